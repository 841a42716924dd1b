"""Spans, and the lines and columns of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.spans import Lines, Position, Span

LINE_ENDS = {
    "LF": ("ab\ncd", ["ab", "cd"]),
    "CR LF is one line end": ("ab\r\ncd", ["ab", "cd"]),
    "lone CR, as old Macs wrote": ("ab\rcd", ["ab", "cd"]),
    "LF CR is two": ("ab\n\rcd", ["ab", "", "cd"]),
    "a line end at the end begins an empty line": ("ab\n", ["ab", ""]),
    "an empty text has one empty line": ("", [""]),
    "no editor ends lines at NEL, form feed or the Unicode separators": ("a\x85b\x0cc\u2028d\u2029e", None),
}


@pytest.mark.parametrize(("text", "lines"), LINE_ENDS.values(), ids=LINE_ENDS.keys())
def test_lines(text: str, lines: list[str] | None) -> None:
    expected = [text] if lines is None else lines
    structure = Lines(text)
    assert [structure.line(number) for number in range(1, len(structure.starts) + 1)] == expected


def test_lines_that_are_not_there_are_empty() -> None:
    assert Lines("a").line(0) == ""
    assert Lines("a").line(2) == ""


POSITIONS = [
    (0, Position(1, 1)),
    (2, Position(1, 3)),  # a character outside the basic plane counts as one column
    (3, Position(1, 4)),  # the CR of CR LF still belongs to its line
    (5, Position(2, 1)),
    (99, Position(2, 2)),  # clamped to the end
    (-1, Position(1, 1)),  # clamped to the start
]


@pytest.mark.parametrize(("offset", "position"), POSITIONS)
def test_position(offset: int, position: Position) -> None:
    assert Lines("a😀b\r\nc").position(offset) == position


def test_span() -> None:
    assert Span(1, 3).of("abcd") == "bc"
    assert Span(1, 3).shifted(10) == Span(11, 13)
    assert sorted([Span(2, 3), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(2, 3)]


@given(st.text(alphabet="ab\r\n\x85é"), st.data())
def test_every_offset_has_the_position_that_leads_back_to_it(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    lines = Lines(text)
    position = lines.position(offset)
    assert lines.starts[position.line - 1] + position.column - 1 == offset


@given(st.text(alphabet="ab\r\n"))
def test_the_spans_of_the_lines_are_the_lines(text: str) -> None:
    lines = Lines(text)
    for number in range(1, len(lines.starts) + 1):
        assert lines.span_of_line(number).of(text) == lines.line(number)
