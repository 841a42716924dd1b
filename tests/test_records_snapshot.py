"""A record that is made of its snapshot is the record that was read, and reads nothing before it is asked for."""

from __future__ import annotations

import copy
import pickle
from typing import TypeVar

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from precedents.records.body import Body
from precedents.records.record import Record
from precedents.records.response import Attachment
from precedents.records.snapshot import Unpacker, packed
from tests.checks_fixtures import Fixture, fixtures
from tests.checks_records import FORCES, LETTER, SOUND, TOPICS, read, text_of

T = TypeVar("T")

FILE = "responses/northumbria-police/114-18.md"
KEYS = ("title", "force", "reference", "date", "exemptions", "ncnd", "outcome", "topics", "act", "extent", "aliases")
VALUES = (
    *("", "Police Scotland", "northumbria police", "1018-13-40", "2018-02", "unknown", "[31(1)(a)(b), 40(5B)(a)(i)]"),
    *("[{provision: 31(3), questions: [1, 2]}, 24]", "[organised-crime, x, surveillance]", "whole", "EIR 2004", "none"),
    *("'FOI #123'", "a: b", "&x *y", "\u2028\ud7ff\U0001f600\xa0", "[northumbria-police/a, northumbria-police/b]"),
)


def again(record: Record, content: bytes) -> Record:
    return Unpacker.of(FORCES, TOPICS).unpacked(record.file, content, packed(record))


def assert_equal(made: Record, record: Record) -> None:
    assert made == record
    assert (made.fields, made.lines.starts, made.body_text) == (record.fields, record.lines.starts, record.body_text)
    if record.response is not None and made.response is not None:
        assert made.response.body.markdown == record.response.body.markdown
        # Places in the file take no part in the comparison of values, and must be the same all the same.
        assert [each.span for each in made.response.exemptions] == [each.span for each in record.response.exemptions]


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), st.sampled_from(VALUES), max_size=11), st.text(max_size=60))
@example({}, "")
def test_whatever_the_values_are(values: dict[str, str], letter: str) -> None:
    content = text_of(letter, **values).encode(errors="replace")
    assert_equal(again(read(content), content), read(content))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_whatever_the_text_is(text: str) -> None:
    content = text.encode(errors="replace")
    assert_equal(again(read(content), content), read(content))


def is_utf8(content: bytes) -> bool:
    return content.decode(errors="replace").encode() == content


# No snapshot is made of what is no UTF-8.
READABLE = [each for each in fixtures() if each.name.endswith(".md") and is_utf8(each.content)]


@pytest.mark.parametrize("fixture", READABLE, ids=lambda each: each.name)
def test_whatever_is_wrong(fixture: Fixture) -> None:
    assert_equal(again(read(fixture.content, FILE), fixture.content), read(fixture.content, FILE))


def test_nothing_is_read_before_it_is_asked_for() -> None:
    content = text_of().encode()
    snapshot = packed(read(content))
    made = Unpacker.of(FORCES, TOPICS).unpacked(FILE, b"\xff" * 1000, snapshot)  # nobody can read this
    assert made.response is not None
    assert (made.response.title, str(made.response.provisions[0])) == ("Organised crime group mapping", "31(3)")
    assert made.faults == ()
    assert [value.text for field in made.fields for value in field.values][:2] == [SOUND["title"], SOUND["force"]]
    with pytest.raises(UnicodeDecodeError):
        _ = made.text
    with pytest.raises(UnicodeDecodeError):
        _ = made.response.body.html


def test_attachments_are_those_of_the_day() -> None:
    content = text_of().encode()
    beside = (Attachment("capture.txt", 1, "00"),)
    made = Unpacker.of(FORCES, TOPICS).unpacked(FILE, content, packed(read(content)), beside)
    assert made.response is not None
    assert made.response.attachments == beside


def test_records_and_bodies_that_are_read_later_can_be_copied_and_sent() -> None:
    content = text_of().encode()
    for copied in (copy.deepcopy(again(read(content), content)), sent(again(read(content), content))):
        assert copied == read(content)
    assert sent(Body.read_later(str)) == Body("")


def sent(value: T) -> T:
    """A value as another process receives it."""
    received: T = pickle.loads(pickle.dumps(value))  # noqa: S301 - made right here
    return received


def test_what_nobody_has_is_missing() -> None:
    content = text_of(LETTER).encode()
    made = again(read(content), content)
    for thing in (made, made.response and made.response.body):
        with pytest.raises(AttributeError, match="has no attribute 'colour'"):
            getattr(thing, "colour")  # noqa: B009 - the type checker knows that it is not there
    with pytest.raises(TypeError, match="other attributes"):
        Record.read_later({}, file="x")
