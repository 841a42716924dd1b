"""The letter on its page: the rendered body, its headings one level down, and a link to every passage.

The body is safe HTML already, in which every `<` begins a tag: one in text or in an attribute value is `&lt;`. So a
pattern that begins with `<` finds tags and nothing else.
"""

from __future__ import annotations

import re

from markupsafe import Markup

from precedents.records.body import Body

# Anchors of the page's own sections. A heading of a letter never has a dot in its anchor, so none can clash.
PROVISIONS = "page.provisions"
LETTER = "page.letter"
COPY = "page.copy"
ALIKE = "page.alike"

# What ends a paragraph, an entry, a row or a cell stays as it is, and is half of all tags.
_TAG = re.compile(r"<(?P<end>/(?=h|table))?(?P<name>h[2-5]|p|li|tr|t[dh]|table)\b(?P<rest>[^<>]*)>")
_ANCHOR = re.compile(r' id="p(\d+)"')


def level(written: int) -> int:
    """The level of a letter's heading on the page: one further down, for the page's own heading stands above it."""
    return min(written + 1, 6)


def poured(body: Body) -> Markup:
    """Return the letter as the page shows it.

    Headings go one level down, every passage begins with a link to itself, and a table can be scrolled by itself.
    """
    return Markup(_TAG.sub(_Pouring(), body.html))  # noqa: S704 - sanitised where it is made, see `records.body`


class _Pouring:
    """Rewrites the tags of one letter in order."""

    def __init__(self) -> None:
        self.tables = 0
        self.row = ""

    def __call__(self, match: re.Match[str]) -> str:
        """Return what stands in the place of one tag."""
        end, name, rest = match.groups("")
        if name[0] == "h":
            return f"<{end}h{level(int(name[1]))}{rest}>"
        if name == "table":
            return self.table(end)
        tag = match[0]
        anchor = _ANCHOR.search(rest) if rest else None
        link = _link(anchor[1]) if anchor else ""
        if name == "tr":
            self.row = link
            return tag
        if name in {"td", "th"}:
            link, self.row = self.row, ""
            return (f'<th scope="col"{rest}>' if name == "th" else tag) + link
        return tag + link

    def table(self, end: str) -> str:
        """Return a table's tag with the region that it scrolls in."""
        if end:
            return "</table></div>"
        self.tables += 1
        return (
            f'<div class="pr-scroll" role="group" aria-label="Table {self.tables} of the letter" tabindex="0">'
            '<table class="pr-grid">'
        )


def _link(number: str) -> str:
    return f'<a class="pr-passage" href="#p{number}" aria-label="Link to passage {number}"></a>'
