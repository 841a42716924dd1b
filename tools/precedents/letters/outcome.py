# ruff: noqa: E501 - a pattern, or a row of a table, is read more surely in one line
"""What the requester received, from what the letter decides and relies on."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from precedents.law import Law, Provision, Role
from precedents.letters.evidence import Found
from precedents.letters.grounds import Grounds
from precedents.letters.letter import Kind, Letter
from precedents.letters.verdicts import Statement, Verdict
from precedents.records.headings import PartKind
from precedents.records.response import Ncnd, Outcome

_COST = {("FOIA 2000", "12"), ("FOISA 2002", "12"), ("EIR 2004", "12(4)(b)")}
_VEXATIOUS = {("FOIA 2000", "14"), ("FOISA 2002", "14")}
_NOT_HELD = {("FOISA 2002", "17"), ("EIR 2004", "12(4)(a)"), ("EIR 2004", "10(4)(a)")}


def find_outcome(
    letter: Letter,
    said: Sequence[Statement],
    grounds: Grounds,
    ncnd: Ncnd,
    law: Law,
    answers: Collection[Outcome] = (),
) -> Found[Outcome]:
    """Return the outcome as the letter says it; UNKNOWN, to be looked at, when it says nothing that can be told.

    `said` are its decisions, `grounds` its provisions, `answers` the outcomes of its questions one by one.
    """
    relied = grounds.relied.value
    verdicts = {one.verdict for one in said if one.part is not PartKind.BALANCE}
    withheld = [p for p in relied if not law.is_ncnd_limb(p) and not _in(p, _COST | _VEXATIOUS | _NOT_HELD)]
    found: set[Outcome] = set()
    if any(_in(provision, _VEXATIOUS) for provision in relied) or Verdict.VEXATIOUS in verdicts:
        found.add(Outcome.VEXATIOUS)
    if any(_in(provision, _COST) for provision in relied) or (Verdict.COST in verdicts and not relied):
        found.add(Outcome.COST)
    if ncnd is not Ncnd.NONE:
        found.add(Outcome.NCND)
    if Verdict.NOT_HELD in verdicts or any(_in(provision, _NOT_HELD) for provision in relied):
        found.add(Outcome.NOT_HELD)
    if _refuses(withheld, verdicts, ncnd, found):
        found.add(Outcome.REFUSED)
    if Outcome.VEXATIOUS not in found and _early_figure(letter, said):
        verdicts.add(Verdict.DISCLOSED)
    if _gives(verdicts, withheld, relied, found, answers):
        found.add(Outcome.DISCLOSED)
    return _together(letter, said, found, verdicts, grounds.mentioned, law)


def _refuses(withheld: Sequence[Provision], verdicts: set[Verdict], ncnd: Ncnd, found: set[Outcome]) -> bool:
    if ncnd is Ncnd.WHOLE:
        return False
    if withheld:
        return True
    return Verdict.REFUSED in verdicts and not found & {Outcome.VEXATIOUS, Outcome.COST, Outcome.NCND, Outcome.NOT_HELD}


def _early_figure(letter: Letter, said: Sequence[Statement]) -> bool:
    """Whether a short line gives a figure before anything is refused for its cost; one below is a gesture of goodwill."""
    cost = next((one.span.start for one in said if one.verdict in (Verdict.COST, Verdict.VEXATIOUS)), 10**9)
    figures = [one for one in said if one.verdict is Verdict.FIGURE and one.span.end < cost]
    return any(
        one.span.end - one.span.start <= _SHORT and not _OF_SEARCH.search(one.span.of(letter.text)) for one in figures
    )


_SHORT = 120
_OF_SEARCH = re.compile(
    r"\b(?:search\w*|reads?|reading|examin\w*|review\w*|manual\w*|told|hours?|hrs|cost)\b", re.IGNORECASE
)


def _gives(
    verdicts: set[Verdict],
    withheld: Sequence[Provision],
    relied: Sequence[Provision],
    found: set[Outcome],
    answers: Collection[Outcome],
) -> bool:
    """Whether something was given. Beside the cost limit, or a request that is vexatious, figures are what it rests on."""
    if Outcome.DISCLOSED in answers or Verdict.DISCLOSED in verdicts:
        return True
    if Verdict.PARTIAL in verdicts and (withheld or not relied):
        return True
    return Verdict.FIGURE in verdicts and not found & {Outcome.COST, Outcome.VEXATIOUS}


def _together(
    letter: Letter,
    said: Sequence[Statement],
    found: set[Outcome],
    verdicts: set[Verdict],
    mentioned: Sequence[Provision],
    law: Law,
) -> Found[Outcome]:
    exempting = [provision for provision in mentioned if law.role(provision) is Role.EXEMPTS and provision.limbs]
    if not found:
        return _without_decision(letter, exempting)
    place = next((one.span for one in said if one.verdict in _PLACES.get(frozenset(found), ())), None)
    if len(found) == 1:
        (only,) = found
        partly = only is Outcome.DISCLOSED and Verdict.PARTIAL in verdicts
        weak = only is Outcome.DISCLOSED and (Verdict.DISCLOSED not in verdicts or bool(exempting))
        return Found(
            Outcome.PARTLY_DISCLOSED if partly else only,
            "what the letter decides",
            place,
            confirm=partly or weak or place is None,
        )
    if Outcome.DISCLOSED in found:
        clear = found == {Outcome.DISCLOSED, Outcome.REFUSED} and Verdict.PARTIAL in verdicts
        given = (Verdict.PARTIAL, Verdict.DISCLOSED, Verdict.FIGURE)
        first = next((one.span for one in said if one.verdict in given), None)
        return Found(Outcome.PARTLY_DISCLOSED, "something was given and something was not", first, confirm=not clear)
    return _several(found)


def _without_decision(letter: Letter, exempting: Sequence[Provision]) -> Found[Outcome]:
    """The outcome of a letter none of whose sentences decides: it answers, or it cannot be told."""
    if _answered(letter) and not exempting:
        return Found(Outcome.DISCLOSED, "it answers, and nothing is refused", confirm=True)
    return Found(Outcome.UNKNOWN, "no sentence says what the requester received", confirm=True)


def _several(found: set[Outcome]) -> Found[Outcome]:
    """The outcome where nothing was given, and for more than one reason."""
    if Outcome.VEXATIOUS in found:
        return Found(Outcome.VEXATIOUS, "the request is refused as vexatious, and on other grounds", confirm=True)
    if found == {Outcome.COST, Outcome.REFUSED}:
        return Found(Outcome.COST, "the cost limit, and exemptions besides", confirm=True)
    if found == {Outcome.NCND, Outcome.REFUSED}:
        return Found(Outcome.REFUSED, "what is held is withheld, the rest neither confirmed nor denied", confirm=True)
    return Found(Outcome.MIXED, "parts of the request came out differently: " + ", ".join(sorted(found)), confirm=True)


def _answered(letter: Letter) -> bool:
    """Whether words stand where answers stand, or the letter says what it holds."""
    lines = list(letter.lines_of(PartKind.ANSWERS, PartKind.DECISION))
    return any(line.kind is not Kind.HEADING for line in lines) or "holds the" in letter.text


_PLACES = {
    frozenset({Outcome.NCND}): (Verdict.NCND,),
    frozenset({Outcome.NOT_HELD}): (Verdict.NOT_HELD,),
    frozenset({Outcome.COST}): (Verdict.COST,),
    frozenset({Outcome.REFUSED}): (Verdict.REFUSED,),
    frozenset({Outcome.DISCLOSED}): (Verdict.DISCLOSED, Verdict.FIGURE),
    frozenset({Outcome.VEXATIOUS}): (Verdict.VEXATIOUS,),
}


def _in(provision: Provision, named: set[tuple[str, str]]) -> bool:
    return any(str(step) in {text for act, text in named if act == provision.act.value} for step in provision.lineage())
