"""One file of `responses/` becomes a `Record`: everything that is written, what it means, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence

from precedents.law import Law
from precedents.records.decoding import decode
from precedents.records.front_matter import read_front_matter
from precedents.records.record import Fault, FaultKind, Record
from precedents.records.response import Attachment, Force, Topic
from precedents.records.values import Values
from precedents.spans import Lines, Span


def read_record(
    file: str,
    content: bytes,
    *,
    forces: Sequence[Force],
    topics: Sequence[Topic],
    law: Law,
    attachments: Sequence[Attachment] = (),
) -> Record:
    """Read one record file.

    `file` is its path from the root of the archive (`responses/<force>/<slug>.md`), `content` its bytes; `forces`
    and `topics` are the lists it is read against; `law` says which provisions there are; `attachments` are the
    files kept beside it. Never raises: a value that cannot be read takes its neutral form and gives a fault.
    """
    text, wrong_bytes = decode(content)
    sheet = read_front_matter(text)
    values = Values(text, sheet, forces, topics, law)
    response = None
    if sheet.present:
        response = values.response(file.removeprefix("responses/").removesuffix(".md"), tuple(attachments))
    faults = sorted([*wrong_bytes, *sheet.faults, *values.faults], key=lambda fault: fault.span)
    return Record(file, text, sheet.fields, sheet.body_span, tuple(faults), response, Lines(text))


def unreadable_record(file: str, fact: str, remedy: str) -> Record:
    """Return the record of a file that could not be opened, so that it is reported with all the others."""
    return Record(file, "", (), Span(0, 0), (Fault(FaultKind.NOT_TEXT, Span(0, 0), fact, remedy),), None)
