"""How letters print citations: every row is a form that forces use, what it cites, and why the row is here."""

from __future__ import annotations

import pytest

from tests.citation_rows import Cited, Row, differences, eir, foia, foisa, mentioned, other, relied

TERRORISM, TERRORISM_2006 = "Terrorism Act 2000", "Terrorism Act 2006"
CJPOA = "Criminal Justice and Public Order Act 1994"
PACE = "Police and Criminal Evidence Act 1984"
DRUGS = "Misuse of Drugs Act 1971"
MENTAL_HEALTH = "Mental Health Act 1983"
PERSON = "Offences against the Person Act 1861"
ROAD = "Road Traffic Act 1988"
DPA_18, DPA_98, DPA = "Data Protection Act 2018", "Data Protection Act 1998", "Data Protection Act"
GDPR = "General Data Protection Regulation"
ECHR = "European Convention on Human Rights"
FEES = "Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004"


FORMS: list[Row] = [
    # one provision, the marker in all its spellings
    ("Section 31", foia("31")),  # the plainest
    ("section 31(3)", foia("31(3)")),  # a limb
    ("SECTION 31(3)", foia("31(3)")),  # capitals of a heading
    ("Sections 24(2) Exemption", foia("24(2)")),  # a plural used for one
    ("Sec 1(1) (b)", foia("1(1)(b)")),  # abbreviated, a blank between the brackets
    ("sec. 40(2)", foia("40(2)")),  # abbreviated with a stop
    ("Sect 40(2)", foia("40(2)")),  # the other abbreviation
    ("S40(2)", foia("40(2)")),  # glued
    ("s40(2)", foia("40(2)")),  # glued, small
    ("s.40(2)", foia("40(2)")),  # with a stop
    ("S. 40 (2)", foia("40(2)")),  # blanks everywhere
    ("s 40(2)", foia("40(2)")),  # a blank and no stop
    ("Ss. 23(5)", foia("23(5)")),  # plural abbreviation for one
    ("ss 30 and 31", foia("30", "31")),  # plural abbreviation
    ("S's 23 and 31", foia("23", "31")),  # the greengrocer's plural
    ("Section's 23(5) and 24(2)", foia("23(5)", "24(2)")),  # the same, spelt out
    ("Section1(1)(a)", foia("1(1)(a)")),  # the blank lost
    ("Section31(1)(a)", foia("31(1)(a)")),  # the blank lost
    ("section(s) 31(1)(a)", foia("31(1)(a)")),  # from a template
    ("Section (s) 23(5) and 24(2)", foia("23(5)", "24(2)")),  # the same with a blank
    ("Section: 40(2)", foia("40(2)")),  # a form's field
    ("Section - 40(2)", foia("40(2)")),  # a dash behind the marker
    ("Section no. 40(2)", foia("40(2)")),  # `number` spelt out
    ("Section (40)(2)", foia("40(2)")),  # the number in brackets too
    ("Exemption 31(3)", foia("31(3)")),  # exemption for section
    ("exemptions 23 and 24", foia("23", "24")),  # plural of the same
    ("Exemption: 40(2)", foia("40(2)")),  # a table's heading
    ("Exemption s31(3)", foia("31(3)")),  # both markers
    ("Adran 40(2)", foia("40(2)")),  # Welsh
    ("Section\n31(3)", foia("31(3)")),  # a line end behind the marker
    ("Section\u00a031(3)", foia("31(3)")),  # a non-breaking blank
    ("Section\u200b 31(3)", foia("31(3)")),  # a zero-width blank
    ("Section&nbsp;31(3)", foia("31(3)")),  # an entity left by a copy of HTML
    ("<strong>Section 31</strong>(1)(a)", foia("31(1)(a)")),  # an inline tag inside
    ("**Section 31(3)**", foia("31(3)")),  # Markdown
    ("“Section 31(3)”", foia("31(3)")),  # typographic quotes
    # limbs and their misprints
    ("Section 31(1)(a)(b)", foia("31(1)(a)", "31(1)(b)")),  # two paragraphs, not one inside the other
    ("s31 (1) (a) & (b)", foia("31(1)(a)", "31(1)(b)")),  # joined, with blanks
    ("S.40(2)(3)&(4)", foia("40(2)", "40(3)", "40(4)")),  # three subsections
    ("Section 31(1)(a),(b)&(c)", foia("31(1)(a)", "31(1)(b)", "31(1)(c)")),  # comma and ampersand
    ("Section 31(1)(a), (b) and (c)", foia("31(1)(a)", "31(1)(b)", "31(1)(c)")),  # a list in words
    ("s.31(1)(a)/(b)", foia("31(1)(a)", "31(1)(b)")),  # a slash
    ("S31(1)(a)(b)(c)", foia("31(1)(a)", "31(1)(b)", "31(1)(c)")),  # three in a row
    ("Section 31(1)(a) & (b) & (c)", foia("31(1)(a)", "31(1)(b)", "31(1)(c)")),  # ampersands alone
    ("Section 31(1)(a, b)", foia("31(1)(a)", "31(1)(b)")),  # a list inside one bracket
    ("Section 31(1)(a and b)", foia("31(1)(a)", "31(1)(b)")),  # the same in words
    ("Section 31(1)(a-c)", foia("31(1)(a)", "31(1)(b)", "31(1)(c)")),  # a range inside one bracket
    ("Section 31(1)(a) to (c)", foia("31(1)(a)", "31(1)(b)", "31(1)(c)")),  # a range of brackets
    ("Section 31(1)(a) - (c)", foia("31(1)(a)", "31(1)(b)", "31(1)(c)")),  # the same with a dash
    ("31(1)(h) subsection 2(c)", foia("31(1)(h)", "31(2)(c)")),  # the purposes of 31(2)
    ("Section 31(1)(h)(2)(c)", foia("31(1)(h)", "31(2)(c)")),  # a number after a paragraph opens a subsection
    ("Section 31(1)(g) and (2)(b)", foia("31(1)(g)", "31(2)(b)")),  # the same, joined
    ("section 31(1)(g)(i)", foia("31(1)(g)", "31(1)(i)")),  # (i) is a paragraph here, not a roman numeral
    ("section 31(1)(h)(i)", foia("31(1)(h)", "31(1)(i)")),  # the letter after h
    ("30(2)(a)(i)", foia("30(2)(a)(i)")),  # (i) is a roman numeral here
    ("Section 30(1)(a)(i)(ii)", foia("30(1)(a)(i)", "30(1)(a)(ii)")),  # two roman numerals
    ("Section 30(1)(a)(i) and (ii)", foia("30(1)(a)(i)", "30(1)(a)(ii)")),  # the same, joined
    ("Section 30(1)(a)(b)(c)", foia("30(1)(a)", "30(1)(b)", "30(1)(c)")),  # c is also a roman numeral
    ("Section 30(2)(a)(iv)(b)", foia("30(2)(a)(iv)", "30(2)(b)")),  # back up from a roman numeral
    ("Section 36(2)(b)(i)(ii)(c)", foia("36(2)(b)(i)", "36(2)(b)(ii)", "36(2)(c)")),  # police letters cite all three
    ("S40(5B)(a)(i)", foia("40(5B)(a)(i)")),  # the form since 2018
    ("Section 40(5b)(a)(i)", foia("40(5B)(a)(i)")),  # a small letter
    ("Section 40(5 B)(a)(i)", foia("40(5B)(a)(i)")),  # a blank inside
    ("Section 40(5)(B)(a)(i)", foia("40(5B)(a)(i)")),  # a bracket too many
    ("Section 40(5)(b)(i)", foia("40(5)(b)(i)")),  # the form until 2018
    ("Section 40(2)(a)(b)", foia("40(2)(a)", "40(2)(b)")),  # both conditions of subsection (2)
    ("section 40(2) & (3A)(a)", foia("40(2)", "40(3A)(a)")),  # the usual pair since 2018
    ("Section 40 (2) (3A)(a)(b)", foia("40(2)", "40(3A)(a)", "40(3A)(b)")),  # the same, run together
    ("40(2) by virtue of 40(3)(a)(i)", foia("40(2)", "40(3)(a)(i)")),  # the usual pair before
    ("Section 22A(1)", foia("22A(1)")),  # a section with a letter
    ("section 22a", foia("22A")),  # the same, small
    ("Section 31(1)(a", foia("31(1)(a)")),  # the last bracket missing
    ("Section 31(1(a)", foia("31(1)(a)")),  # a bracket missing in the middle
    ("Section 31{3)", foia("31(3)")),  # a curly bracket
    ("Section 31[3]", foia("31(3)")),  # square brackets
    ("section 31 1(a)", foia("31(1)(a)")),  # brackets missing round the subsection
    ("Section 31)3)", foia("31(3)")),  # the wrong bracket
    ("Section 31(1)a", foia("31(1)(a)")),  # brackets missing round the paragraph
    ("Section 31((1)(a)", foia("31(1)(a)")),  # a bracket too many
    ("Section 31.1.a", foia("31(1)(a)")),  # dots for brackets
    ("Section 31.1.a & b", foia("31(1)(a)", "31(1)(b)")),  # the same, joined
    ("Section 31(1) a and b", foia("31(1)(a)", "31(1)(b)")),  # paragraphs without brackets
    ("Section 31(1) a prejudice based exemption", foia("31(1)")),  # an article is no paragraph
    ("Section 40.2", foia("40(2)")),  # a dot for brackets
    ("Sectlon 3l(3)", foia("31(3)")),  # a scanner's l for i and for 1
    ("Section 4O(2)", foia("40(2)")),  # a scanner's O for 0
    ("Section 31(l)(a)", foia("31(1)(a)")),  # a scanner's l for 1 in brackets
    ("Section 31(i)(a)", foia("31(1)(a)")),  # a roman numeral for the subsection
    ("Section 30(2b)", foia("30(2)(b)")),  # one bracket for two
    ("Sec tion 31(3)", foia("31(3)")),  # a word that the copy has split
    ("Seciton 31(3) applies", foia("31(3)")),  # a slip of the hand
    ("section 31\n(1)(a)", foia("31(1)(a)")),  # a line end before the bracket
    ("exempt under Section\n31(1)(a) and\n(b)", foia("31(1)(a)", "31(1)(b)")),  # lines of a PDF
    ("Section 40 ( 2 )", foia("40(2)")),  # blanks inside the bracket
    # limbs named in words
    ("Section 31 subsection (1)(a)", foia("31(1)(a)")),  # named and bracketed
    ("Section 40 subsection 2", foia("40(2)")),  # named, no bracket
    ("Section 40, sub-section (2)", foia("40(2)")),  # hyphenated, behind a comma
    ("Section 40 sub section 2", foia("40(2)")),  # in two words
    ("Section 31(1), paragraph (a)", foia("31(1)(a)")),  # a paragraph named
    ("section 40 subsections 2 and 3A", foia("40(2)", "40(3A)")),  # several
    ("subsection (2) of section 40", foia("40(2)")),  # the other way round
    ("paragraph (a) of section 31(1)", foia("31(1)(a)")),  # the same, deeper
    ("paragraph (a) of subsection (1) of section 31", foia("31(1)(a)")),  # the same, twice
    (
        "under section 40, as defined by subsections 3A, 3B and 4A of the Freedom of Information Act",
        foia("40", "40(3A)", "40(3B)", "40(4A)"),
    ),  # the section is the one named before
    ("Section 31 - Law Enforcement (1)(a) & (b)", foia("31(1)(a)", "31(1)(b)")),  # limbs behind the title
    ("Section 30 Investigations and Proceedings (1)(a)", foia("30(1)(a)")),  # the same without a dash
    ("Section 31 Law Enforcement - Subsection (1)(a) & (b)", foia("31(1)(a)", "31(1)(b)")),  # the same, named
    ("Section 40 (Personal Information) subsection (2)", foia("40(2)")),  # a gloss between
    # lists
    ("sections 23(5), 24(2) and 31(3)", foia("23(5)", "24(2)", "31(3)")),  # the usual list
    ("Sections 23(5),24(2),31(3)&40(5)", foia("23(5)", "24(2)", "31(3)", "40(5)")),  # no blanks
    ("Section 31 and 40", foia("31", "40")),  # a singular used for two
    ("section 31, section 38 and section 40", foia("31", "38", "40")),  # the marker repeated
    ("Sections 31(1)(a)(b) and 40(2)", foia("31(1)(a)", "31(1)(b)", "40(2)")),  # limbs inside a list
    ("sections 24 or 31", foia("24", "31")),  # alternatives
    ("Sections 30 / 31", foia("30", "31")),  # a slash
    ("Section 40(2) and also 31(1)(a)", foia("40(2)", "31(1)(a)")),  # `also`
    ("sections 21 to 44", mentioned("21", "44")),  # a range names its ends
    ("sections 21-44", mentioned("21", "44")),  # the same with a dash
    ("Sections 21 through to 44", mentioned("21", "44")),  # the same in words
    (
        "23 (Information supplied by, or concerning, certain security bodies), 24(2) (National Security), "
        "31(3) (Law Enforcement) 38(2) (Health and Safety)",
        foia("23", "24(2)", "31(3)", "38(2)"),
    ),  # long glosses, one joiner missing, no marker at all
    (
        "by virtue of exemptions 23 (Information supplied by, or concerning, certain security bodies), "
        "24 (National Security), 31 (Law Enforcement) 38 (Health and Safety)",
        relied("23", "24", "31", "38"),
    ),  # long glosses, one joiner missing
    ("Section 30 – Investigations, 31 – Law Enforcement", foia("30")),  # a dash gloss ends the list: see known gaps
    ("the following exemptions: 23(5) Information supplied, 31(3) Law enforcement", relied("23(5)", "31(3)")),
    ("the following exemptions:\n23(5)\n31(3)\n40", relied("23(5)", "31(3)", "40")),  # numbers alone on their lines
    ("Exemptions\n• 21 - Information accessible by other means\n• 40(2)", relied("21", "40(2)")),  # bullets
    ("The exemptions applied are:\n(a) Section 31(3)\n(b) Section 40(2)", relied("31(3)", "40(2)")),  # lettered points
    ("1. Section 31(1)(a)\n2. Section 40(2)", foia("31(1)(a)", "40(2)")),  # numbered points are no sections
    ("31 - Law enforcement", foia("31")),  # a heading without marker, by its title
    ("40(2) Personal Information", foia("40(2)")),  # the same with a limb
    ("exempt under 31(1)(a) and 40(2)", relied("31(1)(a)", "40(2)")),  # the object of `exempt under`
    ("withheld by virtue of 40.", relied("40")),  # the same, bare
    ("the 40(2) exemption", foia("40(2)")),  # the limb before the word
    # what is glued behind
    ("Section 40 (2) - Personal", foia("40(2)")),  # a dash and a gloss
    ("S23(5) Information supplied", foia("23(5)")),  # a gloss at once
    ("Section 43(2)-Commercial Interests", foia("43(2)")),  # a dash without blanks
    ("Section 12(1)of the Act", foia("12(1)")),  # a word glued on
    ("Section 31(1)(a)(b)Law Enforcement", foia("31(1)(a)", "31(1)(b)")),  # a title glued on
    ("section 31(1)(a)and(b)", foia("31(1)(a)", "31(1)(b)")),  # `and` without blanks
    ("disclosure.Section 31(3) applies", foia("31(3)")),  # the blank after a stop lost
    ("(s.40(2))", foia("40(2)")),  # in brackets
    ("Section 31(3).", foia("31(3)")),  # at the end of a sentence
    ("S31 - Factors Favouring Disclosure:", foia("31")),  # the head of an argument
    ("section 31(1)(a)'s purpose", foia("31(1)(a)")),  # a genitive
    # the Act named
    ("section 31 of the Freedom of Information Act 2000", foia("31")),  # in full
    ("section 31 of the Freedom of Information Act", foia("31")),  # without its year
    ("section 31 freedom of information act 2000", foia("31")),  # no capitals
    ("s.12(1) FOIA", foia("12(1)")),  # a short form behind
    ("FOIA s.40(2)", foia("40(2)")),  # a short form before
    ("FOI Act s.17", foia("17")),  # the half-short form
    ("Freedom of Information Act 2000 (the Act) section 17", foia("17")),  # a definition between
    ("Freedom of Informatlon Act 2000, section 17", foia("17")),  # a misprinted title is still that Act
    ("Section One of the Act", foia("1")),  # a number in words
    ("section thirty-one of the Freedom of Information Act", foia("31")),  # the same, hyphenated
    ("section 40(2) exemption of the FOIA", foia("40(2)")),  # a word between
    ("Section 31 of Freedom of Information", foia("31")),  # the Act's name cut short
    ("Section 77 of the Act", foia("77")),  # a section that nothing is refused by
    ("section 34(1)(b) of the Freedom of Information (Scotland) Act 2002", foisa("34(1)(b)")),  # the Scottish Act
    (
        "Sections 34(1)(b), 35(1)(a)&(b) and 38(1)(b) of FOISA",
        foisa("34(1)(b)", "35(1)(a)", "35(1)(b)", "38(1)(b)"),
    ),  # a Scottish list
    ("section 18(1) FOI(S)A", foisa("18(1)")),  # its short form with brackets
    ("regulation 12(4)(b)", eir("12(4)(b)")),  # an exception of the EIR by its form alone
    ("Regulation 12(4)(b) of the Environmental Information Regulations 2004", eir("12(4)(b)")),  # in full
    ("EIR Regulation 12(5)(b) and Reg. 13(1)", eir("12(5)(b)", "13(1)")),  # abbreviated
    ("regulations 12(3) and 13(1) of the EIRs", eir("12(3)", "13(1)")),  # plural
]

