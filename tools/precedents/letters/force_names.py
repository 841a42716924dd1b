"""The names and addresses of forces, found in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from precedents.records.response import Force
from precedents.spans import Span

_NOT_A_FORCE = (
    r"(?!\s(?:and|&)\s(?:(?:fire|rescue)\s(?:and|&)\s)?crime\s|\s?(?:&|and)\scrime|\sfederation|\sauthorit(?:y"
    r"|ies)|\scrime\scommissioner|\scomplaints|\sstaff\sassociation|\sombudsman)"
)
NATIONAL = frozenset(
    [
        "acro-criminal-records-office",
        "association-of-chief-police-officers",
        "college-of-policing",
        "hmicfrs",
        "hmics",
        "independent-office-for-police-conduct",
        "national-crime-agency",
        "national-police-chiefs-council",
        "national-policing-improvement-agency",
        "police-ombudsman-for-northern-ireland",
        "police-investigations-and-review-commissioner",
        "scottish-police-authority",
    ]
)
"""Bodies that letters of forces often name without being from them."""


def mentions(text: str, forces: Sequence[Force]) -> Iterator[tuple[Force, Span]]:
    """Yield each name of a force in a text, with its place; commissioners, federations and the like are no forces."""
    pattern, owners = _names(tuple(forces))
    for match in pattern.finditer(text):
        name = " ".join(match[0].replace("’", "'").split())
        force = owners.get(name) or owners.get(name.casefold())
        if force is not None:
            yield force, Span(*match.span())


def squeezed(name: str) -> str:
    """Return the letters of a name in capitals, without anything between them, as letterheads are compared."""
    return re.sub(r"[^A-Z]", "", name.upper().replace("&", "AND"))


@lru_cache(maxsize=4)
def _names(forces: tuple[Force, ...]) -> tuple[re.Pattern[str], dict[str, Force]]:
    """One pattern for all names; initials only in capitals, other names in any letter case."""
    owners: dict[str, Force] = {}
    initials, names = [], []
    for force in forces:
        for name in (force.name, *force.aliases):
            plain = " ".join(name.replace("’", "'").split())
            for variant in {plain, plain.replace("&", "and"), plain.replace(" and ", " & "), plain.replace("-", " ")}:
                if " " in variant or len(variant) > 9:
                    owners.setdefault(variant.casefold(), force)
                    names.append(variant)
                elif variant != "Met":
                    owners.setdefault(variant, force)
                    initials.append(variant)
    body = "|".join(_flexible(name) for name in sorted(set(names), key=len, reverse=True))
    short = "|".join(re.escape(name) for name in sorted(set(initials), key=len, reverse=True))
    return re.compile(rf"\b(?:(?i:{body})|(?:{short}))\b(?i:{_NOT_A_FORCE})"), owners


def _flexible(name: str) -> str:
    return r"\s".join(re.escape(word).replace("'", "['’]") for word in name.split())


def of_host(host: str, forces: Sequence[Force]) -> Force | None:
    """Return the force that a host belongs to: `www.kent.police.uk`, `foi.kent.police.uk`, `kent.pnn.police.uk`."""
    host = host.casefold().rstrip(".").replace(".pnn.police.uk", ".police.uk")
    return next(
        (force for force in forces for domain in force.domains if host == domain or host.endswith("." + domain)), None
    )
