"""`precedents explain`: the page of a check on the terminal."""

from __future__ import annotations

import json

import pytest

from precedents import cli
from precedents.checks import CHECKS


@pytest.mark.parametrize("name", ["F003", "f003", "duplicate-key"])
def test_a_check_is_explained_by_code_or_name(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", name]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("F003: A key stands in the front matter twice (error)\n\nMost YAML readers")
    assert "\nGood:\n" in printed


def test_without_a_code_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [check.code for check in CHECKS]


@pytest.mark.parametrize(
    ("words", "number"), [(["explain", "--format", "json"], len(CHECKS)), (["explain", "N001", "--format", "json"], 1)]
)
def test_as_json(words: list[str], number: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(words) == 0
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) == number
    assert {frozenset(row) for row in rows} == {frozenset({"code", "slug", "title", "severity", "explanation"})}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("duplicat-key", "did you mean duplicate-key"),
        ("f03", "did you mean F003"),
        ("???", "`precedents explain` lists all"),
    ],
)
def test_an_unknown_code_is_answered_with_the_nearest(name: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", name]) == 2
    assert said in capsys.readouterr().err
