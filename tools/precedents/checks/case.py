"""What a check is given: one record with the archive around it, read for citations once however many checks ask."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from precedents.checks.findings import Breach
from precedents.checks.likeness import Twin, fingerprint, twins
from precedents.law import Law, find_citations
from precedents.law.citations import Citation, CitationRole
from precedents.law.provisions import Provision
from precedents.records.archive import Archive
from precedents.records.fidelity import Captures, Published, none_kept
from precedents.records.record import FaultKind, Record, Value
from precedents.records.response import Response
from precedents.spans import Span

K = TypeVar("K")


@dataclass(frozen=True)
class Context:
    """What all checks of one run share.

    `today` is the day of the run; None when it is to say nothing about the future. `captures` gives the published
    copies, which are no part of the archive.
    """

    archive: Archive
    today: datetime.date | None = None
    captures: Captures = none_kept

    def knows_twins(self, found: Mapping[str, Twin]) -> None:
        """Take what is known of letters that repeat one another, so that it need not be found anew."""
        vars(self)["twins"] = found

    @cached_property
    def readable(self) -> tuple[tuple[Record, Response], ...]:
        """The records that can be shown, each with its response, in the order of the archive."""
        return tuple((record, record.response) for record in self.archive.records if record.response is not None)

    @cached_property
    def twins(self) -> Mapping[str, Twin]:
        """By file, the earlier record whose letter a record repeats or nearly repeats."""
        return twins(
            (record.file, folder_of(record.file), fingerprint(record.body_text)) for record, _ in self.readable
        )

    @cached_property
    def by_reference(self) -> Mapping[tuple[str, str], list[str]]:
        """The files of the responses of one force with one reference (see `reference_key`), in order."""
        return _grouped(
            ((response.force.slug, reference_key(response.reference)), record.file)
            for record, response in self.readable
            if response.force and response.reference
        )

    @cached_property
    def by_address(self) -> Mapping[str, list[str]]:
        """The files whose records have one address, small and capital letters taken as equal, in order."""
        return _grouped((response.path.casefold(), record.file) for record, response in self.readable)

    @cached_property
    def by_alias(self) -> Mapping[str, list[str]]:
        """The files whose records claim one former address, in order."""
        return _grouped(
            (alias.casefold(), record.file) for record, response in self.readable for alias in response.aliases
        )


@dataclass(frozen=True)
class Case:
    """One record in its context."""

    record: Record
    context: Context

    @property
    def response(self) -> Response:
        """What the record says. Raises ValueError for a record that could not be read: see `Scope`."""
        if self.record.response is None:
            raise ValueError(f"{self.record.file} has no response")
        return self.record.response

    @property
    def law(self) -> Law:
        """The registry of the law."""
        return self.context.archive.law

    @cached_property
    def published(self) -> Published | None:
        """The copy that is kept beside the record; None when there is none."""
        return self.context.captures(self.response) if self.response.capture else None

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """The letter's citations of the Act that the record is under, in order; spans count in the letter."""
        act = self.response.act
        found = find_citations(self.record.body_text, default_act=act)
        return tuple(each for each in found if each.provision is not None and each.provision.act is act)

    @cached_property
    def cited(self) -> frozenset[Provision]:
        """Every provision that the letter cites, in whatever role."""
        return frozenset(each.provision for each in self.citations if each.provision is not None)

    @cached_property
    def relied(self) -> Mapping[Provision, Citation]:
        """The provisions by which the letter refuses, each with the first place where it does so, in order."""
        first: dict[Provision, Citation] = {}
        for each in self.citations:
            if each.role is CitationRole.RELIED and each.provision is not None:
                first.setdefault(each.provision, each)
        return first

    @cached_property
    def most_precise(self) -> tuple[Provision, ...]:
        """What the letter relies on, in its order, sections left out of which it relies on a limb."""
        outer = lineages(provision.parent for provision in self.relied if provision.parent)
        return tuple(provision for provision in self.relied if provision not in outer)

    @cached_property
    def listed(self) -> frozenset[Provision]:
        """The provisions of the record's `exemptions`."""
        return frozenset(reliance.provision for reliance in self.response.exemptions)

    def place(self, citation: Citation) -> Span:
        """Return where a citation of the letter stands in the file."""
        return citation.span.shifted(self.record.body_span.start)

    def line(self, citation: Citation) -> int:
        """Return the line of the file in which a citation stands."""
        return self.record.lines.position(self.place(citation).start).line

    def values(self, key: str) -> tuple[Value, ...]:
        """Return the values of a field; none when the record lacks it."""
        field = self.record.field(key)
        return field.values if field else ()

    def at(self, key: str) -> Span:
        """Return where a finding about a field belongs: at its values, else at its key, else at the record's start."""
        field = self.record.field(key)
        if field is None:
            return Span(0, 0)
        return Span(field.values[0].span.start, field.values[-1].span.end) if field.values else field.key_span

    def reported(self, kind: FaultKind) -> Iterator[Breach]:
        """Yield what reading the record has already found of one kind."""
        return (Breach(fault.span, fault.fact, fault.remedy) for fault in self.record.faults if fault.kind is kind)


def lineages(provisions: Iterable[Provision]) -> frozenset[Provision]:
    """Return the provisions with everything that contains them.

    A set, because one letter can cite a hundred thousand provisions if somebody wants it to.
    """
    return frozenset(outer for provision in provisions for outer in provision.lineage())


def folder_of(file: str) -> str:
    """Return the folder below `responses/` that a record lies in: `northumbria-police`; empty for none."""
    return file.removeprefix("responses/").rpartition("/")[0]


def reference_key(reference: str) -> str:
    """Return a reference as two copies of one letter share it: letter case and blanks left out."""
    return "".join(reference.casefold().split())


def _grouped(pairs: Iterable[tuple[K, str]]) -> Mapping[K, list[str]]:
    groups: dict[K, list[str]] = defaultdict(list)
    for key, file in pairs:
        groups[key].append(file)
    return groups
