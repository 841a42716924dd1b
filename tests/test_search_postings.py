"""Places as they are kept while the index is built, against the same places written and read back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.search.postings import Column, Whereabouts, read_places, side_by_side, written

Stand = Mapping[int, Mapping[int, set[int]]]
"""Where a form stands: field -> document -> places."""

FORMS = st.dictionaries(
    st.integers(0, 2), st.dictionaries(st.integers(0, 5), st.sets(st.integers(0, 9), min_size=1), min_size=1)
)


def columns(stand: Stand) -> dict[int, Column]:
    """What the index keeps of a form."""
    found: dict[int, Column] = defaultdict(Column)
    for field, documents in stand.items():
        for document, places in sorted(documents.items()):
            found[field].add_places(document, sorted(places))
    return dict(found)


@pytest.mark.parametrize(
    ("first", "second", "before"),
    [
        ({0: {3: {4}}}, {0: {3: {5}}}, True),
        ({0: {3: {5}}}, {0: {3: {4}}}, False),  # the other way round
        ({0: {3: {4}}}, {0: {3: {6}}}, False),  # a word between
        ({0: {3: {4}}}, {0: {2: {5}}}, False),  # in another letter
        ({0: {3: {4}}}, {1: {3: {5}}}, False),  # in another field of the letter
        ({0: {3: {4}}, 1: {3: {7}}}, {0: {3: {9}}, 1: {3: {8}}}, True),  # in the second field that both have
        ({0: {1: {4}, 2: {4}, 9: {0, 4}}}, {0: {9: {5}}}, True),  # the second is the rarer one
        ({0: {9: {5}}}, {0: {1: {4}, 2: {4}, 9: {0, 6}}}, True),  # the first is
        ({0: {1: {4}, 9: {5}}}, {0: {1: {9}, 2: {4}, 9: {0, 6}}}, True),  # only in its second letter
        ({}, {0: {3: {5}}}, False),
    ],
)
def test_whether_one_ever_stands_before_another(first: Stand, second: Stand, before: bool) -> None:
    assert Whereabouts(columns(first)).ever_before(Whereabouts(columns(second))) is before


@given(FORMS, FORMS)
def test_it_is_what_a_phrase_of_the_two_would_find(first: Stand, second: Stand) -> None:
    before = Whereabouts(columns(first)).ever_before(Whereabouts(columns(second)))
    row = [(read_places(written(columns(form))), at) for at, form in enumerate((first, second))]
    assert before == bool(side_by_side(row, range(3)))


@given(FORMS)
def test_places_are_read_back_as_they_were_added(stand: Stand) -> None:
    read = read_places(written(columns(stand)))
    assert read == {
        field: {at: sorted(places) for at, places in documents.items()} for field, documents in stand.items()
    }
