"""Writing files so that nobody ever meets half of one."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path


def write_if_changed(path: Path, content: bytes) -> bool:
    """Write a file unless it holds just that already; return whether it was written.

    The file is replaced in one step, so that a reader, or a crash, never meets half of it. Folders are made.
    """
    try:
        if path.stat().st_size == len(content) and path.read_bytes() == content:
            return False
        mode: int | None = stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        mode = None
    draft = path.with_name(f".{os.getpid()}-{threading.get_ident()}.tmp")
    try:
        draft.write_bytes(content)
        if mode is not None:
            draft.chmod(mode)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return True
