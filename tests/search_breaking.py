"""The tokeniser broken on purpose, one of its rules at a time, to see that the table of writings notices.

`python -m tests.search_breaking RULE ROOT` breaks the rule before anything is made of it, builds the index of the
archive in ROOT, and prints the first line of `search_equivalences` that `precedents search` no longer answers.
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

from precedents.search import specification
from tests import search_equivalences

_NEVER = "(?!)"
Rules = dict[str, object]


def _without(name: str) -> Callable[[Rules], None]:
    """A rule that never matches, alone and where the expression for all lexemes holds it."""

    def break_it(rules: Rules) -> None:
        rules["lexeme"] = str(rules["lexeme"]).replace(str(rules[name]), _NEVER)
        rules[name] = _NEVER

    return break_it


def _not_replaced(*characters: str) -> Callable[[Rules], None]:
    def break_it(rules: Rules) -> None:
        replaced = rules["replaced"]
        assert isinstance(replaced, dict)
        for character in characters:
            del replaced[character]

    return break_it


def _stop_words(rules: Rules) -> None:
    rules["lexeme"] = f"(?!(?:neither|nor|not)(?![a-z]))(?:{rules['lexeme']})"


def _one_limb(rules: Rules) -> None:
    rules["limb"] = str(rules["limb"]).replace("[0-9a-z]+", "[0-9]+")


BREAKING: dict[str, Callable[[Rules], None]] = {
    "provisions": _without("provision"),
    "dates": _without("date"),
    "thousands": _without("thousands"),
    "calendar": _without("calendar"),
    "limbs": _one_limb,
    "line ends": _not_replaced("\n"),
    "hyphens": _not_replaced("\u2010", "\u2011", "\u2013"),
    "apostrophes": _not_replaced("\u2019"),
    "unseen": _not_replaced("\u00ad"),
    "accents": _without("marks"),
    "stop words": _stop_words,
}


def main(rule: str, root: Path) -> None:
    """Break the rule and print what fails."""
    rules = specification.SPECIFICATION
    assert isinstance(rules, dict)
    BREAKING[rule](rules)
    specification.MARKS = str(rules["marks"])
    for name in [name for name in sys.modules if name.startswith("precedents.") and name != specification.__name__]:
        del sys.modules[name]  # so that every module is made anew, of the broken rule
    print(next(search_equivalences.failures(terminal(root)), ""))


def terminal(root: Path) -> search_equivalences.Answer:
    """Return what puts a query to `precedents search` on the archive in `root`, in this process."""
    from precedents import cli

    def answer(query: str, force: str) -> frozenset[str]:
        printed = io.StringIO()
        options = ["--force", force, "--limit", "0", "--format", "json"]
        with contextlib.redirect_stdout(printed):
            cli.main(["--root", str(root), "search", *options, "--", query])
        return frozenset(result["path"].split("/")[1] for result in json.loads(printed.getvalue())["results"])

    return answer


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
