"""Gathering a chunk: everything that the index needs of some consecutive responses, as bytes that can be kept.

A chunk is read as one long text, record after record and zone after zone, and every form stands at numbered places
of it. A place is left free after each text, so that no phrase runs on into the next.
"""

from __future__ import annotations

import marshal
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise
from operator import sub
from typing import NamedTuple
from zlib import crc32

from precedents.records.response import Response
from precedents.search.documents import FIELDS, ZONES, zones
from precedents.search.frequent import AND, NOTHING, signs
from precedents.search.pieces import is_word
from precedents.search.slices import SLICES, slice_of
from precedents.search.tokens import analyse, spellings

FORMAT = 2
"""The version of `marshal` that has no references: its bytes depend on the value alone."""

SHORTEST_PART = 3
FREE = ""
_FIELD_OF = [next(number for number, field in enumerate(FIELDS) if field.name == zone.field) for zone in ZONES]

Fragment = tuple[object, ...]
"""A stretch of an ascending list of numbers: its first, its last, and the differences between, as they are written."""


class _Spelled(NamedTuple):
    """What a spelling adds wherever it stands: its width, its terms, (form, place), and its signs place by place."""

    width: int
    terms: tuple[str, ...]
    forms: tuple[tuple[str, int], ...]
    signs: tuple[str, ...]
    first: tuple[str, ...]
    last: tuple[str, ...]


class _Chunk:
    """A chunk while it is gathered."""

    def __init__(self, heavy: Sequence[str]) -> None:
        self.sign = dict(zip(heavy, signs(len(heavy)), strict=True))
        self.known: dict[str | None, _Spelled] = {}
        self.wide: set[str | None] = set()
        self.stream: list[str | None] = []  # a spelling at its first place, None where it goes on, FREE between texts
        self.zone_at: list[int] = []  # for every place: document * len(ZONES) + zone
        self.lengths: list[list[int]] = []
        self.sizes: list[list[int]] = []
        self.columns: list[dict[str, list[int]]] = [{} for _ in FIELDS]
        self.forms_of: dict[str, set[str]] = defaultdict(set)
        self.compounds: dict[str, set[str]] = defaultdict(set)
        self.hashes: set[int] = set()

    def add(self, response: Response) -> None:
        document = len(self.lengths)
        told: list[Counter[str | None]] = [Counter() for _ in FIELDS]
        sizes: list[int] = []
        for number, texts in enumerate(zones(response)):
            start = len(self.stream)
            for text in texts:
                self.read(text)
            size = len(self.stream) - start
            sizes.append(size)
            if size:
                told[_FIELD_OF[number]].update(self.stream[start:])
                self.zone_at += [document * len(ZONES) + number] * size
        self.sizes.append(sizes)
        self.lengths.append([self.count(document, *each) for each in zip(self.columns, told, strict=True)])

    def read(self, text: str) -> None:
        found = spellings(text)
        if not self.known.keys() >= (new := set(found)):
            for spelling in new.difference(self.known):
                self.learn(spelling)
        if self.wide.isdisjoint(new):
            self.stream += found
        else:
            for spelling in found:
                self.stream.append(spelling)
                self.stream += [None] * (self.known[spelling].width - 1)
        self.stream.append(FREE)

    def learn(self, spelling: str) -> None:
        lexeme = analyse(spelling)
        forms = tuple(dict.fromkeys((piece.form, piece.at) for piece in lexeme.pieces))
        at: list[list[str]] = [[] for _ in range(lexeme.width)]
        words: list[list[str]] = [[] for _ in range(lexeme.width)]
        for form, place in forms:
            if form in self.sign:
                at[place].append(self.sign[form])
            if len(form) >= SHORTEST_PART and is_word(form):
                words[place].append(form)
        for piece in lexeme.pieces:
            self.forms_of[piece.term].add(piece.form)
        if lexeme.kind == "compound" and len(lexeme.core) == 2:
            self.compounds[lexeme.pieces[0].form].add(" ".join(form for form, _ in lexeme.core))
        for before, after in pairwise(words):
            self.meet(before, after)
        terms = tuple(piece.term for piece in lexeme.pieces)
        here = tuple(AND.join(sorted(each)) or NOTHING for each in at)
        self.known[spelling] = _Spelled(lexeme.width, terms, forms, here, tuple(words[0]), tuple(words[-1]))
        if lexeme.width > 1:
            self.wide.add(spelling)

    def meet(self, before: Iterable[str], after: Sequence[str]) -> None:
        """Note that two words stand side by side somewhere, by a hash of the two written as one."""
        self.hashes.update(crc32((one + other).encode("utf-8", "surrogatepass")) for one in before for other in after)

    def count(self, document: int, columns: dict[str, list[int]], told: Counter[str | None]) -> int:
        """Count the terms of one field of a document; return how many there are."""
        del told[None], told[FREE]
        times: dict[str, int] = {}
        for spelling, often in told.items():
            for term in self.known[spelling].terms:
                times[term] = times.get(term, 0) + often
        for term, often in times.items():
            column = columns.get(term)
            if column is None:
                columns[term] = [document, often]
            else:
                column.append(document)
                column.append(often)
        return sum(times.values())


