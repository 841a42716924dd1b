"""How well documents match: lunr's own scores, from an index of lunr made of just the terms that a query has.

lunr scores a document from the postings and weights of the query's terms alone, so an index holding no other term,
and no other document than those that matched, gives the same scores as an index of the whole archive.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Collection, Iterable, Mapping
from typing import TypeAlias

from lunr.index import Index as LunrIndex  # type: ignore[import-untyped] # lunr ships no types
from lunr.pipeline import Pipeline  # type: ignore[import-untyped] # lunr ships no types
from lunr.token_set import TokenSet  # type: ignore[import-untyped] # lunr ships no types
from lunr.vector import Vector  # type: ignore[import-untyped] # lunr ships no types

from precedents.search.reading import Index
from precedents.search.told import Term

_DIGITS = 6
_NEAR = 1e-5
"""More than rounding can make of two scores."""

Clause: TypeAlias = tuple[str, str | None]
"""A term to be weighed, and the field that it is sought in, None for all."""


def scores(
    index: Index, weighed: Iterable[Clause], documents: Collection[int], most: int | None = None
) -> dict[int, float]:
    """Return lunr's score of each of `documents` that has a term; `weighed` are (term, field or None for all).

    With `most`, a number above 0, those may be missing that are not among so many with the highest scores.
    """
    clauses = list(dict.fromkeys(weighed))
    clauses = [(name, within) for name, within in clauses if within is None or (name, None) not in clauses]
    terms = {name: term for name, _ in clauses if (term := index.term(name)) is not None}
    if not terms or not documents:
        return {}
    if most is not None and most < len(documents):
        documents = _promising(index, [clause for clause in clauses if clause[0] in terms], terms, documents, most)
    reduced = reduced_index(index, list(terms.values()), documents)
    query = reduced.create_query()
    for name, within in clauses:
        if name in terms:
            query.term(name, use_pipeline=False, fields=[within] if within else list(reduced.fields))
    return {int(hit["ref"]): round(hit["score"], _DIGITS) for hit in reduced.query(query)}


def _promising(
    index: Index, clauses: Collection[Clause], terms: Mapping[str, Term], documents: Collection[int], most: int
) -> list[int]:
    """Return the documents whose scores lunr may find to be among the `most` highest.

    lunr's score of a document is, field by field, the weights of the terms over the length of the query's vector. To
    sum that up for thousands of documents takes a small part of the time that lunr needs for objects of each.
    """
    totals = dict.fromkeys(documents, 0.0)
    for number, facts in enumerate(index.fields):
        asked = [terms[name] for name, within in clauses if within in {None, facts.name}]
        for term in asked:
            counts = term.occurrences.get(number, {})
            held = {document: count for document, count in counts.items() if document in totals}
            for document, weight in weights(index, number, term, held).items():
                totals[document] += weight / math.sqrt(len(asked))
    least = heapq.nlargest(most, totals.values())[-1] - _NEAR
    return [document for document, total in totals.items() if total >= least]


def reduced_index(index: Index, terms: list[Term], documents: Collection[int]) -> LunrIndex:
    """Return an index of lunr that holds these terms of these documents, with the weights of the whole index."""
    kept = set(documents)
    fields = [facts.name for facts in index.fields]
    inverted: dict[str, dict[str, object]] = {}
    vectors: dict[str, Vector] = {}
    for place, term in enumerate(sorted(terms, key=lambda each: each.name)):
        posting: dict[str, object] = {"_index": place}
        for number, name in enumerate(fields):
            counts = {d: count for d, count in term.occurrences.get(number, {}).items() if d in kept}
            posting[name] = {str(document): {} for document in counts}
            for document, weight in weights(index, number, term, counts).items():
                vectors.setdefault(f"{name}/{document}", Vector()).insert(place, weight)
        inverted[term.name] = posting
    return LunrIndex(
        inverted_index=inverted,
        field_vectors=vectors,
        token_set=TokenSet.from_list(sorted(inverted)),
        fields=fields,
        pipeline=Pipeline(),
    )


def idf(total: int, pairs: int) -> float:
    """The inverse document frequency as lunr has it; `pairs` counts a document once for each field with the term."""
    return math.log(1 + abs((total - pairs + 0.5) / (pairs + 0.5)))


def weights(index: Index, field: int, term: Term, counts: Mapping[int, int]) -> dict[int, float]:
    """Return the weights of a term that stands so often in a field of documents.

    They are those that lunr's builder computes (BM25, three decimals).
    """
    if not counts:
        return {}
    k1, b = index.weights
    facts, lengths = index.fields[field], index.lengths(field)
    rarity = idf(index.total, term.pairs)
    return {
        document: round(
            rarity
            * ((k1 + 1) * count)
            / (k1 * (1 - b + b * (lengths[document] / facts.average)) + count)
            * facts.boost,
            3,
        )
        for document, count in counts.items()
    }
