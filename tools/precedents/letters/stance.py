"""Whether a letter neither confirms nor denies, wholly or in part, by the authority's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from precedents.dates import PartialDate
from precedents.law import Law, Provision
from precedents.letters.evidence import Found
from precedents.letters.letter import Letter
from precedents.letters.turns_of_phrase import Verdict
from precedents.letters.verdicts import Statement
from precedents.records.headings import PartKind
from precedents.records.response import Ncnd

_OTHER_INFORMATION = re.compile(
    r"\b(?:any|whether|that|all|if|of|the) (?:\w+ ){0,2}?(?:other|further|additional)\b(?! (?:hand"
    r"|than)\b).{0,40}?\b(?:information|data|documents?|details?|records?|material)\b|\b(?:other|further"
    r"|additional) information\b|"
    r"\b(?:remainder|rest|remaining (?:parts?|questions?|points?|elements?|information))\b|\bbeyond (?:that"
    r"|what|the information)|\bother than (?:that|the|what)|\bin addition\b|\b(?:aspects?|elements?"
    r"|parts?) of (?:your|the) (?:request|question)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\b(?:questions?|parts?|points?|q\.?|items?|requests?)\s?(?:nos?\.?\s?)?\d{1,2}|\b(?:first|second|third"
    r"|fourth|fifth|last|final|latter|this) (?:question|part|point|element)",
    re.IGNORECASE,
)
_CONFIRMING = re.compile(r"\bconfirm(?:ing|ation)? (?:n?or|and) den(?:y|ying|ial)\b|\bneither confirm", re.IGNORECASE)
_ABOUT = (
    PartKind.HARM,
    PartKind.FAVOURING,
    PartKind.AGAINST,
    PartKind.BALANCE,
    PartKind.PUBLIC_INTEREST,
    PartKind.EXEMPTION,
)


def find_stance(
    letter: Letter, said: Sequence[Statement], relied: Sequence[Provision], law: Law, on: PartialDate
) -> Found[Ncnd]:
    """Return the NCND stance. `said` are the letter's decisions, `relied` the provisions it relies on.

    Whole: all of what was asked for; partial: `any other information`, some questions, or beside a disclosure or
    another refusal; none: boilerplate, the requester's words and explanations of the duty to confirm do not count.
    """
    stances = [one for one in said if one.verdict is Verdict.NCND]
    if not stances:
        return _without_statement(letter, relied, law, on)
    apart = {PartKind.BALANCE, PartKind.ADVICE}
    if any(part.kind in (PartKind.DECISION, PartKind.ANSWERS) for part in letter.sections):
        apart.add(PartKind.OPENING)  # a letter without parts decides in its opening
    others = {one.verdict for one in said if one.part not in apart} & _ANSWERS
    decided = [one for one in stances if one.part is not PartKind.BALANCE] or stances
    first = next((one for one in decided if _NUMBERED.search(_with_context(letter, one))), decided[0])
    for one in decided:
        if _OTHER_INFORMATION.search(_with_context(letter, one)):
            return Found(
                Ncnd.PARTIAL, "it neither confirms nor denies `any other information`, or a part", one.span, not others
            )
    numbered = _NUMBERED.search(_with_context(letter, first)) is not None
    plain = [provision for provision in relied if not law.is_ncnd_limb(provision, on) and provision.limbs]
    if others and (numbered or others & {Verdict.DISCLOSED, Verdict.FIGURE, Verdict.NOT_HELD, Verdict.COST}):
        return Found(Ncnd.PARTIAL, "it neither confirms nor denies, beside another answer", first.span, confirm=True)
    if plain and len(plain) < len(relied) and (numbered or _withholds(letter, said)):
        why = "it neither confirms nor denies, and withholds what it holds"
        return Found(Ncnd.PARTIAL, why, first.span, confirm=True)
    return Found(Ncnd.WHOLE, "it neither confirms nor denies", first.span, confirm=first.part is PartKind.BALANCE)


_ANSWERS = frozenset({Verdict.DISCLOSED, Verdict.FIGURE, Verdict.PARTIAL, Verdict.NOT_HELD, Verdict.COST})


def _withholds(letter: Letter, said: Sequence[Statement]) -> bool:
    return any(
        one.verdict is Verdict.REFUSED
        and re.search(
            r"\bwithh|\bexempt from disclosure|\bis held\b|\bdoes hold\b", one.span.of(letter.text), re.IGNORECASE
        )
        for one in said
    )


def _with_context(letter: Letter, one: Statement) -> str:
    """The sentence, and what leads to it in its paragraph."""
    start = letter.text.rfind("\n", 0, one.span.start) + 1
    return letter.text[max(start, one.span.start - 120) : one.span.end]


def _without_statement(letter: Letter, relied: Sequence[Provision], law: Law, on: PartialDate) -> Found[Ncnd]:
    """The stance of a copy that shows no such sentence: by limbs and by what its reasons are about."""
    limbs = [provision for provision in relied if law.is_ncnd_limb(provision, on)]
    about = sum(len(_CONFIRMING.findall(line.text)) for line in letter.lines_of(*_ABOUT))
    if limbs and about:
        whole = len(limbs) == len(relied)
        return Found(
            Ncnd.WHOLE if whole else Ncnd.PARTIAL,
            "its reasons, and limbs that remove the duty to confirm or deny",
            confirm=True,
        )
    if about >= 3:
        return Found(Ncnd.WHOLE, "its reasons are about confirming or denying; no sentence says so", confirm=True)
    return Found(Ncnd.NONE, "no sentence of the authority neither confirms nor denies", confirm=bool(limbs))
