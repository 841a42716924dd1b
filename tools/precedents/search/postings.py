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
