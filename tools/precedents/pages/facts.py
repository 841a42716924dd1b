"""What a response's rows and links on other pages are made of, as a digest: when it is the same, they are the same."""

from __future__ import annotations

from precedents.digests import digest
from precedents.records.archive import Archive
from precedents.records.response import Response

__all__ = ["digest", "of", "of_letter"]


def of(response: Response) -> bytes:
    """Return the digest of everything that a record says about its letter; the letter itself is not in it.

    A force and topics are in it by their slugs: what the lists say of them is the same for a whole build. A response
    that was read from a file brings a digest of what it says.
    """
    if response.said:
        return response.said
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
    return digest(repr(said))


def of_letter(archive: Archive, response: Response) -> bytes:
    """Return the digest of the letter, and of the files that are kept beside it.

    An archive that was read from files has such digests, so that no letter need be looked at.
    """
    key = archive.keys.get(f"responses/{response.path}.md")
    if key is not None:
        return key
    beside = repr([(each.name, each.size, each.sha256) for each in response.attachments])
    return digest(response.body.markdown, beside)
