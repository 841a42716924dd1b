"""No writing is missed in the browser: the same table as for the terminal, put to the site's own worker and page."""

from __future__ import annotations

import copy
import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

from precedents import store
from precedents.search import site_files
from tests import search_equivalences
from tests.browser.conftest import served
from tests.search_breaking import BREAKING
from tests.search_equivalences import Answer, failures, rows

ASK = """async (rows) => {
    const worker = new Worker(new URL("../assets/search-worker.js", location));
    const answers = [];
    for (const [id, [text, force]] of rows.entries()) {
        const answer = new Promise((resolve) => { worker.onmessage = ({ data }) => resolve(data); });
        worker.postMessage({ id, search: { text, filters: { force: [force] }, limit: 1000 } });
        const { error, results } = await answer;
        answers.push(error ? [error] : results.hits.map(({ card }) => card.url.split("/")[2]));
    }
    worker.terminate();
    return answers;
}"""


@pytest.fixture(scope="module")
def address(built_site: Path, once: Callable[[str, Callable[[Path], None]], Path]) -> Iterator[str]:
    """The address of a site whose index is that of the table's records."""

    def make(folder: Path) -> None:
        search_equivalences.write(folder)
        shutil.copytree(built_site / "assets", folder / "site" / "assets")
        (folder / "site" / "search").mkdir()
        shutil.copy(built_site / "search" / "index.html", folder / "site" / "search")
        for name, content in site_files(store.load(folder)).items():
            (folder / "site" / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / "site" / name).write_bytes(content)

    with served(once("writings", make) / "site") as found:
        yield found


@pytest.fixture
def table_page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}search/")
    expect(page.locator("#pr-find-results")).to_have_attribute("aria-busy", "false")
    yield page
    context.close()


def answering(page: Page) -> Answer:
    """What the site's worker answers to every line of the table."""
    table = list(rows())
    answers: list[list[str]] = page.evaluate(ASK, [[row.query, row.force] for row in table])
    found = {(row.query, row.force): frozenset(names) for row, names in zip(table, answers, strict=True)}
    return lambda query, force: found[query, force]


def test_the_browser_misses_no_writing(table_page: Page) -> None:
    assert list(failures(answering(table_page))) == []


# Only the browser's reading of a query is broken here, and a query is read tolerantly: `force’s` in two pieces is also
# sought as one word. The command line, which makes the index too, is seen to notice these two rules.
@pytest.mark.parametrize("rule", [rule for rule in BREAKING if rule not in {"apostrophes", "accents"}])
def test_a_broken_tokeniser_is_noticed(table_page: Page, address: str, rule: str) -> None:
    manifest: Any = json.loads(table_page.request.get(f"{address}search/manifest.json").text())
    broken = copy.deepcopy(manifest)
    BREAKING[rule](broken["tokens"])
    assert broken != manifest
    table_page.route("**/manifest.json", lambda route: route.fulfill(json=broken))
    assert list(failures(answering(table_page))), f"without {rule} every line of the table holds"


def test_the_page_shows_what_the_worker_finds(table_page: Page, address: str) -> None:
    short = [row for row in rows() if len(row.found) <= 10]
    for row in short[::25]:
        table_page.goto(f"{address}search/?{urlencode({'q': row.query, 'force': row.force})}")
        expect(table_page.locator("#pr-find-results").get_by_role("status")).to_have_text(
            re.compile(rf"^{len(row.found) or 'No'} response")
        )
        links = table_page.locator(".pr-hit__link").evaluate_all("links => links.map(link => link.pathname)")
        assert {link.rstrip("/").rsplit("/", 1)[1] for link in links} == row.found, row
