"""What a check reports: a finding with its place, one fact and one remedy, and perhaps the edits that mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from precedents.spans import Position, Span


class Severity(StrEnum):
    """How much a finding weighs. Errors fail a build; warnings fail it on request; notes never do.

    All three are about the record, and speak to the person who can mend it. What can be said about the public
    authority's notice itself is no finding at all.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for errors, 1 for warnings, 2 for notes: the graver, the smaller."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A mechanical correction: put `text` in the place of the code points that `span` covers."""

    span: Span
    text: str


class Breach(NamedTuple):
    """What a check yields: the place in the record's text, the fact with the offending words, and one remedy.

    A check knows neither its code nor its severity nor how a finding will be printed.
    """

    span: Span
    fact: str
    remedy: str
    fix: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A breach of one rule in one file.

    `file` is the path from the archive's root; `span` counts code points of the file's text; `position` and
    `end` are the same place as lines and columns, both from 1, `end` just behind the last character.
    """

    file: str
    span: Span
    position: Position
    end: Position
    code: str
    severity: Severity
    fact: str
    remedy: str
    fix: tuple[Edit, ...] = ()

    @property
    def place(self) -> str:
        """Where it is, as editors take it: `responses/northumbria-police/114-18.md:4:12`."""
        return f"{self.file}:{self.position.line}:{self.position.column}"

    @property
    def docs(self) -> str:
        """The address of the rule's page, relative to the site: `checks/F001/`."""
        return f"checks/{self.code}/"

    @property
    def order(self) -> tuple[str, Span, str, str]:
        """The place of this finding in a report: by file, then by place, then by code."""
        return (self.file, self.span, self.code, self.fact)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many findings of each severity there are."""

    errors: int
    warnings: int
    notes: int

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Tally:
        """Count the findings."""
        severities = [finding.severity for finding in findings]
        return cls(*(severities.count(severity) for severity in Severity))

    def __str__(self) -> str:
        """For a reader: `1 error, 0 warnings, 3 notes`."""
        counts = ((self.errors, "error"), (self.warnings, "warning"), (self.notes, "note"))
        return ", ".join(f"{count} {noun if count == 1 else noun + 's'}" for count, noun in counts)
