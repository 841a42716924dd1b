"""The pages of topics, forces, NCND, years, and the front page: every group, zero included, with its count."""

from __future__ import annotations

import pytest

from precedents.pages import groups
from precedents.pages.edition import Edition
from precedents.pages.page import Page
from precedents.pages.site import Settings
from tests.pages_archive import RESPONSES, archive, many, pages, templates
from tests.pages_html import Html


@pytest.fixture(scope="module")
def site() -> dict[str, Page]:
    return pages()


@pytest.mark.parametrize(
    ("url", "rows"),
    [
        (
            "forces/",  # by name, whatever the letter case; a force without a response is here too
            [
                ["Force", "Nation", "Answers under", "Responses"],
                ["Kent Police", "England", "FOIA 2000", "2"],
                ["""O'Neill's "Own" <b>Force</b> & {{ 7*7 }}""", "Wales", "FOIA 2000", "1"],
                ["Police Scotland", "Scotland", "FOISA 2002", "0"],
            ],
        ),
        (
            "topics/",
            [
                ["Topic", "What it covers", "Responses"],
                ['<svg onload="alert(8)">', "<b>described</b>", "1"],
                ["Drones", "Unmanned aircraft.", "2"],
                ["Weapons", "Firearms & knives.", "1"],
            ],
        ),
        (
            "years/",  # newest first, the undated last
            [["Year", "Responses"], ["2022", "1"], ["2018", "2"], ["Date not known", "1"]],
        ),
    ],
)
def test_lists_every_group_with_its_count(site: dict[str, Page], url: str, rows: list[list[str]]) -> None:
    assert Html(site[url].html).rows() == rows


def test_lists_how_far_responses_neither_confirm_nor_deny_and_the_limbs_that_allow_it(site: dict[str, Page]) -> None:
    rows = Html(site["ncnd/"].html).rows()
    assert [(row[0], row[-1]) for row in rows[1:5]] == [
        ("Whole", "1"),
        ("Partial", "1"),
        ("None", "0"),
        ("Not stated", "2"),  # records that do not say are counted, not hidden
    ]
    assert rows[6:] == [
        ["31(3)", "FOIA 2000", "Law enforcement", "throughout", "2"],
        ["40(5)", "FOIA 2000", "Personal information", "until 24 May 2018", "1"],
        ["40(5B)", "FOIA 2000", "Personal information", "from 25 May 2018", "1"],
    ]


@pytest.mark.parametrize(
    ("url", "first_column"),
    [
        ("forces/kent-police/", ["19 Feb 2018", "unknown"]),  # newest first, unknown dates last
        ("topics/drones/", ["19 Feb 2018", "unknown"]),
        ("years/2018/", ["19 Feb 2018", "Feb 2018"]),
        ("years/unknown/", ["unknown"]),
        ("ncnd/whole/", ["19 Feb 2018"]),
        ("ncnd/none/", []),
    ],
)
def test_lists_the_responses_of_a_group(site: dict[str, Page], url: str, first_column: list[str]) -> None:
    assert [row[0] for row in Html(site[url].html).rows()[1:]] == first_column


def test_the_list_of_a_force_does_not_repeat_its_name(site: dict[str, Page]) -> None:
    assert "Force" not in Html(site["forces/kent-police/"].html).rows()[0]
    assert "Force" in Html(site["topics/drones/"].html).rows()[0]


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("forces/police-scotland/", "The archive holds no response by this force yet."),
        ("ncnd/none/", "No response in the archive is of this kind yet."),
    ],
)
def test_an_empty_group_says_what_to_do_next(site: dict[str, Page], url: str, said: str) -> None:
    html = Html(site[url].html)
    assert said in html.text
    assert site[url].description.startswith(said)
    assert html.links()[-2:] == ["../../contribute/", "../../search/"]


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("forces/kent-police/", "2 responses, newest first. 1 response whose copy shows no date comes last. Search"),
        ("years/2022/", "1 response."),  # nothing to order, nothing to search in
        ("years/unknown/", "1 response. The copy shows no date of response."),
    ],
)
def test_says_how_many_there_are_and_in_which_order(site: dict[str, Page], url: str, said: str) -> None:
    ranges = [p.text for p in Html(site[url].html).all("p") if p.attributes.get("class") == "pr-range"]
    assert " ".join(ranges[0].split()).startswith(said)
    assert ("Search within these" in ranges[0]) is ("Search" in said)


def test_summarises_what_a_group_relies_on_the_commonest_first() -> None:
    edition = Edition(archive(), templates(), Settings())
    shown = groups.summary(edition, RESPONSES)
    assert [(str(provision), count) for provision, count in shown.sections] == [("31", 3), ("40", 3), ("99", 1)]
    assert sum(count for _, count in shown.outcomes) == len(RESPONSES)


def test_the_front_page_counts_the_archive_and_shows_the_newest(site: dict[str, Page]) -> None:
    html = Html(site[""].html)
    assert "4 responses by 2 forces, dated 2018 to 2022 or not at all." in " ".join(html.text.split())
    assert [row[0] for row in html.rows()[1:]] == ["2022", "19 Feb 2018", "Feb 2018", "unknown"]
    assert len(Html(pages(archive(many(30)))[""].html).rows()) == 1 + 10


def test_the_front_page_has_a_labelled_search_box_that_needs_no_script(site: dict[str, Page]) -> None:
    html = Html(site[""].html)
    form, box, label = html.all("form")[0], html.all("input")[0], html.all("label")[0]
    assert (form.attributes["action"], form.attributes["method"], box.attributes["name"]) == ("search/", "get", "q")
    assert label.attributes["for"] == box.attributes["id"]
