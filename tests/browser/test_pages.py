"""What every kind of page has in a real browser, and what it must not ask for."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.test_axe import PAGES, settle


@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_one_heading_a_title_and_the_notice(page: Page, site_url: str, address: str) -> None:
    """Requests to other hosts and messages of errors, refusals of the security policy among them, fail any test."""
    page.goto(site_url + address)
    settle(page)
    expect(page.locator("h1")).to_have_count(1)
    assert "UK police FOI precedents" in page.title()
    expect(page.get_by_role("contentinfo")).to_contain_text("unofficial")
    assert page.locator("html").get_attribute("lang") == "en"


def test_no_two_pages_have_the_same_title(built_site: Path) -> None:
    titles: dict[str, list[str]] = {}
    for path in built_site.rglob("index.html"):
        found = re.search(r"<title>(.*?)</title>", path.read_text(encoding="utf-8"), re.DOTALL)
        assert found, path
        titles.setdefault(found[1], []).append(path.relative_to(built_site).as_posix())
    assert {title: pages for title, pages in titles.items() if len(pages) > 1} == {}


def test_every_page_has_a_security_policy_before_anything_else(built_site: Path) -> None:
    policy = re.compile(r'<head>\s*<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="(.*?)">')
    for path in built_site.rglob("*.html"):
        found = policy.search(path.read_text(encoding="utf-8"))
        assert found, path
        assert found[1].startswith("default-src 'none'; script-src 'self' ")
        assert "unsafe" not in found[1]


def test_the_first_tab_skips_to_the_content(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}responses/northumbria-police/114-18/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text(re.compile("skip to content", re.IGNORECASE))


def test_on_a_phone_whatever_the_tab_key_reaches_is_in_view(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site_url)
    places: dict[str, float] = {}
    for _ in range(20):
        page.keyboard.press("Tab")
        page.wait_for_timeout(300)  # the drawer slides in
        focused = page.locator(":focus")
        box = focused.bounding_box()
        places[focused.inner_text()] = box["x"] if box else 0
    assert {"Exemptions", "About the archive"} <= places.keys()
    assert [text for text, left in places.items() if left < 0] == []


def test_an_address_that_leads_nowhere_leads_on(built_site: Path) -> None:
    text = (built_site / "404.html").read_text(encoding="utf-8")
    assert "Page not found" in text
    assert re.search(r'<a href="[^"]*search/">Search the letters</a>', text)


def test_without_javascript_every_response_is_reached(watched: Callable[..., BrowserContext], site_url: str) -> None:
    page = watched(site_url, java_script_enabled=False).new_page()
    page.goto(f"{site_url}search/")
    page.get_by_role("main").get_by_role("link", name=re.compile("force", re.IGNORECASE)).first.click()
    page.get_by_role("main").get_by_role("link", name="Northumbria Police").first.click()
    expect(page.get_by_role("main").get_by_role("link", name="OCG Mapping Group")).to_be_visible()


def test_the_letter_is_read_in_a_calm_measure(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}responses/northumbria-police/114-18/")
    width = page.locator(".pr-letter p").first.evaluate(
        "each => each.clientWidth / parseFloat(getComputedStyle(each).fontSize)"
    )
    assert 20 <= width <= 45  # in letter heights: about 40 to 90 characters


def test_the_letter_prints_without_the_frame_of_the_site(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}responses/northumbria-police/114-18/")
    page.emulate_media(media="print")
    expect(page.get_by_role("banner")).to_be_hidden()
    expect(page.locator(".pr-letter")).to_be_visible()
