"""What a letter does with what it cites: every row is a turn of phrase of police letters and the role it gives."""

from __future__ import annotations

import pytest

from precedents.law import Act
from precedents.law.citations import CitationRole, find_citations
from tests.citation_rows import (
    Cited,
    Row,
    differences,
    mentioned,
    other,
    procedural,
    relied,
    requester,
    withdrawn,
)

RELIED: list[Row] = [
    ("The information is exempt by virtue of section 31(1)(a).", relied("31(1)(a)")),  # the commonest
    ("exempt from disclosure under section 40(2) of the Act", relied("40(2)")),  # `exempt ... under`
    ("is exempt information under Section 24(1)", relied("24(1)")),  # the statute's words in the letter's mouth
    ("Names have been withheld under s.40(2).", relied("40(2)")),  # `withheld under`
    ("Names have been redacted (s.40(2)).", relied("40(2)")),  # only a bracket between
    ("Bank details are redacted: section 31(1)(a).", relied("31(1)(a)")),  # only a colon between
    ("A2. Exempt - Section 40(2)", relied("40(2)")),  # only a dash between
    ("your request is refused under Section 12(1) of the Act", relied("12(1)")),  # the ground is no exemption
    ("I am refusing your request in accordance with section 14(1)", relied("14(1)")),  # the same
    ("We rely on sections 23(5) and 24(2)", relied("23(5)", "24(2)")),  # `rely on`
    ("In relying upon section 30(1)(a)(i) we have", relied("30(1)(a)(i)")),  # `relying upon`
    ("I have applied Section 31 and Section 40 to questions 1 and 2", relied("31", "40")),  # `applied`
    ("engages section 31(1)(a)", relied("31(1)(a)")),  # `engages`
    ("Section 31(1)(a)(b) – Law Enforcement is engaged in this case", relied("31(1)(a)", "31(1)(b)")),  # behind a title
    ("Therefore S31(1) of the Act is engaged.", relied("31(1)")),  # behind the Act
    ("Section 21(1) applies.", relied("21(1)")),  # one word
    ("the exemption at section 22(1) applies", relied("22(1)")),  # `the exemption at`
    ("As such Section 21 exemption is used.", relied("21")),  # `as such` is no example
    ("S40(2) has been used to redact names.", relied("40(2)")),  # a weaker verb
    ("Exemption(s) Applied: 23, 24, 31 and 40", relied("23", "24", "31", "40")),  # a field of a form
    ("Section 14(1) – Vexatious request\nYour request is refused.", relied("14(1)")),  # its title heads the refusal
    (
        "It is exempt by the following exemptions:-\n\n(i) S31 (1) (a) and (b) FOIA\n(ii) S38 (1) (b) FOIA",
        relied("31(1)(a)", "31(1)(b)", "38(1)(b)"),
    ),  # numbered entries
    ("Sections 31(1)(a)-(c) engaged", relied("31(1)(a)", "31(1)(b)", "31(1)(c)")),  # a verb left out
    ("The information falls within section 30(1)(a)(i)", relied("30(1)(a)(i)")),  # `falls within`
    ("The price is subject to section 43(2).", relied("43(2)")),  # `subject to`
    ("refused pursuant to section 14(2) FOIA", relied("14(2)")),  # `pursuant to`
    (
        "can neither confirm nor deny that it holds any other information pursuant to Sections 24(2) and 31(3)",
        relied("24(2)", "31(3)"),
    ),  # the core phrase
    ("Applicable exemption: Section 31(1)(a)(b) – Law enforcement", relied("31(1)(a)", "31(1)(b)")),  # a label
    ("Exemption: S.22 Future publication", relied("22")),  # a whole notice
    ("Section 40(2) - Personal Information\nNames would identify people.", relied("40(2)")),  # a heading
    ("Harm in disclosure - Section 31(1)(a)\nTactics.", relied("31(1)(a)")),  # a heading that ends with it
    ("Section 23 is an absolute class-based exemption.", relied("23")),  # nobody says that of what he does not use
    (
        "by virtue of the following exemptions:\nSection 31(1)(a) - Law Enforcement\n\nSection 40(2) – Personal",
        relied("31(1)(a)", "40(2)"),
    ),  # a list with a blank line in it
    (
        "the following exemptions: Section 23(5) Information supplied by, or concerning, certain Security Bodies "
        "Section 24(2) National Security Section 31(3) Law Enforcement",
        relied("23(5)", "24(2)", "31(3)"),
    ),  # a list whose lines the copy has lost
    (
        "We refuse the survey under section 22(1) as unfinished, and the names of its authors under section 40(2).",
        relied("22(1)", "40(2)"),
    ),  # the second link has no verb of its own
    (
        "I am not obliged to supply the information for the following reasons:\nSection 30(1)(a)(i) Investigations",
        relied("30(1)(a)(i)"),
    ),  # a list announced without the word exemption
    (
        "The exemption/s, as well as the factors the Department considered, are listed below:\nS.30 (2)(a) and (b)",
        relied("30(2)(a)", "30(2)(b)"),
    ),  # the same, longer
    (
        "Your request would exceed the appropriate limit of 18 hours. Section 12 of the Act allows us not to comply.",
        relied("12"),
    ),  # the section is only described, but the letter refuses for what it says
    ("We have determined that your request is vexatious within the meaning of section 14(1)", relied("14(1)")),
]

