"""The archive as one long text: document after document, zone after zone, every spelling at a place of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from precedents.search.columns import Column, bounds
from precedents.search.documents import FIELDS, ZONES
from precedents.search.gathering import Gathered, Part, opened
from precedents.search.lexicon import Lexicon
from precedents.search.tokens import BREAK

ROOM = 256
"""Every document begins at a multiple of so many places: when one grows by a few words, all others stay in place."""

FIELD_OF = np.array(
    [next(number for number, field in enumerate(FIELDS) if field.name == zone.field) for zone in ZONES], dtype=np.int64
)
"""The field of every zone."""


@dataclass(frozen=True)
class LongText:
    """The numbers of all spellings in order.

    `spellings` are what the numbers stand for and `times` how often each stands there, `sizes` how many numbers each
    zone of each document takes, and `leads` what a result shows of each document that has no match to show.
    """

    spellings: list[str]
    times: Column
    numbers: Column
    sizes: Column
    leads: list[tuple[str, str] | None]

    @classmethod
    def of(cls, parts: Iterable[Part]) -> LongText:
        """Put the parts together, which follow each other in the order of the archive."""
        known: dict[str, int] = {BREAK: 0}
        numbers, sizes = [], []
        leads: list[tuple[str, str] | None] = []
        for part in map(opened, parts):
            numbers.append(_renumbered(part, known))
            sizes.append(np.frombuffer(part.sizes, dtype=np.uint32).astype(np.int64))
            leads += part.leads
        size = np.concatenate(sizes) if sizes else np.zeros(0, dtype=np.int64)
        text = np.concatenate(numbers) if numbers else np.zeros(0, dtype=np.int32)
        return cls(list(known), np.bincount(text, minlength=len(known)), text, size, leads)

    @property
    def holders(self) -> Column:
        """Which zone of which document each number stands in: document * zones + zone."""
        return np.repeat(np.arange(len(self.sizes), dtype=np.int32), self.sizes)


def _renumbered(part: Gathered, known: dict[str, int]) -> Column:
    """Return the text of a part in the numbers of `known`, to which its new spellings are added."""
    numbers = [known.setdefault(spelling, len(known)) for spelling in part.spellings]
    return np.array(numbers, dtype=np.int32)[np.frombuffer(part.text, dtype=np.uint32)]


@dataclass(frozen=True)
class Places:
    """Where everything stands: the first place of every number of the text, and how many places each zone takes.

    `sizes` has a row of zones for every document; `end` is behind the last place.
    """

    first: Column
    sizes: Column
    end: int

    @classmethod
    def of(cls, text: LongText, lexicon: Lexicon) -> Places:
        """Lay out a text: what is several places wide takes them, and every document begins a new room."""
        most = int((text.times * lexicon.width).sum()) + ROOM * len(text.leads)
        width = lexicon.width.astype(np.int32)[text.numbers]
        ends = np.cumsum(width, dtype=np.int32 if most < 2**31 else np.int64)
        zones = _up_to(ends, text)
        sizes = np.diff(zones).reshape(-1, len(ZONES))
        starts = bounds(-(-sizes.sum(axis=1) // ROOM) * ROOM)
        moved = starts[:-1] - zones[: -1 : len(ZONES)]
        first = np.subtract(ends, width, out=ends)
        many = text.sizes.reshape(-1, len(ZONES)).sum(axis=1)
        np.add(first, np.repeat(moved.astype(first.dtype), many), out=first)
        return cls(first, sizes, int(starts[-1]))

    @property
    def zones(self) -> Column:
        """The place at which every zone of every document begins."""
        starts = bounds(-(-self.sizes.sum(axis=1) // ROOM) * ROOM)[:-1]
        inside = np.cumsum(self.sizes, axis=1) - self.sizes
        found: Column = (starts[:, None] + inside).ravel()
        return found


def lengths(text: LongText, lexicon: Lexicon) -> Column:
    """Return how many terms each field of each document has: a row of fields for every document."""
    terms = np.cumsum(lexicon.terms_of.counts.astype(np.int32)[text.numbers], dtype=np.int32)
    by_zone = np.diff(_up_to(terms, text)).reshape(-1, len(ZONES))
    return np.stack([by_zone[:, field == FIELD_OF].sum(axis=1) for field in range(len(FIELDS))], axis=1)


def _up_to(sums: Column, text: LongText) -> Column:
    """Return which of the running sums over a text stands before each zone, and behind the last one."""
    ends = bounds(text.sizes)
    return np.where(ends > 0, sums[np.maximum(ends, 1) - 1], 0) if len(sums) else np.zeros(len(ends), dtype=np.int64)
