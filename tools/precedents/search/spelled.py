"""What a spelling adds to the index wherever it stands: worked out once, however often letters repeat it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from precedents.search.pieces import is_word
from precedents.search.specification import LONGEST
from precedents.search.stemming import stem
from precedents.search.tokens import analyse

SHORTEST_PART = 3
"""A word of two parts is looked for only where both have this many letters."""

MODULUS = 4_294_967_291


class Spelled(NamedTuple):
    """What a spelling adds wherever it stands: its terms, its forms and the places they take, and words at its ends.

    `tails` and `heads` are hashes of the words at its last and first place, `within` of two side by side in it,
    and `compound` is a word written in two parts.
    """

    width: int
    terms: tuple[str, ...]
    pieces: tuple[tuple[str, str], ...]
    forms: tuple[tuple[str, int], ...]
    tails: tuple[int, ...]
    heads: tuple[tuple[int, int], ...]
    within: tuple[int, ...] = ()
    compound: tuple[tuple[str, str], ...] = ()


@lru_cache(maxsize=2**18)
def spelled(spelling: str) -> Spelled:
    """Return what a folded spelling adds; it depends on nothing else."""
    if spelling.isascii() and spelling.isalpha() and len(spelling) <= LONGEST:  # what `analyse` finds, in less time
        ends_here = (spelling,) if len(spelling) >= SHORTEST_PART else ()
        term = stem(spelling)
        return Spelled(1, (term,), ((spelling, term),), ((spelling, 0),), *ends(ends_here, ends_here))
    lexeme = analyse(spelling)
    if lexeme.kind == "word":
        form, term, *_ = lexeme.pieces[0]
        word = (form,) if len(form) >= SHORTEST_PART and is_word(form) else ()
        return Spelled(1, (term,), ((form, term),), ((form, 0),), *ends(word, word))
    words: list[list[str]] = [[] for _ in range(lexeme.width)]
    forms = tuple(dict.fromkeys((piece.form, piece.at) for piece in lexeme.pieces))
    for form, at in forms:
        if len(form) >= SHORTEST_PART and is_word(form):
            words[at].append(form)
    apart = " ".join(form for form, _ in lexeme.core) if len(lexeme.core) == 2 else ""
    return Spelled(
        lexeme.width,
        tuple(piece.term for piece in lexeme.pieces),
        tuple((piece.form, piece.term) for piece in lexeme.pieces),
        forms,
        *ends(words[-1], words[0]),
        tuple(word_hash(one + other) for before, after in pairwise(words) for one in before for other in after),
        ((lexeme.pieces[0].form, apart),) if lexeme.kind == "compound" and len(lexeme.pieces) == 3 and apart else (),
    )


def ends(last: Iterable[str], first: Iterable[str]) -> tuple[tuple[int, ...], tuple[tuple[int, int], ...]]:
    """Return the hashes of words at the end, and of words at the beginning with what they raise those before to."""
    return tuple(word_hash(word) for word in last), tuple((_power(word), word_hash(word)) for word in first)


def word_hash(word: str) -> int:
    """Return a number below 2**32 that for two words written as one follows from those of the two."""
    return int.from_bytes(word.encode("utf-8", "surrogatepass"), "big") % MODULUS


def _power(word: str) -> int:
    return pow(256, len(word.encode("utf-8", "surrogatepass")), MODULUS)
