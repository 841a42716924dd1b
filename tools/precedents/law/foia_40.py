"""FOIA 2000, section 40 (personal information), in its two forms: until 24 May 2018 and from 25 May 2018."""

from __future__ import annotations

from precedents.law.drafting import (
    Guidance,
    change,
    condition,
    definition,
    exempts,
    memory,
    ncnd,
    remarks,
    verified,
    version,
)
from precedents.law.foia_common import FOIA_2008, LETTERS, STATUTE, foia
from precedents.law.sections import Basis, Standing

_LAST_OF_OLD, _FIRST_OF_NEW = "2018-05-24", "2018-05-25"
_DATED = "the date, 25 May 2018, agrees with the versions of the EIR and of FOISA of that day"
_AMENDMENT = verified("DPA18-SCH19", note=_DATED)
_NEW = verified("DPA18-SCH19", "FOIA-2008", note=_DATED)
_NEW_NCND = verified("DPA18-SCH19", "ICO-S40-NCND")
_OLD = FOIA_2008
_NO_PRINCIPLE = "would breach the data protection principles"

_OLD_FORM = (
    *version(
        condition("40(2)(b)", "and the first or the second condition, in (3) or (4), is met"),
        last=_LAST_OF_OLD,
        provenance=_OLD,
    ),
    *version(
        condition("40(3)", "the first condition, that disclosure to the public:"),
        condition("40(3)(a)", "for data within (a) to (d) of the definition in the Data Protection Act 1998:"),
        last=_LAST_OF_OLD,
        provenance=_OLD,
    ),
    *version(
        condition("40(3)(a)(i)", _NO_PRINCIPLE),
        condition("40(3)(b)", "for other data, would breach them if the exemptions for manual data were disregarded"),
        last=_LAST_OF_OLD,
        standing=Standing.ABSOLUTE,
        provenance=_OLD,
    ),
    *version(
        condition("40(3)(a)(ii)", "would breach section 10 of that Act (notice to prevent processing)"),
        condition("40(4)", "the second condition: exempt from the data subject's own access under that Act"),
        last=_LAST_OF_OLD,
        standing=Standing.QUALIFIED,
        provenance=_OLD,
    ),
    *version(
        ncnd("40(5)", "no duty to confirm or deny in relation to:"),
        ncnd("40(5)(a)", "information that is, or if it were held would be, the applicant's own personal data"),
        ncnd("40(5)(b)", "other information, so far as:"),
        ncnd(
            "40(5)(b)(i)",
            "to confirm or deny would breach the data protection principles or section 10 of the Act of 1998",
        ),
        ncnd("40(5)(b)(ii)", "the data subject would not be told under that Act whether the data are being processed"),
        last=_LAST_OF_OLD,
        standing=Standing.UNSETTLED,
        provenance=_OLD,
    ),
    *version(
        definition("40(6)", "manual data, for anything done before 24 October 2007"),
        definition("40(7)", "terms of the Data Protection Act 1998"),
        last=_LAST_OF_OLD,
        provenance=_OLD,
    ),
)

_NEW_FORM = (
    *version(
        condition("40(2)(b)", "and the first, the second or the third condition, in (3A), (3B) or (4A), is met"),
        first=_FIRST_OF_NEW,
    ),
    *version(
        condition(
            "40(3A)",
            "the first condition, that disclosure to the public:",
            a=_NO_PRINCIPLE,
            b="would breach them if the exemptions for manual unstructured data were disregarded",
        ),
        first=_FIRST_OF_NEW,
        standing=Standing.ABSOLUTE,
    ),
    *version(
        condition("40(3B)", "the second condition: disclosure would breach Article 21 (the right to object)"),
        condition(
            "40(4A)",
            "the third condition, that the data subject, asking for access, would be refused:",
            a="under Article 15(1), by the exemptions of the Data Protection Act 2018",
            b="under section 45(1)(b) of that Act (law enforcement), by section 45(4)",
        ),
        first=_FIRST_OF_NEW,
        standing=Standing.QUALIFIED,
    ),
    *version(
        ncnd("40(5A)", "information that is, or if it were held would be, the applicant's own personal data"),
        ncnd("40(5B)", "other information, so far as:"),
        ncnd(
            "40(5B)(a)",
            "to give the public the confirmation or denial:",
            i=_NO_PRINCIPLE,
            ii="would breach them if the exemptions for manual unstructured data were disregarded",
        ),
        ncnd("40(5B)(b)", "the confirmation or denial would breach Article 21 (the right to object)"),
        ncnd(
            "40(5B)(c)", "the data subject would not be told under Article 15(1) whether the data are being processed"
        ),
        ncnd("40(5B)(d)", "the data subject would not be told under section 45(1)(a) of the Data Protection Act 2018"),
        first=_FIRST_OF_NEW,
        standing=Standing.UNSETTLED,
        provenance=_NEW_NCND,
    ),
    *version(
        definition(
            "40(7)", "the principles are Article 5(1) UK GDPR and section 34(1) of the Data Protection Act 2018"
        ),
        definition("40(8)", "legitimate interests may be weighed when the lawfulness of disclosure is tested"),
        first=_FIRST_OF_NEW,
    ),
)

