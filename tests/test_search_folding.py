"""Folding: what is compared as equal, and the way back to the original text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.search.folding import end_offset, fold, offsets


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Neither CONFIRM", "neither confirm"),  # letter case
        ("café naïve", "cafe naive"),  # accents, composed
        ("cafe\u0301", "cafe"),  # accents, as combining marks
        ("ﬁnance oﬃce", "finance office"),  # ligatures, as PDFs have them
        ("force’s ‘soft’ force`s", "force's 'soft' force's"),  # apostrophes of every make
        ("“quoted” «so»", '"quoted" "so"'),  # quotation marks
        ("counter‑terrorism – law — order", "counter-terrorism - law - order"),  # hyphens and dashes
        ("a\u00a0b\tc\nd\u2009e", "a b c d e"),  # blanks of every make, line ends included
        ("co\u00adoperate in\u200bside", "cooperate inside"),  # soft hyphens, zero-width blanks
        ("３１（３）", "31(3)"),  # full-width forms
        ("STRASSE Straße", "strasse strasse"),  # letters that fold into two
        ("œuvre Æon Øre Łódź", "oeuvre aeon ore lodz"),  # letters that do not decompose
        ("½ m²", "1/2 m2"),  # compatibility forms
        ("ΣΊΣΥΦΟΣ", "σισυφοσ"),  # a final sigma is no other letter
        ("", ""),
    ],
)
def test_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_no_character_needs_folding_twice() -> None:
    assigned = [chr(code) for code in range(0x30000) if unicodedata.category(chr(code)) not in {"Cn", "Cs", "Co"}]
    assert [character for character in assigned if fold(fold(character)) != fold(character)] == []


@given(st.text())
def test_every_folded_character_comes_from_the_text(text: str) -> None:
    places = offsets(text)
    assert len(places) == len(fold(text)) + 1
    assert places == sorted(places)
    assert places[-1] == len(text)
    for place, character in enumerate(fold(text)):
        assert character in fold(text[places[place]])


@pytest.mark.parametrize(
    ("text", "start", "end", "original"),
    [
        ("the ﬁnance team", 4, 11, "ﬁnance"),  # one character becomes two
        ("the ﬁnance team", 4, 5, "ﬁ"),  # half of a ligature is marked whole
        ("co\u00adop", 0, 4, "co\u00adop"),  # what is dropped within stays within
        ("abc\u00ad d", 0, 3, "abc"),  # what is dropped behind stays outside
    ],
)
def test_a_range_is_traced_back(text: str, start: int, end: int, original: str) -> None:
    places = offsets(text)
    assert text[places[start] : end_offset(places, end, text)] == original
