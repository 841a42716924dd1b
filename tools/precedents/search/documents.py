"""A response as search sees it: the texts of its fields, its passages, its facets and its card in a result list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from precedents.records.body import Passage
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
_A_LINE = 80


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
    lead = _lead(response.body.passages)
    return {
        "url": f"responses/{response.path}/",
        "title": response.title,
        "reference": response.reference,
        "force": response.force.name if response.force else None,
        "date": str(response.date),
        "outcome": response.outcome.value,
        "received": OUTCOME_LABELS[response.outcome],
        "ncnd": response.ncnd.value if response.ncnd else None,
        "act": response.act.value,
        "provisions": [[str(provision), provision.slug] for provision in response.provisions],
        "lead": [lead.anchor, _shortened(lead.text)] if lead else None,
    }


def _lead(passages: Sequence[Passage]) -> Passage | None:
    """Return the passage that tells best what a letter is about: of the request if a heading names it, else a long one.

    It stands in a result that has no match to show, and claims nothing else.
    """
    asked = (each for each in passages if len(each.text) >= _A_LINE and _asks(each.headings[-1:]))
    long = (each for each in passages if len(each.text) >= _A_LINE)
    return next(asked, None) or next(long, None) or next(iter(passages), None)


def _asks(headings: Sequence[str]) -> bool:
    return any(word in heading.lower() for heading in headings for word in ("request", "asked", "question", "seek"))


def _shortened(text: str) -> str:
    if len(text) <= _LEAD:
        return text
    return text[:_LEAD].rsplit(" ", 1)[0] + " …"
