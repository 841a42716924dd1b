# ruff: noqa: E501 - a pattern, or a row of a table, is read more surely in one line
"""`precedents import`: a published letter, as it really comes, becomes a draft record that a person confirms."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from precedents.commands import CLEAN, FOUND, Subparsers, UsageError, root_of

if TYPE_CHECKING:
    from precedents.letters.draft import Draft
    from precedents.letters.formats import Copy
    from precedents.records.response import Force

_EPILOG = """\
Reads HTML, plain text, Word (.docx), PDF with text, and mail (.eml); writes responses/<force>/<slug>.md with the copy
beside it, and never over a record that is there, unless --replace. With --dry-run nothing is written: the draft is printed.
Each field says what it rests on, and which of them a person must look at. Exit code 1: a person must decide first.
"""


def register(subparsers: Subparsers) -> None:
    """Add the command and its options to the command line."""
    parser = subparsers.add_parser("import", help="turn a published letter into a record", epilog=_EPILOG)
    parser.add_argument("file", metavar="FILE", help="the published copy, or - for standard input")
    parser.add_argument(
        "--url", metavar="ADDRESS", help="where it was published: kept as its source, and tells the force"
    )
    parser.add_argument("--force", metavar="NAME", help="the force that answers, when the letter does not say")
    parser.add_argument("--replace", action="store_true", help="write over a record that is there already")
    parser.add_argument("--dry-run", action="store_true", help="write nothing; print the draft")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Import one file; what cannot be read, or needs a decision, is a UsageError with the reason."""
    from precedents import store
    from precedents.checks.formats.visible import visible
    from precedents.law import LAW
    from precedents.letters.draft import draft_sources
    from precedents.letters.formats import HiddenTextError, UnreadableCopyError, read_copy
    from precedents.letters.report import as_values

    root = root_of(args)
    lists = store.load(root, paths=[])
    content = _content(args.file)
    try:
        copy = read_copy(content, "" if args.file == "-" else args.file, args.url)
    except HiddenTextError as error:
        print(
            f"precedents: {visible(args.file)}: nothing was imported: text in it is hidden from its readers",
            file=sys.stderr,
        )
        for place in error.places:
            print(f"  {visible(place)}", file=sys.stderr)
        return FOUND
    except UnreadableCopyError as error:
        raise UsageError(f"{args.file}: {error}") from None
    force = _force(args.force, lists.forces)
    draft = draft_sources(copy.sources, copy.page, force=force, forces=lists.forces, topics=lists.topics, law=LAW)
    if args.dry_run:
        print(json.dumps(as_values(draft), ensure_ascii=False, indent=2) if args.format == "json" else _shown(draft))
        return CLEAN
    written = _write(root, draft, copy, content, args)
    if args.format == "json":
        print(json.dumps({"record": written, **as_values(draft)}, ensure_ascii=False, indent=2))
    else:
        print(f"{written}\n{_shown(draft)}")
    return CLEAN


def _content(name: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise UsageError(f"{name}: cannot be read ({error.strerror or error})") from None


def _force(name: str | None, forces: tuple[Force, ...]) -> Force | None:
    from precedents.records.lists import find_force, names_of, nearest

    if name is None:
        return None
    force = find_force(name, forces)
    if force is None:
        near = nearest(name, [known for each in forces for known in names_of(each)])
        hint = f"; did you mean {' or '.join(near)}?" if near else ""
        raise UsageError(f"`{name}` is no force in responses/forces.toml{hint}")
    return force


def _write(root: Path, draft: Draft, copy: Copy, content: bytes, args: argparse.Namespace) -> str:
    """Write the record and the copy beside it; return the path of the record from the root."""
    from precedents import store
    from precedents.letters.recording import record_text, slug_of

    force = draft.force or _ask_for_force(root)
    folder = root / "responses" / force.slug
    taken = {path.stem for path in folder.glob("*.md")} | {path.name for path in folder.glob("*") if path.is_dir()}
    slug = slug_of(draft)
    if slug in taken and not args.replace:
        if draft.reference:
            raise UsageError(f"responses/{force.slug}/{slug}.md is there already; --replace writes over it")
        slug = slug_of(draft, taken)
    for old in (folder / slug).glob("capture.*"):
        old.unlink()
    store.write_if_changed(folder / slug / f"capture.{copy.format.value}", content)
    text = record_text(draft, force, args.url)
    store.write_if_changed(folder / f"{slug}.md", text.encode())
    return f"responses/{force.slug}/{slug}.md"


def _ask_for_force(root: Path) -> Force:
    """Ask for the force at a terminal; without one it must be given."""
    from precedents import store
    from precedents.checks.formats.visible import visible

    if not sys.stdin.isatty():
        raise UsageError("the letter does not say whose it is; name the force with --force")
    while True:
        print("Which force answers? ", end="", file=sys.stderr, flush=True)
        answer = sys.stdin.readline()
        if not answer:
            raise UsageError("no force was named")
        try:
            force = _force(answer.strip(), store.load(root, paths=[]).forces)
        except UsageError as error:
            print(visible(str(error)), file=sys.stderr)
            continue
        if force is not None:
            return force


def _shown(draft: Draft) -> str:
    """The fields one by one, those first that a person must look at marked with `?`."""
    from precedents.checks.formats.visible import visible
    from precedents.letters.report import as_values

    values = as_values(draft)
    lines = []
    for flag in draft.flags:
        value = values[flag.field]
        shown = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
        words = f": {flag.words}" if flag.words else ""
        lines.append(
            visible(f"{'?' if flag.confirm else ' '} {flag.field}: {shown or 'none'}  ({flag.rests_on}{words})")
        )
    return "\n".join(lines)
