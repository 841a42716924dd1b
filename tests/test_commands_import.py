"""`precedents import`: a published letter becomes a draft or a record; nothing is written that was not asked for."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from precedents import cli
from tests.building import ROOT
from tests.test_letters_formats import pdf, word

KEYS = (
    "force reference date act title exemptions mentioned other_acts ncnd outcome topics extent sections questions flags"
)
LETTER = (ROOT / "tests" / "letters" / "kent-2022-not-held.txt").read_bytes()
RECORD = "responses/kent-police/02-22-215.md"
COPY = "responses/kent-police/02-22-215/capture.txt"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive without records, with the letter of Kent Police beside it; its folder is the working folder."""
    (tmp_path / "responses").mkdir()
    for name in ("forces.toml", "topics.toml"):
        (tmp_path / "responses" / name).write_bytes((ROOT / "responses" / name).read_bytes())
    (tmp_path / "letter.txt").write_bytes(LETTER)
    monkeypatch.chdir(tmp_path)
    return tmp_path


class Piped(io.TextIOWrapper):
    """A standard input that holds these bytes."""

    def __init__(self, content: bytes) -> None:
        super().__init__(io.BytesIO(content), encoding="utf-8")


def written(root: Path) -> list[str]:
    """The files below `responses/`, the lists left out."""
    paths = (path for path in (root / "responses").rglob("*") if path.is_file() and path.suffix != ".toml")
    return sorted(path.relative_to(root).as_posix() for path in paths)


def test_a_dry_run_prints_the_draft_and_writes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["import", "letter.txt", "--dry-run", "--format", "json"]) == 0
    draft = json.loads(capsys.readouterr().out)
    assert set(KEYS.split()) <= draft.keys()
    assert (draft["force"], draft["reference"], draft["date"]) == ("Kent Police", "02/22/215", "2022-03-02")
    assert all(part.keys() == {"kind", "heading", "start", "end"} for part in draft["sections"])
    assert all(question.keys() == {"number", "outcome", "exemptions"} for question in draft["questions"])
    assert {"force", "reference", "date", "outcome"} <= {flag["field"] for flag in draft["flags"]}
    assert written(root) == []


def test_a_dry_run_for_a_reader_marks_what_to_look_at(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["import", "letter.txt", "--dry-run"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("? reference: 02/22/215  (") for line in lines)
    assert any(line.startswith("  force: Kent Police  (") for line in lines)


def test_it_writes_a_record_that_passes_every_check_and_keeps_the_copy(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["import", "letter.txt", "--url", "https://www.kent.police.uk/foi/215"]) == 0
    assert capsys.readouterr().out.startswith(f"{RECORD}\n")
    assert written(root) == [RECORD, COPY]
    assert (root / COPY).read_bytes() == LETTER
    assert "source: https://www.kent.police.uk/foi/215\n" in (root / RECORD).read_text(encoding="utf-8")
    assert cli.main(["check", "--strict"]) == 0
    assert cli.main(["fmt", "--check"]) == 0


def test_it_never_writes_over_a_record_unless_told_to(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["import", "letter.txt"]) == 0
    (root / RECORD).write_bytes(b"mine")
    assert cli.main(["import", "letter.txt"]) == 2
    assert f"{RECORD} is there already; --replace writes over it" in capsys.readouterr().err
    assert (root / RECORD).read_bytes() == b"mine"
    assert cli.main(["import", "letter.txt", "--replace"]) == 0
    assert (root / RECORD).read_bytes().startswith(b"---\n")


def test_it_reads_standard_input(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Piped(LETTER))
    assert cli.main(["import", "-"]) == 0
    assert written(root) == [RECORD, COPY]


WRONG: dict[str, tuple[bytes | None, Sequence[str], str]] = {
    "no such file": (None, (), "cannot be read (No such file or directory)"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00", (), "neither text nor HTML, Word (.docx), PDF or mail (.eml)"),
    "an old Word file": (b"\xd0\xcf\x11\xe0", (), "save it as .docx"),
    "a broken Word file": (b"PK\x03\x04", (), "the Word file is damaged"),
    "a PDF without text": (pdf(""), (), "the PDF holds no text, only pictures of it"),
    "a force that is in no list": (LETTER, ("--force", "Kent Polic"), "did you mean Kent Police"),
    "a letter of nobody": (b"We do not hold it.", (), "name the force with --force"),
}


@pytest.mark.parametrize(("content", "words", "said"), WRONG.values(), ids=WRONG.keys())
def test_what_cannot_be_imported_is_wrong_usage_with_the_reason(
    root: Path,
    content: bytes | None,
    words: Sequence[str],
    said: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdin", Piped(b""))
    if content is not None:
        (root / "copy").write_bytes(content)
    assert cli.main(["import", "copy", *words]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("precedents: ")
    assert said in captured.err
    assert written(root) == []


def test_hidden_text_stops_the_import_and_is_shown_with_its_place(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hidden = word(("Kent Police does not hold it.", ""), ("Jane Example", "<w:vanish/>"))
    (root / "letter.docx").write_bytes(hidden)
    assert cli.main(["import", "letter.docx"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    first, *places = captured.err.splitlines()
    assert first == "precedents: letter.docx: nothing was imported: text in it is hidden from its readers"
    assert any("paragraph 2" in place for place in places)
    assert written(root) == []


def test_a_name_from_outside_cannot_act_on_the_terminal(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["import", str(tmp_path / "\x1b]0;x\x07.txt")]) == 2
    said = capsys.readouterr().err
    assert "\\x1b]0;x\\x07.txt: cannot be read" in said
    assert said.rstrip("\n").isprintable()


@pytest.mark.parametrize("path", ["nope.md", "/nope"])
def test_a_path_that_is_no_record_is_not_taken_for_one_in_order(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["fmt", path]) == 2
    assert f"{path}: no such file or folder" in capsys.readouterr().err
