"""`precedents cite` as people run it: shapes, offsets, the Act, standard input, and files that are no text."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from precedents import cli

LETTER = (
    "Exempt by virtue of Section 31(1)(a)(b).\n"
    "Section 44 of the Terrorism Act 2000 is not FOIA; section 300 is nothing.\n"
)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


def objects(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_json_is_one_object_a_citation(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["cite", str(letter), "--format", "json"]) == 0
    found = objects(capsys)
    assert found[0] == {
        "act": "FOIA 2000",
        "provision": "31(1)(a)",
        "printed": "Section 31(1)(a)",
        "start": 20,
        "end": 36,
        "role": "relied-on",
    }
    assert [(each["act"], each["provision"], each["role"]) for each in found[1:]] == [
        ("FOIA 2000", "31(1)(b)", "relied-on"),
        ("Terrorism Act 2000", "44", "other-act"),
        ("unknown", "300", "other-act"),
    ]
    assert all(LETTER[each["start"] : each["end"]] == each["printed"] for each in found)
    assert "ambiguous" not in found[2]
    assert found[3]["ambiguous"] == "no Act is named, and the FOIA 2000 has no section 300 that letters cite"


def test_text_has_place_provision_act_and_role(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["cite", str(letter)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"{letter}:1:21: 31(1)(a) FOIA 2000 relied-on `Section 31(1)(a)`"
    assert lines[2] == f"{letter}:2:1: 44 Terrorism Act 2000 other-act `Section 44`"


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("\ufeffs40(2)".encode())))
    assert cli.main(["cite", "-", "--format", "json"]) == 0
    assert [(each["provision"], each["start"]) for each in objects(capsys)] == [("40(2)", 0)]  # the mark is no text


@pytest.mark.parametrize(
    ("act", "expected"), [("FOISA 2002", "FOISA 2002"), ("foisa", "FOISA 2002"), ("FOIA 2000", "FOIA 2000")]
)
def test_the_act_is_that_of_bare_numbers(
    act: str, expected: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Section 38(1)(b) applies", encoding="utf-8")
    assert cli.main(["cite", str(path), "--act", act, "--format", "json"]) == 0
    assert [each["act"] for each in objects(capsys)] == [expected]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "cannot be read (No such file or directory)"),  # no such file
        (b"s40\xff\xfe", "not text in UTF-8 (byte 0xff at offset 3)"),  # another encoding
        (b"PK\x03\x04\x14\x00\x06\x00", "not text in UTF-8 (byte 0x00 at offset 5)"),  # a Word file
        ("s40(2)".encode("utf-16-le"), "not text in UTF-8 (byte 0x00 at offset 1)"),  # an encoding without its mark
    ],
)
def test_what_is_no_text_is_told_and_exits_with_2(
    content: bytes | None, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "letter"
    if content is not None:
        path.write_bytes(content)
    assert cli.main(["cite", str(path)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert f"{path}: {message}" in captured.err


def test_a_folder_is_no_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["cite", str(tmp_path)]) == 2
    assert "cannot be read (Is a directory)" in capsys.readouterr().err


def test_an_unknown_act_is_wrong_usage(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["cite", str(letter), "--act", "PACE"]) == 2
    assert "`PACE` is none of FOIA 2000, FOISA 2002, EIR 2004" in capsys.readouterr().err
