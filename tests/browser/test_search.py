"""The search page as readers use it: by typing, by filters, by the address, by the keyboard, and when things fail."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from tests.browser.test_axe import violations

FIVE = {
    "metropolitan-police-service/01-foi-22-023919",
    "northumbria-police/114-18",
    "northumbria-police/ring-cameras",
    "west-midlands-police/3070-15",
    "west-midlands-police/658a-22",
}
"""The first records; those that are added later are left out of account."""


def asking(site_url: str, query: str) -> str:
    return f"{site_url}search/?q={quote(query)}"


def opened(page: Page, address: str) -> None:
    page.goto(address)
    ready(page)


def ready(page: Page) -> None:
    expect(page.locator("#pr-find-results")).to_have_attribute("aria-busy", "false")
    expect(status(page)).to_have_text(re.compile("found|response"))


def status(page: Page) -> Locator:
    return page.locator("#pr-find-results").get_by_role("status")


def box(page: Page) -> Locator:
    return page.get_by_role("main").get_by_role("searchbox")


def results(page: Page) -> list[str]:
    """The paths of the results that are shown, in their order."""
    addresses = page.locator(".pr-hit__link").evaluate_all("links => links.map(link => link.pathname)")
    return [address.split("/responses/")[1].rstrip("/") for address in addresses]


def total(page: Page) -> int:
    number = re.match(r"[\d,]+", status(page).inner_text())
    return int(number[0].replace(",", "")) if number else 0


@pytest.mark.parametrize("query", ["31(3)", "s31(3)", "S.31 (3)", "section 31(3)"])
def test_every_spelling_of_a_provision_finds_the_same(page: Page, site_url: str, query: str) -> None:
    opened(page, f"{site_url}search/")
    box(page).fill(query)
    box(page).press("Enter")
    expect(page).to_have_url(re.compile(r"\?q="))
    expect(page.locator("mark").first).to_have_text(re.compile("31"))
    assert set(results(page)) & FIVE == {"northumbria-police/114-18", "west-midlands-police/3070-15"}


def test_a_phrase_is_exact(page: Page, site_url: str) -> None:
    opened(page, asking(site_url, '"neither confirm nor deny"'))
    assert set(results(page)) & FIVE == {
        "northumbria-police/114-18",
        "northumbria-police/ring-cameras",
        "west-midlands-police/3070-15",
    }
    assert set(page.locator("mark").all_inner_texts()) == {"neither confirm nor deny"}


def test_a_result_says_what_a_reader_must_know_and_opens_at_its_passage(page: Page, site_url: str) -> None:
    opened(page, asking(site_url, '"anything other than a neither confirm" ref:114/18'))
    hit = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name="OCG Mapping Group"))
    for words in (
        "Northumbria Police",
        "114/18",
        "19 Feb 2018",
        "Neither confirmed nor denied",
        "NCND: whole",
        "24(2)",
    ):
        expect(hit).to_contain_text(words)
    expect(hit.locator("mark")).to_have_text("anything other than a neither confirm")
    hit.get_by_role("link").click()
    expect(page).to_have_url(re.compile(r"/responses/northumbria-police/114-18/\?q=.*#p\d+$"))
    marks = page.locator(":target mark")
    expect(marks).to_have_text("anything other than a neither confirm")
    expect(marks).to_be_in_viewport()


def test_the_form_in_the_header_leads_here(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}about/")
    page.get_by_role("banner").get_by_role("searchbox").fill("114/18")
    page.get_by_role("banner").get_by_role("searchbox").press("Enter")
    ready(page)
    expect(box(page)).to_have_value("114/18")
    assert results(page) == ["northumbria-police/114-18"]


# --- filters ---


@pytest.mark.parametrize("query", ["", "police", '"neither confirm nor deny"'])
def test_a_count_is_the_number_of_results_that_choosing_it_leaves(page: Page, site_url: str, query: str) -> None:
    opened(page, f"{site_url}search/?q={quote(query)}")
    ids = page.locator(".pr-choice input").evaluate_all("inputs => inputs.map(input => input.id)")
    assert ids
    for each in ids:
        tick = page.locator(f"#{each}")
        count = page.locator(f"label[for={each}] .pr-n").inner_text()
        tick.check()
        expect(status(page)).to_have_text(re.compile(f"^{count.split()[0]} response"))
        expect(page.locator(f"label[for={each}] .pr-n")).to_have_text(count)
        assert len(results(page)) == min(total(page), 10)
        page.locator(f"#{each}").uncheck()
        ready(page)


def test_values_of_a_facet_add_and_facets_narrow(page: Page, site_url: str) -> None:
    opened(page, f"{site_url}search/?exemption=38&exemption=s24")
    assert set(results(page)) & FIVE == {"northumbria-police/114-18", "northumbria-police/ring-cameras"}
    page.get_by_label(re.compile("^2018")).check()
    expect(page).to_have_url(re.compile(r"exemption=38&exemption=s24&year=2018$"))
    expect(page.locator(".pr-hit")).to_have_count(1)
    page.get_by_role("button", name="Remove filter Exemption: 38").click()
    expect(page).to_have_url(re.compile(r"\?exemption=s24&year=2018$"))
    page.get_by_label(re.compile("^24 ")).uncheck()
    expect(page).to_have_url(re.compile(r"\?year=2018$"))


def test_the_address_holds_the_whole_question(page: Page, site_url: str) -> None:
    opened(page, f"{site_url}search/?q=police&force=northumbria-police&sort=oldest")
    expect(box(page)).to_have_value("police")
    expect(page.get_by_label("Order")).to_have_value("oldest")
    expect(page.get_by_label(re.compile("^Northumbria Police"))).to_be_checked()
    assert set(results(page)) & FIVE == {"northumbria-police/114-18", "northumbria-police/ring-cameras"}
    expect(page).to_have_title(re.compile("^police – "))


def test_back_and_forward(page: Page, site_url: str) -> None:
    opened(page, f"{site_url}search/?q=police")
    page.get_by_label(re.compile("^Northumbria Police")).check()
    expect(page).to_have_url(re.compile("force=northumbria-police"))
    page.get_by_label("Order").select_option("newest")
    expect(page).to_have_url(re.compile("sort=newest"))
    box(page).fill("ring")
    box(page).press("Enter")
    expect(page).to_have_url(re.compile(r"q=ring&force=northumbria-police&sort=newest"))
    ready(page)
    narrowed = total(page)
    page.go_back()
    expect(box(page)).to_have_value("police")
    expect(page.get_by_label("Order")).to_have_value("newest")
    page.go_back()
    expect(page.get_by_label("Order")).to_have_value("relevance")
    page.go_back()
    expect(page.get_by_label(re.compile("^Northumbria Police"))).not_to_be_checked()
    for _ in range(3):
        page.go_forward()
    expect(box(page)).to_have_value("ring")
    ready(page)
    assert total(page) == narrowed


@pytest.mark.parametrize("word", ["acquaintance", "adverse"])
def test_words_at_the_edges_of_cells_are_marked_in_the_letter(page: Page, site_url: str, word: str) -> None:
    """Cells stand side by side with nothing between them: `Acquaintance` and `adverse intel` are no one word."""
    opened(page, asking(site_url, word))
    page.locator(".pr-hit__link").first.click()
    expect(page.locator(":target mark").first).to_have_text(re.compile(word, re.IGNORECASE))


def test_an_entry_with_a_list_in_it_is_marked(page: Page, site_url: str) -> None:
    """An inner entry is a passage of its own, and the outer one has the words before it."""
    page.route("**/responses/northumbria-police/114-18/**", _with_a_list)
    page.goto(f"{site_url}responses/northumbria-police/114-18/?q=okapi+OR+police")
    expect(page.locator("#outer > mark")).to_have_text("police")
    expect(page.locator("#inner mark")).to_have_text("Police")
    expect(page.locator("#outer mark")).to_have_count(2)


def _with_a_list(route: Route) -> None:
    response = route.fetch()
    entry = '<ul><li id="outer">The police<br>force<ul><li id="inner">Police here</li></ul></li></ul>'
    body = re.sub(r'(<[a-z]+ class="[^"]*pr-letter[^"]*"[^>]*>)', rf"\1{entry}", response.text(), count=1)
    assert "outer" in body
    route.fulfill(response=response, body=body)


def test_coming_back_from_a_letter_shows_the_same_results(page: Page, site_url: str) -> None:
    opened(page, f"{site_url}search/?q=police&ncnd=whole")
    before = results(page)
    page.locator(".pr-hit__link").first.click()
    expect(page.locator(".pr-letter mark").first).to_be_attached()
    page.go_back()
    ready(page)
    assert results(page) == before


# --- the keyboard ---


def test_the_keyboard_from_first_to_last(page: Page, site_url: str) -> None:
    opened(page, f"{site_url}search/?q=police")
    links = page.locator(".pr-hit__link")
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    page.keyboard.type("confirm")  # what was there is selected, and so replaced
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=confirm$"))
    ready(page)
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(box(page)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(box(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(box(page)).to_have_value("")
    page.keyboard.type("s/")  # in the box these are letters
    expect(box(page)).to_have_value("s/")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("s")
    expect(box(page)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/responses/"))


def test_the_focus_stays_on_a_filter_that_is_chosen(page: Page, site_url: str) -> None:
    opened(page, f"{site_url}search/")
    tick = page.get_by_label(re.compile("^Northumbria Police"))
    tick.focus()
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile("force=northumbria-police"))
    ready(page)
    expect(tick).to_be_focused()
    expect(tick).to_be_checked()


# --- nothing found, and what could not be read ---


def test_nothing_found_leads_on(page: Page, site_url: str) -> None:
    opened(page, f"{site_url}search/?q=organsied&force=northumbria-police")
    expect(status(page)).to_have_text("No response found. Did you mean organised?")
    expect(page.get_by_role("main").get_by_role("link", name="exemption", exact=True)).to_be_visible()
    page.get_by_role("link", name="organised").click()
    expect(page).to_have_url(re.compile(r"\?q=organised&force=northumbria-police"))
    expect(page.locator(".pr-hit").first).to_be_visible()
    assert "northumbria-police/114-18" in results(page)


def test_nothing_found_names_the_filter_that_is_in_the_way(page: Page, site_url: str) -> None:
    opened(page, f"{site_url}search/?q=ring+doorbell+OR+camera&year=2018")
    page.get_by_role("link", name="Any year").click()
    expect(page.locator(".pr-hit").first).to_be_visible()
    assert "northumbria-police/ring-cameras" in results(page)


def test_words_that_no_response_has_together_are_told_apart(page: Page, site_url: str) -> None:
    opened(page, f'{site_url}search/?q="deny+ring"+-zebra')
    expect(status(page)).to_have_text("No response found")
    expect(page.locator(".pr-empty")).to_contain_text("Every word is in the archive")
    expect(page.get_by_role("link", name="zebra", exact=True)).to_have_count(0)  # it must not be there
    link = page.get_by_role("link", name="deny", exact=True)
    count = re.search(r"is in ([\d,]+) response", link.locator("xpath=..").inner_text())
    link.click()
    expect(page).to_have_url(re.compile(r"q=deny$"))
    ready(page)
    assert count
    assert status(page).inner_text().startswith(f"{count[1]} response")


def test_a_word_that_no_response_has_is_named(page: Page, site_url: str) -> None:
    opened(page, f"{site_url}search/?q=ring+%22xqzvkwj+police%22")
    expect(page.locator(".pr-empty")).to_contain_text("Not every word is in the archive")
    expect(page.locator(".pr-empty")).to_contain_text("xqzvkwj is in no response")


def test_what_could_not_be_read_is_said(page: Page, site_url: str) -> None:
    opened(page, asking(site_url, '"neither confirm'))
    expect(page.locator(".pr-found__notes")).to_contain_text("never closed")
    assert "northumbria-police/114-18" in results(page)


def test_pages_that_are_not_there_lead_to_the_first(page: Page, site_url: str) -> None:
    opened(page, f"{site_url}search/?q=police&page=99")
    page.get_by_role("link", name="Go to the first").click()
    expect(page.locator(".pr-hit").first).to_be_visible()


# --- failures ---


@pytest.fixture
def failing(browser: Browser) -> Iterator[Callable[[str], Page]]:
    """Open pages for which requests that match a pattern fail, until the pattern is cleared."""
    contexts: list[BrowserContext] = []

    def page(pattern: str) -> Page:
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        contexts.append(context)
        context.route(re.compile(pattern), lambda route: route.abort())
        return context.new_page()

    yield page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("part", ["manifest", "terms-", "forms-", "facets-", "cards-", "texts/", "lengths-"])
def test_a_part_that_does_not_load_gives_a_message_and_no_results(
    failing: Callable[[str], Page], site_url: str, part: str
) -> None:
    page = failing(rf"/search/{part}")
    page.goto(asking(site_url, '"neither confirm" police'))
    expect(page.locator("#pr-find-results")).to_contain_text("could not be loaded")
    assert results(page) == []
    expect(page.locator(".pr-facet")).to_have_count(0)
    assert violations(page) == []
    page.context.unroute_all()
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".pr-hit").first).to_be_visible()
    assert "northumbria-police/114-18" in results(page)
    expect(page.locator(".pr-facet").first).to_be_visible()


@pytest.mark.parametrize("script", ["worker", "program"])
def test_a_search_that_cannot_start_says_so(failing: Callable[[str], Page], site_url: str, script: str) -> None:
    page = failing(rf"/assets/search-{script}\.js")
    page.goto(f"{site_url}search/?q=police")
    expect(page.locator("#pr-find-results")).to_contain_text("could not be started")
    page.context.unroute_all()
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".pr-hit").first).to_be_visible()


def test_a_damaged_part_is_a_failure_too(failing: Callable[[str], Page], site_url: str) -> None:
    page = failing("nothing fails here")

    def damaged(route: Route) -> None:
        route.fulfill(body="{", content_type="application/json")

    page.context.route(re.compile("/search/terms-"), damaged)
    page.goto(f"{site_url}search/?q=police")
    expect(page.locator("#pr-find-results")).to_contain_text("damaged")
    assert results(page) == []


def test_filters_that_nothing_has_together_can_all_be_left_off(page: Page, site_url: str) -> None:
    """A word of a West Midlands letter, with the filters of others."""
    opened(page, f"{site_url}search/?q=children&exemption=24&force=northumbria-police&year=unknown")
    empty = page.locator(".pr-empty")
    expect(empty).to_contain_text("No response answers this with these filters.")
    empty.get_by_role("link", name="Search without filters").click()
    expect(page).to_have_url(re.compile(r"\?q=children$"))
    ready(page)
    assert total(page) >= 1


def test_without_javascript_the_page_leads_to_the_listings(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}search/?q=police")
    page.get_by_role("main").get_by_role("link", name="NCND position").click()
    expect(page).to_have_url(re.compile("/ncnd/$"))
    context.close()


# --- the look ---


def test_a_phone_shows_results_first_and_nothing_beyond_its_width(
    watched: Callable[..., BrowserContext], site_url: str
) -> None:
    page = watched(site_url, viewport={"width": 360, "height": 740}).new_page()
    opened(page, f"{site_url}search/?q=police&exemption=31")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    expect(page.locator(".pr-hit").first).to_be_visible()
    expect(page.locator(".pr-choice").first).to_be_hidden()
    page.get_by_text("Narrow the results").click()
    expect(page.locator(".pr-choice").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_number_of_results_is_announced(page: Page, site_url: str) -> None:
    opened(page, f"{site_url}search/?q=114/18")
    expect(status(page)).to_have_text("1 response")
    box(page).fill("police -police")
    box(page).press("Enter")
    expect(status(page)).to_have_text("No response found")
