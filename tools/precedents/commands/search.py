"""`precedents search`: the same search as on the site, in the terminal.

With `--format json` one object is printed:

    query     the query as typed
    filters   {facet: [value, ...]} as typed
    sort      "relevance", "newest" or "oldest"
    total     how many responses match; `results` holds `--limit` of them
    notes     how the query was read, where it could not be read as it stands
    results   [{path, url, title, reference, force, date, outcome, ncnd, act, provisions, score, passage}, ...]
              `path` is the record's identity; `reference`, `force` and `ncnd` may be null; `date` may be "unknown";
              `passage` is null or {anchor, text, marks}: the anchor in the letter, the text, which may be shortened,
              and the ranges of it that match as [start, end] in code points
    facets    {facet: [{key, label, results}, ...]}: how many results have a value, all other filters applied
    suggestions   {queries: [[query, results], ...], without: [[facet, results], ...]} when nothing is found: the query
                  with words corrected, and the filters without which something is found
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from precedents.commands import CLEAN, FOUND, Subparsers, root_of

if TYPE_CHECKING:
    from precedents.search import Results
    from precedents.search.query import Hit

_FACETS = {
    "exemption": "relies on a provision or a limb of it, in any spelling: 31, s31(3), 40(5B)(a)(i), 'eir 12(4)(b)'",
    "force": "by a force: its name, an alias or its slug",
    "ncnd": "whole, partial or none",
    "outcome": "what the requester received: disclosed, partly-disclosed, refused, ncnd, not-held, ...",
    "topic": "a topic's slug, title or synonym",
    "year": "the year of the response, or unknown",
    "extent": "how much of the notice the copy shows: full, extract or unknown",
    "act": "FOIA 2000, FOISA 2002 or EIR 2004",
}
_EPILOG = """\
Every word must be in the response. "quotation marks" find an exact phrase, -word leaves out, OR joins two
alternatives, word* stands for any ending, and title:, reference:, force:, date: and text: confine a word to a field.
Put -- before a query that begins with a minus sign.
A filter can be given several times: one of its values suffices; different filters must all agree.

Exit codes: 0 something was found, 1 nothing was found (as with grep), 2 wrong usage.
"""


def register(subparsers: Subparsers) -> None:
    """Add the command and its options to the command line."""
    parser = subparsers.add_parser(
        "search",
        help="search every word of every response",
        description="Search the archive: words, phrases, provisions and references, narrowed by filters.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("query", metavar="QUERY", nargs="*", help="what to search for; nothing lists all responses")
    for name, text in _FACETS.items():
        parser.add_argument(f"--{name}", action="append", default=[], metavar="VALUE", help=text)
    parser.add_argument("--sort", choices=("relevance", "newest", "oldest"), default="relevance")
    parser.add_argument(
        "--limit", type=_count, default=20, metavar="N", help="results to print, 0 for all (default: 20)"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.set_defaults(run=run)


_LONGEST_NUMBER = 9


def _count(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= _LONGEST_NUMBER):
        raise argparse.ArgumentTypeError(f"`{text}` is no number of results: write 0 or more")
    return int(text)


def run(args: argparse.Namespace) -> int:
    """Search and print; 0 when something was found, else 1."""
    from precedents.commands.search_index import open_index
    from precedents.search import Sort, search

    query = " ".join(args.query)
    filters = {name: getattr(args, name) for name in _FACETS if getattr(args, name)}
    results = search(open_index(root_of(args)), query, filters, Sort(args.sort), limit=args.limit or None)
    if args.format == "json":
        asked = {"query": query, "filters": filters, "sort": args.sort}
        print(json.dumps(asked | _as_json(results), ensure_ascii=False, indent=2))
    else:
        _print_table(results)
        _print_remarks(results)
    return CLEAN if results.total else FOUND


def _as_json(results: Results) -> dict[str, Any]:
    return {
        "total": results.total,
        "notes": list(results.notes),
        "results": [_result(hit) for hit in results.hits],
        "facets": {
            facet.name: [{"key": each.key, "label": each.label, "results": each.results} for each in facet.values]
            for facet in results.facets
        },
        "suggestions": {
            "queries": [list(pair) for pair in results.suggestions.queries],
            "without": [list(pair) for pair in results.suggestions.without],
        },
    }


def _result(hit: Hit) -> dict[str, Any]:
    card = hit.card
    passage = None
    if hit.excerpt:
        marks, at = [], 0
        for text, marked in hit.excerpt.parts:
            if marked:
                marks.append([at, at + len(text)])
            at += len(text)
        passage = {"anchor": hit.excerpt.anchor, "text": hit.excerpt.text, "marks": marks}
    kept = ("url", "title", "reference", "force", "date", "outcome", "ncnd", "act")
    return {
        "path": card["url"].removeprefix("responses/").removesuffix("/"),
        **{name: card[name] for name in kept},
        "provisions": [name for name, _ in card["provisions"]],
        "score": hit.score,
        "passage": passage,
    }


def _print_table(results: Results) -> None:
    """Print each result: a line of columns, its title, and the passage; marks are bold on a terminal."""
    bold = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    width = max(60, min(shutil.get_terminal_size().columns, 120))
    rows = [_columns(hit) for hit in results.hits]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for hit, row in zip(results.hits, rows, strict=True):
        print("  ".join(text.ljust(size) for text, size in zip(row, widths, strict=True)).rstrip())
        _print_marked(hit.title, width, bold)
        if hit.excerpt:
            _print_marked(hit.excerpt.parts, width, bold)
        print()


def _columns(hit: Hit) -> Sequence[str]:
    card = hit.card
    provisions = ", ".join(name for name, _ in card["provisions"])
    ncnd = f"NCND {card['ncnd']}" if card["ncnd"] not in {None, "none"} else ""
    return (card["date"], card["force"] or "", card["reference"] or "", card["received"], ncnd, provisions)


_ON, _OFF = "\x1b[1m", "\x1b[22m"


def _print_marked(parts: Iterable[tuple[str, bool]], width: int, bold: bool) -> None:
    """Print a wrapped paragraph. Marks are set word by word, as a line may end between two marked words."""
    parts = list(parts)
    text = "".join(_shown(text) for text, _ in parts)
    marked = [mark for text, mark in parts for _ in _shown(text)]
    at = 0
    for line in textwrap.wrap(text, width - 4, break_on_hyphens=False) or [""]:
        at = text.index(line, at)
        shown = ""
        for place, character in enumerate(line, at):
            before = place > at and marked[place - 1]
            shown += (
                (_ON if bold and marked[place] and not before else "")
                + (_OFF if bold and before and not marked[place] else "")
                + character
            )
        at += len(line)
        print("    " + shown + (_OFF if bold and line and marked[at - 1] else ""))


def _shown(text: str) -> str:
    """A letter's text without characters that would steer a terminal, one for one."""
    return "".join(character if character.isprintable() else " " for character in text)


def _print_remarks(results: Results) -> None:
    for note in results.notes:
        print(note, file=sys.stderr)
    shown = f", {len(results.hits)} shown" if len(results.hits) < results.total else ""
    print(_counted(results.total) + shown, file=sys.stderr)
    for query, number in results.suggestions.queries:
        print(f"Did you mean: {query} ({_counted(number)})", file=sys.stderr)
    for name, number in results.suggestions.without:
        print(f"Without --{name}: {_counted(number)}", file=sys.stderr)


def _counted(number: int) -> str:
    return f"{number:,} response{'' if number == 1 else 's'}"
