"""Letters that repeat one another, found in time proportional to the archive.

A letter is taken as the set of its sentences, blanks, letter case and Markdown's marks left out. Whole letters are
compared by their fingerprints. For near repeats only sentences that are rare among the force's letters lead from one
letter to another, so that paragraphs which every letter shares cost nothing and prove nothing.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

SHARE = 0.8
"""From which share of common sentences on two letters count as nearly the same."""

_SIZE = 8  # bytes of the hash of a sentence

_FEWEST = 5  # sentences; shorter letters ("no information held") are alike without being copies
_COMMON = 9  # letters of one force; a sentence that stands in more is the force's boilerplate

_LEFT_OUT = b" \t\n\r\x0b\x0c#*_|>-"
_SMALL = bytes(range(256)).lower()
_BROAD_BLANKS = tuple(blank.encode() for blank in "\xa0\u2002\u2003\u2009\u200b\u202f")

Sentences: TypeAlias = frozenset[int]


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
    forces: defaultdict[str, dict[str, Sentences]] = defaultdict(dict)
    for file, folder, printed in letters:
        if len(printed) < _FEWEST * _SIZE:
            continue
        if printed in whole:
            found[file] = Twin(whole[printed], 1.0)
        else:
            whole[printed] = file
            forces[folder][file] = frozenset(memoryview(printed).cast("Q"))
    for of_force in forces.values():
        found.update(_near(of_force))
    return found


def _near(letters: dict[str, Sentences]) -> Iterator[tuple[str, Twin]]:
    """Yield the letters of one force that nearly repeat an earlier one, each with the most like it.

    A letter of which most sentences stand in no other is no near repeat, whatever it is compared with.
    """
    holders: Counter[int] = Counter()
    for sentences in letters.values():
        holders.update(sentences)
    earlier: defaultdict[int, list[str]] = defaultdict(list)
    for file, sentences in letters.items():
        shared = [sentence for sentence in sentences if holders[sentence] > 1]
        if len(shared) < SHARE * len(sentences):
            continue
        rare = [sentence for sentence in shared if holders[sentence] <= _COMMON]
        alike = Counter(other for sentence in rare for other in earlier[sentence])
        if alike:
            most = max(alike.values())
            other = min(other for other in alike if alike[other] == most)
            share = len(sentences & letters[other]) / len(sentences | letters[other])
            if share >= SHARE:
                yield file, Twin(other, share)
        for sentence in rare:
            earlier[sentence].append(file)


def fingerprint(text: str) -> bytes:
    """Return the hashes of a letter's sentences, 8 bytes each, sorted, each once.

    Equal sentences have equal hashes, on every day and every machine, so that fingerprints can be kept.
    """
    bare = text.encode("utf-8", "surrogatepass").translate(_SMALL, _LEFT_OUT)
    if not bare.isascii():
        for blank in _BROAD_BLANKS:
            bare = bare.replace(blank, b"")
    hashes = {hashlib.blake2b(sentence, digest_size=_SIZE).digest() for sentence in bare.split(b".") if sentence}
    return b"".join(sorted(hashes))
