"""Patterns with cues find what they would find without them: no match lacks its cue."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from precedents.records import complaining, openings
from precedents.records.cues import Cued, in_small_letters

CUED = [
    pytest.param(value, id=f"{module.__name__.rpartition('.')[2]}.{name}")
    for module in (complaining, openings)
    for name, value in vars(module).items()
    if isinstance(value, Cued)
]


def test_there_are_such_patterns() -> None:
    assert len(CUED) >= 3


@pytest.mark.parametrize("cued", CUED)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # making a text of such a pattern takes long
@given(data=st.data())
def test_every_match_holds_a_cue(cued: Cued, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(cued.pattern))
    found = cued.pattern.search(text)
    assert found is not None
    assert any(cue in in_small_letters(found[0]) for cue in cued.cues)


CASES = (
    ("APPEAL", True),
    ("reVIEW", True),
    ("rev\u0131ew", True),  # a dotless i is an i to `re.IGNORECASE`
    ("rev\u0130ew", True),  # and so is a dotted capital, of which small letters are two characters
    ("di\u017fagree", True),  # a long s is an s
    ("loo\u212a", True),  # the sign of kelvin is a k
    ("nothing", False),
)


@pytest.mark.parametrize(("text", "found"), CASES)
def test_small_letters_are_those_of_the_patterns(text: str, found: bool) -> None:
    words = ("appeal", "review", "disagree", "look")
    cued = Cued(re.compile("|".join(words), re.IGNORECASE), words)
    assert (cued.pattern.search(text) is not None) is found
    assert (cued.search(text, in_small_letters(text)) is not None) is found
    assert (cued.match(text, in_small_letters(text)) is not None) is found
