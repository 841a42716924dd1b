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
query language:
  stalking harassment          both words, in singular or plural, with or without hyphens and accents
  stalking OR harassment       one of them
  drones -helicopter           the first word without the second
  "neither confirm nor deny"   exactly these words, in this order
  terror*                      any ending
  harrasment~                  words spelled alike
  31(3)  s31(3)  "S.31 (3)"    a provision in any spelling; section 31 finds its limbs
  title:drones  ref:114/18     in a field: title, reference, force, date, provision, text (the letter);
  harm:officers                or in a part of the letter: request, decision, answers, harm, interest (the public
                               interest test), favouring, against, balance
A filter can be given several times: one of its values suffices; different filters must all agree.
Put -- before a query that begins with a minus sign, and single quotes around one with "double" ones.

examples:
  precedents search '"neither confirm nor deny" drones' --exemption 31 --sort newest
  precedents search --exemption 's31(3)' --ncnd whole --year 2022 --year 2023 --limit 0
  precedents search 31\\(3\\) --format json

exit codes: 0 something was found, 1 nothing was found (as with grep), 2 wrong usage
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
    from precedents.search import DamagedIndexError, Index, Sort, search

    query = " ".join(args.query)
    filters = {name: getattr(args, name) for name in _FACETS if getattr(args, name)}

    def answer(index: Index) -> Results:
        counted = args.format == "json"
        return search(index, query, filters, Sort(args.sort), limit=args.limit or None, counted=counted)

    root = root_of(args)
    try:
        results = answer(open_index(root))
    except (DamagedIndexError, FileNotFoundError):  # a file of the kept index is cut short or gone
        results = answer(open_index(root, anew=True))
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
    """Print each result: date, force and reference in columns, its title, what it came to, and the passage."""
    bold = sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    width = max(40, min(shutil.get_terminal_size().columns, 120))
    rows = [_columns(hit) for hit in results.hits]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for hit, row in zip(results.hits, rows, strict=True):
        line = "  ".join(text.ljust(size) for text, size in zip(row, widths, strict=True)).rstrip()
        print(line if len(line) <= width else "\n".join(textwrap.wrap("  ".join(filter(None, row)), width)))
        for parts in (hit.title, [(_summary(hit), False)], hit.excerpt.parts if hit.excerpt else []):
            _print_marked(parts, width, bold)
        print()


def _columns(hit: Hit) -> Sequence[str]:
    card = hit.card
    return tuple(visible(card[name] or "") for name in ("date", "force", "reference"))


def _summary(hit: Hit) -> str:
    card = hit.card
    act = "" if card["act"] == "FOIA 2000" else card["act"]
    ncnd = f"NCND {card['ncnd']}" if card["ncnd"] not in {None, "none"} else ""
    provisions = ", ".join(name for name, _ in card["provisions"])
    return "; ".join(part for part in (card["received"], ncnd, act, provisions) if part)


_ON, _OFF = "\x1b[1m", "\x1b[22m"


def _print_marked(parts: Iterable[tuple[str, bool]], width: int, bold: bool) -> None:
    """Print a wrapped paragraph, nothing for one without text. Marks are set word by word: a line may end in one."""
    shown = [(visible(text), mark) for text, mark in parts]
    text = "".join(each for each, _ in shown)
    marked = [mark for each, mark in shown for _ in each]
    at = 0
    for line in textwrap.wrap(text, width - 4, break_on_hyphens=False):
        at = text.index(line, at)
        print("    " + _with_marks(line, marked[at : at + len(line)] if bold else [False] * len(line)))
        at += len(line)


def _with_marks(line: str, marked: Sequence[bool]) -> str:
    changes = [(before, mark) for before, mark in zip([False, *marked], [*marked, False], strict=True)]
    signs = ["" if before == mark else _ON if mark else _OFF for before, mark in changes]
    return "".join(sign + character for sign, character in zip(signs, [*line, ""], strict=True))


def visible(text: str) -> str:
    """Return a letter's text with blanks for ends of lines, and characters that would steer a terminal as numbers."""
    return "".join(
        each if each.isprintable() else " " if each.isspace() else each.encode("unicode_escape").decode()
        for each in text
    )


def _print_remarks(results: Results) -> None:
    for note in results.notes:
        print(visible(note), file=sys.stderr)
    shown = f", {len(results.hits)} shown" if len(results.hits) < results.total else ""
    print(_counted(results.total) + shown, file=sys.stderr)
    for query, number in results.suggestions.queries:
        print(f"Did you mean: {visible(query)} ({_counted(number)})", file=sys.stderr)
    for name, number in results.suggestions.without:
        print(f"Without --{name}: {_counted(number)}", file=sys.stderr)


def _counted(number: int) -> str:
    return f"{number:,} response{'' if number == 1 else 's'}"
