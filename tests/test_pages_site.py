"""All pages together: the addresses there are, whole pages held against golden files, links, safety, size."""

from __future__ import annotations

import os
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from precedents.pages.page import Page
from precedents.pages.site import Settings
from precedents.records.archive import Archive
from tests.pages_archive import ATTACKED, BARE, HOSTILE, LAW, WHOLE, archive, many, pages
from tests.pages_html import Html

GOLDEN = Path(__file__).parent / "golden" / "pages"
REPOSITORY = Settings(repository="https://forge.example/archive", branch="main", page_size=2)

PROSE = {"", "exemptions/", "topics/", "forces/", "ncnd/", "years/"}
"""The pages that complete prose in `docs/`, which has their title."""

ELSEWHERE = {"search/", "contribute/", "about/", "law/"}
"""The pages that are prose alone."""

GOLDEN_PAGES = {
    "home": "",
    "exemptions": "exemptions/",
    "section": "exemptions/40/",
    "section-page-2": "exemptions/31/page/2/",
    "provision": "exemptions/40-5/",
    "provision-unknown": "exemptions/99-1/",
    "topics": "topics/",
    "topic": "topics/drones/",
    "forces": "forces/",
    "force-empty": "forces/police-scotland/",
    "ncnd": "ncnd/",
    "years": "years/",
    "year-unknown": "years/unknown/",
    "response": "responses/kent-police/114-18/",
    "response-bare": "responses/police-scotland/22-0001/",
    "response-hostile": "responses/quoted/a b#c?d%e/",
}
"""The pages that are held against golden files, by the name of the file."""

HTTP = ("https://", "http://")


@pytest.fixture(scope="module")
def site() -> dict[str, Page]:
    return pages(settings=REPOSITORY)


def test_has_these_pages_and_no_other(site: dict[str, Page]) -> None:
    assert sorted(site) == sorted(
        [
            "",
            # Every exemption, what refuses without being one, and everything cited, with what contains it.
            "exemptions/",
            "exemptions/12/",
            "exemptions/31/",
            "exemptions/31/page/2/",
            "exemptions/31-1/",
            "exemptions/31-1-a/",
            "exemptions/31-3/",
            "exemptions/40/",
            "exemptions/40/page/2/",
            "exemptions/40-3/",
            "exemptions/40-5/",
            "exemptions/40-5b/",
            "exemptions/99/",  # the Act has no section 99, yet a letter cites it
            "exemptions/99-1/",
            "exemptions/eir-12/",
            "forces/",
            "forces/kent-police/",
            "forces/police-scotland/",  # a force without a response has its page too
            "forces/quoted/",
            "ncnd/",
            "ncnd/none/",
            "ncnd/partial/",
            "ncnd/whole/",
            "responses/kent-police/114-18/",
            "responses/kent-police/drones-and-knives/",
            "responses/police-scotland/22-0001/",
            "responses/quoted/a b#c?d%e/",
            "topics/",
            "topics/drones/",
            "topics/t/",
            "topics/weapons/",
            "years/",
            "years/2018/",
            "years/2022/",
            "years/unknown/",
        ]
    )


@pytest.mark.parametrize("name", GOLDEN_PAGES)
def test_a_page_is_as_its_golden_file(site: dict[str, Page], name: str) -> None:
    """`UPDATE_GOLDEN=1 pytest tests/test_pages_site.py` writes the files anew, to be read before they are committed."""
    file = GOLDEN / f"{name}.html"
    told = _told(site[GOLDEN_PAGES[name]])
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(told, encoding="utf-8")
    assert told == file.read_text(encoding="utf-8")


def _told(page: Page) -> str:
    """A page with what is not in its HTML, one line each; blank lines, which mean nothing, left out."""
    about = [f"<!-- {page.url} | {page.title} | {page.description} | {page.edit} -->"]
    about += [f"<!-- {entry.level} #{entry.anchor} {entry.text} -->" for entry in page.toc]
    return "\n".join([*about, *(line for line in page.html.split("\n") if line.strip()), ""])


def test_there_is_no_golden_file_that_nothing_is_held_against() -> None:
    assert {file.stem for file in GOLDEN.iterdir()} == set(GOLDEN_PAGES)


def test_every_page_is_whole_html_with_unique_anchors(site: dict[str, Page]) -> None:
    for page in site.values():
        ids = Html(page.html).ids()
        assert Counter(ids).most_common(1)[:1] in ([], [(ids[0], 1)] if ids else []), page.url


def test_every_link_within_the_site_leads_somewhere(site: dict[str, Page]) -> None:
    broken = [f"{page.url}: {link}" for page in site.values() for link in _broken(page, site)]
    assert broken == []


def _broken(page: Page, site: dict[str, Page]) -> list[str]:
    """The links of a page that lead to no page, no anchor of their page, no file kept beside a record."""
    here = "https://host.example/a/" + "/".join(map(_quoted, page.url.split("/")))
    files = {f"responses/{each.path}/{file.published_as}" for each in (WHOLE, HOSTILE) for file in each.attachments}
    found = []
    for link in Html(page.html).links():
        if link.startswith(HTTP):
            continue
        address = urlsplit(urljoin(here, link))
        target = unquote(address.path).removeprefix("/a/")
        known = target in site or target in ELSEWHERE or target in files
        anchored = not address.fragment or address.fragment in Html(site[target].html).ids()
        if not (known and anchored and address.netloc == "host.example"):
            found.append(link)
    return found


def _quoted(name: str) -> str:
    return "".join(
        character if character.isalnum() or character in "-." else f"%{ord(character):02X}" for character in name
    )


def test_every_entry_of_a_table_of_contents_is_an_anchor_of_its_page(site: dict[str, Page]) -> None:
    for page in site.values():
        assert {entry.anchor for entry in page.toc} <= set(Html(page.html).ids()), page.url


