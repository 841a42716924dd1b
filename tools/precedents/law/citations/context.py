"""What every step of binding looks at: one letter, read once, and what it has said of its sections so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from precedents.law.citations.expand import Expanded
from precedents.law.citations.grammar import Chain, Group
from precedents.law.citations.layout import Layout
from precedents.law.citations.mentions import Mentions
from precedents.law.citations.powers import year_of
from precedents.law.citations.tokens import Tokens
from precedents.law.provisions import Act

INFORMATION = {act.full_title: act for act in Act}
"""The information Acts by their titles."""


@dataclass(slots=True)
class Bound:
    """A group of a chain with its Act: `info` when it is an information Act, `why` when the letter leaves it open."""

    chain: Chain
    group: Group
    act: str
    info: Act | None
    parts: list[Expanded]
    why: str | None = None


@dataclass(slots=True)
class Context:
    """A letter and the Act that it was written under, `default`; `listing` are its lines that list exemptions."""

    t: Tokens
    layout: Layout
    mentions: Mentions
    default: Act
    listing: frozenset[int]
    titles: dict[str, None] = field(default_factory=dict)
    """Every Act that it names, in order."""
    elsewhere: dict[str, dict[str, None]] = field(default_factory=dict)
    """The other Acts that it names outright beside a number."""
    powers: dict[int, str] = field(default_factory=dict)
    """The Acts of the powers that head tables by their number alone, by the place of the number."""
    chains_of_powers: dict[int, bool] = field(default_factory=dict)
    own: set[str] = field(default_factory=set)
    """The sections that it cites of its own Act beyond doubt."""
    against: dict[int, tuple[str | None, int]] = field(default_factory=dict)
    """What speaks for another Act, by the place of the number, once it was worked out."""
    _vocabulary: frozenset[str] | None = None
    _dated: dict[str, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for mention in self.mentions.ordered:
            if mention.title is not None:
                self.titles[mention.title] = None
                self._dated.setdefault(mention.title[:-5], set()).add(mention.title)

    @property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the letter; asked for by few letters, and then again and again."""
        if self._vocabulary is None:
            self._vocabulary = frozenset(self.t.words)
        return self._vocabulary

    def with_year(self, title: str, section: str) -> str:
        """An undated title with the year that the letter gives it elsewhere, or that goes with the number."""
        dated = self._dated.get(title, set())
        return next(iter(dated)) if len(dated) == 1 else year_of(section, title)

    def note_other(self, title: str, section: str) -> None:
        """Note that the letter binds a number to another Act."""
        dated = self.with_year(title, section)
        self.elsewhere.setdefault(section, {})[dated] = None
        self.titles.setdefault(dated)

    def around(self, group: Group, reach: int) -> list[str]:
        """The words of the sentence on both sides of a group, not counting its own."""
        begin, end = self.layout.sentence(group.first)
        words = self.t.words
        return words[max(begin, group.first - reach) : group.first] + words[group.after : min(end, group.after + reach)]

    def before(self, group: Group, reach: int) -> list[str]:
        """The words of the sentence right before a group."""
        return self.t.words[max(self.layout.sentence(group.first)[0], group.first - reach) : group.first]

    def after(self, group: Group, reach: int) -> list[str]:
        """The words of the sentence right behind a group."""
        return self.t.words[group.after : min(self.layout.sentence(group.first)[1], group.after + reach)]
