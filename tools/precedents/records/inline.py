"""The text of a paragraph of a letter: as HTML, as plain text, and plain text as Markdown that shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from xml.etree.ElementTree import Element

from markdown.util import ETX, STX

from precedents.records.dialect import dialect
from precedents.records.marks import ADDRESS, AUTOMATIC, run_of_marks

_SPECIAL = re.compile(r"[\\<\[*_]|  \n")
_TOKEN = re.compile(
    rf"\\[\\`*_{{}}\[\]()<>#+\-.!|] | {AUTOMATIC} | \](?=\({ADDRESS}\)) | (?P<marks>\*+|_+) "
    r"| (?P<br>(?<![ ])[ ]{2,}\n)",
    re.VERBOSE | re.IGNORECASE,
)
_RUNS = {mark: re.compile(run_of_marks(mark)) for mark in "*_"}
# Where a line begins as a block of another kind would: an escape goes behind the number, or before the mark.
_BLOCK_MARK = re.compile(
    r"""(?:\A | (?<=[\r\n])) ([ \t]*)
        (?: (\d{1,9})(?=\.[ \t]) | (?=\#{1,6}[ \t] | [-*+][ \t] | (?:-{3,} | \*{3,})[ \t]*(?:[\r\n]|\Z) | >) )""",
    re.VERBOSE,
)
_MOST_MARKS = 100  # in the text that Markdown gets at once, which takes time in proportion to their square
_LONGEST = 8_000


def inline(text: str) -> tuple[str, str]:
    """Return the text of a paragraph as HTML and as plain text. Only `em`, `strong`, `a` and `br` elements occur.

    More lines than any paragraph of a letter has are read in portions, and a line with more marks than any has is
    shown as it is written, so that the time is in proportion to the length.
    """
    if not ("*" in text or "_" in text or "[" in text or "\\" in text or "<" in text or "  \n" in text):
        return escaped(text), text
    if STX in text or ETX in text:
        text = text.replace(STX, "\ufffd").replace(ETX, "\ufffd")
    html: list[str] = []
    plain: list[str] = []
    for portion in _portions(text):
        if _SPECIAL.search(portion) and _is_small(portion):
            with dialect() as parser:
                found = parser.paragraph(portion)
            _write(found, html, plain)
        else:
            html.append(escaped(portion))
            plain.append(portion)
    return "".join(html), "".join(plain)


def escaped(text: str) -> str:
    """Return a text as HTML; most texts have nothing to escape."""
    return escape(text, quote=False) if "&" in text or "<" in text or ">" in text else text


def _is_small(text: str) -> bool:
    return len(text) <= _LONGEST and sum(1 for _ in _SPECIAL.finditer(text)) <= _MOST_MARKS


def _portions(text: str) -> Iterator[str]:
    if _is_small(text):
        yield text
        return
    lines: list[str] = []
    size = marks = 0
    for line in text.splitlines(keepends=True):
        found = sum(1 for _ in _SPECIAL.finditer(line))
        if lines and (size + len(line) > _LONGEST or marks + found > _MOST_MARKS):
            yield "".join(lines)
            lines, size, marks = [], 0, 0
        lines.append(line)
        size, marks = size + len(line), marks + found
    yield "".join(lines)


def _write(element: Element, html: list[str], plain: list[str]) -> None:
    """Append what an element holds, its text escaped."""
    _text(element.text, html, plain)
    for child in element:
        if child.tag == "br":
            html.append("<br>\n")
            plain.append("\n")
        elif child.tag == "a":
            html.append(f'<a href="{escape(child.get("href", ""))}" rel="nofollow noopener">')
            _write(child, html, plain)
            html.append("</a>")
        else:
            html.append(f"<{child.tag}>")
            _write(child, html, plain)
            html.append(f"</{child.tag}>")
        _text(child.tail, html, plain)


def _text(text: str | None, html: list[str], plain: list[str]) -> None:
    if text:
        html.append(escaped(text))
        plain.append(text)


def literal(text: str) -> str:
    """Return `text` as Markdown that shows exactly `text`, with no more escapes than that takes.

    A bar is always escaped, so that the result can also be a cell of a table.
    """
    pieces = []
    at = 0
    while (token := _TOKEN.search(text, at)) is not None:
        pieces.append(text[at : token.start()])
        written = token[0]
        if token["br"]:
            pieces.append(" \n")
        elif not token["marks"]:
            written = written[0]  # what follows it may be markup of its own
            pieces.append("\\" + written)
        elif _RUNS[written[0]].match(text, token.start()):
            pieces.append("".join("\\" + mark for mark in written))
        else:
            pieces.append(written)
        at = token.start() + len(written)
    pieces.append(text[at:])
    return _BLOCK_MARK.sub(r"\1\2\\", "".join(pieces).replace("|", "\\|"))
