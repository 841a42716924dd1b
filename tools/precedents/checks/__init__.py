"""The rules that every record is held against: one small generator each, and one explicit list of them."""

from precedents.checks.findings import Edit, Finding, Severity, Tally
from precedents.checks.mending import Mended, mend
from precedents.checks.registry import CHECKS, ArchiveCheck, Check, Scope, find_check
from precedents.checks.running import run

__all__ = [
    "CHECKS",
    "ArchiveCheck",
    "Check",
    "Edit",
    "Finding",
    "Mended",
    "Scope",
    "Severity",
    "Tally",
    "find_check",
    "mend",
    "run",
]
