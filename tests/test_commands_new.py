"""`precedents new`: answers become a valid record; what no record could hold is asked for again."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from precedents import cli
from tests.building import ROOT

RECORD = "responses/kent-police/99-22.md"
ANSWERS = {
    "title": ["", "Ring cameras: who has them"],  # a title is needed
    "force": ["Kent Constabule", "kent police"],  # no force has the first name
    "reference": ["99/22"],
    "date": ["5 January", "2022-01-05"],
    "act": [""],
    "exemptions": ["40(99)", "40(2), 31(1)(a)"],  # the Act has no such limb
    "ncnd": ["none"],
    "outcome": ["perhaps", "refused"],
    "topics": ["weather", "covert-surveillance"],
    "extent": ["extract"],
    "source": ["https://www.kent.police.uk/foi/99"],
    "letter": ["Kent Police refuses under section 40(2) and section 31(1)(a).", "."],
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "responses").mkdir()
    for name in ("forces.toml", "topics.toml"):
        (tmp_path / "responses" / name).write_bytes((ROOT / "responses" / name).read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def say(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def all_answers() -> list[str]:
    return [line for lines in ANSWERS.values() for line in lines]


def test_answers_become_a_record_without_a_finding(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    say(monkeypatch, *all_answers())
    assert cli.main(["new"]) == 0
    captured = capsys.readouterr()
    assert captured.out.replace("\\", "/") == f"{RECORD}\n"  # prompts go to standard error
    assert "exemptions relied on, with commas [Enter: none]: " in captured.err
    for refused in (
        "an answer is needed",
        "`Kent Constabule` is no force",
        "`perhaps` is none of",
        "`weather` is no topic",
    ):
        assert refused in captured.err
    text = (root / RECORD).read_text(encoding="utf-8")
    assert text.startswith('---\ntitle: "Ring cameras: who has them"\nforce: Kent Police\nreference: 99/22\n')
    assert "exemptions: [40(2), 31(1)(a)]\n" in text
    assert cli.main(["check", "--strict"]) == 0
    assert cli.main(["fmt", "--check"]) == 0


def test_it_never_writes_over_a_record(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / RECORD).parent.mkdir()
    (root / RECORD).write_bytes(b"mine")
    say(monkeypatch, *all_answers())
    assert cli.main(["new"]) == 2
    said = capsys.readouterr().err
    assert f"{RECORD} is there already" in said
    assert "The letter, as Markdown" not in said  # nobody types a letter in vain
    assert (root / RECORD).read_bytes() == b"mine"


@pytest.mark.parametrize("after", [0, 1, 5, len(all_answers()) - 2])  # at once, among the fields, before the letter
def test_an_early_end_writes_nothing(
    root: Path, after: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    say(monkeypatch, *all_answers()[:after])
    assert cli.main(["new"]) == 2
    assert "nothing was written" in capsys.readouterr().err
    assert not (root / RECORD).exists()


def test_an_answer_cannot_act_on_the_terminal(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    say(monkeypatch, "Drones", "Kent\x1b[31m Police")
    assert cli.main(["new"]) == 2
    assert "`Kent\\x1b[31m Police` is no force" in capsys.readouterr().err
