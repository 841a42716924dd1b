"""Letters that repeat one another, found in time proportional to the archive.

A letter is taken as the set of its sentences, blanks, letter case and Markdown's marks left out. Whole letters are
compared by one hash. For near repeats only sentences that are rare among the force's letters lead from one letter
to another, so that paragraphs which every letter shares cost nothing and prove nothing.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

SHARE = 0.8
"""From which share of common sentences on two letters count as nearly the same."""

_SIZE = 8  # bytes of the hash of a sentence

_FEWEST = 5  # sentences; shorter letters ("no information held") are alike without being copies
_COMMON = 8  # letters of one force; a sentence that stands in more is the force's boilerplate


@dataclass(frozen=True, slots=True)
class Twin:
    """The earlier record that a letter repeats: its file, and the share of sentences in common (1.0: all of them)."""

    file: str
    share: float


def twins(letters: Iterable[tuple[str, str, bytes]]) -> dict[str, Twin]:
    """Return, by file, the earlier letter that a letter repeats; letters without such a one are left out.

    `letters` are (file, folder of the force, fingerprint). Letters with equal sentences are found across all forces;
    near repeats within one force only, because many forces answer one request in the same agreed words.
    """
    found: dict[str, Twin] = {}
    whole: dict[bytes, str] = {}
    forces: defaultdict[str, _Letters] = defaultdict(_Letters)
    for file, folder, printed in letters:
        if len(printed) < _FEWEST * _SIZE:
            continue
        if printed in whole:
            found[file] = Twin(whole[printed], 1.0)
            continue
        whole[printed] = file
        sentences = frozenset(memoryview(printed).cast("Q"))
        nearest = forces[folder].nearest(sentences)
        if nearest is not None:
            found[file] = nearest
        forces[folder].add(file, sentences)
    return found


def fingerprint(text: str) -> bytes:
    """Return the hashes of a letter's sentences, 8 bytes each, sorted, each once.

    Equal sentences have equal hashes, on every day and every machine, so that fingerprints can be kept.
    """
    bare = "".join(text.casefold().split())
    for mark in "#*_|>-":
        bare = bare.replace(mark, "")
    sentences = set(bare.encode("utf-8", "surrogatepass").split(b"."))
    return b"".join(sorted(hashlib.blake2b(each, digest_size=_SIZE).digest() for each in sentences if each))


class _Letters:
    """The letters of one force seen so far, by their rare sentences."""

    def __init__(self) -> None:
        self._letters: list[tuple[str, frozenset[int]]] = []
        self._with: defaultdict[int, list[int]] = defaultdict(list)

    def add(self, file: str, sentences: frozenset[int]) -> None:
        number = len(self._letters)
        self._letters.append((file, sentences))
        for sentence in sentences:
            holders = self._with[sentence]
            if len(holders) <= _COMMON:
                holders.append(number)

    def nearest(self, sentences: frozenset[int]) -> Twin | None:
        shared: Counter[int] = Counter()
        for sentence in sentences:
            holders = self._with.get(sentence, ())
            if len(holders) <= _COMMON:
                shared.update(holders)
        if not shared:
            return None
        file, other = self._letters[min(shared, key=lambda number: (-shared[number], number))]
        share = len(sentences & other) / len(sentences | other)
        return Twin(file, share) if share >= SHARE else None
