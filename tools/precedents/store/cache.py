"""What was computed before, kept beside the archive in `.cache/precedents/` and found again by what it depends on.

A key is a digest of everything that a value depends on: the bytes of a record, the lists, settings. What all values
depend on, the program itself and the packages that it computes with, is in the name of the file: another version
begins with an empty cache; it also holds a secret of this checkout, so that a cache that somebody commits is not
believed. So a value that is found is right, and a cache that is lost costs time only. A process
that is killed in mid-write leaves the state before (SQLite's rollback journal), every value carries a checksum, and a
file that is damaged nevertheless is thrown away.
"""

from __future__ import annotations

import hashlib
import os
import platform
import secrets
import sqlite3
import unicodedata
import zlib
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TypeVar

from precedents.digests import digest

__all__ = ["FOLDER", "LARGEST", "Cache", "digest", "version"]

T = TypeVar("T")

FOLDER = ".cache/precedents"
"""Where the cache stands, from the archive's root; it is never published, and can be deleted at any time."""

LARGEST = 4 * 1024**3
"""The bytes from which on the cache begins anew: what was kept of records that are gone is not looked for singly."""

_AT_ONCE = 500  # SQLite takes at least 999 values in one question
_PATIENCE = 5.0  # seconds to wait for another process that writes
_COMPUTES = ("Markdown", "nh3", "PyYAML", "python-frontmatter", "pdfminer.six", "Jinja2", "MarkupSafe", "lunr")
_TABLE = "CREATE TABLE IF NOT EXISTS kept (kind TEXT, key BLOB, crc INT, value BLOB, PRIMARY KEY (kind, key))"
_PACKAGE = Path(__file__).parent.parent


@cache
def version() -> str:
    """Return what tells this program from every other: its own files, Python, and the packages it computes with."""
    hashed = hashlib.blake2b(digest_size=10)
    names = [platform.python_version(), unicodedata.unidata_version]
    for package in _COMPUTES:
        with suppress(metadata.PackageNotFoundError):
            names.append(f"{package} {metadata.version(package)}")
    hashed.update("\n".join(names).encode())
    for path in sorted(_PACKAGE.rglob("*")):
        if path.suffix in {".py", ".html", ".js", ".css"}:
            hashed.update(digest(path.relative_to(_PACKAGE).as_posix(), path.read_bytes()))
    return hashed.hexdigest()


def _secret(root: Path) -> bytes:
    """Return what only this checkout knows, so that nobody can commit a cache that it would believe.

    It is drawn once and kept among git's own files, which no commit reaches; without them it is where the folder
    lies on its disk.
    """
    token = root / ".git" / "precedents-cache"
    with suppress(OSError):
        if not token.exists():
            token.write_bytes(secrets.token_bytes(16))
        return token.read_bytes()
    status = root.stat()
    return f"{platform.node()} {status.st_dev} {status.st_ino}".encode()


class Cache:
    """Values by kind and key. It never fails: where nothing can be kept or read, nothing is found.

    A forked process opens the file anew when it first asks.
    """

    def __init__(self, root: Path | None) -> None:
        """Open the cache of the archive in `root`; None gives one that keeps nothing."""
        self._path = root / FOLDER / f"{digest(version(), _secret(root)).hex()}.db" if root else None
        self._connection: sqlite3.Connection | None = None
        self._process = 0

    def found(self, kind: str, keys: Collection[bytes]) -> dict[bytes, bytes]:
        """Return the values of those keys that are kept."""
        return self._asked(lambda connection: dict(_rows(connection, kind, list(keys)))) or {}

    def one(self, kind: str, key: bytes) -> bytes | None:
        """Return the value of a key, or None."""
        return self.found(kind, (key,)).get(key)

    def present(self, kind: str, keys: Collection[bytes]) -> set[bytes]:
        """Return those of the keys whose values are kept, without reading the values."""

        def ask(connection: sqlite3.Connection) -> set[bytes]:
            return {key for (key,) in connection.execute("SELECT key FROM kept WHERE kind = ?", (kind,))}

        return (self._asked(ask) or set()).intersection(keys)

    def keep(self, kind: str, values: Mapping[bytes, bytes]) -> None:
        """Keep values, all or (when the process is killed) none."""
        rows = [(kind, key, zlib.crc32(value), value) for key, value in values.items()]
        if rows:
            self._asked(
                lambda connection: connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows)
            )

    def keep_only(self, kind: str, keys: Collection[bytes]) -> None:
        """Forget the values of a kind that are not among `keys`: what no build will ask for again."""

        def forget(connection: sqlite3.Connection) -> None:
            present = {key for (key,) in connection.execute("SELECT key FROM kept WHERE kind = ?", (kind,))}
            gone = [(kind, key) for key in present.difference(keys)]
            connection.executemany("DELETE FROM kept WHERE kind = ? AND key = ?", gone)

        self._asked(forget)

    def close(self) -> None:
        """Close the file, as before a fork; the next question opens it again."""
        if self._connection is not None and self._process == os.getpid():
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None

    def __del__(self) -> None:
        """Close the file: Python warns of connections that are left open."""
        self.close()

    def _asked(self, question: Callable[[sqlite3.Connection], T]) -> T | None:
        """Return the answer of the file, committed as a whole; None when it gives none."""
        if self._path is None:
            return None
        try:
            if self._connection is None or self._process != os.getpid():
                self._connection, self._process = _connected(self._path), os.getpid()
            with self._connection:
                return question(self._connection)
        except sqlite3.OperationalError:  # locked for long, or a disk that is full or cannot be written
            self.close()
        except (sqlite3.Error, OSError):
            self._forget()
        return None

    def _forget(self) -> None:
        """Throw a damaged file away, and keep nothing more in this run."""
        self.close()
        with suppress(OSError):
            if self._path is not None:
                self._path.unlink(missing_ok=True)
        self._path = None


def _rows(connection: sqlite3.Connection, kind: str, keys: list[bytes]) -> Iterator[tuple[bytes, bytes]]:
    for start in range(0, len(keys), _AT_ONCE):
        some = keys[start : start + _AT_ONCE]
        marks = ",".join("?" * len(some))
        question = f"SELECT key, crc, value FROM kept WHERE kind = ? AND key IN ({marks})"  # noqa: S608 - only marks
        for key, crc, value in connection.execute(question, (kind, *some)):
            if zlib.crc32(value) == crc:
                yield key, value


def _connected(path: Path) -> sqlite3.Connection:
    """Open the file of this version; files of other versions, which nobody will ask again, are deleted."""
    if path.exists() and path.stat().st_size > LARGEST:
        path.unlink()
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        for other in path.parent.glob("*.db*"):
            other.unlink(missing_ok=True)
    connection = sqlite3.connect(path, timeout=_PATIENCE, check_same_thread=False)
    try:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute(_TABLE)
    except sqlite3.Error:
        connection.close()
        raise
    return connection
