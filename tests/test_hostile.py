"""An archive whose records attack the site in every field shows the attacks as the text that they are.

The pages are read as they stand on disk, where no security policy of a browser helps: no element, handler or address
that a record brought may be among them. `tests/browser/test_hostile.py` opens the same site in a browser.
"""

from __future__ import annotations

import json
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.hostile import RECORD_PATH, TITLE

PAGES = {
    "": "the newest responses on the home page",
    RECORD_PATH: "its own page",
    "exemptions/31/": "the listing of a section",
    "exemptions/31-3/": "the listing of a limb",
    "topics/organised-crime/": "the listing of a topic",
    "forces/northumbria-police/": "the listing of a force",
    "ncnd/whole/": "the listing of a position",
    "years/2020/": "the listing of a year",
}


class Reader(HTMLParser):
    """The elements, attributes and text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: Counter[str] = Counter()
        self.attributes: list[tuple[str, str, str]] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements[tag] += 1
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)


def read(path: Path) -> Reader:
    return Reader(path.read_text(encoding="utf-8"))


def faults(page: Reader) -> list[str]:
    """What a page must not have, whatever a record says."""
    found = [f"{name}={value}" for _, name, value in page.attributes if name.startswith("on") or name == "srcdoc"]
    for tag, name, value in page.attributes:
        if value.strip().lower().startswith(("javascript:", "data:text", "vbscript:")):
            found.append(f"{name}={value}")
        # A reader may follow a link that a letter has; nothing else may lead to another host.
        if "evil.example" in value and (tag, name) not in {("a", "href"), ("meta", "content")}:
            found.append(f"{name}={value}")
    return found + [tag for tag in ("iframe", "base", "object", "embed") if page.elements[tag]]


def test_no_page_holds_what_a_record_brought(hostile_site: Path, built_site: Path) -> None:
    pages = sorted(hostile_site.rglob("index.html"))
    assert len(pages) > 20
    assert {path.relative_to(hostile_site): found for path in pages if (found := faults(read(path)))} == {}


@pytest.mark.parametrize("address", PAGES)
def test_its_title_is_text_wherever_it_appears(hostile_site: Path, address: str) -> None:
    assert TITLE in read(hostile_site / address / "index.html").text, PAGES[address]


def test_a_page_has_the_scripts_of_the_site_and_no_other(hostile_site: Path, built_site: Path) -> None:
    ours = read(built_site / "responses/northumbria-police/114-18/index.html").elements
    theirs = read(hostile_site / RECORD_PATH / "index.html").elements
    for tag in ("script", "style", "link", "meta", "form", "input", "img", "body", "main", "article"):
        assert theirs[tag] == ours[tag], tag


def test_the_letter_shows_every_word_of_the_attack(hostile_site: Path) -> None:
    text = read(hostile_site / RECORD_PATH / "index.html").text
    for words in (
        "<Name removed> and <redacted>?",
        "<script>window.hacked=6</script>",
        '{{ config.site_name }} {% include "x" %}',
        "</article></main></body></html><script>window.hacked=13</script>",
        "PRECEDENTS-SLOT-TITLE PRECEDENTS-SLOT-CONTENT <!-- precedents:unconfirmed -->",
        '<img src=x onerror="window.hacked=20">',
    ):
        assert words in text


def test_no_file_kept_beside_a_record_is_a_page_of_the_site(hostile_site: Path) -> None:
    # A server hands out .html, .xhtml and .svg as documents, whose scripts would run as the site's own.
    folder = hostile_site / RECORD_PATH
    assert {path.suffix for path in folder.iterdir() if path.name != "index.html"} <= {".txt", ".pdf", ".docx", ".csv"}


def test_the_search_files_are_plain_json(hostile_site: Path) -> None:
    for path in (hostile_site / "search").rglob("*.json"):
        json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "html",
    [
        "<p onclick=x>",
        "<a href=' JavaScript:x'>",
        "<img src=https://evil.example/x>",
        "<iframe></iframe>",
        "<a href=data:text/html,x>",
        '<base href="x">',
    ],
)
def test_finds_what_a_page_must_not_have(html: str) -> None:
    assert len(faults(Reader(html))) == 1
