"""What in the registry still stands on memory, as rows and as a Markdown table for whoever would confirm it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from precedents.law.provisions import Act, Provision
from precedents.law.registry import Law
from precedents.law.sections import Provenance, Section


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """One fact to confirm: of which provision, what kind of fact, the fact itself, and which part of it is in doubt."""

    provision: Provision
    kind: str
    fact: str
    doubt: str
    note: str


def unconfirmed(law: Law) -> tuple[Unconfirmed, ...]:
    """Return every fact that rests on memory, whole or in part: FOIA 2000 first, each Act in statutory order."""
    return tuple(
        Unconfirmed(provision, kind, fact, provenance.doubt, provenance.note)
        for act in Act
        for section in law.sections(act)
        for provision, kind, fact, provenance in _facts(section)
        if provenance.doubt
    )


def _facts(section: Section) -> Iterator[tuple[Provision, str, str, Provenance]]:
    """Yield each sourced fact of a section with the provision that it is about."""
    stated = section.attribution
    titles = (
        ("heading", section.heading, stated.heading),
        ("short title", section.short_title, stated.short_title),
        ("standing", str(section.standing), stated.standing),
        ("title of guidance", section.guidance_title or "", stated.guidance),
    )
    for kind, fact, provenance in titles:
        if provenance is not None:
            yield section.provision, kind, fact, provenance
    for entry in section.entries:
        days = entry.period.in_words()
        yield entry.provision, "limb", f"{entry.gist} ({days})" if days else entry.gist, entry.provenance
    for change in section.changes:
        yield section.provision, "change", f"{change.on or 'no date'}: {change.text}", change.provenance
    for remark in section.remarks:
        yield section.provision, "remark", remark.text, remark.provenance


def as_markdown(rows: Iterable[Unconfirmed]) -> str:
    """Return the rows as a Markdown table with a heading line; one sentence instead when there are none."""
    lines = [f"| {row.provision.cited} | {row.kind} | {_cell(row.fact)} | {_cell(_doubt(row))} |" for row in rows]
    if not lines:
        return "Every fact in the registry has been confirmed at a source.\n"
    head = ["| Provision | Kind of fact | Fact | To confirm |", "|---|---|---|---|"]
    return "\n".join([*head, *lines]) + "\n"


def _doubt(row: Unconfirmed) -> str:
    return f"{row.doubt}; {row.note}" if row.note else row.doubt


def _cell(text: str) -> str:
    """Keep a cell on its line and in its column."""
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ")
