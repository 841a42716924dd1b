"""Findings for people: in full with the line of the file, or concise with one line each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from precedents.checks.findings import Finding, Severity
from precedents.checks.formats.visible import excerpt, visible
from precedents.spans import Lines

_BOLD, _BLUE = "1", "34"
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}


def full(findings: Iterable[Finding], source: Callable[[str], Lines | None], *, colour: bool = False) -> Iterator[str]:
    """Yield the lines of the full format: place, code and fact, the line of the file with carets, remedy and link.

    `source` gives the lines of a file by its path, or None where there is nothing to show. The severity is said in
    words; `colour` only repeats it.
    """
    for number, finding in enumerate(findings):
        if number:
            yield ""
        yield _heading(finding, colour)
        gutter = " " * len(str(finding.position.line))
        bar = _painted(f"{gutter} |", _BLUE, colour)
        lines = source(finding.file)
        if lines is not None and finding.span.start < finding.span.end:  # else it is about the file as a whole
            yield from _excerpt(finding, lines, bar, colour)
        yield f"{_painted(f'{gutter} =', _BLUE, colour)} {_painted('help:', _BOLD, colour)} {visible(finding.remedy)}"
        yield f"{_painted(f'{gutter} =', _BLUE, colour)} {_painted('docs:', _BOLD, colour)} {finding.docs}"


def concise(findings: Iterable[Finding], *, colour: bool = False) -> Iterator[str]:
    """Yield one line for each finding: place, code, severity, fact and remedy."""
    for finding in findings:
        yield f"{_heading(finding, colour)}; {visible(finding.remedy)}"


def _heading(finding: Finding, colour: bool) -> str:
    place = _painted(visible(finding.place), _BOLD, colour)
    severity = _painted(f"{finding.code} {finding.severity}:", _COLOURS[finding.severity], colour)
    return f"{place}: {severity} {visible(finding.fact)}"


def _excerpt(finding: Finding, lines: Lines, bar: str, colour: bool) -> Iterator[str]:
    line = lines.line(finding.position.line)
    start = finding.position.column - 1
    end = finding.end.column - 1 if finding.end.line == finding.position.line else len(line)
    cut = excerpt(line, start, end)
    carets = _painted("^" * cut.carets, _COLOURS[finding.severity], colour)
    yield bar
    yield f"{_painted(f'{finding.position.line} |', _BLUE, colour)} {cut.text}".rstrip()
    yield f"{bar} {' ' * cut.indent}{carets}"


def _painted(text: str, style: str, colour: bool) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if colour else text
