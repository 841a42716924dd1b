"""Passages in the manner of police letters of every force and year: what each relies on, and which other Acts it cites.

Each row is a passage, the provisions relied on in order of their sections, and the other Acts with their sections.
"""

from __future__ import annotations

import pytest

from precedents.law import Act, find_citations
from precedents.law.citations import CitationRole

FOIA: list[tuple[str, str, str]] = [
    # how the notice itself is put
    (
        "Section 17 of the Act requires the MPS, when refusing to provide such information (because the information "
        "is exempt) to provide you with a notice which: (a) states that fact, (b) specifies the exemption in question "
        "and (c) states (if that would not otherwise be apparent) why the exemption applies.\n\n"
        "Section 31(1)(a)(b) - Law Enforcement",
        "31(1)(a) 31(1)(b)",
        "",
    ),
    (
        "This letter acts as a Refusal Notice. It is exempt by virtue of the following exemptions:\n\n"
        "• Section 23(1) Information supplied by, or relating to, bodies dealing with security matters\n"
        "• Section 24(1) National Security\n• Section 31(1)(a)(b) Law Enforcement\n• Section 40(2) Personal data",
        "23(1) 24(1) 31(1)(a) 31(1)(b) 40(2)",
        "",
    ),
    (
        "The Metropolitan Police Service can neither confirm nor deny that it holds any other information by virtue of "
        "Sections 23(5), 24(2), 30(3) and 31(3).",
        "23(5) 24(2) 30(3) 31(3)",
        "",
    ),
    (
        "No information held.\n\nAdditionally, the force neither confirms nor denies that any other is held "
        "under the following exemptions:\nS23(5) – Security Bodies\nS30(3) Investigations\nS44(2) Prohibitions",
        "23(5) 30(3) 44(2)",
        "",
    ),
    ("exempt by virtue of s.40(2) by virtue of s.40(3A)(a)", "40(2) 40(3A)(a)", ""),
    ("Section 30(1)(a)(b)(c) applies to the witness statements.", "30(1)(a) 30(1)(b) 30(1)(c)", ""),
    ("We are refusing under Sec 12 of the Act.", "12", ""),
    ("Section 23(1)(3) is engaged; it is exempt.", "23(1)", ""),
    ("Exempt: S38 (1)(a)(b)", "38(1)(a) 38(1)(b)", ""),
    ("This is refused under exemption 40.", "40", ""),
    ("The names are withheld.\n\nSection 40 - Personal Information\n\nNames identify people.", "40", ""),
    (
        "Table of exemptions applied\nQuestion | Exemption\n1 | s.31(1)(a)\n2 | s.40(2)\n3 | s.43(2)",
        "31(1)(a) 40(2) 43(2)",
        "",
    ),
    (
        "Names have been removed.\nQ1 - s.31(1)(a) Law enforcement\nQ2 – s.40(2) Personal data\nQ3 None",
        "31(1)(a) 40(2)",
        "",
    ),
    (
        "The following exemptions apply: 23 (Information supplied by, or relating to, bodies dealing with security "
        "matters), 24 (National Security), 31 (Law Enforcement) and 38 (Health and Safety).",
        "23 24 31 38",
        "",
    ),
    ("Your request is refused as s14(1) vexatious.", "14(1)", ""),
    ("This is a repeated request and section 14(2) is engaged.", "14(2)", ""),
    (
        "I estimate 450 hours. The request therefore exceeds the appropriate limit: section 12(1), and this is my "
        "notice under section 17(5).",
        "12(1)",
        "",
    ),
    (
        "To establish whether it is held would itself exceed the appropriate limit, so section 12(2) applies.",
        "12(2)",
        "",
    ),
    ("We don't hold it. Section 1(1)(a) is satisfied by this reply.", "", ""),
    (
        "The information is reasonably accessible to you on our website and is exempt: Section 21(1).",
        "21(1)",
        "",
    ),
    ("It will be published in May. S22(1) – Information intended for future publication – refers.", "22(1)", ""),
    ("I am withholding the plan. Reason: S.24(1).", "24(1)", ""),
    ("Redactions have been made (s31) and (s40).", "31 40", ""),
    ("Where names appear they are redacted under S40(2).", "40(2)", ""),
    ("The document, where it names officers, is exempt under section 38(1)(b).", "38(1)(b)", ""),
    ("As section 41(1) does not permit us to release what was given in confidence, it is withheld.", "41(1)", ""),
    ("We cannot disclose the advice because of section 42.", "42", ""),
    ("Legal advice – S42 LPP. Withheld in full.", "42", ""),
    ("It is held but not for disclosure, s43(2) being engaged.", "43(2)", ""),
    ("Disclosure is prohibited by an enactment (section 44(1)(a)), so it is exempt.", "44(1)(a)", ""),
    ("We rely upon 31(1)(a) and (b), and upon 38(1)(a).", "31(1)(a) 31(1)(b) 38(1)(a)", ""),
    ("The following sections are claimed - 30(1)(a)(i), 31(1)(b), 40(2).", "30(1)(a)(i) 31(1)(b) 40(2)", ""),
    ("Exemption(s): s30(1)(a)(ii) & s40(2)", "30(1)(a)(ii) 40(2)", ""),
    ("FOI exemption 31 1 (a) has been applied.", "31(1)(a)", ""),
    ("This is withheld pursuant to S 31(1 )( a ) and ( b ).", "31(1)(a) 31(1)(b)", ""),
    ("NCND: S40(5B)(a)(i), S31(3), S30(3).", "40(5B)(a)(i) 31(3) 30(3)", ""),
    ("The duty to confirm or deny does not arise by virtue of section 40(5)(b)(i).", "40(5)(b)(i)", ""),
    ("It'd be exempt under s 38(1)(b) as it'd put officers at risk.", "38(1)(b)", ""),
    (
        "I have decided to refuse access to the information by citing the following exemptions :-\n\n"
        "Section 31 (1) Law Enforcement\nSection 38 (1) Health & Safety",
        "31(1) 38(1)",
        "",
    ),
    (
        "I consider the following exemption to be applicable\n\nSection 36(2)(c) Prejudice to effective conduct of "
        "public affairs",
        "36(2)(c)",
        "",
    ),
    (
        "Law Enforcement Section 31(1)(a) (b)\nThis is a qualified exemption and we withhold the locations.",
        "31(1)(a) 31(1)(b)",
        "",
    ),
    ("Redacted under FOIA s.31(1)(g) with s.31(2)(b)", "31(1)(g) 31(2)(b)", ""),
    (
        "It is our decision to withhold it.\n\nFactors Favouring Disclosure, S30: openness.\n"
        "Factors Favouring Non-Disclosure, S30: the trial.",
        "30",
        "",
    ),
    (
        "It is exempt.\nHarm – S31\nTactics.\nS31 - Factors favouring disclosure\nTrust.\n"
        "S31 - Factors favouring non-disclosure\nHarm.",
        "31",
        "",
    ),
    ("A3. Section 24(1), 31(1)(a) – see below. A4. Not held. Those are the exemptions.", "24(1) 31(1)(a)", ""),
    ("Part 2: exempt. s.30(1)(a)(i) refers.", "30(1)(a)(i)", ""),
    ("Refusal notice: questions 2 to 4, section 31; question 5, section 40.", "31 40", ""),
    (
        "Reason for refusal:\nSection 32(1)(a) court records\nSection 40(2)",
        "32(1)(a) 40(2)",
        "",
    ),
    ("Sections 31(1)(a), 31(1)(b) and 38(1) all apply to the flight logs.", "31(1)(a) 31(1)(b) 38(1)", ""),
    ("[Redacted - s40(2)] and [Redacted – s31(1)(a)]", "40(2) 31(1)(a)", ""),
    ("We have withheld the number plates; s 38 (1) (b), s 40 (2).", "38(1)(b) 40(2)", ""),
    (
        "The redactions were made under the following: section 23 subsection 1, section 31 subsection 1 paragraphs a "
        "and b.",
        "23(1) 31(1)(a) 31(1)(b)",
        "",
    ),
    (
        "The exemption which is appropriate to the withheld information is Section 27(1)(a) International relations.",
        "27(1)(a)",
        "",
    ),
    ("It attracts the exemption at S22A(1) of the FOIA.", "22A(1)", ""),
    (
        "Some of what you asked for is exempt information under Section 26 – Defence.",
        "26",
        "",
    ),
    ("It is withheld: absolute exemption s.32 (court records).", "32", ""),
    ("Your request as it stands is vexatious. Section 14 of the Act therefore applies.", "14", ""),
    (
        "Section 21 of the Act provides that information reasonably accessible to the applicant otherwise than "
        "under section 1 is exempt information. We are therefore not obliged to supply it; it is exempt.",
        "21",
        "",
    ),
    # reviews
    (
        "Internal review\n\nThe original response applied Sections 31(1)(a) and 40(2).\n\nI find that section "
        "31(1)(a) is not engaged. I uphold the use of section 40(2).",
        "40(2)",
        "",
    ),
    (
        "Having reviewed the matter I uphold the application of Section 43(2) but overturn that of Section 31(1)(a).",
        "43(2)",
        "",
    ),
    (
        "You appealed the decision, dated 1 May, in which section 14(1) was relied on.\n\n"
        "I find your request vexatious and I uphold the decision.",
        "14(1)",
        "",
    ),
    ("Section 12 no longer applies. I now rely on Section 31(1)(b).", "31(1)(b)", ""),
    (
        "Section 30 was wrongly cited in our first letter and is withdrawn; section 31(1)(a) is maintained.",
        "31(1)(a)",
        "",
    ),
    # what is not relied on
    (
        "You can read about exemptions on our site. Section 31, for example, protects law enforcement. All you asked "
        "for is attached.",
        "",
        "",
    ),
    (
        'You write: "I do not accept that section 40 or section 31 can be used here at all." The data is attached.',
        "",
        "",
    ),
    ("Other forces have relied on section 31(1)(a). We have not. The figures are below.", "", ""),
    ("Had we held it we would have considered section 38. Nothing was refused.", "", ""),
    ("I see no reason to apply section 40(2) and enclose the list.", "", ""),
    ("We do not consider that section 31 applies to any of this. Exempt: nothing.", "", ""),
    ("We considered section 43 and decided not to rely on it. Disclosed in full; nothing is withheld.", "", ""),
    ("Six earlier requests were refused under section 12. This one is answered in full.", "", ""),
    ("Please note that future requests may be refused under section 14 if they repeat this one.", "", ""),
    (
        "Under section 16 we advise that a narrower request may still attract exemptions such as section 40. "
        "This time it is attached.",
        "",
        "",
    ),
    ("The statutory exemptions are at sections 21 to 44. None is used and nothing is withheld.", "", ""),
    # other Acts
    (
        "Section 44\n2008 | 120\n2009 | 31\n\nSection 43\n2008 | 3\n\nSection 60\n2008 | 21\n\nAll stop and search.",
        "",
        "Terrorism Act 2000 44, Terrorism Act 2000 43, Criminal Justice and Public Order Act 1994 60",
    ),
    (
        "Persons searched under section 44, section 43 and section 60 in 2009: 31.",
        "",
        "Terrorism Act 2000 44, Terrorism Act 2000 43, Criminal Justice and Public Order Act 1994 60",
    ),
    (
        "There were 4 arrests under section 41 of the Terrorism Act 2000 and 12 detentions under s136 MHA. Names are "
        "exempt, s40(2).",
        "40(2)",
        "Terrorism Act 2000 41, Mental Health Act 1983 136",
    ),
    (
        "Searches under section 23 of the Misuse of Drugs Act 1971: 811. Under s.1 PACE: 2,014. Withheld: locations, "
        "s.31(1)(a).",
        "31(1)(a)",
        "Misuse of Drugs Act 1971 23, Police and Criminal Evidence Act 1984 1",
    ),
    (
        "Offences: racially aggravated harassment, section 31 Crime and Disorder Act 1998: 12; s.30: 3. Victims' "
        "names are exempt under section 40(2) FOIA.",
        "40(2)",
        "Crime and Disorder Act 1998 31, Crime and Disorder Act 1998 30",
    ),
    (
        "Your own data may be had under section 45 of the Data Protection Act 2018. Section 40(1) of the FOI Act makes "
        "it exempt here.",
        "40(1)",
        "Data Protection Act 2018 45",
    ),
    (
        "The photographs were taken under section 64A PACE and are exempt by section 40(2) and section 38(1)(a).",
        "40(2) 38(1)(a)",
        "Police and Criminal Evidence Act 1984 64A",
    ),
    (
        "Section 29(3) of the DPA 1998 allows disclosure to police, but under FOI it is exempt, S 31(1)(a).",
        "31(1)(a)",
        "Data Protection Act 1998 29(3)",
    ),
    (
        "A s.59 warning under the Police Reform Act 2002 was given 41 times. Section 60 searches: none. None exempt.",
        "",
        "Police Reform Act 2002 59, Criminal Justice and Public Order Act 1994 60",
    ),
    (
        "Directed surveillance is governed by section 28 of RIPA and we neither confirm nor deny its use: S31(3).",
        "31(3)",
        "Regulation of Investigatory Powers Act 2000 28",
    ),
    (
        "Under section 35 dispersal powers were used twice, and section 34 once. The map is withheld, S31(1)(a).",
        "31(1)(a)",
        "Anti-social Behaviour, Crime and Policing Act 2014 35, Anti-social Behaviour, Crime and Policing Act 2014 34",
    ),
    (
        "Article 2 of the Human Rights Act 1998 protects life, and section 38(1)(b) is engaged.",
        "38(1)(b)",
        "Human Rights Act 1998 article 2",
    ),
    (
        "In custody for s18 GBH: 14; s20: 31; s39 assault: 40. The custody photographs are exempt under s.40(2).",
        "40(2)",
        "Offences against the Person Act 1861 18, Offences against the Person Act 1861 20, "
        "Criminal Justice Act 1988 39",
    ),
    (
        "Freedom of information is not the route for section 35 of the Data Protection Act requests by solicitors.",
        "",
        "Data Protection Act 35",
    ),
]

