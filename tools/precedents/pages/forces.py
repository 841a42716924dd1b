"""The pages of the forces: every police force and national body that answers requests, and its responses."""

from __future__ import annotations

from collections.abc import Iterator

from precedents.pages import addresses, groups
from precedents.pages.edition import Crumb, Edition
from precedents.pages.groups import Fact, Group
from precedents.pages.page import Page, Sheet
from precedents.records.response import Force

TOP = Crumb("Forces", addresses.FORCES)


def sheets(edition: Edition) -> Iterator[Sheet]:
    """Yield the table of forces and the pages of each, those without a response included."""
    yield edition.sheet(addresses.FORCES, edition.archive.responses, lambda: _page(edition))
    for force in _listed(edition):
        yield from groups.sheets(edition, _group(edition, force), TOP)


def _page(edition: Edition) -> Page:
    by_force = edition.archive.by_force
    return edition.page(
        "forces.html",
        addresses.FORCES,
        "Forces",
        "UK police forces and national policing bodies, and how many of their responses this archive holds.",
        {"rows": tuple((force, len(by_force.get(force.slug, ()))) for force in _listed(edition))},
    )


def _listed(edition: Edition) -> list[Force]:
    return sorted(edition.archive.forces, key=lambda force: force.name.casefold())


def _group(edition: Edition, force: Force) -> Group:
    facts = [Fact("Nation", force.nation), Fact("Answers under", force.act.full_title)]
    if force.aliases:
        facts.append(Fact("Also called", ", ".join(force.aliases)))
    return Group(
        url=addresses.force(force),
        title=force.name,
        of=f"by {force.name}",
        responses=edition.archive.by_force.get(force.slug, ()),
        search=addresses.narrowed("force", force.slug),
        facts=tuple(facts),
        empty="The archive holds no response by this force yet. That says nothing about what the force has published.",
        by_force=True,
    )
