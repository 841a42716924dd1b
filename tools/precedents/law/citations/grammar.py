"""The grammar of one citation: a marker such as `section`, a number, its limbs, and the gloss behind it.

    group = marker? number limbs gloss?
    number = NUMBER | number in words

Every production takes the tokens and a place, and returns what it read with the place after it, or None.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from precedents.law.citations.limbs import Limb, limbs
from precedents.law.citations.tokens import CLOSE, DASH, LINE, NUMBER, OPEN, PARAGRAPH, QUOTE, WORD, Tokens
from precedents.law.citations.vocabulary import MARKERS, NUMERALS, TENS, Division, wordset

_GLOSS = 40  # tokens that a gloss in brackets may have: the longest statutory heading has fewer than twenty
_BEFORE_NUMBER = frozenset((".", ":", "\n", QUOTE, DASH, "*", "_", "number", "no"))
_APPLIED = wordset("apply applies applied used cited engaged claimed relied on upon applicable relevant")
_IN_BRACKETS = OPEN + NUMBER + CLOSE + OPEN
_ORDINALS = ("ST", "ND", "RD", "TH")


@dataclass(slots=True)
class Group:
    """One section number with its limbs. `first` is its marker or its number, `after` the place behind its limbs."""

    section: str
    first: int
    number: int
    after: int
    limbs: list[Limb]
    marked: bool
    inverted: bool = False
    """Whether the limbs stand before the number: `subsection (2) of section 40`."""


@dataclass(slots=True)
class Chain:
    """Numbers that are cited together and share their Act. `after` is the place behind the last one."""

    division: Division
    groups: list[Group] = field(default_factory=list)
    ranged: bool = False

    @property
    def first(self) -> int:
        """The place of the first marker (or number)."""
        return self.groups[0].first

    @property
    def after(self) -> int:
        """The place behind the last group."""
        return self.groups[-1].after


def marker(t: Tokens, at: int) -> tuple[Division, int] | None:
    """marker = division '(s)'? ('.' | ':' | '-' | quote | LINE | 'number' | 'no')*"""
    division = MARKERS.get(t.words[at]) if t.kinds[at] == WORD else None
    if division is None:
        return None
    here = at + 2 if t.words[at] in ("sec", "sect") and t.words[at + 1] in ("tion", "tions", "ion") else at + 1
    if t.kinds[here] == OPEN and t.words[here + 1] == "s" and t.kinds[here + 2] == CLOSE:
        here += 3
    skipped = 0
    while division is Division.EXEMPTION and t.words[here] in _APPLIED and skipped < 3:
        here += 1  # `Exemption(s) applied: 23, 24 and 31`
        skipped += 1
    skipped = 0
    while skipped < 4 and t.words[here] in _BEFORE_NUMBER:
        if t.kinds[here] == LINE and division is Division.EXEMPTION:
            return None  # `Exemptions` alone on its line heads a list, and the list is read line by line
        here += 1
        skipped += 1
    if t.kinds[here : here + 4] == _IN_BRACKETS:
        here += 1
    return division, here


def number(t: Tokens, at: int) -> tuple[str, int] | None:
    """number = NUMBER | tens ('-'? units)? | units     e.g. `22A`, `forty-four`, `One`

    No number of a section: more than three digits, an ordinal, a decimal, a percentage, an amount.
    """
    if t.kinds[at] == NUMBER:
        return _digits(t, at)
    word = t.words[at]
    if word in TENS:
        units = at + 2 if t.kinds[at + 1] == DASH else at + 1
        if t.words[units] in NUMERALS and int(NUMERALS[t.words[units]]) < 10:
            return str(TENS[word] + int(NUMERALS[t.words[units]])), units + 1
        return str(TENS[word]), at + 1
    if word in NUMERALS:
        return NUMERALS[word], at + 1
    return None


def _digits(t: Tokens, at: int) -> tuple[str, int] | None:
    word = t.words[at]
    digits = word.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    letters = word[len(digits) :]
    if letters in _ORDINALS or len(digits) > 3 or digits[0] == "0":
        return None
    if letters and letters[0] in "LO" and len(letters) == 1:  # read by a scanner: `3l(3)`, `4O(2)`
        digits, letters = digits + ("1" if letters == "L" else "0"), ""
    following = t.kinds[at + 1]
    if following == NUMBER and len(t.words[at + 1]) == 3 and t.words[at + 1][1:].isalpha():
        return None  # a postcode: `S40 2AB`
    if following in ("%", "£", "@", "=") and t.glued(at + 1):
        return None
    return digits + letters, at + 1


def group(t: Tokens, first: int, at: int, *, marked: bool) -> Group | None:
    """group = number ')'? limbs"""
    read = number(t, at)
    if read is None:
        return None
    section, here = read
    if t.kinds[here] == CLOSE and t.kinds[at - 1] == OPEN and t.kinds[here + 1] == OPEN and marked:
        here += 1  # `section (40)(2)`
    found, after = limbs(t, here)
    return Group(section, first, at, after, found, marked)


def gloss(t: Tokens, at: int) -> int | None:
    """gloss = '(' token+ ')'     within one paragraph; brackets inside it are counted; returns the place after it"""
    start = at + 1 if t.kinds[at] == LINE else at
    if t.kinds[start] != OPEN or t.kinds.find(CLOSE, start, start + _GLOSS) < 0:
        return None
    depth = 0
    for here in range(start, min(start + _GLOSS, len(t))):
        kind = t.kinds[here]
        if kind == OPEN:
            depth += 1
        elif kind == CLOSE:
            depth -= 1
            if depth == 0:
                return here + 1
        elif kind == PARAGRAPH:
            return None
    return None
