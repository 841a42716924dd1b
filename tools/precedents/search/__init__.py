"""Search: the tokeniser, the index as files of the site, and queries, the same for terminal and browser."""

from precedents.search.index import FOLDER, site_files
from precedents.search.query import Results, Sort, search
from precedents.search.reading import DamagedIndexError, Index
from precedents.search.shards import Layout

__all__ = ["FOLDER", "DamagedIndexError", "Index", "Layout", "Results", "Sort", "search", "site_files"]
