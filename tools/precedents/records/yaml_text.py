"""One front-matter value as YAML nodes that keep the written text and its place, and nothing that YAML would guess.

PyYAML only says where scalars, lists and mappings begin and end (its event stream); no event carries a type, so
`3070_15`, `0123`, `12:30` and `no` stay what they are. Anchors, aliases, tags and merge keys are reported and read
as the text that is written. The event stream is consumed lazily and without recursion, so that depth costs nothing.
"""

from __future__ import annotations

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


@dataclass(frozen=True, slots=True)
class Forbidden:
    """A feature of YAML that records do not use: what it is and where it stands."""

    what: str
    span: Span


@dataclass(slots=True)
class Unreadable(Exception):  # noqa: N818 - not an error of the program: a fact about the text
    """The text is no YAML: `problem` in PyYAML's words, `offset` where it noticed."""

    problem: str
    offset: int


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not been seen."""

    mapping: bool
    start: int
    nodes: list[Node] = field(default_factory=list)


def read_value(source: Legible, span: Span) -> tuple[Node, tuple[Forbidden, ...]]:
    """Read the value that stands at `span`, as if it followed `key: ` on a line of its own.

    Returns the node and the features of YAML that it should not use. Raises `Unreadable`.
    """
    forbidden: list[Forbidden] = []
    prefix = "k: "
    shift = span.start - len(prefix)
    events = _events(prefix + span.of(source.text) + "\n", shift)
    return _build(_inner(events), source, shift, forbidden), tuple(forbidden)


def quoted(text: str) -> str:
    """Return `text` as a YAML value in single quotes."""
    return "'" + text.replace("'", "''") + "'"


def _events(snippet: str, shift: int) -> Iterator[Event]:
    try:
        yield from yaml.parse(snippet, Loader=TextLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise Unreadable(error.problem or "not YAML", shift + (mark.index if mark else 0)) from None
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # an escape such as "\UFFFFFFFF"
        raise Unreadable(str(error).split("\n", 1)[0], shift) from None


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
            raise Unreadable("nested too deeply", _at(event.start_mark))
        if seen_key and depth >= 1 and isinstance(event, (NodeEvent, CollectionEndEvent)):
            yield event
        elif isinstance(event, ScalarEvent):
            seen_key = True


def _build(events: Iterable[Event], source: Legible, shift: int, forbidden: list[Forbidden]) -> Node:
    stack: list[_Open] = []
    whole: Node | None = None
    for event in events:
        if isinstance(event, CollectionStartEvent):
            if event.anchor or event.tag:
                forbidden.append(Forbidden(_named(event), _span(event, shift)))
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
            raise Unreadable("more than one value", node.span.start)
    if whole is None:
        raise Unreadable("no value", shift)
    return whole


def _scalar(event: Event, source: Legible, shift: int, forbidden: list[Forbidden]) -> Scalar:
    span = _span(event, shift)
    if isinstance(event, AliasEvent) or (isinstance(event, ScalarEvent) and (event.anchor or event.tag)):
        forbidden.append(Forbidden(_named(event), span))
        return Scalar(span.of(source.original), span)
    assert isinstance(event, ScalarEvent)  # noqa: S101 - the only other event inside a value
    return Scalar(source.restored(event.value), span, plain=not event.style)


def _closed(opened: _Open, end: int, source: Legible, forbidden: list[Forbidden]) -> Sequence | Mapping:
    end = opened.start + len(source.text[opened.start : end].rstrip())
    span = Span(opened.start, end)
    if not opened.mapping:
        return Sequence(tuple(opened.nodes), span)
    pairs = tuple(zip(opened.nodes[::2], opened.nodes[1::2], strict=True))
    merges = [key for key, _ in pairs if isinstance(key, Scalar) and key.plain and key.text == "<<"]
    forbidden.extend(Forbidden("the merge key `<<`", key.span) for key in merges)
    return Mapping(pairs, span)


def _span(event: Event, shift: int) -> Span:
    return Span(_at(event.start_mark) + shift, _at(event.end_mark) + shift)


def _named(event: Event) -> str:
    if isinstance(event, AliasEvent):
        return f"the alias `*{event.anchor}`"
    anchor = getattr(event, "anchor", None)
    return f"the anchor `&{anchor}`" if anchor else f"the tag `{getattr(event, 'tag', None)}`"


class _Mark(Protocol):
    @property
    def index(self) -> int: ...


def _at(mark: _Mark | None) -> int:
    return mark.index if mark is not None else 0
