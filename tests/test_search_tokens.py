"""The tokeniser: every spelling that has to meet, and what must stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.search.folding import fold
from precedents.search.provisions import paths
from precedents.search.specification import SPECIFICATION
from precedents.search.tokens import BREAK, LEXEME, analyse, placed, spellings


def terms(text: str) -> set[str]:
    return {piece.term for found in placed(text) for piece in found.lexeme.pieces}


def asked(text: str) -> list[object]:
    return [found.lexeme.asked for found in placed(text)]


SPELLINGS_OF_31_3 = [
    "31(3)",
    "s31(3)",
    "S31(3)",
    "S.31 (3)",
    "s 31(3)",
    "s. 31(3)",
    "ss 31(3)",
    "sec 31(3)",
    "Sect. 31(3)",
    "section 31(3)",
    "Section31(3)",
    "SECTION 31 (3)",
    "sections 31(3)",
    "section 31 ( 3 )",  # blanks within the brackets
    "section\u00a031(3)",  # a non-breaking blank
    "section\n31(3)",  # a line end
    "ｓ３１（３）",  # full-width
    "sec\u00adtion 31(3)",  # a soft hyphen
]


@pytest.mark.parametrize("spelling", SPELLINGS_OF_31_3)
def test_every_spelling_of_a_provision_asks_for_the_same(spelling: str) -> None:
    assert asked(spelling) == [("term", "§31(3)")]


@pytest.mark.parametrize("spelling", SPELLINGS_OF_31_3)
def test_every_spelling_of_a_provision_counts_for_its_section_and_number(spelling: str) -> None:
    assert {"§31(3)", "§31", "31"} <= terms(spelling)


PROVISIONS = [
    ("Section 31(1)(a)(b)", ["31(1)(a)", "31(1)(b)"]),  # two paragraphs of one subsection
    ("31(1)(a) & (b)", ["31(1)(a)", "31(1)(b)"]),
    ("31(1)(a), (b) and (c)", ["31(1)(a)", "31(1)(b)", "31(1)(c)"]),
    ("Section 40(2)(3)&(4)", ["40(2)", "40(3)", "40(4)"]),  # subsections side by side
    ("31(1)(h)(2)(c)", ["31(1)(h)", "31(2)(c)"]),  # a purpose of section 31(2) within 31(1)
    ("40(5B)(a)(i)", ["40(5b)(a)(i)"]),  # a roman numeral is one level further down
    ("30(2)(a)(i)(ii)", ["30(2)(a)(i)", "30(2)(a)(ii)"]),
    ("31(1)(h)(i)", ["31(1)(h)", "31(1)(i)"]),  # (i) follows (h)
    ("sections 23(5), 24(2) and 31(3)", ["23(5)", "24(2)", "31(3)"]),
    ("sections 23, 24 and 31", ["23", "24", "31"]),  # bare sections of a list
    ("ss.23(5) & 31", ["23(5)", "31"]),
    ("section 22A", ["22a"]),
    ("s31", ["31"]),
    ("section 31 and 40 officers", ["31"]),  # a singular opens no list of bare numbers
    ("sections 23(5) and 24(2) and 2018", ["23(5)", "24(2)"]),  # a year is no section
    ("section 31, subsection (3)", ["31(3)"]),
    ("section 31 sub-section (1) paragraph (a)", ["31(1)(a)"]),
    ("section 31(1)(a) to (c)", ["31(1)(a)", "31(1)(b)", "31(1)(c)"]),  # a range cites what it leaves out
    ("31(1)(a)-(c)", ["31(1)(a)", "31(1)(b)", "31(1)(c)"]),
    ("s31(1) to (3)", ["31(1)", "31(2)", "31(3)"]),
    ("40(5B)(a)(i) to (iv)", ["40(5b)(a)(i)", "40(5b)(a)(ii)", "40(5b)(a)(iii)", "40(5b)(a)(iv)"]),
    ("31(1)(h) to (j)", ["31(1)(h)", "31(1)(i)", "31(1)(j)"]),  # letters, although one looks roman
    ("31(1)(a) to (3)", ["31(1)(a)", "31(3)"]),  # nothing stands between two of different kinds
    ("31(1)(c) to (a)", ["31(1)(c)", "31(1)(a)"]),  # backwards
    ("S.31.(3)", ["31(3)"]),
]


@pytest.mark.parametrize(("text", "provisions"), PROVISIONS)
def test_provisions_in_a_row(text: str, provisions: list[str]) -> None:
    found = [form for each in placed(text) for form, _ in each.lexeme.core if form.startswith("§")]
    assert found == [f"§{provision}" for provision in provisions]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("31", "§31"),  # a plain number is no section
        ("31 officers", "§31"),
        ("police's 31", "§31"),  # the s of a genitive is no abbreviation
        ("s2018", "§2018"),  # no section has four digits
        ("31st March", "§31"),
        ("section 31(1)(a)", "§31(3)"),  # no sibling
        ("section 31", "§31(3)"),  # no limb
        ("classes 31", "§31"),
    ],
)
def test_what_is_no_such_provision(text: str, term: str) -> None:
    assert term not in terms(text)


def test_a_regulation_is_told_from_a_section_but_found_by_its_number() -> None:
    assert {"§12(4)(b)", "§r12(4)(b)"} <= terms("regulation 12(4)(b)")
    assert "§r12(4)(b)" not in terms("section 12(4)(b)")
    assert asked("reg. 12(4)(b)") == [("term", "§r12(4)(b)")]
    assert asked("12(4)(b)") == [("term", "§12(4)(b)")]


@pytest.mark.parametrize("text", ["Act.S31(3)Law", "the Act.Section 31(3)", "s23(5)/s31(3)", "23(5)/31(3)", "no.31(3)"])
def test_a_provision_glued_to_other_words_is_found(text: str) -> None:
    assert "§31(3)" in terms(text)


REFERENCES = [
    ("114/18", "114/18"),
    ("114/18", "114-18"),  # any punctuation
    ("114/18", "11418"),  # or none
    ("3070_15", "3070_15"),
    ("3070_15", "3070/15"),
    ("3070_15", "307015"),
    ("01.FOI.22.023919", "01.foi.22.023919"),  # any case
    ("01.FOI.22.023919", "01FOI22023919"),
    ("01.FOI.22.023919", "01/FOI/22/023919"),
    ("658A/22", "658a22"),
    ("658A/22", "658a-22"),
    ("HQ/PA/001152/19", "hq/pa/001152/19"),
    ("FOI/20417", "foi20417"),
    ("covid-19", "COVID19"),
]


@pytest.mark.parametrize(("printed", "asked_for"), REFERENCES)
def test_a_reference_is_found_with_and_without_punctuation_and_case(printed: str, asked_for: str) -> None:
    (node,) = asked(asked_for)
    assert any(name in terms(printed) for name in _names(node))


def _names(node: object) -> set[str]:
    if isinstance(node, tuple) and node[0] == "term":
        return {str(node[1])}
    return {name for part in node for name in _names(part)} if isinstance(node, tuple) and node[0] == "or" else set()


@pytest.mark.parametrize(
    ("printed", "part"),
    [
        ("114/18", "114"),
        ("114/18", "18"),
        ("01.FOI.22.023919", "foi"),
        ("01.FOI.22.023919", "023919"),
        ("658A/22", "658"),
        ("2013/14", "2013"),
        ("1,200", "1200"),
        ("£1,200.50", "1200"),
        ("held.1", "held"),  # a full stop without a blank behind it
    ],
)
def test_a_part_of_a_reference_or_figure_is_found(printed: str, part: str) -> None:
    assert part in terms(printed)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("114/18", "11/418"),  # the same digits, another reference
        ("114/18", "1141/8"),
        ("12.3", "1.23"),
    ],
)
def test_digits_alone_do_not_make_references_equal(one: str, other: str) -> None:
    (node,) = asked(one)
    assert not any(name in terms(other) for name in _names(node))


DAYS = [
    "2018-02-19",
    "19/02/2018",
    "19.02.18",
    "19-2-2018",
    "19 February 2018",
    "19th of February 2018",
    "Feb 19, 2018",
    "February 19th 2018",
    "19 Feb. 2018",
    "19-Feb-2018",
    "19/Feb/18",
    "19 Feb 18",
]


@pytest.mark.parametrize("spelling", DAYS)
def test_a_day_is_the_same_in_every_spelling(spelling: str) -> None:
    assert "@2018-02-19" in terms(spelling)
    (node,) = asked(spelling)
    assert "@2018-02-19" in _names(node)


@pytest.mark.parametrize(
    "text", ["31/02/2018", "2018-13-01", "114/18", "31 February 2018", "05.08", "1 Mar 10.30am", "1 Mar 10:30"]
)
def test_what_is_in_no_calendar_is_no_day(text: str) -> None:
    assert not [term for term in terms(text) if term.startswith("@")]


WORDS = [
    ("force's forces' forces", ["forces", "forces", "forces"]),  # in a phrase an apostrophe makes no difference
    ("isn’t", ["isnt"]),
    ("counter-terrorism", ["counter", "terrorism"]),
    ("U.K. N.B", ["uk", "nb"]),  # initials
    ("criminals/terrorists", ["criminals", "terrorists"]),
    ("neither nor not", ["neither", "nor", "not"]),  # there are no stop words
    ("R&D", ["r", "d"]),
    ("información Łódź", ["informacion", "lodz"]),
    ("суд", ["суд"]),
]


@pytest.mark.parametrize(("text", "forms"), WORDS)
def test_words_in_a_phrase(text: str, forms: list[str]) -> None:
    assert [form for found in placed(text) for form, _ in found.lexeme.core] == forms


def test_the_words_between_limbs_are_words_too() -> None:
    assert {"subsect", "paragraph", "and"} <= terms("section 31, subsection (1), paragraphs (a) and (c)")


def test_a_genitive_counts_for_its_word() -> None:
    assert terms("force’s") == terms("force") == terms("forces")
    assert terms("James's") == terms("James")


def test_words_with_a_hyphen_are_also_written_together() -> None:
    assert {"counterterror", "counter", "terror"} == terms("counter-terrorism") == terms("counter‑terrorism")


def test_provisions_and_references_are_never_stemmed() -> None:
    assert {"§31(1)(s)", "#days1"} <= terms("31(1)(s) days-1")


@pytest.mark.parametrize(
    ("limbs", "cited"),
    [
        ([], [()]),
        (["1", "a"], [("1", "a")]),
        (["a", "b"], [("a",), ("b",)]),  # a section whose limbs begin with letters
        (["2", "a", "i", "b"], [("2", "a", "i"), ("2", "b")]),
        (["1", "g", "i"], [("1", "g", "i")]),  # (i) does not follow (g)
        (["1", "u", "v"], [("1", "u"), ("1", "v")]),
    ],
)
def test_rows_of_limbs(limbs: list[str], cited: list[tuple[str, ...]]) -> None:
    assert paths(limbs) == cited


TEXTS = st.text(
    st.sampled_from("aAbsS31()24 ./-_,'’&–\u00a0\u00adﬁé05\n") | st.characters(exclude_categories=["Cs"]), max_size=60
)


@given(TEXTS)
def test_any_text_has_tokens_whose_ranges_hold(text: str) -> None:
    folded = fold(text)
    end = at = 0
    for found in placed(text):
        assert end <= found.start < found.end <= len(folded)
        assert found.at == at
        for piece in found.lexeme.pieces:
            assert 0 <= piece.start < piece.end <= found.end - found.start
            assert 0 <= piece.at < found.lexeme.width
            assert piece.form
            assert piece.term
        assert {at for _, at in found.lexeme.core} == set(range(found.lexeme.width))
        end, at = found.end, at + found.lexeme.width


@given(st.lists(TEXTS | st.text("sections 31(.,) mar", max_size=30), max_size=4))
def test_reading_several_texts_at_once_finds_what_reading_each_does(texts: list[str]) -> None:
    texts = [text.replace(BREAK, " ") for text in texts]
    apart = [[found[0] for found in LEXEME.finditer(fold(text))] for text in texts]
    together: list[list[str]] = [[]]
    for spelling in spellings(BREAK.join(texts)):
        if spelling == BREAK:
            together.append([])
        else:
            together[-1].append(spelling)
    assert together == (apart or [[]])


@given(TEXTS)
def test_every_word_character_is_in_a_token(text: str) -> None:
    inside: set[int] = set()
    for found in placed(text):
        inside.update(range(found.start, found.end))
    outside = [character for place, character in enumerate(fold(text)) if place not in inside]
    assert not any(character.isascii() and character.isalnum() for character in outside)


@given(st.text("31()ab s.&,", max_size=30))
def test_folding_case_and_apostrophes_change_no_token(text: str) -> None:
    assert spellings(text) == spellings(text.upper()) == spellings(fold(text))


BAITS = [
    "(",
    "s",
    "section ",
    "31(1)",
    "sections 1, ",
    "1,",
    "a.b.",
    "a-",
    "31(1) and ",
    "1 ",
    "00:",
    "1,000",
    "'",
    "1/",
]


@pytest.mark.parametrize("bait", BAITS)
def test_hostile_text_takes_linear_time(bait: str) -> None:
    # Quadratic time would take minutes on any of these; the time limit of the run is the assertion.
    text = bait * (200_000 // len(bait))
    assert len(list(placed(text))) <= len(text)


def test_the_specification_keeps_to_what_both_languages_read() -> None:
    expressions = {name: value for name, value in SPECIFICATION.items() if isinstance(value, str)}
    for expression in expressions.values():
        assert not any(escape in expression for escape in (r"\w", r"\d", r"\s", r"\b", "(?P", "(?<", "(?i", "$"))
    assert expressions


def test_a_word_longer_than_any_word_is_kept_to_its_beginning() -> None:
    (found,) = placed("x" * 5000)
    assert [len(piece.form) for piece in found.lexeme.pieces] == [SPECIFICATION["longest"]]
    assert analyse("x" * 5000).width == 1
