"""The folder of the site: what has not changed is left as it lies, what no build makes any more goes.

After a build the folder's state is kept in the cache: the key of every file (what its content depends on), its size
and the time at which it was written. A later build makes a file anew unless its key is the same and the file still
lies there as it was left. So a build that was killed, a cache that was lost and a file that somebody edited all end
in the same folder as a first build.
"""

from __future__ import annotations

import marshal
import os
import re
import shutil
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from precedents.digests import digest
from precedents.store.cache import Cache
from precedents.store.writing import put

_KIND = "site"
_DRAFT = re.compile(r"\.\d+-\d+\.tmp")  # what a killed process leaves, see `put`


class Written(NamedTuple):
    """A file of the site: its name from the site's root, its key, its size in bytes, when it was written (ns)."""

    name: str
    key: bytes
    size: int
    at: int


class SiteFolder:
    """A site's folder during one build. Every file of the site is claimed, by `write` or because it is `current`."""

    def __init__(self, folder: Path, cache: Cache) -> None:
        self.folder = folder
        self._root = str(folder)
        self._cache = cache
        self._left = _left(cache, folder)
        self._present, self._hollow = _found(folder)
        self._claimed: dict[str, Written] = {}

    def is_current(self, name: str, key: bytes) -> bool:
        """Whether a file lies as an earlier build left it and would be made the same again. It is claimed if so."""
        left = self._left.get(name)
        if left is None or left.key != key or self._present.get(name) != (left.size, left.at):
            return False
        self._claimed[name] = left
        return True

    def write(self, name: str, content: bytes, key: bytes | None = None) -> None:
        """Write and claim a file; without a `key` its content is what it depends on."""
        key = digest(content) if key is None else key
        if not self.is_current(name, key):
            self.claim(self.written(name, content, key))

    def written(self, name: str, content: bytes, key: bytes) -> Written:
        """Write a file, in whatever process, and return what the building process must `claim`."""
        path = f"{self._root}/{name}"
        try:
            _, status = put(path, content)
        except (IsADirectoryError, NotADirectoryError, FileExistsError):
            _make_way(self.folder, name)
            _, status = put(path, content)
        return Written(name, key, status.st_size, status.st_mtime_ns)

    def take(self, folder: Path) -> None:
        """Write and claim every file that stands in another folder."""
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                self.write(path.relative_to(folder).as_posix(), path.read_bytes())

    def claim(self, written: Written) -> None:
        """Count a file as one of the site."""
        self._claimed[written.name] = written

    def finish(self) -> tuple[int, int]:
        """Remove what was not claimed, and keep the state for the next build.

        Returns how many files the site has, and how many of them this build wrote. Hidden files and folders at the
        root of the site stay, such as `.git` or `.nojekyll`; no build makes them.
        """
        stale = self._present.keys() - self._claimed.keys()
        for name in stale:
            if not (self.folder / name).is_dir():
                with suppress(FileNotFoundError, NotADirectoryError):
                    (self.folder / name).unlink()
        if stale or self._hollow:
            _remove_empty(self.folder)
        state = {name: tuple(written)[1:] for name, written in self._claimed.items()}
        self._cache.keep(_KIND, {_place(self.folder): marshal.dumps(state)})
        new = sum(self._present.get(name) != (written.size, written.at) for name, written in self._claimed.items())
        return len(self._claimed), new


def _place(folder: Path) -> bytes:
    return digest(os.fsencode(folder.resolve()))


def _left(cache: Cache, folder: Path) -> dict[str, Written]:
    """Return the state in which the last build left the folder; empty when none is known."""
    kept = cache.one(_KIND, _place(folder))
    state = marshal.loads(kept) if kept else {}  # noqa: S302 - the cache's own values, with their checksums
    return {name: Written(name, *rest) for name, rest in state.items()}


def _found(folder: Path) -> tuple[dict[str, tuple[int, int]], bool]:
    """Return every file of the site with its size and time, and whether there are folders that hold nothing.

    What is hidden at the root is none of the site, but for what a killed build left.
    """
    files: dict[str, tuple[int, int]] = {}
    hollow = False
    pending = [""]
    while pending:
        inside = pending.pop()
        try:
            with os.scandir(f"{folder}/{inside}") as entries:
                found = list(entries)
        except FileNotFoundError:
            continue
        hollow = hollow or not found
        for entry in found:
            name = inside + entry.name
            if not inside and entry.name.startswith(".") and not _DRAFT.fullmatch(entry.name):
                continue
            if entry.is_symlink():
                Path(entry.path).unlink()  # else what is written would land behind it
            elif entry.is_dir():
                pending.append(name + "/")
            else:
                status = entry.stat()
                files[name] = (status.st_size, status.st_mtime_ns)
    return files, hollow


def _make_way(folder: Path, name: str) -> None:
    """Remove what stands as a file where a folder must be, or as a folder where a file must be.

    Another process may be doing the same for its own file.
    """
    path = folder / name
    for above in path.parents:
        if above != folder and above.is_relative_to(folder) and above.is_file():
            with suppress(FileNotFoundError, IsADirectoryError, PermissionError):
                above.unlink()
    if path.is_dir():
        shutil.rmtree(path)


def _remove_empty(folder: Path) -> None:
    """Remove folders that hold nothing, the innermost first; the site's own folder stays."""
    for inside, folders, names in os.walk(folder, topdown=False):
        if inside == str(folder) or names or Path(inside).relative_to(folder).parts[0].startswith("."):
            continue
        if not any((Path(inside) / each).exists() for each in folders):
            Path(inside).rmdir()
