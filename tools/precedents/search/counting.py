"""Counting the archive: the terms and places of each document, gathered into the tables of the index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from precedents.records.response import Response
from precedents.search.documents import FIELDS, texts
from precedents.search.pieces import Lexeme, is_word
from precedents.search.postings import Column, Whereabouts, written
from precedents.search.tokens import analyse, spellings

_SHORTEST_PART = 3


class Field(NamedTuple):
    """One field of one document: its length in terms, how often each term occurs, and where each form stands."""

    length: int
    terms: Mapping[str, int]
    places: Mapping[str, list[int]]


class Counted(NamedTuple):
    """What one document adds to the index: its fields, its (form, term) pairs, its words of two parts."""

    fields: tuple[Field, ...]
    forms: frozenset[tuple[str, str]]
    compounds: frozenset[tuple[str, str]]


def count(response: Response) -> Counted:
    """Count one response. Nothing else has a say in it, so it can be kept, and done in parallel."""
    forms: set[tuple[str, str]] = set()
    compounds: set[tuple[str, str]] = set()
    found = texts(response)
    fields = tuple(_field(found[name], forms, compounds) for name, _, _ in FIELDS)
    return Counted(fields, frozenset(forms), frozenset(compounds))


def _field(parts: Iterable[str], forms: set[tuple[str, str]], compounds: set[tuple[str, str]]) -> Field:
    """Count the texts of one field. A place is left free after each, so that no phrase runs on into the next.

    A letter repeats its words, so each spelling is looked at once, with all the places where it stands.
    """
    stand: dict[str, tuple[Lexeme, list[int]]] = {}
    at = 0
    for text in parts:
        for spelling in spellings(text):
            found = stand.get(spelling)
            if found is None:
                found = stand[spelling] = (analyse(spelling), [])
            found[1].append(at)
            at += found[0].width
        at += 1
    terms: dict[str, int] = defaultdict(int)
    places: dict[str, list[int]] = {}
    several: set[str] = set()
    for lexeme, starts in stand.values():
        for piece in lexeme.pieces:
            terms[piece.term] += len(starts)
            here = [start + piece.at for start in starts] if piece.at else starts
            if piece.form in places:
                several.add(piece.form)
                here = places[piece.form] + here
            places[piece.form] = here
            forms.add((piece.form, piece.term))
        if lexeme.kind == "compound" and len(lexeme.core) == 2:
            compounds.add((lexeme.pieces[0].form, " ".join(form for form, _ in lexeme.core)))
    for form in several:
        places[form] = sorted(set(places[form]))
    return Field(sum(terms.values()), terms, places)


@dataclass
class Tables:
    """The tables of the index while it is built; documents are added in their order."""

    terms: dict[str, dict[int, Column]] = field(default_factory=lambda: defaultdict(dict))
    forms: dict[str, dict[int, Column]] = field(default_factory=lambda: defaultdict(dict))
    forms_of: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    compounds: set[tuple[str, str]] = field(default_factory=set)
    lengths: list[tuple[int, ...]] = field(default_factory=list)

    def add(self, counted: Counted) -> None:
        """Add the next document."""
        document = len(self.lengths)
        self.lengths.append(tuple(each.length for each in counted.fields))
        for number, each in enumerate(counted.fields):
            for term, times in each.terms.items():
                _column(self.terms[term], number).add(document, times)
            for form, here in each.places.items():
                _column(self.forms[form], number).add_places(document, here)
        for form, term in counted.forms:
            self.forms_of[term].add(form)
        self.compounds |= counted.compounds

    def term_table(self) -> dict[str, object]:
        """Return the table of terms: `p` the postings, `f` its forms unless it is its only one, `s` its splits."""
        splits = self._splits()
        table: dict[str, object] = {}
        for term, columns in self.terms.items():
            forms = sorted(self.forms_of[term])
            ways = {form: splits[form] for form in forms if form in splits}
            table[term] = {
                "p": written(columns),
                **({"f": forms} if forms != [term] else {}),
                **({"s": ways} if ways else {}),
            }
        return table

    def form_table(self) -> dict[str, object]:
        """Return the table of forms: the places of each."""
        return {form: written(columns) for form, columns in self.forms.items()}

    def word_table(self) -> dict[str, object]:
        """Return, for every form, the number of documents that have it."""
        return {
            form: len(set().union(*(column.numbers() for column in columns.values())))
            for form, columns in self.forms.items()
        }

    def averages(self) -> list[float]:
        """Return the average length of each field, 0 in an empty archive."""
        total = len(self.lengths)
        return [sum(lengths) / total for lengths in zip(*self.lengths, strict=True)] or [0.0] * len(FIELDS)

    def _splits(self) -> dict[str, list[str]]:
        """Return the words that stand somewhere in two parts: `counterterrorism` also as `counter terrorism`."""
        found: dict[str, set[str]] = defaultdict(set)
        for joined, apart in self.compounds:
            found[joined].add(apart)
        stand: dict[str, Whereabouts] = {}
        for form in self.forms:
            for cut in range(_SHORTEST_PART, len(form) - _SHORTEST_PART + 1) if is_word(form) else ():
                parts = (form[:cut], form[cut:])
                if parts[0] in self.forms and parts[1] in self.forms:
                    for part in parts:
                        if part not in stand:
                            stand[part] = Whereabouts(self.forms[part])
                    if stand[parts[0]].ever_before(stand[parts[1]]):
                        found[form].add(" ".join(parts))
        return {form: sorted(ways) for form, ways in found.items()}


def _column(columns: dict[int, Column], number: int) -> Column:
    column = columns.get(number)
    if column is None:
        column = columns[number] = Column()
    return column
