"""What stands between quotation marks, as far as it is long enough to be somebody's words and not a title."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from precedents.law.citations.tokens import GAPS, QUOTE, Tokens

_SHORTEST: Final = 8
_LONGEST: Final = 600
_MARKS: Final = frozenset('"“”„')
_ADDRESSED: Final = frozenset(
    ("you", "your", "asked", "applicant", "complainant", "requester", "request", "enquiry", "wrote", "write", "said")
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """The tokens `[first, after)` between two marks, and whether the requester is quoted."""

    first: int
    after: int
    asked: bool


@dataclass(frozen=True, slots=True)
class Quotations:
    """All quotations of a text, in order."""

    ordered: list[Quotation]

    def at(self, at: int) -> Quotation | None:
        """The quotation that a token stands in."""
        number = bisect_right(self.ordered, at, key=lambda each: each.first)
        found = self.ordered[number - 1] if number else None
        return found if found is not None and at < found.after else None


def find_quotations(t: Tokens) -> Quotations:
    """Return the quotations of a text: a mark before a word, up to the next one behind a word."""
    found: list[Quotation] = []
    opened: int | None = None
    at = t.kinds.find(QUOTE)
    while at >= 0:
        if t.text[t.starts[at]] in _MARKS:
            if _opens(t, at):
                opened = at
            elif opened is not None:
                if _SHORTEST < at - opened < _LONGEST:
                    near = t.words[max(0, opened - 14) : opened]
                    found.append(Quotation(opened + 1, at, not _ADDRESSED.isdisjoint(near)))
                opened = None
        at = t.kinds.find(QUOTE, at + 1)
    return Quotations(found)


def _opens(t: Tokens, at: int) -> bool:
    """Whether a mark touches what follows it and not what stands before it."""
    apart = not t.glued(at) or t.kinds[at - 1] in "([:-"
    return apart and t.kinds[at + 1] not in GAPS and t.glued(at + 1)
