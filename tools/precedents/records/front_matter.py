"""The front matter of a record, read without losing a character, behind python-frontmatter's handler interface.

Front matter is flat: a key begins each line, and what is indented below it (or a list of `- ` lines) belongs to it.
Each key is therefore read for itself: what is wrong with one value never costs another. Values are YAML, read as
the text that is written (see `yaml_text`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Any

import frontmatter
from frontmatter.default_handlers import BaseHandler

from precedents.records.keys import BY_NAME
from precedents.records.layout import Entry, Layout, lay_out
from precedents.records.legible import Legible
from precedents.records.record import Fault, FaultKind, Field, Value
from precedents.records.yaml_text import Forbidden, Mapping, Node, Scalar, Sequence, Unreadable, quoted, read_value
from precedents.spans import Span

MOST_VALUES = 500
_REMARK = re.compile(r"[ \t]+#[^\r\n]*")
_EMPTY_REMARK = re.compile(r"#[^\r\n]*")


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
        self.fields = tuple(_Reader(self.layout.legible, faults.append).field(e) for e in self.layout.entries)
        first: dict[str, Any] = {}
        for found in self.fields:
            if found.key in first:
                line = self.text.count("\n", 0, first[found.key].key_span.start) + 1
                fact = f"the key `{found.key}` stands here a second time (first in line {line})"
                faults.append(Fault(FaultKind.DUPLICATE_KEY, found.key_span, fact, "keep one of the two"))
            first.setdefault(found.key, found)
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


@dataclass(slots=True)
class _Reader:
    """Reads entries of one text, reporting faults as it goes."""

    source: Legible
    report: Callable[[Fault], None]
    values: list[Value] = dataclass_field(default_factory=list)
    questions: list[tuple[str, ...]] = dataclass_field(default_factory=list)

    def field(self, entry: Entry) -> Field:
        """Return the field of one entry, as far as it can be read."""
        self.values, self.questions = [], []
        rest = entry.value_span
        is_list = False
        end = entry.value_span.start
        if entry.key == "<<":
            self.forbid(Forbidden("the merge key `<<`", entry.key_span))
        try:
            node, forbidden = read_value(self.source, rest)
        except Unreadable as problem:
            is_list = self.recover(entry, problem)
        else:
            for found in forbidden:
                self.forbid(found)
            node = self.with_remark(entry, node)
            is_list = isinstance(node, Sequence)
            self.take(entry, node)
            end = max(end, node.span.end)
        if self.values:
            end = max(end, self.values[-1].span.end)
        questions = tuple(self.questions) if any(self.questions) else ()
        key_span = entry.key_span
        return Field(
            entry.key.lower(), entry.key, key_span, Span(key_span.start, end), tuple(self.values), is_list, questions
        )

    def add(self, text: str, span: Span, questions: tuple[str, ...] = ()) -> None:
        """Keep one value."""
        self.values.append(Value(text, span))
        self.questions.append(questions)

    def take(self, entry: Entry, node: Node) -> None:
        """Keep the values of a node: of a scalar, of each entry of a list."""
        if isinstance(node, Scalar):
            if node.text or not node.plain:
                self.add(node.text, node.span)
            return
        if isinstance(node, Mapping):
            self.one(entry, node)
            return
        for part in node.entries[:MOST_VALUES]:
            self.one(entry, part)
        if len(node.entries) > MOST_VALUES:
            fact = f"`{entry.key}` has more than {MOST_VALUES} values; the rest is not read"
            self.wrong(node.entries[MOST_VALUES].span, fact, "shorten the list")

    def one(self, entry: Entry, node: Node) -> None:
        """Keep one entry of a list: a scalar, or a mapping of a provision and its questions."""
        if isinstance(node, Scalar):
            if not node.text:
                self.wrong(node.span, f"an entry of `{entry.key}` is empty", "delete it or write its value")
            else:
                self.add(node.text, node.span)
        elif isinstance(node, Mapping) and entry.key.lower() == "exemptions" and self.provision(node):
            pass
        else:
            key = BY_NAME.get(entry.key.lower())
            self.wrong(
                node.span,
                f"`{entry.key}` holds a value of a form that no record has",
                f"write `{entry.key}: {key.example}`" if key else f"write `{entry.key}: value`",
            )
            self.add(node.span.of(self.source.original), node.span)

    def provision(self, node: Mapping) -> bool:
        """Keep `{provision: 31(3), questions: [1, 2]}`; False when the mapping is not of that form."""
        provision: Scalar | None = None
        questions: tuple[str, ...] = ()
        for key, value in node.pairs:
            name = key.text.lower() if isinstance(key, Scalar) else ""
            if name == "provision" and isinstance(value, Scalar) and provision is None:
                provision = value
            elif name in ("questions", "question") and not isinstance(value, Mapping):
                parts = value.entries if isinstance(value, Sequence) else (value,)
                questions = tuple(part.text for part in parts if isinstance(part, Scalar) and part.text)
            else:
                remedy = "write `{provision: 31(3), questions: [1, 2]}`"
                self.wrong(key.span, f"`{key.span.of(self.source.original)}` is no part of an exemption", remedy)
        if provision is None or not provision.text:
            return False
        self.add(provision.text, provision.span, questions)
        return True

    def with_remark(self, entry: Entry, node: Node) -> Node:
        """Where YAML would drop `#123` from `reference: FOI #123` as a remark, keep it in the value and report it."""
        key = BY_NAME.get(entry.key.lower())
        if not isinstance(node, Scalar) or not node.plain or (key is not None and not key.prose):
            return node
        pattern = _REMARK if node.text else _EMPTY_REMARK
        start = node.span.end if node.text else entry.value_span.start
        remark = pattern.match(self.source.original, start, entry.value_span.end)
        if remark is None:
            return node
        span = Span(node.span.start if node.text else start, remark.end())
        whole = span.of(self.source.original).rstrip()
        span = Span(span.start, span.start + len(whole))
        fact = f"YAML takes `{remark[0].strip()}` for a remark and would drop it"
        remedy = f"write `{entry.key}: {quoted(whole)}`, or put the remark in a line of its own"
        self.wrong(Span(remark.end() - len(remark[0].lstrip()), span.end), fact, remedy)
        return Scalar(whole, span)

    def forbid(self, found: Forbidden) -> None:
        """Report a feature of YAML that records do not use."""
        written = found.span.of(self.source.original)
        remedy = f"if it is meant as text, put it in quotes: {quoted(written)}" if written else "delete it"
        self.report(Fault(FaultKind.FORBIDDEN_YAML, found.span, f"{found.what} is YAML that no record uses", remedy))

    def wrong(self, span: Span, fact: str, remedy: str) -> None:
        """Report a value of the wrong form."""
        self.report(Fault(FaultKind.WRONG_FORM, span, fact, remedy))

    def recover(self, entry: Entry, problem: Unreadable) -> bool:
        """Report that a value is no YAML and keep what is written; True when it was meant as a list."""
        raw = entry.value_span.of(self.source.original).strip()
        start = (
            entry.value_span.start + entry.value_span.of(self.source.original).index(raw)
            if raw
            else entry.value_span.start
        )
        span = Span(start, start + len(raw))
        if raw.startswith("["):
            remedy = f"write `{entry.key}: [first, second]`"
            self.report(Fault(FaultKind.UNREADABLE, span, f"the list of `{entry.key}` is not readable", remedy))
            for part in re.finditer(r"[^\[\],\s][^\[\],\r\n]*", raw):
                text = part[0].rstrip()
                self.add(text, Span(start + part.start(), start + part.start() + len(text)))
            return True
        at = min(max(problem.offset, span.start), max(span.start, span.end - 1))
        fact, remedy = _why_unreadable(entry.key, raw, problem)
        self.report(Fault(FaultKind.UNREADABLE, Span(at, min(at + 1, span.end)), fact, remedy))
        inner = raw[1:-1] if len(raw) > 1 and raw[0] == raw[-1] and raw[0] in "'\"" else raw
        self.add(inner, span)
        return False


def _why_unreadable(key: str, raw: str, problem: Unreadable) -> tuple[str, str]:
    line = " ".join(raw.split())
    shown = line if len(line) <= 80 else line[:80] + "…"
    remedy = f"write `{key}: {quoted(line)}`" if len(line) <= 80 else "put the value in single quotes"
    if raw[:1] in ("'", '"'):
        inner = line.strip(line[0])
        remedy = f"write `{key}: {quoted(inner)}`" if len(line) <= 80 else remedy
        return f"the quotes of `{key}` do not enclose the whole value", remedy
    if raw[:1] in tuple("@`%*&!|>{}],?-"):
        return f"a value without quotes cannot begin with `{raw[0]}`", remedy
    if re.search(r":(?:\s|$)", raw):
        return "a colon before a blank or at the end needs quotes around the whole value", remedy
    return f"`{shown}` is no YAML ({problem.problem})", remedy
