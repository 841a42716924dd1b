"""The letter on its page: the rendered body, its headings one level down, and a link to every passage.

The body is safe HTML already. What is added is found by forms that cannot occur in its text or in a quoted
attribute value: a start tag with an `id` in double quotes, and the name of a heading element after a `<`.
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

_HEADING = re.compile(r"<(/?)h([2-5])\b")
_PASSAGE = re.compile(r'(<(?:p|li|blockquote|pre|dd|dt)\b[^<>]* ?id="p(\d+)"[^<>]*>)')
_ROW = re.compile(r'(<tr\b[^<>]* ?id="p(\d+)"[^<>]*>\s*<t[dh]\b[^<>]*>)')


def level(level: int) -> int:
    """The level of a letter's heading on the page: one further down, for the page's own heading stands above it."""
    return min(level + 1, 6)


def poured(body: Body) -> Markup:
    """Return the letter as the page shows it."""
    html = _HEADING.sub(lambda match: f"<{match[1]}h{int(match[2]) + 1}", body.html)
    html = _ROW.sub(_linked, _PASSAGE.sub(_linked, html))
    return Markup(html)  # noqa: S704 - `Body.html` is sanitised where it is made, and only fixed markup is added


def _linked(match: re.Match[str]) -> str:
    number = match[2]
    return f'{match[1]}<a class="pr-passage" href="#p{number}" aria-label="Link to passage {number}"></a>'
