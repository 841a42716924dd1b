"""The titles, short forms and initials of Acts in the shape in which they are looked up: from their last word on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from precedents.law.citations.acts import ACTS, ActName
from precedents.law.citations.vocabulary import wordset

SMALL: Final = wordset("of and the for to in on with from against by at etc")
"""Words of titles that are written without a capital."""
KINDS: Final = {"act": "act", "acts": "act", "regulations": "regulations", "order": "order", "rules": "rules"}
"""The last words of titles that are recognised by their form alone."""


@dataclass(slots=True)
class Node:
    """One word of titles: the words before it, and the Act whose title begins with it."""

    below: dict[str, Node] = field(default_factory=dict)
    name: ActName | None = None


def _words(name: str) -> list[str]:
    spaced = "".join(letter if letter.isalnum() or letter == "'" else " " for letter in name.replace("&", " and "))
    return spaced.lower().split()


def _grown() -> tuple[dict[str, Node], dict[str, ActName]]:
    titles, shorts = Node(), {}
    for name in ACTS:
        for form in (name.title, *name.short):
            words = _words(form)
            if len(words) == 1:
                shorts[words[0]] = name
                continue
            node = titles
            for word in reversed(words):
                node = node.below.setdefault(word, Node())
            node.name = node.name or name
    return titles.below, shorts


def _initials() -> dict[tuple[str, str], ActName]:
    """The Acts by their initials and year; initials that several share in one year mean none of them."""
    found: dict[tuple[str, str], ActName] = {}
    shared: set[tuple[str, str]] = set()
    for name in ACTS:
        words = [word for word in _words(name.title) if word not in SMALL]
        for year in name.years:
            key = "".join(word[0] for word in words), year
            if key in found:
                shared.add(key)
            found[key] = name
    return {key: name for key, name in found.items() if key not in shared and len(key[0]) > 1}


TITLES, SHORTS = _grown()
"""The titles from their last words on, and the short forms of one word."""
INITIALS: Final = _initials()
TRIGGERS: Final = frozenset((*TITLES, *SHORTS, *KINDS, "thereof", *(initials for initials, _ in INITIALS)))
"""The words at which a mention can end."""
