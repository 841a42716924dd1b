"""`precedents fmt`: records in canonical form, and nothing else changed."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from precedents.commands import CLEAN, FOUND, Subparsers, root_of
from precedents.commands.check import chosen_from

if TYPE_CHECKING:
    from precedents.records.archive import Archive
    from precedents.records.record import Record


def register(subparsers: Subparsers) -> None:
    """Add the command and its options to the command line."""
    parser = subparsers.add_parser("fmt", help="put records into canonical form")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="records or folders (default: all)")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a record would change")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Format the records; with --check only say which would change."""
    from precedents import store

    root = root_of(args)
    archive = store.load(root)
    chosen = chosen_from(args.paths, root, archive)
    changed = 0
    for record in archive.records:
        if not chosen(record.file):
            continue
        text = formatted(record, archive)
        if text == record.text:
            continue
        changed += 1
        print(f"{'would format' if args.check else 'formatted'} {record.file}", file=sys.stderr)
        if not args.check:
            store.write_if_changed(root / record.file, text.encode())
    return FOUND if args.check and changed else CLEAN


def formatted(record: Record, archive: Archive) -> str:
    """Return the canonical text of a record: what `check --fix` mends, then the canonical form of its values."""
    from precedents.checks.case import Context
    from precedents.checks.mending import mend
    from precedents.law import LAW
    from precedents.letters.canonical import canonical
    from precedents.records.reader import read_record

    def read(content: bytes) -> Record:
        return read_record(record.file, content, forces=archive.forces, topics=archive.topics, law=LAW)

    mended = mend(record, Context(archive), read).record
    return canonical(mended)
