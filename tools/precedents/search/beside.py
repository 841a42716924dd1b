"""What stands beside what: the common forms at every place, and the places where two of them stand side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from precedents.search.columns import Column, Several, numbered
from precedents.search.frequent import NOTHING, signs
from precedents.search.lexicon import Lexicon
from precedents.search.longtext import LongText, Places
from precedents.search.shards import ordered

_BITS = 40
LONGEST_RUN = 5
"""How many common forms side by side have an entry of their own at most."""

_BEFORE, _BEHIND = 2, 4 + LONGEST_RUN


@dataclass(frozen=True)
class Neighbours:
    """The code of what is common at every place of the text, 0 where nothing is, and the sign of every code.

    `joint` has for the codes above those of common forms, in order, the codes that each is made of.
    """

    codes: Column
    signs: Column
    joint: list[tuple[int, ...]]

    @classmethod
    def of(cls, text: LongText, places: Places, lexicon: Lexicon) -> Neighbours:
        """Find what is common at every place."""
        by_spelling, joint = lexicon.signed()
        codes = np.zeros(_BEFORE + places.end + _BEHIND, dtype=by_spelling[0].dtype)
        codes[places.first + _BEFORE] = by_spelling[0][text.numbers]
        for at, lookup in enumerate(by_spelling[1:], 1):
            there = np.flatnonzero(lookup[text.numbers])
            codes[places.first[there] + at + _BEFORE] = lookup[text.numbers[there]]
        written = NOTHING + signs(len(lexicon.common) + len(joint))
        return cls(codes, np.array([ord(sign) for sign in written], dtype=np.uint32), joint)

    def at(self, places: Column) -> Column:
        """Return the codes at these places."""
        found: Column = self.codes[places + _BEFORE]
        return found

    def rows(self, places: Column, width: int) -> tuple[list[str], Column]:
        """Return the signs before, after, two before and two after what is `width` places wide, in four texts.

        Also whether any of the four stands beside each place.
        """
        codes = [self.at(places + away) for away in (-1, width, -2, width + 1)]
        some = codes[0] | codes[1] | codes[2] | codes[3]
        return [self.signs[each].tobytes().decode("utf-32-le") for each in codes], some > 0


@dataclass(frozen=True)
class Runs:
    """The places where so many common forms (`width`) stand side by side, by the forms, which `keys` has in order."""

    width: int
    keys: list[str]
    places: Several

    @classmethod
    def all(cls, neighbours: Neighbours, lexicon: Lexicon, most: int) -> list[Runs]:
        """Find all pairs, and behind each run that stands at more than `most` places the runs that go on from it.

        So the list of a run's places is short, or a longer run of the same words has a shorter one.
        """
        found = [_pairs(neighbours, lexicon)]
        while found[-1].keys and found[-1].width < LONGEST_RUN:
            found.append(found[-1].longer(neighbours, lexicon, most))
        return found

    def longer(self, neighbours: Neighbours, lexicon: Lexicon, most: int) -> Runs:
        """Find the runs of one more form that begin with one of these, if that stands at more than `most` places."""
        many = np.flatnonzero(self.places.counts > most)
        members = _forms_of_codes(neighbours, lexicon)
        forms = [lexicon.forms[form] for form in lexicon.common]
        rows, at = self.places.of_all(many)
        places = self.places.values[at]
        again, at = members.of_all(neighbours.at(places + self.width))
        kinds = rows[again] * np.int64(len(forms)) + members.values[at]

        def key(number: int) -> str:
            run, form = divmod(number, len(forms))
            return f"{self.keys[many[run]]} {forms[form]}"

        return _runs(self.width + 1, kinds, places[again], len(many) * len(forms), key)


def _pairs(neighbours: Neighbours, lexicon: Lexicon) -> Runs:
    codes, total = neighbours.codes, len(lexicon.common)
    places = np.flatnonzero((codes[:-1] > 0) & (codes[1:] > 0)).astype(np.int32)
    first, second = codes[places].astype(np.int32), codes[places + 1].astype(np.int32)
    places -= _BEFORE
    single = (first <= total) & (second <= total)
    joint = np.flatnonzero(~single)
    members = _forms_of_codes(neighbours, lexicon)
    rows, ones = members.of_all(first[joint])
    again, others = members.of_all(second[joint][rows])
    pairs = members.values[ones][again] * total + members.values[others]
    forms = [lexicon.forms[form] for form in lexicon.common]

    def key(number: int) -> str:
        one, other = divmod(number, total)
        return f"{forms[one]} {forms[other]}"

    kinds = np.concatenate([(first[single] - 1) * total + second[single] - 1, pairs.astype(np.int32)])
    return _runs(2, kinds, np.concatenate([places[single], places[joint][rows][again]]), total * total, key)


def _forms_of_codes(neighbours: Neighbours, lexicon: Lexicon) -> Several:
    """Return the numbers, among the common ones, of the forms that each code stands for."""
    members = [(), *((code,) for code in range(1, len(lexicon.common) + 1)), *neighbours.joint]
    owners = [code for code, each in enumerate(members) for _ in each]
    return Several.of(owners, [one - 1 for each in members for one in each], len(members))


def _runs(width: int, kinds: Column, places: Column, below: int, key: Callable[[int], str]) -> Runs:
    """Bring together what has the same kind, which are numbers below `below`, in the order of their keys."""
    found, kind = numbered(kinds, below)
    named = list(map(key, found.tolist()))
    keys = ordered(named)
    at = {each: number for number, each in enumerate(keys)}
    rank = np.array([at[each] for each in named], dtype=np.int64)
    both = rank[kind]  # and from here on in place: of all that is held at once, this is the most
    both <<= _BITS
    both += places
    both.sort()
    starts = np.searchsorted(both, np.arange(len(keys) + 1) << _BITS)
    both &= (1 << _BITS) - 1
    return Runs(width, keys, Several(starts, both.astype(places.dtype)))
