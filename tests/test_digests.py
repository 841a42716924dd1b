"""Digests tell parts apart, wherever one ends and the next begins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.digests import digest

PARTS = st.lists(st.one_of(st.binary(max_size=5), st.text(max_size=5)), max_size=4)


@given(PARTS, PARTS)
def test_two_rows_of_parts_have_one_digest_only_if_they_are_the_same(
    one: list[bytes | str], other: list[bytes | str]
) -> None:
    same = [written(part) for part in one] == [written(part) for part in other]
    assert (digest(*one) == digest(*other)) is same
    assert len(digest(*one)) == 16


def written(part: bytes | str) -> bytes:
    return part.encode() if isinstance(part, str) else part


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((b"a", b"b"), (b"ab",)),  # where a part ends
        ((b"", b"ab"), (b"ab", b"")),
        ((b"1:a",), (b"a",)),  # a part that looks like a length and a part
        (("\ud800",), ("\ufffd",)),  # a lone surrogate, as file names may have
    ],
)
def test_what_looks_alike_is_told_apart(one: tuple[bytes | str, ...], other: tuple[bytes | str, ...]) -> None:
    assert digest(*one) != digest(*other)


def test_it_is_the_same_on_every_machine() -> None:
    assert digest(b"a", "b").hex() == "facdde7abf1eac5b301273ab2e282f79"
