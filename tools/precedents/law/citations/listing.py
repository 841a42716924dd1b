"""Lists of exemptions: the line that announces one, and the lines that are its entries.

`by virtue of the following exemptions:`, then one exemption a line; or `Exemptions` alone; or any line that ends with
a colon before a line that begins with the number of an exemption.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import compress
from typing import Final

from precedents.law.citations.cues import (
    DESCRIBES,
    EXAMPLES,
    LISTING,
    NEGATIONS,
    NOUNS,
    POSSIBLY,
    REFUSES,
    RELIES,
    VERBS,
)
from precedents.law.citations.known import is_exempting_number
from precedents.law.citations.phrases import AFTER_LIST
from precedents.law.citations.tokens import CLOSE, NUMBER, OPEN, WORD, Tokens
from precedents.law.citations.vocabulary import MARKERS, Division
from precedents.law.provisions import Act

_LONGEST_ENTRY: Final = 45
_LONGEST_TITLE: Final = 12
_LOOKED_AT: Final = 40  # tokens at the end of a line
_TO_ITS_END: Final = 10  # words from the last `exemption` to the end of a line that announces exemptions
_ANNOUNCED: Final = NOUNS | {word for word, division in MARKERS.items() if division is Division.SECTION}
_OPEN_ENDED: Final = (
    ["virtue", "of"],
    ["pursuant", "to"],
    ["exempt", "under"],
    ["exempt", "by"],
    ["withheld", "under"],
)
_PROSE: Final = WORD * 9
_TRAILING: Final = frozenset("np:-.*_)")


@dataclass(slots=True)
class Line:
    """A line by its tokens `[first, end)`, its first words without signs, and the number at its head with its limbs.

    `tail` are the kinds of its last three tokens, the line end one of them.
    """

    first: int
    end: int
    words: list[str]
    head: str
    tail: str


def read_line(t: Tokens, first: int, end: int) -> Line:
    """Return a line; `words` and `head` are empty when it has none."""
    opening, tail = t.kinds[first : min(end, first + 9)], t.kinds[max(first, end - 3) : end]
    if opening == _PROSE:
        return Line(first, end, t.words[first : first + 7], "", tail)
    last = min(end, first + 16)
    words = [*compress(t.words[first:last], map(WORD.__eq__, t.kinds[first:last]))][:7]
    return Line(first, end, words, _head(t, first, end) if NUMBER in opening else "", tail)


def _head(t: Tokens, first: int, end: int) -> str:
    """The number that a line begins with, behind bullets and `section`, with its limbs as printed; else empty."""
    at = first
    while at < min(end, first + 8) and t.kinds[at] != NUMBER:
        point = len(t.words[at]) <= 3 and t.kinds[at + 1] in (CLOSE, ".")  # `(a)`, `ii.`
        if t.kinds[at] == WORD and t.words[at] not in MARKERS and not point:
            return ""
        at += 1
    if at >= end or t.kinds[at] != NUMBER:
        return ""
    limit = min(end, at + 16)
    last = at + 1
    while last < limit and (t.kinds[last] in "()" or (t.kinds[last - 1] == OPEN and t.kinds[last + 1] == CLOSE)):
        last += 1
    return "".join(t.words[at:last])


def announces(t: Tokens, line: Line, following: Line | None, act: Act) -> bool:
    """Whether a line announces a list of the exemptions relied on."""
    return _announces(t, line) or (following is not None and _introduces(t, line, following, act))


def _announces(t: Tokens, line: Line) -> bool:
    """Whether the line ends by speaking of exemptions that are relied on, and of none by its number."""
    last = line.end - 1
    while last > line.first and t.kinds[last] in _TRAILING:
        last -= 1
    begin = max(line.first, last - _LOOKED_AT)
    words = t.words[begin : last + 1]
    if words[-2:] in _OPEN_ENDED and not (RELIES | REFUSES).isdisjoint(words[-12:]):
        return True
    if _ANNOUNCED.isdisjoint(words):
        return False
    open_end = words[-1] in ("is", "are")  # `The exemption applied is`
    colon = t.kinds[min(last + 1, line.end - 1)] == ":"
    ends_open = (colon and words[-1] in ("below", "are", "follows")) or (
        open_end and not LISTING.isdisjoint(words[-5:-1])
    )
    if ends_open and not NOUNS.isdisjoint(words):
        return True
    noun = max(number for number, word in enumerate(words) if word in _ANNOUNCED)
    if len(words) - noun > _TO_ITS_END or NUMBER in t.kinds[begin + noun : last + 1]:
        return False
    if not NEGATIONS.isdisjoint(words[max(0, noun - 4) :]) or not POSSIBLY.isdisjoint(words[noun:]):
        return False
    if len(words) == 1:
        return words[0] in NOUNS
    near = words[max(0, noun - 8) :]
    if LISTING.isdisjoint(near):
        return False
    relies = not RELIES.isdisjoint(words) or not REFUSES.isdisjoint(words) or "following" in near
    return relies or (len(words) <= 4 and line.end - line.first <= 8)


def _introduces(t: Tokens, line: Line, following: Line, act: Act) -> bool:
    """Whether the line ends with a colon and the next one is an entry with the number of an exemption."""
    if ":" not in line.tail:
        return False
    words = t.words[max(line.first, line.end - 30) : line.end]
    if not (POSSIBLY | EXAMPLES | NEGATIONS | DESCRIBES).isdisjoint(words) or "act" in words[-6:]:
        return False
    return is_exempting_number(act, following.head.partition("(")[0]) and is_entry(t, following)


def is_entry(t: Tokens, line: Line) -> bool:
    """Whether a line can be an entry of such a list: a number with its title, or a short title of its own."""
    length, words = line.end - line.first, line.words
    if line.head:
        prose = len(words) > 1 and words[0] in MARKERS and words[1] in VERBS
        return length <= _LONGEST_ENTRY and not prose
    return length <= _LONGEST_TITLE and words[0] not in AFTER_LIST and VERBS.isdisjoint(t.words[line.first : line.end])
