"""A text as YAML, or a page, can take it: of the same length, so that a place in one is the same place in the other.

YAML refuses control characters and tabs for indentation, and takes NEL (U+0085) and the separators U+2028 and U+2029
for line ends, which no editor does. Each such character is replaced by one character, and values read from the
replacement get the original back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that no page can hold: control characters except line ends and tabs, lone surrogates, non-characters."""

_ODD = re.compile(
    "[^\x0a\x0d\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]",
)
_ASCII_BLANKS = tuple("\t\r\x0b\x0c\x1c\x1d\x1e\x1f")
_WIDE_BLANKS = tuple(
    "\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_PRIVATE = range(0xE000, 0xF900)


@dataclass(frozen=True, slots=True)
class Legible:
    """`text` is what YAML reads, `original` what is written; they have the same length."""

    original: str
    text: str
    originals: dict[int, str]

    def restored(self, value: str) -> str:
        """Return a value read from `text` with the characters that were written."""
        return value.translate(self.originals) if self.originals else value


def printable(text: str) -> str:
    """Return `text` with U+FFFD in the place of each character that no page can hold. The length stays."""
    return CONTROL.sub("\ufffd", text)


def has_plain_blanks(text: str) -> bool:
    """Whether `" "` and `"\n"` are the only white space in a text, as in most letters.

    Where it is true, `single_blanks` need not look at each character of a stretch of that text.
    """
    if any(blank in text for blank in _ASCII_BLANKS):
        return False
    return text.isascii() or not any(blank in text for blank in _WIDE_BLANKS)


def single_blanks(text: str, *, plain: bool) -> str:
    """Return the words of a text with single blanks between them; `plain`: `has_plain_blanks` is true of it."""
    if plain and "\n" not in text and "  " not in text:
        return text.strip(" ")
    return " ".join(text.split())


def in_short(text: str, most: int = 60) -> str:
    """Return the beginning of `text` on one line, for a message."""
    line = " ".join(text[: most * 4].split())
    return line if len(line) <= most and len(text) <= most * 4 else line[:most] + "…"


def make_legible(text: str) -> Legible:
    """Return `text` with what YAML would refuse or misread replaced, character for character."""
    if text.isascii() and "\r" not in text and not _ODD.search(text):
        return Legible(text, text, {})
    plain = re.sub(r"\r\n|\r", lambda end: " \n" if len(end[0]) == 2 else "\n", text)
    plain = "\n".join(_blanks_for_tabs(line) for line in plain.split("\n"))
    odd = sorted(set(_ODD.findall(plain)))
    if not odd:
        return Legible(text, plain, {})
    free = (chr(code) for code in _PRIVATE if chr(code) not in text)
    stand_ins = {ord(character): stand_in for character, stand_in in zip(odd, free, strict=False)}
    originals = {ord(stand_in): chr(code) for code, stand_in in stand_ins.items()}
    return Legible(text, plain.translate(stand_ins), originals)


def _blanks_for_tabs(line: str) -> str:
    """Turn every kind of blank before the first word, and tabs after the last, into plain blanks."""
    words = line.lstrip()
    kept = words.rstrip(" \t")
    return " " * (len(line) - len(words)) + kept + " " * (len(words) - len(kept))
