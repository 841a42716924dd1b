r"""The blocks of a letter: headings, paragraphs, lists, quotations, tables and rules.

The dialect is the part of Markdown that letters need, read line by line in linear time:

    heading   = '#'{1,6} blank text ; rule = '---' or '***' or '* * *' in a line of its own
    list      = ('-' | '*' | '+' | number '.') blank text, with what is indented below it
    quotation = '>' text ; table = row, a line of '|', '-' and ':', more rows ; row = cells between '|'
    paragraph = any other lines up to a blank line

What Markdown elsewhere takes for markup and a letter does not mean is text here: indented lines (no code blocks), a
line of `---` or `===` below a paragraph (no heading), `[1]: https://...` (no definition), raw HTML. A list keeps the
numbers that are written, and a table row all of its cells.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

DEEPEST = 8
"""How deep lists and quotations nest; anything deeper is read as paragraphs."""

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(\S.*)")
_RULE = re.compile(r" {0,3}(?:-{3,}|\*{3,}|\*(?: \*){2,}|-(?: -){2,})[ \t]*")
_QUOTE = re.compile(r" {0,3}> ?")
_ENTRY = re.compile(r"( {0,3})(?:([-*+])|(0|[1-9]\d{0,8})\.)( +)(?=\S)")
_PIPE = re.compile(r"(?<!\\)(?:\\\\)*\|")
_INDENT = re.compile(r" *")


@dataclass(frozen=True, slots=True)
class HeadingBlock:
    """A heading of level 1 to 6."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of text."""

    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the letter."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted blocks."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list; `number` as written, None in a list without numbers."""

    number: int | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class List:
    """A list; `loose` when blank lines stand between its entries."""

    entries: tuple[Entry, ...]
    loose: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows of cells, the first being the header; `alignments` are `left`, `right`, `center` or empty."""

    rows: tuple[tuple[str, ...], ...]
    alignments: tuple[str, ...]


Block: TypeAlias = HeadingBlock | Paragraph | Rule | Quotation | List | Table


def blocks(markdown: str) -> tuple[Block, ...]:
    """Return the blocks of a letter, in order."""
    lines = [line.expandtabs(4) if "\t" in line else line for line in re.split(r"\r\n|\r|\n", markdown)]
    return tuple(_Blocks(lines, 0).read())


class _Blocks:
    """Reads the blocks of some lines."""

    def __init__(self, lines: list[str], depth: int) -> None:
        self.lines = lines
        self.depth = depth
        self.at = 0

    def read(self) -> list[Block]:
        found: list[Block] = []
        while self.at < len(self.lines):
            if not self.lines[self.at].strip():
                self.at += 1
                continue
            found.append(self.block())
        return found

    def block(self) -> Block:
        line = self.lines[self.at]
        heading = _HEADING.match(line)
        if heading:
            self.at += 1
            return HeadingBlock(len(heading[1]), _without_closing(heading[2]))
        if _RULE.fullmatch(line):
            self.at += 1
            return Rule()
        if self.depth < DEEPEST and _QUOTE.match(line):
            return self.quotation()
        if self.depth < DEEPEST and _ENTRY.match(line):
            return self.list_of_entries()
        return self.table() or self.paragraph()

    def quotation(self) -> Quotation:
        inner = []
        while self.at < len(self.lines):
            mark = _QUOTE.match(self.lines[self.at])
            if mark is None:
                break
            inner.append(self.lines[self.at][mark.end() :])
            self.at += 1
        return Quotation(tuple(_Blocks(inner, self.depth + 1).read()))

    def list_of_entries(self) -> List:
        entries: list[Entry] = []
        loose = False
        first = _ENTRY.match(self.lines[self.at])
        numbered = bool(first and first[3])
        while self.at < len(self.lines):
            mark = _ENTRY.match(self.lines[self.at])
            if mark is None or bool(mark[3]) != numbered or _RULE.fullmatch(self.lines[self.at]):
                break
            inner, ended_blank = self.entry_lines(mark)
            number = int(mark[3]) if mark[3] else None
            content = tuple(_Blocks(inner, self.depth + 1).read())
            entries.append(Entry(number, content))
            if ended_blank and self.at < len(self.lines):
                following = _ENTRY.match(self.lines[self.at])
                loose = loose or bool(following and bool(following[3]) == numbered)
        return List(tuple(entries), loose)

    def entry_lines(self, mark: re.Match[str]) -> tuple[list[str], bool]:
        """Take the lines of one entry; also return whether a blank line follows it."""
        line = self.lines[self.at]
        offset = mark.end() if len(mark[4]) <= 4 else mark.start(4) + 1
        inner = [line[mark.end() :]]
        self.at += 1
        blank = False
        while self.at < len(self.lines):
            line = self.lines[self.at]
            indent = _indent(line)
            if not line.strip():
                blank = True
                inner.append("")
            elif indent >= offset:
                blank = False
                inner.append(line[offset:])
            elif blank or self.interrupts(line):
                break
            else:
                inner.append(line.lstrip())
            self.at += 1
        return inner, blank

    def interrupts(self, line: str) -> bool:
        """Whether a line that is not indented ends an entry although no blank line stands above it."""
        return bool(_HEADING.match(line) or _RULE.fullmatch(line) or _QUOTE.match(line) or _ENTRY.match(line))

    def table(self) -> Table | None:
        columns = self.columns()
        if not columns:
            return None
        rows = [_cells(self.lines[self.at])]
        self.at += 2
        while self.at < len(self.lines) and "|" in self.lines[self.at]:
            rows.append(_cells(self.lines[self.at]))
            self.at += 1
        return Table(tuple(rows), tuple(_alignment(column) for column in columns))

    def columns(self) -> tuple[str, ...]:
        """The cells of the line below the header when a table begins here; nothing otherwise."""
        head, *below = self.lines[self.at : self.at + 2]
        if "|" not in head or not below or "|" not in below[0]:
            return ()
        if not set(below[0]) <= set(" |:-") or "-" not in below[0]:
            return ()
        columns = _cells(below[0])
        return columns if len(columns) == len(_cells(head)) else ()

    def paragraph(self) -> Paragraph:
        start = self.at
        self.at += 1
        while self.at < len(self.lines) and self.lines[self.at].strip() and not self.ends_paragraph():
            self.at += 1
        return Paragraph("\n".join(line.lstrip() for line in self.lines[start : self.at]).rstrip())

    def ends_paragraph(self) -> bool:
        line = self.lines[self.at]
        if _HEADING.match(line) or _RULE.fullmatch(line) or self.columns():
            return True
        if self.depth >= DEEPEST:
            return False
        if _QUOTE.match(line):
            return True
        entry = _ENTRY.match(line)
        if entry is not None:
            return entry[3] is None or entry[3] == "1"
        return False


def _indent(line: str) -> int:
    blanks = _INDENT.match(line)
    return blanks.end() if blanks else 0


def _without_closing(text: str) -> str:
    """Drop the `##` that may close a heading."""
    text = text.rstrip()
    bare = text.rstrip("#")
    return bare.rstrip() if bare != text and bare[-1:] in (" ", "") else text


def _cells(row: str) -> tuple[str, ...]:
    row = row.strip()
    cells = []
    at = 1 if row.startswith("|") else 0
    for pipe in _PIPE.finditer(row, at):
        cells.append(row[at : pipe.end() - 1].strip())
        at = pipe.end()
    if at < len(row):
        cells.append(row[at:].strip())
    return tuple(cells)


def _alignment(cell: str) -> str:
    left, right = cell.startswith(":"), cell.endswith(":")
    return "center" if left and right else "right" if right else "left" if left else ""
