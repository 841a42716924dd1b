"""The words by which letters cite, as data: what numbered parts are called, and what may stand between numbers."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


def wordset(*lines: str) -> frozenset[str]:
    """Return the words of some lines: tables of words read better as prose than as quoted lists."""
    return frozenset(" ".join(lines).split())


class Division(StrEnum):
    """What the numbered part of an Act is called where it is cited."""

    SECTION = "section"
    REGULATION = "regulation"
    ARTICLE = "article"
    SCHEDULE = "schedule"
    EXEMPTION = "exemption"
    NONE = ""


_SPELLINGS: Final = {
    Division.SECTION: (
        "section sections section's sections' sec secs sect sects sectn s ss s's sn "
        # misprints and misreadings that letters show
        "sectlon sectlons secton sectons sectoin sectoins seciton secitons secion secions sction sctions "
        "sectiom setion setions sectio sectin sectiion sectiions sectionn sectioon secrion sevtion sextion ection "
        "sestion sectionss ection ections adran adrannau"
    ),
    Division.REGULATION: "regulation regulations reg regs regulaton",
    Division.ARTICLE: "article articles art arts",
    Division.SCHEDULE: "schedule schedules sched sch",
    Division.EXEMPTION: "exemption exemptions exception exceptions exemtion exemtions exempton",
}
MARKERS: Final = {word: division for division, words in _SPELLINGS.items() for word in words.split()}

SUBDIVISIONS: Final = wordset(
    "subsection subsections subsec subsecs subs subsect paragraph paragraphs para paras subparagraph subparagraphs",
    "subpara limb limbs subclause sub",
)
"""What a limb is called when the letter names it: `section 40 subsection 2`, `section 31(1), paragraph (a)`."""

JOINERS: Final = frozenset((",", ";", "&", "/", "+", "and", "or", "plus"))
THROUGH: Final = frozenset(("-", "to", "through", "until", "thru"))

ROMAN: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
DOUBLED: Final = wordset("aa ab ac ad ae ba bb bc ca cb cc da db ea eb fa fb ga gb gc ha ka za zb zc zd")
"""Paragraphs that a later Act inserted: 37(1)(ac)."""

_UNITS: Final = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen"""
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMERALS: Final = {word: str(number) for number, word in enumerate(_UNITS.split(), start=1)}
TENS: Final = {word: 10 * number for number, word in enumerate(_TENS.split(), start=2)} | {"fourty": 40}

AFTER_BARE: Final = wordset(
    "of and or are is have has had apply applies applied applying exemption exemptions exception under to which both",
    "as in for were was would will do does did respectively being engaged with by from foia foi act below above the",
    "because where when that this these it we due since not also can cannot could may must should so but",
)
"""What may follow a number without limbs that continues a list; else something is counted: `31, 3 officers`."""

MONTHS: Final = wordset(
    "january february march april may june july august september october november december",
    "jan feb mar apr jun jul aug sep sept oct nov dec",
)
