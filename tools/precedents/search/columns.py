"""Long columns of numbers at once: looking up several values of each, finding groups, writing them in digits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from precedents.search.postings import DIGITS

Column: TypeAlias = npt.NDArray[Any]
"""A column of whole numbers."""

_BITS = 5
_DIGITS = np.frombuffer(DIGITS.encode(), dtype=np.uint8)


class Several(NamedTuple):
    """For every key from 0 on none, one or several values: those of `key` are from `starts[key]` to the next start."""

    starts: Column
    values: Column

    @classmethod
    def of(cls, keys: Sequence[int] | Column, values: Sequence[int] | Column, total: int) -> Several:
        """Return what maps each of `keys`, which ascend and are below `total`, to the values beside them."""
        counts = np.bincount(np.asarray(keys, dtype=np.int64), minlength=total)
        return cls(bounds(counts), np.asarray(values, dtype=np.int64))

    @property
    def counts(self) -> Column:
        """How many values every key has."""
        return np.diff(self.starts)

    def where(self, wanted: Column) -> Several:
        """Return the same with those values only that are `wanted`, a column of truths beside them."""
        return Several(bounds(wanted)[self.starts], self.values[wanted])

    @property
    def owners(self) -> Column:
        """The key of every value."""
        return np.repeat(np.arange(len(self.starts) - 1), self.counts)

    def of_all(self, keys: Column) -> tuple[Column, Column]:
        """Return, for all values of all these keys in order: the place of the key in `keys`, and the value's place."""
        counts = self.counts[keys]
        starts = bounds(counts)
        small = np.int32 if max(starts[-1], self.starts[-1]) < 2**31 else np.int64  # half the memory
        places = np.repeat((self.starts[keys] - starts[:-1]).astype(small), counts)
        places += np.arange(starts[-1], dtype=small)
        return np.repeat(np.arange(len(keys), dtype=small), counts), places


def bounds(counts: Column) -> Column:
    """Return where stretches of so many values begin that follow each other from 0, and where the last one ends."""
    found = np.zeros(len(counts) + 1, dtype=np.int64)
    np.cumsum(counts, out=found[1:])
    return found


def numbered(column: Column, below: int) -> tuple[Column, Column]:
    """Return the different numbers of a column, ascending, and for each of its places which of them stands there.

    All are below `below`, which memory must have room for.
    """
    there = np.zeros(below, dtype=bool)
    there[column] = True
    found = np.flatnonzero(there)
    lookup = np.zeros(below, dtype=np.int32)
    lookup[found] = np.arange(len(found))
    return found, lookup[column]


def in_order(column: Column) -> Column:
    """Return the places of a column's numbers, those of the smallest first, those of equal ones as they come.

    Numbers and places are below 2**31. Sorting both as one number is several times faster than a stable sort.
    """
    keys = (column.astype(np.int64) << 32) + np.arange(len(column))
    keys.sort()
    keys &= 0xFFFFFFFF
    return keys.astype(np.int32)


def changes(column: Column) -> Column:
    """Return where a column has another value than just before, its beginning included."""
    different = np.ones(len(column), dtype=bool)
    np.not_equal(column[1:], column[:-1], out=different[1:])
    return np.flatnonzero(different)


def steps(column: Column, starts: Column) -> Column:
    """Return what each number adds to the one before it; at `starts`, where another list begins, the number itself."""
    found = np.diff(column, prepend=column[:1])
    found[starts] = column[starts]
    return found


class Written(NamedTuple):
    """Numbers written one after the other in digits: `ends` is where each begins, and where the last ends."""

    text: str
    ends: Column

    def between(self, start: int, end: int) -> str:
        """Return the digits of the numbers from `start` up to `end`."""
        return self.text[self.ends[start] : self.ends[end]]


def written(column: Column) -> Written:
    """Return every number, none below 0, as `postings.numbers` reads it."""
    size = np.ones(len(column), dtype=np.int64)
    for digits in range(1, 1 + int(column.max(initial=0)).bit_length() // _BITS):
        size += column >= 1 << (_BITS * digits)
    ends = bounds(size)
    text = np.empty(ends[-1], dtype=np.uint8)
    last = ends[1:] - 1
    text[last] = _DIGITS[column & 31]
    rest = np.arange(len(column))
    for digits in range(1, int(size.max(initial=1))):
        rest = rest[size[rest] > digits]
        text[last[rest] - digits] = _DIGITS[(column[rest] >> (_BITS * digits) & 31) + 32]
    return Written(text.tobytes().decode("ascii"), ends)
