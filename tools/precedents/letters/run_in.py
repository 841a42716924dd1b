# ruff: noqa: E501 - a pattern is read more surely in one line
"""Headings that run into their paragraph: `Harm: the route would show ...`, `Section 42 for - it would ...`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from precedents.letters.letter import Kind, Source
from precedents.records.headings import PartKind, heading_kind

_ENDS = re.compile(r"\s?:[-–]?(?=\s)|\.(?=\s)|\s[-–—](?=\s)|[–—](?=\s)")
_BEFORE_CAPITAL = re.compile(
    r"(?:(?:evidence of |overall )?harm(?: test)?|PIT|public interest test|balanc(?:e|ing)(?: test)?)(?= (?-i:[A-Z][a-z]*\b) )",
    re.IGNORECASE,
)
_IN_CAPITALS = re.compile(
    r"(?:REQUEST|RESPONSE|QUESTION|ANSWER|REPLY|DECISION)(?= (?!FOR\b|TO\b|OF\b|NO\b|REF|AND\b|UNDER\b|[A-Z/ ]{6})[A-Z0-9“‘\"'].{25})"
)
_VERBS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|does|do|did|should|must|i|we|you|lies|outweighs?|favours)\b",
    re.IGNORECASE,
)
_OF_A_TEST = re.compile(
    r"disclos|releas|confirm|maintain|withh|exempt|favou?r|factor|considerations?\b|argument|reasons?\b|public interest|\bs(?:ection)?\.?\s?\d|comply",
    re.IGNORECASE,
)
_ALONE = re.compile(r"(?:\d{1,2}[.)]\s)?(?:(?:in )?favou?r(?:ing)?|for|against|pro|con)", re.IGNORECASE)
_PAIR = (
    re.compile(r"^(?:\W*)(?:for|in favou?r)\b.{0,40}?\s?[:.–-]", re.IGNORECASE),
    re.compile(r"^\W*against\b.{0,40}?\s?[:.–-]", re.IGNORECASE),
)
_HEADS = frozenset(
    {PartKind.HARM, PartKind.PUBLIC_INTEREST, PartKind.FAVOURING, PartKind.AGAINST, PartKind.REASONS, PartKind.BALANCE}
)
_LONGEST, _MOST_WORDS, _SHORTEST_REST = 110, 16, 8


def set_apart(sources: Sequence[Source]) -> list[Source]:
    """Return the lines with each heading that runs into its paragraph in a line of its own; every word is kept."""
    paired = all(any(side.match(source.text) for source in sources) for side in _PAIR)
    return [piece for source in sources for piece in _pieces(source, paired=paired)]


def _pieces(source: Source, *, paired: bool) -> Iterator[Source]:
    for _ in range(3):  # `PIT Considerations favouring disclosure. The public ...` has two
        end = _end_of_heading(source, paired=paired)
        if not end:
            break
        yield Source(source.text[:end].strip(), Kind.HEADING, firm=True)
        source = replace(source, text=source.text[end:].strip(), kind=Kind.TEXT)
    yield source


def _end_of_heading(source: Source, *, paired: bool) -> int:
    """Where the heading ends that a line begins with; 0 when it begins with none."""
    text = source.text
    if source.kind is Kind.ROW or source.kind is Kind.HEADING or text.startswith("- "):
        return 0
    label = _IN_CAPITALS.match(text)
    if label:
        return label.end()
    bare = _BEFORE_CAPITAL.match(text)
    if (
        bare
        and len(text) - bare.end() > _SHORTEST_REST * 4
        and not _VERBS.match(text[bare.end() :].strip().split(" ", 1)[0])
    ):
        return bare.end()
    for mark in _ENDS.finditer(text, 0, _LONGEST):
        if len(text) - mark.end() < _SHORTEST_REST:
            return 0
        if _heads(text[: mark.start()], paired=paired) and not (_is_dash(mark[0]) and _is_one(text)):
            return mark.end()
    return 0


def _is_dash(mark: str) -> bool:
    return mark.strip() in "-–—"


def _is_one(text: str) -> bool:
    """Whether a line with a dash is a heading from end to end: `Harm in complying - to confirm that it is held`."""
    return len(text) <= _LONGEST and not text.endswith((".", "?", "!"))


def _heads(head: str, *, paired: bool) -> bool:
    if len(head.split()) > _MOST_WORDS or _VERBS.search(head):
        return False
    kind = heading_kind(head)
    if kind not in _HEADS:
        return False
    if _ALONE.fullmatch(head.strip()):
        return paired
    return kind not in (PartKind.FAVOURING, PartKind.AGAINST, PartKind.REASONS) or _OF_A_TEST.search(head) is not None
