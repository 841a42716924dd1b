"""Where the parts of a record stand: the lines of `---`, each key with the lines of its value, and the letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from precedents.records.entries import ENTRY, Entries, Entry
from precedents.records.keys import BY_NAME
from precedents.records.legible import Legible, make_legible
from precedents.records.record import Fault, FaultKind
from precedents.spans import Span

LARGEST = 64 * 1024
"""The most code points of front matter that are read; real records have less than 2,000."""

_MARK = re.compile(r"---\s*")
_END = re.compile(r"(?:---|\.\.\.)\s*")
_HEADING = re.compile(r"#{1,6}\s")
_LINE = re.compile(r"[^\r\n]*")
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of a record. `legible` is the text up to the end of the front matter, as YAML can take it."""

    present: bool
    opening: Span
    front: Span
    body: Span
    entries: tuple[Entry, ...]
    legible: Legible
    faults: tuple[Fault, ...]


def lay_out(text: str) -> Layout:
    """Find the parts of a record's text. Never raises.

    Front matter stands between a first line `---` and the next line `---`. Where the second is missing, it ends at
    the first blank line or heading; a line `...` ends it too; both are faults.
    """
    faults: list[Fault] = []
    lines = _lines(text)
    opening = _opening(text, lines, faults)
    if opening is None:
        start = 1 if text.startswith("\ufeff") else 0
        empty = Span(start, start)
        return Layout(False, empty, empty, Span(start, len(text)), (), make_legible(""), tuple(faults))
    inner, body_start = _front_lines(text, lines, opening, faults)
    front = Span(inner[0].start, inner[-1].end) if inner else Span(opening.end, opening.end)
    collector = Entries(text, faults.append)
    for line in inner:
        collector.take(line)
    entries = collector.finished()
    return Layout(
        True, opening, front, Span(body_start, len(text)), entries, make_legible(text[: front.end]), tuple(faults)
    )


def _lines(text: str) -> Iterator[Span]:
    """Yield the spans of the lines, their ends left out, as they are asked for."""
    at = 1 if text.startswith("\ufeff") else 0
    while True:
        line = _LINE.match(text, at)
        end = line.end() if line else at
        yield Span(at, end)
        following = _LINE_END.match(text, end)
        if following is None:
            return
        at = following.end()


def _opening(text: str, lines: Iterator[Span], faults: list[Fault]) -> Span | None:
    """Return the line that opens the front matter, or None when there is none."""
    first = next((line for line in lines if line.of(text).strip()), None)
    if first is None:
        faults.append(Fault(FaultKind.NO_FRONT_MATTER, Span(0, 0), "the file is empty", "begin it with a line `---`"))
        return None
    written = first.of(text)
    if _MARK.fullmatch(written.lstrip()):
        if text[: first.start].strip("\ufeff") or written[:1].isspace():
            fact = "the line `---` that opens the front matter is not the first of the file, or is indented"
            faults.append(Fault(FaultKind.WRONG_FORM, first, fact, "delete the blanks above and before it"))
        return first
    entry = ENTRY.match(written)
    if entry and entry["key"].strip().lower() in BY_NAME:
        remedy = "write a line `---` above the first key and another below the last"
    else:
        remedy = "begin the file with a line `---`, the keys (`title: ...`), and another line `---`"
    shown = Span(first.start, min(first.end, first.start + 80))
    faults.append(Fault(FaultKind.NO_FRONT_MATTER, shown, "the file does not begin with front matter", remedy))
    return None


def _front_lines(text: str, lines: Iterator[Span], opening: Span, faults: list[Fault]) -> tuple[list[Span], int]:
    """Return the lines of the front matter, and where the letter begins."""
    inner: list[Span] = []
    likely_end: int | None = None
    fact, remedy = "no line `---` ends the front matter that begins here", "write a line `---` below the last key"
    for line in lines:
        if line.end - opening.end > LARGEST:
            fact = f"the front matter that begins here is longer than {LARGEST} characters"
            break
        written = line.of(text)
        if _END.fullmatch(written):
            if not written.startswith("---"):
                fact = "a line `...` does not end front matter"
                faults.append(Fault(FaultKind.UNREADABLE, line, fact, "write `---`"))
            return inner, _after_line_end(text, line.end)
        if likely_end is None and (not written.strip() or _HEADING.match(written)):
            likely_end = len(inner)
        inner.append(line)
    kept = inner if likely_end is None else inner[:likely_end]
    faults.append(Fault(FaultKind.UNREADABLE, opening, fact, remedy))
    return kept, _after_line_end(text, kept[-1].end if kept else opening.end)


def _after_line_end(text: str, end: int) -> int:
    found = _LINE_END.match(text, end)
    return found.end() if found else end
