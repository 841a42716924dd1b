"""The keys of the index in slices that follow each other, so that tables are assembled slice by slice, in any order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

_FIRST = (
    *(
        "",
        "1",
        "3",
        "a",
        "an",
        "as",
        "b",
        "c",
        "con",
        "d",
        "di",
        "ex",
        "f",
        "g",
        "i",
        "in",
        "info",
        "is",
        "k",
        "n",
        "o",
    ),
    *("of", "on", "p", "pr", "q", "re", "s", "se", "su", "t", "the", "thf", "to", "u", "wh", "y"),
)
"""The first key of each slice, in ASCII: below and above it, UTF-8 and UTF-16 sort alike."""

SLICES = len(_FIRST)


def slice_of(number: int, keys: Sequence[str]) -> tuple[int, int]:
    """Return where the slice of this number begins and ends among sorted keys."""
    start = bisect_left(keys, _FIRST[number])
    return start, bisect_left(keys, _FIRST[number + 1]) if number + 1 < SLICES else len(keys)
