"""The order of keys, mended by moving whole lines: what stands on a line is never written anew."""

from __future__ import annotations

from precedents.checks.findings import Edit
from precedents.records.keys import BY_NAME
from precedents.records.record import Field, Record
from precedents.spans import Span

_RANKS = {name: place for place, name in enumerate(BY_NAME)}


def rank(field: Field) -> int:
    """Return the place of a field's key in the order that records have; keys that no record has come last."""
    return _RANKS.get(field.key, len(_RANKS))


def in_canonical_order(record: Record) -> tuple[Edit, ...]:
    """Return the edit that brings the front matter into the order of the keys; none when its lines cannot be told.

    Each key takes along its own lines and the remarks and empty lines right above it; what stands above the first key
    or below the last value stays. Keys that no record has come last, in the order that they have.
    """
    chunks = _chunks(record)
    if not all(chunk.of(record.text).endswith(("\n", "\r")) for chunk in chunks):
        return ()
    order = sorted(range(len(chunks)), key=lambda at: rank(record.fields[at]))
    text = "".join(chunks[at].of(record.text) for at in order)
    return (Edit(Span(chunks[0].start, chunks[-1].end), text),) if chunks else ()


def _chunks(record: Record) -> list[Span]:
    """Return the whole lines that belong to each field; together they have no gaps."""
    starts = [*record.lines.starts, len(record.text)]
    chunks = []
    line = 0
    for field in record.fields:
        first = line or record.lines.position(field.key_span.start).line
        last_character = max(field.key_span.start, field.span.end - 1)
        line = record.lines.position(last_character).line + 1
        chunks.append(Span(starts[first - 1], starts[line - 1]))
    return chunks
