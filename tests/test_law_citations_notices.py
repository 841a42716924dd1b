"""Whole notices in short, as forces put them: the refusal, its reasons, the review, and what only looks like one."""

from __future__ import annotations

import pytest

from precedents.law import Act, find_citations
from precedents.law.citations import CitationRole

NOTICES: list[tuple[Act, str, str]] = [
    (
        Act.FOIA,
        (
            "DECISION\n\nThis email is to inform you that it will not be possible to respond to your request "
            "within the cost threshold. In accordance with the Freedom of Information Act 2000 (the Act), this "
            "letter acts as a Refusal Notice under Section 12(1).\n\nREASONS FOR DECISION\n\nWe estimate that "
            "1,200 records at 5 minutes would take 100 hours.\n\nLEGAL ANNEX\n\nSection 17(5) of the Act "
            "provides:\n\n(5) A public authority which, in relation to any request for information, is relying "
            "on a claim that section 12 or 14 applies must give the applicant a notice stating that "
            "fact.\n\nSection 12(1) of the Act provides:\n\n(1) Section 1(1) does not oblige a public authority to "
            "comply.\n\nSection 12(2) of the Act provides:\n\n(2) Subsection (1) does not exempt the public "
            "authority from its obligation."
        ),
        "12(1)",
    ),
    (
        Act.FOIA,
        (
            "Your request for information has now been considered and I am not obliged to supply the "
            "information you have requested.\n\nSection 17 of the Freedom of Information Act 2000 requires us to "
            "provide the applicant with a notice which a) states that fact b) specifies the exemption(s) in "
            "question and c) states (if that would not otherwise be apparent) why the exemption applies:\n\nThe "
            "exemptions applicable to the information are:\nSection 31(1)(a)(b) Law Enforcement\nSection "
            "38(1)(a) Health and Safety\n\nSection 31 is a qualified prejudice based exemption and requires a "
            "harm and public interest test.\nSection 38 likewise."
        ),
        "31(1)(a) 31(1)(b) 38(1)(a)",
    ),
    (
        Act.FOIA,
        (
            "Surrey Police neither confirms nor denies that it holds any information relevant to your request "
            "by virtue of the following exemptions:\n\n• Section 23(5) - Information supplied by, or relating "
            "to, bodies dealing with security matters\n• Section 24(2) - National Security\n• Section 30(3) - "
            "Investigations and proceedings conducted by public authorities\n• Section 31(3) - Law "
            "Enforcement\n• Section 40(5) - Personal Information\n\nSections 23 and 40 are class-based absolute "
            "exemptions. Section 30 is class based and qualified."
        ),
        "23(5) 24(2) 30(3) 31(3) 40(5)",
    ),
    (
        Act.FOIA,
        (
            "Q2: This information is exempt – please see Section 40(2) below.\n\nSection 40(2) & (3A)(a) "
            "Personal Information\nThis is an absolute exemption."
        ),
        "40(2) 40(3A)(a)",
    ),
    (
        Act.FOIA,
        (
            "Thames Valley Police can confirm that information is held, however Section 31 (Law Enforcement) "
            "applies – see annex A.\n\nAnnex A\n\nSection 31(1)(a)(b) – Law enforcement. Harm: tactics."
        ),
        "31",
    ),
    (
        Act.FOIA,
        (
            "REFUSAL NOTICE\n\nIn respect of question 4 the contract price is exempt under Section 43 - "
            "Commercial Interests.\n\nSection 43(2) states that information is exempt if its disclosure would "
            "prejudice commercial interests."
        ),
        "43(2)",
    ),
    (
        Act.FOIA,
        (
            "I have determined your request to be vexatious under Section 14(1) of the Act. Section 14(1) "
            "states that a public authority does not have to comply with vexatious requests."
        ),
        "14(1)",
    ),
    (
        Act.FOIA,
        (
            "Regulation 5 of the Fees Regulations allows us to aggregate your 14 requests. Section 12(4) "
            "provides for this. The aggregated cost exceeds the appropriate limit and so section 12(1) is "
            "engaged."
        ),
        "12(1)",
    ),
    (
        Act.FOIA,
        (
            "Questions 1-3 No information held.\nQuestion 4 Section 31(1)(a) & (b) is engaged\nQuestion 5 Please "
            "see the link: Section 21(1) is engaged"
        ),
        "31(1)(a) 31(1)(b) 21(1)",
    ),
    (
        Act.FOIA,
        (
            "The information you have requested is exempt from disclosure by virtue of Section 22 – "
            "Information Intended for Future Publication and Research (Section 22A)."
        ),
        "22 22A",
    ),
    (
        Act.FOIA,
        (
            "I can confirm that the following is being withheld:\n\n- name of the supplier, s.43(2) and "
            "s.31(1)(a);\n- operational order, s.31(1)(a), (b);\n- phone numbers s.31(1)(g) by virtue of (2)(b)"
        ),
        "43(2) 31(1)(a) 31(1)(b) 31(1)(g)",
    ),
    (
        Act.FOIA,
        (
            "Disclosure of the RMS entries would breach section 40. In particular section 40(2) as the first "
            "data protection principle would be contravened. The entries are withheld."
        ),
        "40(2)",
    ),
    (
        Act.FOIA,
        (
            "In addition the Force can neither confirm nor deny that it holds any other information relevant "
            "to the request as the duty in s1(1)(a) of the Freedom of Information Act 2000 does not apply, by "
            "virtue of the following exemptions:\nSection 23(5) Information supplied by, or concerning, certain "
            "Security Bodies\nSection 24(2) National Security\nSection 31(3) Law Enforcement\n\nSection 24(2) is a "
            "prejudice based qualified exemption."
        ),
        "23(5) 24(2) 31(3)",
    ),
    (
        Act.FOIA,
        (
            "The MPS has applied s.30(1)(a) and s.40(2) to the requested footage. Section 31 was considered "
            "but s.31 cannot be claimed alongside s.30."
        ),
        "30(1)(a) 40(2)",
    ),
    (
        Act.FOIA,
        (
            "We would rely on Section 40(5B)(a)(i) to neither confirm nor deny whether any complaint was made "
            "about a named officer."
        ),
        "40(5B)(a)(i)",
    ),
    (
        Act.FOIA,
        (
            "Following your appeal we have reconsidered. The exemptions at section 24(1) and 31(1) were "
            "correctly engaged. However section 38(1) should not have been cited."
        ),
        "24(1) 31(1)",
    ),
    (
        Act.FOIA,
        (
            "Your Internal Review: Your request was refused citing section 12(1). On review, I am satisfied "
            "that the exemption was correctly applied and I uphold the original decision."
        ),
        "12(1)",
    ),
    (
        Act.FOIA,
        (
            "The review finds that Section 40(2) was correctly applied to the names. Section 43 - I disagree "
            "with the original decision and enclose the prices."
        ),
        "40(2)",
    ),
    (
        Act.FOIA,
        (
            "In accordance with section 1(1)(a) we confirm we hold the data. In accordance with section "
            "1(1)(b) it is attached. Should you ask for names in future they are likely to be exempt under "
            "section 40(2)."
        ),
        "",
    ),
    (Act.FOIA, "Disclosed in full. Section 16 duty: nothing. Copyright: section 80 CDPA.", ""),
    (
        Act.FOIA,
        (
            "How to complain: Section 50 of the Act gives you the right to apply to the ICO. Our publication "
            "scheme is made under section 19."
        ),
        "",
    ),
    (
        Act.FOIA,
        (
            "The vehicles were seized under section 165A of the Road Traffic Act 1988 and section 59 of the "
            "Police Reform Act. Section 30(1)(a)(i) applies to the case papers."
        ),
        "30(1)(a)(i)",
    ),
    (Act.FOIA, "1. 12 | 2. 14 | 3. Exempt S31 | 4. Exempt S40", "31 40"),
    (
        Act.FOIA,
        (
            "Officers authorised to use s60 in 2019: 14; s47A: nil; s43: 3. FOI exemption s31(1)(a) covers the "
            "authorisation forms."
        ),
        "31(1)(a)",
    ),
    (Act.FOIA, "Exemption Applied: Section 30 (1)\nExemption applied: Section 40 (2)", "30(1) 40(2)"),
    (Act.FOIA, "Applicable Exemptions\nSection 31(1)(a)(b)(c)\nSection 24(1)", "31(1)(a) 31(1)(b) 31(1)(c) 24(1)"),
    (
        Act.FOIA,
        (
            "We consider the exemption set out in section 44 (1)(a) FOIA, together with section 18 of the "
            "Commissioners for Revenue and Customs Act 2005, to apply."
        ),
        "44(1)(a)",
    ),
    (
        Act.FOIA,
        (
            "Section 44 applies as disclosure is prohibited by section 17 of RIPA / section 56 of the "
            "Investigatory Powers Act 2016."
        ),
        "44",
    ),
    (
        Act.FOIA,
        (
            "This information is held by virtue of the Official Secrets Act and cannot be disclosed: sections "
            "23(1) and 24(1) FOIA (in the alternative)."
        ),
        "23(1) 24(1)",
    ),
    (
        Act.FOIA,
        (
            "S.36(2)(b)(i) and (ii) & 36(2)(c) FOIA - the qualified person has given her opinion. The minutes "
            "are withheld."
        ),
        "36(2)(b)(i) 36(2)(b)(ii) 36(2)(c)",
    ),
    (
        Act.FOIA,
        (
            "Sections 37(1)(ac) and 37(1)(b) relate to communications with the Royal Household and honours, "
            "and the papers are exempt."
        ),
        "37(1)(ac) 37(1)(b)",
    ),
    (Act.FOIA, "s28(1), s29(1)(a) and s35(1)(a) were considered, none applies, and nothing is withheld.", ""),
    (
        Act.FOIA,
        "Names of junior staff have been redacted. S.40(2), S.40(3)(a)(i) FOIA.\nThis is absolute.",
        "40(2) 40(3)(a)(i)",
    ),
    (Act.FOIA, "Exempt information: Section 31(1) (a) (b) / Section 24(1)", "31(1)(a) 31(1)(b) 24(1)"),
    (Act.FOIA, "By disclosing we would undermine national security: section 24 engaged. Exempt.", "24"),
    (Act.FOIA, "It is not in the public interest to disclose, therefore section 31(1)(a) is upheld.", "31(1)(a)"),
    (
        Act.FOIA,
        (
            "Please be advised that under Section 21 of the FOIA we are not required to provide information "
            "that is reasonably accessible to you: www.police.uk"
        ),
        "21",
    ),
    (Act.FOIA, "We are not required under section 21 to give what is on our site.", "21"),
    (Act.FOIA, "The figures for section 18 wounding (OAPA) are 31; section 20 are 40.", ""),
    (Act.FOIA, "Under Section 8(1)(c) your request is not valid as it does not describe the information.", ""),
    (
        Act.FOIA,
        (
            "Section 10 allows 20 working days; section 10(3) permits us to extend while considering the "
            "public interest in section 31."
        ),
        "",
    ),
    (
        Act.FOIA,
        (
            "An extension is needed as the exemptions at sections 31 and 24 are being considered. We will "
            "respond by 3 May."
        ),
        "",
    ),
    (
        Act.FOISA,
        (
            "I can confirm that the information sought is held, but I am refusing to supply it. Section 16 of "
            "the Act requires Police Scotland to give notice which (a) states that it holds the information. "
            "Where information is held but an exemption applies, a notice is required.\n\nSection 30(c) – "
            "Prejudice to effective conduct of public affairs\nSection 38(1)(b) – Personal data"
        ),
        "30(c) 38(1)(b)",
    ),
    (
        Act.FOISA,
        (
            "I regret to inform you that I am unable to provide you with the information as it would prove too "
            "costly to do so within the context of the fee regulations. In terms of Section 16(4) of the Act "
            "where Section 12(1) of the Act (Excessive Cost of Compliance) has been applied, this represents a "
            "refusal notice."
        ),
        "12(1)",
    ),
    (
        Act.FOISA,
        (
            "In terms of Section 17 of the Freedom of Information (Scotland) Act 2002 this represents a notice "
            "that the information is not held."
        ),
        "",
    ),
    (
        Act.FOISA,
        (
            "By way of explanation, exempt under section 25(1): otherwise accessible. As regards Q2 the "
            "exemptions are section 34(1)(b), section 35(1)(a) & (b)."
        ),
        "25(1) 34(1)(b) 35(1)(a) 35(1)(b)",
    ),
    (Act.FOISA, "It is refused in terms of section 14(1) of the Act, vexatious.", "14(1)"),
    (
        Act.EIR,
        (
            "Having decided that the EIR apply, the request is refused under Regulation 12(4)(a) as not held, "
            "and for the rest Regulation 12(5)(b) course of justice."
        ),
        "12(4)(a) 12(5)(b)",
    ),
    (Act.EIR, "Exception 12(5)(c) intellectual property rights applies. 12(5)(f) also.", "12(5)(c) 12(5)(f)"),
    # whose words, of when, and under which Act
    (
        Act.FOIA,
        (
            "You have asked:\n\nPlease don't tell me it is exempt under section 31 or section 40.\n\nOur "
            "answer:\n\nWe hold 14 records, attached."
        ),
        "",
    ),
    (
        Act.FOIA,
        (
            "Request\nI believe section 40(2) cannot apply to senior officers, and that the public interest "
            "under section 31 favours me.\n\nResponse\nI consider that section 40(2) does apply to junior "
            "officers. Their names are withheld."
        ),
        "40(2)",
    ),
    (
        Act.FOIA,
        (
            "In your letter of complaint you say our use of section 30(1)(a) was wrong. I do not agree. "
            "Section 30(1)(a) was properly engaged and I uphold its use."
        ),
        "30(1)(a)",
    ),
    (
        Act.FOIA,
        (
            'Complaint: "The force hides behind section 14 and section 12 whenever it likes and never '
            'answers."\n\nReview: The request was answered in full on 3 May. There is nothing to uphold.'
        ),
        "",
    ),
    (
        Act.FOIA,
        (
            "The applicant argued that section 23 could not be relied on. The Constabulary maintains its "
            "reliance upon section 23(1) and section 24(1), in the alternative."
        ),
        "23(1) 24(1)",
    ),
    (
        Act.FOIA,
        (
            "On reflection we no longer consider that section 43(2) is engaged and the price is disclosed. We "
            "continue to rely on section 40(2)."
        ),
        "40(2)",
    ),
    (
        Act.FOIA,
        (
            "Section 12(1) had been applied. That decision is overturned and the figures are now provided, "
            "save that names are withheld: s.40(2)."
        ),
        "40(2)",
    ),
    (Act.FOIA, "We have removed our reliance on Section 31(1)(a). Section 38(1)(b) remains.", "38(1)(b)"),
    (
        Act.FOIA,
        (
            "The exemption at section 22(1) has lapsed since the report was published on 1 June. It is "
            "enclosed with names redacted under section 40(2)."
        ),
        "40(2)",
    ),
    (Act.FOIA, "ACPO advises forces to cite section 31(3). We hold nothing and say so; no information is held.", ""),
    (
        Act.FOIA,
        ("The Home Office refused the same request under section 35(1)(a). We, however, enclose all that we hold."),
        "",
    ),
    (
        Act.FOIA,
        (
            "In decision notice FS50123456 the Commissioner upheld section 40(2) in a like case. Accordingly "
            "names are withheld under section 40(2)."
        ),
        "40(2)",
    ),
    (
        Act.FOIA,
        ("The Tribunal in EA/2010/0001 considered section 36 and section 41 at length. Our reply is attached in full."),
        "",
    ),
    (
        Act.FOIA,
        (
            "Should you refine your request, section 40 or section 31 could still be engaged. As it is, it is "
            "refused by section 12(1)."
        ),
        "12(1)",
    ),
    (
        Act.FOIA,
        (
            "Even if the cost limit had not been exceeded, the information would have been exempt under "
            "section 31(1)(a). It is refused under section 12(1)."
        ),
        "12(1)",
    ),
    (
        Act.FOIA,
        (
            "Please be aware exemptions may apply to any refined request, particularly Section 31 (Law "
            "Enforcement) and Section 40 (Personal Information). Your request is refused: Section 12."
        ),
        "12",
    ),
    (
        Act.FOIA,
        ("Any further request may be considered vexatious under section 14. The present one is exempt: section 21."),
        "21",
    ),
    (
        Act.FOIA,
        (
            "FOI closed paragraphs: 3.4 s31, 3.5 s31, 5.1 s40. The remainder of the policy is attached, with "
            "those removed."
        ),
        "31 40",
    ),
    (
        Act.FOIA,
        (
            "GSC: OFFICIAL. FOI exemption: none. Section 3 of this policy deals with custody, section 31 with "
            "bail. Nothing withheld."
        ),
        "",
    ),
    (Act.FOIA, "The policy's section 40 (uniform) and section 31 (vehicles) are attached.", ""),
    (
        Act.FOIA,
        ("Please find enclosed our policy. Section 24 of the policy has been redacted by virtue of section 31(1)(a)."),
        "31(1)(a)",
    ),
    (Act.FOIA, "The information is exempt under Seciton 31(1)(a) and Sect.40(2)", "31(1)(a) 40(2)"),
    (Act.FOIA, "exempt under Section31(1)(a)&(b)", "31(1)(a) 31(1)(b)"),
    (Act.FOIA, "exempt by virtue of section thirty-one (1)(a)", "31(1)(a)"),
    (Act.FOIA, "Exempt under s.31[1][a] and s.40[2]", "31(1)(a) 40(2)"),
    (Act.FOIA, "exempt under S31.1.a & S40.2", "31(1)(a) 40(2)"),
    (Act.FOIA, "exempt under FOIA s 31 (1) a and b", "31(1)(a) 31(1)(b)"),
    (Act.FOIA, "Sections 30 (1) (a) (i) and (ii) apply. The file is exempt.", "30(1)(a)(i) 30(1)(a)(ii)"),
    (Act.FOIA, "Section 30(1)(b), (2)(a)(i), (2)(b) apply and the file is exempt.", "30(1)(b) 30(2)(a)(i) 30(2)(b)"),
    (
        Act.FOIA,
        "Exemptions\n\nLaw enforcement – s31(1)(a)\nPersonal information – s40(2)\nHealth and safety – s38(1)",
        "31(1)(a) 40(2) 38(1)",
    ),
    (
        Act.FOIA,
        "Exemption | Reason\nS31(1)(a) Law enforcement | Tactical\nS40(2) Personal information | Names",
        "31(1)(a) 40(2)",
    ),
    (
        Act.FOIA,
        (
            "The exemptions we rely on are set out below.\n\n1. Section 24(1) - National Security\n2. Section "
            "31(1)(a)-(c) - Law Enforcement\n\nPublic Interest Test"
        ),
        "24(1) 31(1)(a) 31(1)(b) 31(1)(c)",
    ),
    (
        Act.FOIA,
        (
            "Section 40(2) Personal Information\nSection 38(1)(b) Health and Safety\n\nThe above exemptions have "
            "been applied to names and addresses."
        ),
        "40(2) 38(1)(b)",
    ),
    (
        Act.FOIA,
        (
            "Law Enforcement (s31)\n\nDisclosure would hinder us. It is withheld.\n\nPersonal Information "
            "(s40)\n\nNames are withheld."
        ),
        "31 40",
    ),
    (Act.FOIA, "Exempt - s.31.\nHarm\nIt would help criminals.\nPublic interest\nFor: openness. Against: crime.", "31"),
    (
        Act.FOIA,
        (
            "It would take 26 hours. This exceeds the 18 hours set by the Fees Regulations. Section 12 (Cost "
            "of compliance)"
        ),
        "12",
    ),
    (
        Act.FOIA,
        (
            "Section 12(1) of FOIA does not oblige a public authority to comply if the cost would exceed the "
            "appropriate limit of £450. We estimate 90 hours."
        ),
        "12(1)",
    ),
    (
        Act.FOIA,
        (
            "Although excess cost removes the forces obligations under the Freedom of Information Act, as a "
            "gesture of goodwill I have supplied what I could: Section 12(1)."
        ),
        "12(1)",
    ),
    (
        Act.FOIA,
        (
            "Section 12 would have applied but we were able to extract the data in 17 hours; see attached. "
            "Nothing refused."
        ),
        "",
    ),
    (Act.FOIA, "The request is over the limit. Refusal under S12. Advice under S16: ask for one year.", "12"),
    (
        Act.FOIA,
        (
            "He was detained under section 31 of the Children Act 1989 and section 40 of the Firearms Act. The "
            "rest is exempt, section 30(1)(a)(i)."
        ),
        "30(1)(a)(i)",
    ),
    (
        Act.FOIA,
        (
            "The information is subject to section 11 of the Police Act 1996 and sections 31 and 32 of that "
            "Act. It's attached."
        ),
        "",
    ),
    (Act.FOIA, "DPA s.35 disclosures: 31; s.29 disclosures: 40. No exemption was needed.", ""),
    (Act.FOIA, "SOCPA s.132 and s.44 TACT powers: attached. Officers' names s40(2) withheld.", "40(2)"),
    (Act.FOIA, "Warrants under s.23 MDA: 31. s.8 PACE: 24. Addresses are exempt; S40(2), S31(1)(a).", "40(2) 31(1)(a)"),
    (Act.FOIA, "Charged with s.5 Public Order Act, s.4A, s.31 CDA. Names refused s.40.", "40"),
    (
        Act.FOIA,
        (
            "Case closed under section 41 of the Data Protection Act. Data given in confidence is withheld: "
            "section 41 FOIA."
        ),
        "41",
    ),
    # explanations, figures and hints that are no refusal, beside refusals put shortly
    (
        Act.FOIA,
        (
            "Section 1 of the Freedom of Information Act 2000 (FOIA) places two duties on public authorities. "
            "Unless exemptions apply, the first duty at Sec 1(1)(a) is to confirm or deny whether the "
            "information specified in a request is held. The second duty at Sec 1(1)(b) is to disclose "
            "information that has been confirmed as being held. Where exemptions are relied upon s17 of FOIA "
            "requires that we provide the applicant with a notice which: a) states that fact b) specifies the "
            "exemption(s) in question and c) states (if that would not otherwise be apparent) why the "
            "exemption applies.\n\nIn this case the answer is 14."
        ),
        "",
    ),
    (
        Act.FOIA,
        (
            "Part II of the Act contains exemptions, some absolute (such as section 21, section 23 and section "
            "40) and some qualified (such as section 31). Your request is answered in full below; no exemption "
            "is needed."
        ),
        "",
    ),
    (
        Act.FOIA,
        (
            "The Data Protection Act 2018, section 3(2), defines personal data. Article 10 UK GDPR covers "
            "criminal data. FOI s40(2) with s40(3A)(a) applies to names."
        ),
        "40(2) 40(3A)(a)",
    ),
    (
        Act.FOIA,
        "S.16 advice: you may wish to refine. S.45 Code. S.50 appeal. S.12(1) refusal: 31 hours at £25.",
        "12(1)",
    ),
    (Act.FOIA, "Exemption: N/A. Sections 31 and 40 not engaged. Disclosed; nothing withheld.", ""),
    (Act.FOIA, "Response: Disclosure. Exemptions: none (s31 considered).", ""),
    (Act.FOIA, "Exemptions: Section 31(1)(a)\n\nQuestion 1 – 12\nQuestion 2 – withheld", "31(1)(a)"),
    (Act.FOIA, "Q1. 31\nQ2. 40\nQ3. 24\nQ4. 38. All is disclosed and no exemption used.", ""),
    (
        Act.FOIA,
        (
            "Figures: section 18: 31. Section 20: 40. Section 47: 111. (Offences Against the Person Act 1861). "
            "Names exempt s40(2)."
        ),
        "40(2)",
    ),
    (
        Act.FOIA,
        (
            "The PIT under section 2(2)(b) favours non-disclosure. Section 31(1)(a) - prevention or detection "
            "of crime - and section 31(1)(b), apprehension of offenders, are both relevant."
        ),
        "31(1)(a) 31(1)(b)",
    ),
    (Act.FOIA, "As the data relates to fewer than five people it has been suppressed (Section 40(2)).", "40(2)"),
    (Act.FOIA, "Where the figure is less than 5 it is shown as <5 under section 40(2).", "40(2)"),
    (
        Act.FOIA,
        ("Any figure below 5 is exempt (section 40), and section 38 is engaged too in the case of informants."),
        "40 38",
    ),
    (
        Act.FOIA,
        ("We would usually refuse under section 12 but have on this occasion answered in full, outside the Act."),
        "",
    ),
    (
        Act.FOIA,
        (
            "We are withholding part of the report. The redactions fall under s30(1)(a)(i), s31(1)(a) and "
            "s.40(2) respectively."
        ),
        "30(1)(a)(i) 31(1)(a) 40(2)",
    ),
    (
        Act.FOIA,
        (
            "CONFIDENTIAL ANNEX. Section 41(1): the information was obtained from another person and its "
            "release would be an actionable breach. Exempt."
        ),
        "41(1)",
    ),
    (
        Act.FOIA,
        "Section 27(1)(a)-(d) International Relations: the memorandum is with the FBI. It is withheld.",
        "27(1)(a) 27(1)(b) 27(1)(c) 27(1)(d)",
    ),
    (
        Act.FOIA,
        (
            "This is a valid request under section 8. It's for all emails: oppressive. S14(1) is our ground. "
            "Section 12 is not."
        ),
        "14(1)",
    ),
    (
        Act.FOIA,
        (
            "The exemptions to be considered were: s24, s31, s38. Having weighed them, only s31(1)(a) is "
            "relied upon; it is withheld."
        ),
        "31(1)(a)",
    ),
    (Act.FOIA, "s24, s31(1)(a) and s38(1)(b) have all been applied to pages 3 to 9.", "24 31(1)(a) 38(1)(b)"),
    (Act.FOIA, "Not only section 31(1)(a) but also section 24(1) is engaged.", "31(1)(a) 24(1)"),
    (Act.FOIA, "Neither section 31 nor section 40 is engaged and there is nothing exempt.", ""),
    (
        Act.FOIA,
        "Q1 is exempt under section 21(1). For Q2 see the appendix.\n\nAppendix A\n\n"
        "Section 31(1)(a) - Law Enforcement\n\nFactors favouring disclosure\n\nTrust.",
        "21(1) 31(1)(a)",
    ),  # reasons that stand in an appendix
    (
        Act.FOIA,
        "The policy is attached, redacted under section 31(1)(a).\n\nAppendix A: policy\n\n"
        "Section 40(2) applies to requests for names.",
        "31(1)(a)",
    ),  # an attachment that speaks of exemptions
    # without a verb, or with an unusual one
    (Act.FOIA, "We hold it but will not be releasing it owing to Section 31(1)(a).", "31(1)(a)"),
    (Act.FOIA, "Grounds: sections 30(1)(a)(i) & 40(2).", "30(1)(a)(i) 40(2)"),
    (Act.FOIA, "In light of section 38(1)(a) the photographs are not disclosed.", "38(1)(a)"),
    (Act.FOIA, "The following information is not provided: addresses - S38(1)(b), S40(2).", "38(1)(b) 40(2)"),
    (Act.FOIA, "Information withheld - FOIA 31(1)(a), 31(1)(b)", "31(1)(a) 31(1)(b)"),
    (Act.FOIA, "I have concluded that the appropriate exemption is s.43(2).", "43(2)"),
    (Act.FOIA, "Exempted under S40(2), the names do not appear.", "40(2)"),
    (
        Act.FOIA,
        "This is a notice under Section 17(1) that the information is exempt; the exemption is Section 24(1).",
        "24(1)",
    ),
    (
        Act.FOIA,
        "The force is of the view that Sections 31(1)(a) and 31(1)(b) are relevant to the withheld data.",
        "31(1)(a) 31(1)(b)",
    ),
    (Act.FOIA, "NCND Exemptions: 23(5) 24(2) 30(3) 31(3)", "23(5) 24(2) 30(3) 31(3)"),
    (
        Act.FOIA,
        "The Constabulary neither confirms nor denies (sections 23(5), 24(2), 31(3), 40(5B)(a)(i)).",
        "23(5) 24(2) 31(3) 40(5B)(a)(i)",
    ),
    (Act.FOIA, "Overall harm for S30 & S31\n\nTo disclose would harm.\n\nIt is withheld.", "30 31"),
    (Act.FOIA, "Refused - s.12.", "12"),
    (Act.FOIA, "Partial refusal: Q3 S31(1)(a), Q7 S40(2)", "31(1)(a) 40(2)"),
    (Act.FOIA, "S31 & S38 PIT attached. Withheld.", "31 38"),
    (
        Act.FOIA,
        "Please see the end of this letter.\n\nExemptions:\n\nS.30(1)(a)(b)(c) Investigations\n\nS.40(2) Personal data",
        "30(1)(a) 30(1)(b) 30(1)(c) 40(2)",
    ),
    (Act.FOIA, "It has been decided to withhold under Section 31 sub-section 1 (a) and (b).", "31(1)(a) 31(1)(b)"),
    (Act.FOIA, "Exempt under para (a) of section 31(1).", "31(1)(a)"),
    (Act.FOIA, "Your request engages Section 27.1(a), 24.1 and 31.1(a).", "27(1)(a) 24(1) 31(1)(a)"),
    (Act.FOIA, "Section 30(2)(a)(iii) & (b) is applied.", "30(2)(a)(iii) 30(2)(b)"),
    (Act.FOISA, "The Section 35(1)(a)/(b) and 39(1) exemptions are applied.", "35(1)(a) 35(1)(b) 39(1)"),
    (Act.EIR, "The exceptions at 12(4)(d), 12(4)(e) and 12(5)(b) EIR are engaged.", "12(4)(d) 12(4)(e) 12(5)(b)"),
    (Act.FOIA, "Information Withheld\nNames of staff below ACC rank\nExemption\nSection 40(2)", "40(2)"),
    (Act.FOIA, "QUESTION 3: EXEMPT (S.24, S.31)\nQUESTION 4: 12", "24 31"),
]


@pytest.mark.parametrize(("act", "text", "relied"), NOTICES)
def test_a_notice_relies_on_what_it_says(act: Act, text: str, relied: str) -> None:
    found = [each for each in find_citations(text, default_act=act) if each.role is CitationRole.RELIED]
    assert list(dict.fromkeys(each.label for each in found if each.act == act.value)) == relied.split()


def test_what_the_letter_leaves_open_is_flagged() -> None:
    found = find_citations("We withhold the plan. The plan (section 24) is attached to the lease, section 31(1)(a).")
    assert [(each.label, each.role) for each in found] == [
        ("24", CitationRole.RELIED),
        ("31(1)(a)", CitationRole.RELIED),
    ]
    assert all(each.ambiguous for each in found)


def test_what_is_said_outright_is_not_flagged() -> None:
    assert [each.ambiguous for each in find_citations("We rely on section 24(1) and section 31(1)(a).")] == [None, None]
