"""What the registry answers when it is asked by provision and date."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.dates import UNKNOWN, PartialDate
from precedents.law import LAW, Act, Basis, Law, Period, Provision, Role, Standing

_DAYS = st.dates(datetime.date(2003, 1, 1), datetime.date(2030, 12, 31))
_PROVISIONS = [entry.provision for act in Act for section in LAW.sections(act) for entry in section.entries]


def provision(text: str, act: Act = Act.FOIA) -> Provision:
    return Provision.parse(text, act)


def foisa(text: str) -> Provision:
    return provision(text, Act.FOISA)


def eir(text: str) -> Provision:
    return provision(text, Act.EIR)


def on(text: str) -> PartialDate:
    return PartialDate.parse(text)


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("40(5)", "2018-05-24", True),  # the last day of the old form
        ("40(5)", "2018-05-25", False),  # the first day of the new one
        ("40(5)", "2018-05", None),  # the month has both
        ("40(5)", "2018", None),
        ("40(5)", "2018-04", True),  # a vague date that lies on one side
        ("40(5)", "2019", False),
        ("40(5)", "unknown", None),
        ("40(5)(b)(i)", "2018-05-25", False),
        ("40(3)", "2018-05-25", False),
        ("40(4)", "2018-05-25", False),
        ("40(6)", "2018-05-25", False),
        ("40(5B)(a)(i)", "2018-05-24", False),
        ("40(5B)(a)(i)", "2018-05-25", True),
        ("40(5B)(a)(i)", "2018", None),
        ("40(5B)(a)(i)", "unknown", None),
        ("40(3A)", "2018-05-24", False),
        ("40(8)", "2018-05-25", True),
        ("40(2)", "2018", True),  # in both forms, so that a vague date does not matter
        ("40(2)(b)", "2018", True),  # amended on that day, and law on both sides of it
        ("40(7)", "2018-05", True),
        ("40(7)", "unknown", True),
        ("22A", "2014-09-30", False),  # inserted on 1 October 2014
        ("22A(1)(b)(i)", "2014-10-01", True),
        ("22A", "2014", None),
        ("22A", "unknown", None),
        ("37(1)(a)", "2011", True),  # another limb from 19 January, under the same letter
        ("37(1)(aa)", "2011-01-18", False),
        ("37(1)(aa)", "2011-01-19", True),
        ("37(1)(aa)", "2011", None),
        ("2(3)(ea)", "2011-01-18", False),
        ("2(3)(fa)", "2018-05-25", True),
        ("2(3)(f)", "unknown", True),
        ("31(3)", "unknown", True),  # as long as there have been requests
        ("31(3)", "2005-01-01", True),
        ("31(3)", "2004", False),  # nobody answered a request before 2005
        ("19", "2004", True),  # publication schemes came earlier
        ("31(1)(j)", "2020", False),  # there is none: (j) stands in 31(2)
        ("31(2)(j)", "2020", True),
        ("38(3)", "2020", False),
        ("31(1)(a)(b)", "2020", False),  # shorthand of letters, no provision
        ("17(1A)", "2020", False),
        ("99", "2020", False),
        ("23(3)(n)", "2013-10-06", False),
        ("23(3)(n)", "2013-10-07", True),
    ],
)
def test_in_force(text: str, date: str, expected: bool | None) -> None:
    assert LAW.in_force(provision(text), on(date)) is expected


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("31(3)", "unknown", True),
        ("31", "unknown", False),  # a bare section never is one
        ("24", "unknown", False),
        ("23", "2018-02-19", False),
        ("31(1)", "unknown", False),
        ("31(1)(a)", "unknown", False),  # withholds
        ("27(4)(a)", "unknown", True),  # under 27(4)
        ("27(4)", "unknown", True),
        ("43(3)", "unknown", True),
        ("43(1)", "unknown", False),
        ("21(1)", "unknown", False),  # 21 has none
        ("25(1)", "unknown", False),
        ("12(1)", "unknown", False),
        ("14(1)", "unknown", False),
        ("40(2)", "2018-02-19", False),
        ("40(5)", "2018-02-19", True),  # it heads (5)(a) and (b)
        ("40(5)(b)(i)", "2018-05-24", True),
        ("40(5)", "2018-05-25", False),  # gone
        ("40(5)", "2018", True),  # a vague date gets the benefit of the doubt
        ("40(5)", "unknown", True),
        ("40(5A)", "2018-05-25", True),
        ("40(5B)", "2018-05-25", True),
        ("40(5B)(a)(i)", "2018-05-25", True),
        ("40(5B)(d)", "2018-05-25", True),
        ("40(5B)", "2018-05-24", False),
        ("40(3A)", "2020", False),
        ("22A(2)", "2014-09-30", False),
        ("22A(2)", "2014-10-01", True),
        ("37(2)", "2010", True),
        ("37(2)", "2012", True),
        ("99(3)", "unknown", False),
    ],
)
def test_is_ncnd_limb(text: str, date: str, expected: bool) -> None:
    assert LAW.is_ncnd_limb(provision(text), on(date)) is expected


@pytest.mark.parametrize(
    ("cited", "date", "expected"),
    [
        (foisa("18(1)"), "unknown", True),  # the only one of the Scottish Act
        (foisa("18"), "unknown", False),
        (foisa("18(2)"), "unknown", False),
        (foisa("35(1)(a)"), "unknown", False),
        (foisa("31"), "unknown", False),
        (eir("12(6)"), "unknown", True),
        (eir("12(5)(a)"), "unknown", False),
        (eir("13(5)"), "2018-05-24", True),
        (eir("13(5)"), "2018-05-25", False),
        (eir("13(5A)"), "2018-05-25", True),
        (eir("13(5A)(a)"), "2018-05-25", True),
        (eir("13(5A)"), "2018-05-24", False),
        (eir("13(5B)(a)"), "2020", False),  # a condition of 13(5A)
    ],
)
def test_is_ncnd_limb_in_the_other_acts(cited: Provision, date: str, expected: bool) -> None:
    assert LAW.is_ncnd_limb(cited, on(date)) is expected


@pytest.mark.parametrize(
    ("text", "date", "standing", "basis"),
    [
        ("23(5)", "unknown", Standing.ABSOLUTE, Basis.CLASS),
        ("24(2)", "unknown", Standing.QUALIFIED, Basis.OTHER),
        ("31(1)(a)", "unknown", Standing.QUALIFIED, Basis.PREJUDICE),
        ("31(2)(a)", "unknown", Standing.NONE, Basis.NONE),  # a purpose exempts nothing by itself
        ("30(1)(a)(i)", "unknown", Standing.QUALIFIED, Basis.CLASS),  # often called absolute
        ("38(2)", "unknown", Standing.QUALIFIED, Basis.OTHER),  # endanger, not prejudice
        ("27", "unknown", Standing.QUALIFIED, Basis.BY_LIMB),
        ("27(2)", "unknown", Standing.QUALIFIED, Basis.CLASS),
        ("43(1)", "unknown", Standing.QUALIFIED, Basis.CLASS),
        ("43(2)", "unknown", Standing.QUALIFIED, Basis.PREJUDICE),
        ("42", "unknown", Standing.QUALIFIED, Basis.CLASS),  # often called absolute
        ("36(2)(c)", "unknown", Standing.QUALIFIED, Basis.PREJUDICE),  # absolute for Parliament alone
        ("37(1)(a)", "2011-01-18", Standing.QUALIFIED, Basis.CLASS),
        ("37(1)(a)", "2011-01-19", Standing.ABSOLUTE, Basis.CLASS),
        ("37(1)(a)", "unknown", Standing.ABSOLUTE, Basis.CLASS),  # the newest version
        ("37", "2010", Standing.QUALIFIED, Basis.CLASS),
        ("37", "2012", Standing.BY_LIMB, Basis.CLASS),
        ("37(1)(ac)", "2012", Standing.QUALIFIED, Basis.CLASS),
        ("40(1)", "unknown", Standing.ABSOLUTE, Basis.CLASS),
        ("40(2)", "unknown", Standing.BY_LIMB, Basis.CLASS),
        ("40(3A)(a)", "2020", Standing.ABSOLUTE, Basis.CLASS),  # the first condition
        ("40(3B)", "2020", Standing.QUALIFIED, Basis.CLASS),
        ("40(4A)(b)", "2020", Standing.QUALIFIED, Basis.CLASS),
        ("40(3)(a)(i)", "2017", Standing.ABSOLUTE, Basis.CLASS),
        ("40(3)(a)(ii)", "2017", Standing.QUALIFIED, Basis.CLASS),
        ("40(3)(b)", "2017", Standing.ABSOLUTE, Basis.CLASS),
        ("40(4)", "2017", Standing.QUALIFIED, Basis.CLASS),
        ("40(5)", "2017", Standing.UNSETTLED, Basis.CLASS),  # section 2(3) does not name it
        ("40(5B)(a)(i)", "2020", Standing.UNSETTLED, Basis.CLASS),
        ("40(5)", "2020", Standing.NONE, Basis.NONE),  # no such provision any more
        ("12(1)", "unknown", Standing.NONE, Basis.NONE),
        ("25", "unknown", Standing.NONE, Basis.NONE),
        ("99", "unknown", Standing.NONE, Basis.NONE),
    ],
)
def test_standing_and_basis(text: str, date: str, standing: Standing, basis: Basis) -> None:
    assert (LAW.standing(provision(text), on(date)), LAW.basis(provision(text), on(date))) == (standing, basis)


@pytest.mark.parametrize(
    ("cited", "role"),
    [
        (provision("31(1)"), Role.EXEMPTS),
        (provision("31(2)(c)"), Role.PURPOSE),
        (provision("31(3)"), Role.NCND),
        (provision("30(2)(b)"), Role.CONDITION),
        (provision("40(3A)"), Role.CONDITION),
        (provision("23(3)(a)"), Role.DEFINITION),
        (provision("24(3)"), Role.CERTIFICATE),
        (provision("25(3)"), Role.CERTIFICATE),
        (provision("17(1)(b)"), Role.PROCEDURE),
        (provision("12"), Role.REFUSES),
        (provision("14(2)"), Role.REFUSES),
        (foisa("14(1)"), Role.REFUSES),
        (eir("12(4)(b)"), Role.EXEMPTS),  # manifestly unreasonable is an exception there
        (eir("5(3)"), Role.EXEMPTS),
        (provision("99"), None),
    ],
)
def test_role(cited: Provision, role: Role | None) -> None:
    assert LAW.role(cited) is role


@pytest.mark.parametrize(
    ("number", "in_foia", "in_scotland"),
    [
        ("17", "Refusal of request", "Notice that information is not held"),
        ("18", None, "Further provision as respects responses to request"),
        ("31", "Law enforcement", "National security and defence"),
        (
            "34",
            "Parliamentary privilege",
            "Investigations by Scottish public authorities and proceedings arising out of such investigations",
        ),
        ("35", "Formulation of government policy, etc", "Law enforcement"),
        ("38", "Health and safety", "Personal information"),
        ("40", "Personal information", "Audit functions"),
    ],
)
def test_the_same_number_is_different_law(number: str, in_foia: str | None, in_scotland: str) -> None:
    english, scottish = LAW.section(provision(number)), LAW.section(foisa(number))
    assert (english.heading if english else None) == in_foia
    assert scottish is not None
    assert scottish.heading == in_scotland


@pytest.mark.parametrize(
    ("cited", "date", "standing", "basis"),
    [
        (foisa("36(1)"), "unknown", Standing.QUALIFIED, Basis.CLASS),
        (foisa("36(2)"), "unknown", Standing.ABSOLUTE, Basis.CLASS),
        (foisa("38(1)(a)"), "unknown", Standing.ABSOLUTE, Basis.CLASS),
        (foisa("38(1)(b)"), "unknown", Standing.BY_LIMB, Basis.CLASS),
        (foisa("38(2A)"), "2019", Standing.ABSOLUTE, Basis.CLASS),
        (foisa("38(2A)"), "2018-05-24", Standing.NONE, Basis.NONE),
        (foisa("38(3)"), "2018-05-24", Standing.QUALIFIED, Basis.CLASS),
        (foisa("39(1)"), "unknown", Standing.QUALIFIED, Basis.OTHER),
        (foisa("39(2)"), "unknown", Standing.QUALIFIED, Basis.CLASS),
        (foisa("31(1)"), "unknown", Standing.QUALIFIED, Basis.OTHER),
        (foisa("31(4)(a)"), "unknown", Standing.QUALIFIED, Basis.PREJUDICE),
        (foisa("18(1)"), "unknown", Standing.NONE, Basis.NONE),
        (eir("12(4)(b)"), "unknown", Standing.QUALIFIED, Basis.CLASS),
        (eir("12(5)(b)"), "unknown", Standing.QUALIFIED, Basis.PREJUDICE),
        (eir("13(1)(a)"), "2019", Standing.ABSOLUTE, Basis.CLASS),
        (eir("13(1)(b)"), "2019", Standing.QUALIFIED, Basis.CLASS),
        (eir("13(1)(a)"), "2017", Standing.NONE, Basis.NONE),
        (eir("13(5A)(a)"), "2019", Standing.ABSOLUTE, Basis.CLASS),
        (eir("13(5A)(b)"), "2019", Standing.QUALIFIED, Basis.CLASS),
        (eir("5(3)"), "unknown", Standing.ABSOLUTE, Basis.CLASS),
    ],
)
def test_standing_and_basis_in_the_other_acts(cited: Provision, date: str, standing: Standing, basis: Basis) -> None:
    assert (LAW.standing(cited, on(date)), LAW.basis(cited, on(date))) == (standing, basis)


@pytest.mark.parametrize(
    ("cited", "date", "expected"),
    [
        (foisa("35(1)(a)"), "unknown", True),
        (foisa("39(1)"), "unknown", True),
        (foisa("39(2)"), "unknown", False),  # 18(1) names 39(1) alone
        (foisa("39"), "unknown", False),
        (foisa("36(2)"), "unknown", False),
        (foisa("38(1)(b)"), "2012", False),  # added in 2013
        (foisa("38(1)(b)"), "2014", True),
        (provision("31(3)"), "unknown", False),  # each exemption of FOIA 2000 has its own limb
    ],
)
def test_founds_ncnd(cited: Provision, date: str, expected: bool) -> None:
    assert LAW.founds_ncnd(cited, on(date)) is expected


def test_limbs_and_the_level_below() -> None:
    assert [str(limb) for limb in LAW.limbs(provision("24"))] == ["24(1)", "24(2)", "24(3)", "24(4)"]
    assert [str(limb) for limb in LAW.limbs(provision("40(5)"))] == ["40(5)(a)", "40(5)(b)"]
    assert LAW.limbs(provision("40(5)"), on("2020")) == ()
    newest = [str(limb) for limb in LAW.limbs(provision("40"), on("2020"))]
    assert newest == ["40(1)", "40(2)", "40(3A)", "40(3B)", "40(4A)", "40(5A)", "40(5B)", "40(7)", "40(8)"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("24", True), ("31", True), ("31(1)", True), ("31(3)", False), ("43(2)", False), ("99", False)],
)
def test_has_limbs(text: str, expected: bool) -> None:
    assert LAW.has_limbs(provision(text)) is expected


@pytest.mark.parametrize(
    ("text", "date", "words"),
    [
        ("40(5)", "unknown", "from 1 January 2005 until 24 May 2018"),
        ("40(5)", "2018-02-19", "from 1 January 2005 until 24 May 2018"),
        ("40(5)", "2020", None),  # no version of that day, so none that was superseded
        ("37(1)(a)", "2010", "from 1 January 2005 until 18 January 2011"),
        ("37(1)(a)", "unknown", None),  # today's version stands
        ("31(3)", "2010", None),
        ("99", "unknown", None),
    ],
)
def test_superseded(text: str, date: str, words: str | None) -> None:
    period = LAW.superseded(provision(text), on(date))
    assert (period.in_words() if period else None) == words


def test_the_entry_is_the_version_of_the_day() -> None:
    versions = LAW.periods(provision("37(1)(a)"))
    assert [period.in_words() for period in versions] == [
        "from 1 January 2005 until 18 January 2011",
        "from 19 January 2011",
    ]
    old, new = (LAW.entry(provision("37(1)(a)"), on(day)) for day in ("2010", "2012"))
    assert old is not None
    assert new is not None
    assert "Royal Family" in old.gist
    assert "Royal Family" not in new.gist
    assert LAW.entry(provision("37(1)(a)")) == new
    assert LAW.entry(provision("37(1)(a)"), on("2004")) is None


def test_the_statute_is_reached_at_the_level_of_the_section() -> None:
    assert LAW.statute_url(provision("22A(1)(b)")) == "https://www.legislation.gov.uk/ukpga/2000/36/section/22A"
    assert LAW.statute_url(foisa("18(1)")) == "https://www.legislation.gov.uk/asp/2002/13/section/18"
    assert LAW.statute_url(eir("12(4)(b)")) == "https://www.legislation.gov.uk/uksi/2004/3391/regulation/12"
    assert LAW.statute_url(provision("99")) == "https://www.legislation.gov.uk/ukpga/2000/36/contents"


def test_changes_after_a_date() -> None:
    section = LAW.section(provision("40(5)"))
    assert section is not None
    assert [change.on for change in section.changes_after(on("2018-05-24"))] == [
        datetime.date(2018, 5, 25),
        datetime.date(2020, 12, 31),
    ]
    assert [change.on for change in section.changes_after(on("2018"))] == [datetime.date(2020, 12, 31)]
    assert section.changes_after(UNKNOWN) == ()


@given(st.sampled_from(_PROVISIONS), _DAYS)
def test_on_a_known_day_everything_is_known_and_agrees(cited: Provision, day: datetime.date) -> None:
    date = PartialDate(day.year, day.month, day.day)
    in_force = LAW.in_force(cited, date)
    assert in_force is not None
    assert (LAW.entry(cited, date) is not None) is in_force
    assert in_force or LAW.role(cited, date) is None


@given(st.sampled_from(_PROVISIONS), _DAYS)
def test_a_vague_date_never_contradicts_one_of_its_days(cited: Provision, day: datetime.date) -> None:
    exact = LAW.in_force(cited, PartialDate(day.year, day.month, day.day))
    for vague in (PartialDate(day.year, day.month), PartialDate(day.year)):
        assert LAW.in_force(cited, vague) in (exact, None)


@given(st.sampled_from(_PROVISIONS), _DAYS)
def test_a_limb_is_in_force_only_while_its_parent_is(cited: Provision, day: datetime.date) -> None:
    date = PartialDate(day.year, day.month, day.day)
    if LAW.in_force(cited, date) and cited.parent is not None:
        assert LAW.in_force(cited.parent, date)


def test_a_registry_without_sections_knows_nothing() -> None:
    empty = Law((), {})
    assert empty.sections() == ()
    assert empty.section(provision("31")) is None
    assert empty.in_force(provision("31"), UNKNOWN) is False
    assert empty.founds_ncnd(foisa("35")) is False
    assert empty.periods(provision("31")) == ()


@pytest.mark.parametrize(
    ("first", "last", "date", "expected", "words"),
    [
        (None, None, "unknown", True, ""),  # always: no date is needed
        (None, "2018-05-24", "unknown", None, "until 24 May 2018"),
        ("2018-05-25", None, "2018", None, "from 25 May 2018"),
        ("2018-05-25", None, "2017", False, "from 25 May 2018"),
        ("2018-01-01", "2018-12-31", "2018", True, "from 1 January 2018 until 31 December 2018"),
        ("2018-01-02", "2018-12-31", "2018", None, "from 2 January 2018 until 31 December 2018"),
        ("2018-05-25", "2018-05-25", "2018-05-25", True, "from 25 May 2018 until 25 May 2018"),
    ],
)
def test_period(first: str | None, last: str | None, date: str, expected: bool | None, words: str) -> None:
    day = datetime.date.fromisoformat
    period = Period(day(first) if first else None, day(last) if last else None)
    assert period.holds(on(date)) is expected
    assert period.in_words() == words
