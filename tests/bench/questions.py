"""The twenty questions that searching is measured with: fixed, and of every kind that readers ask.

The words are those of the project's own records, which are in every corpus, and of the corpus' boilerplate.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

Filters = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Question:
    """One question: its kind, its words in our language, its filters by facet, and its words for another engine.

    `elsewhere` is None where no other engine here can be asked this.
    """

    kind: str
    text: str
    filters: Filters = field(default_factory=dict, hash=False)
    elsewhere: str | None = ""

    @property
    def other(self) -> str | None:
        """The words for an engine without our language: the same ones unless something else is given."""
        return self.text if self.elsewhere == "" else self.elsewhere

    @property
    def address(self) -> str:
        """The query string that asks this on our search page."""
        return urlencode([("q", self.text)] * bool(self.text) + list(self._pairs()))

    @property
    def words(self) -> list[str]:
        """The arguments that ask this of `precedents search`."""
        options = [word for name, value in self._pairs() for word in (f"--{name}", value)]
        return [*options, *(["--", self.text] if self.text else [])]

    def __str__(self) -> str:
        return " ".join([self.text] * bool(self.text) + [f"{name}={value}" for name, value in self._pairs()])

    def _pairs(self) -> Iterator[tuple[str, str]]:
        return ((name, value) for name, values in self.filters.items() for value in values)


QUESTIONS = (
    Question("the core phrase", '"neither confirm nor deny"'),
    Question("its words", "neither confirm nor deny"),
    Question("phrase of common words", '"in the public interest"'),
    Question("phrase of common words", '"public interest test"'),
    Question("two words of nearly every letter", "information police"),
    Question("a word of some letters", "helicopter"),
    Question("a word of few letters", "doorbell"),
    Question("rare words", "ring doorbell camera"),
    Question("a provision", "31(3)"),
    Question("a provision, long form", "section 40(5B)(a)(i)"),
    Question("two provisions", "s.23(5) s.24(2)"),
    Question("a reference", "114/18"),
    Question("a reference", "01.FOI.22.023919"),
    Question("a facet alone", "", {"exemption": ("31",)}),
    Question("facets alone", "", {"force": ("northumbria-police",), "year": ("2018", "2019")}),
    Question("facets and the core phrase", '"neither confirm nor deny"', {"exemption": ("23(5)",), "ncnd": ("whole",)}),
    Question("a beginning", "terror*", elsewhere="terror"),
    Question("one of two words", "stalking OR harassment", elsewhere=None),
    Question("a word without another", "drones -helicopter", elsewhere=None),
    Question("a part of the letter", 'harm:"law enforcement"', elsewhere=None),
)
"""Pagefind takes every word as a beginning, and has no words for a choice, an exclusion or a field."""
