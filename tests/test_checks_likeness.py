"""Letters that repeat one another are found, letters that only share boilerplate are not, and it stays linear."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from precedents.checks.likeness import SHARE, Twin, fingerprint
from precedents.checks.likeness import twins as twins_by_fingerprint

BOILER = [f"This is paragraph {number} of what we always write" for number in range(20)]


def letter(*sentences: str) -> str:
    return ". ".join(sentences) + "."


def twins(letters: Iterable[tuple[str, str, str]]) -> dict[str, Twin]:
    return twins_by_fingerprint((file, folder, fingerprint(text)) for file, folder, text in letters)


def own(name: str, count: int) -> list[str]:
    return [f"Sentence {number} of {name}" for number in range(count)]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (letter(*own("a", 10)), letter(*own("a", 10)), True),
        (letter(*own("a", 10)), letter(*own("b", 10)), False),
        (letter(*own("a", 20)), letter(*own("a", 19), "Another end"), True),  # one sentence in twenty differs
        (letter(*own("a", 20)), letter(*own("a", 15), *own("b", 5)), False),
        (letter(*own("a", 10)), "## " + letter(*own("a", 10)).upper().replace(" ", "\n"), True),  # form makes no odds
        (letter(*own("a", 3)), letter(*own("a", 3)), False),  # too short to prove anything
        ("", "", False),
    ],
)
def test_pairs_of_one_force(first: str, second: str, found: bool) -> None:
    assert bool(twins([("1.md", "f", first), ("2.md", "f", second)])) is found


def test_the_earlier_letter_is_named_with_the_share() -> None:
    found = twins([("1.md", "f", letter(*own("a", 20))), ("2.md", "f", letter(*own("a", 19)))])
    assert set(found) == {"2.md"}
    assert found["2.md"].file == "1.md"
    assert found["2.md"].share == pytest.approx(19 / 20)


def test_across_forces_only_equal_letters_count() -> None:
    """Forces answer one request in the same agreed words, each with its own name in it."""
    same, near = letter(*own("a", 20)), letter(*own("a", 19))
    assert twins([("1.md", "f", same), ("2.md", "g", near)]) == {}
    assert set(twins([("1.md", "f", same), ("2.md", "g", same)])) == {"2.md"}


def test_boilerplate_alone_makes_no_twins() -> None:
    letters = [(f"{n}.md", "f", letter(*BOILER, *own(str(n), 4))) for n in range(50)]
    found = twins(letters)
    assert found == {}


def test_the_best_of_several_is_named() -> None:
    found = twins(
        [
            ("1.md", "f", letter(*own("a", 17), *own("b", 3))),
            ("2.md", "f", letter(*own("a", 19), "x")),
            ("3.md", "f", letter(*own("a", 20))),
        ]
    )
    assert found["3.md"].file == "2.md"


def test_a_large_archive_of_one_template_has_few_twins() -> None:
    letters = [(f"{n}.md", "f", letter(*BOILER, *own(str(n), 20))) for n in range(4000)]
    assert len(twins(letters)) < 10


def test_a_fingerprint_outlives_the_process() -> None:
    """Python's own hashes differ in each run; this one must be the same next year."""
    assert fingerprint("One. Two.").hex() == "34f2ddaa8b7615c9f5ee556c794a0703"
    assert fingerprint("two, ONE.").hex() != fingerprint("one two.").hex()
    assert fingerprint("One\u00a0 two. **B**") == fingerprint("> ONE\u2009TWO.\r\nb")
    assert fingerprint("") == fingerprint(" . . ") == b""
    assert fingerprint("\ud800. b.") != fingerprint("b.")


def test_a_share_is_a_share() -> None:
    assert 0.5 < SHARE < 1
