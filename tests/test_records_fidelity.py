"""A record's words against the published copy: what may differ, and that everything else is found where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from precedents.records.chrome import SITE_CHROME
from precedents.records.fidelity import Change, Difference, compare
from precedents.records.words import Marked

MAY_DIFFER = {
    "nothing at all": ("", ""),
    "blanks, line breaks and non-breaking blanks": (
        "We hold  it.\nIt is here.",
        "We\u00a0hold it.\r\n\r\nIt is\there.  ",
    ),
    "line ends of an old Mac": ("- one\n- two", "• one\r• two"),
    "blanks beside punctuation": ("Section 40(2)(b)", "Section 40 (2) (b)"),
    "a heading, however it was marked": ("## Harm\n\nText", "<u>Harm</u>\nText"),
    "a heading underlined in the copy": ("## Harm", "Harm\n----"),
    "a copy that is Markdown itself": ("### Harm\n\n**Section 31**", "# Harm\n\n**Section 31**"),
    "bullets": ("- one\n- two", "• one\n• two"),
    "bullets that scraping lost": ("- one\n- two", "one\ntwo"),
    "list numbers that scraping renumbered": ("1. one\n2. two", "1. one\n1. two"),
    "a table with its bars and rule": (
        "| Year | Number |\n| --- | ---: |\n| 2018 | 3 |",
        "Year | Number |\n2018 | 3 |",
    ),
    "a table that scraping flattened": ("| Year | Number |\n|---|---|\n| 2018 | 3 |", "Year\nNumber\n2018\n3"),
    "emphasis": ("**Section 31** _Law_ `x`", "Section 31 Law x"),
    "escapes": (r"\*note 3070\_15 \[a\]", "*note 3070_15 [a]"),
    "an escaped bullet that stands in the copy": (r"\- one", "- one"),
    "an underscore within a reference": ("3070_15 and 3070_attachment_ 01", "3070_15 and 3070_attachment_ 01"),
    "a link": ("see [our site](https://example.org/a)", "see our site"),
    "an address in angle brackets": ("<https://example.org/a>", "https://example.org/a"),
    "character references": ("Smith &amp; Co &lt;redacted&gt; a&nbsp;b", "Smith & Co <redacted> a b"),
    "text in angle brackets, shown as it is": ("<Name removed>", "<Name removed>"),
    "a quotation": ("> you asked", "you asked"),
    "invisible characters": ("The police", "\ufeffThe po\u00adlice\u200b"),
    "one character written in two ways": ("caf\u00e9", "cafe\u0301"),
    "a line of the copy that begins with a number by chance": ("under section 12. We", "under section\n12. We"),
    "site chrome that was left out": ("The letter.", "Font Size:\nThe letter.\nComments are closed"),
    "site chrome that was kept": ("The letter.\n\nComments are closed", "The letter.\nComments  are closed"),
}

DIFFERS = {
    "a changed word": ("We may hold it", "We shall hold it", Change.ALTERED, "may", "shall"),
    "a dropped not": ("It is in the interest", "It is not in the interest", Change.OMITTED, "", "not"),
    "an added word": ("It is not so", "It is so", Change.ADDED, "not", ""),
    "a letter case": ("the act", "the Act", Change.ALTERED, "act", "Act"),
    "a full stop": ("It is so", "It is so.", Change.OMITTED, "", "."),
    "another limb": ("S31(1)", "S31(3)", Change.ALTERED, "1", "3"),
    "a mended typing error": ("and by doing so", "and be doing so", Change.ALTERED, "by", "be"),
    "an apostrophe of another shape": ("force's", "force’s", Change.ALTERED, "'", "’"),
    "one word made two": ("every body", "everybody", Change.ALTERED, "every body", "everybody"),
    "a dropped footnote star": ("12 cases", "12* cases", Change.OMITTED, "", "*"),
    "an added heading": ("## Decision\n\nWe hold it", "We hold it", Change.ADDED, "Decision", ""),
    "an added table row": ("| a |\n|---|\n| b |", "a |", Change.ADDED, "b", ""),
    "a cell of a table": ("| x | 3 |\n| y | 4 |", "x | 3\ny | 5", Change.ALTERED, "4", "5"),
    "a tag that the copy does not have": ("a <b>c</b>", "a c", Change.ADDED, "<b>", ""),
    "a reference that is not in the list": ("a", "a\nShare this page", Change.OMITTED, "", "Share this page"),
    "chrome within a line is no chrome": (
        "I saw",
        "I saw Comments are closed",
        Change.OMITTED,
        "",
        "Comments are closed",
    ),
    "the whole letter": ("", "We hold it.", Change.OMITTED, "", "We hold it."),
    "the whole copy": ("We hold it.", "", Change.ADDED, "We hold it.", ""),
    "a number of four digits is no list number": ("2019. In all", "2018. In all", Change.ALTERED, "2019", "2018"),
    "an emphasis that is never closed": ("*a b", "a b", Change.ADDED, "*", ""),
}


@pytest.mark.parametrize(("markdown", "capture"), MAY_DIFFER.values(), ids=MAY_DIFFER.keys())
def test_what_is_no_word_may_differ(markdown: str, capture: str) -> None:
    assert compare(markdown, capture) == ()


@pytest.mark.parametrize(
    ("markdown", "capture", "change", "written", "published"), DIFFERS.values(), ids=DIFFERS.keys()
)
def test_every_other_difference_is_found(
    markdown: str, capture: str, change: Change, written: str, published: str
) -> None:
    found = compare(markdown, capture)
    assert (found[0].change, found[0].written, found[0].published) == (change, written, published)
    assert_spans_are_true(found, markdown, capture)


PARAGRAPHS = ("We confirm that we hold it.", "It is exempt by section 31.", "You may complain to us first.")


def test_swapped_paragraphs_are_omitted_at_one_place_and_added_at_the_other() -> None:
    first, second, third = PARAGRAPHS
    found = compare("\n\n".join((second, first, third)), "\n".join(PARAGRAPHS))
    assert {difference.change for difference in found} == {Change.OMITTED, Change.ADDED}


def test_two_distant_changes_are_two_differences() -> None:
    capture = "\n".join(PARAGRAPHS)
    found = compare("\n\n".join(PARAGRAPHS).replace("confirm", "deny").replace(" first", ""), capture)
    assert [(difference.change, difference.published) for difference in found] == [
        (Change.ALTERED, "confirm"),
        (Change.OMITTED, "first"),
    ]


def test_an_omission_points_at_the_place_in_the_record() -> None:
    (found,) = compare("It is in the interest", "It is not in the interest")
    assert found == Difference(Change.OMITTED, found.record, found.capture, "", "not")
    assert "It is in the interest"[: found.record.start] == "It is"


def test_other_chrome_can_be_given() -> None:
    assert compare("a", "a\nShare this", chrome=("share this",)) == ()
    assert compare("a", "a\nComments are closed", chrome=()) != ()
    assert all(line == " ".join(line.split()).casefold() for line in SITE_CHROME)


OFTEN = ("we", "neither", "confirm", "nor", "deny", "that", "it", "is", "held", "not")
WORDS = st.lists(st.sampled_from(OFTEN), min_size=1, max_size=40)


@given(WORDS, st.data())
def test_one_word_lost_or_gained_is_always_found(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(words) - 1))
    shorter = [*words[:at], *words[at + 1 :]]
    whole, less = " ".join(words), " ".join(shorter)
    assert [found.change for found in compare(less, whole)] == [Change.OMITTED]
    assert [found.change for found in compare(whole, less)] == [Change.ADDED]


@given(WORDS, WORDS)
def test_only_equal_texts_agree_and_the_differences_lead_from_one_to_the_other(
    ours: list[str], theirs: list[str]
) -> None:
    markdown, capture = "\n\n".join(ours), "\n".join(theirs)
    found = compare(markdown, capture)
    assert (found == ()) == (ours == theirs)
    restored = markdown
    for difference in reversed(found):
        before, after = restored[: difference.record.start], restored[difference.record.end :]
        restored = f"{before} {difference.published} {after}"
    assert restored.split() == theirs


@given(st.text(), st.text())
def test_arbitrary_text_is_compared_without_error_and_every_span_is_true(markdown: str, capture: str) -> None:
    assert_spans_are_true(compare(markdown, capture), markdown, capture)


@given(st.text(alphabet="ab*_`[]()<>#|&;\\-. 1\n\r:/"), st.text(alphabet="ab*_`[]()<>#|&;\\-. 1\n\r:/"))
def test_text_full_of_marks_is_compared_without_error(markdown: str, capture: str) -> None:
    assert_spans_are_true(compare(markdown, capture), markdown, capture)


BAIT = ("((((", "section ", "*a ", "_a", "[a](http:", "| ", "\n- ", "\\*", "&a", "<b ", "---\n", "\n  ", "1. ")


@pytest.mark.parametrize("bait", BAIT)
def test_a_long_bait_is_compared_to_its_end(bait: str) -> None:
    # tests/bench/bench_hostile.py shows the time against the size
    markdown = bait * (160_000 // len(bait))
    assert compare(markdown, markdown) == ()
    compare(markdown, markdown[::-1])


def assert_spans_are_true(found: tuple[Difference, ...], markdown: str, capture: str) -> None:
    for difference in found:
        assert difference.record.of(markdown) == difference.written
        assert difference.capture.of(capture) == difference.published
    assert list(found) == sorted(found, key=lambda difference: (difference.record, difference.capture))


PIECES = (
    *(
        "a",
        "to",
        "day",
        "today",
        "1.",
        "2. ",
        "- ",
        "* ",
        "## ",
        "> ",
        "|",
        "\n",
        "\n\n",
        "  \n",
        " ",
        " ",
        "\t",
        "*",
        "_",
    ),
    *(
        "**",
        "\\_",
        "\\*",
        "\\",
        "[x](https://a.b)",
        "<https://a.b>",
        "<b>",
        "</b>",
        "&",
        "&amp;",
        "\r\n",
        "\xa0",
        ".",
        ",",
    ),
    *("\u201cq\u201d", "\u200b", "e\u0301", "_x_", "3070_15", "3070\\_15", "\nback to top\n"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=9).map("".join)


@settings(max_examples=1000, deadline=None)
@given(TEXTS, TEXTS, st.booleans())
def test_texts_that_are_plainly_equal_have_the_same_words(written: str, copied: str, same: bool) -> None:
    copied = written if same else copied
    quick = compare(written, copied)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Marked, "bare", lambda self: None)
        assert compare(written, copied) == quick
