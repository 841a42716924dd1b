"""Where terms and forms occur, as lists of small numbers: counted document by document, written, and read back.

Documents are numbered from 0 in the order of the archive, newest first. A list of them is written as its first
number and the differences that follow; counts that are all 1 are written as 0.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

Occurrences = dict[int, dict[int, int]]
"""How often a term occurs: field -> document -> times."""

Places = dict[int, dict[int, list[int]]]
"""Where a form stands: field -> document -> its places, ascending."""


def _numbers() -> array[int]:
    return array("I")


class Column:
    """The documents that hold one term or form in one field, with counts, and places if they are kept."""

    __slots__ = ("counts", "documents", "last", "places")

    def __init__(self) -> None:
        self.documents = _numbers()
        self.counts = _numbers()
        self.places = _numbers()
        self.last = 0

    def add(self, document: int, count: int) -> None:
        """Add a document; documents come in ascending order."""
        self.documents.append(document - self.last)
        self.counts.append(count)
        self.last = document

    def add_places(self, document: int, places: Sequence[int]) -> None:
        """Add a document and the ascending places at which the form stands in it."""
        self.add(document, len(places))
        self.places.extend(differences(places))

    def numbers(self) -> Iterator[int]:
        """Yield the documents."""
        return accumulate(self.documents)

    def written(self) -> list[object]:
        """Return [documents, counts], and the places as a third if there are any."""
        counts = 0 if all(count == 1 for count in self.counts) else self.counts.tolist()
        parts: list[object] = [self.documents.tolist(), counts]
        return [*parts, self.places.tolist()] if self.places else parts


class Whereabouts:
    """A form's columns while the index is built, of which places are read only in the documents that are asked for."""

    __slots__ = ("columns", "held")

    def __init__(self, columns: Mapping[int, Column]) -> None:
        self.columns = columns
        self.held = {
            field: (array("I", column.numbers()), array("I", accumulate(column.counts)))
            for field, column in columns.items()
        }

    def ever_before(self, other: Whereabouts) -> bool:
        """Whether it stands anywhere, in any field, at the place just before one of `other`.

        Only the rarer one is walked, and only up to the first answer.
        """
        for field in self.held.keys() & other.held.keys():
            rarer, step = (self, 1) if len(self.held[field][0]) <= len(other.held[field][0]) else (other, -1)
            frequent = other if rarer is self else self
            for index, document in enumerate(rarer.held[field][0]):
                there = frequent.index(field, document)
                if there is not None:
                    beside = {place + step for place in rarer.places(field, index)}
                    if not beside.isdisjoint(frequent.places(field, there)):
                        return True
        return False

    def index(self, field: int, document: int) -> int | None:
        """Return which of the field's documents this is; None when the form does not stand in it."""
        documents = self.held[field][0]
        index = bisect_left(documents, document)
        return index if index < len(documents) and documents[index] == document else None

    def places(self, field: int, index: int) -> Iterator[int]:
        """Yield the places in the document of this index."""
        ends = self.held[field][1]
        return accumulate(self.columns[field].places[ends[index - 1] if index else 0 : ends[index]])


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


def written(columns: Mapping[int, Column]) -> list[object]:
    """Return all columns of a term in one flat list: field, documents, counts (and places), field, ..."""
    return [part for field in sorted(columns) for part in (field, *columns[field].written())]


def read_occurrences(flat: Sequence[object]) -> Occurrences:
    """Read back the columns of a term."""
    found: Occurrences = {}
    for field, documents, counts in zip(flat[0::3], flat[1::3], flat[2::3], strict=True):
        numbers = sums(_list(documents))
        found[_number(field)] = dict(zip(numbers, _list(counts) or [1] * len(numbers), strict=True))
    return found


def read_places(flat: Sequence[object]) -> Places:
    """Read back the columns of a form."""
    found: Places = {}
    for field, documents, counts, places in zip(flat[0::4], flat[1::4], flat[2::4], flat[3::4], strict=True):
        numbers = sums(_list(documents))
        steps = _list(places)
        held: dict[int, list[int]] = {}
        start = 0
        for number, count in zip(numbers, _list(counts) or [1] * len(numbers), strict=True):
            held[number] = sums(steps[start : start + count])
            start += count
        found[_number(field)] = held
    return found


def united(several: Iterable[Places]) -> Places:
    """Return the places at which any of several forms stands."""
    found: Places = {}
    for places in several:
        for field, documents in places.items():
            held = found.setdefault(field, {})
            for document, numbers in documents.items():
                held[document] = sorted({*held.get(document, ()), *numbers})
    return found


def side_by_side(row: Sequence[tuple[Places, int]], fields: Iterable[int]) -> set[int]:
    """Return the documents in which, within one of `fields`, every entry stands at its distance from the first."""
    found: set[int] = set()
    for field in fields:
        columns = [(places.get(field, {}), at) for places, at in row]
        documents = set(columns[0][0]).intersection(*(column for column, _ in columns[1:]))
        found |= {document for document in documents - found if _meet(columns, document)}
    return found


def _meet(columns: Sequence[tuple[Mapping[int, list[int]], int]], document: int) -> bool:
    starts: set[int] | None = None
    for column, at in columns:
        here = {place - at for place in column[document]}
        starts = here if starts is None else starts & here
        if not starts:
            return False
    return True


def _list(value: object) -> list[int]:
    return value if isinstance(value, list) else []


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError("a field of a posting is not a number: the index is damaged")
    return value
