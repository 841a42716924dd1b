"""The words in which the registry's own modules state a section: compact enough to read beside the statute.

    section("31", "Law enforcement", ...,
        exempts("31(1)", "would, or would be likely to, prejudice:",
            a="the prevention or detection of crime", ...),
        purpose("31(2)", ...),
        ncnd("31(3)", ...))

Each of `exempts`, `ncnd`, `condition` and the like states one provision and, by keyword, the paragraphs right below it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace

from precedents.law.provisions import Act, Provision
from precedents.law.sections import (
    Attribution,
    Basis,
    Change,
    Entry,
    Period,
    Provenance,
    Remark,
    Role,
    Section,
    Standing,
)

COMMENCEMENT = datetime.date(2005, 1, 1)
"""The first day of the right of access under all three: FOIA 2000, FOISA 2002 and EIR 2004."""


def verified(*sources: str, as_at: str | None = None, note: str = "", recalled: str = "") -> Provenance:
    """The words were seen at these sources, but for the part that is `recalled`."""
    return Provenance("verified", sources, as_at, note, recalled)


def memory(note: str = "") -> Provenance:
    """Recalled, not read at a source: to be confirmed."""
    return Provenance("memory", ("MEM",), None, note)


RECALLED = memory()


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry before its section has filled in what it leaves open (None)."""

    text: str
    role: Role
    gist: str
    first: datetime.date | None = None
    last: datetime.date | None = None
    standing: Standing | None = None
    basis: Basis | None = None
    provenance: Provenance | None = None


Drafts = tuple[Draft, ...]


def _drafts(role: Role, text: str, gist: str, below: dict[str, str]) -> Drafts:
    paragraphs = (Draft(f"{text}({limb})", role, words) for limb, words in below.items())
    return (Draft(text, role, gist), *paragraphs)


def exempts(text: str, gist: str, **below: str) -> Drafts:
    """State a provision that makes information exempt, and its paragraphs."""
    return _drafts(Role.EXEMPTS, text, gist, below)


def ncnd(text: str, gist: str, **below: str) -> Drafts:
    """State a provision that removes the duty to confirm or deny, and its paragraphs."""
    return _drafts(Role.NCND, text, gist, below)


def condition(text: str, gist: str, **below: str) -> Drafts:
    """State a condition of an exemption, and its paragraphs."""
    return _drafts(Role.CONDITION, text, gist, below)


def purpose(text: str, gist: str, **below: str) -> Drafts:
    """State a list of purposes, and its paragraphs."""
    return _drafts(Role.PURPOSE, text, gist, below)


def definition(text: str, gist: str, **below: str) -> Drafts:
    """State a definition or explanation, and its paragraphs."""
    return _drafts(Role.DEFINITION, text, gist, below)


def certificate(text: str, gist: str, **below: str) -> Drafts:
    """State a provision about certificates, and its paragraphs."""
    return _drafts(Role.CERTIFICATE, text, gist, below)


def procedure(text: str, gist: str, **below: str) -> Drafts:
    """State a provision of procedure, and its paragraphs."""
    return _drafts(Role.PROCEDURE, text, gist, below)


def refuses(text: str, gist: str, **below: str) -> Drafts:
    """State a provision under which a request may be refused without an exemption, and its paragraphs."""
    return _drafts(Role.REFUSES, text, gist, below)


def paragraphs(role: Role, text: str, **below: str) -> Drafts:
    """State paragraphs whose role is not that of the provision above them, which is stated on its own."""
    return _drafts(role, text, "", below)[1:]


def version(
    *statements: Drafts,
    first: str | None = None,
    last: str | None = None,
    standing: Standing | None = None,
    basis: Basis | None = None,
    provenance: Provenance | None = None,
) -> Drafts:
    """Give statements what they share and leave open: first and last day (ISO), standing, basis, provenance."""
    return tuple(
        replace(
            draft,
            first=draft.first or _day(first),
            last=draft.last or _day(last),
            standing=draft.standing or standing,
            basis=draft.basis or basis,
            provenance=draft.provenance or provenance,
        )
        for statement in statements
        for draft in statement
    )


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def change(on: str | None, text: str, provenance: Provenance) -> Change:
    """State an amendment and the ISO day on which it took effect."""
    return Change(_day(on), text, provenance)


def remarks(provenance: Provenance, *texts: str) -> tuple[Remark, ...]:
    """State what to know about a section, all on the same word."""
    return tuple(Remark(text, provenance) for text in texts)


@dataclass(frozen=True, slots=True)
class Guidance:
    """The regulator's guidance on a section: its title, its address when one was seen, and on whose word."""

    title: str
    url: str | None = None
    provenance: Provenance = RECALLED


@dataclass(frozen=True, slots=True)
class Drafter:
    """States the sections of one Act; holds what its sections have in common."""

    act: Act
    limbs: Provenance
    heading: Provenance
    standing: Provenance
    first: datetime.date = COMMENCEMENT

    def section(
        self,
        number: str,
        heading: str,
        short_title: str,
        *statements: Drafts,
        role: Role = Role.EXEMPTS,
        standing: Standing = Standing.NONE,
        basis: Basis = Basis.NONE,
        test: str = "",
        open_to_police: bool = True,
        first: str | None = None,
        limbs: Provenance | None = None,
        headed: Provenance | None = None,
        titled: Provenance | None = None,
        graded: Provenance | None = None,
        guidance: Guidance | None = None,
        changes: Iterable[Change] = (),
        notes: Iterable[Remark] = (),
    ) -> Section:
        """State a section. The whole section is an entry too, unless the statements say it themselves (in versions).

        `limbs`, `headed`, `titled` and `graded` say on whose word the limbs, the heading, the short title and the
        standing are; left out, they stand on the Act's usual source (the short title of an exemption: on memory).
        """
        stated = [draft for statement in statements for draft in statement]
        if all(draft.text != number for draft in stated):
            stated.insert(0, Draft(number, role, heading))
        common = Draft(number, role, heading, _day(first) or self.first, None, standing, basis, limbs or self.limbs)
        exemption = standing is not Standing.NONE
        return Section(
            act=self.act,
            number=number,
            heading=heading,
            short_title=short_title,
            standing=standing,
            basis=basis,
            test=test,
            open_to_police=open_to_police,
            entries=tuple(sorted((self._entry(draft, common) for draft in stated), key=_statutory_order)),
            changes=tuple(changes),
            remarks=tuple(notes),
            guidance_title=guidance.title if guidance else None,
            guidance_url=guidance.url if guidance else None,
            attribution=Attribution(
                heading=headed or self.heading,
                short_title=titled or (RECALLED if exemption else None),
                standing=(graded or self.standing) if exemption else None,
                guidance=guidance.provenance if guidance else None,
            ),
        )

    def _entry(self, draft: Draft, common: Draft) -> Entry:
        """Fill in from the section what a statement leaves open."""
        grounds = draft.role in (Role.EXEMPTS, Role.NCND, Role.CONDITION)
        return Entry(
            provision=Provision.parse(draft.text, self.act),
            role=draft.role,
            gist=draft.gist,
            period=Period(draft.first or common.first, draft.last),
            standing=draft.standing or (common.standing or Standing.NONE if grounds else Standing.NONE),
            basis=draft.basis or (common.basis or Basis.NONE if grounds else Basis.NONE),
            provenance=draft.provenance or common.provenance or self.limbs,
        )


def _statutory_order(entry: Entry) -> tuple[Provision, datetime.date]:
    return entry.provision, entry.period.first or datetime.date.min
