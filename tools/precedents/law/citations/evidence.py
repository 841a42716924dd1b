"""How much a citation says: the scale, and what makes a clause a condition."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from precedents.law.citations import cues
from precedents.law.citations.layout import Layout
from precedents.law.citations.tokens import Tokens

_BACK: Final = 26


class Level(IntEnum):
    """How much a citation says that its provision is relied on."""

    NONE = 0
    """Conditional, an example, or in passing."""
    DESCRIBED = 1
    """`section 31 provides that`"""
    CLASSED = 2
    """`section 23 is an absolute class-based exemption`: nobody says that of what is not relied on."""
    HEADING = 3
    """It heads the argument: `Section 40(2) - Personal information`, `Factors favouring disclosure - S31`."""
    RELIED = 4
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
    for here in range(at - 1, begin - 1, -1):
        word = t.words[here]
        if word not in cues.CONDITIONS:
            continue
        before = t.words[here - 1] if here > begin else ""
        if word == "if" and before in _ASKING:
            continue
        if word == "if" and t.words[here + 1] not in ("held", "any", "it", "the", "so") and before != "even":
            return True
        if (word == "if" and before == "even") or word == "unless":
            return True
        if word == "whether" and at - here <= 6 and before not in ("deny", "denying", "not", "denied"):
            return True
        if word in ("where", "when") and (at - here <= 4 or not before or before in cues.OPENERS):
            return True
        if word in ("should", "had", "were") and here == layout.sentence(at)[0]:
            return True
    return False
