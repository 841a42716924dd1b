"""F: what reading found is reported once, and keys are asked for in small letters and in order."""

from __future__ import annotations

import pytest

from precedents.checks import find_check
from precedents.records.keys import KEYS
from precedents.records.record import FaultKind
from tests.checks_records import SOUND, codes, findings, read, text_of

ROWS = [f"{key}: {value}" for key, value in SOUND.items()]
LETTER = "\n---\n\nWe neither confirm nor deny, by virtue of section 31(3).\n"


def test_a_sound_record_gives_nothing() -> None:
    assert codes(text_of()) == []


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_ends(ending: str) -> None:
    assert codes(text_of().replace("\n", ending)) == ([] if ending == "\n" else ["F010"])


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (ROWS, []),
        (ROWS[::-1], ["F012"]),  # one finding, however many are out of place
        ([ROWS[1], ROWS[0], *ROWS[2:]], ["F012"]),
        ([*ROWS, "act: FOIA 2000"], []),
        (["act: FOIA 2000", *ROWS], ["F012"]),
        (["zebra: 1", *ROWS], ["F006"]),  # where a key that no record has would belong is not the question
        ([*ROWS[:5], "NCND: whole", *ROWS[6:]], ["F011"]),
        ([*ROWS[:5], '"NCND": whole', *ROWS[6:]], ["F011"]),
        ([*ROWS, "Zebra: 1"], ["F006"]),
    ],
)
def test_keys(rows: list[str], expected: list[str]) -> None:
    assert codes("---\n" + "\n".join(rows) + LETTER) == expected


def test_the_remedy_for_the_order_names_the_neighbour() -> None:
    record = read("---\n" + "\n".join([*ROWS[:1], *ROWS[2:], ROWS[1]]) + LETTER)
    (finding,) = findings(record)
    assert finding.fact == "`force` stands below `topics`, which comes after it in a record"
    assert finding.remedy == "move it above `reference`"


def test_nothing_more_is_said_of_front_matter_that_cannot_be_read() -> None:
    assert set(codes("---\n: : :\n\nBy virtue of section 31(3).\n")) <= {"F004"}


def test_every_kind_of_fault_is_reported_by_some_check() -> None:
    """A fault that reading finds and no check reports would be lost without a word."""
    from precedents import checks
    from precedents.checks.case import Case, Context
    from precedents.records.record import Fault, Record
    from precedents.spans import Span
    from tests.checks_records import archive_of

    for kind in FaultKind:
        sound = read(text_of())
        record = Record(
            sound.file,
            sound.text,
            sound.fields,
            sound.body_span,
            (Fault(kind, Span(0, 1), "a fact", "a remedy"),),
            sound.response,
            sound.lines,
        )
        case = Case(record, Context(archive_of([record])))
        reporting = [each.code for each in checks.CHECKS if isinstance(each, checks.Check) and any(each.run(case))]
        assert len(reporting) == 1, kind


def test_the_pages_name_the_keys_that_there_are() -> None:
    def page(code: str) -> str:
        check = find_check(code)
        assert check is not None
        return " ".join(check.explanation.split())

    *first, last = (key.name for key in KEYS if key.required)
    assert f"Every record says {', '.join(first)} and {last}." in page("F007")
    assert f"{', '.join(key.name for key in KEYS)}. `precedents check --fix`" in page("F012")
