"""How much a citation says: the scale, and what makes a clause a condition."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from typing import Final

from precedents.law.citations import cues
from precedents.law.citations.layout import Layout
from precedents.law.citations.tokens import Tokens

_BACK: Final = 26


class Level(IntEnum):
    """How much a citation says that its provision is relied on."""

    NONE = 0
    """Conditional, an example, or found not to apply."""
    UNSAID = 1
    """Nothing around it says what becomes of it."""
    DESCRIBED = 2
    """`section 31 provides that`"""
    CLASSED = 3
    """`section 23 is an absolute class-based exemption`: nobody says that of what is not relied on."""
    HEADING = 4
    """It heads the argument: `Section 40(2) - Personal information`, `Factors favouring disclosure - S31`."""
    RELIED = 5
    """`by virtue of`, `is engaged`, or an entry of the list of exemptions."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one chain says: the level, whether it is given up there, and whether the authority speaks."""

    level: Level
    withdrawn: bool = False
    denied: bool = False
    """Whether it is said not to apply: given up if it was relied on before, else only weighed and found wanting."""
    predicate: bool = False
    """Whether it rests on a verb behind it alone (`applies`): said of conditions too, which are not relied on."""


_ASKING: Final = frozenset(("say", "tell", "see", "know", "establish", "determine", "ascertain", "identify", "state"))
"""Before an `if` that asks, and makes no condition: `we cannot say if it is held: section 12(2) applies`."""


def conditional(t: Tokens, layout: Layout, at: int) -> bool:
    """Whether the clause up to a place is a condition: `if`, `where ...`, `whether section 31 applies`."""
    begin = max(layout.sentence(at)[0], at - _BACK)
    return any(
        _conditions(t, layout, here, at, t.words[here - 1] if here > begin else "")
        for here in range(at - 1, begin - 1, -1)
        if t.words[here] in cues.CONDITIONS
    )


def _conditions(t: Tokens, layout: Layout, here: int, at: int, before: str) -> bool:
    """Whether the word `if`, `where`, `whether` ... at a place makes what follows a condition."""
    word = t.words[here]
    if before in (",", "(") and "," in t.words[here : min(at, here + _ASIDE)]:
        return False  # `names, where known, are exempt under`
    if word == "if":
        return before == "even" or (before not in _ASKING and not _supposes(t, here))
    if word == "whether":
        return at - here <= 6 and before not in ("deny", "denying", "not", "denied")
    if word in ("where", "when"):
        opens = not before or before in cues.OPENERS
        if _announced(t, layout, at):
            return False
        if opens and not _RESUMES.isdisjoint(t.words[here + 2 : at]):
            return False  # `where names appear they are redacted under`
        return not _is_subject(t, layout, here, at) if opens else at - here <= 4
    return word == "unless" or (word in ("should", "had", "were") and here == layout.sentence(at)[0])


def _supposes(t: Tokens, at: int) -> bool:
    """Whether an `if` is of the refusal to say: `if held`, `if any was held it would be exempt by`, `if the ...`."""
    if t.words[at + 1] in ("held", "any", "it", "the", "so"):
        return True
    return any(t.words[here] in _HELD and t.words[here + 1] != "to" for here in range(at + 1, min(at + 6, len(t))))


_RESUMES: Final = frozenset(("they", "it", "we", "i", "these"))
_ASIDE: Final = 5
_HELD: Final = frozenset(("held", "hold", "existed", "exists", "exist"))
_STANDS_FOR: Final = frozenset(("they", "it", "these", "those", "this", "that", "he", "she"))


def _announced(t: Tokens, layout: Layout, at: int) -> bool:
    """Whether the notice itself follows: `where section 12(1) has been applied, this represents a refusal notice`."""
    behind = t.words[at : min(layout.sentence(at)[1], at + _BACK)]
    return any(one == "," and two == "this" for one, two in pairwise(behind))


def _is_subject(t: Tokens, layout: Layout, where: int, at: int) -> bool:
    """Whether a clause with `where` is what the sentence speaks of: `Where they are stationed falls within ...`.

    A condition is about something named (`Where information is ...`), or is followed by what then happens.
    """
    end = min(layout.sentence(at)[1], at + _BACK)
    if t.words[where + 1] not in _STANDS_FOR or where != layout.sentence(at)[0]:
        return False
    behind = zip(t.words[at:end], t.words[at + 1 : end + 1], strict=False)
    return not any(sign == "," and word in _THEN for sign, word in behind)


_THEN: Final = frozenset(("we", "i", "the", "it", "there", "this", "you", "a", "an", "public", "such", "then", "no"))
