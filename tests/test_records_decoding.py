"""From bytes to text: nothing lost, everything wrong named with its place; and texts that YAML or a page can take."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.records import decoding
from precedents.records.decoding import decode
from precedents.records.legible import has_plain_blanks, in_short, make_legible, printable, single_blanks
from precedents.records.record import FaultKind
from precedents.spans import Span

NOT_TEXT, BOM, LINE_ENDS = FaultKind.NOT_TEXT, FaultKind.BYTE_ORDER_MARK, FaultKind.LINE_ENDS
SAVE = "save the file as UTF-8"

BYTES: dict[str, tuple[bytes, str, list[tuple[FaultKind, Span, str, str]]]] = {
    "UTF-8": ("naïve – ‘q’ 🚓\n".encode(), "naïve – ‘q’ 🚓\n", []),
    "nothing": (b"", "", []),
    "a byte-order mark": (
        b"\xef\xbb\xbfa",
        "\ufeffa",
        [
            (
                BOM,
                Span(0, 1),
                "the file begins with a byte-order mark, which hides the front matter from many programs",
                "save it as UTF-8 without a byte-order mark",
            )
        ],
    ),
    "the apostrophe of Word in Windows-1252": (
        b"force\x92s",
        "force\ufffds",
        [(NOT_TEXT, Span(5, 6), "the byte 0x92 is not UTF-8 (`’` in Windows-1252)", SAVE)],
    ),
    "a byte that Windows-1252 lacks too": (
        b"a\x81",
        "a\ufffd",
        [(NOT_TEXT, Span(1, 2), "the byte 0x81 is not UTF-8", SAVE)],
    ),
    "a place behind characters of several bytes": (
        "é🚓".encode() + b"\xe9",
        "é🚓\ufffd",
        [(NOT_TEXT, Span(2, 3), "the byte 0xE9 is not UTF-8 (`é` in Windows-1252)", SAVE)],
    ),
    "a surrogate in UTF-8, as some old systems write": (
        b"\xed\xa0\x80",
        "\ufffd\ufffd\ufffd",
        [(NOT_TEXT, Span(0, 1), "the byte 0xED is not UTF-8 (`í` in Windows-1252)", SAVE)],
    ),
    "UTF-16 of Windows": (
        "---\n".encode("utf-16"),
        "---\n",
        [(NOT_TEXT, Span(0, 1), "the file is UTF-16, not UTF-8", "save it as UTF-8")],
    ),
    "UTF-16, big end first, cut off": (
        b"\xfe\xff\x00a\x00",
        "a\ufffd",
        [(NOT_TEXT, Span(0, 1), "the file is UTF-16, not UTF-8", "save it as UTF-8")],
    ),
    "UTF-32": (
        "ab".encode("utf-32"),
        "ab",
        [(NOT_TEXT, Span(0, 1), "the file is UTF-32, not UTF-8", "save it as UTF-8")],
    ),
    "CR LF": (
        b"a\nb\r\nc\r\n",
        "a\nb\r\nc\r\n",
        [(LINE_ENDS, Span(3, 5), "the line ends in CR LF", "end every line in LF alone")],
    ),
    "CR": (b"a\rb", "a\rb", [(LINE_ENDS, Span(1, 2), "the line ends in CR", "end every line in LF alone")]),
    "a NUL": (
        b"a\x00b",
        "a\x00b",
        [(NOT_TEXT, Span(1, 2), "the control character U+0000 has no place in a text", "delete it")],
    ),
    "a form feed, which PDF readers leave": (
        b"a\x0cb",
        "a\x0cb",
        [(NOT_TEXT, Span(1, 2), "the control character U+000C has no place in a text", "delete it")],
    ),
    "Windows-1252 read as Latin-1 and saved again": (
        "force\x92s".encode(),
        "force\x92s",
        [
            (
                NOT_TEXT,
                Span(5, 6),
                "the control character U+0092 has no place in a text",
                "write `’`, which it stands for in Windows-1252",
            )
        ],
    ),
}


@pytest.mark.parametrize(("content", "text", "faults"), BYTES.values(), ids=BYTES.keys())
def test_decode(content: bytes, text: str, faults: list[tuple[FaultKind, Span, str, str]]) -> None:
    decoded, found = decode(content)
    assert decoded == text
    assert [(fault.kind, fault.span, fault.fact, fault.remedy) for fault in found] == faults


@given(st.binary())
def test_any_bytes_become_a_text_that_is_the_same_bytes_or_has_a_fault(content: bytes) -> None:
    text, faults = decode(content)
    assert all(0 <= fault.span.start <= fault.span.end <= len(text) for fault in faults)
    if not any(fault.kind is NOT_TEXT for fault in faults):
        assert text.encode() == content


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("\r\n\t\x00\x85\u2028\ufeff\ud800\ue000"))))
def test_a_legible_text_has_the_same_places_and_gives_the_original_back(text: str) -> None:
    legible = make_legible(text)
    assert len(legible.text) == len(text)
    for line, original in zip(
        legible.text.split("\n"), text.replace("\r\n", " \n").replace("\r", "\n").split("\n"), strict=True
    ):
        assert len(line) == len(original)
        assert legible.restored(line).strip(" ") == original.lstrip().rstrip(" \t")


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("\x00\x92\ud800\uffff"))))
def test_a_printable_text_can_be_written_and_has_the_same_length(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    shown.encode()
    assert printable(shown) == shown


SHORT = [
    ("a  b\n c", "a b c"),  # a message is one line
    ("a" * 60, "a" * 60),
    ("a" * 61, "a" * 60 + "…"),
    (" " * 500 + "a", "…"),  # what is cut off is said to be
    ("ab " * 1_000_000, "ab " * 20 + "…"),
]


@pytest.mark.parametrize(("text", "short"), SHORT)
def test_in_short(text: str, short: str) -> None:
    assert in_short(text) == short


@pytest.mark.parametrize("first", range(0, 0x11000, 0x1000))
def test_no_character_is_taken_for_plain_that_something_is_to_be_said_about(first: int) -> None:
    for character in map(chr, range(first, first + 0x1000)):
        content = f"a{character}b\n".encode(errors="ignore")
        text, faults = decode(content)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(decoding, "_is_plain", lambda content: False)
            assert decode(content) == (text, faults)


BLANKS = "".join(chr(code) for code in range(0x110000) if chr(code).isspace())


@given(st.text(alphabet=st.sampled_from("ab &\u2019" + BLANKS + " " * 20)), st.integers(0, 9), st.integers(0, 9))
def test_single_blanks_are_those_of_split(text: str, first: int, end: int) -> None:
    plain = has_plain_blanks(text)
    assert plain == set(text).isdisjoint(set(BLANKS) - {" ", "\n"})
    for part in (text, text[first:end]):
        assert single_blanks(part, plain=plain) == " ".join(part.split())


@pytest.mark.parametrize("blank", BLANKS)
def test_every_blank_is_known(blank: str) -> None:
    assert has_plain_blanks(f"a{blank}b\u2019") is (blank in " \n")
    assert has_plain_blanks(f"a{blank}b") is (blank in " \n")
