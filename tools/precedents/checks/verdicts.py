"""Findings in a compact form that can be kept, and where they are kept: by whoever calls, not by the checks."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple, Protocol

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


class Verdict(NamedTuple):
    """What some checks found in one file: the codes of these checks, and their findings as `packed` gives them."""

    codes: frozenset[str] = frozenset()
    findings: bytes = b"[]"

    @classmethod
    def read(cls, kept: bytes) -> Verdict:
        """Return the verdict that `written` was asked for."""
        codes, _, findings = kept.partition(b"\n")
        return cls(_codes(codes), findings)

    def written(self) -> bytes:
        """Return the verdict in a form that can be kept: a line of codes, a line of JSON."""
        return " ".join(sorted(self.codes)).encode() + b"\n" + self.findings

    def and_of(self, codes: Iterable[str], findings: Iterable[Finding]) -> Verdict:
        """Return the verdict of these checks and of others, with what the others found."""
        new = packed(findings)
        both = new if self.findings == b"[]" else self.findings if new == b"[]" else self.findings[:-1] + b"," + new[1:]
        return Verdict(self.codes.union(codes), both)

    def found(self, file: str, codes: Collection[str]) -> tuple[Finding, ...]:
        """Return what those of the checks found that have one of these codes; `file` is the path of their file."""
        return tuple(finding for finding in unpacked(file, self.findings) if finding.code in codes)


@lru_cache(64)
def _codes(line: bytes) -> frozenset[str]:
    return frozenset(line.decode().split())  # the lines of ten thousand files are two or three


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
