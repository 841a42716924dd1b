"""No writing is missed: the table of writings holds for `precedents search`, and notices a tokeniser that is broken."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from precedents import store
from tests import search_equivalences
from tests.building import ROOT
from tests.search_breaking import BREAKING, terminal
from tests.search_equivalences import FAMILIES, Text, failures, rows


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("writings")
    search_equivalences.write(folder)
    return folder


def test_every_text_of_the_table_is_a_record(root: Path) -> None:
    archive = store.load(root)
    assert [record.file for record in archive.records if record.response is None] == []
    assert len(archive.responses) == sum(len(family.texts) for family in FAMILIES)


def test_the_table_is_long_and_each_line_can_fail() -> None:
    assert len(list(rows())) > 500
    for family in FAMILIES:
        assert len(set(family.texts)) == len(family.texts), family.why
        assert any(set(family.texts) - set(ask.found) for ask in family.asks) or not family.texts[2:], family.why


def test_precedents_search_misses_no_writing(root: Path) -> None:
    assert list(failures(terminal(root))) == []


def test_the_table_names_what_is_missed_and_what_is_too_much() -> None:
    def answer(query: str, force: str) -> frozenset[str]:
        return frozenset({"r01"}) if (query, force) == ("R&D", _force_of("R&D")) else expected[query, force]

    expected = {(row.query, row.force): row.found for row in rows()}
    (failed,) = failures(answer)
    assert failed == "an ampersand: 'R&D' missed ['R&D', 'r&d']"


def _force_of(text: Text) -> str:
    return next(search_equivalences.slug(number) for number, family in enumerate(FAMILIES) if text in family.texts)


@pytest.mark.parametrize("rule", BREAKING)
def test_a_broken_tokeniser_is_noticed(root: Path, tmp_path: Path, rule: str) -> None:
    shutil.copytree(root / "responses", tmp_path / "responses")
    command = [sys.executable, "-m", "tests.search_breaking", rule, str(tmp_path)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip(), f"without {rule} every line of the table holds"
