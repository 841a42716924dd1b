"""FOISA 2002, the sections on procedure that police letters cite. Gists in our own words."""

from __future__ import annotations

from precedents.law.drafting import RECALLED, change, ncnd, paragraphs, procedure, refuses, remarks, verified, version
from precedents.law.foisa_common import SECTION_2_2, STATUTE, proceedings
from precedents.law.sections import Role

_NCND = verified("FOISA-2005", "FOISA-2013-NOTES", "SIC-059-2025")

SECTIONS = (
    proceedings.section(
        "1",
        "General entitlement",
        "General entitlement",
        version(
            procedure("1(1)", "whoever requests information is entitled to be given it"),
            procedure("1(3)", "no duty until further particulars are given"),
            procedure("1(4)", "the information is that held when the request is received"),
            procedure("1(6)", "subject to sections 2, 9, 12 and 14"),
            provenance=RECALLED,
        ),
        role=Role.PROCEDURE,
        changes=(change("2005-01-01", "In force.", RECALLED),),
    ),
    proceedings.section(
        "2",
        "Effect of exemptions",
        "Public interest test / absolute exemptions",
        procedure(
            "2(1)",
            "the entitlement applies to exempt information unless:",
            a="the provision confers absolute exemption, or",
            b="the public interest in maintaining the exemption outweighs that in disclosure",
        ),
        version(
            procedure(
                "2(2)",
                "the absolute exemptions:",
                a="section 25",
                b="section 26",
                c="section 36(2)",
                d="section 37",
                e="section 38(1)(a), (c) and (d), and (b) by the first condition",
            ),
            paragraphs(
                Role.PROCEDURE, "2(2)(e)", i="38(1)(a), (c) and (d)", ii="38(1)(b) where the first condition is met"
            ),
            provenance=SECTION_2_2,
        ),
        role=Role.PROCEDURE,
        changes=(change("2018-05-25", "2(2)(e)(ii) shortened.", verified("DPA18-SCH19", "FOISA-S2-NOW")),),
    ),
    proceedings.section(
        "8",
        "Requesting information",
        "Valid request",
        version(
            procedure(
                "8(1)",
                "a request:",
                a="is in writing or in another permanent form",
                b="states the applicant's name and an address for correspondence",
                c="describes the information",
            ),
            provenance=RECALLED,
        ),
        role=Role.PROCEDURE,
    ),
    proceedings.section(
        "10",
        "Time for compliance",
        "Time for compliance (20 working days)",
        procedure("10(1)", "promptly, and not later than the twentieth working day after:"),
        version(
            paragraphs(Role.PROCEDURE, "10(1)", a="receipt of the request", b="receipt of the further particulars"),
            provenance=RECALLED,
        ),
        role=Role.PROCEDURE,
    ),
    proceedings.section(
        "12",
        "Excessive cost of compliance",
        "Excessive cost of compliance",
        refuses("12(1)", "compliance would exceed the prescribed amount"),
        version(procedure("12(2)", "requests whose cost may be added together"), provenance=RECALLED),
        role=Role.REFUSES,
        notes=remarks(verified("SIC-063-2019"), "Police Scotland gives £600 as the amount."),
    ),
    proceedings.section(
        "14",
        "Vexatious or repeated requests",
        "Vexatious or repeated requests",
        version(
            refuses("14(1)", "the request is vexatious"),
            refuses(
                "14(2)", "an identical or similar request of the same person was complied with too short a time ago"
            ),
            provenance=RECALLED,
        ),
        role=Role.REFUSES,
    ),
    proceedings.section(
        "15",
        "Duty to provide advice and assistance",
        "Advice and assistance",
        version(
            procedure("15(1)", "advice and assistance so far as it is reasonable to expect"),
            procedure("15(2)", "to follow the code of practice of section 60 is to comply"),
            provenance=RECALLED,
        ),
        role=Role.PROCEDURE,
    ),
    proceedings.section(
        "16",
        "Refusal of request",
        "Refusal notice",
        procedure(
            "16(1)",
            "a notice, within the time for compliance, that:",
            a="states that the authority holds the information",
            b="states that it claims an exemption",
            c="specifies the exemption",
            d="states why it applies, if that is not otherwise apparent",
        ),
        procedure("16(2)", "reasons why the public interest favours maintaining an exemption that is not absolute"),
        procedure("16(3)", "no reasons need be given that would themselves disclose exempt information"),
        procedure("16(4)", "the notice when section 12 is relied on"),
        procedure("16(5)", "the notice when section 14 is relied on"),
        role=Role.PROCEDURE,
    ),
    proceedings.section(
        "17",
        "Notice that information is not held",
        "Information not held",
        procedure("17(1)", "notice that the authority does not hold the information"),
        version(
            procedure("17(2)", "how (1) goes with section 12"),
            procedure("17(3)", "no such notice where section 18 applies"),
            provenance=RECALLED,
        ),
        role=Role.PROCEDURE,
        notes=remarks(STATUTE, "Section 17 of FOIA 2000 is another thing: refusal of a request."),
    ),
    proceedings.section(
        "18",
        "Further provision as respects responses to request",
        "Neither confirm nor deny",
        ncnd(
            "18(1)",
            "an exemption could found a refusal, and to reveal whether it exists is against the public interest",
        ),
        procedure("18(2)", "16(1)(a) and 16(2) do not apply to such a notice"),
        role=Role.PROCEDURE,
        limbs=_NCND,
        changes=(
            change(
                "2013-05-31",
                "Section 38 added to the exemptions that can found such a notice (Freedom of Information (Amendment) "
                "(Scotland) Act 2013).",
                verified("FOISA-2013-NOTES", recalled="the date"),
            ),
        ),
        notes=remarks(
            _NCND,
            "It needs both an exemption of sections 28 to 35, 38, 39(1) or 41 and the view that to reveal whether the "
            "information exists or is held would be contrary to the public interest. No exemption has an NCND limb of "
            "its own.",
        ),
    ),
    proceedings.section(
        "19",
        "Content of certain notices",
        "Review and appeal details",
        version(
            procedure("19(a)", "particulars of the authority's procedure for complaints"),
            procedure("19(b)", "particulars of the rights under sections 20(1) and 47(1)"),
            provenance=RECALLED,
        ),
        role=Role.PROCEDURE,
    ),
    proceedings.section(
        "20",
        "Requirement for review of refusal etc.",
        "Requirement for review (40 working days)",
        version(procedure("20(1)", "whoever is dissatisfied may require a review"), provenance=RECALLED),
        role=Role.PROCEDURE,
    ),
    proceedings.section(
        "21",
        "Review by Scottish public authority",
        "Review (20 working days)",
        version(
            procedure("21(1)", "not later than the twentieth working day"),
            procedure(
                "21(4)",
                "on review the authority may:",
                a="confirm its decision",
                b="substitute another",
                c="decide where it had not",
            ),
            provenance=RECALLED,
        ),
        role=Role.PROCEDURE,
    ),
    proceedings.section(
        "47",
        "Application for decision by Commissioner",
        "Appeal to the Scottish Information Commissioner",
        version(
            procedure("47(1)", "whoever is dissatisfied with a review may apply for a decision"), provenance=RECALLED
        ),
        role=Role.PROCEDURE,
    ),
)
