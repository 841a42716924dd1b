"""Every page of the site, from an Archive."""

from __future__ import annotations

from collections.abc import Iterator

from precedents.pages import exemptions, forces, home, moved, ncnd, response, topics, years
from precedents.pages.edition import Edition, Settings
from precedents.pages.page import Page, Sheet
from precedents.pages.templates import Templates
from precedents.records.archive import Archive

__all__ = ["Settings", "pages", "sheets"]

_KINDS = (home, exemptions, topics, forces, ncnd, years, response, moved)


def pages(archive: Archive, templates: Templates, settings: Settings) -> Iterator[Page]:
    """Yield every page of the site, the front page first; each address occurs once.

    The pages at ``, `exemptions/`, `topics/`, `forces/`, `ncnd/` and `years/` complete prose that stands in `docs/`,
    so they have no `h1` of their own.
    """
    return (sheet.draw() for sheet in sheets(archive, templates, settings))


def sheets(archive: Archive, templates: Templates, settings: Settings) -> Iterator[Sheet]:
    """Yield what `pages` yields, each page ready to be drawn when it is wanted."""
    edition = Edition(archive, templates, settings)
    for kind in _KINDS:
        yield from kind.sheets(edition)
