"""Writing files so that nobody ever meets half of one."""

from __future__ import annotations

import os
import stat
import threading
from contextlib import suppress
from pathlib import Path

_ANEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def write_if_changed(path: Path, content: bytes) -> bool:
    """Write a file unless it holds just that already; return whether it was written.

    The file is replaced in one step, so that a reader, or a crash, never meets half of it. Folders are made.
    """
    return put(str(path), content)[0]


def put(path: str, content: bytes) -> tuple[bool, os.stat_result]:
    """Do what `write_if_changed` does; return whether the file was written, and what the system knows of it then.

    A build does this for tens of thousands of files: paths are plain texts, and no question is asked twice.
    """
    mode: int | None = None
    try:
        status = os.stat(path)  # noqa: PTH116 - making a Path of each takes as long as writing
        if status.st_size == len(content) and _content(path) == content:
            return False, status
        mode = stat.S_IMODE(status.st_mode)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)  # noqa: PTH103, PTH120 - see above
    draft = os.path.join(os.path.dirname(path), f".{os.getpid()}-{threading.get_ident()}.tmp")  # noqa: PTH118, PTH120
    try:
        status = _drafted(draft, content, mode)
        os.replace(draft, path)  # noqa: PTH105 - see above
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(draft)  # noqa: PTH108 - see above
        raise
    return True, status


def _content(path: str) -> bytes:
    with open(path, "rb") as opened:  # noqa: PTH123 - see above
        return opened.read()


def _drafted(draft: str, content: bytes, mode: int | None) -> os.stat_result:
    """Write a file from its beginning; moving it changes neither its size nor its time."""
    opened = os.open(draft, _ANEW, 0o666)
    try:
        if mode is not None:
            os.chmod(draft, mode)  # noqa: PTH101 - see above
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(opened, rest) :]
        return os.fstat(opened)
    finally:
        os.close(opened)
