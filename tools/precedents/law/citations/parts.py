"""Whose words they are: where a letter quotes its requester, and where it lists the exemptions that it relies on.

Letters announce both by their lines: `You asked`, `I note you seek access to the following`, then `Response` or
`I have today decided`; `by virtue of the following exemptions:` and then one exemption a line.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from precedents.law.citations.layout import Layout
from precedents.law.citations.listing import Line, announces, is_entry, read_line
from precedents.law.citations.phrases import ANSWERING, ASKING, ASKING_HEADS, BODIES, BODIES_DO, WE_DO, begins
from precedents.law.citations.tokens import LINE, NUMBER, PARAGRAPH, Tokens
from precedents.law.provisions import Act

_WHOLE: Final = 12  # tokens: a longer line without a colon at its end says all that it announces
_HEADING: Final = 8
_LABELLED: Final = frozenset((NUMBER, ":", ".", ")", LINE, PARAGRAPH))  # `A1`, `A:`, `S.31`
_ATTACHED: Final = (["attachment"], ["annex"], ["appendix"], ["annexe"], ["legal", "annex"], ["legal", "appendix"])
_ARGUED: Final = frozenset(("favouring", "favoring", "balancing"))
_FIELDS: Final = (["request"], ["question"], ["questions"], ["query"])
_LOOKED_AT: Final = 60


@dataclass(frozen=True, slots=True)
class Parts:
    """The first tokens of lines in the requester's words, and of those that list exemptions.

    From `annex` on the text is an attachment: the length of the text where there is none.
    """

    request: frozenset[int]
    listing: frozenset[int]
    annex: int


def find_parts(t: Tokens, layout: Layout, act: Act) -> Parts:
    """Return whose words the lines are, and which list exemptions of the Act."""
    read = (read_line(t, *bounds) for bounds in zip(layout.lines, [*layout.lines[1:], layout.end], strict=True))
    lines = [line for line in read if line.words or line.head]
    following: list[Line | None] = [*lines[1:], None]
    announcing = [announces(t, line, behind, act) for line, behind in zip(lines, following[: len(lines)], strict=True)]
    listing = _listing(t, lines, announcing)
    annex = next((line.first for line in lines if _attaches(line)), layout.end)
    if not _ARGUED.isdisjoint(t.words[annex:]):
        annex = layout.end  # the reasons of the decision stand there: `Annex A - public interest test`
    return Parts(_request(t, lines, announcing, listing), listing, annex)


def _attaches(line: Line) -> bool:
    """Whether a line heads what is attached to a letter: `LEGAL ANNEX`, `Attachment 1: policy`, `Appendix A`."""
    return line.end - line.first <= _WHOLE and (line.words[:1] in _ATTACHED or line.words[:2] in _ATTACHED)


def _listing(t: Tokens, lines: list[Line], announcing: list[bool]) -> frozenset[int]:
    """The lines that follow an announcement and are entries, up to the first that is none or that repeats one.

    Where the entries stand line by line, what follows a blank line is no entry but the heading of an argument.
    """
    found: set[int] = set()
    seen: set[str] = set()
    gaps: set[str] = set()
    listed = False
    for line, opens in zip(lines, announcing, strict=True):
        listed = listed and line.head not in seen and is_entry(t, line)
        gap = t.kinds[line.first - 1] if line.first else LINE
        if listed and gaps == {LINE} and gap == PARAGRAPH:
            listed = False
        if listed:
            gaps |= {gap} if seen else set()
            found.add(line.first)
            seen |= {line.head or " ", line.head.partition("(")[0]} - {""}
        if opens:
            listed, seen, gaps = True, set(), set()
    return frozenset(found)


def _request(t: Tokens, lines: list[Line], announcing: list[bool], listing: frozenset[int]) -> frozenset[int]:
    """The lines from one that opens the requester's words up to one in which the authority speaks."""
    found: set[int] = set()
    asking = whole = False
    for line, opens in zip(lines, announcing, strict=True):
        ends = _ends_asking(t, line)
        if asking or ends or _asks(t, line):
            if opens or line.first in listing or (not ends and _answers(t, line)):
                asking = whole = False
            elif ends or _asks(t, line):
                asking, whole = True, _is_whole(t, line)
            elif whole:
                asking = whole = False
        if asking or "?" in line.tail:
            found.add(line.first)
    return frozenset(found)


def _is_whole(t: Tokens, line: Line) -> bool:
    """Whether a line says all that it announces: long, or a field with its content, and without a colon at its end."""
    field = line.words[:1] in _FIELDS and len(line.words) > 1
    return (field or line.end - line.first > _WHOLE) and ":" not in _tail(t, line, 4)


def _tail(t: Tokens, line: Line, length: int) -> str:
    return t.kinds[max(line.first, line.end - length) : line.end]


def _asks(t: Tokens, line: Line) -> bool:
    """Whether the requester's words begin at a line or behind it."""
    if line.words[:1] in (["q"], ["question"]) and (len(line.words) == 1 or "?" in _tail(t, line, _LOOKED_AT)):
        return True
    if line.words[:1] in _FIELDS and t.kinds[line.first + 1] in (":", "-"):
        return True
    heads = line.end - line.first <= _HEADING and " ".join(line.words) in ASKING_HEADS
    return heads or begins(line.words, ASKING)


def _ends_asking(t: Tokens, line: Line) -> bool:
    """Whether the line ends in an announcement: `I respond to ... I note you seek access to the following:`"""
    if ":" not in line.tail:
        return False
    places = range(max(line.first, line.end - _LOOKED_AT), line.end)
    return any(t.words[at] in ("you", "i") and begins(t.words[at : at + 7], ASKING) for at in places)


def _answers(t: Tokens, line: Line) -> bool:
    """Whether the authority speaks in a line: by its first words, by its name, or as `we`."""
    words = line.words
    if not words or "?" in _tail(t, line, 2):
        return False
    if words[0] in ("a", "s") and t.kinds[line.first + 1] in _LABELLED:
        return True
    if begins(words, ANSWERING):
        return True
    if not BODIES.isdisjoint(words) and any(one in BODIES and two in BODIES_DO for one, two in pairwise(words)):
        return True
    near = t.words[line.first : min(line.end, line.first + _LOOKED_AT) + 1]
    return "we" in near[:-1] and any(one == "we" and two in WE_DO for one, two in pairwise(near))
