"""FOISA 2002, Part 2, sections 25 to 32. The gists are in our own words; the statute's text is at its address."""

from __future__ import annotations

from precedents.law.drafting import (
    RECALLED,
    certificate,
    definition,
    exempts,
    paragraphs,
    remarks,
    version,
)
from precedents.law.foisa_common import STATUTE, foisa
from precedents.law.sections import Basis, Role, Standing

_SUBSTANTIALLY = "would, or would be likely to, prejudice substantially"

SECTIONS = (
    foisa.section(
        "25",
        "Information otherwise accessible",
        "Information otherwise accessible",
        exempts("25(1)", "information that the applicant can reasonably obtain otherwise than by a request"),
        definition("25(2)", "it may be so obtainable:", a="even though it has to be paid for", b="and is, if:"),
        paragraphs(
            Role.DEFINITION,
            "25(2)(b)",
            i="it or another person must communicate the information to the public on request",
            ii="the Keeper of the Records of Scotland makes it available to the public",
        ),
        definition("25(3)", "information made available under a publication scheme"),
        standing=Standing.ABSOLUTE,
        basis=Basis.CLASS,
        test="reasonably obtainable otherwise than by a request under the Act",
    ),
    foisa.section(
        "26",
        "Prohibitions on disclosure",
        "Prohibitions on disclosure",
        exempts("26(a)", "disclosure is prohibited by or under an enactment"),
        exempts("26(b)", "disclosure is incompatible with an EU obligation"),
        exempts("26(c)", "disclosure would be a contempt of court"),
        standing=Standing.ABSOLUTE,
        basis=Basis.CLASS,
        test="disclosure otherwise than under the Act is prohibited, incompatible with the obligation, or a contempt",
    ),
    foisa.section(
        "27",
        "Information intended for future publication",
        "Information intended for future publication",
        version(exempts("27(1)", "information to be published, if all of (a) to (c) are met"), basis=Basis.CLASS),
        version(
            paragraphs(
                Role.CONDITION,
                "27(1)",
                a="held with a view to publication within twelve weeks of the request",
                b="already so held when the request was made",
                c="reasonable in all the circumstances to withhold until then",
            ),
            basis=Basis.CLASS,
        ),
        version(
            exempts("27(2)", "information from a programme of research, if both (a) and (b) are met"),
            basis=Basis.PREJUDICE,
        ),
        version(
            paragraphs(
                Role.CONDITION,
                "27(2)",
                a="the programme continues with a view to a published report",
                b="disclosure before that would prejudice substantially the programme or interests in it",
            ),
            basis=Basis.PREJUDICE,
        ),
        standing=Standing.QUALIFIED,
        basis=Basis.BY_LIMB,
        test="27(1): to be published, and reasonable to wait; 27(2): research, and substantial prejudice",
    ),
    foisa.section(
        "28",
        "Relations within the United Kingdom",
        "Relations within the United Kingdom",
        exempts("28(1)", "disclosure would prejudice substantially relations between two administrations"),
        definition("28(2)", "the administrations in the United Kingdom"),
        standing=Standing.QUALIFIED,
        basis=Basis.PREJUDICE,
        test=_SUBSTANTIALLY,
    ),
    foisa.section(
        "29",
        "Formulation of Scottish Administration policy etc.",
        "Formulation of policy",
        exempts(
            "29(1)",
            "held by the Scottish Administration, and relating to:",
            a="the formulation or development of government policy",
            b="communications between Ministers",
            c="the advice of the Law Officers",
            d="the work of a ministerial private office",
        ),
        standing=Standing.QUALIFIED,
        basis=Basis.CLASS,
        test="held by the Scottish Administration, and relates to (1)(a) to (d)",
        open_to_police=False,
        notes=remarks(RECALLED, "Only for the Scottish Administration: not open to a police force."),
    ),
    foisa.section(
        "30",
        "Prejudice to effective conduct of public affairs",
        "Prejudice to effective conduct of public affairs",
        exempts(
            "30(a)", "disclosure would prejudice substantially the collective responsibility of the Scottish Ministers"
        ),
        exempts(
            "30(b)",
            "disclosure would inhibit substantially:",
            i="the free and frank provision of advice",
            ii="the free and frank exchange of views for deliberation",
        ),
        exempts("30(c)", "disclosure would otherwise prejudice substantially the effective conduct of public affairs"),
        standing=Standing.QUALIFIED,
        basis=Basis.PREJUDICE,
        test="would, or would be likely to, prejudice or inhibit substantially",
    ),
    foisa.section(
        "31",
        "National security and defence",
        "National security and defence",
        version(
            exempts("31(1)", "exemption is required to safeguard national security"),
            basis=Basis.OTHER,
        ),
        certificate("31(2)", "a certificate that exemption is or was required is conclusive"),
        version(certificate("31(3)", "a certificate may describe information generally"), provenance=RECALLED),
        version(
            exempts(
                "31(4)",
                "disclosure would, or would be likely to, prejudice substantially:",
                a="the defence of the British Islands or of a colony",
                b="the capability, effectiveness or security of relevant forces",
            ),
            basis=Basis.PREJUDICE,
        ),
        version(definition("31(5)", "relevant forces"), provenance=RECALLED),
        standing=Standing.QUALIFIED,
        basis=Basis.BY_LIMB,
        test="31(1): required to safeguard national security; 31(4): substantial prejudice",
        notes=remarks(STATUTE, "Section 31 of FOIA 2000 is another thing: law enforcement."),
    ),
    foisa.section(
        "32",
        "International relations",
        "International relations",
        exempts("32(1)", "information:"),
        version(
            exempts(
                "32(1)(a)",
                "whose disclosure would, or would be likely to, prejudice substantially:",
                i="relations between the United Kingdom and another State",
                ii="relations between the United Kingdom and an international organisation or court",
                iii="the interests of the United Kingdom abroad",
                iv="the promotion or protection by the United Kingdom of its interests abroad",
            ),
            basis=Basis.PREJUDICE,
        ),
        version(
            exempts(
                "32(1)(b)",
                "that is confidential and was obtained from:",
                i="another State",
                ii="an international organisation or court",
            ),
            basis=Basis.CLASS,
        ),
        standing=Standing.QUALIFIED,
        basis=Basis.BY_LIMB,
        test="32(1)(a): substantial prejudice; 32(1)(b): confidential, and so obtained",
    ),
)
