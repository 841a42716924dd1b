"""The command line: it parses arguments, hands over to one command, and turns what happens into an exit code.

Exit codes: 0 clean, 1 findings, 2 wrong usage; 130 when interrupted, 141 when the reader of a pipe went away.
Data goes to standard output, everything else to standard error. Commands import what is heavy inside `run`, so
that `precedents --help` stays quick.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NoReturn

from precedents import __version__
from precedents.commands import (
    USAGE,
    Command,
    UsageError,
    build,
    check,
    cite,
    explain,
    fmt,
    import_,
    new,
    search,
    serve,
)

COMMANDS: Final[tuple[Command, ...]] = (check, explain, cite, import_, new, fmt, search, build, serve)
"""The commands in the order of the help."""

_INTERRUPTED, _PIPE_CLOSED = 130, 141

_DESCRIPTION = """\
The archive of UK police FOI precedents: published responses to Freedom of Information requests as records that
can be checked, cited, searched and published as a site.
"""
_EPILOG = """\
`precedents COMMAND --help` tells all about a command.
Exit codes: 0 clean, 1 findings, 2 wrong usage. Data goes to standard output, everything else to standard error.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line with these arguments (default: those of the process) and return its exit code."""
    _write_any_character()
    try:
        args = parser().parse_args(argv)
        sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - `>&-` closed it; the new one stays open to the end
        code: int = args.run(args)
        sys.stdout.flush()
    except SystemExit as stop:  # argparse has printed help, a version or a usage error
        return stop.code if isinstance(stop.code, int) else USAGE
    except UsageError as error:
        from precedents.checks.formats.visible import visible

        print(f"precedents: {visible(str(error))}", file=sys.stderr)  # it may quote a file, or a name from outside
        return USAGE
    except KeyboardInterrupt:
        print("precedents: interrupted", file=sys.stderr)
        return _INTERRUPTED
    except BrokenPipeError:
        _forget_standard_output()
        return _PIPE_CLOSED
    except OSError as error:  # a full disk, a folder that is gone: the machine's fault, said in its own words
        from precedents.checks.formats.visible import visible

        where = visible(str(error.filename or "output"))
        print(f"precedents: {where}: {error.strerror or error}", file=sys.stderr)
        _forget_standard_output()
        return USAGE
    return code


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        from precedents.checks.formats.visible import visible

        super().error(visible(message))


def parser() -> argparse.ArgumentParser:
    """Return the whole parser, with every command; tests and documentation read it too."""
    top = _Parser(
        prog="precedents",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    _add_root(top, default=None)
    plain = argparse.ArgumentParser  # only the top one quotes arguments as they are
    subparsers = top.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=plain)
    for command in COMMANDS:
        command.register(subparsers)
    for subparser in subparsers.choices.values():
        _add_root(subparser, default=argparse.SUPPRESS)
    return top


def _add_root(to: argparse.ArgumentParser, default: object) -> None:
    # Both `precedents --root X check` and `precedents check --root X`: only a given value may overwrite the other.
    to.add_argument(
        "--root",
        type=Path,
        metavar="FOLDER",
        default=default,
        help="folder of the archive (default: the nearest one upwards with responses/forces.toml)",
    )


def _write_any_character() -> None:
    """Let a terminal that lacks a character of a letter show its number instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _forget_standard_output() -> None:
    """Point standard output at nothing, so that Python's own flush at exit does not fail on the closed pipe."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
