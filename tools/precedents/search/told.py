"""What an index tells of its terms, fields, parts and facets, as values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from precedents.search.postings import Occurrences, unpacked

Signs = tuple[str, ...]
"""The signs of the common forms before a place, after it, two places before and two after; empty if none is common."""


class Term(NamedTuple):
    """A term of the index: where it occurs, its forms, and the ways in which a form is also written in two parts."""

    name: str
    occurrences: Occurrences
    forms: Sequence[str]
    splits: dict[str, list[str]]

    @property
    def pairs(self) -> int:
        """In how many fields of how many documents it occurs: what lunr takes for its document frequency."""
        return sum(map(len, self.occurrences.values()))


class FieldFacts(NamedTuple):
    """A field of the index: its name, the weight of a match in it, whether phrases look into it, its mean length."""

    name: str
    boost: int
    own: bool
    average: float


class Value(NamedTuple):
    """A value of a facet and the documents that have it."""

    key: str
    label: str
    under: str | None
    also: tuple[str, ...]
    documents: frozenset[int]


class Part(NamedTuple):
    """What `name:` confines a word to: from zone `first` to `last`, weighed as a word of the field."""

    name: str
    first: int
    last: int
    field: str


class FacetValues(NamedTuple):
    """A facet: its name in addresses, its title, and its values in the order in which they are shown."""

    name: str
    title: str
    values: tuple[Value, ...]

    def value(self, key: str) -> Value | None:
        """Return the value with this key, else the first that has it as another name, or None."""
        named = (each for each in self.values if key in each.also)
        return next((each for each in self.values if each.key == key), None) or next(named, None)


def held_by(rows: Sequence[Any], choices: Sequence[Sequence[int]], held: Sequence[str]) -> list[list[int]]:
    """Return the documents of every value of a facet: a document that has one has those that contain it, too."""
    above = {row[0]: row[2] for row in rows}
    numbers = {row[0]: number for number, row in enumerate(rows)}
    found: list[list[int]] = [[] for _ in rows]
    lists = []
    for choice in choices:
        keys: set[str] = set()
        for number in choice:
            key = rows[number][0]
            while key is not None and key not in keys:
                keys.add(key)
                key = above.get(key)
        lists.append([found[numbers[key]] for key in keys if key in numbers])
    for document, choice_of in enumerate(unpacked(held)):
        for each in lists[choice_of]:
            each.append(document)
    return found
