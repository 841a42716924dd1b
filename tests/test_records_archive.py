"""The archive: order, grouping, and that what cannot be read is kept."""

from __future__ import annotations

from precedents.dates import PartialDate
from precedents.law import LAW
from precedents.law.provisions import Act, Provision
from precedents.records.archive import Archive
from precedents.records.body import Body
from precedents.records.reader import unreadable_record
from precedents.records.record import Record
from precedents.records.response import Force, Ncnd, Outcome, Reliance, Response, Topic
from precedents.spans import Span

KENT, MET = Force("kent-police", "Kent Police"), Force("metropolitan-police-service", "Metropolitan Police Service")
GANGS, DOGS = Topic("gangs", "Gangs"), Topic("dogs", "Dogs")


def record(
    path: str,
    date: str = "unknown",
    provisions: str = "",
    *,
    force: Force | None = KENT,
    topics: tuple[Topic, ...] = (),
    ncnd: Ncnd | None = Ncnd.NONE,
    outcome: Outcome = Outcome.REFUSED,
    act: Act = Act.FOIA,
    aliases: tuple[str, ...] = (),
) -> Record:
    response = Response(
        path,
        path,
        Body(""),
        force=force,
        date=PartialDate.parse(date),
        exemptions=tuple(Reliance(Provision.parse(text, act)) for text in provisions.split()),
        topics=topics,
        ncnd=ncnd,
        outcome=outcome,
        act=act,
        aliases=aliases,
    )
    return Record(f"responses/{path}.md", "", (), Span(0, 0), (), response)


def archive(*records: Record) -> Archive:
    return Archive(records, (KENT, MET), (GANGS, DOGS), LAW)


def paths(responses: tuple[Response, ...]) -> list[str]:
    return [response.path for response in responses]


def test_newest_first_vague_dates_after_the_days_within_them_unknown_last_and_equal_dates_by_path() -> None:
    found = archive(
        record("k/a", "unknown"),
        record("k/d", "2018"),
        record("k/c", "2018-02-19"),
        record("k/b", "2018-02-19"),
        record("k/e", "2018-02"),
        record("k/f", "2019"),
    )
    assert paths(found.responses) == ["k/f", "k/b", "k/c", "k/e", "k/d", "k/a"]


def test_a_record_without_a_response_is_kept_and_not_shown() -> None:
    broken = unreadable_record("responses/k/x.md", "the file is too large", "split it")
    found = archive(broken, record("k/a"))
    assert broken in found.records
    assert paths(found.responses) == ["k/a"]
    assert list(found.by_path) == ["k/a"]


def test_by_provision_is_by_all_that_contains_it_once_each() -> None:
    found = archive(record("k/a", "2018", "31(1)(a) 31(1)(b) 40(2)"), record("k/b", "2019", "31"))
    assert {str(provision): paths(responses) for provision, responses in found.by_provision.items()} == {
        "31": ["k/b", "k/a"],
        "31(1)": ["k/a"],
        "31(1)(a)": ["k/a"],
        "31(1)(b)": ["k/a"],
        "40": ["k/a"],
        "40(2)": ["k/a"],
    }


def test_provisions_of_different_acts_are_different() -> None:
    found = archive(record("k/a", provisions="35"), record("k/b", provisions="35", act=Act.FOISA))
    assert paths(found.by_provision[Provision(Act.FOISA, "35")]) == ["k/b"]
    assert {act: paths(responses) for act, responses in found.by_act.items()} == {
        Act.FOIA: ["k/a"],
        Act.FOISA: ["k/b"],
    }


def test_the_other_groups() -> None:
    found = archive(
        record("k/a", "2018-03", topics=(GANGS, DOGS), ncnd=Ncnd.WHOLE, outcome=Outcome.NCND),
        record("m/b", "2018", topics=(DOGS,), force=MET),
        record("x/c", force=None, ncnd=None),
    )
    groups = {
        "force": ({key: paths(group) for key, group in found.by_force.items()}),
        "topic": ({key: paths(group) for key, group in found.by_topic.items()}),
        "year": ({key: paths(group) for key, group in found.by_year.items()}),
        "ncnd": ({key: paths(group) for key, group in found.by_ncnd.items()}),
        "outcome": ({key: paths(group) for key, group in found.by_outcome.items()}),
    }
    assert groups == {
        "force": {"kent-police": ["k/a"], "metropolitan-police-service": ["m/b"]},
        "topic": {"gangs": ["k/a"], "dogs": ["k/a", "m/b"]},
        "year": {"2018": ["k/a", "m/b"], "unknown": ["x/c"]},
        "ncnd": {"whole": ["k/a"], "none": ["m/b"]},
        "outcome": {"ncnd": ["k/a"], "refused": ["m/b", "x/c"]},
    }


def test_moved_records_are_found_by_their_old_paths_unless_another_has_taken_one() -> None:
    found = archive(record("k/a", aliases=("k/old", "k/b")), record("k/b"))
    assert {old: response.path for old, response in found.moved.items()} == {"k/old": "k/a"}
