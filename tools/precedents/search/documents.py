"""A response as search sees it: the texts of its fields, its passages, its facets and its card in a result list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from precedents.records.response import Response
from precedents.search.facets import OUTCOME_LABELS


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

_LEAD = 240


def texts(response: Response) -> Mapping[str, tuple[str, ...]]:
    """Return the texts of every field; a phrase never runs from one text into the next."""
    force = response.force
    return {
        "title": (response.title,),
        "reference": (response.reference,) if response.reference else (),
        "force": (force.name, *force.aliases) if force else (),
        "date": (str(response.date), response.date.in_words()) if response.date.known else (),
        "provisions": tuple(f"{provision.act.division} {provision}" for provision in response.provisions),
        "topics": tuple(name for topic in response.topics for name in (topic.title, *topic.synonyms)),
        "text": tuple(text for _, text in passages(response)),
    }


def passages(response: Response) -> tuple[tuple[str, str], ...]:
    """Return the letter as (anchor, text): its passages in order, then its headings."""
    letter = [(passage.anchor, passage.text) for passage in response.body.passages]
    return (*letter, *((heading.anchor, heading.text) for heading in response.body.headings))


def card(response: Response) -> dict[str, object]:
    """Return what a result list shows of a response; `url` is relative to the site's root."""
    letter = response.body.passages
    return {
        "url": f"responses/{response.path}/",
        "title": response.title,
        "reference": response.reference,
        "force": response.force.name if response.force else None,
        "date": str(response.date),
        "outcome": OUTCOME_LABELS[response.outcome],
        "ncnd": response.ncnd.value if response.ncnd else None,
        "act": response.act.value,
        "provisions": [[str(provision), provision.slug] for provision in response.provisions],
        "lead": [letter[0].anchor, _shortened(letter[0].text)] if letter else None,
    }


def _shortened(text: str) -> str:
    if len(text) <= _LEAD:
        return text
    return text[:_LEAD].rsplit(" ", 1)[0] + " …"
