"""Clean and tokenise: one pass over the text, after which nothing looks at single characters any more.

A token has a kind of one character, the words that the grammar compares (lower case), and its offsets. Blanks of
every sort are no tokens: citations are written with and without them. What blanks can say is asked by `glued`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from precedents.law.citations.vocabulary import wordset

WORD, NUMBER, LINE, PARAGRAPH, ADDRESS, END = "w", "d", "n", "p", "u", "$"
GAPS = frozenset((LINE, PARAGRAPH))
OPEN, CLOSE, DASH, BULLET, QUOTE = "(", ")", "-", "*", '"'

# Possessive quantifiers throughout: no alternative can be tried twice over the same characters.
_TOKEN = re.compile(
    r"(?P<u>(?:https?://|www\.)[^\s<>\"]++)"
    r"|(?P<w>[^\W\d_]++(?:['’][^\W\d_]++)?+)"
    r"|(?P<d>[0-9]++(?:[A-Za-z]{1,2}+(?![A-Za-z0-9]))?+)"
    r"|(?P<n>[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*+)"
    r"|(?P<m></?(?P<tag>[a-zA-Z]++[1-6]?+)(?:[\s/][^<>]*+)?>)"
    r"|(?P<e>&(?:nbsp|#160|amp|#38);)"
    r"|(?P<o>[^\w\s\u00ad\u200b-\u200f\u2060\ufeff]|_)"
)
_INLINE = wordset("a abbr b em font i mark s small span strong sub sup u")
_BLOCK = wordset("br div dd dl dt h1 h2 h3 h4 h5 h6 hr li ol p table tbody td th thead tr ul")

_SAME = {
    **dict.fromkeys("([{（［｛⟨", OPEN),
    **dict.fromkeys(")]}）］｝⟩", CLOSE),
    **dict.fromkeys("-‐‑‒–—―−", DASH),
    **dict.fromkeys("•●▪‣◦·∙*#>", BULLET),
    **dict.fromkeys("\"'“”‘’«»`´", QUOTE),
    "＆": "&",
}


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text as parallel columns: kind, lower-case word (or the sign), start and end of every token, then one END."""

    text: str
    kinds: list[str]
    words: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.kinds) - 1

    def glued(self, at: int) -> bool:
        """Whether token `at` follows the one before it without a blank."""
        return at > 0 and self.ends[at - 1] == self.starts[at]

    def printed(self, first: int, after: int) -> str:
        """The text of the tokens from `first` up to, not including, `after`."""
        return self.text[self.starts[first] : self.ends[after - 1]]

    def capital(self, at: int) -> bool:
        """Whether the token begins with a capital letter."""
        return self.text[self.starts[at]].isupper()


def tokenise(text: str) -> Tokens:
    """Return the tokens of a text in one pass over it.

    text = (address | word | number | gap | tag | entity | sign)* ; a gap with a blank line in it is a PARAGRAPH.
    Inline tags and the entity of a blank are blanks, tags of blocks are LINE: some copies of letters are half HTML.
    """
    kinds: list[str] = []
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text):
        kind, word = match.lastgroup or "o", match[0]
        if kind == "w":
            word = word.lower().replace("’", "'")
        elif kind == "o":
            kind = word = _SAME.get(word, word)
        elif kind == "d":
            word = word.upper()
        else:
            kind, word = _rare(kind, match)
            if not kind:
                continue
        kinds.append(kind)
        words.append(word)
        starts.append(match.start())
        ends.append(match.end())
    kinds.append(END)
    words.append("")
    starts.append(len(text))
    ends.append(len(text))
    return Tokens(text, kinds, words, starts, ends)


def _rare(kind: str, match: re.Match[str]) -> tuple[str, str]:
    """Return kind and word of a gap, an address, a tag or an entity; an empty kind for what counts as a blank."""
    word = match[0]
    if kind == "n":
        return (PARAGRAPH if word.count("\n") > 1 or word.count("\r") > 1 else LINE), "\n"
    if kind == "m":
        tag = match["tag"].lower()
        return (LINE, "\n") if tag in _BLOCK else ("" if tag in _INLINE else "<>", "<>")
    if kind == "e":
        return ("&", "&") if word in ("&amp;", "&#38;") else ("", "")
    return kind, word
