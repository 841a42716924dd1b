"""Gathering a chunk: what the index needs of some consecutive responses, as bytes that can be kept.

A chunk is read as one long text, record after record and zone after zone, and every spelling in it is numbered in the
order in which they come. What a spelling means is worked out when the parts are put together, once for all of them.
"""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from precedents.records.response import Response
from precedents.search.documents import ZONES, lead, zones
from precedents.search.tokens import BREAK, spellings

_FORMAT = 2
"""The version of `marshal` that has no references: its bytes depend on the value alone."""

Part: TypeAlias = bytes | Callable[[], bytes]
"""What `gather` returned for one chunk, or a function that reads it again from where it is kept."""


class Gathered(NamedTuple):
    """A chunk: how many documents, the spellings, and in the order of the text the number of each, as machine words.

    `BREAK` is the first spelling and stands behind every text, so that no phrase runs on into the next. `sizes` has
    for every zone of every document how many numbers it takes; `leads` are what a result shows that has no match.
    """

    documents: int
    spellings: tuple[str, ...]
    text: bytes
    sizes: bytes
    leads: tuple[tuple[str, str] | None, ...]


class _Numbers(dict[str, int]):
    """The number of every spelling, given when it is first met."""

    def __missing__(self, spelling: str) -> int:
        number = self[spelling] = len(self)
        return number


def gather(responses: Sequence[Response]) -> bytes:
    """Return everything that the index needs of these consecutive responses: the same for the same, in any process."""
    numbers = _Numbers({BREAK: 0})
    text, sizes = array("I"), array("I")
    for response in responses:
        for texts in zones(response):
            before = len(text)
            if texts:
                found = spellings(BREAK.join([each.replace(BREAK, " ") for each in texts]))
                text.extend(map(numbers.__getitem__, found))
                text.append(0)
            sizes.append(len(text) - before)
    part = Gathered(len(responses), tuple(numbers), text.tobytes(), sizes.tobytes(), tuple(map(lead, responses)))
    return marshal.dumps(tuple(part), _FORMAT)


def opened(part: Part) -> Gathered:
    """Return what `gather` wrote."""
    # Parts come from `gather` alone, through the memory or the cache of whoever builds the index.
    found = Gathered(*marshal.loads(part if isinstance(part, bytes) else part()))  # noqa: S302
    if len(found.sizes) != 4 * len(ZONES) * found.documents:
        raise ValueError("a part of the index has other zones than this version knows")
    return found
