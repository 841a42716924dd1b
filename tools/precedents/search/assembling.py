"""Assembling the tables of the index, slice by slice: what one slice of keys has does not depend on the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

import numpy as np

from precedents.search.beside import Neighbours, Runs
from precedents.search.columns import Column, Several, bounds, changes, in_order, steps, written
from precedents.search.documents import ZONES
from precedents.search.lexicon import Lexicon
from precedents.search.longtext import FIELD_OF, LongText, Places
from precedents.search.shards import Layout, Shard, cut, json_bytes, ordered
from precedents.search.slices import slice_of
from precedents.search.splitting import splits

TABLES = ("terms", "forms", "words")
_BITS = 40
_LOW = (1 << _BITS) - 1
Entry = tuple[str, bytes]
"""A key of a table, and what stands there as JSON."""


@dataclass(frozen=True)
class Tables:
    """Everything that the entries of the tables are made of.

    `first` has for every spelling the first places of it wherever it stands, `holders` the zones of documents there.
    """

    lexicon: Lexicon
    first: Several
    holders: Several
    zones: Column
    neighbours: Neighbours
    runs: list[Runs]
    splits: Mapping[str, list[str]]
    layout: Layout

    @classmethod
    def of(cls, text: LongText, lexicon: Lexicon, places: Places, layout: Layout) -> Tables:
        """Bring together what stands where."""
        apart = splits(text, lexicon)
        neighbours = Neighbours.of(text, places, lexicon)
        runs = Runs.all(neighbours, lexicon, layout.very_common)
        order, starts = in_order(text.numbers), bounds(text.times)
        first, holders = Several(starts, places.first[order]), Several(starts, text.holders[order])
        return cls(lexicon, first, holders, places.zones.ravel(), neighbours, runs, apart, layout)

    def slice(self, number: int) -> tuple[list[Shard], ...]:
        """Return the shards of `TABLES` that one slice of the keys gives."""
        forms = slice_of(number, self.lexicon.forms)
        terms = slice_of(number, self.lexicon.terms)
        several = dict(
            chain(
                self._places(*forms),
                self._common(*forms),
                *(self._run(runs, *slice_of(number, runs.keys)) for runs in self.runs),
            )
        )
        size, documents = self.layout.size, len(self.zones) // len(ZONES)
        entries = [(key, several[key]) for key in ordered(several)]
        return (
            cut(self._terms(*terms), size("terms", documents)),
            cut(entries, size("forms", documents)),
            cut(self._words(forms, terms), size("words", documents)),
        )

    def _words(self, forms: tuple[int, int], terms: tuple[int, int]) -> Iterator[Entry]:
        """Every form with the number of its places, every other term with 0."""
        standing = self.lexicon.standing[slice(*forms)].tolist()
        words = dict.fromkeys(self.lexicon.terms[slice(*terms)], 0) | dict(
            zip(self.lexicon.forms[slice(*forms)], standing, strict=True)
        )
        for word in ordered(words):
            yield word, b"%d" % words[word]

    def _occurrences(self, several: Several, wanted: Column) -> tuple[Column, Column]:
        """Return, for every value that is wanted wherever it stands, its place in `several`, and in `first`."""
        values = np.flatnonzero(wanted)
        rows, places = self.first.of_all(several.owners[values])
        return values[rows], places

    def _places(self, start: int, end: int) -> Iterator[Entry]:
        """Entries [places, four rows of signs] of the forms that have places; alone if nothing common is beside."""
        forms = self.lexicon.forms_of.values
        wanted = (forms >= start) & (forms < end)
        wanted &= ~self.lexicon.is_common[forms]
        values, places = self._occurrences(self.lexicon.forms_of, wanted)
        keys = (forms[values] << _BITS) + self.first.values[places] + self.lexicon.at[values]
        keys.sort()
        yield from self._lists(keys, self.lexicon.forms, 1)

    def _lists(self, keys: Column, names: list[str], width: int) -> Iterator[Entry]:
        """Write where each of `names` stands; `keys` ascend and have its number above its place."""
        places = keys & _LOW
        starts = changes(keys >> _BITS)
        text = written(steps(places, starts))
        rows, some = self.neighbours.rows(places, width)
        beside = np.logical_or.reduceat(some, starts).tolist() if len(keys) else []
        named = (keys[starts] >> _BITS).tolist()
        bounds = [*starts.tolist(), len(keys)]
        for at, number in enumerate(named):
            first, last = bounds[at], bounds[at + 1]
            entry = f'["{text.between(first, last)}"'
            if beside[at]:
                entry += "".join([f',"{row[first:last]}"' for row in rows])
            yield names[number], (entry + "]").encode()

    def _run(self, runs: Runs, start: int, end: int) -> Iterator[Entry]:
        """Entries of common forms side by side; of those that stand very often, with a blank behind, holders too."""
        counts = runs.places.counts[start:end]
        keys = np.repeat(np.arange(start, end) << _BITS, counts)
        keys += runs.places.values[runs.places.starts[start] : runs.places.starts[end]]
        yield from self._lists(keys, runs.keys, runs.width)
        keys = keys[np.repeat(counts > self.layout.very_common, counts)]
        holders = np.searchsorted(self.zones, keys & _LOW, side="right") - 1
        yield from self._held(keys - (keys & _LOW) + holders, [f"{key} " for key in runs.keys])

    def _common(self, start: int, end: int) -> Iterator[Entry]:
        """Entries [documents, zones] of the common forms: in which documents they are, and in which zones of each."""
        forms = self.lexicon.forms_of.values
        wanted = (forms >= start) & (forms < end)
        wanted &= self.lexicon.is_common[forms]
        values, places = self._occurrences(self.lexicon.forms_of, wanted)
        yield from self._held((forms[values] << _BITS) + self.holders.values[places], self.lexicon.forms)

    def _held(self, keys: Column, names: list[str]) -> Iterator[Entry]:
        """Write which documents and zones hold each of `names`; `keys` have its number above a zone of a document."""
        keys.sort()
        keys = keys[changes(keys)]
        documents, zones = (keys & _LOW) // len(ZONES), (keys & _LOW) % len(ZONES)
        whose = keys >> _BITS
        first = changes((whose << _BITS) + documents)
        if not len(first):
            return
        bits = written(np.bitwise_or.reduceat(np.left_shift(1, zones), first))
        starts = changes(whose[first])
        text = written(steps(documents[first], starts))
        bounds = [*starts.tolist(), len(first)]
        for at, number in enumerate(whose[first][starts].tolist()):
            between = bounds[at], bounds[at + 1]
            yield names[number], f'["{text.between(*between)}","{bits.between(*between)}"]'.encode()

    def _terms(self, start: int, end: int) -> Iterator[Entry]:
        """Entries of terms: `p` the postings by field, `f` the forms unless it is its only one, `s` their splits."""
        terms = self.lexicon.terms_of.values
        values, places = self._occurrences(self.lexicon.terms_of, (terms >= start) & (terms < end))
        documents, zones = np.divmod(self.holders.values[places], len(ZONES))
        keys = (terms[values] << _BITS) + (FIELD_OF[zones] << 32) + documents
        keys.sort()
        first = changes(keys)
        counts = np.diff(first, append=len(keys))
        keys = keys[first]
        columns = changes(keys >> 32)
        text = written(steps(keys & 0xFFFFFFFF, columns))
        times = written(counts)
        more = np.logical_or.reduceat(counts > 1, columns).tolist() if len(keys) else []
        bounds = [*columns.tolist(), len(keys)]
        postings: dict[int, list[str]] = {}
        for at, key in enumerate((keys[columns] >> 32).tolist()):
            between = bounds[at], bounds[at + 1]
            column = f'{key & 0xFF},"{text.between(*between)}","{times.between(*between) if more[at] else ""}"'
            postings.setdefault(key >> (_BITS - 32), []).append(column)
        for number, several in postings.items():
            yield self.lexicon.terms[number], self._term(number, ",".join(several))

    def _term(self, number: int, postings: str) -> bytes:
        term, forms = self.lexicon.terms[number], self.lexicon.forms_of_terms[number]
        entry = f'{{"p":[{postings}]'.encode()
        if len(forms) > 1 or forms[0] != term:
            entry += b',"f":' + json_bytes(forms)
        splits = {form: self.splits[form] for form in forms if form in self.splits}
        return entry + (b',"s":' + json_bytes(splits) if splits else b"") + b"}"
