"""The Acts that a text names, where each mention begins and ends."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Final

_LOOKED_AT: Final = 20  # mentions back; in one sentence there are never more


@dataclass(frozen=True, slots=True)
class Mention:
    """An Act as named at the tokens `[first, after)`; `title` is None for `the Act` where the text never defines it."""

    first: int
    after: int
    title: str | None


@dataclass(slots=True)
class Mentions:
    """Every mention of an Act, in order, and found by the place where it begins or ends."""

    ordered: list[Mention] = field(default_factory=list)
    starting: dict[int, Mention] = field(default_factory=dict)
    ending: dict[int, Mention] = field(default_factory=dict)

    def last_between(self, begin: int, end: int, without: frozenset[str] = frozenset()) -> Mention | None:
        """The last one with a title that lies within a range of tokens, not counting the titles in `without`."""
        number = bisect_right(self.ordered, end, key=lambda mention: mention.after)
        for mention in reversed(self.ordered[max(0, number - _LOOKED_AT) : number]):
            if mention.first < begin:
                break
            if mention.title is not None and mention.title not in without:
                return mention
        return None

    def add(self, mention: Mention) -> None:
        """Add one that stands behind all others, or replaces those inside it."""
        while self.ordered and self.ordered[-1].after > mention.first:
            shorter = self.ordered.pop()
            del self.starting[shorter.first]
            self.ending.pop(shorter.after, None)
        self.ordered.append(mention)
        self.starting[mention.first] = mention
        self.ending[mention.after] = mention
