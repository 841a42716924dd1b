"""Python-Markdown with the dialect of letters: its parser of blocks, its patterns, and trees instead of HTML."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Self
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor

from precedents.records.blocks import block_parser
from precedents.records.marks import ESCAPABLE, inline_patterns

_BLANKS_ALONE = re.compile(r"(?<=\n) +\n")


class Dialect(Markdown):
    """Python-Markdown, built from what letters need. One instance serves one caller at a time."""

    def build_parser(self) -> Self:
        """Put the parts together."""
        super().build_parser()
        self.parser = block_parser(self)
        self.inlinePatterns = inline_patterns(self)
        self.ESCAPED_CHARS = list(ESCAPABLE)
        self.treeprocessors.register(InlineProcessor(self), "inline", 20)
        self.treeprocessors.deregister("prettify")
        return self

    def blocks(self, markdown: str) -> Element:
        """Return the blocks of a letter below one element; their text still has its marks.

        `markdown` has no control characters. Raises RecursionError, if anything does.
        """
        text = markdown.replace("\r\n", "\n").replace("\r", "\n") + "\n\n"
        if "\t" in text:
            text = text.expandtabs(self.tab_length)
        if "\n " in text:
            text = _BLANKS_ALONE.sub("\n", text)
        self.parser.state.clear()
        self.parser.root = Element("div")
        self.parser.parseChunk(self.parser.root, text)
        return self.parser.root

    def paragraph(self, text: str) -> Element:
        """Return one element with the text of a paragraph and the elements that its marks make."""
        root = Element("div")
        paragraph = SubElement(root, "p")
        paragraph.text = text
        for processor in self.treeprocessors:
            processor.run(root)
        return paragraph


_IDLE: deque[Dialect] = deque()


@contextmanager
def dialect() -> Iterator[Dialect]:
    """Lend an instance that nobody else has meanwhile. One that failed is not lent again."""
    try:
        lent = _IDLE.pop()
    except IndexError:
        lent = Dialect()
    yield lent
    _IDLE.append(lent)
