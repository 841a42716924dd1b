"""Pouring an archive into a site's folder: pages, search index and copies, each made only if it changed.

The work goes over the archive in chunks, in several processes where that pays. A chunk's letters are rendered once,
for their pages, for the texts of search, and for counting their words; then the renderings are let go, so that memory
does not grow with the archive. What a chunk adds to the index is kept in the cache.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any, NamedTuple

from precedents import search
from precedents.building.folder import SiteFolder, Written
from precedents.building.progress import watched
from precedents.pages import facts
from precedents.pages.page import Sheet
from precedents.pages.shell import Shell
from precedents.pages.site import Settings
from precedents.records.archive import Archive
from precedents.records.response import Response
from precedents.spreading import spread
from precedents.store.cache import Cache, digest
from precedents.store.copies import attachment_path

_PART, _INDEX = "part", "index"
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
    _held: dict[bytes, bytes] = field(default_factory=dict)  # parts that the cache could not keep

    def run(self) -> None:
        """Pour everything that is not current."""
        self._chunks_poured()
        self._listings_poured()
        self._index_written()
        self._copied()

    @cached_property
    def lists(self) -> bytes:
        """What the archive's lists say."""
        return digest(repr(self.archive.forces), repr(self.archive.topics))

    @cached_property
    def frame(self) -> bytes:
        """What all pages depend on beside what is in the keys of their sheets."""
        return digest(self.lists, repr(self.settings), repr(self.shell.policy), *self.shell.parts)

    @cached_property
    def heavy(self) -> tuple[str, ...]:
        """The forms that are too common for their places to be kept."""
        return search.heavy(self.archive)

    @cached_property
    def chunks(self) -> tuple[range, ...]:
        """The numbers of the responses in each chunk."""
        return search.chunks(self.archive)

    @cached_property
    def letters(self) -> tuple[bytes, ...]:
        """Of every response, what its letter and the files beside it are."""
        return tuple(facts.of_letter(self.archive, response) for response in self.archive.responses)

    @cached_property
    def parts(self) -> tuple[bytes, ...]:
        """The key of each chunk's part of the index: its records, what the lists say of them, and the heavy forms."""
        common = digest(self.lists, *self.heavy)
        records = [
            facts.digest(facts.of(response), letter)
            for response, letter in zip(self.archive.responses, self.letters, strict=True)
        ]
        return tuple(digest(common, *records[chunk.start : chunk.stop]) for chunk in self.chunks)

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

    @cached_property
    def counted(self) -> frozenset[bytes]:
        """The keys of the parts of the index that are known."""
        return frozenset(self.cache.present(_PART, self.parts))

    def _chunks_poured(self) -> None:
        stale = [number for number, chunk in enumerate(self.chunks) if self._is_stale(number, chunk)]
        for number, poured in zip(stale, self._spread(self._chunk, stale, _FEWEST_CHUNKS, "chunks"), strict=True):
            for written in poured.written:
                self.site.claim(written)
            if poured.part is not None:
                self._keep(self.parts[number], poured.part)
        self.cache.keep_only(_PART, self.parts)

    def _is_stale(self, number: int, chunk: range) -> bool:
        paths = (self.archive.responses[each].path for each in chunk)
        uncounted = self.parts[number] not in self.counted
        return uncounted or not self.texts.isdisjoint(chunk) or not self.pages.keys().isdisjoint(paths)

    def _chunk(self, number: int) -> _Poured:
        """Render, pour and count the responses of one chunk."""
        chunk = self.chunks[number]
        responses = self.archive.responses[chunk.start : chunk.stop]
        written = [
            each for place, response in zip(chunk, responses, strict=True) for each in self._files(place, response)
        ]
        key = self.parts[number]
        part = search.gather(responses, self.heavy) if key not in self.counted else None
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

        for written in self._spread(page, range(len(stale)), _FEWEST_PAGES, "listings"):
            self.site.claim(written)

    def _index_written(self) -> None:
        """Write the index from its parts, unless every file of it lies there already."""
        records = b"".join(facts.of(response) for response in self.archive.responses)
        key = digest(self.lists, records, *self.parts, *self.heavy)
        kept = self.cache.one(_INDEX, key)
        known: list[tuple[str, bytes]] = marshal.loads(kept) if kept else []  # noqa: S302 - the cache's own values
        if known and all(self.site.is_current(name, made) for name, made in known):
            return
        made = []
        parts: list[Callable[[], bytes]] = [partial(self._part, key) for key in self.parts]
        for name, content in search.assemble(self.archive, parts, self.heavy):
            made.append((name, digest(content)))
            self.site.write(name, content)
        self.cache.keep(_INDEX, {key: marshal.dumps(made)})
        self.cache.keep_only(_INDEX, [key])

    def _copied(self) -> None:
        """Copy the captures and attachments of all responses."""
        for response in self.archive.responses:
            for beside in response.attachments:
                name = f"responses/{response.path}/{beside.published_as}"
                key = digest(beside.sha256)
                if not self.site.is_current(name, key):
                    content = attachment_path(self.root, response, beside).read_bytes()
                    self.site.claim(self.site.written(name, content, key))

    def _keep(self, key: bytes, part: bytes) -> None:
        self.cache.keep(_PART, {key: part})
        if not self.cache.present(_PART, [key]):
            self._held[key] = part

    def _part(self, key: bytes) -> bytes:
        """Return a part. Counting it again is the last resort, when the cache went away during the build."""
        part = self._held.get(key) or self.cache.one(_PART, key)
        if part is None:
            chunk = self.chunks[self.parts.index(key)]
            part = search.gather(self.archive.responses[chunk.start : chunk.stop], self.heavy)
        return part

    def _page(self, sheet: Sheet) -> Written:
        return self.site.written(_name(sheet), self.shell.fill(sheet.draw()).encode(), self._key(sheet))

    def _is_current(self, sheet: Sheet) -> bool:
        return self.site.is_current(_name(sheet), self._key(sheet))

    def _key(self, sheet: Sheet) -> bytes:
        return digest(sheet.key, self.frame)

    def _text_key(self, number: int) -> bytes:
        return digest(b"text", self.letters[number])

    def _spread(self, work: Callable[[int], Any], numbers: Sequence[int], fewest: int, what: str) -> Iterator[Any]:
        """Do the work on every number, in several processes if that pays, and draw a bar on a terminal."""
        self.cache.close()  # a connection must not be shared with a forked process
        at_once = 1 if what == "chunks" else _PAGES_AT_ONCE
        return watched(spread(work, numbers, fewest=fewest, at_once=at_once), len(numbers), what)


def _text_name(response: Response) -> str:
    return f"{search.FOLDER}/texts/{response.path}.json"


def _name(sheet: Sheet) -> str:
    return f"{sheet.url}index.html"
