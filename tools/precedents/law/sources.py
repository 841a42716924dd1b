"""Every source that the registry cites, under the key by which it is cited: where it is, and what was seen of it."""

from __future__ import annotations

from precedents.law.sections import Source
from precedents.law.sources_official import OFFICIAL

_OTHERS = (
    Source(
        "WIKISOURCE",
        "Freedom of Information Act 2000, arrangement of sections (Wikisource)",
        "https://en.wikisource.org/wiki/Freedom_of_Information_Act_2000",
        "Arrangement of sections 1-34 (statutory headings). (Secondary copy.)",
    ),
    Source(
        "DUAA-COMM3",
        "Data (Use and Access) Act 2025 (Commencement No. 3) Regulations, summary",
        "https://www.legislationtracker.co.uk/article/data-use-access-act-2025-commencement-no-3-regulations-04-09-25",
        "Summary: sections 79 and 88 commenced by Commencement No.3 Regulations (page dated 4 Sep 2025). (Secondary.)",
    ),
    Source(
        "FOIWIKI-22A",
        "Section 22A (FOIwiki)",
        "https://foiwiki.com/foiwiki/index.php?title=FOIA_Section_22A_Exemption&oldid=25604",
        "Full text of section 22A. (Secondary copy.)",
    ),
    Source(
        "LEX-22A",
        "Section 22A in force (Lexology)",
        "https://www.lexology.com/library/detail.aspx?g=ff2467d7-9b36-4556-82b8-5b0754aa56e4",
        "Section 22A in force 1 October 2014. (Secondary.)",
    ),
    Source(
        "SIC-059-2025",
        "Scottish Information Commissioner, Decision 059/2025",
        "https://sic.uniondigital.uk/decision-0592025",
        "Police Scotland 2024 NCND: section 18(1) with 34(1)(b), 35(1)(a)&(b), 38(1)(a). (Regulator decision, of "
        "which the beginning was read.)",
    ),
    Source(
        "SIC-063-2019",
        "Scottish Information Commissioner, Decision 063/2019",
        "https://sic.uniondigital.uk/decision-0632019",
        "Police Scotland: 12(1), 17(1), 18(1), 31(1), 35(1)(a),(b), 39(1); £600 cost limit. (Regulator decision, "
        "of which the beginning was read.)",
    ),
    Source(
        "UKUT-248",
        "FCDO v Information Commissioner, Williams, Wickham-Jones and Lownie [2021] UKUT 248 (AAC)",
        "https://www.5essex.co.uk/data-brief/sections-23-and-24-of-foia-as-you-were/",
        "FCDO v IC, Williams, Wickham-Jones & Lownie [2021] UKUT 248 (AAC), 1 Oct 2021: 23(1) and 24(1) may be "
        "relied on in the alternative ('masking'); 'specify' in 17(1)(b) = cite/identify. Also "
        "https://vlex.co.uk/vid/foreign-commonwealth-and-development-897397237 ; paragraph 58 quoted in "
        "https://caselaw.nationalarchives.gov.uk/ukftt/grc/2023/412. (Case summaries and quotation; judgment "
        "itself not read.)",
    ),
    Source(
        "UKSC-27",
        "Department for Business and Trade v Information Commissioner [2025] UKSC 27",
        "https://supremecourt.uk/cases/press-summary/uksc-2023-0178",
        "Department for Business and Trade v IC [2025] UKSC 27, 23 July 2025 (3-2): public interests in "
        "maintaining several qualified exemptions may be aggregated. Also "
        "https://supremecourt.uk/cases/judgments/uksc-2023-0178. (Press summary and opening paragraphs.)",
    ),
    Source(
        "LETTERS",
        "Published police responses in this archive",
        None,
        "Short titles as forces use them in the five responses that the archive began with. (Local example.)",
    ),
    Source(
        "WIKIMILI",
        "Freedom of Information Act 2000 (Wikimili)",
        "https://wikimili.com/en/Freedom_of_Information_Act_2000",
        "General right of access in force 1 January 2005. (Secondary copy.)",
    ),
    Source(
        "MEM",
        "Recalled, not read at a source",
        None,
        "Stated from knowledge of the law by whoever compiled this registry; to be confirmed. (Memory.)",
    ),
)

SOURCES = {source.key: source for source in (*OFFICIAL, *_OTHERS)}
