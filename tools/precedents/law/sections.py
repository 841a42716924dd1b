"""What the registry says of a section and of each of its limbs, and of when and on whose word it says so."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from precedents.dates import UNKNOWN, PartialDate
from precedents.law.provisions import Act, Provision

_STATUTE_URLS = {
    Act.FOIA: "https://www.legislation.gov.uk/ukpga/2000/36/section/",
    Act.FOISA: "https://www.legislation.gov.uk/asp/2002/13/section/",
    Act.EIR: "https://www.legislation.gov.uk/uksi/2004/3391/regulation/",
}


class Standing(StrEnum):
    """Whether the public interest can override it: section 2 of FOIA 2000 and of FOISA 2002, regulation 12(1) EIR."""

    ABSOLUTE = "absolute"
    QUALIFIED = "qualified"
    BY_LIMB = "absolute or qualified, by limb"
    UNSETTLED = "absolute or qualified, not settled"
    """The NCND limbs FOIA 40(5), (5A) and (5B), which section 2(3) does not name, though the Information Commissioner
    has treated (5B) as absolute since 2024; and EIR 13(5) of old."""
    NONE = "not an exemption"


class Basis(StrEnum):
    """What has to be shown: that the information is of a kind (class), or that something would follow (prejudice)."""

    CLASS = "class based"
    PREJUDICE = "prejudice based"
    BY_LIMB = "class or prejudice based, by limb"
    OTHER = "neither class nor prejudice based"
    """A test of its own: `required` in FOIA 24 and 34, `endanger` in FOIA 38. `Section.test` has its words."""
    NONE = "not an exemption"


class Role(StrEnum):
    """What a provision does."""

    EXEMPTS = "makes information exempt"
    NCND = "removes the duty to confirm or deny"
    CONDITION = "is a condition of an exemption"
    PURPOSE = "lists purposes that an exemption refers to"
    DEFINITION = "defines or explains"
    CERTIFICATE = "provides for a certificate"
    PROCEDURE = "is procedure"
    REFUSES = "allows a refusal without being an exemption"
    """FOIA 12 and 14: a request may be refused, but no public interest test applies and section 17(5) governs."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The days on which a provision has one form, first and last included; `first` None: always, `last` None: still."""

    first: datetime.date | None = None
    last: datetime.date | None = None

    def holds(self, on: PartialDate) -> bool | None:
        """Whether the period contains the date: None when the date is too vague to tell, or unknown."""
        early, late = on.earliest, on.latest
        if early is None or late is None:
            return True if self.first is None and self.last is None else None
        first, last = self.first or datetime.date.min, self.last or datetime.date.max
        if first <= early and late <= last:
            return True
        return None if early <= last and first <= late else False

    def in_words(self) -> str:
        """For a reader: `from 25 May 2018`, `until 24 May 2018`, `from 1 January 2005 until 24 May 2018`, or empty."""
        parts = [f"{word} {_day(day)}" for word, day in (("from", self.first), ("until", self.last)) if day is not None]
        return " ".join(parts)


def _day(day: datetime.date) -> str:
    return PartialDate(day.year, day.month, day.day).in_words()


@dataclass(frozen=True, slots=True)
class Provenance:
    """On whose word a fact stands.

    `status` is `verified` (the words were seen at the sources) or `memory` (recalled, and still to be confirmed);
    `sources` are keys of `precedents.law.sources.SOURCES`; `as_at` is the ISO date of the only text seen when that text
    is an old one; `note` says how far the sources carry; `recalled` names a part of a verified fact that
    is not theirs.
    """

    status: str
    sources: tuple[str, ...]
    as_at: str | None = None
    note: str = ""
    recalled: str = ""

    @property
    def confirmed(self) -> bool:
        """Whether the words were seen at a source; a part may still be `recalled`."""
        return self.status == "verified"

    @property
    def doubt(self) -> str:
        """What is still to be confirmed: `all of it`, or the part of it; empty when nothing is."""
        return self.recalled if self.confirmed else "all of it"


@dataclass(frozen=True, slots=True)
class Source:
    """Something that was read: a key to cite it by, its title, where it is (None: nowhere), and what was seen of it."""

    key: str
    title: str
    url: str | None
    note: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One version of one provision. Entries of one provision have periods that do not overlap.

    `gist` says in a few words of our own what the limb is about; it is not the statute's text.
    """

    provision: Provision
    role: Role
    gist: str
    period: Period
    standing: Standing
    basis: Basis
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Change:
    """An amendment, for display: the day it took effect (None: not known), what changed, and on whose word."""

    on: datetime.date | None
    text: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to know about a section when reading a letter that cites it, and on whose word."""

    text: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Attribution:
    """On whose word a section's own facts stand; None where there is no such fact."""

    heading: Provenance
    short_title: Provenance | None
    standing: Provenance | None
    guidance: Provenance | None


@dataclass(frozen=True, slots=True)
class Section:
    """A section of an Act, or a regulation: its facts as they stand today, and every version of its provisions.

    `heading` is the statute's, `short_title` the one in use; `test` is what has to be shown, in short, empty when the
    section is no ground of refusal; `open_to_police` is whether a police force can rely on it; `entries` begin with the
    section itself and are in statutory order, older versions first.
    """

    act: Act
    number: str
    heading: str
    short_title: str
    standing: Standing
    basis: Basis
    test: str
    open_to_police: bool
    entries: tuple[Entry, ...]
    changes: tuple[Change, ...]
    remarks: tuple[Remark, ...]
    guidance_title: str | None
    guidance_url: str | None
    attribution: Attribution

    @property
    def provision(self) -> Provision:
        """The whole section as a provision."""
        return Provision(self.act, self.number)

    @property
    def is_exemption(self) -> bool:
        """Whether it is an exemption of Part II (of Part 2 of FOISA; an exception of Part 3 of the EIR)."""
        return self.standing is not Standing.NONE

    @property
    def statute_url(self) -> str:
        """Its address at legislation.gov.uk."""
        return _STATUTE_URLS[self.act] + self.number

    @property
    def notes(self) -> tuple[str, ...]:
        """The remarks as text; one that nobody has confirmed yet says so."""
        return tuple(
            remark.text if remark.provenance.confirmed else f"{remark.text} (Not confirmed at a source.)"
            for remark in self.remarks
        )

    def ncnd_limbs(self, on: PartialDate = UNKNOWN) -> tuple[Provision, ...]:
        """The outermost limbs that remove the duty to confirm or deny on a date; on any date when it is unknown."""
        found: list[Provision] = []
        for entry in self.entries:
            may_hold = entry.period.holds(on) is not False
            if entry.role is Role.NCND and may_hold and not any(limb.covers(entry.provision) for limb in found):
                found.append(entry.provision)
        return tuple(found)

    def changes_after(self, on: PartialDate) -> tuple[Change, ...]:
        """The dated changes that certainly came after a date; none when the date is unknown."""
        return tuple(
            change
            for change in self.changes
            if change.on is not None and on.latest is not None and change.on > on.latest
        )
