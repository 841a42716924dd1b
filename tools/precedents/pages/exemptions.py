"""The pages of the law: all exemptions, one page a section, and one for every limb that a record cites."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from precedents.law.provisions import Act, Provision
from precedents.law.sections import Entry, Role, Section
from precedents.pages import addresses, tags, wording
from precedents.pages.edition import Crumb, Edition, Listing
from precedents.pages.page import Page, Sheet, TocEntry
from precedents.pages.tags import Tag

TOP = Crumb("Exemptions", addresses.EXEMPTIONS)


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A row of the table of an Act: a section, its tags, its NCND limbs and how many responses rely on it."""

    section: Section
    standing: tuple[Tag, ...]
    basis: tuple[Tag, ...]
    ncnd: tuple[Provision, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Table:
    """The exemptions of one Act, and its other sections that a refusal rests on or a record cites."""

    act: Act
    anchor: str
    exemptions: tuple[SectionRow, ...]
    others: tuple[SectionRow, ...]


@dataclass(frozen=True, slots=True)
class LimbRow:
    """A row of the tree of limbs: `depth` from 1; every version that the limb has had, oldest first, with the tags
    that it does not share with the provision that it is a limb of.
    """

    provision: Provision
    depth: int
    versions: tuple[tuple[Entry, tuple[Tag, ...]], ...]
    count: int


def sheets(edition: Edition) -> Iterator[Sheet]:
    """Yield the table of all exemptions, every section that exempts or refuses, and everything that a record cites."""
    yield edition.sheet(addresses.EXEMPTIONS, edition.archive.responses, lambda: _index(edition))
    for act in Act:
        for section in _sections(edition, act):
            yield from _section(edition, section)
    for provision in sorted(edition.archive.by_provision):
        if provision.limbs or edition.law.section(provision) is None:
            yield from _provision(edition, provision)


def tables(edition: Edition) -> tuple[Table, ...]:
    """The tables of the Acts, in the order of `Act`; an Act that the registry lacks has none."""
    found = []
    for act in Act:
        sections = _sections(edition, act)
        if sections:
            rows = [_section_row(edition, section) for section in sections]
            exempting = tuple(row for row in rows if row.section.is_exemption)
            others = tuple(row for row in rows if not row.section.is_exemption)
            found.append(Table(act, addresses.EXEMPTIONS_OF[act], exempting, others))
    return tuple(found)


def _sections(edition: Edition, act: Act) -> tuple[Section, ...]:
    """The sections that have a page: those that exempt, refuse or have an NCND limb, and those that a record cites."""
    return tuple(
        section
        for section in edition.law.sections(act)
        if section.is_exemption
        or edition.law.role(section.provision) is Role.REFUSES
        or section.ncnd_limbs()
        or section.provision in edition.archive.by_provision
    )


def _section_row(edition: Edition, section: Section) -> SectionRow:
    return SectionRow(
        section,
        tags.of_standing(section.standing),
        tags.of_basis(section.basis),
        section.ncnd_limbs(),
        edition.count(section.provision),
    )


def _index(edition: Edition) -> Page:
    return edition.page(
        "exemptions.html",
        addresses.EXEMPTIONS,
        "Exemptions",
        "Every exemption that UK police forces can rely on, and how many responses of this archive rely on it.",
        {"tables": tables(edition)},
    )


def _section(edition: Edition, section: Section) -> Iterator[Sheet]:
    responses = edition.archive.by_provision.get(section.provision, ())
    return edition.listing(addresses.provision(section.provision), responses, lambda: _of_section(edition, section))


def _of_section(edition: Edition, section: Section) -> Listing:
    limbs = tuple(_limb_rows(edition, section))
    values = {
        "section": section,
        "tags": tags.of_standing(section.standing) + tags.of_basis(section.basis),
        "limbs": limbs,
        "unknown": edition.unknown_limbs.get(section.provision, ()),
    }
    described = _described(section.provision, section.heading, edition.count(section.provision))
    return Listing("section.html", _title(section), described, values, (TOP,), _toc(section, limbs))


def _title(section: Section) -> str:
    """The title of a section's page, with the Act unless it is the one that nearly every letter is under."""
    act = "" if section.act is Act.FOIA else f" ({section.act.value})"
    return wording.section_title(section) + act


def _toc(section: Section, limbs: tuple[LimbRow, ...]) -> tuple[TocEntry, ...]:
    present = (
        (bool(limbs), "limbs", "Limbs"),
        (bool(section.changes), "changes", "What changed, and when"),
        (bool(section.remarks), "notes", "Notes"),
        (True, "responses", "Responses"),
    )
    return tuple(TocEntry(2, anchor, text) for shown, anchor, text in present if shown)


def _limb_rows(edition: Edition, section: Section) -> Iterator[LimbRow]:
    newest = {entry.provision: entry for entry in section.entries}
    for provision, entries in groupby(section.entries, key=lambda entry: entry.provision):
        if provision.parent is not None:
            outer = newest.get(provision.parent)
            versions = tuple((entry, tags.of_entry(entry, outer)) for entry in entries)
            yield LimbRow(provision, len(provision.limbs), versions, edition.count(provision))


def _provision(edition: Edition, provision: Provision) -> Iterator[Sheet]:
    responses = edition.archive.by_provision[provision]
    return edition.listing(addresses.provision(provision), responses, lambda: _of_provision(edition, provision))


def _of_provision(edition: Edition, provision: Provision) -> Listing:
    section = edition.law.section(provision)
    name = wording.named(provision)
    title = f"{name}: {section.heading}" if section else f"{name} ({provision.act.value})"
    outer = [up for up in provision.lineage() if up != provision and (up.limbs or section)]
    values = {
        "provision": provision,
        "section": section,
        "known": edition.law.knows(provision),
        "versions": _versions(section, provision),
        "tags": tags.of_provision(edition.law, provision),
        "below": edition.cited_below.get(provision, ()),
        "statute_url": edition.law.statute_url(provision),
    }
    described = _described(provision, section.heading if section else "", edition.count(provision))
    crumbs = (TOP, *(Crumb(wording.named(up), addresses.provision(up)) for up in outer))
    return Listing("provision.html", title, described, values, crumbs)


def _versions(section: Section | None, provision: Provision) -> tuple[Entry, ...]:
    """Every version of a provision, oldest first; none when the registry does not know it."""
    return tuple(entry for entry in section.entries if entry.provision == provision) if section else ()


def _described(provision: Provision, heading: str, count: int) -> str:
    """A provision in a sentence, for search engines and previews (plain text)."""
    cited = f"{provision.cited[0].upper()}{provision.cited[1:]}" + (f" ({heading})" if heading else "")
    if not count:
        return f"{cited}. No published police response in the archive relies on it yet."
    rely = "relies" if count == 1 else "rely"
    return f"{cited}: {wording.counted(count, 'published police response')} that {rely} on it."
