"""Blocks become HTML with an anchor on everything that can be linked, and the passages that search reads."""

from __future__ import annotations

import re
import unicodedata
from xml.etree.ElementTree import Element

import nh3

from precedents.records.dialect import dialect
from precedents.records.inline import escaped, inline
from precedents.records.legible import has_plain_blanks, printable, single_blanks
from precedents.records.passages import Heading, Passage, Rendered

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


def rendered(markdown: str) -> Rendered:
    """Return a letter as safe HTML, with its headings and passages. Never raises; linear time."""
    markdown = printable(markdown)
    plain = has_plain_blanks(markdown)
    writer = _Writer(plain)
    try:
        with dialect() as parser:
            found = parser.blocks(markdown)
        writer.children(found)
    except (RecursionError, AttributeError, IndexError, KeyError, TypeError, ValueError):
        writer = _Writer(plain)  # a fault of the parser must not lose a letter: its paragraphs are shown as written
        for text in re.split(r"(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)", markdown):
            writer.plain(text)
    html = _CLEANER.clean("".join(writer.html))
    return Rendered(html, tuple(writer.headings), tuple(writer.passages))


class _Writer:
    """Writes blocks in order, counting passages and keeping the headings above."""

    def __init__(self, plain_blanks: bool) -> None:
        self.plain_blanks = plain_blanks
        self.html: list[str] = []
        self.headings: list[Heading] = []
        self.passages: list[Passage] = []
        self.above: list[Heading] = []
        self.titles: tuple[str, ...] = ()
        self.anchors: dict[str, int] = {}

    def plain(self, text: str) -> None:
        """Write a paragraph as it stands."""
        if text.strip():
            self.html.append(f'<p id="{self.passage(text)}">{escaped(text.strip())}</p>\n')

    def children(self, parent: Element, first: int = 0) -> None:
        """Write what an element holds, from child number `first`, and the text that stands behind its blocks."""
        for block in parent[first:]:
            self.block(block)
            if block.tail:
                self.paragraph(block.tail)

    def block(self, block: Element) -> None:
        """Write one block."""
        if block.tag == "p":
            self.paragraph(block.text or "")
        elif block.tag in ("ul", "ol"):
            self.list(block)
        elif block.tag == "table":
            self.table(block)
        elif block.tag == "blockquote":
            self.html.append("<blockquote>\n")
            self.children(block)
            self.html.append("</blockquote>\n")
        elif block.tag == "hr":
            self.html.append("<hr>\n")
        else:
            self.heading(block)

    def paragraph(self, written: str) -> None:
        """Write a paragraph, if it has any text."""
        html, text = inline(_joined(written))
        if html:
            self.html.append(f'<p id="{self.passage(text)}">{html}</p>\n')

    def heading(self, block: Element) -> None:
        """Write a heading, of level 2 at least: the page has the title as its only heading of level 1."""
        html, text = inline(block.text or "")
        text = single_blanks(text, plain=self.plain_blanks)
        heading = Heading(max(2, int(block.tag[1:])), text, self.anchor(text))
        while self.above and self.above[-1].level >= heading.level:
            self.above.pop()
        self.above.append(heading)
        self.titles = tuple(each.text for each in self.above)
        self.headings.append(heading)
        self.html.append(f'<h{heading.level} id="{heading.anchor}">{html}</h{heading.level}>\n')

    def list(self, block: Element) -> None:
        """Write a list; entries keep the numbers that are written."""
        expected = None
        for place, entry in enumerate(block):
            number = int(entry.get("value", "0")) if block.tag == "ol" and "value" in entry.attrib else expected
            if place == 0:
                start = f' start="{number}"' if number not in (None, 1) else ""
                self.html.append(f"<{block.tag}{start}>\n")
                expected = number
            self.entry(entry, f' value="{number}"' if number != expected else "")
            expected = None if number is None else number + 1
        self.html.append(f"</{block.tag}>\n")

    def entry(self, entry: Element, value: str) -> None:
        """Write an entry: its first paragraph is the entry's own passage, the others have their own anchors."""
        loose = not (entry.text or "").strip() and len(entry) > 0 and entry[0].tag == "p"
        html, text = inline(_joined((entry[0].text if loose else entry.text) or ""))
        attribute = f' id="{self.passage(text)}"' if html else ""
        self.html.append(f"<li{attribute}{value}>" + (f"<p>{html}</p>" if loose and html else html))
        if loose and entry[0].tail:
            self.paragraph(entry[0].tail)
        self.children(entry, 1 if loose else 0)
        self.html.append("</li>\n")

    def table(self, table: Element) -> None:
        """Write a table; every row, the header included, is a passage."""
        self.html.append("<table>\n")
        for part in table:
            self.html.append(f"<{part.tag}>\n")
            for row in part:
                self.row(row)
            self.html.append(f"</{part.tag}>\n")
        self.html.append("</table>\n")

    def row(self, row: Element) -> None:
        """Write a row with all of its cells."""
        written = [inline(cell.text or "") for cell in row]
        anchor = self.passage(" ".join(text for _, text in written))
        self.html.append(f'<tr id="{anchor}">')
        for cell, (html, _) in zip(row, written, strict=True):
            alignment = cell.get("align")
            css = f' class="pr-{alignment}"' if alignment else ""
            self.html.append(f"<{cell.tag}{css}>{html}</{cell.tag}>")
        self.html.append("</tr>\n")

    def passage(self, text: str) -> str:
        """Keep a passage and return its anchor."""
        anchor = f"p{len(self.passages) + 1}"
        self.passages.append(Passage(anchor, single_blanks(text, plain=self.plain_blanks), self.titles))
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


def _joined(lines: str) -> str:
    """Return the lines of a paragraph without their indentation; two blanks at a line's end stay."""
    if "\n" not in lines:
        return lines.strip()
    return "\n".join(line.lstrip() for line in lines.split("\n")).strip()
