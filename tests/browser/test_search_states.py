"""The search page in each of its states, from empty to failed: what is shown, what is said, and where the focus is."""

from __future__ import annotations

import json
import re
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from precedents.search import site_files
from tests.browser.conftest import served
from tests.browser.test_axe import VIEWS, violations
from tests.browser.test_search import box, opened, ready, results, status
from tests.search_archives import archive_of, letter

FOUND = "#pr-find-results"
PATIENCE = 300
"""Milliseconds after which the page says that it is searching."""

SAID = """() => {
    self.said = [];
    const status = document.querySelector("#pr-find-results [role=status]");
    const note = () => self.said.push(status.textContent);
    new MutationObserver(note).observe(status, { childList: true, characterData: true });
}"""


@pytest.fixture
def meddled(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open pages of a context of their own, whose requests a test may hold back, change or stop."""
    contexts: list[BrowserContext] = []

    def page(**options: object) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})  # type: ignore[arg-type] # the options of new_context
        contexts.append(context)
        return context.new_page()

    yield page
    for context in contexts:
        context.unroute_all(behavior="ignoreErrors")
        context.close()


def _stop(route: Route) -> None:
    route.abort()


def _hold(route: Route) -> None:
    """Leave a request without an answer."""


def _as(body: str, code: int = 200) -> Callable[[Route], None]:
    return lambda route: route.fulfill(status=code, body=body, content_type="application/json")


# --- barriers ---

STATES: dict[str, tuple[str, Callable[[Route], None] | None, str]] = {
    "empty": ("search/", None, r"\d+ responses"),
    "busy": ("search/?q=police", _hold, "Searching"),
    "results": ("search/?q=police&ncnd=whole&sort=newest", None, r"\d+ response"),
    "no results": ("search/?q=organsied&force=northumbria-police", None, "No response found"),
    "notes": ("search/?q=police+%7C+colour:red&year=1999", None, "No response found"),
    "failed": ("search/?q=police", _stop, "could not be completed"),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_no_barrier_in_any_state(meddled: Callable[..., Page], site_url: str, state: str, scheme: str) -> None:
    address, meddle, said = STATES[state]
    page = meddled(color_scheme=scheme, reduced_motion="reduce")
    if meddle:
        page.context.route(re.compile("/search/terms-"), meddle)
    page.goto(site_url + address)
    expect(status(page)).to_have_text(re.compile(said))
    for view in VIEWS:
        page.set_viewport_size(view)
        assert violations(page) == [], view
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), view


# --- what is said, and when ---


def test_a_fast_search_says_nothing_but_its_results(page: Page, site_url: str) -> None:
    opened(page, f"{site_url}search/?q=police")
    page.evaluate(SAID)
    box(page).fill("organised")
    box(page).press("Enter")
    expect(page).to_have_url(re.compile("q=organised"))
    ready(page)
    page.wait_for_timeout(2 * PATIENCE)
    said = page.evaluate("said")
    assert [text for text in said if "response" not in text] in ([], ["Searching …"])  # a busy machine may be slow
    assert len([text for text in said if "response" in text]) <= 1


def test_the_same_number_is_not_said_twice(page: Page, site_url: str) -> None:
    opened(page, f"{site_url}search/?q=police")
    page.evaluate(SAID)
    page.get_by_label("Order").select_option("oldest")
    expect(page).to_have_url(re.compile("sort=oldest"))
    ready(page)
    assert [text for text in page.evaluate("said") if text != "Searching …"] in ([], [status(page).inner_text()])


def test_a_slow_search_says_that_it_searches_and_then_what_it_found(
    meddled: Callable[..., Page], site_url: str
) -> None:
    page = meddled()
    opened(page, f"{site_url}search/?q=police")
    held: list[Route] = []
    holding = True

    def hold(route: Route) -> None:
        if holding:
            held.append(route)
        else:
            route.continue_()

    page.context.route(re.compile("/search/(terms|forms|words|texts)"), hold)
    box(page).fill('"neither confirm nor deny" zebra*')
    box(page).press("Enter")
    expect(status(page)).to_have_text("Searching …")
    expect(page.locator(FOUND)).to_have_attribute("aria-busy", "true")
    expect(page.locator(".pr-found--slow .pr-hit").first).to_be_visible()  # the old results stay, but paler
    holding = False
    for route in held:
        route.continue_()
    ready(page)
    expect(page.locator(".pr-found--slow")).to_have_count(0)
    expect(status(page)).to_have_text(re.compile("response"))


def test_an_earlier_search_never_speaks_over_a_later_one(meddled: Callable[..., Page], site_url: str) -> None:
    page = meddled()
    opened(page, f"{site_url}search/")
    whole = status(page).inner_text()
    page.context.route(re.compile("/search/(terms|forms|words)"), _hold)
    box(page).fill("police")
    box(page).press("Enter")
    expect(page).to_have_url(re.compile("q=police"))
    page.go_back()
    ready(page)
    page.wait_for_timeout(2 * PATIENCE)  # the first search would have said by now that it is slow
    expect(status(page)).to_have_text(whole)
    expect(page.locator(FOUND)).to_have_attribute("aria-busy", "false")
    expect(page.locator(".pr-found--slow")).to_have_count(0)


def test_going_back_and_forth_fast_ends_where_the_address_is(page: Page, site_url: str) -> None:
    opened(page, f"{site_url}search/?q=police")
    for query in ("organised crime", '"public interest"', "31(3)", "zzzz"):
        box(page).fill(query)
        box(page).press("Enter")
    page.evaluate(
        "history.go(-3); history.go(1); setTimeout(() => history.go(1), 20); setTimeout(() => history.go(-1), 40)"
    )
    page.wait_for_timeout(600)
    ready(page)
    query = page.evaluate("new URLSearchParams(location.search).get('q')")
    expect(box(page)).to_have_value(query)
    shown = status(page).inner_text()
    opened(page, page.url)
    expect(status(page)).to_have_text(shown)


# --- failures ---

DAMAGES: dict[str, Callable[[Route], None]] = {
    "no connection": _stop,
    "gone": _as("not found", 404),
    "server error": _as("{}", 503),
    "cut short": _as('{"polic":{"p":[6,['),
    "cut short, yet JSON": _as("{}"),
    "another page in its place": _as("<!doctype html><title>Sign in</title>"),
    "nothing": _as(""),
}


@pytest.mark.parametrize(
    ("part", "damage"),
    [
        *(("terms-", damage) for damage in DAMAGES),
        *((part, damage) for part in ("cards-", "facets-") for damage in ("gone", "cut short, yet JSON")),
        *(("manifest", damage) for damage in ("gone", "cut short")),
    ],
)
def test_a_damaged_part_is_never_taken_for_an_answer(
    meddled: Callable[..., Page], site_url: str, part: str, damage: str
) -> None:
    page = meddled()
    page.context.route(re.compile(f"/search/{part}"), DAMAGES[damage])
    page.goto(f"{site_url}search/?q=police")
    expect(status(page)).to_have_text("The search could not be completed")
    assert results(page) == []
    expect(page.locator(FOUND)).to_contain_text("Nothing is shown rather than a part of the results.")
    page.context.unroute_all()
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".pr-hit").first).to_be_visible()
    expect(box(page)).to_be_focused()


def test_an_index_of_another_version_is_a_failure(meddled: Callable[..., Page], site_url: str) -> None:
    page = meddled()
    manifest = json.loads(page.request.get(f"{site_url}search/manifest.json").text()) | {"version": 999}
    page.context.route(re.compile("/search/manifest"), _as(json.dumps(manifest)))
    page.goto(f"{site_url}search/?q=police")
    expect(page.locator(FOUND)).to_contain_text("another version")
    page.context.unroute_all()
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".pr-hit").first).to_be_visible()


def test_a_list_of_files_from_before_an_update_is_asked_for_anew(meddled: Callable[..., Page], site_url: str) -> None:
    # a browser may have kept a manifest whose files are gone since
    page = meddled()
    manifest = page.request.get(f"{site_url}search/manifest.json").json()
    manifest["terms"]["marks"] = "gone" * (len(manifest["terms"]["marks"]) // 4)

    missed: list[str] = []

    def kept(route: Route) -> None:
        if missed:
            route.continue_()
        else:
            _as(json.dumps(manifest))(route)

    def gone(route: Route) -> None:
        missed.append(route.request.url)
        route.fulfill(status=404)

    page.context.route(re.compile("/search/manifest"), kept)
    page.context.route(re.compile("/search/terms-.*-gone"), gone)
    opened(page, f"{site_url}search/?q=police")
    expect(page.locator(".pr-hit mark").first).to_be_visible()
    assert missed


def test_a_part_that_fails_twice_fails_again(meddled: Callable[..., Page], site_url: str) -> None:
    page = meddled()
    page.context.route(re.compile("/search/terms-"), _stop)
    page.goto(f"{site_url}search/?q=police")
    for _ in range(2):
        page.get_by_role("button", name="Try again").click()
        expect(page.get_by_role("button", name="Try again")).to_be_visible()
        expect(page.locator(FOUND)).to_have_attribute("aria-busy", "false")


def test_a_record_with_signs_of_addresses_in_its_name_is_shown_and_marked(
    meddled: Callable[..., Page], tmp_path: Path, built_site: Path
) -> None:
    record = letter("A zebra crossing.", "a\\b#c?d %41")
    shutil.copytree(built_site / "assets", tmp_path / "assets")
    (tmp_path / "search").mkdir()
    shutil.copy(built_site / "search" / "index.html", tmp_path / "search")
    for name, content in site_files(archive_of([record])).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    page = meddled()
    with served(tmp_path) as address:
        opened(page, f"{address}search/?q=zebra")
        expect(page.locator(".pr-hit mark")).to_have_text("zebra")
        (link,) = page.locator(".pr-hit__link").evaluate_all("links => links.map((link) => link.href)")
    assert link == f"{address}responses/kent-police/a%5Cb%23c%3Fd%20%2541/?q=zebra#p1"


# --- the focus ---


def test_the_focus_goes_on_from_what_was_followed(page: Page, site_url: str) -> None:
    opened(page, f"{site_url}search/?q=organsied")
    page.get_by_role("link", name="organised").press("Enter")
    expect(page).to_have_url(re.compile("q=organised"))
    ready(page)
    expect(status(page)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".pr-hit__link").first).to_be_focused()


def test_the_letter_keys_can_be_switched_off_for_good(page: Page, site_url: str) -> None:
    opened(page, f"{site_url}search/?q=police")
    page.get_by_text("Keyboard shortcuts").click()
    switch = page.get_by_role("checkbox", name="Use / and s")
    expect(switch).to_be_checked()
    switch.uncheck()
    for _ in range(2):
        page.locator("body").press("s")
        page.locator("body").press("/")
        expect(box(page)).not_to_be_focused()
        page.reload()
        ready(page)
    page.get_by_text("Keyboard shortcuts").click()
    switch.check()
    page.get_by_text("Keyboard shortcuts").press("/")
    expect(box(page)).to_be_focused()


@pytest.mark.parametrize("width", [360, 1280])
def test_a_count_is_never_broken_over_lines(meddled: Callable[..., Page], site_url: str, width: int) -> None:
    page = meddled(viewport={"width": width, "height": 800})
    opened(page, f"{site_url}search/?q=police")
    if width == 360:
        page.get_by_text("Narrow the results").click()
    lines = page.locator(".pr-choice .pr-n").evaluate_all(
        """counts => counts.map((each) => {
            each.firstChild.data = "12,345"; // however large it is, and whatever stands beside it
            const range = document.createRange();
            range.selectNodeContents(each.firstChild);
            return range.getClientRects().length;
        })"""
    )
    assert len(lines) > 10
    assert set(lines) == {1}


# --- nothing jumps ---

SHIFTS = """
    self.shift = 0;
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) self.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("address", ["", "?q=police", "?q=police&year=2018&ncnd=whole", "?q=organsied", "?q=a+%7C+b"])
def test_nothing_jumps_on_a_slow_line(meddled: Callable[..., Page], site_url: str, address: str, width: int) -> None:
    page = meddled(viewport={"width": width, "height": 800})

    def late(route: Route) -> None:
        time.sleep(0.1)
        route.continue_()

    page.context.route(re.compile("/search/.*json"), late)
    page.add_init_script(SHIFTS)
    opened(page, f"{site_url}search/{address}")
    page.wait_for_timeout(300)
    assert page.evaluate("self.shift") < 0.02
