"""One key of the front matter becomes a `Field`: as much of its value as can be read, and what is wrong with it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from dataclasses import field as dataclass_field

from precedents.records.entries import Entry
from precedents.records.keys import BY_NAME
from precedents.records.legible import Legible, in_short
from precedents.records.record import Fault, FaultKind, Field, Value
from precedents.records.yaml_text import Mapping, Node, Scalar, Sequence, Unreadable, quoted, read_value
from precedents.spans import Span

MOST_VALUES = 500
"""The most values of one list that are read."""

_REMARK = re.compile(r"(?:^|(?<=[\s]))#[^\r\n]*")
_FEATURES = {
    "&": "an anchor (`&`)",
    "*": "an alias (`*`)",
    "!": "a tag (`!`)",
    "<": "a merge key (`<<`)",
}
_COLON = re.compile(r":(?:\s|$)")
_LONGEST_SHOWN = 80
_PARTS = re.compile(r"[^\[\],\s][^\[\],\r\n]*")


@dataclass(slots=True)
class FieldReader:
    """Reads entries of one text, one after the other, reporting faults as it goes."""

    source: Legible
    report: Callable[[Fault], None]
    values: list[Value] = dataclass_field(default_factory=list)
    questions: list[tuple[str, ...]] = dataclass_field(default_factory=list)

    def field(self, entry: Entry) -> Field:
        """Return the field of one entry, as far as it can be read."""
        self.values, self.questions = [], []
        if entry.key == "<<":
            self.forbid(entry.key_span)
        is_list, end = self.read(entry)
        return Field(
            key=entry.key.lower(),
            printed=entry.key,
            key_span=entry.key_span,
            span=Span(entry.key_span.start, max([end, *(value.span.end for value in self.values)])),
            values=tuple(self.values),
            is_list=is_list,
            questions=tuple(self.questions) if any(self.questions) else (),
        )

    def read(self, entry: Entry) -> tuple[bool, int]:
        """Keep the values of an entry; return whether it is a list, and where it ends."""
        try:
            node, forbidden = read_value(self.source, entry.value_span)
        except Unreadable:
            return self.recover(entry), entry.value_span.start
        for found in forbidden:
            self.forbid(found)
        node = self.with_remarks(entry, node)
        self.take(entry, node)
        return isinstance(node, Sequence), max(entry.value_span.start, node.span.end)

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
                self.wrong(
                    key.span, f"`{in_short(key.span.of(self.source.original))}` is no part of an exemption", remedy
                )
        if provision is None or not provision.text:
            return False
        self.add(provision.text, provision.span, questions)
        return True

    def with_remarks(self, entry: Entry, node: Node) -> Node:
        """Report what YAML would silently drop as a remark; where it is more likely part of the value, keep it there.

        `reference: FOI #123` has the value `FOI #123`. A remark in a line of its own, or one such as `# as printed`
        behind a value that is no free text, is nothing but a remark.
        """
        text = entry.value_span.of(self.source.original)
        if "#" not in text:
            return node
        leaves = [leaf.span for leaf in _leaves(node)]
        starts = [leaf.start for leaf in leaves]
        for match in _REMARK.finditer(text):
            remark = Span(*match.span()).shifted(entry.value_span.start)
            line = max(text.rfind("\n", 0, match.start()), text.rfind("\r", 0, match.start())) + 1
            alone = line > 0 and not text[line : match.start()].strip()
            before = bisect_right(starts, remark.start) - 1
            if alone or (before >= 0 and remark.start < leaves[before].end):
                continue
            key = BY_NAME.get(entry.key.lower())
            if isinstance(node, Scalar) and node.plain and (key is None or key.prose):
                return self.kept(entry, node, remark)
            if match[0][1:2].strip():
                self.dropped(remark, "delete it, or put a blank after the `#` of a remark")
        return node

    def kept(self, entry: Entry, node: Scalar, remark: Span) -> Scalar:
        """Return the value with what YAML takes for a remark, and say how to write it."""
        start = node.span.start if node.text else remark.start
        whole = Span(start, remark.end).of(self.source.original).rstrip()
        self.dropped(remark, f"{_in_quotes(entry.key, whole)}, or put the remark in a line of its own")
        return Scalar(whole, Span(start, start + len(whole)))

    def dropped(self, remark: Span, remedy: str) -> None:
        """Report something that YAML takes for a remark."""
        written = in_short(remark.of(self.source.original))
        self.wrong(remark, f"YAML takes `{written}` for a remark and drops it", remedy)

    def forbid(self, place: Span) -> None:
        """Report a feature of YAML that records do not use."""
        written = place.of(self.source.original)
        remedy = "if it is meant as text, put it in single quotes"
        if written == "<<":
            remedy = "delete it"
        elif len(written) <= _LONGEST_SHOWN:
            remedy = f"if it is meant as text, put it in quotes: {quoted(' '.join(written.split()))}"
        fact = f"{_FEATURES.get(written[:1], 'this')} is YAML that no record uses"
        self.report(Fault(FaultKind.FORBIDDEN_YAML, place, fact, remedy))

    def wrong(self, span: Span, fact: str, remedy: str) -> None:
        """Report a value of the wrong form."""
        self.report(Fault(FaultKind.WRONG_FORM, span, fact, remedy))

    def recover(self, entry: Entry) -> bool:
        """Report that a value is no YAML and keep what is written; True when it was meant as a list."""
        written = entry.value_span.of(self.source.original)
        raw = written.strip()
        start = entry.value_span.start + len(written) - len(written.lstrip())
        span = Span(start, start + len(raw))
        if raw.startswith("["):
            remedy = f"write `{entry.key}: [first, second]`"
            self.report(Fault(FaultKind.UNREADABLE, span, f"the list of `{entry.key}` is not readable", remedy))
            for part in list(_PARTS.finditer(raw))[:MOST_VALUES]:
                text = part[0].rstrip()
                self.add(text, Span(start + part.start(), start + part.start() + len(text)))
            return True
        if raw[:1] in _FEATURES:
            self.forbid(span)
        else:
            place, fact, remedy = _why_unreadable(entry.key, raw)
            self.report(Fault(FaultKind.UNREADABLE, place.shifted(start), fact, remedy))
        inner = raw[1:-1] if len(raw) > 1 and raw[0] == raw[-1] and raw[0] in "'\"" else raw
        self.add(inner, span)
        return False


def _leaves(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for entry in node.entries:
            yield from _leaves(entry)
    else:
        for pair in node.pairs:
            for part in pair:
                yield from _leaves(part)


def _why_unreadable(key: str, raw: str) -> tuple[Span, str, str]:
    """Say where in `raw` it stops being YAML, why, and how to write it."""
    if raw[:1] in ("'", '"'):
        remedy = _in_quotes(key, raw.strip(raw[0]))
        return Span(0, len(raw)), f"the quotes of `{key}` do not enclose the whole value", remedy
    if raw[:1] in tuple("@`%|>{}],?-"):
        return Span(0, 1), f"a value without quotes cannot begin with `{raw[0]}`", _in_quotes(key, raw)
    colon = _COLON.search(raw)
    if colon is not None:
        fact = "a colon before a blank or at the end needs quotes around the whole value"
        return Span(colon.start(), colon.start() + 1), fact, _in_quotes(key, raw)
    return Span(0, len(raw)), f"the value of `{key}` is not readable", _in_quotes(key, raw)


def _in_quotes(key: str, text: str) -> str:
    """Say how to write a value so that YAML reads it as it is."""
    line = " ".join(text.split())
    return f"write `{key}: {quoted(line)}`" if len(line) <= _LONGEST_SHOWN else "put the whole value in single quotes"
