"""FOISA 2002, Part 2, sections 38 to 41. The gists are in our own words; the statute's text is at its address."""

from __future__ import annotations

from precedents.law.drafting import (
    RECALLED,
    change,
    condition,
    definition,
    exempts,
    remarks,
    verified,
    version,
)
from precedents.law.foisa_common import FOISA_2005, SECTION_2_2, STATUTE, foisa
from precedents.law.sections import Basis, Standing

_SUBSTANTIALLY = "would, or would be likely to, prejudice substantially"

_LAST_OF_OLD, _FIRST_OF_NEW = "2018-05-24", "2018-05-25"
_DPA18 = verified("DPA18-SCH19", "FOISA-S2-NOW")
_NO_PRINCIPLE = "would breach the data protection principles"

SECTIONS = (
    foisa.section(
        "38",
        "Personal information",
        "Personal information",
        exempts("38(1)", "information that is:"),
        version(
            exempts("38(1)(a)", "the applicant's own personal data"),
            exempts("38(1)(c)", "personal census information"),
            exempts("38(1)(d)", "a deceased person's health record"),
            standing=Standing.ABSOLUTE,
        ),
        exempts("38(1)(b)", "somebody else's personal data, if one of the conditions is met"),
        version(
            condition("38(2)", "the first condition, that disclosure:"),
            version(
                condition("38(3)", "the second: exempt from the data subject's own access"), standing=Standing.QUALIFIED
            ),
            last=_LAST_OF_OLD,
            provenance=FOISA_2005,
        ),
        version(
            condition("38(2)(a)", "for data within (a) to (d) of the definition in the Data Protection Act 1998:"),
            version(
                condition("38(2)(a)(i)", _NO_PRINCIPLE),
                condition(
                    "38(2)(b)", "for other data, would breach them if exemptions for manual data were disregarded"
                ),
                standing=Standing.ABSOLUTE,
            ),
            version(condition("38(2)(a)(ii)", "would breach section 10 of that Act"), standing=Standing.QUALIFIED),
            definition("38(4)", "manual data, for anything done before 24 October 2007"),
            last=_LAST_OF_OLD,
            provenance=RECALLED,
        ),
        version(
            condition(
                "38(2A)",
                "the first condition, that disclosure to the public:",
                a=_NO_PRINCIPLE,
                b="would breach them if the exemptions for manual unstructured data were disregarded",
            ),
            first=_FIRST_OF_NEW,
            standing=Standing.ABSOLUTE,
            provenance=_DPA18,
        ),
        version(
            condition("38(2B)", "the second condition: disclosure would breach Article 21 (the right to object)"),
            condition(
                "38(3A)",
                "the third condition, that the data subject, asking for access, would be refused:",
                a="under Article 15(1), by the exemptions of the Data Protection Act 2018",
                b="under section 45(1)(b) of that Act (law enforcement), by section 45(4)",
            ),
            first=_FIRST_OF_NEW,
            standing=Standing.QUALIFIED,
            provenance=_DPA18,
        ),
        definition("38(5)", "the data protection principles and the other words of the section"),
        version(
            definition("38(5A)", "legitimate interests may be weighed when the lawfulness of disclosure is tested"),
            first=_FIRST_OF_NEW,
            provenance=_DPA18,
        ),
        standing=Standing.BY_LIMB,
        basis=Basis.CLASS,
        test="38(1)(b): another's personal data, and a condition is met",
        changes=(
            change(
                "2018-05-25",
                "(2A), (2B), (3A) and (5A) in place of (2), (3) and (4) (Data Protection Act 2018 Schedule 19 "
                "paragraphs 88 to 90).",
                _DPA18,
            ),
        ),
        notes=(
            *remarks(
                SECTION_2_2,
                "(1)(a), (c) and (d) are absolute; (1)(b) is absolute where the first condition is met, else "
                "qualified.",
            ),
            *remarks(STATUTE, "Section 38 of FOIA 2000 is another thing: health and safety."),
        ),
    ),
    foisa.section(
        "39",
        "Health, safety and the environment",
        "Health, safety and the environment",
        version(
            exempts("39(1)", "disclosure would, or would be likely to, endanger the health or safety of an individual"),
            basis=Basis.OTHER,
        ),
        version(
            exempts(
                "39(2)",
                "information that the authority:",
                a="is obliged to make available under the environmental information regulations",
                b="would be so obliged to make available but for an exception in them",
            ),
            basis=Basis.CLASS,
        ),
        standing=Standing.QUALIFIED,
        basis=Basis.BY_LIMB,
        test="39(1): would, or would be likely to, endanger; 39(2): the environmental regulations govern it",
        notes=remarks(
            STATUTE,
            "The regulations are those of Scotland (SSI 2004/520): exceptions in regulation 10, personal data in 11.",
        ),
    ),
    foisa.section(
        "40",
        "Audit functions",
        "Audit functions",
        exempts("40(a)", "disclosure would prejudice substantially the audit of other authorities' accounts"),
        exempts("40(b)", "disclosure would prejudice substantially the examination of their economy and effectiveness"),
        standing=Standing.QUALIFIED,
        basis=Basis.PREJUDICE,
        test=_SUBSTANTIALLY,
    ),
    foisa.section(
        "41",
        "Communications with Her Majesty etc. and honours",
        "Communications with Her Majesty and honours",
        exempts("41(a)", "communications with Her Majesty, other members of the Royal Family or the Royal Household"),
        exempts("41(b)", "the exercise by Her Majesty of the prerogative of honour"),
        standing=Standing.QUALIFIED,
        basis=Basis.CLASS,
        test="relates to the listed communications or to honours",
        graded=verified("FOISA-2005", as_at="2005-08-02", note="later amendments not seen"),
    ),
)
