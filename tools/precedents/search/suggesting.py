"""Words spelled alike: what `word~` stands for, and what was probably meant when nothing is found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from precedents.search.equivalents import any_of
from precedents.search.language import parse
from precedents.search.lexing import Word
from precedents.search.pieces import Node, is_word
from precedents.search.reading import Index
from precedents.search.stemming import stem
from precedents.search.vocabulary import MOST_ALIKE, message

_SHORTEST = 3
_MOST = 3
"""How many corrected queries are offered."""


def spelled_out(index: Index, node: Node, notes: list[str]) -> Node:
    """Return the question with every `word~` replaced by the words of the archive that it stands for."""
    kind, *rest = node
    if kind == "fuzzy":
        return _alike(index, str(rest[0]), int(str(rest[1])), notes)
    if kind in {"and", "or", "not", "in"}:
        return (kind, *(spelled_out(index, each, notes) if isinstance(each, tuple) else each for each in rest))
    return node


def _alike(index: Index, form: str, edits: int, notes: list[str]) -> Node:
    """The words at most `edits` apart, and no more than `MOST_ALIKE`: the nearest and most frequent of them."""
    words = [word for _, _, word in neighbours(form, _beginning(index, form), edits)][:MOST_ALIKE]
    if not words:
        notes.append(message("unlike", form))
        return ("term", stem(form))
    notes.append(message("alike", form, ", ".join(words)))
    return any_of([("joined", stem(word)) for word in words])


def corrected(index: Index, query: str) -> list[str]:
    """Return the query with its unknown words replaced by known ones: the best guess first, at most three.

    Empty when every word is known, or nothing is spelled alike. Words in quotes are corrected too; names of fields
    and operators are none.
    """
    unknown = [word for word in parse(query).words if index.term(word.term) is None]
    guesses = {word: [each for _, _, each in _guessed(index, word.form)[:_MOST]] for word in unknown}
    known = [word for word in unknown if guesses[word]]
    if not known:
        return []
    best = {word: guesses[word][0] for word in known}
    others = [{**best, word: guess} for word in known for guess in guesses[word][1:]]
    return [_replaced(query, choice) for choice in (best, *others)][:_MOST]


def _guessed(index: Index, form: str) -> list[tuple[int, int, str]]:
    if len(form) < _SHORTEST:
        return []
    found = neighbours(form, _beginning(index, form), 1 if len(form) < 5 else 2)
    different: dict[str, tuple[int, int, str]] = {}
    for each in found:
        different.setdefault(stem(each[2]), each)
    return list(different.values())


def _replaced(query: str, choice: dict[Word, str]) -> str:
    for word, meant in sorted(choice.items(), key=lambda pair: -pair[0].start):
        query = query[: word.start] + meant + query[word.end :]
    return query


def _beginning(index: Index, form: str) -> Iterator[tuple[str, int]]:
    """The words that begin as `form` does, or with its second letter: the first may be one too many, or swapped."""
    for letter in dict.fromkeys(form[:2]):
        yield from index.words(letter)


def neighbours(form: str, words: Iterable[tuple[str, int]], most: int) -> Sequence[tuple[int, int, str]]:
    """Return (edits, minus the number of documents, word) of the words at most `most` edits apart, nearest first."""
    found = []
    for word, documents in words:
        if abs(len(word) - len(form)) <= most and is_word(word):
            edits = distance(form, word, most)
            if edits is not None:
                found.append((edits, -documents, word))
    return sorted(found)


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