FOISA: list[tuple[str, str]] = [
    ("Names, where known, are exempt in terms of section 38(1)(b) of the Act.", "38(1)(b)"),
    ("In terms of section 17 of the Act, the information is not held.", ""),
    (
        "The information sought is held by Police Scotland, but I am of the opinion that it is exempt in terms of "
        "Section 35(1)(a) and (b) and Section 39(1).",
        "35(1)(a) 35(1)(b) 39(1)",
    ),
    (
        "In terms of Section 18 of the Act, Police Scotland neither confirms nor denies that it holds it. If it were "
        "held it would be exempt under section 30(c) and section 35(1)(a).",
        "18 30(c) 35(1)(a)",
    ),
    ("Section 12(1) (Excessive Cost of Compliance) applies as the work would cost over £600.", "12(1)"),
    (
        "Where they are kept falls within exemption Section 31(1) (National Security) and Section 35(1)(b) and is "
        "withheld.",
        "31(1) 35(1)(b)",
    ),
    ("It is otherwise accessible: Section 25(1) refers. It is exempt.", "25(1)"),
    ("The reports are exempt, s.34(1)(a)(i) and s34(2)(b)(i) being engaged.", "34(1)(a)(i) 34(2)(b)(i)"),
    ("The minutes are exempt under section 30(b)(i), (ii).", "30(b)(i) 30(b)(ii)"),
    ("This is a vexatious request; section 14(1) applies.", "14(1)"),
]