def test_headings_begin_with_the_title_and_go_down_one_level_at_a_time(site: dict[str, Page]) -> None:
    for page in site.values():
        if page.url.startswith("responses/"):
            continue  # the headings of a letter are its authority's
        levels = [int(element.tag[1]) for element in Html(page.html).elements if re.fullmatch("h[1-6]", element.tag)]
        assert levels.count(1) == (0 if page.url in PROSE else 1), page.url
        steps = zip(
            [1, *levels] if page.url in PROSE else levels, levels[0 if page.url in PROSE else 1 :], strict=False
        )
        assert all(after <= before + 1 for before, after in steps), (page.url, levels)


def test_every_table_has_a_caption_and_every_heading_of_it_a_scope(site: dict[str, Page]) -> None:
    for page in site.values():
        html = Html(page.html)
        tables = [table for table in html.all("table") if "pr-table" in table.attributes["class"]]
        assert len(html.all("caption")) == len(tables)
        assert all(cell.attributes.get("scope") in {"col", "row"} for cell in html.all("th")), page.url


def test_every_link_has_a_name(site: dict[str, Page]) -> None:
    for page in site.values():
        for link in Html(page.html).all("a"):
            assert link.text.strip() or link.attributes.get("aria-label"), (page.url, link)


def test_no_page_has_a_style_or_script_of_its_own_or_asks_another_host(site: dict[str, Page]) -> None:
    for page in site.values():
        html = Html(page.html)
        names = {name for element in html.elements for name in element.attributes}
        assert not {name for name in names if name.startswith("on")} | names & {"style", "src", "srcset"}, page.url
        assert not {element.tag for element in html.elements} & {"script", "style", "iframe", "img", "link", "base"}


@pytest.mark.parametrize(
    "url",
    [
        "",
        "exemptions/31/",
        "exemptions/31-3/",
        "exemptions/40-5b/",
        "exemptions/99/",
        "exemptions/99-1/",
        "forces/quoted/",
        "topics/t/",
        "years/2018/",
        "responses/quoted/a b#c?d%e/",
    ],
)
def test_an_attack_is_text_wherever_it_is_shown(site: dict[str, Page], url: str) -> None:
    html = Html(site[url].html)
    assert ATTACKED in html.text
    assert not [link for link in html.links() if link.lower().startswith(("javascript:", "data:", "vbscript:"))]


def test_an_attack_stays_plain_text_in_titles_and_descriptions(site: dict[str, Page]) -> None:
    assert site["responses/quoted/a b#c?d%e/"].title.startswith(ATTACKED)
    assert site["topics/t/"].title == '<svg onload="alert(8)">'
    assert site["topics/t/"].description.startswith('1 published response about <svg onload="alert(8)">')


def test_no_two_pages_have_the_same_title(site: dict[str, Page]) -> None:
    titles = Counter(page.title for page in site.values())
    assert [title for title, count in titles.items() if count > 1] == []


def test_no_page_grows_with_the_archive() -> None:
    site = pages(archive(many(350)), Settings(page_size=100))
    lists = [[row for row in Html(page.html).rows() if row[1].startswith("Response ")] for page in site.values()]
    assert max(map(len, lists)) == 100
    assert {f"exemptions/31/page/{number}/" for number in (2, 3, 4)} <= set(site)
    assert "exemptions/31/page/5/" not in site


def test_the_parts_of_a_listing_hold_every_response_once_and_the_undated_last() -> None:
    site = pages(archive(many(350)), Settings(page_size=100))
    urls = ["exemptions/31/"] + [f"exemptions/31/page/{number}/" for number in (2, 3, 4)]
    dates = [row[0] for url in urls for row in Html(site[url].html).rows() if "2020" in row[0] or row[0] == "unknown"]
    assert len(dates) == 350
    assert dates == sorted(dates, key=lambda date: date == "unknown")
    assert "175 responses whose copies show no date come last" in Html(site[urls[0]].html).text
    assert "301 to 350 of 350 responses" in " ".join(Html(site[urls[3]].html).text.split())


def test_an_empty_archive_has_its_pages_and_says_what_to_do_next() -> None:
    site = pages(Archive((), (), (), LAW))
    assert sorted(site) == [
        "",
        "exemptions/",
        "exemptions/12/",
        "exemptions/31/",
        "exemptions/40/",
        "exemptions/eir-12/",
        "forces/",
        "ncnd/",
        "ncnd/none/",
        "ncnd/partial/",
        "ncnd/whole/",
        "topics/",
        "years/",
        "years/unknown/",
    ]
    for url in ("", "exemptions/31/", "ncnd/whole/", "years/unknown/"):
        assert "contribute/" in " ".join(Html(site[url].html).links()), url


def test_a_former_address_says_where_its_response_is_now() -> None:
    site = pages(archive([replace(WHOLE, aliases=("kent-police/old", "police-scotland/22-0001")), BARE]))
    moved = site["responses/kent-police/old/"]
    assert moved.moved_to == "responses/kent-police/114-18/"
    assert Html(moved.html).links() == ["../../../responses/kent-police/114-18/"]
    # What stands at an address today is never hidden by what once stood there.
    assert site["responses/police-scotland/22-0001/"].moved_to is None


def test_the_real_archive_has_whole_pages_whose_links_lead_somewhere(archive: Archive) -> None:
    site = pages(archive)
    targets = set(site) | ELSEWHERE
    for page in site.values():
        for link in Html(page.html).links():
            if not link.startswith((*HTTP, "#")) and "capture" not in link:
                path = urlsplit(urljoin(f"https://host.example/{page.url}", link)).path
                assert unquote(path).removeprefix("/") in targets, (page.url, link)
