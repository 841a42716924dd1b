"""FOIA 2000, sections 16 to 20, 45 and 50: advice, refusal notices, publication schemes, review and complaint."""

from __future__ import annotations

from precedents.law.drafting import RECALLED, Guidance, change, memory, procedure, remarks, verified, version
from precedents.law.foia_common import INFORMATION_COMMISSION, STATUTE, foia
from precedents.law.sections import Role

_FIRST = "2002-11-30"
_DATASETS = memory("that the section was amended was seen (POFA-S102); not the sub-numbers and the date")
_IN_FORCE = change(
    _FIRST,
    "In force (earlier in part for some authorities).",
    verified("SI-2002-2812", note="beginning of the Order read"),
)

SECTIONS = (
    foia.section(
        "16",
        "Duty to provide advice and assistance",
        "Advice and Assistance",
        procedure("16(1)", "advice and assistance so far as it is reasonable to expect"),
        procedure("16(2)", "to follow the code of practice of section 45 is to comply"),
        role=Role.PROCEDURE,
        guidance=Guidance("Advice and assistance (section 16)"),
    ),
    foia.section(
        "17",
        "Refusal of request",
        "Refusal Notice",
        procedure(
            "17(1)",
            "a notice, within the time for compliance, that:",
            a="states that fact",
            b="specifies the exemption",
            c="states why it applies, if that is not otherwise apparent",
        ),
        procedure("17(2)", "while the public interest is still being weighed:"),
        procedure(
            "17(2)(a)",
            "the notice says that no decision has been reached on:",
            i="a provision on the duty to confirm or deny that is not absolute",
            ii="an exemption that is not absolute",
        ),
        procedure("17(2)(b)", "and estimates the date of the decision"),
        procedure(
            "17(3)",
            "reasons why the public interest favours:",
            a="not confirming or denying",
            b="maintaining the exemption",
        ),
        procedure("17(4)", "no reasons need be given that would themselves disclose exempt information"),
        procedure("17(5)", "the notice when section 12 or 14 is relied on"),
        procedure(
            "17(6)",
            "no notice under (5) where:",
            a="section 14 is relied on",
            b="an earlier notice of that has been given",
            c="another would be unreasonable to expect",
        ),
        procedure(
            "17(7)",
            "a notice under (1), (3) or (5) gives particulars of:",
            a="the procedure for complaints, or says that there is none",
            b="the right under section 50",
        ),
        role=Role.PROCEDURE,
        guidance=Guidance(
            "Refusing a request: writing a refusal notice (section 17)",
            "https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/"
            "section-17-refusing-a-request-writing-a-refusal-notice",
            verified("ICO-S17"),
        ),
        notes=(
            *remarks(
                STATUTE,
                "There is no 17(1A) in the text seen.",
                "Section 17 of the Scottish Act is another thing: notice that information is not held.",
            ),
            *remarks(
                verified("UKUT-248", note="as summarised and quoted; the judgment itself was not read"),
                "To specify the exemption, in 17(1)(b), is to cite or identify it.",
            ),
        ),
    ),
    foia.section(
        "19",
        "Publication schemes",
        "Publication Scheme",
        procedure("19(1)", "every public authority:", a="adopts a scheme", b="publishes by it", c="reviews it"),
        procedure(
            "19(2)",
            "a scheme specifies:",
            a="classes of information",
            b="the manner of publication",
            c="whether it is free or for a charge",
        ),
        version(
            procedure("19(2A)", "datasets that have been requested are published"),
            procedure("19(2B)", "in a form capable of re-use, where reasonably practicable"),
            procedure("19(8)", "terms about datasets"),
            procedure("19(9)", "terms about datasets"),
            first="2013-09-01",
            provenance=_DATASETS,
        ),
        procedure(
            "19(3)",
            "regard is had to the public interest:",
            a="in access to information",
            b="in reasons for decisions",
        ),
        procedure("19(4)", "the authority publishes its scheme as it thinks fit"),
        procedure("19(5)", "approval of a scheme may be for a limited time"),
        procedure("19(6)", "approval may be revoked on six months' notice"),
        procedure("19(7)", "reasons are given for:", a="refusing approval", b="revoking it"),
        role=Role.PROCEDURE,
        first=_FIRST,
        guidance=Guidance("Publication schemes: a guide / definition documents"),
        changes=(
            _IN_FORCE,
            change("2013-09-01", "19(2A), (2B), (8) and (9), on datasets, inserted.", _DATASETS),
            INFORMATION_COMMISSION,
        ),
    ),
    foia.section(
        "20",
        "Model publication schemes",
        "Model publication scheme",
        procedure("20(1)", "the Commissioner may approve model schemes"),
        procedure("20(2)", "an authority within the class may adopt one without further approval"),
        procedure("20(3)", "approval of a model may be for a limited time"),
        procedure("20(4)", "approval of a model may be revoked on notice"),
        procedure("20(5)", "reasons for refusing approval of a model"),
        procedure("20(6)", "reasons for refusing approval of a modified model"),
        procedure("20(7)", "reasons for revoking approval"),
        role=Role.PROCEDURE,
        first=_FIRST,
        changes=(_IN_FORCE, INFORMATION_COMMISSION),
    ),
    foia.section(
        "45",
        "Issue of code of practice by Secretary of State",
        "Code of Practice (internal review)",
        procedure("45(1)", "a code of practice for authorities"),
        procedure(
            "45(2)",
            "the code provides in particular for:",
            a="advice and assistance",
            b="the transfer of requests",
            c="consultation of persons affected",
            d="terms of contracts",
            e="procedures for complaints",
        ),
        version(procedure("45(2)(da)", "datasets for re-use"), first="2013-09-01", provenance=_DATASETS),
        procedure("45(3)", "different provision for different authorities"),
        procedure("45(4)", "the Commissioner is consulted"),
        procedure("45(5)", "the code is laid before Parliament"),
        role=Role.PROCEDURE,
        first=_FIRST,
        guidance=Guidance("Freedom of Information Code of Practice (Cabinet Office, 2018)"),
        changes=(
            _IN_FORCE,
            change("2013-09-01", "45(2)(da), on datasets, inserted.", _DATASETS),
            INFORMATION_COMMISSION,
        ),
        notes=(
            *remarks(
                STATUTE,
                "Internal review is not a statutory right under this Act, unlike FOISA sections 20 and 21 and EIR "
                "regulation 11.",
            ),
            *remarks(
                RECALLED,
                "The code allows 20 working days for an internal review, 40 in exceptional cases.",
                "The heading may have changed: the power moved to the Minister for the Cabinet Office.",
            ),
        ),
    ),
    foia.section(
        "50",
        "Application for decision by Commissioner",
        "Complaint to the Information Commissioner",
        procedure("50(1)", "anybody may apply for a decision whether a request was dealt with under Part I"),
        procedure(
            "50(2)",
            "a decision is made unless:",
            a="the authority's complaints procedure is not exhausted",
            b="there was undue delay",
            c="the application is frivolous or vexatious",
            d="it was withdrawn or abandoned",
        ),
        procedure(
            "50(3)",
            "the Commissioner:",
            a="tells the complainant why there is no decision, or",
            b="serves notice of it",
        ),
        procedure(
            "50(4)",
            "the notice says what steps are to be taken, and by when, where the authority failed:",
            a="to communicate, or to confirm or deny",
            b="to comply with section 11 or 17",
        ),
        procedure("50(5)", "particulars of the right of appeal"),
        procedure("50(6)", "no step is due before the time for appeal is over"),
        procedure("50(7)", "subject to section 53"),
        role=Role.PROCEDURE,
        guidance=Guidance("Complaint to the ICO"),
        changes=(INFORMATION_COMMISSION,),
        notes=remarks(STATUTE, "A refusal notice gives particulars of this right (17(7)(b))."),
    ),
)
