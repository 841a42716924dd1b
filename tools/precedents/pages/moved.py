"""The pages at former addresses of records: each says where its response stands now."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from precedents.pages import addresses, wording
from precedents.pages.edition import Edition
from precedents.pages.page import Page, Sheet
from precedents.records.response import Response


def sheets(edition: Edition) -> Iterator[Sheet]:
    """Yield one page for every former path of a record; `Page.moved_to` is where a shell may send its reader."""
    for former, response in edition.archive.moved.items():
        url = f"responses/{former}/"
        yield edition.sheet(url, (response,), partial(_page, edition, url, former, response))


def _page(edition: Edition, url: str, former: str, response: Response) -> Page:
    return edition.page(
        "moved.html",
        url,
        f"Moved: {former}",
        f"{wording.full_title(response)} has a new address.",
        {"response": response},
        moved_to=addresses.response(response),
    )
