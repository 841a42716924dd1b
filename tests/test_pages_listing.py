"""Listings are cut into parts that hold every response once, in order, and never more than a page holds."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.pages.listing import Part, neighbours, paged
from tests.pages_archive import RESPONSES, many

THOUSAND = many(1234)


@pytest.mark.parametrize(
    ("total", "size", "shown"),
    [
        (0, 100, [(1, 0, 0)]),  # an empty listing still has its page
        (1, 100, [(1, 1, 1)]),
        (100, 100, [(1, 1, 100)]),  # just full: no empty second page
        (101, 100, [(1, 1, 100), (2, 101, 101)]),  # one too many
        (1234, 500, [(1, 1, 500), (2, 501, 1000), (3, 1001, 1234)]),
        (3, 1, [(1, 1, 1), (2, 2, 2), (3, 3, 3)]),
    ],
)
def test_counts_from_one_to_the_total(total: int, size: int, shown: list[tuple[int, int, int]]) -> None:
    parts = list(paged(THOUSAND[:total], size))
    assert [(part.number, part.first, part.last) for part in parts] == shown
    assert {(part.parts, part.total) for part in parts} == {(len(shown), total)}


@given(st.integers(0, 300), st.integers(1, 50))
def test_shows_every_response_once_and_in_order(total: int, size: int) -> None:
    parts = list(paged(THOUSAND[:total], size))
    assert tuple(response for part in parts for response in part.responses) == THOUSAND[:total]
    assert all(len(part.responses) <= size for part in parts)
    assert all(part.responses for part in parts[1:])


def test_every_part_says_how_many_of_the_whole_listing_have_no_date() -> None:
    assert [part.undated for part in paged(RESPONSES, 1)] == [1, 1, 1, 1]


def around(number: int, parts: int) -> tuple[int | None, ...]:
    return neighbours(Part(number, parts, 0, 0, 0, 0, ()))


@pytest.mark.parametrize(
    ("number", "parts", "shown"),
    [
        (1, 1, (1,)),
        (2, 3, (1, 2, 3)),
        (1, 9, (1, 2, None, 9)),  # at the start
        (5, 9, (1, None, 4, 5, 6, None, 9)),  # in the middle: both neighbours
        (9, 9, (1, None, 8, 9)),  # at the end
        (4, 7, (1, 2, 3, 4, 5, 6, 7)),  # a gap of one is no gap
    ],
)
def test_links_the_first_the_last_and_those_around(number: int, parts: int, shown: tuple[int | None, ...]) -> None:
    assert around(number, parts) == shown


@given(st.integers(1, 500).flatmap(lambda parts: st.tuples(st.integers(1, parts), st.just(parts))))
def test_never_many_links_and_never_a_gap_that_hides_one(place: tuple[int, int]) -> None:
    number, parts = place
    shown = around(number, parts)
    numbers = [each for each in shown if each is not None]
    assert numbers == sorted(set(numbers))
    assert {1, parts, number} <= set(numbers) <= set(range(1, parts + 1))
    assert len(numbers) <= 7
    for at, each in enumerate(shown):
        if each is None:
            before, after = shown[at - 1], shown[at + 1]
            assert before is not None
            assert after is not None
            assert after - before > 2
    apart = [after - before for before, after in pairwise(numbers)]
    assert sum(gap > 1 for gap in apart) == shown.count(None)
