"""Assign: from what every citation says to what the letter relies on, and from that to the role of each.

A letter is read as a whole. Where it lists its exemptions, the list says which limbs of a section are relied on, and
another subsection of it in a later heading is discussed, not relied on; a finer limb of a listed section makes the
list precise, and so does the paragraph beside a listed one. Without a list, the headings decide, then what the letter
says of each exemption. An attachment counts only where the letter itself relies on nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from precedents.law.citations.citation import CitationRole
from precedents.law.citations.evidence import Level
from precedents.law.citations.known import is_certificate, is_condition, is_definition, is_exemption, is_ground, lineage
from precedents.law.citations.statements import Decisions, Statement
from precedents.law.provisions import Act, Provision

UNSAID: Final = "the letter cites it and says neither that it relies on it nor that it does not"


def roles(statements: list[Statement], decided: Decisions) -> list[tuple[CitationRole, str | None]]:
    """Return the role of each statement, and why a person should look where the letter leaves it open.

    In a letter that refuses, an exemption of which it says neither that it relies on it nor that it does not is taken
    as relied on: a refusal overlooked is the worse mistake. So is one of which only the history or the complaint
    tells, where the letter upholds that decision.
    """
    own = [
        (number, each)
        for number, each in enumerate(statements)
        if not each.source.asked and is_ground(each.provision) and not is_definition(each.provision)
    ]
    withdrawn = _withdrawn(own)
    settled = {each.exemption for number, each in own if number in withdrawn or each.evidence.denied}
    present = [each for number, each in own if number not in withdrawn and not each.source.past]
    body = [each for each in present if not each.source.annexed]
    relied, unsaid = _relied(body, decided, settled)
    if not relied and not unsaid:
        relied, unsaid = _relied(present, decided, settled)
    upheld: set[Provision] = set()
    if decided.upholds:
        upheld = _upheld(
            statements, settled | {provision.whole_section for provision in relied | unsaid}, asked=not relied
        )
    return [
        _role(each, upheld if each.source.past or each.source.asked else relied, unsaid | upheld, number in withdrawn)
        for number, each in enumerate(statements)
    ]


def _role(
    said: Statement, relied: set[Provision], unsaid: set[Provision], withdrawn: bool
) -> tuple[CitationRole, str | None]:
    if said.source.asked and not (said.provision in relied and said.level is Level.RELIED):
        return CitationRole.REQUESTER, None
    if withdrawn:
        return CitationRole.WITHDRAWN, None
    told = said.source.past or said.source.asked
    if said.provision in relied:
        return CitationRole.RELIED, UNSAID if told else None
    if said.provision in unsaid and not told:
        return CitationRole.RELIED, UNSAID
    return CitationRole.MENTIONED if is_exemption(said.provision) else CitationRole.PROCEDURAL, None


def _withdrawn(own: list[tuple[int, Statement]]) -> set[int]:
    """The statements that give a provision up, and those before the last of them; what is relied on after it is not.

    A denial (`section 30 does not apply`) gives up only what the letter relied on before.
    """
    giving: set[int] = set()
    last_given: dict[Provision, int] = {}
    last_relied: dict[Provision, int] = {}
    relied: set[Provision] = set()
    for number, said in own:
        if said.evidence.withdrawn or (said.evidence.denied and said.provision in relied):
            giving.add(number)
            last_given[said.provision] = number
        elif said.evidence.level is Level.RELIED:
            last_relied[said.provision] = number
            relied.update(lineage(said.provision))
    if not giving:
        return giving
    whole = _wholly(own, giving)
    return giving | {
        number for number, said in own if _given_up(number, said.provision, last_given | whole, last_relied)
    }


def _wholly(own: list[tuple[int, Statement]], giving: set[int]) -> dict[Provision, int]:
    """The sections of which the only limb that is cited is given up, with the place of the last word on it."""
    limbs: dict[Provision, set[Provision]] = defaultdict(set)
    given: dict[Provision, int] = {}
    for number, said in own:
        if said.provision != said.exemption:
            limbs[said.exemption].add(said.provision)
            if number in giving:
                given[said.exemption] = number
    return {section: number for section, number in given.items() if len(limbs[section]) == 1}


def _given_up(
    number: int, provision: Provision, last_given: dict[Provision, int], last_relied: dict[Provision, int]
) -> bool:
    """Whether the last word on a provision, after the statement of this number, is that it is given up."""
    last = max(last_given.get(outer, -1) for outer in lineage(provision))
    return last > number and last_relied.get(provision, -1) < last


def _relied(
    said: Iterable[Statement], decided: Decisions, settled: set[Provision]
) -> tuple[set[Provision], set[Provision]]:
    """What some statements rely on, and what they leave open."""
    by_section: dict[Provision, list[Statement]] = defaultdict(list)
    for each in said:
        by_section[each.exemption].append(each)
    relied: set[Provision] = set()
    for section, said_of in by_section.items():
        relied |= _of_section(section, said_of, section.section in decided.grounds)
    known = settled | {provision.whole_section for provision in relied if provision.act is not Act.EIR}
    unsaid: set[Provision] = set()
    for section, said_of in by_section.items():
        if section not in known and not any(section.covers(provision) for provision in relied):
            unsaid |= _unsaid(said_of, gated=not (decided.refuses or relied), described=not relied)
    return _finest(relied), _finest(unsaid)


def _of_section(section: Provision, said: list[Statement], decisive: bool) -> set[Provision]:
    """What is relied on of one section: what is listed, else what is headed or classed; as precise as it is said."""
    if decisive and section.act is Act.FOISA and section.section == "18":
        return {each.provision for each in said if not each.evidence.denied}  # it is what the refusal to say rests on
    least = Level.CLASSED if is_exemption(section) else (Level.DESCRIBED if decisive else Level.HEADING)
    levels = [each.level for each in said if not is_condition(each.provision)] or [each.level for each in said]
    top = max(levels)
    if decisive and top is Level.UNSAID:  # `exceeding 18 hours. S. 12(1) therefore.`
        return {each.provision for each in said if each.level is Level.UNSAID and each.provision.limbs}
    if max(top, *(each.level for each in said)) < least:
        return set()
    core = {
        each.provision
        for each in said
        if each.level is Level.RELIED
        or (top < Level.RELIED and each.level >= least and not is_condition(each.provision))
    }
    return _finest(core | _precise(said, core))


def _precise(said: list[Statement], core: set[Provision]) -> set[Provision]:
    """What belongs to the core: its finer limbs, the paragraphs beside it, what is printed in one with it, and the
    condition that its sentence names."""
    paragraphs = {known.parent for known in core if len(known.limbs) > 1}
    together = {each.group for each in said if each.provision in core}
    by_condition = all(is_condition(known) for known in core)
    return {
        each.provision
        for each in said
        if (_says_finer(each) and (by_condition or not core.isdisjoint(lineage(each.provision))))
        or (each.level >= Level.CLASSED and (each.provision.parent in paragraphs or each.group in together))
        or _is_condition_of(each)
    }


def _says_finer(said: Statement) -> bool:
    """Whether it can make what is relied on precise: an exempting limb that is cited, a condition that is described."""
    least = Level.DESCRIBED if is_condition(said.provision) else Level.UNSAID
    return bool(said.provision.limbs) and said.level >= least and not is_certificate(said.provision)


def _is_condition_of(said: Statement) -> bool:
    """Whether it is the condition of what its sentence relies on: `40(2) with the condition at section 40(3)(a)(i)`."""
    named = said.source.joined and said.evidence.level is not Level.NONE and is_condition(said.provision)
    return named and not is_certificate(said.provision)


def _unsaid(said: list[Statement], *, gated: bool, described: bool) -> set[Provision]:
    """Of one exemption that is not relied on, what the letter cites without a word of what becomes of it.

    `gated`: the letter refuses nothing, and only a limb can tell of a refusal. `described`: what is only described
    (`Section 21 provides that ...`) counts as well, since the letter relies on nothing else.
    """
    levels = (Level.UNSAID, Level.DESCRIBED) if described else (Level.UNSAID,)
    found = {
        each.provision
        for each in said
        if each.level in levels
        and not each.source.doubtful
        and is_exemption(each.provision)
        and not is_condition(each.provision)
        and (each.provision.limbs or not gated)
    }
    return found | {each.provision for each in said if found and _is_condition_of(each)}


def _upheld(statements: list[Statement], settled: set[Provision], *, asked: bool) -> set[Provision]:
    """What the decision relied on that the letter upholds, as far as its history or the complaint tells."""
    return _finest(
        {
            each.provision
            for each in statements
            if (each.source.past or (asked and each.source.asked))
            and each.level is Level.RELIED
            and is_ground(each.provision)
            and each.exemption not in settled
        }
    )


def _finest(provisions: set[Provision]) -> set[Provision]:
    """Leave out what a finer limb makes precise."""
    return provisions - {outer for one in provisions for outer in lineage(one) if outer != one}
