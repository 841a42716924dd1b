"""Lists of responses, cut into parts of a fixed size, so that no page grows with the archive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from precedents.records.response import Response


@dataclass(frozen=True, slots=True)
class Part:
    """One page's worth of a listing: part `number` of `parts`, both from 1, with its responses.

    `first` and `last` count responses from 1 in the whole listing of `total`; both are 0 when it is empty.
    `undated` is how many responses of the whole listing have no known date: they come last.
    """

    number: int
    parts: int
    first: int
    last: int
    total: int
    undated: int
    responses: tuple[Response, ...]


def paged(responses: Sequence[Response], size: int) -> Iterator[Part]:
    """Yield the parts of a listing in order, `size` responses in each but the last; an empty one has one empty part."""
    total = len(responses)
    undated = sum(not response.date.known for response in responses)
    parts = max(1, -(-total // size))
    for number in range(1, parts + 1):
        start = (number - 1) * size
        shown = tuple(responses[start : start + size])
        yield Part(number, parts, start + 1 if shown else 0, start + len(shown), total, undated, shown)


def neighbours(part: Part) -> tuple[int | None, ...]:
    """Return the numbers to link under a listing: first, last and those around this part; None stands for a gap.

    At most seven numbers and two gaps, however many parts there are; a gap never hides a single number.
    """
    near = {1, part.number - 1, part.number, part.number + 1, part.parts}
    shown: list[int | None] = []
    before = 0
    for number in sorted(number for number in near if 1 <= number <= part.parts):
        if number - before == 2:
            shown.append(number - 1)
        elif number - before > 2:
            shown.append(None)
        shown.append(number)
        before = number
    return tuple(shown)
