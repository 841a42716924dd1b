"""Whole letters in the manners of many forces: what the importer makes of each, beside what a careful reader would.

The letters are in tests/fixtures/letters, every one of them invented; `expected.toml` there says what they say.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from precedents.law import LAW
from precedents.letters.draft import Draft, draft_sources
from precedents.letters.formats import read_copy
from precedents.letters.letter import Letter
from precedents.letters.markdown import markdown
from precedents.letters.report import as_values
from precedents.letters.text import clean, read_plain
from precedents.records.fidelity import compare
from precedents.records.lists import read_forces, read_topics

ROOT = Path(__file__).resolve().parent.parent
LETTERS = ROOT / "tests" / "fixtures" / "letters"
FORCES = read_forces((ROOT / "responses/forces.toml").read_text(encoding="utf-8"))[0]
TOPICS = read_topics((ROOT / "responses/topics.toml").read_text(encoding="utf-8"))[0]
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads((LETTERS / "expected.toml").read_text(encoding="utf-8"))
FIELDS = ("force", "reference", "date", "act", "exemptions", "ncnd", "outcome")


@cache
def drafted(name: str) -> Draft:
    copy = read_copy((LETTERS / name).read_bytes(), name)
    return draft_sources(copy.sources, copy.page, forces=FORCES, topics=TOPICS, law=LAW)


def wanted(name: str, field: str) -> list[Any]:
    """The value that is expected of a field, and those that are as good."""
    expected = EXPECTED[name]
    return [expected[field], *expected.get("also", {}).get(field, [])]


CASES = [(name, field) for name in EXPECTED for field in FIELDS if field in EXPECTED[name]]


@pytest.mark.parametrize(("name", "field"), CASES)
def test_field(name: str, field: str) -> None:
    found = as_values(drafted(name))[field]
    if isinstance(found, list):
        assert sorted(found) in [sorted(value) for value in wanted(name, field)]
    else:
        assert found in wanted(name, field)


@pytest.mark.parametrize("name", [name for name in EXPECTED if "headings" in EXPECTED[name]])
def test_headings_have_their_kind(name: str) -> None:
    parts = [(part.kind.value, part.heading) for part in drafted(name).sections]
    for kind, words in EXPECTED[name]["headings"]:
        kinds = {found for found, heading in parts if words.casefold() in heading.casefold()}
        assert kinds == {kind}, words


@pytest.mark.parametrize("name", [name for name in EXPECTED if name.endswith(".txt")])
def test_no_word_of_a_letter_is_lost(name: str) -> None:
    draft = drafted(name)
    dropped = frozenset(" ".join(line.split()).casefold() for line in draft.letter.page.dropped)
    assert compare(markdown(draft.letter), (LETTERS / name).read_text(encoding="utf-8"), dropped) == ()


BULLETS = ("•", "• ", "◦ ", "➢", "❖ ", "\uf0b7", "o   ", "?   ", "- ", "– ")


@pytest.mark.parametrize("bullet", BULLETS)
def test_a_list_keeps_its_words_whatever_its_bullets_are(bullet: str) -> None:
    """Copies have bullets of many kinds, with and without a blank; a record has one kind, and that is no difference."""
    text = f"We considered:\n\n{bullet}Traffic in the town\n{bullet}Noise at night\n"
    letter = Letter.of(clean(read_plain(text))[0])
    assert markdown(letter).endswith("- Traffic in the town\n- Noise at night\n")
    assert compare(markdown(letter), text) == ()


def test_every_letter_is_expected() -> None:
    assert {path.name for path in LETTERS.iterdir()} == {*EXPECTED, "expected.toml"}
