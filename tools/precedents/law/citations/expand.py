"""From limbs as printed to provisions: `31(1)(a)(b)` is two, `30(1)(a)(i)` is one, `31(1)(h)(2)(c)` is two again.

A number opens the subsection; a letter stands below it, or beside another letter; a roman numeral below a letter.
Where that leaves two readings (`31(1)(h)(i)`), and where a print is wrong (`40(5)(B)(a)`), the Act itself decides:
the reading that it has is the one that is meant.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from precedents.law.citations.grammar import Group
from precedents.law.citations.limbs import Limb
from precedents.law.citations.vocabulary import ROMAN

Limbs = tuple[str, ...]
Known = Callable[[Limbs], bool]
_WIDEST = 26


@dataclass(frozen=True, slots=True)
class Expanded:
    """The limbs of one provision, and the tokens `[first, after)` that it was read from."""

    limbs: Limbs
    first: int
    after: int


def expand(group: Group, known: Known | None) -> list[Expanded]:
    """Return the provisions of a group in order. `known` says which limbs its section has, if that is known."""
    paths: list[tuple[Limbs, int, int]] = []
    path: Limbs = ()
    started = group.first
    end = group.first if group.inverted else group.number + 1
    for limb in _joined(group.limbs, known):
        previous, path = path, place(path, limb, known)
        if not _extends(path, previous) or (path == previous and paths):
            paths.append((previous, started, end))
            if limb.through:
                paths += [(between, limb.first, limb.after) for between in _between(previous, path)]
            started = limb.first
        end = limb.after
    paths.append((path, started, group.after if group.inverted else max(end, group.number + 1)))
    return [Expanded(limbs, first, after) for limbs, first, after in paths]


def _joined(limbs: list[Limb], known: Known | None) -> list[Limb]:
    """Put `(5)(B)(a)` right to `(5B)(a)` where the section has the one and not the other."""
    if known is None or len(limbs) < 3:
        return limbs
    number, letter, below = (limb.text.lower() for limb in limbs[:3])
    inserted = (number + letter.upper(), below)
    if number.isdecimal() and len(letter) == 1 and known(inserted) and not known((number, letter, below)):
        return [Limb(inserted[0], limbs[0].first, limbs[1].after), *limbs[2:]]
    return limbs


def _extends(path: Limbs, previous: Limbs) -> bool:
    return len(path) > len(previous) and path[: len(previous)] == previous


def place(path: Limbs, limb: Limb, known: Known | None) -> Limbs:
    """Return where a limb stands when it is printed after `path`: the likeliest place that the section has."""
    readings = _readings(path, limb)
    if known is not None:
        for reading in (*readings, *_misprints(path, limb)):
            if known(reading):
                return reading
    return readings[0]


def _readings(path: Limbs, limb: Limb) -> list[Limbs]:
    """All places by form alone, the likeliest first."""
    text = limb.text.upper() if limb.text[0].isdigit() else limb.text.lower()
    if text[0].isdigit() or limb.outermost:
        return [(text,)]
    below, beside = (*path, text), [(*path[:depth], text) for depth in range(len(path) - 1, 0, -1)]
    beside = [other for other in beside if other[-2][0].isdigit() or text in ROMAN]
    if not path or path[-1][0].isdigit():
        return [below, *beside]
    lettered = path[-1] not in ROMAN or len(path) < 3
    follows = len(path[-1]) == 1 and len(text) == 1 and ord(text) == ord(path[-1]) + 1
    if text in ROMAN and lettered and not follows:
        return [below, *beside]
    return [*beside, below]


def _misprints(path: Limbs, limb: Limb) -> list[Limbs]:
    """What a limb may have been meant to be: `(l)` for `(1)`, `(2b)` for `(2)(b)`, `(5A & B)` for `(5A)(5B)`."""
    text = limb.text.lower()
    guesses: list[Limbs] = []
    if not path and text in ("l", "i"):
        guesses.append(("1",))
    if not path and text in ROMAN:
        guesses.append((str(ROMAN.index(text) + 1),))
    if text[0].isdigit() and text[-1].isalpha():
        guesses.append((text.rstrip("abcdefghijklmnopqrstuvwxyz"), text[-1]))
    if len(path) == 1 and path[0][0].isdigit() and text.isalpha():
        guesses.append((path[0].rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") + text.upper(),))
    return guesses


def _between(last: Limbs, end: Limbs) -> list[Limbs]:
    """The limbs strictly inside a range of siblings: `(a) to (d)` holds (b) and (c)."""
    if len(last) != len(end) or not last or last[:-1] != end[:-1] or len(last[-1]) != 1 or len(end[-1]) != 1:
        return []
    first, final = ord(last[-1]), ord(end[-1])
    if not 0 < final - first < _WIDEST:
        return []
    return [(*last[:-1], chr(code)) for code in range(first + 1, final)]
