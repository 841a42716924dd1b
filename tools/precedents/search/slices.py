"""The keys of the index in slices that follow each other, so that tables are assembled slice by slice, in any order."""

from __future__ import annotations

from bisect import bisect_right

_FIRST = (
    *("", "$", "0", "1", "2", "3", "5", "@", "a", "an", "ap", "b", "be", "c", "ci", "con", "cr", "d", "di", "e", "ex"),
    *("f", "fo", "g", "h", "he", "i", "in", "inf", "is", "k", "l", "m", "n", "no", "o", "of", "or", "p", "po", "pr"),
    *("pu", "q", "re", "rek", "s", "se", "st", "t", "th", "ther", "to", "u", "v", "w", "wh", "wi", "y", "{"),
)
"""The first key of each slice, in ASCII: below and above it, UTF-8 and UTF-16 sort alike."""

SLICES = len(_FIRST)


def slice_of(key: str) -> int:
    """Return the number of the slice that a key belongs to."""
    return bisect_right(_FIRST, key) - 1
