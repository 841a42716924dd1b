"""A letter as it is shown: safe HTML, stable anchors, passages with their headings, and not a word lost."""

from __future__ import annotations

import pickle
import re
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from precedents.records.body import Body, Heading, Passage, render
from precedents.records.dialect import Dialect, dialect
from precedents.records.legible import printable

SIGNS = list("#*_-+>|`~[]()<>!&\\\"' \n\t=:.,1a2éß")
WORDS = [
    "\n\n",
    "    ",
    "---",
    "===",
    "|-|",
    "1. ",
    "- ",
    "## ",
    "<script>",
    "</p>",
    "<!--",
    "-->",
    "&lt;",
    "&#60;",
    "<a href=x>",
]
LINKS = ["](https://e.org)", "](javascript:a)", "<https://e.org>", "[1]: ", "![", "{: onclick=x}", "<?php", "<![CDATA["]
messy = st.lists(st.sampled_from([*SIGNS, *WORDS, *LINKS]), max_size=60).map("".join)

SHOWN = {
    "paragraphs": ("a & b\n\nc", '<p id="p1">a &amp; b</p>\n<p id="p2">c</p>\n'),
    "headings, the first level shown as the second": (
        "# A\n## B\n### C\n###### D",
        '<h2 id="a">A</h2>\n<h2 id="b">B</h2>\n<h3 id="c">C</h3>\n<h6 id="d">D</h6>\n',
    ),
    "a list": ("- a\n- *b*", '<ul>\n<li id="p1">a</li>\n<li id="p2"><em>b</em></li>\n</ul>\n'),
    "a loose list": (
        "- a\n\n- b",
        '<ul>\n<li id="p1"><p>a</p></li>\n<li id="p2"><p>b</p></li>\n</ul>\n',
    ),
    "numbers as they are written": (
        "2. a\n3. b\n5. c",
        '<ol start="2">\n<li id="p1">a</li>\n<li id="p2">b</li>\n<li id="p3" value="5">c</li>\n</ol>\n',
    ),
    "paragraphs in an entry have anchors of their own": (
        "- a\n\n    b\n\n    - c",
        '<ul>\n<li id="p1"><p>a</p><p id="p2">b</p>\n<ul>\n<li id="p3">c</li>\n</ul>\n</li>\n</ul>\n',
    ),
    "an entry that begins with something else": (
        "- > a",
        '<ul>\n<li><blockquote>\n<p id="p1">a</p>\n</blockquote>\n</li>\n</ul>\n',
    ),
    "a quotation": ("> a", '<blockquote>\n<p id="p1">a</p>\n</blockquote>\n'),
    "a rule": ("---", "<hr>\n"),
    "a table": (
        "| A | B |\n|---|--:|\n| 1 | 2 | 3 |\n| 4 |",
        '<table>\n<thead>\n<tr id="p1"><th>A</th><th class="pr-right">B</th></tr>\n</thead>\n<tbody>\n'
        '<tr id="p2"><td>1</td><td class="pr-right">2</td><td>3</td></tr>\n'
        '<tr id="p3"><td>4</td><td class="pr-right"></td></tr>\n</tbody>\n</table>\n',
    ),
    "raw HTML": (
        "<u>Harm</u> <redacted>\n\n<script>alert(1)</script>\n\n<p onclick=x>",
        '<p id="p1">&lt;u&gt;Harm&lt;/u&gt; &lt;redacted&gt;</p>\n'
        '<p id="p2">&lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p id="p3">&lt;p onclick=x&gt;</p>\n',
    ),
    "template code": ("{{ 7*7 }} {% raw %}", '<p id="p1">{{ 7*7 }} {% raw %}</p>\n'),
    "attributes that other Markdown would read": ("# A {: onclick=x }", '<h2 id="a-onclick-x">A {: onclick=x }</h2>\n'),
    "a link": (
        "[a](https://example.org)",
        '<p id="p1"><a href="https://example.org" rel="nofollow noopener">a</a></p>\n',
    ),
    "a control character": ("a\x00b", '<p id="p1">a\ufffdb</p>\n'),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("markdown", "html"), SHOWN.values(), ids=SHOWN.keys())
def test_html(markdown: str, html: str) -> None:
    assert render(markdown).html == html


ANCHORS = [
    ("Section 24", "section-24"),
    ("Section 40 (2) - Personal Information", "section-40-2-personal-information"),
    ("*Harm* & “risk”", "harm-risk"),
    ("Café", "cafe"),
    ("警察", "heading"),  # no letters that an address can do with
    ("p1", "heading-p1"),  # a passage has that one
    ("a" * 100, "a" * 60),
]


