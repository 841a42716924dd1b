"""The letter on its page: headings one level down, a link at every passage, and not one word changed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.pages import letter
from precedents.records.body import render
from tests.pages_archive import ATTACK, LETTER
from tests.pages_html import Html


def poured(markdown: str) -> Html:
    return Html(letter.poured(render(markdown)))


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("Yes.", '<p id="p1">LINK1Yes.</p>\n'),
        ("- Yes.", '<ul>\n<li id="p1">LINK1Yes.</li>\n</ul>\n'),
        ("## Harm", '<h3 id="harm">Harm</h3>\n'),
        ("###### Harm", '<h6 id="harm">Harm</h6>\n'),  # there is no seventh level
        ("##### Harm", '<h6 id="harm">Harm</h6>\n'),
        ('Not `<h2>` nor <p id="p7">.', '<p id="p1">LINK1Not `&lt;h2&gt;` nor &lt;p id="p7"&gt;.</p>\n'),
        ("> Yes.", '<blockquote>\n<p id="p1">LINK1Yes.</p>\n</blockquote>\n'),
    ],
)
def test_adds_a_link_to_every_passage(markdown: str, html: str) -> None:
    link = '<a class="pr-passage" href="#p1" aria-label="Link to passage 1"></a>'
    assert letter.poured(render(markdown)) == html.replace("LINK1", link)


def test_a_row_begins_with_its_link_inside_its_first_cell() -> None:
    shown = poured(LETTER)
    rows = re.findall(r'<tr id="(p\d+)">\s*<t[dh][^>]*><a class="pr-passage" href="#(p\d+)"', shown.source)
    assert [anchor for anchor, _ in rows] == [target for _, target in rows]
    assert len(rows) == len(shown.all("tr")) == 2
    assert [heading.attributes["scope"] for heading in shown.all("th")] == ["col", "col"]


def test_every_table_scrolls_by_itself_and_has_a_name_of_its_own() -> None:
    shown = poured("| a |\n|---|\n| b |\n\nText\n\n| c |\n|---|\n| d |\n")
    groups = [element for element in shown.all("div") if element.attributes.get("class") == "pr-scroll"]
    assert [group.attributes["aria-label"] for group in groups] == ["Table 1 of the letter", "Table 2 of the letter"]
    assert all(group.attributes["tabindex"] == "0" for group in groups)


@pytest.mark.parametrize("markdown", [LETTER, ATTACK, "", '<p id="p1">', "| <table> |\n|---|\n| </table> |"])
def test_changes_no_word_of_the_letter(markdown: str) -> None:
    body = render(markdown)
    assert Html(letter.poured(body)).text == Html(body.html).text


@given(st.text(alphabet=" \n#>-|*`<>/\"'=abphtrid12:[]()&;", max_size=120))
def test_whatever_the_letter_says_the_page_stays_whole(markdown: str) -> None:
    body = render(markdown)
    shown = Html(letter.poured(body))  # fails at a tag that is not closed, or closed twice
    assert shown.text == Html(body.html).text
    links = [element for element in shown.all("a") if element.attributes.get("class") == "pr-passage"]
    assert [link.attributes["href"] for link in links] == [f"#{passage.anchor}" for passage in body.passages]
    assert len(shown.ids()) == len(set(shown.ids()))


def test_no_heading_of_a_letter_can_have_an_anchor_of_the_page() -> None:
    ours = (letter.PROVISIONS, letter.LETTER, letter.COPY, letter.ALIKE)
    body = render("".join(f"## {anchor}\n\n" for anchor in ours))
    assert {heading.anchor for heading in body.headings}.isdisjoint(ours)
