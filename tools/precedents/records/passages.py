"""What rendering gives of a letter: its HTML, its headings, and the passages that can be linked and searched."""

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
class Rendered:
    """What rendering a letter gives. `html` is safe to pour into a page as it stands."""

    html: str
    headings: tuple[Heading, ...]
    passages: tuple[Passage, ...]
