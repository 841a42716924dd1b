# ruff: noqa: E501 - a pattern, or a row of a table, is read more surely in one line
"""The anatomy of a notice: which part is the request, the decision, the harm, the public interest test, the answers.

Forces head the same parts with different words, and many letters have no headings at all. A part is told by its
heading where there is one, by the sentence that opens it where there is none, and where a heading leaves it open
(`Factors favouring Section 30`) by what stands under it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from precedents.records.headings import PartKind, heading_kind, leaning
from precedents.records.openings import opening_kind
from precedents.spans import Span


class Origin(StrEnum):
    """What the kind of a part rests on."""

    HEADING = "its heading"
    OPENING = "the sentence that opens it"
    CONTENT = "what stands under its heading"
    START = "its place at the beginning"


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of a letter (a paragraph, an entry, a row or a heading): its text, its place, whether it is a heading."""

    text: str
    span: Span
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a notice: its kind, its heading as printed (empty when it has none), and where it stands.

    `span` covers the heading; the sections of a letter follow each other and leave out nothing but white space.
    """

    kind: PartKind
    heading: str
    span: Span
    origin: Origin


def sections(lines: Sequence[TextLine]) -> tuple[Section, ...]:
    """Return the parts of a notice, in order. Every line belongs to exactly one part."""
    return tuple(_section(lines, part) for part in _settled(lines, list(_parts(lines))))


@dataclass(slots=True)
class _Part:
    kind: PartKind
    first: int
    after: int
    heading: str
    origin: Origin
    open: bool = False  # whether the heading leaves the kind open


def _parts(lines: Sequence[TextLine]) -> Iterator[_Part]:
    current = _Part(PartKind.OPENING, 0, 0, "", Origin.START)
    for at, line in enumerate(lines):
        part = _heading(line, at, current) if line.heading else _opening(lines, at, current)
        if part is None:
            continue
        if part.first > current.first:
            current.after = part.first
            yield current
        current = part
    if lines:
        current.after = len(lines)
        yield current


def _heading(line: TextLine, at: int, current: _Part) -> _Part | None:
    kind = heading_kind(line.text)
    if kind is PartKind.REASONS:
        return _Part(PartKind.FAVOURING, at, at, line.text, Origin.HEADING, open=True)
    if kind is PartKind.COMPLAINT and at == 0:
        return None  # `Internal review`: the title of a letter, whose complaint rights cannot come first
    if kind is None and current.kind is PartKind.REQUEST:
        return None  # a heading of the requester's own
    return _Part(kind or PartKind.OTHER, at, at, line.text, Origin.HEADING)


def _opening(lines: Sequence[TextLine], at: int, current: _Part) -> _Part | None:
    """A part that begins without a heading."""
    kind, with_line = opening_kind(lines[at].text, current.kind, headed=current.origin is Origin.HEADING)
    if kind is None or kind is current.kind:
        return None
    first = at if with_line else at + 1
    return _Part(kind, first, first, "", Origin.OPENING) if first < len(lines) else None


def _settled(lines: Sequence[TextLine], parts: list[_Part]) -> list[_Part]:
    """Decide what headings leave open, by what stands under them."""
    for number, part in enumerate(parts):
        under = " ".join(line.text for line in lines[part.first + 1 : part.after])
        if part.open:
            part.kind = _side(parts, number, leaning(under))
            part.origin = Origin.CONTENT
        elif part.kind is PartKind.DECISION and part.origin is Origin.HEADING:
            part.kind = PartKind.DECISION if not under or _decides(under, part.heading) else PartKind.ANSWERS
    return parts


def _side(parts: Sequence[_Part], number: int, lean: int) -> PartKind:
    """For or against, by the words under the heading, else by the part beside it."""
    if lean:
        return PartKind.FAVOURING if lean > 0 else PartKind.AGAINST
    beside = {part.kind for part in parts[max(number - 1, 0) : number + 2] if not part.open}
    return PartKind.AGAINST if PartKind.FAVOURING in beside else PartKind.FAVOURING


def _decides(under: str, heading: str) -> bool:
    words = heading.casefold()
    if "decision" in words or "refus" in words or "exempt" in words:
        return True
    text = under.casefold()
    return any(
        cue in text for cue in ("exempt", "confirm nor", "confirms nor", "refus", "section 1", "not held", "not hold")
    )


def _section(lines: Sequence[TextLine], part: _Part) -> Section:
    span = Span(lines[part.first].span.start, lines[part.after - 1].span.end)
    return Section(part.kind, part.heading, span, part.origin)
