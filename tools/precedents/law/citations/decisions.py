"""What the letter decides outright, whatever it cites: that it refuses, that the limit is exceeded, that it upholds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, pairwise
from typing import Final

from precedents.law.citations import cues
from precedents.law.citations.context import Bound
from precedents.law.citations.evidence import Evidence, Level
from precedents.law.citations.known import is_ground
from precedents.law.citations.layout import Layout
from precedents.law.citations.parts import Parts
from precedents.law.citations.statements import Decisions, Statement
from precedents.law.citations.tokens import Tokens
from precedents.law.provisions import Act, Provision

_NEITHER: Final = frozenset(("neither", "ncnd"))
_HOURS: Final = frozenset(("hours", "hrs"))
_LIMITED: Final = cues.EXCEEDS | _HOURS
_UPHELD: Final = frozenset(("decision", "decisions", "refusal", "response", "exemption", "exemptions", "original"))
_VEXED: Final = frozenset(("your", "this", "deemed", "consider", "considered", "it", "find", "found", "therefore"))
_COST_NOTICE: Final = Provision(Act.FOIA, "17", ("5",))


def decisions(t: Tokens, layout: Layout, parts: Parts, statements: Sequence[Statement]) -> Decisions:
    """Return what the authority's own lines decide."""
    return Decisions(
        _grounds(t, layout, parts, statements),
        refuses=any(True for _ in _own(t, layout, parts, cues.REFUSALS)),
        upholds=any(_upholds(t, layout, at) for at in _own(t, layout, parts, cues.UPHOLDS)),
    )


def _own(t: Tokens, layout: Layout, parts: Parts, words: frozenset[str]) -> Iterator[int]:
    """The places of some words in the authority's own lines."""
    for at in compress(range(len(t)), map(words.__contains__, t.words)):
        if layout.line(at)[0] not in parts.request:
            yield at


def _upholds(t: Tokens, layout: Layout, at: int) -> bool:
    """Whether the letter upholds what was decided: `I therefore uphold the decision`, `the refusal is upheld`."""
    begin, end = layout.sentence(at)
    near = t.words[max(begin, at - 6) : min(end, at + 6)]
    return cues.NEGATIONS.isdisjoint(near) and not _UPHELD.isdisjoint(near)


def _grounds(t: Tokens, layout: Layout, parts: Parts, statements: Sequence[Statement]) -> frozenset[str]:
    """The sections 12 and 14 as far as the letter says outright that this request exceeds the limit or is vexatious.

    A notice under section 17(5) is given on no other ground.
    """
    found = set()
    own = [each for each in statements if not each.source.asked]
    if any(each.provision == _COST_NOTICE for each in own):
        cited = {each.provision.section for each in own if not each.evidence.denied} & {"12", "14"}
        found |= cited if len(cited) == 1 else ({"14"} if "vexatious" in t.words else {"12"})
    if any(True for _ in _own(t, layout, parts, _NEITHER)):
        found.add("18")
    for at in _own(t, layout, parts, _LIMITED):
        word, (begin, end) = t.words[at], layout.sentence(at)
        window = t.words[max(begin, at - 25) : min(end, at + 25)]
        if cues.CONDITIONS.isdisjoint(window) and cues.POSSIBLY.isdisjoint(window):
            if word == "vexatious" and not _VEXED.isdisjoint(window):
                found.add("14")
            elif not (cues.ESTIMATES if word in _HOURS else cues.COSTS).isdisjoint(window):
                found.add("12")
    return frozenset(found)


def answers(t: Tokens, layout: Layout, one: Bound, evidence: Evidence) -> bool:
    """Whether a citation among the requester's words is the authority's: it relies, and nobody is addressed."""
    begin, end = layout.sentence(one.group.first)
    near = t.words[max(begin, one.group.first - 40) : min(end, one.group.after + 20)]
    refuses = one.info is not None and is_ground(Provision(one.info, one.group.section))
    if not refuses:
        return False
    spoken = [*pairwise(near)]
    refused = any(one == "request" and two in cues.COPULAS for one, two in spoken) or ("request", "for") in spoken
    if evidence.level is Level.RELIED and (("your" in near and refused) or cues.ASKS.isdisjoint(near)):
        return True
    own = any(
        one in cues.SPEAKERS and two in cues.DECIDES for one, two in [*spoken, *zip(near, near[2:], strict=False)]
    )
    return own and (evidence.level is Level.RELIED or evidence.withdrawn)
