"""Porter's stemmer exactly as lunr.js has it, so that index and browser agree on every word.

lunr.py's stemmer is another variant: it turns `key` into `kei` and `days` into `dai` where lunr.js has `key` and
`day`, so an index built with it would hide such words from the browser. Rules and order are those of lunr.js 2.3.9
(M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, with lunr's step 1c).
"""

from __future__ import annotations

import re
from functools import lru_cache

_C = "[^aeiou][^aeiouy]*"
_V = "[aeiouy][aeiou]*"
_MEASURE_OVER_0 = re.compile(f"(?:{_C})?{_V}[^aeiou]")
_MEASURE_1 = re.compile(f"(?:{_C})?{_V}{_C}(?:{_V})?$")
_MEASURE_OVER_1 = re.compile(f"(?:{_C})?{_V}{_C}{_V}[^aeiou]")
_HAS_VOWEL = re.compile(f"(?:{_C})?[aeiouy]")
_SHORT = re.compile(f"{_C}[aeiouy][^aeiouwxy]$")
_DOUBLE = re.compile(r"([^aeiouylsz])\1$")
_PLURAL_ES = re.compile("(.+?)(ss|i)es$")
_PLURAL_S = re.compile("(.+?)([^s])s$")
_PAST = re.compile("(.+?)(?:ed|ing)$")
_FINAL_Y = re.compile("(.+?[^aeiou])y$")

_STEP_2 = dict(
    re.findall(
        "([a-z]+):([a-z]*)",
        "ational:ate tional:tion enci:ence anci:ance izer:ize bli:ble alli:al entli:ent eli:e ousli:ous ization:ize "
        "ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive biliti:ble logi:log",
    )
)
_STEP_3 = {"icate": "ic", "ative": "", "alize": "al", "iciti": "ic", "ical": "ic", "ful": "", "ness": ""}
_STEP_4 = "al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize"
_SUFFIX_2 = re.compile(f"(.+?)({'|'.join(_STEP_2)})$")
_SUFFIX_3 = re.compile(f"(.+?)({'|'.join(_STEP_3)})$")
_SUFFIX_4 = re.compile(f"(.+?)(?:{_STEP_4})$")
_SUFFIX_ION = re.compile("(.+?)([st])ion$")


@lru_cache(maxsize=2**17)
def stem(word: str) -> str:
    """Return the stem of a folded word; a word shorter than three letters, or not of a to z, is its own stem."""
    if len(word) < 3 or not (word.isascii() and word.isalpha()):
        return word
    rest = "Y" + word[1:] if word.startswith("y") else word
    for step in (_plural, _past, _final_y, _double_suffix, _single_suffix, _last_suffix, _final_e):
        rest = step(rest)
    return "y" + rest[1:] if word.startswith("y") else rest


def _plural(word: str) -> str:
    """Step 1a: `caresses` to `caress`, `ponies` to `poni`, `cats` to `cat`."""
    found = _PLURAL_ES.match(word) or _PLURAL_S.match(word)
    return found[1] + found[2] if found else word


def _past(word: str) -> str:
    """Step 1b: `agreed` to `agree`, `plastered` to `plaster`, `hopping` to `hop`, `hoping` to `hope`."""
    if len(word) > 3 and word.endswith("eed"):
        return word[:-1] if _MEASURE_OVER_0.match(word[:-3]) else word
    found = _PAST.match(word)
    if found is None or not _HAS_VOWEL.match(found[1]):
        return word
    rest = found[1]
    if rest.endswith(("at", "bl", "iz")):
        return rest + "e"
    if _DOUBLE.search(rest):
        return rest[:-1]
    return rest + "e" if _SHORT.match(rest) else rest


def _final_y(word: str) -> str:
    """Step 1c as lunr.js has it: `cry` to `cri`, but `by` and `say` stay."""
    found = _FINAL_Y.match(word)
    return found[1] + "i" if found else word


def _double_suffix(word: str) -> str:
    """Step 2: `relational` to `relate`."""
    found = _SUFFIX_2.match(word)
    return found[1] + _STEP_2[found[2]] if found and _MEASURE_OVER_0.match(found[1]) else word


def _single_suffix(word: str) -> str:
    """Step 3: `triplicate` to `triplic`."""
    found = _SUFFIX_3.match(word)
    return found[1] + _STEP_3[found[2]] if found and _MEASURE_OVER_0.match(found[1]) else word


def _last_suffix(word: str) -> str:
    """Step 4: `revival` to `reviv`, `adoption` to `adopt`."""
    found = _SUFFIX_4.match(word)
    if found:
        return found[1] if _MEASURE_OVER_1.match(found[1]) else word
    found = _SUFFIX_ION.match(word)
    rest = found[1] + found[2] if found else ""
    return rest if rest and _MEASURE_OVER_1.match(rest) else word


def _final_e(word: str) -> str:
    """Step 5: `probate` to `probat`, `controll` to `control`."""
    if len(word) > 1 and word.endswith("e"):
        rest = word[:-1]
        if _MEASURE_OVER_1.match(rest) or (_MEASURE_1.match(rest) and not _SHORT.match(rest)):
            word = rest
    return word[:-1] if word.endswith("ll") and _MEASURE_OVER_1.match(word) else word
