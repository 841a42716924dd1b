"""Assembling the tables of the index from gathered parts, slice by slice, by putting written fragments together.

Only the first number of a fragment is written anew, as what it adds to the last number of the fragment before it.
"""

from __future__ import annotations

import marshal
from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain
from typing import Any, TypeAlias

from precedents.search.postings import differences
from precedents.search.shards import Layout, Shard, cut, json_bytes, ordered
from precedents.search.spelled import SHORTEST_PART, word_hash

Part: TypeAlias = bytes | Callable[[], bytes]
"""What `gather` returned for one chunk, or a function that reads it again from where it is kept."""

_VERY_OFTEN = 8
TABLES = ("terms", "forms", "words")


@dataclass(frozen=True)
class Gathered:
    """All parts, opened: how many documents and places precede each, its slices, and facts of every document.

    `lengths` has, for every document, its terms in each field; `sizes` its places in each zone; `splits` has for a
    word the ways in which it is also written in two; `leads` are what a result shows that has no match to show.
    """

    documents: Sequence[int]
    places: Sequence[int]
    slices: Sequence[list[bytes]]
    lengths: Sequence[Sequence[int]]
    sizes: Sequence[Sequence[int]]
    splits: Mapping[str, Sequence[str]]
    leads: Sequence[tuple[str, str] | None]

    @classmethod
    def of(cls, parts: Iterable[Part]) -> Gathered:
        """Open the parts, which follow each other in the order of the archive."""
        opened = [_opened(part if isinstance(part, bytes) else part()) for part in parts]
        heads = [head for head, *_ in opened]
        sizes = [each for head in heads for each in head[2]]
        return cls(
            list(accumulate((head[0] for head in heads), initial=0)),
            list(accumulate((sum(map(sum, head[2])) for head in heads), initial=0)),
            [slices for _, *slices in opened],
            [each for head in heads for each in head[1]],
            sizes,
            _splits(heads),
            [each for head in heads for each in head[6]],
        )

    def forget(self, number: int) -> None:
        """Let a slice go that is written: no more than the parts, or the files made of them, need be in memory."""
        for slices in self.slices:
            slices[number] = b""

    def tables(self, number: int, heavy: Collection[str], layout: Layout) -> tuple[list[Shard], ...]:
        """Return the shards of `TABLES` that one slice gives."""
        terms: dict[str, list[tuple[int, Any]]] = defaultdict(list)
        forms: dict[str, list[tuple[int, Any]]] = defaultdict(list)
        for part, slices in enumerate(self.slices):
            for table, some in zip((terms, forms), _opened(slices[number]), strict=True):
                for key, fragments in some.items():
                    table[key].append((part, fragments))
        for pair in [
            form for form in forms if " " in form and _standing(forms[form]) > _VERY_OFTEN * layout.heavy_places
        ]:
            forms[pair + " "] = forms[pair]
        words = {form: _standing(several) for form, several in forms.items() if " " not in form}
        return (
            cut(((term, self._term(term, terms[term])) for term in ordered(terms)), layout.shard_bytes),
            cut(((form, self._entry(form, forms[form], heavy)) for form in ordered(forms)), layout.shard_bytes),
            cut(
                ((word, b"%d" % words.get(word, 0)) for word in ordered(words.keys() | terms.keys())),
                layout.word_bytes,
            ),
        )

    def _term(self, term: str, several: list[tuple[int, Any]]) -> bytes:
        """Return an entry of `terms`: `p` the postings, `f` its forms unless it is its only one, `s` its splits."""
        if len(several) == 1 and len(several[0][1]) == 7:  # most terms are in one chunk, in one field
            ((part, (held, field, *column)),) = several
            postings = f"{field},[{_numbers([(part, column)], self.documents)}],{_counts([(column[3], column[4])])}"
            return self._written(term, held, postings)
        forms: set[str] = set()
        columns: dict[int, list[tuple[int, Any]]] = defaultdict(list)
        for part, flat in several:
            forms.update(flat[0])
            for at in range(1, len(flat), 6):
                columns[flat[at]].append((part, flat[at + 1 : at + 6]))
        postings = ",".join(
            f"{field},[{_numbers(column, self.documents)}],{_counts([each[3:] for _, each in column])}"
            for field, column in sorted(columns.items())
        )
        return self._written(term, sorted(forms), postings)

    def _written(self, term: str, forms: Sequence[str], postings: str) -> bytes:
        entry = b'{"p":[' + postings.encode() + b"]"
        if len(forms) > 1 or forms[0] != term:
            entry += b',"f":' + json_bytes(forms)
        splits = {form: self.splits[form] for form in forms if form in self.splits}
        return entry + (b',"s":' + json_bytes(splits) if splits else b"") + b"}"

    def _entry(self, form: str, several: list[tuple[int, Any]], heavy: Collection[str]) -> bytes:
        """Return an entry of `forms`: [places, four rows of signs], or [documents, zones] of a common form.

        Where nothing common stands beside, there are only places. A pair of common forms that stands very often has
        [documents, zones], too, under its key with a blank behind it.
        """
        if form in heavy:
            zones = ",".join(fragment[3] for _, fragment in several)
            return f"[[{_numbers(several, self.documents)}],[{zones}]]".encode()
        places = _numbers(several, self.places)
        if form.endswith(" "):
            return json_bytes(self._holders(accumulate(map(int, places.split(",")))))
        if len(several) == 1:
            signs = several[0][1][3:7]
        else:
            signs = ["".join([fragment[at] for _, fragment in several]) for at in (3, 4, 5, 6)]
        if not signs[0] or all(map(str.isspace, signs)):
            return f"[[{places}]]".encode()
        return '[[{}],"{}","{}","{}","{}"]'.format(places, *signs).encode()

    def _holders(self, places: Iterable[int]) -> tuple[list[int], list[int]]:
        """Return the documents in which these places are, and the zones of each as the bits of a number."""
        held: dict[int, int] = {}
        zones = len(self.sizes[0])
        for place in places:
            document, zone = divmod(bisect_right(self._starts, place) - 1, zones)
            held[document] = held.get(document, 0) | 1 << zone
        return differences(held), list(held.values())

    @cached_property
    def _starts(self) -> list[int]:
        """The places at which every zone of every document begins."""
        return list(accumulate(chain.from_iterable(self.sizes), initial=0))


