"""What a lexeme counts for in the index, and what it asks for in a query.

A piece has a `form`, compared exactly (in phrases and with a trailing `*`), and a `term`, counted and ranked by lunr:
the stem of a word, the form itself for all else. Forms that are no words begin with a sign: `§31(3)` a provision
(`§r12(4)` one of regulations), `#114.18` a reference or another code, `@2018-02-19` a day.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from precedents.search.specification import LONGEST, SPECIFICATION
from precedents.search.stemming import stem

Node = tuple[object, ...]
"""A question to the index, such as `("term", "polic")`; `precedents.search.language` lists them all."""


class Piece(NamedTuple):
    """One thing that a lexeme counts for: at which of its places (`at`), and which characters of it."""

    form: str
    term: str
    at: int
    start: int
    end: int


class Lexeme(NamedTuple):
    """The analysis of one spelling.

    `width` is the number of places that it takes in a phrase; `core` are the forms, with their places, that it
    stands for inside quotes; `asked` is the question that it is outside them.
    """

    kind: str
    pieces: tuple[Piece, ...]
    width: int
    core: tuple[tuple[str, int], ...]
    asked: Node


def pattern(name: str) -> re.Pattern[str]:
    """Return the expression of this name in the specification, compiled."""
    return re.compile(str(SPECIFICATION[name]))


_LETTERS, _DIGITS = pattern("letters"), pattern("digits")
_RUNS = re.compile(f"{SPECIFICATION['letters']}|{SPECIFICATION['digits']}")


def is_word(form: str) -> bool:
    """Whether a form is all letters."""
    return _LETTERS.fullmatch(form) is not None


def made(form: str, at: int, start: int, end: int) -> Piece:
    """Return a piece that is its own term: anything but a word of the letter."""
    return Piece(form[:LONGEST], form[:LONGEST], at, start, end)


def word(spelling: str, at: int, start: int) -> Piece:
    """Return the piece of a word.

    `force's` counts for `force`, and in a phrase it reads `forces`, as it does where a copy lost its apostrophes. Where
    that would be another word (`a's` and `as`, `princes's` and `princess`) it reads as it does without its ending:
    a form counts for its own stem and for nothing else, which is what is asked of it everywhere.
    """
    form = spelling.replace("'", "")[:LONGEST]
    if spelling.endswith("'s"):
        base = spelling[:-2].replace("'", "")[:LONGEST]
        if stem(form) != stem(base):
            form = base
    return Piece(form, stem(form), at, start, start + len(spelling))


def chunk(spelling: str, at: int, start: int) -> list[Piece]:
    """Return the pieces of a run of letters and digits; the first stands for it in a phrase.

    `foi` is a word, `022` a number, `658a` the code `#658a`, the number 658 and the word `a`; `foi658a` is the code
    `#658a` too, because letters behind a number belong to it.
    """
    if is_word(spelling):
        return [word(spelling, at, start)]
    if _DIGITS.fullmatch(spelling):
        return [made(spelling, at, start, start + len(spelling))]
    pieces = [made("#" + spelling, at, start, start + len(spelling))]
    runs = list(_RUNS.finditer(spelling))
    for run in runs:
        pieces += chunk(run[0], at, start + run.start())
    for number, letters in pairwise(runs if len(runs) > 2 else ()):
        if _DIGITS.fullmatch(number[0]):
            pieces.append(made(f"#{number[0]}{letters[0]}", at, start + number.start(), start + letters.end()))
    return pieces


def term(name: str) -> Node:
    """The question for the documents that hold a term."""
    return ("term", name)


def every(nodes: list[Node]) -> Node:
    """The question for the documents that answer each of `nodes`."""
    return nodes[0] if len(nodes) == 1 else ("and", *nodes)


def near(pieces: list[Piece]) -> Node:
    """The question for the documents in which the terms of `pieces` stand side by side, at their places."""
    return ("near", *((piece.term, piece.at - pieces[0].at) for piece in pieces))
