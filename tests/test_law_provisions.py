"""Provisions: every spelling that people type, the canonical form, the order of the statute, and addresses."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from precedents.law.provisions import Act, Provision

SPELLINGS = [
    ("31(3)", "31(3)"),
    ("s31(3)", "31(3)"),
    ("S.31 (3)", "31(3)"),
    ("s. 31(3)", "31(3)"),
    ("Section 31(3)", "31(3)"),
    ("Sec 31 ( 3 )", "31(3)"),  # blanks inside the brackets
    ("sections 31(3)", "31(3)"),  # the plural used for one
    ("  31(3)  ", "31(3)"),
    ("31", "31"),
    ("22a", "22A"),  # a section letter is a capital
    ("40(5b)(A)(I)", "40(5B)(a)(i)"),  # letters after a number are capitals, paragraphs and numerals are not
    ("regulation 12(4)(b)", "12(4)(b)"),
    ("Reg. 12(5)(ba)", "12(5)(ba)"),
    ("31(1)(a)(b)", "31(1)(a)(b)"),  # the form only: whether there is such a provision is for `Law` to say
]


@pytest.mark.parametrize(("text", "canonical"), SPELLINGS)
def test_spellings(text: str, canonical: str) -> None:
    assert str(Provision.parse(text)) == canonical


REFUSED = [
    "",
    "section",
    "31(",
    "31()",
    "31)3(",
    "31(3), 24(2)",  # two provisions
    "31(1)(a)&(b)",
    "0",  # no Act has a section 0
    "1234",
    "３１(３)",  # full-width digits are digits to `\d`
    "31(3) Law Enforcement",
    "31((3))",
    "31(3)\n24(2)",
]


@pytest.mark.parametrize("text", REFUSED)
def test_refuses(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape("is not one provision such as `31(3)` or `40(5B)(a)(i)`")):
        Provision.parse(text)


def test_a_refusal_of_a_huge_text_is_short() -> None:
    with pytest.raises(ValueError, match="is not one provision") as refusal:
        Provision.parse("31" + "(1)" * 100_000)
    assert len(str(refusal.value)) < 200


def test_order_is_the_order_of_the_statute() -> None:
    ordered = re.findall(
        r"\S+",
        "8 21 22 22A 23 23(5) 24(2) 31 31(1) 31(1)(a) 31(1)(b) 31(1)(h) 31(1)(i) 31(2) 31(2)(j) 31(3) "
        "36(2)(b)(i) 36(2)(b)(ii) 36(2)(b)(iv) 36(2)(b)(v) 36(2)(b)(ix) 36(2)(b)(x) 36(2)(c) "
        "40(5) 40(5A) 40(5B) 40(5B)(a)(i) 40(6) 40(10) 100",
    )
    backwards = [Provision.parse(text) for text in reversed(ordered)]
    assert [str(provision) for provision in sorted(backwards)] == ordered


def test_the_acts_come_one_after_the_other() -> None:
    mixed = [Provision(Act.EIR, "12"), Provision(Act.FOISA, "25"), Provision(Act.FOIA, "44")]
    assert [provision.act for provision in sorted(mixed)] == [Act.FOIA, Act.FOISA, Act.EIR]


ADDRESSES = [
    (Provision(Act.FOIA, "31", ("1", "a")), "31-1-a", "section 31(1)(a) FOIA 2000"),
    (Provision(Act.FOIA, "40", ("5B", "a", "i")), "40-5b-a-i", "section 40(5B)(a)(i) FOIA 2000"),
    (Provision(Act.FOIA, "22A"), "22a", "section 22A FOIA 2000"),
    (Provision(Act.FOISA, "34", ("1", "b")), "foisa-34-1-b", "section 34(1)(b) FOISA 2002"),
    (Provision(Act.EIR, "12", ("4", "b")), "eir-12-4-b", "regulation 12(4)(b) EIR 2004"),
]


@pytest.mark.parametrize(("provision", "slug", "cited"), ADDRESSES)
def test_address_and_citation(provision: Provision, slug: str, cited: str) -> None:
    assert (provision.slug, provision.cited) == (slug, cited)


def test_an_act_names_its_parts() -> None:
    assert (Act.FOIA.division, Act.FOIA.ground) == ("section", "exemption")
    assert (Act.EIR.division, Act.EIR.ground) == ("regulation", "exception")
    assert Act.FOISA.full_title == "Freedom of Information (Scotland) Act 2002"


def test_family() -> None:
    limb = Provision.parse("40(5B)(a)")
    assert [str(outer) for outer in limb.lineage()] == ["40", "40(5B)", "40(5B)(a)"]
    assert str(limb.parent) == "40(5B)"
    assert limb.whole_section.parent is None
    assert limb.whole_section.covers(limb)
    assert limb.covers(limb)
    assert not limb.covers(limb.whole_section)
    assert not Provision.parse("31(1)(a)").covers(Provision.parse("31(1)(b)"))
    assert not Provision(Act.FOISA, "40").covers(limb)


numbers = st.builds(lambda n, letter: f"{n}{letter}", st.integers(1, 99), st.sampled_from(["", "A", "B", "ZA"]))
letters = st.sampled_from("abcdefghij")
romans = st.sampled_from(["i", "ii", "iii", "iv", "v", "vi", "ix", "x"])
limbs = st.one_of(
    st.just(()),
    st.tuples(numbers),
    st.tuples(numbers, letters),
    st.tuples(numbers, letters, romans),
    st.tuples(letters),
)
provisions = st.builds(Provision, st.sampled_from(Act), numbers, limbs)


@given(provisions)
def test_what_is_printed_parses_to_the_same_provision(provision: Provision) -> None:
    assert Provision.parse(str(provision), provision.act) == provision
    assert Provision.parse(f"{provision.act.division.upper()} {str(provision).upper()}", provision.act) == provision


@given(provisions, provisions, provisions)
def test_the_order_is_total_and_parents_come_first(a: Provision, b: Provision, c: Provision) -> None:
    assert (a < b) + (b < a) + (a == b) == 1
    assert not (a < b < c) or a < c
    for outer in a.lineage():
        assert outer <= a
        assert outer.covers(a)


@given(provisions, provisions)
def test_no_two_provisions_share_an_address(a: Provision, b: Provision) -> None:
    assume(a != b)
    assert a.slug != b.slug


@given(st.text())
def test_any_text_is_a_provision_or_refused(text: str) -> None:
    try:
        provision = Provision.parse(text)
    except ValueError:
        return
    assert Provision.parse(str(provision)) == provision
