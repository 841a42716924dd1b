"""The parts of a record's letter: told from its Markdown, with exact places, whatever it holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.records.archive import Archive
from precedents.records.headings import PartKind
from precedents.records.parts import parts

LETTER = """\
## Request

Please say how many
cameras you have.

- in 2018
- in 2019

### **Harm**

Disclosure would harm\\_it.
## Balance test

| for | against |
| --- | --- |
| a | b |
"""


def test_parts_follow_the_headings_of_the_record() -> None:
    found = parts(LETTER)
    assert [(part.kind, part.heading) for part in found] == [
        (PartKind.REQUEST, "Request"),
        (PartKind.HARM, "Harm"),
        (PartKind.BALANCE, "Balance test"),
    ]
    assert [part.span.of(LETTER).split("\n")[0] for part in found] == ["## Request", "### **Harm**", "## Balance test"]
    assert found[0].span.of(LETTER).endswith("- in 2019")
    assert found[2].span.of(LETTER).endswith("| a | b |")


@given(st.text(alphabet="#-*_|>\\ \n\r\tabc.1\u2028", max_size=120))
def test_parts_leave_out_nothing_but_white_space(markdown: str) -> None:
    at = 0
    for part in parts(markdown):
        assert not markdown[at : part.span.start].strip()
        at = part.span.end
    assert not markdown[at:].strip()


@pytest.mark.parametrize(
    "path", ["northumbria-police/114-18", "northumbria-police/ring-cameras", "west-midlands-police/658a-22"]
)
def test_a_response_knows_its_parts(archive: Archive, path: str) -> None:
    response = archive.by_path[path]
    headings = [heading.text for heading in response.body.headings]
    assert response.sections is response.sections
    assert {part.heading for part in response.sections if part.heading} <= set(headings)
    assert len(response.sections) > 1


@pytest.mark.parametrize("bait", ["# " + " " * 200_000 + "x", "# x" + " #" * 100_000, "a" + "_" * 200_000 + "b"])
def test_no_letter_takes_long(bait: str) -> None:
    assert len(parts(bait)) <= 1  # in quadratic time it would not end
