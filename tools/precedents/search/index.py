"""The archive as search files: one manifest, and tables cut into shards of which a query loads the few it needs.

- `manifest.json`: the tokeniser, the query language, fields, and the names of all other files;
- `terms`: for every term of lunr, the documents of each field with counts; lunr's weights follow from these;
- `forms`: for every form its places in the archive read as one text, and which common forms stand beside them;
  for a common form its documents, and for two common forms side by side their places;
- `words`: every form with the number of its places, and every other term with 0: what there is at all, for a
  trailing `*` and for suggestions;
- `lengths`: the length of each field of every document, in terms, as lunr's weights need it; the letter's alone, and
  those of all other fields;
- `sizes`: how many places every document takes, and how many of them are its own words;
- `parts`: where a field, or a part of the letter, stands in every document;
- `facets`: the documents of every value of every facet;
- `cards`: what a result shows; `texts/<path>.json`: the passages of one response.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from typing import Any, TypeAlias

import numpy as np

from precedents.records.archive import Archive
from precedents.search.assembling import TABLES, Tables
from precedents.search.beside import LONGEST_RUN
from precedents.search.columns import Column
from precedents.search.documents import FIELDS, PARTS, card
from precedents.search.facets import facet_table
from precedents.search.frequent import signs
from precedents.search.gathering import Part
from precedents.search.lexicon import Lexicon, Spread, meanings
from precedents.search.longtext import OWN, ROOM, LongText, Places, lengths
from precedents.search.postings import DIGITS, packed
from precedents.search.shards import FOLDER, Layout, Merger, blocks, json_bytes, named
from precedents.search.slices import SLICES
from precedents.search.specification import SPECIFICATION
from precedents.search.spelled import Spelled
from precedents.search.tokens import BREAK
from precedents.search.vocabulary import LANGUAGE

VERSION = 3
_K1 = 1.2
_B = 0.75

_NOTHING = Spelled(1, ())
Lead: TypeAlias = tuple[str, str]
"""The anchor and the beginning of a passage."""

LENGTHS = (
    [number for number, field in enumerate(FIELDS) if field.name == "text"],
    [number for number, field in enumerate(FIELDS) if field.name != "text"],
)
"""The numbers of the fields whose lengths are in each file: every word stands in letters, many nowhere else."""


def assemble(
    archive: Archive,
    parts: Sequence[Part],
    layout: Layout,
    spread: Spread,
    known: MutableMapping[str, Spelled],
    learned: Callable[[Mapping[str, Spelled]], None],
) -> Iterator[tuple[str, bytes]]:
    """Yield every file of the index but the texts, the manifest last."""
    text = LongText.of(parts)
    known[BREAK] = _NOTHING
    lexicon = Lexicon(meanings(text.spellings, known, spread), text.times, layout.heavy_places)
    learned(known)
    known.clear()
    places = Places.of(text, lexicon)
    of_fields = lengths(text, lexicon)
    tables = Tables.of(text, lexicon, places, layout)
    manifest = _manifest(archive, tables, of_fields)
    columns = _columns(places, of_fields)
    leads = text.leads
    lexicon.meanings = ()
    del text, places  # what is not needed any more is let go before processes are forked
    families = [_Family(name, layout.size(name, len(archive.responses))) for name in TABLES]

    def part(number: int) -> Any:
        return tables.slice(number) if number < SLICES else _rest(archive, leads, columns, layout)

    *slices, rest = range(SLICES + 1)
    made = iter(spread(part, [rest, *slices]))
    for name, contents in next(made).items():
        lone = _Family(name, 0)
        yield from (lone.file(("", content)) for content in contents)
        manifest[name] = {"marks": "".join(lone.marks)}
    manifest["cards"]["size"] = layout.cards_in_block
    for several in made:
        for family, shards in zip(families, several, strict=True):
            yield from map(family.file, family.merger.add(shards))
    for family in families:
        yield from map(family.file, family.merger.rest())
        yield from family.lists(layout)
        manifest[family.name] = family.entry
    yield f"{FOLDER}/manifest.json", json_bytes(manifest)


def _rest(
    archive: Archive, leads: Sequence[Lead | None], columns: Mapping[str, Sequence[object]], layout: Layout
) -> dict[str, list[bytes]]:
    """Return the contents of the files that are no tables, by the beginning of their names."""
    cards = blocks(list(map(card, archive.responses, leads)), layout.cards_in_block)
    facets = compact(facet_table(archive), len(archive.responses))
    every = {**columns, "facets": [facets]}
    return {"cards": list(cards), **{name: list(map(json_bytes, several)) for name, several in every.items()}}


class _Family:
    """A table while its files are written: where each begins, and the part of its name that tells its content."""

    def __init__(self, name: str, size: int) -> None:
        self.name = name
        self.merger = Merger(size)
        self.starts: list[str] = []
        self.marks: list[str] = []
        self.above: dict[str, object] | None = None

    @property
    def entry(self) -> dict[str, object]:
        """What the manifest has of the table: its shards, or where the lists of very many begin."""
        return self.above or {"from": self.starts, "marks": "".join(self.marks)}

    def lists(self, layout: Layout) -> Iterator[tuple[str, bytes]]:
        """Yield the lists of the shards of a table that has very many; none for `words`, of which many are asked."""
        if self.name == "words" or len(self.marks) <= layout.most_listed:
            return
        lists = _Family(f"{self.name}-list", 0)
        for start in range(0, len(self.marks), layout.in_list):
            part = slice(start, start + layout.in_list)
            content = json_bytes({"from": self.starts[part], "marks": "".join(self.marks[part])})
            yield lists.file((self.starts[start], content))
        self.above = {"lists": lists.entry, "in": layout.in_list}

    def file(self, shard: tuple[str, bytes]) -> tuple[str, bytes]:
        start, content = shard
        mark, name = named(self.name, len(self.marks), content)
        self.starts.append(start)
        self.marks.append(mark)
        return f"{FOLDER}/{name}", content


def _columns(places: Places, of_fields: Column) -> dict[str, list[object]]:
    """Return the facts of all documents: `lengths` as `LENGTHS` has them, `rooms` of own words and of added ones.

    For each of `parts` it is where it begins, from the document's first place on, and how many places it takes.
    """
    zones = places.zones - places.zones[:, :1]
    columns = of_fields.T.tolist()
    return {
        "lengths": [[packed(columns[field]) for field in several] for several in LENGTHS],
        "rooms": [[packed(column) for column in places.rooms.T.tolist()]],
        "parts": [
            [
                packed(zones[:, part.first].tolist()),
                packed((zones[:, part.last] + places.sizes[:, part.last] - zones[:, part.first]).tolist()),
            ]
            for part in PARTS
        ],
    }


def compact(table: Sequence[Any], total: int) -> list[object]:
    """Return every facet as [name, title, rows, choices, of documents].

    A row is [key, label, containing key, other keys]; choices are lists of the numbers of rows, without those that
    contain another of them; and every document has one of the choices, the most frequent with 0.
    """
    found: list[object] = []
    for name, title, rows in table:
        chosen: list[tuple[int, ...]] = [()] * total
        above = {row[0]: row[2] for row in rows}
        for number, row in enumerate(rows):
            for document in row[4]:
                chosen[document] += (number,)
        lowest = {each: _lowest(each, rows, above) for each in set(chosen)}
        told = Counter(lowest[each] for each in chosen)
        choices = [choice for choice, _ in sorted(told.items(), key=lambda item: (-item[1], item[0]))]
        numbers = {choice: number for number, choice in enumerate(choices)}
        each_has = packed([numbers[lowest[each]] for each in chosen])
        found.append([name, title, [row[:4] for row in rows], choices, each_has])
    return found


def _lowest(numbers: Sequence[int], rows: Sequence[Any], above: Mapping[str, str | None]) -> tuple[int, ...]:
    containing = {above[rows[number][0]] for number in numbers}
    return tuple(number for number in numbers if rows[number][0] not in containing)


def _manifest(archive: Archive, tables: Tables, of_fields: Column) -> dict[str, Any]:
    """`fields` are [name, boost, own, average length]; `dated` counts the documents, all first, that have a date.

    `within` are [name, first zone, last zone, field] of what a query can be confined to; `own` is the number of zones
    that phrases are sought in. `heavy` are the common forms, `often` a digit for each that grows with the number of
    its places (its bits), and `signs` what stands for each of them; the signs behind those stand for several forms at
    one place, which `joint` has as numbers of forms. `runs` are the signs of common forms that stand very often side
    by side, which have holders, and longer runs up to `longest`. Documents begin at multiples of `room` places.
    """
    total = len(archive.responses)
    averages = [sum(column) / total for column in of_fields.T.tolist()] if total else [0.0] * len(FIELDS)
    lexicon, joint = tables.lexicon, tables.neighbours.joint
    standing = lexicon.standing.tolist()
    return {
        "version": VERSION,
        "documents": total,
        "dated": sum(response.date.known for response in archive.responses),
        "k1": _K1,
        "b": _B,
        "room": ROOM,
        "fields": [[*each, average] for each, average in zip(FIELDS, averages, strict=True)],
        "within": PARTS,
        "own": OWN,
        "lengthsOf": LENGTHS,
        "heavy": [lexicon.forms[form] for form in lexicon.common],
        "often": "".join([DIGITS[standing[form].bit_length()] for form in lexicon.common]),
        "signs": signs(len(lexicon.common) + len(joint)),
        "joint": [[code - 1 for code in codes] for codes in joint],
        "longest": LONGEST_RUN,
        "runs": " ".join(_very_common(tables)),
        "tokens": SPECIFICATION,
        "language": LANGUAGE,
    }


def _very_common(tables: Tables) -> Iterator[str]:
    """Yield the signs of the runs whose holders are told."""
    sign = dict(
        zip(
            [tables.lexicon.forms[form] for form in tables.lexicon.common],
            signs(len(tables.lexicon.common)),
            strict=True,
        )
    )
    for runs in tables.runs:
        for number in np.flatnonzero(runs.places.counts > tables.layout.very_common).tolist():
            yield "".join([sign[form] for form in runs.keys[number].split(" ")])
