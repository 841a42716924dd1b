# ruff: noqa: E501 - a pattern, or a row of a table, is read more surely in one line
"""Whose letter it is: the force that answers, told from its own name, its addresses, or the page it was found on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from urllib.parse import urlsplit

from precedents.letters.evidence import Found
from precedents.letters.force_names import NATIONAL, mentions, of_host
from precedents.letters.joint import joint, shared_noun
from precedents.letters.letter import Letter
from precedents.letters.letterhead import in_letterhead, of_form
from precedents.records.headings import PartKind
from precedents.records.response import Force
from precedents.spans import Span

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
_LETTERHEAD, _LONGEST_LINE = 250, 100
_MAIL = re.compile(
    r"@([\w.-]{1,80})|(?:https?://|www\.)([\w.-]{1,80})|(?<![\w.-])([\w-]{2,40}\.(?:pnn\.)?police\.uk)\b", re.IGNORECASE
)


def find_forces(
    letter: Letter, forces: Sequence[Force], asked: Force | None = None, reference: str | None = None
) -> Found[tuple[Force, ...]]:
    """Return the force that answers; two or more for a joint response, in the order in which they are named.

    `asked` is the force that the person who imports has named: it decides. Otherwise the text decides, then the address
    of the page, then the letterhead and the form of the `reference`. A partner, a national body or a commissioner's office that is merely named is not taken.
    """
    if asked is not None:
        return Found((asked,), "named by the person who imports")
    scores, first = _scores(letter, forces)
    host = of_host(urlsplit(letter.page.url).hostname or "", forces) if letter.page.url else None
    if host is not None:
        scores[host] += 6
    if not scores:
        return _unnamed(letter, forces, reference)
    ranked = sorted(scores, key=lambda force: (-scores[force], first.get(force, Span(10**9, 10**9)).start))
    best = ranked[0]
    near = {force: scores[force] for force in ranked if scores[force] * 3 >= scores[best]}
    together = joint(letter, forces, near)
    if together:
        why = "a joint response: the letter names them together"
        return Found(tuple(together), why, first.get(together[0]), confirm=True)
    rival = scores[ranked[1]] if len(ranked) > 1 else 0
    weak = scores[best] < 2 or rival * 4 > scores[best] * 3
    if best not in first:
        return Found((best,), "the address of the page; the letter does not name it", confirm=True)
    return Found(
        (best,), "the letter's own words" if not weak else "names in the letter, not quite sure", first[best], weak
    )


def _unnamed(letter: Letter, forces: Sequence[Force], reference: str | None) -> Found[tuple[Force, ...]]:
    """The force of a letter in which no search finds a name."""
    together = shared_noun(letter, forces)
    if together:
        return Found(tuple(together), "a joint response: the letter names them together", confirm=True)
    shown = in_letterhead(letter, forces)
    if shown is not None:
        return Found((shown[0],), shown[1], confirm=True)
    of_its_form = of_form(reference, forces)
    if of_its_form is not None:
        return Found((of_its_form,), f"the form of its reference, {reference}; no force is named", confirm=True)
    return Found((), "no force is named", confirm=True)


def _scores(letter: Letter, forces: Sequence[Force]) -> tuple[dict[Force, float], dict[Force, Span]]:
    """How much speaks for each force, and where it is first named outside the request."""
    scores: dict[Force, float] = defaultdict(float)
    first: dict[Force, Span] = {}
    text = letter.text
    closing = max((match.end() for match in _CLOSING.finditer(text)), default=len(text))
    counts: dict[Force, int] = defaultdict(int)
    for force, span in mentions(text, forces):
        counts[force] += 1
        if counts[force] > 40:
            continue
        weight = _weight(letter, span, closing)
        if force.slug in NATIONAL and weight < 3 and not _heads(text, span):
            continue
        scores[force] += weight
        if letter.part_at(span.start) is not PartKind.REQUEST or force not in first:
            first.setdefault(force, span)
    for match in _MAIL.finditer(text):
        owner = of_host(match[1] or match[2] or match[3], forces)
        if owner is not None:
            scores[owner] += 2 if owner.slug not in NATIONAL else 0.25
            first.setdefault(owner, Span(*match.span()))
    for force, span in mentions(letter.page.title, forces):
        scores[force] += 4
        first.setdefault(force, Span(0, 0) if not text else Span(0, min(len(text), span.end)))
    return scores, first


def _heads(text: str, span: Span) -> bool:
    """Whether a name stands in a line of the letterhead, and not in a sentence."""
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    line = text[start : end if end >= 0 else len(text)]
    return span.start < _LETTERHEAD and len(line) < _LONGEST_LINE and not line.endswith((".", ",", ";"))


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
