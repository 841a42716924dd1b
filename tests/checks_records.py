"""Records for the tests of the checks, made of a sound one with as little as possible changed."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from precedents import checks
from precedents.law import LAW, Act
from precedents.records.archive import Archive
from precedents.records.reader import read_record
from precedents.records.record import Record
from precedents.records.response import Force, Topic

FORCES = (
    Force("northumbria-police", "Northumbria Police"),
    Force("west-midlands-police", "West Midlands Police", ("WMP",)),
    Force("police-scotland", "Police Scotland", nation="Scotland", act=Act.FOISA),
)
TOPICS = (Topic("organised-crime", "Organised crime"), Topic("surveillance", "Surveillance"))
TODAY = datetime.date(2026, 11, 22)

SOUND = {
    "title": "Organised crime group mapping",
    "force": "Northumbria Police",
    "reference": "114/18",
    "date": "2018-02-19",
    "exemptions": "[31(3)]",
    "ncnd": "whole",
    "outcome": "ncnd",
    "topics": "[organised-crime]",
}
LETTER = "## Response\n\nWe neither confirm nor deny that we hold it, by virtue of section 31(3).\n"


def text_of(letter: str = LETTER, **changed: str | None) -> str:
    """A sound record with some fields changed; None leaves a field out."""
    fields = {**SOUND, **changed}
    rows = "".join(f"{key}: {value}\n" for key, value in fields.items() if value is not None)
    return f"---\n{rows}---\n\n{letter}"


def read(text: str | bytes, file: str = "responses/northumbria-police/114-18.md") -> Record:
    """Read a record with the lists of these tests."""
    content = text if isinstance(text, bytes) else text.encode()
    return read_record(file, content, forces=FORCES, topics=TOPICS, law=LAW)


def archive_of(records: Iterable[Record], files: Iterable[str] = ()) -> Archive:
    """An archive of these records."""
    return Archive(tuple(sorted(records, key=lambda record: record.file)), FORCES, TOPICS, LAW, files=tuple(files))


def findings(*records: Record) -> tuple[checks.Finding, ...]:
    """Everything that all checks find in these records."""
    return checks.run(archive_of(records), today=TODAY)


def codes(text: str | bytes, file: str = "responses/northumbria-police/114-18.md") -> list[str]:
    """The codes of what is found in one record, in order."""
    return [finding.code for finding in findings(read(text, file))]
