"""What stands beside what: the common forms at every place, and the places where two of them stand side by side."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import numpy as np

from precedents.search.columns import Column, Several, bounds, in_order, numbered
from precedents.search.frequent import NOTHING, signs
from precedents.search.lexicon import Lexicon
from precedents.search.longtext import LongText, Places
from precedents.search.shards import ordered

_BEFORE, _BEHIND = 2, 4


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
        codes = np.zeros(_BEFORE + places.end + _BEHIND, dtype=np.uint16)
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
class Pairs:
    """The places where two common forms stand side by side, and which two.

    `keys` are `first second`, in order, and `standing` at how many places each stands. A place has one pair, or
    several where it has several forms, and so places have kinds: `kinds` are, for every key, those that are its own,
    and `places` are those of every kind.
    """

    keys: list[str]
    standing: Column
    kinds: Several
    places: Several

    @classmethod
    def of(cls, neighbours: Neighbours, lexicon: Lexicon) -> Pairs:
        """Find all pairs."""
        codes, total = neighbours.codes, len(neighbours.signs)
        places = np.flatnonzero((codes[:-1] > 0) & (codes[1:] > 0)).astype(np.int32)
        found, kind = numbered(codes[places].astype(np.int32) * total + codes[places + 1], total * total)
        forms = [lexicon.forms[form] for form in lexicon.common]
        members = [*((code,) for code in range(1, len(forms) + 1)), *neighbours.joint]
        named = [
            (f"{forms[one - 1]} {forms[other - 1]}", number)
            for number, (first, second) in enumerate(divmod(each, total) for each in found.tolist())
            for one, other in product(members[first - 1], members[second - 1])
        ]
        keys = ordered({key for key, _ in named})
        at = {key: number for number, key in enumerate(keys)}
        named.sort(key=lambda each: at[each[0]])
        kinds = Several.of([at[key] for key, _ in named], [number for _, number in named], len(keys))
        times = np.bincount(kind, minlength=len(found))
        places -= _BEFORE
        standing = np.bincount(kinds.owners, weights=times[kinds.values], minlength=len(keys)).astype(np.int64)
        return cls(keys, standing, kinds, Several(bounds(times), places[in_order(kind)]))
