"""The scripts of the search, each put together from several source files, so that a page asks for two and not for ten.

What comes out depends on the sources alone. Comments that fill their lines are left out, but for those of a licence;
nothing else is changed, so a message from a browser still leads to the source.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

PROGRAM = (
    *("search-address", "search-tokens", "search-language", "search-rows", "search-index", "search-ahead"),
    *("search-results", "search-answers"),
)
"""The sources of the program of the search's worker, in the order in which they need each other, behind lunr.js."""

PAGE = ("search-address", "search")
"""The sources of the search page's own script; the last of them is a module."""

_BLOCK = re.compile(r"^[ \t]*/\*(?!!)(?:(?!\*/|@license).)*\*/[ \t]*\n", re.MULTILINE | re.DOTALL)
_LINE = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)


def bundles(sources: Mapping[str, str], lunr: str) -> dict[str, str]:
    """Return the scripts that the site has, by their names: `search-program` and `search`.

    `sources` has the text of each file of `PROGRAM` and `PAGE` by its name without `.js`; `lunr` is lunr.js itself.
    """
    *before, last = (uncommented(sources[name]) for name in PAGE)
    return {
        "search-program": "".join([uncommented(lunr), *(_alone(uncommented(sources[name])) for name in PROGRAM)]),
        "search": "".join([*map(_alone, before), last]),
    }


def uncommented(script: str) -> str:
    """Return a script without the comments that fill their lines; what names a licence stays."""
    return _LINE.sub("", _BLOCK.sub("", script))


def _alone(script: str) -> str:
    """Return a script as a function of its own: strictness and names of one are nothing to the next."""
    return f";(function () {{\n{script}\n}})();\n"
