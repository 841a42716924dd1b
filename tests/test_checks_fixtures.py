"""Every check has been seen to fire: the broken records give exactly the findings that they state, in one run."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from precedents import checks, store
from precedents.records.archive import Archive
from tests.checks_fixtures import FOLDER, Fixture, fixtures, golden_lines, lay_out
from tests.checks_records import TODAY

GOLDEN = FOLDER.parent / "checks.golden.txt"
FIXTURES = fixtures()


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out(tmp_path_factory.mktemp("archive"))


@pytest.fixture(scope="module")
def broken(root: Path) -> Archive:
    return store.load(root)


@pytest.fixture(scope="module")
def found(broken: Archive, root: Path) -> tuple[checks.Finding, ...]:
    return checks.run(broken, today=TODAY, captures=store.captures(root))


def test_there_are_enough_of_them() -> None:
    assert len(FIXTURES) >= 30


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.name)
def test_a_fixture_gives_exactly_what_it_states(fixture: Fixture, found: tuple[checks.Finding, ...]) -> None:
    assert fixture.expected, f"{fixture.name} states no finding"
    actual = [(finding.position.line, finding.code) for finding in found if finding.file == fixture.file]
    assert sorted(actual) == fixture.expected


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.name)
def test_a_fixture_is_named_by_the_check_that_it_is_for(fixture: Fixture) -> None:
    if not fixture.name.endswith(".toml"):
        assert fixture.name[:4] in {code for _, code in fixture.expected}


def test_nothing_is_found_in_a_file_that_no_fixture_made(found: tuple[checks.Finding, ...]) -> None:
    assert {finding.file for finding in found} == {fixture.file for fixture in FIXTURES}


def test_every_check_has_fired(found: tuple[checks.Finding, ...]) -> None:
    assert {check.code for check in checks.CHECKS} == {finding.code for finding in found}


def test_every_message_is_as_it_was_agreed(broken: Archive, root: Path) -> None:
    """On purpose changed: `python -m tests.checks_fixtures > tests/fixtures/checks.golden.txt`, and read the diff."""
    assert "\n".join(golden_lines(broken, root)) + "\n" == GOLDEN.read_text(encoding="utf-8")


def test_every_finding_lies_in_its_file(found: tuple[checks.Finding, ...], broken: Archive) -> None:
    lines = {record.file: record.lines for record in broken.records}
    for finding in found:
        if finding.file in lines:
            assert 0 <= finding.span.start <= finding.span.end <= len(lines[finding.file].text)
            assert finding.position <= finding.end


def test_findings_come_in_order(found: tuple[checks.Finding, ...]) -> None:
    places = [(finding.file, finding.position) for finding in found]
    assert places == sorted(places)


def test_the_command_says_the_same_in_one_run(root: Path, found: tuple[checks.Finding, ...]) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "precedents", "check", "--root", str(root), "--format", "json"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    printed = Counter((row["file"], row["line"], row["code"]) for row in json.loads(run.stdout))
    assert printed == Counter((finding.file, finding.position.line, finding.code) for finding in found)
