"""The archive cut into chunks that are counted apart, so that a changed record asks for its own chunk alone."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from precedents.records.archive import Archive

_MEAN = 96
_SHORTEST = 48
_LONGEST = 192


def chunks(archive: Archive) -> tuple[range, ...]:
    """Return consecutive ranges of document numbers, in the order of `archive.responses`.

    Where a chunk ends is told by the paths alone: a record that is added, changed or removed changes the chunk that
    it is in, and moves the others as they are.
    """
    return cut_paths([response.path for response in archive.responses])


def cut_paths(paths: Sequence[str]) -> tuple[range, ...]:
    """Return the ranges into which records with these paths, in this order, are cut."""
    found: list[range] = []
    start = 0
    for number, path in enumerate(paths):
        length = number + 1 - start
        if (length >= _SHORTEST and path_hash(path) % (_MEAN - _SHORTEST) == 0) or length == _LONGEST:
            found.append(range(start, number + 1))
            start = number + 1
    if start < len(paths):
        found.append(range(start, len(paths)))
    return tuple(found)


def path_hash(path: str) -> int:
    """Return a number that depends on nothing but the path."""
    return int.from_bytes(hashlib.blake2b(path.encode("utf-8", "surrogatepass"), digest_size=4).digest(), "big")
