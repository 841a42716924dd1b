"""What a record alone decides is worked out once, and is the same whatever stands around it."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents import checks, store
from precedents.checks import Check, Edit, Finding, Scope, Severity
from precedents.checks.case import Case, Context
from precedents.checks.findings import Breach
from precedents.checks.running import of_record
from precedents.checks.verdicts import Verdict, packed, unpacked
from precedents.law import LAW
from precedents.records.archive import Archive
from precedents.spans import Position, Span
from tests.checks_fixtures import lay_out
from tests.checks_records import FORCES, TODAY, TOPICS, archive_of, read, text_of

HOME = "responses/northumbria-police/"


@dataclass
class Remembering:
    """Keeps values in memory, and knows what it was asked to keep."""

    values: dict[tuple[str, bytes], bytes] = field(default_factory=dict)
    news: list[str] = field(default_factory=list)

    def found(self, kind: str, keys: Collection[bytes]) -> Mapping[bytes, bytes]:
        return {key: self.values[kind, key] for key in keys if (kind, key) in self.values}

    def keep(self, kind: str, values: Mapping[bytes, bytes]) -> None:
        self.values |= {(kind, key): value for key, value in values.items()}
        self.news += [kind] * len(values)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out(tmp_path_factory.mktemp("archive"))


@pytest.fixture(scope="module")
def broken(root: Path) -> Archive:
    return store.load(root)


def test_what_is_kept_changes_nothing(broken: Archive, root: Path) -> None:
    kept = Remembering()
    without = checks.run(broken, today=TODAY, captures=store.captures(root))
    for _ in range(2):
        assert checks.run(broken, today=TODAY, captures=store.captures(root), kept=kept) == without
    assert checks.run(broken, today=TODAY) == checks.run(broken, today=TODAY, kept=kept)  # no captures, other findings
    assert checks.run(broken) == checks.run(broken, kept=kept)  # what depends on the day is not kept


def test_what_is_kept_is_not_worked_out_again(broken: Archive, root: Path) -> None:
    kept = Remembering()
    checks.run(broken, today=TODAY, captures=store.captures(root), kept=kept)
    assert set(kept.news) == {"findings", "fingerprint", "twins"}
    kept.news.clear()
    checks.run(broken, today=TODAY + datetime.timedelta(days=1), captures=store.captures(root), kept=kept)
    assert kept.news == []
    (file,) = (file for file in broken.keys if file.endswith("/f008-wrong-word.md"))
    checks.run(
        dataclasses.replace(broken, keys={**broken.keys, file: b"changed"}), captures=store.captures(root), kept=kept
    )
    assert sorted(kept.news) == ["findings", "fingerprint", "twins"]


def test_records_without_keys_are_worked_out_each_time() -> None:
    kept = Remembering()
    archive = archive_of([read(text_of(ncnd="yes")), read(text_of(), f"{HOME}b.md")])
    assert checks.run(archive, kept=kept) == checks.run(archive)
    assert kept.news == []


def test_what_a_record_decides_is_the_same_in_any_company(broken: Archive, root: Path) -> None:
    """The others, the files and the day make no difference; only so may it be kept by the record's own key."""
    together = Context(broken, TODAY, store.captures(root))
    for record in broken.records:
        alone = Context(Archive((record,), FORCES, TOPICS, LAW), None, store.captures(root))
        assert of_record(record, alone) == of_record(record, together)


@pytest.mark.parametrize("least", Severity)
def test_only_what_weighs_enough_is_looked_for(broken: Archive, root: Path, least: Severity) -> None:
    kept = Remembering()
    everything = checks.run(broken, today=TODAY, captures=store.captures(root), kept=kept)
    wanted = tuple(finding for finding in everything if finding.severity.rank <= least.rank)
    assert checks.run(broken, today=TODAY, captures=store.captures(root), least=least) == wanted
    assert checks.run(broken, today=TODAY, captures=store.captures(root), least=least, kept=kept) == wanted


def test_only_checks_that_no_earlier_run_made_are_made(broken: Archive) -> None:
    """A build holds records against errors alone, and `precedents check` against everything: they share their work."""
    calls: list[str] = []

    def rule(name: str) -> Callable[[Case], Iterator[Breach]]:
        def run(case: Case) -> Iterator[Breach]:
            calls.append(name)
            yield Breach(Span(0, 1), name, "mend it")

        return run

    first = Check("X001", Severity.ERROR, rule("first"), Scope.RECORD)
    second = Check("X002", Severity.NOTE, rule("second"), Scope.RECORD)
    number = len(broken.records)
    for least, runs, found, made in (
        ((Severity.ERROR, Severity.NOTE), ((first,), (first, second)), ["first", "second"], {"first", "second"}),
        ((Severity.NOTE, Severity.ERROR), ((first, second), (first,)), ["first"], {"first", "second"}),
        ((Severity.NOTE, Severity.NOTE), ((second,), (first,)), ["first"], {"first", "second"}),
    ):
        calls.clear()
        kept = Remembering()
        for weight, rules in zip(least, runs, strict=True):
            last = checks.run(broken, checks=rules, least=weight, kept=kept)
        assert [finding.fact for finding in last] == found * number
        assert {name: calls.count(name) for name in calls} == dict.fromkeys(made, number)


def test_letters_are_not_compared_for_errors_alone(broken: Archive) -> None:
    kept = Remembering()
    checks.run(broken, least=Severity.ERROR, kept=kept)
    assert set(kept.news) == {"findings"}


NUMBERS = st.integers(0, 10**6)


@given(
    st.lists(
        st.builds(
            Finding,
            st.just("a.md"),
            st.builds(Span, NUMBERS, NUMBERS),
            st.builds(Position, NUMBERS, NUMBERS),
            st.builds(Position, NUMBERS, NUMBERS),
            st.sampled_from(["F001", "P003"]),
            st.sampled_from(Severity),
            st.text(),
            st.text(),
            st.lists(st.builds(Edit, st.builds(Span, NUMBERS, NUMBERS), st.text())).map(tuple),
        )
    ).map(tuple)
)
def test_findings_are_kept_as_they_are(findings: tuple[Finding, ...]) -> None:
    again = unpacked("a.md", packed(findings))
    assert again == findings
    verdict = Verdict().and_of(["F001"], findings[:1]).and_of(["P003", "Z999"], findings[1:])
    assert Verdict.read(verdict.written()) == verdict
    assert verdict.codes == {"F001", "P003", "Z999"}
    assert verdict.found("a.md", {"F001", "P003"}) == findings
    assert verdict.found("a.md", {"P003"}) == tuple(each for each in findings if each.code == "P003")
    assert [type(each.severity) for each in again] == [Severity] * len(findings)
