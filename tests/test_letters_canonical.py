"""The canonical form: what changes, what never does, and that twice is once."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from precedents.law import LAW
from precedents.letters.canonical import canonical
from precedents.records.reader import read_record

HEAD = "title: A\nforce: Kent\nreference: none\ndate: 2019\n"
CASES = [
    # provisions as people type them
    ("exemptions: [s.23 (5), 24(2),31(3)]\n", "exemptions: [23(5), 24(2), 31(3)]\n"),
    # fixed words and keys in any case; blanks around the colon and at the end
    ("NCND:   Whole  \nact: foia\n", "ncnd: whole\nact: FOIA 2000\n"),
    # what is no provision stays for the checks to report
    ("exemptions: [31(3), all]\n", "exemptions: [31(3), all]\n"),
    # quotes and remarks stay
    ('reference: "12 #3"  # odd\n', 'reference: "12 #3"  # odd\n'),
]


def formatted(text: str) -> str:
    return canonical(read_record("responses/kent/a.md", text.encode(), forces=(), topics=(), law=LAW))


@pytest.mark.parametrize(("written", "expected"), CASES)
def test_front_matter(written: str, expected: str) -> None:
    assert formatted(f"---\n{written}---\n\nBody  with  blanks.\n") == f"---\n{expected}---\n\nBody  with  blanks.\n"


def test_one_line_end_closes_the_file() -> None:
    assert formatted(f"---\n{HEAD}---\n\nBody\n\n\n") == f"---\n{HEAD}---\n\nBody\n"


@pytest.mark.parametrize("text", ["", "no front matter  \n\n", "---\na: [\n---\nx"])
def test_what_cannot_be_read_with_certainty_stays(text: str) -> None:
    assert formatted(text) == text


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(["NCND: Whole", "exemptions: [ 31 (3),x ]", "Title:  a ", "topics: [A]", "", "# b "]),
        max_size=6,
    ),
    st.text(max_size=20),
)
def test_twice_is_once(lines: list[str], body: str) -> None:
    once = formatted("---\n" + "\n".join(lines) + "\n---\n\n" + body)
    assert formatted(once) == once
