"""The search index of a site: each chunk's part is counted once and kept, and the parts are put together."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial

from precedents import search
from precedents.building.folder import SiteFolder
from precedents.pages import facts
from precedents.records.archive import Archive
from precedents.records.response import Response
from precedents.search.spelled import Spelled
from precedents.spreading import spread
from precedents.store.cache import Cache, digest

_PART, _INDEX, _SPELLED = "part", "index", "spelled"
_EVERY = b"every spelling"
_FEWEST_SLICES = 2
_LARGE = 500  # records; below, starting processes takes longer than putting the index together


@dataclass
class Indexing:
    """The index of an archive on its way into a site's folder; `lists` is the digest of the archive's lists."""

    archive: Archive
    lists: bytes
    site: SiteFolder
    cache: Cache
    _held: dict[bytes, bytes] = field(default_factory=dict)  # parts that the cache could not keep

    @cached_property
    def letters(self) -> tuple[bytes, ...]:
        """Of every response, what its letter and the files beside it are."""
        return tuple(facts.of_letter(self.archive, response) for response in self.archive.responses)

    @cached_property
    def records(self) -> tuple[bytes, ...]:
        """Of every response, everything that search may show or find of it."""
        return tuple(map(facts.digest, map(facts.of, self.archive.responses), self.letters))

    @cached_property
    def chunks(self) -> tuple[range, ...]:
        """The numbers of the responses in each chunk."""
        return search.chunks(self.archive)

    @cached_property
    def parts(self) -> tuple[bytes, ...]:
        """The key of each chunk's part of the index: its records, and what the lists say of them."""
        return tuple(digest(self.lists, *self.records[chunk.start : chunk.stop]) for chunk in self.chunks)

    @cached_property
    def counted(self) -> frozenset[bytes]:
        """The keys of the parts that are known."""
        return frozenset(self.cache.present(_PART, self.parts))

    def responses(self, number: int) -> tuple[Response, ...]:
        """Return the responses of a chunk."""
        chunk = self.chunks[number]
        return self.archive.responses[chunk.start : chunk.stop]

    def part(self, number: int) -> bytes | None:
        """Count a chunk; None when its part is known."""
        return None if self.parts[number] in self.counted else search.gather(self.responses(number))

    def keep(self, number: int, part: bytes) -> None:
        """Keep the part of a chunk."""
        key = self.parts[number]
        self.cache.keep(_PART, {key: part})
        if not self.cache.present(_PART, [key]):
            self._held[key] = part

    def write(self, stopped: Callable[[], bool] = lambda: False) -> bool:
        """Write the index from its parts, unless every file of it lies there already.

        A reader of the site meets the old index or the new one, for the file that names all others is the last to be
        written. Returns False, with the old index still whole, when `stopped` says that nobody wants it any more.
        """
        key = digest(self.lists, *self.records)
        kept = self.cache.one(_INDEX, key)
        known: list[tuple[str, bytes]] = marshal.loads(kept) if kept else []  # noqa: S302 - the cache's own values
        if known and all(self.site.is_current(name, made) for name, made in known):
            return True
        made = []
        parts: list[Callable[[], bytes]] = [partial(self._read, number) for number in range(len(self.chunks))]
        self.cache.close()  # a connection must not be shared with a forked process
        many = len(self.archive.responses) >= _LARGE
        each_core = partial(spread, fewest=_FEWEST_SLICES, at_once=1) if many else map
        spellings = self._spelled()
        learned = partial(self._learned, len(spellings))
        for name, content in search.assemble(self.archive, parts, None, each_core, spellings, learned):
            if stopped():
                return False
            key_of_file = digest(content)
            made.append((name, key_of_file))
            self.site.write(name, content, key_of_file)
        self.cache.keep(_INDEX, {key: marshal.dumps(made)})
        self.cache.keep_only(_INDEX, [key])
        self.cache.keep_only(_PART, self.parts)
        return True

    def _spelled(self) -> dict[str, Spelled]:
        """Return what the spellings of earlier builds mean: it depends on nothing but the programs."""
        kept = self.cache.one(_SPELLED, _EVERY)
        known = marshal.loads(kept) if kept else {}  # noqa: S302 - the cache's own values, with their checksums
        return {spelling: Spelled(*meaning) for spelling, meaning in known.items()}

    def _learned(self, before: int, spellings: Mapping[str, Spelled]) -> None:
        """Keep what spellings mean if there are more than before."""
        if len(spellings) > before:
            self.cache.keep(_SPELLED, {_EVERY: marshal.dumps({each: tuple(spellings[each]) for each in spellings})})
        self.cache.close()  # processes are forked next

    def _read(self, number: int) -> bytes:
        """Return a part that is kept; one that is not is counted now."""
        key = self.parts[number]
        part = self._held.get(key) or self.cache.one(_PART, key)
        if part is None:
            part = search.gather(self.responses(number))
            self.cache.keep(_PART, {key: part})
        return part
