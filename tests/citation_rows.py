"""Terse factories for the tables of citations: what a text is expected to cite."""

from __future__ import annotations

from dataclasses import dataclass

from precedents.law import Act
from precedents.law.citations import Citation, CitationRole, find_citations


@dataclass(frozen=True)
class Cited:
    """What a citation is expected to be; `role` None where the row is about the form alone."""

    act: str
    label: str
    role: CitationRole | None = None


def foia(*labels: str) -> list[Cited]:
    return [Cited("FOIA 2000", label) for label in labels]


def foisa(*labels: str) -> list[Cited]:
    return [Cited("FOISA 2002", label) for label in labels]


def eir(*labels: str) -> list[Cited]:
    return [Cited("EIR 2004", label) for label in labels]


def other(act: str, *labels: str) -> list[Cited]:
    return [Cited(act, label, CitationRole.OTHER_ACT) for label in labels]


def relied(*labels: str) -> list[Cited]:
    return [Cited("FOIA 2000", label, CitationRole.RELIED) for label in labels]


def procedural(*labels: str) -> list[Cited]:
    return [Cited("FOIA 2000", label, CitationRole.PROCEDURAL) for label in labels]


def mentioned(*labels: str) -> list[Cited]:
    return [Cited("FOIA 2000", label, CitationRole.MENTIONED) for label in labels]


def withdrawn(*labels: str) -> list[Cited]:
    return [Cited("FOIA 2000", label, CitationRole.WITHDRAWN) for label in labels]


def requester(*labels: str) -> list[Cited]:
    return [Cited("FOIA 2000", label, CitationRole.REQUESTER) for label in labels]


Row = tuple[str, list[Cited]]


def differences(text: str, expected: list[Cited], act: Act = Act.FOIA) -> list[str]:
    """Say in words how the citations of a text differ from the expected ones; nothing when they do not."""
    found = find_citations(text, default_act=act)
    shown = [f"{each.act} {each.label} {each.role.value}" for each in found]
    if len(found) != len(expected):
        return [f"expected {len(expected)} citations, found {shown}"]
    return [
        f"expected {wanted}, found {each}"
        for wanted, each in zip(expected, found, strict=True)
        if not _is(each, wanted)
    ]


def _is(found: Citation, wanted: Cited) -> bool:
    role = wanted.role is None or found.role is wanted.role
    return role and (found.act, found.label) == (wanted.act, wanted.label)
