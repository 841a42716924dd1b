# ruff: noqa: E501 - a pattern, or a row of a table, is read more surely in one line
"""The anatomy of a notice: which part is the request, the decision, the harm, the public interest test, the answers.

Forces head the same parts with different words, and many letters have no headings at all. A part is told by its
heading where there is one, by the sentence that opens it where there is none, and where a heading leaves it open
(`Factors favouring Section 30`) by what stands under it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from precedents.records.headings import PartKind, heading_kind, leaning
from precedents.records.openings import (
    asks,
    asks_in_full,
    goes_on,
    introduces_request,
    is_label_and_question,
    opening_kind,
)
from precedents.records.turns import asking, numbered_twice, questions, turns
from precedents.spans import Span


class Origin(StrEnum):
    """What the kind of a part rests on."""

    HEADING = "its heading"
    OPENING = "the sentence that opens it"
    CONTENT = "what stands under its heading"
    START = "its place at the beginning"


class TextLine(NamedTuple):
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
    told: int = -1  # the line that tells the whole request in one sentence; what follows it is no request


def _parts(lines: Sequence[TextLine]) -> Iterator[_Part]:
    current = _Part(PartKind.OPENING, 0, 0, "", Origin.START)
    plain = [(line.text, line.heading) for line in lines]
    groups = asking(plain)
    speaks, asked_at, lists = turns(plain, groups), questions(plain, groups), numbered_twice(plain)
    asked = False  # whether the request has been told, so that a question asks again only to be answered
    for at, line in enumerate(lines):
        turn = speaks.get(at) if current.kind in _TAKES_TURNS or speaks.get(at) is PartKind.REQUEST else None
        if line.heading and heading_kind(line.text) is not None:
            part = _heading(lines, at, current)
        elif turn is not None and current.kind is not PartKind.COMPLAINT:
            part = _turn(line, turn, at, current)
        else:
            part = _heading(lines, at, current) if line.heading else _opening(lines, at, current)
        if part is None and at in asked_at and not asked and current.kind in (PartKind.OPENING, PartKind.OTHER):
            part = _Part(PartKind.REQUEST, at, at, "", Origin.OPENING)
        if part is None and at in lists:
            part = _of_lists(lists[at], at, current, asked=asked)
        if part is None and asked and _answers_below(lines, at, current):
            part = _Part(PartKind.ANSWERS, at, at, "", Origin.OPENING)
        if part is None:
            continue
        if part.first > current.first:
            asked = asked or current.kind is PartKind.REQUEST
            current.after = part.first
            yield current
        current = part
    if lines:
        current.after = len(lines)
        yield current


_TAKES_TURNS = frozenset(
    {PartKind.OPENING, PartKind.REQUEST, PartKind.DECISION, PartKind.ANSWERS, PartKind.OTHER, PartKind.EXEMPTION}
)


def _turn(line: TextLine, kind: PartKind, at: int, current: _Part) -> _Part | None:
    """The next speaker's part, in a letter that gives each answer under its question."""
    if kind is current.kind or (kind is PartKind.ANSWERS and current.kind is not PartKind.REQUEST):
        return None
    return _Part(kind, at, at, line.text if line.heading else "", Origin.OPENING)


_TITLE_LINES = 10
_TITLE = re.compile(
    r"\W*(?:[^/]{3,40} / )?(?:freedom of information|foia?|foisa)\b.{0,40}\brequests?\b.{0,40}", re.IGNORECASE
)


def _no_prose(lines: Sequence[TextLine], at: int) -> bool:
    """Whether what follows a heading is a label or an address rather than what was asked."""
    follows = lines[at].text if at < len(lines) else ""
    return len(follows) < 60 and not follows.endswith("?") and (not follows or ":" in follows or follows[-1:].isdigit())


_RIGHTS = re.compile(r"right|complain|appeal|unhappy|satisf", re.IGNORECASE)


def _of_lists(kind: PartKind, at: int, current: _Part, *, asked: bool) -> _Part | None:
    """The part that one of two lists with the same numbers begins, where nothing else has told it."""
    begins = (
        current.kind in (PartKind.OPENING, PartKind.OTHER) and not asked
        if kind is PartKind.REQUEST
        else current.kind is PartKind.REQUEST
    )
    return _Part(kind, at, at, "", Origin.OPENING) if begins else None


def _answers_below(lines: Sequence[TextLine], at: int, current: _Part) -> bool:
    """Whether a line stands below a question that is asked a second time, and asks nothing itself."""
    below = current.kind is PartKind.REQUEST and at > current.first and lines[at - 1].text.endswith("?")
    return below and not lines[at].heading and not goes_on(lines[at].text)


