"""The front matter of a record, read without losing a character, behind python-frontmatter's handler interface.

Front matter is flat: a key begins each line, and what is indented below it (or a list of `- ` lines) belongs to it.
Each key is therefore read for itself: what is wrong with one value never costs another. Values are YAML, read as
the text that is written (see `yaml_text`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import frontmatter
from frontmatter.default_handlers import BaseHandler

from precedents.records.fields import FieldReader
from precedents.records.layout import Layout, lay_out
from precedents.records.record import Fault, FaultKind, Field
from precedents.spans import Lines, Span


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands above the letter. `present` tells whether there is any, `opening` where it begins (or should)."""

    present: bool
    opening: Span
    fields: tuple[Field, ...]
    body_span: Span
    faults: tuple[Fault, ...]


class RecordHandler(BaseHandler):
    """A python-frontmatter handler for the text of one record.

    python-frontmatter strips the text that it passes to a handler and changes its line ends, so that no place in
    it can be trusted: this handler therefore holds the text as it stands in the file. `fields` and `faults` are
    there after `load`.
    """

    FM_BOUNDARY = re.compile(r"^---[ \t]*$", re.MULTILINE)
    START_DELIMITER = END_DELIMITER = "---"

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self.layout: Layout = lay_out(text)
        self.fields: tuple[Field, ...] = ()
        self.faults: tuple[Fault, ...] = self.layout.faults

    def detect(self, text: str) -> bool:
        """Whether the record has front matter."""
        return self.layout.present

    def split(self, text: str) -> tuple[str, str]:
        """Return the front matter and the letter, as they stand in the file."""
        return self.layout.front.of(self.text), self.layout.body.of(self.text)

    def load(self, fm: str) -> dict[str, Any]:
        """Return the fields by key (lower case; the first of doubles) and keep all fields and faults."""
        faults = list(self.layout.faults)
        reader = FieldReader(self.layout.legible, faults.append)
        self.fields = tuple(reader.field(entry) for entry in self.layout.entries)
        first: dict[str, Any] = {}
        lines = Lines(self.text)
        for found in self.fields:
            if first.setdefault(found.key, found) is not found:
                line = lines.position(first[found.key].key_span.start).line
                fact = f"the key `{found.key}` stands here again (first in line {line})"
                faults.append(Fault(FaultKind.DUPLICATE_KEY, found.key_span, fact, "keep one of the two"))
        self.faults = tuple(faults)
        return first

    def export(self, metadata: dict[str, object], **kwargs: object) -> str:
        """Return the lines of the fields in `metadata` as they are written; nothing is written anew."""
        return "\n".join(value.span.of(self.text) for value in metadata.values() if isinstance(value, Field))


def read_front_matter(text: str) -> FrontMatter:
    """Read the front matter of a record's text; every span counts in `text`. Never raises for any text."""
    handler = RecordHandler(text)
    if handler.detect(text):
        frontmatter.parse(text, handler=handler)
    return FrontMatter(
        handler.layout.present, handler.layout.opening, handler.fields, handler.layout.body, handler.faults
    )
