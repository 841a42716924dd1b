"""FOIA 2000, Part II, sections 41 to 44. The gists are in our own words; the statute's text is at its address."""

from __future__ import annotations

from precedents.law.drafting import (
    Guidance,
    change,
    exempts,
    memory,
    ncnd,
    paragraphs,
    remarks,
    version,
)
from precedents.law.foia_common import STATUTE, foia
from precedents.law.sections import Basis, Role, Standing

SECTIONS = (
    foia.section(
        "41",
        "Information provided in confidence",
        "Information Provided in Confidence",
        exempts("41(1)", "information given to the authority in confidence, if both (a) and (b) are met"),
        paragraphs(
            Role.CONDITION,
            "41(1)",
            a="obtained from any other person, another public authority included",
            b="disclosure to the public would be a breach of confidence on which that or another person could sue",
        ),
        ncnd("41(2)", "to confirm or deny would itself be such a breach of confidence"),
        standing=Standing.ABSOLUTE,
        basis=Basis.CLASS,
        test="obtained from any other person, and disclosure would be an actionable breach of confidence",
        guidance=Guidance("Information provided in confidence (section 41)"),
        notes=remarks(
            STATUTE,
            "Absolute; yet a breach in the public interest is not actionable, so that reasons of public interest "
            "belong here.",
            "It needs the analysis of a breach of confidence rather than of a harm.",
        ),
    ),
    foia.section(
        "42",
        "Legal professional privilege",
        "Legal Professional Privilege",
        exempts("42(1)", "a claim to legal professional privilege could be maintained (in Scotland: confidentiality)"),
        ncnd("42(2)", "to confirm or deny would disclose information that is so privileged"),
        standing=Standing.QUALIFIED,
        basis=Basis.CLASS,
        test="a claim to legal professional privilege could be maintained in legal proceedings",
        guidance=Guidance("Legal professional privilege (section 42)"),
        notes=remarks(STATUTE, "Qualified, though it is often called absolute."),
    ),
    foia.section(
        "43",
        "Commercial interests",
        "Commercial Interests",
        version(exempts("43(1)", "a trade secret"), basis=Basis.CLASS),
        version(
            exempts(
                "43(2)", "disclosure would, or would be likely to, prejudice the commercial interests of any person"
            ),
            ncnd("43(3)", "to confirm or deny would, or would be likely to, prejudice the interests in (2)"),
            basis=Basis.PREJUDICE,
        ),
        standing=Standing.QUALIFIED,
        basis=Basis.BY_LIMB,
        test="43(1): a trade secret; 43(2): would, or would be likely to, prejudice somebody's commercial interests",
        guidance=Guidance("Commercial interests (section 43)"),
        notes=remarks(
            STATUTE, "43(3) protects the interests in 43(2) alone: there is none for a trade secret as such."
        ),
    ),
    foia.section(
        "44",
        "Prohibitions on disclosure",
        "Prohibitions on Disclosure",
        exempts(
            "44(1)",
            "disclosure, otherwise than under this Act, is:",
            a="prohibited by or under an enactment",
            b="incompatible with a Community (later EU) obligation",
            c="punishable as a contempt of court",
        ),
        ncnd("44(2)", "to confirm or deny would, apart from this Act, fall within (1)(a), (b) or (c)"),
        standing=Standing.ABSOLUTE,
        basis=Basis.CLASS,
        test="disclosure otherwise than under the Act is prohibited, incompatible with the obligation, or a contempt",
        guidance=Guidance("Prohibitions on disclosure (section 44)"),
        changes=(
            change(
                "2011-04-22",
                "44(1)(b): “Community obligation” becomes “EU obligation”; changed again when the United Kingdom left "
                "the EU.",
                memory("the current wording of 44(1)(b) is not verified"),
            ),
        ),
        notes=remarks(
            STATUTE,
            "44(1)(a) goes with the enactment that prohibits; a notice should name it.",
            "Subsections added after 2008, if any, were not seen.",
        ),
    ),
)