NOT_RELIED: list[Row] = [
    ("Part II has exemptions such as section 40.", mentioned("40")),  # an example
    ("exemptions, for example sections 24 and 31, need a test", mentioned("24", "31")),  # an example
    ("The section 40(2) exemption may be engaged.", mentioned("40(2)")),  # a possibility
    ("exemptions such as Section 31 (Law Enforcement) may apply", mentioned("31")),  # both
    ("If section 31 applies we will say so.", mentioned("31")),  # a condition
    ("where section 40(2) is engaged there needs to be evidence", mentioned("40(2)")),  # a condition in mid-sentence
    ("We considered whether section 36(2)(b)(ii) is engaged.", mentioned("36(2)(b)(ii)")),  # weighed
    ("Section 35 was considered but is not engaged.", mentioned("35")),  # weighed and never relied on
    ("Had it been held, section 40(2) would have applied.", mentioned("40(2)")),  # against the facts
    (
        "Information which is not exempt information by virtue of section 30 is exempt information if",
        mentioned("30"),
    ),  # section 31 as quoted
    ("Information which does not fall within section 23(1) is exempt information", mentioned("23(1)")),  # section 24
    ("The Act has exemptions in sections 21 to 44.", mentioned("21", "44")),  # a range
    ("It is listed in section 23(3).", mentioned("23(3)")),  # a list of bodies
    ("Section 17 of the Act requires us to give notice.", procedural("17")),  # no exemption
    ("refusal notice under section 17(1)", procedural("17(1)")),  # `under`, but it is the notice
    ("the duty in Section 1(1)(a) does not apply", procedural("1(1)(a)")),  # the duty, negated
    ("Section 12 allows us to refuse where the cost would exceed £450", procedural("12")),  # described
    ("relying on a claim that section 12 or 14 applies must", procedural("12", "14")),  # section 17(5) as quoted
    ("We have a duty under section 16 to advise and assist", procedural("16")),  # advice
    ("the code of practice issued under section 45", procedural("45")),  # the code
    ("apply to the Information Commissioner under section 50", procedural("50")),  # complaint rights
    ("under sections 1 and 11 of the FOIA to release the information", procedural("1", "11")),  # of the Met's annex
]

