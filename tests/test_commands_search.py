"""`precedents search` as people run it: results, formats, filters, exit codes, and the index that is kept."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from precedents import cli
from precedents.commands.search import visible
from tests.building import ROOT


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the real archive, whose index is its own."""
    shutil.copytree(ROOT / "responses", tmp_path / "responses")
    return tmp_path


BUILDING = "precedents: building the search index, as it is new, damaged or out of date ..."


def run(root: Path, *words: str) -> int:
    return cli.main(["--root", str(root), "search", *words])


def as_json(root: Path, capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    run(root, *words, "--format", "json")
    return json.loads(capsys.readouterr().out)


def paths(answer: Any) -> set[str]:
    return {result["path"] for result in answer["results"]}


def test_json_has_what_its_docstring_says(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = as_json(root, capsys, "s31(3)", "--force", "Northumbria Police")
    assert list(answer) == ["query", "filters", "sort", "total", "notes", "results", "facets", "suggestions"]
    assert answer["filters"] == {"force": ["Northumbria Police"]}
    assert answer["total"] == 1
    (result,) = answer["results"]
    assert result.pop("score") > 0
    passage = result.pop("passage")
    assert result == {
        "path": "northumbria-police/114-18",
        "url": "responses/northumbria-police/114-18/",
        "title": "OCG Mapping Group",
        "reference": "114/18",
        "force": "Northumbria Police",
        "date": "2018-02-19",
        "outcome": "ncnd",
        "ncnd": "whole",
        "act": "FOIA 2000",
        "provisions": ["23(5)", "24(2)", "31(3)", "38(2)", "40(5)"],
    }
    ((start, end),) = passage["marks"]
    assert passage["text"][start:end] == "S31(3)"
    assert {"key": "whole", "label": "Whole", "results": 1} in answer["facets"]["ncnd"]
    assert answer["suggestions"] == {"queries": [], "without": []}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["31(3)"], {"northumbria-police/114-18", "west-midlands-police/3070-15"}),
        (["section", "31(3)"], {"northumbria-police/114-18", "west-midlands-police/3070-15"}),  # unquoted in a shell
        (['"neither confirm nor deny"', "--ncnd", "partial"], {"west-midlands-police/3070-15"}),
        (["--exemption", "s24", "--exemption", "38(2)", "--ncnd", "whole"],
         {"northumbria-police/114-18", "northumbria-police/ring-cameras"}),
        (["--exemption", "24", "--year", "2018"], {"northumbria-police/114-18"}),
        (["--outcome", "refused", "--act", "foia 2000", "--force", "WMP"], {"west-midlands-police/658a-22"}),
        (["--topic", "Organised crime"], {"northumbria-police/114-18"}),
        (["police", "--", "-force:northumbria", "-title:serious", "-title:tech"],
         {"metropolitan-police-service/01-foi-22-023919"}),
    ],
)  # fmt: skip
def test_queries_and_filters(root: Path, capsys: pytest.CaptureFixture[str], words: list[str], found: set[str]) -> None:
    options = [] if "--" in words else ["--limit", "0"]
    code = run(root, "--format", "json", *options, *words)
    five = {
        "metropolitan-police-service/01-foi-22-023919", "northumbria-police/114-18", "northumbria-police/ring-cameras",
        "west-midlands-police/3070-15", "west-midlands-police/658a-22",
    }  # fmt: skip
    assert paths(json.loads(capsys.readouterr().out)) & five == found
    assert code == 0


