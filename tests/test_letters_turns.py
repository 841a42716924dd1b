# ruff: noqa: E501 - a letter, or a row of a table, is read more surely in one line
"""Turns of phrase of published letters, each in a letter no longer than it needs to be, with the one field it tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from precedents.law import LAW
from precedents.letters.draft import Draft, draft_sources
from precedents.letters.formats import read_copy
from precedents.records.lists import read_forces, read_topics

ROOT = Path(__file__).resolve().parent.parent
FORCES = read_forces((ROOT / "responses/forces.toml").read_text(encoding="utf-8"))[0]
TOPICS = read_topics((ROOT / "responses/topics.toml").read_text(encoding="utf-8"))[0]
ASKED = "You asked:\n\nHow many drones are there, and where are they kept?\n\n"


def draft(text: str) -> Draft:
    """Read a letter in plain text."""
    copy = read_copy(text.encode(), "letter.txt")
    return draft_sources(copy.sources, copy.page, forces=FORCES, topics=TOPICS, law=LAW)


REFERENCES = (
    # the year of the middle pair is none: no date has a year 0417
    ("Freedom of Information Act Request Reference: 22/04/0417\n\nDear Applicant,", "22/04/0417"),
    # a sign for `number` that many templates use; two requests answered in one letter have the first for a reference
    (
        "Freedom of Information Request Reference N°: FOI 129/23 & FOI 130/23\n\nI write about your request.",
        "FOI 129/23",
    ),
    # `Act 2000` before a number says that the number is an Act's only where it stands right before it
    ("Freedom of Information Act 2000 – Internal Review of Request 2017/00883\n\nDear Sir", "2017/00883"),
)


@pytest.mark.parametrize(("text", "expected"), REFERENCES)
def test_reference(text: str, expected: str) -> None:
    assert draft(text).reference == expected


DATES = (
    # the date stands behind the reference, in one line with the word that says whose it is
    (
        "Kent Police\n\nResponse to FOI2017/4410 sent on Tuesday 19 September 2017\n\nRequest\n\nAny product.",
        "2017-09-19",
    ),
    # a narrow column breaks the date
    ("The Executive Office\n\n23rd June\n2021\n\nDear Requester\n\nI write about your request.", "2021-06-23"),
    # a review has its own name for a title, and begins with no complaint rights
    (
        "INTERNAL REVIEW\n\nFOI ref 7713\n20 February 2012\n\nDear Mr Barlow,\n\nI write about your e-mail.",
        "2012-02-20",
    ),
)


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_date(text: str, expected: str) -> None:
    assert str(draft(text).date) == expected


def test_joint_response_by_a_shared_noun_alone() -> None:
    letter = draft("Norfolk and Suffolk Constabularies have considered your request and our response is below.")
    assert [force.slug for force in letter.forces] == ["norfolk-constabulary", "suffolk-constabulary"]


OUTCOMES = (
    # a refusal in part
    (ASKED + "This letter is a Refusal Notice, in part, under section 17. Section 31(1)(a) applies to question 2.\n\nThere were 12.", "partly-disclosed"),
    # `information ... is below` must not be read into the name of the Act
    (ASKED + "Your request has been considered under the Freedom of Information Act 2000, and our response is below.\n\nKent Police can neither confirm nor deny that it holds information, by virtue of section 31(3).", "ncnd"),
    # a signature in columns is no table that answers
    (ASKED + "We hold this. It is exempt by virtue of s.22(1) FOIA.\n\nRegards\n\nDisclosure Unit | Merseyside Police | Rose Hill", "refused"),
    # the Act as quoted exempts nothing
    ("We hold the report.\n\nInformation which does not fall within section 23(1) is exempt information if exemption is required.\n\nWe withhold it under section 24(1).", "refused"),
    # a Scottish refusal opens with the section that it is made in terms of
    (ASKED + "In terms of Section 18 of the Freedom of Information (Scotland) Act 2002, Police Scotland can neither confirm nor deny that it holds the information.", "ncnd"),
    # all is answered, in so many words
    ("Dear Mr Hammond\n\nThank you for your request. I am pleased to tell you that we can answer in full.", "disclosed"),
    # the Ministry of Defence reports a search before it says what it decides
    (ASKED + "A search for the information has now been completed by the Ministry of Defence Police.\n\nIt is exempt under section 24(1).", "refused"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OUTCOMES)
def test_outcome(text: str, expected: str) -> None:
    assert draft(text).outcome.value == expected


EXEMPTIONS = (
    # a line ends inside the provision, and what follows looks like the entry of a list
    ("I have decided not to disclose any of what you asked for, by application of Section 31(1)\n(a), (b) & (c) of the Act.", "31(1)(a) 31(1)(b) 31(1)(c)"),
    ("I neither confirm nor deny that we hold it. That is by virtue of section 40(5B)(a)\n(i) of the Freedom of Information Act 2000.", "40(5B)(a)(i)"),
    # the heading of the reasons names the subsection for short
    ("The dates are exempt by virtue of Section 31(1)(a) of the Act.\n\nSec 31 (1) - Law enforcement, is a qualified exemption. The rest is withheld.", "31(1)(a)"),
    # the Act as quoted is not relied on
    ("Information which does not fall within section 23(1) is exempt information if it is required.\n\nWe withhold it under section 24(1).", "24(1)"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), EXEMPTIONS)
def test_exemptions(text: str, expected: str) -> None:
    assert [str(provision) for provision in draft(text).exemptions] == expected.split()


def test_a_list_below_the_number_of_a_section_stays_a_list() -> None:
    """A statute quoted with its paragraphs under each other is no provision that a line end has cut off."""
    letter = draft(
        "When refusing such information we give you, the applicant, the notice of section 17(1)\n(a) which states that fact,\n(b) which specifies the exemption."
    )
    assert "\n\n(a) which" in letter.text  # fmt: skip
