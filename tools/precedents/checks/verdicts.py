"""Findings in a compact form that can be kept, and where they are kept: by whoever calls, not by the checks."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Protocol

from precedents.checks.findings import Edit, Finding, Severity
from precedents.spans import Position, Span


class Kept(Protocol):
    """Values of earlier runs, by kind and key. A value that is found is the one that was kept."""

    def found(self, kind: str, keys: Collection[bytes]) -> Mapping[bytes, bytes]:
        """Return the values of those keys that are kept."""
        ...

    def keep(self, kind: str, values: Mapping[bytes, bytes]) -> None:
        """Keep values for later runs."""
        ...


class NothingKept:
    """Keeps nothing and finds nothing: every run is the first."""

    def found(self, kind: str, keys: Collection[bytes]) -> Mapping[bytes, bytes]:
        """Return nothing."""
        return {}

    def keep(self, kind: str, values: Mapping[bytes, bytes]) -> None:
        """Do nothing."""


def packed(findings: Iterable[Finding]) -> bytes:
    """Return the findings of one file, without its name, as JSON."""
    return json.dumps([_row(finding) for finding in findings], separators=(",", ":")).encode()


def unpacked(file: str, verdict: bytes) -> tuple[Finding, ...]:
    """Return the findings that `packed` was given, with the path of their file."""
    if verdict == b"[]":
        return ()
    return tuple(
        Finding(
            file,
            Span(start, end),
            Position(line, column),
            Position(last_line, last_column),
            code,
            Severity(severity),
            fact,
            remedy,
            tuple(Edit(Span(first, last), text) for first, last, text in fix),
        )
        for start, end, line, column, last_line, last_column, code, severity, fact, remedy, fix in json.loads(verdict)
    )


def _row(finding: Finding) -> list[object]:
    span, position, end = finding.span, finding.position, finding.end
    fix = [(edit.span.start, edit.span.end, edit.text) for edit in finding.fix]
    places = [span.start, span.end, position.line, position.column, end.line, end.column]
    return [*places, finding.code, finding.severity, finding.fact, finding.remedy, fix]
