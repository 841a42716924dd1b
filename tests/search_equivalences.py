"""Writings that must find each other, and their near misses that must not: one table for the terminal and the browser.

A family is a small archive of its own, told from the others by its force. Every query of an `Ask` must find exactly
the texts that it names, and none of the family's others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

FORCES = "responses/forces.toml"
_RECORD = """\
---
title: '{title}'
force: {force}
reference: '{reference}'
date: {date}
exemptions: [{exemptions}]
ncnd: none
outcome: unknown
act: {act}
extent: full
---

Zx {text} zx.
"""


@dataclass(frozen=True)
class Made:
    """A record of which more than the letter's text matters."""

    text: str = "zx"
    title: str = "Zx"
    reference: str = "none"
    date: str = "unknown"
    exemptions: str = ""
    act: str = "FOIA 2000"


Text = str | Made


@dataclass(frozen=True)
class Ask:
    """Queries that must each find exactly these texts."""

    queries: tuple[str, ...]
    found: tuple[Text, ...]


@dataclass(frozen=True)
class Family:
    """Texts, what is asked of them, and why they belong together."""

    why: str
    texts: tuple[Text, ...]
    asks: tuple[Ask, ...]


def mutual(why: str, *texts: str, apart: tuple[Text, ...] = (), also: tuple[str, ...] = ()) -> Family:
    """Texts each of which, asked for, finds all of them; `also` are more queries that do; none finds those `apart`."""
    return Family(why, (*texts, *apart), (Ask((*texts, *also), texts),))


def asked(why: str, *asks: Ask, apart: tuple[Text, ...] = ()) -> Family:
    """Texts of which each ask finds its own and none of the others."""
    texts = dict.fromkeys(text for ask in asks for text in ask.found)
    return Family(why, (*texts, *apart), asks)


_LIMB = (
    "31(3)", "s31(3)", "S31(3)", "s.31(3)", "S.31 (3)", "s 31(3)", "s. 31 (3)", "ss31(3)", "sec 31(3)", "Sect. 31(3)",
    "section 31(3)", "Section31(3)", "SECTION 31 (3)", "sections 31(3)", "section 31 ( 3 )", "section\u00a031(3)",
    "section\u202f31\u00a0(3)", "section 31\n(3)", "section 31, subsection (3)", "Section 31 sub-section (3)",
    "ｓ３１（３）", "sec\u00adtion 31(3)", "S.31.(3)", "§31(3)",
)  # fmt: skip
_CITING_IT = (
    "(section 31(3))", "**Section 31(3)**", "Section **31(3)**", "[Section 31(3)](https://example.org/)",
    "Section 31\\(3\\)", "31(3)/40(5)", "Sections 23(5) and 31(3)", "Sections 23(5), 24(2), 31(3) and 40(5)",
    "s23(5), s24(2), s31(3)", "s.23(5)&31(3)", "Section 23 (5) and Section 31 (3)", "s23(5)/s31(3)",
    "sections 31(1) and (3)", "section 31(1), (2) & (3)", "section 31(1) to (3)", "31(1)-(3)", "31(3)(a)",
    "section 31(3)'s", "non-s31(3)", "Act.S31(3)Law", "s31(3)FOIA", "> Section 31(3)", "- 31(3)",
    "| Exemption |\n| --- |\n| s31(3) |",
)  # fmt: skip
_NOT_IT = (
    "31(1)", "section 31", "s31(1)(a)", "s131(3)", "31(30)", "31(2)(c)", "s32(3)", "31A(3)", "3(3)", "313",
    "31 and 3", "s13(3)",
)  # fmt: skip

_DAYS = (
    "19 February 2018", "19th February 2018", "19th of February 2018", "19 Feb 2018", "19 Feb. 2018",
    "February 19, 2018", "Feb 19th 2018", "2018-02-19", "2018/02/19", "2018.02.19", "19/02/2018", "19.02.2018",
    "19-02-2018", "19/2/18", "19.2.18", "19/02/18", "19-Feb-2018", "19-Feb-18", "19/Feb/2018", "19 Feb 18",
    "19 FEBRUARY 2018", "19\u00a0February\u00a02018", "19th February, 2018", "20180219",
)  # fmt: skip

