"""What stands under each key: one value, a word of a few, or a list; and a fault where it is none of these."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from precedents.records.keys import BY_NAME, KEYS
from precedents.records.legible import in_short, printable
from precedents.records.lists import nearest
from precedents.records.record import Fault, FaultKind, Field, Value
from precedents.spans import Span

E = TypeVar("E", bound=StrEnum)

_PARTS = re.compile(r"[^,;]+")


@dataclass(slots=True)
class Values:
    """The values of one record's fields by key, and the faults that were met on asking for them."""

    fields: Sequence[Field]
    faults: list[Fault] = field(default_factory=list)
    first: dict[str, Field] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        for found in self.fields:
            self.first.setdefault(found.key, found)

    def wrong(self, kind: FaultKind, span: Span, fact: str, remedy: str) -> None:
        """Report a fault."""
        self.faults.append(Fault(kind, span, fact, remedy))

    def no(self, value: Value, what: str, remedy: str, kind: FaultKind = FaultKind.WRONG_FORM) -> None:
        """Report a value that is not what its key takes."""
        self.wrong(kind, value.span, f"`{in_short(value.text.strip())}` is no {what}", remedy)

    def report_unknown(self) -> None:
        """Report keys that no record has."""
        for found in self.fields:
            if found.key not in BY_NAME and found.key != "<<":
                near = nearest(found.key, BY_NAME, 1)
                remedy = f"did you mean `{near[0]}`?" if near else "delete it, or put the fact into the letter's text"
                self.wrong(FaultKind.UNKNOWN_KEY, found.key_span, f"no record has the key `{found.printed}`", remedy)

    def report_missing(self, place: Span) -> None:
        """Report, at `place`, the keys that every record has and this one has not."""
        for key in KEYS:
            if key.required and key.name not in self.first:
                remedy = f"add a line such as `{key.name}: {key.example}`"
                self.wrong(FaultKind.MISSING_KEY, place, f"the key `{key.name}` is missing", remedy)

    def found(self, key: str) -> Field | None:
        """The field with this key; the first of doubles."""
        return self.first.get(key)

    def single(self, key: str) -> str | None:
        """The text of a key that takes one value; None when there is none."""
        value = self.value(key)
        return " ".join(printable(value.text).split()) if value else None

    def value(self, key: str) -> Value | None:
        """The one value of a key; a list, or no value, is reported."""
        found = self.found(key)
        if found is None:
            return None
        example = BY_NAME[key].example
        if found.is_list or len(found.values) > 1:
            span = _whole(found)
            self.wrong(FaultKind.WRONG_FORM, span, f"`{key}` takes one value, not a list", f"write `{key}: {example}`")
        if not found.values or not found.values[0].text.strip():
            if not found.is_list:
                remedy = f"write a value, such as `{key}: {example}`"
                self.wrong(FaultKind.WRONG_FORM, found.key_span, f"`{key}` has no value", remedy)
            return None
        return found.values[0]

    def choice(self, key: str, kind: type[E]) -> E | None:
        """The value of a key that takes one of a few words, in any letter case."""
        value = self.value(key)
        if value is None:
            return None
        written = value.text.strip()
        try:
            return kind(written.lower())
        except ValueError:
            near = nearest(written, kind, 1)
            words = ", ".join(kind)
            remedy = f"did you mean `{near[0]}`?" if near else f"write one of {words}"
            self.no(value, f"{key} (one of {words})", remedy)
            return None

    def many(self, key: str) -> tuple[tuple[Value, tuple[str, ...]], ...]:
        """The values of a key that takes a list, with their questions; one text of several values is reported."""
        found = self.found(key)
        if found is None:
            return ()
        questions = found.questions or ((),) * len(found.values)
        if found.is_list:
            return tuple(zip(found.values, questions, strict=True))
        parts = [part for value in found.values for part in _split(value)]
        listed = f"`{key}: [{', '.join(part.text for part in parts)}]`"
        remedy = f"write {listed}" if len(listed) < 200 else "write it as a list: [first, second]"
        fact = f"`{key}` takes a list, not a text" if parts else f"`{key}` has no value"
        self.wrong(FaultKind.WRONG_FORM, _whole(found), fact, remedy)
        if len(parts) == len(questions):
            return tuple(zip(parts, questions, strict=True))
        return tuple((part, ()) for part in parts)


def _split(value: Value) -> list[Value]:
    """Split one text at commas and semicolons into values with spans of their own where they can be told."""
    quoted = value.span.end - value.span.start != len(value.text)
    parts = []
    for match in _PARTS.finditer(value.text):
        text = match[0].strip()
        start = value.span.start + match.start() + len(match[0]) - len(match[0].lstrip())
        if text:
            parts.append(Value(text, value.span if quoted else Span(start, start + len(text))))
    return parts


def _whole(found: Field) -> Span:
    if not found.values:
        return found.key_span
    return Span(found.values[0].span.start, found.values[-1].span.end)