_BOTH_FORMS = (
    *version(exempts("40(1)", "the applicant's own personal data"), standing=Standing.ABSOLUTE),
    *exempts("40(2)", "somebody else's personal data, if both (a) and (b) are met"),
    *condition("40(2)(a)", "personal data outside (1)"),
)

SECTIONS = (
    foia.section(
        "40",
        "Personal information",
        "Personal Information",
        _BOTH_FORMS,
        _OLD_FORM,
        _NEW_FORM,
        standing=Standing.BY_LIMB,
        basis=Basis.CLASS,
        test="40(1): the applicant is the data subject; 40(2): another's personal data, and a condition is met",
        limbs=_NEW,
        titled=LETTERS,
        graded=verified("DPA18-SCH19", "ICO-S40"),
        guidance=Guidance(
            "Section 40 and Regulation 13 – personal information",
            "https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/"
            "section-40-and-regulation-13-personal-information",
            verified("ICO-S40"),
        ),
        changes=(
            change(
                "2018-05-25",
                "(3A), (3B), (4A), (5A), (5B) and (8) in place of (3), (4) and (5); (6) omitted; (2) and (7) amended "
                "(Data Protection Act 2018 Schedule 19 paragraph 58). Until 24 May 2018 the old form stands, with the "
                "Data Protection Act 1998.",
                _AMENDMENT,
            ),
            change(
                "2020-12-31",
                "“GDPR” becomes “UK GDPR”; the numbering stays (SI 2019/419).",
                memory("FOISA section 38(5) with “UK GDPR” seen in decisions; the text of FOIA itself not seen"),
            ),
        ),
        notes=(
            *remarks(
                verified("DPA18-SCH20"),
                "The date on which a request is dealt with decides which form applies, not that on which it was made "
                "(Data Protection Act 2018 Schedule 20 paragraph 52(2)); a review of an earlier response is judged by "
                "the form that stood at that response (52(3)).",
            ),
            *remarks(
                verified("DPA18-SCH19"),
                "40(3), 40(4) and 40(5) ended on 24 May 2018, though letters kept citing them.",
                "(3A), (3B) and (4A) are conditions within 40(2) and cannot be relied on alone.",
                "The form of 2018 comes from paragraph 58 of Schedule 19 to the Data Protection Act 2018, not from its "
                "section 58, as letters have it.",
            ),
            *remarks(
                verified("ICO-S40", "DPA18-SCH19"),
                "40(5A) and 40(5B) are not named in section 2(3). Since 11 July 2024 the Information Commissioner has "
                "said that 40(5B) is absolute. Section 2(3) did not name 40(5) of the old form either.",
            ),
            *remarks(
                verified("DPA18-PT3", "ICO-LE-ACCESS"),
                "An applicant's own data are for 40(1) and (5A), and the request is one for subject access. What "
                "restricts that access in law enforcement, section 45(4) of the Data Protection Act 2018, is no "
                "exemption of FOIA.",
            ),
            *remarks(
                STATUTE,
                "Only 40(1), and 40(2) by the first condition, are absolute; the other conditions are qualified.",
            ),
            *remarks(
                verified("DUAA-S79", "DUAA-COMM3", note="other provisions of the Act of 2025 not fully searched"),
                "Section 79 of the Data (Use and Access) Act 2025 (legal privilege, section 45A of the Data Protection "
                "Act 2018) does not amend section 40.",
            ),
        ),
    ),
)
