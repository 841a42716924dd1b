r"""The query language: a line of text into one question to the index, and notes on what could not be read.

    query    = entry*                                       every entry must be found
    entry    = unit ('OR' unit)*                            at least one of the units must be found
    unit     = ('-' | 'NOT') unit | field ':' unit | facet ':' value | '(' query ')' | phrase | word
    phrase   = '"' text '"'                                 these words in this order, exactly
    word     = lexeme '*'?                                  what the tokeniser finds; `*` for any ending
    field    = 'title' | 'reference' | 'force' | ...        `LANGUAGE["fields"]`
    facet    = 'exemption' | 'year' | 'ncnd' | ...          `LANGUAGE["facets"]`

Nothing is ever refused: what cannot be read is left out or taken as plain words, and a note says so.

Questions (`Node`): ("all",), ("term", term), ("joined", term), ("near", (term, at)...), ("phrase", (form, at)...), ("prefix", form...),
("and", node...), ("or", node...), ("not", node), ("in", field, node), ("facet", name, value).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from precedents.search.folding import fold, offsets
from precedents.search.pieces import Lexeme, Node, every, pattern, term, word
from precedents.search.tokens import LEXEME, analyse, placed

FIELD_NAMES: Mapping[str, str] = {
    "title": "title",
    "reference": "reference",
    "ref": "reference",
    "force": "force",
    "date": "date",
    "provision": "provisions",
    "text": "text",
    "letter": "text",
}
FACET_NAMES: Mapping[str, str] = {
    "exemption": "exemption",
    "section": "exemption",
    "year": "year",
    "ncnd": "ncnd",
    "outcome": "outcome",
    "topic": "topic",
    "extent": "extent",
    "act": "act",
}
MESSAGES: Mapping[str, str] = {
    "unclosed": "The quotation mark before “%s” is never closed: everything after it was searched as one phrase.",
    "bracket": "A bracket that does not pair was left out.",
    "deep": "Brackets deeper than %s levels were left out.",
    "field": "“%s:” is no field: it was searched as a word. Fields are title, reference, force, date and text; "
    "filters are exemption, year, ncnd, outcome, topic, extent and act.",
    "empty": "There is nothing to search for in “%s”: every record is listed.",
    "long": "The query is longer than %s characters: only its beginning was searched.",
    "many": "The query has more than %s parts: only the first ones were searched.",
    "star": "A “*” has a meaning only at the end of a word of at least two characters: it was left out.",
    "dangling": "“%s” has nothing to join or leave out: it was left out.",
    "value": "No record has “%s” under %s.",
    "endings": "More than %s words begin with “%s”: only the first ones in alphabetical order were searched.",
}
LONGEST, MOST, DEEPEST = 1000, 64, 8
"""Characters, parts and levels of brackets that are read of a query: no reader needs more, and work stays bounded."""

ENDINGS = 500
"""How many words a trailing `*` stands for at most."""

LANGUAGE: Mapping[str, object] = {
    "fields": FIELD_NAMES,
    "facets": FACET_NAMES,
    "messages": MESSAGES,
    "longest": LONGEST,
    "most": MOST,
    "deepest": DEEPEST,
    "endings": ENDINGS,
}
"""All that the browser's parser must know; the manifest carries it."""

_NAME = re.compile(r"([a-z]+):(?=[^ ])")
_VALUE = re.compile(r'[^ "()]+')
_OPERATOR = re.compile("(?:AND|OR|NOT)(?![0-9A-Za-z'./_-])")
_PROVISION = pattern("provision")
_ACT_PREFIX = re.compile("(foisa|eir)[ -]*")


class Parsed(NamedTuple):
    """A query as it was read: the question, and what a reader must know about how it was read."""

    node: Node
    notes: tuple[str, ...]


class Unit(NamedTuple):
    """A part of a query: an operator or bracket (`sign`), or a question; `plain` is the form of a lone word."""

    sign: str
    node: Node = ()
    plain: str = ""


def message(name: str, *values: object) -> str:
    """Return the note of this name with its values filled in."""
    return MESSAGES[name] % values


def parse(query: str) -> Parsed:
    """Read a query. It never fails: see the module for what happens to what cannot be read."""
    notes: list[str] = []
    text = query[:LONGEST]
    if len(query) > LONGEST:
        notes.append(message("long", LONGEST))
    units = list(_Lexer(text, notes).units())
    if len(units) > MOST:
        notes.append(message("many", MOST))
    node = _Parser(units[:MOST], notes).query()
    if node is None:
        if fold(text).strip(" "):
            notes.append(message("empty", _shortened(fold(text).strip(" "))))
        node = ("all",)
    return Parsed(node, tuple(dict.fromkeys(notes)))


