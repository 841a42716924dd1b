"""Assign: from what every citation says to what the letter relies on, and from that to the role of each.

A letter is read as a whole. Where it lists its exemptions, the list says which limbs of a section are relied on, and
another subsection of it in a later heading is discussed, not relied on; a finer limb of a listed section makes the
list precise, and so does the paragraph beside a listed one. Without a list, the headings decide, then what the letter says of each exemption.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from precedents.law.citations.citation import CitationRole
from precedents.law.citations.evidence import Evidence, Level
from precedents.law.citations.known import is_condition, is_exemption, is_ground
from precedents.law.provisions import Provision


@dataclass(frozen=True, slots=True)
class Statement:
    """One citation of a provision with what it says.

    `asked` when it is in the requester's words; `group` is the same for provisions printed as one: `31(1)(a)(b)`.
    """

    provision: Provision
    evidence: Evidence
    asked: bool
    group: int


def roles(statements: list[Statement], decisive: frozenset[str]) -> list[CitationRole]:
    """Return the role of each statement. `decisive` are sections (12, 14) that the letter's own words make the ground."""
    own = [(number, each) for number, each in enumerate(statements) if not each.asked and is_ground(each.provision)]
    withdrawn = _withdrawn(own)
    relied = _relied([(number, each) for number, each in own if number not in withdrawn], decisive)
    return [_role(number, each, relied, withdrawn) for number, each in enumerate(statements)]


def _role(number: int, said: Statement, relied: set[Provision], withdrawn: set[int]) -> CitationRole:
    if said.asked:
        return CitationRole.REQUESTER
    if number in withdrawn:
        return CitationRole.WITHDRAWN
    if said.provision in relied:
        return CitationRole.RELIED
    return CitationRole.MENTIONED if is_exemption(said.provision) else CitationRole.PROCEDURAL


def _withdrawn(own: Iterable[tuple[int, Statement]]) -> set[int]:
    """The statements that give a provision up, and those before them that relied on it; what is relied on again is not."""
    found: set[int] = set()
    earlier: dict[tuple[str, str], list[tuple[int, Provision, Level]]] = defaultdict(list)
    for number, said in own:
        key = (said.provision.act.value, said.provision.section)
        relied = any(said.provision.covers(provision) and level is Level.RELIED for _, provision, level in earlier[key])
        if said.evidence.withdrawn or (said.evidence.denied and relied):
            found.add(number)
            found.update(before for before, provision, _ in earlier[key] if said.provision.covers(provision))
        elif said.evidence.level is Level.RELIED:
            again = {before for before, one, level in earlier[key] if one == said.provision and level is Level.RELIED}
            found -= again
        earlier[key].append((number, said.provision, said.evidence.level))
    return found


def _relied(own: Iterable[tuple[int, Statement]], decisive: frozenset[str]) -> set[Provision]:
    by_section: dict[Provision, list[Statement]] = defaultdict(list)
    for _, said in own:
        if said.evidence.predicate and is_condition(said.provision):
            said = replace(said, evidence=Evidence(Level.NONE))
        by_section[said.provision.whole_section].append(said)
    relied: set[Provision] = set()
    for section, said_of in by_section.items():
        relied |= _of_section(section, said_of, section.section in decisive)
    return relied


def _of_section(section: Provision, said: list[Statement], decisive: bool) -> set[Provision]:
    """What is relied on of one section: what is listed, else what is headed or classed; made as precise as it is said."""
    least = Level.CLASSED if is_exemption(section) else (Level.DESCRIBED if decisive else Level.RELIED)
    levels = [each.evidence.level for each in said if not is_condition(each.provision)]
    top = max(levels or [each.evidence.level for each in said])
    if top < least:
        return set()
    core = {
        each.provision
        for each in said
        if each.evidence.level is Level.RELIED
        or (top < Level.RELIED and each.evidence.level >= least and not is_condition(each.provision))
    }
    finer = {
        each.provision
        for each in said
        if each.evidence.level >= Level.DESCRIBED and any(known.covers(each.provision) for known in core)
    }
    deep = {known.parent for known in core if len(known.limbs) > 1}
    together = {each.group for each in said if each.provision in core}
    beside = {
        each.provision
        for each in said
        if each.evidence.level >= Level.CLASSED and (each.provision.parent in deep or each.group in together)
    }
    found = core | finer | beside
    return {one for one in found if not any(one != other and one.covers(other) for other in found)}