def test_text_is_a_table_with_titles_and_passages(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(root, '"neither confirm nor deny"', "--exemption", "38") == 0
    captured = capsys.readouterr()
    lines = captured.out.splitlines()
    assert lines[0].split("  ") == ["2018-02-19", "Northumbria Police", "114/18"]
    assert lines[1] == "    OCG Mapping Group"
    assert lines[2] == "    Neither confirmed nor denied; NCND whole; 23(5), 24(2), 31(3), 38(2), 40(5)"
    assert "neither confirm nor deny" in " ".join(captured.out.split())
    assert "\x1b" not in captured.out
    assert captured.err.splitlines() == [BUILDING, "1 response"]
    run(root, "x" * 30)
    assert capsys.readouterr().err == "0 responses\n"  # the index stands


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    long = root / "responses/northumbria-police/114-18.md"
    text = long.read_text(encoding="utf-8")
    long.write_text(text.replace("114/18", "HQ/PA/" + "0" * 60 + "/18", 1), encoding="utf-8")
    run(root, "police", "--limit", "0")
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 20
    assert max(map(len, lines)) <= columns


def test_marks_are_bold_on_a_terminal_alone(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    asked = ('"anything other than a neither confirm"', "--ncnd", "whole")
    run(root, *asked)
    out = capsys.readouterr().out
    marked = re.findall("\x1b\\[1m(.*?)\x1b\\[22m", out)
    assert " ".join(marked) == "anything other than a neither confirm"
    plain = re.sub("\x1b\\[[0-9]+m", "", out)
    monkeypatch.setenv("NO_COLOR", "1")
    run(root, *asked)
    assert capsys.readouterr().out == plain


def test_nothing_found_is_exit_code_1_with_a_suggestion(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(root, "organsied") == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert re.fullmatch(
        rf"{re.escape(BUILDING)}\n0 responses\nDid you mean: organised \(\d+ responses?\)\n", captured.err
    )


def test_notes_go_to_standard_error(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(root, "31(3)", "colour:red") == 1
    assert "“colour:” is no field" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--limit", "-1"], ["--limit", "x"], ["--sort", "best"], ["--colour", "red"]])
def test_wrong_usage_is_exit_code_2(root: Path, capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    assert run(root, *words) == 2
    assert "usage:" in capsys.readouterr().err


def test_where_there_is_no_archive(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "police") == 2
    assert "--root" in capsys.readouterr().err


def test_the_index_is_kept_until_a_record_changes(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = root / "responses/northumbria-police/114-18.md"
    assert as_json(root, capsys, "wibblewobble")["total"] == 0
    index = root / ".cache/terminal/search"
    kept = {path: path.stat().st_mtime_ns for path in index.rglob("*") if path.is_file()}
    assert as_json(root, capsys, "police")["total"] >= 5
    assert kept == {path: path.stat().st_mtime_ns for path in index.rglob("*") if path.is_file()}
    record.write_bytes(record.read_bytes() + b"\nwibblewobble\n")
    assert paths(as_json(root, capsys, "wibblewobble")) == {"northumbria-police/114-18"}
    assert len(list(index.glob("terms-*"))) == 1


def test_an_index_that_was_interrupted_while_written_is_built_again(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    as_json(root, capsys, "police")
    cache = root / ".cache/terminal/search"
    (cache.parent / ".stamp").unlink()
    (cache / "manifest.json").write_bytes(b"{")
    assert as_json(root, capsys, "police")["total"] >= 5


@pytest.mark.parametrize(
    ("name", "content"), [("terms-", b"{"), ("manifest", b""), ("texts/", None), ("cards-", b"[]")]
)
def test_a_kept_index_that_is_damaged_is_built_again(
    root: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes | None
) -> None:
    whole = as_json(root, capsys, "114/18")
    cache = root / ".cache/terminal/search"
    for file in [file for file in cache.rglob("*.json") if file.relative_to(cache).as_posix().startswith(name)]:
        if content is None:
            file.unlink()
        else:
            file.write_bytes(content)
    assert as_json(root, capsys, "114/18") == whole


def test_a_letter_cannot_steer_the_terminal(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = root / "responses/northumbria-police/ring-cameras.md"
    text = record.read_text(encoding="utf-8")
    record.write_text(text + "\n\nzebra \x9b2J cross\u202eing\n", encoding="utf-8")
    run(root, "zebra")
    captured = capsys.readouterr()
    assert "cross\\u202eing" in captured.out  # what would turn the rest of the line around is shown as a number
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", captured.out)
    run(root, "zebar\x1b[2J", "year:\x1b[2J")
    captured = capsys.readouterr()
    assert "\x1b" not in captured.out + captured.err
    assert visible("a\x1b\n\u00e9\u2028b") == "a\\x1b \u00e9 b"


def test_a_search_in_a_kept_index_reads_no_law_and_no_records(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    as_json(root, capsys, "police")
    program = "import sys; from precedents import cli; cli.main(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    command = [
        sys.executable,
        "-c",
        program,
        "--root",
        str(root),
        "search",
        '"neither confirm" police',
        "--sort",
        "newest",
    ]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stderr.split()
    assert "precedents.search.query" in loaded
    heavy = (
        "precedents.law",
        "precedents.records",
        "precedents.store",
        "mkdocs",
        "yaml",
        "markdown",
        "jinja2",
        "nh3",
        "numpy",
    )
    assert [name for name in loaded if name.startswith(heavy)] == []


def test_links_that_lead_nowhere_do_not_stop_a_search(root: Path) -> None:
    folder = root / "responses" / "kent-police"
    folder.mkdir(exist_ok=True)
    (folder / "gone.md").symlink_to("nothing.md")
    (folder / "circle.md").symlink_to("circle.md")
    assert run(root, "s31(3)") == 0


def test_an_archive_that_cannot_be_written_to_is_searched(root: Path) -> None:
    (root / ".cache").write_text("a file where the folder of the index would be")
    assert run(root, "s31(3)") == 0


@pytest.mark.parametrize("number", ["-1", "x", "9" * 5000])
def test_a_limit_that_is_no_number(root: Path, capsys: pytest.CaptureFixture[str], number: str) -> None:
    assert run(root, "x", "--limit", number) == 2
    assert "is no number of results: write 0 or more" in capsys.readouterr().err
