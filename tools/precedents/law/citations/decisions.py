"""What the letter decides outright, whatever it cites: that it refuses, that the limit is exceeded, that it upholds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from precedents.law.citations import cues
from precedents.law.citations.context import Bound
from precedents.law.citations.evidence import Evidence, Level
from precedents.law.citations.known import is_ground
from precedents.law.citations.layout import Layout
from precedents.law.citations.parts import Parts
from precedents.law.citations.statements import Decisions, Statement
from precedents.law.citations.tokens import DECIDES, Tokens
from precedents.law.provisions import Act, Provision

_DECIDES: Final = re.compile(f"[{DECIDES}]")
_LIMITED: Final = cues.EXCEEDS | cues.HOURS
_MEETS: Final = cues.COPULAS | {"engages", "attracts", "exceeds", "falls", "concerns"}  # `your request engages ...`
_UPHELD: Final = frozenset(("decision", "decisions", "refusal", "response", "exemption", "exemptions", "original"))
_VEXED: Final = frozenset(("your", "this", "deemed", "consider", "considered", "it", "find", "found", "therefore"))
_COST_NOTICE: Final = Provision(Act.FOIA, "17", ("5",))


def decisions(t: Tokens, layout: Layout, parts: Parts, statements: Sequence[Statement]) -> Decisions:
    """Return what the authority's own lines decide."""
    grounds = _notice(t, statements)
    refuses = upholds = False
    for place in _DECIDES.finditer(t.signs):
        at, word = place.start(), t.words[place.start()]
        if layout.line(at)[0] in parts.request:
            continue
        refuses = refuses or word in cues.REFUSALS
        if word in cues.NEITHER:
            grounds.add("18")
        elif word in cues.UPHOLDS:
            upholds = upholds or _upholds(t, layout, at)
        elif word in _LIMITED:
            grounds |= _limited(t, layout, at)
    return Decisions(frozenset(grounds), refuses, upholds)


def _upholds(t: Tokens, layout: Layout, at: int) -> bool:
    """Whether the letter upholds what was decided: `I therefore uphold the decision`, `the refusal is upheld`."""
    begin, end = layout.sentence(at)
    near = t.words[max(begin, at - 6) : min(end, at + 6)]
    return cues.NEGATIONS.isdisjoint(near) and not _UPHELD.isdisjoint(near)


def _notice(t: Tokens, statements: Sequence[Statement]) -> set[str]:
    """The section, 12 or 14, on which a notice under section 17(5) is given: on no other ground it is."""
    own = [each for each in statements if not each.source.asked]
    if all(each.provision != _COST_NOTICE for each in own):
        return set()
    cited = {each.provision.section for each in own if not each.evidence.denied} & {"12", "14"}
    return cited if len(cited) == 1 else ({"14"} if "vexatious" in t.words else {"12"})


def _limited(t: Tokens, layout: Layout, at: int) -> set[str]:
    """The section, 12 or 14, whose ground a sentence states outright: the limit is exceeded, the request vexatious."""
    word, (begin, end) = t.words[at], layout.sentence(at)
    window = t.words[max(begin, at - 25) : min(end, at + 25)]
    if not cues.CONDITIONS.isdisjoint(window) or not cues.POSSIBLY.isdisjoint(window):
        return set()
    if word == "vexatious" and not _VEXED.isdisjoint(window):
        return {"14"}
    return set() if (cues.ESTIMATES if word in cues.HOURS else cues.COSTS).isdisjoint(window) else {"12"}


def answers(t: Tokens, layout: Layout, one: Bound, evidence: Evidence) -> bool:
    """Whether a citation among the requester's words is the authority's: it relies, and nobody is addressed."""
    begin, end = layout.sentence(one.group.first)
    near = t.words[max(begin, one.group.first - 40) : min(end, one.group.after + 20)]
    refuses = one.info is not None and is_ground(Provision(one.info, one.group.section))
    if not refuses:
        return False
    spoken = [*pairwise(near)]
    refused = any(one == "request" and two in _MEETS for one, two in spoken) or ("request", "for") in spoken
    if evidence.level is Level.RELIED and (("your" in near and refused) or cues.ASKS.isdisjoint(near)):
        return True
    own = any(
        one in cues.SPEAKERS and two in cues.DECIDES for one, two in [*spoken, *zip(near, near[2:], strict=False)]
    )
    return own and (evidence.level is Level.RELIED or evidence.withdrawn)
