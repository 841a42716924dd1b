"""The keys of facet values, for any spelling in which people give them."""

from __future__ import annotations

import re

from precedents.search.folding import fold
from precedents.search.tokens import LEXEME, analyse

_ACT_PREFIX = re.compile("(foisa|eir)[ -]*")


def facet_key(name: str, value: str) -> str:
    """Return the key of a facet's value as it stands in the index, for any spelling that people type."""
    return exemption_key(value) if name == "exemption" else fold(value).strip(" ").replace(" ", "-")


def exemption_key(value: str) -> str:
    """Return the key of an exemption facet for any spelling: `s31 (3)`, `section 31(3)`; `eir 12(4)(b)`."""
    folded = fold(value).strip(" ")
    act = _ACT_PREFIX.match(folded)
    rest = folded[act.end() :] if act else folded
    found = LEXEME.match(rest)
    lexeme = analyse(found[0]) if found else None
    if lexeme and lexeme.kind == "provision":
        rest = lexeme.core[0][0].removeprefix("§")
    return f"{act[1]} {rest}" if act else rest
