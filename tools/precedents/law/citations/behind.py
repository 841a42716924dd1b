"""The words behind a citation: the first verb that says what becomes of it.

section 31 is engaged / applies             relied on
section 31 may be engaged / would apply     possible, likely
section 30 is not engaged / no longer applies, was applied in error      given up
section 23 is an absolute exemption         classed
section 12 allows / provides / requires     described
"""

from __future__ import annotations

from typing import Final

from precedents.law.citations import cues
from precedents.law.citations.evidence import Evidence, Level, conditional
from precedents.law.citations.grammar import Chain, gloss
from precedents.law.citations.layout import Layout
from precedents.law.citations.tokens import NUMBER, Tokens
from precedents.law.citations.vocabulary import MARKERS

_FORTH: Final = 20
_USED: Final = frozenset(("been", "being", "exemption", "exemptions"))


def said_behind(t: Tokens, layout: Layout, chain: Chain) -> Evidence | None:
    """The first verb after a chain that says what becomes of it; None when there is none."""
    at = gloss(t, chain.after) or chain.after
    end = min(layout.sentence(chain.after - 1)[1], at + _FORTH)
    copula = False
    if _in_error(t, at, end):
        return Evidence(Level.NONE, withdrawn=True)
    for here in range(at, end):
        word = t.words[here]
        if word in MARKERS and t.kinds[here + 1] in (NUMBER, "."):
            return None
        near = t.words[max(at, here - 3) : here]
        used = word == "used" and not _USED.isdisjoint(near)
        if used or (word in cues.PREDICATES and (copula or here - at <= 1 or word in ("applies", "apply", "applied"))):
            if any(each in cues.NEGATIONS for each in near) and "only" not in near:
                return Evidence(Level.NONE, withdrawn="longer" in near, denied=True)
            possible = any(each in cues.POSSIBLY for each in near) or conditional(t, layout, chain.first)
            level = Level.NONE if possible else (Level.CLASSED if "would" in near else Level.RELIED)
            return Evidence(level, predicate=True)
        if copula and word in cues.KINDS:
            return Evidence(Level.NONE if conditional(t, layout, chain.first) else Level.CLASSED)
        if word in cues.EXEMPTS or (word in cues.DESCRIBES and not copula and here - at <= 8):
            return Evidence(Level.DESCRIBED)
        copula = copula or word in cues.COPULAS
    return None


def _in_error(t: Tokens, at: int, end: int) -> bool:
    """Whether what follows takes a reliance back, before another citation comes: `was applied in error`."""
    for here in range(at, end):
        if t.words[here] in MARKERS and t.kinds[here + 1] in (NUMBER, "."):
            return False
        if t.words[here] in cues.ERRORS or (t.words[here] == "error" and t.words[here - 1] == "in"):
            return True
    return False
