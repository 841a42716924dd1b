"""Anything at all may be handed to the importer: it drafts, or says why not; it never fails, and never takes long."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from precedents.law import LAW
from precedents.letters.draft import draft_letter, draft_sources
from precedents.letters.formats import HiddenTextError, UnreadableCopyError, read_copy
from precedents.letters.letter import Letter
from precedents.letters.markdown import markdown
from precedents.letters.recording import record_text, slug_of, slugified
from precedents.letters.text import clean, read_plain
from precedents.records.fidelity import compare
from precedents.records.reader import read_record
from precedents.records.response import Force

KENT = Force("kent-police", "Kent Police", domains=("kent.police.uk",))
WORDS = st.sampled_from(
    [
        "Dear",
        "Request",
        "Response:",
        "1.",
        "2.",
        "-",
        "|",
        "section",
        "31(3)",
        "s31",
        "(1)(a)",
        "neither",
        "confirm",
        "nor",
        "deny",
        "any",
        "other",
        "information",
        "held",
        "Kent",
        "Police",
        "Date:",
        "03/04/2019",
        "FOI",
        "123/19",
        "Q1",
        "Harm",
        "Factors",
        "favouring",
        "disclosure",
        "not",
        "Balance",
        "test",
        "#",
        "##",
        "*",
        "_",
        "<",
        ">",
        "you",
        "asked:",
        "following",
        "\n",
        "\n\n",
    ]
)
PROSE = st.lists(WORDS | st.text(max_size=5), max_size=60).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(PROSE)
def test_any_text_drafts_and_its_record_reads_back(text: str) -> None:
    draft = draft_letter(text, forces=(KENT,), topics=(), law=LAW)
    for part in draft.sections:
        assert 0 <= part.span.start <= part.span.end <= len(draft.text)
    record = read_record(
        "responses/kent-police/x.md", record_text(draft, KENT).encode(), forces=(KENT,), topics=(), law=LAW
    )
    assert record.response is not None
    assert record.response.title == " ".join(draft.title.split())
    assert slug_of(draft) == slugified(slug_of(draft))


@settings(max_examples=60, deadline=None)
@given(PROSE)
def test_no_solid_word_is_lost(text: str) -> None:
    sources, dropped = clean(read_plain(text))
    letter = Letter.of(sources)
    chrome = frozenset(" ".join(line.split()).casefold() for line in dropped)
    lost = "".join("".join(line.split()) for line in dropped)
    kept = "".join(character for character in letter.text if character.isalpha())
    wanted = "".join(character for character in text if character.isalpha())
    assert len(wanted) - len(kept) <= len(lost) + 40 or compare(markdown(letter), text, chrome) == ()


@settings(max_examples=60, deadline=None)
@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<html>", b"From: a\nTo: b\nMIME-Version: 1\n\n"]),
)
def test_any_bytes_are_read_or_refused(content: bytes, head: bytes) -> None:
    with suppress(UnreadableCopyError):
        copy = read_copy(head + content)
        draft_sources(copy.sources, copy.page, forces=(KENT,), topics=(), law=LAW)


BAIT = {
    "brackets": "(" * 60_000,
    "sections": "section 31(1)(a) " * 1_000,
    "digits": "1/2" * 20_000,
    "one long line": "neither confirm nor deny the information held " * 1_500,
    "short lines": "Harm\n" * 15_000,
    "open sentences": "you asked for information and\n" * 3_000,
    "question marks": "1. How many?\n" * 6_000,
    "rows": "a | b | c\n" * 8_000,
    "blanks": "a" + " " * 60_000 + "b",
    "dates": "Date: 03/04/2019 " * 4_000,
    "references": "Ref: FOI 123/19 " * 4_000,
    "forces": "Kent Police and " * 4_000,
    "tags": "<div>" * 15_000 + "x",
    "comments": "<html>" + "<!--" * 15_000,
    "answers at the end": "No\n" * 20_000,
    "heads that run in": "Harm: PIT - For: Against. " * 2_500,
    "colons": "Harm:\n" * 10_000 + "a: b. c - d: " * 500,
    "figures": "Kent 12\n" * 7_000,
    "sentences that ask": "You asked on 4 May for the names of the dogs and of those who led them.\n\n" * 800,
    "hidden": "<html>" + "<div hidden>x" * 5_000,
    "hidden in a menu": "<html>" + "<nav style='color:white'>x" * 2_500,
    "style sheets": "<html>" + "<style>" * 8_000,
    "rules": "<html><style>" + ".a{color:white}" * 4_000 + "/*" * 4_000 + "</style>x",
    "addresses": "<html>" + "<link rel=x href=" * 3_500,
    "cells": "<html><table>" + "<tr><td>a" * 8_000,
}


@pytest.mark.parametrize("name", BAIT)
def test_bait_takes_linear_time(name: str) -> None:
    """Sixty kilobytes take at most a few seconds even on a slow machine; quadratic time would take minutes."""
    begun = time.process_time()
    with suppress(HiddenTextError):
        copy = read_copy(BAIT[name].encode())
        draft_sources(copy.sources, copy.page, forces=(KENT,), topics=(), law=LAW)
    assert time.process_time() - begun < 6
