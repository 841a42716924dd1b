# ruff: noqa: E501 - a pattern, or a row of a table, is read more surely in one line
"""What the requester received, from what the letter decides and relies on."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from precedents.law import Law, Provision
from precedents.letters.evidence import Found
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
    relied: Sequence[Provision],
    ncnd: Ncnd,
    law: Law,
    answers: Collection[Outcome] = (),
) -> Found[Outcome]:
    """Return the outcome as the letter says it (`answers`: the outcomes of its questions one by one); UNKNOWN, to be looked at, when it says nothing that can be told."""
    verdicts = {one.verdict for one in said if one.part is not PartKind.BALANCE}
    withheld = [p for p in relied if not law.is_ncnd_limb(p) and not _in(p, _COST | _VEXATIOUS | _NOT_HELD)]
    cost = any(_in(provision, _COST) for provision in relied) or (Verdict.COST in verdicts and not relied)
    found: set[Outcome] = set()
    if any(_in(provision, _VEXATIOUS) for provision in relied):
        found.add(Outcome.VEXATIOUS)
    if cost:
        found.add(Outcome.COST)
    if ncnd is not Ncnd.NONE:
        found.add(Outcome.NCND)
    if Verdict.NOT_HELD in verdicts or any(_in(provision, _NOT_HELD) for provision in relied):
        found.add(Outcome.NOT_HELD)
    if _refuses(withheld, verdicts, ncnd, found):
        found.add(Outcome.REFUSED)
    if (
        Outcome.DISCLOSED in answers
        or Verdict.DISCLOSED in verdicts
        or (Verdict.PARTIAL in verdicts and (withheld or not relied))
    ):
        found.add(Outcome.DISCLOSED)
    return _together(letter, said, found, verdicts)


def _refuses(withheld: Sequence[Provision], verdicts: set[Verdict], ncnd: Ncnd, found: set[Outcome]) -> bool:
    if ncnd is Ncnd.WHOLE:
        return False
    if withheld:
        return True
    return Verdict.REFUSED in verdicts and not found & {Outcome.VEXATIOUS, Outcome.COST, Outcome.NCND, Outcome.NOT_HELD}


def _together(letter: Letter, said: Sequence[Statement], found: set[Outcome], verdicts: set[Verdict]) -> Found[Outcome]:
    if not found and _answered(letter):
        return Found(Outcome.DISCLOSED, "it answers, and nothing is refused", confirm=True)
    if not found:
        return Found(Outcome.UNKNOWN, "no sentence says what the requester received", confirm=True)
    place = next((one.span for one in said if one.verdict in _PLACES.get(frozenset(found), ())), None)
    if len(found) == 1:
        (only,) = found
        partly = only is Outcome.DISCLOSED and Verdict.PARTIAL in verdicts
        return Found(
            Outcome.PARTLY_DISCLOSED if partly else only,
            "what the letter decides",
            place,
            confirm=partly or place is None,
        )
    if Outcome.DISCLOSED in found:
        clear = found == {Outcome.DISCLOSED, Outcome.REFUSED} and Verdict.PARTIAL in verdicts
        first = next((one.span for one in said if one.verdict in (Verdict.PARTIAL, Verdict.DISCLOSED)), None)
        return Found(Outcome.PARTLY_DISCLOSED, "something was given and something was not", first, confirm=not clear)
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
    frozenset({Outcome.DISCLOSED}): (Verdict.DISCLOSED,),
}


def _in(provision: Provision, named: set[tuple[str, str]]) -> bool:
    return any(str(step) in {text for act, text in named if act == provision.act.value} for step in provision.lineage())
