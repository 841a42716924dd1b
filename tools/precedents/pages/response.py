"""The page of a response: its summary, its provisions as the law stood, the letter, and what is kept beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice

from precedents.law import Law
from precedents.law.provisions import Provision
from precedents.law.sections import Section
from precedents.pages import addresses, facts, letter, tags, wording
from precedents.pages.edition import Crumb, Edition
from precedents.pages.page import Page, Sheet, TocEntry
from precedents.pages.tags import Tag
from precedents.records.response import Response

ALIKE = 5
"""How many other responses on the same provisions a page names."""


MOST_HEADINGS = 200
"""How many headings of a letter its contents name; with thousands a browser would take seconds to lay them out."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A row of the table of provisions: one provision that the letter relies on, as the law stood on its date.

    `gist` says what it is, `force` whether it was law on the date, in words; `past` is whether it was not, or may not
    have been. `questions` are those that it answers, when the letter says.
    """

    provision: Provision
    section: Section | None
    gist: str
    tags: tuple[Tag, ...]
    force: str
    past: bool
    questions: tuple[str, ...]
    statute_url: str


def sheets(edition: Edition) -> Iterator[Sheet]:
    """Yield the page of every response."""
    for response in edition.archive.responses:
        key = edition.key((response, *_alike(edition, response)), facts.of_letter(edition.archive, response))
        yield Sheet(addresses.response(response), key, partial(page, edition, response), response.path)


def page(edition: Edition, response: Response) -> Page:
    """Draw the page of one response."""
    cited = tuple(_cited(edition.law, response, provision) for provision in response.provisions)
    values = {
        "response": response,
        "heading": wording.title(response),
        "cited": cited,
        "by_question": any(row.questions for row in cited),
        "letter": letter.poured(response.body),
        "headings": response.body.headings[:MOST_HEADINGS],
        "alike": tuple(_alike(edition, response)),
        "file": addresses.record(response),
        "edit": _edit(edition, response),
        "problem": _problem(edition, response),
    }
    crumbs: tuple[Crumb, ...] = (Crumb("Forces", addresses.FORCES),)
    if response.force:
        crumbs += (Crumb(response.force.name, addresses.force(response.force)),)
    return edition.page(
        "response.html",
        addresses.response(response),
        wording.full_title(response),
        describe(response),
        values,
        crumbs=crumbs,
        toc=tuple(_toc(response)),
        edit=addresses.record(response),
    )


def describe(response: Response) -> str:
    """A response in a sentence, for search engines and previews (plain text)."""
    reference = f", reference {response.reference}" if response.reference else ""
    relied = f" Relies on {response.act.division} {wording.provisions(response)}." if response.provisions else ""
    return (
        f"{wording.force(response)}, {response.date.in_words()}{reference}: "
        f"{wording.OUTCOMES[response.outcome].lower()}.{relied}"
    )


def _cited(law: Law, response: Response, provision: Provision) -> Cited:
    entry = law.entry(provision, response.date) or law.entry(provision)
    force, past = in_force(law, response, provision)
    questions = [q for reliance in response.exemptions if reliance.provision == provision for q in reliance.questions]
    return Cited(
        provision=provision,
        section=law.section(provision),
        gist=entry.gist if entry else "",
        tags=tags.of_provision(law, provision, response.date),
        force=force,
        past=past,
        questions=tuple(dict.fromkeys(questions)),
        statute_url=law.statute_url(provision),
    )


def in_force(law: Law, response: Response, provision: Provision) -> tuple[str, bool]:
    """Say whether a provision was law on the date of a response, and whether a reader should look twice."""
    if not law.knows(provision):
        return f"Not found in the {provision.act.full_title}", True
    periods = wording.joined([words for period in law.periods(provision) if (words := wording.period(period))])
    held = law.in_force(provision, response.date)
    if held is False:
        return f"Not in force on the date: law {periods}", True
    if held is None:
        return f"Law {periods}; {_why_unclear(response)}", True
    ceased = law.superseded(provision, response.date)
    return (f"In force ({wording.period(ceased)})", False) if ceased else ("In force", False)


def _why_unclear(response: Response) -> str:
    return "the date is too vague to tell" if response.date.known else "the copy shows no date"


def _alike(edition: Edition, response: Response) -> Iterator[Response]:
    """The newest responses of the archive that rely on the same provisions, others of the same group first."""
    found = edition.same_provisions.get(response.path, ())
    return islice((other for other in found if other.path != response.path), ALIKE)


def _toc(response: Response) -> Iterator[TocEntry]:
    yield TocEntry(2, letter.PROVISIONS, "Provisions relied on")
    yield TocEntry(2, letter.LETTER, "The letter")
    for heading in response.body.headings[:MOST_HEADINGS]:
        yield TocEntry(letter.level(heading.level), heading.anchor, heading.text)
    yield TocEntry(2, letter.COPY, "The published copy")


def _edit(edition: Edition, response: Response) -> str | None:
    repository = edition.settings.repository
    return addresses.edit(repository, edition.settings.branch, addresses.record(response)) if repository else None


def _problem(edition: Edition, response: Response) -> str | None:
    repository = edition.settings.repository
    return addresses.problem(repository, f"Problem with {response.path}") if repository else None
