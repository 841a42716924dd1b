"""What a citation tells of the past or of others: refused before, by another force, in answer to another request."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from precedents.law.citations import cues
from precedents.law.citations.grammar import Chain
from precedents.law.citations.layout import Layout
from precedents.law.citations.tokens import MARKER, NUMBER, Tokens
from precedents.law.citations.vocabulary import NUMERALS, wordset

_BACK: Final = 40
_GOVERNS: Final = 14
_RELYING: Final = cues.RELIES | cues.REFUSES | {"told", "used", "quoted"}
_PAST: Final = wordset("was were had been being told")
_ACTIVE: Final = wordset("relied cited applied claimed refused withheld used quoted invoked engaged")
_PRESENT: Final = wordset("have has is are be i've we've am being")
_EARLIER: Final = wordset("previous previously earlier prior past original originally initial initially told dated")
_OF_REQUESTS: Final = frozenset(("original", "initial"))  # `your original request` is the one that is answered
_OTHERS: Final = frozenset(("some", "other", "another", "several", "many", "certain"))
_FORCES: Final = frozenset(("forces", "force", "constabularies", "authorities"))
_OTHER_BODIES: Final = frozenset(("commissioner", "tribunal", "ministry", "council", "cps", "government", "ico"))
_OFFICES: Final = frozenset(("home", "cabinet"))
_COUNTED: Final = frozenset(("were", "was", "had"))


def is_past(t: Tokens, layout: Layout, chain: Chain) -> bool:
    """Whether a chain tells what was relied on before, or what others rely on.

    `You were told that it was exempt under section 31`, `six were refused by section 12`, `in some forces requests are
    met with section 30(3)`. What is past and is no history (`the names were withheld under section 40(2)`) has nothing
    in its sentence that says when.
    """
    begin = max(layout.sentence(chain.first)[0], chain.first - _BACK)
    words = t.words[begin : chain.first]
    if not _FORCES.isdisjoint(words) and any(one in _OTHERS and two in _FORCES for one, two in pairwise(words)):
        return True
    if len(words) > 1 and words[-1] in _COUNTED and (t.kinds[chain.first - 2] == NUMBER or words[-2] in NUMERALS):
        return True  # `two had section 30(1) applied`
    if _RELYING.isdisjoint(words[-_GOVERNS:]):
        return False
    pairs = [*pairwise(words)]
    near = [number for number, word in enumerate(words) if word in _RELYING and len(words) - number <= _GOVERNS]
    if not near:
        return False
    before = words[max(0, near[-1] - 3) : near[-1]]
    if not _OTHER_BODIES.isdisjoint(before) or ("office" in before and not _OFFICES.isdisjoint(words)):
        return True
    passive, active = not _PAST.isdisjoint(before), words[near[-1]] in _ACTIVE
    if not (passive or active) or not _PRESENT.isdisjoint(before):
        return False
    if any(one in _EARLIER and not (one in _OF_REQUESTS and two == "request") for one, two in pairs):
        return True
    return any(
        two in _COUNTED and (t.kinds[at] == NUMBER or one in NUMERALS) and t.leads[at - 1] != MARKER
        for at, (one, two) in enumerate(pairs, start=begin)
    )
