"""One front-matter value as YAML nodes that keep the written text and its place, and nothing that YAML would guess.

PyYAML only says where scalars, lists and mappings begin and end (its event stream); no event carries a type, so
`3070_15`, `0123`, `12:30` and `no` stay what they are. Anchors, aliases, tags and merge keys are reported and read
as the text that is written. The event stream is consumed lazily and without recursion, so that depth costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

from precedents.records.legible import Legible
from precedents.spans import Span

try:  # libyaml is twenty times as fast; where PyYAML was built without it, Python code gives the same events
    from yaml import CSafeLoader as SafeLoader
except ImportError:  # pragma: no cover - depends on how PyYAML was built
    from yaml import SafeLoader  # type: ignore[assignment]

DEEPEST = 8
"""How deep a value may nest; the deepest that a record needs is 4 (a list of mappings with a list)."""

# A tag such as `!a]`, and `|#word`, which libyaml takes for an empty text with a remark.
_PARSERS_DIFFER = re.compile(r"\s*(?:!|[|>](?![-+1-9]{0,2}(?:\s|$)))")
_SURROGATE = re.compile("[\ud800-\udfff]")

# What is plainly one scalar, or a list of such, on one line: no sign in it means anything to YAML where it stands.
_SIGN = "[A-Za-z0-9.()/_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f-]"
_PLAIN = re.compile(rf"[A-Za-z0-9](?:(?:{_SIGN}|[ ,;&'+\u2013\u2018\u2019]|:(?=[A-Za-z0-9/]))*{_SIGN})?")
_LISTED = re.compile(rf"[A-Za-z0-9](?:(?:{_SIGN}| )*{_SIGN})?")
_LIST = re.compile(rf"\[ *(?:{_LISTED.pattern} *(?:, *{_LISTED.pattern} *)*)?\]")


class TextLoader(SafeLoader):
    """A safe loader that resolves no implicit types."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - PyYAML declares it so


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value: its text and its span, quotes included. `plain` means written without quotes."""

    text: str
    span: Span
    plain: bool = True


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    entries: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Pairs of key and value, in order, doubles included."""

    pairs: tuple[tuple[Node, Node], ...]
    span: Span


Node: TypeAlias = Scalar | Sequence | Mapping


class Unreadable(Exception):  # noqa: N818 - not an error of the program: a fact about the text
    """The text is no YAML."""


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not been seen."""

    mapping: bool
    start: int
    nodes: list[Node] = field(default_factory=list)


def read_value(source: Legible, span: Span) -> tuple[Node, tuple[Span, ...]]:
    """Read the value that stands at `span`, as if it followed `key: ` on a line of its own.

    Returns the node, and where anchors, aliases, tags and merge keys stand; scalars that have one are read as the
    text that is written. Raises `Unreadable`.
    """
    written = span.of(source.text)
    node = read_plainly(written, span.start)
    if node is not None:
        return node, ()
    return read_by_parser(source, span)


def read_plainly(written: str, start: int) -> Scalar | Sequence | None:
    """Read what is plainly one scalar, or a list of such, on one line, as YAML's parser would; None for all else.

    Nearly every value of a record is of this kind, and is read in a tenth of the parser's time. `start` is where
    `written` begins in the file.
    """
    if _PLAIN.fullmatch(written):
        return Scalar(written, Span(start, start + len(written)))
    if written[:1] != "[" or not _LIST.fullmatch(written):
        return None
    entries = tuple(
        Scalar(found[0], Span(start + found.start(), start + found.end())) for found in _LISTED.finditer(written)
    )
    return Sequence(entries, Span(start, start + len(written)))


def read_by_parser(source: Legible, span: Span) -> tuple[Node, tuple[Span, ...]]:
    """Do what `read_value` does, by YAML's own parser alone."""
    written = span.of(source.text)
    if _PARSERS_DIFFER.match(written):
        raise Unreadable
    forbidden: list[Span] = []
    prefix = "k: "
    events = _inner(_events(f"{prefix}{written}\n"))
    return _build(events, source, span.start - len(prefix), forbidden), tuple(forbidden)


def quoted(text: str) -> str:
    """Return `text` as a YAML value in single quotes."""
    return "'" + text.replace("'", "''") + "'"


def _events(snippet: str) -> Iterator[Event]:
    try:
        yield from yaml.parse(snippet, Loader=TextLoader)
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # the latter two from escapes such as "\\UFFFFFFFF"
        raise Unreadable from error


def _inner(events: Iterable[Event]) -> Iterator[Event]:
    """Yield the events between the key `k` and the end of its mapping; anything after it is no part of the value."""
    depth = 0
    seen_key = False
    for event in events:
        if isinstance(event, CollectionStartEvent):
            depth += 1
        elif isinstance(event, CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            raise Unreadable
        if seen_key and depth >= 1 and isinstance(event, (NodeEvent, CollectionEndEvent)):
            yield event
        elif isinstance(event, ScalarEvent):
            seen_key = True


def _build(events: Iterable[Event], source: Legible, shift: int, forbidden: list[Span]) -> Node:
    stack: list[_Open] = []
    whole: Node | None = None
    for event in events:
        if isinstance(event, CollectionStartEvent):
            if event.anchor or event.tag:
                forbidden.append(_span(event, shift))
            stack.append(_Open(isinstance(event, MappingStartEvent), _at(event.start_mark) + shift))
            continue
        if isinstance(event, CollectionEndEvent):
            node: Node = _closed(stack.pop(), _at(event.end_mark) + shift, source, forbidden)
        else:
            node = _scalar(event, source, shift, forbidden)
        if stack:
            stack[-1].nodes.append(node)
        elif whole is None:
            whole = node
        else:
            raise Unreadable
    if whole is None:
        raise Unreadable
    return whole


def _scalar(event: Event, source: Legible, shift: int, forbidden: list[Span]) -> Scalar:
    span = _span(event, shift)
    if isinstance(event, AliasEvent) or (isinstance(event, ScalarEvent) and (event.anchor or event.tag)):
        forbidden.append(span)
        return Scalar(span.of(source.original), span)
    assert isinstance(event, ScalarEvent)  # noqa: S101 - the only other event inside a value
    if _SURROGATE.search(event.value):  # from an escape, which libyaml refuses
        raise Unreadable
    if event.style in ("|", ">"):  # which end behind the blank lines that follow
        span = Span(span.start, span.start + len(span.of(source.text).rstrip()))
    return Scalar(source.restored(event.value), span, plain=not event.style)


def _closed(opened: _Open, end: int, source: Legible, forbidden: list[Span]) -> Sequence | Mapping:
    end = opened.start + len(source.text[opened.start : end].rstrip())
    span = Span(opened.start, end)
    if not opened.mapping:
        return Sequence(tuple(opened.nodes), span)
    pairs = tuple(zip(opened.nodes[::2], opened.nodes[1::2], strict=True))
    forbidden.extend(key.span for key, _ in pairs if isinstance(key, Scalar) and key.plain and key.text == "<<")
    return Mapping(pairs, span)


def _span(event: Event, shift: int) -> Span:
    return Span(_at(event.start_mark) + shift, _at(event.end_mark) + shift)


class _Mark(Protocol):
    @property
    def index(self) -> int: ...


def _at(mark: _Mark | None) -> int:
    return mark.index if mark is not None else 0
