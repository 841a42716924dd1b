"""Cutting an ordered table into files: small archives are one file, large ones as many as their size asks for."""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

FOLDER = "search"
"""Where the index stands below the site's root."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How large a file of the index grows: bytes of JSON in a shard, result cards in a block.

    A shard is cut where the next entry would pass its size, so an entry that is larger stands alone.
    """

    shard_bytes: int = 98_304
    cards_in_block: int = 50


def order(key: str) -> bytes:
    """Sort keys as JavaScript compares texts: by UTF-16 code units."""
    return key.encode("utf-16-be", "surrogatepass")


def json_bytes(value: object) -> bytes:
    """Return compact JSON in UTF-8; keys stay in the order that they have."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def named(family: str, number: int, content: bytes) -> str:
    """Return a file name that changes with its content, so that a stale copy can never be mixed with a new index."""
    return f"{family}-{number}-{hashlib.sha256(content).hexdigest()[:10]}.json"


def cut(table: Mapping[str, object], size: int) -> list[tuple[str, bytes]]:
    """Return the table as consecutive shards, each with its first key, in the order of `order`."""
    shards: list[tuple[str, list[bytes]]] = []
    held = 0
    for key in sorted(table, key=order):
        entry = json_bytes(key) + b":" + json_bytes(table[key])
        if not shards or held + len(entry) > size:
            shards.append((key, []))
            held = 0
        shards[-1][1].append(entry)
        held += len(entry) + 1
    return [(first, b"{" + b",".join(entries) + b"}") for first, entries in shards]


def blocks(rows: Sequence[object], size: int) -> Iterable[bytes]:
    """Return the rows in files of `size` rows each."""
    return [json_bytes(rows[start : start + size]) for start in range(0, len(rows), size)]


def shard_of(firsts: Sequence[str], key: str) -> int | None:
    """Return the number of the shard that would hold `key`, or None when it sorts before everything."""
    place = bisect_right(firsts, order(key), key=order) - 1
    return place if place >= 0 else None


def shards_from(firsts: Sequence[str], prefix: str) -> range:
    """Return the numbers of the shards that may hold keys beginning with `prefix`."""
    if not firsts:
        return range(0)
    start = shard_of(firsts, prefix) or 0
    end = start + 1
    while end < len(firsts) and (firsts[end].startswith(prefix) or order(firsts[end]) < order(prefix)):
        end += 1
    return range(start, end)
