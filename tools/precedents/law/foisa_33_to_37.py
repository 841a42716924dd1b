"""FOISA 2002, Part 2, sections 33 to 37. The gists are in our own words; the statute's text is at its address."""

from __future__ import annotations

from precedents.law.drafting import (
    RECALLED,
    exempts,
    paragraphs,
    purpose,
    remarks,
    version,
)
from precedents.law.foisa_common import STATUTE, foisa
from precedents.law.sections import Basis, Role, Standing

_SUBSTANTIALLY = "would, or would be likely to, prejudice substantially"

SECTIONS = (
    foisa.section(
        "33",
        "Commercial interests and the economy",
        "Commercial interests and the economy",
        exempts("33(1)", "information:"),
        version(exempts("33(1)(a)", "that is a trade secret"), basis=Basis.CLASS),
        version(
            exempts(
                "33(1)(b)", "whose disclosure would prejudice substantially the commercial interests of any person"
            ),
            exempts(
                "33(2)",
                "information whose disclosure would, or would be likely to, prejudice substantially:",
                a="the economic interests of the United Kingdom or a part of it",
                b="the financial interests of an administration in the United Kingdom",
            ),
            basis=Basis.PREJUDICE,
        ),
        standing=Standing.QUALIFIED,
        basis=Basis.BY_LIMB,
        test="33(1)(a): a trade secret; otherwise substantial prejudice",
    ),
    foisa.section(
        "34",
        "Investigations by Scottish public authorities and proceedings arising out of such investigations",
        "Investigations",
        exempts("34(1)", "information at any time held for the purposes of:"),
        exempts(
            "34(1)(a)",
            "an investigation that the authority has a duty to conduct, to find out whether a person:",
            i="should be prosecuted for an offence",
            ii="prosecuted for an offence is guilty of it",
        ),
        exempts("34(1)(b)", "an investigation that may lead it to report to the procurator fiscal"),
        exempts("34(1)(c)", "criminal proceedings that follow such a report"),
        exempts(
            "34(2)",
            "information held for the purposes of:",
            a="an inquiry into a fatal accident or sudden death that is not concluded",
            b="another investigation into the cause of a death",
        ),
        exempts("34(3)", "information about confidential sources, if both (a) and (b) are met"),
        paragraphs(
            Role.CONDITION,
            "34(3)",
            a="obtained or recorded for investigations, under statute or prerogative, for the purposes in 35(2)",
            b="relating to the obtaining of information from confidential sources",
        ),
        exempts("34(4)", "information held for civil proceedings arising out of such investigations"),
        standing=Standing.QUALIFIED,
        basis=Basis.CLASS,
        test="held, or obtained, for the listed investigations or proceedings",
        notes=remarks(STATUTE, "Section 34 of FOIA 2000 is another thing: parliamentary privilege."),
    ),
    foisa.section(
        "35",
        "Law enforcement",
        "Law enforcement",
        exempts(
            "35(1)",
            "disclosure would, or would be likely to, prejudice substantially:",
            a="the prevention or detection of crime",
            b="the apprehension or prosecution of offenders",
            c="the administration of justice",
            d="the assessment or collection of a tax, a duty or the like",
            e="the operation of immigration controls",
            f="security and good order in prisons and other places of lawful detention",
            g="a public authority's functions for any purpose in (2)",
            h="civil proceedings that arise out of an investigation for a purpose in (2)",
        ),
        purpose(
            "35(2)",
            "the purposes for (1)(g) and (h), of:",
            a="finding out whether a person has failed to comply with the law",
            b="finding out whether a person is responsible for improper conduct",
            c="finding out whether regulatory action is or may be justified",
            d="finding out whether a person is fit to manage companies or to practise a profession",
            e="finding out the cause of an accident",
            f="protecting charities against misconduct or mismanagement",
            g="protecting the property of charities against loss or misuse",
            h="recovering the property of charities",
            i="securing the health, safety and welfare of persons at work",
            j="protecting other persons against risks that arise from persons at work",
        ),
        standing=Standing.QUALIFIED,
        basis=Basis.PREJUDICE,
        test=_SUBSTANTIALLY,
        notes=remarks(STATUTE, "Section 35 of FOIA 2000 is another thing: formulation of government policy."),
    ),
    foisa.section(
        "36",
        "Confidentiality",
        "Confidentiality",
        version(
            exempts("36(1)", "a claim to confidentiality of communications could be maintained in legal proceedings"),
            standing=Standing.QUALIFIED,
        ),
        version(
            exempts("36(2)", "information given to the authority in confidence, if both (a) and (b) are met"),
            paragraphs(
                Role.CONDITION,
                "36(2)",
                a="obtained from another person, another public authority included",
                b="disclosure to the public would be a breach of confidence on which that or another person could sue",
            ),
            standing=Standing.ABSOLUTE,
        ),
        standing=Standing.BY_LIMB,
        basis=Basis.CLASS,
        test="36(1): confidential communications; 36(2): so obtained, and an actionable breach of confidence",
    ),
    foisa.section(
        "37",
        "Court records, etc.",
        "Court records",
        exempts(
            "37(1)",
            "information held only because it is in:",
            a="a document of a court",
            b="a document of an inquiry or arbitration",
        ),
        version(
            paragraphs(
                Role.EXEMPTS, "37(1)(a)", i="lodged with it", ii="served on or by an authority", iii="created by it"
            ),
            paragraphs(
                Role.EXEMPTS, "37(1)(b)", i="lodged with the person who conducts it", ii="created by that person"
            ),
            provenance=RECALLED,
        ),
        standing=Standing.ABSOLUTE,
        basis=Basis.CLASS,
        test="held only by virtue of being contained in the listed documents",
    ),
)
