"""What a response's rows and links on other pages are made of, as a digest: when it is the same, they are the same."""

from __future__ import annotations

import hashlib

from precedents.records.archive import Archive
from precedents.records.response import Response


def digest(*parts: bytes) -> bytes:
    """Return 16 bytes that tell these parts from all others (BLAKE2b, each part with its length before it)."""
    hashed = hashlib.blake2b(digest_size=16)
    for part in parts:
        hashed.update(b"%d:" % len(part))
        hashed.update(part)
    return hashed.digest()


def of(response: Response) -> bytes:
    """Return the digest of everything that a record says about its letter; the letter itself is not in it.

    A force and topics are in it by their slugs: what the lists say of them is the same for a whole build.
    """
    said = (
        response.path,
        response.title,
        response.force.slug if response.force else None,
        response.reference,
        str(response.date),
        [(each.provision.act.value, str(each.provision), each.questions) for each in response.exemptions],
        response.ncnd.value if response.ncnd else None,
        response.outcome.value,
        [topic.slug for topic in response.topics],
        response.act.value,
        response.extent.value,
        response.source,
        response.licence,
        response.aliases,
    )
    return digest(repr(said).encode("utf-8", "surrogatepass"))


def of_letter(archive: Archive, response: Response) -> bytes:
    """Return the digest of the letter, and of the files that are kept beside it.

    An archive that was read from files has such digests, so that no letter need be looked at.
    """
    key = archive.keys.get(f"responses/{response.path}.md")
    if key is not None:
        return key
    beside = repr([(each.name, each.size, each.sha256) for each in response.attachments])
    return digest(response.body.markdown.encode("utf-8", "surrogatepass"), beside.encode("utf-8", "surrogatepass"))