class _Lexer:
    """Cuts a query into units. `text` is as typed, `folded` as compared; operators are capitals in `text`."""

    def __init__(self, text: str, notes: list[str]) -> None:
        self.text = text
        self.folded = fold(text)
        self.places = offsets(text)
        self.notes = notes
        self.at = 0

    def units(self) -> Iterator[Unit]:
        while self.at < len(self.folded):
            character = self.folded[self.at]
            if character == '"':
                yield from self._phrase()
            elif character in "()":
                self.at += 1
                yield Unit(character)
            elif character == "-" and self._opens() and self._continues():
                self.at += 1
                yield Unit("NOT")
            else:
                yield from self._operator() or self._named() or self._lexeme()

    def _opens(self) -> bool:
        """Whether a unit can begin here: at the start, after a blank, a bracket or a field's colon."""
        return self.at == 0 or self.folded[self.at - 1] in ' (:"'

    def _continues(self) -> bool:
        following = self.folded[self.at + 1 : self.at + 2]
        return following not in {"", " ", "-"}

    def _phrase(self) -> list[Unit]:
        end = self.folded.find('"', self.at + 1)
        if end < 0:
            end = len(self.folded)
            rest = self.folded[self.at + 1 :].strip(" ")
            if rest:
                self.notes.append(message("unclosed", _shortened(rest)))
        inner = self.folded[self.at + 1 : end]
        self.at = end + 1
        row = [(form, found.at + at) for found in placed(inner) for form, at in found.lexeme.core]
        return [Unit("", ("phrase", *row))] if row else []

    def _operator(self) -> list[Unit]:
        found = _OPERATOR.match(self.text, self.places[self.at]) if self._opens() else None
        if found is None:
            return []
        self.at += len(found[0])
        return [Unit(found[0])]

    def _named(self) -> list[Unit]:
        found = _NAME.match(self.folded, self.at) if self._opens() else None
        if found is None:
            return []
        name = found[1]
        if name in FACET_NAMES:
            self.at = found.end()
            value = self._value()
            return [Unit("", ("facet", FACET_NAMES[name], value))] if value else []
        if name in FIELD_NAMES:
            self.at = found.end()
            return [Unit("IN " + FIELD_NAMES[name])]
        if not LEXEME.match(self.folded, found.end()) and self.folded[found.end()] != '"':
            return []
        self.notes.append(message("field", name))
        return []

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


class _Parser:
    """Recursive descent over the units; depth is bounded by `DEEPEST`."""

    def __init__(self, units: list[Unit], notes: list[str]) -> None:
        self.units = units
        self.notes = notes
        self.at = 0
        self.depth = 0

    def query(self) -> Node | None:
        """query = entry* ; plain words side by side are also asked for written together"""
        entries: list[Node] = []
        plain: list[str] = []
        while self.at < len(self.units):
            if self.units[self.at].sign == ")":
                if self.depth:
                    break
                self.notes.append(message("bracket"))
                self.at += 1
                continue
            start = self.at
            node = self._entry()
            if node is not None:
                entries.append(node)
                plain.append(self.units[start].plain if self.at == start + 1 else "")
        return every(_with_joined(entries, plain)) if entries else None

    def _entry(self) -> Node | None:
        """entry = unit ('OR' unit)*"""
        units = [self._unit()]
        while self._sign() == "OR":
            self.at += 1
            following = self._unit()
            if following is None or units == [None]:
                self.notes.append(message("dangling", "OR"))
            units.append(following)
        found = [node for node in units if node is not None]
        if not found:
            return None
        return found[0] if len(found) == 1 else ("or", *found)

    def _sign(self) -> str:
        return self.units[self.at].sign if self.at < len(self.units) else ""

    def _unit(self) -> Node | None:
        if self.at >= len(self.units) or self._sign() in {")", "OR"}:
            return None
        unit = self.units[self.at]
        self.at += 1
        if not unit.sign:
            return unit.node
        if unit.sign == "(":
            return self._group()
        if unit.sign == "AND":
            return self._unit()
        inner = self._unit()
        if inner is None:
            self.notes.append(message("dangling", unit.sign.removeprefix("IN ")))
            return None
        return ("not", inner) if unit.sign == "NOT" else ("in", unit.sign.removeprefix("IN "), inner)

    def _group(self) -> Node | None:
        if self.depth >= DEEPEST:
            self.notes.append(message("deep", DEEPEST))
            return None
        self.depth += 1
        node = self.query()
        self.depth -= 1
        if self._sign() == ")":
            self.at += 1
        else:
            self.notes.append(message("bracket"))
        return node


def _with_joined(entries: list[Node], plain: list[str]) -> list[Node]:
    """Let `counter terrorism` find `counterterrorism`: each word, or the word written together with a neighbour."""
    found: list[Node] = []
    for place, node in enumerate(entries):
        pairs = [(plain[n], plain[n + 1]) for n in (place - 1, place) if 0 <= n < len(plain) - 1]
        joined: list[Node] = [
            ("joined", word(first + second, 0, 0).term) for first, second in pairs if first and second
        ]
        found.append(("or", node, *joined) if plain[place] and joined else node)
    return found


def exemption_key(value: str) -> str:
    """Return the key of an exemption facet for any spelling: `s31 (3)`, `section 31(3)`; `eir 12(4)(b)`."""
    folded = fold(value).strip(" ")
    act = _ACT_PREFIX.match(folded)
    rest = folded[act.end() :] if act else folded
    found = LEXEME.match(rest)
    lexeme = analyse(found[0]) if found else None
    if lexeme and lexeme.kind == "provision":
        rest = lexeme.core[0][0].removeprefix("§")
    return f"{act[1]} {rest}" if act else rest


def facet_key(name: str, value: str) -> str:
    """Return the key of a facet's value as it stands in the index, for any spelling that people type."""
    return exemption_key(value) if name == "exemption" else fold(value).strip(" ").replace(" ", "-")


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else text[:40] + "…"
