"""FOIA 2000, sections 10 to 14: time, means and cost, and the two refusals that are no exemptions."""

from __future__ import annotations

from precedents.law.drafting import (
    RECALLED,
    Guidance,
    change,
    memory,
    paragraphs,
    procedure,
    refuses,
    remarks,
    verified,
    version,
)
from precedents.law.foia_common import INFORMATION_COMMISSION, STATUTE, foia
from precedents.law.sections import Role

_POFA = verified("POFA-S102", note="wording seen in part", recalled="the date")
_DPA18 = verified("DPA18-SCH19", note="wording verified; the date agrees with the EIR and FOISA versions of that day")

SECTIONS = (
    foia.section(
        "10",
        "Time for compliance with request",
        "Time for compliance (20 working days)",
        procedure("10(1)", "promptly, and not later than the twentieth working day following receipt"),
        procedure("10(2)", "the days between a fees notice and payment do not count"),
        procedure(
            "10(3)",
            "a reasonable time more where the public interest must be weighed:",
            a="on confirming or denying (2(1)(b))",
            b="on communicating (2(2)(b))",
        ),
        procedure("10(4)", "regulations may substitute another day, up to the sixtieth working day"),
        procedure("10(5)", "such regulations may:", a="make different provision for cases", b="confer a discretion"),
        procedure("10(6)", "date of receipt and working day"),
        role=Role.PROCEDURE,
        guidance=Guidance("Time limits for compliance under the Freedom of Information Act (Section 10)"),
        changes=(INFORMATION_COMMISSION,),
        notes=(
            *remarks(
                STATUTE,
                "The day of receipt is day 0.",
                "A bank holiday in any part of the United Kingdom is not a working day, wherever the authority is.",
                "10(3) allows more time for the public interest test alone; it does not move the time for a notice "
                "under 17(1).",
            ),
            *remarks(RECALLED, "The police are not among the bodies for which regulations under 10(4) vary the time."),
        ),
    ),
    foia.section(
        "11",
        "Means by which communication to be made",
        "Form of disclosure",
        procedure(
            "11(1)",
            "the applicant's preference is to be followed so far as reasonable:",
            a="a copy in permanent or another form",
            b="an opportunity to inspect",
            c="a digest or summary",
        ),
        version(
            procedure(
                "11(1A)", "a dataset, asked for in electronic form:", a="the request is for a dataset", b="so preferred"
            ),
            procedure("11(5)", "dataset", a="first element of the definition"),
            first="2013-09-01",
            provenance=_POFA,
        ),
        version(
            paragraphs(
                Role.PROCEDURE, "11(5)", b="second element of the definition", c="third element of the definition"
            ),
            first="2013-09-01",
            provenance=memory("(b) and (c) of the definition not seen"),
        ),
        procedure("11(2)", "what is reasonably practicable depends on all circumstances, cost included"),
        procedure("11(3)", "where a preference cannot be followed the applicant is told why"),
        procedure("11(4)", "otherwise any means reasonable in the circumstances"),
        role=Role.PROCEDURE,
        limbs=verified("FOIA-2008", "POFA-S102"),
        guidance=Guidance("Means of communicating information (section 11)"),
        changes=(
            change(
                "2013-09-01",
                "11(1A) and 11(5), on datasets, inserted; 11A and 11B added (Protection of Freedoms Act 2012 section "
                "102).",
                _POFA,
            ),
        ),
    ),
    foia.section(
        "11A",
        "Release of datasets for re-use",
        "Datasets for re-use",
        role=Role.PROCEDURE,
        first="2013-09-01",
        limbs=_POFA,
        headed=RECALLED,
        changes=(change("2013-09-01", "Inserted by section 102 of the Protection of Freedoms Act 2012.", _POFA),),
    ),
    foia.section(
        "11B",
        "Power to charge fees in relation to release of datasets for re-use",
        "Fees for datasets",
        role=Role.PROCEDURE,
        first="2013-09-01",
        limbs=_POFA,
        headed=RECALLED,
        changes=(change("2013-09-01", "Inserted by section 102 of the Protection of Freedoms Act 2012.", _POFA),),
    ),
    foia.section(
        "12",
        "Exemption where cost of compliance exceeds appropriate limit",
        "Cost of compliance exceeds the appropriate limit",
        refuses("12(1)", "compliance would exceed the appropriate limit"),
        refuses("12(2)", "even to confirm or deny would exceed it; if not, that duty remains"),
        procedure("12(3)", "the limit is prescribed by regulations"),
        procedure(
            "12(4)",
            "the cost of several requests may be added together, if made:",
            a="by one person",
            b="by several who act in concert or in a campaign",
        ),
        procedure("12(5)", "regulations may say which costs count and how they are estimated"),
        role=Role.REFUSES,
        guidance=Guidance("Requests where the cost of compliance exceeds the appropriate limit (section 12)"),
        notes=(
            *remarks(
                STATUTE,
                "Not an exemption of Part II, despite its heading: no public interest test; the notice is under 17(5).",
                "12(1) leaves the duty to confirm or deny, unless confirming alone would exceed the limit (12(2)).",
                "Advice and assistance remain due (section 16).",
            ),
            *remarks(
                verified("FEES-2004"),
                "The limit is £450 for a police force, 18 hours at £25; £600 and 24 hours are for the bodies of "
                "Schedule 1 Part I. Only finding out whether it is held, locating, retrieving and extracting count, "
                "not deciding on exemptions, consulting or copying. Requests within 60 working days may be added "
                "together.",
            ),
            *remarks(
                RECALLED, "Redaction does not count either (case law). The police are in Schedule 1 Part V, not Part I."
            ),
        ),
    ),
    foia.section(
        "13",
        "Fees for disclosure where cost of compliance exceeds appropriate limit",
        "Discretionary fee above the limit",
        procedure(
            "13(1)",
            "a fee may be charged for information that:",
            a="need not be communicated because of section 12",
            b="and need not be communicated under another law either",
        ),
        procedure("13(2)", "regulations may provide:", a="for a maximum", b="for the manner of calculation"),
        procedure("13(3)", "not where another enactment provides for a fee"),
        role=Role.PROCEDURE,
    ),
    foia.section(
        "14",
        "Vexatious or repeated requests",
        "Vexatious or Repeated Requests",
        refuses("14(1)", "the request is vexatious"),
        refuses(
            "14(2)", "the same person made an identical or similar request that was complied with, too short a time ago"
        ),
        role=Role.REFUSES,
        guidance=Guidance("Dealing with vexatious requests (section 14)"),
        notes=remarks(
            STATUTE,
            "14(2) needs an earlier request that was complied with, by the same person, without a reasonable interval.",
            "The notice is under 17(5); only 17(6) dispenses with it.",
        ),
    ),
)
