"""How far long work has come, told on the terminal that watches it and nowhere else."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

T = TypeVar("T")

_PATIENCE = 1.0  # seconds of work before anything is said
_PAUSE = 0.1  # seconds between two drawings of the bar
_WIDTH = 24  # characters of the bar


def watched(work: Iterable[T], total: int, what: str, stream: TextIO | None = None) -> Iterator[T]:
    """Yield what `work` yields, and draw a bar of how many of `total` pieces are done; `what` says what they are.

    The bar is drawn on `stream` (standard error) if that is a terminal, and wiped away when the work ends.
    """
    stream = sys.stderr if stream is None else stream
    if not stream.isatty():
        yield from work
        return
    start = drawn = time.monotonic()
    try:
        for done, piece in enumerate(work, 1):
            now = time.monotonic()
            if now - start >= _PATIENCE and now - drawn >= _PAUSE:
                drawn = now
                stream.write(f"\r{bar(done, total)} {what}: {done:,} of {total:,}\x1b[K")
                stream.flush()
            yield piece
    finally:
        stream.write("\r\x1b[K")
        stream.flush()


def bar(done: int, total: int) -> str:
    """Return a bar of fixed width, as full as the work is done."""
    full = _WIDTH * min(done, total) // max(total, 1)
    return "[" + "#" * full + "." * (_WIDTH - full) + "]"
