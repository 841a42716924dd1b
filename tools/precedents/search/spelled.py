"""What a spelling adds to the index wherever it stands: worked out once, however often letters repeat it."""

from __future__ import annotations

from typing import NamedTuple

from precedents.search.specification import LONGEST
from precedents.search.stemming import stem
from precedents.search.tokens import analyse


class Spelled(NamedTuple):
    """What a spelling adds wherever it stands.

    It takes `width` places; `pieces` are the (form, term, at which of its places) that it counts for, and `compound`
    is a word written in two parts: (joined, apart).
    """

    width: int
    pieces: tuple[tuple[str, str, int], ...]
    compound: tuple[str, str] | None = None

    @property
    def forms(self) -> tuple[tuple[str, int], ...]:
        """The forms and their places; a form stands but once at a place."""
        if len(self.pieces) == 1:  # nearly all spellings
            return ((self.pieces[0][0], self.pieces[0][2]),)
        return tuple(dict.fromkeys([(form, at) for form, _, at in self.pieces]))


def spelled(spelling: str) -> Spelled:
    """Return what a folded spelling adds; it depends on nothing else."""
    if spelling.isascii() and spelling.isalpha() and len(spelling) <= LONGEST:  # what `analyse` finds, in less time
        return Spelled(1, ((spelling, stem(spelling), 0),))
    lexeme = analyse(spelling)
    two_parts = lexeme.kind == "compound" and len(lexeme.pieces) == 3 and len(lexeme.core) == 2
    return Spelled(
        lexeme.width,
        tuple((piece.form, piece.term, piece.at) for piece in lexeme.pieces),
        (lexeme.pieces[0].form, " ".join(form for form, _ in lexeme.core)) if two_parts else None,
    )
