"""What the pages of topics, forces, NCND and years have in common: a table of groups, and one listing a group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from precedents.law.provisions import Provision
from precedents.pages import wording
from precedents.pages.edition import Crumb, Edition, Listing
from precedents.pages.page import Sheet
from precedents.records.response import Outcome, Response

COMMONEST = 8
"""How many sections the summary of a group names."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the summary of a group: a term and what it is."""

    term: str
    value: str


@dataclass(frozen=True, slots=True)
class Group:
    """Responses that have something in common, and how their page speaks of them.

    `of` completes "responses ..." in a sentence (`by Northumbria Police`); `search` is the address of the search
    among them; `empty` says what it means that there are none; `by_force` is whether all are by one force.
    """

    url: str
    title: str
    of: str
    responses: Sequence[Response]
    search: str
    lead: str = ""
    facts: tuple[Fact, ...] = ()
    empty: str = "No response here yet."
    by_force: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """What the responses of a group rely on and come to: the commonest sections, and every outcome, with counts."""

    sections: tuple[tuple[Provision, int], ...]
    more_sections: int
    outcomes: tuple[tuple[Outcome, int], ...]


def summary(edition: Edition, responses: Sequence[Response]) -> Summary:
    """Count the sections and outcomes of some responses, the commonest first."""
    sections = Counter(section for response in responses for section in edition.sections_of(response))
    ranked = sorted(sections.items(), key=lambda pair: (-pair[1], pair[0]))
    outcomes = Counter(response.outcome for response in responses)
    return Summary(
        tuple(ranked[:COMMONEST]),
        max(0, len(ranked) - COMMONEST),
        tuple(sorted(outcomes.items(), key=lambda pair: -pair[1])),
    )


def sheets(edition: Edition, group: Group, crumb: Crumb) -> Iterator[Sheet]:
    """Yield the page of a group and those that continue it."""

    def listing() -> Listing:
        values = {"group": group, "summary": summary(edition, group.responses)}
        return Listing("group.html", group.title, describe(group), values, (crumb,), by_force=group.by_force)

    return edition.listing(group.url, group.responses, listing)


def describe(group: Group) -> str:
    """A group in a sentence, for search engines and previews (plain text)."""
    if not group.responses:
        return group.empty
    count = wording.counted(len(group.responses), "published response")
    return f"{count} {group.of}: outcome, exemptions relied on, and the letters word for word."
