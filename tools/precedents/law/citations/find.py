"""Find: the steps of the pipeline in their order, from a text to its citations."""

from __future__ import annotations

from itertools import compress

from precedents.law.citations import cues
from precedents.law.citations.bind import bind
from precedents.law.citations.citation import Citation, CitationRole
from precedents.law.citations.context import INFORMATION, Bound, Context
from precedents.law.citations.evidence import Evidence, Level
from precedents.law.citations.expand import Limbs
from precedents.law.citations.judge import judge
from precedents.law.citations.known import is_ground
from precedents.law.citations.layout import Layout, lay_out
from precedents.law.citations.mentions import Mentions
from precedents.law.citations.naming import find_mentions
from precedents.law.citations.parts import Parts, find_parts
from precedents.law.citations.reliance import Statement, roles
from precedents.law.citations.scan import find_chains
from precedents.law.citations.tokens import Tokens, tokenise
from precedents.law.citations.vocabulary import Division
from precedents.law.provisions import Act, Provision
from precedents.spans import Span


def find_citations(text: str, *, default_act: Act = Act.FOIA) -> tuple[Citation, ...]:
    """Return every provision that a text cites, in order of place, each with its Act and its role.

    `default_act` is the Act under which the letter was written: what a bare `section 31` and `the Act` mean. A letter
    that names the Scottish Act and never the other is read as written under it. Takes time in proportion to the text.
    """
    t = tokenise(text)
    layout = lay_out(t)
    mentions = find_mentions(t)
    default = _own_act(mentions, default_act)
    parts = find_parts(t, layout, default)
    chains = find_chains(t, layout, default, parts.listing)
    bound = bind(Context(t, layout, mentions, default, parts.listing), chains)
    return _cited(t, layout, parts, bound)


def _own_act(mentions: Mentions, default: Act) -> Act:
    titles = [mention.title for mention in mentions.ordered]
    scottish = titles.count(Act.FOISA.full_title)
    return Act.FOISA if default is Act.FOIA and scottish > titles.count(Act.FOIA.full_title) else default


def _cited(t: Tokens, layout: Layout, parts: Parts, bound: list[Bound]) -> tuple[Citation, ...]:
    """Turn bound groups into citations, with the roles that the letter as a whole gives them."""
    statements: list[Statement] = []
    evidence, judged = Evidence(Level.NONE), None
    for number, one in enumerate(bound):
        if one.info is None:
            continue
        if one.chain is not judged:
            evidence = judge(t, layout, parts, one.chain, (judged, evidence))
            judged = one.chain
        asked = layout.line(one.group.first)[0] in parts.request and not _answers(t, layout, one, evidence)
        statements += [
            Statement(Provision(one.info, one.group.section, part.limbs), evidence, asked, number) for part in one.parts
        ]
    assigned = iter(zip(statements, roles(statements, _decisive(t, layout, parts)), strict=True))
    found: list[Citation] = []
    for one in bound:
        for part in one.parts:
            span = Span(t.starts[part.first], t.ends[part.after - 1])
            if one.info is None:
                role = CitationRole.PROCEDURAL if one.act in _VALUES else CitationRole.OTHER_ACT
                found.append(Citation(one.act, None, _label(one, part.limbs), span.of(t.text), span, role, one.why))
            else:
                said, role = next(assigned)
                found.append(
                    Citation(one.act, said.provision, str(said.provision), span.of(t.text), span, role, one.why)
                )
    return tuple(sorted(found, key=lambda citation: citation.span))


def _answers(t: Tokens, layout: Layout, one: Bound, evidence: Evidence) -> bool:
    """Whether a citation among the requester's words is the authority's: it relies, and nobody is addressed."""
    begin, end = layout.sentence(one.group.first)
    near = t.words[max(begin, one.group.first - 40) : min(end, one.group.after + 20)]
    refuses = one.info is not None and is_ground(Provision(one.info, one.group.section))
    spoken = zip(near, near[1:], near[2:], strict=False)
    refused = any((one, two) == ("your", "request") and three in cues.COPULAS for one, two, three in spoken)
    return refuses and evidence.level is Level.RELIED and (refused or cues.ASKS.isdisjoint(near))


_VALUES = frozenset(act.value for act in INFORMATION.values())
_NAMED = frozenset((Division.ARTICLE, Division.SCHEDULE, Division.REGULATION))


def _label(one: Bound, limbs: Limbs) -> str:
    """The canonical text of a provision of another Act: `44(2)`, `article 8`, `schedule 7`."""
    number = one.group.section + "".join(f"({limb})" for limb in limbs)
    return f"{one.chain.division.value} {number}" if one.chain.division in _NAMED else number


_DECISIVE = cues.EXCEEDS | {"hours"}


def _decisive(t: Tokens, layout: Layout, parts: Parts) -> frozenset[str]:
    """The sections 12 and 14 as far as the letter says outright that this request exceeds the limit or is vexatious."""
    found = set()
    for at in compress(range(len(t)), map(_DECISIVE.__contains__, t.words)):
        if layout.line(at)[0] in parts.request:
            continue
        word, (begin, end) = t.words[at], layout.sentence(at)
        window = t.words[max(begin, at - 25) : min(end, at + 25)]
        if cues.CONDITIONS.isdisjoint(window) and cues.POSSIBLY.isdisjoint(window):
            if word == "vexatious" and not {"your", "this", "deemed", "consider", "considered"}.isdisjoint(window):
                found.add("14")
            elif not (cues.ESTIMATES if word == "hours" else cues.COSTS).isdisjoint(window):
                found.add("12")
    return frozenset(found)