EIR: list[tuple[str, str]] = [
    ("Refused: Regulation 12(4)(b) - manifestly unreasonable.", "12(4)(b)"),
    ("The drafts are excepted under reg 12(4)(d) and emails under reg 12(4)(e).", "12(4)(d) 12(4)(e)"),
    ("The names are left out as regulation 13(1) does not allow us to give them.", "13(1)"),
    (
        "Plans: regulation 12(5)(a) public safety. Contract: Regulation 12(5)(e) commercial. Both are withheld.",
        "12(5)(a) 12(5)(e)",
    ),
    ("The presumption in regulation 12(2) has been applied. It is all enclosed.", ""),
]


def _relied(text: str, act: Act) -> list[str]:
    found = [each for each in find_citations(text, default_act=act) if each.role is CitationRole.RELIED]
    return list(dict.fromkeys(each.label for each in found if each.act == act.value))


@pytest.mark.parametrize(("text", "relied", "others"), FOIA)
def test_a_passage_relies_on_what_it_says(text: str, relied: str, others: str) -> None:
    assert _relied(text, Act.FOIA) == relied.split()
    found = [each for each in find_citations(text) if each.role is CitationRole.OTHER_ACT]
    assert ", ".join(dict.fromkeys(f"{each.act} {each.label}" for each in found)) == others


@pytest.mark.parametrize(("text", "relied"), FOISA)
def test_a_scottish_passage_relies_on_what_it_says(text: str, relied: str) -> None:
    assert _relied(text, Act.FOISA) == relied.split()


@pytest.mark.parametrize(("text", "relied"), EIR)
def test_an_environmental_passage_relies_on_what_it_says(text: str, relied: str) -> None:
    assert _relied(text, Act.EIR) == relied.split()
