"""What a record says in a compact form that can be kept, and the record made of it again without reading its text.

A snapshot holds what reading found: the typed values, the faults, and the fields with their places. The letter is in
the bytes of the file. It and the fields are read when they are first asked for; what is made of the typed values
alone, or was kept, never asks.
"""

from __future__ import annotations

import marshal
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

from precedents.dates import PartialDate
from precedents.digests import digest
from precedents.law.provisions import Act, Provision
from precedents.records.body import Body
from precedents.records.record import Fault, FaultKind, Field, Record, Value
from precedents.records.response import Attachment, Extent, Force, Ncnd, Outcome, Reliance, Response, Topic
from precedents.spans import Lines, Span

_FORMAT = 2
"""The version of `marshal` that has no references: its bytes depend on the value alone."""

_ACTS = {act.value: act for act in Act}
_EXTENTS = {extent.value: extent for extent in Extent}
_NCND: dict[str | None, Ncnd | None] = {None: None, **{ncnd.value: ncnd for ncnd in Ncnd}}
_OUTCOMES = {outcome.value: outcome for outcome in Outcome}


def packed(record: Record) -> bytes:
    """Return what a record says, without its text and its attachments: about a thousand bytes.

    The bytes that the record was read from must be UTF-8: see `Unpacker.unpacked`.
    """
    faults = [[fault.kind.value, fault.span.start, fault.span.end, fault.fact, fault.remedy] for fault in record.faults]
    values = None if record.response is None else _bytes(_values(record.response))
    start, end = record.body_span.start, record.body_span.end
    above = len(record.text[:start].encode())
    return _bytes([start, end, above, faults, values, _bytes([_field(field) for field in record.fields])])


@dataclass(frozen=True, slots=True)
class Unpacker:
    """Makes records of snapshots, with the lists that they were read against."""

    forces: Mapping[str, Force]
    topics: Mapping[str, Topic]

    @classmethod
    def of(cls, forces: Sequence[Force], topics: Sequence[Topic]) -> Unpacker:
        """Return what unpacks records that were read against these lists."""
        return cls({force.slug: force for force in forces}, {topic.slug: topic for topic in topics})

    def unpacked(self, file: str, content: bytes, snapshot: bytes, attachments: tuple[Attachment, ...] = ()) -> Record:
        """Return the record that `packed` was given, equal to it in everything.

        `file` and `content` are its path and its bytes, and the lists those that it was read against. Raises
        UnicodeDecodeError, when the text is asked for, if the bytes are not UTF-8.
        """
        start, end, above, faults, values, fields = _value(snapshot)
        response = None
        if values is not None:
            body = Body.read_later(partial(_letter, content, above))
            response = self._response(file, body, _value(values), attachments, digest(file, values))
        return Record.read_later(
            {"text": partial(_text, content), "fields": partial(_fields, fields), "lines": _lines},
            file=file,
            body_span=Span(start, end),
            faults=tuple([Fault(FaultKind(kind), Span(a, b), fact, remedy) for kind, a, b, fact, remedy in faults]),
            response=response,
        )

    def _response(
        self, file: str, body: Body, values: list[Any], attachments: tuple[Attachment, ...], said: bytes
    ) -> Response:
        title, force, reference, date, exemptions, ncnd, outcome, topics, act, extent, source, licence, aliases = values
        return Response(
            path=file.removeprefix("responses/").removesuffix(".md"),
            title=title,
            body=body,
            force=None if force is None else self.forces[force],
            reference=reference,
            date=_date(*date),
            exemptions=tuple(
                Reliance(_provision(_ACTS[of], section, *limbs), tuple(questions), Span(a, b))
                for of, section, limbs, questions, a, b in exemptions
            ),
            ncnd=_NCND[ncnd],
            outcome=_OUTCOMES[outcome],
            topics=tuple([self.topics[topic] for topic in topics]),
            act=_ACTS[act],
            extent=_EXTENTS[extent],
            source=source,
            licence=licence,
            aliases=tuple(aliases),
            attachments=attachments,
            said=said,
        )


def _values(response: Response) -> list[object]:
    """Return the values of a response in the order in which they are unpacked."""
    return [
        response.title,
        response.force and response.force.slug,
        response.reference,
        [response.date.year, response.date.month, response.date.day],
        [_reliance(reliance) for reliance in response.exemptions],
        response.ncnd and response.ncnd.value,
        response.outcome.value,
        [topic.slug for topic in response.topics],
        response.act.value,
        response.extent.value,
        response.source,
        response.licence,
        response.aliases,
    ]


def _reliance(reliance: Reliance) -> list[object]:
    provision, span = reliance.provision, reliance.span
    return [provision.act.value, provision.section, provision.limbs, reliance.questions, span.start, span.end]


def _field(field: Field) -> list[object]:
    values = [(value.text, value.span.start, value.span.end) for value in field.values]
    places = ((field.key_span.start, field.key_span.end), (field.span.start, field.span.end))
    return [field.printed, *places, values, field.is_list, field.questions]


def _bytes(value: Any) -> bytes:
    return marshal.dumps(value, _FORMAT)


def _value(kept: bytes) -> Any:
    return marshal.loads(kept)  # noqa: S302 - what `packed` gave, and nobody else


_date = lru_cache(4096)(PartialDate)  # ten thousand records have a few thousand dates and a few hundred provisions


@lru_cache(4096)
def _provision(act: Act, section: str, *limbs: str) -> Provision:
    return Provision(act, section, limbs)


def _letter(content: bytes, above: int) -> str:
    return content[above:].decode()


def _text(content: bytes, record: Record) -> str:
    return content.decode()


def _fields(rows: bytes, record: Record) -> tuple[Field, ...]:
    return tuple(
        Field(
            printed.lower(),
            printed,
            Span(*key_span),
            Span(*span),
            tuple(Value(text, Span(a, b)) for text, a, b in values),
            is_list,
            tuple(map(tuple, questions)),
        )
        for printed, key_span, span, values, is_list, questions in _value(rows)
    )


def _lines(record: Record) -> Lines:
    return Lines(record.text)
