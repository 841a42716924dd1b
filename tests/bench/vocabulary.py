"""Words for letters that nobody wrote: those of the archive first, then new ones made after their pattern.

A search index and a compressor see of a language mostly how its words are spread: few words that are everywhere, and
ever more that are rare. So words are drawn by Zipf's law with Mandelbrot's shift (Mandelbrot, "An informational theory
of the statistical structure of language", 1953): the word of rank r stands in proportion to 1 / (r + SHIFT) ** SLOPE.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

SIZE = 160_000
"""How many words there are to draw from."""
NAMES = 30_000
"""How many of people, streets and places."""
SHIFT = 2.7
SLOPE = 1.05

_WORD = re.compile(r"[a-z]{3,}")
_LONGEST = 14
_ENDINGS = ("s", "ed", "ing", "ment", "ation", "ly", "able", "er", "ers", "ness", "ity", "al")
_BEGINNINGS = ("re", "un", "non-", "co-", "inter", "over", "sub", "multi-")
_PLACES = ("ton", "ham", "ford", "bury", "field", "ley", "worth", "mouth", "by", "wick", " Green", " Road", " Street")


def chance_of(name: str) -> random.Random:
    """Return the numbers that always belong to this name."""
    return random.Random(name)  # noqa: S311 - to be repeatable is the point


@dataclass(frozen=True)
class Drawing:
    """Words in order of rank, with what is needed to draw many at once."""

    words: Sequence[str]
    weights: Sequence[float]

    @classmethod
    def ranked(cls, words: Sequence[str]) -> Drawing:
        """Return the drawing in which the first word is the most frequent."""
        return cls(words, list(accumulate((rank + SHIFT) ** -SLOPE for rank in range(1, len(words) + 1))))

    def draw(self, chance: random.Random, number: int) -> list[str]:
        """Return `number` words, often the same."""
        return chance.choices(self.words, cum_weights=self.weights, k=number)


@dataclass(frozen=True)
class Vocabulary:
    """What the letters are worded with. `common` are the function words, which are never drawn."""

    common: frozenset[str]
    words: Drawing
    names: Drawing

    @classmethod
    def of(cls, texts: Iterable[str], chance: random.Random) -> Vocabulary:
        """Return the vocabulary of `texts`, filled up to `SIZE` with forms made after theirs."""
        counted = Counter(word for text in texts for word in _WORD.findall(text.lower()))
        ranked = [word for word, _ in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))]
        common = frozenset(ranked[:150]) | {word for word in ranked if len(word) < 4}
        known = [word for word in ranked if word not in common]
        coined = _coined(known, chance)
        words = list(dict.fromkeys(known))
        seen = set(words)
        while len(words) < SIZE:
            word = _derived(chance.choice(known), chance) if chance.random() < 0.3 else next(coined)
            if word not in seen:
                seen.add(word)
                words.append(word)
        # The archive is small, so a word's rank in it says little below the first few hundred.
        head, tail = words[:300], words[300:]
        near, far = tail[:3_000], tail[3_000:]
        chance.shuffle(near)
        names = [_name(next(coined), chance) for _ in range(NAMES)]
        return cls(common, Drawing.ranked([*head, *near, *far]), Drawing.ranked(list(dict.fromkeys(names))))


def _derived(word: str, chance: random.Random) -> str:
    if len(word) > _LONGEST:
        return word
    if chance.random() < 0.8:
        return word.removesuffix("e") + chance.choice(_ENDINGS)
    return chance.choice(_BEGINNINGS) + word


def _coined(words: Sequence[str], chance: random.Random) -> Iterator[str]:
    """Yield words that read like `words`: each letter follows three in the proportions in which it does in them."""
    following: dict[str, list[str]] = defaultdict(list)
    for word in words:
        padded = f"   {word}."
        for at in range(3, len(padded)):
            following[padded[at - 3 : at]].append(padded[at])
    while True:
        word = "   "
        while not word.endswith(".") and len(word) < _LONGEST + 3:
            word += chance.choice(following[word[-3:]])
        word = word.strip(" .")
        if len(word) > 3:
            yield word


def _name(word: str, chance: random.Random) -> str:
    name = word[:9].capitalize()
    return name + chance.choice(_PLACES) if chance.random() < 0.5 else name
