"""Text of records on a terminal: nothing in it may act on the terminal, and carets must stand below the right words.

Letters are third-party text. An escape character in one could recolour, overwrite or answer for the terminal, and
a sign that turns the direction of writing could make a line read otherwise than it is stored. So everything that
does not simply print is shown as its number.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_BROADEST = 100  # cells
_BEFORE = 40  # code points of a long line that are shown before the offending words
_TAB = "    "


def visible(text: str) -> str:
    """Return `text` on one line, with every character that does not simply print shown as its number."""
    return text if text.isprintable() else "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character.isprintable():
        return character
    if character in _NAMED:
        return _NAMED[character]
    if unicodedata.category(character) == "Zs":  # blanks of another width, which letters are full of
        return " "
    number = ord(character)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def cells(shown: str) -> int:
    """Return how many cells of a terminal a printable text fills (Unicode Standard Annex 11; combining marks: none)."""
    if shown.isascii():
        return len(shown)
    return sum(_width(character) for character in shown)


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of a file as it can be shown, and where the carets go below it, in cells from its beginning."""

    text: str
    indent: int
    carets: int


def excerpt(line: str, start: int, end: int) -> Excerpt:
    """Return the part of a line around `start` to `end` (code points from 0) that fits, long lines being cut.

    There is always at least one caret, also for an empty range and for one just behind the line's end.
    """
    start = min(start, len(line))
    begin = 0 if end <= _BROADEST and len(line) <= _BROADEST else max(0, start - _BEFORE)
    shown, indent, carets = ("…" if begin else ""), 0, 0
    width = cells(shown)
    cut = False
    for offset in range(begin, len(line)):
        piece = _TAB if line[offset] == "\t" else _shown(line[offset])
        broad = cells(piece)
        cut = width + broad > _BROADEST
        if cut:
            shown += "…"
            break
        if offset == start:
            indent = width
        carets += broad if start <= offset < end else 0
        shown += piece
        width += broad
    return Excerpt(shown, indent if start < len(line) else width, max(1, carets))
