"""What all pages of one build share: the archive, the templates, the settings, and rows that are drawn once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, partial

from markupsafe import Markup

from precedents.digests import digest
from precedents.law.provisions import Provision
from precedents.pages import addresses, facts
from precedents.pages.listing import Part, neighbours, paged
from precedents.pages.page import Page, Sheet, TocEntry
from precedents.pages.templates import Templates
from precedents.records.archive import Archive
from precedents.records.response import Response

_ROOT = "<root>"
"""Stands for the way to the root in a row that is kept for many pages. Text is escaped, so that none can hold it."""

_COLUMN = "<column>"
"""Stands around the column of the force in a row that is kept; text cannot hold it either."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the site's owner decides. `repository` is the address of the project's repository at a forge (None: no
    links to edit or to report), `branch` the one that is edited; `page_size` is how many responses a listing shows.
    """

    repository: str | None = None
    branch: str = "main"
    page_size: int = 100


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step on the way from the front page to a page: its name and its address."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of responses as a page of its own, continued on as many more as it takes.

    `description` is plain text; `values` are the template's own. Only the first page has the table of contents.
    `by_force` leaves out the column of forces, on pages of one force.
    """

    template: str
    title: str
    description: str
    values: Mapping[str, object]
    crumbs: tuple[Crumb, ...]
    toc: tuple[TocEntry, ...] = ()
    by_force: bool = field(default=False, kw_only=True)


class Edition:
    """Draws pages from one archive. It keeps the rows of the listings, which many pages share."""

    def __init__(self, archive: Archive, templates: Templates, settings: Settings) -> None:
        self.archive = archive
        self.law = archive.law
        self.templates = templates
        self.settings = settings
        self._rows: dict[str, tuple[str, str, str]] = {}
        self._sections: dict[str, tuple[Provision, ...]] = {}
        self._facts: dict[str, bytes] = {}

    @cached_property
    def same_provisions(self) -> Mapping[str, Sequence[Response]]:
        """By the path of each response that relies on provisions, those that rely on the very same, newest first."""
        groups: dict[frozenset[Provision], list[Response]] = {}
        group_of: dict[str, list[Response]] = {}
        for response in self.archive.responses:
            if response.exemptions:
                relied = frozenset([reliance.provision for reliance in response.exemptions])
                group = group_of[response.path] = groups.setdefault(relied, [])
                group.append(response)
        return group_of

    @cached_property
    def cited_below(self) -> Mapping[Provision, tuple[Provision, ...]]:
        """The limbs one level down that some record relies on, by the provision that they are limbs of."""
        below: dict[Provision, list[Provision]] = {}
        for provision in sorted(self.archive.by_provision):
            if provision.parent is not None:
                below.setdefault(provision.parent, []).append(provision)
        return {provision: tuple(limbs) for provision, limbs in below.items()}

    @cached_property
    def unknown_limbs(self) -> Mapping[Provision, tuple[Provision, ...]]:
        """What records rely on although the registry of the law does not know it, by section."""
        found: dict[Provision, list[Provision]] = {}
        for provision in sorted(self.archive.by_provision):
            if provision.limbs and not self.law.knows(provision):
                found.setdefault(provision.whole_section, []).append(provision)
        return {section: tuple(limbs) for section, limbs in found.items()}

    def count(self, provision: Provision) -> int:
        """How many responses rely on a provision or on a limb of it."""
        return len(self.archive.by_provision.get(provision, ()))

    def sections_of(self, response: Response) -> tuple[Provision, ...]:
        """The sections that a response relies on, each once, in the order of the statute."""
        found = self._sections.get(response.path)
        if found is None:
            whole = (provision.whole_section for provision in response.provisions)
            found = self._sections[response.path] = tuple(dict.fromkeys(whole))
        return found

    def page(
        self,
        template: str,
        url: str,
        title: str,
        description: str,
        values: Mapping[str, object],
        *,
        crumbs: tuple[Crumb, ...] = (),
        toc: tuple[TocEntry, ...] = (),
        edit: str | None = None,
        moved_to: str | None = None,
    ) -> Page:
        """Draw one page. A template is given `root` (the way to the root of the site), `title`, `crumbs`, its own
        `values`, and the `edition` itself for what all pages share.
        """
        shared = {"root": addresses.root(url), "url": url, "title": title, "crumbs": crumbs, "edition": self}
        html = str(self.templates.render(template, {**shared, **values}))
        return Page(url, title, description, html, toc, edit, moved_to)

    def sheet(self, url: str, about: Iterable[Response], draw: Callable[[], Page]) -> Sheet:
        """Return a page to be drawn; it may show any facts of the responses that it is `about`, and of no others."""
        return Sheet(url, self.key(about), draw)

    def key(self, about: Iterable[Response], *more: bytes) -> bytes:
        """Return what changes when any fact of these responses changes, or anything in `more`."""
        known = self._facts
        return digest(*more, b"".join([known.get(each.path) or self._facts_of(each) for each in about]))

    def listing(self, url: str, responses: Sequence[Response], listing: Callable[[], Listing]) -> Iterator[Sheet]:
        """Yield the pages of a list of responses; `listing` is asked when the first of them is drawn."""
        once = cache(listing)
        key = self.key(responses)
        for part in paged(responses, self.settings.page_size):
            yield Sheet(addresses.part(url, part.number), key, partial(self._part, url, part, once))

    def _part(self, url: str, part: Part, listing: Callable[[], Listing]) -> Page:
        whole = listing()
        later = part.number > 1
        return self.page(
            whole.template,
            addresses.part(url, part.number),
            f"{whole.title} (page {part.number} of {part.parts})" if later else whole.title,
            whole.description,
            {**whole.values, "heading": whole.title, "part": part, "base": url, "by_force": whole.by_force},
            crumbs=(*whole.crumbs, Crumb(whole.title, url)) if later else whole.crumbs,
            toc=() if later else whole.toc,
        )

    def _facts_of(self, response: Response) -> bytes:
        found = self._facts[response.path] = facts.of(response)
        return found

    def rows(self, responses: Iterable[Response], root: str, by_force: bool = False) -> Markup:
        """The rows of a table of responses, with links from a page whose way to the root is `root`."""
        known = self._rows
        parts = [known.get(response.path) or self._row(response) for response in responses]
        drawn = "".join(
            [f"{before}{behind}" if by_force else f"{before}{force}{behind}" for before, force, behind in parts]
        )
        return Markup(drawn.replace(_ROOT, root))  # noqa: S704 - rows come from a template, see `_row`

    def neighbours(self, part: Part) -> tuple[int | None, ...]:
        """The numbers to link under a listing; None stands for a gap."""
        return neighbours(part)

    def _row(self, response: Response) -> tuple[str, str, str]:
        """Draw a row once: what stands before the column of the force, that column, and what stands behind it."""
        values = {"response": response, "root": Markup(_ROOT), "column": Markup(_COLUMN)}  # noqa: S704 - fixed texts
        before, force, behind = self.templates.render("row.html", values).split(_COLUMN)
        row = self._rows[response.path] = (str(before), str(force), str(behind))
        return row
