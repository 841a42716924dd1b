"""Findings as text: for people, for programs and for pull requests. Only here do findings meet a format."""

from precedents.checks.formats.github import annotated, summary
from precedents.checks.formats.machine import SCHEMA, as_json
from precedents.checks.formats.terminal import concise, full
from precedents.checks.formats.visible import visible

__all__ = ["SCHEMA", "annotated", "as_json", "concise", "full", "summary", "visible"]
