"""Words side by side: in which documents a row of forms stands, place by place.

The places of common forms are not in the index. What stands before and after a place of any other form is, and so
are the places of two common forms side by side, or of more where two stand very often. Together they answer every row
exactly.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import product

from precedents.search.reading import Index
from precedents.search.told import Signs

_LONG, _SHORT = 2.0**20, 2.0**13
_ALL = 24  # of so many bits are the places of a large archive

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
    if len(row) == len(places) and all(form in index.signs for forms, _ in row for form in forms):
        keys = [" ".join(forms) for forms in product(*(sorted(forms) for forms, _ in row))]
        if all(_is_told(index, key) for key in keys):
            return {each for key in keys for each in _run(index, key, within, own=own)}
    return index.documents_at(_Row(index, places).starts(), within, own=own)


def _is_told(index: Index, key: str) -> bool:
    """Whether common forms side by side have an entry of their own if they stand anywhere."""
    width = key.count(" ") + 1
    return width == 2 or (width <= index.longest_run and key.rpartition(" ")[0] in index.runs)


def _run(index: Index, key: str, within: str | None, *, own: bool) -> set[int]:
    """Return the documents in which common forms stand side by side: of those that do very often they are told."""
    if key in index.runs:
        zones = index.zones(within, own=own)
        return {document for document, held in index.holders(key + " ").items() if held & zones}
    return index.documents_at([place for place, _ in index.stand(key)], within, own=own)


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
        for at, width in self.cheapest(sorted(self.open)):
            self.narrow(at, at + width - 1, (each for key in self.keys(at, width) for each in self.index.stand(key)))
        return self.found or set()

    def keys(self, at: int, width: int) -> list[str]:
        """Return the entries of so many common forms from a place on."""
        return [" ".join(forms) for forms in product(*(spot.common for spot in self.spots[at : at + width]))]

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
        self.open -= set(range(first, last + 1))
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

    def cheapest(self, places: Sequence[int]) -> list[tuple[int, int]]:
        """Return (where, how many) common forms to look for, so that with their neighbours they cover all of `places`.

        Of all ways it is the one with the least to load.
        """
        ways: list[tuple[float, list[tuple[int, int]]]] = [(0.0, [])]
        for number in range(len(places) - 1, -1, -1):
            ways.insert(0, min(self.ways_from(places, number, ways)))
        return ways[0][1]

    def ways_from(
        self, places: Sequence[int], number: int, ways: Sequence[tuple[float, list[tuple[int, int]]]]
    ) -> Iterator[tuple[float, list[tuple[int, int]]]]:
        first = places[number]
        for at in range(first - self.index.longest_run - 1, first + 3):
            for width, cost in self.runs(at):
                if first <= at + width + 1:
                    beyond = sum(place <= at + width + 1 for place in places[number:])
                    more, rest = ways[beyond - 1]
                    yield cost + more, [(at, width), *rest]

    def runs(self, at: int) -> Iterator[tuple[int, float]]:
        """Yield the numbers of common forms from a place on that have entries, and about how long their lists are."""
        width = 2
        while all(map(self.is_common, range(at, at + width))):
            keys = self.keys(at, width)
            yield width, sum(map(self.cost, keys))
            if width == self.index.longest_run or not self.index.runs.issuperset(keys):
                return
            width += 1

    def cost(self, key: str) -> float:
        if key in self.index.runs:
            return _LONG
        often = self.index.often
        one, other, *more = key.split(" ")
        return _SHORT if more else min(2.0 ** (often[one] + often[other] - _ALL), _SHORT)
