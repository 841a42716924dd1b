"""Every source that the registry cites, under the key by which it is cited: where it is and what was seen of it."""

from __future__ import annotations

from precedents.law.sections import Source

_LISTED = (
    Source(
        "FOIA-2008",
        "Freedom of Information Act 2000, as at 10 June 2008",
        "https://www.legislation.gov.uk/ukpga/2000/36",
        "full text of ss.1-19, 21-44 (22A not yet enacted), 45, 50 AS AT 10 June 2008, read end to end. Verifies "
        "existence of every limb at that date and, for unamended provisions, today. Kind: statute text, "
        "superseded version. Via github.com/legalize-dev/legalize-uk uk/ukpga-2000-36.md "
        "@013404e99de95681ed7f5cd494d16a8934e9efe7.",
    ),
    Source(
        "FOIA-S2-2004",
        "Freedom of Information Act 2000 section 2, as at 1 April 2004",
        "http://www.legislation.gov.uk/ukpga/2000/36/section/2/2004-04-01/data.xht",
        "s.2(1)-(3) as originally in force. Kind: statute text, superseded version.",
    ),
    Source(
        "FOIA-S31-ENACTED",
        "Freedom of Information Act 2000 section 31, as enacted",
        "https://legislation.gov.uk/ukpga/2000/36/section/31/enacted/data.akn",
        "s.31(1)(a)-(i), start of 31(2), as enacted. Kind: statute text.",
    ),
    Source(
        "WIKISOURCE",
        "Freedom of Information Act 2000, arrangement of sections (Wikisource)",
        "https://en.wikisource.org/wiki/Freedom_of_Information_Act_2000",
        "arrangement of sections 1-34 (statutory headings). Kind: secondary copy.",
    ),
    Source(
        "DPA18-SCH19",
        "Data Protection Act 2018, Schedule 19 (minor and consequential amendments)",
        "https://www.legislation.gov.uk/ukpga/2018/12/schedule/19",
        "exact words of the 2018 amendments to FOIA s.2(3)(f)/(fa), s.40(2),(3A),(3B),(4A),(5A),(5B),(7),(8). "
        "Kind: statute text (amending Act). (paras 55-64 FOIA, 88-90 FOISA, 307-312 EIR/EISR) via "
        "github.com/legalize-dev/legalize-uk uk/ukpga-2018-12.md @04944247f06910b24a4e60068b047f1a0f414449; paras"
        " 55-58 also seen at "
        "http://www.legislation.gov.uk/ukpga/2018/12/schedule/19/part/1/crossheading/freedom-of-information-act-2000-c-36.",
    ),
    Source(
        "DPA18-SCH20",
        "Data Protection Act 2018, Schedule 20 (transitional provision)",
        "https://www.legislation.gov.uk/ukpga/2018/12/schedule/20",
        "transitional rule: the date the request is DEALT WITH, not the date it was made, decides which s.40 "
        "applies. Kind: statute text. Paras 51-52, 56, 60 (same mirror).",
    ),
    Source(
        "DPA18-PT3",
        "Data Protection Act 2018, Part 3 (law enforcement processing)",
        "https://www.legislation.gov.uk/ukpga/2018/12/part/3",
        "law-enforcement access right and restrictions. Kind: statute text, version between 31.12.2020 and "
        "5.2.2026. Ss.43-48, 51, 53, 79 (same mirror).",
    ),
    Source(
        "DUAA-S79",
        "Data (Use and Access) Act 2025, section 79",
        "https://www.legislation.gov.uk/ukpga/2025/18/section/79",
        "ss.72-84 read; s.79 inserts DPA 2018 s.45A (LPP); s.79 does NOT amend FOIA. Kind: statute text. Via "
        "github.com/legalize-dev/legalize-uk uk/ukpga-2025-18.md @01c1eb87c5d01c8306f88595b72db277768e5048.",
    ),
    Source(
        "DUAA-COMM3",
        "Data (Use and Access) Act 2025 (Commencement No. 3) Regulations, summary",
        "https://www.legislationtracker.co.uk/article/data-use-access-act-2025-commencement-no-3-regulations-04-09-25",
        "summary: ss.79 and 88 commenced by Commencement No.3 Regs (page dated 4 Sep 2025). Kind: secondary.",
    ),
    Source(
        "SI-2026-386",
        "SI 2026/386, Schedule 2 paragraph 12",
        "https://www.legislation.gov.uk/uksi/2026/386/body/made",
        "made 26 March 2026; Sch.2 para 12 changes 'Commissioner' to 'Commission' in FOIA ss.10(5)(b), 18, 19, "
        "20, 45(4), 46-48, 50-54, 56, 57...; in force only when DUAA 2025 s.119 is fully in force. Kind: statute "
        "text. And uk/uksi-2026-386.md @c45d6f15ecd2b229060ccb3e4484c18712a43873.",
    ),
    Source(
        "FOIA-2026-META",
        "Freedom of Information Act 2000, list of contents, version of 7 April 2026",
        "https://tnaqa.mirrorweb.com/ukgwa/20260409162222mp_/https://www.legislation.gov.uk/ukpga/2000/36/"
        "contents/data.xml",
        "FOIA has a version valid from 7 April 2026 (cause not seen). Kind: metadata only.",
    ),
    Source(
        "CRAG-SCH7",
        "Constitutional Reform and Governance Act 2010, Schedule 7",
        "https://www.legislation.gov.uk/ukpga/2010/25/schedule/7/enacted/data.xht",
        "exact words inserting s.2(3)(ea) and s.37(1)(a)-(ad). Kind: statute text (amending Act). And "
        "https://www.legislation.gov.uk/ukpga/2010/25/notes/division/6/43.",
    ),
    Source(
        "IPA14-NOTES",
        "Intellectual Property Act 2014, explanatory notes on section 20",
        "http://www.legislation.gov.uk/ukpga/2014/18/notes/division/5/3/1",
        "s.22A: qualified; 22A(2) NCND. Kind: explanatory notes.",
    ),
    Source(
        "FOIWIKI-22A",
        "Section 22A (FOIwiki)",
        "https://foiwiki.com/foiwiki/index.php?title=FOIA_Section_22A_Exemption&oldid=25604",
        "full text of s.22A. Kind: secondary copy.",
    ),
    Source(
        "LEX-22A",
        "Section 22A in force (Lexology)",
        "https://www.lexology.com/library/detail.aspx?g=ff2467d7-9b36-4556-82b8-5b0754aa56e4",
        "s.22A in force 1 October 2014. Kind: secondary.",
    ),
    Source(
        "POFA-S102",
        "Protection of Freedoms Act 2012, section 102",
        "https://legislation.gov.uk/id/ukpga/2012/9/section/102/5/c",
        "inserts s.11(1A), 11(5); amends 11(4); (notes) 19 and 45, new 11A, 11B. Kind: statute text + notes "
        "(partly read). And http://legislation.data.gov.uk/ukpga/2012/9/notes/division/5/1/6.",
    ),
    Source(
        "FEES-2004",
        "Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004",
        "https://www.legislation.gov.uk/uksi/2004/3244",
        "whole instrument: £600 for Sch.1 Part I bodies, £450 any other authority, £25 per person per hour; only "
        "determine/locate/retrieve/extract count; 60 working-day aggregation. Kind: statute text. Via "
        "uk/uksi-2004-3244.md @08e47f2780ef1b4a5fe4055a48e6664e6c0b1db0.",
    ),
    Source(
        "FOISA-2005",
        "Freedom of Information (Scotland) Act 2002, as at 2 August 2005",
        "https://www.legislation.gov.uk/asp/2002/13",
        "ss.1-47 as at 2 Aug 2005. Kind: statute text, superseded version. Via "
        "github.com/legalize-dev/legalize-uk uk-sct/asp-2002-13.md @00f894d56b28471be1bb2a093584a27b3b591bd7.",
    ),
    Source(
        "FOISA-S2-NOW",
        "Freedom of Information (Scotland) Act 2002 section 2, after the amendment of 2018",
        "http://www.legislation.gov.uk./asp/2002/13/section/2/data.html",
        "s.2(2) after the 2018 amendment. Kind: statute text.",
    ),
    Source(
        "FOISA-2013-NOTES",
        "Freedom of Information (Amendment) (Scotland) Act 2013, explanatory notes",
        "http://www.legislation.gov.uk/asp/2013/2/notes/division/3/2",
        "2013 Act adds s.38 to the list in s.18. Kind: explanatory notes.",
    ),
    Source(
        "FOISA-P2-2018",
        "Freedom of Information (Scotland) Act 2002 Part 2, as at 25 May 2018",
        "https://legislation.gov.uk/asp/2002/13/part/2/2018-05-25/data.htm",
        "Part 2 as at 25 May 2018, beginning (ss.25-27). Kind: statute text (partly read).",
    ),
    Source(
        "SIC-059-2025",
        "Scottish Information Commissioner, Decision 059/2025",
        "https://sic.uniondigital.uk/decision-0592025",
        "Police Scotland 2024 NCND: s.18(1) with 34(1)(b), 35(1)(a)&(b), 38(1)(a). Kind: regulator decision "
        "(beginning).",
    ),
    Source(
        "SIC-063-2019",
        "Scottish Information Commissioner, Decision 063/2019",
        "https://sic.uniondigital.uk/decision-0632019",
        "Police Scotland: 12(1), 17(1), 18(1), 31(1), 35(1)(a),(b), 39(1); £600 cost limit. Kind: regulator "
        "decision (beginning).",
    ),
    Source(
        "EIR-2017",
        "Environmental Information Regulations 2004, as at 16 May 2017",
        "https://www.legislation.gov.uk/uksi/2004/3391",
        "regs 1-18 read, text before the 2018 amendments. Kind: statute text, superseded version. Via "
        "uk/uksi-2004-3391.md @0caecb5445722b539c63868e4d90eb6f9ee2d1aa.",
    ),
    Source(
        "ICO-S31",
        "ICO guidance: Section 31, law enforcement",
        "https://ico.org.uk/for-organisations/foi/"
        "freedom-of-information-and-environmental-information-regulations/section-31-law-enforcement",
        "guidance last updated 3 Oct 2023; quotes 31(1)(a)-(i); three parts: criminal and civil law, regulatory "
        "powers, civil proceedings. Kind: regulator guidance (beginning).",
    ),
    Source(
        "ICO-S40",
        "ICO guidance: Section 40 and regulation 13, personal information",
        "https://ico.org.uk/for-organisations/foi/"
        "freedom-of-information-and-environmental-information-regulations/section-40-and-regulation-13-personal-information",
        "update note 11 July 2024: ICO considers s.40(5B) and reg 13(5A)(a) absolute. Kind: regulator guidance "
        "(beginning).",
    ),
    Source(
        "ICO-S40-NCND",
        "ICO guidance: Section 40 and regulation 13, part two (confirming or denying)",
        "https://ico.org.uk/for-organisations/foi/section-40-and-regulation-13-personal-information/"
        "part-two-can-you-confirm-or-deny-holding-the-requested-information/",
        "s.40(5A) and (5B); reg 13(5A) and (5B). Kind: regulator guidance (beginning).",
    ),
    Source(
        "ICO-S17",
        "ICO guidance: Section 17, writing a refusal notice",
        "https://ico.org.uk/for-organisations/foi/"
        "freedom-of-information-and-environmental-information-regulations/section-17-refusing-a-request-writing-a-refusal-notice",
        "title, contents and overview; 19 Dec 2022. Kind: regulator guidance (beginning).",
    ),
    Source(
        "ICO-NCND",
        "ICO guidance: When to refuse to confirm or deny holding information",
        "https://ico.org.uk/for-organisations/foi/"
        "freedom-of-information-and-environmental-information-regulations/when-to-refuse-to-confirm-or-deny-holding-information/",
        "21 March 2024: s.38 'is not a prejudice-based exemption'. Kind: regulator guidance (beginning).",
    ),
    Source(
        "ICO-S23",
        "ICO guidance: Section 23, security bodies",
        "https://ico.org.uk/for-organisations/foi/"
        "freedom-of-information-and-environmental-information-regulations/section-23-security-bodies",
        "class based; SOCA and NCA added to 23(3). Kind: regulator guidance (beginning).",
    ),
    Source(
        "ICO-23-24",
        "ICO guidance: How sections 23 and 24 interact",
        "https://cy.ico.org.uk/for-organisations/guidance-index/"
        "freedom-of-information-and-environmental-information-regulations/how-sections-23-and-24-interact/",
        "23(1)/24(1) mutually exclusive; 23(5)/24(2) NOT mutually exclusive. Kind: regulator guidance (beginning).",
    ),
    Source(
        "UKUT-248",
        "FCDO v Information Commissioner, Williams, Wickham-Jones and Lownie [2021] UKUT 248 (AAC)",
        "https://www.5essex.co.uk/data-brief/sections-23-and-24-of-foia-as-you-were/",
        "FCDO v IC, Williams, Wickham-Jones & Lownie [2021] UKUT 248 (AAC), 1 Oct 2021: 23(1) and 24(1) may be "
        "relied on in the alternative ('masking'); 'specify' in 17(1)(b) = cite/identify. Kind: case summaries + "
        "quotation; judgment itself not read. Also: "
        "https://vlex.co.uk/vid/foreign-commonwealth-and-development-897397237 ; para 58 quoted in "
        "https://caselaw.nationalarchives.gov.uk/ukftt/grc/2023/412.",
    ),
    Source(
        "UKSC-27",
        "Department for Business and Trade v Information Commissioner [2025] UKSC 27",
        "https://supremecourt.uk/cases/press-summary/uksc-2023-0178",
        "Department for Business and Trade v IC [2025] UKSC 27, 23 July 2025 (3-2): public interests in "
        "maintaining several qualified exemptions may be aggregated. Kind: press summary and opening paragraphs. "
        "And https://supremecourt.uk/cases/judgments/uksc-2023-0178.",
    ),
    Source(
        "ICO-LE-ACCESS",
        "ICO guide to law enforcement processing: restricting the right of access",
        "https://cy.ico.org.uk/for-organisations/law-enforcement/guide-to-le-processing/"
        "the-right-of-access-part-3-of-the-dpa-2018/can-we-restrict-the-right-of-access-under-part-3/",
        "five restriction grounds. Kind: regulator guidance.",
    ),
    Source(
        "LETTERS",
        "Published police responses in this archive",
        None,
        "short titles as forces use them in the five responses that the archive began with. Kind: local example.",
    ),
    Source(
        "WIKIMILI",
        "Freedom of Information Act 2000 (Wikimili)",
        "https://wikimili.com/en/Freedom_of_Information_Act_2000",
        "general right of access in force 1 January 2005. Kind: secondary copy.",
    ),
    Source(
        "SI-2002-2812",
        "Freedom of Information Act 2000 (Commencement No. 2) Order 2002",
        "https://www.legislation.gov.uk/uksi/2002/2812/made/data.html",
        "ss.19(5)-(7), 20, 45, 46 etc in force 30 November 2002; 19(1)-(4) by authority. Kind: statute text "
        "(beginning).",
    ),
    Source(
        "ICO-PIT-2016",
        "ICO guidance: The public interest test, version 2.1",
        "https://vdocuments.mx/"
        "ico-lo-the-public-interest-test-public-interest-test-20160719-version-21-6-interests.html",
        "title 'The public interest test' v2.1, 19 July 2016. Kind: copy of superseded guidance.",
    ),
    Source(
        "MEM",
        "Recalled, not read at a source",
        None,
        "stated from knowledge of the law by whoever compiled this registry; to be confirmed. Kind: memory.",
    ),
)

SOURCES = {source.key: source for source in _LISTED}
