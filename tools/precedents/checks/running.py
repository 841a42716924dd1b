"""All checks over all records, in one run: breaches become findings with code, severity and place."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from precedents.checks import places
from precedents.checks.case import Case, Context
from precedents.checks.findings import Breach, Finding, Severity
from precedents.checks.registry import CHECKS, AnyCheck, Check, Scope
from precedents.checks.separate import Separate, Work
from precedents.checks.verdicts import Kept, NothingKept
from precedents.records.archive import Archive
from precedents.records.fidelity import Captures, none_kept
from precedents.records.record import Record
from precedents.spans import Lines

Spread: TypeAlias = Callable[[Callable[[int], Work], Sequence[int]], Iterable[Work]]
"""`map`, or what does the same over several processes, in whatever order."""

_ALONE: Final = (Scope.RECORD, Scope.RESPONSE)


def run(
    archive: Archive,
    *,
    today: datetime.date | None = None,
    reports_on: Callable[[str], bool] = lambda file: True,
    checks: tuple[AnyCheck, ...] = CHECKS,
    least: Severity = Severity.NOTE,
    spread: Spread = map,
    captures: Captures = none_kept,
    kept: Kept = NothingKept(),  # noqa: B008 - it has no state
) -> tuple[Finding, ...]:
    """Return everything that the checks find, in order of file and line.

    `today` lets dates in the future be found. Only files for which `reports_on` is true are reported on, though the
    others count where records are compared. Findings that weigh less than `least` are not looked for. `spread` is
    `map`, or does the same over several processes. `captures` gives the published copies that letters are held
    against; without it none is. What `kept` holds of earlier runs is not worked out again; the findings are the same.
    Never raises for what a record holds.
    """
    context = Context(archive, today, captures)
    checks = tuple(check for check in checks if check.severity.rank <= least.rank)
    chosen = [number for number, record in enumerate(archive.records) if reports_on(record.file)]
    separate = Separate(
        archive,
        check_record=lambda record, codes: of_record(
            record, context, tuple(check for check in checks if check.code in codes)
        ),
        codes=frozenset(check.code for check in checks if _is_alone(check)),
        rules=repr(captures is not none_kept),
        kept=kept,
    )
    compared = any(check.run is places.letter_repeated for check in checks)
    separate.work(spread, chosen, with_letters=compared)
    if compared:
        context.knows_twins(separate.twins())
    found = [finding for number in chosen for finding in separate.findings(number)]
    related = [check for check in checks if isinstance(check, Check) and not _is_alone(check)]
    found += [finding for number in chosen for finding in _of_case(Case(archive.records[number], context), related)]
    found += [finding for finding in _of_archive(context, checks) if reports_on(finding.file)]
    return tuple(sorted(found, key=lambda finding: finding.order))


def of_record(record: Record, context: Context, checks: tuple[AnyCheck, ...] = CHECKS) -> tuple[Finding, ...]:
    """Return what a record alone decides, with the law, the lists and its published copy.

    Whatever else is in the archive, and whatever day it is, this is the same: it depends on what the record's key
    tells (see `Archive.keys`), on the checks, and on whether the context has the published copies.
    """
    return tuple(_of_case(Case(record, context), [check for check in checks if _is_alone(check)]))


def _is_alone(check: AnyCheck) -> bool:
    return check.scope in _ALONE


def _of_case(case: Case, checks: Iterable[AnyCheck]) -> Iterator[Finding]:
    # Of front matter without a single key nothing more can be said than that it cannot be read.
    readable = case.record.response is not None and (not case.record.faults or bool(case.record.fields))
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
