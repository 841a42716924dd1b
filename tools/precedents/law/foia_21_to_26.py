"""FOIA 2000, Part II, sections 21 to 26. The gists are in our own words; the statute's text is at its address."""

from __future__ import annotations

from precedents.law.drafting import (
    Guidance,
    certificate,
    change,
    definition,
    exempts,
    memory,
    ncnd,
    paragraphs,
    remarks,
    verified,
    version,
)
from precedents.law.foia_common import FOIA_2008, LETTERS, STATUTE, foia
from precedents.law.sections import Basis, Role, Standing

_FUTURE = Guidance("Information intended for future publication and research information (sections 22 and 22A)")
_22A = verified("FOIWIKI-22A", "IPA14-NOTES")

SECTIONS = (
    foia.section(
        "21",
        "Information accessible to applicant by other means",
        "Information Reasonably Accessible by Other Means",
        exempts("21(1)", "information that the applicant can reasonably get otherwise than under section 1"),
        definition(
            "21(2)",
            "information may be reasonably accessible:",
            a="even though it has to be paid for",
            b="and is, if an enactment obliges an authority to give it to the public on request",
        ),
        definition("21(3)", "information merely available on request counts only if a publication scheme covers it"),
        standing=Standing.ABSOLUTE,
        basis=Basis.CLASS,
        test="reasonably accessible to the applicant otherwise than under section 1",
        guidance=Guidance("Information reasonably accessible to the applicant by other means (section 21)"),
        notes=remarks(
            STATUTE,
            "It has no limb that removes the duty to confirm or deny.",
            "A notice should say where the information is (sections 16 and 17(1)(c)).",
        ),
    ),
    foia.section(
        "22",
        "Information intended for future publication",
        "Information Intended for Future Publication",
        exempts("22(1)", "information to be published later, if all three of (a) to (c) are met"),
        paragraphs(
            Role.CONDITION,
            "22(1)",
            a="held with a view to publication, by anyone, at some future date",
            b="already held with that view when the request was made",
            c="reasonable in all the circumstances to withhold until then",
        ),
        ncnd("22(2)", "to confirm or deny would itself disclose information to be published later"),
        standing=Standing.QUALIFIED,
        basis=Basis.CLASS,
        test="held with a view to publication, already so held when requested, and reasonable to wait: all three",
        guidance=_FUTURE,
    ),
    foia.section(
        "22A",
        "Research",
        "Research",
        exempts("22A(1)", "information obtained in, or derived from, research, if both (a) and (b) are met"),
        paragraphs(
            Role.CONDITION,
            "22A(1)",
            a="the programme is continuing with a view to a published report of the research",
            b="disclosure before that would, or would be likely to, prejudice one of:",
        ),
        paragraphs(
            Role.CONDITION,
            "22A(1)(b)",
            i="the programme",
            ii="the interests of an individual who takes part in it",
            iii="the interests of the authority that holds the information",
            iv="the interests of an authority mentioned in its paragraph (a)",
        ),
        ncnd("22A(2)", "to confirm or deny would, or would be likely to, prejudice one of those interests"),
        standing=Standing.QUALIFIED,
        basis=Basis.PREJUDICE,
        test="a continuing programme of research; disclosure would, or would be likely to, prejudice (1)(b)(i) to (iv)",
        first="2014-10-01",
        limbs=_22A,
        headed=verified("FOIWIKI-22A"),
        graded=verified("IPA14-NOTES"),
        guidance=_FUTURE,
        changes=(
            change(
                "2014-10-01",
                "Inserted by section 20 of the Intellectual Property Act 2014.",
                verified("LEX-22A", "IPA14-NOTES"),
            ),
        ),
    ),
    foia.section(
        "23",
        "Information supplied by, or relating to, bodies dealing with security matters",
        "Information Supplied by, or Concerning, Certain Security Bodies",
        exempts("23(1)", "information supplied, directly or indirectly, by a body in (3), or relating to one"),
        certificate("23(2)", "a Minister's certificate that it was so supplied or so relates is conclusive"),
        definition(
            "23(3)",
            "the security bodies:",
            a="the Security Service",
            b="the Secret Intelligence Service",
            c="the Government Communications Headquarters",
            d="the special forces",
            e="the Investigatory Powers Tribunal (Regulation of Investigatory Powers Act 2000 section 65)",
            f="the Interception of Communications Tribunal",
            g="the Security Service Tribunal",
            h="the Intelligence Services Tribunal",
            i="the Security Vetting Appeals Panel",
            j="the Security Commission",
            k="the National Criminal Intelligence Service",
            l="the Service Authority for the National Criminal Intelligence Service",
        ),
        version(
            definition("23(3)(m)", "the Serious Organised Crime Agency"),
            first="2006-04-01",
            provenance=verified("FOIA-2008", as_at="2008-06-10", recalled="the date"),
        ),
        version(
            definition("23(3)(n)", "the National Crime Agency"),
            first="2013-10-07",
            provenance=memory("that the Agency was added was seen (ICO-S23); not the letter and the date"),
        ),
        version(
            definition("23(3)(o)", "the Intelligence and Security Committee of Parliament"),
            first="2013-06-25",
            provenance=memory(),
        ),
        definition("23(4)", "what the Government Communications Headquarters include"),
        version(
            ncnd("23(5)", "to confirm or deny would disclose information supplied by, or relating to, a body in (3)"),
            provenance=verified("FOIA-2008", "ICO-S23"),
        ),
        standing=Standing.ABSOLUTE,
        basis=Basis.CLASS,
        test="directly or indirectly supplied by, or relates to, a body in 23(3)",
        titled=LETTERS,
        graded=FOIA_2008,
        guidance=Guidance(
            "Section 23 – Security bodies",
            "https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/"
            "section-23-security-bodies",
            verified("ICO-S23"),
        ),
        changes=(
            change(
                "2006-04-01",
                "23(3)(m), the Serious Organised Crime Agency, added.",
                verified("FOIA-2008", as_at="2008-06-10", recalled="the date"),
            ),
            change(
                "2013-06-25",
                "23(3)(o), the Intelligence and Security Committee, added (Justice and Security Act 2013).",
                memory(),
            ),
            change(
                "2013-10-07",
                "23(3)(n), the National Crime Agency, added (Crime and Courts Act 2013).",
                verified("ICO-S23", recalled="the letter and the date"),
            ),
        ),
        notes=(
            *remarks(STATUTE, "A certificate under 23(2) is conclusive evidence, subject to section 60."),
            *remarks(
                verified("ICO-23-24"),
                "23(1) and 24(1) exclude each other; 23(5) and 24(2) do not, and may be relied on together.",
            ),
            *remarks(
                verified("UKUT-248"),
                "23(1) and 24(1) may be cited in the alternative, so as not to reveal which applies (1 October 2021).",
            ),
            *remarks(
                LETTERS,
                "The usual title in police letters, “supplied by, or concerning”, is not the statutory heading.",
            ),
            *remarks(STATUTE, "Counter Terrorism Policing is not among the bodies of 23(3)."),
            *remarks(
                memory(), "Not absolute for historical records in The National Archives or PRONI (section 64(2))."
            ),
        ),
    ),
    foia.section(
        "24",
        "National security",
        "National Security",
        exempts("24(1)", "information outside 23(1), if exemption is required to safeguard national security"),
        ncnd("24(2)", "exemption from confirming or denying is required to safeguard national security"),
        certificate("24(3)", "a Minister's certificate that exemption is or was required is conclusive"),
        certificate("24(4)", "a certificate may describe information generally and may look ahead"),
        standing=Standing.QUALIFIED,
        basis=Basis.OTHER,
        test="exemption is required for the purpose of safeguarding national security",
        titled=LETTERS,
        guidance=Guidance("Safeguarding national security (section 24)"),
        notes=(
            *remarks(
                STATUTE,
                "Neither class nor prejudice based: the word is “required”. Reasons for the requirement are needed "
                "(17(1)(c)), and the public interest test applies.",
            ),
            *remarks(verified("ICO-23-24"), "24(2) may be relied on together with 23(5)."),
        ),
    ),
    foia.section(
        "25",
        "Certificates under ss. 23 and 24: supplementary provisions",
        "Certificates (sections 23 and 24)",
        certificate("25(1)", "a document that purports to be a certificate is taken to be one"),
        certificate("25(2)", "a certified copy of a certificate is evidence of it"),
        certificate("25(3)", "only a Cabinet Minister, the Attorney General or the Advocate General may sign one"),
        role=Role.CERTIFICATE,
        open_to_police=False,
        notes=remarks(STATUTE, "Not an exemption: nothing can be refused under it."),
    ),
    foia.section(
        "26",
        "Defence",
        "Defence",
        exempts(
            "26(1)",
            "disclosure would, or would be likely to, prejudice:",
            a="the defence of the British Islands or of a colony",
            b="the capability, effectiveness or security of relevant forces",
        ),
        definition(
            "26(2)",
            "relevant forces are:",
            a="the armed forces of the Crown",
            b="forces that co-operate with them",
        ),
        ncnd("26(3)", "to confirm or deny would, or would be likely to, prejudice a matter in (1)"),
        standing=Standing.QUALIFIED,
        basis=Basis.PREJUDICE,
        test="would, or would be likely to, prejudice",
        guidance=Guidance("Defence (section 26)"),
    ),
)
