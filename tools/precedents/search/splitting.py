"""Words that stand somewhere in two parts: `counterterrorism` also as `counter terrorism`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

import numpy as np

from precedents.search.columns import Column, Several
from precedents.search.lexicon import Lexicon
from precedents.search.longtext import LongText
from precedents.search.pieces import is_word

SHORTEST_PART = 3
"""A word of two parts is looked for only where both have this many letters."""


def splits(text: LongText, lexicon: Lexicon) -> Mapping[str, list[str]]:
    """Return for every word that also stands in two parts the ways in which it does, each with a blank between."""
    found: dict[str, set[str]] = defaultdict(set)
    for each in lexicon.meanings:
        if each.compound is not None:
            found[each.compound[0]].add(each.compound[1])
    words = {form for form in lexicon.forms if len(form) >= SHORTEST_PART and is_word(form)}
    cuts = {(lexicon.number[one], lexicon.number[other]) for word in words for one, other in _cuts(word, words)}
    for one, other in _side_by_side(text, lexicon, cuts):
        first, second = lexicon.forms[one], lexicon.forms[other]
        found[first + second].add(f"{first} {second}")
    return {word: sorted(ways) for word, ways in found.items()}


def _cuts(word: str, words: Collection[str]) -> Iterator[tuple[str, str]]:
    for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        if word[:at] in words and word[at:] in words:
            yield word[:at], word[at:]


def _side_by_side(text: LongText, lexicon: Lexicon, wanted: Collection[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield those of the pairs of forms of which the second stands somewhere right behind the first."""
    total = len(lexicon.forms)
    keys = np.array(sorted(one * total + other for one, other in wanted), dtype=np.int64)
    for each in _met(text, lexicon, keys):
        yield divmod(int(each), total)
    inside = {
        (lexicon.number[one], lexicon.number[other])
        for several in [each.forms for each in lexicon.meanings if each.width > 1]
        for one, at in several
        for other, behind in several
        if behind == at + 1
    }
    yield from sorted(inside.intersection(wanted))


def _met(text: LongText, lexicon: Lexicon, keys: Column) -> Column:
    """Return the keys of forms that two neighbouring spellings end and begin with."""
    total = len(lexicon.forms)
    firsts, seconds = np.zeros(total, dtype=bool), np.zeros(total, dtype=bool)
    firsts[keys // max(total, 1)] = True
    seconds[keys % max(total, 1)] = True
    owners = np.repeat(np.arange(len(lexicon.width)), lexicon.forms_of.counts)
    forms = lexicon.forms_of
    tails = forms.where(firsts[forms.values] & (lexicon.at == lexicon.width[owners] - 1))
    heads = forms.where(seconds[forms.values] & (lexicon.at == 0))
    before, behind = text.numbers[:-1], text.numbers[1:]
    both = (tails.counts > 0)[before] & (heads.counts > 0)[behind]
    spellings = len(lexicon.width)
    met = np.unique(before[both].astype(np.int64) * spellings + behind[both])
    return np.intersect1d(_products(tails, met // max(spellings, 1), heads, met % max(spellings, 1), total), keys)


def _products(tails: Several, ending: Column, heads: Several, beginning: Column, total: int) -> Column:
    """Return the keys of every tail of one with every head of the other, for all pairs of two columns."""
    rows, first = tails.of_all(ending)
    again, second = heads.of_all(beginning[rows])
    return tails.values[first][again] * total + heads.values[second]
