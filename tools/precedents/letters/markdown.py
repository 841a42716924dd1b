"""A letter as the Markdown of a record: its own words, with headings, lists and tables marked up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from precedents.letters.letter import Kind, Letter, Line
from precedents.records.headings import PartKind, heading_kind
from precedents.records.inline import inline, literal

_MARKER = re.compile(r"(?:-|\d{1,3}\.) ")
_TOP = frozenset(
    {PartKind.REQUEST, PartKind.DECISION, PartKind.ANSWERS, PartKind.ATTACHMENTS, PartKind.COMPLAINT, PartKind.ADVICE}
)
_OPENS_RESPONSE = re.compile(r"respon|reply|replied|answer", re.IGNORECASE)


def markdown(letter: Letter) -> str:
    """Return the body of the record: every line of the letter, nothing added but marks."""
    levels = _levels(letter.lines)
    pieces: list[str] = []
    for run in _runs(letter.lines):
        first = run[0]
        if first.kind is Kind.ROW:
            pieces.append(_table(run))
        elif first.kind is Kind.ENTRY:
            pieces.append("\n".join(_entry(line.text) for line in run))
        elif first.kind is Kind.HEADING:
            pieces.append(f"{'#' * levels[first.span.start]} {_entry(first.text)}")
        else:
            pieces.append(shown_as(first.text))
    return "\n\n".join(pieces) + "\n" if pieces else ""


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the entries of one list, and the rows of one table, together; all else alone."""
    run: list[Line] = []
    for line in lines:
        together = bool(run) and line.kind is run[-1].kind and line.kind in (Kind.ENTRY, Kind.ROW)
        if run and not (together and (line.kind is Kind.ROW or _numbered(line) == _numbered(run[-1]))):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _numbered(line: Line) -> bool:
    return line.text[:1].isdigit()


def _entry(text: str) -> str:
    marker = _MARKER.match(text)
    end = marker.end() if marker else 0
    return text[:end] + shown_as(text[end:])


def _table(rows: Sequence[Line]) -> str:
    """Write a table; its first row is the header, and short rows are filled up with empty cells."""
    cells = [[shown_as(cell) for cell in row.text.split(" | ")] for row in rows]
    width = max(len(row) for row in cells)
    filled = [row + [""] * (width - len(row)) for row in cells]
    lines = ["| " + " | ".join(row) + " |" for row in filled]
    return "\n".join([lines[0], "| " + " | ".join(["---"] * width) + " |", *lines[1:]])


def _levels(lines: Sequence[Line]) -> dict[int, int]:
    """The level of each heading by where it stands: request and response 2, what belongs to the response below it."""
    levels: dict[int, int] = {}
    base, group, group_kind = 2, 2, PartKind.OTHER
    for line in lines:
        if line.kind is not Kind.HEADING:
            continue
        kind = heading_kind(line.text) or PartKind.OTHER
        if kind in _TOP:
            level = 2
            base = 3 if _OPENS_RESPONSE.search(line.text) and kind is not PartKind.REQUEST else 2
            group, group_kind = 2, PartKind.OTHER
        elif kind in (PartKind.FAVOURING, PartKind.AGAINST, PartKind.REASONS):
            level = group + 1 if group_kind is not PartKind.OTHER else base
        elif kind is PartKind.BALANCE:
            level = group + 1 if group_kind is PartKind.PUBLIC_INTEREST else base
        else:
            level = base
            if kind in (PartKind.PUBLIC_INTEREST, PartKind.EXEMPTION):
                group, group_kind = base, kind
            else:
                group, group_kind = base, PartKind.OTHER
        levels[line.span.start] = level
    return levels


def shown_as(text: str) -> str:
    """Return Markdown that shows exactly `text`, without escapes where an underscore is no mark (`3070_15`)."""
    escaped = literal(text)
    if "\\_" not in escaped:
        return escaped
    bare = escaped.replace("\\_", "_")
    return bare if inline(bare) == inline(escaped) else escaped
