"""What a part of a query asks beyond its own spelling: other writings of the same thing that the index keeps apart.

The tokeniser makes most writings equal when the index is built. What is left depends on what is asked: a number
that may be part of a reference, a month that holds days, a plural that no rule of spelling makes.
"""

from __future__ import annotations

import re

from precedents.search.pieces import Lexeme, Node, Piece, every, made, near, pattern, term, word
from precedents.search.vocabulary import MONTHS_IN_FULL, MOST_RUNS, OTHER_NUMBER

_DIGITS = pattern("digits")
_COMPACT_DAY = re.compile("([12][0-9]{3})([01][0-9])([0-3][0-9])")
_REGULATION = re.compile("#r([1-9][0-9]{0,2}[a-z]{0,2})")


def widened(lexeme: Lexeme) -> Node:
    """Return the question that a lexeme of a query asks, its other writings included."""
    match lexeme.kind:
        case "word":
            return _in_either_number(lexeme)
        case "code":
            return any_of([lexeme.asked, *_in_parts(lexeme), *_regulation(lexeme)])
        case "date":
            return _on_a_day(lexeme)
        case "number":
            day = _COMPACT_DAY.fullmatch(lexeme.pieces[0].form)
            return any_of([lexeme.asked, term("@" + "-".join(day.groups()))]) if day else lexeme.asked
        case _:
            return lexeme.asked


def any_of(nodes: list[Node]) -> Node:
    """Return the question for what answers at least one of `nodes`."""
    different = list(dict.fromkeys(nodes))
    return different[0] if len(different) == 1 else ("or", *different)


def month(name: str, year: str) -> Node:
    """The question for `Feb 2018` or `February 2018`: the month in either writing, or any day of it."""
    number = _number(name)
    words = every([_named(number), term(year)])
    return ("or", words, ("prefix", f"@{year}-{number:02}-"))


def _number(name: str) -> int:
    """Which month this is, from 1, by its first three letters."""
    return 1 + next(place for place, full in enumerate(MONTHS_IN_FULL) if full[:3] == name[:3])


def _named(number: int) -> Node:
    full = MONTHS_IN_FULL[number - 1]
    names = dict.fromkeys((full, full[:3], *(("sept",) if full == "september" else ())))
    return any_of([term(word(name, 0, 0).term) for name in names])


def _in_either_number(lexeme: Lexeme) -> Node:
    other = OTHER_NUMBER.get(lexeme.pieces[0].form)
    return any_of([lexeme.asked, term(word(other, 0, 0).term)]) if other else lexeme.asked


def _on_a_day(lexeme: Lexeme) -> Node:
    """A day asks for the day, for it without punctuation, and for its words apart: `18, 19 and 20 February 2018`."""
    form = next((piece.form for piece in lexeme.pieces if piece.form.startswith("@")), None)
    if form is None:
        return lexeme.asked
    year, month_, day = form[1:].split("-")
    apart = every([term(str(int(day))), _named(int(month_)), term(year)])
    return ("or", term(form), term(year + month_ + day), apart)


def _in_parts(lexeme: Lexeme) -> list[Node]:
    """`114/18` also asks for 114 and 18 side by side, as in `FOI/114/18`; `foi114` for `FOI 114`; `658a22` for
    `658A 22`, where a letter belongs to the number before it, and for `658 A 22`, where it does not.
    """
    runs = [piece for piece in lexeme.pieces if piece.form[0] not in "#@"]
    if not 1 < len(runs) <= MOST_RUNS:
        return []
    apart = [run._replace(at=place) for place, run in enumerate(runs)]
    return list(dict.fromkeys([near(apart), near(_glued(runs))]))


def _glued(runs: list[Piece]) -> list[Piece]:
    """Letters behind a number are one code with it: common words have no places of their own in the index."""
    placed: list[Piece] = []
    for run in runs:
        before = placed[-1] if placed else None
        if before and _DIGITS.fullmatch(before.form) and not _DIGITS.fullmatch(run.form):
            placed[-1] = made(f"#{before.form}{run.form}", before.at, 0, 0)
        else:
            placed.append(run._replace(at=len(placed)))
    return placed


def _regulation(lexeme: Lexeme) -> list[Node]:
    """`r12` alone may be a reference, or regulation 12."""
    found = _REGULATION.fullmatch(lexeme.pieces[0].form)
    return [term("§r" + found[1])] if found else []
