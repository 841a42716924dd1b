"""Patterns that take long, asked only of texts that hold a word that every match has: most texts have none of them."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cued:
    """A pattern that ignores letter case, and the words (in small letters) of which every match has at least one."""

    pattern: re.Pattern[str]
    cues: tuple[str, ...]

    def match(self, text: str, small: str) -> re.Match[str] | None:
        """Return what the pattern matches at the beginning of a text; `small` is that text `in_small_letters`."""
        for cue in self.cues:
            if cue in small:
                return self.pattern.match(text)
        return None

    def search(self, text: str, small: str) -> re.Match[str] | None:
        """Return the first place at which the pattern matches; `small` is that text `in_small_letters`."""
        for cue in self.cues:
            if cue in small:
                return self.pattern.search(text)
        return None


def in_small_letters(text: str) -> str:
    """Return a text in small letters, so that it holds each word (of `a` to `z`) that `re.IGNORECASE` finds in it.

    Three letters beyond ASCII are equal to one of it there, and are none in small letters: U+0130, U+0131 and U+017F.
    """
    small = text.lower()
    if small.isascii():
        return small
    return small.replace("i\u0307", "i").replace("\u0131", "i").replace("\u017f", "s")
