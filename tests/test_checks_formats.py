"""Findings as text: carets below the right words, nothing that acts on a terminal, and formats that machines take."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.checks import Edit, Finding, Severity
from precedents.checks.formats import SCHEMA, annotated, as_json, concise, full, summary, visible
from precedents.checks.formats.github import MOST_SUMMARY
from precedents.checks.formats.visible import cells, excerpt
from precedents.spans import Lines, Position, Span

FILE = "responses/northumbria-police/114-18.md"


def finding(
    text: str = "reference: 3070_15\n",
    words: str = "3070_15",
    *,
    file: str = FILE,
    severity: Severity = Severity.ERROR,
    fact: str = "a fact",
    remedy: str = "write `reference: none`",
    fix: tuple[Edit, ...] = (),
) -> Finding:
    lines = Lines(text)
    span = Span(text.index(words), text.index(words) + len(words))
    return Finding(
        file, span, lines.position(span.start), lines.position(span.end), "F008", severity, fact, remedy, fix
    )


def printed(text: str, words: str) -> list[str]:
    return list(full([finding(text, words)], lambda file: Lines(text)))


def test_the_full_format() -> None:
    text = "---\ntitle: x\nforce: y\nreference: 3070_15\n---\n"
    assert printed(text, "3070_15") == [
        "responses/northumbria-police/114-18.md:4:12: F008 error: a fact",
        "  |",
        "4 | reference: 3070_15",
        "  |            ^^^^^^^",
        "  = help: write `reference: none`",
        "  = docs: checks/F008/",
    ]


def test_an_empty_line_stands_between_findings_and_the_gutter_grows_with_the_number() -> None:
    text = "\n" * 99 + "abc\n"
    lines = list(full([finding(text, "b"), finding(text, "c")], lambda file: Lines(text)))
    assert lines[2:4] == ["100 | abc", "    |  ^"]
    assert lines[6] == ""


def test_without_a_source_or_words_there_is_no_excerpt() -> None:
    one = finding()
    assert len(list(full([one], lambda file: None))) == 3
    whole_file = Finding(FILE, Span(0, 0), Position(1, 1), Position(1, 1), "F002", Severity.ERROR, "f", "r")
    assert len(list(full([whole_file], lambda file: Lines("---\n")))) == 3


@pytest.mark.parametrize(
    ("line", "words", "shown", "below"),
    [
        ("a bad b", "bad", "a bad b", "  ^^^"),
        ("\ta\tbad", "bad", "    a    bad", "         ^^^"),  # tabs are four blanks
        ("\u4e2d\u6587 bad", "bad", "\u4e2d\u6587 bad", "     ^^^"),  # two wide characters fill four cells
        ("x \u4e2d y", "\u4e2d", "x \u4e2d y", "  ^^"),
        ("e\u0301e\u0301 bad", "bad", "e\u0301e\u0301 bad", "   ^^^"),  # combining accents fill none
        ("\x1b[31mred bad", "bad", "\\x1b[31mred bad", "            ^^^"),
        ("a\u202eb bad", "bad", "a\\u202eb bad", "         ^^^"),
        ("a\u00a0bad", "bad", "a bad", "  ^^^"),  # blanks of any width are blanks
        ("bad\U0001f600", "\U0001f600", "bad\U0001f600", "   ^^"),
        ("\x00", "\x00", "\\x00", "^^^^"),
    ],
)
def test_carets_stand_below_the_words(line: str, words: str, shown: str, below: str) -> None:
    lines = printed(f"{line}\n", words)
    assert lines[2:4] == [f"1 | {shown}", f"  | {below}"]


def test_long_lines_are_cut_around_the_words() -> None:
    text = "x" * 5000 + "bad" + "y" * 5000
    cut = excerpt(text, 5000, 5003)
    assert cut.text == "…" + "x" * 40 + "bad" + "y" * 56 + "…"
    assert cut.text[cut.indent : cut.indent + cut.carets] == "bad"


def test_words_longer_than_a_line_are_underlined_to_its_end() -> None:
    cut = excerpt("x" * 5000, 0, 5000)
    assert (cut.indent, cut.carets) == (0, 100)
    assert cut.text == "x" * 100 + "…"


def test_words_of_several_lines_are_underlined_on_the_first() -> None:
    text = "title: one\n  two\n"
    assert printed(text, "one\n  two")[2:4] == ["1 | title: one", "  |        ^^^"]


@given(st.text(max_size=300), st.integers(0, 300), st.integers(0, 300))
def test_every_excerpt_fits_and_has_a_caret(text: str, start: int, length: int) -> None:
    line = text.replace("\n", "").replace("\r", "")
    cut = excerpt(line, start, start + length)
    assert cut.text.isprintable()
    assert cells(cut.text) <= 102
    assert cut.carets >= 1
    assert 0 <= cut.indent <= 101


@given(st.text())
def test_visible_text_prints_and_is_one_line(text: str) -> None:
    assert visible(text).isprintable()
    if text.isprintable():
        assert visible(text) == text


HOSTILE = finding(file="a\x1b[2J,b:c%\n.md", fact="\x1b]0;x\x07 | `a`\n<b>", remedy="r\r\nr")


@pytest.mark.parametrize("lines", [list(full([HOSTILE], lambda file: None)), list(concise([HOSTILE]))])
def test_nothing_of_a_record_acts_on_the_terminal(lines: list[str]) -> None:
    assert all(line.isprintable() for line in lines)


def test_colour_only_repeats_what_is_said() -> None:
    one = [finding(severity=severity) for severity in Severity]
    coloured = "\n".join(full(one, lambda file: Lines("reference: 3070_15\n"), colour=True))
    plain = "\n".join(full(one, lambda file: Lines("reference: 3070_15\n")))
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain
    assert all(severity in plain for severity in Severity)


def test_the_concise_format() -> None:
    assert list(concise([finding(severity=Severity.WARNING)])) == [
        "responses/northumbria-police/114-18.md:1:12: F008 warning: a fact; write `reference: none`"
    ]


def test_json_has_every_field_and_fits_its_schema() -> None:
    rows = json.loads(as_json([finding(fix=(Edit(Span(1, 2), "x"),)), HOSTILE]))
    assert complaints(rows, SCHEMA) == []
    assert rows[0] == {
        "file": FILE,
        "line": 1,
        "column": 12,
        "end_line": 1,
        "end_column": 19,
        "start": 11,
        "end": 18,
        "code": "F008",
        "severity": "error",
        "fact": "a fact",
        "remedy": "write `reference: none`",
        "docs": "checks/F008/",
        "fix": [{"start": 1, "end": 2, "text": "x"}],
    }


def test_the_schema_is_not_satisfied_by_anything() -> None:
    row = json.loads(as_json([finding()]))[0]
    for broken in ({**row, "line": 0}, {**row, "code": "F8"}, {**row, "severity": "bad"}, {**row, "more": 1}, {}):
        assert complaints([broken], SCHEMA), broken


def test_no_findings_are_an_empty_array() -> None:
    assert json.loads(as_json([])) == []


def test_json_is_ascii_and_one_finding_a_line() -> None:
    text = as_json([HOSTILE, finding(fact="\u202e\u4e2d")])
    assert text.isascii()
    assert len(text.splitlines()) == 4


def test_annotations_are_escaped_as_workflow_commands_want_it() -> None:
    (command,) = annotated([HOSTILE])
    assert command.startswith(
        "::error file=a\\x1b[2J%2Cb%3Ac%25\\n.md,line=1,col=12,endLine=1,endColumn=19,title=F008::"
    )
    assert "\n" not in command
    assert "%0A" in command
    assert "\x1b" not in command


def test_the_ten_gravest_are_annotations_and_the_others_are_lines() -> None:
    notes = [finding(severity=Severity.NOTE, file=f"a{number}.md") for number in range(8)]
    errors = [finding(file=f"z{number}.md") for number in range(4)]
    lines = list(annotated([*notes, *errors]))
    assert [line.split(" ")[0] for line in lines[:10]] == ["::error"] * 4 + ["::notice"] * 6
    assert [line.split(":")[0] for line in lines[10:]] == ["a6.md", "a7.md"]


def test_the_summary_has_all_and_shows_it_as_text() -> None:
    text = summary([finding(file=f"a{number}.md") for number in range(30)] + [HOSTILE])
    assert text.startswith("## precedents check: 31 errors, 0 warnings, 0 notes\n")
    rows = text.splitlines()[4:]
    assert len(rows) == 31
    assert all(row.count("|") == 5 for row in rows)  # no bar of a record makes a column
    assert not re.search(r"<|`|\]\(", "".join(rows))


def test_a_summary_without_findings_is_a_heading() -> None:
    assert summary([]) == "## precedents check: 0 errors, 0 warnings, 0 notes\n\n"


def test_a_summary_that_would_not_fit_says_how_much_is_left_out() -> None:
    text = summary([finding(fact="\u4e2d" * 1000)] * 2000)
    assert len(text.encode()) < MOST_SUMMARY + 10_000
    assert re.search(r"\n\d+ more: run `precedents check`\.\n$", text)


def complaints(value: Any, schema: Mapping[str, Any], place: str = "$") -> list[str]:
    """What is wrong with a value, as the part of JSON Schema says that the schema of findings uses."""
    types: Mapping[str, Any] = {"array": list, "object": dict, "string": str, "integer": int}
    if not isinstance(value, types[schema["type"]]):
        return [f"{place}: no {schema['type']}"]
    found = []
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{place}: {value!r}")
    if "pattern" in schema and not re.search(schema["pattern"], value):
        found.append(f"{place}: {value!r}")
    if value < schema.get("minimum", value) if isinstance(value, int) else False:
        found.append(f"{place}: {value} is too small")
    if isinstance(value, list):
        return found + _within(enumerate(value), lambda key: schema["items"], place)
    if isinstance(value, dict):
        found += [f"{place}: no {key}" for key in schema["required"] if key not in value]
        found += [f"{place}: {key}?" for key in value if key not in schema["properties"]]
        known = [(key, each) for key, each in value.items() if key in schema["properties"]]
        return found + _within(known, schema["properties"].get, place)
    return found


def _within(pairs: Any, schema_of: Any, place: str) -> list[str]:
    return [wrong for key, each in pairs for wrong in complaints(each, schema_of(key), f"{place}.{key}")]


def test_findings_are_annotated_in_order_of_file_when_equally_grave() -> None:
    files = ["b.md", "a.md", "c.md"]
    named: Sequence[str] = [
        line.split("file=")[1].split(",")[0] for line in annotated([finding(file=f) for f in files])
    ]
    assert named == sorted(files)
