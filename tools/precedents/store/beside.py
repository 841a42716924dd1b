"""The files that are kept beside the records: which of them can be handed out, and what tells their bytes apart.

A published copy is many times as large as its record. So the digest of a file is kept, and found again by all that the
system changes when somebody writes to the file: its inode, its size, and the times of its last changes, of which
nobody can set the second (`st_ctime`). A file that was changed a moment ago could be changed again within one tick of
that clock: its digest is not kept yet. Git's index does the same, see "racy Git" in its documentation.
"""

from __future__ import annotations

import hashlib
import os
import stat
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from precedents.digests import digest
from precedents.records.response import Attachment
from precedents.store.cache import Cache

LONGEST_NAME = 200
"""The most bytes of a file name: most file systems take 255, and the site and the index append endings to it."""

_KIND = "file"
_SETTLED = 3 * 10**9  # nanoseconds; the coarsest clock of a file system has ticks of two seconds


def attachments(
    root: Path, folders: Mapping[str, Sequence[str]], cache: Cache | None
) -> dict[str, tuple[Attachment, ...]]:
    """Return by folder what can be handed out of the files in it.

    `folders` are the folders beside records (`responses/<force>/<slug>`), each with the paths of its files, all from
    the root. A file that is none, lies elsewhere or has a name that cannot be published is left out.
    """
    files = [file for inside in folders.values() for file in inside if _publishable(file.rpartition("/")[2])]
    known = {file: status for file in files if not isinstance(status := status_of(root, f"{root}/{file}"), str)}
    keys = {file: key for file, status in known.items() if (key := _key(file, status))}
    kept = cache.found(_KIND, list(keys.values())) if cache is not None else {}
    new: dict[bytes, bytes] = {}
    read: dict[str, Attachment] = {}
    for file, status in known.items():
        key = keys.get(file, b"")
        found = kept.get(key)
        if found is None:
            content = Path(root, file).read_bytes()
            size, found = len(content), hashlib.sha256(content).digest()
            if key and size == status.st_size:
                new[key] = found
        else:
            size = status.st_size
        read[file] = Attachment(file.rpartition("/")[2], size, found.hex())
    if cache is not None:
        cache.keep(_KIND, new)
    return {folder: tuple(read[file] for file in inside if file in read) for folder, inside in folders.items()}


def status_of(root: Path, path: str) -> os.stat_result | str:
    """Return what the system knows of a file, or why the file is not to be opened."""
    try:
        status = os.lstat(path)
        if stat.S_ISLNK(status.st_mode):
            if not Path(path).resolve().is_relative_to(root.resolve() / "responses"):  # git's own files are no part
                return "the file is a symbolic link that leads out of the archive"
            status = os.stat(path)  # noqa: PTH116 - of ten thousand files, making a Path of each is the work
        if not stat.S_ISREG(status.st_mode):
            return "this is no file"
        if not os.access(path, os.R_OK):
            return "the file cannot be read: permission denied"
    except (OSError, RuntimeError) as error:  # a broken link, or links in a circle
        return f"the file cannot be read: {getattr(error, 'strerror', None) or error}"
    return status


def printable(file: str) -> str:
    """Return a path as text; bytes of it that are no UTF-8 are shown as their numbers."""
    return os.fsencode(file).decode(errors="backslashreplace")


def _publishable(name: str) -> bool:
    """Whether a page can link to a file of this name, and every file system hold it."""
    return printable(name) == name and len(os.fsencode(name)) <= LONGEST_NAME


def _key(file: str, status: os.stat_result) -> bytes:
    """Return what tells the bytes of a file from those it had before; nothing where the system does not tell."""
    changed = max(status.st_mtime_ns, status.st_ctime_ns)
    if os.name != "posix" or not status.st_ino or time.time_ns() - changed < _SETTLED:
        return b""
    numbers = (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
    return digest(file, repr(numbers))
