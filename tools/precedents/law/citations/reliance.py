"""Assign: from what every citation says to what the letter relies on, and from that to the role of each.

A letter is read as a whole. Where it lists its exemptions, the list says which limbs of a section are relied on, and
another subsection of it in a later heading is discussed, not relied on; a finer limb of a listed section makes the
list precise, and so does the paragraph beside a listed one. Without a list, the headings decide, then what the letter
says of each exemption.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

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

    @property
    def level(self) -> Level:
        """What it says; a verb alone (`section 40(3A)(a) applies`) makes no condition a ground of refusal."""
        alone = self.evidence.predicate and is_condition(self.provision)
        return Level.NONE if alone else self.evidence.level


def roles(statements: list[Statement], decisive: frozenset[str]) -> list[CitationRole]:
    """Return the role of each statement. `decisive` are sections (12, 14) whose ground the letter states outright."""
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
            relied.update(said.provision.lineage())
    if not giving:
        return giving
    return giving | {number for number, said in own if _given_up(number, said.provision, last_given, last_relied)}


def _given_up(
    number: int, provision: Provision, last_given: dict[Provision, int], last_relied: dict[Provision, int]
) -> bool:
    """Whether the last word on a provision, after the statement of this number, is that it is given up."""
    last = max(last_given.get(outer, -1) for outer in provision.lineage())
    return last > number and last_relied.get(provision, -1) < last


def _relied(own: Iterable[tuple[int, Statement]], decisive: frozenset[str]) -> set[Provision]:
    by_section: dict[Provision, list[Statement]] = defaultdict(list)
    for _, said in own:
        by_section[said.provision.whole_section].append(said)
    relied: set[Provision] = set()
    for section, said_of in by_section.items():
        relied |= _of_section(section, said_of, section.section in decisive)
    return relied


def _of_section(section: Provision, said: list[Statement], decisive: bool) -> set[Provision]:
    """What is relied on of one section: what is listed, else what is headed or classed; as precise as it is said."""
    least = Level.CLASSED if is_exemption(section) else (Level.DESCRIBED if decisive else Level.HEADING)
    levels = [each.level for each in said if not is_condition(each.provision)] or [each.level for each in said]
    top = max(levels)
    if max(top, *(each.level for each in said)) < least:
        return set()
    core = {
        each.provision
        for each in said
        if each.level is Level.RELIED
        or (top < Level.RELIED and each.level >= least and not is_condition(each.provision))
    }
    found = core | _precise(said, core)
    coarser = {outer for one in found for outer in one.lineage() if outer != one}
    return found - coarser


def _precise(said: list[Statement], core: set[Provision]) -> set[Provision]:
    """What belongs to the core: its finer limbs, the paragraphs beside it, and what is printed in one with it."""
    paragraphs = {known.parent for known in core if len(known.limbs) > 1}
    together = {each.group for each in said if each.provision in core}
    return {
        each.provision
        for each in said
        if (each.level >= Level.DESCRIBED and not core.isdisjoint(each.provision.lineage()))
        or (each.level >= Level.CLASSED and (each.provision.parent in paragraphs or each.group in together))
    }
