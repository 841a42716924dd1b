r"""The query language: a line of text into one question to the index, and notes on what could not be read.

    query    = entry*                                       every entry must be found
    entry    = unit ('OR' unit)*                            at least one of the units must be found
    unit     = ('-' | 'NOT') unit | field ':' unit | facet ':' value | '(' query ')' | phrase | word
    phrase   = '"' text '"'                                 these words in this order, exactly
    word     = lexeme ('*' | '~' [12]?)?                    what the tokeniser finds; `*` for any ending,
                                                            `~` for words spelled with one or two letters otherwise
    field    = 'title' | 'reference' | 'force' | ...        see `vocabulary`
    facet    = 'exemption' | 'year' | 'ncnd' | ...          see `vocabulary`

Nothing is ever refused: what cannot be read is left out or taken as plain words, and a note says so.

Questions (`Node`):
("all",), ("term", term), ("joined", term), ("near", (term, at)...), ("phrase", (form, at)...), ("prefix", form...),
("fuzzy", form, edits), ("and", node...), ("or", node...), ("not", node), ("in", field, node), ("facet", name, value).
"""

from __future__ import annotations

from typing import NamedTuple

from precedents.search.folding import fold
from precedents.search.lexing import Lexer, Unit, Word
from precedents.search.pieces import Node, every, word
from precedents.search.vocabulary import DEEPEST, LONGEST, MOST, message, shortened


class Parsed(NamedTuple):
    """A query as it was read: the question, what a reader must know about how it was read, and the words in it."""

    node: Node
    notes: tuple[str, ...]
    words: tuple[Word, ...] = ()


def parse(query: str) -> Parsed:
    """Read a query. It never fails: see the module for what happens to what cannot be read."""
    notes: list[str] = []
    text = query[:LONGEST]
    if len(query) > LONGEST:
        notes.append(message("long", LONGEST))
    lexer = Lexer(text, notes)
    units = list(lexer.units())
    if len(units) > MOST:
        notes.append(message("many", MOST))
    node = _Parser(units[:MOST], notes).query()
    if node is None:
        if fold(text).strip(" "):
            notes.append(message("empty", shortened(fold(text).strip(" "))))
        node = ("all",)
    return Parsed(node, tuple(dict.fromkeys(notes)), tuple(lexer.words))


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
        inner = self._unit()
        if inner is None:
            self.notes.append(message("dangling", unit.sign.removeprefix("IN ")))
            return None
        if unit.sign == "AND":
            return inner
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
