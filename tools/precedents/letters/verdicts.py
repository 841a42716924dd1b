"""What a letter decides, sentence by sentence: disclosed, withheld, not held, beyond the cost limit, NCND.

Only the authority's own decisions count: the request, the reasons of harm and public interest, and the complaint
rights are left out, and so are sentences that explain the Act or speak of what would be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from precedents.letters.evidence import sentences
from precedents.letters.figures import gives_figure
from precedents.letters.letter import Kind, Letter, Line
from precedents.letters.turns_of_phrase import COMPILED, EXPLAINS, HINT, Verdict, spelt_out
from precedents.records.headings import PartKind
from precedents.records.openings import asks
from precedents.spans import Span


@dataclass(frozen=True, slots=True)
class Statement:
    """A verdict, the sentence that states it, and the part that it stands in."""

    verdict: Verdict
    span: Span
    part: PartKind


__all__ = ["Statement", "Verdict", "statements"]

_REASONS = frozenset(
    {
        PartKind.HARM,
        PartKind.FAVOURING,
        PartKind.AGAINST,
        PartKind.PUBLIC_INTEREST,
        PartKind.COMPLAINT,
        PartKind.REQUEST,
    }
)

_ANSWERING = frozenset({PartKind.ANSWERS, PartKind.DECISION, PartKind.OTHER})
_REFUSING = frozenset({Verdict.REFUSED, Verdict.NCND, Verdict.COST, Verdict.VEXATIOUS})
_OF_THE_LETTER = re.compile(
    r"legal annex|complain|appeal|harm|public interest|explanation|rationale|reason|refusal|your right"
    r"|legislation|leaflet|copyright|definition|exemptions?\b|section \d|ncnd|neither|notes?:|caveat",
    re.IGNORECASE,
)
_NOT_GIVEN = re.compile(r"\b(?:not|unable|cannot|un?less|nor|neither|unfortunately|would|could|harm)\b", re.IGNORECASE)
_HEDGED = re.compile(
    r"\b(?:if|whether|irrespective|regardless|or not|or is not|would|could|does or|any .{0,20}may)\b", re.IGNORECASE
)
_LONGEST = 1500
_SHORT = 160  # below a refusal, only what is as short as an answer is taken for one


def statements(letter: Letter, lines: tuple[Line, ...] | None = None) -> tuple[Statement, ...]:
    """Return the decisions that a letter (or some of its lines) states, in order."""
    return tuple(_statements(letter, letter.lines if lines is None else lines))


def _statements(letter: Letter, lines: tuple[Line, ...]) -> Iterator[Statement]:
    tables = _tables(lines)
    listed = _lists_of_figures([line for line in lines if letter.part_at(line.span.start) is not PartKind.OPENING])
    refused_before = False
    for line in lines:
        part = letter.part_at(line.span.start)
        if part in _REASONS or line.kind is Kind.HEADING or (line.text.endswith("?") and asks(line.text)):
            continue
        if part is PartKind.ATTACHMENTS and line.kind is not Kind.ROW and line not in listed:
            continue  # a document that is given, or the Act as it is quoted
        if line.kind is Kind.ROW:
            for verdict in _of_row(line, part, line in tables):
                yield Statement(verdict, line.span, part)
            continue
        refused = False
        for sentence in sentences(line.text):
            text = spelt_out(sentence.of(line.text)[:_LONGEST])
            found = list(_verdicts(text, part)) if HINT.search(text) else []
            refused = refused or not _REFUSING.isdisjoint(found)
            reasons = refused or (refused_before and part is not PartKind.ANSWERS and len(line.text) > _SHORT)
            if not found and ((not reasons and part in _ANSWERING and gives_figure(text)) or line in listed):
                found = [Verdict.FIGURE]
            for verdict in found:
                yield Statement(verdict, sentence.shifted(line.span.start), part)
        refused_before = refused_before or refused


def _of_row(line: Line, part: PartKind, in_table: bool) -> Iterator[Verdict]:
    """What a row of a table gives: its figures, or the ground on which its last cell refuses them."""
    if not re.search(r"section|exempt|\bss?\.? ?\d\d|\bNCND\b|held", line.text, re.IGNORECASE):
        if in_table and (part is not PartKind.OPENING or len(_CELL.findall(line.text)) > 1):
            yield Verdict.DISCLOSED
        elif in_table and gives_figure(line.text.rpartition(" | ")[2]) and _CELL.match(line.text):
            yield Verdict.FIGURE
        return
    answer = spelt_out(line.text.rpartition(" | ")[2])
    found = list(_verdicts(answer, part)) if HINT.search(answer) else []
    yield from found
    if not found and _GROUND_ALONE.match(answer):
        yield Verdict.REFUSED
    elif not found and in_table and gives_figure(answer):
        yield Verdict.FIGURE


_CELL = re.compile(r"(?:(?<= \| )|^)[\d,.]+(?= \||$)")
_GROUND_ALONE = re.compile(
    r"(?:exempt\w*\W+|withheld\W+|refused\W+)?(?:section|sect?|s)\b\.?\s?\d\d|(?:section|s)\d\d", re.IGNORECASE
)


def _tables(lines: tuple[Line, ...]) -> frozenset[Line]:
    """The rows that give something: with a figure, or of a table; one alone may be a signature in columns."""
    rows = [line.kind is Kind.ROW for line in lines]
    return frozenset(
        line
        for at, line in enumerate(lines)
        if rows[at] and (any(rows[max(at - 1, 0) : at] + rows[at + 1 : at + 2]) or re.search(r"\d", line.text))
    )


def _lists_of_figures(lines: Sequence[Line]) -> frozenset[Line]:
    """The lines of a table that came out as text: three or more under each other that end in a figure."""
    found: set[Line] = set()
    run: list[Line] = []
    for line in lines:
        if line.kind in (Kind.TEXT, Kind.ENTRY) and _FIGURE_AT_END.fullmatch(line.text):
            run.append(line)
        else:
            found.update(run if len(run) > 2 else ())
            run = []
    return frozenset(found.union(run if len(run) > 2 else ()))


_FIGURE_AT_END = re.compile(
    r"(?!.*\b(?:section|s\.|article|tel|telephone|fax|ref|date)\b)(?=.*[A-Za-z]).{3,100}?(?:,\s?|\s|:\s?)[<£]?\d[\d,.]*%?",
    re.IGNORECASE,
)


def _verdicts(text: str, part: PartKind) -> Iterator[Verdict]:
    """The verdicts that one sentence states; the first of a kind keeps weaker readings of the same words away."""
    explains = bool(EXPLAINS.search(text))
    found: set[Verdict] = set()
    for verdict, pattern in COMPILED:
        match = pattern.search(text)
        if match is None or (part is PartKind.BALANCE and verdict not in (Verdict.NCND, Verdict.REFUSED)):
            continue
        if part is PartKind.ADVICE and verdict in (Verdict.DISCLOSED, Verdict.PARTIAL):
            continue  # what could be given if it were asked for
        if _states(verdict, text, match, explains, found):
            found.add(verdict)
            yield verdict


_YOURS = re.compile(
    r"\b(?:your (?:request|enquiry|e-?mail|letter|application)|you (?:asked|requested|wrote))\b", re.IGNORECASE
)
_HISTORY = re.compile(
    r"\bthe same request\b|\b(?:previous|earlier) (?:request|reply|response|decision)"
    r"|\byou (?:made|sent|submitted) \d+\b"
    r"|\b(?:you were|was) (?:told|answered)\b",
    re.IGNORECASE,
)
"""What was given to the requester before."""
_I_CAN = re.compile(r"\b(?:i|we) (?:can|am|would|will|have)\b[^.]{0,60}$", re.IGNORECASE)
_DENIES = re.compile(
    r"\b(?:can|will|shall|must|does|do)?\s?neither confirms?\b.{0,200}\b(?:virtue|hold)"
    r"|\b(?:under|by) (?:section|sec|s)\.? ?\d\d ?\(\d\w?\).{0,12}\bthe duty\b",
    re.IGNORECASE,
)
_OF_THE_ACT = re.compile(
    r"\bif,? or to the extent\b"
    r"|^\(\d\w?\) (?:the duty|information|section|subsection|in sub|a public auth|any|where)\b"
    r"|\bany of the following applies|\bnot upheld\b|\bwithdraw"
    r"|\b(?:that|which|it|then|previously|originally|earlier|wrongly) (?:reply |response |decision |refusal |letter )?"
    r"(?:relied (?:up)?on|was refused|refused|had refused|cited)\b",
    re.IGNORECASE,
)
"""The words of the statute, and what an earlier letter said: no decision of this one."""


def _states(verdict: Verdict, text: str, match: re.Match[str], explains: bool, found: set[Verdict]) -> bool:
    before = text[: match.start()]
    if verdict is Verdict.NCND:
        return not _OF_THE_ACT.search(text) and (not explains or _DENIES.search(text) is not None)
    if verdict is Verdict.NOT_HELD:
        scattered = re.search(
            r"retriev|accessible|readily|searchable|manual|in an? (?:easily|format)",
            text[match.start() :],
            re.IGNORECASE,
        )
        return Verdict.NCND not in found and not scattered and not _HEDGED.search(before[-60:]) and not explains
    if verdict is Verdict.DISCLOSED:
        own = not _OF_THE_LETTER.search(before[-50:] + match[0]) and not _OF_THE_LETTER.search(
            text[match.end() : match.end() + 40]
        )
        plain = not found & {Verdict.NCND, Verdict.NOT_HELD, Verdict.COST, Verdict.REFUSED, Verdict.VEXATIOUS}
        tells_request = match[0].startswith("as follows") and _YOURS.search(before) and not _I_CAN.search(before)
        return (
            plain
            and own
            and not tells_request
            and not _HISTORY.search(text)
            and not _NOT_GIVEN.search(match[0])
            and not re.search(r"\b(?:not|un|never)\s?$", before)
            and not explains
        )
    if verdict is Verdict.REFUSED:
        return not explains and Verdict.NOT_HELD not in found
    return not explains
