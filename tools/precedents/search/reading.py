"""The index as a reader of it sees it: terms, forms, facets and cards, each loaded when it is first asked for."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from operator import add
from typing import Any, cast

from precedents.search.postings import DIGITS, numbers, read_occurrences, sums, unpacked
from precedents.search.shards import MARK, file_name, shard_of, shards_from
from precedents.search.told import FacetValues, FieldFacts, Part, Signs, Term, Value, held_by

VERSION = 3
Read = Callable[[str], bytes]
"""Gives the content of a file of the index by its name below `search/`, such as `manifest.json`."""


class DamagedIndexError(ValueError):
    """A file of the index is not what the manifest says."""


class Index:
    """A written index, read through `read`. What `read` raises for a file that is missing is passed on."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._tables: dict[str, Any] = {}
        self._columns: dict[tuple[str, int, int], list[int]] = {}
        self._manifest = self._parsed("manifest.json")
        if self._manifest.get("version") != VERSION:
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
    def parts(self) -> Mapping[str, Part]:
        """Every field and part of a letter by its name."""
        return {part.name: part for part in (Part(*row) for row in self._manifest["within"])}

    @cached_property
    def often(self) -> Mapping[str, int]:
        """About how often each of the common forms stands, as a power of 2."""
        manifest = self._manifest
        return dict(zip(manifest["heavy"], map(DIGITS.index, manifest["often"]), strict=True))

    @cached_property
    def signs(self) -> Mapping[str, str]:
        """The common forms, whose places are not kept, and the sign of each."""
        return dict(zip(self._manifest["heavy"], self._manifest["signs"], strict=False))

    @cached_property
    def runs(self) -> frozenset[str]:
        """The common forms that stand very often side by side: they have holders, and longer runs have entries."""
        forms = {sign: form for form, sign in self.signs.items()}
        return frozenset(" ".join([forms[sign] for sign in run]) for run in self._manifest["runs"].split(" ") if run)

    @property
    def longest_run(self) -> int:
        """How many common forms side by side have an entry of their own at most."""
        return int(self._manifest["longest"])

    @cached_property
    def _joint(self) -> Mapping[str, str]:
        """The signs that stand for several common forms at one place, and those of each of the forms."""
        written, alone = self._manifest["signs"], len(self._manifest["heavy"])
        together = ("".join([written[form] for form in forms]) for forms in self._manifest["joint"])
        return dict(zip(written[alone:], together, strict=True))

    def _file(self, family: str, number: int) -> Any:
        return self._named(family, number, self._manifest[family]["marks"], number)

    def _named(self, family: str, number: int, marks: str, place: int) -> Any:
        name = file_name(family, number, marks[MARK * place : MARK * (place + 1)])
        if name not in self._tables:
            self._tables[name] = self._parsed(name)
        return self._tables[name]

    def lengths(self, field: int) -> Sequence[int]:
        """Return the length of a field of every document, in terms."""
        return self._column("lengths", *self._lengths[field])

    @cached_property
    def _lengths(self) -> Mapping[int, tuple[int, int]]:
        """Which file has the lengths of each field, and where in it."""
        several = enumerate(self._manifest["lengthsOf"])
        return {field: (file, place) for file, fields in several for place, field in enumerate(fields)}

    def _column(self, family: str, number: int, which: int) -> list[int]:
        key = (family, number, which)
        if key not in self._columns:
            self._columns[key] = unpacked(self._file(family, number)[which])
        return self._columns[key]

    @cached_property
    def _starts(self) -> list[int]:
        """The place at which each document begins."""
        room = self._manifest["room"]
        rooms = map(add, self._column("rooms", 0, 0), self._column("rooms", 0, 1))
        return list(accumulate((each * room for each in rooms), initial=0))

    def zones(self, within: str | None, *, own: bool) -> int:
        """Return the zones of a field or part, of the record's own words, or all, as the bits of a number."""
        if within is None:
            return (1 << self._manifest["own"]) - 1 if own else -1
        part = self.parts[within]
        return (1 << (part.last + 1)) - (1 << part.first)

    def documents_at(self, places: Iterable[int], within: str | None, *, own: bool) -> set[int]:
        """Return the documents of those places that are within a field or part, the record's own words, or anywhere."""
        starts: Sequence[int] | None = None
        if within is not None:
            number = list(self.parts).index(within)
            starts, sizes = self._column("parts", number, 0), self._column("parts", number, 1)
        elif own:
            room = self._manifest["room"]
            sizes = [rooms * room for rooms in self._column("rooms", 0, 0)]
        found: set[int] = set()
        for place in places:
            document = bisect_right(self._starts, place) - 1
            if within is not None or own:
                at = place - self._starts[document] - (starts[document] if starts else 0)
                if not 0 <= at < sizes[document]:
                    continue
            found.add(document)
        return found

    @cached_property
    def facets(self) -> tuple[FacetValues, ...]:
        """Every facet with its values."""
        return tuple(
            FacetValues(
                name,
                title,
                tuple(
                    Value(key, label, under, tuple(also), frozenset(documents))
                    for (key, label, under, also), documents in zip(rows, held_by(rows, choices, held), strict=True)
                ),
            )
            for name, title, rows, choices, held in self._file("facets", 0)
        )

    def _entry(self, family: str, key: str) -> Any:
        listed, first = self._manifest[family], 0
        if "lists" in listed:
            page = shard_of(listed["lists"]["from"], key)
            if page is None:
                return None
            first = page * listed["in"]
            listed = self._named(f"{family}-list", page, listed["lists"]["marks"], page)
        number = shard_of(listed["from"], key)
        return None if number is None else self._named(family, first + number, listed["marks"], number).get(key)

    def term(self, name: str) -> Term | None:
        """Return a term of lunr, or None when no document has it."""
        entry = self._entry("terms", name)
        if entry is None:
            return None
        return Term(name, read_occurrences(entry["p"]), entry.get("f", [name]), entry.get("s", {}))

    def has(self, word: str) -> bool:
        """Whether any document has this form or term. It loads less than asking for the form or term itself."""
        return self._entry("words", word) is not None

    def stand(self, key: str) -> Sequence[tuple[int, Signs]]:
        """Return (place, signs beside it) of a form that has places, or of common ones side by side."""
        entry = self._entry("forms", key)
        if entry is None:
            return ()
        places = sums(entry[0])
        if len(entry) == 1:
            return [(place, ("", "", "", "")) for place in places]
        joint = self._joint
        rows = [
            written if joint.keys().isdisjoint(written) else [joint.get(sign, sign) for sign in written]
            for written in entry[1:]
        ]
        return list(zip(places, zip(*rows, strict=True), strict=True))

    def holders(self, form: str) -> Mapping[int, int]:
        """Return the documents that have a common form, and the zones in which they do as the bits of a number.

        Of one of the `runs`, they are under its forms with a blank behind.
        """
        entry = self._entry("forms", form)
        return dict(zip(sums(entry[0]), numbers(entry[1]), strict=True)) if entry else {}

    def words(self, prefix: str) -> Iterator[tuple[str, int]]:
        """Yield every form that begins with `prefix`, in order, and at how many places it stands."""
        for number in shards_from(self._manifest["words"]["from"], prefix):
            for form, places in self._file("words", number).items():
                if places and form.startswith(prefix):
                    yield form, places

    def card(self, document: int) -> dict[str, Any]:
        """Return what a result shows of a document."""
        block, row = divmod(document, self._manifest["cards"]["size"])
        return cast("dict[str, Any]", self._file("cards", block)[row])

    def passages(self, url: str) -> list[tuple[str, str, int]]:
        """Return the passages of the response at `url` as (anchor, text, zone)."""
        path = url.removeprefix("responses/").removesuffix("/")
        return [(anchor, text, zone) for anchor, text, zone in self._parsed(f"texts/{path}.json")]

    def names_of(self, zone: int) -> frozenset[str]:
        """Return the names of the field and of the parts that the words of a zone belong to."""
        return frozenset(part.name for part in self.parts.values() if part.first <= zone <= part.last)
