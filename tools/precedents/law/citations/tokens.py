"""Clean and tokenise: one pass over the text, after which nothing looks at single characters any more.

A token has a kind of one character, the words that the grammar compares (lower case), and its offsets. Blanks of
every sort are no tokens: citations are written with and without them. What blanks can say is asked by `glued`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate, compress
from operator import sub
from typing import Final

from precedents.law.citations.cues import DECIDING
from precedents.law.citations.titles import TRIGGERS
from precedents.law.citations.vocabulary import MARKERS, SUBDIVISIONS, wordset

WORD, NUMBER, LINE, PARAGRAPH, ADDRESS, TAG, END = "w", "d", "n", "p", "u", "\ue000", "$"
GAPS = frozenset((LINE, PARAGRAPH))
OPEN, CLOSE, DASH, BULLET, QUOTE = "(", ")", "-", "*", '"'
MARKER, SUBDIVISION, PLAIN = "s", "b", "."
"""Beside `NUMBER`, what `Tokens.leads` tells apart: words such as `section` and `paragraph`, and all the rest."""
NAMING, DECIDES = "ab", "cb"
"""In `Tokens.signs`: words at which the name of an Act may end, and words that may decide; `b` is both."""
_BLANK: Final = " "

# Every character falls into exactly one piece, so that the offsets are the running lengths of the pieces. Possessive
# quantifiers throughout: no alternative can be tried twice over the same characters. The first alternative reads no
# more than the later ones would; it stands there because most pieces are such words. A piece takes the blank behind it
# along: half as many pieces are half the work.
_PIECE: Final = re.compile(
    r"[A-Za-z]++ "
    r"|[,.;:()\"'“”‘’\-–*|] ?+"
    r"|(?:https?://|www\.)[^\s<>\"]++ ?+"
    r"|[^\W\d_]++(?:['’][^\W\d_]++)?+ ?+"
    r"|[0-9]++(?:[A-Za-z]{1,2}+(?![A-Za-z0-9]))?+ ?+"
    r"|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*+"
    r"|[^\S\n\r\v\f\x1c-\x1e\x85\u2028\u2029]++"
    r"|</?[a-zA-Z]++[1-6]?+(?:[\s/][^<>]*+)?> ?+"
    r"|&(?:nbsp|#160|amp|#38); ?+"
    r"|[\s\S] ?+"
)
_TAG: Final = re.compile(r"</?([a-zA-Z]+[1-6]?)")
_LINE_ENDS: Final = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
_INVISIBLE: Final = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_INLINE: Final = wordset("a abbr b em font i mark s small span strong sub sup u")
_BLOCK: Final = wordset("br div dd dl dt h1 h2 h3 h4 h5 h6 hr li ol p table tbody td th thead tr ul")

_SAME: Final = {
    **dict.fromkeys("([{（［｛⟨", OPEN),
    **dict.fromkeys(")]}）］｝⟩", CLOSE),
    **dict.fromkeys("-‐‑‒–—―−", DASH),
    **dict.fromkeys("•●▪‣◦·∙*#>", BULLET),
    **dict.fromkeys("\"'“”‘’«»`´", QUOTE),
    "＆": "&",
}


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text as parallel columns: kind, lower-case word (or the sign), start and end of every token, then one END.

    `leads` has one character a token too, and tells where a citation can begin: NUMBER, MARKER, SUBDIVISION or PLAIN;
    so has `signs`, for the words of NAMING and DECIDES.
    """

    text: str
    kinds: str
    leads: str
    signs: str
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


class _Codes(dict[str, str]):
    """Four characters for a piece: its kind, its lead, its sign, and how many blanks it takes along.

    Worked out once for ordinary pieces, and their words with them: it remembers, and changes no result.
    """

    def __missing__(self, piece: str) -> str:
        code, word = _read(piece)
        if len(self) < _REMEMBERED and len(piece) < _LONG:
            self[piece] = code
            _WORDS[piece] = word
        return code


class _Words(dict[str, str]):
    """The word of a piece that `_Codes` does not remember."""

    def __missing__(self, piece: str) -> str:
        return _read(piece)[1]


def tokenise(text: str) -> Tokens:
    """Return the tokens of a text in one pass over it.

    text = ((address | word | number | tag | entity | sign) ' '? | gap | blank)* ; a gap with a blank line is a
    PARAGRAPH. Inline tags and the entity of a blank are blanks, tags of blocks are LINE: some copies of letters are
    half HTML.
    """
    pieces = _PIECE.findall(text)
    codes = "".join(map(_CODES.__getitem__, pieces))
    kinds, leads, signs, blanks = codes[::4], codes[1::4], codes[2::4], codes[3::4].encode()
    words = [*map(_WORDS.__getitem__, pieces), ""]
    starts = [*accumulate(map(len, pieces), initial=0)]
    ends = [*map(sub, starts[1:], blanks), len(text)]
    if _BLANK in kinds:
        tokens = [*map(_BLANK.__ne__, kinds), True]
        words, starts, ends = [[*compress(column, tokens)] for column in (words, starts, ends)]
        kinds, leads, signs = kinds.replace(_BLANK, ""), leads.replace(_BLANK, ""), signs.replace(_BLANK, "")
    return Tokens(text, kinds + END, leads + PLAIN, signs + PLAIN, words, starts, ends)


def _read(piece: str) -> tuple[str, str]:
    """The code of a piece, and its word."""
    bare = piece if piece[0] in _LINE_ENDS else (piece.removesuffix(" ") or piece)
    kind, word = _classified(bare)
    return kind + _lead(kind, word) + _sign(kind, word) + chr(len(piece) - len(bare)), word


def _classified(piece: str) -> tuple[str, str]:
    first = piece[0]
    if first.isalpha():
        is_address = piece.startswith(("http://", "https://", "www."))
        return (ADDRESS, piece) if is_address else (WORD, piece.lower().replace("’", "'"))
    if first in "0123456789":
        return NUMBER, piece.upper()
    if first in _INVISIBLE:
        return _BLANK, ""
    if first.isspace():
        if first not in _LINE_ENDS:
            return _BLANK, ""
        return (PARAGRAPH if piece.count("\n") > 1 or piece.count("\r") > 1 else LINE), "\n"
    if len(piece) > 1:
        return _markup(piece)
    sign = _SAME.get(piece, piece)
    return sign, sign


def _lead(kind: str, word: str) -> str:
    if kind == WORD:
        return MARKER if word in MARKERS else (SUBDIVISION if word in SUBDIVISIONS else PLAIN)
    return kind if kind in (NUMBER, _BLANK) else PLAIN


def _sign(kind: str, word: str) -> str:
    if kind != WORD:
        return _BLANK if kind == _BLANK else PLAIN
    names, decides = word in TRIGGERS, word in DECIDING
    return (NAMING[1] if decides else NAMING[0]) if names else (DECIDES[0] if decides else PLAIN)


def _markup(piece: str) -> tuple[str, str]:
    """Kind and word of a tag or an entity; other tags, such as `<redacted>`, are words of the letter."""
    if piece[0] == "&":
        return ("&", "&") if piece in ("&amp;", "&#38;") else (_BLANK, "")
    tag = _TAG.match(piece)
    name = tag[1].lower() if tag else ""
    return (LINE, "\n") if name in _BLOCK else ((_BLANK if name in _INLINE else TAG), "<>")


_REMEMBERED: Final = 50_000
_LONG: Final = 30
_CODES: Final = _Codes()
_WORDS: Final = _Words()
