"""What the site says, word for word."""

from __future__ import annotations

import datetime

import pytest

from precedents.dates import PartialDate
from precedents.law.provisions import Act, Provision
from precedents.law.sections import Period
from precedents.pages import wording
from precedents.records.response import Extent, Ncnd, Outcome
from tests.pages_archive import BARE, HOSTILE, LAW, UNDATED, WHOLE


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (wording.title(WHOLE), "Drones held by the force"),
        (wording.title(BARE), "police-scotland/22-0001"),  # neither title nor reference: its place names it
        (wording.full_title(WHOLE), "Drones held by the force (Kent Police, 114/18)"),
        (wording.full_title(UNDATED), "Drones and knives (Kent Police, date unknown)"),
        (wording.force(BARE), "Force not listed"),
        (wording.short_date(PartialDate(2018, 2, 9)), "9 Feb 2018"),
        (wording.short_date(PartialDate(2018, 9)), "Sep 2018"),
        (wording.short_date(PartialDate(2018)), "2018"),
        (wording.short_date(PartialDate()), "unknown"),
        (wording.day(datetime.date(2018, 5, 25)), "25 May 2018"),
        (wording.number(1234567), "1,234,567"),
        (wording.counted(0, "response"), "no responses"),
        (wording.counted(1, "response"), "1 response"),
        (wording.counted(1234, "response"), "1,234 responses"),
        (wording.counted(2, "copy", "copies"), "2 copies"),
        (wording.size(1), "1 byte"),
        (wording.size(999), "999 bytes"),
        (wording.size(1000), "1.0 KB"),
        (wording.size(999_949), "999.9 KB"),
        (wording.size(999_950), "1.0 MB"),  # never "1000.0 KB"
        (wording.size(12_345_678_901), "12,345.7 MB"),
        (wording.named(Provision.parse("31(1)(a)")), "Section 31(1)(a)"),
        (wording.named(Provision.parse("12(4)(b)", Act.EIR)), "Regulation 12(4)(b)"),
        (wording.provisions(HOSTILE), "31(3), 40(5B), 99(1)"),  # in the order of the statute
        (wording.joined(["a"]), "a"),
        (wording.joined(["a", "b"]), "a and b"),
        (wording.joined(["a", "b", "c"]), "a, b and c"),
    ],
)
def test_says_it_in_these_words(said: str, expected: str) -> None:
    assert said == expected


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        (Period(datetime.date(2005, 1, 1)), ""),  # law ever since the Acts came into force: nothing to say
        (Period(datetime.date(2005, 1, 1), datetime.date(2018, 5, 24)), "until 24 May 2018"),
        (Period(datetime.date(2018, 5, 25)), "from 25 May 2018"),
        (Period(datetime.date(2011, 1, 19), datetime.date(2015, 1, 1)), "from 19 January 2011 until 1 January 2015"),
    ],
)
def test_says_when_a_form_was_law_only_if_that_is_limited(period: Period, expected: str) -> None:
    assert wording.period(period) == expected


@pytest.mark.parametrize(
    ("address", "linked"),
    [
        ("https://kent.example/a?b=c", True),
        ("HTTP://KENT.EXAMPLE/", True),  # schemes have no case
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        (" https://kent.example/", False),  # what is not plainly an address is shown and not linked
        ("mailto:foi@kent.example", False),
        ("//kent.example/", False),
        ("", False),
        (None, False),
    ],
)
def test_links_addresses_of_the_web_alone(address: str | None, linked: bool) -> None:
    assert bool(wording.web(address)) is linked


def test_the_short_title_in_use_is_named_where_it_says_more_than_the_heading() -> None:
    by_number = {section.number: section for section in LAW.sections()}
    assert wording.also_called(by_number["40"]) == "Personal Data"
    assert wording.also_called(by_number["31"]) == ""  # "Law Enforcement" and "Law enforcement" are the same


@pytest.mark.parametrize(
    ("kind", "words"), [(Outcome, wording.OUTCOMES), (Ncnd, wording.NCND), (Ncnd, wording.NCND_MEANING)]
)
def test_has_words_for_every_outcome_and_every_degree(kind: type[Outcome | Ncnd], words: dict[object, str]) -> None:
    assert set(words) == set(kind)
    assert len(set(words.values())) == len(words)


def test_has_words_for_every_extent() -> None:
    assert set(wording.EXTENTS) == set(Extent)
    assert set(wording.NCND_SHORT) == set(Ncnd)
