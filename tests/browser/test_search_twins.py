"""The browser's search and the terminal's are one: same tokens, same questions, same results, and lunr.js agrees."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import mkdocs.contrib.search
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lunr.builder import Builder  # type: ignore[import-untyped]  # lunr ships no types
from playwright.sync_api import Browser, Page

from precedents.records.archive import Archive
from precedents.search import Index, Layout, search, site_files
from precedents.search.documents import FIELDS, texts
from precedents.search.folding import fold
from precedents.search.language import parse
from precedents.search.specification import SPECIFICATION
from precedents.search.stemming import stem
from precedents.search.tokens import analyse, placed, spellings
from precedents.search.vocabulary import LANGUAGE
from tests.building import ROOT
from tests.search_archives import TINY
from tests.test_search_language import QUERIES
from tests.test_search_rows import drawn_archive, said
from tests.test_search_tokens import BAITS, DAYS, PROVISIONS, REFERENCES, SPELLINGS_OF_31_3, TEXTS, WORDS

ASSETS = ROOT / "tools" / "precedents" / "theme" / "assets"
SCRIPTS = (
    Path(mkdocs.contrib.search.__file__).parent / "templates" / "search" / "lunr.js",
    *(ASSETS / f"search-{name}.js" for name in ("tokens", "language", "rows", "index", "ahead", "results")),
)
SEARCHES = (
    *SPELLINGS_OF_31_3,
    *("", "police", "neither confirm", '"neither confirm nor deny"', '-"neither confirm nor deny"', "the of and"),
    *("114/18", "01FOI22023919", "658a/22", "307015", "2018-02-19", "19 February 2018", "1,200", "31"),
    *("terroris*", "a*", "01*", "wide*", "counterterrorism", "counter terrorism", "counter-terrorism", "high-tech"),
    *('"counterterrorism and national"', '"hightech crime"', "force’s", "isn't", "(ocg OR ring) national"),
    *("title:ring OR reference:658A/22", "force:northumbria -title:mapping", "exemption:s31(3)", "ncnd:none"),
    *("year:1999", "polcie", "zzzz", '"unclosed phrase', "colour:red police", "constructor", "__proto__"),
    *("S40(2)(3)&(4)", "sections 23(5), 24(2) and 31(3)", "regulation 12(4)(b)"),
)
RUN = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)  # fmt: skip


@pytest.fixture(scope="module")
def twin(browser: Browser) -> Iterator[Page]:
    """A page with the site's own search scripts, outside the site, and the tokeniser made of the specification."""
    page = browser.new_page()
    for script in SCRIPTS:
        page.add_script_tag(content=script.read_text(encoding="utf-8"))
    page.evaluate(
        """([tokens, language]) => {
            self.tokeniser = new precedents.Tokeniser(tokens);
            self.language = new precedents.Language(language, tokeniser);
            self.lists = (value) => JSON.parse(JSON.stringify(value));
        }""",
        [SPECIFICATION, LANGUAGE],
    )
    yield page
    page.close()


PLACED = """texts => texts.map(text => tokeniser.placed(text).map(({ lexeme, start, end, at }) => {
    const folded = tokeniser.fold(text);
    const pieces = lexeme.pieces.map(p => [p.form, p.term, p.at, folded.slice(start + p.start, start + p.end)]);
    return [lexeme.kind, folded.slice(start, end), at, lexeme.width, pieces, lexeme.core, lexeme.asked];
}))"""


def _placed(text: str) -> list[Any]:
    """Ranges are compared by the text in them: the two languages count characters differently."""
    folded = fold(text)
    return [
        [
            lexeme.kind,
            folded[start:end],
            at,
            lexeme.width,
            [[p.form, p.term, p.at, folded[start + p.start : start + p.end]] for p in lexeme.pieces],
            lexeme.core,
            lexeme.asked,
        ]
        for lexeme, start, end, at in placed(text)
    ]


def _lists(value: object) -> Any:
    return json.loads(json.dumps(value))


def test_the_letters_have_the_same_tokens(twin: Page, archive: Archive) -> None:
    sources = [text for response in archive.responses for each in texts(response).values() for text in each]
    assert twin.evaluate(PLACED, sources) == _lists([_placed(text) for text in sources])


def test_every_spelling_has_the_same_tokens(twin: Page) -> None:
    sources = [*SPELLINGS_OF_31_3, *DAYS, *(text for row in REFERENCES for text in row)]
    sources += [text for text, _ in (*PROVISIONS, *WORDS)]
    sources += ["regulation 12(4)(b) and 12 (3)", "1,200.50", "Act.S31(3)Law", "31/02/2018", "5th (2)(a)"]
    assert twin.evaluate(PLACED, sources) == _lists([_placed(text) for text in sources])


