"""Which documents answer a question: sets of documents from the tables, for every kind of node.

On the way it notes what lunr must weigh and what is to be marked in the texts that are shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, NamedTuple

from precedents.search.keys import facet_key
from precedents.search.pieces import Node, is_word
from precedents.search.reading import Index
from precedents.search.rows import documents, holding
from precedents.search.stemming import stem
from precedents.search.told import Term
from precedents.search.vocabulary import ENDINGS, message


class Row(NamedTuple):
    """Words side by side: at each distance from the first, the forms of which one must stand there."""

    entries: tuple[tuple[frozenset[str], int], ...]


@dataclass
class Wanted:
    """What a question looks for: `weighed` (term, field or None) for lunr; terms, beginnings and rows to be marked.

    What is sought in one field alone is marked in that field alone: the second part of each pair, None for all.
    """

    weighed: dict[tuple[str, str | None], None] = field(default_factory=dict)
    terms: dict[tuple[str, str | None], None] = field(default_factory=dict)
    beginnings: dict[tuple[str, str | None], None] = field(default_factory=dict)
    rows: dict[tuple[Row, str | None], None] = field(default_factory=dict)


class Matcher:
    """Answers one question. `notes` receives what a reader must know about values and endings."""

    def __init__(self, index: Index, notes: list[str]) -> None:
        self.index = index
        self.notes = notes
        self.wanted = Wanted()

    def documents(self, node: Node, within: str | None = None) -> set[int]:
        """Return the documents that answer `node`; `within` is the field it is confined to, if it is."""
        kind, *rest = node
        answer = getattr(self, f"_{kind}")
        return set(answer(rest, within))

    def _all(self, rest: Sequence[Any], within: str | None) -> Iterable[int]:
        return range(self.index.total)

    def _and(self, rest: Sequence[Node], within: str | None) -> Iterable[int]:
        found = [self.documents(node, within) for node in rest]
        return set.intersection(*found)

    def _or(self, rest: Sequence[Node], within: str | None) -> Iterable[int]:
        return set().union(*(self.documents(node, within) for node in rest))

    def _not(self, rest: Sequence[Node], within: str | None) -> Iterable[int]:
        kept, self.wanted = self.wanted, Wanted()
        excluded = self.documents(rest[0], within)
        self.wanted = kept
        return set(range(self.index.total)) - excluded

    def _in(self, rest: Sequence[Any], within: str | None) -> Iterable[int]:
        return self.documents(rest[1], rest[0])

    def _facet(self, rest: Sequence[str], within: str | None) -> Iterable[int]:
        name, value = rest
        facet = next(each for each in self.index.facets if each.name == name)
        known = facet.value(facet_key(name, value))
        if known:
            return known.documents
        self.notes.append(message("value", value, facet.title.lower()))
        return ()

    def _term(self, rest: Sequence[str], within: str | None) -> Iterable[int]:
        term = self.index.term(rest[0])
        if term is None:
            return self._unheard(rest[0], within)
        found = self._holding(term, within)
        for ways in term.splits.values():
            for way in ways:
                found |= self._row([(form, at) for at, form in enumerate(way.split(" "))], within)
        return found

    def _holding(self, term: Term, within: str | None) -> set[int]:
        self._weigh(term.name, within)
        self.wanted.terms[term.name, within] = None
        names = [facts.name for facts in self.index.fields]
        if within is not None and within not in names:  # a part of the letter
            return {each for form in term.forms for each in holding(self.index, form, within, own=False)}
        return {
            document
            for number, counts in term.occurrences.items()
            if within in {None, names[number]}
            for document in counts
        }

    def _weigh(self, term: str, within: str | None) -> None:
        """A word in a part of the letter has the weight that it has in all of the letter."""
        self.wanted.weighed[term, self.index.parts[within].field if within else None] = None

    def _joined(self, rest: Sequence[str], within: str | None) -> Iterable[int]:
        """Two words of the query written as one: found as they stand, and not taken apart again."""
        term = self.index.term(rest[0]) if self.index.has(rest[0]) else None
        return self._holding(term, within) if term else ()

    def _unheard(self, name: str, within: str | None) -> Iterable[int]:
        """A word that no document has may stand in two parts somewhere: `counterterrorism`."""
        found: set[int] = set()
        for cut in range(3, len(name) - 2) if is_word(name) else ():
            parts = (name[:cut], name[cut:])
            if all(self.index.has(stem(part)) for part in parts):
                found |= self._near([(stem(part), at) for at, part in enumerate(parts)], within)
        return found

    def _near(self, rest: Sequence[tuple[str, int]], within: str | None) -> set[int]:
        entries = []
        for name, at in rest:
            term = self.index.term(name)
            if term is None:
                return set()
            entries.append((frozenset(term.forms), at))
        return self._side_by_side(Row(tuple(entries)), within, own=False)

    def _phrase(self, rest: Sequence[tuple[str, int]], within: str | None) -> set[int]:
        found: set[int] = set()
        for variant in self._variants(list(rest)):
            found |= self._row(variant, within)
        return found

    def _row(self, row: Sequence[tuple[str, int]], within: str | None) -> set[int]:
        entries = tuple((frozenset((form,)), at) for form, at in row)
        return self._side_by_side(Row(entries), within, own=True)

    def _side_by_side(self, row: Row, within: str | None, *, own: bool) -> set[int]:
        found = documents(self.index, row.entries, within, own=own)
        if found:
            for forms, _ in row.entries:
                for form in sorted(forms):
                    self._weigh(stem(form), within)
            self.wanted.rows[row, within] = None
        return found

    def _variants(self, row: list[tuple[str, int]]) -> Iterator[list[tuple[str, int]]]:
        """Yield the row, and the row with two words written as one or one as two, where the archive has such forms."""
        yield row
        for place, (form, at) in enumerate(row):
            following = row[place + 1] if place + 1 < len(row) else None
            if following and following[1] == at + 1 and is_word(form) and is_word(following[0]):
                joined = form + following[0]
                if self.index.has(joined):
                    yield [*row[:place], (joined, at), *_moved(row[place + 2 :], -1)]
            term = self.index.term(stem(form)) if is_word(form) else None
            for way in term.splits.get(form, ()) if term else ():
                parts = way.split(" ")
                apart = [(part, at + number) for number, part in enumerate(parts)]
                yield [*row[:place], *apart, *_moved(row[place + 1 :], len(parts) - 1)]

    def _prefix(self, rest: Sequence[str], within: str | None) -> Iterable[int]:
        found: set[int] = set()
        for prefix in rest:
            self.wanted.beginnings[prefix, within] = None
            forms = dict(islice(self.index.words(prefix), ENDINGS + 1))
            if len(forms) > ENDINGS:
                forms.popitem()
                self.notes.append(message("endings", ENDINGS, prefix))
            for name in dict.fromkeys(map(stem, forms)):
                here = self._of_forms(name, {form for form in forms if stem(form) == name}, within)
                if here:
                    self._weigh(name, within)
                found |= here
        return found

    def _of_forms(self, name: str, alike: set[str], within: str | None) -> set[int]:
        """Return the documents of those forms, which have this stem and so count for its term and no other.

        The term's postings tell them, with far less to load than their places, if no other form counts for it.
        """
        term = self.index.term(name) if within is None else None
        if term and alike.issuperset(term.forms):
            return {document for counts in term.occurrences.values() for document in counts}
        return {each for form in alike for each in holding(self.index, form, within, own=False)}


def _moved(row: Sequence[tuple[str, int]], by: int) -> list[tuple[str, int]]:
    return [(form, at + by) for form, at in row]
