"""Gathering a chunk: everything that the index needs of some consecutive responses, as bytes that can be kept.

A chunk is read as one long text, record after record and zone after zone, and every form stands at numbered places
of it. A place is left free after each text, so that no phrase runs on into the next.
"""

from __future__ import annotations

import marshal
import re
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise, product
from operator import add, sub
from typing import Any

from precedents.records.response import Response
from precedents.search.documents import FIELDS, ZONES, lead, zones
from precedents.search.frequent import AND, NOTHING, signs
from precedents.search.pieces import is_word
from precedents.search.slices import SLICES, slice_of
from precedents.search.spelled import MODULUS, SHORTEST_PART, Spelled, spelled
from precedents.search.tokens import BREAK, spellings

FORMAT = 2
"""The version of `marshal` that has no references: its bytes depend on the value alone."""

GOES_ON = ""
_NONE = ("", "", "", "")
_SIGNS = re.compile(r".(?:\+.)*")
_FIELD_OF = [next(number for number, field in enumerate(FIELDS) if field.name == zone.field) for zone in ZONES]

Fragment = tuple[object, ...]
"""A stretch of an ascending list of numbers: its first, its last, and the differences between, as they are written."""


class _Chunk:
    """A chunk while it is gathered: a stream of spellings, and for each of its places which document and field it is.

    A spelling stands at its first place, `GOES_ON` at its others, and `BREAK` between texts.
    """

    def __init__(self, documents: int, heavy: Sequence[str]) -> None:
        self.documents = documents
        self.sign = dict(zip(heavy, signs(len(heavy)), strict=True))
        self.known: dict[str, Spelled] = {}
        self.terms_of = {BREAK: 0}  # how many terms a spelling counts for
        self.wide: set[str] = set()
        self.stream: list[str] = []
        self.field_at: list[int] = []  # field * documents + document
        self.zone_at: list[int] = []  # document * len(ZONES) + zone
        self.lengths: list[list[int]] = []
        self.sizes: list[list[int]] = []

    def add(self, response: Response) -> None:
        document = len(self.lengths)
        lengths, sizes = [0] * len(FIELDS), [0] * len(ZONES)
        for number, texts in enumerate(zones(response)):
            if not texts:
                continue
            start, field = len(self.stream), _FIELD_OF[number]
            joined = BREAK.join([text.replace(BREAK, " ") for text in texts])
            lengths[field] += sum(map(self.terms_of.__getitem__, self.read(joined)))
            size = sizes[number] = len(self.stream) - start
            self.field_at += [field * self.documents + document] * size
            self.zone_at += [document * len(ZONES) + number] * size
        self.lengths.append(lengths)
        self.sizes.append(sizes)

    def read(self, text: str) -> list[str]:
        """Add the places of a text to the stream; return its spellings and breaks."""
        found = spellings(text)
        different = set(found)
        for spelling in different.difference(self.known):
            if spelling != BREAK:
                self.known[spelling] = spelled(spelling)
                self.terms_of[spelling] = len(self.known[spelling].terms)
                if self.known[spelling].width > 1:
                    self.wide.add(spelling)
        if self.wide.isdisjoint(different):
            self.stream += found
        else:
            for spelling in found:
                self.stream.append(spelling)
                if spelling in self.wide:
                    self.stream += [GOES_ON] * (self.known[spelling].width - 1)
        self.stream.append(BREAK)
        return found


