"""Answers that nothing announces, and numbers that answer nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.letters.figures import gives_figure

ANSWERS = (
    "11,204",
    "3. 318",
    "A) G4S £0; Serco £211,902; Capita £19,118",
    "Flights in 2023: 412, of which 61 were for missing persons.",
    "Yes.",
    "4. No.",
    "None were injured in any of these years",
    "Q1 211 police officers and 96 police staff",
    "Five.",
    "Kent Police owns nine drones: six of one make and three of another.",
    "Warned: 28. Charged: 6",
    "18/19 - 41; 19/20 - 77",  # no date
    "(1) 611 officers.",
)
OTHERS = (
    "No inference can be drawn from this.",
    "None of the individual factors decides the case.",
    "Your request of 4 May 2016 was received on 5 May 2016.",
    "You have sent 41 requests since 2012.",
    "Section 31(1)(a) Law Enforcement",
    "s.23(5) Information supplied by, or concerning, certain security bodies",
    "At 3 minutes each this would take 155 hours.",
    "The limit is £450, which is 18 hours at £25 an hour.",
    "You can ask for a review within 40 working days.",
    "Wycliffe House, Wilmslow SK9 5AF, telephone 0303 123 1113",
    "Request Date: 12 May 2022",
    "The refusal of 2019 is upheld.",
)


@pytest.mark.parametrize("text", ANSWERS)
def test_an_answer(text: str) -> None:
    assert gives_figure(text)


@pytest.mark.parametrize("text", OTHERS)
def test_no_answer(text: str) -> None:
    assert not gives_figure(text)


@given(st.text(alphabet="0123456789/.-() aS£%:s", max_size=400))
def test_any_text_is_judged(text: str) -> None:
    assert gives_figure(text) in (True, False)