_NUMBERS = (
    ("drone", "drones"), ("policy", "policies"), ("body", "bodies"), ("offence", "offences"), ("box", "boxes"),
    ("witness", "witnesses"), ("search", "searches"), ("day", "days"), ("key", "keys"), ("enquiry", "enquiries"),
    ("process", "processes"), ("case", "cases"), ("database", "databases"), ("class", "classes"), ("harm", "harms"),
    ("agency", "agencies"), ("vehicle", "vehicles"), ("church", "churches"), ("child", "children"), ("man", "men"),
    ("woman", "women"), ("person", "people"), ("knife", "knives"), ("life", "lives"), ("thief", "thieves"),
    ("analysis", "analyses"), ("crisis", "crises"), ("criterion", "criteria"), ("bus", "buses"), ("half", "halves"),
    ("virus", "viruses"), ("index", "indices"), ("appendix", "appendices"), ("status", "statuses"), ("gas", "gases"),
    ("bonus", "bonuses"), ("wife", "wives"), ("basis", "bases"), ("bureau", "bureaux"), ("alias", "aliases"),
    ("memorandum", "memoranda"), ("policeman", "policemen"),
)  # fmt: skip

FAMILIES: tuple[Family, ...] = (
    # --- provisions ---
    mutual("a limb in every spelling", *_LIMB, apart=_NOT_IT, also=('"section 31(3)"', '"S.31 (3)"', "31(3)*")),
    Family("a limb wherever it stands in a sentence", (*_CITING_IT, *_NOT_IT), (Ask(_LIMB, _CITING_IT),)),
    asked(
        "a section finds its limbs, a limb neither its siblings nor the bare section",
        Ask(("section 31", "s31", "S.31", "ss 31", "Sec. 31", "§31", "§ 31"),
            ("s31", "s31(1)", "s31(1)(a)", "s31(1)(b)", "s31(3)")),
        Ask(("31(1)", "s.31(1)", "Section 31 (1)"), ("s31(1)", "s31(1)(a)", "s31(1)(b)")),
        Ask(("31(1)(a)", "S31 (1) (a)", "s31(1)(A)"), ("s31(1)(a)",)),
        Ask(("31(1)(b)",), ("s31(1)(b)",)),
        Ask(("31(3)",), ("s31(3)",)),
        Ask(("31(2)", "31(1)(c)", "s31(3)(a)", "s31A"), ()),
        Ask(("s31 -31(3)", "section 31 -s31(3)"), ("s31", "s31(1)", "s31(1)(a)", "s31(1)(b)")),
        Ask(("31(1)(a) OR 31(3)", "(31(3) OR s31(1)(a))"), ("s31(1)(a)", "s31(3)")),
        apart=("s30", "s131", "31st", "s311"),
    ),
    asked(
        "limbs below limbs, and letters of sections",
        Ask(("40(5B)(a)(i)", "s40 (5b) (A) (I)"), ("40(5B)(a)(i)",)),
        Ask(("40(5B)", "section 40(5b)"), ("40(5B)(a)(i)", "s.40(5B)(a)(ii)")),
        Ask(("40(5B)(a)",), ("40(5B)(a)(i)", "s.40(5B)(a)(ii)")),
        Ask(("40(5)",), ("40(5)(b)(i)",)),
        Ask(("section 22A", "s22a", "S.22A"), ("section 22A(1)(b)",)),
        Ask(("section 22", "s22"), ("section 22(1)",)),
        Ask(("30(2)(a)(iii)",), ("section 30(2)(a)(i) to (iv)", "30(2)(a)(i)-(iii)")),
        Ask(("30(2)(a)(iv)",), ("section 30(2)(a)(i) to (iv)",)),
    ),
    asked(
        "ranges and rows of limbs",
        Ask(("31(1)(b)", "s31(1)(b)"), ("31(1)(a) to (c)", "31(1)(a)-(c)", "31(1)(a)(b)", "31(1)(a), (b) and (d)")),
        Ask(("31(1)(c)",), ("31(1)(a) to (c)", "31(1)(a)-(c)")),
        Ask(("31(1)(d)",), ("31(1)(a), (b) and (d)",)),
        Ask(("40(3)",), ("Section 40(2)(3)&(4)", "s40(2) to (4)")),
        Ask(("s24(2)", "section 24 (2)"), ("sections 23(5), 24(2) and 31(3)", "ss.23(5)/24(2)")),
    ),
    asked(
        "a regulation is no section, and is found by its number",
        Ask(
            ("r12(4)(b)", "regulation 12(4)(b)", "reg 12(4)(b)", "Reg. 12 (4) (b)",
             "REGULATIONS 12(4)(b)", "r. 12(4)(b)"),
            ("regulation 12(4)(b)", "Reg. 12 (4)(b)", "r12(4)(b)", "regs 12(4)(b) and 13(1)", "EIR r.12(4)(b)"),
        ),
        Ask(("r13(1)", "regulation 13"), ("regs 12(4)(b) and 13(1)",)),
        Ask(
            ("12(4)(b)",),
            ("regulation 12(4)(b)", "Reg. 12 (4)(b)", "r12(4)(b)", "regs 12(4)(b) and 13(1)", "EIR r.12(4)(b)",
             "section 12(4)(b)"),
        ),
        apart=("regulation 12(5)(b)", "s12(1)", "regulation 14"),
    ),
    asked(
        "the provisions that the record lists are found like those of the letter",
        Ask(("31(3)", "section 31(3)", "provision:31(3)", "provision:s31", "exemption:31(3)", "exemption:s31"),
            (Made(exemptions="31(3)"),)),
        Ask(("exemption:40", "section:40(2)", 'exemption:"s. 40 (2)"', "s40"), (Made(exemptions="40(2)"),)),
        Ask(('exemption:"eir 12(4)(b)"', "regulation 12(4)(b)"), (Made(exemptions="12(4)(b)", act="EIR 2004"),)),
        Ask(("act:EIR-2004", 'act:"EIR 2004"', "act:eir-2004"), (Made(exemptions="12(4)(b)", act="EIR 2004"),)),
    ),
    # --- references ---
    mutual("a reference with any punctuation", "114/18", "114-18", "114.18", "114_18", "114\u201318", "114 18",
           "114 / 18", "114\u201118", "114／18",
           apart=("11/418", "1141/8", "114", "1114/18", "114/181"), also=('"114/18"', '"114-18"')),
    asked(
        "a part of a longer reference, and a reference without its punctuation",
        Ask(("114/18", "114-18"), ("FOI/114/18", "FOI-114-18", "FOI 114/18", "ref 114/18.", "(114/18)", "FOI114/18")),
        Ask(("FOI/114/18", "FOI 114/18", "foi-114-18", "FOI114/18", "Foi.114.18"),
            ("FOI/114/18", "FOI-114-18", "FOI 114/18", "FOI114/18")),
        Ask(("ref 114/18",), ("ref 114/18.",)),
        apart=("115/18", "FOI/115/18", "114/19"),
    ),
    asked("the order of the parts of a reference counts", Ask(("114/18", '"114 18"'), ("114/18",)), apart=("18/114",)),
    mutual("letters, digits and full stops in any case", "01.FOI.22.023919", "01/FOI/22/023919", "01-foi-22-023919",
           "01_Foi_22_023919", "01FOI22023919" , apart=("01.FOI.22.023918", "01.FOI.23.023919", "023919", "FOI 22")),
    asked(
        "parts of such a reference",
        Ask(("023919", "FOI.22.023919", "foi 22 023919", "01.FOI.22*"),
            ("01.FOI.22.023919", "01/FOI/22/023919")),
        apart=("01.FOI.23.023918", "FOI 23"),
    ),
    mutual("a letter behind the number", "658A/22", "658a/22", "658A-22", "658A 22", "658 A 22",
           apart=("658/22", "658B/22", "658A/23")),
    mutual("an underscore is punctuation", "3070_15", "3070/15", "3070-15", "3070.15", "3070 15",
           apart=("30/7015", "3070", "3070/16")),
    asked("a reference of digits without its punctuation",
          Ask(("307015",), ("3070_15", "3070/15", "307015")), Ask(("3070_15",), ("3070_15", "3070/15")),
          apart=("3070_16",)),
    asked(
        "the reference of the record, by its field",
        Ask(("ref:114/18", "reference:114-18", 'ref:"114/18"', "REF:114/18", "ref:114"), (Made(reference="114/18"),)),
        Ask(("114/18",), (Made(reference="114/18"), "114/18")),
        Ask(("ref:FOI2018/00123", "ref:foi-2018-00123"),
            (Made(reference="FOI 2018/00123"), Made(reference="FOI-2018-00123"))),
        Ask(("01FOI22023919", "ref:01.FOI.22.023919", "01 foi 22 023919"), (Made(reference="01 FOI 22 023919"),)),
        Ask(("hq/pa/001152/19", "HQ-PA-001152-19", "HQPA00115219", "001152"), (Made(reference="HQ/PA/001152/19"),)),
    ),
    # --- dates ---
    mutual("a day in every writing", *_DAYS,
           apart=("18 February 2018", "19 March 2018", "19 February 2019", "2018-02-18",
                  "19/03/2018", "02/19", "2018")),
    asked(
        "a day in a row or a range of days",
        Ask(("19 February 2018", "2018-02-19", "19/2/18"),
            ("between 19 and 21 February 2018", "19-21 February 2018", "18, 19 and 20 February 2018",
             "18/19 February 2018")),
        Ask(("21 February 2018", "2018-02-21"), ("between 19 and 21 February 2018", "19-21 February 2018")),
        apart=("19 and 21 March 2018",),
    ),
    asked(
        "a month finds its days",
        Ask(("February 2018", "Feb 2018", "Feb. 2018", "FEBRUARY, 2018", "feb-2018", "2018-02"),
            ("February 2018", "Feb 2018", "Feb. 2018", "19/02/2018", "2018-02-01", "19 Feb 2018", "28-Feb-18")),
        apart=("March 2018", "19/03/2018", "2018-12-02", "February 2019", "2/2018"),
    ),
    asked(
        "the date of the record",
        Ask(("date:2018-02-19", "date:19/2/2018", 'date:"19 February 2018"'), (Made(date="2018-02-19"),)),
        Ask(("date:2018", "year:2018"), (Made(date="2018-02-19"), Made(date="2018"), Made(date="2018-03"))),
        Ask(("year:unknown", "year:Date-unknown"), (Made(date="unknown"),)),
    ),
    mutual("years of account", "2018/19", "2018-19", "2018\u201319", "2018 19", apart=("2018", "2019/18", "2019")),
    # --- numbers ---
    asked(
        "a number with and without the comma of thousands",
        Ask(("1,200", "1200", "£1,200", "£1200", "1200!"),
            ("1,200", "1200", "£1,200", "£1200", "1,200.50", "1200%", "1,200-1,300")),
        Ask(("1,200.50", "£1200.50"), ("1,200.50",)),
        Ask(("1,200,000", "1200000"), ("1,200,000", "1200000")),
        apart=("12,00", "1201", "120", "12000"),
    ),
    asked(
        "decimals, per cent and times",
        Ask(("1.5", "£1.5m", "1.5m"), ("1.5m",)),
        Ask(("10.5", "10.5%"), ("10.5%", "10.5")),
        Ask(("10.30", "10:30"), ("10:30", "10.30 am")),
        Ask(("7", "#7", "7."), ("7 officers", "No. 7", "7,")),
        apart=("105", "1030 words", "77"),
    ),
    # --- hyphens, apostrophes, ligatures, blanks, accents, case ---
    mutual("with a hyphen, in two words, in one", "counter-terrorism", "counter terrorism", "counterterrorism",
           "counter\u2011terrorism", "counter\u2013terrorism", "Counter-Terrorism", "COUNTERTERRORISM",
           "counter\u00adterrorism", "counter\nterrorism", apart=("counter", "terrorism", "anti-terrorism"),
           also=('"counter-terrorism"', '"counter terrorism"', '"counterterrorism"')),
    mutual("a short first part", "re-use", "reuse", "re use", "Re\u2010use", apart=("use", "re")),
    mutual("an e with a hyphen", "e-mail", "email", "E\u2011mail", "emails", "e-mails", apart=("mail",)),
    mutual("a diaeresis for a hyphen", "co-operate", "cooperate", "coöperate", "Co-operate", apart=("operate",)),
    mutual("the names of forces", "Dyfed-Powys", "Dyfed Powys", "Dyfed\u2011Powys", "Dyfed\u00a0Powys",
           apart=("Powys", "Dyfed")),
    mutual("the forms of an apostrophe", "force's", "force\u2019s", "force\u02bcs", "force`s", "force\u00b4s",
           "force＇s", "forces", "forces'", "forces\u2019", "force", "FORCE'S", apart=("forge", "farce")),
    asked("an apostrophe in a phrase",
          Ask(('"the force\'s view"', '"the force\u2019s view"', '"the forces view"', '"the forces\' view"'),
              ("the force's view", "the force\u2019s view", "the forces view", "the forces\u2019 view")),
          apart=("the force view", "the view of the force")),
    mutual("a word shortened by an apostrophe", "don't", "don\u2019t", "dont", "DON'T", apart=("do not", "donate")),
    mutual("a name with an apostrophe", "O'Brien", "O\u2019Brien", "OBrien", "o'brien's", apart=("Brian", "Brien")),
    mutual("ligatures", "financial", "\ufb01nancial", "FINANCIAL", "ｆinancial", apart=("final",),
           also=('"\ufb01nancial"', "financia*")),
    mutual("several ligatures", "efficient office", "e\ufb03cient o\ufb03ce", "EFFICIENT OFFICE",
           apart=("efficient", "office")),
    mutual("letters joined", "encyclopaedia", "encyclop\u00e6dia", "ENCYCLOP\u00c6DIA", apart=("encyclopedia",)),
    mutual("sharp s", "strasse", "straße", "STRASSE", apart=("stress",)),
    mutual("accents, composed or not", "cafe", "café", "cafe\u0301", "CAFÉ", "cafés", apart=("caf", "cave")),
    mutual("letters of other languages", "Łódź", "lodz", "LODZ", apart=("loaf",)),
    mutual("letters of other scripts", "полиция", "ПОЛИЦИЯ", apart=("поли",)),
    mutual("every kind of blank", "personal data", "personal\u00a0data", "personal\u2009data", "personal\u202fdata",
           "personal\u3000data", "personal  data", "personal\ndata", apart=("personaldatum", "personal"),
           also=('"personal data"', '"Personal\u00a0Data"')),
    mutual("characters that nobody sees", "surveillance", "surveil\u00adlance", "surveil\u200blance",
           "\ufeffsurveillance", "surveil\u2060lance", apart=("surveyed", "lance")),
    mutual("case", "ncnd", "NCND", "Ncnd", "N.C.N.D.", apart=("NC", "ND")),
    mutual("initials", "U.K.", "UK", "uk", "U.K", apart=("u", "ukulele")),
    asked("names of hosts", Ask(("www.police.uk", "WWW.police.uk", '"www police uk"'),
                                ("www.police.uk", "https://www.police.uk/", "<http://www.police.uk>")),
          apart=("www.gov.uk", "police.gov.uk")),
    mutual("an ampersand", "R&D", "R & D", "r&d", apart=("R", "D")),
    mutual("marks of Markdown", "**whole** team", "*whole* team", "`whole` team", "whole team",
           apart=("whole", "team"), also=('"whole team"',)),
    # --- words ---
    *(mutual("singular and plural", *pair, also=tuple(each.upper() for each in pair)) for pair in _NUMBERS),
    asked(
        "neither, nor and not are words",
        Ask(("neither",), ("we neither confirm nor deny", "neither of us")),
        Ask(("nor",), ("we neither confirm nor deny", "nor do we")),
        Ask(("not",), ("we do not hold it", "not so")),
        Ask(("neither nor",), ("we neither confirm nor deny",)),
        Ask(('"neither confirm nor deny"', '"Neither Confirm\u00a0Nor Deny"', '"confirm nor"'),
            ("we neither confirm nor deny",)),
        Ask(('"do not hold"', '"not hold it"', "not hold"), ("we do not hold it",)),
        Ask(("we -neither -not",), ("we confirm and deny", "we hold it", "nor do we")),
        Ask(("we confirm -nor",), ("we confirm and deny",)),
        Ask(('"we hold it"',), ("we hold it",)),
        Ask(('"neither confirm or deny"', '"not neither"'), ()),
        apart=("neutral north note",),
    ),
    asked(
        "the common words of every letter are words",
        Ask(("the",), ("the duty",)), Ask(("of",), ("duty of care",)), Ask(('"the duty"',), ("the duty",)),
        Ask(('"duty of"',), ("duty of care",)), Ask(("is it",), ("it is so",)), Ask(('"it is"',), ("it is so",)),
        Ask(("to be",), ("to be or",)), Ask(("you",), ("you asked",)), Ask(("any all",), ("all and any",)),
    ),
    # --- the language ---
    asked(
        "what operators mean",
        Ask(("alpha beta", "beta alpha", "alpha AND beta", "(alpha) (beta)"),
            ("alpha beta", "alpha beta gamma", "beta, alpha")),
        Ask(("alpha OR beta", "(alpha OR beta)"),
            ("alpha beta", "alpha beta gamma", "beta, alpha", "alpha delta", "alphabet beta", "alpha")),
        Ask(("alpha -beta", "-beta alpha", "alpha NOT beta", "alpha \u2013beta"), ("alpha delta", "alpha")),
        Ask(('"alpha beta"', "\u201calpha beta\u201d", "«alpha beta»", '"ALPHA BETA"'),
            ("alpha beta", "alpha beta gamma")),
        Ask(('alpha beta -"alpha beta"',), ("beta, alpha",)),
        Ask(("alpha*", "ALPHA*"),
            ("alpha beta", "alpha beta gamma", "beta, alpha", "alpha delta", "alphabet beta", "alpha")),
        Ask(("alphab*",), ("alphabet beta",)),
        Ask(("alpha (beta OR delta)", "(delta OR beta) alpha"),
            ("alpha beta", "alpha beta gamma", "beta, alpha", "alpha delta")),
        Ask(("alpha -(beta OR delta)",), ("alpha",)),
        Ask(("alpah~ -beta -delta", "alhpa~1 -beta -delta"), ("alpha",)),
        Ask(("alpah", "alph", '"alpha gamma"', "epsilon"), ()),
    ),
    asked(
        "fields",
        Ask(("title:drones", "title:drone", "TITLE:Drones", 'title:"drones"', "title:dron*"),
            (Made("radios", title="Drones"),)),
        Ask(("drones",), (Made("radios", title="Drones"), Made("drones", title="Radios"))),
        Ask(("drones -title:drones", "title:radios"), (Made("drones", title="Radios"),)),
        Ask(("title:(drones OR radios)",), (Made("radios", title="Drones"), Made("drones", title="Radios"))),
        Ask(("title:drones title:radios",), ()),
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One line of the table: a query put to one family, and the names of what it must find there."""

    why: str
    force: str
    query: str
    found: frozenset[str]


def slug(number: int) -> str:
    """The force of a family: a word that no letter and no query has."""
    return f"zq{number:03}"


def rows() -> Iterator[Row]:
    """Yield every line of the table."""
    for number, family in enumerate(FAMILIES):
        for ask in family.asks:
            found = frozenset(f"r{family.texts.index(text):02}" for text in ask.found)
            yield from (Row(family.why, slug(number), query, found) for query in ask.queries)


def write(root: Path) -> None:
    """Write all families as one archive of records into the folder `root`."""
    lists: list[str] = []
    for number, family in enumerate(FAMILIES):
        lists.append(f'[[force]]\nslug = "{slug(number)}"\nname = "{slug(number)}"\nnation = "England"\n')
        folder = root / "responses" / slug(number)
        folder.mkdir(parents=True)
        for place, text in enumerate(family.texts):
            made = text if isinstance(text, Made) else Made(text)
            values = {**vars(made), "title": made.title.replace("'", "''"), "force": slug(number)}
            (folder / f"r{place:02}.md").write_text(_RECORD.format(**values), encoding="utf-8")
    (root / FORCES).write_text("\n".join(lists), encoding="utf-8")
    (root / "responses" / "topics.toml").write_text("", encoding="utf-8")


Answer = Callable[[str, str], frozenset[str]]
"""Puts a query to the family of a force; gives the names of all that is found."""


def failures(answer: Answer) -> Iterator[str]:
    """Yield, for every line that does not hold, the query and what was found too much or too little."""
    for row in rows():
        found = answer(row.query, row.force)
        if found != row.found:
            texts: Mapping[str, Text] = {
                f"r{place:02}": text for place, text in enumerate(FAMILIES[int(row.force[2:])].texts)
            }
            wrong = [("missed ", sorted(row.found - found)), ("found ", sorted(found - row.found))]
            said = "; ".join(what + repr([texts[name] for name in names]) for what, names in wrong if names)
            yield f"{row.why}: {row.query!r} {said}"