def test_hostile_text_has_the_same_tokens(twin: Page) -> None:
    sources = [bait * 500 for bait in BAITS]
    assert twin.evaluate(PLACED, sources) == _lists([_placed(text) for text in sources])


# Unassigned characters are left out: what they decompose into depends on the Unicode version of either platform.
@RUN
@given(
    st.lists(TEXTS.filter(lambda text: all(ord(each) < 0x3000 or ord(each) > 0x1F000 for each in text)), max_size=20)
)
def test_any_text_has_the_same_tokens(twin: Page, sources: list[str]) -> None:
    sources = [text for text in sources if text.isprintable() or text.isascii()]
    assert twin.evaluate(PLACED, sources) == _lists([_placed(text) for text in sources])


@RUN
@given(st.lists(QUERIES.filter(lambda text: text.isascii()), max_size=20))
def test_any_query_asks_the_same(twin: Page, queries: list[str]) -> None:
    ours = [[parsed.node, list(parsed.notes)] for parsed in map(parse, queries)]
    read = "queries => queries.map(query => { const p = language.parse(query); return [p.node, p.notes]; })"
    assert twin.evaluate(read, queries) == _lists(ours)


def test_stems_are_lunr_js_own(twin: Page, archive: Archive) -> None:
    words = {
        piece.form
        for response in archive.responses
        for each in texts(response).values()
        for text in each
        for spelling in spellings(text)
        for piece in analyse(spelling).pieces
        if piece.form.isascii() and piece.form.isalpha()
    }
    endings = ["s", "es", "ies", "ed", "ing", "ly", "y", "ational", "ization", "ement", "ion", "ness", "ful", "ity"]
    endings += ["ous", "e", "ate", "ance", "able", "er", "ogy", "eed", "ll", "ss"]
    made = sorted({word[: len(word) - cut] + ending for word in words for cut in (0, 2) for ending in endings} | words)
    stemmed = twin.evaluate(
        "words => words.map(word => lunr.stemmer(new lunr.Token(word, {})).toString())", made
    )  # fmt: skip
    assert len(made) > 10_000
    assert [
        (word, theirs) for word, theirs in zip(made, stemmed, strict=True) if len(word) > 2 and stem(word) != theirs
    ] == []


# --- results ---

OPEN = """files => {
    self.loaded = [];
    self.load = async (name) => { loaded.push(name); return JSON.parse(files["search/" + name]); };
    return precedents.Index.open(load).then((index) => { self.index = index; });
}"""


def _open(twin: Page, archive: Archive, layout: Layout | None) -> Index:
    files = site_files(archive, layout)
    twin.evaluate(OPEN, {name: content.decode() for name, content in files.items()})
    return Index(lambda name: files[f"search/{name}"])


def _answer(index: Index, query: str, filters: dict[str, list[str]]) -> Any:
    results = search(index, query, filters)
    return _lists(
        {
            "total": results.total,
            "hits": [
                hit._asdict() | {"excerpt": hit.excerpt._asdict() if hit.excerpt else None} for hit in results.hits
            ],
            "facets": [
                facet._asdict() | {"values": [value._asdict() for value in facet.values]} for facet in results.facets
            ],
            "notes": results.notes,
            "suggestions": results.suggestions._asdict(),
        }
    )


@pytest.mark.parametrize("layout", [None, TINY], ids=["one shard", "many"])
@pytest.mark.parametrize(
    "filters", [{}, {"exemption": ["s31(3)", "40(2)"]}, {"force": ["northumbria police"], "year": ["unknown"]}], ids=str
)
def test_the_same_results(twin: Page, archive: Archive, layout: Layout | None, filters: dict[str, list[str]]) -> None:
    index = _open(twin, archive, layout)
    asked = "([queries, filters]) => Promise.all(queries.map(text => precedents.search(index, { text, filters })))"
    theirs = twin.evaluate(asked, [list(SEARCHES), filters])
    for query, answer in zip(SEARCHES, theirs, strict=True):
        del answer["asked"], answer["apart"]  # what the page shows, and the terminal does not
        assert answer == _answer(index, query, filters), query


@pytest.mark.parametrize("layout", [Layout(200, 2, most) for most in (0, 12)], ids=str)
def test_the_same_results_where_many_words_are_common(twin: Page, layout: Layout) -> None:
    archive = drawn_archive()
    index = _open(twin, archive, layout)
    queries = [query for _, query in zip(range(150), said(archive), strict=False)]
    asked = "queries => Promise.all(queries.map(text => precedents.search(index, { text })))"
    theirs = twin.evaluate(asked, queries)
    found = 0
    for query, answer in zip(queries, theirs, strict=True):
        del answer["asked"], answer["apart"]
        assert answer == _answer(index, query, {}), query
        found += bool(answer["total"])
    assert found > 100


