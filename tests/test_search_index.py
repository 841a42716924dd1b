"""The index as files: what is written can be read back, in one shard or many, and is the same for the same archive."""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lunr.builder import Builder  # type: ignore[import-untyped]  # lunr ships no types
from lunr.index import Index as LunrIndex  # type: ignore[import-untyped]  # lunr ships no types
from lunr.query import QueryPresence  # type: ignore[import-untyped]  # lunr ships no types

from precedents.records.archive import Archive
from precedents.search import DamagedIndexError, Index, Layout, assemble, chunks, gather, search, site_files
from precedents.search.chunking import cut_paths
from precedents.search.columns import Several, changes, in_order, steps, written
from precedents.search.documents import FIELDS, texts
from precedents.search.postings import numbers, packed, sums, unpacked
from precedents.search.ranking import scores
from precedents.search.shards import cut, merged, order, ordered, shard_of, shards_from
from precedents.search.slices import SLICES, slice_of
from precedents.search.tokens import analyse, spellings
from tests.building import ROOT
from tests.search_archives import DEVON, KENT, TINY, archive_of, index_of, letter, letters

ASCENDING = st.lists(st.integers(0, 10_000), unique=True).map(sorted)


NUMBERS = st.lists(st.integers(0, 2**40))


@given(NUMBERS)
def test_numbers_are_written_and_read(column: list[int]) -> None:
    found = written(np.array(column, dtype=np.int64))
    assert numbers(found.text) == column
    assert [numbers(found.between(at, at + 1)) for at in range(len(column))] == [[number] for number in column]


@given(st.lists(ASCENDING.filter(bool)))
def test_lists_are_written_as_steps(lists: list[list[int]]) -> None:
    column = np.array([number for each in lists for number in each], dtype=np.int64)
    ends = np.cumsum([0, *map(len, lists)])
    found = written(steps(column, ends[:-1]))
    assert [sums(found.between(*each)) for each in pairwise(ends.tolist())] == lists


@given(st.lists(st.integers(0, 3)))
def test_changes_and_order_of_a_column(column: list[int]) -> None:
    many = np.array(column, dtype=np.int64)
    assert changes(many).tolist() == [at for at in range(len(column)) if not at or column[at] != column[at - 1]]
    assert in_order(many).tolist() == sorted(range(len(column)), key=lambda at: column[at])


@given(st.lists(st.lists(st.integers(-9, 9), max_size=3)), st.data())
def test_several_values_of_each_key(lists: list[list[int]], data: st.DataObject) -> None:
    owners = [key for key, values in enumerate(lists) for _ in values]
    several = Several.of(owners, [value for values in lists for value in values], len(lists))
    assert several.counts.tolist() == list(map(len, lists))
    assert several.owners.tolist() == owners
    keys = data.draw(st.lists(st.sampled_from(range(len(lists))))) if lists else []
    places, values = several.of_all(np.array(keys, dtype=np.int64))
    expected = [(place, value) for place, key in enumerate(keys) for value in lists[key]]
    assert list(zip(places.tolist(), several.values[values].tolist(), strict=True)) == expected
    odd = several.where(several.values % 2 == 1)
    assert odd.counts.tolist() == [sum(value % 2 for value in values) for values in lists]


KEYS = st.dictionaries(st.text("ab\ue000\U0001f600§#31", min_size=1, max_size=4), st.integers(), min_size=1)


@given(st.sets(st.text("ab\ud7ff\ue000\uffff\U0001f600", max_size=3)))
def test_keys_are_sorted_as_javascript_compares_them(keys: set[str]) -> None:
    assert ordered(keys) == sorted(keys, key=order)


@given(st.lists(st.integers(0, 300_000)))
def test_numbers_are_packed_and_unpacked(numbers: list[int]) -> None:
    assert unpacked(packed(numbers)) == numbers


def _written(table: dict[str, int], size: int) -> list[tuple[str, bytes]]:
    """The table cut in slices and put together again, as it is when the slices are written apart."""
    keys = sorted(table, key=order)
    slices = [keys[slice(*slice_of(number, keys))] for number in range(SLICES)]
    assert [key for each in slices for key in each] == keys
    apart = [cut([(key, b"%d" % table[key]) for key in each], size) for each in slices]
    return merged((shard for shards in apart for shard in shards), size)


@given(KEYS, st.integers(1, 60))
def test_every_key_is_in_the_shard_that_is_looked_up(table: dict[str, int], size: int) -> None:
    shards = _written(table, size)
    firsts = [first for first, _ in shards]
    for key, value in table.items():
        number = shard_of(firsts, key)
        assert number is not None
        assert json.loads(shards[number][1])[key] == value


@given(KEYS, st.integers(1, 60), st.text("ab§#\U0001f600", max_size=2))
def test_every_key_with_a_prefix_is_in_the_shards_that_are_looked_up(
    table: dict[str, int], size: int, prefix: str
) -> None:
    shards = _written(table, size)
    looked_up = shards_from([first for first, _ in shards], prefix)
    inside = {key for number in looked_up for key in json.loads(shards[number][1])}
    assert {key for key in table if key.startswith(prefix)} <= inside


