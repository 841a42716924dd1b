"""Which lines of a letter are headings, where the format does not say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from precedents.letters.letter import Kind, Source
from precedents.letters.run_in import set_apart
from precedents.records.headings import PartKind, heading_kind, names_section

_LONGEST = 130
_PROSE = 60
_LEADS_TO_LIST = re.compile(
    r"(?:exemptions?|exceptions?|following|virtue of|sections?|apply|applies|engaged|under)\b[^.]{0,60}[:.;,-]?$|:$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"\b(?:is|are|was|were|has|have|will|would|can|may|does|do|did|should|must|i|we|you)\b", re.IGNORECASE
)
_CAPITALS = re.compile(r"[A-Z][A-Z0-9 ,'’&/()\-–:.]{3,}")
_LETTERHEAD = re.compile(
    r"police|constabulary|freedom of information|headquarters|official|not protectively|restricted", re.IGNORECASE
)


def find_headings(sources: Sequence[Source]) -> list[Source]:
    """Return the lines with headings marked, and headings that run into their paragraph set apart."""
    lines = set_apart(sources)
    listed = _lists_of_sections(lines)
    return [
        replace(line, kind=Kind.HEADING) if at not in listed and _is_heading(lines, at) else line
        for at, line in enumerate(lines)
    ]


def _is_heading(lines: Sequence[Source], at: int) -> bool:
    line = lines[at]
    if line.kind is Kind.HEADING:
        return True
    text = line.text
    if line.kind is not Kind.TEXT or len(text) > _LONGEST or text.endswith(("?", ";", ",")):
        return False
    if text.endswith(".") and len(text.split()) > 6:
        return False
    kind = heading_kind(text)
    follows = _follows(lines, at)
    if kind is None:
        return _by_look(text, follows)
    if kind is PartKind.EXEMPTION:
        return (
            _names_only(text)
            and follows is not None
            and (len(follows.text) > _PROSE or heading_kind(follows.text) is not None)
        )
    if follows is None:
        return False
    return not _is_label(text, kind) and not (kind is PartKind.REQUEST and _SENTENCE.search(text) and len(text) > 60)


def _is_label(text: str, kind: PartKind) -> bool:
    """`Request Reference: 658A/22` and `Question 1: How many` say something themselves."""
    label, colon, rest = text.partition(":")
    return bool(colon and rest.strip()) and heading_kind(label) is None and kind is not PartKind.REASONS


def _follows(lines: Sequence[Source], at: int) -> Source | None:
    return lines[at + 1] if at + 1 < len(lines) else None


def _names_only(text: str) -> bool:
    """Whether a line that begins with a provision goes on with its title and not with a sentence."""
    named = names_section(text)
    rest = text[len(named or "") :]
    return len(text) <= 110 and not _SENTENCE.search(rest)


def _by_look(text: str, follows: Source | None) -> bool:
    """A short line in capitals above prose."""
    words = text.split()
    return (
        _CAPITALS.fullmatch(text) is not None
        and 1 <= len(words) <= 10
        and sum(character.isalpha() for character in text) > 5
        and follows is not None
        and len(follows.text) > _PROSE
        and not any(character.isdigit() for character in text)
        and not _LETTERHEAD.search(text)
    )


def _lists_of_sections(lines: Sequence[Source]) -> set[int]:
    """The lines that list the exemptions relied on: they begin with a provision, but head nothing.

    A list is opened by what leads to it, or is a run of at least two such lines; a last line that names a section
    again which the run has named already is the heading of what follows.
    """
    listed: set[int] = set()
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _lists(lines[end]):
            end += 1
        if end > at:
            led = at > 0 and bool(_LEADS_TO_LIST.search(lines[at - 1].text))
            if end - at > 1 and _number(lines[end - 1].text) in {_number(line.text) for line in lines[at : end - 1]}:
                end_of_list = end - 1
            else:
                end_of_list = end
            if led or end_of_list - at > 1:
                listed.update(range(at, end_of_list))
        at = max(end, at + 1)
    return listed


def _lists(line: Source) -> bool:
    kind = heading_kind(line.text) if line.kind is Kind.TEXT and len(line.text) <= _LONGEST else None
    return kind is PartKind.EXEMPTION and _names_only(line.text)


def _number(text: str) -> str:
    named = re.search(r"\d{1,2}[A-C]?", names_section(text) or "")
    return named[0] if named else ""
