"""How the text is laid out: its lines and sentences, as ranges of tokens.

Copies of letters break lines inside sentences (PDF), put each paragraph on one line (web pages) or separate paragraphs
by blank lines. A line end counts as a blank where the words on both sides of it belong together.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from precedents.law.citations.tokens import BULLET, GAPS, LINE, NUMBER, OPEN, PARAGRAPH, QUOTE, WORD, Tokens
from precedents.law.citations.vocabulary import MARKERS, SUBDIVISIONS, wordset

_STOPS: Final = re.compile(f"[.?!{LINE}{PARAGRAPH}]")
_ABBREVIATIONS: Final = wordset(
    "s ss sec secs sect sects reg regs art arts para paras no nos mr mrs ms dr st vs v p pp cf inc ltd",
    "e.g i.e eg ie sch",
    "det insp sgt supt viz approx ref tel",
)
_UNFINISHED: Final = wordset(
    "of under the by with and or to in on from at for a an is are be that which as this our your within",
    "between into than",
    "has have was were not no any all its their these those if whether",
)
_LONG: Final = 8  # words: a shorter line that ends without a stop is a heading or an entry, not a wrapped line


@dataclass(frozen=True, slots=True)
class Layout:
    """The places at which lines and sentences begin, in order; each ends where the next one begins."""

    lines: list[int]
    sentences: list[int]
    end: int
    heads: frozenset[int]
    """The same as `lines`, to ask whether a line begins at a token."""

    def line(self, at: int) -> tuple[int, int]:
        """The tokens of the line that a token stands in, as a range; soft line ends do not end it."""
        return _range(self.lines, at, self.end)

    def sentence(self, at: int) -> tuple[int, int]:
        """The tokens of the sentence that a token stands in, as a range."""
        return _range(self.sentences, at, self.end)


def _range(begins: list[int], at: int, end: int) -> tuple[int, int]:
    number = bisect_right(begins, at)
    return begins[number - 1], begins[number] if number < len(begins) else end


def lay_out(t: Tokens) -> Layout:
    """Return the lines and sentences of the text."""
    lines, sentences = [0], [0]
    for stop in _STOPS.finditer(t.kinds):
        at, kind = stop.start(), stop[0]
        if kind in GAPS:
            if kind == PARAGRAPH or not _soft(t, at, at - lines[-1]):
                lines.append(at + 1)
                sentences.append(at + 1)
        elif _ends_sentence(t, at):
            sentences.append(at + 1)
    return Layout(lines, sentences, len(t), frozenset(lines))


def _soft(t: Tokens, at: int, length: int) -> bool:
    """Whether the words before and after a line end belong to one sentence."""
    before, after = t.words[at - 1] if at else "", at + 1
    if (t.kinds[at - 1] == WORD and before in _UNFINISHED) or before in MARKERS or before in SUBDIVISIONS:
        return t.kinds[after] in (WORD, NUMBER, OPEN, QUOTE)
    if t.kinds[at - 1] not in (WORD, ",", NUMBER, "&") and before not in (")", '"'):
        return False
    return length > _LONG and t.kinds[after] == WORD and not t.capital(after)


def _ends_sentence(t: Tokens, at: int) -> bool:
    """Whether a stop ends a sentence: not after an abbreviation, inside a number, or before a small letter."""
    before = t.words[at - 1] if at else ""
    kind, joined = t.kinds[at + 1], t.glued(at + 1)
    if t.kinds[at] != ".":
        return not joined
    if joined:  # `... disclosure.Section 31`: a blank that the copy has lost
        return kind == WORD and t.capital(at + 1) and len(before) > 3 and not t.capital(at - 1)
    if before in _ABBREVIATIONS or (len(before) == 1 and before.isalpha()):
        return False
    return kind in (NUMBER, QUOTE, OPEN, BULLET, LINE, PARAGRAPH, "$") or (kind == WORD and t.capital(at + 1))
