"""`precedents check`: hold records against every rule, print what is wrong, and mend what is mechanical."""

from __future__ import annotations

import argparse
import datetime
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from precedents.commands import CLEAN, FOUND, Subparsers, UsageError, root_of

if TYPE_CHECKING:
    from precedents.checks import Finding
    from precedents.records.archive import Archive
    from precedents.spans import Lines

T = TypeVar("T")

_DESCRIPTION = """\
Read the archive and hold records against every check. All findings are printed in one run, in order of file and
line: on standard output, with a summary on standard error. The whole archive is read in any case, because some
checks compare records with each other; PATHs only choose the files that are reported on.
"""
_EPILOG = """\
Exit codes: 0 no errors, 1 errors (with --strict: or warnings), 2 wrong usage, such as a PATH that is no record.
Notes never fail. `precedents explain CODE` tells all about a finding.
"""


def register(subparsers: Subparsers) -> None:
    """Add the command and its options to the command line."""
    parser = subparsers.add_parser(
        "check",
        help="hold records against every check",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="records or folders of records (default: all)"
    )
    parser.add_argument(
        "--format",
        choices=("full", "concise", "json", "github"),
        default="full",
        help="full: with the line of the file; concise: one line each; json: one array; github: annotations on a pull "
        "request, and all findings in the summary of the step (default: %(default)s)",
    )
    parser.add_argument("--strict", action="store_true", help="let warnings fail too")
    parser.add_argument("--fix", action="store_true", help="mend what is mechanical: byte-order mark, line ends, keys")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Check; 0 when no finding fails the run, else 1."""
    from precedents import checks, store
    from precedents.spreading import seldom_collecting
    from precedents.store.cache import Cache

    seldom_collecting()
    start = time.perf_counter()
    root = root_of(args)
    cache = Cache(root)
    read = partial(store.load, root, cache=cache, spread=partial(_on_all_cores, "records read"))
    archive = read()
    chosen = chosen_from(args.paths, root, archive)
    if args.fix and _fix(root, archive, chosen):
        archive = read()
    today = datetime.date.today()  # noqa: DTZ011 - the day where the contributor is
    findings = checks.run(
        archive,
        today=today,
        reports_on=chosen,
        spread=partial(_on_all_cores, "records checked"),
        captures=store.captures(root),
        kept=cache,
    )
    _print(findings, args.format, _source(archive))
    tally = checks.Tally.of(findings)
    number = sum(chosen(record.file) for record in archive.records)
    seconds = time.perf_counter() - start
    print(f"{number} record{'' if number == 1 else 's'}, {tally}, {seconds:.2f} s", file=sys.stderr)
    return FOUND if tally.errors or (args.strict and tally.warnings) else CLEAN


def chosen_from(paths: Sequence[Path], root: Path, archive: Archive) -> Callable[[str], bool]:
    """Return which files are reported on. Raises UsageError for a path that is no record and no folder with records."""
    if not paths:
        return lambda file: True
    known = {record.file for record in archive.records} | {listed.file for listed in archive.lists}
    wanted = []
    for path in paths:
        if not os.path.lexists(path):
            raise UsageError(f"{path}: no such file or folder")
        inside = _from_root(path, root)
        if inside is None or not any(_within(file, inside) for file in known):
            raise UsageError(f"{path}: no record, and no folder with records")
        wanted.append(inside)
    return lambda file: any(_within(file, inside) for inside in wanted)


def _from_root(path: Path, root: Path) -> str | None:
    """Return a path as records have theirs, from the root; None when it lies outside."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - a link inside the archive stays itself
    if not absolute.is_relative_to(root):
        try:
            absolute = path.resolve()
        except (OSError, RuntimeError):  # links in a circle
            return None
    return absolute.relative_to(root).as_posix() if absolute.is_relative_to(root) else None


def _within(file: str, inside: str) -> bool:
    return inside in (".", file) or file.startswith(f"{inside}/")


def _fix(root: Path, archive: Archive, chosen: Callable[[str], bool]) -> bool:
    """Mend the chosen records, say what was done, and return whether anything was."""
    from precedents import store
    from precedents.checks import find_check, mend
    from precedents.checks.case import Context
    from precedents.records.reader import read_record

    read = partial(read_record, forces=archive.forces, topics=archive.topics, law=archive.law)
    written = False
    for record in archive.records:
        mended = mend(record, Context(archive), partial(read, record.file)) if chosen(record.file) else None
        if mended is None or not mended.codes:
            continue
        try:
            store.write_if_changed(root / record.file, mended.record.text.encode())
        except OSError as error:
            raise UsageError(f"{record.file}: cannot be written ({error.strerror})") from None
        names = (f"{code} {check.slug}" for code in mended.codes if (check := find_check(code)))
        print(f"fixed {record.file}: {', '.join(names)}", file=sys.stderr)
        written = True
    return written


def _on_all_cores(what: str, work: Callable[[int], T], numbers: Sequence[int]) -> Iterator[T]:
    """Do `work` for each number on every core, saying how far it has come while a terminal watches."""
    from precedents.building.progress import watched
    from precedents.spreading import spread

    return watched(spread(work, numbers), len(numbers), what)


def _print(findings: Sequence[Finding], form: str, source: Callable[[str], Lines | None]) -> None:
    from precedents.checks import formats

    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    lines: Iterable[str]
    if form == "json":
        lines = [formats.as_json(findings)]
    elif form == "github":
        lines = formats.annotated(findings)
        _append_summary(formats.summary(findings))
    elif form == "concise":
        lines = formats.concise(findings, colour=colour)
    else:
        lines = formats.full(findings, source, colour=colour)
    for line in lines:
        print(line)


def _append_summary(markdown: str) -> None:
    """Add to the summary of the step, when a workflow of GitHub is running."""
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        with Path(summary).open("a", encoding="utf-8") as opened:
            opened.write(markdown)


def _source(archive: Archive) -> Callable[[str], Lines | None]:
    from precedents.spans import Lines

    records = {record.file: record for record in archive.records}
    lists = {listed.file: Lines(listed.text) for listed in archive.lists}

    def lines(file: str) -> Lines | None:
        record = records.get(file)
        return lists.get(file) if record is None else record.lines

    return lines
