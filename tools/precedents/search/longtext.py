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

ROOM = 128
"""What a document says itself, and what the archive adds, each begin at a multiple of so many places.

So the index need not tell where exactly either ends, and when a letter grows by a few words all others stay in place.
"""

OWN = next(number for number, zone in enumerate(ZONES) if zone.name == "force")
"""The first zone of words that the archive adds: phrases are not sought from there on."""

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
    """Where everything stands: the first place of every number of the text, and the one behind the last.

    `zones` has, for every document, the place at which each of its zones begins; `sizes` how many places it takes.
    `rooms` are how many the document's own words take, and those that are added.
    """

    first: Column
    end: int
    zones: Column
    sizes: Column
    rooms: Column

    @classmethod
    def of(cls, text: LongText, lexicon: Lexicon) -> Places:
        """Lay out a text: what is several places wide takes them."""
        most = int((text.times * lexicon.width).sum()) + 2 * ROOM * len(text.leads)
        width = lexicon.width.astype(np.int32)[text.numbers]
        ends = np.cumsum(width, dtype=np.int32 if most < 2**31 else np.int64)
        close = _up_to(ends, text)
        sizes = np.diff(close).reshape(-1, len(ZONES))
        rooms = -(-np.stack([sizes[:, :OWN].sum(axis=1), sizes[:, OWN:].sum(axis=1)], axis=1) // ROOM)
        starts = bounds(rooms.ravel() * ROOM)
        zones = np.cumsum(sizes, axis=1) - sizes
        zones[:, OWN:] -= zones[:, OWN : OWN + 1]
        zones += np.repeat(starts[:-1].reshape(-1, 2), (OWN, len(ZONES) - OWN), axis=1)
        first = np.subtract(ends, width, out=ends)
        moved = (zones.ravel() - close[:-1]).astype(first.dtype)
        np.add(first, np.repeat(moved, text.sizes), out=first)
        return cls(first, int(starts[-1]), zones, sizes, rooms)


def lengths(text: LongText, lexicon: Lexicon) -> Column:
    """Return how many terms each field of each document has: a row of fields for every document."""
    terms = np.cumsum(lexicon.terms_of.counts.astype(np.int32)[text.numbers], dtype=np.int32)
    by_zone = np.diff(_up_to(terms, text)).reshape(-1, len(ZONES))
    return np.stack([by_zone[:, field == FIELD_OF].sum(axis=1) for field in range(len(FIELDS))], axis=1)


def _up_to(sums: Column, text: LongText) -> Column:
    """Return which of the running sums over a text stands before each zone, and behind the last one."""
    ends = bounds(text.sizes)
    return np.where(ends > 0, sums[np.maximum(ends, 1) - 1], 0) if len(sums) else np.zeros(len(ends), dtype=np.int64)