@pytest.mark.parametrize(("text", "anchor"), ANCHORS)
def test_anchors_of_headings(text: str, anchor: str) -> None:
    assert [heading.anchor for heading in render(f"## {text}").headings] == [anchor]


def test_equal_headings_have_anchors_of_their_own() -> None:
    body = render("## Balance\n## Balance 2\n## Balance\n## balance\n")
    assert [heading.anchor for heading in body.headings] == ["balance", "balance-2", "balance-3", "balance-4"]


def test_headings() -> None:
    assert render("# A *b*\n\ntext\n\n### C <u>d</u>").headings == (
        Heading(2, "A b", "a-b"),
        Heading(3, "C <u>d</u>", "c-u-d-u"),
    )


def test_passages_are_what_can_be_linked_with_the_headings_above() -> None:
    body = render(
        "Dear  *Sir*\n\n## Request\n\n1. One\n   two\n2. Three\n\n## Response\n\n### Harm\n\nWords\n\n"
        "#### Balance\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n### Other\n\n> Quoted\n"
    )
    assert body.passages == (
        Passage("p1", "Dear Sir"),
        Passage("p2", "One two", ("Request",)),
        Passage("p3", "Three", ("Request",)),
        Passage("p4", "Words", ("Response", "Harm")),
        Passage("p5", "A B", ("Response", "Harm", "Balance")),
        Passage("p6", "1 2", ("Response", "Harm", "Balance")),
        Passage("p7", "Quoted", ("Response", "Other")),
    )


def test_nothing_is_rendered_before_it_is_asked_for() -> None:
    body = Body("a")
    assert "rendered" not in vars(body)
    assert body.rendered is body.rendered
    assert body == Body("a")
    assert hash(body) == hash(Body("a"))


def test_a_rendering_that_was_kept_is_taken() -> None:
    kept = Body("a").rendered
    assert Body.kept("a", kept).rendered is kept


def test_a_body_can_be_pickled_before_and_after_rendering() -> None:
    body = Body("# A\n\nb")
    assert "rendered" not in vars(pickle.loads(pickle.dumps(body)))  # noqa: S301 - our own bytes
    html = body.html
    copied = pickle.loads(pickle.dumps(body))  # noqa: S301 - our own bytes
    assert copied == body
    assert vars(copied)["rendered"].html == html


def test_a_fault_of_the_parser_loses_no_paragraph(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: Dialect, markdown: str) -> None:
        raise RecursionError

    monkeypatch.setattr(Dialect, "blocks", broken)
    assert render("# a *b*\n\n<c>\n").html == '<p id="p1"># a *b*</p>\n<p id="p2">&lt;c&gt;</p>\n'


@given(messy)
def test_the_parser_has_no_fault(markdown: str) -> None:
    with dialect() as parser:
        assert parser.blocks(printable(markdown)) is not None


def test_threads_render_alike() -> None:
    letters = [f"## Heading {number}\n\n- *a* {number}\n- b\n\n| A |\n|---|\n| {number} |\n" for number in range(200)]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda letter: Body(letter).html, letters)) == [Body(letter).html for letter in letters]


ALLOWED = {
    "p": {"id"},
    **{f"h{level}": {"id"} for level in range(2, 7)},
    **{tag: set() for tag in ("ul", "blockquote", "hr", "table", "thead", "tbody", "em", "strong", "br")},
    "ol": {"start"},
    "li": {"id", "value"},
    "tr": {"id"},
    "th": {"class"},
    "td": {"class"},
    "a": {"href", "rel"},
}


