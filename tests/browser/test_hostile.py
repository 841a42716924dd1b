"""The hostile archive in a real browser: nothing that a record brought runs, and everything shows as text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import served
from tests.hostile import RECORD_PATH, TITLE


@pytest.fixture(scope="session")
def hostile_url(hostile_site: Path) -> Iterator[str]:
    """The address of the hostile site."""
    with served(hostile_site) as address:
        yield address


@pytest.fixture
def hostile_page(watched: Callable[..., BrowserContext], hostile_url: str) -> Page:
    """A page that fails the test when it asks another host for anything or reports an error."""
    return watched(hostile_url).new_page()


@pytest.mark.parametrize(
    "address",
    [
        "",
        RECORD_PATH,
        "exemptions/31-3/",
        "topics/organised-crime/",
        "forces/northumbria-police/",
        "years/2020/",
        "ncnd/whole/",
        "search/?q=hacked",
    ],
)
def test_nothing_runs_and_the_title_is_text(hostile_page: Page, hostile_url: str, address: str) -> None:
    hostile_page.goto(hostile_url + address, wait_until="networkidle")
    expect(hostile_page.get_by_role("main")).to_contain_text(TITLE)
    for element in hostile_page.get_by_role("main").locator("a, b, td, u").all()[:200]:
        element.dispatch_event("mouseover")
    assert hostile_page.evaluate("window.hacked") is None


def test_the_title_of_the_document_is_the_text(hostile_page: Page, hostile_url: str) -> None:
    hostile_page.goto(hostile_url + RECORD_PATH)
    assert hostile_page.title().startswith(TITLE)


@pytest.mark.parametrize(
    "query", ["<script>window.hacked=1</script>", '"><img src=x onerror=window.hacked=1>', "{{ 7*7 }}", "javascript:"]
)
def test_a_query_is_text_too(hostile_page: Page, hostile_url: str, query: str) -> None:
    hostile_page.goto(hostile_url)
    box = hostile_page.get_by_role("main").get_by_role("searchbox")
    box.fill(query)
    box.press("Enter")
    hostile_page.wait_for_load_state("networkidle")
    expect(hostile_page.get_by_role("main").get_by_role("searchbox")).to_have_value(query)
    assert hostile_page.evaluate("window.hacked") is None
    assert "49" not in hostile_page.title()
