# ruff: noqa: E501 - a pattern, or a row of a table, is read more surely in one line
"""A letter as the recognisers see it: its cleaned text, line by line, and what the page around it said."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from precedents.dates import UNKNOWN, PartialDate
from precedents.records.anatomy import Section, TextLine, sections
from precedents.records.headings import PartKind
from precedents.spans import Span


class Kind(StrEnum):
    """What a line of a letter is."""

    TEXT = "text"
    HEADING = "heading"
    ENTRY = "entry"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Source:
    """One line as it came out of a format: `level` is above 0 where the format marks a heading, `firm` where a line
    is a whole paragraph (HTML, Word), so that it is never joined with the next."""

    text: str
    kind: Kind = Kind.TEXT
    level: int = 0
    firm: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the cleaned letter: a paragraph, an entry of a list (marker included), a row of a table, a heading."""

    text: str
    kind: Kind
    span: Span
    marked: int = 0  # the level of the heading in the source's own markup; 0 for none


@dataclass(frozen=True, slots=True)
class Page:
    """What the page around a letter said: its title, the lines that were left out, the address it came from,
    and for a mail the day on which it was sent."""

    title: str = ""
    dropped: tuple[str, ...] = ()
    url: str | None = None
    sent: PartialDate = UNKNOWN


@dataclass(frozen=True)
class Letter:
    """A cleaned letter. `text` holds its lines: entries and rows under each other, all else between blank lines."""

    text: str
    lines: tuple[Line, ...]
    sections: tuple[Section, ...]
    page: Page = field(default_factory=Page)

    @classmethod
    def of(cls, sources: Sequence[Source], page: Page | None = None) -> Letter:
        """Put lines together to a letter, and tell its parts."""
        pieces: list[str] = []
        lines: list[Line] = []
        at = 0
        for source in sources:
            if lines:
                gap = "\n" if source.kind is lines[-1].kind and source.kind in (Kind.ENTRY, Kind.ROW) else "\n\n"
                pieces.append(gap)
                at += len(gap)
            lines.append(Line(source.text, source.kind, Span(at, at + len(source.text)), source.level))
            pieces.append(source.text)
            at += len(source.text)
        parts = sections([TextLine(line.text, line.span, line.kind is Kind.HEADING) for line in lines])
        return cls("".join(pieces), tuple(lines), parts, page or Page())

    def lines_of(self, *kinds: PartKind) -> Iterator[Line]:
        """Yield the lines that stand in parts of these kinds, in order."""
        for part in self.sections:
            if part.kind in kinds:
                yield from self.within(part.span)

    def within(self, span: Span) -> Iterator[Line]:
        """Yield the lines that stand within a span."""
        at = bisect_left(self._starts, span.start)
        while at < len(self.lines) and self.lines[at].span.end <= span.end:
            yield self.lines[at]
            at += 1

    def part_at(self, offset: int) -> PartKind:
        """Return the kind of the part in which a place of the text stands."""
        at = bisect_right(self._part_starts, offset)
        return self.sections[at - 1].kind if at else PartKind.OTHER

    @cached_property
    def _starts(self) -> list[int]:
        return [line.span.start for line in self.lines]

    @cached_property
    def _part_starts(self) -> list[int]:
        return [part.span.start for part in self.sections]
