"""The index built in parts: chunks are gathered apart, and the parts are assembled.

    parts = [gather([archive.responses[n] for n in chunk]) for chunk in chunks(archive)]
    files = dict(assemble(archive, parts))

`gather` depends on nothing but its argument, so its parts can be kept by content and made in parallel.
"""

from __future__ import annotations

from precedents.records.archive import Archive
from precedents.records.response import Response
from precedents.search.chunking import chunks
from precedents.search.documents import passages
from precedents.search.gathering import gather
from precedents.search.index import assemble
from precedents.search.shards import FOLDER, Layout, json_bytes


def site_files(archive: Archive, layout: Layout) -> dict[str, bytes]:
    """Return all search files of an archive: address below the site's root -> content."""
    parts = [gather([archive.responses[number] for number in chunk]) for chunk in chunks(archive)]
    texts = dict(map(text_file, archive.responses))
    return texts | dict(assemble(archive, parts, layout, map, {}, lambda known: None))


def text_file(response: Response) -> tuple[str, bytes]:
    """Return the file of a response's passages: its address below the site's root, and its content."""
    return f"{FOLDER}/texts/{response.path}.json", json_bytes(passages(response))
