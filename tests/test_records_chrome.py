"""What belongs to the page around a letter, and what never does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.letters.text import clean, read_plain
from precedents.records.chrome import is_chrome, is_navigation

CHROME = (
    "Quick exit",
    "Quickly exit this site by pressing the Escape key Leave this site",
    "Skip to main content",
    "Is this page useful?",
    "Was this page helpful? Yes No",
    "Thank you for your feedback",
    "Print this page",
    "Share this page",
    "- Share this page",
    "• Share on Facebook",
    "Accept all cookies",
    "- Reject additional cookies",
    "You can manage your preferences and cookie settings at any time by clicking on “Customise Cookies” below.",
    "Back to top",
    "Home > About us > Freedom of information > Disclosure log",
    "You are here: Home / Advice / FOI",
    "Home | News | Contact us | A-Z",  # a menu between bars
    "British Transport Police © | Accessibility | Legal | Privacy",
    "Text size A A A",
    "Posted on 30 October 2013 by admin",
    "This entry was posted on Wednesday, October 30th, 2013 at 10:12 am and is filed under Custody.",
    "Just another WordPress weblog",
    "Cleveland Police FOI Log is proudly powered by WordPress",
    "© 2024 Devon & Cornwall Police. All rights reserved",
)


@pytest.mark.parametrize("line", CHROME)
def test_chrome(line: str) -> None:
    assert is_chrome(line)


OF_A_LETTER = (
    "We do not hold this information.",
    "Yes",
    "No | Yes | 12",  # answers in a row
    "Home | 12 | 14 | 9",  # burglaries by place: one word of a menu makes no menu
    "- Home Office guidance was followed",
    "Please see our publication scheme for the policy on cookies used by the force on its website since 2012.",
    "Was this page of the pocket notebook disclosed to the defence?",
    "1. Contact us",  # could be a heading: never dropped wherever it stands
    "Share of the cost: £412",
    "Copies of the tweets are attached.",
    "Print and design, 2019: £1,204",
    "Barnet | Search | 14",
)


@pytest.mark.parametrize("line", OF_A_LETTER)
def test_no_line_of_a_letter_is_chrome(line: str) -> None:
    assert not is_chrome(line)


def test_a_menu_as_a_list_goes_only_above_and_below_the_letter() -> None:
    text = "\n\n".join(
        (
            "- Home\n- News\n- Contact us",
            "Dear Sir",
            "Did you search?",
            "- Search",
            "4. No.",
            "- Accessibility\n- Cymraeg",
        )
    )
    kept, dropped = clean(read_plain(text))
    assert dropped == ["- Home", "- News", "- Contact us", "- Accessibility", "- Cymraeg"]
    assert [line.text for line in kept] == ["Dear Sir", "Did you search?", "- Search", "4. No."]


@pytest.mark.parametrize("end", ["No", "Yes.", "None", "- No", "3. No", "Search"])
def test_an_answer_at_the_end_is_no_menu(end: str) -> None:
    kept, dropped = clean(read_plain(f"You asked:\n\nHave you any dogs?\n\nOur answer:\n\n{end}"))
    assert (kept[-1].text, dropped) == (end, [])


def test_a_table_of_one_cell_a_line_at_the_end_is_no_menu() -> None:
    kept, dropped = clean(read_plain("Messages sent in 2019:\n\nFacebook\n\n41\n\nTwitter\n\n12\n\nHome\n\n3"))
    assert dropped == []
    assert "Twitter" in " ".join(line.text for line in kept)


def test_the_answers_that_a_page_offers_go_with_its_question() -> None:
    kept, dropped = clean(read_plain("We hold none.\n\nIs this page useful?\n\nYes\n\nNo\n\nBack to top"))
    assert ([line.text for line in kept], len(dropped)) == (["We hold none."], 4)


@given(st.text(alphabet="-•|> Homenws.", max_size=80))
def test_any_line_is_judged(line: str) -> None:
    assert is_chrome(line) in (True, False)
    assert is_navigation(line) in (True, False)
