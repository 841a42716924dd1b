"""`precedents cite`: the citations of one text, one line or one JSON object each."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from precedents.commands import CLEAN, Subparsers, UsageError

if TYPE_CHECKING:
    from precedents.law import Act, Citation
    from precedents.spans import Lines

_EPILOG = """\
Each citation has `act`, `provision`, `printed`, `start`, `end` (code points of the text) and `role`; `ambiguous` says
why a person should look, when the letter leaves open what is meant.
"""


def register(subparsers: Subparsers) -> None:
    """Add the command and its options to the command line."""
    parser = subparsers.add_parser("cite", help="list the provisions that a letter cites", epilog=_EPILOG)
    parser.add_argument("file", metavar="FILE", help="a text file in UTF-8, or - for standard input")
    parser.add_argument(
        "--act",
        type=_act,
        default="FOIA 2000",
        metavar="ACT",
        help="the Act that the letter was written under: FOIA 2000 (default), FOISA 2002 or EIR 2004",
    )
    parser.add_argument("--format", choices=("json", "text"), default="text", help="default: text")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the citations of a file; a file that cannot be read as text is a UsageError."""
    from precedents.law import find_citations  # imported here: the registry of the law takes a while to build
    from precedents.spans import Lines

    text = _text(args.file)
    citations = find_citations(text, default_act=args.act)
    lines = Lines(text)
    for citation in citations:
        print(_json(citation) if args.format == "json" else _line(args.file, citation, lines))
    return CLEAN


def _act(text: str) -> Act:
    """Read the name of an Act: `FOIA 2000`, `foia`, or its title."""
    from precedents.law import Act

    wanted = text.strip().casefold()
    for act in Act:
        if wanted in (act.value.casefold(), act.value.split()[0].casefold(), act.full_title.casefold()):
            return act
    raise argparse.ArgumentTypeError(f"`{text}` is none of {', '.join(act.value for act in Act)}")


def _text(name: str) -> str:
    try:
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise UsageError(f"{name}: cannot be read ({error.strerror or error})") from None
    try:
        # What the offsets count is the text as it stands: line ends are kept, only a byte-order mark is not text.
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _not_text(name, content, error.start) from None
    if "\0" in text:
        raise _not_text(name, content, content.index(0))
    return text


def _not_text(name: str, content: bytes, at: int) -> UsageError:
    return UsageError(
        f"{name}: not text in UTF-8 (byte {content[at]:#04x} at offset {at}); "
        "save it as UTF-8, or turn a PDF or Word file into text first"
    )


def _json(citation: Citation) -> str:
    fields: dict[str, object] = {
        "act": citation.act,
        "provision": citation.label,
        "printed": citation.printed,
        "start": citation.span.start,
        "end": citation.span.end,
        "role": citation.role.value,
    }
    if citation.ambiguous:
        fields["ambiguous"] = citation.ambiguous
    return json.dumps(fields, ensure_ascii=False)


def _line(name: str, citation: Citation, lines: Lines) -> str:
    position = lines.position(citation.span.start)
    where = f"{'<stdin>' if name == '-' else name}:{position.line}:{position.column}"
    printed = " ".join(citation.printed.split())
    note = f"  ({citation.ambiguous})" if citation.ambiguous else ""
    return f"{where}: {citation.label} {citation.act} {citation.role} `{printed}`{note}"
