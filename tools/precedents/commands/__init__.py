"""The commands of the command line: one module each, with `register` and `run`; all of them thin edges."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Protocol, TypeAlias

CLEAN, FOUND, USAGE = 0, 1, 2
FORCES = "responses/forces.toml"
"""What tells the folder of an archive. The store has it too, and `find_root`; but importing the store imports the law
and everything that reads records, and a search in an index that stands is over before that is done."""

# argparse gives its collection of commands no public name.
Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


class UsageError(Exception):
    """What was asked for cannot be done as it was asked; the message says why. The command line exits with 2."""


class Command(Protocol):
    """What a module of this package offers to the command line; its own name is that of the command."""

    __name__: str

    def register(self, subparsers: Subparsers) -> None:
        """Add the command to the parser, with `set_defaults(run=run)`."""

    def run(self, args: argparse.Namespace) -> int:
        """Do it; return the exit code: 0 clean, 1 findings, 2 usage."""


def root_of(args: argparse.Namespace) -> Path:
    """Return the folder of the archive: the nearest one with `responses/forces.toml`, from `--root` or here upwards.

    Raises UsageError when there is none.
    """
    try:
        here = Path.cwd()
    except FileNotFoundError:
        raise UsageError("the working folder is gone: go to one that is there") from None
    start: Path = (args.root or here).resolve()
    for folder in (start, *start.parents):
        if (folder / FORCES).is_file():
            return folder
    raise UsageError(f"{args.root or here}: no archive here or above (no {FORCES}); name its folder with --root")
