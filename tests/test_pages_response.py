"""The page of a response: what it says of the law on its date, and what it links."""

from __future__ import annotations

from dataclasses import replace

import pytest

from precedents.dates import PartialDate
from precedents.law.provisions import Provision
from precedents.pages import response
from precedents.pages.edition import Edition
from precedents.pages.site import Settings
from precedents.records.body import render
from precedents.records.response import Response
from tests.pages_archive import BARE, HOSTILE, LAW, UNDATED, WHOLE, archive, pages, relied, templates
from tests.pages_html import Html


def drawn(shown: Response, *others: Response, settings: Settings | None = None) -> Html:
    edition = Edition(archive([shown, *others]), templates(), settings or Settings())
    return Html(response.page(edition, shown).html)


@pytest.mark.parametrize(
    ("provision", "date", "said", "past"),
    [
        ("31(3)", PartialDate(2018, 2, 19), "In force", False),
        ("31(3)", PartialDate(), "In force", False),  # it never changed, so no date is needed to say so
        ("40(5)", PartialDate(2018, 5, 24), "In force (until 24 May 2018)", False),  # the last day
        ("40(5)", PartialDate(2018, 5, 25), "Not in force on the date: law until 24 May 2018", True),  # the day after
        ("40(5B)", PartialDate(2018, 5, 24), "Not in force on the date: law from 25 May 2018", True),
        ("40(5)", PartialDate(2018, 5), "Law until 24 May 2018; the date is too vague to tell", True),
        ("40(5)", PartialDate(), "Law until 24 May 2018; the copy shows no date", True),
        ("31(9)", PartialDate(2018, 2, 19), "Not found in the Freedom of Information Act 2000", True),
        ("99", PartialDate(), "Not found in the Freedom of Information Act 2000", True),
    ],
)
def test_says_whether_a_provision_was_law_on_the_date(
    provision: str, date: PartialDate, said: str, *, past: bool
) -> None:
    assert response.in_force(LAW, replace(WHOLE, date=date), Provision.parse(provision)) == (said, past)


@pytest.mark.parametrize(
    ("shown", "description"),
    [
        (
            WHOLE,
            "Kent Police, 19 February 2018, reference 114/18: neither confirmed nor denied. "
            "Relies on section 31(3), 40(5).",
        ),
        (UNDATED, "Kent Police, date unknown: partly disclosed. Relies on section 31(1)(a), 40(3)."),
        (BARE, "Force not listed, 2022: not known."),
    ],
)
def test_describes_a_response_in_a_sentence(shown: Response, description: str) -> None:
    assert response.describe(shown) == description


def test_shows_which_questions_a_provision_answers_only_when_the_letter_says() -> None:
    assert "Questions" in drawn(WHOLE).rows()[0]
    assert "Questions" not in drawn(UNDATED).rows()[0]


def test_names_other_responses_that_rely_on_exactly_the_same_provisions() -> None:
    same = [replace(UNDATED, path=f"kent-police/{number}", title=f"Same {number}") for number in range(8)]
    near = replace(UNDATED, path="kent-police/near", title="Near", exemptions=relied("31(1)(a)"))
    text = drawn(UNDATED, *same, near).text
    assert [f"Same {number}" in text for number in range(8)] == [True] * response.ALIKE + [False] * 3
    assert "Near" not in text
    assert "Other responses" not in drawn(UNDATED, near).text
    assert "Other responses" not in drawn(BARE, replace(BARE, path="kent-police/bare")).text  # no provision is no bond


def test_links_nothing_that_is_not_of_the_web() -> None:
    assert not [link for link in drawn(HOSTILE).links() if "javascript" in link]
    assert "javascript:alert(9)" in drawn(HOSTILE).text
    assert WHOLE.source in drawn(WHOLE).links()


def test_asks_for_corrections_where_there_is_a_repository() -> None:
    links = drawn(WHOLE, settings=Settings(repository="https://forge.example/a/")).links()
    assert "https://forge.example/a/edit/main/responses/kent-police/114-18.md" in links
    assert "https://forge.example/a/issues/new?title=Problem%20with%20kent-police%2F114-18" in links


def test_says_how_to_correct_a_record_where_no_repository_is_known() -> None:
    page = drawn(WHOLE)
    assert "responses/kent-police/114-18.md" in page.text
    assert {"../../../contribute/", "../../../about/#corrections-and-removal"} <= set(page.links())


def test_the_table_of_contents_follows_the_letter() -> None:
    page = pages(archive([WHOLE]))["responses/kent-police/114-18/"]
    assert [(entry.level, entry.text) for entry in page.toc] == [
        (2, "Provisions relied on"),
        (2, "The letter"),
        (3, "Request"),
        (3, "Response"),
        (4, "Harm"),
        (2, "The published copy"),
    ]
    assert page.edit == "responses/kent-police/114-18.md"


def test_the_letter_is_on_its_page_word_for_word() -> None:
    html = drawn(WHOLE)
    letter = next(element for element in html.all("section") if element.attributes["class"] == "pr-letter")
    assert " ".join(letter.text.split()) == " ".join(["The letter", *Html(WHOLE.body.html).text.split()])


def test_a_letter_of_thousands_of_headings_does_not_name_them_all() -> None:
    body = render("\n\n".join(f"## Heading {number}" for number in range(1, 301)))
    page = pages(archive([replace(WHOLE, body=body)]))["responses/kent-police/114-18/"]
    named = [entry.text for entry in page.toc if entry.text.startswith("Heading ")]
    assert named == [f"Heading {number}" for number in range(1, response.MOST_HEADINGS + 1)]
    assert "Heading 300" in page.html  # the letter itself is whole
