"""Search: the tokeniser, the index as files of the site, and queries, the same for terminal and browser."""

from precedents.search.index import site_files
from precedents.search.shards import Layout

__all__ = ["Layout", "site_files"]
