"""Text as it is compared: lower case, no accents, one kind of blank, hyphen, quote and apostrophe.

Each character is folded on its own, so that the folded text can always be traced back to the original, character
by character. Marking a match in a letter rests on that.
"""

from __future__ import annotations

import re
import unicodedata

from precedents.search.specification import MARKS, REPLACED

_MARK = re.compile(MARKS)


class _Table(dict[int, str]):
    """A translation table that folds a character when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded(chr(code))
        return folded


def _folded(character: str) -> str:
    """Replace, decompose (Unicode NFKD), drop marks, lower, and replace again: `Ａ´` is `a`, `ﬁ` is `fi`."""
    if character in REPLACED:
        return REPLACED[character]
    plain = _MARK.sub("", unicodedata.normalize("NFKD", character))
    lowered = _MARK.sub("", "".join(each.lower() for each in plain))
    return "".join(REPLACED.get(each, each) for each in lowered)


_TABLE = _Table()


def fold(text: str) -> str:
    """Return `text` as it is compared. Folding a folded text changes nothing."""
    return text.translate(_TABLE)


def offsets(text: str) -> list[int]:
    """Return, for every character of `fold(text)` and for its end, the offset in `text` that it comes from.

    The characters of a ligature all come from the ligature. For plain text the offsets are 0, 1, 2, ...
    """
    places: list[int] = []
    for place, character in enumerate(text):
        places.extend([place] * len(_TABLE[ord(character)]))
    return [*places, len(text)]


def end_offset(places: list[int], end: int, text: str) -> int:
    """Return where a folded range that ends before `end` ends in `text`, the whole last character included."""
    last = places[end - 1] if end else -1
    while end < len(places) - 1 and places[end] == last:
        end += 1
    return min(last + 1, len(text))
