"""The canonical form of a record: reached by splicing, so that nothing is written anew that need not change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from precedents.law import Act, Provision
from precedents.records.record import FaultKind, Field, Record, Value
from precedents.spans import Span

_UNCERTAIN = frozenset(
    {
        FaultKind.NOT_TEXT,
        FaultKind.NO_FRONT_MATTER,
        FaultKind.UNREADABLE,
        FaultKind.FORBIDDEN_YAML,
        FaultKind.DUPLICATE_KEY,
    }
)
_LOWER = frozenset({"ncnd", "outcome", "extent", "topics"})


def canonical(record: Record) -> str:
    """Return the text of a record with its keys, provisions and fixed words as records write them.

    Keys in lower case with one blank after the colon, provisions as `31(1)(a)`, `ncnd: whole` in lower case, no blanks
    at the ends of lines of the front matter, one line end at the end. The letter itself is not touched. A record whose
    front matter cannot be read with certainty is returned as it is. Doing it twice is doing it once.
    """
    if any(fault.kind in _UNCERTAIN for fault in record.faults):
        return record.text
    edits = sorted(_edits(record), key=lambda edit: edit[0])
    pieces, at = [], 0
    for span, text in edits:
        if span.start < at:
            continue
        pieces += [record.text[at : span.start], text]
        at = span.end
    return "".join([*pieces, record.text[at:]])


def _edits(record: Record) -> Iterator[tuple[Span, str]]:
    text = record.text
    act = next((_act(value.text) for field in record.fields if field.key == "act" for value in field.values), None)
    for field in record.fields:
        yield from _of_field(text, field, act or Act.FOIA)
    head = record.body_span.start
    for blanks in re.finditer(r"(?<=\S)[ \t]+(?=\r?\n)", text[:head]):
        yield Span(*blanks.span()), ""
    stripped = text.rstrip()
    if stripped and text[len(stripped) :] != "\n" and len(stripped) > head:
        yield Span(len(stripped), len(text)), "\n"


def _of_field(text: str, field: Field, act: Act) -> Iterator[tuple[Span, str]]:
    if field.printed != field.key and field.key_span.of(text) == field.printed:
        yield field.key_span, field.key
    gap = re.compile(r"[ \t]*:[ \t]*(?=\S)").match(text, field.key_span.end)
    if gap and gap[0] != ": ":
        yield Span(*gap.span()), ": "
    for before, after in pairwise(field.values):
        comma = re.compile(r"[ \t]*,[ \t]*").fullmatch(text, before.span.end, after.span.start)
        if comma and comma[0] != ", ":
            yield Span(*comma.span()), ", "
    for value in field.values:
        wanted = _wanted(field.key, value, act)
        if wanted is not None and wanted != value.text and value.span.of(text) == value.text:
            yield value.span, wanted


def _wanted(key: str, value: Value, act: Act) -> str | None:
    if key == "exemptions":
        try:
            return str(Provision.parse(value.text, act))
        except ValueError:
            return None
    if key in _LOWER:
        return value.text.lower()
    found = _act(value.text) if key == "act" else None
    return found.value if found else None


def _act(text: str) -> Act | None:
    wanted = " ".join(text.casefold().split())
    return next((act for act in Act if wanted in (act.value.casefold(), act.value.split()[0].casefold())), None)
