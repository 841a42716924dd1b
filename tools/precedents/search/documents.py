"""A response as search sees it: the texts of its fields, its passages, its facets and its card in a result list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from precedents.records.body import Body
from precedents.records.headings import PartKind
from precedents.records.labels import OUTCOMES
from precedents.records.response import Response
from precedents.search.parting import kinds


class Field(NamedTuple):
    """A field of the index: how much a match in it weighs, and whether its words are the letter's or record's own.

    Words that the archive adds (synonyms of a topic) are found, but are no part of what an exact phrase is sought in.
    """

    name: str
    boost: int
    own: bool = True


FIELDS = (
    Field("title", 5),
    Field("reference", 10),
    Field("force", 3, own=False),
    Field("date", 1),
    Field("provisions", 4, own=False),
    Field("topics", 2, own=False),
    Field("text", 1),
)
"""The fields in the order in which the index counts them; a name can be searched as `name:word`."""


class Zone(NamedTuple):
    """A stretch of a record as a phrase sees it: its name, the field that its words count for, the parts it gathers."""

    name: str
    field: str
    kinds: tuple[PartKind, ...] = ()


ZONES = (
    Zone("title", "title"),
    Zone("reference", "reference"),
    Zone("date", "date"),
    Zone("request", "text", (PartKind.REQUEST,)),
    Zone("decision", "text", (PartKind.DECISION, PartKind.EXEMPTION)),
    Zone("answers", "text", (PartKind.ANSWERS,)),
    Zone("harm", "text", (PartKind.HARM,)),
    Zone("test", "text", (PartKind.PUBLIC_INTEREST, PartKind.REASONS)),
    Zone("favouring", "text", (PartKind.FAVOURING,)),
    Zone("against", "text", (PartKind.AGAINST,)),
    Zone("balance", "text", (PartKind.BALANCE,)),
    Zone("rest", "text", (PartKind.OPENING, PartKind.ADVICE, PartKind.COMPLAINT, PartKind.ATTACHMENTS, PartKind.OTHER)),
    Zone("force", "force"),
    Zone("provisions", "provisions"),
    Zone("topics", "topics"),
)
"""A record as one long text, zone by zone: first its own words, at the end those that the archive adds.

A word of the letter is in exactly one zone, and the letter's zones together are the field `text`.
"""

_ZONE_OF = {kind: number for number, zone in enumerate(ZONES) for kind in zone.kinds}


class Part(NamedTuple):
    """What a query can be confined to by `name:`: neighbouring zones, and the field whose weight its words have."""

    name: str
    first: int
    last: int
    field: str


def _part(name: str, first: str, last: str, field: str) -> Part:
    numbers = {zone.name: number for number, zone in enumerate(ZONES)}
    return Part(name, numbers[first], numbers[last], field)


PARTS = (
    *(_part(zone.name, zone.name, zone.name, zone.field) for zone in ZONES if zone.name not in {"test", "rest"}),
    _part("interest", "test", "balance", "text"),
    _part("text", "request", "rest", "text"),
)
"""Every field, and every part of a letter that can be searched alone; `interest` is the public interest test."""

_LEAD = 240
_A_LINE = 80


def zones(response: Response) -> tuple[tuple[str, ...], ...]:
    """Return the texts of every zone; a phrase never runs from one text into the next."""
    force = response.force
    letter: list[list[str]] = [[] for _ in ZONES]
    for _, text, number in passages(response):
        letter[number].append(text)
    given = {
        "title": (response.title,),
        "reference": tuple(dict.fromkeys((response.reference, "".join(response.reference.split()))))
        if response.reference
        else (),  # also without its blanks, as others write it
        "date": (str(response.date), response.date.in_words()) if response.date.known else (),
        "force": (force.name, *force.aliases) if force else (),
        "provisions": tuple(f"{provision.act.division} {provision}" for provision in response.provisions),
        "topics": tuple(name for topic in response.topics for name in (topic.title, *topic.synonyms)),
    }
    return tuple(given.get(zone.name) or tuple(letter[number]) for number, zone in enumerate(ZONES))


def texts(response: Response) -> Mapping[str, tuple[str, ...]]:
    """Return the texts of every field."""
    found: dict[str, tuple[str, ...]] = {field.name: () for field in FIELDS}
    for zone, held in zip(ZONES, zones(response), strict=True):
        found[zone.field] += held
    return found


def passages(response: Response) -> tuple[tuple[str, str, int], ...]:
    """Return the letter as (anchor, text, zone): its passages in order, then its headings."""
    return response.body.once(_passages)


def _passages(body: Body) -> tuple[tuple[str, str, int], ...]:
    of_passages, of_headings = kinds(body)
    letter = [(each.anchor, each.text, _ZONE_OF[kind]) for each, kind in zip(body.passages, of_passages, strict=True)]
    heads = [(each.anchor, each.text, _ZONE_OF[kind]) for each, kind in zip(body.headings, of_headings, strict=True)]
    return (*letter, *heads)


def card(response: Response, lead: tuple[str, str] | None) -> dict[str, object]:
    """Return what a result list shows of a response with this `lead`; `url` is relative to the site's root."""
    return {
        "url": f"responses/{response.path}/",
        "title": response.title,
        "reference": response.reference,
        "force": response.force.name if response.force else None,
        "date": str(response.date),
        "outcome": response.outcome.value,
        "received": OUTCOMES[response.outcome],
        "ncnd": response.ncnd.value if response.ncnd else None,
        "act": response.act.value,
        "provisions": [[str(provision), provision.slug] for provision in response.provisions],
        "lead": lead,
    }


def lead(response: Response) -> tuple[str, str] | None:
    """Return anchor and beginning of the passage that tells best what a letter is about; None when it has no passage.

    It is of the request if a heading names it, else a long one. It stands in a result that has no match to show, and
    claims nothing else.
    """
    passages = response.body.passages
    asked = (each for each in passages if len(each.text) >= _A_LINE and _asks(each.headings[-1:]))
    long = (each for each in passages if len(each.text) >= _A_LINE)
    found = next(asked, None) or next(long, None) or next(iter(passages), None)
    return (found.anchor, _shortened(found.text)) if found else None


def _asks(headings: Sequence[str]) -> bool:
    return any(word in heading.lower() for heading in headings for word in ("request", "asked", "question", "seek"))


def _shortened(text: str) -> str:
    if len(text) <= _LEAD:
        return text
    return text[:_LEAD].rsplit(" ", 1)[0] + " …"
