"""The words of a record and of its published copy, told apart from the marks that are no part of what a letter says."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from precedents.spans import Span

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_WITHOUT_INVISIBLE = {ord(character): None for character in _INVISIBLE}
_LETTERS = r"(?:[^\W_]|[\u0300-\u036f])+"  # letters, digits and the accents that may follow them
_OTHER = rf"[^\w\s{_INVISIBLE}]|_"
_COPY_WORD = re.compile(rf"{_LETTERS}(?:[_{_INVISIBLE}]+{_LETTERS})*|{_OTHER}")
_ENTITY = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_NOT_SIMPLE = re.compile(rf"{_ENTITY}|[\u0300-\u036f{_INVISIBLE}]")
_RECORD_WORD = re.compile(
    rf"{_ENTITY}|"
    rf"{_LETTERS}(?:(?:\\?_|[{_INVISIBLE}])+{_LETTERS})*|{_OTHER}"
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with the places `(start, end)` of the marks in it, which are no part of what the letter says."""

    text: str
    marks: list[tuple[int, int]]
    word: re.Pattern[str]

    @classmethod
    def of_record(cls, markdown: str) -> Marked:
        """Find the marks in the Markdown of a record: Markdown's own, and the addresses that links lead to."""
        return cls(markdown, list(_record_marks(markdown)), _RECORD_WORD)

    @classmethod
    def of_copy(cls, text: str, chrome: Collection[str]) -> Marked:
        """Find the marks in the text of a published copy, and its lines that are in `chrome`."""
        return cls(text, list(_copy_marks(text, chrome)), _COPY_WORD)

    def bare(self) -> str | None:
        """Return the text without its marks, with single blanks; two such texts that are equal have the same words.

        The reverse is not true (`a .` and `a.`). None for a text of which that cannot be said so simply.
        """
        if _NOT_SIMPLE.search(self.text):
            return None
        pieces = []
        at = 0
        for start, end in sorted(self.marks):
            if end > at:
                escapes = end == start + 1 and self.text[start] == "\\"
                pieces += [self.text[at : max(start, at)], "" if escapes else " "]
                at = end
        bare = " ".join("".join([*pieces, self.text[at:]]).split())
        return None if "\\" in bare else bare


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, each with its place `(start, end)`; a punctuation mark is a word of its own.

    `words` are in composed form (NFC) and without invisible characters. `solid` are the indices of those that are part
    of what the letter says; the others are marks, such as a bullet, that may differ between a record and its copy.
    """

    text: str
    words: list[str]
    places: list[tuple[int, int]]
    solid: list[int]

    @classmethod
    def of(cls, marked: Marked) -> Words:
        """Read the words of a text."""
        text = marked.text
        mask = bytearray(len(text))
        for start, end in marked.marks:
            mask[start:end] = b"\x01" * (end - start)
        places = [match.span() for match in marked.word.finditer(text)]
        words = [_normal(text[start:end]) for start, end in places]
        solid = [at for at, (start, _) in enumerate(places) if not mask[start] and not words[at].isspace()]
        return cls(text, words, places, solid)

    def plain(self) -> list[str]:
        """Return the solid words."""
        return [self.words[at] for at in self.solid]

    def around(self, low: int, high: int) -> range:
        """Return the indices of all words, marks included, between the solid ones around `solid[low:high]`."""
        first = self.solid[low - 1] + 1 if low else 0
        return range(first, self.solid[high] if high < len(self.solid) else len(self.words))

    def span(self, low: int, high: int) -> Span:
        """Return where `solid[low:high]` stands; when it is empty, the place behind the solid word before it."""
        if low < high:
            return Span(self.places[self.solid[low]][0], self.places[self.solid[high - 1]][1])
        at = self.places[self.solid[low - 1]][1] if low else 0
        return Span(at, at)


def _normal(word: str) -> str:
    if word.startswith("&") and len(word) > 1:
        word = html.unescape(word)
    if "\\_" in word:
        word = word.replace("\\_", "_")
    return word if word.isascii() else unicodedata.normalize("NFC", word.translate(_WITHOUT_INVISIBLE))


_BLANK = r"[^\S\r\n]"
_START, _END = r"(?<![^\r\n])", r"(?![^\r\n])"  # of a line, whichever line end the copy has
_LIST_MARKER = r"[-*+]|\d{1,3}[.)]"
_BARS_AND_RULES = re.compile(rf"{_START}(?:[|:*_=-]|{_BLANK}){{3,}}{_END}|\|")
_RECORD_LINE_START = re.compile(rf"{_START}{_BLANK}*(?:(?:{_LIST_MARKER}|\#{{1,6}}|>)(?:{_BLANK}+|{_END}))+")
_COPY_BULLET = rf"(?:[•◦‣▪●○·➢►❖✓\u2043\uf0a7\uf0b7\uf0d8]|[o?](?={_BLANK}{{2}})|§(?={_BLANK}+[A-Za-z])){_BLANK}*"
_COPY_LINE_START = re.compile(
    rf"{_START}{_BLANK}*(?:{_COPY_BULLET}|(?:{_LIST_MARKER}|\#{{1,6}}|–)(?:{_BLANK}+|{_END}))+"
)
_FORMATTING_TAG = re.compile(r"</?(?:b|br|em|i|strong|sub|sup|u)\s{0,9}/?>", re.IGNORECASE)
_LINK = re.compile(r"(!?\[)[^\[\]]*(\]\((?:https?:|mailto:|[./#])[^()\s]*\))")
_ADDRESS = re.compile(r"(<)(?:https?://|mailto:)[^<>\s]*(>)")
_INLINE = re.compile(r"\\(?P<escaped>[\\`*_{}\[\]()<>#+\-.!|])|(?P<run>\*+|_+|`+)|(?P<end>\n[^\S\n]*\n)")


def _copy_marks(text: str, chrome: Collection[str]) -> Iterator[tuple[int, int]]:
    for pattern in (_BARS_AND_RULES, _COPY_LINE_START, _FORMATTING_TAG):
        yield from (match.span() for match in pattern.finditer(text))
    start = 0
    for line in text.splitlines(keepends=True):
        if chrome:
            marker = _COPY_LINE_START.match(line)
            if _plain(line) in chrome or (marker and _plain(line[marker.end() :]) in chrome):
                yield (start, start + len(line))
        start += len(line)


def _plain(line: str) -> str:
    return " ".join(line.split()).casefold()


def _record_marks(markdown: str) -> Iterator[tuple[int, int]]:
    for pattern in (_BARS_AND_RULES, _RECORD_LINE_START):
        yield from (match.span() for match in pattern.finditer(markdown))
    for pattern in (_LINK, _ADDRESS):
        for match in pattern.finditer(markdown):
            yield from (match.span(1), match.span(2))
    yield from _inline_marks(markdown)


def _inline_marks(markdown: str) -> Iterator[tuple[int, int]]:
    """Yield the places of backslashes that escape, and of `*`, `_` and backticks that open and close within a block."""
    opened: dict[str, tuple[int, int]] = {}
    for match in _INLINE.finditer(markdown):
        start, end = match.span()
        before, after = markdown[max(start - 1, 0) : start], markdown[end : end + 1]
        run = match["run"]
        if match["escaped"]:
            yield (start, start + 1)
        elif match["end"]:
            opened.clear()
        elif run.startswith("_") and before.isalnum() and after.isalnum():
            continue
        elif before.strip() and run in opened:
            yield from (opened.pop(run), (start, end))
        elif after.strip():
            opened[run] = (start, end)
