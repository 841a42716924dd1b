"""The first five published letters, imported from their raw copies, are the records that people made of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from precedents import store
from precedents.law import LAW
from precedents.letters.draft import draft_sources
from precedents.letters.formats import read_copy
from precedents.letters.markdown import markdown
from precedents.letters.recording import record_text, slug_of
from precedents.records.archive import Archive
from precedents.records.reader import read_record
from precedents.records.response import Response

ROOT = Path(__file__).resolve().parent.parent
SEEDS = (
    "metropolitan-police-service/01-foi-22-023919",
    "northumbria-police/114-18",
    "northumbria-police/ring-cameras",
    "west-midlands-police/3070-15",
    "west-midlands-police/658a-22",
)
TITLED_BY_HAND = {
    "metropolitan-police-service/01-foi-22-023919",
    "northumbria-police/ring-cameras",
    "west-midlands-police/658a-22",
}


@pytest.fixture(scope="module")
def archive() -> Archive:
    return store.load(ROOT, [Path("responses") / f"{seed}.md" for seed in SEEDS])


@pytest.fixture(params=SEEDS)
def seed(request: pytest.FixtureRequest, archive: Archive) -> tuple[Archive, Response, str]:
    record = next(record for record in archive.records if record.file == f"responses/{request.param}.md")
    assert record.response is not None
    return archive, record.response, record.body_text


def test_the_raw_copy_gives_the_record(seed: tuple[Archive, Response, str]) -> None:
    archive, response, body = seed
    copy = read_copy(store.read_capture(ROOT, response), "capture.txt")
    draft = draft_sources(copy.sources, copy.page, forces=archive.forces, topics=archive.topics, law=LAW)
    assert markdown(draft.letter).strip() == body.strip()
    assert draft.forces == (response.force,)
    assert (draft.reference, draft.date, draft.act) == (response.reference, response.date, response.act)
    assert sorted(draft.exemptions) == sorted(reliance.provision for reliance in response.exemptions)
    assert (draft.ncnd, draft.outcome, draft.extent) == (response.ncnd, response.outcome, response.extent)
    to_confirm = {flag.field for flag in draft.flags if flag.confirm}
    if response.path in TITLED_BY_HAND:
        assert "title" in to_confirm
    else:
        assert draft.title == response.title
    assert set(draft.topics) & set(response.topics) or "topics" in to_confirm


def test_the_record_file_reads_back_as_the_draft(seed: tuple[Archive, Response, str]) -> None:
    archive, response, _ = seed
    copy = read_copy(store.read_capture(ROOT, response), "capture.txt")
    draft = draft_sources(copy.sources, copy.page, forces=archive.forces, topics=archive.topics, law=LAW)
    assert draft.force is not None
    file = f"responses/{draft.force.slug}/{slug_of(draft)}.md"
    record = read_record(
        file, record_text(draft, draft.force).encode(), forces=archive.forces, topics=archive.topics, law=LAW
    )
    assert record.faults == ()
    assert record.response is not None
    assert record.response.title == draft.title
    assert record.response.reference == draft.reference
    assert [reliance.provision for reliance in record.response.exemptions] == list(draft.exemptions)
