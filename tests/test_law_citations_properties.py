"""What holds of every text: spans are exact, what is printed is read back, and the work grows with the text alone."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.law import LAW, Act, Provision
from precedents.law.citations import Citation, CitationRole, find_citations
from precedents.law.citations.vocabulary import DOUBLED, ROMAN

PROVISIONS = {
    act: [entry.provision for section in LAW.sections(act) for entry in section.entries]
    for act in (Act.FOIA, Act.FOISA)
}

PRINTED: list[Callable[[str], str]] = [
    lambda text: f"Section {text}",
    lambda text: f"s{text}",
    lambda text: f"S. {text.replace('(', ' (')}",
    lambda text: f"section {text.replace('(', ' ( ').replace(')', ' )')}",
    lambda text: f"SECTION {text.upper()}",
    lambda text: f"The information is exempt under section {text}, as we explain.",
    lambda text: f"(section {text})",
    lambda text: f"“Section {text}” – reasons",
    lambda text: f"line one\nSection\n{text}\nline three",
]

_WORDS = """section sections s. S 31 40 44 (1) (a) (b) 22A 3l ( ) { , and & to - – : . ? of the Act 2000 FOIA PACE
    exempt under by virtue of the following exemptions: Terrorism Act 2000 subsection paragraph Law
    Enforcement You asked Response if where not engaged applies no longer rely article 8 regulation 12
    schedule 7 | * # <b> </b> &nbsp; £ % é"""
FRAGMENTS = st.sampled_from([*_WORDS.split(), "\n", "\n\n", ""])
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(FRAGMENTS, max_size=60).map(" ".join), st.lists(FRAGMENTS).map("".join)
)


@given(
    st.sampled_from([(act, each) for act, all_of in PROVISIONS.items() for each in all_of]), st.sampled_from(PRINTED)
)
def test_every_provision_is_read_back_as_it_is_printed(
    meant: tuple[Act, Provision], printed: Callable[[str], str]
) -> None:
    act, provision = meant
    assert [each.provision for each in find_citations(printed(str(provision)), default_act=act)] == [provision]


@given(
    st.lists(st.sampled_from(PROVISIONS[Act.FOIA]), min_size=1, max_size=6),
    st.sampled_from([", ", " and ", "; ", " & "]),
)
def test_lists_are_read_back_in_their_order(provisions: list[Provision], joiner: str) -> None:
    text = joiner.join(f"section {provision}" for provision in provisions)
    assert [each.provision for each in find_citations(text)] == provisions


@given(TEXTS, st.sampled_from(list(Act)))
def test_spans_are_exact_ordered_and_nothing_crashes(text: str, act: Act) -> None:
    found = find_citations(text, default_act=act)
    assert all(text[each.span.start : each.span.end] == each.printed for each in found)
    assert all(each.printed for each in found)
    assert [each.span for each in found] == sorted(each.span for each in found)


@given(TEXTS)
def test_a_citation_of_another_act_has_no_provision_and_never_a_role_of_this_one(text: str) -> None:
    for each in find_citations(text):
        assert (each.provision is None) == (each.role is CitationRole.OTHER_ACT) or each.role is CitationRole.PROCEDURAL
        assert each.provision is None or (each.provision.act.value, str(each.provision)) == (each.act, each.label)


@given(TEXTS, TEXTS)
def test_the_same_text_gives_the_same_citations_whatever_was_read_between(text: str, other: str) -> None:
    before = find_citations(text)
    find_citations(other)
    assert find_citations(text) == before


HOSTILE = [
    "(",
    ")",
    "()",
    "section ",
    "1",
    "1 ",
    "31, ",
    "31(1) ",
    "section 31(1)(a) ",
    "section 31, ",
    "section 60 ",
    "Section 31\n",
    "30(2)(a)(i) ",
    "31(",
    "s40(",
    "31(1)(a) and (",
    '"you said section 31 ',
    "That decision is overturned. ",
    "six were refused under section 31 ",
    "Alpha Act 2001 (AA) ",
    "section 31 (x ",
    "section 31 - ",
    "subsection (1) of ",
    "paragraph (a) of section 31 ",
    "of the Act ",
    "Act ",
    "the Data Protection Act 1998 (the Act) ",
    "Alpha Beta Gamma Act ",
    "article 8 ",
    "regulation 12 ",
    "if where section 31 applies ",
    "not rely on section 30 ",
    "section 30 no longer applies. ",
    "following exemptions:\n",
    "You asked:\n",
    "exceed hours ",
    "<b <",
    "&",
    "a'",
    "\n",
    "http://",
]


def operations(text: str) -> int:
    """Count the calls, of Python and of C, that reading a text takes."""
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(note)
    try:
        find_citations(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", HOSTILE)
def test_four_times_the_text_is_four_times_the_work(unit: str) -> None:
    find_citations(unit)  # what is worked out once for each word is worked out
    small, large = operations(unit * 150), operations(unit * 600)
    assert large <= 4.4 * small + 400


def test_an_empty_text_has_no_citation() -> None:
    empty: tuple[Citation, ...] = ()
    assert find_citations("") == empty
    assert find_citations(" \n\r\n\t") == empty


def test_every_inserted_paragraph_of_the_acts_is_known() -> None:
    # a paragraph that a later Act inserted has two letters, and only those of the list are read
    inserted = {
        limb
        for act in Act
        for section in LAW.sections(act)
        for entry in section.entries
        for limb in entry.provision.limbs
        if limb.isalpha() and len(limb) > 1
    }
    assert inserted <= DOUBLED | set(ROMAN)
