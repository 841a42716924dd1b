r"""The blocks of a letter as processors for Python-Markdown: what letters need, and nothing that they do not mean.

    heading   = '#'{1,6} blank text ; rule = '---' or '***' or '* * *' in a line of its own
    list      = ('-' | '*' | '+' | number '.') blank text, with what is indented by four blanks below it
    quotation = '>' text ; table = row, a line of '|', '-' and ':', more rows ; row = cells between '|'
    paragraph = any other lines up to a blank line

What Markdown elsewhere takes for markup and a letter does not mean is text here: indented lines (no code blocks), a
line of `---` or `===` below a paragraph (no heading), `[1]: https://...` (no definition), raw HTML. A list keeps the
numbers that are written, and a table row all of its cells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import (
    BlockProcessor,
    BlockQuoteProcessor,
    EmptyBlockProcessor,
    HRProcessor,
    ListIndentProcessor,
    ParagraphProcessor,
)
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.extensions.tables import TableProcessor

from precedents.records.pieces import HEADING, QUOTE, RULE, cells, columns, is_plain, pieces

DEEPEST = 12
"""How many lists, entries and quotations may stand in each other; what is deeper is read as paragraphs."""

_BULLET = r"[ ]{0,3}(([*+-]))[ ]+(\S.*)"
_NUMBER = r"[ ]{0,3}(((?:0|[1-9]\d{0,8})\.))[ ]+(\S.*)"
_NESTED = re.compile(r"[ ]{4,7}(?:(?:0|[1-9]\d{0,8})\.|[*+-])[ ]+\S")
_WIDEST = 50  # short rows are filled up to this width, so that no page grows by rows times columns


def block_parser(md: Markdown) -> BlockParser:
    """Return the parser of blocks for an instance of Markdown."""
    parser = _Parser(md)
    parser.blockprocessors.register(EmptyBlockProcessor(parser), "empty", 100)
    parser.blockprocessors.register(_Pieces(parser), "pieces", 95)
    parser.blockprocessors.register(ListIndentProcessor(parser), "indent", 90)
    parser.blockprocessors.register(_Table(parser), "table", 75)
    parser.blockprocessors.register(_Heading(parser), "hashheader", 70)
    parser.blockprocessors.register(_Rule(parser), "hr", 50)
    parser.blockprocessors.register(_Numbered(parser), "olist", 40)
    parser.blockprocessors.register(_Bullets(parser), "ulist", 30)
    parser.blockprocessors.register(_Quotation(parser), "quote", 20)
    parser.blockprocessors.register(ParagraphProcessor(parser), "paragraph", 10)
    return parser


class _Parser(BlockParser):
    """Hands blocks over one by one: taking the first from a long list takes time in proportion to its length."""

    def parseBlocks(self, parent: Element, blocks: Sequence[str]) -> None:  # noqa: N802 - their name
        """Append what blocks become to their parent."""
        for block in blocks:
            if not self.state and is_plain(block):
                SubElement(parent, "p").text = block
            else:
                self.processed(parent, [block])

    def processed(self, parent: Element, blocks: list[str]) -> None:
        """Hand blocks to the first processor that takes them, until none is left: as the parser that this one is of,
        which asks the registry for its processors, and the registry sorts them, for every block.
        """
        while blocks:
            for processor in self.in_order:
                if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
                    break

    @cached_property
    def in_order(self) -> tuple[BlockProcessor, ...]:
        """The processors in the order in which they are asked."""
        return tuple(self.blockprocessors)

    @property
    def full(self) -> bool:
        """Whether nothing may be nested deeper."""
        return len(self.state) >= DEEPEST


class _Processor(BlockProcessor):
    parser: _Parser


class _Pieces(_Processor):
    """Parts headings, rules, lists, quotations and tables that no blank line parts, so that each is a block."""

    def test(self, parent: Element, block: str) -> bool:
        """Whether a block has more than one piece."""
        self.pieces = list(pieces(block, self.parser.full)) if "\n" in block else []
        return len(self.pieces) > 1

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Read the pieces."""
        blocks.pop(0)
        self.parser.parseBlocks(parent, self.pieces)


