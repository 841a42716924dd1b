"""The stemmer: lunr.js's variant of Porter's. The browser's tests hold it against lunr.js itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lunr.stemmer import PorterStemmer  # type: ignore[import-untyped]  # lunr ships no types

from precedents.search.stemming import stem


@pytest.mark.parametrize(
    ("word", "stemmed"),
    [
        ("responses", "respons"),  # plural and singular meet
        ("response", "respons"),
        ("confirming", "confirm"),
        ("confirmed", "confirm"),
        ("policies", "polici"),
        ("policy", "polici"),
        ("agreed", "agre"),
        ("hopping", "hop"),  # a doubled consonant
        ("hoping", "hope"),  # a restored e
        ("national", "nation"),
        ("key", "key"),  # lunr.py says `kei`: the word would be lost to the browser
        ("days", "day"),  # lunr.py says `dai`
        ("try", "tri"),  # lunr.py says `try`
        ("eed", "e"),  # no stem before the suffix, lunr.js strips nonetheless
        ("yes", "ye"),  # a leading y is a consonant
        ("controll", "control"),
        ("is", "is"),  # shorter than three letters
        ("été", "été"),  # not of a to z
        ("31", "31"),
    ],
)
def test_stems(word: str, stemmed: str) -> None:
    assert stem(word) == stemmed


@given(st.text("abcdeilnorsty", min_size=1, max_size=12))
def test_it_differs_from_lunr_py_in_the_final_y_and_the_shortest_words_only(word: str) -> None:
    ours, theirs = stem(word), PorterStemmer().stem(word)
    assert ours == theirs or "y" in word or len(theirs) <= 3
