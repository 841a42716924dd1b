"""Pouring an archive into a site's folder: pages, search index and copies, each made only if it changed.

The work goes over the archive in chunks, in several processes where that pays. A chunk's letters are rendered once,
for their pages, for the texts of search, and for counting their words; then the renderings are let go, so that memory
does not grow with the archive. What a chunk adds to the index is kept in the cache.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from precedents import search
from precedents.building.folder import SiteFolder, Written
from precedents.building.indexing import Indexing
from precedents.building.progress import watched
from precedents.digests import digest
from precedents.pages.page import Sheet
from precedents.pages.shell import Shell
from precedents.pages.site import Settings
from precedents.records.archive import Archive
from precedents.records.response import Response
from precedents.spreading import spread
from precedents.store.cache import Cache
from precedents.store.copies import attachment_path

_PAGES_AT_ONCE = 8  # listings, which a process draws before it is given more
_FEWEST_CHUNKS = 3  # below, starting processes takes longer than the work
_FEWEST_PAGES = 60


class _Poured(NamedTuple):
    """What one chunk came to: its files, and what it adds to the index unless that was known."""

    written: list[Written]
    part: bytes | None


@dataclass
class Pouring:
    """One build of an archive that stands in `root`. `sheets` are all pages but those that the generator drew."""

    root: Path
    archive: Archive
    sheets: Sequence[Sheet]
    shell: Shell
    settings: Settings
    site: SiteFolder
    cache: Cache

    def run(self) -> None:
        """Pour everything that is not current."""
        self.pour(count=True)
        self.index.write()

    def write_index(self) -> None:
        """Write the index and the texts that it shows, without any page."""
        self._chunks_poured(count=True)
        self.index.write()

    def pour(self, *, count: bool) -> None:
        """Pour everything but the index that is not current; with `count`, count its letters for the index too."""
        self._chunks_poured(count=count)
        self._listings_poured()
        self._copied()

    @cached_property
    def index(self) -> Indexing:
        """The search index of the site."""
        return Indexing(self.archive, self.lists, self.site, self.cache)

    @cached_property
    def lists(self) -> bytes:
        """What the archive's lists say."""
        return digest(repr(self.archive.forces), repr(self.archive.topics))

    @cached_property
    def frame(self) -> bytes:
        """What all pages depend on beside what is in the keys of their sheets."""
        return digest(self.lists, repr(self.settings), repr(self.shell.policy), *self.shell.parts)

    @cached_property
    def pages(self) -> Mapping[str, Sheet]:
        """The pages of responses that are not current, by the path of the response."""
        stale = (sheet for sheet in self.sheets if sheet.path is not None and not self._is_current(sheet))
        return {sheet.path: sheet for sheet in stale if sheet.path is not None}

    @cached_property
    def texts(self) -> frozenset[int]:
        """The numbers of the responses whose texts, as search shows them, are not current."""
        return frozenset(
            number
            for number, response in enumerate(self.archive.responses)
            if not self.site.is_current(_text_name(response), self._text_key(number))
        )

    def _chunks_poured(self, *, count: bool) -> None:
        # What is current is claimed when it is asked for: here, for what a fork claims is lost, and would be removed.
        _ = self.pages, self.texts
        stale = [number for number in range(len(self.index.chunks)) if self._is_stale(number, count)]

        def chunk(number: int) -> _Poured:
            return self._chunk(number, count)

        for number, poured in zip(stale, self._spread(chunk, stale, _FEWEST_CHUNKS, 1, "chunks"), strict=True):
            for written in poured.written:
                self.site.claim(written)
            if poured.part is not None:
                self.index.keep(number, poured.part)

    def _is_stale(self, number: int, count: bool) -> bool:
        paths = (response.path for response in self.index.responses(number))
        uncounted = count and self.index.parts[number] not in self.index.counted
        return (
            uncounted or not self.texts.isdisjoint(self.index.chunks[number]) or not self.pages.keys().isdisjoint(paths)
        )

    def _chunk(self, number: int, count: bool) -> _Poured:
        """Render, pour and count the responses of one chunk."""
        responses = self.index.responses(number)
        first = self.index.chunks[number].start
        written = [each for place, response in enumerate(responses, first) for each in self._files(place, response)]
        part = self.index.part(number) if count else None
        for response in responses:
            response.body.forget()
        return _Poured(written, part)

    def _files(self, number: int, response: Response) -> Iterator[Written]:
        sheet = self.pages.get(response.path)
        if sheet is not None:
            yield self._page(sheet)
        if number in self.texts:
            name, content = search.text_file(response)
            yield self.site.written(name, content, self._text_key(number))

    def _listings_poured(self) -> None:
        stale = [sheet for sheet in self.sheets if sheet.path is None and not self._is_current(sheet)]

        def page(number: int) -> Written:
            return self._page(stale[number])

        for written in self._spread(page, range(len(stale)), _FEWEST_PAGES, _PAGES_AT_ONCE, "listings"):
            self.site.claim(written)

    def _copied(self) -> None:
        """Copy the captures and attachments of all responses."""
        for response in self.archive.responses:
            for beside in response.attachments:
                name = f"responses/{response.path}/{beside.published_as}"
                key = digest(beside.sha256)
                if not self.site.is_current(name, key):
                    content = attachment_path(self.root, response, beside).read_bytes()
                    self.site.claim(self.site.written(name, content, key))

    def _page(self, sheet: Sheet) -> Written:
        return self.site.written(_name(sheet), self.shell.fill(sheet.draw()).encode(), self._key(sheet))

    def _is_current(self, sheet: Sheet) -> bool:
        return self.site.is_current(_name(sheet), self._key(sheet))

    def _key(self, sheet: Sheet) -> bytes:
        return digest(sheet.key, self.frame)

    def _text_key(self, number: int) -> bytes:
        return digest(b"text", self.index.letters[number])

    def _spread(
        self, work: Callable[[int], Any], numbers: Sequence[int], fewest: int, at_once: int, what: str
    ) -> Iterator[Any]:
        """Do the work on every number, in several processes if that pays, and draw a bar on a terminal."""
        self.cache.close()  # a connection must not be shared with a forked process
        return watched(spread(work, numbers, fewest=fewest, at_once=at_once), len(numbers), what)


def index_alone(root: Path, archive: Archive, folder: Path, cache: Cache) -> None:
    """Write the search index of an archive into a folder of its own, below `search/`, and nothing else.

    What the site's own build counted before is not counted again, and the other way round. Raises OSError when the
    folder cannot be written.
    """
    site = SiteFolder(folder, cache)
    Pouring(root, archive, (), Shell((), policy=False), Settings(), site, cache).write_index()
    site.finish()


def _text_name(response: Response) -> str:
    return f"{search.FOLDER}/texts/{response.path}.json"


def _name(sheet: Sheet) -> str:
    return f"{sheet.url}index.html"
