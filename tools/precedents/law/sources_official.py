"""The sources that speak with authority: the texts of Acts and Regulations, and the regulator's guidance on them."""

from __future__ import annotations

from precedents.law.sections import Source

OFFICIAL = (
    Source(
        "FOIA-2008",
        "Freedom of Information Act 2000, as at 10 June 2008",
        "https://www.legislation.gov.uk/ukpga/2000/36",
        "Full text of sections 1-19, 21-44 (22A not yet enacted), 45, 50 as at 10 June 2008, read end to end. "
        "Verifies existence of every limb at that date and, for unamended provisions, today. Read in the copy at "
        "github.com/legalize-dev/legalize-uk, uk/ukpga-2000-36.md @013404e99de95681ed7f5cd494d16a8934e9efe7. "
        "(Statute text, superseded version.)",
    ),
    Source(
        "FOIA-S2-2004",
        "Freedom of Information Act 2000 section 2, as at 1 April 2004",
        "http://www.legislation.gov.uk/ukpga/2000/36/section/2/2004-04-01/data.xht",
        "Section 2(1)-(3) as originally in force. (Statute text, superseded version.)",
    ),
    Source(
        "FOIA-S31-ENACTED",
        "Freedom of Information Act 2000 section 31, as enacted",
        "https://legislation.gov.uk/ukpga/2000/36/section/31/enacted/data.akn",
        "Section 31(1)(a)-(i), start of 31(2), as enacted. (Statute text.)",
    ),
    Source(
        "DPA18-SCH19",
        "Data Protection Act 2018, Schedule 19 (minor and consequential amendments)",
        "https://www.legislation.gov.uk/ukpga/2018/12/schedule/19",
        "Exact words of the 2018 amendments to FOIA section 2(3)(f)/(fa), section "
        "40(2),(3A),(3B),(4A),(5A),(5B),(7),(8). Paragraphs 55 to 64 (FOIA), 88 to 90 (FOISA), 307 to 312 (EIR); "
        "read in the copy at github.com/legalize-dev/legalize-uk, uk/ukpga-2018-12.md "
        "@04944247f06910b24a4e60068b047f1a0f414449; paragraphs 55 to 58 also at legislation.gov.uk. (Statute text"
        " (amending Act).)",
    ),
    Source(
        "DPA18-SCH20",
        "Data Protection Act 2018, Schedule 20 (transitional provision)",
        "https://www.legislation.gov.uk/ukpga/2018/12/schedule/20",
        "Transitional rule: the date the request is dealt with, not the date it was made, decides which section "
        "40 applies. Paragraphs 51, 52, 56 and 60, read in the same copy as Schedule 19. (Statute text.)",
    ),
    Source(
        "DPA18-PT3",
        "Data Protection Act 2018, Part 3 (law enforcement processing)",
        "https://www.legislation.gov.uk/ukpga/2018/12/part/3",
        "Law-enforcement access right and restrictions. Sections 43 to 48, 51, 53 and 79, read in the same copy "
        "as Schedule 19. (Statute text, version between 31.12.2020 and 5.2.2026.)",
    ),
    Source(
        "DUAA-S79",
        "Data (Use and Access) Act 2025, section 79",
        "https://www.legislation.gov.uk/ukpga/2025/18/section/79",
        "Sections 72-84 read; section 79 inserts DPA 2018 section 45A (LPP); section 79 does not amend FOIA. Read"
        " in the copy at github.com/legalize-dev/legalize-uk, uk/ukpga-2025-18.md "
        "@01c1eb87c5d01c8306f88595b72db277768e5048. (Statute text.)",
    ),
    Source(
        "SI-2026-386",
        "SI 2026/386, Schedule 2 paragraph 12",
        "https://www.legislation.gov.uk/uksi/2026/386/body/made",
        "Made 26 March 2026; Schedule 2 paragraph 12 changes 'Commissioner' to 'Commission' in FOIA sections "
        "10(5)(b), 18, 19, 20, 45(4), 46-48, 50-54, 56, 57 and others; in force only when DUAA 2025 section 119 "
        "is fully in force. Also uk/uksi-2026-386.md @c45d6f15ecd2b229060ccb3e4484c18712a43873. (Statute text.)",
    ),
    Source(
        "FOIA-2026-META",
        "Freedom of Information Act 2000, list of contents, version of 7 April 2026",
        "https://tnaqa.mirrorweb.com/ukgwa/20260409162222mp_/https://www.legislation.gov.uk/ukpga/2000/36/"
        "contents/data.xml",
        "FOIA has a version valid from 7 April 2026 (cause not seen). (Metadata only.)",
    ),
    Source(
        "CRAG-SCH7",
        "Constitutional Reform and Governance Act 2010, Schedule 7",
        "https://www.legislation.gov.uk/ukpga/2010/25/schedule/7/enacted/data.xht",
        "Exact words inserting section 2(3)(ea) and section 37(1)(a)-(ad). Also "
        "https://www.legislation.gov.uk/ukpga/2010/25/notes/division/6/43. (Statute text (amending Act).)",
    ),
    Source(
        "IPA14-NOTES",
        "Intellectual Property Act 2014, explanatory notes on section 20",
        "http://www.legislation.gov.uk/ukpga/2014/18/notes/division/5/3/1",
        "Section 22A: qualified; 22A(2) NCND. (Explanatory notes.)",
    ),
    Source(
        "POFA-S102",
        "Protection of Freedoms Act 2012, section 102",
        "https://legislation.gov.uk/id/ukpga/2012/9/section/102/5/c",
        "Inserts section 11(1A), 11(5); amends 11(4); (notes) 19 and 45, new 11A, 11B. Also "
        "http://legislation.data.gov.uk/ukpga/2012/9/notes/division/5/1/6. (Statute text and notes, partly read.)",
    ),
    Source(
        "FEES-2004",
        "Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004",
        "https://www.legislation.gov.uk/uksi/2004/3244",
        "Whole instrument: £600 for Schedule 1 Part I bodies, £450 any other authority, £25 per person per hour; "
        "only determine/locate/retrieve/extract count; 60 working-day aggregation. Read in the copy at "
        "github.com/legalize-dev/legalize-uk, uk/uksi-2004-3244.md @08e47f2780ef1b4a5fe4055a48e6664e6c0b1db0. "
        "(Statute text.)",
    ),
    Source(
        "FOISA-2005",
        "Freedom of Information (Scotland) Act 2002, as at 2 August 2005",
        "https://www.legislation.gov.uk/asp/2002/13",
        "Sections 1-47 as at 2 Aug 2005. Read in the copy at github.com/legalize-dev/legalize-uk, "
        "uk-sct/asp-2002-13.md @00f894d56b28471be1bb2a093584a27b3b591bd7. (Statute text, superseded version.)",
    ),
    Source(
        "FOISA-S2-NOW",
        "Freedom of Information (Scotland) Act 2002 section 2, after the amendment of 2018",
        "http://www.legislation.gov.uk./asp/2002/13/section/2/data.html",
        "Section 2(2) after the 2018 amendment. (Statute text.)",
    ),
    Source(
        "FOISA-2013-NOTES",
        "Freedom of Information (Amendment) (Scotland) Act 2013, explanatory notes",
        "http://www.legislation.gov.uk/asp/2013/2/notes/division/3/2",
        "2013 Act adds section 38 to the list in section 18. (Explanatory notes.)",
    ),
    Source(
        "FOISA-P2-2018",
        "Freedom of Information (Scotland) Act 2002 Part 2, as at 25 May 2018",
        "https://legislation.gov.uk/asp/2002/13/part/2/2018-05-25/data.htm",
        "Part 2 as at 25 May 2018, beginning (sections 25-27). (Statute text, partly read.)",
    ),
    Source(
        "EIR-2017",
        "Environmental Information Regulations 2004, as at 16 May 2017",
        "https://www.legislation.gov.uk/uksi/2004/3391",
        "Regulations 1-18 read, text before the 2018 amendments. Read in the copy at "
        "github.com/legalize-dev/legalize-uk, uk/uksi-2004-3391.md @0caecb5445722b539c63868e4d90eb6f9ee2d1aa. "
        "(Statute text, superseded version.)",
    ),
    Source(
        "ICO-S31",
        "ICO guidance: Section 31, law enforcement",
        "https://ico.org.uk/for-organisations/foi/"
        "freedom-of-information-and-environmental-information-regulations/section-31-law-enforcement",
        "Guidance last updated 3 Oct 2023; quotes 31(1)(a)-(i); three parts: criminal and civil law, regulatory "
        "powers, civil proceedings. (Regulator guidance, of which the beginning was read.)",
    ),
    Source(
        "ICO-S40",
        "ICO guidance: Section 40 and regulation 13, personal information",
        "https://ico.org.uk/for-organisations/foi/"
        "freedom-of-information-and-environmental-information-regulations/section-40-and-regulation-13-personal-information",
        "Update note 11 July 2024: ICO considers section 40(5B) and regulation 13(5A)(a) absolute. (Regulator "
        "guidance, of which the beginning was read.)",
    ),
    Source(
        "ICO-S40-NCND",
        "ICO guidance: Section 40 and regulation 13, part two (confirming or denying)",
        "https://ico.org.uk/for-organisations/foi/section-40-and-regulation-13-personal-information/"
        "part-two-can-you-confirm-or-deny-holding-the-requested-information/",
        "Section 40(5A) and (5B); regulation 13(5A) and (5B). (Regulator guidance, of which the beginning was read.)",
    ),
    Source(
        "ICO-S17",
        "ICO guidance: Section 17, writing a refusal notice",
        "https://ico.org.uk/for-organisations/foi/"
        "freedom-of-information-and-environmental-information-regulations/section-17-refusing-a-request-writing-a-refusal-notice",
        "Title, contents and overview; 19 Dec 2022. (Regulator guidance, of which the beginning was read.)",
    ),
    Source(
        "ICO-NCND",
        "ICO guidance: When to refuse to confirm or deny holding information",
        "https://ico.org.uk/for-organisations/foi/"
        "freedom-of-information-and-environmental-information-regulations/when-to-refuse-to-confirm-or-deny-holding-information/",
        "21 March 2024: section 38 'is not a prejudice-based exemption'. (Regulator guidance, of which the "
        "beginning was read.)",
    ),
    Source(
        "ICO-S23",
        "ICO guidance: Section 23, security bodies",
        "https://ico.org.uk/for-organisations/foi/"
        "freedom-of-information-and-environmental-information-regulations/section-23-security-bodies",
        "Class based; SOCA and NCA added to 23(3). (Regulator guidance, of which the beginning was read.)",
    ),
    Source(
        "ICO-23-24",
        "ICO guidance: How sections 23 and 24 interact",
        "https://cy.ico.org.uk/for-organisations/guidance-index/"
        "freedom-of-information-and-environmental-information-regulations/how-sections-23-and-24-interact/",
        "23(1)/24(1) mutually exclusive; 23(5)/24(2) not mutually exclusive. (Regulator guidance, of which the "
        "beginning was read.)",
    ),
    Source(
        "ICO-LE-ACCESS",
        "ICO guide to law enforcement processing: restricting the right of access",
        "https://cy.ico.org.uk/for-organisations/law-enforcement/guide-to-le-processing/"
        "the-right-of-access-part-3-of-the-dpa-2018/can-we-restrict-the-right-of-access-under-part-3/",
        "Five restriction grounds. (Regulator guidance.)",
    ),
    Source(
        "SI-2002-2812",
        "Freedom of Information Act 2000 (Commencement No. 2) Order 2002",
        "https://www.legislation.gov.uk/uksi/2002/2812/made/data.html",
        "Sections 19(5)-(7), 20, 45, 46 etc in force 30 November 2002; 19(1)-(4) by authority. (Statute text, of "
        "which the beginning was read.)",
    ),
    Source(
        "ICO-PIT-2016",
        "ICO guidance: The public interest test, version 2.1",
        "https://vdocuments.mx/"
        "ico-lo-the-public-interest-test-public-interest-test-20160719-version-21-6-interests.html",
        "Title 'The public interest test' v2.1, 19 July 2016. (Copy of superseded guidance.)",
    ),
)
