"""The archive of UK police FOI precedents: records, the law they cite, checks, pages and search."""

__version__ = "0.1.0"
