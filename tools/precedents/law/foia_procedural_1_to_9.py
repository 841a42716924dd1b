"""FOIA 2000, sections 1 to 9: the right of access, the effect of exemptions, requests and fees."""

from __future__ import annotations

from precedents.law.drafting import (
    RECALLED,
    Guidance,
    change,
    paragraphs,
    procedure,
    remarks,
    verified,
    version,
)
from precedents.law.foia_common import STATUTE, foia
from precedents.law.sections import Role

_CRAG = verified("CRAG-SCH7", recalled="the date of commencement")
_DPA18 = verified("DPA18-SCH19", note="wording verified; the date agrees with the EIR and FOISA versions of that day")

SECTIONS = (
    foia.section(
        "1",
        "General right of access to information held by public authorities",
        "General right of access (confirm or deny; communicate)",
        procedure(
            "1(1)",
            "whoever requests information is entitled:",
            a="to be told in writing whether the authority holds it (the duty to confirm or deny)",
            b="if so, to have it communicated",
        ),
        procedure("1(2)", "subject to sections 2, 9, 12 and 14"),
        procedure(
            "1(3)",
            "no duty until further particulars are given, where the authority:",
            a="reasonably requires them to find the information",
            b="has told the applicant so",
        ),
        procedure(
            "1(4)",
            "the information is that held when the request is received, allowing for changes that:",
            a="are made between then and the answer",
            b="would have been made whether or not there had been a request",
        ),
        procedure("1(5)", "to communicate the information is to comply with (1)(a)"),
        procedure("1(6)", "names the duty to confirm or deny"),
        role=Role.PROCEDURE,
        headed=verified("WIKISOURCE"),
        guidance=Guidance("Guide to freedom of information"),
        changes=(
            change(
                "2005-01-01",
                "The general right of access comes into force.",
                verified("WIKIMILI", "FOIA-S2-2004", note="not looked up section by section"),
            ),
        ),
        notes=(
            *remarks(
                STATUTE,
                "1(1)(a) is the duty to confirm or deny, 1(1)(b) the duty to communicate.",
                "When further particulars are required under 1(3) the time runs from their receipt (10(6)).",
            ),
            *remarks(
                verified("FOIA-2026-META", note="the list of versions alone was seen"),
                "The Act has a version of 7 April 2026; what it changed was not found.",
            ),
        ),
    ),
    foia.section(
        "2",
        "Effect of the exemptions in Part II",
        "Public interest test / absolute exemptions",
        procedure(
            "2(1)",
            "the duty to confirm or deny is removed where:",
            a="the provision confers absolute exemption, or",
            b="the public interest in not confirming or denying outweighs that in doing so",
        ),
        procedure(
            "2(2)",
            "the duty to communicate is removed where:",
            a="the provision confers absolute exemption, or",
            b="the public interest in maintaining the exemption outweighs that in disclosure",
        ),
        procedure(
            "2(3)",
            "the absolute exemptions, and no others:",
            a="section 21",
            b="section 23",
            c="section 32",
            d="section 34",
            e="section 36, for information held by either House of Parliament",
            g="section 41",
            h="section 44",
        ),
        version(
            procedure("2(3)(ea)", "37(1)(a) to (ab), and 37(2) so far as relating to them"),
            first="2011-01-19",
            provenance=_CRAG,
        ),
        version(
            procedure("2(3)(f)", "40(1), and 40(2) so far as the first condition is met by 40(3)(a)(i) or (b)"),
            last="2018-05-24",
        ),
        version(
            paragraphs(Role.PROCEDURE, "2(3)(f)", i="40(1)", ii="40(2), first condition"),
            last="2018-05-24",
            provenance=RECALLED,
        ),
        version(
            procedure("2(3)(f)", "40(1)"),
            procedure("2(3)(fa)", "40(2) so far as the first condition, in 40(3A), is met"),
            first="2018-05-25",
            provenance=_DPA18,
        ),
        role=Role.PROCEDURE,
        limbs=verified("FOIA-2008", "FOIA-S2-2004", "CRAG-SCH7", "DPA18-SCH19"),
        guidance=Guidance("The public interest test", None, verified("ICO-PIT-2016")),
        changes=(
            change(
                "2011-01-19", "2(3)(ea) inserted (Constitutional Reform and Governance Act 2010 Schedule 7).", _CRAG
            ),
            change(
                "2018-05-25",
                "2(3)(f) replaced by (f), for 40(1), and (fa), for 40(2) by the first condition (Data Protection Act "
                "2018 Schedule 19 paragraph 56).",
                _DPA18,
            ),
        ),
        notes=(
            *remarks(STATUTE, "2(1) governs confirming or denying, 2(2) withholding."),
            *remarks(verified("DPA18-SCH19", "ICO-S40"), "2(3) names neither 40(5A) nor 40(5B): see section 40."),
            *remarks(
                verified("UKSC-27"),
                "The public interests in maintaining several qualified exemptions may be weighed together (23 July "
                "2025).",
            ),
        ),
    ),
    foia.section(
        "8",
        "Request for information",
        "Valid request",
        procedure(
            "8(1)",
            "a request:",
            a="is in writing",
            b="states the applicant's name and an address for correspondence",
            c="describes the information",
        ),
        procedure(
            "8(2)",
            "a request is in writing when its text:",
            a="is sent by electronic means",
            b="is received in legible form",
            c="can be used for later reference",
        ),
        role=Role.PROCEDURE,
        guidance=Guidance("Recognising a request made under the Freedom of Information Act (Section 8)"),
        notes=remarks(RECALLED, "A request under a pseudonym is not valid (8(1)(b))."),
    ),
    foia.section(
        "9",
        "Fees",
        "Fees notice",
        procedure("9(1)", "the authority may give notice of a fee within the time for compliance"),
        procedure("9(2)", "after a fees notice it need not comply unless the fee is paid within three months"),
        procedure("9(3)", "the fee is determined under regulations"),
        procedure(
            "9(4)", "regulations may provide:", a="for no fee", b="for a maximum", c="for the manner of calculation"
        ),
        procedure("9(5)", "not where another enactment provides for a fee"),
        role=Role.PROCEDURE,
        guidance=Guidance("Fees that may be charged when the cost of compliance does not exceed the appropriate limit"),
        notes=remarks(STATUTE, "The time between a fees notice and payment does not count (10(2))."),
    ),
)
