"""Whether a record still says what was published: its words against the copy that is kept beside it.

Compared are words and punctuation marks, in their order, letter case included. What is not part of a letter's words
may differ: white space, bullets and list numbers at the beginning of a line, the bars of a table, rules, Markdown's own
marks and escapes, and the address that a link leads to. Everything else is a difference, however small.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from precedents.records.chrome import SITE_CHROME
from precedents.records.response import Response
from precedents.records.words import Marked, Words
from precedents.spans import Span


@dataclass(frozen=True, slots=True)
class Published:
    """A published copy as it is compared: its decoded text, and the lines that a record may leave out of it.

    `chrome` are those lines in lower case with single blanks. `unread` says why there is no text to compare.
    """

    text: str = ""
    chrome: frozenset[str] = SITE_CHROME
    unread: str | None = None


Captures: TypeAlias = Callable[[Response], Published | None]
"""Gives the copy that is kept beside a record; None when none is kept. Reading is done when it is called."""


def none_kept(response: Response) -> Published | None:
    """Give no copy for any record: what is compared where nobody can read one."""
    return None


class Change(StrEnum):
    """What happened to the words between the published copy and the record."""

    ALTERED = "altered"
    ADDED = "added"
    OMITTED = "omitted"


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch where record and copy differ.

    `record` is its span in the record's Markdown and `written` the words there; `capture` is its span in the copy and
    `published` the words there. Words that were added have an empty span in the copy, at the place where they would
    stand; words that were omitted have an empty span in the record.
    """

    change: Change
    record: Span
    capture: Span
    written: str
    published: str


def compare(markdown: str, capture: str, chrome: Collection[str] = SITE_CHROME) -> tuple[Difference, ...]:
    """Return every stretch in which a record's Markdown and the text of its published copy differ, in order.

    `markdown` is the body of the record (no front matter); `capture` the decoded text of the copy. Lines of the copy
    that are in `chrome` (lower case, single blanks) may be missing from the record, but may also stand in it. A
    passage that was moved is omitted at one place and added at the other. The time is proportional to the length; when
    the two hardly agree, one long difference may stand for many.
    """
    marked_record, marked_copy = Marked.of_record(markdown), Marked.of_copy(capture, chrome)
    bare = marked_record.bare()
    if bare is not None and bare == marked_copy.bare():
        return ()
    record, copy = Words.of(marked_record), Words.of(marked_copy)
    ours, theirs = record.plain(), copy.plain()
    if ours == theirs:
        return ()
    gaps = _gaps(ours, theirs, _Gap(0, len(ours), 0, len(theirs)))
    return tuple(_difference(record, copy, gap) for gap in gaps if not _agree_with_marks(record, copy, gap))


class _Gap(NamedTuple):
    """A stretch that differs: the record's solid words `[low, high)` where the copy has its solid `[first, last)`."""

    low: int
    high: int
    first: int
    last: int


_DEEPEST = 12


def _gaps(ours: Sequence[str], theirs: Sequence[str], within: _Gap, depth: int = 0) -> Iterator[_Gap]:
    """Yield the stretches that differ, in order.

    What agrees at both ends is set aside; words that occur once on both sides hold the rest together (Bram Cohen's
    patience diff), and each stretch between two of them is treated in the same way. The depth is bounded, so that no
    input costs more than proportional time.
    """
    gap = _without_equal_ends(ours, theirs, within)
    if gap.low == gap.high and gap.first == gap.last:
        return
    anchors = _anchors(ours[gap.low : gap.high], theirs[gap.first : gap.last]) if depth < _DEEPEST else []
    if not anchors:
        yield gap
        return
    ends = [(-1, -1), *anchors, (gap.high - gap.low, gap.last - gap.first)]
    for (i, j), (next_i, next_j) in pairwise(ends):
        between = _Gap(gap.low + i + 1, gap.low + next_i, gap.first + j + 1, gap.first + next_j)
        yield from _gaps(ours, theirs, between, depth + 1)


def _without_equal_ends(ours: Sequence[str], theirs: Sequence[str], gap: _Gap) -> _Gap:
    low, high, first, last = gap
    while low < high and first < last and ours[low] == theirs[first]:
        low, first = low + 1, first + 1
    while low < high and first < last and ours[high - 1] == theirs[last - 1]:
        high, last = high - 1, last - 1
    return _Gap(low, high, first, last)


def _anchors(ours: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int]]:
    """Return the longest rising chain of (index in ours, index in theirs) of words that stand once in each."""
    count_ours, count_theirs = Counter(ours), Counter(theirs)
    there = {word: at for at, word in enumerate(theirs) if count_theirs[word] == 1}
    pairs = [(at, there[word]) for at, word in enumerate(ours) if count_ours[word] == 1 and word in there]
    lowest: list[int] = []  # where the lowest chain of each length ends in theirs, and with which pair
    ends: list[int] = []
    before: list[int] = []
    for number, (_, at) in enumerate(pairs):
        length = bisect_left(lowest, at)
        before.append(ends[length - 1] if length else -1)
        if length == len(lowest):
            lowest.append(at)
            ends.append(number)
        lowest[length], ends[length] = at, number
    chain = []
    number = ends[-1] if ends else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]


def _agree_with_marks(record: Words, copy: Words, gap: _Gap) -> bool:
    """Whether the two sides agree once marks are read as words: a line of the copy may begin with `12.` by chance."""
    ours = _loosely(record, record.around(gap.low, gap.high), record.solid[gap.low : gap.high])
    theirs = _loosely(copy, copy.around(gap.first, gap.last), copy.solid[gap.first : gap.last])
    return _agree(ours, theirs) or _agree(theirs, ours)


def _loosely(words: Words, among: range, solid: Collection[int]) -> list[tuple[str, bool]]:
    """Return the words with whether each is a mere mark, which may be passed over."""
    firm = set(solid)
    return [(words.words[at], at not in firm) for at in among]


def _agree(these: Sequence[tuple[str, bool]], those: Sequence[tuple[str, bool]]) -> bool:
    """Whether both are the same but for marks; where both sides have one, that of `these` is passed over first."""
    i, j = 0, 0
    while i < len(these) or j < len(those):
        if i < len(these) and j < len(those) and these[i][0] == those[j][0]:
            i, j = i + 1, j + 1
        elif i < len(these) and these[i][1]:
            i += 1
        elif j < len(those) and those[j][1]:
            j += 1
        else:
            return False
    return True


def _difference(record: Words, copy: Words, gap: _Gap) -> Difference:
    change = Change.OMITTED if gap.low == gap.high else Change.ADDED if gap.first == gap.last else Change.ALTERED
    ours, theirs = record.span(gap.low, gap.high), copy.span(gap.first, gap.last)
    return Difference(change, ours, theirs, ours.of(record.text), theirs.of(copy.text))