TRAPS: list[Row] = [
    # named after
    ("section 44 of the Terrorism Act 2000", other(TERRORISM, "44")),  # 44 is also a FOIA exemption
    ("sections 43 and 44 of the Terrorism Act 2000", other(TERRORISM, "43", "44")),  # a list of both
    ("s.44 Terrorism Act", other(TERRORISM, "44")),  # the year from what the number is known for
    ("section 43(1) TACT", other(TERRORISM, "43(1)")),  # a short form
    ("s47A TACT 2000", other(TERRORISM, "47A")),  # a number with a letter
    ("Section 1 of the Terrorism Act 2006", other(TERRORISM_2006, "1")),  # the other Terrorism Act
    ("section 41 TA 2000 arrests", other(TERRORISM, "41")),  # 41 is also information in confidence
    ("Schedule 7 of the Terrorism Act 2000", other(TERRORISM, "schedule 7")),  # ports
    ("s.60 CJPOA", other(CJPOA, "60")),  # the commonest short form
    ("section 60 of the Criminal Justice & Public Order Act 1994", other(CJPOA, "60")),  # an ampersand in the title
    ("S60 Criminal Justice and Public Order Act", other(CJPOA, "60")),  # no year
    ("Section 60AA of the CJPOA", other(CJPOA, "60AA")),  # two letters
    ("Section 61 CJPO Act", other(CJPOA, "61")),  # trespass
    ("section 136 of the Mental Health Act 1983", other(MENTAL_HEALTH, "136")),  # place of safety
    ("s136 MHA", other(MENTAL_HEALTH, "136")),  # its short form
    ("section 2 or section 3 of the Mental Health Act", other(MENTAL_HEALTH, "2", "3")),  # FOIA has a section 2
    ("Section 23 of the Misuse of Drugs Act 1971", other(DRUGS, "23")),  # 23 is also security bodies
    ("s.23 Misuse of Drugs Act", other(DRUGS, "23")),  # no year
    ("s23 MDA 1971", other(DRUGS, "23")),  # short form and year
    ("Section 1 of PACE", other(PACE, "1")),  # FOIA has a section 1
    ("section 1 of the Police and Criminal Evidence Act 1984", other(PACE, "1")),  # in full
    ("sections 8, 17, 18 and 32 PACE", other(PACE, "8", "17", "18", "32")),  # three of them are in the FOIA
    ("s24 PACE 1984", other(PACE, "24")),  # 24 is also national security
    ("section 38 of PACE (detention after charge)", other(PACE, "38")),  # 38 is also health and safety
    ("section 47 Firearms Act 1968", other("Firearms Act 1968", "47")),  # a search power
    ("Section 1, 2 and 5 of the Firearms Act", other("Firearms Act 1968", "1", "2", "5")),  # a list
    ("section 21 of the Firearms Act 1968 (prohibited persons)", other("Firearms Act 1968", "21")),  # 21 is in the FOIA
    ("section 30A of the Firearms Act", other("Firearms Act 1968", "30A")),  # nearly 30
    ("section 30 of the Crime and Disorder Act 1998", other("Crime and Disorder Act 1998", "30")),  # criminal damage
    ("sections 28 to 32 of the Crime and Disorder Act", other("Crime and Disorder Act 1998", "28", "32")),  # a range
    ("Section 115 Crime and Disorder Act 1998", other("Crime and Disorder Act 1998", "115")),  # data sharing
    ("section 22 of RIPA", other("Regulation of Investigatory Powers Act 2000", "22")),  # 22 is in the FOIA
    (
        "Part II, sections 28 and 29 of the Regulation of Investigatory Powers Act 2000",
        other("Regulation of Investigatory Powers Act 2000", "28", "29"),
    ),  # both in the FOIA
    ("s.56 Investigatory Powers Act 2016", other("Investigatory Powers Act 2016", "56")),  # intercept
    ("section 3 of the IPA 2016", other("Investigatory Powers Act 2016", "3")),  # a short form with a year
    ("Section 3 of the Data Protection Act 2018", other(DPA_18, "3")),  # personal data defined
    ("section 1(1) of the Data Protection Act 1998", other(DPA_98, "1(1)")),  # the same before 2018
    ("section 29(3) of the DPA", other(DPA, "29(3)")),  # two Acts had that name: the year stays open
    ("section 35 of the DPA 2018", other(DPA_18, "35")),  # a principle of Part 3
    ("Section 40 DPA 2018", other(DPA_18, "40")),  # the most dangerous number of all
    ("s.45 DPA 2018", other(DPA_18, "45")),  # the right of access; 45 FOIA is the code of practice
    ("section 10 of the Data Protection Act", other(DPA, "10")),  # quoted in section 40 FOIA
    ("Schedule 2 of the Data Protection Act 2018", other(DPA_18, "schedule 2")),  # exemptions of that Act
    ("Article 6(1)(f) of the UK GDPR", other(GDPR, "article 6(1)(f)")),  # legitimate interests
    ("Article 5(1)(a) GDPR", other(GDPR, "article 5(1)(a)")),  # the first principle
    ("Article 15 of the General Data Protection Regulation", other(GDPR, "article 15")),  # subject access
    ("Article 8 of the European Convention on Human Rights", other(ECHR, "article 8")),  # privacy
    ("Articles 2 and 8 ECHR", other(ECHR, "article 2", "article 8")),  # plural
    ("Article 2 of the Human Rights Act 1998", other("Human Rights Act 1998", "article 2")),  # as letters put it
    ("section 6 of the Human Rights Act", other("Human Rights Act 1998", "6")),  # a section of the same
    ("section 18 of the Offences Against the Person Act 1861", other(PERSON, "18")),  # capital A
    ("s20 OAPA", other(PERSON, "20")),  # a short form
    ("sections 18, 20 and 47 Offences Against the Person Act", other(PERSON, "18", "20", "47")),  # 20 is in the FOIA
    ("section 39 of the Criminal Justice Act 1988", other("Criminal Justice Act 1988", "39")),  # common assault
    ("S.139B Criminal Justice Act 1988", other("Criminal Justice Act 1988", "139B")),  # weapons in schools
    ("section 22 Criminal Justice Act 2003", other("Criminal Justice Act 2003", "22")),  # conditional cautions
    ("section 5 of the Public Order Act 1986", other("Public Order Act 1986", "5")),  # disorderly conduct
    ("sections 12 and 14 of the Public Order Act", other("Public Order Act 1986", "12", "14")),  # both refuse in FOIA
    ("section 14ZA Public Order Act", other("Public Order Act 1986", "14ZA")),  # a new section
    ("section 7 of the Public Order Act 2023", other("Public Order Act 2023", "7")),  # the newer Act
    ("section 172 of the Road Traffic Act 1988", other(ROAD, "172")),  # who was driving
    ("s.165A RTA", other(ROAD, "165A")),  # seizure
    ("section 40A of the Road Traffic Act 1988", other(ROAD, "40A")),  # nearly 40
    ("section 89 of the Road Traffic Regulation Act 1984", other("Road Traffic Regulation Act 1984", "89")),  # speeding
    ("section 9 of the Theft Act 1968", other("Theft Act 1968", "9")),  # burglary; 9 FOIA is fees
    ("section 1 of the Theft Act", other("Theft Act 1968", "1")),  # no year
    ("section 2 Fraud Act 2006", other("Fraud Act 2006", "2")),  # false representation
    ("section 1 of the Computer Misuse Act 1990", other("Computer Misuse Act 1990", "1")),  # hacking
    ("section 1 of the Official Secrets Act 1989", other("Official Secrets Act 1989", "1")),  # FOIA 44 rests on it
    ("section 26 of the Equality Act 2010", other("Equality Act 2010", "26")),  # 26 is also defence
    ("section 149 Equality Act", other("Equality Act 2010", "149")),  # the duty
    ("section 59 of the Police Reform Act 2002", other("Police Reform Act 2002", "59")),  # nuisance vehicles
    ("Schedule 3 of the Police Reform Act 2002", other("Police Reform Act 2002", "schedule 3")),  # complaints
    ("section 22A of the Police Act 1996", other("Police Act 1996", "22A")),  # 22A is also research
    ("section 23 Police Act 1996", other("Police Act 1996", "23")),  # collaboration
    ("section 24 of the Police Act 1996 mutual aid", other("Police Act 1996", "24")),  # mutual aid
    ("Part III, section 93 of the Police Act 1997", other("Police Act 1997", "93")),  # interference
    ("section 31 of the Police Act 1996", other("Police Act 1996", "31")),  # grants; 31 is law enforcement
    (
        "section 40 of the Policing and Crime Act 2017",
        other("Policing and Crime Act 2017", "40"),
    ),  # the number of personal data
    ("section 45 of the Serious Crime Act 2015", other("Serious Crime Act 2015", "45")),  # participating
    ("section 330 POCA", other("Proceeds of Crime Act 2002", "330")),  # disclosure of suspicion
    ("section 76 Serious Crime Act 2015", other("Serious Crime Act 2015", "76")),  # coercive control
    ("section 24 of the Domestic Abuse Act 2021", other("Domestic Abuse Act 2021", "24")),  # protection notices
    ("section 46 of the Children Act 1989", other("Children Act 1989", "46")),  # police protection
    ("section 47 Children Act", other("Children Act 1989", "47")),  # enquiries
    ("section 19 Licensing Act 2003", other("Licensing Act 2003", "19")),  # 19 FOIA is the publication scheme
    ("section 53A of the Licensing Act", other("Licensing Act 2003", "53A")),  # summary review
    ("section 38 of the Local Government Act 1972", other("Local Government Act 1972", "38")),  # a council's Act
    ("section 21 Local Government Finance Act 1992", other("Local Government Finance Act 1992", "21")),  # council tax
    ("section 2 of the Protection from Harassment Act 1997", other("Protection from Harassment Act 1997", "2")),
    ("section 1 Malicious Communications Act 1988", other("Malicious Communications Act 1988", "1")),  # messages
    ("section 127 of the Communications Act 2003", other("Communications Act 2003", "127")),  # messages
    ("section 31 of the Immigration and Asylum Act 1999", other("Immigration and Asylum Act 1999", "31")),  # a defence
    ("section 24 Immigration Act 1971", other("Immigration Act 1971", "24")),  # illegal entry
    ("section 45 of the Modern Slavery Act 2015", other("Modern Slavery Act 2015", "45")),  # a defence
    (
        "section 35 of the Anti-social Behaviour, Crime and Policing Act 2014",
        other("Anti-social Behaviour, Crime and Policing Act 2014", "35"),
    ),  # commas in the title
    ("section 30 of the Anti-Social Behaviour Act 2003", other("Anti-social Behaviour Act 2003", "30")),  # dispersal
    ("section 27 Violent Crime Reduction Act", other("Violent Crime Reduction Act 2006", "27")),  # directions to leave
    (
        "section 23 of the Criminal Procedure and Investigations Act 1996",
        other("Criminal Procedure and Investigations Act 1996", "23"),
    ),  # the code of practice
    (
        "section 21 of the Justice and Security (Northern Ireland) Act 2007",
        other("Justice and Security (Northern Ireland) Act 2007", "21"),
    ),  # brackets in the title
    ("section 24 JSA 2007", other("Justice and Security (Northern Ireland) Act 2007", "24")),  # PSNI's short form
    ("section 14 of the Criminal Procedure (Scotland) Act 1995", other("Criminal Procedure (Scotland) Act 1995", "14")),
    (
        "section 35 of the Criminal Justice and Licensing (Scotland) Act 2010",
        other("Criminal Justice and Licensing (Scotland) Act 2010", "35"),
    ),  # Scottish
    (
        "Article 15 of the Police and Criminal Evidence (Northern Ireland) Order 1989",
        other("Police and Criminal Evidence (Northern Ireland) Order 1989", "article 15"),
    ),  # an Order has articles
    ("section 36 of the Football Spectators Act 1989", other("Football Spectators Act 1989", "36")),
    ("section 40 of the Merchant Widgets (Control) Act 1999", other("Merchant Widgets (Control) Act 1999", "40")),
    ("section 31 of the Railways and Transport Safety Act 2003", other("Railways and Transport Safety Act 2003", "31")),
    ("s.55 of the British Transport Commission Act 1949", other("British Transport Commission Act 1949", "55")),
    ("section 79 ATCSA", other("Anti-terrorism, Crime and Security Act 2001", "79")),  # nuclear security
    (
        "regulation 4(3) of the Freedom of Information and Data Protection (Appropriate Limit and Fees) "
        "Regulations 2004",
        other(FEES, "regulation 4(3)"),
    ),  # its title begins as the Act's does
    ("regulation 5 of the Fees Regulations", other(FEES, "regulation 5")),  # aggregation
    (
        "regulation 12 of the Police (Conduct) Regulations 2020",
        other("Police (Conduct) Regulations 2020", "regulation 12"),
    ),  # 12 is also the EIR's exceptions
    (
        "regulation 13 of the Police Pensions Regulations 1987",
        other("Police Pensions Regulations 1987", "regulation 13"),
    ),  # 13 is also personal data
    (
        "regulation 11 of the Re-use of Public Sector Information Regulations 2015",
        other("Re-use of Public Sector Information Regulations 2015", "regulation 11"),
    ),  # a hyphen in the title
    # named before
    ("PACE s1", other(PACE, "1")),  # the Act first
    ("Misuse of Drugs Act 1971, section 23", other(DRUGS, "23")),  # behind a comma
    ("Misuse of Drugs Act 1971 s23", other(DRUGS, "23")),  # behind a blank
    ("Terrorism Act 2000 (s44)", other(TERRORISM, "44")),  # in brackets
    ("Terrorism Act 2000 - section 44", other(TERRORISM, "44")),  # behind a dash
    ("the Mental Health Act 1983 under section 136", other(MENTAL_HEALTH, "136")),  # `under` between
    ("DPA 2018 s.40", other(DPA_18, "40")),  # a dangerous number
    ("CJPOA S.60", other(CJPOA, "60")),  # a short form
    ("under the Terrorism Act 2000 (sections 41, 44 and 47A)", other(TERRORISM, "41", "44", "47A")),  # a list
    (
        "the Police Act 1997, sections 22 and 23, and section 60 of the CJPOA",
        other("Police Act 1997", "22", "23") + other(CJPOA, "60"),
    ),  # one Act before, another after
    ("There are six principles set out in the 2018 Act and these can be found at section 34.", other(DPA_18, "34")),
    (
        "withheld in reliance on section 15, 16 or 26 of, or Schedule 2, 3 or 4 to, the Data Protection Act 2018",
        other(DPA_18, "15", "16", "26", "schedule 2", "schedule 3", "schedule 4"),
    ),  # section 40(4A) FOIA as quoted
    (
        "Article 15(1) of the GDPR and section 15, 16 or 26 of the DPA 2018",
        [*other(GDPR, "article 15(1)"), *other(DPA_18, "15", "16", "26")],
    ),  # articles and sections in one sentence
    # spelt in words
    ("section forty-four of the Terrorism Act 2000", other(TERRORISM, "44")),  # hyphenated
    ("Section Sixty of the Criminal Justice and Public Order Act", other(CJPOA, "60")),  # capitals
    ("section twenty three of the Misuse of Drugs Act", other(DRUGS, "23")),  # two words
    # by reference to another mention
    (
        "The Terrorism Act 2000 was amended. Section 44 of that Act is repealed.",
        other(TERRORISM, "44"),
    ),  # `that Act`
    (
        "the Data Protection Act 1998 (DPA). Section 29 of the DPA allowed it",
        other(DPA_98, "29"),
    ),  # a definition settles the year
    (
        "the Police Crime Widgets Act 2031 (PCWA). Section 31 PCWA applies",
        other("Police Crime Widgets Act 2031", "31"),
    ),  # a short form that the letter defines
    # by what police call by their number
    ("How many section 60 searches took place?", other(CJPOA, "60")),  # no information Act has it
    ("section 44 stop and searches", other(TERRORISM, "44")),  # 44 is prohibitions on disclosure too
    ("people searched under section 43", other(TERRORISM, "43")),  # the word stands before
    ("s.43 search", other(TERRORISM, "43")),  # abbreviated
    ("section 136 detentions", other(MENTAL_HEALTH, "136")),  # no information Act has it
    ("detained under s136", other(MENTAL_HEALTH, "136")),  # before
    ("section 135 warrants", other(MENTAL_HEALTH, "135")),  # its neighbour
    ("section 18 assault", other(PERSON, "18")),  # wounding with intent
    ("section 18 wounding", other(PERSON, "18")),  # the same
    ("section 20 GBH", other(PERSON, "20")),  # 20 FOIA is the model scheme
    ("s47 ABH", other(PERSON, "47")),  # actual bodily harm
    ("section 39 common assault", other("Criminal Justice Act 1988", "39")),  # 39 is environmental information
    ("S172 notice", other(ROAD, "172")),  # a notice that FOIA has not
    ("section 165 seizures", other(ROAD, "165")),  # vehicles
    ("section 163 stops", other(ROAD, "163")),  # vehicles
    ("section 59 warnings", other("Police Reform Act 2002", "59")),  # nuisance vehicles
    ("section 22A agreements", other("Police Act 1996", "22A")),  # 22A is research too
    ("section 23 drug searches", other(DRUGS, "23")),  # 23 is security bodies too
    ("section 23 drug searches under the Misuse of Drugs Act", other(DRUGS, "23")),  # the Act a few words on
    ("section 1 stop and search powers under PACE", other(PACE, "1")),  # the same
    ("section 35 dispersal", other("Anti-social Behaviour, Crime and Policing Act 2014", "35")),  # 35 is policy too
    ("section 30 dispersal orders", other("Anti-social Behaviour Act 2003", "30")),  # 30 is investigations too
    ("section 47 enquiries", other("Children Act 1989", "47")),  # social services
    ("section 5 public order offences", other("Public Order Act 1986", "5")),  # no information Act beside it
    ("section 29 forms", other(DPA_98, "29")),  # 29 is the economy too
    ("section 9 statements", other("Criminal Justice Act 1967", "9")),  # 9 FOIA is fees
    ("section 32 PACE searches", other(PACE, "32")),  # the Act inside the name
    ("section 8 warrants", other(PACE, "8")),  # 8 FOIA is the valid request
    ("section 139 bladed article offences", other("Criminal Justice Act 1988", "139")),  # knives
    ("a section 28 pre-recorded cross-examination", other("Youth Justice and Criminal Evidence Act 1999", "28")),
    ("section 38 custody bail", other(PACE, "38")),  # 38 is health and safety too
]

