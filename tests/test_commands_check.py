"""`precedents check` as people and workflows run it."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from precedents import cli, spreading
from precedents.building import progress
from precedents.store.cache import FOLDER
from tests.checks_records import LETTER, text_of

ROOT = Path(__file__).resolve().parent.parent
FORCES = '[[force]]\nslug = "northumbria-police"\nname = "Northumbria Police"\n'
TOPICS = '[[topic]]\nslug = "organised-crime"\ntitle = "Organised crime"\n'
SOUND = "responses/northumbria-police/114-18.md"
WARNED = "responses/northumbria-police/115-18.md"
BROKEN = "responses/northumbria-police/116-18.md"


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive of one sound record, the folder of which is the working folder."""
    write(tmp_path, "responses/forces.toml", FORCES)
    write(tmp_path, "responses/topics.toml", TOPICS)
    write(tmp_path, SOUND, text_of())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(root: Path, file: str, text: str) -> None:
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).write_bytes(text.encode())


def test_the_archive_itself_is_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--root", str(ROOT), "check", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {row["severity"] for row in found} <= {"note"}


def test_a_clean_run_prints_nothing_but_the_summary(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check"]) == 0
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("1 record, 0 errors, 0 warnings, 0 notes, ")
    assert captured.err.endswith(" s\n")


@pytest.mark.parametrize(
    ("file", "changed", "words", "code"),
    [
        (BROKEN, {"reference": "116/18", "ncnd": "yes"}, [], 1),
        (WARNED, {"reference": "115/18", "exemptions": "[31(3), 31(3)]"}, [], 0),  # warnings fail on request only
        (WARNED, {"reference": "115/18", "exemptions": "[31(3), 31(3)]"}, ["--strict"], 1),
        (WARNED, {"reference": "115/18", "exemptions": "[24, 31]"}, ["--strict"], 1),
    ],
)
def test_exit_codes(root: Path, file: str, changed: dict[str, str], words: list[str], code: int) -> None:
    write(root, file, text_of(**changed))
    assert cli.main(["check", *words]) == code


def test_notes_never_fail(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(root, SOUND, text_of().replace("ncnd:", "NCND:", 1))
    assert cli.main(["check", "--strict"]) == 0
    assert "F011 note:" in capsys.readouterr().out


def test_only_the_given_paths_are_reported_on(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(root, WARNED, text_of())  # the reference of 114-18 a second time
    assert cli.main(["check", SOUND]) == 0
    assert capsys.readouterr().err.startswith("1 record, 0 errors")
    assert cli.main(["check", WARNED, "--format", "concise"]) == 1
    captured = capsys.readouterr()
    assert captured.out.startswith(f"{WARNED}:4:12: A006 error: Northumbria Police has the reference")
    assert cli.main(["check", SOUND, WARNED]) == 1
    assert cli.main(["check", "responses/northumbria-police"]) == 1
    assert cli.main(["check", "."]) == 1
    assert capsys.readouterr().err.count("2 records, 1 error") == 3


def test_paths_count_from_where_one_stands(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(root / "responses" / "northumbria-police")
    assert cli.main(["check", "114-18.md", "./../northumbria-police/114-18.md", str(root / SOUND)]) == 0
    assert capsys.readouterr().err.startswith("1 record, ")


def test_a_list_can_be_checked_by_itself(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(root, "responses/topics.toml", TOPICS + 'colour = "blue"\n')
    assert cli.main(["check", "responses/topics.toml", "--format", "concise"]) == 1
    assert capsys.readouterr().out.startswith("responses/topics.toml:4:1: A010 error: ")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("responses/northumbria-police/none.md", "no such file or folder"),
        ("nowhere", "no such file or folder"),
        ("responses/northumbria-police/114-18/capture.txt", "no record, and no folder with records"),
        ("docs", "no record, and no folder with records"),
        ("..", "no record, and no folder with records"),
        ("/", "no record, and no folder with records"),
    ],
)
def test_a_path_that_is_no_record_is_wrong_usage(
    root: Path, path: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(root, "responses/northumbria-police/114-18/capture.txt", "x")
    write(root, "docs/index.md", "# x")
    assert cli.main(["check", path]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == f"precedents: {path}: {said}\n"


def test_the_github_format_adds_to_the_summary(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write(root, SOUND, text_of(ncnd="yes"))
    step = root / "summary.md"
    step.write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(step))
    assert cli.main(["check", "--format", "github"]) == 1
    assert capsys.readouterr().out.startswith(f"::error file={SOUND},line=7,col=7,")
    assert step.read_text(encoding="utf-8").startswith("before\n## precedents check: 1 error, ")


def test_other_formats_leave_the_summary_alone(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(root / "summary.md"))
    assert cli.main(["check"]) == 0
    assert not (root / "summary.md").exists()


def test_fixing_changes_the_files_and_says_so(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(root, SOUND, "\ufeff" + text_of().replace("ncnd:", "NCND:", 1).replace("\n", "\r\n"))
    assert cli.main(["check", "--fix", "--strict"]) == 0
    captured = capsys.readouterr()
    assert (root / SOUND).read_bytes().decode() == text_of()
    assert f"fixed {SOUND}: F009 byte-order-mark, F010 line-ends, F011 key-case\n" in captured.err
    assert "1 record, 0 errors, 0 warnings, 0 notes" in captured.err
    before = (root / SOUND).stat().st_mtime_ns
    assert cli.main(["check", "--fix"]) == 0
    assert (root / SOUND).stat().st_mtime_ns == before
    assert "fixed" not in capsys.readouterr().err


def test_fixing_touches_chosen_records_only(root: Path) -> None:
    other = text_of(reference="115/18").replace("\n", "\r\n")
    write(root, WARNED, other)
    assert cli.main(["check", "--fix", SOUND]) == 0
    assert (root / WARNED).read_bytes().decode() == other


def test_fixing_leaves_what_cannot_be_read(root: Path) -> None:
    broken = text_of(title="a: b").replace("\n", "\r\n")
    write(root, SOUND, broken)
    assert cli.main(["check", "--fix"]) == 1
    assert (root / SOUND).read_bytes().decode() == broken


def test_a_file_that_cannot_be_written_is_said(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(path: Path, content: bytes) -> bool:
        raise OSError(28, "No space left on device")

    write(root, SOUND, text_of().replace("\n", "\r\n"))
    monkeypatch.setattr("precedents.store.write_if_changed", full)
    assert cli.main(["check", "--fix"]) == 2
    assert capsys.readouterr().err == f"precedents: {SOUND}: cannot be written (No space left on device)\n"


def test_fixing_writes_through_no_link_that_leads_out(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "114-18.md"
    outside.write_bytes(text_of().replace("\n", "\r\n").encode())
    (root / WARNED).symlink_to(outside)
    assert cli.main(["check", "--fix"]) == 1
    assert outside.read_bytes().decode() == text_of().replace("\n", "\r\n")


def test_colour_only_for_a_terminal_and_never_against_its_owners_wish(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write(root, SOUND, text_of(ncnd="yes"))
    cli.main(["check"])
    assert "\x1b" not in capsys.readouterr().out
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    cli.main(["check"])
    assert "\x1b[1;31m" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    cli.main(["check"])
    assert "\x1b" not in capsys.readouterr().out


def test_a_cache_of_any_kind_changes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number, changed in enumerate([{"ncnd": "yes"}, {"exemptions": "[31(3), 31(3)]"}, {"date": "2018-13"}]):
        write(root, f"responses/northumbria-police/r-{number}.md", text_of(LETTER, reference="r 1", **changed))

    def said() -> str:
        assert cli.main(["check", "--format", "json"]) == 1
        return capsys.readouterr().out

    cold = said()
    (kept,) = (root / FOLDER).iterdir()
    assert said() == cold
    kept.write_bytes(kept.read_bytes()[:3000])  # cut off in the middle
    assert said() == cold
    kept.write_bytes(b"\0" * 3000)
    assert said() == cold
    shutil.rmtree(root / ".cache")
    (root / ".cache").write_bytes(b"")  # no folder can be made there
    assert said() == cold


def test_what_is_kept_follows_every_change(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = "responses/northumbria-police/115-18.md"
    steps = [
        (SOUND, text_of(ncnd="yes"), ["F008"]),
        (SOUND, text_of(), []),
        (other, text_of(), ["A006"]),  # of another record
        (other, text_of(topics="[dogs]", reference="115/18"), ["A002"]),
        ("responses/topics.toml", TOPICS + '[[topic]]\nslug = "dogs"\ntitle = "Dogs"\n', []),
        ("responses/northumbria-police/115-18/capture.txt", "Another text.", ["B007"]),
        ("responses/northumbria-police/115-18/capture.txt", LETTER.replace("## ", ""), []),
    ]
    for file, text, codes in steps:
        write(root, file, text)
        for _ in range(2):
            cli.main(["check", "--format", "json"])
            assert [row["code"] for row in json.loads(capsys.readouterr().out)] == codes, file


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")  # the runner's threads take no part in the work
def test_many_records_are_checked_alike_on_all_cores(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(40):
        write(
            root,
            f"responses/northumbria-police/r-{number}.md",
            text_of(LETTER, ncnd="yes", reference=f"r {number % 30}"),
        )
    assert cli.main(["check", "--format", "json"]) == 1
    alone = capsys.readouterr().out
    monkeypatch.setattr(spreading, "FEWEST", 1)
    monkeypatch.setattr(spreading, "_cores", lambda: 2)
    assert cli.main(["check", "--format", "json"]) == 1  # with what was kept
    assert capsys.readouterr().out == alone
    shutil.rmtree(root / FOLDER)
    assert cli.main(["check", "--format", "json"]) == 1
    assert capsys.readouterr().out == alone
    assert len(json.loads(alone)) == 50


def test_long_work_is_counted_where_a_terminal_watches(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    monkeypatch.setattr(progress, "_PAUSE", 0.0)
    cli.main(["check"])
    assert "\r" not in capsys.readouterr().err
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    write(root, SOUND, text_of(title="Another title"))  # else there is no work to do
    cli.main(["check"])
    said = capsys.readouterr().err
    assert "] records read: 1 of 1\x1b[K\r\x1b[K" in said
    assert "] records checked: 1 of 1\x1b[K\r\x1b[K1 record, " in said


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_an_error_in_a_process_of_its_own_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreading, "FEWEST", 1)
    monkeypatch.setattr(spreading, "_cores", lambda: 2)

    def failing(number: int) -> int:
        return 1 // number

    with pytest.raises(ZeroDivisionError):
        list(spreading.spread(failing, range(2)))


def test_a_file_that_nobody_may_read_is_a_finding(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    if os.geteuid() == 0:
        (root / WARNED).mkdir()  # nobody is kept from reading as root; a folder in the place of a file is as bad
    else:
        write(root, WARNED, text_of())
        (root / WARNED).chmod(0)
    cli.main(["check"])
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("below", ["circle.md", "responses/circle.md"])
def test_a_path_that_is_a_link_to_itself(
    root: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, below: str
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    for folder in (root, outside):  # in the archive and out of it
        link = folder / below
        link.parent.mkdir(exist_ok=True)
        link.symlink_to(link.name)
        assert cli.main(["--root", str(root), "check", str(link)]) == 2


def test_a_working_folder_that_is_gone(
    root: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    gone = tmp_path_factory.mktemp("gone")
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert cli.main(["check"]) == 2
    assert capsys.readouterr().err == "precedents: the working folder is gone: go to one that is there\n"
    monkeypatch.chdir(root)


def test_what_was_typed_cannot_act_on_the_terminal(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "a\x1b[31m\n::error::b"]) == 2
    assert capsys.readouterr().err == "precedents: a\\x1b[31m\\n::error::b: no such file or folder\n"
    assert cli.main(["check", "--a\x1b[31m"]) == 2
    assert capsys.readouterr().err.endswith("precedents: error: unrecognized arguments: --a\\x1b[31m\n")
