# ruff: noqa: E501 - a letter, or a row of a table, is read more surely in one line
"""The parts of a notice without headings, with headings that mislead, and in Welsh."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.records.headings import PartKind, heading_kind
from precedents.records.openings import asks_in_full, ends_request
from precedents.records.parts import parts
from precedents.records.turns import numbered_twice, questions, turns


def kinds(*lines: str) -> list[str]:
    """The kinds of the parts of a letter, but for its opening."""
    return [part.kind.value for part in parts("\n\n".join(lines)) if part.kind is not PartKind.OPENING]


LETTERS: tuple[tuple[tuple[str, ...], list[str]], ...] = (
    # each answer under its own question, told by the answers
    (("Q1. Who runs custody?", "G4S, until 2022.", "Q2. At what price?", "We hold this.", "Q3. How many came?", "11,204"), ["request", "answers"] * 3),
    # questions alone
    (("Q1. Who runs custody?", "Please answer by year.", "Q2. At what price?", "I mean for each person."), ["request"]),
    # the request is told in one sentence, and what follows answers
    (("You asked on 5 May for all e-mails about the suspension.", "Attached are 44 e-mails."), ["request", "answers"]),
    # a sentence speaks of the request that stands below it
    (("Thank you for your request regarding Tasers in the county.", "You asked:", "How many are there?"), ["request"]),
    # `Question 1` heads an answer where the questions were told before
    (("You asked:", "- how many, and since when", "## Question 1", "Fourteen", "## Question 2", "2019"), ["request", "answers", "answers"]),
    # the same numbers twice
    (("1.What was the cost", "2.Names of pilots", "Sent 7 Jan", "1. £1,310,000", "2. Refused."), ["request", "answers"]),
    # a title is no request
    (("## Freedom of Information Request", "Request Number: F-2014-03214", "## Harm", "It would."), ["harm"]),
    # a title is no right to complain
    (("Kent Police", "## Internal Review of Request 12/19", "Dear Sir"), []),
    # what was asked about is no right to complain
    (("## Complaints about a former mayor", "We hold none."), ["other"]),
    # complaint rights without a heading
    (("## Response", "There are 12.", "You can ask for an internal review within 40 working days."), ["answers", "complaint"]),
    (("## Response", "There are 12.", "Right of review: 40 working days."), ["answers", "complaint"]),
    # a decision below the reasons for and against weighs them
    (("## Factors favouring disclosure", "Openness.", "## Factors against disclosure", "Risk.", "## Decision", "The public interest lies in withholding it."), ["factors-favouring", "factors-against", "balance"]),
)  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), LETTERS)
def test_parts(lines: tuple[str, ...], expected: list[str]) -> None:
    assert kinds(*lines) == expected


HEADINGS = (
    ("Cwestiwn / Question", PartKind.REQUEST),
    ("Ateb", PartKind.ANSWERS),
    ("Niwed / Harm", PartKind.HARM),
    ("Prawf Cydbwyso", PartKind.BALANCE),
    ("Hawliau cwyno", PartKind.COMPLAINT),
    ("PIT", PartKind.PUBLIC_INTEREST),
    ("Prejudice Test", PartKind.HARM),
    ("Evidence of harm", PartKind.HARM),
    ("Public Interest Considerations", PartKind.PUBLIC_INTEREST),
    ("Factors favouring neither confirming nor denying", PartKind.AGAINST),
    ("For non disclosing", PartKind.AGAINST),
    ("Reasons for", PartKind.FAVOURING),
    ("Section 42 against", PartKind.AGAINST),
    ("FOR", PartKind.FAVOURING),
    ("Duty to Advise and Assist", PartKind.ADVICE),
    ("Your right of appeal", PartKind.COMPLAINT),
    ("How to complain...", PartKind.COMPLAINT),
    ("Appendix A – the law", PartKind.ATTACHMENTS),
    ("Outcome of review", PartKind.DECISION),
    ("Complaints about officers", None),
)


@pytest.mark.parametrize(("heading", "expected"), HEADINGS)
def test_headings(heading: str, expected: PartKind | None) -> None:
    assert heading_kind(heading) is expected


@pytest.mark.parametrize(
    "text", ["You asked for a review of our decision.", "You asked for the following.", "Dear Sir."]
)
def test_no_whole_request(text: str) -> None:
    assert not asks_in_full(text)


@pytest.mark.parametrize(
    "text", ["In relation to kiosks, I can confirm that there are 41.", "Attached are 44 e-mails."]
)
def test_the_authority_speaks(text: str) -> None:
    assert ends_request(text)


LINES = st.lists(
    st.tuples(st.sampled_from(["1. How many?", "1. 12", "2. What?", "2. Yes", "Q1", "Please say.", "x"]), st.booleans())
)


@given(LINES)
def test_turns_are_lines_of_the_letter(lines: list[tuple[str, bool]]) -> None:
    for found in (turns(lines), numbered_twice(lines)):
        assert all(0 <= at < len(lines) for at in found)
        assert set(found.values()) <= {PartKind.REQUEST, PartKind.ANSWERS}
    assert all(0 <= at < len(lines) for at in questions(lines))
