"""Prose that is generated: a page per check from its own docstring, and an index that misses none."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from precedents.law import LAW
from precedents.pages import prose


@dataclass(frozen=True)
class FakeCheck:
    code: str
    title: str = "duplicate key"
    severity: str = "error"
    explanation: str = "A key may stand once.\n\nBad: two.\n"


@pytest.mark.parametrize(("severity", "named"), [("error", "an error"), ("warning", "a warning"), ("note", "a note")])
def test_a_check_has_a_page_from_its_own_words(severity: str, named: str) -> None:
    page = prose.check_pages([FakeCheck("F003", severity=severity)])["checks/F003.md"]
    assert page.startswith("# F003: duplicate key\n")
    assert named in page
    assert "precedents explain F003" in page
    assert "A key may stand once." in page


def test_the_index_lists_every_check_under_its_family() -> None:
    checks = [FakeCheck(f"{letter}001", title=f"about {letter}") for letter in prose.FAMILIES]
    index = prose.check_pages(checks)["checks/index.md"]
    for letter, family in prose.FAMILIES.items():
        assert f"## {family}" in index
        assert f"[{letter}001]({letter}001.md) | about {letter} | error" in index


def test_a_family_without_checks_is_left_out() -> None:
    assert "## Dates" not in prose.check_pages([FakeCheck("F001")])["checks/index.md"]


def test_a_marker_is_replaced_by_what_the_law_lists() -> None:
    page = prose.with_generated_parts("Before\n\n<!-- precedents:unconfirmed -->\n\nAfter", LAW)
    assert "precedents:unconfirmed" not in page
    assert page.startswith("Before\n")
    assert page.endswith("\nAfter")


def test_other_prose_is_left_alone() -> None:
    assert prose.with_generated_parts("Just words.", LAW) == "Just words."


def test_every_table_of_the_prose_has_a_frame_that_the_keyboard_reaches() -> None:
    html = prose.framed("<p>a</p>\n<table>\n<tr><td>1</td></tr>\n</table>\n<table>\n</table>")
    assert html.count('tabindex="0"><table class="pr-grid">') == 2
    assert html.count("</table></div>") == 2


def test_a_table_with_a_class_is_left_alone() -> None:
    html = '<table class="x"></table>'
    assert prose.framed(html) == html
    assert prose.framed(f"{html}<table></table>").count("</div>") == 1