def test_a_query_loads_only_what_it_needs(twin: Page, archive: Archive) -> None:
    _open(twin, archive, TINY)
    loaded = twin.evaluate("precedents.search(index, { text: '31(3)' }).then(() => loaded)")
    assert len([name for name in loaded if name.startswith("terms-")]) == 2  # the list, and the shard
    assert not [name for name in loaded if name.startswith(("forms-", "words-"))]
    assert len(loaded) == len(set(loaded))


AT_ONCE: dict[str, tuple[str, ...]] = {
    "police information": ("terms", "words", "lengths"),
    '"neither confirm nor deny"': ("terms", "words", "forms", "rooms", "lengths"),  # some of these words are common
    'harm:"law enforcement"': ("terms", "words", "forms", "rooms", "parts", "lengths"),
    "terror*": ("words", "lengths"),  # which forms there are stands in the words
    "exemption:31": ("facets",),
}


@pytest.mark.parametrize("query", AT_ONCE)
def test_all_that_a_query_names_is_asked_for_at_once(twin: Page, query: str) -> None:
    files = site_files(drawn_archive(), Layout(200, 2, 12))
    twin.evaluate(OPEN, {name: content.decode() for name, content in files.items()})
    asked = twin.evaluate(
        """async (text) => {
            const asked = new Set();
            index.load = (name) => { asked.add(name.split("-")[0]); return new Promise(() => {}); }; // nothing comes
            precedents.search(index, { text });
            await new Promise((resolve) => setTimeout(resolve, 50));
            return Array.from(asked);
        }""",
        query,
    )
    assert set(asked) == set(AT_ONCE[query])


def test_the_best_results_are_those_of_all(twin: Page) -> None:
    files = site_files(drawn_archive())
    twin.evaluate(OPEN, {name: content.decode() for name, content in files.items()})
    compared = twin.evaluate(
        """async (terms) => {
            const wanted = new Map(terms.map((term) => [term, [term, null]]));
            const documents = new Set(Array.from({ length: index.total }, (_, n) => n));
            const best = (scores) => Array.from(scores).sort(([a, x], [b, y]) => y - x || a - b);
            const all = best(await precedents.scores(index, wanted, documents));
            return Promise.all([1, 2, 7, 30, 1000].map(async (most) => {
                const some = best(await precedents.scores(index, wanted, documents, most));
                return [all.slice(0, most), some.slice(0, most), all.length, some.length];
            }));
        }""",
        twin.evaluate("async () => Object.keys(await index.numbered('terms', 0)).slice(0, 40)"),
    )
    assert compared[0][2] > 30
    assert compared[0][3] < 10, "all are ranked by lunr"
    assert all(best == some for best, some, *_ in compared)


# --- lunr.js over the whole archive is the oracle ---


def _whole(archive: Archive) -> Any:
    """The index of the whole archive as lunr.py builds and serialises it, for lunr.js to load."""
    builder = Builder()
    for name, boost, _ in FIELDS:
        builder.field(name, boost)
    for number, response in enumerate(archive.responses):
        fields = texts(response)
        terms = {
            name: [piece.term for text in fields[name] for each in spellings(text) for piece in analyse(each).pieces]
            for name, _, _ in FIELDS
        }
        builder.add({"id": number, **terms})
    return builder.build().serialize()


def test_scores_are_those_of_lunr_js_over_the_whole_archive(twin: Page, archive: Archive) -> None:
    _open(twin, archive, TINY)
    compared = twin.evaluate(
        """async ([serialised, queries]) => {
            const whole = lunr.Index.load(serialised);
            const compared = [];
            for (const terms of queries) {
                const hits = whole.query((query) => terms.forEach((term) => query.term(term, {
                    usePipeline: false, presence: lunr.Query.presence.REQUIRED })));
                const wanted = new Map(terms.map((term) => [term, [term, null]]));
                const documents = new Set(hits.map((hit) => Number(hit.ref)));
                const scores = await precedents.scores(index, wanted, documents);
                compared.push([...hits.map((hit) => [hit.score, scores.get(Number(hit.ref))])]);
            }
            return compared;
        }""",
        [
            _whole(archive),
            [
                ["polic"],
                ["polic", "inform"],
                ["§31"],
                ["§31(3)"],
                ["nor", "deni"],
                ["#114.18"],
                ["harm", "public", "31"],
            ],
        ],
    )
    assert all(compared)
    assert all(abs(theirs - ours) < 1e-5 for hits in compared for theirs, ours in hits)
