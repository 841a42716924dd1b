"""Words too common for their places to be kept: which they are, and the signs that stand for them beside others.

A few hundred words make up two thirds of what letters say, and the places of *the* alone are more than a browser
should load. So the index keeps no places for such a form. It keeps places for every two of them that stand side by
side, and with each place of anything else it tells which of them stand before and after. Every phrase can be
answered from that, exactly.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain, count, islice

from precedents.records.archive import Archive
from precedents.search.chunking import path_hash
from precedents.search.folding import fold

NOTHING, AND = " ", "+"
"""The sign for a place where no common form stands, and the sign between those that share a place."""

_FORM = re.compile("[a-z]+|[0-9]+")
_SAMPLE = 256


def heavy(archive: Archive, most: int) -> tuple[str, ...]:
    """Return the forms that stand at more than about `most` places in the archive, the most frequent first.

    They are counted in a sample that the paths alone determine, in plain text: the index is exact whichever they are.
    """
    total = len(archive.responses)
    one_in = 1
    while total >= one_in * 2 * _SAMPLE:
        one_in *= 2
    found: Counter[str] = Counter()
    sampled = 0
    for response in archive.responses:
        if path_hash(response.path) % one_in == 0:
            sampled += 1
            found.update(_FORM.findall(fold(response.body.markdown)))
    enough = most * sampled / total if total else 0
    common = [(-times, form) for form, times in found.items() if times > enough]
    return tuple(form for _, form in sorted(common))


def signs(number: int) -> str:
    """Return a sign for each of `number` forms: characters that JSON, lines and editors leave alone."""
    ranges = chain(range(0x21, 0x7F), range(0xA1, 0x300), range(0x400, 0x530), count(0x4E00))
    return "".join(islice((chr(code) for code in ranges if chr(code) not in '"\\+\xad'), number))
