"""Mechanical corrections, spliced into the text of a record; what a record says is the same before and after."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from precedents.checks.case import Case, Context
from precedents.checks.findings import Edit
from precedents.checks.registry import CHECKS, Check, Scope
from precedents.records.record import FaultKind, Record

_UNTOUCHED = frozenset(
    {
        FaultKind.NOT_TEXT,
        FaultKind.NO_FRONT_MATTER,
        FaultKind.UNREADABLE,
        FaultKind.FORBIDDEN_YAML,
        FaultKind.DUPLICATE_KEY,
    }
)


@dataclass(frozen=True, slots=True)
class Mended:
    """A corrected record and the codes of the checks whose findings were mended, in order; none: nothing was done."""

    record: Record
    codes: tuple[str, ...]


def mend(record: Record, context: Context, read: Callable[[bytes], Record]) -> Mended:
    """Apply every edit that the checks offer for this record.

    `read` reads the record anew from its bytes. A record whose front matter cannot be read with certainty is left
    alone, and so is a correction that would change a value or a word of the letter. Mending twice is mending once.
    """
    codes = []
    for check in CHECKS:
        if not isinstance(check, Check) or check.scope is not Scope.RECORD or not _certain(record):
            continue
        edits = {edit for breach in check.run(Case(record, context)) for edit in breach.fix}
        if not edits:
            continue
        candidate = read(spliced(record.text, edits).encode())
        if _says(candidate) == _says(record):
            record = candidate
            codes.append(check.code)
    return Mended(record, tuple(codes))


def spliced(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with the edits made. Raises ValueError when two of them overlap."""
    parts = []
    at = 0
    for edit in sorted(edits):
        if edit.span.start < at:
            raise ValueError(f"two edits overlap at {edit.span.start}")
        parts += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*parts, text[at:]])


def _certain(record: Record) -> bool:
    return not any(fault.kind in _UNTOUCHED for fault in record.faults)


def _says(record: Record) -> tuple[object, ...]:
    """Return all that must survive a correction: every value by its key, and the letter, line ends aside."""
    values = {
        field.key: ([_unix(value.text) for value in field.values], field.is_list, field.questions)
        for field in record.fields
    }
    return values, _unix(record.body_text), _certain(record)


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
