"""EIR 2004 as the registry holds them: the exceptions of regulations 12 and 13, and the procedure.

The word is exception, not exemption. Every exception of regulation 12 is subject to the public interest (12(1)(b)),
with a presumption in favour of disclosure (12(2)). Gists in our own words.
"""

from __future__ import annotations

from precedents.law import eir_procedural
from precedents.law.drafting import (
    RECALLED,
    Guidance,
    change,
    condition,
    definition,
    exempts,
    ncnd,
    paragraphs,
    remarks,
    verified,
    version,
)
from precedents.law.eir_common import EIR_2017, STATUTE, eir
from precedents.law.sections import Basis, Role, Standing

_DPA18 = verified("DPA18-SCH19")
_DPA18_ICO = verified("DPA18-SCH19", "ICO-S40", "ICO-S40-NCND")
_LAST_OF_OLD, _FIRST_OF_NEW = "2018-05-24", "2018-05-25"
_NO_PRINCIPLE = "would breach the data protection principles"
_MANUAL = "would breach them if the exemptions for manual unstructured data were disregarded"

_EXCEPTIONS = eir.section(
    "12",
    "Exceptions to the duty to disclose environmental information",
    "Exceptions",
    condition(
        "12(1)",
        "disclosure may be refused if:",
        a="an exception in (4) or (5) applies, and",
        b="the public interest in maintaining it outweighs that in disclosure",
    ),
    condition("12(2)", "disclosure is presumed to be right"),
    version(
        condition("12(3)", "personal data of others are disclosed only by regulation 13"),
        definition("12(7)", "under (6), whether the information exists and is held is itself a disclosure"),
        definition("12(8)", "internal communications include those between government departments"),
        definition("12(10)", "whose interests count in (5)"),
        condition("12(11)", "what can be separated from excepted information is not to be refused"),
        provenance=RECALLED,
    ),
    version(
        exempts(
            "12(4)",
            "disclosure may be refused where:",
            a="the information is not held when the request is received",
            b="the request is manifestly unreasonable",
            c="the request is too general",
            d="it relates to unfinished documents or incomplete data",
            e="it involves disclosing internal communications",
        ),
        basis=Basis.CLASS,
    ),
    version(
        exempts(
            "12(5)",
            "disclosure would adversely affect:",
            a="international relations, defence, national security or public safety",
            b="the course of justice, a fair trial, or a criminal or disciplinary inquiry",
            c="intellectual property rights",
            d="the confidentiality of proceedings, where the law provides for it",
            e="the confidentiality of commercial or industrial information, where the law provides for it",
            f="the interests of whoever provided the information, if (i) to (iii) are all met",
            g="the protection of the environment",
        ),
        paragraphs(
            Role.CONDITION,
            "12(5)(f)",
            i="was under no legal obligation to provide it",
            ii="did not provide it so that it could otherwise be disclosed",
            iii="has not consented to disclosure",
        ),
        ncnd(
            "12(6)",
            "to confirm or deny would adversely affect the interests in (5)(a) and be against the public interest",
        ),
        basis=Basis.PREJUDICE,
    ),
    condition("12(9)", "(5)(d) to (g) cannot be relied on for information on emissions"),
    standing=Standing.QUALIFIED,
    basis=Basis.BY_LIMB,
    test="12(4): as described; 12(5): would adversely affect",
    notes=remarks(
        STATUTE,
        "The test of (5) is “would adversely affect”: there is no “would be likely to”.",
        "12(4)(b) does the work of FOIA sections 12 and 14.",
        "12(6) serves the interests in 12(5)(a) alone.",
    ),
)

_OLD_13 = version(
    version(
        condition("13(2)", "the first condition, that disclosure:"),
        version(
            condition("13(3)", "the second: exempt from the data subject's own access, and the public interest"),
            standing=Standing.QUALIFIED,
        ),
        definition("13(4)", "manual data, for anything done before 24 October 2007"),
        version(ncnd("13(5)", "the authority may neither confirm nor deny so far as:"), standing=Standing.UNSETTLED),
        provenance=EIR_2017,
    ),
    condition("13(2)(a)", "for data within (a) to (d) of the definition in the Data Protection Act 1998:"),
    version(
        condition("13(2)(a)(i)", _NO_PRINCIPLE),
        condition("13(2)(b)", "for other data, would breach them if the exemptions for manual data were disregarded"),
        standing=Standing.ABSOLUTE,
    ),
    version(
        condition("13(2)(a)(ii)", "would breach section 10 of that Act, and the public interest"),
        standing=Standing.QUALIFIED,
    ),
    version(
        ncnd("13(5)(a)", "to do so would breach the data protection principles or section 10 of that Act"),
        ncnd("13(5)(b)", "the data subject would not be told under that Act whether the data are being processed"),
        standing=Standing.UNSETTLED,
    ),
    last=_LAST_OF_OLD,
    provenance=RECALLED,
)