def test_the_same_archive_gives_the_same_bytes(archive: Archive) -> None:
    again = Archive(archive.records, archive.forces, archive.topics, archive.law)
    assert site_files(archive) == site_files(again)


def test_files_that_change_have_other_names(archive: Archive) -> None:
    one, other = site_files(archive), site_files(archive_of(archive.responses[:-1]))
    same = {name for name in one.keys() & other.keys() if one[name] != other[name]}
    assert same == {"search/manifest.json"}


def test_a_small_archive_is_one_shard_and_a_large_one_many(archive: Archive) -> None:
    assert len([name for name in site_files(archive) if name.startswith("search/terms-")]) == 1
    many = [content for name, content in site_files(archive, TINY).items() if name.startswith("search/terms-")]
    assert len(many) > 50


@pytest.mark.parametrize(
    "query", ["police", "31(3)", '"neither confirm nor deny"', "terror*", "high-tech", "-police", ""]
)
def test_the_number_of_shards_changes_no_result(archive: Archive, query: str) -> None:
    one, many = index_of(archive), index_of(archive, TINY)
    assert search(one, query) == search(many, query)


def test_a_query_loads_only_what_it_needs(archive: Archive) -> None:
    files = site_files(archive, TINY)
    loaded: list[str] = []

    def read(name: str) -> bytes:
        loaded.append(name)
        return files[f"search/{name}"]

    search(Index(read), "31(3)")
    assert len([name for name in loaded if name.startswith("terms-list-")]) == 1
    assert len([name for name in loaded if name.startswith("terms-")]) == 2
    assert not [name for name in loaded if name.startswith(("forms-", "words-"))]


def test_how_the_archive_is_cut_and_spread_changes_no_byte(archive: Archive) -> None:
    whole = dict(assemble(archive, [gather(archive.responses)], TINY))
    for size in (1, 2, 3):
        starts = range(0, len(archive.responses), size)
        parts = [gather(archive.responses[start : start + size]) for start in starts]
        asked = [lambda part=part: part for part in parts]
        assert dict(assemble(archive, asked, TINY, _backwards)) == whole


