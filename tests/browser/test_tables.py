"""Tables and passages with the keyboard, on a phone, on paper, with colours forced, and without JavaScript."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

LETTER = "responses/northumbria-police/114-18/"
WITH_TABLE = "responses/metropolitan-police-service/01-foi-22-023919/"


def column(page: Page, place: int, rows: int = 4) -> list[str]:
    """The texts of the first cells of a column of the first table."""
    cells = page.locator(f".pr-table tbody tr > :nth-child({place})").all_inner_texts()
    return [" ".join(text.split()) for text in cells[:rows]]


def test_a_heading_sorts_its_column_and_says_so(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}forces/")
    by_name = column(page, 1)
    page.get_by_role("button", name="Responses").focus()
    page.keyboard.press("Enter")
    assert column(page, 4) == sorted(column(page, 4), key=int, reverse=True)
    assert "Northumbria Police" in column(page, 1)
    expect(page.get_by_role("columnheader", name="Responses")).to_have_attribute("aria-sort", "descending")
    page.keyboard.press("Enter")
    assert column(page, 4, 1) == ["0"]
    page.get_by_role("button", name="Force").click()
    assert column(page, 1) == by_name
    expect(page.locator("[aria-sort]")).to_have_count(1)


def test_unknown_dates_come_last_in_either_direction(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}exemptions/23/")
    dates = page.locator(".pr-table--responses tbody .pr-date")
    assert dates.all_inner_texts() == ["19 Feb 2018", "unknown"]
    page.get_by_role("button", name="Date").click()
    assert dates.all_inner_texts() == ["19 Feb 2018", "unknown"]
    expect(page.locator(".pr-table--responses .pr-date[aria-sort]")).to_have_attribute("aria-sort", "ascending")


def test_sections_sort_as_the_statute_does(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}exemptions/")
    page.get_by_role("button", name="Heading").first.click()
    page.get_by_role("button", name="Section").first.click()
    assert column(page, 1) == ["21", "22", "22A", "23"]


def test_the_passages_of_a_letter_are_one_stop_of_the_keyboard(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{LETTER}")
    links = page.locator(".pr-passage")
    assert links.count() > 30
    expect(page.locator('.pr-passage[tabindex="0"]')).to_have_count(1)
    links.first.focus()
    for key, target in (("ArrowDown", "#p2"), ("ArrowDown", "#p3"), ("ArrowUp", "#p2"), ("End", f"#p{links.count()}")):
        page.keyboard.press(key)
        expect(page.locator(":focus")).to_have_attribute("href", target)
    page.keyboard.press("Home")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.url.endswith("#p2")
    expect(page.locator("#p2")).to_be_in_viewport()


def test_the_link_of_a_passage_shows_when_it_is_wanted(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{LETTER}")
    link = page.locator("#p3 > .pr-passage")
    expect(link).to_have_css("opacity", "0")
    page.locator("#p3").hover()
    expect(link).to_have_css("opacity", "1")
    page.mouse.move(0, 0)
    link.focus()
    expect(link).to_have_css("opacity", "1")


def test_an_address_of_a_passage_marks_it_and_is_where_the_keyboard_begins(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{LETTER}#p12")
    expect(page.locator("#p12")).to_be_in_viewport()
    expect(page.locator('.pr-passage[tabindex="0"]')).to_have_attribute("href", "#p12")
    ground = page.locator("#p12").evaluate("element => getComputedStyle(element).backgroundColor")
    assert ground != page.locator("#p11").evaluate("element => getComputedStyle(element).backgroundColor")


def test_without_javascript_every_passage_is_a_link_and_tables_are_complete(
    watched: Callable[..., BrowserContext], site_url: str
) -> None:
    page = watched(site_url, java_script_enabled=False).new_page()
    page.goto(f"{site_url}{LETTER}")
    expect(page.locator(".pr-passage[tabindex]")).to_have_count(0)
    page.goto(f"{site_url}forces/")
    expect(page.locator(".pr-table button")).to_have_count(0)
    expect(page.get_by_role("link", name="Northumbria Police")).to_be_visible()


@pytest.mark.parametrize(
    "address", ["", "exemptions/", "exemptions/40/", "forces/", "ncnd/", "topics/", LETTER, WITH_TABLE]
)
def test_no_page_is_wider_than_its_window(page: Page, site_url: str, address: str) -> None:
    page.goto(site_url + address)
    for width in (1280, 768, 360, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width


def test_on_a_phone_a_row_is_a_small_card_that_keeps_its_words(
    watched: Callable[..., BrowserContext], site_url: str
) -> None:
    page = watched(site_url, viewport={"width": 360, "height": 800}).new_page()
    page.goto(f"{site_url}exemptions/31/")
    row = page.locator(".pr-table--responses tbody tr").first
    title, date = row.locator("th").bounding_box(), row.locator(".pr-date").bounding_box()
    assert title
    assert date
    assert title["y"] < date["y"]
    assert title["width"] > 300
    label = row.locator(".pr-provs").evaluate("element => getComputedStyle(element, '::before').content")
    assert "Relies on" in label
    expect(page.get_by_role("columnheader", name="Outcome")).to_be_attached()


def test_only_what_can_be_scrolled_is_a_stop_of_the_keyboard(
    watched: Callable[..., BrowserContext], site_url: str
) -> None:
    page = watched(site_url, viewport={"width": 1280, "height": 800}).new_page()
    page.goto(f"{site_url}{WITH_TABLE}")
    expect(page.locator(".pr-scroll[tabindex]")).to_have_count(0)
    page.set_viewport_size({"width": 320, "height": 800})
    page.locator(".pr-grid").first.evaluate("table => { table.style.width = '60rem' }")
    expect(page.locator(".pr-letter .pr-scroll[tabindex]")).to_have_count(1)


def test_on_paper_the_letter_comes_first_black_on_white(page: Page, site_url: str) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(f"{site_url}{LETTER}")
    for hidden in (".md-header", ".md-tabs", ".md-sidebar--secondary", ".pr-path"):
        expect(page.locator(hidden)).to_be_hidden()
    letter, provisions = page.locator(".pr-letter").bounding_box(), page.locator(".pr-provisions").bounding_box()
    assert letter
    assert provisions
    assert letter["y"] < provisions["y"]
    body = page.locator(".pr-letter p").first
    assert body.evaluate("element => getComputedStyle(element).color") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    statute = page.get_by_role("link", name="section 23").first
    assert "legislation.gov.uk" in statute.evaluate("element => getComputedStyle(element, '::after').content")


def test_tags_keep_their_edges_when_colours_are_forced(page: Page, site_url: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(f"{site_url}{LETTER}")
    for kind in ("absolute", "qualified", "ncnd"):
        tag = page.locator(f".pr-tag--{kind}").first
        assert tag.evaluate("element => getComputedStyle(element).borderTopStyle") == "solid"


def test_nothing_moves_for_those_who_asked_for_stillness(page: Page, site_url: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(site_url)
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter(e => getComputedStyle(e).transitionDuration.split(', ')"
        ".some(each => parseFloat(each) > 0) && getComputedStyle(e).transitionProperty !== 'none').length"
    )
    assert moving == 0
