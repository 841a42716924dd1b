"""Prose pages that are generated: one for each check, from its own docstring, and what the law's registry lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Protocol

from precedents.law import Law, report


class Explained(Protocol):
    """What a page about a check needs to know of it; `explanation` is Markdown that the project itself wrote."""

    @property
    def code(self) -> str:
        """Its code, such as `F003`."""

    @property
    def title(self) -> str:
        """What it finds, in a few words."""

    @property
    def severity(self) -> str:
        """`error`, `warning` or `note`."""

    @property
    def explanation(self) -> str:
        """The page that a contributor reads, in Markdown."""


_UNCONFIRMED = "<!-- precedents:unconfirmed -->"
_TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)

FAMILIES: Mapping[str, str] = {
    "F": "Front matter",
    "D": "Dates",
    "P": "Provisions",
    "N": "NCND",
    "A": "The archive: places, references, forces, topics",
    "B": "The letter",
}
"""What the first letter of a check's code stands for, in the order of the page."""


def check_pages(checks: Iterable[Explained]) -> dict[str, str]:
    """Return the Markdown of every check's page and of their index, by file name (`checks/F003.md`)."""
    listed = list(checks)
    pages = {f"checks/{check.code}.md": _page(check) for check in listed}
    return {"checks/index.md": _index(listed)} | pages


def _page(check: Explained) -> str:
    return (
        f"# {check.code}: {check.title}\n\n"
        f"A finding of this check is {_named(check.severity)}. `precedents explain {check.code}` prints this page.\n\n"
        f"{check.explanation.strip()}\n\n[All checks](index.md)\n"
    )


def _index(checks: list[Explained]) -> str:
    parts = [
        "# Checks\n\nEvery record is held against these checks, by `precedents check` and again when a pull request "
        "is opened. All findings come in one run, each with its file, line and column, the fact, and one remedy. "
        "An error keeps a record out of the archive; a warning asks a person to look; a note never blocks anything.\n"
    ]
    for letter, family in FAMILIES.items():
        rows = [check for check in checks if check.code.startswith(letter)]
        if rows:
            parts.append(f"## {family}\n\n| Code | What it finds | Severity |\n|---|---|---|")
            parts.extend(f"| [{check.code}]({check.code}.md) | {check.title} | {check.severity} |" for check in rows)
            parts.append("")
    return "\n".join(parts)


def _named(severity: str) -> str:
    return f"an {severity}" if severity[0] in "aeiou" else f"a {severity}"


def with_generated_parts(markdown: str, law: Law) -> str:
    """Return a prose page with its marker lines (`<!-- precedents:unconfirmed -->`) replaced by what they name."""
    if _UNCONFIRMED not in markdown:
        return markdown
    return markdown.replace(_UNCONFIRMED, report.as_markdown(report.unconfirmed(law)))


def framed(html: str) -> str:
    """Return a prose page's HTML with every table in a frame that scrolls and that the keyboard reaches.

    The theme would wrap such tables by script, in a frame that only a pointer can scroll (WCAG 2.2, 2.1.1).
    """
    return _TABLE.sub(
        r'<div class="pr-scroll" role="group" aria-label="Table" tabindex="0"><table class="pr-grid">\1</table></div>',
        html,
    )
