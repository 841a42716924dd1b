"""`precedents explain`: what a check looks for and how its findings are mended, as its page on the site has it."""

from __future__ import annotations

import argparse
import json

from precedents.commands import CLEAN, Subparsers, UsageError

_DESCRIPTION = """\
Print what a check looks for, why, and what a good record has instead. CODE is the code of a finding, such as F003, or
the name of a check, such as duplicate-key. Without CODE, all checks are listed.
"""


def register(subparsers: Subparsers) -> None:
    """Add the command and its options to the command line."""
    parser = subparsers.add_parser("explain", help="explain a check by its code", description=_DESCRIPTION)
    parser.add_argument("code", nargs="?", metavar="CODE", help="code or name of a check (default: list all)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: %(default)s")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print one page, or the list of all checks."""
    from precedents.checks import CHECKS, find_check

    if args.code is None:
        chosen = CHECKS
    else:
        check = find_check(args.code)
        if check is None:
            raise UsageError(_unknown(args.code))
        chosen = (check,)
    if args.format == "json":
        keys = ("code", "slug", "title", "severity", "explanation")
        print(json.dumps([{key: str(getattr(check, key)) for key in keys} for check in chosen], indent=2))
    elif args.code is None:
        for check in chosen:
            print(f"{check.code}  {check.severity:<7}  {check.title}")
    else:
        print(f"{chosen[0].code}: {chosen[0].title} ({chosen[0].severity})\n\n{chosen[0].explanation}", end="")
    return CLEAN


def _unknown(name: str) -> str:
    import difflib

    from precedents.checks import CHECKS

    names = [each for check in CHECKS for each in (check.code, check.slug)]
    near = difflib.get_close_matches(name, names, n=3) or difflib.get_close_matches(name.upper(), names, n=3)
    return f"no check is called {name!r}" + (
        f"; did you mean {' or '.join(near)}?" if near else "; `precedents explain` lists all"
    )
