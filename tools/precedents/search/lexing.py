"""A query cut into units: operators, brackets, field names, facets, phrases and words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from precedents.search.folding import fold, offsets
from precedents.search.pieces import Lexeme, Node, every, pattern, term
from precedents.search.tokens import LEXEME, analyse, placed
from precedents.search.vocabulary import FACET_NAMES, FIELD_NAMES, message, shortened

_NAME = re.compile(r"([a-z]+):(?=[^ ])")
_VALUE = re.compile(r'[^ "()]+')
_OPERATOR = re.compile("(?:AND|OR|NOT)(?![0-9A-Za-z'./_-])")
_PROVISION = pattern("provision")


class Unit(NamedTuple):
    """A part of a query: an operator or bracket (`sign`), or a question; `plain` is the form of a lone word."""

    sign: str
    node: Node = ()
    plain: str = ""


class Lexer:
    """Cuts a query into units. `text` is as typed, `folded` as compared; operators are capitals in `text`."""

    def __init__(self, text: str, notes: list[str]) -> None:
        self.text = text
        self.folded = fold(text)
        self.places = offsets(text)
        self.notes = notes
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
        self.at = end + 1
        row = [(form, found.at + at) for found in placed(inner) for form, at in found.lexeme.core]
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
            if self.folded[self.at] == "*":
                self.notes.append(message("star"))
            self.at += 1
            return []
        self.at = found.end()
        lexeme = analyse(found[0])
        if self.folded[self.at : self.at + 1] == "*":
            self.at += 1
            if len(found[0]) < 2:
                self.notes.append(message("star"))
                return [Unit("", lexeme.asked)]
            return [Unit("", beginning(lexeme))]
        return [Unit("", lexeme.asked, lexeme.pieces[0].form if lexeme.kind == "word" else "")]


def beginning(lexeme: Lexeme) -> Node:
    """The question for everything that begins as this lexeme does: `terror*`, `114/*`, `counter-terror*`."""
    if lexeme.kind == "provision":
        return lexeme.asked
    if lexeme.kind == "compound":
        last = lexeme.core[-1][0]
        others = [term(piece.term) for piece in lexeme.pieces if (piece.form, piece.at) in lexeme.core[:-1]]
        return ("or", ("prefix", lexeme.pieces[0].form), every([*others, ("prefix", last)]))
    form = lexeme.pieces[0].form
    return ("prefix", form, "#" + form) if lexeme.kind == "number" else ("prefix", form)
