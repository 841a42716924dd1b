"""The parts of a record's letter: its Markdown line by line, as the anatomy of a notice takes them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from precedents.records.anatomy import Section, TextLine, sections
from precedents.spans import Span

_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(\S.*)")
_OF_ITS_OWN = re.compile(r"[ \t]*(?:[-*+][ \t]|\d{1,3}[.)][ \t]|\||>)")
_MARKS = re.compile(r"\\([\\`*_{}\[\]()<>#+\-.!|])|\*+|`+|(?<!\w)_+|(?<!_)_+(?!\w)")

_SIGNS = "\\*`_"  # what every mark has; most lines have none, and looking for one is quick


def parts(markdown: str) -> tuple[Section, ...]:
    """Return the parts of a letter, in order; their spans count in `markdown`, their headings are without marks."""
    return sections(tuple(_lines(markdown)))


def _lines(markdown: str) -> Iterator[TextLine]:
    """Yield headings, entries, rows and paragraphs; a paragraph may run over several lines of the file."""
    first = at = 0
    open_line = False
    for line in markdown.splitlines(keepends=True):
        heading = _HEADING.match(line)
        if open_line and (not line.strip() or heading or _OF_ITS_OWN.match(line)):
            yield _line(markdown, first, at)
            open_line = False
        if heading:
            yield _line(markdown, at, at + len(line), heading=heading[1].rstrip().rstrip("#"))
        elif line.strip() and not open_line:
            first, open_line = at, True
        at += len(line)
    if open_line:
        yield _line(markdown, first, at)


def _line(markdown: str, start: int, end: int, heading: str | None = None) -> TextLine:
    printed = markdown[start:end]
    span = Span(start + len(printed) - len(printed.lstrip()), start + len(printed.rstrip()))
    return TextLine(_plain(printed if heading is None else heading), span, heading is not None)


def _plain(printed: str) -> str:
    if any(sign in printed for sign in _SIGNS):
        printed = _MARKS.sub(lambda mark: mark[1] or "", printed)
    return " ".join(printed.split())
