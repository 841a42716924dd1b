# ruff: noqa: E501 - a pattern, or a row of a table, is read more surely in one line
"""Whose letter it is: the force that answers, told from its own name, its addresses, or the page it was found on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from urllib.parse import urlsplit

from precedents.letters.evidence import Found
from precedents.letters.letter import Letter
from precedents.records.headings import PartKind
from precedents.records.response import Force
from precedents.spans import Span

_NOT_A_FORCE = (
    r"(?!\s(?:and|&)\s(?:(?:fire|rescue)\s(?:and|&)\s)?crime\s|\s?(?:&|and)\scrime|\sfederation|\sauthorit(?:y"
    r"|ies)|\scrime\scommissioner|\scomplaints|\sstaff\sassociation|\sombudsman)"
)
_NATIONAL = frozenset(
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

_ACTS = re.compile(
    r"^(?:['’]s)?\s(?:\([A-Z&]{2,6}\)\s)?(?:can\s|will\s|would\s|shall\s|is\s|are\s|does\s|do\s|has\s|have\s"
    r"|hereby\s|therefore\s|cannot\b|may\s|also\s|only\s)*(?:not\s|now\s|pleased\s|able\s|unable\s|to\s)*"
    r"(?:neither|confirms?|den(?:y|ies)|holds?|hold|record(?:s|ed)?\b|received|considers?|believes?|provides?"
    r"|disclos|retains?|advise|respond|rel(?:y|ies)|maintains?|freedom of information|information (?:access"
    r"|governance|management|rights|disclosure)|disclosure (?:unit|team|office)|foi\b|response|public access)",
    re.IGNORECASE,
)
_OWNS = re.compile(
    r"(?:held by|on behalf of|received by|submitted to|(?:for|from|to) the chief constable of"
    r"|chief constable,?|made to|request to|provided by|recorded by|information from|contact(?:ing)?|"
    r"writing to|review (?:by|with|to)|disclosure unit,?|write to:?|public access (?:office|team),?"
    r"|interest in|responsib\w+ for|officers? (?:of|in|within|at)|dissatisfied with (?:the )?|complaint to"
    r"|corporate information|applicant to|employed by)\s(?:the\s)?$",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"yours (?:sincerely|faithfully|truly)|kind regards|regards,", re.IGNORECASE)
_MAIL = re.compile(r"@([\w.-]{1,80})|(?:https?://|www\.)([\w.-]{1,80})", re.IGNORECASE)
_JOINT = re.compile(r"^(?:\s?(?:constabular(?:y|ies)|police))?\s?(?:,|and|&|/|\+)\s?(?:the\s)?$", re.IGNORECASE)


def find_forces(letter: Letter, forces: Sequence[Force], asked: Force | None = None) -> Found[tuple[Force, ...]]:
    """Return the force that answers; two or more for a joint response, in the order in which they are named.

    `asked` is the force that the person who imports has named: it decides. Otherwise the text decides, then the address
    of the page. A partner, a national body or a commissioner's office that is merely named is not taken.
    """
    if asked is not None:
        return Found((asked,), "named by the person who imports")
    scores, first = _scores(letter, forces)
    host = _of_host(urlsplit(letter.page.url).hostname or "", forces) if letter.page.url else None
    if host is not None:
        scores[host] += 6
    together = [] if scores else _shared_noun(letter, forces)
    if together:
        return Found(tuple(together), "a joint response: the letter names them together", confirm=True)
    if not scores:
        return Found((), "no force is named", confirm=True)
    ranked = sorted(scores, key=lambda force: (-scores[force], first.get(force, Span(10**9, 10**9)).start))
    best = ranked[0]
    joint = _joint(letter, forces, [force for force in ranked if scores[force] * 3 >= scores[best]])
    if joint:
        return Found(
            tuple(joint), "a joint response: the letter names them together", first.get(joint[0]), confirm=True
        )
    rival = scores[ranked[1]] if len(ranked) > 1 else 0
    weak = scores[best] < 2 or rival * 4 > scores[best] * 3
    if best not in first:
        return Found((best,), "the address of the page; the letter does not name it", confirm=True)
    return Found(
        (best,), "the letter's own words" if not weak else "names in the letter, not quite sure", first[best], weak
    )


def _scores(letter: Letter, forces: Sequence[Force]) -> tuple[dict[Force, float], dict[Force, Span]]:
    """How much speaks for each force, and where it is first named outside the request."""
    scores: dict[Force, float] = defaultdict(float)
    first: dict[Force, Span] = {}
    text = letter.text
    closing = max((match.end() for match in _CLOSING.finditer(text)), default=len(text))
    counts: dict[Force, int] = defaultdict(int)
    for force, span in _mentions(text, forces):
        counts[force] += 1
        if counts[force] > 40:
            continue
        weight = _weight(letter, span, closing)
        if force.slug in _NATIONAL and weight < 3:
            weight /= 4
        scores[force] += weight
        if letter.part_at(span.start) is not PartKind.REQUEST or force not in first:
            first.setdefault(force, span)
    for match in _MAIL.finditer(text):
        owner = _of_host(match[1] or match[2], forces)
        if owner is not None:
            scores[owner] += 2 if owner.slug not in _NATIONAL else 0.5
            first.setdefault(owner, Span(*match.span()))
    for force, span in _mentions(letter.page.title, forces):
        scores[force] += 4
        first.setdefault(force, Span(0, 0) if not text else Span(0, min(len(text), span.end)))
    return scores, first


def _weight(letter: Letter, span: Span, closing: int) -> float:
    text = letter.text
    before, after = text[max(span.start - 60, 0) : span.start], text[span.end : span.end + 60]
    if letter.part_at(span.start) is PartKind.REQUEST:
        return 0.25
    if _ACTS.match(after):
        return 4
    if _OWNS.search(before):
        return 3
    if span.start < 400 or 0 <= span.start - closing < 300:
        return 2
    return 1


def _mentions(text: str, forces: Sequence[Force]) -> Iterator[tuple[Force, Span]]:
    pattern, owners = _names(tuple(forces))
    for match in pattern.finditer(text):
        name = " ".join(match[0].replace("’", "'").split())
        force = owners.get(name) or owners.get(name.casefold())
        if force is not None:
            yield force, Span(*match.span())


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


def _of_host(host: str, forces: Sequence[Force]) -> Force | None:
    """The force that a host belongs to: `www.kent.police.uk`, `foi.west-midlands.police.uk`, `essex.pnn.police.uk`."""
    host = host.casefold().rstrip(".").replace(".pnn.police.uk", ".police.uk")
    return next(
        (force for force in forces for domain in force.domains if host == domain or host.endswith("." + domain)), None
    )


def _joint(letter: Letter, forces: Sequence[Force], near: list[Force]) -> list[Force]:
    """The forces that the letter names together as its authors: `Norfolk and Suffolk Constabularies`, `A and B Police`."""
    text = letter.text
    if len(near) < 2:
        return _shared_noun(letter, forces)
    found = [(force, span) for force, span in _mentions(text, near)]
    together = 0
    named: dict[Force, None] = {}
    for (one, span), (other, next_span) in pairwise(found):
        between = text[span.end : next_span.start]
        if one is not other and _JOINT.match(between) and letter.part_at(span.start) is not PartKind.REQUEST:
            together += 1
            named.update({one: None, other: None})
    local = [force for force in named if force.slug not in _NATIONAL]
    return local if together >= 2 and len(local) > 1 else _shared_noun(letter, forces)


_SHARED = re.compile(
    r"\b((?:[A-Z][\w-]+(?:\s(?:&|and)\s(?:Isle\sof\sWight|Somerset|Cornwall))?,?\s){1,3}(?:and"
    r"|&)\s[A-Z][\w-]+)\s(?:Constabularies|Police\s(?:Forces|forces|Services))\b"
)


def _shared_noun(letter: Letter, forces: Sequence[Force]) -> list[Force]:
    """`Norfolk and Suffolk Constabularies`, `Surrey and Sussex Police forces`."""
    matches = [
        match for match in _SHARED.finditer(letter.text) if letter.part_at(match.start()) is not PartKind.REQUEST
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
