"""The pages of the years of response, and of the responses whose copy shows no date."""

from __future__ import annotations

from collections.abc import Iterator

from precedents.pages import addresses, groups
from precedents.pages.edition import Crumb, Edition
from precedents.pages.groups import Group
from precedents.pages.page import Page, Sheet

TOP = Crumb("Years", addresses.YEARS)
UNKNOWN = "unknown"


def sheets(edition: Edition) -> Iterator[Sheet]:
    """Yield the table of years that have a response, newest first, and a listing for each and for unknown dates."""
    yield edition.sheet(addresses.YEARS, edition.archive.responses, lambda: _page(edition))
    for year in (*_known(edition), UNKNOWN):
        yield from groups.sheets(edition, _group(edition, year), TOP)


def _page(edition: Edition) -> Page:
    by_year = edition.archive.by_year
    return edition.page(
        "years.html",
        addresses.YEARS,
        "Years",
        "Published responses by the year in which the authority answered.",
        {
            "rows": tuple((year, len(by_year[year])) for year in _known(edition)),
            "undated": len(by_year.get(UNKNOWN, ())),
        },
    )


def _known(edition: Edition) -> list[str]:
    return sorted((year for year in edition.archive.by_year if year != UNKNOWN), key=int, reverse=True)


def _group(edition: Edition, year: str) -> Group:
    responses = edition.archive.by_year.get(year, ())
    search = addresses.narrowed("year", year)
    if year == UNKNOWN:
        return Group(
            url=addresses.year(year),
            title="Date not known",
            of="whose copy shows no date",
            responses=responses,
            search=search,
            lead="The published copy of these responses shows no date of response. The archive guesses none: "
            "not from a reference, nor from the day on which the copy was found.",
            empty="Every response in the archive has a date.",
        )
    return Group(
        url=addresses.year(year), title=f"Responses of {year}", of=f"of {year}", responses=responses, search=search
    )