class Shown(HTMLParser):
    """The elements, ids and text of a fragment, every element checked against what is allowed."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.text = ""
        self.skipping = 0
        self.passages = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        assert attributes.keys() <= ALLOWED[tag]
        assert re.match(r"(?i)https?://|mailto:|$", attributes.get("href") or "")
        if "id" in attributes:
            self.ids.append(attributes["id"] or "")
        self.skipping += tag in ("h2", "h3", "h4", "h5", "h6")
        self.add(" " if tag not in ("em", "strong", "a") else "")

    def handle_endtag(self, tag: str) -> None:
        self.skipping -= tag in ("h2", "h3", "h4", "h5", "h6")
        self.add(" " if tag not in ("em", "strong", "a") else "")

    def handle_data(self, data: str) -> None:
        self.add(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def add(self, text: str) -> None:
        self.text += text
        if not self.skipping:
            self.passages += text


@given(st.one_of(st.text(), messy))
@example("- a\n\n      b\n   c\n> d\n- - e")
@example("|a|b|\n|-|-|\n|c|d|e|f|")
@example("<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>")
def test_no_letter_brings_an_element_or_loses_a_word(markdown: str) -> None:
    body = render(markdown)
    shown = Shown(body.html)
    assert len(shown.ids) == len(set(shown.ids))
    assert shown.ids == sorted(shown.ids, key=shown.ids.index)
    assert [anchor for anchor in shown.ids if re.fullmatch(r"p\d+", anchor)] == [each.anchor for each in body.passages]
    assert shown.passages.split() == " ".join(passage.text for passage in body.passages).split()
    present = iter(re.findall(r"\w", shown.text))
    addresses = re.sub(r"\]\(https?://[^\s()]+\)", "]", markdown)
    for sign in re.findall(r"[^\W_]", re.sub(r"(?m)^[\s>*+\-]*(\d+\.\s+[\s>*+\-]*)*", "", addresses)):
        assert sign in present, (sign, body.html)


@given(
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"], exclude_characters="\u2028\u2029"), min_size=1)
)
def test_a_plain_paragraph_is_shown_as_it_is(text: str) -> None:
    plain = " ".join(re.sub(r"[\\*_\[<|#>+`~=-]", " ", text).split())
    body = render(f"x {plain}")
    assert [passage.text for passage in body.passages] == [f"x {plain}".strip()]


WORDS_OF_LETTERS = ["harm", "**Section 31**", "*may*", "s31(1)(a)", "3070_15", "a & b", "<b>"]
line = st.lists(st.sampled_from(WORDS_OF_LETTERS), min_size=1, max_size=4).map(lambda words: f"The {' '.join(words)}.")
some_lines = st.lists(line, min_size=1, max_size=4)
common = st.one_of(
    line,
    line.map(lambda text: f"## {text}"),
    line.map(lambda text: f"> {text}"),
    some_lines.map(lambda lines: "\n".join(f"- {text}" for text in lines)),
    some_lines.map(lambda lines: "\n".join(f"{number}. {text}" for number, text in enumerate(lines, 1))),
    some_lines.map(lambda rows: "\n".join(["| A | B |", "|---|---|", *(f"| {text} | 1 |" for text in rows)])),
)


PYTHON_MARKDOWN = markdown.Markdown(extensions=["tables", "sane_lists"])
PYTHON_MARKDOWN.preprocessors.deregister("html_block")
PYTHON_MARKDOWN.inlinePatterns.deregister("html")


def bare(html: str) -> str:
    return re.sub(r"\s*\n\s*", "", re.sub(r"<(\w+) [^>]*>", r"<\1>", html)).replace("<hr />", "<hr>")


@given(st.lists(common, max_size=6))
def test_what_all_markdown_agrees_on_is_read_as_python_markdown_reads_it(parts: list[str]) -> None:
    """Between any two blocks stands a rule, because kinds of Markdown differ in which lists and quotations join."""
    letter = "\n\n---\n\n".join(parts)
    assert bare(render(letter).html) == bare(PYTHON_MARKDOWN.reset().convert(letter))


HOSTILE = {
    "deep quotations": "> " * 100_000 + "a",
    "deep lists": "- " * 100_000 + "a",
    "deep emphasis": "*a " * 30_000 + "a* " * 30_000,
    "equal headings": "# a\n" * 20_000,
    "headings whose anchors are taken": "".join(f"# a {number}\n# a\n" for number in range(8_000)),
    "wide table": "|" + "a|" * 20_000 + "\n|" + "-|" * 20_000 + "\n" + "a|\n" * 5_000,
    "elements": "<b>" * 100_000,
    "links": "[a](https://e.org) " * 10_000,
}


@pytest.mark.parametrize("markdown", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_letter_is_shown(markdown: str) -> None:
    assert render(markdown).html


def test_what_is_forgotten_is_made_again() -> None:
    reads: list[str] = []

    def read() -> str:
        reads.append("read")
        return "## Harm\n\nIt would."

    body = Body.read_later(read)
    made = [(body.markdown, body.html, body.sections, body.once(lambda body: object())) for _ in range(2)]
    assert reads == ["read"]
    body.forget()
    assert set(vars(body)) == {"_read"}  # else memory would grow with the letters
    assert (body.markdown, body.html, body.sections) == made[0][:3]
    assert reads == ["read", "read"]


def test_a_letter_that_cannot_be_read_again_keeps_its_markdown() -> None:
    body = render("## Harm")
    assert body.html
    body.forget()
    assert body.markdown == "## Harm"


def test_what_is_made_of_a_letter_is_made_once() -> None:
    calls: list[str] = []

    def count(body: Body) -> int:
        calls.append(body.markdown)
        return len(calls)

    body = render("a")
    assert [body.once(count), body.once(count), body.once(lambda body: 7), calls] == [1, 1, 7, ["a"]]
