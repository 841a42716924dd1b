"""What a page depends on is in its key: a page whose key did not change would be drawn the same again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.dates import UNKNOWN, PartialDate
from precedents.law.provisions import Act
from precedents.pages import facts
from precedents.pages.page import Sheet
from precedents.pages.site import Settings, sheets
from precedents.records.body import render
from precedents.records.response import Attachment, Extent, Ncnd, Outcome, Response
from tests.pages_archive import DRONES, HOSTILE, KENT, SCOTS, WEAPONS, WHOLE, archive, many, relied, templates

TEMPLATES = templates()
SETTINGS = Settings(page_size=3)

CHANGES: list[dict[str, object]] = [
    {"title": "Another title"},
    {"force": SCOTS},
    {"force": None},
    {"reference": "115/18"},
    {"reference": None},
    {"date": PartialDate(2021, 3)},
    {"date": UNKNOWN},
    {"exemptions": relied("31(1)(b)")},
    {"exemptions": relied("31(1)(a)", "40(2)")},
    {"exemptions": (replace(relied("31(3)")[0], questions=("7",)),)},
    {"exemptions": ()},
    {"ncnd": Ncnd.PARTIAL},
    {"ncnd": None},
    {"outcome": Outcome.COST},
    {"topics": (WEAPONS,)},
    {"topics": (DRONES, WEAPONS)},
    {"act": Act.EIR},
    {"extent": Extent.FULL},
    {"source": "https://kent.example/other"},
    {"licence": "Another licence"},
    {"aliases": ("kent-police/former",)},
    {"attachments": (Attachment("capture.txt", 3, "00" * 32),)},
    {"body": render("Another letter.\n\n## With a heading")},
]


def _drawn(responses: Iterable[Response]) -> dict[str, Sheet]:
    return {sheet.url: sheet for sheet in sheets(archive(responses), TEMPLATES, SETTINGS)}


def _agree(before: dict[str, Sheet], after: dict[str, Sheet]) -> None:
    for url in before.keys() & after.keys():
        if before[url].key == after[url].key:
            assert before[url].draw() == after[url].draw(), url


@pytest.mark.parametrize("change", CHANGES, ids="-".join)
def test_whatever_changes_in_a_record_changes_the_keys_of_the_pages_that_show_it(change: dict[str, object]) -> None:
    others = (HOSTILE, *many(7))
    before = _drawn((WHOLE, *others))
    after = _drawn((replace(WHOLE, **change), *others))  # type: ignore[arg-type]  # the table's own values
    assert before["responses/kent-police/114-18/"].key != after["responses/kent-police/114-18/"].key
    _agree(before, after)


@given(st.lists(st.sampled_from(range(12)), unique=True), st.lists(st.sampled_from(range(12)), unique=True))
def test_records_that_come_and_go_change_the_keys_of_the_pages_that_show_them(one: list[int], other: list[int]) -> None:
    every = (WHOLE, HOSTILE, *many(10))
    _agree(_drawn(every[each] for each in one), _drawn(every[each] for each in other))


def test_a_change_in_a_letter_leaves_the_listings_alone() -> None:
    others = (HOSTILE, *many(7))
    before, after = _drawn((WHOLE, *others)), _drawn((replace(WHOLE, body=render("Other words.")), *others))
    changed = {url for url in before if before[url].key != after[url].key}
    assert changed == {"responses/kent-police/114-18/"}


def test_a_sheet_of_a_response_says_whose_it_is() -> None:
    found = _drawn((WHOLE, HOSTILE))
    assert {sheet.path for sheet in found.values()} == {None, WHOLE.path, HOSTILE.path}


def test_parts_that_run_together_are_told_apart() -> None:
    assert facts.digest(b"a", b"b") != facts.digest(b"ab") != facts.digest(b"", b"ab")
    assert facts.of(WHOLE) == facts.of(replace(WHOLE, body=render("other")))
    of = archive((WHOLE,))
    assert facts.of_letter(of, WHOLE) != facts.of_letter(of, replace(WHOLE, body=render("other")))
    known = replace(of, keys={"responses/kent-police/114-18.md": b"known"})
    assert facts.of_letter(known, WHOLE) == b"known"
    assert KENT.slug in WHOLE.path
