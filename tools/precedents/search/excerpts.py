"""The passage of a letter that answers a query best, with the words that match marked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from precedents.search.folding import end_offset, offsets
from precedents.search.matching import Wanted
from precedents.search.tokens import placed

_LONGEST = 320
_BEFORE = 60


class Excerpt(NamedTuple):
    """A passage: its anchor in the letter, and its text, perhaps shortened, as (text, marked) in turn."""

    anchor: str
    parts: tuple[tuple[str, bool], ...]

    @property
    def text(self) -> str:
        """The text as it is shown, without marks."""
        return "".join(text for text, _ in self.parts)


class Marker:
    """Finds what `wanted` looks for in a text that belongs to the fields and parts of these names."""

    def __init__(self, wanted: Wanted, names: Iterable[str]) -> None:
        here = {None, *names}
        self.terms = {term for term, within in wanted.terms if within in here}
        self.beginnings = tuple(form for form, within in wanted.beginnings if within in here)
        self.rows = [row for row, within in wanted.rows if within in here]

    def marks(self, text: str) -> tuple[list[tuple[int, int]], int]:
        """Return the ranges of `text` that match, ascending and apart, and how many different things match there."""
        spans, found = self._spans(text)
        if not spans:
            return [], 0
        places = offsets(text)
        merged: list[tuple[int, int]] = []
        for start, end in sorted((places[start], end_offset(places, end, text)) for start, end in spans):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        return merged, found

    def _spans(self, text: str) -> tuple[list[tuple[int, int]], int]:
        spans: list[tuple[int, int]] = []
        matched: set[str] = set()
        stand: dict[tuple[str, int], tuple[int, int]] = {}
        for lexeme, start, _, at in placed(text):
            for piece in lexeme.pieces:
                span = (start + piece.start, start + piece.end)
                stand.setdefault((piece.form, at + piece.at), span)
                if piece.term in self.terms:
                    matched.add(piece.term)
                    spans.append(span)
                elif self.beginnings and piece.form.startswith(self.beginnings):
                    matched.add(piece.form)
                    spans.append(span)
        found = len(matched)
        for row in self.rows:
            rows = list(_rows(row.entries, stand))
            found += len(row.entries) + 1 if rows else 0
            spans += rows
        return spans, found


def _rows(
    entries: Sequence[tuple[frozenset[str], int]], stand: dict[tuple[str, int], tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield the range of every place where all entries stand side by side."""
    first, offset = entries[0]
    for (form, place), span in stand.items():
        if form in first:
            spans = [span]
            for forms, at in entries[1:]:
                here = next(
                    (stand[each, place + at - offset] for each in forms if (each, place + at - offset) in stand), None
                )
                if here is None:
                    break
                spans.append(here)
            else:
                yield min(start for start, _ in spans), max(end for _, end in spans)


def marked(text: str, spans: Iterable[tuple[int, int]]) -> tuple[tuple[str, bool], ...]:
    """Return `text` as (part, marked) in turn, no part empty."""
    parts: list[tuple[str, bool]] = []
    at = 0
    for start, end in spans:
        parts += [(text[at:start], False), (text[start:end], True)]
        at = end
    parts.append((text[at:], False))
    return tuple(part for part in parts if part[0])


def best(passages: Sequence[tuple[str, str, int]], marker: Callable[[int], Marker]) -> Excerpt | None:
    """Return the passage in which most of what is wanted stands, the earlier of equals; None if none has any.

    A passage is (anchor, text, zone); `marker` gives what marks the texts of a zone.
    """
    chosen: tuple[int, int, str, str, list[tuple[int, int]]] | None = None
    for anchor, text, zone in passages:
        spans, found = marker(zone).marks(text)
        if found and (chosen is None or (found, len(spans)) > chosen[:2]):
            chosen = (found, len(spans), anchor, text, spans)
    if chosen is None:
        return None
    _, _, anchor, text, spans = chosen
    return Excerpt(anchor, _window(text, spans))


def _window(text: str, spans: list[tuple[int, int]]) -> tuple[tuple[str, bool], ...]:
    """Return at most about 320 characters of the text, around the closest group of marks, cut between words."""
    if len(text) <= _LONGEST:
        return marked(text, spans)
    starts = [start for start, _ in spans]
    groups = [bisect_left(starts, start + _LONGEST - _BEFORE) - at for at, start in enumerate(starts)]
    centre = spans[groups.index(max(groups))][0]
    start = max(0, min(centre - _BEFORE, len(text) - _LONGEST))
    if start:
        start = text.find(" ", start, centre) + 1 or start
    end = min(len(text), start + _LONGEST)
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + _LONGEST // 2)
    inside = [(max(a, start) - start, min(b, end) - start) for a, b in spans if a < end and b > start]
    parts = marked(text[start:end], inside)
    before = (("… ", False),) if start else ()
    after = ((" …", False),) if end < len(text) else ()
    return (*before, *parts, *after)
