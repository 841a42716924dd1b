"""Which part of the letter each of its passages belongs to: the request, the decision, the harm, the public interest.

The parts are places in the letter's Markdown, the passages are plain text. They are brought together in reading order,
by their letters and digits alone: what else differs between the two is Markdown's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from precedents.records.body import Body
from precedents.records.headings import PartKind

_DROPPED = bytes(code for code in range(256) if (code != 10 and not chr(code).isalnum()) or code > 127)
_DROPPED_WITH_ENDS = _DROPPED + b"\n"
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+\S")
_LONG, _SHORT = 48, 12
_AHEAD = 1000
"""How far ahead a passage is looked for: between two there are headings, numbers and addresses of links at most."""


def kinds(body: Body) -> tuple[list[PartKind], list[PartKind]]:
    """Return the kind of part that each passage belongs to, and each heading. Linear time; never raises."""
    sections = body.sections
    if not sections:
        return [PartKind.OTHER] * len(body.passages), [PartKind.OTHER] * len(body.headings)
    pieces = [_letters(body.markdown[each.span.start : each.span.end], _DROPPED_WITH_ENDS) for each in sections]
    ends = list(accumulate(map(len, pieces)))[:-1]
    # a passage is a single line, so that all of them can be squeezed at once
    printed = _letters("\n".join([passage.text for passage in body.passages]), _DROPPED)
    found = _places(b"".join(pieces), printed.split(b"\n") if body.passages else [])
    passages = [sections[bisect_right(ends, at)].kind for at in found]
    lines = _heading_lines(body.markdown)
    begins = [each.span.start for each in sections]
    if len(lines) != len(body.headings):  # headings underlined, or signs that head nothing
        return passages, [PartKind.OTHER] * len(body.headings)
    return passages, [sections[max(bisect_right(begins, line + 3) - 1, 0)].kind for line in lines]


def _heading_lines(markdown: str) -> list[int]:
    """Return where each line begins that hashes make a heading; looking for hashes passes quickly over all others."""
    found = []
    at = markdown.find("#")
    while at >= 0:
        line = markdown.rfind("\n", 0, at) + 1
        if _HEADING.match(markdown, line):
            found.append(line)
        end = markdown.find("\n", at)
        at = markdown.find("#", end) if end >= 0 else -1
    return found


def _places(letter: bytes, passages: Sequence[bytes]) -> list[int]:
    """Return where passages begin in the squeezed letter; one that is not found begins where the last one ended."""
    found = []
    at, last = 0, max(len(letter) - 1, 0)
    for text in passages:
        key = text[:_LONG]
        place = letter.find(key, at, at + len(key) + _AHEAD)
        if place < 0:
            key = text[:_SHORT]
            place = letter.find(key, at, at + len(key) + _AHEAD)
        if place >= 0:
            at = place
        found.append(at if at < last else last)
        at += len(text)
    return found


def _letters(text: str, dropped: bytes) -> bytes:
    return text.encode("utf-8", "surrogatepass").translate(None, dropped)
