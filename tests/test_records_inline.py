r"""The markup inside a paragraph: what becomes an element, and all that stays the letter's own text."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from precedents.records.body import render
from precedents.records.inline import inline, literal
from precedents.records.legible import printable

MARKUP = {
    "emphasis": ("an *important* word", "an <em>important</em> word", "an important word"),
    "emphasis of underscores": ("an _important_ word", "an <em>important</em> word", "an important word"),
    "strong": ("**Section 31** and __24__", "<strong>Section 31</strong> and <strong>24</strong>", "Section 31 and 24"),
    "both": ("***a***", "<strong><em>a</em></strong>", "a"),
    "strong within emphasis": ("*a **b** c*", "<em>a <strong>b</strong> c</em>", "a b c"),
    "emphasis within strong": ("**a *b* c**", "<strong>a <em>b</em> c</strong>", "a b c"),
    "over a line end": ("*a\nb*", "<em>a\nb</em>", "a\nb"),
    "beside punctuation": ('(*a*), "*b*".', '(<em>a</em>), "<em>b</em>".', '(a), "b".'),
    "crossed marks: the outer wins": ("*a _b* c_", "<em>a _b</em> c_", "a _b c_"),
    "a link": (
        "see [our site](https://example.org/a?b=1&c=2).",
        'see <a href="https://example.org/a?b=1&amp;c=2" rel="nofollow noopener">our site</a>.',
        "see our site.",
    ),
    "a link with brackets in its address": (
        "[a](https://example.org/b_(c))",
        '<a href="https://example.org/b_(c)" rel="nofollow noopener">a</a>',
        "a",
    ),
    "markup in a link": (
        "[*a* & b](mailto:foi@example.org)",
        '<a href="mailto:foi@example.org" rel="nofollow noopener"><em>a</em> &amp; b</a>',
        "a & b",
    ),
    "no link within a link": (
        "[<https://b.example>](https://a.example)",
        '<a href="https://a.example" rel="nofollow noopener">&lt;https://b.example&gt;</a>',
        "<https://b.example>",
    ),
    "an image becomes a link, so that nothing is fetched": (
        "![a map](https://example.org/map.png)",
        '<a href="https://example.org/map.png" rel="nofollow noopener">a map</a>',
        "a map",
    ),
    "an address in angle brackets": (
        "<https://example.org/a_b_c>",
        '<a href="https://example.org/a_b_c" rel="nofollow noopener">https://example.org/a_b_c</a>',
        "https://example.org/a_b_c",
    ),
    "a mail address in angle brackets": (
        "<foi@example.police.uk>",
        '<a href="mailto:foi@example.police.uk" rel="nofollow noopener">foi@example.police.uk</a>',
        "foi@example.police.uk",
    ),
    "a line break": ("a  \nb", "a<br>\nb", "a\nb"),
    "escapes": (r"\*a\* \_b\_ \[c\](d) \\ \<e> \|", "*a* _b_ [c](d) \\ &lt;e&gt; |", r"*a* _b_ [c](d) \ <e> |"),
}


@pytest.mark.parametrize(("text", "html", "plain"), MARKUP.values(), ids=MARKUP.keys())
def test_markup(text: str, html: str, plain: str) -> None:
    assert inline(text) == (html, plain)


TEXT = {
    "an element": "<redacted> and <Name removed>",
    "a script": "<script>alert(1)</script>",
    "entities": "&amp; &lt;b&gt; &copy; &#60; &nbsp",
    "an underscore within a reference": "3070_15 and 3070_attachment_01 and 3070_attachment_ 01",
    "a product": "2*3*4 = 24",
    "a mark of a footnote": "Total* is not Sum*, see * below",
    "marks of footnotes in brackets": "Figures (*) and other figures (*)",
    "marks before punctuation": "some *, other *.",
    "a mark without a partner": "**a",
    "marks around nothing": "**** and __ and * *",
    "a redaction": "by **** and ____ and *****a*****",
    "code": "`a` ``b``",
    "a reference link": "[a][1] and [b] and [^1]",
    "a link to a script": "[a](javascript:alert(1))",
    "a link of data": "[a](data:text/html,b)",
    "a link within the site": "[a](../../b) and [a](//example.org)",
    "a link with a title": '[a](https://example.org "b")',
    "a link in which a quote ends the attribute": '[a](https://example.org/"onclick="x)',
    "an address in angle brackets that is none": "<https://example.org/a b> <javascript:a> <a@b>",
    "a backslash before a letter": r"C:\temp\new",
    "a bare address": "https://example.org/a_b_c",
}


@pytest.mark.parametrize("text", TEXT.values(), ids=TEXT.keys())
def test_the_letters_own_text(text: str) -> None:
    html, plain = inline(text)
    assert plain == text
    assert html == text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class Reader(HTMLParser):
    """The elements of a fragment, checked to nest, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[str] = []
        self.tags: set[str] = set()
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag == "a":
            assert tag not in self.stack
            assert [name for name, _ in attrs] == ["href", "rel"]
            assert re.match(r"(?i)(https?://|mailto:)", attrs[0][1] or "")
        if tag != "br":
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


