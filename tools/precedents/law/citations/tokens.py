"""Clean and tokenise: one pass over the text, after which nothing looks at single characters any more.

A token has a kind of one character, the words that the grammar compares (lower case), and its offsets. Blanks of
every sort are no tokens: citations are written with and without them. What blanks can say is asked by `glued`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate, chain, compress

from precedents.law.citations.vocabulary import wordset

WORD, NUMBER, LINE, PARAGRAPH, ADDRESS, END = "w", "d", "n", "p", "u", "$"
GAPS = frozenset((LINE, PARAGRAPH))
OPEN, CLOSE, DASH, BULLET, QUOTE = "(", ")", "-", "*", '"'

# Every character falls into exactly one piece, so that the offsets are the running lengths of the pieces. Possessive
# quantifiers throughout: no alternative can be tried twice over the same characters.
_PIECE = re.compile(
    r"(?:https?://|www\.)[^\s<>\"]++"
    r"|[^\W\d_]++(?:['’][^\W\d_]++)?+"
    r"|[0-9]++(?:[A-Za-z]{1,2}+(?![A-Za-z0-9]))?+"
    r"|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*+"
    r"|[^\S\n\r\v\f\x1c-\x1e\x85\u2028\u2029]++"
    r"|</?[a-zA-Z]++[1-6]?+(?:[\s/][^<>]*+)?>"
    r"|&(?:nbsp|#160|amp|#38);"
    r"|[\s\S]"
)
_TAG = re.compile(r"</?([a-zA-Z]+[1-6]?)")
_LINE_ENDS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
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
        """Whether token `at` follows the one before it without a blank or a line end."""
        return at > 0 and self.ends[at - 1] == self.starts[at] and self.kinds[at - 1] not in GAPS

    def printed(self, first: int, after: int) -> str:
        """The text of the tokens from `first` up to, not including, `after`."""
        return self.text[self.starts[first] : self.ends[after - 1]]

    def capital(self, at: int) -> bool:
        """Whether the token begins with a capital letter."""
        return self.text[self.starts[at]].isupper()


class _Kinds(dict[str, tuple[str, str]]):
    """Kind and word of a piece, worked out once for ordinary words: it remembers, and changes no result."""

    def __missing__(self, piece: str) -> tuple[str, str]:
        found = _classified(piece)
        if len(self) < _REMEMBERED and len(piece) < _LONG:
            self[piece] = found
        return found


def tokenise(text: str) -> Tokens:
    """Return the tokens of a text in one pass over it.

    text = (address | word | number | gap | blank | tag | entity | sign)* ; a gap with a blank line is a PARAGRAPH.
    Inline tags and the entity of a blank are blanks, tags of blocks are LINE: some copies of letters are half HTML.
    """
    pieces = _PIECE.findall(text)
    ends = list(accumulate(map(len, pieces)))
    classified = list(map(_KINDS.__getitem__, pieces))
    kinds = [kind for kind, _ in classified]
    words = compress((word for _, word in classified), kinds)
    starts = compress(chain((0,), ends), kinds)
    return Tokens(
        text,
        [kind for kind in kinds if kind] + [END],
        [*words, ""],
        [*starts, len(text)],
        [*compress(ends, kinds), len(text)],
    )


def _classified(piece: str) -> tuple[str, str]:
    first = piece[0]
    if first.isalpha():
        is_address = piece.startswith(("http://", "https://", "www."))
        return (ADDRESS, piece) if is_address else (WORD, piece.lower().replace("’", "'"))
    if first in "0123456789":
        return NUMBER, piece.upper()
    if first in _INVISIBLE:
        return "", ""
    if first.isspace():
        if first not in _LINE_ENDS:
            return "", ""
        return (PARAGRAPH if piece.count("\n") > 1 or piece.count("\r") > 1 else LINE), "\n"
    if len(piece) > 1:
        return _markup(piece)
    sign = _SAME.get(piece, piece)
    return sign, sign


def _markup(piece: str) -> tuple[str, str]:
    """Kind and word of a tag or an entity; other tags, such as `<redacted>`, are words of the letter."""
    if piece[0] == "&":
        return ("&", "&") if piece in ("&amp;", "&#38;") else ("", "")
    tag = _TAG.match(piece)
    name = tag[1].lower() if tag else ""
    return (LINE, "\n") if name in _BLOCK else ("" if name in _INLINE else "<>", "<>")


_REMEMBERED, _LONG = 50_000, 30
_KINDS = _Kinds()