def gather(responses: Sequence[Response], heavy: Sequence[str]) -> bytes:
    """Return everything that the index needs of these consecutive responses: the same for the same, in any process."""
    chunk = _Chunk(len(responses), heavy)
    for response in responses:
        chunk.add(response)
    stands: dict[str, list[int]] = defaultdict(list)
    for place, spelling in enumerate(chunk.stream):
        stands[spelling].append(place)
    for nothing in (GOES_ON, BREAK):
        stands.pop(nothing, None)
    forms = _forms(chunk, stands)
    compounds: dict[str, set[str]] = defaultdict(set)
    for joined, apart in (pair for each in chunk.known.values() for pair in each.compound):
        compounds[joined].add(apart)
    head = (
        len(responses),
        tuple(map(tuple, chunk.lengths)),
        tuple(map(tuple, chunk.sizes)),
        tuple((joined, tuple(sorted(ways))) for joined, ways in sorted(compounds.items())),
        array("I", sorted(_meetings(chunk, stands))).tobytes(),
        " ".join(sorted(form for form in forms if len(form) >= SHORTEST_PART and is_word(form))),
        tuple(map(lead, responses)),
    )
    slices: list[tuple[dict[str, Any], dict[str, Any]]] = [({}, {}) for _ in range(SLICES)]
    tables: tuple[dict[str, Any], ...] = (_terms(chunk, stands), forms)
    for number, table in enumerate(tables):
        for key, entry in table.items():
            slices[slice_of(key)][number][key] = entry
    return marshal.dumps((head, *(marshal.dumps(each, FORMAT) for each in slices)), FORMAT)


def _terms(chunk: _Chunk, stands: dict[str, list[int]]) -> dict[str, list[object]]:
    """Return for every term its forms, and field after field its documents, with counts unless all are 1."""
    several: dict[str, list[list[int]]] = defaultdict(list)
    forms_of: dict[str, set[str]] = defaultdict(set)
    for spelling, places in stands.items():
        for form, term in chunk.known[spelling].pieces:
            several[term].append(places)
            forms_of[term].add(form)
    return {
        term: [
            tuple(sorted(forms_of[term])),
            *_columns(lists[0] if len(lists) == 1 else sorted(chain.from_iterable(lists)), chunk),
        ]
        for term, lists in several.items()
    }


def _columns(places: list[int], chunk: _Chunk) -> Iterable[object]:
    """Return, field after field, the documents that hold one of these places, and how many of them."""
    if chunk.field_at[places[0]] == chunk.field_at[places[-1]]:  # a field is in one piece
        field, document = divmod(chunk.field_at[places[0]], chunk.documents)
        return (field, document, document, "", 1, str(len(places)) if len(places) > 1 else "")
    told = Counter(map(chunk.field_at.__getitem__, places))
    held = sorted(told)
    found: list[object] = []
    while held:
        field = held[0] // chunk.documents
        base = field * chunk.documents
        end = bisect_left(held, base + chunk.documents)
        counts = list(map(told.__getitem__, held[:end]))
        times = "" if counts.count(1) == end else ",".join(map(str, counts))
        first, last, steps = _fragment(held[:end])
        found += (field, first - base, last - base, steps, end, times)
        held = held[end:]
    return found


def _forms(chunk: _Chunk, stands: dict[str, list[int]]) -> dict[str, Fragment]:
    beside = _signs(chunk, stands)
    rows = _beside(beside, 1)
    found: dict[str, Fragment] = {}
    for form, places in sorted(_places(chunk, stands).items()):
        if form in chunk.sign:
            found[form] = (*_holders(places, chunk.zone_at), len(places))
        else:
            found[form] = (*_fragment(places), *(_neighbours(places, rows) or _NONE), len(places))
    if chunk.sign:
        found |= _pairs({sign: form for form, sign in chunk.sign.items()}, beside)
    return found


def _places(chunk: _Chunk, stands: dict[str, list[int]]) -> dict[str, list[int]]:
    """Return the places of every form, ascending; a form stands but once at a place."""
    several: dict[str, list[list[int]]] = defaultdict(list)
    for spelling, places in stands.items():
        for form, at in chunk.known[spelling].forms:
            several[form].append([place + at for place in places] if at else places)
    return {
        form: lists[0] if len(lists) == 1 else sorted(set(chain.from_iterable(lists)))
        for form, lists in several.items()
    }


