"""The archive as search files: one manifest, and tables cut into shards of which a query loads the few it needs.

- `manifest.json`: the tokeniser, the query language, fields, and the names of all other files;
- `terms`: for every term of lunr, the documents of each field with counts; lunr's weights follow from these;
- `forms`: for every form, its places in each field, for exact phrases and words that are written in two ways;
- `words`: every form with the number of its documents, for a trailing `*` and for suggestions;
- `lengths`: the length of every field of every document, in terms, as lunr's weights need it;
- `facets`: the documents of every value of every facet;
- `cards`: what a result shows; `texts/<path>.json`: the passages of one response.
"""

from __future__ import annotations

from collections.abc import Iterator

from precedents.records.archive import Archive
from precedents.search.counting import Tables
from precedents.search.documents import FIELDS, card
from precedents.search.facets import facet_table
from precedents.search.shards import FOLDER, Layout, blocks, cut, json_bytes, named
from precedents.search.specification import SPECIFICATION
from precedents.search.vocabulary import LANGUAGE

VERSION = 1
_K1 = 1.2
_B = 0.75


def files(archive: Archive, tables: Tables, layout: Layout) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the index but the texts, the manifest last."""
    files = _Files()
    manifest = _manifest(archive, tables)
    for family, table in (
        ("terms", tables.term_table()),
        ("forms", tables.form_table()),
        ("words", tables.word_table()),
    ):
        shards = cut(table, layout.shard_bytes)
        manifest[family] = {
            "first": [first for first, _ in shards],
            "files": [files.add(family, number, content) for number, (_, content) in enumerate(shards)],
        }
    cards = blocks([card(response) for response in archive.responses], layout.cards_in_block)
    manifest["cards"] = {
        "size": layout.cards_in_block,
        "files": [files.add("cards", number, content) for number, content in enumerate(cards)],
    }
    lengths = [list(column) for column in zip(*tables.lengths, strict=True)]
    manifest["lengths"] = files.add("lengths", 0, json_bytes(lengths))
    manifest["facets"] = files.add("facets", 0, json_bytes(facet_table(archive)))
    yield from files.items()
    yield f"{FOLDER}/manifest.json", json_bytes(manifest)


class _Files(dict[str, bytes]):
    def add(self, family: str, number: int, content: bytes) -> str:
        """Add a file under a name of its own and return the name."""
        name = named(family, number, content)
        self[f"{FOLDER}/{name}"] = content
        return name


def _manifest(archive: Archive, tables: Tables) -> dict[str, object]:
    """`fields` are [name, boost, own, average length]; `dated` counts the documents, all first, that have a date."""
    return {
        "version": VERSION,
        "documents": len(archive.responses),
        "dated": sum(response.date.known for response in archive.responses),
        "k1": _K1,
        "b": _B,
        "fields": [[*each, average] for each, average in zip(FIELDS, tables.averages(), strict=True)],
        "tokens": SPECIFICATION,
        "language": LANGUAGE,
    }