def gather(responses: Sequence[Response], heavy: Sequence[str]) -> bytes:
    """Return everything that the index needs of these consecutive responses: the same for the same, in any process."""
    chunk = _Chunk(heavy)
    for response in responses:
        chunk.add(response)
    slices: list[tuple[dict[str, object], dict[str, object]]] = [({}, {}) for _ in range(SLICES)]
    for term, entry in _terms(chunk).items():
        slices[slice_of(term)][0][term] = entry
    found = _forms(chunk, tuple(heavy))
    for form, fragment in found.items():
        slices[slice_of(form)][1][form] = fragment
    head = (
        len(responses),
        tuple(map(tuple, chunk.lengths)),
        tuple(map(tuple, chunk.sizes)),
        tuple((joined, tuple(sorted(ways))) for joined, ways in sorted(chunk.compounds.items())),
        array("I", sorted(chunk.hashes)).tobytes(),
        " ".join(sorted(form for form in found if len(form) >= SHORTEST_PART and is_word(form))),
    )
    return marshal.dumps((head, *(marshal.dumps(each, FORMAT) for each in slices)), FORMAT)


def _terms(chunk: _Chunk) -> dict[str, list[object]]:
    """Return for every term its forms, and field after field its documents, with counts unless all are 1."""
    found: dict[str, list[object]] = {}
    for number, columns in enumerate(chunk.columns):
        for term in sorted(columns):
            column = columns[term]
            documents, counts = column[::2], column[1::2]
            times = "" if counts.count(1) == len(counts) else ",".join(map(str, counts))
            if term not in found:
                found[term] = [tuple(sorted(chunk.forms_of[term]))]
            found[term] += (number, *_fragment(documents), len(documents), times)
    return found


def _forms(chunk: _Chunk, heavy: tuple[str, ...]) -> dict[str, Fragment]:
    stands: dict[str | None, list[int]] = defaultdict(list)
    for place, spelling in enumerate(chunk.stream):
        stands[spelling].append(place)
    for nothing in (None, FREE):
        stands.pop(nothing, None)
    beside = _signs(chunk, stands)
    _meetings(chunk, stands)
    found: dict[str, Fragment] = {}
    of_zones = len(ZONES)
    document_at = [at // of_zones for at in chunk.zone_at]
    for form, places in sorted(_places(chunk, stands).items()):
        if form in chunk.sign:
            found[form] = _holders(places, chunk.zone_at)
        else:
            documents = len(set(map(document_at.__getitem__, places))) if len(places) > 1 else 1
            found[form] = (*_fragment(places), *_neighbours(places, beside, 1), documents)
    if heavy:
        found |= _pairs(dict(zip(signs(len(heavy)), heavy, strict=True)), beside)
    return found


def _places(chunk: _Chunk, stands: dict[str | None, list[int]]) -> dict[str, list[int]]:
    """Return the places of every form, ascending; a form stands but once at a place."""
    several: dict[str, list[list[int]]] = defaultdict(list)
    for spelling, places in stands.items():
        for form, at in chunk.known[spelling].forms:
            several[form].append([place + at for place in places] if at else places)
    return {
        form: lists[0] if len(lists) == 1 else sorted(set(chain.from_iterable(lists)))
        for form, lists in several.items()
    }


def _signs(chunk: _Chunk, stands: dict[str | None, list[int]]) -> list[str]:
    """Return the signs of every place, and of two free places more at the end: index -1 is free, too."""
    if not chunk.sign:
        return []
    first = {spelling: each.signs[0] for spelling, each in chunk.known.items()}
    beside = [first.get(spelling, NOTHING) for spelling in chunk.stream]
    for spelling in chunk.wide:
        for at, sign in enumerate(chunk.known[spelling].signs):
            if at and sign != NOTHING:
                for place in stands[spelling]:
                    beside[place + at] = sign
    return [*beside, NOTHING, NOTHING]


def _meetings(chunk: _Chunk, stands: dict[str | None, list[int]]) -> None:
    """Note every two words that stand side by side."""
    known = chunk.known
    pairs = set(pairwise(chunk.stream))
    pairs |= {(wide, chunk.stream[place + known[wide].width]) for wide in chunk.wide for place in stands[wide]}
    for before, after in pairs:
        if before and after:
            last, first = known[before].last, known[after].first
            if last and first:
                chunk.meet(last, first)


def _fragment(numbers: Sequence[int]) -> tuple[int, int, str]:
    steps = ",".join(map(str, map(sub, numbers[1:], numbers)))
    return numbers[0], numbers[-1], "," + steps if steps else ""


def _neighbours(places: Sequence[int], beside: Sequence[str], width: int) -> tuple[str, str]:
    """Return the signs of what stands before and after, at each of the places of something `width` places wide."""
    if not beside:
        return "", ""
    return "".join([beside[place - 1] for place in places]), "".join([beside[place + width] for place in places])


def _holders(places: Sequence[int], zone_at: Sequence[int]) -> Fragment:
    """Return the documents of a common form, and for each the zones that hold it, as the bits of a number."""
    held: dict[int, int] = {}
    for at in sorted(set(map(zone_at.__getitem__, places))):
        document, zone = divmod(at, len(ZONES))
        held[document] = held.get(document, 0) | 1 << zone
    return (*_fragment(list(held)), ",".join(map(str, held.values())), len(held))


def _pairs(forms: dict[str, str], beside: Sequence[str]) -> dict[str, Fragment]:
    """Return where every two common forms stand side by side, under `first second`."""
    stands: dict[str, list[int]] = defaultdict(list)
    for place, (one, other) in enumerate(pairwise(beside)):
        if one != NOTHING and other != NOTHING:
            if len(one) == 1 and len(other) == 1:
                stands[one + other].append(place)
            else:
                for first in one.split(AND):
                    for second in other.split(AND):
                        stands[first + second].append(place)
    return {
        f"{forms[signs[0]]} {forms[signs[1]]}": (*_fragment(places), *_neighbours(places, beside, 2), 0)
        for signs, places in stands.items()
    }
