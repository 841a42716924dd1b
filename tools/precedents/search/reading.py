"""The index as a reader of it sees it: terms, forms, facets and cards, each loaded when it is first asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple, cast

from precedents.search.postings import Occurrences, Places, read_occurrences, read_places, sums
from precedents.search.shards import shard_of, shards_from

Read = Callable[[str], bytes]
"""Gives the content of a file of the index by its name below `search/`, such as `manifest.json`."""


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


class FacetValues(NamedTuple):
    """A facet: its name in addresses, its title, and its values in the order in which they are shown."""

    name: str
    title: str
    values: tuple[Value, ...]

    def value(self, key: str) -> Value | None:
        """Return the value with this key, else the first that has it as another name, or None."""
        named = (each for each in self.values if key in each.also)
        return next((each for each in self.values if each.key == key), None) or next(named, None)


class DamagedIndexError(ValueError):
    """A file of the index is not what the manifest says."""


class Index:
    """A written index, read through `read`. What `read` raises for a file that is missing is passed on."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._tables: dict[str, dict[str, Any]] = {}
        self._rows: dict[str, list[Any]] = {}
        self._manifest = self._parsed("manifest.json")
        if self._manifest.get("version") != 1:
            raise DamagedIndexError("the search index is of another version: build the site again")

    def _parsed(self, name: str) -> Any:
        try:
            return json.loads(self._read(name))
        except ValueError as error:
            raise DamagedIndexError(f"search/{name} cannot be read: build the site again") from error

    @property
    def total(self) -> int:
        """How many documents there are; they are numbered from 0, newest first."""
        return int(self._manifest["documents"])

    @property
    def dated(self) -> int:
        """How many documents have a date; they come first."""
        return int(self._manifest["dated"])

    @property
    def weights(self) -> tuple[float, float]:
        """The parameters k1 and b of lunr's weighting (BM25)."""
        return float(self._manifest["k1"]), float(self._manifest["b"])

    @cached_property
    def fields(self) -> tuple[FieldFacts, ...]:
        """The fields in their order."""
        return tuple(FieldFacts(*row) for row in self._manifest["fields"])

    @cached_property
    def lengths(self) -> list[list[int]]:
        """For each field, the length of every document in terms."""
        return cast("list[list[int]]", self._parsed(self._manifest["lengths"]))

    @cached_property
    def facets(self) -> tuple[FacetValues, ...]:
        """Every facet with its values."""
        return tuple(
            FacetValues(
                name,
                title,
                tuple(
                    Value(key, label, under, tuple(also), frozenset(sums(numbers)))
                    for key, label, under, also, numbers in rows
                ),
            )
            for name, title, rows in self._parsed(self._manifest["facets"])
        )

    def _table(self, name: str) -> dict[str, Any]:
        if name not in self._tables:
            self._tables[name] = self._parsed(name)
        return self._tables[name]

    def _entry(self, family: str, key: str) -> Any:
        shards = self._manifest[family]
        number = shard_of(shards["first"], key)
        return None if number is None else self._table(shards["files"][number]).get(key)

    def term(self, name: str) -> Term | None:
        """Return a term of lunr, or None when no document has it."""
        entry = self._entry("terms", name)
        if entry is None:
            return None
        return Term(name, read_occurrences(entry["p"]), entry.get("f", [name]), entry.get("s", {}))

    def places(self, form: str) -> Places:
        """Return where a form stands, nowhere if no document has it."""
        entry = self._entry("forms", form)
        return read_places(entry) if entry else {}

    def words(self, prefix: str) -> Iterator[tuple[str, int]]:
        """Yield every form that begins with `prefix`, in order, with the number of documents that have it."""
        shards = self._manifest["words"]
        for number in shards_from(shards["first"], prefix):
            for form, documents in self._table(shards["files"][number]).items():
                if form.startswith(prefix):
                    yield form, documents

    def card(self, document: int) -> dict[str, Any]:
        """Return what a result shows of a document."""
        block, row = divmod(document, self._manifest["cards"]["size"])
        name = self._manifest["cards"]["files"][block]
        if name not in self._rows:
            self._rows[name] = self._parsed(name)
        return cast("dict[str, Any]", self._rows[name][row])

    def passages(self, url: str) -> list[tuple[str, str]]:
        """Return the passages of the response at `url` as (anchor, text)."""
        path = url.removeprefix("responses/").removesuffix("/")
        return [(anchor, text) for anchor, text in self._parsed(f"texts/{path}.json")]
