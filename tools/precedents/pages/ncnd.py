"""The pages on neither confirming nor denying: how far responses do it, and the limbs that allow it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from precedents.law.provisions import Act, Provision
from precedents.law.sections import Entry, Section
from precedents.pages import addresses, groups, wording
from precedents.pages.edition import Crumb, Edition
from precedents.pages.groups import Group
from precedents.pages.page import Page, Sheet
from precedents.records.response import Ncnd

TOP = Crumb("NCND", addresses.NCND)
ORDER = (Ncnd.WHOLE, Ncnd.PARTIAL, Ncnd.NONE)

TITLES = {
    Ncnd.WHOLE: "Neither confirm nor deny: the whole request",
    Ncnd.PARTIAL: "Neither confirm nor deny: part of the request",
    Ncnd.NONE: "No neither confirm nor deny",
}


@dataclass(frozen=True, slots=True)
class NcndLimb:
    """A limb that removes the duty to confirm or deny, in one of its versions, and how many responses rely on it."""

    section: Section
    provision: Provision
    entry: Entry
    count: int


def sheets(edition: Edition) -> Iterator[Sheet]:
    """Yield the overview and one listing for each of whole, partial and none."""
    yield edition.sheet(addresses.NCND, edition.archive.responses, lambda: _page(edition))
    for value in ORDER:
        yield from groups.sheets(edition, _group(edition, value), TOP)


def _page(edition: Edition) -> Page:
    by_ncnd = edition.archive.by_ncnd
    stated = sum(len(responses) for responses in by_ncnd.values())
    return edition.page(
        "ncnd.html",
        addresses.NCND,
        "Neither confirm nor deny",
        "Responses that neither confirm nor deny that information is held, and the limbs that they rely on.",
        {
            "rows": tuple((value, len(by_ncnd.get(value.value, ()))) for value in ORDER),
            "unstated": len(edition.archive.responses) - stated,
            "limbs": tuple(_limbs(edition)),
        },
    )


def _limbs(edition: Edition) -> Iterator[NcndLimb]:
    for act in Act:
        for section in edition.law.sections(act):
            for provision in section.ncnd_limbs():
                entry = edition.law.entry(provision)
                if entry is not None:
                    yield NcndLimb(section, provision, entry, edition.count(provision))


def _group(edition: Edition, value: Ncnd) -> Group:
    return Group(
        url=addresses.ncnd(value.value),
        title=TITLES[value],
        of=f"with neither confirm nor deny: {wording.NCND[value].lower()}",
        responses=edition.archive.by_ncnd.get(value.value, ()),
        search=addresses.narrowed("ncnd", value.value),
        lead=wording.NCND_MEANING[value],
        empty="No response in the archive is of this kind yet.",
    )
