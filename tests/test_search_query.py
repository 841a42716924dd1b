"""Searching: what queries find, and in what words, in the real archive and in small ones."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from precedents.records.archive import Archive
from precedents.records.response import Ncnd, Outcome, Response, Topic
from precedents.search import Index, Sort, search, site_files
from precedents.search.query import FacetCounts
from precedents.search.suggesting import distance
from tests.search_archives import DEVON, KENT, TINY, archive_of, found, index_of, letter, letters

ALL = {"01-foi-22-023919", "114-18", "3070-15", "658a-22", "ring-cameras"}


@pytest.fixture(scope="module")
def real(archive: Archive) -> Index:
    return index_of(archive)


def published(index: Index, query: str) -> set[str]:
    """The names of what is found, of the first five records alone: the archive grows."""
    return set(found(index, query)) & ALL


@pytest.mark.parametrize("query", ["31(3)", "s31(3)", "S.31 (3)", "section 31(3)", "Section31(3)", "sections 31(3)"])
def test_every_spelling_of_a_provision_finds_the_same(real: Index, query: str) -> None:
    assert published(real, query) == {"114-18", "3070-15"}


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ('"neither confirm nor deny"', {"114-18", "3070-15", "ring-cameras"}),
        ('"Neither Confirm Nor Deny"', {"114-18", "3070-15", "ring-cameras"}),
        ('"neither confirming nor denying"', {"114-18"}),
        ('-"neither confirm nor deny"', {"01-foi-22-023919", "658a-22"}),
        ("31(1)(a)", {"01-foi-22-023919", "658a-22"}),
        ("31(1)", {"01-foi-22-023919", "658a-22"}),  # a subsection finds its paragraphs
        ("section 31", ALL),  # a section finds its limbs
        ("31(3) -23(5)", set()),
        ("31(3) OR 31(1)(b)", ALL - {"ring-cameras"}),
        ("114/18", {"114-18"}),
        ("114 18", {"114-18"}),
        ("3070_15", {"3070-15"}),
        ("307015", {"3070-15"}),
        ("01.foi.22.023919", {"01-foi-22-023919"}),
        ("01FOI22023919", {"01-foi-22-023919"}),
        ("658a/22", {"658a-22"}),
        ("658A22", {"658a-22"}),
        ("2018-02-19", {"114-18"}),
        ("19/02/2018", {"114-18"}),
        ("19 February 2018", {"114-18"}),
        ("terroris*", {"114-18", "ring-cameras"}),
        ("counterterrorism", {"114-18"}),  # printed with a hyphen
        ("title:ring", {"ring-cameras"}),
        ("force:northumbria", {"114-18", "ring-cameras"}),
        ("exemption:s31(3) force:northumbria", {"114-18"}),
        ("ncnd:partial", {"3070-15"}),
        ("isn't", {"3070-15", "ring-cameras"}),  # printed with a typographic apostrophe
    ],
)
def test_the_published_records(real: Index, query: str, names: set[str]) -> None:
    assert published(real, query) == names


@pytest.mark.parametrize(
    ("texts", "query", "names"),
    [
        (["counter-terrorism", "counter terrorism", "counterterrorism", "terrorism"], "counter-terrorism", "abc"),
        (["counter-terrorism", "counter terrorism", "counterterrorism", "terrorism"], "counter terrorism", "abc"),
        (["counter-terrorism", "counter terrorism", "counterterrorism", "terrorism"], "counterterrorism", "abc"),
        (["counter terrorism", "counter no terrorism"], "counterterrorism", "a"),  # no text writes it as one word
        (["the counter-terrorism unit", "the counter terrorism unit", "the counterterrorism unit", "unit"],
         '"counter terrorism unit"', "abc"),
        (["the counter-terrorism unit", "the counter terrorism unit", "the counterterrorism unit", "unit"],
         '"the counterterrorism unit"', "abc"),
        (["e-mail", "email", "e mail"], "email", "abc"),  # a part too short to be guessed, but seen with a hyphen
        (["the force's duty", "the force’s duty", "the forces duty", "the forces' duty"], '"force\'s duty"', "abcd"),
        (["policies", "policy", "police"], "policy", "ab"),  # plural and singular
        (["key days", "keys", "day"], "days", "ac"),
        (["café", "cafe"], "cafe", "ab"),
        (["ﬁnance", "finance"], "finance", "ab"),
        (["neither yes", "nor no", "not so"], "nor", "b"),  # no word is ignored
        (["not held", "held not"], '"not held"', "a"),
        (["one two. Three", "one two"], '"two three"', "a"),  # across a full stop
        (["one two\n\nthree", "two three"], '"two three"', "b"),  # not across paragraphs
        (["a b a b c", "a b b c"], '"a b c"', "a"),  # the phrase begins again
        (["section 31(3) applies", "section 31(1) applies"], '"section 31(3) applies"', "a"),
        (["section 31(3) applies", "s31 applies"], '"section 31 applies"', "ab"),  # a section finds its limbs
        (["S31(3) applies"], '"section 31(3) applies"', "a"),
        (["ref 114/18 refers", "ref 114-18 refers"], '"ref 114/18 refers"', "ab"),
        (["01 FOI 22 023919"], "01.FOI.22.023919", "a"),  # blanks for punctuation
        (["1,200 crimes", "1200 crimes"], "1200", "ab"),
        (["1,200 crimes", "1200 crimes"], "1,200", "ab"),
        (["alpha beta", "alpha", "beta"], "alpha OR beta", "abc"),
        (["alpha beta", "alpha", "beta"], "alpha -beta", "b"),
        (["alpha beta", "alpha", "beta"], "-alpha", "c"),
        (["alpha beta", "alpha", "gamma"], "alpha OR -beta", "abc"),
        (["confirm", "confirming", "conform"], "confirmi*", "b"),  # by how a word is written, not by its stem
        (["114/18", "114/19", "115/18"], "114/*", "ab"),
        (["01.FOI.22.1", "01.FOI.23.1"], "01.FOI.22*", "a"),
        (["constabulary", "anything"], '"constabulary"', "a"),
        (["alpha", "beta"], "", "ab"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("layout", [None, TINY], ids=["one shard", "many"])
def test_what_meets_and_what_does_not(texts: list[str], query: str, names: str, layout: None) -> None:
    assert found(letters(*texts, layout=layout), query) == list(names)


def test_a_phrase_is_sought_in_the_letters_words_not_in_those_of_the_archive() -> None:
    topic = Topic("ncnd", "NCND", synonyms=("neither confirm nor deny",))
    index = index_of(archive_of([letter("police", topics=(topic,))]))
    assert found(index, "neither deny") == ["one"]
    assert found(index, '"neither confirm nor deny"') == []


# --- facets ---


@pytest.fixture(scope="module")
def mixed(mixed_archive: Archive) -> Index:
    return index_of(mixed_archive)


@pytest.fixture(scope="module")
def mixed_archive() -> Archive:
    kinds = itertools.product(
        (KENT, DEVON), ("31(3)", "31(1)(a)", "23(5) 31(3)", "40(2)"), ("2018-01-02", "2019", "unknown")
    )
    return (
        archive_of(
            [
                letter(
                    "police " + "harm " * (number % 2), f"n{number:02}", date, provisions, force=force,
                    ncnd=(Ncnd.WHOLE, Ncnd.PARTIAL, Ncnd.NONE)[number % 3],
                    outcome=(Outcome.NCND, Outcome.REFUSED)[number % 2],
                )
                for number, (force, provisions, date) in enumerate(kinds)
            ]
        )
    )  # fmt: skip


FILTERS: list[dict[str, list[str]]] = [
    {},
    {"exemption": ["31(3)"]},
    {"exemption": ["31"]},
    {"exemption": ["s31(3)", "40(2)"]},
    {"exemption": ["31(3)"], "force": ["kent-police"]},
    {"exemption": ["23"], "year": ["2018", "unknown"], "ncnd": ["whole"]},
    {"outcome": ["ncnd"], "force": ["Devon & Cornwall Police"]},
]


@pytest.mark.parametrize("filters", FILTERS, ids=str)
@pytest.mark.parametrize("query", ["", "harm", "-harm", "31(3) police"])
def test_a_count_is_what_choosing_the_value_leaves(mixed: Index, query: str, filters: dict[str, list[str]]) -> None:
    results = search(mixed, query, filters, limit=None)
    for facet in results.facets:
        for value in facet.values:
            alone = search(mixed, query, {**filters, facet.name: [value.key]}, limit=0)
            assert value.results == alone.total, (facet.name, value)


@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_results_agree_with_every_filter(mixed: Index, filters: dict[str, list[str]]) -> None:
    results = search(mixed, "police", filters, limit=None)
    assert results.total == len(results.hits) > 0
    chosen = {facet.name: sum(value.chosen for value in facet.values) for facet in results.facets}
    assert {name for name, number in chosen.items() if number} == set(filters)


def test_a_search_that_counts_nothing_reads_no_facets(mixed_archive: Archive) -> None:
    files = site_files(mixed_archive)
    read: list[str] = []

    def reading(name: str) -> bytes:
        read.append(name)
        return files[f"search/{name}"]

    results = search(Index(reading), "police", counted=False)
    assert (results.total, results.facets) == (24, ())
    assert not [name for name in read if name.startswith("facets")]
    assert search(Index(reading), "police", {"exemption": ["31(3)"]}, counted=False).total == 12


def _names_in(response: Response, name: str) -> set[str]:
    """The keys of a facet that a record comes under, straight from the record."""
    match name:
        case "exemption":
            return {str(up) for each in response.provisions for up in each.lineage()}
        case "year":
            return {str(response.date.year or "unknown")}
        case "force":
            return {response.force.slug} if response.force else set()
        case "ncnd":
            return {response.ncnd.value} if response.ncnd else set()
        case "outcome":
            return {response.outcome.value}
        case _:
            return {response.extent.value}


CHOICES: dict[str, tuple[str, ...]] = {
    "exemption": ("23", "23(5)", "31", "31(1)", "31(1)(a)", "31(3)", "40", "40(2)", "99"),
    "year": ("2018", "2019", "unknown", "1999"),
    "force": (KENT.slug, DEVON.slug),
    "ncnd": ("whole", "partial", "none"),
    "outcome": ("ncnd", "refused"),
    "extent": ("full", "unknown"),
}
FILTERED = st.fixed_dictionaries(
    {}, optional={name: st.lists(st.sampled_from(keys), min_size=1, max_size=3) for name, keys in CHOICES.items()}
)
ASKED = st.lists(
    st.sampled_from(["police", "harm", "-harm", "31(3)", "-s23", "(harm OR 40(2))", '"police harm"', "zzz*"]),
    max_size=3,
).map(" ".join)


@settings(deadline=None)
@given(ASKED, FILTERED)
def test_counts_and_results_are_those_of_the_records_themselves(
    mixed_archive: Archive, query: str, filters: dict[str, list[str]]
) -> None:
    index = index_of(mixed_archive)
    answering = {hit.document for hit in search(index, query, limit=None).hits}
    records = {number: mixed_archive.responses[number] for number in answering}

    def left(chosen: dict[str, list[str]]) -> set[int]:
        return {
            number
            for number, response in records.items()
            if all(_names_in(response, name) & set(keys) for name, keys in chosen.items())
        }

    results = search(index, query, filters, limit=None)
    assert {hit.document for hit in results.hits} == left(filters)
    assert results.total == len(left(filters))
    for facet in results.facets:
        for value in facet.values if facet.name in CHOICES else ():
            assert value.results == len(left({**filters, facet.name: [value.key]})), (facet.name, value)


def _keys(facet: FacetCounts) -> list[str]:
    return [value.key for value in facet.values]


def test_facets_are_in_the_order_of_statute_time_and_number(mixed: Index) -> None:
    facets = {facet.name: facet for facet in search(mixed).facets}
    assert _keys(facets["exemption"]) == ["23", "23(5)", "31", "31(1)", "31(1)(a)", "31(3)", "40", "40(2)"]
    assert _keys(facets["year"]) == ["2019", "2018", "unknown"]
    assert [value.under for value in facets["exemption"].values][:5] == [None, "23", None, "31", "31(1)"]


def test_a_value_is_chosen_by_any_of_its_names(mixed: Index) -> None:
    for name in ("kent-police", "Kent Police", "KP", "kp"):
        assert search(mixed, "", {"force": [name]}).total == 12
    assert search(mixed, 'exemption:"s 40(2)"').total == 6


def test_a_value_that_no_record_has_finds_nothing_and_says_so(mixed: Index) -> None:
    results = search(mixed, "police", {"force": ["Essex Police"]})
    assert (results.total, results.hits) == (0, ())
    assert results.notes == ("No record has “Essex Police” under force.",)
    assert search(mixed, "year:1999").notes == ("No record has “1999” under year.",)


def test_sorting_by_date_leaves_unknown_dates_last(mixed: Index) -> None:
    newest = [hit.card["date"] for hit in search(mixed, sort=Sort.NEWEST, limit=None).hits]
    oldest = [hit.card["date"] for hit in search(mixed, sort=Sort.OLDEST, limit=None).hits]
    assert newest == ["2019"] * 8 + ["2018-01-02"] * 8 + ["unknown"] * 8
    assert oldest == ["2018-01-02"] * 8 + ["2019"] * 8 + ["unknown"] * 8


def test_results_come_in_parts(mixed: Index) -> None:
    whole = [hit.document for hit in search(mixed, "police", limit=None).hits]
    parts = [hit.document for start in range(0, 24, 10) for hit in search(mixed, "police", start=start, limit=10).hits]
    assert parts == whole


# --- excerpts ---


def _marked(index: Index, query: str) -> list[str]:
    (hit,) = search(index, query).hits
    assert hit.excerpt
    return [text for text, marked in hit.excerpt.parts if marked]


@pytest.mark.parametrize(
    ("text", "query", "marks"),
    [
        ("We neither confirm nor deny.", '"neither confirm nor deny"', ["neither confirm nor deny"]),
        ("We deny that. We neither confirm nor deny.", '"confirm nor deny"', ["confirm nor deny"]),  # not the first
        ("By S.31 (3) of the Act", "31(3)", ["S.31 (3)"]),
        ("By sections 23(5), 24(2) and 31(3)", "31(3)", ["31(3)"]),
        ("The ﬁnancial year", "financial", ["ﬁnancial"]),  # the letter's own characters
        ("Co\u00adoperation", "cooperation", ["Co\u00adoperation"]),
        ("intelligence-led policing", "led", ["led"]),
        ("counter-terrorism", "counterterrorism", ["counter-terrorism"]),
        ("terrorists and terrors", "terroris*", ["terrorists"]),
        ("Confirming it", "confirm", ["Confirming"]),
        ("Harm and harms", "harm -gain", ["Harm", "harms"]),  # what is left out is not marked
        ("of 19th February 2018", "2018-02-19", ["19th February 2018"]),
    ],
)
def test_marks(text: str, query: str, marks: list[str]) -> None:
    assert _marked(letters(text), query) == marks


def test_the_passage_with_most_of_the_query_is_shown() -> None:
    index = letters("police\n\nharm police\n\nharm harm harm")
    (hit,) = search(index, "police harm").hits
    assert hit.excerpt
    assert (hit.excerpt.anchor, hit.excerpt.text) == ("p2", "harm police")


def test_a_long_passage_is_shown_around_its_marks() -> None:
    index = letters("word " * 300 + "needle " + "word " * 300)
    (hit,) = search(index, "needle").hits
    assert hit.excerpt
    assert hit.excerpt.text.startswith("… word")
    assert hit.excerpt.text.endswith("word …")
    assert len(hit.excerpt.text) < 330
    assert ("needle", True) in hit.excerpt.parts


def test_a_long_passage_is_shown_around_the_closest_group_of_its_marks() -> None:
    index = letters("needle " + "word " * 200 + "needle needle " + "word " * 200)
    (hit,) = search(index, "needle").hits
    assert hit.excerpt
    assert [text for text, marked in hit.excerpt.parts if marked] == ["needle", "needle"]


def test_a_passage_with_very_many_marks_takes_no_time() -> None:
    index = letters("a " * 20_000)
    started = time.process_time()
    assert search(index, "a").total == 1
    assert time.process_time() - started < 5  # one with another it would be 400 million comparisons


def test_a_word_sought_in_the_title_is_marked_there_only() -> None:
    index = index_of(archive_of([letter("mapping of groups", title="Mapping")]))
    (hit,) = search(index, "title:mapping").hits
    assert hit.title == (("Mapping", True),)
    assert hit.excerpt
    assert not any(marked for _, marked in hit.excerpt.parts)


def test_without_words_the_passage_that_asks_is_shown() -> None:
    text = "Thank you for writing to us, as you did, about a matter of some weight, it would seem.\n\n## You asked\n\n"
    index = letters(text + "How many thefts of bicycles were recorded in each month of the year 2018, and where?")
    (hit,) = search(index).hits
    assert hit.excerpt
    assert hit.excerpt.text.startswith("How many thefts")


# --- when nothing is found ---


@pytest.mark.parametrize(
    ("query", "suggested"),
    [
        ("weapno harm", [("weapon harm", 1)]),  # swapped letters
        ("weappon", [("weapon", 2)]),
        ("weapn", [("weapon", 2)]),
        ("aepon", []),  # the first letter is taken to be right, or one too many, or swapped with the second
        ("xweapon", [("weapon", 2)]),
        ("ewapon", [("weapon", 2)]),
        ('"neihter confirm"', [('"neither confirm"', 1)]),  # within quotes too
        ("title:weappon", []),  # what would find nothing is not offered
        ("text:weappon", [("text:weapon", 2)]),  # the name of the field is none of the words
        ("(weappon OR zzzz) harm", [("(weapon OR zzzz) harm", 1)]),
        ("cofirm", [("confirm", 1), ("conform", 1)]),  # either
        ("weappon 31(3)", []),
        ("zzzzzz", []),
        ("xy", []),  # too short to guess
        ("999/99", []),
    ],
)
def test_the_word_that_was_meant(query: str, suggested: list[tuple[str, int]]) -> None:
    results = search(letters("weapon harm", "neither confirm", "weapon", "conform"), query)
    assert results.total == 0
    assert list(results.suggestions.queries) == suggested


def test_what_was_meant_is_counted_within_the_filters() -> None:
    index = index_of(archive_of([letter("weapon", "a", force=KENT), letter("weapon", "b", force=DEVON)]))
    results = search(index, "weappon", {"force": ["kent-police"]})
    assert results.suggestions.queries == (("weapon", 1),)


@pytest.mark.parametrize(
    ("query", "names", "note"),
    [
        ("weapno~", "ac", "“weapno~” was searched as weapon."),
        ("weappon~1 harm", "a", "“weappon~” was searched as weapon."),
        ("cofirm~", "bd", "“cofirm~” was searched as confirm, conform."),
        ("-weapon~", "bd", "“weapon~” was searched as weapon."),
        ("zzzzzz~", "", "No word of the archive is spelled like “zzzzzz”."),
        ("weapno", "", None),  # only when asked for
    ],
)
def test_words_spelled_alike_are_found_when_asked_for(query: str, names: str, note: str | None) -> None:
    index = letters("weapon harm", "neither confirm", "weapon", "conform")
    assert found(index, query) == list(names)
    assert search(index, query).notes == ((note,) if note else ())


def test_the_filter_that_is_in_the_way_is_named(mixed: Index) -> None:
    results = search(mixed, "police", {"exemption": ["40(2)"], "year": ["1999"]})
    assert results.suggestions.without == (("year", 6),)


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [
        ("abc", "abc", 0),
        ("abc", "acb", 1),
        ("abc", "ab", 1),
        ("abc", "xbc", 1),
        ("abc", "abxc", 1),
        ("abc", "xyz", None),
    ],
)
def test_edits(one: str, other: str, edits: int | None) -> None:
    assert distance(one, other, 2) == edits


def test_too_many_endings_are_said() -> None:
    index = letters(
        " ".join(f"ab{one}{other}x" for one in "cdefghijklmnopqrstuvwxyz" for other in "abcdefghijklmnopqrstuvwxyz")
    )
    assert search(index, "ab*").notes == (
        "More than 500 words begin with “ab”: only the first ones in alphabetical order were searched.",
    )


def test_words_that_a_full_stop_or_a_stroke_parts_are_never_one_word() -> None:
    # Else every word that ends a sentence without a blank behind it would be sought in as many ways as sentences begin.
    term = letters("the officer.Another day, and/or officer/constable").term("offic")
    assert term
    assert term.splits == {}


@pytest.mark.parametrize(
    ("texts", "query", "names_"),
    [
        (("a boss", "the Bos's letter", "bossy"), "boss*", ["a", "c"]),
        (("as1as", "a's"), "as*", ["a"]),
        (("as1as", "a's"), "text:as*", ["a"]),
        (("as1as", "a's"), "text:a", ["b"]),
        (("# Harm\n\nas it is", "my a's"), "harm:a", []),
        (("the as level exam", "my a's"), "a-level", []),
        (("# Harm\n\na princess", "the princes's"), "harm:prince", []),
        (("the forces of order", "the force's order"), '"forces of order"', ["a"]),
        (("the forces order", "the force's order"), '"forces order"', ["a", "b"]),
    ],
)
def test_a_form_counts_for_its_own_stem_alone(texts: tuple[str, ...], query: str, names_: list[str]) -> None:
    """`a's` would read `as`, and `bos's` `boss`: then they are read without their ending."""
    assert found(letters(*texts), query) == names_