def test_no_byte_depends_on_the_order_of_hashes() -> None:
    """Parts are kept by content, and made by several processes."""
    code = """
import hashlib
from precedents.search import Layout, gather, site_files
from tests.test_search_rows import drawn_archive
archive = drawn_archive()
made = [gather(archive.responses), *site_files(archive, Layout(heavy_places=12)).values()]
print(*[hashlib.sha256(each).hexdigest() for each in made])
"""
    printed = [
        subprocess.run(
            [sys.executable, "-c", code], env=os.environ | {"PYTHONHASHSEED": seed}, cwd=ROOT, capture_output=True,
            text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert printed[0] == printed[1]


def _backwards(function: Callable[[int], Any], numbers: Sequence[int]) -> list[Any]:
    """Work done in another order, as several processes may."""
    return [function(number) for number in reversed(numbers)][::-1]


def test_the_manifest_comes_last(archive: Archive) -> None:
    names = [name for name, _ in assemble(archive, [gather(archive.responses)])]
    assert names[-1] == "search/manifest.json"
    assert len(names) == len(set(names))


def _paths(number: int) -> list[str]:
    return [f"kent-police/{n:x}-{n % 7}" for n in range(number)]


def test_chunks_follow_each_other_and_cover_everything() -> None:
    archive = archive_of([letter("word", f"n{number}") for number in range(700)])
    found = chunks(archive)
    assert [number for chunk in found for number in chunk] == list(range(700))
    assert all(48 <= len(chunk) <= 192 for chunk in found[:-1])


@pytest.mark.parametrize("at", [0, 1, 777, 2500, 4999])
def test_a_record_that_is_added_changes_its_own_chunk_alone(at: int) -> None:
    paths = _paths(5000)
    before = {tuple(paths[number] for number in chunk) for chunk in cut_paths(paths)}
    paths.insert(at, "essex-police/new")
    after = {tuple(paths[number] for number in chunk) for chunk in cut_paths(paths)}
    assert len(after) > 20
    assert len(after - before) <= 4


def test_an_empty_archive_has_an_index() -> None:
    index = index_of(archive_of([]))
    assert search(index, "police").total == search(index).total == 0


def test_a_damaged_file_is_named() -> None:
    with pytest.raises(DamagedIndexError, match=r"search/manifest\.json"):
        Index(lambda name: b"{")
    with pytest.raises(DamagedIndexError, match="another version"):
        Index(lambda name: b'{"version": 0}')


def test_lists_of_cards_are_cut_into_blocks() -> None:
    responses = [letter("word", f"n{number:02}") for number in range(7)]
    index = index_of(archive_of(responses), Layout(cards_in_block=3))
    assert [index.card(number)["title"] for number in range(7)] == [f"n{number:02}" for number in range(7)]


# --- lunr over the whole archive is the oracle ---


@pytest.fixture(scope="module")
def corpus() -> Archive:
    """Letters of few words, so that every word has many documents, with titles and references to weigh."""
    words = ("police", "force", "neither", "confirm", "nor", "deny", "harm", "31(3)", "section 40(2)", "114/18", "key")
    texts_ = [" ".join(words[(n * k + n // 3) % len(words)] for k in range(1, 4 + n % 9)) for n in range(60)]
    return archive_of(
        [
            letter(text, f"n{n:02}", title=f"{words[n % 11]} {words[(n * 5) % 11]}", reference=f"{n}/18",
                   force=DEVON if n % 3 else KENT, provisions="31(3)" if n % 2 else "")
            for n, text in enumerate(texts_)
        ]
    )  # fmt: skip


@pytest.fixture(scope="module")
def oracle(corpus: Archive) -> LunrIndex:
    """lunr.py's own index of the whole archive, built by lunr.py from our tokens."""
    builder = Builder()
    for name, boost, _ in FIELDS:
        builder.field(name, boost)
    for number, response in enumerate(corpus.responses):
        fields = texts(response)
        terms = {
            name: [
                piece.term for text in fields[name] for each in spellings(text) for piece in analyse(each).pieces
            ]
            for name, _, _ in FIELDS
        }  # fmt: skip
        builder.add({"id": number, **terms})
    return builder.build()


CLAUSES = [
    [("polic", QueryPresence.REQUIRED)],
    [("polic", QueryPresence.REQUIRED), ("harm", QueryPresence.REQUIRED)],
    [("§31", QueryPresence.REQUIRED), ("key", QueryPresence.OPTIONAL)],
    [("deni", QueryPresence.OPTIONAL), ("§40(2)", QueryPresence.OPTIONAL)],
    [("nor", QueryPresence.REQUIRED), ("forc", QueryPresence.PROHIBITED)],
    [("#114.18", QueryPresence.REQUIRED)],
]
QUERIES = ["police", "police harm", "s31", "deny OR 40(2)", "nor -force", "114/18"]


@pytest.mark.parametrize(("clauses", "query"), list(zip(CLAUSES, QUERIES, strict=True)), ids=QUERIES)
@pytest.mark.parametrize("layout", [None, TINY], ids=["one shard", "many"])
def test_hits_and_scores_are_lunrs_own(
    corpus: Archive, oracle: LunrIndex, clauses: list[tuple[str, QueryPresence]], query: str, layout: Layout | None
) -> None:
    asked = oracle.create_query()
    for name, presence in clauses:
        asked.term(name, use_pipeline=False, presence=presence)
    whole = {int(hit["ref"]): hit["score"] for hit in oracle.query(asked)}
    index = index_of(corpus, layout)
    weighed = [(name, None) for name, presence in clauses if presence != QueryPresence.PROHIBITED]
    ours = scores(index, weighed, whole.keys())
    assert ours.keys() == whole.keys()
    assert all(math.isclose(ours[document], whole[document], abs_tol=1e-5) for document in whole)
    if ("key", QueryPresence.OPTIONAL) not in clauses:  # an optional word of lunr is no part of our language
        assert {hit.document for hit in search(index, query, limit=None).hits} == whole.keys()


def test_a_word_in_one_field_is_scored_as_lunr_does(corpus: Archive, oracle: LunrIndex) -> None:
    asked = oracle.create_query()
    asked.term("polic", use_pipeline=False, fields=["title"], presence=QueryPresence.REQUIRED)
    whole = {int(hit["ref"]): round(hit["score"], 5) for hit in oracle.query(asked)}
    results = search(index_of(corpus), "title:police", limit=None)
    assert {hit.document: round(hit.score, 5) for hit in results.hits} == whole


def test_equal_scores_stand_newest_first() -> None:
    dates = ["2015-01-01", "2018", "unknown", "2020-05"]
    index = index_of(archive_of([letter("police", f"n{n}", date) for n, date in enumerate(dates)]))
    assert [hit.card["date"] for hit in search(index, "police").hits] == ["2020-05", "2018", "2015-01-01", "unknown"]


@pytest.mark.parametrize(
    ("word", "total"), [("constructor", 1), ("proto", 1), ("valueof", 1), ("hasownproperty", 1), ("tostring", 0)]
)
def test_names_of_javascripts_own_properties_are_words_like_others(word: str, total: int) -> None:
    assert search(letters("constructor", "__proto__ valueOf", "hasOwnProperty"), word).total == total


@pytest.mark.parametrize("query", ["police", "police harm", "neither OR nor", "title:police force", "deny -key"])
@pytest.mark.parametrize("most", [1, 3, 10])
def test_the_best_are_the_same_whether_all_are_scored_or_not(corpus: Archive, query: str, most: int) -> None:
    index = index_of(corpus)
    every = search(index, query, limit=None).hits
    for start in (0, most):
        some = search(index, query, start=start, limit=most).hits
        assert [(hit.document, hit.score) for hit in some] == [
            (hit.document, hit.score) for hit in every[start : start + most]
        ]
