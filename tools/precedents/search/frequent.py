"""Words too common for their places to be kept: which they are, and the signs that stand for them beside others.

A few hundred words make up two thirds of what letters say, and the places of *the* alone are more than a browser
should load. So the index keeps no places for such a form. It keeps places for every two of them that stand side by
side, and with each place of anything else it tells which of them stand before and after. Every phrase can be
answered from that, exactly.
"""

from __future__ import annotations

import re
from itertools import chain, count, islice

NOTHING = " "
"""The sign for a place where no common form stands."""

_PLAIN = re.compile("[a-z]+|[0-9]+")


def may_be_common(form: str) -> bool:
    """Whether a form is a plain word or number: provisions, references and days always keep their places."""
    return _PLAIN.fullmatch(form) is not None


def signs(number: int) -> str:
    """Return so many different signs: characters that JSON, lines and editors leave alone, the shortest first."""
    ranges = chain(range(0x21, 0x7F), range(0xA1, 0x300), range(0x400, 0x530), count(0x4E00))
    return "".join(islice((chr(code) for code in ranges if chr(code) not in '"\\\xad'), number))
