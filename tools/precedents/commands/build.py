"""`precedents build`: the whole site, once, as `mkdocs build` makes it."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from precedents.commands import Subparsers, root_of
from precedents.spreading import seldom_collecting


def register(subparsers: Subparsers) -> None:
    """Add the command and its options to the command line."""
    parser = subparsers.add_parser("build", help="build the site into a folder")
    parser.add_argument("--site-dir", default=None, metavar="FOLDER", help="where the site goes (default: site)")
    parser.add_argument("--strict", action="store_true", help="fail on any warning")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Build the site; 0 when it is built, 1 when MkDocs stopped with findings of its own."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    root = root_of(args)
    seldom_collecting()
    from mkdocs.__main__ import cli  # imported here: a second of start-up that no other command should pay

    words = ["build", "--config-file", str(root / "mkdocs.yml")]
    words += ["--strict"] if args.strict else []
    words += ["--site-dir", str(Path(args.site_dir).resolve())] if args.site_dir else []
    return int(cli(words, standalone_mode=False) or 0)
