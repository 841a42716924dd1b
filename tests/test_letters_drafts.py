"""Whole letters in the manner of many forces and years, each with the draft that a careful reader would make of it.

The letters are in tests/letters; every one is invented, in the wording and layout that published letters have.
`KNOWN` are fields that still come out wrong: they are listed so that they can be counted, and so that a mended one is
noticed.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from precedents.law import LAW
from precedents.letters.draft import Draft, draft_sources
from precedents.letters.formats import read_copy
from precedents.letters.markdown import markdown
from precedents.records.fidelity import compare
from precedents.records.lists import read_forces, read_topics

ROOT = Path(__file__).resolve().parent.parent
LETTERS = ROOT / "tests" / "letters"
FORCES = read_forces((ROOT / "responses/forces.toml").read_text(encoding="utf-8"))[0]
TOPICS = read_topics((ROOT / "responses/topics.toml").read_text(encoding="utf-8"))[0]


class E(NamedTuple):
    """What is expected of one letter."""

    force: str
    reference: str
    date: str
    act: str
    exemptions: str
    ncnd: str
    outcome: str
    extent: str
    title: str
    questions: str = ""


EXPECTED = {
    "avon-2010-letterhead.txt": E(
        "avon-and-somerset-police",
        "512/10",
        "2010-06-14",
        "",
        "31(1)(a) 31(1)(b) 38(1)(a)",
        "none",
        "partly-disclosed",
        "full",
        "How many shotgun certificate holders live in each postcode sector",
        "1=refused 2=disclosed",
    ),
    "beds-2018-dates.txt": E(
        "bedfordshire-police",
        "2018/00714",
        "2018-04-18",
        "",
        "",
        "none",
        "disclosed",
        "extract",
        "Number of knife crimes in Luton between 01/01/2017 and 31/12/2017, and the number…",
        "",
    ),
    "btp-2013-disclosed.txt": E(
        "british-transport-police",
        "301-13",
        "2013-06",
        "",
        "",
        "none",
        "disclosed",
        "full",
        "How many bicycles were reported stolen from railway stations in 2011 and 2012",
        "",
    ),
    "city-2020-whole.txt": E(
        "city-of-london-police",
        "COL/20/0345",
        "2020-02-14",
        "",
        "23(5) 24(2) 31(3)",
        "whole",
        "ncnd",
        "extract",
        "Use of facial recognition by City of London Police",
        "",
    ),
    "cleveland-2008-s44.txt": E(
        "cleveland-police",
        "2008/0412",
        "2008-03-30",
        "",
        "24(1) 31(1)(a)",
        "none",
        "partly-disclosed",
        "unknown",
        "Stop and Search",
        "",
    ),
    "cnc-2019-review.txt": E(
        "civil-nuclear-constabulary",
        "none",
        "2019-07-26",
        "",
        "24(1) 31(1)(a) 31(1)(b)",
        "none",
        "partly-disclosed",
        "full",
        "How many negligent discharges have there been since 2014",
        "",
    ),
    "cumbria-2021-republished.txt": E(
        "cumbria-constabulary",
        "FOI/20417",
        "unknown",
        "",
        "",
        "none",
        "disclosed",
        "extract",
        "Use of Section 136 Mental Health Act",
        "",
    ),
    "devon-2009-s31-s40-html.html": E(
        "devon-and-cornwall-police",
        "1890/09",
        "unknown",
        "",
        "43(2)",
        "none",
        "partly-disclosed",
        "extract",
        "Crimes at Plymouth licensed premises",
        "",
    ),
    "devon-2013-rfi.txt": E(
        "devon-and-cornwall-police",
        "RFI 2014-113",
        "unknown",
        "",
        "40(2)",
        "none",
        "partly-disclosed",
        "unknown",
        "Cannabis Cultivation Locations",
        "",
    ),
    "dorset-nodate.txt": E(
        "dorset-police",
        "FOI 2015-772",
        "unknown",
        "",
        "40(2)",
        "none",
        "partly-disclosed",
        "extract",
        "ANPR retention",
        "",
    ),
    "dyfed-review.txt": E(
        "dyfed-powys-police",
        "456/2014",
        "2015-03-09",
        "",
        "24(2) 31(3) 21(1)",
        "partial",
        "refused",
        "full",
        "Response 456/2014",
        "",
    ),
    "essex-2016-s40-s38.txt": E(
        "essex-police",
        "none",
        "unknown",
        "",
        "40(2) 38(1)(a) 38(1)(b)",
        "none",
        "partly-disclosed",
        "full",
        "How many officers of each rank are currently suspended, with their station, gender and…",
        "",
    ),
    "gmp-2015-vexatious.txt": E(
        "greater-manchester-police",
        "GSA 1046/15",
        "2015-09-09",
        "",
        "14(1)",
        "none",
        "vexatious",
        "full",
        "All correspondence between any officer and me since 2009 and the names of everyone who…",
        "",
    ),
    "gwent-2022-s14-2.txt": E(
        "gwent-police",
        "2022/31770",
        "2022-12-01",
        "",
        "14(2)",
        "none",
        "vexatious",
        "unknown",
        "Body worn video policy",
        "",
    ),
    "herts-2019-s22a.txt": E(
        "hertfordshire-constabulary",
        "FOI/H/0512/19",
        "2019-08-12",
        "",
        "22A(1)",
        "none",
        "refused",
        "unknown",
        "The evaluation of the violence reduction pilot with the University of Cambridge",
        "",
    ),
    "humberside-2011-wrapped.txt": E(
        "humberside-police",
        "214B/11",
        "2011-11-21",
        "",
        "30(2)(b) 31(1)(a) 31(1)(b)",
        "none",
        "partly-disclosed",
        "full",
        "The number of informants registered with the force on 1 October 2011 and the total paid…",
        "",
    ),
    "kent-2022-not-held.txt": E(
        "kent-police", "02/22/215", "2022-03-02", "", "", "none", "not-held", "extract", "Electric scooters seized", ""
    ),
    "lancs-2006-notheld.txt": E(
        "lancashire-constabulary",
        "13/06",
        "2006-02-06",
        "",
        "",
        "none",
        "not-held",
        "full",
        "The number of sightings of unidentified flying objects reported since 1990",
        "",
    ),
    "leics-2013-ocr.txt": E(
        "leicestershire-police",
        "002145/13",
        "2013-08-20",
        "",
        "30(2)(b) 31(1)(a) 31(1)(b)",
        "none",
        "partly-disclosed",
        "unknown",
        "How many payments were made to CHIS in 2012/ 13",
        "",
    ),
    "london-mayor-trap.txt": E(
        "metropolitan-police-service",
        "01/FOI/22/026543",
        "unknown",
        "",
        "",
        "none",
        "not-held",
        "extract",
        "Met Police press office visits",
        "",
    ),
    "mdp-2019.txt": E(
        "ministry-of-defence-police",
        "FOI2019/02345",
        "2019-03-26",
        "",
        "24(1) 26(1)(b) 31(1)(a)",
        "none",
        "partly-disclosed",
        "full",
        "MINISTRY OF DEFENCE POLICE: CARRYING OF TASER",
        "",
    ),
    "merseyside-2012-letter.txt": E(
        "merseyside-police",
        "DJ/2012-481",
        "2012-08-09",
        "",
        "40(2) 40(3)(a)(i)",
        "none",
        "partly-disclosed",
        "unknown",
        "Officers arrested for drink driving",
        "",
    ),
    "met-2014-ncnd.txt": E(
        "metropolitan-police-service",
        "2014050000231",
        "unknown",
        "",
        "23(5) 24(2) 30(3) 31(3)",
        "whole",
        "ncnd",
        "full",
        "How many IMSI catchers does the MPS own",
        "",
    ),
    "met-2015-tables-flat.txt": E(
        "metropolitan-police-service",
        "2015030001164",
        "unknown",
        "",
        "",
        "none",
        "disclosed",
        "full",
        "The number of horses owned by the MPS on 1 January of each year since 2010",
        "",
    ),
    "met-2020-s30-arrest.txt": E(
        "metropolitan-police-service",
        "01.FOI.20.013377",
        "unknown",
        "",
        "40(5A) 30(3) 40(5B)(a)(i)",
        "whole",
        "ncnd",
        "extract",
        "Whether [named person] has been arrested or is under investigation, and give me all…",
        "",
    ),
    "norfolk-suffolk-joint.txt": E(
        "norfolk-constabulary + suffolk-constabulary",
        "FOI 003412/18",
        "unknown",
        "",
        "",
        "none",
        "disclosed",
        "full",
        "The number of officers who declared a second job in 2017/18",
        "",
    ),
    "northumbria-2018-s12.txt": E(
        "northumbria-police", "1023/18", "2018-11-13", "", "12", "none", "cost", "extract", "Number plate thefts", ""
    ),
    "notts-2023-mixed.txt": E(
        "nottinghamshire-police",
        "2023-0415",
        "2023-06",
        "",
        "31(3) 12(1)",
        "partial",
        "partly-disclosed",
        "full",
        "How many vehicles fitted with covert plates does Nottinghamshire Police own",
        "1=ncnd 2=disclosed 3=cost",
    ),
    "npcc-2018.txt": E(
        "national-police-chiefs-council",
        "000067/18",
        "2018-05-10",
        "",
        "31(1)(a) 31(1)(b) 22(1)",
        "none",
        "refused",
        "full",
        "The National Wildlife Crime Unit",
        "",
    ),
    "nyp-2016-s31-bare.txt": E(
        "north-yorkshire-police",
        "456.2015-16",
        "unknown",
        "",
        "31(1) 21",
        "none",
        "refused",
        "unknown",
        "Speed camera locations",
        "1=refused 2=refused",
    ),
    "psni-2016-mixed.txt": E(
        "police-service-of-northern-ireland",
        "F-2016-01234",
        "unknown",
        "",
        "30(1)(a)(i) 31(1)(a)",
        "none",
        "partly-disclosed",
        "full",
        "Paramilitary Style Attacks and Covert Human Intelligence Sources",
        "1=disclosed 2=not-held 3=refused",
    ),
    "psni-2021-ncnd-whole.txt": E(
        "police-service-of-northern-ireland",
        "F-2021-00877",
        "unknown",
        "",
        "23(5) 24(2) 31(3)",
        "whole",
        "ncnd",
        "unknown",
        "Use of Pegasus Software",
        "",
    ),
    "scotland-2017-not-held-and-36.txt": E(
        "police-scotland",
        "IM-FOI-2017-1187",
        "2017-06-15",
        "S",
        "18 35(1)(a) 35(1)(b)",
        "partial",
        "partly-disclosed",
        "full",
        "How many Subject Access Requests were received in 2016",
        "1=disclosed 2=ncnd 3=not-held",
    ),
    "southwales-bilingual.html": E(
        "south-wales-police",
        "1044/21",
        "2021-11-03",
        "",
        "31(1)(a) 23(5) 24(2)",
        "partial",
        "partly-disclosed",
        "extract",
        "Drone operators",
        "2=partly-disclosed",
    ),
    "staffs-2024-slash-date.txt": E(
        "staffordshire-police",
        "FOI 18732",
        "2024-09-04",
        "",
        "31(1)(a) 31(1)(b)",
        "none",
        "partly-disclosed",
        "extract",
        "Fleet",
        "1=disclosed 2=refused",
    ),
    "surrey-eir.txt": E(
        "surrey-police",
        "001-18-0455",
        "2018-03-28",
        "E",
        "12(4)(d) 13(1)",
        "none",
        "refused",
        "full",
        "Noise complaints and measurements concerning the firing range at Mount Browne",
        "",
    ),
    "sussex-surrey-2014.txt": E(
        "sussex-police",
        "FOI 415/14",
        "unknown",
        "",
        "",
        "none",
        "disclosed",
        "full",
        "Overtime paid to officers on the joint Surrey and Sussex Major Crime Team",
        "",
    ),
    "thames-2019-hq.txt": E(
        "thames-valley-police",
        "HQ/PA/001152/19",
        "unknown",
        "",
        "24(1) 31(1)(a) 31(1)(b)",
        "none",
        "partly-disclosed",
        "full",
        "Number of ANPR cameras operated by the force on 1 January 2019",
        "1=disclosed 2=refused",
    ),
    "warwickshire-westmercia.txt": E(
        "warwickshire-police + west-mercia-police",
        "6123",
        "unknown",
        "",
        "",
        "none",
        "disclosed",
        "extract",
        "The number of dogs seized under the Dangerous Dogs Act 1991 by each force in 2014 and 2015",
        "",
    ),
    "wiltshire-2012-redacted.txt": E(
        "wiltshire-police",
        "FOI 2012-617",
        "2012-11-03",
        "",
        "43(2)",
        "none",
        "partly-disclosed",
        "extract",
        "Wiltshire Police and Crime Commissioner elections - costs",
        "",
    ),
    "wiltshire-2013-gmail.txt": E(
        "wiltshire-police",
        "FOI 2013-388",
        "2013-08-21",
        "",
        "23(5) 24(2) 30(3) 31(3) 38(2) 40(5)",
        "whole",
        "ncnd",
        "unknown",
        "Undercover officers",
        "",
    ),
    "wmp-2017-partial.txt": E(
        "west-midlands-police",
        "1234_17",
        "unknown",
        "",
        "23(5) 24(2) 31(3)",
        "partial",
        "partly-disclosed",
        "extract",
        "Covert Internet Investigators",
        "1=ncnd 2=disclosed 3=not-held",
    ),
    "wyp-2019-cost.txt": E(
        "west-yorkshire-police",
        "2134/19",
        "2019-07-05",
        "",
        "12(1)",
        "none",
        "cost",
        "full",
        "The number of crimes recorded in which a drone is mentioned, for each of the years 2015…",
        "",
    ),
}
KNOWN = {
    ("mdp-2019.txt", "outcome"),  # `Taser was discharged twice`: an answer without any word that says so
}


def values(draft: Draft) -> dict[str, str]:
    return {
        "force": " + ".join(force.slug for force in draft.forces),
        "reference": draft.reference or "none",
        "date": str(draft.date),
        "act": {"FOIA 2000": "", "FOISA 2002": "S", "EIR 2004": "E"}[draft.act.value],
        "exemptions": " ".join(map(str, draft.exemptions)),
        "ncnd": draft.ncnd.value,
        "outcome": draft.outcome.value,
        "extent": draft.extent.value,
        "title": draft.title,
        "questions": " ".join(f"{question.number}={question.outcome.value}" for question in draft.questions),
    }


@cache
def drafted(name: str) -> Draft:
    copy = read_copy((LETTERS / name).read_bytes(), name)
    return draft_sources(copy.sources, copy.page, forces=FORCES, topics=TOPICS, law=LAW)


CASES = [(name, field) for name in EXPECTED for field in E._fields]


@pytest.mark.parametrize(("name", "field"), [case for case in CASES if case not in KNOWN])
def test_field(name: str, field: str) -> None:
    assert values(drafted(name))[field] == getattr(EXPECTED[name], field)


@pytest.mark.parametrize(("name", "field"), sorted(KNOWN))
def test_known_errors_are_still_there(name: str, field: str) -> None:
    assert values(drafted(name))[field] != getattr(EXPECTED[name], field), "mended: take it out of KNOWN"


def test_every_letter_is_expected_and_there_are_enough() -> None:
    assert {path.name for path in LETTERS.iterdir()} == set(EXPECTED)
    assert len(EXPECTED) >= 40


@pytest.mark.parametrize("name", [name for name in EXPECTED if name.endswith(".txt")])
def test_no_word_of_a_letter_is_lost(name: str) -> None:
    """All that may be missing from the record are the lines that were taken for the page around the letter."""
    draft = drafted(name)
    dropped = frozenset(" ".join(line.split()).casefold() for line in draft.letter.page.dropped)
    capture = (LETTERS / name).read_text(encoding="utf-8")
    assert compare(markdown(draft.letter), capture, dropped) == ()


@pytest.mark.parametrize("name", EXPECTED)
def test_places_are_exact(name: str) -> None:
    """Sections follow each other, cover every line once, and begin with their heading."""
    draft = drafted(name)
    text = draft.text
    at = 0
    for part in draft.sections:
        assert not text[at : part.span.start].strip()
        assert text[part.span.start : part.span.end].startswith(part.heading)
        at = part.span.end
    assert not text[at:].strip()
    for line in draft.letter.lines:
        assert line.span.of(text) == line.text


@pytest.mark.parametrize("name", EXPECTED)
def test_every_field_says_what_it_rests_on(name: str) -> None:
    flags = {flag.field: flag for flag in drafted(name).flags}
    assert set(flags) == {
        "force",
        "reference",
        "date",
        "act",
        "title",
        "exemptions",
        "ncnd",
        "outcome",
        "topics",
        "extent",
    }
    assert all(flag.rests_on for flag in flags.values())
