"""The Acts as one registry: what a provision is, what it does, and whether it was law on the date of a letter."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from itertools import groupby

from precedents.dates import UNKNOWN, PartialDate
from precedents.law.drafting import COMMENCEMENT
from precedents.law.eir import EIR
from precedents.law.foia import FOIA
from precedents.law.foisa import FOISA, FOUNDS_NCND
from precedents.law.provisions import Act, Provision
from precedents.law.sections import Basis, Entry, Period, Role, Section, Source, Standing
from precedents.law.sources import SOURCES

_ONE_DAY = datetime.timedelta(days=1)


class Law:
    """The sections of the Acts, asked by provision and date.

    Wherever a date is asked for, it is the date of the response, never of the request (Data Protection Act 2018
    Schedule 20 paragraph 52(2) says so for section 40). A date may be vague or unknown.
    """

    def __init__(
        self,
        sections: Iterable[Section],
        sources: Mapping[str, Source],
        founds_ncnd: Mapping[Provision, Period] | None = None,
    ) -> None:
        self.sources = dict(sources)
        self._founds_ncnd = dict(founds_ncnd or {})
        self._sections = {section.provision: section for section in sorted(sections, key=lambda each: each.provision)}
        entries = [entry for section in self._sections.values() for entry in section.entries]
        self._entries = {
            provision: tuple(versions) for provision, versions in groupby(entries, key=lambda entry: entry.provision)
        }
        below: dict[Provision, list[Provision]] = {}
        for provision in self._entries:
            if provision.parent is not None:
                below.setdefault(provision.parent, []).append(provision)
        self._below = {provision: tuple(limbs) for provision, limbs in below.items()}

    def sections(self, act: Act = Act.FOIA) -> tuple[Section, ...]:
        """All sections of an Act that the registry holds, procedural ones included, in statutory order."""
        return tuple(section for section in self._sections.values() if section.act is act)

    def exemptions(self, act: Act = Act.FOIA) -> tuple[Section, ...]:
        """The sections that exempt (the regulations that except), in statutory order."""
        return tuple(section for section in self.sections(act) if section.is_exemption)

    def section(self, provision: Provision) -> Section | None:
        """The section that a provision belongs to, whether or not it has such a limb; None when it is unknown."""
        return self._sections.get(provision.whole_section)

    def knows(self, provision: Provision) -> bool:
        """Whether the Act has, or on some date had, this very provision (intermediate ones such as 31(1) included)."""
        return provision in self._entries

    def periods(self, provision: Provision) -> tuple[Period, ...]:
        """The periods of its versions, oldest first; none when it is unknown."""
        return tuple(entry.period for entry in self._entries.get(provision, ()))

    def in_force(self, provision: Provision, on: PartialDate) -> bool | None:
        """Whether the provision, in whatever version, was law on a date.

        None when that depends on the part of the date that is not known. An unknown date is some day on or after
        1 January 2005, for nobody answered requests before. False for a provision that the registry does not know.
        """
        first = on.earliest or COMMENCEMENT
        last = on.latest or datetime.date.max
        spells = _joined(self.periods(provision))
        if any(start <= first and last <= end for start, end in spells):
            return True
        return None if any(start <= last and first <= end for start, end in spells) else False

    def entry(self, provision: Provision, on: PartialDate = UNKNOWN) -> Entry | None:
        """The version in force on a date (the newest that a vague or unknown date allows); None if none was."""
        for entry in reversed(self._entries.get(provision, ())):
            if entry.period.holds(on) is not False:
                return entry
        return None

    def is_ncnd_limb(self, provision: Provision, on: PartialDate = UNKNOWN) -> bool:
        """Whether it, or a limb that it is part of, removes the duty to confirm or deny on a date that `on` allows.

        A bare section never does, even when one of its limbs does: `31` is not an NCND limb, 31(3) is.
        """
        return any(
            entry.role is Role.NCND and entry.period.holds(on) is not False
            for each in provision.lineage()
            for entry in self._entries.get(each, ())
        )

    def founds_ncnd(self, provision: Provision, on: PartialDate = UNKNOWN) -> bool:
        """Whether a notice under FOISA section 18(1) can be founded on it, on a date that `on` allows; else False."""
        return any(
            founding.covers(provision) and period.holds(on) is not False
            for founding, period in self._founds_ncnd.items()
        )

    def standing(self, provision: Provision, on: PartialDate = UNKNOWN) -> Standing:
        """Absolute or qualified, in the version that `entry` gives; NONE when there is none, or no exemption."""
        entry = self.entry(provision, on)
        return entry.standing if entry else Standing.NONE

    def basis(self, provision: Provision, on: PartialDate = UNKNOWN) -> Basis:
        """Class or prejudice based, in the version that `entry` gives; NONE when there is none, or no exemption."""
        entry = self.entry(provision, on)
        return entry.basis if entry else Basis.NONE

    def role(self, provision: Provision, on: PartialDate = UNKNOWN) -> Role | None:
        """What the provision does, in the version that `entry` gives; None when there is none."""
        entry = self.entry(provision, on)
        return entry.role if entry else None

    def has_limbs(self, provision: Provision) -> bool:
        """Whether the Act has, or on some date had, limbs below it (24: yes; 31(3): no)."""
        return provision in self._below

    def limbs(self, provision: Provision, on: PartialDate = UNKNOWN) -> tuple[Provision, ...]:
        """The limbs one level down that a date allows (all there ever were when it is unknown), in statutory order."""
        return tuple(limb for limb in self._below.get(provision, ()) if self.entry(limb, on) is not None)

    def superseded(self, provision: Provision, on: PartialDate = UNKNOWN) -> Period | None:
        """The days on which the version of a date held, if that version has ceased; None when it still stands.

        40(5): until 24 May 2018. 37(1)(a) in 2010: until 18 January 2011; undated: None, as today's version stands.
        """
        entry = self.entry(provision, on)
        return entry.period if entry and entry.period.last is not None else None

    def statute_url(self, provision: Provision) -> str:
        """The address of its section at legislation.gov.uk; of the Act's contents when the registry lacks it."""
        section = self.section(provision)
        return section.statute_url if section else CONTENTS[provision.act]


CONTENTS = {
    Act.FOIA: "https://www.legislation.gov.uk/ukpga/2000/36/contents",
    Act.FOISA: "https://www.legislation.gov.uk/asp/2002/13/contents",
    Act.EIR: "https://www.legislation.gov.uk/uksi/2004/3391/contents",
}


def _joined(periods: Iterable[Period]) -> list[tuple[datetime.date, datetime.date]]:
    """Return the periods (oldest first) as closed ranges of days, those that follow on from one another joined."""
    spells: list[tuple[datetime.date, datetime.date]] = []
    for period in periods:
        first, last = period.first or datetime.date.min, period.last or datetime.date.max
        if spells and spells[-1][1] + _ONE_DAY == first:
            spells[-1] = (spells[-1][0], last)
        else:
            spells.append((first, last))
    return spells


LAW = Law((*FOIA, *FOISA, *EIR), SOURCES, FOUNDS_NCND)
