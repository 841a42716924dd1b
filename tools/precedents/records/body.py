"""The letter itself: Markdown in, safe HTML, headings and linkable passages out.

(STUB of types only: the records engineer writes this module.)
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the letter: `level` 2 to 6, its plain text, and the anchor it has on the page."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, list entry or table row that can be linked: its anchor (`p12`), plain text and headings above it."""

    anchor: str
    text: str
    headings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """A letter ready to be shown and searched. `html` is safe to pour into a page as it stands."""

    markdown: str
    html: str
    headings: tuple[Heading, ...]
    passages: tuple[Passage, ...]
