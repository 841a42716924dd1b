"""When nothing is found: the word that was probably meant, and the filters without which something is found."""

from __future__ import annotations

from collections.abc import Iterator

from precedents.search.folding import end_offset, offsets
from precedents.search.pieces import is_word
from precedents.search.reading import Index
from precedents.search.tokens import placed

_SHORTEST = 3


def corrected(index: Index, query: str) -> str | None:
    """Return the query with each unknown word replaced by the nearest known one; None when there is no such word."""
    places = offsets(query)
    result = query
    for found in reversed(list(placed(query))):
        form = found.lexeme.pieces[0].form
        if found.lexeme.kind != "word" or index.term(found.lexeme.pieces[0].term):
            continue
        meant = nearest(form, index.words(form[0]))
        if meant:
            start, end = places[found.start], end_offset(places, found.end, query)
            result = result[:start] + meant + result[end:]
    return result if result != query else None


def nearest(form: str, words: Iterator[tuple[str, int]]) -> str | None:
    """Return the word that needs the fewest edits, of those the most frequent; None if none is near enough."""
    if len(form) < _SHORTEST:
        return None
    most = 1 if len(form) < 5 else 2
    best: tuple[int, int, str] | None = None
    for word, documents in words:
        if abs(len(word) - len(form)) > most or not is_word(word):
            continue
        edits = distance(form, word, most)
        if edits is not None and (best is None or (edits, -documents, word) < best):
            best = (edits, -documents, word)
    return best[2] if best else None


def distance(one: str, other: str, most: int) -> int | None:
    """Return how many insertions, deletions, replacements and swaps of neighbours part two words; None above `most`."""
    earlier: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        following = [i]
        for j, against in enumerate(other, 1):
            cost = min(row[j] + 1, following[j - 1] + 1, row[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, earlier[j - 2] + 1)
            following.append(cost)
        if min(following) > most:
            return None
        earlier, row = row, following
    return row[-1] if row[-1] <= most else None
