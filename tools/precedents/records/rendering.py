"""Blocks become HTML with an anchor on everything that can be linked, and the passages that search reads."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

import nh3

from precedents.records.blocks import (
    Block,
    Entry,
    HeadingBlock,
    List,
    Paragraph,
    Quotation,
    Table,
    blocks,
)
from precedents.records.inline import inline
from precedents.records.legible import printable

_BLOCKS = {"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "hr"}
_CELLS = {"table", "thead", "tbody", "tr", "th", "td"}
_CLEANER = nh3.Cleaner(
    tags=_BLOCKS | _CELLS | {"em", "strong", "a", "br"},
    attributes={
        **{tag: {"id"} for tag in ("p", "h2", "h3", "h4", "h5", "h6", "li", "tr")},
        "a": {"href"},
        "ol": {"start"},
        "li": {"id", "value"},
    },
    allowed_classes={tag: {"pr-left", "pr-right", "pr-center"} for tag in ("th", "td")},
    url_schemes={"http", "https", "mailto"},
    link_rel="nofollow noopener",
)
_LONGEST_ANCHOR = 60
_WIDEST = 50  # short rows are filled up to this width, so that no page grows by rows times columns


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the letter: `level` 2 to 6, its plain text, and the anchor it has on the page."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, list entry or table row that can be linked: its anchor (`p12`), plain text and headings above it."""

    anchor: str
    text: str
    headings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendered:
    """What rendering a letter gives. `html` is safe to pour into a page as it stands."""

    html: str
    headings: tuple[Heading, ...]
    passages: tuple[Passage, ...]


def rendered(markdown: str) -> Rendered:
    """Return a letter as safe HTML, with its headings and passages. Never raises; linear time."""
    writer = _Writer()
    writer.blocks(blocks(printable(markdown)))
    html = _CLEANER.clean("".join(writer.html))
    return Rendered(html, tuple(writer.headings), tuple(writer.passages))


class _Writer:
    """Writes blocks in order, counting passages and keeping the headings above."""

    def __init__(self) -> None:
        self.html: list[str] = []
        self.headings: list[Heading] = []
        self.passages: list[Passage] = []
        self.above: list[Heading] = []
        self.anchors: dict[str, int] = {}

    def blocks(self, found: Iterable[Block]) -> None:
        """Write blocks one after the other."""
        for block in found:
            self.block(block)

    def block(self, block: Block) -> None:
        """Write one block."""
        match block:
            case HeadingBlock():
                self.heading(block)
            case Paragraph():
                html, text = inline(block.text)
                self.html.append(f'<p id="{self.passage(text)}">{html}</p>\n')
            case Quotation():
                self.html.append("<blockquote>\n")
                self.blocks(block.blocks)
                self.html.append("</blockquote>\n")
            case List():
                self.list(block)
            case Table():
                self.table(block)
            case _:
                self.html.append("<hr>\n")

    def heading(self, block: HeadingBlock) -> None:
        """Write a heading, of level 2 at least: the page has the title as its only heading of level 1."""
        html, text = inline(block.text)
        text = " ".join(text.split())
        heading = Heading(max(2, block.level), text, self.anchor(text))
        while self.above and self.above[-1].level >= heading.level:
            self.above.pop()
        self.above.append(heading)
        self.headings.append(heading)
        self.html.append(f'<h{heading.level} id="{heading.anchor}">{html}</h{heading.level}>\n')

    def list(self, block: List) -> None:
        """Write a list; entries keep the numbers that are written."""
        first = block.entries[0].number
        tag = "ul" if first is None else "ol"
        start = f' start="{first}"' if first not in (None, 1) else ""
        self.html.append(f"<{tag}{start}>\n")
        expected = first
        for entry in block.entries:
            value = f' value="{entry.number}"' if entry.number != expected else ""
            self.entry(entry, value, block.loose)
            expected = None if entry.number is None else entry.number + 1
        self.html.append(f"</{tag}>\n")

    def entry(self, entry: Entry, value: str, loose: bool) -> None:
        """Write an entry: its first paragraph is the entry's own passage, the others have their own anchors."""
        opening, rest = entry.blocks[:1], entry.blocks
        html, text = "", ""
        if opening and isinstance(opening[0], Paragraph):
            html, text = inline(opening[0].text)
            rest = entry.blocks[1:]
        paragraph = loose or any(isinstance(block, Paragraph) for block in rest)
        attribute = f' id="{self.passage(text)}"' if html else ""
        self.html.append(f"<li{attribute}{value}>" + (f"<p>{html}</p>" if paragraph and html else html))
        self.blocks(rest)
        self.html.append("</li>\n")

    def table(self, table: Table) -> None:
        """Write a table; every row, the header included, is a passage."""
        self.html.append("<table>\n<thead>\n")
        self.row(table.rows[0], "th", table.alignments)
        self.html.append("</thead>\n<tbody>\n")
        for row in table.rows[1:]:
            self.row(row, "td", table.alignments)
        self.html.append("</tbody>\n</table>\n")

    def row(self, cells: tuple[str, ...], tag: str, alignments: tuple[str, ...]) -> None:
        """Write a row: as many cells as are written, and at least as many as the table has columns."""
        missing = min(len(alignments), _WIDEST) - len(cells)
        padded = [*cells, *[""] * missing]
        written = [inline(cell) for cell in padded]
        anchor = self.passage(" ".join(text for _, text in written))
        self.html.append(f'<tr id="{anchor}">')
        for place, (html, _) in enumerate(written):
            alignment = alignments[place] if place < len(alignments) else ""
            css = f' class="pr-{alignment}"' if alignment else ""
            self.html.append(f"<{tag}{css}>{html}</{tag}>")
        self.html.append("</tr>\n")

    def passage(self, text: str) -> str:
        """Keep a passage and return its anchor."""
        anchor = f"p{len(self.passages) + 1}"
        self.passages.append(Passage(anchor, " ".join(text.split()), tuple(heading.text for heading in self.above)))
        return anchor

    def anchor(self, text: str) -> str:
        """Return an anchor for a heading: its words in small letters, numbered from the second of the same words."""
        plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
        base = re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST_ANCHOR].strip("-") or "heading"
        if re.fullmatch(r"p\d+", base):
            base = f"heading-{base}"
        while True:
            count = self.anchors[base] = self.anchors.get(base, 0) + 1
            anchor = base if count == 1 else f"{base}-{count}"
            if count == 1 or anchor not in self.anchors:
                self.anchors.setdefault(anchor, 1)
                return anchor
