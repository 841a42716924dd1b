"""Where terms occur, as lists of small numbers.

Documents are numbered from 0 in the order of the archive, newest first. A list of them is written as its first
number and the differences that follow; counts that are all 1 are written as 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

Occurrences = dict[int, dict[int, int]]
"""How often a term occurs: field -> document -> times."""


def differences(numbers: Iterable[int]) -> list[int]:
    """Return the first number and what each of the others adds to the one before it. Inverse of `sums`."""
    found: list[int] = []
    last = 0
    for number in numbers:
        found.append(number - last)
        last = number
    return found


def sums(numbers: Iterable[int]) -> list[int]:
    """Return the numbers whose `differences` these are."""
    return list(accumulate(numbers))


DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
_VALUES = {digit: value for value, digit in enumerate(DIGITS)}


def packed(numbers: Sequence[int]) -> list[str]:
    """Return a long list of small numbers as strings of digits to the base 64: all first digits, all second ...

    It is a quarter shorter when compressed than the numbers in figures. Inverse of `unpacked`.
    """
    digits = [numbers]
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


def read_occurrences(flat: Sequence[object]) -> Occurrences:
    """Read back the fields of a term: field, documents, counts, field, ..."""
    found: Occurrences = {}
    for field, documents, counts in zip(flat[0::3], flat[1::3], flat[2::3], strict=True):
        numbers = sums(_list(documents))
        found[_number(field)] = dict(zip(numbers, _list(counts) or [1] * len(numbers), strict=True))
    return found


def _list(value: object) -> list[int]:
    return value if isinstance(value, list) else []


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError("a field of a posting is not a number: the index is damaged")
    return value
