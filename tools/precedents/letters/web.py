# ruff: noqa: E501 - a pattern, or a row of a table, is read more surely in one line
"""From a saved web page to the lines of the letter in it, with the headings, lists and tables that the page marks.

The reader is Python's own HTML parser: a page is read as a row of tags and never as a tree, so that depth costs nothing,
and nothing but the text of a page is ever used. What that parser is slow on (comments, scripts, declarations without an
end) is taken out first, in one pass.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from typing import NamedTuple

from precedents.letters.letter import Kind, Source
from precedents.letters.text import entry_or_text
from precedents.letters.web_hidden import Hidden
from precedents.letters.web_parts import ALWAYS_KEPT, BLOCKS, NEVER_SHOWN, PAGE_CLASSES, PAGE_PARTS, VOID
from precedents.letters.web_styles import style_rules
from precedents.records.chrome import is_chrome

_MOST_OF_PAGE_PART = 1500
_LAYOUT_CELL = 500
_TITLE = re.compile(r"<title\b[^>]{0,500}>([^<]{0,1000})", re.IGNORECASE)


_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d{1,6}\)(https?://[^\s>]{4,300})")
_OF_HEAD = re.compile(r"<(base|link|meta)\b([^<>]{0,600})>", re.IGNORECASE)
_SAYS = {"base": r"href=", "link": r"\brel=[\"']?canonical\b", "meta": r"\bproperty=[\"']?og:url\b"}
_VALUE = re.compile(r"""\b(?:href|content)=["']?(https?://[^"'\s>]{4,300})""", re.IGNORECASE)
_HEAD_OF_PAGE = 100_000


def address_of(text: str) -> str | None:
    """Return the address that a saved page gives as its own (canonical link, base, `saved from`); None without one."""
    head = text[:_HEAD_OF_PAGE]
    saved = _SAVED_FROM.search(head)
    if saved:
        return saved[1]
    for tag in _OF_HEAD.finditer(head):
        value = _VALUE.search(tag[2]) if re.search(_SAYS[tag[1].lower()], tag[2], re.IGNORECASE) else None
        if value:
            return value[1]
    return None


class PageText(NamedTuple):
    """The title of a page, its lines, the lines that are no part of its content, and what its readers do not see."""

    title: str
    lines: list[Source]
    dropped: list[str]
    hidden: list[str]


def read_page(text: str) -> PageText:
    """Read a page: its lines, and what its markup says is no part of its content or is not seen."""
    title = _TITLE.search(text)
    reader = _Reader(Hidden(style_rules(text)))
    reader.feed(_readable(text))
    reader.close()
    reader.finish()
    shown = " ".join(unescape(title[1]).split()) if title else ""
    return PageText(shown, reader.lines, reader.dropped + reader.hidden.dropped, reader.hidden.places)


def _readable(text: str) -> str:
    """Return a page without comments, declarations, scripts and styles; each construct without an end stays as text."""
    for opening, closing in (
        ("<!--", "-->"),
        ("<script", "</script"),
        ("<style", "</style"),
        ("<![", ">"),
        ("<!", ">"),
        ("<?", ">"),
    ):
        text = _without(text, opening, closing)
    end = text.rfind(">") + 1  # behind the last one no tag can end, and the parser would look for it again and again
    return text[:end] + text[end:].replace("<", "&lt;")


def _without(text: str, opening: str, closing: str) -> str:
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter whose lower case is longer: compare letter by letter instead
        lowered = "".join(letter if len(low := letter.lower()) != 1 else low for letter in text)
    pieces, at = [], 0
    while True:
        start = lowered.find(opening, at)
        end = lowered.find(closing, start + len(opening)) if start >= 0 else -1
        if start < 0 or end < 0:
            break
        pieces.append(text[at:start])
        gone = at = end + len(closing)
        if not closing.endswith(">"):  # the rest of the end tag
            at = lowered.find(">", at) + 1 or len(text)
        pieces.append("\n" * text.count("\n", start, gone))  # so that lines keep their numbers
    rest = text[at:]
    return "".join(pieces) + re.sub(re.escape(opening), lambda mark: "&lt;" + mark[0][1:], rest, flags=re.IGNORECASE)


@dataclass(slots=True)
class _Cell:
    paragraphs: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Collects lines; `skips` are the open elements that belong to the page, with the line at which each began."""

    def __init__(self, hidden: Hidden) -> None:
        super().__init__(convert_charrefs=True)
        self.hidden = hidden
        self.lines: list[Source] = []
        self.dropped: list[str] = []
        self.words: list[str] = []
        self.level = 0
        self.lists: list[list[int]] = []  # of each open list the number of its next entry; 0 for bullets
        self.marker = ""
        self.row: list[_Cell] | None = None
        self.skips: list[tuple[str, int, bool]] = []
        self.depths: dict[str, int] = {}
        self.preformatted = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.depths[tag] = self.depths.get(tag, 0) + (tag not in VOID)
        if tag in BLOCKS or tag in ("tr", "td", "th"):
            self.flush()
            self.hidden.parts()
        never, of_page = tag in NEVER_SHOWN, tag in PAGE_PARTS or _is_page_part(dict(attrs))
        self.hidden.start(tag, dict(attrs), self.getpos()[0], of_page=of_page and tag not in ALWAYS_KEPT)
        if (never or of_page) and tag not in VOID and tag not in ALWAYS_KEPT and len(self.skips) < 50:
            self.flush()
            self.skips.append((f"{tag}/{self.depths[tag]}", len(self.lines), never))
        self._structure(tag, dict(attrs))

    def _structure(self, tag: str, attrs: dict[str, str | None]) -> None:
        if tag in ("ol", "ul"):
            start = attrs.get("start") or "1"
            self.lists.append([int(start) if start.isdigit() and len(start) < 4 else 1] if tag == "ol" else [0])
        elif tag == "li":
            self._entry()
        elif tag == "tr":
            self.end_row()
            self.row = []
        elif tag in ("td", "th") and self.row is not None:
            self.row.append(_Cell())
        elif tag == "table":
            self.end_row()
        elif re.fullmatch(r"h[1-6]", tag):
            self.level = int(tag[1])
        elif tag == "pre":
            self.preformatted = True

    def _entry(self) -> None:
        if not self.lists:
            self.marker = "- "
            return
        number = self.lists[-1][0]
        self.marker = f"{number}. " if number else "- "
        self.lists[-1][0] += 1 if number else 0

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS or tag in ("tr", "td", "th"):
            self.flush()
            self.hidden.parts()
        self.hidden.end(tag)
        if tag in ("li", "ol", "ul"):
            self.marker = ""  # of an entry that held nothing to be read
        if re.fullmatch(r"h[1-6]", tag):
            self.level = 0
        elif tag in ("ol", "ul") and self.lists:
            self.lists.pop()
        elif tag in ("tr", "table"):
            self.end_row()
        elif tag == "pre":
            self.preformatted = False
        self._end_skip(tag)
        self.depths[tag] = max(self.depths.get(tag, 0) - 1, 0)

    def _end_skip(self, tag: str) -> None:
        key = f"{tag}/{self.depths.get(tag, 0)}"
        if not self.skips or key != self.skips[-1][0]:
            return
        self.flush()
        _, start, never = self.skips.pop()
        found = self.lines[start:]
        if never or sum(len(line.text) for line in found) <= _MOST_OF_PAGE_PART:
            del self.lines[start:]
            self.dropped += [line.text for line in found if line.text]

    def handle_data(self, data: str) -> None:
        if self.hidden.takes(data):
            return
        if self.preformatted and "\n" in data:
            first, *rest = data.split("\n")
            self.words.append(first)
            for line in rest:
                self.flush()
                self.words.append(line)
        else:
            self.words.append(data)

    def flush(self) -> None:
        """End the line: a paragraph of the cell that is open, else a line of the page."""
        text = " ".join("".join(self.words).split())
        self.words.clear()
        if not text:
            return
        if self.row:
            self.row[-1].paragraphs.append(text)
            return
        self.add(text)

    def add(self, text: str) -> None:
        """Add a line: a heading, an entry, or a paragraph."""
        if self.level == 1:
            self.lines.append(Source(text, Kind.TEXT, 1, firm=True))
        elif self.level:
            self.lines.append(Source(text, Kind.HEADING, self.level, firm=True))
        elif self.marker:
            self.lines.append(Source(self.marker + text, Kind.ENTRY, firm=True))
        else:
            read = entry_or_text(text)
            self.lines += [Source(""), Source(read.text, read.kind, firm=not self.preformatted)]
        self.marker = ""

    def end_row(self) -> None:
        """End a row: cells, or the paragraphs of a table that only lays out the page."""
        row, self.row = self.row, None
        if not row:
            return
        filled = [cell for cell in row if cell.paragraphs]
        if len(filled) == 1 or any(sum(map(len, cell.paragraphs)) > _LAYOUT_CELL for cell in filled):
            for cell in filled:
                for text in cell.paragraphs:
                    self.add(text)
        elif filled:
            while row and not row[-1].paragraphs:
                row.pop()
            self.lines.append(Source(" | ".join(" ".join(cell.paragraphs) for cell in row), Kind.ROW, firm=True))

    def finish(self) -> None:
        """End what is open at the end of the page; a part of the page that never ended is kept."""
        self.flush()
        self.end_row()
        self.hidden.finish()
        self.dropped += [line.text for line in self.lines if line.text and is_chrome(line.text)]


def _is_page_part(attrs: dict[str, str | None]) -> bool:
    """Whether an element says of itself that it is no content: by its class, its id or its role."""
    names = re.split(r"[\s_-]+", f"{attrs.get('class') or ''} {attrs.get('id') or ''}".lower())
    return not PAGE_CLASSES.isdisjoint(names) or attrs.get("role") in ("navigation", "search")
