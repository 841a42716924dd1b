"""The tables that the recogniser reads by hold together: names of Acts, powers by number, and the words of letters."""

from __future__ import annotations

from collections import Counter

import pytest

from precedents.law import LAW, Act
from precedents.law.citations import CitationRole, cues, find_citations, phrases
from precedents.law.citations.acts import ACTS, WITHOUT_SECTIONS, ActName
from precedents.law.citations.known import title_words
from precedents.law.citations.powers import POWERS
from tests.building import ROOT

DATED = {name.dated(year) for name in ACTS for year in (*name.years, None)}


def test_no_two_acts_share_a_title_or_a_short_form() -> None:
    forms = Counter(form.casefold() for name in ACTS for form in (name.title, *name.short))
    assert [form for form, times in forms.items() if times > 1] == []


@pytest.mark.parametrize("name", ACTS, ids=lambda name: name.title)
def test_an_act_is_found_by_its_title_and_its_short_forms(name: ActName) -> None:
    for form in (name.title, *name.short):
        noun = (
            "article" if name.title in WITHOUT_SECTIONS else "regulation" if "Regulations" in name.title else "section"
        )
        year = f" {name.years[0]}" if name.years else ""
        (found,) = find_citations(f"{noun} 5(1) of the {form}{year}")
        act = {act.full_title: act.value for act in Act}.get(name.dated(name.years[0] if name.years else None))
        assert found.act == (act or name.title + year)


def test_the_information_acts_are_among_them() -> None:
    assert {act.full_title for act in Act} <= DATED


def test_every_power_is_of_an_act_of_the_table() -> None:
    assert [power.act for power in POWERS if power.act not in DATED] == []


def test_every_exemption_has_telling_words_in_its_title() -> None:
    for act in (Act.FOIA, Act.FOISA):
        assert [section.number for section in LAW.exemptions(act) if not title_words(act, section.number)] == []


def test_a_word_that_relies_does_not_also_withdraw_or_describe() -> None:
    others = cues.WITHDRAWS | cues.DESCRIBES | cues.CONDITIONS | cues.EXAMPLES
    assert cues.RELIES.isdisjoint(others)


def test_no_line_both_asks_and_answers() -> None:
    asking = {" ".join(phrase) for of_word in phrases.ASKING.values() for phrase in of_word}
    answering = {" ".join(phrase) for of_word in phrases.ANSWERING.values() for phrase in of_word}
    assert asking & answering == set()


RECORDS = {
    "northumbria-police/114-18": "23(5) 24(2) 31(3) 38(2) 40(5)",
    "metropolitan-police-service/01-foi-22-023919": "31(1)(a) 31(1)(b) 40(2) 40(3) 40(4)",
    "west-midlands-police/3070-15": "23(5) 31(3)",
    "west-midlands-police/658a-22": "31(1)(a) 31(1)(b)",
    "northumbria-police/ring-cameras": "24 31",
}


@pytest.mark.parametrize(("path", "expected"), RECORDS.items())
def test_the_first_records_rely_on_what_their_letters_say(path: str, expected: str) -> None:
    text = (ROOT / "responses" / f"{path}.md").read_text(encoding="utf-8").split("\n---\n", 1)[1]
    relied = {each.provision for each in find_citations(text) if each.role is CitationRole.RELIED and each.provision}
    assert " ".join(map(str, sorted(relied))) == expected
