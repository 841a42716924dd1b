"""Names of forces that only a letterhead shows: letters set apart, lines broken within a name, forms of references."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from precedents.letters.force_names import NATIONAL, mentions, squeezed
from precedents.letters.letter import Letter
from precedents.records.response import Force

_HEAD_LINES = 14
_SPACED = re.compile(r"(?:\w[^\w\n]{1,3}){3,}\w")
_BROKEN = re.compile(r"(?<=[a-z])-\s?(?=[a-z])")
_NOUNS = re.compile(r"(?:POLICESERVICE|POLICE|CONSTABULARY|HEDDLU)")
_FORMS = (
    (re.compile(r"01[./]FOI[./]\d\d[./]\d{5,6}"), "metropolitan-police-service"),
    (re.compile(r"F-20\d\d-\d{5}"), "police-service-of-northern-ireland"),
    (re.compile(r"GSA ?\d{3,5}/\d\d"), "greater-manchester-police"),
    (re.compile(r"IM-FOI-20\d\d-\d{3,5}"), "police-scotland"),
    (re.compile(r"HQ/PA/\d{6}/\d\d"), "thames-valley-police"),
)
"""Forms of references that one force alone uses, as its published letters show them. Two forces have numbered with
`F-2021-01234`: it counts only where nothing else does, and has to be confirmed."""


def in_letterhead(letter: Letter, forces: Sequence[Force]) -> tuple[Force, str] | None:
    """Return the force that the head of a letter shows in a way that no search for its name finds, and how it does."""
    lines = [line.text for line in letter.lines[:_HEAD_LINES]] + [line.text for line in letter.lines[-4:]]
    run_together = {squeezed(line) for line in lines if " " not in line.strip()}
    for force in forces:
        if any(squeezed(name) in run_together for name in (force.name, *force.aliases) if len(name) > 8):
            return force, "its name, run together in the letterhead"
    capitals = "".join(_capitals(lines))
    named = [
        (len(name), force)
        for force in forces
        for name in map(squeezed, (force.name, *force.aliases))
        if len(name) > 8 and name in capitals
    ]
    if named:
        return max(named, key=lambda pair: pair[0])[1], "letters set apart in the letterhead"
    places = {squeezed(line) for line in lines if _SPACED.fullmatch(line.strip())}
    for force in forces:
        if any(_NOUNS.sub("", squeezed(name)) in places for name in (force.name, *force.aliases) if len(name) > 8):
            return force, "letters set apart in the letterhead"
    broken = mentions(_BROKEN.sub("", letter.text), forces)
    whole = next((force for force, _ in broken if force.slug not in NATIONAL), None)
    return (whole, "its name, broken at the end of a line") if whole else None


def of_form(reference: str | None, forces: Sequence[Force]) -> Force | None:
    """Return the force whose references alone have this form."""
    slug = next((slug for form, slug in _FORMS if reference and form.fullmatch(reference)), None)
    return next((force for force in forces if force.slug == slug), None)


def _capitals(lines: Sequence[str]) -> Iterator[str]:
    """Yield the letters of lines that are in capitals, or set apart; a bar for each other line."""
    for line in lines:
        letters = [character for character in line if character.isalpha()]
        upper = sum(character.isupper() for character in letters)
        yield squeezed(line) if letters and (upper * 5 >= len(letters) * 4 or _SPACED.search(line)) else "|"
