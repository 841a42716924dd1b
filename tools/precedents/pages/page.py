"""A page of the site as a value: where it stands, what it is called, and its content."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TocEntry:
    """A line of a page's table of contents: the `level` of the heading (2 to 6), its anchor, its plain text."""

    level: int
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page, ready to be poured into a shell.

    `url` is its address from the root of the site, with a slash at its end (`exemptions/31/`), or empty for the
    front page. `title` and `description` are plain text: whoever puts them into HTML escapes them. `html` is the
    content of the article, safe as it stands, with its `h1` (except on pages whose prose stands in `docs/`); every
    link in it is relative to `url`. `edit` is the file that holds the record shown, from the archive's root.
    `moved_to` is the address that took the place of this one, from the root of the site, when the page says no more.
    """

    url: str
    title: str
    description: str
    html: str
    toc: tuple[TocEntry, ...] = ()
    edit: str | None = None
    moved_to: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page that is not drawn yet: where it will stand, what it depends on, and how it is drawn.

    Of one archive's lists, one set of templates and one `Settings`, two sheets with equal `key` (16 bytes) at equal
    `url` give equal pages, so that a page whose key has not changed need not be drawn again. `path` is the identity of
    the response that it is the page of, if it is one.
    """

    url: str
    key: bytes
    draw: Callable[[], Page]
    path: str | None = None
