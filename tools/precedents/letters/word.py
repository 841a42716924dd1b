# ruff: noqa: E501 - a pattern, or a row of a table, is read more surely in one line
"""From a Word file (.docx) to the lines of the letter in it. Text that its readers do not see stops the import.

A .docx is a zip of XML (ECMA-376, part 1); it is read directly, because libraries that turn Word into text print
hidden text like any other.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from xml.etree import ElementTree

from precedents.letters.letter import Kind, Source
from precedents.letters.word_hidden import hidden_in, hidden_styles

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LARGEST_PART = 60 * 1024 * 1024
_STORIES = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")


def read_word(content: bytes) -> tuple[list[Source], list[str]]:
    """Return the lines of a Word file, and what of it is hidden from its readers, in words with places.

    Raises ValueError for bytes that are no .docx.
    """
    parts = _parts(content)
    if "word/document.xml" not in parts:
        raise ValueError("a zip file, but no Word document")
    hidden = hidden_styles(parts.get("word/styles.xml"))
    found = [
        place for name in sorted(parts) if _STORIES.fullmatch(name) for place in hidden_in(parts[name], name, hidden)
    ]
    numbering = _numbering(parts.get("word/numbering.xml"))
    lines: list[Source] = []
    for name in sorted(parts):
        if re.fullmatch(r"word/header\d*\.xml", name):
            lines += [line for line in _Body(numbering).read(parts[name]) if line not in lines]
    body = parts["word/document.xml"].find(f"{W}body")
    lines += _Body(numbering).read(body if body is not None else parts["word/document.xml"])
    return lines, found


def _parts(content: bytes) -> dict[str, ElementTree.Element]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return {
                entry.filename: _parsed(entry.filename, archive, entry)
                for entry in archive.infolist()
                if _STORIES.fullmatch(entry.filename) or entry.filename in ("word/styles.xml", "word/numbering.xml")
            }
    except (
        zipfile.BadZipFile,
        ElementTree.ParseError,
        OSError,
        EOFError,
        RuntimeError,
        NotImplementedError,
        KeyError,
    ) as error:
        raise ValueError(f"the Word file is damaged: {error}") from None


def _parsed(name: str, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> ElementTree.Element:
    if entry.file_size > _LARGEST_PART:
        raise ValueError(f"{name} in the Word file is larger than {_LARGEST_PART // 1024**2} MB")
    xml = archive.read(entry)
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise ValueError(f"{name} in the Word file declares entities, which no letter needs")
    return ElementTree.fromstring(xml)  # noqa: S314 - no entities: see the line above


def _numbering(part: ElementTree.Element | None) -> dict[tuple[str, str], str]:
    """Return the format of each (list, level): `decimal`, `bullet`, ..."""
    if part is None:
        return {}
    abstract = {
        (kind.get(f"{W}abstractNumId", ""), level.get(f"{W}ilvl", "")): _value(level, "numFmt")
        for kind in part.iter(f"{W}abstractNum")
        for level in kind.iter(f"{W}lvl")
    }
    return {
        (number.get(f"{W}numId", ""), level): abstract.get((_value(number, "abstractNumId"), level), "")
        for number in part.iter(f"{W}num")
        for level in map(str, range(9))
    }


def _value(element: ElementTree.Element | None, name: str) -> str:
    child = element.find(f"{W}{name}") if element is not None else None
    return child.get(f"{W}val", "") if child is not None else ""


class _Body:
    """Reads the paragraphs and tables of one part of a Word file, in order."""

    def __init__(self, numbering: dict[tuple[str, str], str]) -> None:
        self.numbering = numbering
        self.counts: dict[str, int] = defaultdict(int)

    def read(self, root: ElementTree.Element) -> list[Source]:
        return list(self._blocks(root))

    def _blocks(self, root: ElementTree.Element) -> Iterator[Source]:
        waiting = list(reversed(root))
        while waiting:
            element = waiting.pop()
            if element.tag == f"{W}p":
                yield from self._paragraph(element)
            elif element.tag == f"{W}tbl":
                yield from self._table(element)
            elif element.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}body"):
                waiting += reversed(element)

    def _paragraph(self, element: ElementTree.Element) -> Iterator[Source]:
        properties = element.find(f"{W}pPr")
        style = _value(properties, "pStyle")
        numbered = properties.find(f"{W}numPr") if properties is not None else None
        lines = [" ".join(line.split()) for line in text_of(element).split("\n")]
        level = re.fullmatch(r"Heading(\d)", style)
        for line in lines:
            if not line:
                continue
            yield Source("")
            if level:
                yield Source(line, Kind.HEADING, int(level[1]), firm=True)
            elif numbered is not None:
                yield Source(self._marker(numbered) + line, Kind.ENTRY, firm=True)
                numbered = None
            else:
                yield Source(line, Kind.TEXT, 1 if style == "Title" else 0, firm=True)

    def _marker(self, properties: ElementTree.Element) -> str:
        number, level = _value(properties, "numId"), _value(properties, "ilvl") or "0"
        if self.numbering.get((number, level)) in ("decimal", "decimalZero") and level == "0":
            self.counts[number] += 1
            return f"{self.counts[number]}. "
        return "- "

    def _table(self, table: ElementTree.Element) -> Iterator[Source]:
        for row in table.iter(f"{W}tr"):
            cells = [" ".join(text_of(cell).split()) for cell in row.findall(f"{W}tc")]
            filled = [cell for cell in cells if cell]
            if len(filled) == 1:
                yield Source(filled[0], firm=True)
            elif filled:
                yield Source(" | ".join(cells), Kind.ROW, firm=True)


def text_of(element: ElementTree.Element) -> str:
    """Return the text of an element, line breaks as LF and tabs as blanks; the second copy of a text box is left out."""
    pieces: list[str] = []
    waiting = [element]
    while waiting:
        node = waiting.pop()
        if node.tag == _FALLBACK:
            continue
        if node.tag == f"{W}t":
            pieces.append(node.text or "")
        elif node.tag in (f"{W}br", f"{W}cr"):
            pieces.append("\n")
        elif node.tag == f"{W}tab":
            pieces.append(" ")
        elif node.tag == f"{W}noBreakHyphen":
            pieces.append("-")
        if node.tag == f"{W}p" and node is not element and pieces:
            pieces.append("\n")
        waiting += reversed(node)
    return "".join(pieces)
