"""All spellings of an archive and what they count for, as columns of numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, MutableMapping, Sequence
from typing import Any

import numpy as np

from precedents.search.columns import Column, Several
from precedents.search.frequent import may_be_common
from precedents.search.shards import ordered
from precedents.search.spelled import Spelled, spelled

_AT_ONCE = 2048
Spread = Callable[[Callable[[int], Any], Sequence[int]], Iterable[Any]]
"""`map` over numbers, or the same over several processes; results come in the order of the numbers."""


class Lexicon:
    """The spellings, and their forms and terms numbered in the order in which the index has them.

    `times` is how often each spelling stands in the archive; a form that stands at more than `most` places is a
    common one, if it is a plain word or number. `common` has their numbers, ascending.
    """

    def __init__(self, meanings: Sequence[Spelled], times: Column, most: int) -> None:
        self.meanings = meanings
        forms = [each.forms for each in meanings]
        self.forms = ordered({form for several in forms for form, _ in several})
        self.terms = ordered({term for each in meanings for _, term, _ in each.pieces})
        self.number = number = {form: number for number, form in enumerate(self.forms)}
        self.width = np.array([each.width for each in meanings], dtype=np.int64)
        total = len(meanings)
        owners = np.repeat(np.arange(total), list(map(len, forms)))
        self.forms_of = Several.of(owners, [number[form] for several in forms for form, _ in several], total)
        self.at = np.array([at for several in forms for _, at in several], dtype=np.int64)
        number = {term: number for number, term in enumerate(self.terms)}
        owners = np.repeat(np.arange(total), [len(each.pieces) for each in meanings])
        self.terms_of = Several.of(owners, [number[term] for each in meanings for _, term, _ in each.pieces], total)
        here = times[self.forms_of.owners]
        self.standing = np.bincount(self.forms_of.values, weights=here, minlength=len(self.forms)).astype(np.int64)
        often = np.flatnonzero(self.standing > most)
        self.common = [int(form) for form in often if may_be_common(self.forms[form])]
        self.is_common = np.zeros(len(self.forms), dtype=bool)
        self.is_common[self.common] = True

        self.forms_of_terms = self._forms_of_terms()  # before processes are forked, each of which would work it out

    def _forms_of_terms(self) -> list[list[str]]:
        """Return the forms that count for each term, in order."""
        found: list[set[str]] = [set() for _ in self.terms]
        terms = iter(self.terms_of.values.tolist())
        for each in self.meanings:
            for form, _, _ in each.pieces:
                found[next(terms)].add(form)
        return [[*forms] if len(forms) == 1 else sorted(forms) for forms in found]

    def signed(self) -> tuple[list[Column], list[tuple[int, ...]]]:
        """Return for a spelling's first place, its second, ... the code of what is common there, 0 if nothing is.

        The codes from 1 on are those of `common`, in order; above them come those that stand for several at one
        place, which are returned, too: the codes that each is made of.
        """
        codes = np.zeros(len(self.forms) + 1, dtype=np.int64)
        codes[self.common] = np.arange(1, len(self.common) + 1)
        here = self.forms_of.where(codes[self.forms_of.values] > 0)
        at = self.at[codes[self.forms_of.values] > 0]
        held: dict[tuple[int, int], list[int]] = {}
        for owner, place, code in zip(here.owners.tolist(), at.tolist(), codes[here.values].tolist(), strict=True):
            held.setdefault((owner, place), []).append(code)
        several = sorted({tuple(sorted(each)) for each in held.values() if len(each) > 1})
        made = {each: code for code, each in enumerate(several, len(self.common) + 1)}
        small = np.min_scalar_type(len(self.common) + len(several))
        width = 1 + max((at for _, at in held), default=0)
        found = [np.zeros(len(self.meanings), dtype=small) for _ in range(width)]
        for (owner, place), each in held.items():
            found[place][owner] = each[0] if len(each) == 1 else made[tuple(sorted(each))]
        return found, several


def meanings(spellings: Sequence[str], known: MutableMapping[str, Spelled], spread: Spread) -> list[Spelled]:
    """Return what every spelling adds. What is not `known` is worked out, and known from then on."""
    unknown = [spelling for spelling in spellings if spelling not in known]
    starts = range(0, len(unknown), _AT_ONCE)

    def several(number: int) -> list[Spelled]:
        start = starts[number]
        return [spelled(spelling) for spelling in unknown[start : start + _AT_ONCE]]

    for start, found in zip(starts, spread(several, range(len(starts))), strict=True):
        known.update(zip(unknown[start : start + _AT_ONCE], found, strict=True))
    return [known[spelling] for spelling in spellings]
