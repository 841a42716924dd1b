"""The pages at former addresses of records: each says where its response stands now."""

from __future__ import annotations

from collections.abc import Iterator

from precedents.pages import addresses, wording
from precedents.pages.edition import Edition
from precedents.pages.page import Page


def pages(edition: Edition) -> Iterator[Page]:
    """Yield one page for every former path of a record; `Page.moved_to` is where a shell may send its reader."""
    for former, response in edition.archive.moved.items():
        present = addresses.response(response)
        yield edition.page(
            "moved.html",
            f"responses/{former}/",
            f"Moved: {former}",
            f"{wording.full_title(response)} has a new address.",
            {"response": response},
            moved_to=present,
        )
