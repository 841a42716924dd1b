"""Search: the tokeniser, the index as files of the site, and queries, the same for terminal and browser.

Asking an index needs neither the law nor the records, so only building one loads them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from typing import TYPE_CHECKING, Any

from precedents.search.query import Results, Sort, search
from precedents.search.reading import DamagedIndexError, Index
from precedents.search.shards import FOLDER, Layout

if TYPE_CHECKING:
    from precedents.records.archive import Archive
    from precedents.records.response import Response
    from precedents.search.gathering import Part
    from precedents.search.spelled import Spelled

__all__ = [
    "FOLDER",
    "DamagedIndexError",
    "Index",
    "Layout",
    "Results",
    "Sort",
    "assemble",
    "chunks",
    "gather",
    "search",
    "site_files",
    "text_file",
]


def site_files(archive: Archive, layout: Layout | None = None) -> dict[str, bytes]:
    """Return the search files of an archive: address below the site's root -> content. Same archive, same bytes.

    It is `gather` for each of `chunks`, `assemble` and `text_file`, one after the other in this process.
    """
    from precedents.search import building

    return building.site_files(archive, layout or Layout())


def chunks(archive: Archive) -> tuple[range, ...]:
    """Return consecutive ranges of document numbers, in the order of `archive.responses`, to be gathered apart."""
    from precedents.search import chunking

    return chunking.chunks(archive)


def gather(responses: Sequence[Response]) -> bytes:
    """Return what the index needs of these consecutive responses: the same for the same, in any process."""
    from precedents.search import gathering

    return gathering.gather(responses)


def assemble(
    archive: Archive,
    parts: Sequence[Part],
    layout: Layout | None = None,
    spread: Callable[[Callable[[int], Any], Sequence[int]], Any] = map,
    known: MutableMapping[str, Spelled] | None = None,
    learned: Callable[[Mapping[str, Spelled]], None] = lambda known: None,
) -> Iterator[tuple[str, bytes]]:
    """Yield every file of the index but the texts, as address below the site's root and content; the manifest last.

    `parts` are those of all `chunks`, in their order: bytes, or functions that give them. `spread` is `map`, or does
    the same over several processes. `known` is what spellings mean, as far as that is known from before; when the rest
    is worked out, `learned` is given all of it, and `known` is emptied, for it takes much memory.
    """
    from precedents.search import index

    return index.assemble(archive, parts, layout or Layout(), spread, {} if known is None else known, learned)


def text_file(response: Response) -> tuple[str, bytes]:
    """Return the file of a response's passages: its address below the site's root, and its content."""
    from precedents.search import building

    return building.text_file(response)
