# ruff: noqa: E501 - a pattern is read more surely in one line
"""Joint responses: the forces that a letter names together as its authors."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from precedents.letters.force_names import NATIONAL, mentions
from precedents.letters.letter import Letter
from precedents.records.headings import PartKind
from precedents.records.response import Force

_JOINT = re.compile(r"^(?:\s?(?:constabular(?:y|ies)|police))?\s?(?:,|and|&|/|\+)\s?(?:the\s)?$", re.IGNORECASE)


def joint(letter: Letter, forces: Sequence[Force], near: Mapping[Force, float]) -> list[Force]:
    """Return the forces that the letter names together as its authors: `Norfolk and Suffolk Constabularies`, `A and B Police`.

    `near` are the forces for which much speaks, among all `forces`, with how much; nothing is returned when one alone
    answers.
    """
    text = letter.text
    if len(near) < 2:
        return shared_noun(letter, forces)
    found = [(force, span) for force, span in mentions(text, list(near))]
    together = 0
    named: dict[Force, None] = {}
    for (one, span), (other, next_span) in pairwise(found):
        between = text[span.end : next_span.start]
        if one is not other and _JOINT.match(between) and letter.part_at(span.start) is not PartKind.REQUEST:
            even = min(near[one], near[other]) * 2 > max(near.values())
            together += 2 if even and next_span.end < _HEAD else 1
            named.update({one: None, other: None})
    local = [force for force in named if force.slug not in NATIONAL]
    return local if together >= 2 and len(local) > 1 else shared_noun(letter, forces)


_SHARED = re.compile(
    r"\b((?:[A-Z][\w-]+(?:\s(?:&|and)\s(?:Isle\sof\sWight|Somerset|Cornwall))?,?\s){1,3}(?:and"
    r"|&)\s[A-Z][\w-]+)\s(?:(?P<plural>Constabularies|Police\s(?:Forces|forces|Services))|Constabulary|Police|POLICE|CONSTABULARY)\b"
)
_HEAD = 300
"""How far the letterhead goes, in characters: what is named together there needs no second mention."""


def shared_noun(letter: Letter, forces: Sequence[Force]) -> list[Force]:
    """Return forces that share one noun: `Norfolk and Suffolk Constabularies`, `Surrey and Sussex Police forces`."""
    matches = [
        match
        for match in _SHARED.finditer(letter.text)
        if (match["plural"] or match.end() < _HEAD) and letter.part_at(match.start()) is not PartKind.REQUEST
    ]
    if not matches:
        return []
    wanted = [part.strip(" ,") for part in re.split(r",|\band\b|&", matches[0][1])]
    found = [
        next((force for force in forces if part and force.name.casefold().startswith(part.casefold() + " ")), None)
        for part in wanted
    ]
    named = [force for force in found if force is not None]
    return named if len(named) > 1 else []
