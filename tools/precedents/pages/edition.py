"""What all pages of one build share: the archive, the templates, the settings, and rows that are drawn once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from precedents.law.provisions import Provision
from precedents.pages import addresses
from precedents.pages.listing import Part, neighbours, paged
from precedents.pages.page import Page, TocEntry
from precedents.pages.templates import Templates
from precedents.records.archive import Archive
from precedents.records.response import Response

_ROOT = "<root>"
"""Stands for the way to the root in a row that is kept for many pages. Text is escaped, so that none can hold it."""


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


class Edition:
    """Draws pages from one archive. It keeps the rows of the listings, which many pages share."""

    def __init__(self, archive: Archive, templates: Templates, settings: Settings) -> None:
        self.archive = archive
        self.law = archive.law
        self.templates = templates
        self.settings = settings
        self._rows: dict[tuple[str, bool], str] = {}
        self._sections: dict[str, tuple[Provision, ...]] = {}

    @cached_property
    def same_provisions(self) -> Mapping[tuple[Provision, ...], tuple[Response, ...]]:
        """Responses by exactly the provisions that they rely on, newest first."""
        groups: dict[tuple[Provision, ...], list[Response]] = {}
        for response in self.archive.responses:
            groups.setdefault(response.provisions, []).append(response)
        return {provisions: tuple(group) for provisions, group in groups.items()}

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

    def listing(
        self,
        template: str,
        url: str,
        title: str,
        description: str,
        responses: Sequence[Response],
        values: Mapping[str, object],
        *,
        crumbs: tuple[Crumb, ...],
        toc: tuple[TocEntry, ...] = (),
        by_force: bool = False,
    ) -> Iterator[Page]:
        """Draw a page and those that continue its list of responses; only the first has the table of contents.

        `by_force` leaves out the column of forces, on pages of one force.
        """
        for part in paged(responses, self.settings.page_size):
            later = part.number > 1
            yield self.page(
                template,
                addresses.part(url, part.number),
                f"{title} (page {part.number} of {part.parts})" if later else title,
                description,
                {**values, "heading": title, "part": part, "base": url, "by_force": by_force},
                crumbs=(*crumbs, Crumb(title, url)) if later else crumbs,
                toc=() if later else toc,
            )

    def rows(self, responses: Iterable[Response], root: str, by_force: bool = False) -> Markup:
        """The rows of a table of responses, with links from a page whose way to the root is `root`."""
        drawn = "".join([self._row(response, by_force) for response in responses])
        return Markup(drawn.replace(_ROOT, root))  # noqa: S704 - rows come from a template, see `_row`

    def neighbours(self, part: Part) -> tuple[int | None, ...]:
        """The numbers to link under a listing; None stands for a gap."""
        return neighbours(part)

    def _row(self, response: Response, by_force: bool) -> str:
        key = (response.path, by_force)
        row = self._rows.get(key)
        if row is None:
            root = Markup(_ROOT)  # noqa: S704 - fixed text
            values = {"response": response, "root": root, "by_force": by_force}
            row = self._rows[key] = str(self.templates.render("row.html", values))
        return row
