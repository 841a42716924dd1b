"""Words side by side: in which documents a row of forms stands, place by place.

The places of common forms are not in the index. What stands before and after a place of any other form is, and so
are the places of two common forms side by side, and together they answer every row exactly.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import product

from precedents.search.reading import Index, Signs

Entries = Sequence[tuple[Collection[str], int]]
"""A row: the forms of which one must stand, and how far from the first place. No place of a row is left out."""


class Spot:
    """One place of a row: where its forms stand, as far as they have places of their own, and the common ones."""

    def __init__(self, index: Index, entries: Sequence[Collection[str]]) -> None:
        self.stand: Mapping[int, Signs] = _together([_standing(index, forms) for forms in entries])
        self.common = sorted({form for forms in entries for form in forms if form in index.signs})
        self.signs = frozenset(index.signs[form] for form in self.common)
        self.light = any(form not in index.signs for forms in entries for form in forms)

    @property
    def only_common(self) -> bool:
        """Whether all its forms are common ones."""
        return not self.light


def _standing(index: Index, forms: Collection[str]) -> dict[int, Signs]:
    return {place: signs for form in sorted(forms) if form not in index.signs for place, signs in index.stand(form)}


def _together(several: Sequence[dict[int, Signs]]) -> dict[int, Signs]:
    """Several entries at one place must all stand there. Common forms are never among them: provisions are none."""
    first, *others = several
    return {place: signs for place, signs in first.items() if all(place in other for other in others)}


def documents(index: Index, row: Entries, within: str | None, *, own: bool) -> set[int]:
    """Return the documents in which a row stands, within the field or part of this name, or anywhere.

    `own` leaves out the words that the archive adds, unless one of their fields is named.
    """
    row = sorted(row, key=lambda entry: entry[1])
    spots: dict[int, list[Collection[str]]] = {}
    for forms, at in row:
        spots.setdefault(at, []).append(forms)
    places = [spots[at] for at in sorted(spots)]
    if len(places) == 1 and len(places[0]) == 1:
        return {each for form in places[0][0] for each in holding(index, form, within, own=own)}
    if len(row) == len(places) == 2 and all(form in index.signs for forms, _ in row for form in forms):
        return _pairs(index, row[0][0], row[1][0], within, own=own)
    return index.documents_at(_Row(index, places).starts(), within, own=own)


def _pairs(index: Index, first: Collection[str], second: Collection[str], within: str | None, *, own: bool) -> set[int]:
    """Return the documents in which two common forms stand side by side: for very frequent ones they are written."""
    zones = index.zones(within, own=own)
    found: set[int] = set()
    for pair in map(" ".join, product(sorted(first), sorted(second))):
        held = index.holders(pair + " ")
        found.update(document for document, where in held.items() if where & zones)
        if not held:
            found |= index.documents_at([place for place, _ in index.stand(pair)], within, own=own)
    return found


def holding(index: Index, form: str, within: str | None, *, own: bool) -> set[int]:
    """Return the documents in which a form stands at all."""
    if form not in index.signs:
        return index.documents_at([place for place, _ in index.stand(form)], within, own=own)
    zones = index.zones(within, own=own)
    return {document for document, held in index.holders(form).items() if held & zones}


class _Row:
    """The search for one row: the places at which it begins, from fewer and fewer possible ones."""

    def __init__(self, index: Index, places: Sequence[Sequence[Collection[str]]]) -> None:
        self.index = index
        self.spots = [Spot(index, entries) for entries in places]
        self.open = set(range(len(self.spots)))
        self.found: set[int] | None = None

    def starts(self) -> set[int]:
        """Return the places of the first word."""
        for at, spot in enumerate(self.spots):
            if not spot.common:
                self.narrow(at, at, spot.stand.items())
        for at, spot in enumerate(self.spots):
            alone = not (self.is_common(at - 1) or self.is_common(at + 1))
            if at in self.open and (not spot.only_common or alone):
                self.beside(at if at + 1 < len(self.spots) else at - 1)
        for at in self.cheapest(sorted(self.open)):
            pairs = product(self.spots[at].common, self.spots[at + 1].common)
            self.narrow(at, at + 1, (each for pair in pairs for each in self.index.stand(" ".join(pair))))
        return self.found or set()

    def is_common(self, at: int) -> bool:
        return 0 <= at < len(self.spots) and self.spots[at].only_common

    def narrow(self, first: int, last: int, stand: Iterable[tuple[int, Signs]]) -> None:
        """Keep the rows that have one of these at `first` to `last`, and next to it what is common of the row."""
        beside = (first - 1, last + 1, first - 2, last + 2)
        wanted = [(number, self.spots[at].signs) for number, at in enumerate(beside) if self.is_common(at)]
        self.keep(
            place - first
            for place, signs in stand
            if all(not each.isdisjoint(signs[number]) for number, each in wanted)
        )
        self.open -= {first, last}
        self.open -= {at for at in beside if self.is_common(at)}

    def keep(self, starts: Iterable[int]) -> None:
        self.found = set(starts) if self.found is None else self.found.intersection(starts)

    def beside(self, at: int) -> None:
        """Keep the rows in which any form of one place stands before any of the next, common or not."""
        one, other = self.spots[at], self.spots[at + 1]
        starts = {
            place
            for place, (_, after, *_) in one.stand.items()
            if place + 1 in other.stand or not other.signs.isdisjoint(after)
        }
        starts |= {place - 1 for place, (before, *_) in other.stand.items() if not one.signs.isdisjoint(before)}
        for pair in product(one.common, other.common):
            starts |= {place for place, _ in self.index.stand(" ".join(pair))}
        self.keep(place - at for place in starts)
        self.open -= {at, at + 1}

    def cheapest(self, places: Sequence[int]) -> list[int]:
        """Return where to look for two common forms, so that with their neighbours they cover all of `places`.

        Rarer forms have shorter lists: of all ways the one with the least to load.
        """
        ways: list[tuple[float, list[int]]] = [(0.0, [])]
        for number in range(len(places) - 1, -1, -1):
            ways.insert(0, min(self.ways_from(places, number, ways)))
        return ways[0][1]

    def ways_from(
        self, places: Sequence[int], number: int, ways: Sequence[tuple[float, list[int]]]
    ) -> Iterable[tuple[float, list[int]]]:
        first = places[number]
        for at in range(first - 3, first + 3):
            if self.is_common(at) and self.is_common(at + 1):
                beyond = sum(place <= at + 3 for place in places[number:])
                cost, rest = ways[beyond - 1]
                yield cost + self.cost(at), [at, *rest]

    def cost(self, at: int) -> float:
        often = self.index.often
        pairs = product(self.spots[at].common, self.spots[at + 1].common)
        return sum(2.0 ** (often[one] + often[other]) for one, other in pairs)