_NEW_13 = (
    *version(
        exempts("13(1)(a)", "if the first condition is met"),
        condition("13(2A)", "the first condition, that disclosure to the public:", a=_NO_PRINCIPLE, b=_MANUAL),
        first=_FIRST_OF_NEW,
        standing=Standing.ABSOLUTE,
        provenance=_DPA18,
    ),
    *version(
        exempts(
            "13(1)(b)", "if the second or the third condition is met and the public interest favours not disclosing"
        ),
        condition("13(2B)", "the second condition: disclosure would breach the right to object"),
        condition("13(3A)", "the third condition, that the data subject, asking for access, would be refused"),
        first=_FIRST_OF_NEW,
        standing=Standing.QUALIFIED,
        provenance=_DPA18,
    ),
    *version(
        paragraphs(
            Role.CONDITION,
            "13(2B)",
            a="under Article 21",
            b="under section 99 of the Data Protection Act 2018 (intelligence services)",
        ),
        paragraphs(
            Role.CONDITION,
            "13(3A)",
            a="under Article 15(1)",
            b="under section 45(1)(b) of that Act (law enforcement)",
            c="under section 94(1)(b) of that Act (intelligence services)",
        ),
        first=_FIRST_OF_NEW,
        standing=Standing.QUALIFIED,
        provenance=RECALLED,
    ),
    *version(
        ncnd("13(5A)", "the authority may neither confirm nor deny if:"),
        first=_FIRST_OF_NEW,
        standing=Standing.BY_LIMB,
        provenance=_DPA18_ICO,
    ),
    *version(
        ncnd("13(5A)(a)", "the condition in (5B)(a) is met"),
        condition("13(5B)(a)", "to give the public the confirmation or denial:"),
        first=_FIRST_OF_NEW,
        standing=Standing.ABSOLUTE,
        provenance=_DPA18_ICO,
    ),
    *version(
        paragraphs(Role.CONDITION, "13(5B)(a)", i=_NO_PRINCIPLE, ii=_MANUAL),
        first=_FIRST_OF_NEW,
        standing=Standing.ABSOLUTE,
        provenance=RECALLED,
    ),
    *version(condition("13(5B)", "the conditions for that, that:"), first=_FIRST_OF_NEW, provenance=_DPA18_ICO),
    *version(
        ncnd(
            "13(5A)(b)",
            "a condition in (5B)(b) to (e) is met, and the public interest favours not confirming or denying",
        ),
        paragraphs(
            Role.CONDITION,
            "13(5B)",
            b="the confirmation or denial would breach the right to object",
            c="the data subject would not be told under Article 15(1)",
            d="the data subject would not be told under section 45(1)(a) of the Data Protection Act 2018",
            e="the data subject would not be told under section 94(1)(a) of that Act",
        ),
        first=_FIRST_OF_NEW,
        standing=Standing.QUALIFIED,
        provenance=_DPA18_ICO,
    ),
    *version(
        definition("13(6)", "legitimate interests may be weighed when the lawfulness of disclosure is tested"),
        first=_FIRST_OF_NEW,
        provenance=_DPA18,
    ),
)

_PERSONAL_DATA = eir.section(
    "13",
    "Personal data",
    "Personal data",
    exempts("13(1)", "personal data of which the applicant is not the data subject, if a condition is met"),
    _OLD_13,
    _NEW_13,
    standing=Standing.BY_LIMB,
    basis=Basis.CLASS,
    test="another's personal data, and a condition is met",
    guidance=Guidance(
        "Section 40 and Regulation 13 – personal information",
        "https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/"
        "section-40-and-regulation-13-personal-information",
        verified("ICO-S40"),
    ),
    changes=(
        change(
            "2018-05-25",
            "(1)(a) and (b), (2A), (2B), (3A), (5A), (5B) and (6) in place of (2), (3), (4) and (5) (Data Protection "
            "Act 2018 Schedule 19 paragraphs 307 to 312).",
            _DPA18,
        ),
    ),
    notes=remarks(
        verified("DPA18-SCH19", "ICO-S40"),
        "13(5A)(a) is absolute, as 13(1)(a) is; 13(5A)(b) and 13(1)(b) need the public interest.",
    ),
)

EIR = (*eir_procedural.SECTIONS, _EXCEPTIONS, _PERSONAL_DATA)
