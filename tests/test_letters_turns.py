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
    # with blanks, colons and dashes, as some logs print them
    ("Ref No. FOI 000221 16\n\nI write about your request.", "FOI 000221 16"),
    ("FOI Ref. 146 – 12 – 1077\n\nI write about your request.", "146 – 12 – 1077"),
    ("FOI 13-14: 1021\n\nI write about your request.", "FOI 13-14: 1021"),
    ("Our ref: 2009.1145\n\nDear Sir", "2009.1145"),
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


UNREFERENCED = (
    # the requester's own number is none of the letter's
    "Kent Police\nYour Ref: XYZ-99/1\nOur Ref:\n12 June 2014\n\nDear Sir\n\nI write about your request.",
    # the regulator's numbers are none either
    "Kent Police\nIC-12345-X1Y2\n\nDear Sir\n\nI write about your request.",
)


@pytest.mark.parametrize("text", UNREFERENCED)
def test_no_reference(text: str) -> None:
    assert draft(text).reference is None


def test_another_number_that_might_be_the_reference_is_shown() -> None:
    flags = draft("Our Ref: FOI 2014/03931\nRef: RFI 2014-113\n\nDear Sir\n\nI write about your request.").flags
    (found,) = (flag for flag in flags if flag.field == "reference")
    assert (found.confirm, found.rests_on) == (True, "its label; the letter also shows RFI 2014-113")


DATES = (
    # in words between the label and the date, and in a column
    ("Kent Police\nResponse due / sent: 26/03/2018\n\nDear Sir", "2018-03-26"),
    ("Kent Police\nResponded to: 18 April 2024\n\nDear Sir", "2024-04-18"),
    ("Kent Police\nDate Received | Date Responded\n01/04/2022 | 29/04/2022\n\nDear Sir", "2022-04-29"),
    ("Heddlu / Police\nDyddiad / Date: 29 Ebrill / April 2019\n\nDear Sir", "2019-04-29"),
    # a month and a year alone, which only a label tells
    ("Kent Police\nDate: 06/16\n\nDear Sir", "2016-06"),
    # the page's date, and a date in the name of a file, are none of the letter's
    ("Kent Police\nPublished: 3 May 2022\n\nDear Sir", "unknown"),
    ("Kent Police\nFOI_response_2019-03-12.pdf\n\nDear Sir", "unknown"),
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


FORCES_NAMED = (
    # letters set apart, run together, and a name that a line end breaks
    ("N O R T H U M B R I A   P O L I C E\nRef 44/19\n\nDear Sir", "northumbria-police"),
    ("NOTTINGHAMSHIRE\nP O L I C E\n\nDear Sir", "nottinghamshire-police"),
    ("StaffordshirePolice\nRef 44/19\n\nDear Sir", "staffordshire-police"),
    ("Dear Sir\n\nYour letter was received by Notting-hamshire Police.", "nottinghamshire-police"),
    # an address alone, and a form of reference that one force has
    ("Freedom of Information\nwww.kent.police.uk\n\nDear Sir", "kent-police"),
    (
        "Reference no: 01.FOI.23.031877\n\nI note you seek access to the following information:",
        "metropolitan-police-service",
    ),
    # bodies that are merely named
    ("Dear Sir\n\nThe report went to HMICFRS, the IOPC and the NPCC in 2019, and nowhere else.", ""),
    # two letterheads in one
    ("Warwickshire Police and West Mercia Police\n\nDear Sir", "warwickshire-police west-mercia-police"),
)


@pytest.mark.parametrize(("text", "expected"), FORCES_NAMED)
def test_forces(text: str, expected: str) -> None:
    assert [force.slug for force in draft(text).forces] == expected.split()


OUTCOMES = (
    # answers in one line beside a refusal, and each under its own number
    (ASKED + "In response:\n\n1. 318\n\n2. The places are exempt under section 31(1)(a).", "partly-disclosed"),
    (ASKED + "In response:\n\nQ1 - 12\n\nQ2 - not held", "partly-disclosed"),
    # figures of an estimate, and of a letter's history, are no answer
    (ASKED + "Section 12(1) applies. There are 3,104 logs, which at 3 minutes each would take 155 hours.", "cost"),
    # a request that is vexatious has been answered before, and that is no answer now
    (ASKED + "Your request is vexatious under section 14(1). Twenty six earlier requests were answered in full.", "vexatious"),
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


def test_a_refusal_without_a_provision_is_to_be_looked_at() -> None:
    flags = draft(ASKED + "We have decided not to disclose any of this, as it would cause harm.").flags
    (found,) = (flag for flag in flags if flag.field == "exemptions")
    assert (found.confirm, found.rests_on) == (True, "the letter refuses, and no provision is clearly relied on")
