"""Mechanical corrections change nothing that is said, are made once and for all, and leave alone what is uncertain."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from precedents.checks import Edit, find_check, mend
from precedents.checks.case import Context
from precedents.checks.mending import spliced
from precedents.records.keys import KEYS
from precedents.records.record import Record
from precedents.spans import Span
from tests.checks_fixtures import Fixture, fixtures
from tests.checks_records import LETTER, SOUND, archive_of, codes, read, text_of

FIXABLE = {"F009", "F010", "F011", "F012"}


def mended(text: str | bytes) -> tuple[str, tuple[str, ...]]:
    record = read(text)
    done = mend(record, Context(archive_of([record])), read)
    return done.record.text, done.codes


def test_what_can_be_mended_is_what_offers_edits() -> None:
    assert all(find_check(code) for code in FIXABLE)


@pytest.mark.parametrize(
    ("text", "expected", "done"),
    [
        (text_of(), text_of(), ()),
        ("\ufeff" + text_of(), text_of(), ("F009",)),
        (text_of().replace("\n", "\r\n"), text_of(), ("F010",)),
        (text_of().replace("\n", "\r"), text_of(), ("F010",)),
        (text_of().replace("ncnd", "NCND", 1), text_of(), ("F011",)),
        (text_of().replace("ncnd:", '"NCND":', 1), text_of().replace("ncnd:", '"ncnd":', 1), ("F011",)),
        ("\ufeff" + text_of().replace("ncnd:", "NCND:").replace("\n", "\r\n"), text_of(), ("F009", "F010", "F011")),
    ],
)
def test_corrections(text: str, expected: str, done: tuple[str, ...]) -> None:
    assert mended(text) == (expected, done)


def test_remarks_move_with_the_key_below_them() -> None:
    text = (
        "---\n# for editors\nforce: Northumbria Police\n\n# as the page has it\ntitle: Mapping # once more\n"
        "date: 2018\nexemptions:\n  - 31(3)\n  # not 24\n  - 23(5)\nreference: 114/18\nncnd: whole\noutcome: ncnd\n"
        "# the end\n---\n\nBy virtue of section 31(3) and section 23(5).\n"
    )
    assert mended(text)[0] == (
        "---\n# for editors\n\n# as the page has it\ntitle: Mapping # once more\nforce: Northumbria Police\n"
        "reference: 114/18\ndate: 2018\nexemptions:\n  - 31(3)\n  # not 24\n  - 23(5)\nncnd: whole\noutcome: ncnd\n"
        "# the end\n---\n\nBy virtue of section 31(3) and section 23(5).\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "force: Northumbria Police\ntitle: No front matter\n",
        "---\nforce: Northumbria Police\ntitle: No end\n",
        text_of(title="Operation Sanctuary: costs").replace("ncnd:", "NCND:"),  # unreadable
        text_of(title="&t Mapping").replace("ncnd:", "NCND:"),  # forbidden
        text_of().replace("outcome: ncnd", "NCND: none"),  # a key twice: which of the two?
        "\ufeff" + text_of("By virtue of section 31(3) \x00.\n"),
    ],
)
def test_what_is_uncertain_is_left_alone(text: str) -> None:
    assert mended(text) == (text, ())


def test_bytes_that_are_no_text_are_left_alone() -> None:
    record = read(text_of().replace("\n", "\r\n").encode() + b"\x92")
    assert mend(record, Context(archive_of([record])), read).codes == ()


@pytest.mark.parametrize("fixture", fixtures(), ids=lambda fixture: fixture.name)
def test_after_mending_nothing_mechanical_is_left(fixture: Fixture) -> None:
    record = read(fixture.content)
    done = mend(record, Context(archive_of([record])), read)
    if done.codes:
        assert not FIXABLE & set(codes(done.record.text))


KEY_CASE = st.sampled_from([str.lower, str.upper, str.title])
VALUE = st.one_of(
    st.sampled_from(
        [*SOUND.values(), "|\n  two\n  lines", ">-\n  folded\n\n  text", "\n  - 31(3)\n  - 40(5)", "'a: b' # r", ""]
    ),
    st.text(alphabet="abc 019()/[]{}:#'\"-|>&*!%@,\u00e9\u2019\u00a0", max_size=12),
)
ROW = st.tuples(st.sampled_from([key.name for key in KEYS] + ["zebra"]), KEY_CASE, VALUE)
REMARKS = st.sampled_from(["", "", "", "# a remark\n", "\n", "# one\n# two\n\n"])


@st.composite
def records(draw: st.DrawFn) -> str:
    rows = draw(st.lists(st.tuples(ROW, REMARKS), max_size=14))
    front = "".join(f"{remark}{case(key)}: {value}\n" for (key, case, value), remark in rows)
    letter = draw(st.sampled_from([LETTER, "", "---\n", "\n\n# x\n", "a\n---\nb: c\n"]))
    text = f"---\n{front}{draw(REMARKS)}---\n{letter}"
    text = text.replace("\n", draw(st.sampled_from(["\n", "\r\n", "\r"])))
    return draw(st.sampled_from(["", "\ufeff"])) + text


def said(record: Record) -> tuple[object, ...]:
    """What a record says: its values by key, and the words of its letter, line ends aside."""
    values = {field.key: [" ".join(value.text.split()) for value in field.values] for field in record.fields}
    return values, record.body_text.splitlines()


@settings(max_examples=300, deadline=None)
@given(records())
def test_mending_twice_is_mending_once_and_says_the_same(text: str) -> None:
    once, done = mended(text)
    assert mended(once) == (once, ())
    assert said(read(once)) == said(read(text))
    if not done:
        assert once == text
    elif "F011" not in done:  # whole lines were moved, and not a word was made or lost
        assert sorted(once.split()) == sorted(text.removeprefix("\ufeff").split())


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap at 1"):
        spliced("abc", [Edit(Span(0, 2), "x"), Edit(Span(1, 3), "y")])


def test_edits_are_spliced_in_any_order() -> None:
    assert spliced("abcdef", [Edit(Span(4, 6), "Z"), Edit(Span(0, 0), ">"), Edit(Span(1, 2), "")]) == ">acdZ"
