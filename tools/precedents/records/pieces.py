"""Which lines of a letter belong together: where a heading, rule, list, quotation, table or paragraph ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(\S.*)")
"""A heading: its hashes and its text."""

RULE = re.compile(r" {0,3}(?:-{3,}|\*{3,}|\*(?: \*){2,}|-(?: -){2,})[ \t]*\Z")
"""A line across the letter."""

QUOTE = re.compile(r" {0,3}>")
"""The beginning of a quoted line."""

_ENTRY = re.compile(r" {0,3}(?:[-*+]|(0|[1-9]\d{0,8})\.) +(?=\S)")
_NO_MARK = frozenset("\"'\u2018\u2019\u201c\u201d(\u00a3")
_PIPE = re.compile(r"(?<!\\)(?:\\\\)*\|")


def is_plain(block: str) -> bool:
    """Whether a block is plainly a paragraph: no line in it begins like anything else, or has a bar."""
    if "|" in block:
        return False
    return all(map(_begins_with_word, block.split("\n"))) if "\n" in block else _begins_with_word(block)


def _begins_with_word(line: str) -> bool:
    return line[:1].isalpha() or line[:1] in _NO_MARK


def pieces(block: str, flat: bool) -> Iterator[str]:
    """Yield the heading, rule, list, quotation, table or paragraph that follow each other without a blank line."""
    lines = block.split("\n")
    at = 0
    while at < len(lines):
        end = _end(lines, at, flat)
        yield "\n".join(lines[at:end])
        at = end


def _end(lines: Sequence[str], start: int, flat: bool) -> int:
    line, at = lines[start], start + 1
    if HEADING.match(line) or RULE.match(line):
        return at
    if not flat and QUOTE.match(line):
        while at < len(lines) and QUOTE.match(lines[at]):
            at += 1
        return at
    entry = None if flat else _ENTRY.match(line)
    if entry:
        while at < len(lines) and not _ends_list(lines[at], bool(entry[1])):
            at += 1
        return at
    if columns(line, lines[at : at + 1]):
        while at < len(lines) and "|" in lines[at]:
            at += 1
        return at
    while at < len(lines) and not _ends_paragraph(lines, at, flat):
        at += 1
    return at


def _ends_list(line: str, numbered: bool) -> bool:
    if line[:1] == " ":
        return False
    entry = _ENTRY.match(line)
    return bool(HEADING.match(line) or RULE.match(line) or QUOTE.match(line) or (entry and bool(entry[1]) != numbered))


def _ends_paragraph(lines: Sequence[str], at: int, flat: bool) -> bool:
    line = lines[at]
    if HEADING.match(line) or RULE.match(line) or columns(line, lines[at + 1 : at + 2]):
        return True
    if flat:
        return False
    entry = _ENTRY.match(line)
    return bool(QUOTE.match(line)) or (entry is not None and entry[1] in (None, "1"))


def columns(head: str, below: Sequence[str]) -> tuple[str, ...]:
    """Return the cells of the line below the header when a table begins with it; nothing otherwise."""
    if "|" not in head or not below or "|" not in below[0]:
        return ()
    if not set(below[0]) <= set(" |:-") or "-" not in below[0]:
        return ()
    found = cells(below[0])
    return found if len(found) == len(cells(head)) else ()


def cells(row: str) -> tuple[str, ...]:
    """Return the cells of a row; a bar behind a backslash is text."""
    row = row.strip()
    if "\\" not in row:
        parts = [part.strip() for part in row.split("|")]
        return tuple(parts[row.startswith("|") : -1 if parts[-1] == "" else None])
    found = []
    at = 1 if row.startswith("|") else 0
    for pipe in _PIPE.finditer(row, at):
        found.append(row[at : pipe.end() - 1].strip())
        at = pipe.end()
    if at < len(row):
        found.append(row[at:].strip())
    return tuple(found)
