"""Partial dates: what parses, how they print, and how they order."""

from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.dates import UNKNOWN, PartialDate

PARSED = [
    ("2018-02-19", PartialDate(2018, 2, 19)),
    ("2018-02", PartialDate(2018, 2)),
    ("2018", PartialDate(2018)),
    ("unknown", UNKNOWN),
    ("2016-02-29", PartialDate(2016, 2, 29)),  # a leap year
    ("0001", PartialDate(1)),
]


@pytest.mark.parametrize(("text", "date"), PARSED)
def test_parses_and_prints(text: str, date: PartialDate) -> None:
    assert PartialDate.parse(text) == date
    assert str(date) == text


REFUSED = [
    ("2022-13-45", "`2022-13-45` is in no calendar"),  # crashes YAML readers
    ("2018-02-29", "`2018-02-29` is in no calendar"),
    ("2018-00", "`2018-00` is in no calendar"),
    ("0000", "`0000` is in no calendar"),
    ("19/02/2018", "`19/02/2018` is not of the form YYYY-MM-DD, YYYY-MM, YYYY or `unknown`"),
    ("2018-2-9", "`2018-2-9` is not of the form YYYY-MM-DD, YYYY-MM, YYYY or `unknown`"),
    ("20180219", "`20180219` is not of the form YYYY-MM-DD, YYYY-MM, YYYY or `unknown`"),  # allowed in ISO 8601
    ("٢٠١٨", "`٢٠١٨` is not of the form YYYY-MM-DD, YYYY-MM, YYYY or `unknown`"),  # digits to `\d` and to int()
    ("2018\n", "`2018\n` is not of the form YYYY-MM-DD, YYYY-MM, YYYY or `unknown`"),  # `$` would match before it
    ("", "`` is not of the form YYYY-MM-DD, YYYY-MM, YYYY or `unknown`"),
]


@pytest.mark.parametrize(("text", "problem"), REFUSED)
def test_refuses(text: str, problem: str) -> None:
    with pytest.raises(ValueError, match=re.escape(problem)):
        PartialDate.parse(text)


@pytest.mark.parametrize("parts", [(None, 2, None), (None, None, 3), (2018, None, 3)])
def test_a_part_needs_the_parts_before_it(parts: tuple[int | None, int | None, int | None]) -> None:
    with pytest.raises(ValueError, match="a day needs its month and a month needs its year"):
        PartialDate(*parts)


def test_order_is_by_the_first_possible_day_and_the_vaguer_first() -> None:
    ordered = [
        UNKNOWN,
        *map(PartialDate.parse, ["2017-12-31", "2018", "2018-01", "2018-01-01", "2018-01-02", "2018-02"]),
    ]
    backwards = ordered[::-1]
    assert sorted(backwards) == ordered
    assert sorted(ordered, reverse=True)[-1] is UNKNOWN


def test_order_needs_dates() -> None:
    with pytest.raises(TypeError):
        assert PartialDate(2018) < datetime.date(2018, 1, 1)


RANGES = [
    ("2018-02-19", "2018-02-19", "2018-02-19"),
    ("2016-02", "2016-02-01", "2016-02-29"),
    ("2018", "2018-01-01", "2018-12-31"),
]


@pytest.mark.parametrize(("text", "first", "last"), RANGES)
def test_the_days_it_can_mean(text: str, first: str, last: str) -> None:
    date = PartialDate.parse(text)
    assert (date.earliest, date.latest) == (datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))


def test_an_unknown_date_means_no_day() -> None:
    assert (UNKNOWN.known, UNKNOWN.earliest, UNKNOWN.latest) == (False, None, None)
    assert PartialDate(2018).known


WORDS = [("2018-02-09", "9 February 2018"), ("2018-02", "February 2018"), ("2018", "2018"), ("unknown", "date unknown")]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_in_words(text: str, words: str) -> None:
    assert PartialDate.parse(text).in_words() == words


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    """Any partial date."""
    day = draw(st.dates())
    return draw(
        st.sampled_from(
            [
                UNKNOWN,
                PartialDate(day.year),
                PartialDate(day.year, day.month),
                PartialDate(day.year, day.month, day.day),
            ]
        )
    )


@given(partial_dates())
def test_what_is_printed_parses_to_the_same_date(date: PartialDate) -> None:
    assert PartialDate.parse(str(date)) == date


@given(partial_dates(), partial_dates(), partial_dates())
def test_the_order_is_total_and_agrees_with_the_calendar(a: PartialDate, b: PartialDate, c: PartialDate) -> None:
    assert (a < b) + (b < a) + (a == b) == 1
    assert not (a < b < c) or a < c
    if a.latest is not None and b.earliest is not None and a.latest < b.earliest:
        assert a < b


@given(st.text())
def test_any_text_parses_or_is_refused_with_a_reason(text: str) -> None:
    try:
        date = PartialDate.parse(text)
    except ValueError:
        return
    assert str(date) == text