def _signs(chunk: _Chunk, stands: dict[str, list[int]]) -> Mapping[int, Sequence[str]]:
    """Return for every place the signs of the place so many further on, from -2 to 3; nothing if nothing is common."""
    if not chunk.sign:
        return {}
    written: dict[str, list[str]] = {}
    for spelling, each in chunk.known.items():
        here: list[list[str]] = [[] for _ in range(each.width)]
        for form, at in each.forms:
            if form in chunk.sign:
                here[at].append(chunk.sign[form])
        if any(here):
            written[spelling] = [AND.join(sorted(each)) or NOTHING for each in here]
    first = {spelling: several[0] for spelling, several in written.items()}
    beside = [first.get(spelling, NOTHING) for spelling in chunk.stream]
    for spelling in written.keys() & chunk.wide:
        for at, sign in enumerate(written[spelling]):
            if at and sign != NOTHING:
                for place in stands[spelling]:
                    beside[place + at] = sign
    free = [NOTHING] * 3
    around = [*free, *beside, *free]
    return {away: around[3 + away :] for away in range(-2, 4)}


def _meetings(chunk: _Chunk, stands: dict[str, list[int]]) -> set[int]:
    """Return hashes of every two words that stand side by side."""
    known = chunk.known
    pairs = set(pairwise(chunk.stream))
    for wide in chunk.wide:  # what follows one of these comes only where it ends
        width = known[wide].width
        pairs.update([(wide, chunk.stream[place + width]) for place in stands[wide]])
    found = {hashed for spelling in chunk.wide for hashed in known[spelling].within}
    tails = {spelling: each.tails for spelling, each in known.items() if each.tails}
    heads = {spelling: each.heads for spelling, each in known.items() if each.heads}
    met = [(tails[before], heads[after]) for before, after in pairs if before in tails and after in heads]
    found.update([(tail * power + head) % MODULUS for ends, starts in met for tail in ends for power, head in starts])
    return found


def _fragment(numbers: Sequence[int]) -> tuple[int, int, str]:
    if len(numbers) == 1:
        return numbers[0], numbers[0], ""
    return numbers[0], numbers[-1], "," + ",".join(map(str, map(sub, numbers[1:], numbers)))


def _neighbours(places: Sequence[int], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the signs beside each of the places, row after row."""
    if len(places) == 1:
        at = places[0]
        return [row[at] for row in rows]
    return ["".join(map(row.__getitem__, places)) for row in rows]


def _beside(signs_at: Mapping[int, Sequence[str]], width: int) -> list[Sequence[str]]:
    """Return the rows of signs before, after, two before and two after what is `width` places wide."""
    return [signs_at[away] for away in (-1, width, -2, width + 1)] if signs_at else []


def _holders(places: Sequence[int], zone_at: Sequence[int]) -> Fragment:
    """Return the documents of a common form, and for each the zones that hold it, as the bits of a number."""
    held: dict[int, int] = {}
    for at in sorted(set(map(zone_at.__getitem__, places))):
        document, zone = divmod(at, len(ZONES))
        held[document] = held.get(document, 0) | 1 << zone
    return (*_fragment(list(held)), ",".join(map(str, held.values())))


def _pairs(forms: dict[str, str], beside: Mapping[int, Sequence[str]]) -> dict[str, Fragment]:
    """Return where every two common forms stand side by side, under `first second`."""
    stands: dict[str, list[int]] = defaultdict(list)
    for place, two in enumerate(map(add, beside[0], beside[1])):
        if NOTHING not in two:
            stands[two].append(place)
    for two in [two for two in stands if AND in two]:
        first, second = _SIGNS.findall(two)
        for one, other in product(first.split(AND), second.split(AND)):
            stands[one + other] = sorted(stands[one + other] + stands[two])
        del stands[two]
    rows = _beside(beside, 2)
    return {
        f"{forms[two[0]]} {forms[two[1]]}": (*_fragment(places), *_neighbours(places, rows), len(places))
        for two, places in stands.items()
    }
