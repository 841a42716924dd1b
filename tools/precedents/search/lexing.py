"""A query cut into units: operators, brackets, field names, facets, phrases and words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from precedents.search.equivalents import any_of, month, widened
from precedents.search.folding import end_offset, fold, offsets
from precedents.search.pieces import Lexeme, Node, every, pattern, term
from precedents.search.tokens import LEXEME, analyse, placed
from precedents.search.vocabulary import (
    FACET_NAMES,
    FIELD_NAMES,
    MONTH,
    MONTHS_IN_FULL,
    NUMBERED_MONTH,
    SIGNS,
    message,
    shortened,
)

_NAME = re.compile(r"([a-z]+):(?=[^ ])")
_NAME_APART = re.compile(r"([a-z]+): +[^ ]")
_VALUE = re.compile(r'[^ "()]+')
_OPERATOR = re.compile("(?:AND|OR|NOT)(?![0-9A-Za-z'./_-])")
_ALIKE = re.compile("~([12]?)(?![0-9a-z~])")
_REST = re.compile(r"[^ \"():]+")
_PROVISION = pattern("provision")
_MONTH, _NUMBERED_MONTH = re.compile(MONTH), re.compile(NUMBERED_MONTH)
_SHORTEST = 3


class Unit(NamedTuple):
    """A part of a query: an operator or bracket (`sign`), or a question; `plain` is the form of a lone word."""

    sign: str
    node: Node = ()
    plain: str = ""


class Word(NamedTuple):
    """A word that is sought: its form and term, and where it stands in the query, in code points."""

    form: str
    term: str
    start: int
    end: int


class Lexer:
    """Cuts a query into units. `text` is as typed, `folded` as compared; operators are capitals in `text`."""

    def __init__(self, text: str, notes: list[str]) -> None:
        self.text = text
        self.folded = fold(text)
        self.places = offsets(text)
        self.notes = notes
        self.words: list[Word] = []
        self.at = 0
        self.negated = -1

    def units(self) -> Iterator[Unit]:
        """Yield the units in order; what is none of them is passed over."""
        while self.at < len(self.folded):
            character = self.folded[self.at]
            if character == '"':
                yield from self._phrase()
            elif character in "()":
                self.at += 1
                yield Unit(character)
            elif character == "-" and self._opens() and self._continues():
                self.at += 1
                self.negated = self.at
                yield Unit("NOT")
            else:
                yield from self._plain_text()

    def _plain_text(self) -> list[Unit]:
        """Read an operator, a field or facet, or a lexeme, whichever stands here first in this order."""
        for reading in (self._operator, self._named):
            units = reading()
            if units is not None:
                return units
        return self._lexeme()

    def _opens(self) -> bool:
        """Whether a unit can begin here: at the start, after a blank, a bracket, a field's colon or a minus sign."""
        return self.at in {0, self.negated} or self.folded[self.at - 1] in ' (:"'

    def _continues(self) -> bool:
        following = self.folded[self.at + 1 : self.at + 2]
        return following not in {"", " ", "-"}

    def _phrase(self) -> list[Unit]:
        end = self.folded.find('"', self.at + 1)
        if end < 0:
            end = len(self.folded)
            rest = self.folded[self.at + 1 :].strip(" ")
            if rest:
                self.notes.append(message("unclosed", shortened(rest)))
        inner = self.folded[self.at + 1 : end]
        for sign in ("*", "~"):
            if any(each not in {"", " "} for each in inner.split(sign)[:-1]):
                self.notes.append(message("quoted", sign))
        row = []
        for found in placed(inner):
            self._sought(found.lexeme, self.at + 1 + found.start, self.at + 1 + found.end)
            row += [(form, found.at + at) for form, at in found.lexeme.core]
        self.at = end + 1
        return [Unit("", ("phrase", *row))] if row else []

    def _operator(self) -> list[Unit] | None:
        found = _OPERATOR.match(self.text, self.places[self.at]) if self._opens() else None
        if found is None:
            return None
        self.at += len(found[0])
        return [Unit(found[0])]

    def _named(self) -> list[Unit] | None:
        found = _NAME.match(self.folded, self.at) if self._opens() else None
        if found is None:
            apart = _NAME_APART.match(self.folded, self.at) if self._opens() else None
            if apart and (apart[1] in FACET_NAMES or apart[1] in FIELD_NAMES):
                self.notes.append(message("apart", apart[1], apart[1]))
            return None
        name = found[1]
        if name in FACET_NAMES:
            self.at = found.end()
            value = self._value()
            return [Unit("", ("facet", FACET_NAMES[name], value))] if value else []
        if name in FIELD_NAMES:
            self.at = found.end()
            return [Unit("IN " + FIELD_NAMES[name])]
        if not LEXEME.match(self.folded, found.end()) and self.folded[found.end()] != '"':
            return None
        self.notes.append(message("field", name))
        return None

    def _value(self) -> str:
        """value = '"' text '"' | provision | [^ "()]+"""
        if self.folded[self.at] == '"':
            end = self.folded.find('"', self.at + 1)
            end = len(self.folded) if end < 0 else end
            value = self.folded[self.at + 1 : end]
            self.at = end + 1
            return value.strip(" ")
        found = _PROVISION.match(self.folded, self.at) or _VALUE.match(self.folded, self.at)
        if found is None:
            return ""
        self.at = found.end()
        return found[0].strip(" ")

    def _lexeme(self) -> list[Unit]:
        found = LEXEME.match(self.folded, self.at)
        if found is None:
            self._passed_over()
            return []
        month_units = self._month()
        if month_units is not None:
            return month_units
        start, self.at = self.at, found.end()
        lexeme = analyse(found[0])
        if self.folded[self.at : self.at + 1] == "*":
            return [Unit("", self._ending(lexeme, start))]
        alike = _ALIKE.match(self.folded, self.at)
        form = lexeme.pieces[0].form
        if alike and lexeme.kind == "word" and len(form) >= _SHORTEST:
            self.at = alike.end()
            return [Unit("", ("fuzzy", form, int(alike[1] or (1 if len(form) < 5 else 2))))]
        self._sought(lexeme, start, self.at)
        between = start > 0 and self.folded[self.at :].strip(" ")
        if (found[0] == "or" and between) or (lexeme.kind == "provision" and " or " in found[0]):
            self.notes.append(message("small", "or"))
        return [Unit("", widened(lexeme), form if lexeme.kind == "word" else "")]

    def _sought(self, lexeme: Lexeme, start: int, end: int) -> None:
        if lexeme.kind == "word":
            places = self.places[start], end_offset(self.places, end, self.text)
            self.words.append(Word(lexeme.pieces[0].form, lexeme.pieces[0].term, *places))

    def _month(self) -> list[Unit] | None:
        """month = name year | year '-' number, the number not being that of the next year"""
        named = _MONTH.match(self.folded, self.at)
        if named:
            self.at = named.end()
            return [Unit("", month(named[1], named[2]))]
        numbered = _NUMBERED_MONTH.match(self.folded, self.at)
        if numbered is None or int(numbered[2]) == (int(numbered[1]) + 1) % 100:
            return None
        self.at = numbered.end()
        name = MONTHS_IN_FULL[int(numbered[2]) - 1]
        return [Unit("", any_of([widened(analyse(numbered[0])), month(name, numbered[1])]))]

    def _ending(self, lexeme: Lexeme, start: int) -> Node:
        """Read `*` behind a lexeme; whatever else is glued to it cannot be asked for, and is left out."""
        self.at += 1
        typed = self.folded[start : self.at]
        rest = _REST.match(self.folded, self.at)
        if rest and LEXEME.search(rest[0]):
            self.at = rest.end()
            self.notes.append(message("inside", shortened(typed + rest[0]), shortened(typed)))
        if len(typed) <= 2:
            self.notes.append(message("star"))
            return lexeme.asked
        return beginning(lexeme)

    def _passed_over(self) -> None:
        """Pass over a character that is no part of any word, and say so where somebody may have meant something."""
        sign = self.folded[self.at]
        after = self.folded[self.at + 1 : self.at + 2]
        means = {
            "|": True,
            "!": self._opens() and after not in {"", " ", "!"},
            "?": self.at > 0 and self.folded[self.at - 1] not in ' ?!"' and after not in {"", " ", "?", "!", '"', ")"},
            "^": after.isdigit(),
        }
        if means.get(sign):
            self.notes.append(message("sign", sign, SIGNS[sign]))
        if sign == "*":
            self.notes.append(message("star"))
        if sign == "~":
            self.notes.append(message("fuzzy"))
        self.at += 1


def beginning(lexeme: Lexeme) -> Node:
    """The question for everything that begins as this lexeme does: `terror*`, `114/*`, `counter-terror*`."""
    if lexeme.kind == "provision":
        return lexeme.asked
    if lexeme.kind == "compound":
        last = lexeme.core[-1][0]
        others = [term(piece.term) for piece in lexeme.pieces if (piece.form, piece.at) in lexeme.core[:-1]]
        apart = every([*others, ("prefix", last)])
        whole = lexeme.pieces[0]  # written together, unless full stops or strokes part the words
        together = whole.end == max(piece.end for piece in lexeme.pieces)
        return ("or", ("prefix", whole.form), apart) if together else apart
    form = lexeme.pieces[0].form
    return ("prefix", form, "#" + form) if lexeme.kind == "number" else ("prefix", form)
