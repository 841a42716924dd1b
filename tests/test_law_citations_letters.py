"""Whole letters of our own making, in the habits of different forces and years: what each relies on, and what not.

The letters are in `tests/fixtures/citations`. Each was written with its expectation before the recogniser read it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from precedents.law.citations import Citation, CitationRole, find_citations

LETTERS = Path(__file__).parent / "fixtures" / "citations"


@dataclass(frozen=True)
class Letter:
    """A letter and the provisions that it cites in each role; other Acts as `title number`."""

    file: str
    relied: tuple[str, ...]
    mentioned: tuple[str, ...] = ()
    requester: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


EXPECTED = [
    Letter(
        "01-met-2013-legal-annex.txt",
        relied=("23(5)", "24(2)", "31(3)"),
        mentioned=("23", "24", "31", "23(1)", "30"),
        others=("Terrorism Act 2000 44", "Criminal Justice and Public Order Act 1994 60"),
    ),
    Letter("02-met-2017-section-12.txt", relied=("12(1)",), mentioned=("31", "40"), requester=("12", "16")),
    Letter(
        "03-scotland-2021.txt",
        relied=("31(1)", "35(1)(a)", "35(1)(b)", "39(1)", "38(1)(b)", "25(1)"),
        mentioned=("35", "38(2A)(a)"),
        others=("Misuse of Drugs Act 1971 23", "General Data Protection Regulation article 5(1)"),
    ),
    Letter(
        "04-psni-2012-ncnd-partial.txt",
        relied=("30(2)(a)", "30(2)(b)", "38(1)(a)", "38(1)(b)", "23(5)", "24(2)", "30(3)", "38(2)", "40(5)"),
        mentioned=("23", "40"),
        others=(
            "Justice and Security (Northern Ireland) Act 2007 21",
            "Justice and Security (Northern Ireland) Act 2007 24",
            "European Convention on Human Rights article 2",
            "Human Rights Act 1998 article 8",
        ),
    ),
    Letter(
        "05-gmp-review-withdrawn.txt",
        relied=("31(1)(a)", "31(1)(b)"),
        requester=("43(2)", "41", "31(1)(a)"),
        withdrawn=("30(1)(a)(i)", "43(2)"),
    ),
    Letter("06-surrey-eir.txt", relied=("12(4)(d)", "12(5)(a)", "13(1)"), mentioned=("39",)),
    Letter(
        "07-stop-search-disclosed.txt",
        relied=(),
        others=(
            "Police and Criminal Evidence Act 1984 1",
            "Misuse of Drugs Act 1971 23",
            "Criminal Justice and Public Order Act 1994 60",
            "Terrorism Act 2000 47A",
            "Terrorism Act 2000 43",
            "Firearms Act 1968 47",
            "Criminal Justice Act 1988 139B",
            "Terrorism Act 2000 44",
            "Road Traffic Act 1988 163",
            "Police and Criminal Evidence Act 1984 3",
        ),
    ),
    Letter(
        "08-kent-flat-list.txt",
        relied=("23(5)", "24(2)", "30(3)", "31(3)", "40(5)(b)(i)", "40(5)(a)"),
        mentioned=("23", "40", "30", "24", "31"),
    ),
    Letter(
        "09-wmp-tables-vexatious.txt",
        relied=("14(1)", "40(1)"),
        requester=("14", "40", "14(2)"),
        others=("General Data Protection Regulation article 15", "Data Protection Act 2018 45"),
    ),
    Letter(
        "10-essex-gloss-list.txt",
        relied=("23", "24(1)", "31(1)(a)", "31(1)(b)", "40(2)", "40(3)(a)(i)"),
        others=("Data Protection Act 40",),
    ),
    Letter(
        "11-npcc-2022-40-5b.txt",
        relied=("23(5)", "24(2)", "31(3)", "40(5B)(a)(i)", "21(1)", "22(1)(a)"),
        mentioned=("40(5B)",),
        others=("Police Act 1996 22A",),
    ),
    Letter(
        "12-devon-html-noise.txt",
        relied=("12",),
        mentioned=("31",),
        others=("Mental Health Act 1983 136", "Mental Health Act 1983 135(1)"),
    ),
    Letter("13-bare-headings-only.txt", relied=("24(2)", "31(3)", "40(5)")),
    Letter(
        "14-btp-mixed-sentences.txt",
        relied=("43(2)", "31(1)(a)", "31(1)(b)", "31(1)(c)", "40(2)", "40(3A)(a)"),
        mentioned=("36(2)(b)(ii)", "42(1)"),
        others=(
            "Railways and Transport Safety Act 2003 31",
            "Anti-terrorism, Crime and Security Act 2001 100",
            "British Transport Commission Act 1949 55",
        ),
    ),
    Letter("15-welsh-and-ocr.txt", relied=("31(1)(a)", "31(1)(b)", "40(2)", "24(1)", "21"), mentioned=("31", "40")),
    Letter(
        "16-flattened-one-line.txt",
        relied=("23(5)", "24(2)", "30(3)", "31(3)", "38(2)", "40(5)"),
        mentioned=("23", "24", "31", "38", "30"),
    ),
    Letter(
        "17-scotland-ncnd-cost.txt",
        relied=("18", "39(1)", "31(1)", "34(1)(b)", "35(1)(a)", "35(1)(b)", "12(1)"),
        mentioned=("28", "35", "38", "41"),
        others=("Terrorism Act 20",),
    ),
    Letter(
        "18-interleaved-qa.txt",
        relied=("40(2)", "31(1)(a)", "31(1)(b)", "38(1)(a)", "38(1)(b)", "21(1)"),
        mentioned=("21", "40(3A)(a)"),
        requester=("31",),
        others=(
            "Offences against the Person Act 1861 18",
            "unknown 5",
            "unknown 4A",
            "General Data Protection Regulation article 5(1)(a)",
        ),
    ),
    Letter(
        "19-pdf-wrapped.txt",
        relied=("24(1)", "31(1)(a)", "31(1)(b)", "43(2)"),
        others=(
            "Regulation of Investigatory Powers Act 2000 28",
            "Regulation of Investigatory Powers Act 2000 29",
            "Police Act 1997 93",
            "Coroners Rules 1984 22",
        ),
    ),
    Letter(
        "20-generic-exemptions-leaflet.txt",
        relied=(),
        mentioned=("21", "23", "32", "40", "41", "44", "24", "30", "31", "38", "42", "43"),
    ),
    Letter(
        "21-dpa-sar-traps.txt",
        relied=("40(1)",),
        others=(
            "Data Protection Act 1998 29(3)",
            "Data Protection Act 1998 7",
            "Data Protection Act 1998 35(2)",
            "Data Protection Act 1998 29",
            "Data Protection Act 1998 35",
            "Data Protection Act 2018 schedule 2",
            "Data Protection Act 1998 10",
            "Data Protection Act 2018 45",
            "Data Protection Act 2018 170",
        ),
    ),
    Letter(
        "22-national-body-mixed-acts.txt",
        relied=("24(1)", "26(1)(b)", "38(1)(b)", "44(1)(a)"),
        mentioned=("44", "35"),
        others=(
            "Anti-terrorism, Crime and Security Act 2001 79",
            "Nuclear Industries Security Regulations 2003 regulation 22",
            "Energy Act 2004 56",
        ),
    ),
    Letter("23-review-upheld.txt", relied=("31(1)(a)", "31(1)(b)"), requester=("22", "31", "16"), withdrawn=("22",)),
    Letter(
        "24-headings-in-markdown.txt",
        relied=("31(1)(a)", "31(1)(b)", "40(2)", "30(1)(a)"),
        mentioned=("31",),
        others=("Criminal Justice and Public Order Act 1994 60", "Terrorism Act 2000 47A"),
    ),
    Letter(
        "25-police-act-collaboration.txt",
        relied=("40(2)", "31(1)(a)", "43(2)"),
        others=("Police Act 1996 22A", "Police Act 1996 23", "Police Act 1996 22"),
    ),
    Letter(
        "26-vexatious-and-aggregation.txt",
        relied=("14(1)", "14(2)"),
        mentioned=("40(2)",),
        others=(
            "Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004 regulation 5",
        ),
    ),
    Letter(
        "27-mental-health-and-custody.txt",
        relied=("40(2)",),
        others=(
            "Mental Health Act 1983 136",
            "Mental Health Act 1983 135",
            "Mental Health Act 1983 2",
            "Mental Health Act 1983 3",
            "Police and Criminal Evidence Act 1984 38",
            "Terrorism Act 2000 44",
            "Police and Criminal Evidence Act 1984 47(3)",
            "Children Act 1989 46",
            "Children Act 1989 47",
        ),
    ),
    Letter("28-short-notice.txt", relied=("22",)),
    Letter(
        "29-ranged-and-plural.txt",
        relied=("23(5)", "24(2)", "31(3)", "40(5)", "31(1)(a)", "31(1)(b)", "31(1)(c)"),
        mentioned=("21", "44", "30(1)(a)", "30(1)(b)", "30(1)(c)"),
    ),
    Letter("30-national-policing-quote.txt", relied=("12(1)",), mentioned=("23(3)",), requester=("40(2)",)),
]


def _once(citations: tuple[Citation, ...], role: CitationRole) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.label for each in citations if each.role is role))


@pytest.mark.parametrize("letter", EXPECTED, ids=lambda letter: letter.file)
def test_whole_letters(letter: Letter) -> None:
    found = find_citations((LETTERS / letter.file).read_text(encoding="utf-8"))
    others = [f"{each.act} {each.label}" for each in found if each.role is CitationRole.OTHER_ACT]
    assert letter == Letter(
        letter.file,
        relied=_once(found, CitationRole.RELIED),
        mentioned=_once(found, CitationRole.MENTIONED),
        requester=_once(found, CitationRole.REQUESTER),
        withdrawn=_once(found, CitationRole.WITHDRAWN),
        others=tuple(dict.fromkeys(others)),
    )


def test_every_letter_has_its_expectation() -> None:
    assert [letter.file for letter in EXPECTED] == sorted(path.name for path in LETTERS.glob("*.txt"))