def _opened(content: bytes) -> Any:
    # Parts come from `gather` alone, through the memory or the cache of whoever builds the index.
    return marshal.loads(content)  # noqa: S302


def _numbers(several: Sequence[tuple[int, Any]], bases: Sequence[int]) -> str:
    """Write fragments of a list as one: each begins with its first number, its last, and the steps between."""
    if len(several) == 1:
        part, fragment = several[0]
        return f"{fragment[0] + bases[part]}{fragment[2]}"
    written: list[str] = []
    last = 0
    for part, fragment in several:
        base = bases[part]
        written.append(f"{fragment[0] + base - last}{fragment[2]}")
        last = fragment[1] + base
    return ",".join(written)


def _counts(columns: Sequence[tuple[int, str]]) -> str:
    """Write counts one after the other, `0` when all are 1."""
    if not any(times for _, times in columns):
        return "0"
    if len(columns) == 1:
        return f"[{columns[0][1]}]"
    return "[" + ",".join(times or ",".join("1" * documents) for documents, times in columns) + "]"


def _standing(several: Iterable[tuple[int, Any]]) -> int:
    """Return at how many places a form stands."""
    return sum(fragment[-1] for _, fragment in several)


def _splits(heads: Sequence[Any]) -> dict[str, list[str]]:
    """Return the words that stand somewhere in two parts: `counterterrorism` also as `counter terrorism`.

    What the hashes of neighbours tell may very rarely be wrong: then a query looks for the two in vain.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for head in heads:
        for joined, ways in head[3]:
            found[joined].update(ways)
    words: set[str] = set()
    for head in heads:
        words.update(head[5].split(" "))
    ways = {word: cuts for word in words if (cuts := list(_cuts(word, words)))}
    hashes: dict[int, list[str]] = defaultdict(list)
    for word in ways:
        hashes[word_hash(word)].append(word)
    met: set[int] = set()
    for head in heads:
        met |= hashes.keys() & set(array("I", head[4]))
    for word in (word for each in met for word in hashes[each]):
        found[word].update(ways[word])
    return {word: sorted(each) for word, each in found.items()}


def _cuts(word: str, words: Collection[str]) -> Iterator[str]:
    for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        if word[:at] in words and word[at:] in words:
            yield f"{word[:at]} {word[at:]}"
