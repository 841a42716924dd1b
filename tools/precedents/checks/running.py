"""All checks over all records, in one run: breaches become findings with code, severity and place."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from precedents.checks.case import Case, Context
from precedents.checks.findings import Breach, Finding
from precedents.checks.registry import CHECKS, AnyCheck, Check, Scope
from precedents.records.archive import Archive
from precedents.records.fidelity import Captures, none_kept
from precedents.spans import Lines

Spread: TypeAlias = Callable[[Callable[[int], tuple[Finding, ...]], Sequence[int]], Iterable[tuple[Finding, ...]]]


def run(
    archive: Archive,
    *,
    today: datetime.date | None = None,
    reports_on: Callable[[str], bool] = lambda file: True,
    checks: tuple[AnyCheck, ...] = CHECKS,
    spread: Spread = map,
    captures: Captures = none_kept,
) -> tuple[Finding, ...]:
    """Return everything that the checks find, in order of file and line.

    `today` lets dates in the future be found. Only files for which `reports_on` is true are reported on, though the
    others count where records are compared. `spread` is `map`, or does the same over several processes. `captures`
    gives the published copies that letters are held against; without it none is. Never raises for what a record holds.
    """
    context = Context(archive, today, captures)
    context.compare()

    def of_record(number: int) -> tuple[Finding, ...]:
        return tuple(_of_case(Case(archive.records[number], context), checks))

    chosen = [number for number, record in enumerate(archive.records) if reports_on(record.file)]
    found = [finding for findings in spread(of_record, chosen) for finding in findings]
    found += [finding for finding in _of_archive(context, checks) if reports_on(finding.file)]
    return tuple(sorted(found, key=lambda finding: finding.order))


def _of_case(case: Case, checks: tuple[AnyCheck, ...]) -> Iterator[Finding]:
    # Of front matter without a single key nothing more can be said than that it cannot be read.
    readable = case.record.response is not None and bool(case.record.fields)
    for check in checks:
        if isinstance(check, Check) and (readable or check.scope is Scope.RECORD):
            for breach in check.run(case):
                yield _finding(check, case.record.file, breach, case.record.lines)


def _of_archive(context: Context, checks: tuple[AnyCheck, ...]) -> Iterator[Finding]:
    texts = {list_file.file: Lines(list_file.text) for list_file in context.archive.lists}
    for check in checks:
        if not isinstance(check, Check):
            for file, breach in check.run(context):
                yield _finding(check, file, breach, texts.get(file, Lines("")))


def _finding(check: AnyCheck, file: str, breach: Breach, lines: Lines) -> Finding:
    position, end = lines.position(breach.span.start), lines.position(breach.span.end)
    return Finding(file, breach.span, position, end, check.code, check.severity, breach.fact, breach.remedy, breach.fix)
