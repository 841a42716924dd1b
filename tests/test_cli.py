"""The frame of the command line: exit codes, help, and what happens when pipes break or somebody interrupts."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

import pytest

from precedents import __version__, cli, commands
from precedents.commands import Command, UsageError

ROOT = Path(__file__).resolve().parent.parent
PRECEDENTS = [sys.executable, "-m", "precedents"]


def run(*words: str, **kwargs: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*PRECEDENTS, *words], capture_output=True, text=True, check=False, cwd=ROOT)


def name_of(module: Command) -> str:
    """The name of a command: that of its module, without the line that a word of Python needs behind it."""
    return module.__name__.rpartition(".")[2].removesuffix("_")


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--help"]) == 0
    printed = capsys.readouterr().out
    for module in cli.COMMANDS:
        assert f"\n    {name_of(module)} " in printed


@pytest.mark.parametrize("module", cli.COMMANDS, ids=lambda module: module.__name__)
def test_every_command_has_help_of_its_own(module: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([name_of(module), "--help"]) == 0
    assert f"usage: precedents {name_of(module)} " in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == f"precedents {__version__}\n"


@pytest.mark.parametrize("words", [[], ["chek"], ["check", "--formt", "json"], ["check", "--format", "xml"]])
def test_wrong_usage_exits_with_2_and_says_what_there_is(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(words) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "usage: precedents" in captured.err


def test_an_unknown_command_is_answered_with_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["chek"])
    assert "'check', 'explain'" in capsys.readouterr().err


def raising(error: BaseException) -> argparse.ArgumentParser:
    def fail(args: argparse.Namespace) -> int:
        raise error

    parser = argparse.ArgumentParser()
    parser.set_defaults(run=fail)
    return parser


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (UsageError("no such thing"), 2, "precedents: no such thing\n"),
        (KeyboardInterrupt(), 130, "precedents: interrupted\n"),
    ],
)
def test_what_ends_a_command(
    error: BaseException,
    code: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(cli, "parser", lambda: raising(error))
    assert cli.main([]) == code
    assert capsys.readouterr().err == said


def test_a_programming_error_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "parser", lambda: raising(ZeroDivisionError()))
    with pytest.raises(ZeroDivisionError):
        cli.main([])


def test_a_reader_that_goes_away_is_no_error() -> None:
    shell = f"{sys.executable} -m precedents explain --format json | head -c 1; exit ${{PIPESTATUS[0]}}"
    ended = subprocess.run(["bash", "-c", shell], capture_output=True, text=True, check=False, cwd=ROOT)
    assert ended.stderr == ""
    assert ended.returncode in (0, 141)  # 0: all of it fitted into the pipe before head closed it


def test_a_full_pipe_that_is_closed_ends_quietly() -> None:
    program = (
        "import argparse, sys\n"
        "from precedents import cli\n"
        "def flood(args):\n"
        "    while True:\n"
        "        print('x' * 1000)\n"
        "parser = argparse.ArgumentParser()\n"
        "parser.set_defaults(run=flood)\n"
        "cli.parser = lambda: parser\n"
        "sys.exit(cli.main([]))\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as flood:
        assert flood.stdout is not None
        assert flood.stderr is not None
        flood.stdout.read(10)
        flood.stdout.close()
        assert flood.stderr.read() == b""
        assert flood.wait(timeout=10) == 141


@pytest.mark.parametrize("words", [("--root", "{root}", "check"), ("check", "--root", "{root}")])
def test_the_root_may_stand_before_or_behind_the_command(
    words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    args = cli.parser().parse_args([word.format(root=ROOT) for word in words])
    assert commands.root_of(args) == ROOT


def test_the_root_is_the_nearest_folder_upwards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT / "responses" / "northumbria-police")
    assert commands.root_of(cli.parser().parse_args(["check"])) == ROOT


def test_no_archive_is_said_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(["check"]) == 2
    assert "no archive here or above (no responses/forces.toml); name its folder with --root" in capsys.readouterr().err


def test_a_terminal_that_lacks_a_character_shows_its_number() -> None:
    program = "import sys; from precedents import cli; cli._write_any_character(); print('\\u2019'); sys.exit(0)"
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, env={"PYTHONIOENCODING": "ascii"}
    )
    assert ended.stdout == b"\\u2019\n"


HEAVY = ("mkdocs", "lunr", "jinja2", "markdown", "nh3", "yaml", "precedents.law.registry")


@pytest.mark.parametrize(
    ("words", "forbidden"),
    [(("--help",), HEAVY), (("explain", "--help"), HEAVY), (("check",), ("mkdocs", "lunr", "jinja2"))],
)
def test_a_command_imports_no_more_than_it_needs(words: tuple[str, ...], forbidden: tuple[str, ...]) -> None:
    program = (
        f"import sys; from precedents.cli import main; main({list(words)!r}); print(*sys.modules, file=sys.stderr)"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = set(ended.stderr.split())
    assert loaded.isdisjoint(forbidden), loaded & set(forbidden)


def test_help_ends_well() -> None:
    assert run("--help").returncode == 0


@pytest.mark.parametrize(
    ("redirection", "code", "said"),
    [
        (">/dev/full", 2, "No space left on device"),  # said in words, not with a traceback
        (">&-", 0, ""),  # nowhere to print to is no reason to fail
    ],
)
def test_an_output_that_cannot_be_written(redirection: str, code: int, said: str) -> None:
    words = f"{sys.executable} -m precedents explain F001 {redirection}"
    ended = subprocess.run(["/bin/sh", "-c", words], check=False, capture_output=True, text=True, cwd=ROOT)
    assert (ended.returncode, said in ended.stderr, "Traceback" in ended.stderr) == (code, True, False)
