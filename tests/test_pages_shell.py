"""The shell: cut at its slots, filled for any depth, closed to whatever third-party text brings along."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.pages import shell
from precedents.pages.page import Page, TocEntry
from precedents.pages.shell import Shell, ShellError

SCRIPT = 'x=new URL("..",location)'
DRAWN = f"""<!doctype html><html><head><meta charset="utf-8">
<meta name="description" content="{shell.DESCRIPTION}"><link rel="canonical" href="https://example.org/a/{shell.SHELL_URL}">
<title>{shell.TITLE} - Archive</title><link href="../assets/a.css"><script>{SCRIPT}</script></head>
<body><a href="#{shell.ANCHOR}">Skip</a><a href="..">Home</a>
<ul><li class="md-tabs__item">
  <a href="../exemptions/" class="md-tabs__link">Exemptions</a></li>
<li class="md-tabs__item"><a href="../forces/" class="md-tabs__link">Forces</a></li></ul>
<nav class="md-nav md-nav--secondary" aria-label="Table of contents">
</nav><article>{shell.CONTENT}</article>
<script id="__config" type="application/json">{{"base": ".."}}</script></body></html>"""

HOSTILE = "</title><script>alert('&')</script>\" onload=\"x"


def page(url: str = "a/b/", html: str = "<h1>One</h1>", title: str = "One", toc: tuple[TocEntry, ...] = ()) -> Page:
    return Page(url, title, "About one", html, toc)


@pytest.mark.parametrize(
    ("url", "root"),
    [
        ("exemptions/31/", "../.."),  # the usual depth of a listing
        ("responses/northumbria-police/114-18/", "../../.."),  # a response
        ("deep/er/and/deep/er/", "../../../../.."),  # nothing is special about three
        ("", "."),  # the front page
    ],
)
def test_every_way_to_the_root_fits_the_depth(url: str, root: str) -> None:
    html = Shell.cut(DRAWN).fill(page(url))
    assert f'href="{root}/assets/a.css"' in html
    assert f'href="{root}">Home' in html
    assert f'"base": "{root}"' in html
    assert f'new URL("{root}",location)' in html
    assert f"https://example.org/a/{url}" in html


@pytest.mark.parametrize(
    ("url", "tab"),
    [
        ("exemptions/31/", "../../exemptions/"),
        ("responses/northumbria-police/114-18/", "../../../forces/"),  # a response stands under its force
        ("exemptions/31/page/2/", "../../../../exemptions/"),
        ("elsewhere/", None),
    ],
)
def test_the_tab_of_a_page_is_marked(url: str, tab: str | None) -> None:
    marked = re.findall(
        r'md-tabs__item--active">\s*<a href="([^"]*)" aria-current="true"', Shell.cut(DRAWN).fill(page(url))
    )
    assert marked == ([tab] if tab else [])


def test_no_slot_is_left() -> None:
    assert "PRECEDENTS-SLOT" not in Shell.cut(DRAWN).fill(page())


def test_titles_are_escaped_wherever_they_stand() -> None:
    html = Shell.cut(DRAWN).fill(page(title=HOSTILE))
    assert HOSTILE not in html
    assert "&lt;/title&gt;&lt;script&gt;" in html


def test_text_that_looks_like_a_slot_is_only_text() -> None:
    # a record may hold the very words; filled text must never be searched again
    html = Shell.cut(DRAWN).fill(page(html=f"<p>{shell.TITLE} {shell.CONTENT}</p>", title=shell.CONTENT))
    assert f"<p>{shell.TITLE} {shell.CONTENT}</p>" in html
    assert f"<title>{shell.CONTENT} - Archive</title>" in html


def test_the_policy_allows_the_shells_script_and_no_poured_one() -> None:
    poured = "<script>alert(1)</script>"
    html = Shell.cut(DRAWN).fill(page(html=poured))
    policy = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert len(policy) == 1
    own, other = (_hash(text) for text in (SCRIPT.replace("..", "../.."), "alert(1)"))
    assert own in policy[0]
    assert other not in policy[0]
    assert "'unsafe-inline'" not in policy[0]


def test_a_shell_without_a_policy_has_none() -> None:
    assert "Content-Security-Policy" not in Shell.cut(DRAWN, policy=False).fill(page())


@pytest.mark.parametrize("slot", [shell.TITLE, shell.ANCHOR, shell.CONTENT, '<nav class="md-nav md-nav--secondary"'])
def test_a_shell_without_a_slot_is_refused(slot: str) -> None:
    with pytest.raises(ShellError, match="has no"):
        Shell.cut(DRAWN.replace(slot, "gone"))


def test_a_shell_without_a_charset_has_no_place_for_a_policy() -> None:
    with pytest.raises(ShellError, match="charset"):
        Shell.cut(DRAWN.replace('<meta charset="utf-8">', ""))


def test_a_page_that_moved_sends_its_reader_on() -> None:
    moved = Page("responses/met/1/", "Moved", "Moved", "<h1>Moved</h1>", moved_to="responses/met/2/")
    html = Shell.cut(DRAWN).fill(moved)
    assert '<meta http-equiv="refresh" content="0; url=../../../responses/met/2/">' in html
    assert 'http-equiv="refresh"' not in Shell.cut(DRAWN).fill(page())


def test_contents_nest_by_level() -> None:
    html = shell.contents(
        (
            TocEntry(2, "a", "Harm"),
            TocEntry(3, "b", "Factors <for>"),
            TocEntry(3, "c", "Against"),
            TocEntry(2, "d", "Balance"),
        )
    )
    assert _outline(html) == ["1 Harm", "2 Factors <for>", "2 Against", "1 Balance"]


@given(st.lists(st.tuples(st.integers(2, 6), st.text(alphabet='ab<>"&', max_size=4)), max_size=12))
def test_contents_are_balanced_and_keep_every_entry(entries: list[tuple[int, str]]) -> None:
    html = shell.contents(tuple(TocEntry(level, f"x{at}", text) for at, (level, text) in enumerate(entries)))
    assert [line.split(" ", 1)[1] for line in _outline(html)] == [text for _, text in entries]
    for tag in ("nav", "ul", "li"):
        assert html.count(f"<{tag} ") + html.count(f"<{tag}>") == html.count(f"</{tag}>")


def _hash(script: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def _outline(html: str) -> list[str]:
    """The entries of a table of contents, each behind its depth."""

    class Outline(HTMLParser):
        depth, inside = 0, False
        lines: list[str]

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.depth += tag == "ul"
            if tag == "span" and ("class", "md-ellipsis") in attrs:
                self.inside = True
                self.lines.append(f"{self.depth} ")

        def handle_endtag(self, tag: str) -> None:
            self.depth -= tag == "ul"
            self.inside = self.inside and tag != "span"

        def handle_data(self, data: str) -> None:
            if self.inside:
                self.lines[-1] += data

    outline = Outline()
    outline.lines = []
    outline.feed(html)
    outline.close()
    return outline.lines
