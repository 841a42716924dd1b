"""Cutting an ordered table into files: small archives are one file, large ones as many as their size asks for."""

from __future__ import annotations

import base64
import hashlib
import json
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from json.encoder import encode_basestring

_MANY = 500
FOLDER = "search"
"""Where the index stands below the site's root."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How large a file of the index grows: bytes of JSON in a shard, result cards in a block.

    A shard is cut where the next entry would pass its size, so an entry that is larger stands alone. A form that
    stands at more than about `heavy_places` places of the archive is one of those whose places are not kept. Of a table
    with more than `most_listed` shards the manifest does not list them all: it lists lists of `in_list` of them.
    """

    shard_bytes: int = 65_536
    cards_in_block: int = 5
    heavy_places: int = 4_096
    most_listed: int = 4_096
    in_list: int = 128

    @property
    def very_common(self) -> int:
        """From more than how many places on the documents of common forms side by side are told, beside the places."""
        return 2 * self.heavy_places

    def size(self, table: str, documents: int) -> int:
        """The size of a table's shards in an archive of so many documents.

        Whether a word is there at all is asked most, often in vain. Of many terms, most are rare and small; of the
        forms, there are so many shards that smaller ones would make the list of them too long.
        """
        part = {"words": 0.2, "terms": 0.25 if documents >= _MANY else 1.0, "forms": 1.5}[table]
        return max(int(self.shard_bytes * part), 1)


def order(key: str) -> bytes:
    """Sort keys as JavaScript compares texts: by UTF-16 code units."""
    return key.encode("utf-16-be", "surrogatepass")


def ordered(keys: Collection[str]) -> list[str]:
    """Return keys sorted by `order`, which below the surrogates is the order of Python."""
    plain = max("".join(keys), default="") < "\ud800"
    return sorted(keys) if plain else sorted(keys, key=order)


def json_bytes(value: object) -> bytes:
    """Return compact JSON in UTF-8; keys stay in the order that they have."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def named(family: str, number: int, content: bytes) -> tuple[str, str]:
    """Return a mark of the content, and a file name that has it, so that no stale copy is mixed with a new index."""
    mark = base64.urlsafe_b64encode(hashlib.sha256(content).digest()[:3]).decode()
    return mark, file_name(family, number, mark)


def file_name(family: str, number: int, mark: str) -> str:
    """Return the name below `search/` of a file of the index."""
    return f"{family}-{number}-{mark}.json"


Shard = tuple[str, str, bytes]
"""Consecutive entries of a table: the first key, the last, and the entries as JSON without the braces around them."""


def cut(entries: Iterable[tuple[str, bytes]], size: int) -> list[Shard]:
    """Return a table as consecutive shards. `entries` are (key, its JSON) in the order of `order`."""
    shards: list[tuple[str, str, list[bytes]]] = []
    held = 0
    for key, entry in entries:
        whole = encode_basestring(key).encode("utf-8", "surrogatepass") + b":" + entry
        if not shards or held + len(whole) > size:
            shards.append((key, key, []))
            held = 0
        first, _, several = shards[-1]
        several.append(whole)
        shards[-1] = (first, key, several)
        held += len(whole) + 1
    return [(first, last, b",".join(several)) for first, last, several in shards]


class Merger:
    """Puts neighbouring shards together where they fit into one; what is complete is handed on at once.

    Each comes with where it begins: the shortest text that sorts behind the last key of the shard before it and not
    behind its own first key.
    """

    def __init__(self, size: int) -> None:
        self.size = size
        self.start = ""
        self.last: str | None = None
        self.entries: list[bytes] = []
        self.held = 0

    def add(self, shards: Iterable[Shard]) -> Iterator[tuple[str, bytes]]:
        """Take the next shards; yield those that nothing can be added to any more."""
        for first, last, entries in shards:
            if self.last is not None and self.held + len(entries) > self.size:
                yield from self.rest()
                self.start = _between(self.last, first)
            self.entries.append(entries)
            self.held += len(entries) + 1
            self.last = last

    def rest(self) -> Iterator[tuple[str, bytes]]:
        """Yield what is still held."""
        if self.entries:
            yield self.start, b"{" + b",".join(self.entries) + b"}"
        self.entries = []
        self.held = 0


def merged(shards: Iterable[Shard], size: int) -> list[tuple[str, bytes]]:
    """Return all shards as a `Merger` puts them together."""
    merger = Merger(size)
    return [*merger.add(shards), *merger.rest()]


def _between(before: str, first: str) -> str:
    return next(first[:end] for end in range(1, len(first) + 1) if order(first[:end]) > order(before))


def blocks(rows: Sequence[object], size: int) -> Iterable[bytes]:
    """Return the rows in files of `size` rows each."""
    return [json_bytes(rows[start : start + size]) for start in range(0, len(rows), size)]


MARK = 4
"""How many characters a mark has: one of millions, so that a stale copy has another all but certainly."""


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
