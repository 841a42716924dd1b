"""The front page: a search box, ways in by exemption, topic, force, NCND and year, and the newest records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from precedents.law.provisions import Act
from precedents.pages import addresses
from precedents.pages.edition import Edition
from precedents.pages.ncnd import ORDER
from precedents.pages.page import Page, Sheet
from precedents.pages.years import UNKNOWN

NEWEST = 10
"""How many responses the front page shows."""

COMMONEST = 10
"""How many exemptions, topics, forces and years the front page names: those with the most responses."""

T = TypeVar("T")


def sheets(edition: Edition) -> Iterator[Sheet]:
    """Yield the front page."""
    yield edition.sheet(addresses.HOME, edition.archive.responses, lambda: _page(edition))


def _page(edition: Edition) -> Page:
    return edition.page(
        "home.html",
        addresses.HOME,
        "Home",
        "An unofficial archive of published responses by UK police forces to Freedom of Information requests.",
        _values(edition),
    )


def _values(edition: Edition) -> Mapping[str, object]:
    archive = edition.archive
    by_ncnd, by_year = archive.by_ncnd, archive.by_year
    exemptions = [section for act in Act for section in edition.law.exemptions(act)]
    years = sorted((year for year in by_year if year != UNKNOWN), key=int)
    return {
        "newest": archive.responses[:NEWEST],
        "total": len(archive.responses),
        "forces_heard": len(archive.by_force),
        "years": years,
        "exemptions": _commonest((section, edition.count(section.provision)) for section in exemptions),
        "topics": _commonest((topic, len(archive.by_topic.get(topic.slug, ()))) for topic in archive.topics),
        "forces": _commonest((force, len(archive.by_force.get(force.slug, ()))) for force in archive.forces),
        "ncnd": tuple((value, len(by_ncnd.get(value.value, ()))) for value in ORDER),
        "undated": len(by_year.get(UNKNOWN, ())),
        "recent_years": tuple((year, len(by_year[year])) for year in reversed(years[-COMMONEST:])),
    }


def _commonest(counted: Iterable[tuple[T, int]]) -> tuple[tuple[T, int], ...]:
    """Return those with the most responses, the most first and otherwise in the order given; none without any."""
    present = [pair for pair in counted if pair[1]]
    return tuple(sorted(present, key=lambda pair: -pair[1])[:COMMONEST])
