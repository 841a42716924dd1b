"""The blocks of a letter: what begins one, what ends it, and what stays a paragraph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias
from xml.etree.ElementTree import Element, tostring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from precedents.records import blocks as processors
from precedents.records.blocks import DEEPEST
from precedents.records.dialect import dialect
from precedents.records.pieces import cells


@dataclass(frozen=True)
class HeadingBlock:
    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    text: str


@dataclass(frozen=True)
class Rule:
    pass


@dataclass(frozen=True)
class Quotation:
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Entry:
    number: int | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class List:
    entries: tuple[Entry, ...]
    loose: bool


@dataclass(frozen=True)
class Table:
    rows: tuple[tuple[str, ...], ...]
    alignments: tuple[str, ...]


Block: TypeAlias = HeadingBlock | Paragraph | Rule | Quotation | List | Table


def blocks(markdown: str) -> tuple[Block, ...]:
    """The blocks of a letter, read from the tree that Markdown makes of it."""
    with dialect() as parser:
        return inner(parser.blocks(markdown))


def inner(parent: Element) -> tuple[Block, ...]:
    found: list[Block] = []
    for child in parent:
        found.append(block_of(child))
        found += [paragraph(child.tail)] if child.tail else []
    return tuple(found)


def block_of(element: Element) -> Block:
    if element.tag == "p":
        return paragraph(element.text or "")
    if element.tag == "hr":
        return Rule()
    if element.tag == "blockquote":
        return Quotation(inner(element))
    if element.tag in ("ul", "ol"):
        return List(tuple(map(entry_of, element)), any(not each.text for each in element))
    if element.tag == "table":
        rows = list(element.iter("tr"))
        cells = tuple(tuple(cell.text or "" for cell in row) for row in rows)
        return Table(cells, tuple(cell.get("align", "") for cell in rows[0]))
    return HeadingBlock(int(element.tag[1:]), element.text or "")


def entry_of(element: Element) -> Entry:
    number = element.get("value")
    text = (paragraph(element.text),) if element.text else ()
    return Entry(int(number) if number else None, text + inner(element))


def paragraph(text: str) -> Paragraph:
    return Paragraph("\n".join(line.lstrip() for line in text.strip().split("\n")))


def p(text: str) -> Paragraph:
    return Paragraph(text)


def bullets(*entries: Block | tuple[Block, ...], loose: bool = False) -> List:
    return List(tuple(Entry(None, entry if isinstance(entry, tuple) else (entry,)) for entry in entries), loose)


def numbers(*entries: tuple[int, Block], loose: bool = False) -> List:
    return List(tuple(Entry(number, (block,)) for number, block in entries), loose)


BLOCKS: dict[str, tuple[str, list[Block]]] = {
    "nothing": ("", []),
    "blank lines": (" \n\n\t\n", []),
    "paragraphs": ("a\nb\n\n\nc", [p("a\nb"), p("c")]),
    "line ends of every kind": ("a\r\nb\r\rc", [p("a\nb"), p("c")]),
    "stray indents are no code": ("    a\n      b\n\n\tc", [p("a\nb"), p("c")]),
    "two blanks at a line's end stay, for they break the line": ("a  \nb  ", [p("a  \nb")]),
    "headings": ("# a\n## b ##\n###### c", [HeadingBlock(1, "a"), HeadingBlock(2, "b"), HeadingBlock(6, "c")]),
    "a heading ends a paragraph": ("a\n## b\nc", [p("a"), HeadingBlock(2, "b"), p("c")]),
    "a hash at the end is text": ("## Visual C#", [HeadingBlock(2, "Visual C#")]),
    "a hash without a blank": ("#123 refers\n##", [p("#123 refers\n##")]),
    "seven hashes": ("####### a", [p("####### a")]),
    "an indented hash": ("     # a", [p("# a")]),
    "a line of hyphens below a paragraph is no heading": ("a\n---\nb", [p("a"), Rule(), p("b")]),
    "a line of equals signs is text": ("a\n===\nb", [p("a\n===\nb")]),
    "a line to write on is text": ("Signed: \n_______", [p("Signed: \n_______")]),
    "rules": ("---\n\n***\n\n* * *\n\n- - -\n\n----------", [Rule(), Rule(), Rule(), Rule(), Rule()]),
    "two hyphens are text": ("--\n\n-- a", [p("--"), p("-- a")]),
    "a reference definition is text": ("[1]: https://example.org", [p("[1]: https://example.org")]),
    "raw HTML is text": ("<div>\n\n<!-- a -->", [p("<div>"), p("<!-- a -->")]),
    "a list": ("- a\n- b", [bullets(p("a"), p("b"))]),
    "a list of stars": ("* a\n* b", [bullets(p("a"), p("b"))]),
    "a loose list": ("- a\n\n- b", [bullets(p("a"), p("b"), loose=True)]),
    "a list below a paragraph": ("a:\n- b", [p("a:"), bullets(p("b"))]),
    "a paragraph below a list": ("- a\n\nb", [bullets(p("a")), p("b")]),
    "lines that go on": ("- a\nb\n  c", [bullets(p("a\nb\nc"))]),
    "paragraphs in an entry": ("- a\n\n    b\n- c", [bullets((p("a"), p("b")), p("c"), loose=True)]),
    "less than four blanks do not belong to an entry": ("- a\n\n  b", [bullets(p("a")), p("b")]),
    "a list in a list": ("- a\n    - b\n    - c\n- d", [bullets((p("a"), bullets(p("b"), p("c"))), p("d"))]),
    "less than four blanks make no list in a list": ("- a\n  - b\n- c", [bullets(p("a"), p("b"), p("c"))]),
    "a heading below what an entry holds": (
        "- a\n\n    b\n## c",
        [bullets((p("a"), p("b")), loose=True), HeadingBlock(2, "c")],
    ),
    "a list in a numbered list": ("1. a\n   - b", [List((Entry(1, (p("a"), bullets(p("b")))),), False)]),
    "numbers": ("1. a\n2. b", [numbers((1, p("a")), (2, p("b")))]),
    "numbers as they are written": ("1. a\n3. b\n3. c", [numbers((1, p("a")), (3, p("b")), (3, p("c")))]),
    "bullets after numbers": ("1. a\n- b", [numbers((1, p("a"))), bullets(p("b"))]),
    "a year at the start of a line": ("In\n2013. It was", [p("In\n2013. It was")]),
    "a year at the start of a paragraph keeps its number": ("2013. It was", [numbers((2013, p("It was")))]),
    "a number in brackets is text": ("1) a\n2) b", [p("1) a\n2) b")]),
    "a number with a nought is text": ("01. a", [p("01. a")]),
    "a number with a part is text": ("1.1 a\n1.a", [p("1.1 a\n1.a")]),
    "a bullet without text is text": ("-\n- a", [p("-"), bullets(p("a"))]),
    "a minus sign is text": ("-5 degrees", [p("-5 degrees")]),
    "a bullet that no Markdown knows": ("• a\n• b", [p("• a\n• b")]),
    "a heading ends an entry": ("- a\n## b", [bullets(p("a")), HeadingBlock(2, "b")]),
    "a quotation": ("> a\n>\n> b", [Quotation((p("a"), p("b")))]),
    "a quotation in a quotation": ("> > a", [Quotation((Quotation((p("a"),)),))]),
    "a quotation ends where its signs end": ("> a\nb", [Quotation((p("a"),)), p("b")]),
    "a table": (
        "| A | B |\n|---|:-:|\n| 1 | 2 |\n\nc",
        [Table((("A", "B"), ("1", "2")), ("", "center")), p("c")],
    ),
    "a table without outer bars": ("A | B\n:-- | --:\n1 | 2", [Table((("A", "B"), ("1", "2")), ("left", "right"))]),
    "a table of one column": ("| A |\n|---|\n| 1 |", [Table((("A",), ("1",)), ("",))]),
    "a row keeps all of its cells": (
        "|A|B|\n|-|-|\n|1|2|3|\n|4|",
        [Table((("A", "B"), ("1", "2", "3"), ("4", "")), ("", ""))],
    ),
    "an empty cell": ("|A|B|\n|-|-|\n||2|", [Table((("A", "B"), ("", "2")), ("", ""))]),
    "an escaped bar": (r"|A\|B|C|" + "\n|-|-|", [Table(((r"A\|B", "C"),), ("", ""))]),
    "a table below a paragraph": ("a\n|A|\n|-|\n|1|", [p("a"), Table((("A",), ("1",)), ("",))]),
    "bars without a rule are text": ("a | b\nc | d", [p("a | b\nc | d")]),
    "a rule of another width is text": ("a | b\n---|---|---", [p("a | b\n---|---|---")]),
}


@pytest.mark.parametrize(("markdown", "expected"), BLOCKS.values(), ids=BLOCKS.keys())
def test_blocks(markdown: str, expected: list[Block]) -> None:
    assert list(blocks(markdown)) == expected


def depth(block: Block) -> int:
    inner: tuple[Block, ...] = ()
    if isinstance(block, Quotation):
        inner = block.blocks
    elif isinstance(block, List):
        inner = tuple(block for entry in block.entries for block in entry.blocks)
    return 1 + max(map(depth, inner), default=0)


@pytest.mark.parametrize("sign", ["> ", ">", "- ", "1. ", "> - "])
def test_nesting_has_an_end_and_loses_nothing(sign: str) -> None:
    (block,) = blocks(sign * 10_000 + "a")
    assert depth(block) <= DEEPEST + 1
    assert "a" in repr(block)


PIECES = (
    *("a", "B c", "1. ", "2. ", "- ", "* ", "# ", "## ", "> ", "|", "a|b", "|-|-|", "---", "    ", " ", "\\|", "\t"),
    *("\n", "\n", "\n\n", "\n\n\n", "\u201cq", "\u00a35", "(c)", "\u2028", "\xa0", "\u0663. ", "  \n"),
)


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_plain_paragraphs_are_what_every_processor_makes_of_them(markdown: str) -> None:
    with dialect() as parser:
        quick = tostring(parser.blocks(markdown))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(processors, "is_plain", lambda block: False)
            assert tostring(parser.blocks(markdown)) == quick


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("|a|b|", ("a", "b")),
        ("a | b", ("a", "b")),
        ("| a || b", ("a", "", "b")),
        ("||", ("",)),
        ("|", ()),
        ("", ()),
        (r"|a\|b|c|", (r"a\|b", "c")),  # a bar that is text
        ("| |", ("",)),
    ],
)
def test_cells(row: str, expected: tuple[str, ...]) -> None:
    assert cells(row) == expected


HOSTILE = {
    "quotations": "> " * 300_000,
    "quotations in lines": (">" * 50 + "\n") * 20_000,
    "lists": "- " * 300_000 + "a",
    "nested lists": "".join("  " * (number % 30) + "- a\n" for number in range(100_000)),
    "blank lines": "\n" * 300_000,
    "paragraphs": "a\n\n" * 300_000,
    "one long entry": "- a\n" + "  b\n" * 200_000,
    "headings": "# a\n" * 200_000,
    "hashes": "#" * 300_000,
    "heading of blanks": "# " + " " * 300_000,
    "tables": "|a|\n|-|\n" * 100_000,
    "bars": "|" * 300_000 + "\n" + "|-" * 150_000,
    "a rule that is none": "a|\n|" + "-" * 300_000 + "x",
    "hyphens": "-" * 300_000 + "x",
    "hyphens and blanks": "- -" * 300_000 + "x",
    "backslashes before a bar": "|" + "\\" * 300_000 + "|\n|-|",
    "tabs": "\t" * 300_000,
    "numbers": "1. " * 200_000 + "a",
}


@pytest.mark.parametrize("markdown", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_letter_is_read(markdown: str) -> None:
    with dialect() as parser:
        parser.blocks(markdown)
