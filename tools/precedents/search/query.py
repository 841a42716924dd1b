"""A search from the question to the results: matching, narrowing by facets, ranking, excerpts and suggestions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from precedents.search.excerpts import Excerpt, Marker, best, marked
from precedents.search.keys import facet_key
from precedents.search.language import parse
from precedents.search.matching import Matcher, Wanted
from precedents.search.ranking import scores
from precedents.search.reading import Index
from precedents.search.suggesting import corrected, spelled_out
from precedents.search.told import FacetValues
from precedents.search.vocabulary import message


class Sort(StrEnum):
    """The order of results; `relevance` is `newest` where there are no words to rank by."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


class Hit(NamedTuple):
    """A result: its document, lunr's score, its card, its title with marks, and the passage that answers best."""

    document: int
    score: float
    card: Mapping[str, Any]
    title: tuple[tuple[str, bool], ...]
    excerpt: Excerpt | None


class Count(NamedTuple):
    """A value of a facet: how many of the results it would leave, given the words and all other facets' choices."""

    key: str
    label: str
    under: str | None
    results: int
    chosen: bool


class FacetCounts(NamedTuple):
    """A facet with the counts of its values."""

    name: str
    title: str
    values: tuple[Count, ...]


class Suggestions(NamedTuple):
    """What to try when nothing is found, always with the number of results that it would have, never none.

    `queries` are the query with unknown words corrected, the best guess first; `without` are the facets whose choice
    is in the way.
    """

    queries: tuple[tuple[str, int], ...] = ()
    without: tuple[tuple[str, int], ...] = ()


class Results(NamedTuple):
    """The answer to a search. `hits` are the ones asked for; `total` counts all."""

    total: int
    hits: tuple[Hit, ...]
    facets: tuple[FacetCounts, ...]
    notes: tuple[str, ...]
    suggestions: Suggestions


Filters = Mapping[str, Sequence[str]]
"""Chosen values of facets by the facet's name: one of the values of a facet suffices, every facet must agree."""


def search(
    index: Index,
    text: str = "",
    filters: Filters | None = None,
    sort: Sort = Sort.RELEVANCE,
    start: int = 0,
    limit: int | None = 20,
    *,
    counted: bool = True,
) -> Results:
    """Answer a query: `limit` results (None: all) from number `start` on, counts over all of them.

    Without `counted` there are no facets in the answer, and without filters theirs need not be read.
    """
    parsed = parse(text)
    notes = list(parsed.notes)
    matcher = Matcher(index, notes)
    found = matcher.documents(spelled_out(index, parsed.node, notes))
    chosen = {
        facet.name: _chosen(facet, (filters or {}).get(facet.name, ()), notes)
        for facet in (index.facets if filters else ())
        if (filters or {}).get(facet.name)
    }
    narrowed = _narrowed(found, index, chosen)
    end = None if limit is None else start + limit
    ordered, weights = _ordered(index, narrowed, matcher.wanted, sort, end)
    shown = ordered[start:end]
    return Results(
        len(narrowed),
        tuple(_hit(index, document, weights.get(document, 0.0), matcher.wanted) for document in shown),
        tuple(_counts(index, facet, found, chosen) for facet in (index.facets if counted else ())),
        tuple(dict.fromkeys(notes)),
        _suggestions(index, text, found, chosen) if not narrowed else Suggestions(),
    )


def _chosen(facet: FacetValues, values: Sequence[str], notes: list[str]) -> frozenset[str]:
    """Return the keys of the chosen values. A value that no record has finds nothing, and a note says so."""
    keys: set[str] = set()
    for value in values:
        key = facet_key(facet.name, value)
        known = facet.value(key)
        keys.add(known.key if known else key)
        if known is None:
            notes.append(message("value", value, facet.title.lower()))
    return frozenset(keys)


def _narrowed(found: set[int], index: Index, chosen: Mapping[str, frozenset[str]], but: str = "") -> set[int]:
    """Return the documents that agree with the choices of every facet except the one named `but`."""
    kept = set(found)
    for facet in index.facets if chosen else ():
        if facet.name in chosen and facet.name != but:
            keys = chosen[facet.name]
            kept &= set().union(*(value.documents for value in facet.values if value.key in keys))
    return kept


def _counts(index: Index, facet: FacetValues, found: set[int], chosen: Mapping[str, frozenset[str]]) -> FacetCounts:
    base = _narrowed(found, index, chosen, but=facet.name)
    keys = chosen.get(facet.name, frozenset())
    counts = (
        Count(value.key, value.label, value.under, len(base & value.documents), value.key in keys)
        for value in facet.values
    )
    return FacetCounts(facet.name, facet.title, tuple(count for count in counts if count.results or count.chosen))


def _ordered(
    index: Index, documents: set[int], wanted: Wanted, sort: Sort, end: int | None
) -> tuple[list[int], dict[int, float]]:
    """Equal scores stand newest first; documents without a date come last in either order of dates.

    Behind number `end` the order is not told.
    """
    if sort is Sort.OLDEST:
        return sorted(documents, key=lambda document: (document >= index.dated, -document)), {}
    if sort is Sort.NEWEST or not wanted.weighed:
        return sorted(documents), {}
    weights = scores(index, wanted.weighed, documents, end or None)
    return sorted(documents, key=lambda document: (-weights.get(document, 0.0), document)), weights


def _hit(index: Index, document: int, score: float, wanted: Wanted) -> Hit:
    card = index.card(document)
    spans, _ = Marker(wanted, ("title",)).marks(card["title"])
    markers: dict[int, Marker] = {}

    def marker(zone: int) -> Marker:
        if zone not in markers:
            markers[zone] = Marker(wanted, index.names_of(zone))
        return markers[zone]

    excerpt = best(index.passages(card["url"]), marker) if wanted.weighed else None
    if excerpt is None and card["lead"]:
        anchor, lead = card["lead"]
        excerpt = Excerpt(anchor, ((lead, False),))
    return Hit(document, score, card, marked(card["title"], spans), excerpt)


def _suggestions(index: Index, text: str, found: set[int], chosen: Mapping[str, frozenset[str]]) -> Suggestions:
    queries = [(query, len(_narrowed(_answering(index, query), index, chosen))) for query in corrected(index, text)]
    without = [(name, len(_narrowed(found, index, chosen, but=name))) for name in chosen]
    return Suggestions(
        tuple((query, results) for query, results in queries if results),
        tuple((name, results) for name, results in without if results),
    )


def _answering(index: Index, text: str) -> set[int]:
    return Matcher(index, []).documents(spelled_out(index, parse(text).node, []))
