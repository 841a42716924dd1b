"""Find: the steps of the pipeline in their order, from a text to its citations."""

from __future__ import annotations

from precedents.law.citations.bind import bind
from precedents.law.citations.citation import Citation, CitationRole
from precedents.law.citations.context import INFORMATION, Bound, Context
from precedents.law.citations.decisions import answers, decisions
from precedents.law.citations.evidence import Evidence, Level
from precedents.law.citations.expand import Limbs
from precedents.law.citations.history import is_past
from precedents.law.citations.judge import judge
from precedents.law.citations.known import provision_of
from precedents.law.citations.layout import Layout, lay_out
from precedents.law.citations.mentions import Mentions
from precedents.law.citations.naming import find_mentions
from precedents.law.citations.parts import Parts, find_parts
from precedents.law.citations.quotations import find_quotations
from precedents.law.citations.reliance import roles
from precedents.law.citations.scan import find_chains
from precedents.law.citations.statements import Source, Statement
from precedents.law.citations.tokens import Tokens, tokenise
from precedents.law.citations.vocabulary import Division
from precedents.law.provisions import Act
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
    statements = _statements(t, layout, parts, bound)
    assigned = iter(zip(statements, roles(statements, decisions(t, layout, parts, statements)), strict=True))
    found: list[Citation] = []
    for one in bound:
        for part in one.parts:
            span = Span(t.starts[part.first], t.ends[part.after - 1])
            if one.info is None:
                role = CitationRole.PROCEDURAL if one.act in _VALUES else CitationRole.OTHER_ACT
                found.append(Citation(one.act, None, _label(one, part.limbs), span.of(t.text), span, role, one.why))
            else:
                said, (role, why) = next(assigned)
                why = one.why or why
                found.append(Citation(one.act, said.provision, str(said.provision), span.of(t.text), span, role, why))
    return tuple(sorted(found, key=lambda citation: citation.span))


def _statements(t: Tokens, layout: Layout, parts: Parts, bound: list[Bound]) -> list[Statement]:
    """What the letter says with each provision of an information Act, in order."""
    found: list[Statement] = []
    evidence, judged, past = Evidence(Level.NONE), None, False
    quotations = find_quotations(t)
    last: tuple[str, int] = ("", 0)
    for number, one in enumerate(bound):
        if one.info is None:
            continue
        if one.chain is not judged:
            evidence = judge(t, layout, parts, one.chain, (judged, evidence))
            judged, past = one.chain, is_past(t, layout, one.chain)
        first = one.group.first
        quoted = quotations.at(first)
        asked = layout.line(first)[0] in parts.request or (quoted is not None and quoted.asked)
        said = evidence if quoted is None else Evidence(Level.NONE)
        near = last[0] == one.group.section and last[1] >= max(layout.sentence(first)[0], first - _TOGETHER)
        source = Source(
            asked=asked and not (quoted is None and answers(t, layout, one, evidence)),
            past=past,
            annexed=first >= parts.annex,
            doubtful=one.why is not None,
            joined=near,
        )
        last = one.group.section, one.group.after
        found += [
            Statement(provision_of(one.info, one.group.section, part.limbs), said, source, number) for part in one.parts
        ]
    return found


_TOGETHER = 40  # tokens from a provision to its condition: `40(2) as amended by ... read with section 40(3A)(a)`
_VALUES = frozenset(act.value for act in INFORMATION.values())
_NAMED = frozenset((Division.ARTICLE, Division.SCHEDULE, Division.REGULATION))


def _label(one: Bound, limbs: Limbs) -> str:
    """The canonical text of a provision of another Act: `44(2)`, `article 8`, `schedule 7`."""
    number = one.group.section + "".join(f"({limb})" for limb in limbs)
    return f"{one.chain.division.value} {number}" if one.chain.division in _NAMED else number