LETTERS: list[Row] = [
    (
        "We rely on the following exemptions:\nS31(3) Law enforcement\nS40(5) Personal information\n\n"
        "Section 40(2) - Personal Information\nSection 40(2) is absolute.\n\nSection 31\nTactics.",
        relied("31(3)", "40(5)") + mentioned("40(2)", "40(2)", "31"),
    ),  # the list decides between subsections of one section
    (
        "I have applied Section 31.\n\nSection 31(1)(a) - Law Enforcement\nDisclosure would prejudice prevention.",
        mentioned("31") + relied("31(1)(a)"),
    ),  # the finer limb makes the list precise
    (
        "Section 40(2) is engaged.\nThe section 40(2) exemption may be engaged by names.",
        relied("40(2)", "40(2)"),
    ),  # once relied on, it is relied on wherever it is argued
    (
        "Section 38(1)(a)(b) applies.\nSection 40 - Personal information.",
        relied("38(1)(a)", "38(1)(b)", "40"),
    ),  # a heading of its own joins the list
    (
        "We refused under Section 43(2) and Section 31(1)(a).\nWe no longer rely on section 43(2).",
        withdrawn("43(2)") + relied("31(1)(a)") + withdrawn("43(2)"),
    ),  # given up: also where it was relied on before
    (
        "The original response relied on section 30.\nI find that section 30 does not apply.",
        withdrawn("30", "30"),
    ),  # a denial gives up what was relied on before
    ("Section 22 was applied in error.", withdrawn("22")),  # an error admitted
    ("I overturn the use of section 41.", withdrawn("41")),  # a review
    (
        "We no longer rely on section 30 and now rely on section 31(1)(a).",
        withdrawn("30") + relied("31(1)(a)"),
    ),  # one given up, one taken
    (
        "We refused under section 22.\nSection 22 does not apply to part 1.\nWe rely on section 22 for part 2.",
        relied("22") + withdrawn("22") + relied("22"),
    ),  # given up and taken up again
    (
        "You asked:\nWhy did you rely on section 31 and section 40(2)?\n\nResponse\nSection 31(1)(a) is engaged.",
        requester("31", "40(2)") + relied("31(1)(a)"),
    ),  # the request is the requester's
    (
        "Your complaint\nYou say that section 41 cannot apply.\n\nReview outcome\nI uphold section 41(1).",
        requester("41") + relied("41(1)"),
    ),  # the complaint too
    (
        "You requested the names.\nSurrey Police neither confirms nor denies under section 40(5).",
        relied("40(5)"),
    ),  # the authority answers without a heading
    (
        "Request: All records (sections 1 and 8 FOIA apply) of names\nResponse: Section 40(2) applies.",
        requester("1", "8") + relied("40(2)"),
    ),  # fields of a form
    (
        "Q3. Where were they? If you think section 31 applies, explain?\nA3. Refused: S38(1)(a)",
        requester("31") + relied("38(1)(a)"),
    ),  # question by question
    (
        "You asked how many section 60 searches took place.",
        other("Criminal Justice and Public Order Act 1994", "60"),
    ),  # another Act stays another Act
    (
        "Power | 2019\ns60 CJPOA | 31\nS47A TACT | 0\nSection 44 | 0",
        other("Criminal Justice and Public Order Act 1994", "60") + other("Terrorism Act 2000", "47A", "44"),
    ),  # a bare number in the company of that Act
]


@pytest.mark.parametrize(("text", "expected"), RELIED)
def test_what_is_relied_on(text: str, expected: list[Cited]) -> None:
    assert not differences(text, expected)


@pytest.mark.parametrize(("text", "expected"), NOT_RELIED)
def test_what_is_only_described(text: str, expected: list[Cited]) -> None:
    assert not differences(text, expected)


@pytest.mark.parametrize(("text", "expected"), LETTERS)
def test_the_letter_as_a_whole_decides(text: str, expected: list[Cited]) -> None:
    assert not differences(text, expected)


SCOTTISH: list[tuple[str, list[tuple[str, CitationRole]]]] = [
    ("Section 38(1)(b) applies", [("38(1)(b)", CitationRole.RELIED)]),  # personal information there
    ("Section 30(c) applies", [("30(c)", CitationRole.RELIED)]),  # a paragraph without a subsection
    ("In terms of section 17 the information is not held", [("17", CitationRole.PROCEDURAL)]),  # a notice, no ground
    ("Section 18 applies", [("18", CitationRole.RELIED)]),  # neither confirm nor deny
    ("refused in terms of section 12(1)", [("12(1)", CitationRole.RELIED)]),  # cost
]


@pytest.mark.parametrize(("text", "expected"), SCOTTISH)
def test_bare_numbers_are_of_the_act_the_letter_was_written_under(
    text: str, expected: list[tuple[str, CitationRole]]
) -> None:
    found = find_citations(text, default_act=Act.FOISA)
    assert [(each.act, each.label, each.role) for each in found] == [("FOISA 2002", *each) for each in expected]


def test_a_letter_that_names_only_the_scottish_act_is_read_under_it() -> None:
    text = "Under the Freedom of Information (Scotland) Act 2002, section 16, I refuse. Section 35(1)(a) applies."
    assert [each.act for each in find_citations(text)] == ["FOISA 2002", "FOISA 2002"]


AMBIGUOUS = [
    (
        "section 300 is mentioned",
        "no Act is named, and the FOIA 2000 has no section 300 that letters cite",
    ),  # nothing to go by
    (
        "They use section 44 of the Terrorism Act 2000.\nThe total for section 44 was 12.",
        "no Act is named beside it; read as the Terrorism Act 2000 from the words around it, "
        "but section 44 is also in the FOIA 2000",
    ),  # the number bound elsewhere in the letter
]


@pytest.mark.parametrize(("text", "why"), AMBIGUOUS)
def test_what_the_letter_leaves_open_says_why(text: str, why: str) -> None:
    assert [each.ambiguous for each in find_citations(text)][-1] == why