SIGNS = list("*_[]()<>!\\`&\"' \n|#-.a1é")
signs = st.sampled_from([*SIGNS, "**", "](https://e.org)", "<https://e.org>", "  \n", "mailto:", "<b>"])
messy = st.lists(signs, max_size=40).map("".join)


@given(st.one_of(st.text(), messy))
@example("*a _b* c_ **d* e**")
@example("[*a](https://e.org) b*")
@example("*a " * 100 + "b*" * 100)
def test_elements_nest_and_only_marks_are_lost(text: str) -> None:
    html, plain = inline(text)
    read = Reader(html)
    assert not read.stack
    assert read.tags <= {"em", "strong", "a", "br"}
    assert unified(read.text) == unified(plain)
    left = iter(printable(text))
    assert all(
        sign in left for sign in printable(plain) if sign != "\n"
    )  # what is shown stands in the text, in this order


def unified(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


LITERAL = [
    ("reference 3070_15 and 3070_attachment_01", "reference 3070_15 and 3070_attachment_01"),  # nothing to escape
    ("2*3*4 = 24; 5 * 6", "2*3*4 = 24; 5 * 6"),
    ("Total*, see _below_", r"Total\*, see \_below\_"),
    ("[a] (b) [c](d)", "[a] (b) [c](d)"),
    ("[a](https://e.org/*b*)", r"[a\](https://e.org/\*b\*)"),
    ("[a [b](https://e.org)", r"[a [b\](https://e.org)"),  # whichever bracket it may be
    ("<redacted> <a@b.org>", r"<redacted> \<a@b.org>"),
    (r"C:\temp \* a\\b", r"C:\temp \\\* a\\\b"),
    ("a | b", r"a \| b"),
    ("## a", r"\## a"),
    ("#123", "#123"),
    ("- a", r"\- a"),
    ("-5 degrees", "-5 degrees"),
    ("  + a", r"  \+ a"),
    ("* a", r"\* a"),
    ("---", r"\---"),
    ("***", r"\***"),
    ("> a", r"\> a"),
    ("2013. It was", r"2013\. It was"),
    ("3.5 percent", "3.5 percent"),
    ("a\n1. b\n> c", "a\n1\\. b\n\\> c"),
    ("a  \nb", "a \nb"),  # two blanks would break the line
]


@pytest.mark.parametrize(("text", "markdown"), LITERAL)
def test_literal(text: str, markdown: str) -> None:
    assert literal(text) == markdown


@example("<mailto:<https://e.org>")  # what escapes one address must not complete another
@example("*![a](https://e.org) [*](https://e.org)")
@given(st.one_of(st.text(), messy, st.text(alphabet="*_[]()<>!\\`&#-.+1a |\n")))
def test_literal_text_is_a_paragraph_that_shows_it_as_it_is(text: str) -> None:
    lines = [" ".join(line.split()) for line in text.split("\n")]
    paragraph = "\n".join(line for line in lines if line)
    body = render(literal(paragraph))
    assert not body.headings
    assert [passage.text for passage in body.passages] == (
        [" ".join(printable(paragraph).split())] if printable(paragraph).split() else []
    )
    assert set(re.findall(r"<(\w+)", body.html)) <= {"p"}


HOSTILE = {
    "stars": "*" * 300_000,
    "stars and letters": "*a" * 60_000,
    "closing stars": "a* " * 60_000,
    "opening stars": " *a" * 60_000,
    "mixed marks": "*a _b " * 30_000,
    "mixed closing marks": "*a_ b* " * 30_000,
    "brackets": "[" * 300_000,
    "links that do not end": "[a](https://e.org/" * 50_000,
    "labels that do not end": "[" + "a" * 300_000,
    "labels": "[a" * 150_000,
    "angle brackets": "<" * 300_000,
    "addresses that do not end": "<https://" * 100_000,
    "mail addresses that do not end": "<a.a.a@a.a.a.a" * 70_000,
    "brackets in an address": "[a](https://e.org/" + "(" * 150_000,
    "backslashes": "\\" * 300_000,
    "backticks": "`" * 300_000,
    "blanks": "*" + " " * 300_000 + "a",
    "blanks and line ends": "  \n" * 60_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_shown(text: str) -> None:
    assert inline(text)