class _Heading(_Processor):
    """A heading needs a blank behind its hashes: `#123 refers` is text."""

    def test(self, parent: Element, block: str) -> bool:
        """Whether a block is a heading."""
        self.match = HEADING.fullmatch(block)
        return self.match is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Append the heading, without the `##` that may close it."""
        blocks.pop(0)
        if self.match:
            text = self.match[2].rstrip()
            bare = text.rstrip("#")
            heading = SubElement(parent, f"h{len(self.match[1])}")
            heading.text = bare.rstrip() if bare[-1:] in (" ", "") else text


class _Rule(HRProcessor):
    """A line to write on (`_____`) is text."""

    SEARCH_RE = re.compile(r"\A" + RULE.pattern)


class _Quotation(BlockQuoteProcessor):
    """A quotation begins with its block, and does not nest without end."""

    RE = re.compile(r"(\A) {0,3}> ?(.*)")
    parser: _Parser

    def test(self, parent: Element, block: str) -> bool:
        """Whether a block is a quotation."""
        return bool(QUOTE.match(block)) and not self.parser.full


class _Entries(SaneOListProcessor):
    """Entries of a list, their lines read once each, with the numbers that are written."""

    parser: _Parser

    def test(self, parent: Element, block: str) -> bool:
        """Whether a block is a list of this kind."""
        return bool(self.RE.match(block)) and not self.parser.full

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Append the entries, each with its number as `value`."""
        numbers = [found[2][:-1] for line in blocks[0].split("\n") if (found := self.CHILD_RE.match(line))]
        last = self.lastChild(parent)
        known = len(parent) if parent.tag in ("ol", "ul") else 0
        if last is not None and last.tag in self.SIBLING_TAGS:
            known = len(last)
        super().run(parent, blocks)
        last = self.lastChild(parent)
        entries = last if last is not None and last.tag in ("ol", "ul") else parent
        for entry, number in zip(entries[known:], numbers, strict=False):
            if number:
                entry.set("value", number)

    def get_items(self, block: str) -> list[str]:
        """Return the text of each entry, and the lines of each list in an entry together."""
        items: list[list[str]] = []
        for line in block.split("\n"):
            entry = self.CHILD_RE.match(line)
            if entry:
                items.append([entry[3]])
            elif _NESTED.match(line) and not items[-1][0].startswith("    "):
                items.append([line])
            else:
                items[-1].append(line)
        return ["\n".join(lines) for lines in items]


class _Numbered(_Entries):
    """Entries with numbers."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self.RE = self.CHILD_RE = re.compile(_NUMBER)


class _Bullets(_Entries):
    """Entries without numbers."""

    TAG = SaneUListProcessor.TAG
    SIBLING_TAGS = SaneUListProcessor.SIBLING_TAGS

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self.RE = self.CHILD_RE = re.compile(_BULLET)


class _Table(TableProcessor):
    """A table whose rows keep all cells that are written; nothing in a cell is code."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser, {"use_align_attribute": True})

    def test(self, parent: Element, block: str) -> bool:
        """Whether a block is a table."""
        head, *below = block.split("\n", 2)
        found = columns(head, below[:1])
        self.separator = found  # type: ignore[assignment]  # the declared types say str, the package a sequence of them
        return bool(found)

    def _build_row(self, row: str, parent: Element, align: Sequence[str | None]) -> None:
        line = SubElement(parent, "tr")
        written = cells(row)
        for place in range(max(len(written), min(len(align), _WIDEST))):
            cell = SubElement(line, "th" if parent.tag == "thead" else "td")
            cell.text = written[place] if place < len(written) else ""
            alignment = align[place] if place < len(align) else None
            if alignment:
                cell.set("align", alignment)

    def _build_empty_row(self, parent: Element, align: Sequence[str | None]) -> None:
        """Leave a table without rows as it is."""
