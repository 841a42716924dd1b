"""A: each record where it belongs, once, under names that lead to it alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from precedents import checks
from precedents.records.archive import Archive, ListFile
from precedents.records.lists import read_forces
from precedents.records.response import Attachment
from tests.checks_records import archive_of, codes, findings, read, text_of

HOME = "responses/northumbria-police/"


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        (HOME + "114-18.md", []),
        (HOME + "a.md", []),
        (HOME + "114_18.md", ["A004"]),
        (HOME + "114--18.md", ["A004"]),
        (HOME + "-114.md", ["A004"]),
        (HOME + "FOI 114.md", ["A004"]),
        (HOME + "café.md", ["A004"]),
        (HOME + "１１４.md", ["A004"]),  # digits of another script are no digits of an address
        (HOME + ".md", ["A004"]),
        ("responses/west-midlands-police/114-18.md", ["A003"]),
        ("responses/Northumbria-Police/114-18.md", ["A003"]),
        ("responses/114-18.md", ["A003"]),
    ],
)
def test_paths(file: str, expected: list[str]) -> None:
    assert codes(text_of(), file) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("114/18", "114/19", []),
        ("114/18", "114/18", ["A006"]),
        ("FOI 114/18", "foi  114/18", ["A006"]),  # two copies of a letter differ in blanks and case
        ("114/18", "114-18", []),  # these may be two requests
        ("none", "none", []),
        ("114/18", "114/18 internal review", []),
    ],
)
def test_references_of_one_force(first: str, second: str, expected: list[str]) -> None:
    records = read(text_of(reference=first), HOME + "a.md"), read(text_of(reference=second), HOME + "b.md")
    assert [finding.code for finding in findings(*records)] == expected


def test_two_forces_may_have_the_same_reference() -> None:
    other = text_of(force="WMP")
    assert findings(read(text_of(), HOME + "a.md"), read(other, "responses/west-midlands-police/a.md")) == ()


def test_every_copy_after_the_first_is_reported() -> None:
    records = [read(text_of(), f"{HOME}{name}.md") for name in "cab"]
    assert [(finding.file, finding.code) for finding in findings(*records)] == [
        (HOME + "b.md", "A006"),
        (HOME + "c.md", "A006"),
    ]


@pytest.mark.parametrize(
    ("aliases", "expected"),
    [
        ("[northumbria-police/old]", []),
        ("[northumbria-police/b]", ["A008"]),  # another record is there
        ("[northumbria-police/a]", ["A008"]),  # it is there itself
        ("[northumbria-police/taken]", []),  # claimed by the later record, where it is reported
        ("[northumbria-police/old, northumbria-police/old]", []),
    ],
)
def test_former_addresses(aliases: str, expected: list[str]) -> None:
    first = read(text_of(aliases=aliases, reference="1"), HOME + "a.md")
    second = read(text_of(aliases="[northumbria-police/taken]", reference="2"), HOME + "b.md")
    assert [finding.code for finding in findings(first, second) if finding.file == HOME + "a.md"] == expected


def test_an_address_that_two_records_claim_is_reported_at_the_second() -> None:
    texts = (text_of(aliases="[northumbria-police/old]", reference=name) for name in "ab")
    records = [read(text, f"{HOME}{name}.md") for text, name in zip(texts, "ab", strict=True)]
    (finding,) = findings(*records)
    assert (finding.file, finding.code) == (HOME + "b.md", "A008")
    assert finding.fact == "`northumbria-police/old` is an address of responses/northumbria-police/a.md"


@pytest.mark.parametrize(
    ("file", "stray"),
    [
        (HOME + "114-18.md", False),
        (HOME + "114-18/capture.txt", False),
        (HOME + "114-18/letter.docx", False),
        (HOME + "114-18/deep/letter.docx", True),
        (HOME + r"114-18/caf\xe9.pdf", True),  # it could not be read, or not be linked to
        (HOME + "115-18/capture.txt", True),
        (HOME + "114-18.docx", True),
        ("responses/notes.txt", True),
        ("responses/forces.toml", False),
    ],
)
def test_stray_files(file: str, stray: bool) -> None:
    kept = (Attachment("capture.txt", 1, ""), Attachment("letter.docx", 1, ""))
    record = read(text_of())
    assert record.response is not None
    sound = archive_of([replace(record, response=replace(record.response, attachments=kept))])
    lists = (ListFile("responses/forces.toml", ""), ListFile("responses/topics.toml", ""))
    archive = Archive(sound.records, sound.forces, sound.topics, sound.law, lists, (file,))
    assert [(finding.file, finding.code) for finding in checks.run(archive)] == ([(file, "A009")] if stray else [])


def test_a_fault_of_a_list_has_its_line() -> None:
    text = '[[force]]\nslug = "a"\nname = "A"\n\n[[force]]\nname = "B"\n'
    forces, faults = read_forces(text)
    archive = Archive((), forces, (), archive_of([]).law, (ListFile("responses/forces.toml", text, faults),))
    (finding,) = checks.run(archive)
    assert (finding.place, finding.code) == ("responses/forces.toml:5:1", "A010")
