"""One run over many records: order, context, and no input that ends it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from precedents import checks
from precedents.checks.separate import Work
from tests.checks_records import LETTER, archive_of, findings, read, text_of

HOME = "responses/northumbria-police/"


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda text: text.encode(errors="replace"))))
def test_no_bytes_end_the_run(content: bytes) -> None:
    for finding in findings(read(content), read(b"---\ntitle: x\n---\n" + content, HOME + "b.md")):
        assert finding.position.line >= 1


@settings(max_examples=150, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(
            ["title", "force", "reference", "date", "exemptions", "ncnd", "outcome", "topics", "act", "aliases"]
        ),
        st.text(alphabet="abc0123456789()[]{}:,'\"#-| \u0661\u00b2", max_size=20),
        max_size=10,
    ),
    st.text(alphabet="section 0123456789()\n#<>[]/", max_size=80),
)
def test_no_values_end_the_run(values: dict[str, str], letter: str) -> None:
    assert isinstance(findings(read(text_of(letter, **values))), tuple)


def test_only_chosen_files_are_reported_on_and_all_are_compared() -> None:
    records = [read(text_of(), f"{HOME}{name}.md") for name in "ab"]
    found = checks.run(archive_of(records), reports_on=lambda file: file == HOME + "b.md")
    assert [(finding.file, finding.code) for finding in found] == [(HOME + "b.md", "A006")]
    assert checks.run(archive_of(records), reports_on=lambda file: file == HOME + "a.md") == ()


def test_the_way_of_working_makes_no_difference() -> None:
    records = [read(text_of(reference=f"{n % 7}", date="2019/1/1"), f"{HOME}{n}.md") for n in range(20)]

    def backwards(work: Callable[[int], Work], numbers: Sequence[int]) -> Iterable[Work]:
        return [work(number) for number in reversed(numbers)]

    archive = archive_of(records)
    assert checks.run(archive, spread=backwards) == checks.run(archive)


def test_findings_are_values() -> None:
    record = read(text_of(ncnd="maybe"))
    assert findings(record) == findings(record)
    assert len({*findings(record), *findings(record)}) == 1


def test_places_count_code_points_from_one() -> None:
    record = read(text_of(LETTER + "\n\U0001f600\u00e9 <u>x</u>\n"))
    (finding,) = findings(record)
    assert finding.place == f"{record.file}:{record.text.count(chr(10), 0, record.text.index('<u>')) + 1}:4"
    assert (finding.end.line, finding.end.column) == (finding.position.line, 7)


@pytest.mark.parametrize(("errors", "warnings", "notes", "expected"), [(1, 0, 2, "1 error, 0 warnings, 2 notes")])
def test_a_tally_reads_well(errors: int, warnings: int, notes: int, expected: str) -> None:
    assert str(checks.Tally(errors, warnings, notes)) == expected
