"""Which part of the letter a passage belongs to, for letters with and without headings, and for odd Markdown."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.records.body import render
from precedents.records.headings import PartKind
from precedents.search import documents, parting, search
from precedents.search.documents import PARTS, ZONES, passages, zones
from precedents.search.parting import kinds
from precedents.search.shards import Layout
from tests.search_archives import archive_of, found, index_of, letter, letters

NOTICE = """\
Dear applicant, this is our reply.

## Your request

1. How many drones does the force own?
2. A list of [flights](https://example.org/a/very/long/address?with=words&and=more) please.

## Our decision

The force neither confirms nor denies that it holds this.

### Harm

Naming a drone would help **criminals**.

| Year | Drones |
|---|---|
| 2018 | none |

### Factors favouring disclosure

It would make spending clear.

### Factors against disclosure

It would harm law enforcement.

### Balance test

The balance is against confirming.
"""


def told(text: str) -> list[tuple[str, str]]:
    """Every passage and heading with the name of its zone."""
    return [(words, ZONES[number].name) for _, words, number in passages(letter(text))]


def test_every_passage_is_in_its_part() -> None:
    assert told(NOTICE) == [
        ("Dear applicant, this is our reply.", "rest"),
        ("How many drones does the force own?", "request"),
        ("A list of flights please.", "request"),
        ("The force neither confirms nor denies that it holds this.", "decision"),
        ("Naming a drone would help criminals.", "harm"),
        ("Year Drones", "harm"),
        ("2018 none", "harm"),
        ("It would make spending clear.", "favouring"),
        ("It would harm law enforcement.", "against"),
        ("The balance is against confirming.", "balance"),
        ("Your request", "request"),
        ("Our decision", "decision"),
        ("Harm", "harm"),
        ("Factors favouring disclosure", "favouring"),
        ("Factors against disclosure", "against"),
        ("Balance test", "balance"),
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("words", ["rest"]),
        ("## Harm\n\nsame words\n\n## Your request\n\nsame words", ["harm", "request", "harm", "request"]),
        ("## Harm\n\n[a](https://example.org/1) b\n\n## Balance test\n\nc", ["harm", "balance", "harm", "balance"]),
        ("## Harm\n\n—\n\n…\n\nwords", ["harm"] * 4),  # passages without a letter stay where they stand
        ("## Harm\n\nÉté à Noël\n\n## Balance test\n\nété", ["harm", "balance", "harm", "balance"]),
        ("## Harm\n\nescaped \\*stars\\* and 1\\. numbers", ["harm", "harm"]),
    ],
)
def test_odd_letters(text: str, parts: list[str]) -> None:
    assert [name for _, name in told(text)] == parts


@given(st.text("ab \n#*-[](1.é", max_size=200))
def test_every_passage_has_one_kind(text: str) -> None:
    body = render(text)
    of_passages, of_headings = kinds(body)
    assert (len(of_passages), len(of_headings)) == (len(body.passages), len(body.headings))


@pytest.mark.parametrize("text", ["a b\n\n" * 20_000, "## Harm\n\n" * 5_000, "[x](y)\n\n" * 20_000, "x" * 500_000])
def test_hostile_letters_take_no_time(text: str) -> None:
    response = letter(text)
    assert response.body.html
    assert response.body.sections
    started = time.process_time()
    kinds(response.body)
    assert time.process_time() - started < 2  # one passage with all others it would be minutes


def test_every_word_is_in_exactly_one_zone() -> None:
    response = letter(NOTICE, title="Drones")
    held = [text for texts in zones(response) for text in texts]
    assert sorted(held) == sorted([text for _, text, _ in passages(response)] + ["Drones", "Kent Police", "KP"])
    assert {kind for zone in ZONES for kind in zone.kinds} == set(PartKind)
    assert sum(len(zone.kinds) for zone in ZONES) == len(PartKind)


@pytest.mark.parametrize(
    ("within", "names"),
    [
        ("request", "a"), ("harm", "b"), ("decision", "c"), ("favouring", "d"), ("against", "e"), ("balance", "f"),
        ("interest", "def"), ("text", "abcdefg"), ("title", ""),
    ],
)  # fmt: skip
def test_a_word_is_found_in_the_part_that_is_named(within: str, names: str) -> None:
    heads = ("Your request", "Harm", "Our decision", "Factors favouring disclosure", "Factors against disclosure",
             "Balance test")  # fmt: skip
    index = letters(*(f"Hello.\n\n## {head}\n\nSomething about a drone." for head in heads), "A drone.")
    assert within in {part.name for part in PARTS}
    assert found(index, f"{within}:drone") == list(names)
    assert found(index, f'{within}:"a drone"') == list(names)
    assert found(index, f"{within}:dron*") == list(names)


def test_a_word_in_a_part_ranks_as_it_does_in_the_letter() -> None:
    often = "## Harm\n\nA drone, a drone and a drone."
    index = index_of(archive_of([letter(often, "often"), letter(often.replace(", a drone", ", a bird"), "seldom")]))
    assert [hit.card["title"] for hit in search(index, "harm:drone").hits] == ["often", "seldom"]
    assert [hit.score for hit in search(index, "harm:drone").hits] == [
        hit.score for hit in search(index, "text:drone").hits
    ]


@pytest.mark.parametrize("most", [10**6, 2])  # with common forms, and with none
def test_a_number_and_its_letters_are_one_code_however_common_they_are(most: int) -> None:
    texts = ("Case b31a here.", "We saw a 31 there.", "We saw 31 a there.", "Plain 31a.", "Not a.", "An xa a.", "A.")
    index = letters(*texts, layout=Layout(200, 2, most))
    assert found(index, "31a") == list("acd")
    assert found(index, "-31a") == list("befg")
    assert found(index, "31a plain") == ["d"]


@given(
    st.lists(
        st.sampled_from(["#", "##", "#" * 7, " ", "   ", "    ", "\t", "a", "\n", "\r", "\x0b", ">", "\u2003"])
    ).map("".join)
)
def test_the_lines_of_headings_are_found_by_their_hashes(markdown: str) -> None:
    plainly = re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.MULTILINE)
    assert parting._heading_lines(markdown) == [match.start() for match in plainly.finditer(markdown)]


def test_passages_are_placed_once_for_all_who_ask_until_the_letter_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    response = letter(NOTICE)
    first = passages(response)
    monkeypatch.setattr(documents, "kinds", lambda body: pytest.fail("placed again"))
    assert passages(response) is first
    monkeypatch.undo()
    response.body.forget()
    assert passages(response) == first
