"""The grammar of citations: from a marker such as `sections` to the end of its list of numbers.

    chain = marker group (joiner marker? group | gloss marker? group)*
    group = number limbs
    number = NUMBER | number in words

Every production takes the tokens and a place, and returns what it read with the place after it, or None.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from precedents.law.citations.limbs import Limb, bracket, joiner, limbs
from precedents.law.citations.tokens import CLOSE, DASH, GAPS, LINE, NUMBER, OPEN, PARAGRAPH, QUOTE, WORD, Tokens
from precedents.law.citations.vocabulary import (
    AFTER_BARE,
    MARKERS,
    MONTHS,
    NUMERALS,
    TENS,
    Division,
)

_GLOSS = 40  # tokens that a gloss in brackets may have: the longest statutory heading has fewer than twenty
_BEFORE_NUMBER = frozenset((".", ":", "\n", QUOTE, DASH, "*", "_", "number", "no"))
_GLOSSED_END = frozenset((".", ";", "of", "\n"))
_APPLIED = frozenset(
    ("applied", "used", "cited", "engaged", "claimed", "relied", "on", "upon", "applicable", "relevant")
)
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


def chain(t: Tokens, at: int) -> Chain | None:
    """chain = marker group further*     e.g. `sections 23(5), 24(2) and section 31(3)`"""
    opened = marker(t, at)
    if opened is None:
        return None
    division, here = opened
    first = group(t, at, here, marked=True)
    if first is None:
        return None
    found = Chain(division, [first])
    extend(t, found)
    return found


def extend(t: Tokens, found: Chain) -> None:
    """further = range | gloss? joiner gloss? (marker group | number limbs)     added to the chain"""
    while True:
        further = _range(t, found) or _further(t, found)
        if further is None:
            return
        found.groups.append(further)


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
    if t.kinds[here : here + 4] == [OPEN, NUMBER, CLOSE, OPEN]:
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
    if t.kinds[start] != OPEN:
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


def _further(t: Tokens, found: Chain) -> Group | None:
    glossed = _glossed_limbs(t, found.groups[-1])
    at = glossed or found.after
    joined = joiner(t, at)
    if joined is None:
        return _listed(t, found, glossed) if glossed else None
    if t.words[joined] in ("under", "with"):
        joined += 1
    opened = marker(t, joined)
    if opened is not None:
        return group(t, joined, opened[1], marked=True) if opened[0] is found.division else None
    return _continued(t, joined)


def _glossed_limbs(t: Tokens, last: Group) -> int | None:
    """Add the limbs that stand between the glosses of one provision; return the place behind the last gloss.

    `31(1)(a) (the prevention or detection of crime) and (b) (the apprehension of offenders)`
    """
    glossed = gloss(t, last.after)
    while glossed and last.limbs:
        joined = joiner(t, glossed)
        read = bracket(t, joined) if joined is not None and t.kinds[joined] == OPEN else None
        behind = gloss(t, read[1]) if read is not None else None
        if read is None or t.kinds[read[1] - 1] != CLOSE or not (behind or t.words[read[1]] in _GLOSSED_END):
            break
        last.limbs += read[0]
        last.after = read[1]
        glossed = behind
    return glossed


def _listed(t: Tokens, found: Chain, at: int) -> Group | None:
    """After a gloss the joiner may be missing: `24 (National Security) 38 (Health and Safety)`."""
    here = at + 1 if t.kinds[at] == LINE else at
    if t.kinds[here] != NUMBER:
        return None
    read = group(t, here, here, marked=False)
    if read is None or not (read.limbs or gloss(t, read.after)):
        return None
    return read


def _continued(t: Tokens, at: int) -> Group | None:
    """A number without a marker that continues a list; not a count, a date, or the number of the next point."""
    if t.kinds[at] != NUMBER:
        return None
    read = group(t, at, at, marked=False)
    if read is None or (t.kinds[at - 1] in GAPS and t.kinds[read.after] in (".", CLOSE)):
        return None
    if read.limbs:
        return read
    kind, word = t.kinds[read.after], t.words[read.after]
    if kind == WORD:
        counted = word not in AFTER_BARE and not (t.capital(read.after) and word not in MONTHS)
        return None if counted else read
    if kind in (NUMBER, "u", "%", "£", "="):
        return None
    if (
        kind in (".", ",", ":", "/")
        and t.glued(read.after)
        and t.kinds[read.after + 1] == NUMBER
        and t.glued(read.after + 1)
    ):
        return None
    return read


def _range(t: Tokens, found: Chain) -> Group | None:
    """range = ('to' | '-' | 'through' 'to'?) marker? number     ; neither with limbs: `21 to 44`"""
    last = found.groups[-1]
    at = found.after
    if found.ranged or last.limbs or t.words[at] not in ("to", "-", "through", "thru", "until"):
        return None
    at += 1 if t.words[at + 1] != "to" else 2
    opened = marker(t, at)
    here = opened[1] if opened is not None and opened[0] is found.division else at
    read = number(t, here)
    if read is None or bracket(t, read[1]) or not last.section.isdecimal():
        return None
    end = read[0].rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    if int(end) <= int(last.section) or (t.kinds[read[1]] == WORD and t.words[read[1]] not in AFTER_BARE):
        return None
    found.ranged = True
    return Group(read[0], at, here, read[1], [], marked=here != at)
