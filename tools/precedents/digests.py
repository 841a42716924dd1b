"""What tells values apart in few bytes: the same on every machine and every day."""

from __future__ import annotations

import hashlib


def digest(*parts: bytes | str) -> bytes:
    """Return 16 bytes that tell these parts from all others (SHA-256, each part with its length before it).

    Processors have instructions for SHA-256: a letter takes half the time that BLAKE2b takes.
    """
    whole = bytearray()
    for part in parts:
        content = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        whole += b"%d:" % len(content)
        whole += content
    return hashlib.sha256(whole).digest()[:16]
