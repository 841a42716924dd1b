"""Which part of the letter each of its passages belongs to: the request, the decision, the harm, the public interest.

The parts are places in the letter's Markdown, the passages are plain text. They are brought together in reading order,
by their letters and digits alone: what else differs between the two is Markdown's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from precedents.records.body import Body
from precedents.records.headings import PartKind

_DROPPED = bytes(code for code in range(256) if (code != 10 and not chr(code).isalnum()) or code > 127)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.MULTILINE)
_LONG, _SHORT = 48, 12
_AHEAD = 1000
"""How far ahead a passage is looked for: between two there are headings, numbers and addresses of links at most."""


def kinds(body: Body) -> tuple[list[PartKind], list[PartKind]]:
    """Return the kind of part that each passage belongs to, and each heading. Linear time; never raises."""
    sections = body.sections
    if not sections:
        return [PartKind.OTHER] * len(body.passages), [PartKind.OTHER] * len(body.headings)
    pieces = [_squeezed(body.markdown[each.span.start : each.span.end]).replace(b"\n", b"") for each in sections]
    starts = [0]
    for piece in pieces:
        starts.append(starts[-1] + len(piece))
    # a passage is a single line, so that all of them can be squeezed at once
    printed = _squeezed("\n".join([passage.text for passage in body.passages]))
    found = _places(b"".join(pieces), printed.split(b"\n") if body.passages else [])
    passages = [sections[min(bisect_right(starts, at), len(sections)) - 1].kind for at in found]
    lines = [match.start() for match in _HEADING.finditer(body.markdown)]
    begins = [each.span.start for each in sections]
    if len(lines) != len(body.headings):  # headings underlined, or signs that head nothing
        return passages, [PartKind.OTHER] * len(body.headings)
    return passages, [sections[max(bisect_right(begins, line + 3) - 1, 0)].kind for line in lines]


def _places(letter: bytes, passages: Sequence[bytes]) -> Iterator[int]:
    """Yield where each passage begins in the squeezed letter; one that is not found stands where the last one ended."""
    at = 0
    for text in passages:
        for length in (_LONG, _SHORT):
            key = text[:length]
            place = letter.find(key, at, at + len(key) + _AHEAD)
            if place >= 0:
                at = place
                break
        yield max(min(at, len(letter) - 1), 0)
        at += len(text)


def _squeezed(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass").translate(None, _DROPPED)