def _heading(lines: Sequence[TextLine], at: int, current: _Part) -> _Part | None:
    line = lines[at]
    kind = heading_kind(line.text)
    if kind is PartKind.REQUEST and at < _TITLE_LINES and _TITLE.fullmatch(line.text) and _no_prose(lines, at + 1):
        return None  # the title of the letter, above its reference and date
    if kind is PartKind.REASONS:
        return _Part(PartKind.FAVOURING, at, at, line.text, Origin.HEADING, open=True)
    if (
        kind is PartKind.COMPLAINT
        and current.kind is PartKind.OPENING
        and at < _TITLE_LINES
        and not _RIGHTS.search(line.text)
    ):
        return None  # `Internal review`: the title of a letter, whose complaint rights cannot come first
    if kind is None and current.kind is PartKind.REQUEST:
        return None  # a heading of the requester's own
    return _Part(kind or PartKind.OTHER, at, at, line.text, Origin.HEADING)


def _opening(lines: Sequence[TextLine], at: int, current: _Part) -> _Part | None:
    """A part that begins without a heading."""
    if current.told >= 0 and at > current.told and not goes_on(lines[at].text):
        return _Part(PartKind.DECISION, at, at, "", Origin.OPENING)
    kind, with_line = opening_kind(lines[at].text, current.kind, headed=current.origin is Origin.HEADING)
    if kind is PartKind.REQUEST and with_line and is_label_and_question(lines[at].text):
        return _Part(PartKind.REQUEST, at, at, "", Origin.OPENING, told=at)
    if (
        (kind is None or (kind is PartKind.REQUEST and not with_line))
        and current.kind in (PartKind.OPENING, PartKind.OTHER)
        and asks_in_full(lines[at].text)
        and not _asked_below(lines, at)
    ):
        return _Part(PartKind.REQUEST, at, at, "", Origin.OPENING, told=at)
    if kind is None or kind is current.kind:
        return None
    first = at if with_line else at + 1
    return _Part(kind, first, first, "", Origin.OPENING) if first < len(lines) else None


def _asked_below(lines: Sequence[TextLine], at: int) -> bool:
    """Whether one of the next lines brings the request itself, which this one only speaks of."""
    below = lines[at + 1 : at + _TITLE_LINES]
    return any(
        heading_kind(line.text) is PartKind.REQUEST if line.heading else introduces_request(line.text) for line in below
    )


def _settled(lines: Sequence[TextLine], parts: list[_Part]) -> list[_Part]:
    """Decide what headings leave open, by what stands under them."""
    asked = False
    for number, part in enumerate(parts):
        under = " ".join(line.text for line in lines[part.first + 1 : part.after])
        if part.open:
            part.kind = _side(parts, number, leaning(under))
            part.origin = Origin.CONTENT
        elif part.kind is PartKind.DECISION and _weighs(parts, number, under):
            part.kind, part.origin = PartKind.BALANCE, Origin.CONTENT
        elif part.kind is PartKind.DECISION and part.origin is Origin.HEADING:
            part.kind = PartKind.DECISION if not under or _decides(under, part.heading) else PartKind.ANSWERS
        elif part.kind is PartKind.DECISION and _only_answers(lines[part.first : part.after]):
            part.kind = PartKind.ANSWERS
        elif part.kind is PartKind.REQUEST and asked and not _asks_again(lines, parts, number):
            part.kind, part.origin = PartKind.ANSWERS, Origin.CONTENT
        asked = asked or part.kind is PartKind.REQUEST
    return parts


def _weighs(parts: Sequence[_Part], number: int, under: str) -> bool:
    """Whether a part headed `Decision` weighs the reasons for and against that stand right above it."""
    if not _DECIDES_ALONE.fullmatch(parts[number].heading) or not number:
        return False
    above = any(part.kind is PartKind.AGAINST for part in parts[max(number - 2, 0) : number])
    return above and re.search(r"public interest|balanc|outweigh|weigh|prevail", under, re.IGNORECASE) is not None


_DECIDES_ALONE = re.compile(r"\W*(?:our |my |the )?(?:decision|conclusion)s?\W*", re.IGNORECASE)


def _asks_again(lines: Sequence[TextLine], parts: Sequence[_Part], number: int) -> bool:
    """Whether a part headed as the request is one, where the request was told before: `Question 2` may head an answer."""
    part = parts[number]
    if not part.heading or not part.heading.rstrip(" :.")[-1:].isdigit():
        return True
    follows = parts[number + 1] if number + 1 < len(parts) else None
    if part.after - part.first == 1:
        return follows is None or bool(follows.heading)
    if follows is not None and follows.kind in (PartKind.ANSWERS, PartKind.DECISION):
        return True
    return any(asks(line.text) for line in lines[part.first + 1 : part.after])


def _side(parts: Sequence[_Part], number: int, lean: int) -> PartKind:
    """For or against, by the words under the heading, else by the part beside it."""
    if lean:
        return PartKind.FAVOURING if lean > 0 else PartKind.AGAINST
    beside = {part.kind for part in parts[max(number - 1, 0) : number + 2] if not part.open}
    return PartKind.AGAINST if PartKind.FAVOURING in beside else PartKind.FAVOURING


def _only_answers(lines: Sequence[TextLine]) -> bool:
    """Whether a part that no heading opens gives figures or a table, and refuses nothing."""
    text = " ".join(line.text for line in lines)
    return not _decides(text, "") and any(re.search(r"\d", line.text) and len(line.text) < 200 for line in lines)


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
