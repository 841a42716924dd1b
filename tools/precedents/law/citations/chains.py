"""The grammar of lists: numbers that are cited together, with joiners, glosses and markers between them.

chain = marker group (joiner marker? group | gloss joiner? group | ('to' | '-') group)*
"""

from __future__ import annotations

from precedents.law.citations.grammar import Chain, Group, gloss, group, marker, number
from precedents.law.citations.limbs import Limb, bracket, joiner
from precedents.law.citations.tokens import CLOSE, DASH, GAPS, LINE, NUMBER, OPEN, WORD, Tokens
from precedents.law.citations.vocabulary import AFTER_BARE, MARKERS, MONTHS

_WORDED = 16  # tokens between two paragraphs that follow each other: the longest wording has twelve
_WORDING = frozenset((WORD, LINE, ",", DASH, "&"))
_GLOSSED_END = frozenset((".", ";", "of", "\n"))


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
    _worded_limbs(t, last)
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


def _worded_limbs(t: Tokens, last: Group) -> None:
    """Add the paragraphs that follow each other between their own words.

    `31(1)(a) the prevention or detection of crime, (b) the apprehension or prosecution of offenders`
    """
    while last.limbs and len(last.limbs[-1].text) == 1 and last.limbs[-1].text.isalpha():
        at = last.after
        while at < last.after + _WORDED and (t.kinds[at] in _WORDING and t.words[at] not in MARKERS):
            at += 1
        following = chr(ord(last.limbs[-1].text) + 1)
        shown = t.kinds[at] == OPEN and t.words[at + 1] == following and t.kinds[at + 2] == CLOSE
        if not shown or at < last.after + 3:
            return
        last.limbs.append(Limb(following, at, at + 3))
        last.after = at + 3


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
