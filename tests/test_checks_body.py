"""B: what of a letter's text would not come out as it is meant, and what is the letter's own."""

from __future__ import annotations

import pytest

from tests.checks_records import LETTER, codes, findings, read, text_of


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", []),
        ("<redacted> <Name removed> <u.k.> <https://www.example.police.uk/>", []),  # the letter's own brackets
        ("A < B and B > C, <3, <- and ->", []),
        ("<u>Harm</u>", ["B002"]),
        ("<U CLASS='x'>Harm</U> and <u>again</u>", ["B002"]),  # each element once
        ("<b>one</b> <i>two</i>", ["B002", "B002"]),
        ("<br/>", ["B002"]),
        ("<img src=x onerror=alert(1)>", ["B002"]),
        ("<script>alert(1)</script>", ["B002"]),
        ("<!-- a remark -->", ["B002"]),
        ("# Harm", ["B003"]),
        ("## Harm", []),
        ("#1 and #2 are offences", []),  # no blank, so no heading
        ("\\# 1", []),
        ("[log](https://www.example.police.uk/log) [us](mailto:foi@example.police.uk) [log](HTTP://example.org)", []),
        ("[log](/foi/log)", ["B004"]),
        ("[x](javascript:alert(1))", ["B004"]),
        ("![x](data:image/png;base64,AAAA)", ["B004"]),
        ("officers (see [1]) (2)", []),
        ("cus\u200btody", ["B005"]),
        ("caf\u00e9 \u2018quoted\u2019 \u2013 \u00a320 \u00a0 \U0001f600", []),  # seen, and right
        ("a\u202eb", ["B005"]),
        ("a\U000e0041b", ["B005"]),  # tag characters can hide whole sentences
        ("Back to top", ["B006"]),
        ("back to top.", ["B006"]),
        ("Back to top\n  Print this page\n> # Harm\n   # Harm\n", ["B003", "B006", "B006"]),  # one right below another
        ("We went back to top priorities", []),
        ("We use cookies on our website, as you ask", ["B006"]),
        ("The cookies that we use", []),
        ("Comments are closed\r", ["B006", "F010"]),
    ],
)
def test_letters(more: str, expected: list[str]) -> None:
    assert sorted(codes(text_of(f"{LETTER}\n{more}\n"))) == expected


def test_the_first_line_of_a_letter_counts_too() -> None:
    text = text_of(LETTER).replace("---\n\n", "---\n# Harm\n", 1)
    (finding,) = findings(read(text))
    assert (finding.code, finding.span.of(text)) == ("B003", "# Harm")
    (finding,) = findings(read(text.replace("# Harm", " > Back to top")))
    assert (finding.code, finding.fact) == ("B006", "`> Back to top` belongs to the web site, not to the letter")


@pytest.mark.parametrize("letter", ["", "\n", "   \n\n\t", "***\n---\n| | |\n", "\u00a0\u2014\n"])
def test_a_letter_without_a_word_is_empty(letter: str) -> None:
    record = text_of(letter, exemptions="[]", ncnd="none", outcome="disclosed")
    assert codes(record) == ["B001"]


def test_how_often_is_said() -> None:
    (finding,) = findings(read(text_of(LETTER + "<br>\n" * 12)))
    assert finding.fact == "`<br>` would be shown as these very signs (12 times)"
    assert finding.remedy == "delete it; write an empty line between paragraphs for it"


@pytest.mark.parametrize(
    "bait",
    [
        "[" * 200_000,
        "<a " * 100_000,
        "](" * 100_000,
        "# " * 100_000,
        "=\n" * 100_000,
        "\u200b" * 200_000,
        "<!--" * 50_000,
    ],
)
def test_bait_ends(bait: str) -> None:
    # A quadratic search would go on for minutes; tests/bench/bench_hostile.py shows the time against the size.
    assert findings(read(text_of(LETTER + bait))) is not None
