# ruff: noqa: E501 - a pattern, or a row of a table, is read more surely in one line
"""From the plain text of a published copy to the lines of the letter: site chrome out, broken lines mended."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace

from precedents.letters.joining import join_broken
from precedents.letters.letter import Kind, Source
from precedents.letters.tables import flattened_tables
from precedents.records.chrome import is_chrome, is_navigation, may_answer

_INVISIBLE = re.compile(
    "[\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff\ud800-\udfff]"
)
_BLANKS = re.compile(r"[^\S\n]+")
_LINE_END = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_FORMATTING_TAG = re.compile(r"</?(?:b|em|i|strong|sub|sup|u)\s{0,9}/?>|<br\s{0,9}/?>", re.IGNORECASE)
_ENTITY = re.compile(
    r"&(?:nbsp|amp|lt|gt|quot|apos|pound|ndash|mdash|[lr][sd]quo|hellip|bull|#\d{2,6}|#x[0-9a-f]{2,5});", re.I
)
_BULLET = re.compile(
    r"^(?:[•◦‣▪●○·➢►❖✓\uf0b7\uf0a7\uf0d8\u2043]|§(?=\s+[A-Za-z])|[-–*](?=\s)|o(?=\s{2,}\S)|\?(?=\s{2,}\S))\s*(?=\S)"
)
_NUMBERED = re.compile(r"^(\d{1,3})\.\s+(?=\S)")
_MARKDOWN_HEADING = re.compile(r"^(#{1,6})\s+(?=\S)")
_EMPHASIS = re.compile(r"^(\*\*|__)(?=\S)(.{1,120}?)(?<=\S)\1\s*:?$")
_SEPARATOR = re.compile(r"[\s|:+=_\-–—*]+")


def normal(text: str) -> str:
    """Return text with line ends as LF, one kind of blank, and without invisible characters and formatting tags."""
    text = _LINE_END.sub("\n", _INVISIBLE.sub("", text))
    text = _FORMATTING_TAG.sub(lambda tag: "\n" if tag[0][1:3].lower() == "br" else "", text)
    text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
    return unicodedata.normalize("NFC", _BLANKS.sub(" ", text.replace("\t", " \t ").replace(" \t ", "\u0009")))


def read_plain(text: str) -> list[Source]:
    """Return the lines of a plain text, an empty one for each gap between paragraphs; nothing is left out yet."""
    text = _LINE_END.sub("\n", _INVISIBLE.sub("", text))
    text = _FORMATTING_TAG.sub(lambda tag: "\n" if tag[0][1:3].lower() == "br" else "", text)
    text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
    lines = text.split("\n")
    columns = [_columns(line) for line in lines]
    return [
        Source(" | ".join(cells), Kind.ROW) if cells and len(cells) in _beside(columns, at) else _source(lines[at])
        for at, cells in enumerate(columns)
    ]


def _columns(line: str) -> list[str]:
    """The cells of a line that is laid out with blanks (three or more between cells); none for all other lines."""
    stripped = line.strip()
    if "   " not in stripped or _BULLET.match(stripped) or _LISTED.match(stripped.split()[0]):
        return []
    cells = [" ".join(cell.split()) for cell in _COLUMNS.split(stripped)]
    return cells if len(cells) > 1 and all(len(cell) <= 50 for cell in cells) else []


def _beside(columns: Sequence[list[str]], at: int) -> set[int]:
    return {len(columns[place]) for place in (at - 1, at + 1) if 0 <= place < len(columns)} - {0}


def _source(line: str) -> Source:
    """Read one line: a row (cells between `|` or tabs), an entry (bullet or number), a heading of Markdown, or text."""
    stripped = line.strip()
    if "|" in stripped:
        cells = [" ".join(cell.split()) for cell in stripped.strip("|").split("|")]
        filled = [cell for cell in cells if cell]
        if _SEPARATOR.fullmatch(stripped):
            return Source("")
        if len(cells) > 1 or stripped.endswith("|"):
            return Source(" | ".join(cells), Kind.ROW) if len(filled) > 1 else Source(" ".join(filled), firm=True)
    if "\t" in stripped:
        cells = [" ".join(cell.split()) for cell in stripped.split("\t")]
        if len([cell for cell in cells if cell]) > 1 and not _BULLET.match(stripped) and not _LISTED.match(cells[0]):
            return Source(" | ".join(cell for cell in cells if cell), Kind.ROW)
    return entry_or_text(stripped)


_COLUMNS = re.compile(r" {3,}")
_LISTED = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]?$|[-–•·o]$", re.IGNORECASE)


def entry_or_text(stripped: str) -> Source:
    """Read a line without cells: an entry with its marker made `- ` or `1. `, a heading of Markdown, or text."""
    heading = _MARKDOWN_HEADING.match(stripped)
    if heading:
        return Source(" ".join(stripped[heading.end() :].split()), Kind.HEADING, len(heading[1]), firm=True)
    strong = _EMPHASIS.match(stripped)
    if strong:
        stripped = strong[2] + (":" if stripped.endswith(":") else "")
    bullet = _BULLET.match(stripped)
    plain = " ".join(stripped.split())
    if bullet:
        return Source("- " + " ".join(stripped[bullet.end() :].split()), Kind.ENTRY)
    if _NUMBERED.match(plain):
        return Source(plain, Kind.ENTRY)
    return Source(plain)


def clean(sources: Sequence[Source]) -> tuple[list[Source], list[str]]:
    """Return the lines of the letter and the lines that belong to the page around it.

    Chrome goes, lines broken inside sentences are joined, lists whose numbers were all made 1 are numbered again, and
    tables that came out one cell a line become rows where that can be told. No word of the letter is lost.
    """
    kept, dropped = _without_chrome(sources)
    joined = join_broken(kept)
    return _renumbered(flattened_tables(joined)), dropped


def _without_chrome(sources: Sequence[Source]) -> tuple[list[Source], list[str]]:
    drop = {at for at, source in enumerate(sources) if source.text and is_chrome(source.text)}
    drop |= _edge(sources, range(len(sources)), drop)
    drop |= _edge(sources, range(len(sources) - 1, -1, -1), drop)
    kept = [replace(source, text="") if at in drop else source for at, source in enumerate(sources)]
    return kept, [sources[at].text for at in sorted(drop)]


def _edge(sources: Sequence[Source], order: Iterable[int], chrome: set[int]) -> set[int]:
    """The navigation above (or, in reverse order, below) the letter: up to the first line that is surely the letter's."""
    found: set[int] = set()
    own = 0
    for at in order:
        text = sources[at].text
        if not text or at in chrome:
            continue
        doubtful = own > 0 or may_answer(text)
        if is_navigation(text) and (not doubtful or _among_chrome(sources, at, chrome, found)):
            found.add(at)
            continue
        own += 1
        if len(text) > 60 or own > 3 or sources[at].kind is Kind.ROW:
            break
    return found


