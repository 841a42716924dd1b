# ruff: noqa: E501 - a letter, or a row of a table, is read more surely in one line
"""Headings that run into their paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.letters.letter import Kind, Letter, Source
from precedents.letters.markdown import markdown
from precedents.letters.run_in import set_apart
from precedents.letters.text import clean, read_plain
from precedents.records.fidelity import compare

APART = (
    ("Harm: a list of the sites would be a list of targets.", "Harm:"),
    ("3. Harm re Q4. We would show which premises we have looked at.", "3. Harm re Q4."),
    ("Section 42 for: Would show that advice was taken and followed.", "Section 42 for:"),
    ("S31(1) against – it would tell them where we are.", "S31(1) against –"),
    ("Factors Favouring Disclosure, S30: the public could see for themselves.", "Factors Favouring Disclosure, S30:"),
    ("Considerations favouring disclosure. Reassurance that it is granted properly.", "Considerations favouring disclosure."),
    ("Balance - The public interest favours withholding it.", "Balance -"),
    ("PIT The public interest is served by what has been given.", "PIT"),
    ("REQUEST 2012 calendar year, use of Taser by category and by age of the subject", "REQUEST"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "heading"), APART)
def test_a_heading_is_set_apart(text: str, heading: str) -> None:
    first, *rest = set_apart([Source(text)])
    assert (first.kind, first.text) == (Kind.HEADING, heading)
    assert " ".join([first.text, *(line.text for line in rest)]) == text


TOGETHER = (
    # one heading from end to end
    "Harm in complying with Section 1(1)(a) – to confirm or not whether information is held",
    "Factors Favouring Disclosure - Section 24",
    # sentences
    "Harm would be done: the sites would be targets for anybody who wants what is in them.",
    "Against this background: we have decided to withhold the rest of what you asked for.",
    "For example: the names of officers, their stations and the dates on which they served.",
    "The decision was taken on 4 May. It is a refusal.",
)


@pytest.mark.parametrize("text", TOGETHER)
def test_what_is_one_stays_one(text: str) -> None:
    assert [line.text for line in set_apart([Source(text)])] == [text]


def test_for_and_against_are_headings_only_as_a_pair() -> None:
    pair = [Source("For: it is our money."), Source("Against: it would help thieves.")]
    assert [line.text for line in set_apart(pair) if line.kind is Kind.HEADING] == ["For:", "Against:"]
    assert len(set_apart(pair[:1])) == 1


def test_a_number_before_such_a_heading_is_kept_as_the_copy_has_it() -> None:
    """A record's number at the beginning of a line is compared as a mark, as the copy's is."""
    text = "3. Harm re Q4. We would show which premises we look at.\n\n4. Harm re Q5. It would show what we know."
    letter = Letter.of(set_apart(clean(read_plain(text))[0]))
    assert markdown(letter).count("# ") == 2
    assert compare(markdown(letter), text) == ()


@given(st.lists(st.sampled_from(["Harm", "PIT", "For", "Against", ":", "-", ".", "Balance", "Section 31", "x", "we"])))
def test_no_word_is_lost(words: list[str]) -> None:
    text = " ".join(words)
    assert "".join("".join(line.text.split()) for line in set_apart([Source(text)])) == "".join(text.split())
