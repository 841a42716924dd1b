"""What is read without YAML's parser is what the parser would have read, to the last place."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from precedents.records.legible import make_legible
from precedents.records.yaml_text import Node, Unreadable, read_by_parser, read_plainly, read_value
from precedents.spans import Span

PIECES = (
    *"abz09A.()/_-,;&'+:#[]{}\"!*|>@`%?=~<$ \t\xa0\u2013\u2019\u2028\xe9\u0100\U0001f600",
    *(": ", " #", "- ", "--", ", ", "[a", "b]", "31(3)", "no", "~", "https://", "12:30", "...", "'s", "a: b", "\n"),
)


def parsed(text: str, span: Span) -> tuple[Node, tuple[Span, ...]] | None:
    try:
        return read_by_parser(make_legible(text), span)
    except Unreadable:
        return None


@settings(max_examples=1000, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
@example("[31(1)(a), 31(3)]")
@example("[]")
@example("[ a b ,c]")
@example("Policing of the force's estate: 12:30, part A & B")
@example("a" * 1100)
@example("[" + "a" * 1100 + "]")
def test_what_is_read_plainly_is_what_the_parser_reads(text: str) -> None:
    plainly = read_plainly(text, 0)
    if plainly is not None:
        assert (plainly, ()) == parsed(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "is_plain"),
    [
        ("Organised crime group mapping", True),
        ("[23(5), 31(3), 40(5B)(a)(i)]", True),
        ("https://www.example.police.uk/114-18", True),
        ("Heddlu Gogledd Cymru – Môn", True),
        ("[]", True),
        ("", False),
        ("a: b", False),
        ("a:", False),
        ("a #1", False),
        ("a ", False),
        ("a\nb", False),
        ("- a", False),
        ("'a'", False),
        ("*a", False),
        ("[a, ]", False),
        ("[a, 'b']", False),
        ("[a: b]", False),
        ("[[a]]", False),
        ("[a] b", False),
    ],
)
def test_only_what_needs_no_parser_is_read_without(text: str, is_plain: bool) -> None:
    assert (read_plainly(text, 0) is not None) is is_plain


def test_places_count_in_the_file() -> None:
    source = make_legible("title: [a, b]\n")
    span = Span(7, 13)
    assert read_value(source, span) == read_by_parser(source, span)