NOTHING: list[str] = [
    "Sheffield S40 2AB and S31 8XY",  # postcodes
    "Please complete Section 3 of this form.",  # a form
    "See section 31 of the report.",  # a report
    "section 4.2 of the policy",  # a policy
    "as set out in section 12 of your request",  # a letter
    "Section A",  # a form's heading
    "Specialist Sections such as CID",  # teams
    "the Traffic Section, 31 officers",  # a team and a count
    "in sections, 31 of them",  # a count
    "offence code 31/1",  # an offence code
    "FOI 31(2014)",  # a reference
    "Request 40/2 refers",  # a reference
    "01.FOI.22.023919",  # a reference with FOI in it
    "IM-FOI-2021-1234",  # the same, Scottish
    "telephone 101 ext 31 (3)",  # a telephone number
    "Table 31(3)",  # a table
    "aged 40(2)",  # a statistic
    "31 (3%) of the 40 (2)",  # statistics
    "at 24(2) Station Road",  # an address
    "1,031 40 24",  # numbers
    "paragraph 31 of the guidance",  # a paragraph
    "page 40(2)",  # a page
    "Rule 31(3) of the rules",  # a rule
    "£31(1)",  # an amount
    "www.legislation.gov.uk/ukpga/2000/36/section/31",  # an address
    "https://www.example.police.uk/section-40",  # an address
    "Sgt S 1234",  # a collar number
    "the 1990s 31 stations",  # a decade is no marker
    "Police's 31 stations",  # a genitive is no marker
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_forms_of_the_information_acts(text: str, expected: list[Cited]) -> None:
    assert not differences(text, expected)


@pytest.mark.parametrize(("text", "expected"), TRAPS)
def test_other_acts_are_named_and_never_taken_for_exemptions(text: str, expected: list[Cited]) -> None:
    assert not differences(text, expected)


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_citation_gives_none(text: str) -> None:
    assert not differences(text, [])


def test_the_suite_is_as_large_as_it_claims_to_be() -> None:
    assert len(FORMS) + len(TRAPS) + len(NOTHING) >= 300
    assert len(TRAPS) + len(NOTHING) >= len(FORMS) - 20, "half of the forms are traps"
