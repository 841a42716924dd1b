"""EIR 2004, the regulations on procedure that police letters cite. Gists in our own words."""

from __future__ import annotations

from precedents.law.drafting import RECALLED, change, exempts, paragraphs, procedure, remarks, version
from precedents.law.eir_common import EIR_2017, eir
from precedents.law.sections import Basis, Role, Standing

SECTIONS = (
    eir.section(
        "5",
        "Duty to make available environmental information on request",
        "Duty to make available environmental information",
        procedure("5(1)", "environmental information is made available on request"),
        version(procedure("5(2)", "as soon as possible and within 20 working days"), provenance=RECALLED),
        version(
            exempts("5(3)", "the applicant's own personal data: (1) does not apply"),
            standing=Standing.ABSOLUTE,
            basis=Basis.CLASS,
        ),
        role=Role.PROCEDURE,
        changes=(change("2005-01-01", "In force.", RECALLED),),
    ),
    eir.section(
        "7",
        "Extension of time",
        "Extension of time (40 working days)",
        version(procedure("7(1)", "40 working days for a complex and voluminous request"), provenance=RECALLED),
        role=Role.PROCEDURE,
    ),
    eir.section(
        "9",
        "Advice and assistance",
        "Advice and assistance",
        procedure("9(1)", "advice and assistance so far as it is reasonable to expect"),
        role=Role.PROCEDURE,
        limbs=RECALLED,
    ),
    eir.section(
        "11",
        "Representations and reconsideration",
        "Internal review",
        version(
            procedure("11(1)", "an applicant may make representations that a request was not dealt with rightly"),
            procedure("11(2)", "within 40 working days"),
            procedure("11(3)", "the authority considers them and decides"),
            procedure("11(4)", "within 40 working days"),
            provenance=RECALLED,
        ),
        role=Role.PROCEDURE,
        notes=remarks(EIR_2017, "A right of the applicant: 40 working days to ask, 40 for the answer."),
    ),
    eir.section(
        "14",
        "Refusal to disclose information",
        "Refusal notice",
        procedure("14(1)", "a refusal is in writing"),
        procedure("14(2)", "as soon as possible and within 20 working days"),
        procedure("14(3)", "it gives the reasons:"),
        version(
            paragraphs(Role.PROCEDURE, "14(3)", a="the exception", b="the matters of public interest considered"),
            provenance=RECALLED,
        ),
        procedure("14(4)", "for unfinished material it says when it will be finished"),
        procedure("14(5)", "it tells of:"),
        version(
            paragraphs(Role.PROCEDURE, "14(5)", a="representations under regulation 11", b="enforcement and appeal"),
            provenance=RECALLED,
        ),
        role=Role.PROCEDURE,
    ),
)
