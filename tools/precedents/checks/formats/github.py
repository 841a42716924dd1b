"""Findings on a pull request: the gravest as annotations at their lines, all of them in the summary of the step.

Source: "Workflow commands for GitHub Actions" in the documentation of GitHub, of which the runner shows ten
annotations of a kind for a step, and at most 1 MiB of summary.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from precedents.checks.findings import Finding, Severity, Tally
from precedents.checks.formats.terminal import concise
from precedents.checks.formats.visible import visible

MOST_ANNOTATIONS = 10
MOST_SUMMARY = 900_000
"""The longest summary that is written, in characters; all of them are ASCII or counted by four."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_ESCAPED = {ord(sign): f"&#{ord(sign)};" for sign in "&<>|`*_[]()#~!\\$@:"}


def annotated(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield a workflow command for each of the ten gravest findings, then a plain line for each of the others."""
    gravest_first = sorted(findings, key=lambda finding: (finding.severity.rank, finding.order))
    for finding in gravest_first[:MOST_ANNOTATIONS]:
        yield _command(finding)
    yield from concise(sorted(gravest_first[MOST_ANNOTATIONS:], key=lambda finding: finding.order))


def summary(findings: Sequence[Finding]) -> str:
    """Return the Markdown for the summary of the step, with every finding in a table, as far as it fits."""
    tally = Tally.of(findings)
    parts = [f"## precedents check: {tally}\n\n"]
    if findings:
        parts.append("| Place | Code | Finding | Remedy |\n|---|---|---|---|\n")
    length = 0
    for number, finding in enumerate(findings):
        row = _row(finding)
        length += len(row.encode())
        if length > MOST_SUMMARY:
            parts.append(f"\n{len(findings) - number} more: run `precedents check`.\n")
            break
        parts.append(row)
    return "".join(parts)


def _command(finding: Finding) -> str:
    place = {"file": visible(finding.file), "line": finding.position.line, "col": finding.position.column}
    if finding.end.line == finding.position.line:
        place |= {"endLine": finding.end.line, "endColumn": finding.end.column}
    place["title"] = finding.code
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in place.items())
    message = _message(f"{visible(finding.fact)}\n{visible(finding.remedy)} ({finding.docs})")
    return f"::{_COMMANDS[finding.severity]} {properties}::{message}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def _row(finding: Finding) -> str:
    texts = (finding.place, f"{finding.code} {finding.severity}", finding.fact, finding.remedy)
    return "| " + " | ".join(visible(text).translate(_ESCAPED) for text in texts) + " |\n"
