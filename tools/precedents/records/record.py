"""One file of `responses/` as it was read: its text, its fields with their places, its faults and its Response."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from enum import StrEnum
from typing import TYPE_CHECKING

from precedents.records.response import Response
from precedents.spans import Lines, Span


class FaultKind(StrEnum):
    """What reading can find wrong with a record; each kind becomes one check with a code of its own."""

    NOT_TEXT = "not-text"
    BYTE_ORDER_MARK = "byte-order-mark"
    LINE_ENDS = "line-ends"
    NO_FRONT_MATTER = "no-front-matter"
    UNREADABLE = "unreadable"
    FORBIDDEN_YAML = "forbidden-yaml"
    DUPLICATE_KEY = "duplicate-key"
    UNKNOWN_KEY = "unknown-key"
    MISSING_KEY = "missing-key"
    WRONG_FORM = "wrong-form"
    WRONG_DATE = "wrong-date"
    WRONG_PROVISION = "wrong-provision"
    UNKNOWN_FORCE = "unknown-force"
    UNKNOWN_TOPIC = "unknown-topic"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that reading found: its kind, where it stands, the fact and one remedy."""

    kind: FaultKind
    span: Span
    fact: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Value:
    """A scalar of the front matter as the text that is written, with its span in the file (quotes included)."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Field:
    """One key of the front matter. `key` is lower case, `printed` as written, `span` covers key and value.

    `values` are the scalars in order: one for a plain value, several for a list. An entry of `exemptions` may be
    a mapping; then its `provision` is in `values` and its questions are in `questions` under the same index.
    """

    key: str
    printed: str
    key_span: Span
    span: Span
    values: tuple[Value, ...]
    is_list: bool = False
    questions: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Record:
    """A record file: `file` is its path from the archive's root (`responses/northumbria-police/114-18.md`).

    `text` is the whole decoded file; every span counts in it. `body_span` is the part after the front matter.
    `response` is None only when there is nothing that could be shown (no text, or no front matter).
    """

    file: str
    text: str
    fields: tuple[Field, ...]
    body_span: Span
    faults: tuple[Fault, ...]
    response: Response | None
    lines: Lines = dataclass_field(compare=False, repr=False, default_factory=lambda: Lines(""))

    @classmethod
    def read_later(cls, later: Mapping[str, Callable[[Record], object]], **known: object) -> Record:
        """Return a record of which only some attributes are `known`; it is equal to one that was read at once.

        Each attribute in `later` is computed from the record when it is first asked for. Raises TypeError unless
        every attribute of a record is in one of the two.
        """
        if {*known, *later} != {*cls.__dataclass_fields__}:
            raise TypeError(f"a record has other attributes than {sorted({*known, *later})}")
        record: Record = object.__new__(cls)
        vars(record).update(known, _later=later)
        return record

    if not TYPE_CHECKING:  # else every misspelt attribute would pass

        def __getattr__(self, name: str) -> object:
            """Compute what was to be read later: Python asks here for what an object has not."""
            read = vars(self).get("_later", {}).get(name)
            if read is None:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            vars(self)[name] = value = read(self)
            return value

    def field(self, key: str) -> Field | None:
        """The first field with this (lower-case) key, or None."""
        return next((found for found in self.fields if found.key == key), None)

    @property
    def body_text(self) -> str:
        """The Markdown of the letter, exactly as it stands in the file."""
        return self.body_span.of(self.text)
