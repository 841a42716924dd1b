"""The parts of a record's letter: its Markdown line by line, as the anatomy of a notice takes them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from precedents.records.anatomy import Section, TextLine, sections
from precedents.records.legible import has_plain_blanks, single_blanks
from precedents.spans import Span

_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(\S.*)")
_OF_ITS_OWN = re.compile(r"[ \t]*(?:[-*+][ \t]|\d{1,3}[.)][ \t]|\||>)")
_MARKS = re.compile(r"\\([\\`*_{}\[\]()<>#+\-.!|])|\*+|`+|(?<!\w)_+|(?<!_)_+(?!\w)")


def parts(markdown: str) -> tuple[Section, ...]:
    """Return the parts of a letter, in order; their spans count in `markdown`, their headings are without marks."""
    return sections(tuple(_lines(markdown)))


def _lines(markdown: str) -> Iterator[TextLine]:
    """Yield headings, entries, rows and paragraphs; a paragraph may run over several lines of the file."""
    plain = has_plain_blanks(markdown)
    first = -1  # where the paragraph begins that goes on
    after = 0
    for line in markdown.splitlines(keepends=True):
        at, after = after, after + len(line)
        if line.isspace():
            heading, ends = None, True
        else:
            heading = _HEADING.match(line) if "#" in line else None
            ends = first >= 0 and (heading is not None or _OF_ITS_OWN.match(line) is not None)
        if ends and first >= 0:
            yield _line(markdown, first, at, plain)
            first = -1
        if heading:
            yield _line(markdown, at, after, plain, heading[1].rstrip().rstrip("#"))
        elif first < 0 and not line.isspace():
            first = at
    if first >= 0:
        yield _line(markdown, first, after, plain)


def _line(markdown: str, start: int, end: int, plain: bool, heading: str | None = None) -> TextLine:
    printed = markdown[start:end].lstrip()
    first = end - len(printed)
    printed = printed.rstrip()
    span = Span(first, first + len(printed))
    return TextLine(_without_marks(printed if heading is None else heading, plain), span, heading is not None)


def _without_marks(printed: str, plain: bool) -> str:
    if "*" in printed or "_" in printed or "\\" in printed or "`" in printed:  # most lines have none
        printed = _MARKS.sub(lambda mark: mark[1] or "", printed)
    return single_blanks(printed, plain=plain)
