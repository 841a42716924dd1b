"""Findings for programs: one JSON array, of which the schema is here too."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Final

from precedents.checks.findings import Finding, Severity

_COUNT = {"type": "integer", "minimum": 0}
_PLACE = {"type": "integer", "minimum": 1}
_TEXT = {"type": "string"}

SCHEMA: Final[dict[str, Any]] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Findings of precedents check",
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": [
            "file",
            "line",
            "column",
            "end_line",
            "end_column",
            "start",
            "end",
            "code",
            "severity",
            "fact",
            "remedy",
            "docs",
            "fix",
        ],
        "properties": {
            "file": _TEXT,
            "line": _PLACE,
            "column": _PLACE,
            "end_line": _PLACE,
            "end_column": _PLACE,
            "start": _COUNT,
            "end": _COUNT,
            "code": {"type": "string", "pattern": "^[A-Z][0-9]{3}$"},
            "severity": {"type": "string", "enum": [severity.value for severity in Severity]},
            "fact": _TEXT,
            "remedy": _TEXT,
            "docs": _TEXT,
            "fix": {
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["start", "end", "text"],
                    "properties": {"start": _COUNT, "end": _COUNT, "text": _TEXT},
                },
            },
        },
    },
}
"""What `as_json` writes. Lines and columns count from 1, `start` and `end` from 0, all in code points."""


def as_json(findings: Iterable[Finding]) -> str:
    """Return the findings as one JSON array, one finding a line, in pure ASCII.

    ASCII, because every terminal can print it and because no escape sequence or sign of direction that a letter may
    hold survives in it.
    """
    rows = [json.dumps(_row(finding)) for finding in findings]
    return "[" + ",".join(f"\n  {row}" for row in rows) + ("\n]" if rows else "]")


def _row(finding: Finding) -> dict[str, object]:
    return {
        "file": finding.file,
        "line": finding.position.line,
        "column": finding.position.column,
        "end_line": finding.end.line,
        "end_column": finding.end.column,
        "start": finding.span.start,
        "end": finding.span.end,
        "code": finding.code,
        "severity": finding.severity.value,
        "fact": finding.fact,
        "remedy": finding.remedy,
        "docs": finding.docs,
        "fix": [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in finding.fix],
    }
