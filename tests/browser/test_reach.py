"""A reader finds a response from the home page, by each of the ways in."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

RESPONSE = re.compile(r"/responses/northumbria-police/114-18/$")
TITLE = "OCG Mapping Group"


def arrives(page: Page) -> None:
    expect(page).to_have_url(RESPONSE)
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(page.get_by_role("main")).to_contain_text("We shall neither confirm nor deny any information")


@pytest.mark.parametrize(
    ("way", "entry"),
    [("By exemption", "23 "), ("By topic", "Organised crime"), ("By force", "Northumbria Police"), ("By year", "2018")],
)
def test_from_the_home_page_by(page: Page, site_url: str, way: str, entry: str) -> None:
    page.goto(site_url)
    page.get_by_role("region", name=way).get_by_role("link", name=re.compile(f"^{entry}")).click()
    page.get_by_role("main").get_by_role("link", name=TITLE).first.click()
    arrives(page)


def test_from_the_home_page_by_the_whole_list_of_exemptions(page: Page, site_url: str) -> None:
    page.goto(site_url)
    page.get_by_role("link", name="All exemptions").click()
    page.get_by_role("row").filter(has=page.get_by_role("cell", name="23", exact=True)).get_by_role(
        "link"
    ).first.click()
    page.get_by_role("main").get_by_role("link", name=TITLE).first.click()
    arrives(page)


@pytest.mark.parametrize("query", ["114/18", "organised crime group mapping", "section 23(5)"])
def test_from_the_home_page_by_search(page: Page, site_url: str, query: str) -> None:
    page.goto(site_url)
    box = page.get_by_role("main").get_by_role("searchbox")
    box.fill(query)
    box.press("Enter")
    page.get_by_role("main").get_by_role("link", name=re.compile(TITLE)).first.click()
    expect(page).to_have_url(re.compile(r"/responses/northumbria-police/114-18/"))


def test_from_the_home_page_by_the_keyboard_alone(page: Page, site_url: str) -> None:
    page.goto(site_url)
    link = page.get_by_role("region", name="By force").get_by_role("link", name=re.compile("^Northumbria Police"))
    for _ in range(200):
        page.keyboard.press("Tab")
        if link.evaluate("each => each === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/forces/northumbria-police/$"))


def test_a_response_leads_back_to_its_force_topics_and_provisions(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}responses/northumbria-police/114-18/")
    main = page.get_by_role("main")
    for name, address in (
        ("Northumbria Police", "forces/northumbria-police/"),
        ("Organised crime", "topics/organised-crime/"),
        ("23(5)", "exemptions/23-5/"),
        ("40(5)", "exemptions/40-5/"),
    ):
        href = main.get_by_role("link", name=name, exact=True).first.evaluate("each => each.href")
        assert href == f"{site_url}{address}"


def test_a_passage_can_be_linked(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}responses/northumbria-police/114-18/#p5")
    target = page.locator(":target")
    expect(target).to_have_count(1)
    expect(target).to_be_in_viewport()
