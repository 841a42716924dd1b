# ruff: noqa: E501 - a pattern, or a row of a table, is read more surely in one line
"""Which Act a letter answers under, and which of its provisions the letter relies on, mentions, or leaves to other Acts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from precedents.law import Act, Citation, CitationRole, Law, Provision, Role, find_citations
from precedents.law.citations import UNKNOWN_ACT
from precedents.letters.evidence import Found
from precedents.letters.letter import Letter
from precedents.letters.readings import doubts
from precedents.letters.verdicts import Statement, Verdict
from precedents.records.response import Force

_SCOTTISH = re.compile(r"freedom of information \(?scotland\)? act|\bfoisa\b|\bfoi\(s\)a\b", re.IGNORECASE)
_ENGLISH = re.compile(r"freedom of information act 2000|\bfoia\b", re.IGNORECASE)
_ENVIRONMENTAL = re.compile(r"environmental information (?:\(scotland\) )?regulations|\beirs?\b", re.IGNORECASE)
_LONGEST, _MOST = 1500, 12  # of a sentence that decides; of the statements right before a citation
_HANDLED = re.compile(
    r"(?:handled|dealt with|processed|considered|treated|answered|request|response|falls?|made"
    r"|responding)\b.{0,60}\b(?:under|as|within|by)\b.{0,50}\b(?:environmental information|the eir)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Grounds:
    """The provisions of a letter by what it does with them, each once, in the letter's order."""

    citations: tuple[Citation, ...]
    relied: Found[tuple[Provision, ...]]
    mentioned: tuple[Provision, ...]
    other_acts: tuple[str, ...]


def find_act(letter: Letter, forces: Sequence[Force]) -> Found[Act]:
    """Return the Act that the letter answers under: as it says, else the one that the force answers under.

    The Environmental Information Regulations only where the letter says that they apply, or relies on them.
    """
    text = letter.text
    scottish, english = len(_SCOTTISH.findall(text)), len(_ENGLISH.findall(text))
    default = forces[0].act if forces else Act.FOIA
    environmental = _ENVIRONMENTAL.search(text)
    if environmental and _relies_on_eir(text, default):
        return Found(Act.EIR, "it relies on the Environmental Information Regulations", None, confirm=True)
    if scottish > english:
        return Found(Act.FOISA, "the letter names the Scottish Act")
    if english:
        return Found(Act.FOIA, "the letter names the Act")
    return Found(
        default, "the Act that the force answers under" if forces else "the Act of most letters", confirm=not forces
    )


def _relies_on_eir(text: str, default: Act) -> bool:
    citations = find_citations(text, default_act=default)
    relied = Counter(citation.act for citation in citations if citation.role is CitationRole.RELIED)
    others = sum(count for act, count in relied.items() if act != Act.EIR.value)
    return relied[Act.EIR.value] > others or (not others and _HANDLED.search(text) is not None)


def find_grounds(letter: Letter, act: Act, law: Law, said: Sequence[Statement]) -> Grounds:
    """Return what the letter relies on, mentions and leaves to other Acts. `said` are the decisions it states.

    A provision by which a sentence refuses, or neither confirms nor denies, is relied on, whatever the citation alone
    looks like; so is section 12 where the letter says that the cost limit would be exceeded.
    """
    by_place = sorted(said, key=lambda one: one.span)
    starts = [one.span.start for one in by_place]
    citations = tuple(
        _with_role(
            citation,
            law,
            by_place[bisect_left(starts, citation.span.start - _LONGEST) : bisect_right(starts, citation.span.start)],
        )
        for citation in find_citations(letter.text, default_act=act)
    )
    relied = _once(citation.provision for citation in citations if citation.role is CitationRole.RELIED)
    relied = _without_bare(provision for provision in relied if _grounds(provision, law))
    doubtful = [citation for citation in citations if citation.role is CitationRole.RELIED and citation.ambiguous]
    unknown = [provision for provision in relied if not law.knows(provision)]
    first = next((citation.span for citation in citations if citation.role is CitationRole.RELIED), None)
    named = doubts(citations, relied, law)
    if unknown:
        rests_on = "not in the Act: " + ", ".join(map(str, unknown))
    elif doubtful:
        rests_on = doubtful[0].ambiguous or ""
    else:
        rests_on = "the provisions that the letter relies on" if relied else "no provision is relied on"
        rests_on = f"{rests_on}; {named}" if named else rests_on
    found = Found(relied, rests_on, first, confirm=bool(unknown or doubtful or named))
    mentioned = _once(citation.provision for citation in citations if citation.role is CitationRole.MENTIONED)
    others = dict.fromkeys(
        citation.act
        for citation in citations
        if citation.role is CitationRole.OTHER_ACT and citation.act != UNKNOWN_ACT
    )
    return Grounds(citations, found, tuple(p for p in mentioned if p not in relied), tuple(others))


def _grounds(provision: Provision, law: Law) -> bool:
    """Whether a provision can be relied on at all: one that only says how a refusal is made cannot."""
    if _denies(provision, law):
        return True
    section = law.section(provision)
    if provision.act is Act.EIR and law.role(provision) in (Role.PROCEDURE, Role.CONDITION, Role.DEFINITION):
        return False
    return section is None or section.is_exemption or law.role(provision) is not Role.PROCEDURE


def _with_role(citation: Citation, law: Law, said: Sequence[Statement]) -> Citation:
    """Return a citation, relied on where the sentence that it stands in decides by it."""
    provision = citation.provision
    if provision is None or citation.role not in (CitationRole.MENTIONED, CitationRole.PROCEDURAL):
        return citation
    verdicts = {one.verdict for one in said[-_MOST:] if one.span.start <= citation.span.start < one.span.end}
    denies = Verdict.NCND in verdicts and _denies(provision, law)
    cost = Verdict.COST in verdicts and provision.section == "12" and provision.act is not Act.EIR
    return replace(citation, role=CitationRole.RELIED) if denies or cost else citation


def _denies(provision: Provision, law: Law) -> bool:
    """Whether a provision removes the duty to confirm or deny; section 18 of the Scottish Act does nothing else."""
    return law.is_ncnd_limb(provision) or (provision.act is Act.FOISA and provision.section == "18")


def _without_bare(provisions: Iterable[Provision]) -> tuple[Provision, ...]:
    """Leave out what a finer limb that is relied on too makes precise: the letter names it for short."""
    found = tuple(provisions)
    return tuple(p for p in found if not any(other != p and p.covers(other) for other in found))


def _once(provisions: Iterable[Provision | None]) -> tuple[Provision, ...]:
    return tuple(dict.fromkeys(p for p in provisions if p is not None))
