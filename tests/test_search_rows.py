"""Phrases against the plainest way to answer them: reading every text. Many forms are made common by force."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Sequence

import pytest

from precedents.records.archive import Archive
from precedents.records.response import Response, Topic
from precedents.search import Index, Layout, search
from precedents.search.documents import PARTS, ZONES, zones
from precedents.search.rows import documents, holding
from precedents.search.tokens import placed
from tests.search_archives import DEVON, KENT, archive_of, index_of, letter

COMMON = [Layout(200, 2, most) for most in (0, 12, 40, 1_000_000)]
"""From all words common to none."""

WORDS = (
    *("the", "of", "police", "police", "force", "neither", "confirm", "nor", "deny", "confirming", "not", "held", "to"),
    *("counter-terrorism", "counter", "terrorism", "section 31(3)", "s31(1)(a)(b)", "31", "12", "1,200", "a", "forces"),
    *("sections 23(5), 24(2) and 31(3)", "114/18", "19 February 2018", "e-mail", "high-tech", "harm", "is", "the"),
)
HEADINGS = ("## Your request", "## Harm", "## Factors favouring disclosure", "## Balance test", "## Our decision")


def _letter(number: int, chance: random.Random) -> Response:
    lines = []
    for _ in range(chance.randrange(1, 6)):
        if chance.random() < 0.6:
            lines.append(chance.choice(HEADINGS))
        lines.append(" ".join(chance.choice(WORDS) for _ in range(chance.randrange(1, 14))))
    topic = Topic("harm", "Harm to the police", synonyms=("neither confirm nor deny",))
    return letter(
        "\n\n".join(lines), f"n{number:02}", title=" ".join(chance.sample(WORDS, 3)), provisions="31(3)",
        force=chance.choice((KENT, DEVON)), topics=(topic,) if number % 3 == 0 else (),
    )  # fmt: skip


def drawn_archive() -> Archive:
    """Letters of few words in every part, drawn by lot, but always the same."""
    chance = random.Random(7)  # noqa: S311 - any letters will do
    return archive_of([_letter(number, chance) for number in range(40)])


@pytest.fixture(scope="module")
def drawn() -> Archive:
    return drawn_archive()


Texts = list[list[tuple[int, dict[int, set[str]]]]]
"""For every document: the zone of each text, and the forms at each of its places."""


def read(archive: Archive) -> Texts:
    """Every text of every document, form by form."""
    return [
        [(zone, _forms(text)) for zone, texts in enumerate(zones(response)) for text in texts]
        for response in archive.responses
    ]  # fmt: skip


def _forms(text: str) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for lexeme, _, _, at in placed(text):
        for piece in lexeme.pieces:
            found.setdefault(at + piece.at, set()).add(piece.form)
    return found


def scanned(texts: Texts, row: Sequence[tuple[Collection[str], int]], within: str | None, own: bool) -> set[int]:
    """The documents in which a row stands, by looking at every place of every text."""
    part = next((part for part in PARTS if part.name == within), None)
    if part:
        allowed = list(range(part.first, part.last + 1))
    else:
        added = {"force", "provisions", "topics"} if own else set()
        allowed = [number for number, zone in enumerate(ZONES) if zone.name not in added]
    return {
        number
        for number, held in enumerate(texts)
        for zone, forms in held
        if zone in allowed
        for start in forms
        if all(forms.get(start + at, set()) & set(each) for each, at in row)
    }


def rows(texts: Texts, chance: random.Random) -> Iterator[list[tuple[frozenset[str], int]]]:
    """Rows that stand somewhere, and rows that nearly do; with one form or several at a place, up to seven places."""
    vocabulary = sorted({form for held in texts for _, forms in held for each in forms.values() for form in each})
    words = [form for form in vocabulary if not form.startswith("§")]
    while True:
        _, forms = chance.choice(chance.choice([held for held in texts if held]))
        start, length = chance.choice(sorted(forms)), chance.randrange(1, 8)
        row = []
        for at in range(length):
            if start + at in forms:
                each = {chance.choice(sorted(forms[start + at]))}
                if chance.random() < 0.1:
                    each = {chance.choice(words)}
                if chance.random() < 0.2 and not any(form.startswith("§") for form in each):
                    each |= {chance.choice(words) for _ in range(2)}
                row.append((frozenset(each), at))
        if row and [at for _, at in row] == list(range(len(row))):
            yield row


@pytest.mark.parametrize("layout", COMMON, ids=str)
def test_rows_of_forms_are_found_where_they_stand(drawn: Archive, layout: Layout) -> None:
    index, texts, chance = index_of(drawn, layout), read(drawn), random.Random(1)  # noqa: S311
    drawn_rows = rows(texts, chance)
    names = [None, None, *(part.name for part in PARTS)]
    some = 0
    for _ in range(1500):
        row, within, own = next(drawn_rows), chance.choice(names), chance.random() < 0.5
        expected = scanned(texts, row, within, own)
        assert documents(index, row, within, own=own) == expected, (row, within, own)
        some += bool(expected)
    assert some > 500


@pytest.mark.parametrize("layout", COMMON, ids=str)
def test_every_form_is_held_where_it_stands(drawn: Archive, layout: Layout) -> None:
    index, texts = index_of(drawn, layout), read(drawn)
    for form in {form for held in texts for _, forms in held for each in forms.values() for form in each}:
        for within in (None, "title", "harm", "interest", "text", "topics"):
            assert holding(index, form, within, own=False) == scanned(texts, [((form,), 0)], within, False), form


def test_words_become_common_as_the_layout_says(drawn: Archive) -> None:
    known = [set(index_of(drawn, layout).signs) for layout in COMMON]
    assert known[0] > known[1] > known[2] > known[3] == set()
    assert not any(form.startswith("§") for form in known[0])
    assert index_of(drawn, COMMON[2]).signs.keys() == known[2]


@pytest.fixture(scope="module")
def plain(drawn: Archive) -> Index:
    return index_of(drawn)


@pytest.mark.parametrize("layout", COMMON[:3], ids=str)
def test_common_words_change_no_answer(drawn: Archive, plain: Index, layout: Layout) -> None:
    index = index_of(drawn, layout)
    for _, query in zip(range(400), said(drawn), strict=False):
        assert search(index, query) == search(plain, query), query


def said(archive: Archive) -> Iterator[str]:
    """Queries in the archive's own words: phrases, words, beginnings, in all of it or a part, or left out."""
    chance = random.Random(3)  # noqa: S311
    texts = [text for response in archive.responses for held in zones(response) for text in held if " " in text]
    names = ["", "", "", "title:", "text:", "harm:", "interest:", "request:", "force:", "-"]
    while True:
        words = chance.choice(texts).split(" ")
        start = chance.randrange(len(words))
        phrase = " ".join(words[start : start + chance.randrange(1, 7)])
        kinds = (f'"{phrase}"', phrase, f"{words[start][:3]}*", f'"{phrase}" harm')
        yield chance.choice(names) + chance.choice(kinds)
