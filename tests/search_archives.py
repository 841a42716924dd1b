"""Small archives for the tests of search, and the ways to ask them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from precedents.dates import PartialDate
from precedents.law import LAW
from precedents.law.provisions import Provision
from precedents.records.archive import Archive
from precedents.records.body import render
from precedents.records.record import Record
from precedents.records.response import Force, Reliance, Response
from precedents.search import Index, Layout, Results, search, site_files
from precedents.spans import Span

KENT = Force("kent-police", "Kent Police", ("KP",))
DEVON = Force("devon-and-cornwall-police", "Devon & Cornwall Police")
TINY = Layout(shard_bytes=200, cards_in_block=2, most_listed=16, in_list=4)
"""Many shards even of a few letters: what is loaded for a query is a small part of the index."""


def letter(text: str, name: str = "one", date: str = "unknown", provisions: str = "", **values: Any) -> Response:
    """Return a response with this letter; `provisions` are separated by blanks."""
    exemptions = tuple(Reliance(Provision.parse(each)) for each in provisions.split())
    return Response(
        path=f"{values.get('force', KENT).slug}/{name}",
        body=render(text),
        date=PartialDate.parse(date),
        exemptions=exemptions,
        **{"title": name, "force": KENT, **values},
    )


def archive_of(responses: Sequence[Response]) -> Archive:
    """Return an archive of these responses."""
    records = tuple(
        Record(f"responses/{each.path}.md", "", (), Span(0, 0), (), each)
        for each in sorted(responses, key=lambda r: r.path)
    )
    forces = {each.force.slug: each.force for each in responses if each.force}
    return Archive(records, tuple(forces.values()), (), LAW)


def index_of(archive: Archive, layout: Layout | None = None) -> Index:
    """Return the archive's index, read from its files."""
    files = site_files(archive, layout)
    return Index(lambda name: files[f"search/{name}"])


def letters(*texts: str, layout: Layout | None = None) -> Index:
    """Return the index of letters named `a`, `b`, `c` ... with these texts."""
    responses = [letter(text, chr(ord("a") + number)) for number, text in enumerate(texts)]
    return index_of(archive_of(responses), layout)


def names(results: Results) -> list[str]:
    """Return the last parts of the paths of the results, in alphabetical order."""
    return sorted(str(hit.card["url"]).rstrip("/").rsplit("/", 1)[1] for hit in results.hits)


def found(index: Index, query: str, **filters: Sequence[str]) -> list[str]:
    """Return the names of all that a query finds."""
    return names(search(index, query, filters, limit=None))
