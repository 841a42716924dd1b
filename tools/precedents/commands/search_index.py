"""The index that the command line searches: built when the archive has changed, and kept in `.cache/terminal`."""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import precedents
from precedents.search import FOLDER, DamagedIndexError, Index
from precedents.search.shards import named

_CACHE = Path(".cache/terminal")
_STAMP = ".stamp"  # hidden, so that it is no part of what is built


def open_index(root: Path, *, anew: bool = False) -> Index:
    """Return the index of the archive in `root`, built if there is none, or a record, a list or this program changed.

    The stamp goes first and comes last, so that an index that was interrupted while it was written is built again.
    """
    cache = root / _CACHE
    stamp = _fingerprint(root)
    if anew or _text(cache / _STAMP) != stamp:
        print("precedents: building the search index, as it is new, damaged or out of date ...", file=sys.stderr)
        try:
            (cache / _STAMP).unlink(missing_ok=True)
            _build(root, cache)
            (cache / _STAMP).write_text(stamp)
        except OSError:  # an archive that cannot be written to is searched all the same
            return _in_memory(root)
    return Index(lambda name: _whole(name, (cache / FOLDER / name).read_bytes()))


def _build(root: Path, folder: Path) -> None:
    from precedents import store
    from precedents.building.pouring import index_alone
    from precedents.spreading import spread
    from precedents.store.cache import Cache

    cache = Cache(root)
    index_alone(root, store.load(root, cache=cache, spread=spread), folder, cache)


def _in_memory(root: Path) -> Index:
    from precedents import search, store

    files = search.site_files(store.load(root))
    return Index(lambda name: files[f"{FOLDER}/{name}"])


def _whole(name: str, content: bytes) -> bytes:
    """Return the content of a file whose name ends in the beginning of its hash, as most do, if that is what it is."""
    marked = re.fullmatch(r"([a-z]+)-(\d+)-[\w-]+\.json", name)
    if marked and named(marked[1], int(marked[2]), content)[1] != name:
        raise DamagedIndexError(f"search/{name} is not whole")
    return content


def _fingerprint(root: Path) -> str:
    """Return a digest of name, size and time of every file that the index is made from, this package's included."""
    digest = hashlib.sha256()
    package = Path(precedents.__file__).parent
    for folder in (root / "responses", package):
        for path, size, changed in sorted(_files(folder)):
            digest.update(f"{path}\0{size}\0{changed}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name != "__pycache__":
                    yield from _files(Path(entry.path))
            elif entry.name.endswith((".md", ".toml", ".py")):
                facts = entry.stat(follow_symlinks=False)  # what a link leads to is no record, or listed itself
                yield entry.path, facts.st_size, facts.st_mtime_ns


def _text(path: Path) -> str | None:
    try:
        return path.read_text()
    except OSError:
        return None
