"""Search: the tokeniser, the index as files of the site, and queries, the same for terminal and browser.

Asking an index needs neither the law nor the records, so only building one loads them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from precedents.search.query import Results, Sort, search
from precedents.search.reading import DamagedIndexError, Index
from precedents.search.shards import FOLDER, Layout

if TYPE_CHECKING:
    from precedents.records.archive import Archive

__all__ = ["FOLDER", "DamagedIndexError", "Index", "Layout", "Results", "Sort", "search", "site_files"]


def site_files(archive: Archive, layout: Layout | None = None) -> dict[str, bytes]:
    """Return the search files of an archive: address below the site's root -> content. Same archive, same bytes."""
    from precedents.search import index

    return index.site_files(archive, layout)
