"""The index built in parts: chunks are counted apart, and the parts are assembled.

    common = heavy(archive)
    parts = [gather([archive.responses[n] for n in chunk], common) for chunk in chunks(archive)]
    files = dict(assemble(archive, parts, common))

`gather` depends on nothing but its arguments, so its parts can be kept by content and made in parallel.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias, TypeVar

from precedents.records.archive import Archive
from precedents.records.response import Response
from precedents.search import index
from precedents.search.chunking import chunks
from precedents.search.counting import Counted, Field, Tables, count
from precedents.search.documents import passages
from precedents.search.shards import FOLDER, Layout, json_bytes

T = TypeVar("T")
Spread: TypeAlias = Callable[[Callable[[int], T], Sequence[int]], Iterable[T]]
"""`map` over numbers, or the same over several processes; results come in the order of the numbers."""

Part: TypeAlias = bytes | Callable[[], bytes]
"""What `gather` returned for one chunk, or a function that reads it again from where it is kept."""


def site_files(archive: Archive, layout: Layout | None = None) -> dict[str, bytes]:
    """Return all search files of an archive: address below the site's root -> content."""
    common = heavy(archive, layout)
    parts = [gather([archive.responses[number] for number in chunk], common) for chunk in chunks(archive)]
    texts = dict(map(text_file, archive.responses))
    return texts | dict(assemble(archive, parts, common, layout))


def heavy(archive: Archive, layout: Layout | None = None) -> tuple[str, ...]:
    """Return the forms so common that their places would be too large to load; none in a small archive."""
    return ()


def gather(responses: Sequence[Response], heavy: Sequence[str]) -> bytes:
    """Return everything that the index needs of these consecutive responses: the same for the same, in any process."""
    counted = [count(response) for response in responses]
    return marshal.dumps(
        [
            (
                [(each.length, dict(each.terms), dict(each.places)) for each in one.fields],
                sorted(one.forms),
                sorted(one.compounds),
            )
            for one in counted
        ],
        2,
    )


def assemble(
    archive: Archive,
    parts: Sequence[Part],
    heavy: Sequence[str],
    layout: Layout | None = None,
    spread: Spread[bytes] = map,
) -> Iterator[tuple[str, bytes]]:
    """Yield every file of the index but the texts, as address below the site's root and content; the manifest last.

    `parts` are those of all `chunks`, in their order, made with the same `heavy`.
    """
    tables = Tables()
    for part in parts:
        # Parts come from `gather` alone, through the memory or the cache of the one who builds.
        for fields, forms, compounds in marshal.loads(part if isinstance(part, bytes) else part()):  # noqa: S302
            tables.add(Counted(tuple(Field(*each) for each in fields), frozenset(forms), frozenset(compounds)))
    yield from index.files(archive, tables, layout or Layout())


def text_file(response: Response) -> tuple[str, bytes]:
    """Return the file of a response's passages: its address below the site's root, and its content."""
    return f"{FOLDER}/texts/{response.path}.json", json_bytes(passages(response))
