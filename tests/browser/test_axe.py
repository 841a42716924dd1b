"""No barrier that axe can find (WCAG 2.2, levels A and AA) on any kind of page, in light and dark, wide and narrow."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # the package says no types
from playwright.sync_api import BrowserContext, Page, ViewportSize

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}

PAGES = (
    "",
    "about/",
    "architecture/",
    "checks/",
    "checks/F001/",
    "contribute/",
    "exemptions/",
    "exemptions/31/",
    "exemptions/31-3/",
    "exemptions/22a/",
    "forces/",
    "forces/northumbria-police/",
    "how-to-search/",
    "law/",
    "ncnd/",
    "ncnd/whole/",
    "record-format/",
    "responses/metropolitan-police-service/01-foi-22-023919/",
    "responses/northumbria-police/114-18/",
    "search/",
    "search/?q=31(3)",
    "search/?q=nothing-that-any-letter-says",
    "topics/",
    "topics/organised-crime/",
    "years/",
    "years/2018/",
    "years/unknown/",
)
VIEWS: tuple[ViewportSize, ...] = ({"width": 1280, "height": 900}, {"width": 360, "height": 740})


def violations(page: Page) -> list[str]:
    """What axe finds on a page: rule, help, and where."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{each['id']}: {each['help']}: {node['html']}" for each in found for node in each["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", PAGES)
def test_no_barrier(watched: Callable[..., BrowserContext], site_url: str, address: str, scheme: str) -> None:
    page = watched(site_url, color_scheme=scheme, reduced_motion="reduce").new_page()
    page.goto(site_url + address)
    settle(page)
    assert page.locator("body").get_attribute("data-md-color-scheme") == {"light": "default", "dark": "slate"}[scheme]
    for view in VIEWS:
        page.set_viewport_size(view)
        assert violations(page) == [], view
        # WCAG 1.4.10: text is read without scrolling sideways; wide tables scroll inside their own frame.
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), view


def settle(page: Page) -> None:
    """Wait until a page that asks for more after it is loaded has what it wants; the search page does."""
    page.wait_for_load_state("networkidle" if "search/" in page.url else "load")


def test_axe_finds_barriers_at_all(page: Page, site_url: str) -> None:
    page.goto(site_url)
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    assert any(each.startswith("button-name") for each in violations(page))
