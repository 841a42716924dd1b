"""FOIA 2000, Part II, sections 37 to 39. The gists are in our own words; the statute's text is at its address."""

from __future__ import annotations

from precedents.law.drafting import (
    Guidance,
    change,
    definition,
    exempts,
    ncnd,
    remarks,
    verified,
    version,
)
from precedents.law.foia_common import FOIA_2008, LETTERS, STATUTE, foia
from precedents.law.sections import Basis, Standing

_LAST_OF_OLD, _FIRST_OF_NEW = "2011-01-18", "2011-01-19"
_CRAG = verified("CRAG-SCH7", recalled="the date of commencement")
_BOTH = verified("FOIA-2008", "CRAG-SCH7", recalled="the date of commencement")
_HEADING_37 = "Communications with Her Majesty, etc. and honours"
_RELATING = "information relating to:"

_OLD_37 = version(
    exempts("37", _HEADING_37),
    exempts("37(1)", _RELATING),
    exempts("37(1)(a)", "communications with Her Majesty, other members of the Royal Family or the Royal Household"),
    ncnd("37(2)", "the information is, or if it were held would be, exempt under (1)"),
    last=_LAST_OF_OLD,
    standing=Standing.QUALIFIED,
    provenance=FOIA_2008,
)

_NEW_37 = (
    *version(
        exempts("37", _HEADING_37),
        exempts("37(1)", _RELATING),
        ncnd("37(2)", "exempt under (1): absolute so far as it relates to (1)(a), (aa) or (ab), else qualified"),
        first=_FIRST_OF_NEW,
        standing=Standing.BY_LIMB,
        provenance=_BOTH,
    ),
    *version(
        exempts("37(1)(a)", "communications with the Sovereign"),
        exempts("37(1)(aa)", "communications with the heir to, or the second in line to, the Throne"),
        exempts("37(1)(ab)", "communications with a person who has since acceded, or become heir or second in line"),
        first=_FIRST_OF_NEW,
        standing=Standing.ABSOLUTE,
        provenance=_CRAG,
    ),
    *version(
        exempts("37(1)(ac)", "communications with other members of the Royal Family"),
        exempts("37(1)(ad)", "communications with the Royal Household"),
        first=_FIRST_OF_NEW,
        standing=Standing.QUALIFIED,
        provenance=_CRAG,
    ),
)

SECTIONS = (
    foia.section(
        "37",
        _HEADING_37,
        "Communications with the Sovereign, Royal Family and Honours",
        _OLD_37,
        _NEW_37,
        version(
            exempts("37(1)(b)", "the conferring by the Crown of an honour or dignity"), standing=Standing.QUALIFIED
        ),
        standing=Standing.BY_LIMB,
        basis=Basis.CLASS,
        test="relates to the listed communications or to the conferring of an honour",
        limbs=FOIA_2008,
        graded=verified("CRAG-SCH7"),
        guidance=Guidance("Communications with His Majesty and the awarding of honours (section 37)"),
        changes=(
            change(
                "2011-01-19",
                "37(1)(a) to (ad) in place of one limb (a), which was qualified; (a), (aa) and (ab) are absolute "
                "(Constitutional Reform and Governance Act 2010 Schedule 7).",
                _CRAG,
            ),
        ),
    ),
    foia.section(
        "38",
        "Health and safety",
        "Health and Safety",
        exempts(
            "38(1)",
            "disclosure would, or would be likely to:",
            a="endanger the physical or mental health of any individual",
            b="endanger the safety of any individual",
        ),
        ncnd("38(2)", "to confirm or deny would, or would be likely to, have such an effect"),
        standing=Standing.QUALIFIED,
        basis=Basis.OTHER,
        test="would, or would be likely to, endanger the health or the safety of any individual",
        titled=LETTERS,
        guidance=Guidance("Health and safety (section 38)"),
        notes=remarks(
            verified("FOIA-2008", "ICO-NCND"),
            "The word is “endanger”, not “prejudice”: the Information Commissioner says that it is not prejudice based "
            "(21 March 2024). It is not class based either. Reasons for the danger are needed.",
        ),
    ),
    foia.section(
        "39",
        "Environmental information",
        "Environmental Information",
        exempts(
            "39(1)",
            "information that the authority:",
            a="is obliged to make available under the environmental information regulations",
            b="would be so obliged to make available but for an exception in them",
        ),
        definition(
            "39(1A)",
            "the environmental information regulations are:",
            a="regulations under section 74",
            b="regulations under section 2(2) of the European Communities Act 1972 for the same purpose",
        ),
        ncnd("39(2)", "the information is, or if it were held would be, exempt under (1)"),
        definition("39(3)", "(1)(a) does not limit 21(1)"),
        standing=Standing.QUALIFIED,
        basis=Basis.CLASS,
        test="the Environmental Information Regulations 2004 govern the information",
        guidance=Guidance("Environmental information (section 39)"),
        notes=remarks(
            STATUTE,
            "The request is then to be answered under the Environmental Information Regulations 2004: look for an "
            "exception in regulation 12 or 13.",
        ),
    ),
)
