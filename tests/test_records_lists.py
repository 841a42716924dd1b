"""The lists of forces and topics: what is read, what is wrong with its line, and finding a force by its names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.law.provisions import Act
from precedents.records.lists import find_force, missing_list, names_of, nearest, read_forces, read_topics
from precedents.records.record import FaultKind
from precedents.records.response import Force, Topic
from precedents.spans import Lines

FORCES = """\
# The forces of Scotland and London
[[force]]
slug = "police-scotland"
name = "Police Scotland"
aliases = ["Police Service of Scotland"]
nation = "Scotland"
act = "FOISA 2002"
domains = ["scotland.police.uk"]

[[force]]
slug = "metropolitan-police-service"
name = "Metropolitan Police Service"
aliases = ["MPS", "the Met"]
"""
SCOTLAND = Force(
    "police-scotland",
    "Police Scotland",
    ("Police Service of Scotland",),
    "Scotland",
    Act.FOISA,
    ("scotland.police.uk",),
)
MET = Force("metropolitan-police-service", "Metropolitan Police Service", ("MPS", "the Met"))


def test_forces() -> None:
    assert read_forces(FORCES) == ((SCOTLAND, MET), ())


def test_topics() -> None:
    text = '[[topic]]\nslug = "gangs"\ntitle = "Gangs"\ndescription = "Groups."\nsynonyms = ["OCG"]\n'
    assert read_topics(text) == ((Topic("gangs", "Gangs", "Groups.", ("OCG",)),), ())


@pytest.mark.parametrize("text", ["", "# nothing\n", "\ufeff"])
def test_an_empty_list_is_a_list(text: str) -> None:
    assert read_topics(text) == ((), ())


# A list of topics, the number of topics read, and each fault: line, what stands there, kind, fact, remedy.
WRONG: dict[str, tuple[str, int, list[tuple[int, str, FaultKind, str, str]]]] = {
    "a slip of the pen": (
        '[[topic]]\nslug = "a"\ntitle = Gangs\n',
        0,
        [(3, "G", FaultKind.UNREADABLE, "the list is no TOML: invalid value", "correct this line")],
    ),
    "a text that does not end": (
        '[[topic]]\nslug = "a',
        0,
        [(2, "", FaultKind.UNREADABLE, "the list is no TOML: unterminated string", "correct this line")],
    ),
    "a key that stands twice": (
        '[[topic]]\nslug = "a"\nslug = "b"\n',
        0,
        [(3, "\n", FaultKind.UNREADABLE, "the list is no TOML: cannot overwrite a value", "correct this line")],
    ),
    "no title": (
        '[[topic]]\nslug = "a"\n[[topic]]\nslug = "b"\ntitle = "B"\n',
        1,
        [(1, "[[topic]]", FaultKind.MISSING_KEY, "`title` is missing", 'add `title = "..."`')],
    ),
    "a number for a text": (
        '[[topic]]\nslug = "a"\ntitle = 5\n',
        0,
        [(3, "title = 5", FaultKind.WRONG_FORM, "`title` is no text", 'write `title = "..."`')],
    ),
    "a text for a list": (
        '[[topic]]\nslug = "a"\ntitle = "A"\nsynonyms = "b"\n',
        1,
        [
            (
                4,
                'synonyms = "b"',
                FaultKind.WRONG_FORM,
                "`synonyms` is no list of texts",
                'write `synonyms = ["...", "..."]`',
            )
        ],
    ),
    "a slug that is no address": (
        '[[topic]]\nslug = "Gangs & knives"\ntitle = "A"\n',
        0,
        [
            (
                2,
                'slug = "Gangs & knives"',
                FaultKind.WRONG_FORM,
                "`Gangs & knives` is no slug",
                "write small letters, digits and single hyphens",
            )
        ],
    ),
    "an unknown key": (
        '[[topic]]\nslug = "a"\ntitle = "A"\nsynonym = ["b"]\n',
        1,
        [(4, 'synonym = ["b"]', FaultKind.UNKNOWN_KEY, "a topic has no key `synonym`", "did you mean `synonyms`?")],
    ),
    "an unknown key like no other": (
        '[[topic]]\nslug = "a"\ntitle = "A"\nzzz = 1\n',
        1,
        [
            (
                4,
                "zzz = 1",
                FaultKind.UNKNOWN_KEY,
                "a topic has no key `zzz`",
                "a topic has description, slug, synonyms, title",
            )
        ],
    ),
    "a slug that stands twice": (
        '[[topic]]\nslug = "a"\ntitle = "A"\n[[topic]]\nslug = "a"\ntitle = "B"\n',
        1,
        [
            (
                5,
                'slug = "a"',
                FaultKind.DUPLICATE_KEY,
                "another topic is called `a` too",
                "give each topic its own names",
            )
        ],
    ),
    "a title that stands twice is ambiguous, but both are topics": (
        '[[topic]]\nslug = "a"\ntitle = "Gangs"\n[[topic]]\nslug = "b"\ntitle = "gangs"\n',
        2,
        [
            (
                5,
                'slug = "b"',
                FaultKind.DUPLICATE_KEY,
                "another topic is called `gangs` too",
                "give each topic its own names",
            )
        ],
    ),
    "one table instead of a list": (
        '[topic]\nslug = "a"\n',
        0,
        [(1, "[topic", FaultKind.WRONG_FORM, "`topic` is no list of tables", "write `[[topic]]`")],
    ),
    "another table": (
        '[[subject]]\nslug = "a"\n',
        0,
        [(1, "[[subject", FaultKind.UNKNOWN_KEY, "`subject` is no part of this list", "write `[[topic]]`")],
    ),
    "tables in one line, whose places nobody knows": (
        'topic = [{slug = "a", title = 5}]\n',
        0,
        [(1, "", FaultKind.WRONG_FORM, "`title` is no text", 'write `title = "..."`')],
    ),
}


@pytest.mark.parametrize(("text", "count", "faults"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_has_its_line(text: str, count: int, faults: list[tuple[int, str, FaultKind, str, str]]) -> None:
    topics, found = read_topics(text)
    assert len(topics) == count
    lines = Lines(text)
    assert [
        (lines.position(fault.span.start).line, fault.span.of(text), fault.kind, fault.fact, fault.remedy)
        for fault in found
    ] == faults


def test_wrong_values_of_a_force() -> None:
    text = '[[force]]\nslug = "a"\nname = "A"\nnation = "Albion"\nact = "FOIA"\n'
    forces, faults = read_forces(text)
    assert forces == (Force("a", "A", (), "United Kingdom"),)
    assert [(fault.fact, fault.remedy) for fault in faults] == [
        (
            "`Albion` is no nation",
            "write one of England, Wales, England and Wales, Scotland, Northern Ireland, United Kingdom",
        ),
        ("`FOIA` is no Act of the archive", "write one of FOIA 2000, FOISA 2002, EIR 2004"),
    ]


def test_a_list_that_is_not_there() -> None:
    (fault,) = missing_list("responses/forces.toml")
    assert fault.fact == "responses/forces.toml cannot be opened"


FOUND = [
    ("Police Scotland", SCOTLAND),
    ("police-scotland", SCOTLAND),
    ("POLICE  service of\nscotland", SCOTLAND),
    ("mps", MET),
    ("The Met", MET),
    ("Met Police", None),
    ("", None),
]


@pytest.mark.parametrize(("name", "force"), FOUND)
def test_find_force(name: str, force: Force | None) -> None:
    assert find_force(name, (SCOTLAND, MET)) is force


NEAREST = [
    ("Metropolitan Police", ["Metropolitan Police Service"]),
    ("Norhtumbria Police", ["Northumbria Police"]),
    ("northumbria", ["Northumbria Police"]),  # too short to be like it, but a part of it
    ("xyzzy", []),
    ("", []),
    ("Northumbria Police" * 1000, []),  # comparing takes time by the square of the length
]


@pytest.mark.parametrize(("name", "names"), NEAREST)
def test_nearest(name: str, names: list[str]) -> None:
    known = ["Northumbria Police", "Metropolitan Police Service", "Kent County Constabulary"]
    assert list(nearest(name, known))[:1] == names


def test_names_of_a_force() -> None:
    assert names_of(MET) == ("Metropolitan Police Service", "MPS", "the Met", "metropolitan-police-service")


pieces = st.sampled_from(
    ["[[topic]]\n", "[topic]\n", 'slug = "a"\n', 'title = "A"\n', "x = 1\n", '"', "=", "[", "\n", "\x00", "é"]
)


@given(st.one_of(st.text(), st.lists(pieces).map("".join)))
def test_no_list_raises(text: str) -> None:
    for _, faults in (read_topics(text), read_forces(text)):
        assert all(0 <= fault.span.start <= fault.span.end <= len(text) for fault in faults)


def test_a_list_of_brackets_without_end_raises_nothing() -> None:
    assert len(read_topics("a = " + "[" * 100_000)[1]) == 1
