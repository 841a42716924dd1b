"""The query language: what a query asks, and what is said about what could not be read."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.search.keys import exemption_key, facet_key
from precedents.search.language import parse
from precedents.search.vocabulary import DEEPEST, LONGEST, MESSAGES, MOST, SIGNS

KINDS = {"all", "term", "joined", "near", "phrase", "prefix", "fuzzy", "and", "or", "not", "in", "facet"}
A, B, C = ("term", "alpha"), ("term", "beta"), ("term", "gamma")


def asked(query: str) -> Any:
    parsed = parse(query)
    assert parsed.notes == ()
    return parsed.node


@pytest.mark.parametrize(
    ("query", "node"),
    [
        ("", ("all",)),
        ("   ", ("all",)),
        ("alpha", A),
        ("ALPHA", A),
        ("alpha OR beta", ("or", A, B)),
        ("alpha OR beta OR gamma", ("or", A, B, C)),
        ("-alpha", ("not", A)),
        ("NOT alpha", ("not", A)),
        ("s31(3) -beta", ("and", ("term", "§31(3)"), ("not", B))),
        ("s31(3) AND beta", ("and", ("term", "§31(3)"), B)),  # AND says what is so anyway
        ("s31(3) alpha OR beta", ("and", ("term", "§31(3)"), ("or", A, B))),  # OR binds its neighbours
        ("(s31(3) alpha) OR beta", ("or", ("and", ("term", "§31(3)"), A), B)),
        ("-(alpha OR beta)", ("not", ("or", A, B))),
        ('"alpha beta"', ("phrase", ("alpha", 0), ("beta", 1))),
        ("“alpha beta”", ("phrase", ("alpha", 0), ("beta", 1))),  # as a word processor writes them
        ('-"alpha beta"', ("not", ("phrase", ("alpha", 0), ("beta", 1)))),
        ('"section 31(3) of alpha"', ("phrase", ("§31(3)", 0), ("of", 1), ("alpha", 2))),
        ('"counter-terrorism alpha"', ("phrase", ("counter", 0), ("terrorism", 1), ("alpha", 2))),
        ("alph*", ("prefix", "alph")),
        ("114*", ("prefix", "114", "#114")),  # a number, or the beginning of a reference
        ("01.FOI*", ("prefix", "#01foi")),
        ("alpha-bet*", ("or", ("prefix", "alphabet"), ("and", A, ("prefix", "bet")))),
        ("alpha/bet*", ("and", A, ("prefix", "bet"))),  # two words, never one
        ("s31*", ("term", "§31")),  # a section finds its limbs anyway
        ("title:alpha", ("in", "title", A)),
        ("ref:114/18", ("in", "reference", ("or", ("term", "#114.18"), ("near", ("114", 0), ("18", 1))))),
        ("alpha~", ("fuzzy", "alpha", 2)),
        ("alfa~", ("fuzzy", "alfa", 1)),  # a short word has many neighbours
        ("alpha~1", ("fuzzy", "alpha", 1)),
        ("title:alpha~", ("in", "title", ("fuzzy", "alpha", 2))),
        ("r12", ("or", ("term", "#r12"), ("near", ("r", 0), ("12", 1)), ("term", "§r12"))),
        ('-title:"alpha beta"', ("not", ("in", "title", ("phrase", ("alpha", 0), ("beta", 1))))),
        ("title:(alpha OR beta)", ("in", "title", ("or", A, B))),
        ("exemption:31(3)", ("facet", "exemption", "31(3)")),
        ("section:S.31 (3)", ("facet", "exemption", "s.31 (3)")),
        ('topic:"organised crime"', ("facet", "topic", "organised crime")),
        ("year:2018 ncnd:whole", ("and", ("facet", "year", "2018"), ("facet", "ncnd", "whole"))),
        ("12:30", None),  # a time is no field
        ("Section 31(3)", ("term", "§31(3)")),  # its brackets are no groups
        ("alpha-OR-beta", None),  # an operator stands alone
    ],
)
def test_queries(query: str, node: object) -> None:
    if node is None:
        assert not any(name in repr(asked(query)) for name in ("'in'", "'facet'", "'not'"))
    else:
        assert asked(query) == node


def test_neighbours_are_also_sought_as_one_word() -> None:
    joined = ("joined", "counterterror")
    assert asked("counter terrorism") == (
        "and",
        ("or", ("term", "counter"), joined),
        ("or", ("term", "terror"), joined),
    )
    assert "joined" not in repr(asked("counter OR terrorism"))
    assert "joined" not in repr(asked("counter -terrorism"))
    assert "joined" not in repr(asked("counter 31(3) terrorism"))


@pytest.mark.parametrize(
    ("query", "node", "note"),
    [
        ('alpha "beta gamma', None, MESSAGES["unclosed"] % "beta gamma"),
        ("(alpha", A, MESSAGES["bracket"]),
        ("alpha)", A, MESSAGES["bracket"]),
        ("alpha OR", A, MESSAGES["dangling"] % "OR"),
        ("OR alpha", A, MESSAGES["dangling"] % "OR"),
        ("NOT", ("all",), MESSAGES["dangling"] % "NOT"),
        ("title: alpha", None, MESSAGES["apart"] % ("title", "title")),  # the blank makes it a word with a colon
        ("alpha or beta", None, MESSAGES["small"] % "or"),  # small letters are words
        ("s31(1) or (3)", None, MESSAGES["small"] % "or"),
        ("neither confirm or", None, None),  # joins nothing
        ("or alpha", None, None),
        ("alpha AND", A, MESSAGES["dangling"] % "AND"),
        ("alpha | beta", None, MESSAGES["sign"] % ("|", SIGNS["|"])),  # the operators of other search engines
        ("alpha || beta", None, MESSAGES["sign"] % ("|", SIGNS["|"])),
        ("!alpha", A, MESSAGES["sign"] % ("!", SIGNS["!"])),
        ("al?ha", None, MESSAGES["sign"] % ("?", SIGNS["?"])),
        ("alpha^2", None, MESSAGES["sign"] % ("^", SIGNS["^"])),
        ("was alpha held?", None, None),  # a question, a cry, an address
        ("alpha! beta", None, None),
        ("what?! (alpha?)", None, None),
        ("al*ha", ("prefix", "al"), MESSAGES["inside"] % ("al*ha", "al*")),
        ("al*-beta", ("prefix", "al"), MESSAGES["inside"] % ("al*-beta", "al*")),
        ("alph*.", ("prefix", "alph"), None),
        ('"alpha bet*"', ("phrase", ("alpha", 0), ("bet", 1)), MESSAGES["quoted"] % "*"),
        ('"alpha beta"~5', None, MESSAGES["fuzzy"]),
        ("31(3)~", ("term", "§31(3)"), MESSAGES["fuzzy"]),
        ("ab~", ("term", "ab"), MESSAGES["fuzzy"]),
        ("colour:alpha", None, MESSAGES["field"] % "colour"),
        ('year:"', ("all",), MESSAGES["empty"] % 'year:"'),  # a facet without a value
        ("* alpha", A, MESSAGES["star"]),
        ("a*", ("term", "a"), MESSAGES["star"]),
        ("!?", ("all",), MESSAGES["empty"] % "!?"),
        ('""', ("all",), MESSAGES["empty"] % '""'),
        ("(" * (DEEPEST + 1) + "alpha", A, MESSAGES["deep"] % DEEPEST),
        ("x " * (MOST + 1), None, MESSAGES["many"] % MOST),
        ("x" * (LONGEST + 1), None, MESSAGES["long"] % LONGEST),
    ],
)
def test_what_cannot_be_read_is_said_and_the_rest_is_searched(query: str, node: object, note: str | None) -> None:
    parsed = parse(query)
    assert node in {None, parsed.node}
    assert (note in parsed.notes) if note else parsed.notes == ()


FEBRUARY = ("or", ("term", "februari"), ("term", "feb"))
THE_DAY = ("or", ("term", "@2018-02-19"), ("term", "20180219"), ("and", ("term", "19"), FEBRUARY, ("term", "2018")))
THE_MONTH = ("or", ("and", FEBRUARY, ("term", "2018")), ("prefix", "@2018-02-"))


@pytest.mark.parametrize(
    ("query", "node"),
    [
        ("19 February 2018", THE_DAY),
        ("19/2/18", THE_DAY),
        ("19-Feb-18", THE_DAY),
        ("2018-02-19", THE_DAY),
        ("February 2018", THE_MONTH),
        ("feb. 2018", THE_MONTH),
        ("Feb-2018", THE_MONTH),
        ("2018-02", ("or", ("or", ("term", "#2018.02"), ("near", ("2018", 0), ("02", 1))), THE_MONTH)),
        ("2011-12", ("or", ("term", "#2011.12"), ("near", ("2011", 0), ("12", 1)))),  # a year of account
        ("child", ("or", ("term", "child"), ("term", "children"))),
        ("women", ("or", ("term", "women"), ("term", "woman"))),
        ("FOI114/18", ("or", ("or", ("term", "#foi11418"), ("near", ("#foi114", 0), ("18", 1))),
                       ("near", ("foi", 0), ("114", 1), ("18", 2)))),
        ("658a22", ("or", ("term", "#658a22"), ("near", ("658", 0), ("a", 1), ("22", 2)),
                    ("near", ("#658a", 0), ("22", 1)))),
        ("1.2.3.4.5.6.7", ("term", "#1.2.3.4.5.6.7")),  # more parts than any reference has
    ],
)  # fmt: skip
def test_other_writings_of_the_same_are_asked_for_too(query: str, node: object) -> None:
    assert asked(query) == node


def test_the_words_of_a_query_are_known_with_their_places() -> None:
    query = 'title:álpha OR -"beta gámma" year:2018 31(3) delta* epsilon~ zeta-eta théta'
    assert [query[word.start : word.end] for word in parse(query).words] == ["álpha", "beta", "gámma", "théta"]


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("31(3)", "31(3)"),
        ("s31(3)", "31(3)"),
        ("S.31 (3)", "31(3)"),
        ("section 31", "31"),
        ("31", "31"),
        ("22A", "22a"),
        ("40(5B)(a)(i)", "40(5b)(a)(i)"),
        ("EIR 12(4)(b)", "eir 12(4)(b)"),
        ("eir-regulation 12(4)(b)", "eir 12(4)(b)"),
        ("foisa 34(1)(b)", "foisa 34(1)(b)"),
        ("nonsense", "nonsense"),
        ("", ""),
    ],
)
def test_exemptions_are_chosen_in_any_spelling(typed: str, key: str) -> None:
    assert exemption_key(typed) == facet_key("exemption", typed) == key


def test_other_values_are_chosen_in_any_case_and_with_blanks() -> None:
    assert facet_key("force", " Northumbria Police ") == "northumbria-police"
    assert facet_key("act", "FOIA 2000") == "foia-2000"


def _kinds(node: Any) -> set[str]:
    kind, *rest = node
    if kind in {"and", "or", "not"}:
        return {kind}.union(*(_kinds(each) for each in rest))
    return {kind} | (_kinds(rest[1]) if kind == "in" else set())


QUERIES = st.lists(
    st.sampled_from(
        [
            '"',
            "(",
            ")",
            "-",
            "OR ",
            "NOT ",
            "AND ",
            "title:",
            "year:",
            "x:",
            "*",
            "~",
            "|",
            "?",
            "!",
            "alpha ",
            "or ",
            "31(3) ",
            " ",
            "’",
        ]
    )
    | st.text(max_size=4),
    max_size=40,
).map("".join)


@given(QUERIES)
def test_any_query_can_be_read(query: str) -> None:
    parsed = parse(query)
    assert _kinds(parsed.node) <= KINDS
    assert all(note.strip() for note in parsed.notes)


@given(QUERIES)
def test_what_is_left_out_is_always_said(query: str) -> None:
    # A query that asks for everything although it has content must say so.
    if parse(query).node == ("all",) and any(character.isalnum() for character in query if character.isascii()):
        assert parse(query).notes
