"""Where terms occur, as lists of small numbers.

Documents are numbered from 0 in the order of the archive, newest first; places, as if all were one long text. A list
is written as its first number and the steps that follow, every number in digits to the base 32: the last digit of a
number is one of the first 32 `DIGITS`, those before it are of the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

Occurrences = dict[int, dict[int, int]]
"""How often a term occurs: field -> document -> times."""

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
_VALUES = {digit: value for value, digit in enumerate(DIGITS)}
_BASE = 32
_NUMBER = re.compile(f"[{re.escape(DIGITS[_BASE:])}]*[{DIGITS[:_BASE]}]")
_LARGEST_KEPT = 3  # digits


class _Read(dict[str, int]):
    """The value of every written number, worked out when it is first met; long ones are not kept."""

    def __missing__(self, written: str) -> int:
        value = 0
        for digit in written:
            value = value * _BASE + _VALUES[digit] % _BASE
        if len(written) <= _LARGEST_KEPT:
            self[written] = value
        return value


_READ = _Read()


def numbers(written: str) -> list[int]:
    """Return the numbers that `written` has."""
    return list(map(_READ.__getitem__, _NUMBER.findall(written)))


def sums(written: str) -> list[int]:
    """Return the list of which the first number and the steps are written."""
    return list(accumulate(numbers(written)))


def read_occurrences(flat: Sequence[object]) -> Occurrences:
    """Read back the fields of a term: field, documents, how often in each (nothing if once in all), field, ..."""
    found: Occurrences = {}
    for field, documents, counts in zip(flat[0::3], flat[1::3], flat[2::3], strict=True):
        if not isinstance(field, int) or not isinstance(documents, str) or not isinstance(counts, str):
            raise TypeError("a posting has a number where a list is due: the index is damaged")
        held = sums(documents)
        found[field] = dict(zip(held, numbers(counts) or [1] * len(held), strict=True))
    return found


def packed(columns: Sequence[int]) -> list[str]:
    """Return a long list of small numbers as strings of digits to the base 64: all first digits, all second ...

    Facts of all documents are written so: each has its own place. Inverse of `unpacked`.
    """
    digits = [columns]
    while any(number >= len(DIGITS) for number in digits[0]):
        high = [number // len(DIGITS) for number in digits[0]]
        digits[0] = [number % len(DIGITS) for number in digits[0]]
        digits.insert(0, high)
    return ["".join([DIGITS[number] for number in each]) for each in digits]


def unpacked(digits: Sequence[str]) -> list[int]:
    """Return the numbers that `packed` wrote."""
    first, *others = ([_VALUES[digit] for digit in each] for each in digits)
    for each in others:
        first = [high * len(DIGITS) + low for high, low in zip(first, each, strict=True)]
    return first
