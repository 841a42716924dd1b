"""D: dates that are dates, and on which such a response can have been given."""

from __future__ import annotations

import datetime

import pytest

from precedents import checks
from tests.checks_records import archive_of, codes, read, text_of

LETTER = "The letter relies on nothing.\n"
NOTHING = {"exemptions": "[]", "ncnd": "none", "outcome": "disclosed"}


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2018-02-19", []),
        ("2018-02", []),
        ("2018", []),
        ("unknown", []),
        ("2022-13-45", ["D001"]),  # in no calendar
        ("2019-02-29", ["D001"]),  # nor is this
        ("19 February 2018", ["D001"]),
        ("2004-12-31", ["D002"]),
        ("2005-01-01", []),  # the first day of the Acts
        ("2004", ["D002"]),
        ("2005", []),  # a year that began with the Acts
        ("2026-11-22", []),  # today
        ("2026-11-23", []),  # already tomorrow somewhere
        ("2026-11-24", ["D003"]),
        ("2026-12", ["D003"]),
        ("2026", []),  # a year that has begun
        ("2027", ["D003"]),
        ("9999-12-31", ["D003"]),
    ],
)
def test_dates(date: str, expected: list[str]) -> None:
    assert codes(text_of(LETTER, **NOTHING, date=date)) == expected


def test_without_a_today_nothing_is_said_about_the_future() -> None:
    archive = archive_of([read(text_of(LETTER, **NOTHING, date="2081"))])
    assert checks.run(archive) == ()
    assert [finding.code for finding in checks.run(archive, today=datetime.date(2080, 1, 1))] == ["D003"]
