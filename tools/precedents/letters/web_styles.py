"""The simple rules of a web page's own style sheets: enough to tell what they hide."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SIMPLE = re.compile(r"(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)|\[hidden\]")
_LONGEST_SELECTOR = 2000


def style_rules(page: str) -> dict[str, str]:
    """Return the declarations of the simplest rules (`.name`, `#name`, `tag.name`) of a page's own style sheets.

    Rules for print or for narrow screens, and selectors of several parts, are left out: they may not apply.
    """
    rules: dict[str, str] = {}
    for sheet in _style_sheets(page):
        for selectors, declared in _top_rules(sheet):
            for selector in selectors.split(","):
                name = selector.strip().lower()
                if _SIMPLE.fullmatch(name):
                    rules[name] = f"{rules.get(name, '')};{plain(declared)}"
    return rules


def _style_sheets(page: str) -> Iterator[str]:
    lowered, at = page.lower(), 0
    while (start := lowered.find("<style", at)) >= 0 and (end := lowered.find("</style", start)) >= 0:
        first, *commented = page[start:end].partition(">")[2].split("/*")
        yield first + "".join(part.partition("*/")[2] for part in commented)
        at = end


def _top_rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield selectors and declarations of the rules that stand in no other."""
    depth, at, prelude = 0, 0, ""
    for brace in re.finditer(r"[{};]", sheet):
        if brace[0] == ";":
            at = brace.end() if depth == 0 else at
        elif brace[0] == "{":
            if depth == 0:
                prelude, at = sheet[at : brace.start()].strip(), brace.end()
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                if not prelude.startswith("@") and len(prelude) < _LONGEST_SELECTOR:
                    yield prelude, sheet[at : brace.start()]
                at = brace.end()


def plain(style: str) -> str:
    """Return declarations in lower case and without needless blanks, as patterns read them."""
    return (
        re.sub(r"\s+", " ", style)
        .replace(": ", ":")
        .replace(" :", ":")
        .replace("; ", ";")
        .replace(", ", ",")
        .strip()
        .lower()
    )
