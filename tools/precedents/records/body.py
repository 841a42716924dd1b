"""The letter itself: Markdown in, safe HTML, headings and linkable passages out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from precedents.records.passages import Heading, Passage, Rendered

if TYPE_CHECKING:
    from precedents.records.anatomy import Section

T = TypeVar("T")

__all__ = ["Body", "Heading", "Passage", "Rendered", "render"]


@dataclass(frozen=True)
class Body:
    """A letter ready to be shown and searched. Nothing is rendered before it is asked for, and then once."""

    markdown: str

    @classmethod
    def read_later(cls, read: Callable[[], str]) -> Body:
        """Return a body whose Markdown is read when it is first asked for."""
        body: Body = object.__new__(cls)
        vars(body)["_read"] = read
        return body

    if not TYPE_CHECKING:  # else every misspelt attribute would pass

        def __getattr__(self, name: str) -> object:
            """Read the Markdown that was to be read later: Python asks here for what an object has not."""
            if name != "markdown" or "_read" not in vars(self):
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            vars(self)["markdown"] = markdown = vars(self)["_read"]()
            return markdown

    @classmethod
    def kept(cls, markdown: str, rendered: Rendered) -> Body:
        """Return a body whose rendering was kept from an earlier run."""
        body = cls(markdown)
        vars(body)["rendered"] = rendered
        return body

    @cached_property
    def rendered(self) -> Rendered:
        """Everything that rendering gives, as one value."""
        from precedents.records.rendering import rendered  # Markdown, which what is kept does not need

        return rendered(self.markdown)

    def once(self, make: Callable[[Body], T]) -> T:
        """Return what a function makes of this letter, and keep it for whoever asks with the same function again."""
        made: dict[Callable[[Body], object], T] = vars(self).setdefault("_made", {})
        if make not in made:
            made[make] = make(self)
        return made[make]

    def forget(self) -> None:
        """Let go what was made of the letter, and its Markdown if it can be read again: all is made when asked for."""
        known = vars(self)
        for name in ("rendered", "sections", "_made"):
            known.pop(name, None)
        if "_read" in known:
            known.pop("markdown", None)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The parts of the notice (request, decision, harm ...), in order; their spans count in `markdown`."""
        from precedents.records.parts import parts  # hundreds of patterns, likewise

        return parts(self.markdown)

    @property
    def html(self) -> str:
        """The letter as HTML that is safe to pour into a page as it stands."""
        return self.rendered.html

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings in order."""
        return self.rendered.headings

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Every paragraph, list entry and table row that can be linked, in order."""
        return self.rendered.passages


def render(markdown: str) -> Body:
    """Return the body of a record. It is rendered when its HTML, headings or passages are first asked for."""
    return Body(markdown)
