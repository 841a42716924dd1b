"""The search page begins to search while it loads: what it certainly needs is asked for early, in few requests."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from precedents.pages.scripts import PAGE, PROGRAM, bundles, uncommented
from tests.building import ROOT

ASSETS = ROOT / "tools/precedents/theme/assets"


def asked(page: Path) -> list[str]:
    """What a page asks for before anything needs it."""
    return re.findall(
        r'<link rel="(?:module)?preload"[^>]* href="(?:[./]*/)?([^"]+)">', page.read_text(encoding="utf-8")
    )


def test_the_search_page_asks_early_for_what_it_needs(built_site: Path) -> None:
    assert asked(built_site / "search/index.html") == [
        "assets/search-worker.js",
        "assets/search-program.js",
        "manifest.json",
        "assets/search.js",
    ]


def test_the_search_begins_before_the_styles(built_site: Path) -> None:
    # an inline script behind a style sheet waits for it
    head = (built_site / "search/index.html").read_text(encoding="utf-8")
    styles = head.index('<link rel="stylesheet"')
    for needed in ("../assets/search-worker.js", "../assets/search-program.js", "manifest.json"):
        assert 0 < head.index(f'"{needed}"') < styles, needed


def test_no_other_page_asks_for_them(built_site: Path) -> None:
    assert asked(built_site / "about/index.html") == []
    assert "new Worker" not in (built_site / "about/index.html").read_text(encoding="utf-8")


def test_the_sources_are_not_published_beside_what_is_made_of_them(built_site: Path) -> None:
    published = {path.stem for path in (built_site / "assets").glob("*.js")}
    assert published & {*PROGRAM, *PAGE, "lunr"} == {"search"}
    assert published >= {"search-program", "search-worker"}


def test_every_source_of_the_search_is_in_a_bundle() -> None:
    sources = {path.stem for path in ASSETS.glob("search*.js")}
    assert sources - {*PROGRAM, *PAGE} == {"search-mark", "search-worker"}  # which stand alone


def test_a_licence_goes_with_its_script(built_site: Path) -> None:
    script = (built_site / "assets/search-program.js").read_text(encoding="utf-8")
    assert re.search(r"Copyright \(C\) .*\n \* @license MIT", script)
    assert len(script) < 140_000


@pytest.mark.parametrize(
    ("script", "left"),
    [
        ("/* a\n   b */\nx();\n", "x();\n"),
        ("  // a\nx(); // b\n", "x(); // b\n"),  # beside code it may be anything, a part of a text for one
        ("x('/* a */');\n", "x('/* a */');\n"),
        ("/** a @license MIT */\n/* b */\n", "/** a @license MIT */\n"),
        ("/*! a */\n", "/*! a */\n"),
    ],
)
def test_comments_that_fill_their_lines_are_left_out(script: str, left: str) -> None:
    assert uncommented(script) == left


def test_the_names_of_one_source_are_nothing_to_the_next() -> None:
    made = bundles({name: f'"use strict";\nconst own = "{name}";' for name in {*PROGRAM, *PAGE}}, "var lunr;")
    assert made["search-program"].startswith("var lunr;")
    assert made["search-program"].count('(function () {\n"use strict";\nconst own') == len(PROGRAM)
    assert made["search"].endswith('const own = "search";')  # a module: its names are its own already