def _among_chrome(sources: Sequence[Source], at: int, chrome: set[int], found: set[int]) -> bool:
    """Whether a line that might be an answer stands right below or above what surely belongs to the page."""
    for step in (-1, 1):
        place = at + step
        for _ in range(_NEAR):
            if 0 <= place < len(sources) and (not sources[place].text or may_answer(sources[place].text)):
                place += step
        if place in chrome or place in found or (0 <= place < len(sources) and _is_of_page(sources[place].text)):
            return True
    return False


_NEAR = 8


def _is_of_page(text: str) -> bool:
    return is_chrome(text) or (is_navigation(text) and not may_answer(text))


def _renumbered(sources: list[Source]) -> list[Source]:
    """Number lists again whose every entry has become `1.`; a single `1.` and true numbers stay."""
    result = list(sources)
    run: list[int] = []
    for at, source in enumerate([*sources, Source("")]):
        number = _NUMBERED.match(source.text) if source.kind is Kind.ENTRY else None
        if number and number[1] == "1":
            run.append(at)
        elif not (number is None and source.kind is Kind.ENTRY and run):
            if len(run) > 1:
                for count, place in enumerate(run, 1):
                    result[place] = replace(sources[place], text=f"{count}{sources[place].text[1:]}")
            run = []
    return result
