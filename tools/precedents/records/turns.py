# ruff: noqa: E501 - a pattern, or a row of a table, is read more surely in one line
"""Letters that give each answer under its own question, without headings: which lines ask, and which answer."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, TypeAlias

from precedents.records.headings import PartKind, heading_kind
from precedents.records.openings import asks, ends_request

_KNOWN = 8192  # lines that letters share: much of every letter is the force's own boilerplate

_NUMBERED = re.compile(
    r"^(?:[-•]\s?)?(?:(?:question|request|q|part|point)\s?(?:no\.?\s?)?\d{0,2}[a-z]?|\d{1,2}[a-z]?)\s?[.):–-]",
    re.IGNORECASE,
)
_STATES: Final = re.compile(
    r"^(?:[-•]\s?)?(?:\w{1,3}[.):]\s)?(?:£?\d[\d,.]*\W*$|[<>]?£?\d[\d,.%]*\s(?!\(?[A-Z]|hours|days)\w+|(?:yes|no|none|nil|zero|n/?a)\b(?!\.\s?\d)"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|there (?:are|is|was|were|have|has)\b|see (?:above|below|the|table|attached)"
    r"|(?:not held|exempt|refused|withheld|unable|under section|this (?:is|was|has|would|force|information)|these|it (?:is|was|has)|i am|we (?!would like|are (?:a|doing|writing))\w+)\b)"
    r"|\b(?:section|s\.?)\s?\d\d\(|\bexempt\b|\bnot (?:hold|held)\b|^(?=[^?]*\d)[^?|]*\s\|\s[^?]*$",
    re.IGNORECASE,
)
_REQUESTERS: Final = re.compile(
    r"^(?:\W*)(?:i\b(?! (?:can|am (?:unable|not|able|pleased)))|if\b|for (?:example|clarity|the purpose|each)|please|e\.?g|n\.?b|note|also|by\b|in each|thank|kind|[a-z(])",
)
_LONGEST = 600


Groups: TypeAlias = Sequence[tuple[int, int]]
"""The stretches of lines that ask: the first of each, and the first line after it."""


def turns(lines: Sequence[tuple[str, bool]], groups: Groups | None = None) -> Mapping[int, PartKind]:
    """Return the lines (by number) at which the speaker changes: REQUEST where a question begins, ANSWERS where an
    answer does. `lines` are texts, each with whether it is a heading.

    Empty unless two or more questions are each followed by what only an authority can say: a figure, yes or no, a
    provision, that something is not held. A list of questions alone has no turns. `groups` are those that `asking`
    finds, if they are known.
    """
    groups = asking(lines) if groups is None else groups
    answered = [
        (first, after)
        for first, after in groups
        if after < len(lines) and not lines[after][1] and _may(lines[after][0])
    ]
    strong = sum(1 for _, after in answered if _STATES.search(lines[after][0]) or ends_request(lines[after][0]))
    if strong < 2 or strong * 2 < len(groups):
        return {}
    found: dict[int, PartKind] = {}
    for first, after in answered:
        found[first] = PartKind.REQUEST
        found[after] = PartKind.ANSWERS
    return found


def numbered_twice(lines: Sequence[tuple[str, bool]]) -> Mapping[int, PartKind]:
    """Return where a list of questions and the list of their answers begin, when both are numbered alike from 1.

    The second list asks nothing and goes as far as the first, or a little further; an answer may run over several lines.
    """
    runs: list[list[int]] = []
    for at, (text, heading) in enumerate(lines):
        match = None if heading else _ITEM.match(text)
        if match is None:
            continue
        number = int(match["number"])
        if number == 1:
            runs.append([at])
        elif runs and number == len(runs[-1]) + 1:
            runs[-1].append(at)
    if len(runs) != 2 or len(runs[0]) < 2 or not len(runs[0]) <= len(runs[1]) <= len(runs[0]) + 2:
        return {}
    if any(_asks(*lines[at]) for at in runs[1]):
        return {}
    return {runs[0][0]: PartKind.REQUEST, runs[1][0]: PartKind.ANSWERS}


_ITEM = re.compile(
    r"^(?:q(?:uestion)?\s?|a(?:nswer)?\s?)?\(?(?P<number>\d{1,2})\s?[.):–-]\s?(?=\D|£|\d)", re.IGNORECASE
)


def questions(lines: Sequence[tuple[str, bool]], groups: Groups | None = None) -> frozenset[int]:
    """Return the lines (by number) at which three or more questions begin: the request of a letter that does not say so.

    `groups` are those that `asking` finds, if they are known.
    """
    return frozenset(
        first
        for first, after in (asking(lines) if groups is None else groups)
        if after - first > 2 or (after - first > 1 and _NUMBERED.match(lines[first][0]))
    )


def asking(lines: Sequence[tuple[str, bool]]) -> Groups:
    """Return the stretches of lines that ask."""
    found: list[tuple[int, int]] = []
    first = -1
    for at, (text, heading) in enumerate(lines):
        if _asks(text, heading):
            first = at if first < 0 else first
        elif first >= 0:
            found.append((first, at))
            first = -1
    return [*found, (first, len(lines))] if first >= 0 else found


@lru_cache(maxsize=_KNOWN)
def _asks(text: str, heading: bool) -> bool:
    if len(text) > _LONGEST or (heading and not text.endswith("?") and heading_kind(text) is not None):
        return False
    return text.rstrip("\"'”’) ").endswith("?") or (_NUMBERED.match(text) is not None and asks(text))


def _may(text: str) -> bool:
    """Whether a line below a question may be an answer: it is not the requester's going on."""
    return _REQUESTERS.match(text) is None
