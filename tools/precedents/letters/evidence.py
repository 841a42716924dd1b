"""What a recognised field rests on, and whether a person must look at it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from precedents.spans import Span

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value, the reason for it in words, the place in the cleaned letter it rests on (None when it rests on no
    single place), and whether it must be confirmed by a person."""

    value: T
    rests_on: str
    span: Span | None = None
    confirm: bool = False


@dataclass(frozen=True, slots=True)
class Flag:
    """One entry of a draft's `flags`: the field, what it rests on, the words it rests on, and whether to look."""

    field: str
    rests_on: str
    words: str = ""
    confirm: bool = False


def flag(field: str, found: Found[Any], text: str) -> Flag:
    """Return the flag of a field, with the words of `text` that it rests on (at most 120 characters of them)."""
    words = " ".join(found.span.of(text).split()) if found.span else ""
    return Flag(field, found.rests_on, words if len(words) <= 120 else words[:119] + "…", found.confirm)


def sentences(text: str) -> list[Span]:
    """Return the sentences of one paragraph, in order; `s.31`, `No. 5` and `e.g.` end none."""
    found, start = [], 0
    for at, mark in enumerate(text):
        if mark not in ".!?;" or at + 2 >= len(text) or not text[at + 1].isspace():
            continue
        before = text[max(at - 8, 0) : at].rpartition(" ")[2].lower()
        follows = text[at + 2 : at + 3]
        if mark == "." and (before in _SHORT or len(before) == 1 or not (follows.isupper() or follows in "\"'“‘(£")):
            continue
        found.append(Span(start, at + 1))
        start = at + 2
    if start < len(text):
        found.append(Span(start, len(text)))
    return found


_SHORT = frozenset(
    [
        "s",
        "ss",
        "sec",
        "sect",
        "no",
        "nos",
        "ref",
        "e.g",
        "i.e",
        "mr",
        "mrs",
        "ms",
        "dr",
        "st",
        "reg",
        "regs",
        "art",
        "para",
        "inc",
        "ltd",
        "v",
        "vs",
        "approx",
        "dept",
    ]
)
