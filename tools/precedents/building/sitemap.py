"""The site map: every address of the site for search engines, in as many files as the protocol asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote
from xml.sax.saxutils import escape

MOST_ADDRESSES = 50_000
"""The most addresses of one file (sitemaps.org, Sitemap protocol 0.9, "Sitemap index files")."""

MOST_BYTES = 50 * 1024 * 1024
"""The most bytes of one file, before compression (same source)."""

_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemaps(site: str, urls: Sequence[str], most: int = MOST_ADDRESSES, size: int = MOST_BYTES) -> dict[str, bytes]:
    """Return the files of the site map by name: `sitemap.xml`, and what it leads to when one file is not enough.

    `site` is the address of the site's root, `urls` are relative to it. Without `site` there is none, for the protocol
    takes whole addresses only.
    """
    if not site:
        return {}
    root = site.rstrip("/") + "/"
    parts = list(_parts([f"<url><loc>{_address(root, url)}</loc></url>\n" for url in urls], most, size))
    if len(parts) == 1:
        return {"sitemap.xml": _document("urlset", parts[0])}
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    index = "".join(f"<sitemap><loc>{_address(root, name)}</loc></sitemap>\n" for name in names)
    found = {name: _document("urlset", part) for name, part in zip(names, parts, strict=True)}
    return {"sitemap.xml": _document("sitemapindex", index), **found}


def _parts(entries: Sequence[str], most: int, size: int) -> Iterator[str]:
    """Yield the entries joined, as many in each part as a file may have."""
    room = size - len(_document("sitemapindex", ""))
    held: list[str] = []
    length = 0
    for entry in entries:
        if held and (len(held) == most or length + len(entry) > room):
            yield "".join(held)
            held, length = [], 0
        held.append(entry)
        length += len(entry)  # addresses are ASCII
    yield "".join(held)


def _address(root: str, url: str) -> str:
    return escape(root + quote(url))


def _document(kind: str, content: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{kind} xmlns="{_SPACE}">\n{content}</{kind}>\n'.encode()
