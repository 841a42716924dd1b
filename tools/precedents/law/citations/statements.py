"""What one citation states, and where: the pieces from which a letter's reliance is put together."""

from __future__ import annotations

from dataclasses import dataclass

from precedents.law.citations.evidence import Evidence, Level
from precedents.law.citations.known import exemption_of, is_condition
from precedents.law.provisions import Provision


@dataclass(frozen=True, slots=True)
class Source:
    """Where a citation stands.

    `asked`: in the requester's words. `past`: it tells what was relied on before, or by others. `annexed`: in an
    attachment. `doubtful`: it may be another Act's. `joined`: its sentence cites the same section right before it.
    """

    asked: bool = False
    past: bool = False
    annexed: bool = False
    doubtful: bool = False
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """One citation of a provision with what it says; `group` is the same for those printed as one: `31(1)(a)(b)`."""

    provision: Provision
    evidence: Evidence
    source: Source
    group: int

    @property
    def level(self) -> Level:
        """What it says; a verb alone (`section 40(3A)(a) applies`) makes no condition a ground of refusal."""
        alone = self.evidence.predicate and is_condition(self.provision)
        return Level.NONE if alone else self.evidence.level

    @property
    def exemption(self) -> Provision:
        """The exemption that it belongs to."""
        return exemption_of(self.provision)


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a letter decides whatever it cites.

    `grounds` are sections (12, 14, and 18 FOISA) whose ground it states outright; `refuses` is whether it has the words
    of a refusal, `upholds` whether it upholds an earlier decision.
    """

    grounds: frozenset[str]
    refuses: bool
    upholds: bool
