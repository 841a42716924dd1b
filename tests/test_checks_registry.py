"""The list of checks: codes that stay unique and in order, and a page that is worth reading for each."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from precedents.checks import CHECKS, Check, Scope, Severity, find_check
from tests.checks_fixtures import fixtures

FAMILIES = "FDPNAB"


def test_codes_are_unique_and_in_order_of_family() -> None:
    codes = [check.code for check in CHECKS]
    assert len(set(codes)) == len(codes)
    assert codes == sorted(codes, key=lambda code: (FAMILIES.index(code[0]), code[1:]))
    assert all(re.fullmatch(r"[FDPNAB]\d{3}", code) for code in codes)


def test_names_are_unique() -> None:
    slugs = [check.slug for check in CHECKS]
    assert len(set(slugs)) == len(slugs)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
class TestPage:
    def test_the_title_is_a_short_line(self, check: Check) -> None:
        assert 10 <= len(check.title) <= 100
        assert not check.title.endswith(".")

    def test_it_shows_what_is_bad_and_what_is_good(self, check: Check) -> None:
        assert re.search(r"^Bad: ?", check.explanation, re.MULTILINE)
        assert re.search(r"^Good: ?", check.explanation, re.MULTILINE)
        assert check.explanation.index("Bad:") > 100, "first what, and why"

    def test_the_title_is_not_said_twice(self, check: Check) -> None:
        assert not check.explanation.startswith(check.title)

    def test_examples_are_indented_as_markdown_wants_them(self, check: Check) -> None:
        lines = check.explanation.split("\n")
        for above, line in pairwise(lines):
            if line.startswith("    ") and not above.startswith("    "):
                assert above == "", line

    def test_it_has_a_broken_record_of_its_own(self, check: Check) -> None:
        expecting = {code for fixture in fixtures() for _, code in fixture.expected}
        assert check.code in expecting

    def test_it_is_found_by_code_and_by_name(self, check: Check) -> None:
        assert find_check(check.code) is check
        assert find_check(check.code.lower()) is check
        assert find_check(check.slug) is check


@pytest.mark.parametrize("name", ["", "F", "F999", "key", "F003 F004"])
def test_no_check_by_another_name(name: str) -> None:
    assert find_check(name) is None


def test_a_pages_examples_name_codes_that_exist() -> None:
    known = {check.code for check in CHECKS}
    for check in CHECKS:
        assert set(re.findall(r"\b[FDPNAB]\d{3}\b", check.explanation)) <= known


def test_what_is_compared_between_records_or_read_from_the_letter_is_never_run_on_what_cannot_be_read() -> None:
    assert {check.scope for check in CHECKS} == set(Scope)


def test_severities_order_by_weight() -> None:
    assert sorted(Severity, key=lambda severity: severity.rank) == [Severity.ERROR, Severity.WARNING, Severity.NOTE]
