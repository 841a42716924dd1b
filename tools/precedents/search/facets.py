"""What results can be narrowed by: facets, their values, and which responses come under each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from precedents.law import Law
from precedents.law.provisions import Act, Provision
from precedents.records.archive import Archive
from precedents.records.labels import EXTENTS, NCND, OUTCOMES
from precedents.records.response import Response
from precedents.search.keys import facet_key


class Choice(NamedTuple):
    """A value of a facet: its key in addresses, its label, the key of the value that contains it, its other names."""

    key: str
    label: str
    under: str | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facet:
    """A way of narrowing results: its name in addresses, its title, and the choices that a response comes under."""

    name: str
    title: str
    choices: Callable[[Response, Law], Iterator[Choice]]


def provision_key(provision: Provision) -> str:
    """Return `31(3)` for FOIA 2000, `foisa 34(1)(b)` or `eir 12(4)(b)` for the others, always in lower case."""
    return f"{provision.act.slug} {provision}".strip().lower()


def _exemptions(response: Response, law: Law) -> Iterator[Choice]:
    for provision in {up: None for each in response.provisions for up in each.lineage()}:
        section = law.section(provision) if not provision.limbs else None
        act = "" if provision.act is Act.FOIA else f" {provision.act.value}"
        label = f"{provision}{act}" + (f" {section.heading}" if section else "")
        yield Choice(provision_key(provision), label, provision_key(provision.parent) if provision.parent else None)


def _force(response: Response, law: Law) -> Iterator[Choice]:
    if response.force:
        yield Choice(response.force.slug, response.force.name, None, response.force.aliases)


def _ncnd(response: Response, law: Law) -> Iterator[Choice]:
    if response.ncnd:
        yield Choice(response.ncnd.value, NCND[response.ncnd])


def _outcome(response: Response, law: Law) -> Iterator[Choice]:
    yield Choice(response.outcome.value, OUTCOMES[response.outcome])


def _topics(response: Response, law: Law) -> Iterator[Choice]:
    for topic in response.topics:
        yield Choice(topic.slug, topic.title, None, topic.synonyms)


def _year(response: Response, law: Law) -> Iterator[Choice]:
    year = str(response.date.year or "unknown")
    yield Choice(year, year if response.date.known else "Date unknown")


def _extent(response: Response, law: Law) -> Iterator[Choice]:
    yield Choice(response.extent.value, EXTENTS[response.extent])


def _act(response: Response, law: Law) -> Iterator[Choice]:
    yield Choice(response.act.value.lower().replace(" ", "-"), response.act.value)


FACETS = (
    Facet("exemption", "Exemption", _exemptions),
    Facet("force", "Force", _force),
    Facet("ncnd", "Neither confirm nor deny", _ncnd),
    Facet("outcome", "Outcome", _outcome),
    Facet("topic", "Topic", _topics),
    Facet("year", "Year", _year),
    Facet("extent", "What the copy shows", _extent),
    Facet("act", "Act", _act),
)


def facet_table(archive: Archive) -> list[object]:
    """Return every facet as [name, title, values].

    A value is [key, label, containing key or None, keys of its other names, documents].
    """
    table: list[object] = []
    for facet in FACETS:
        values: dict[Choice, list[int]] = defaultdict(list)
        for number, response in enumerate(archive.responses):
            for choice in facet.choices(response, archive.law):
                values[choice].append(number)
        rows = [
            [choice.key, choice.label, choice.under, _other_keys(facet.name, choice), values[choice]]
            for choice in _ordered(facet.name, values, archive)
        ]
        table.append([facet.name, facet.title, rows])
    return table


def _other_keys(name: str, choice: Choice) -> list[str]:
    """The keys under which a value is also understood: its label's and its other names'."""
    if name == "exemption":
        return []
    keys = dict.fromkeys(facet_key(name, each) for each in (choice.label, *choice.also))
    return [key for key in keys if key != choice.key]


def _ordered(name: str, values: Mapping[Choice, list[int]], archive: Archive) -> list[Choice]:
    """Exemptions in the order of the statute, years newest first and unknown last, all else most frequent first."""
    if name == "exemption":
        relied_on = {up for response in archive.responses for each in response.provisions for up in each.lineage()}
        rank = {provision_key(provision): place for place, provision in enumerate(sorted(relied_on))}
        return sorted(values, key=lambda choice: rank[choice.key])
    if name == "year":
        return sorted(values, key=lambda choice: (choice.key != "unknown", choice.key), reverse=True)
    return sorted(values, key=lambda choice: (-len(values[choice]), choice.label))
