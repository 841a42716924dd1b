"""Bind: every chain of numbers to its Act, by what is named beside it, by what it is for, and by the whole letter.

What a letter says outright decides: the Act named after the numbers, then the one named before them. A bare number is
weighed: what speaks for the letter's own Act (the exemption's title, the word exemption, a limb that it has) against
what speaks for another (what police call by that number, an Act in the sentence, the same number bound elsewhere in
the letter). Where both speak, the citation says that it is ambiguous, and why.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from precedents.law.citations.citation import UNKNOWN_ACT
from precedents.law.citations.context import INFORMATION, Bound, Context
from precedents.law.citations.divisions import OTHER_DIVISIONS, bind_division, bind_subsections
from precedents.law.citations.expand import expand
from precedents.law.citations.grammar import Chain, Group
from precedents.law.citations.known import cited_bare, has, has_every, has_limbs, is_exempting_number, limbs_of
from precedents.law.citations.mentions import Mention
from precedents.law.citations.nearby import in_document, named_after, named_before
from precedents.law.citations.powers import KNOWN_BY_NUMBER, power_beside
from precedents.law.citations.tokens import NUMBER, WORD
from precedents.law.citations.vocabulary import Division
from precedents.law.citations.weighing import against, doubt, guess, in_favour

_BEHIND = 14  # tokens behind `the Act` in which a word may say which Act: `section 44 of the Act to stop and search`

Named: TypeAlias = tuple[str | None, bool]
"""The title named beside a chain, and whether nothing but a link stands between."""


def bind(context: Context, chains: Iterable[Chain]) -> list[Bound]:
    """Return the groups of all chains in order, each bound; those of forms and reports are left out."""
    kept = [part for chain in chains if not _in_document(context, chain) for part in _split(context, chain)]
    named = [(chain, _named(context, chain)) for chain in kept]
    _note_others(context, named)
    _note_powers(context, named)
    _note_own(context, named)
    bound: list[Bound] = []
    for chain, beside in named:
        for group in chain.groups:
            one = _bound(context, chain, group, beside, bound)
            if one is not None:
                bound.append(one)
    return bound


def _in_document(context: Context, chain: Chain) -> bool:
    return in_document(context.t, context.mentions, chain.after)


def _note_others(context: Context, named: list[tuple[Chain, Named]]) -> None:
    for chain, (title, _) in named:
        if title is not None and title not in INFORMATION and chain.division is Division.SECTION:
            for group in chain.groups:
                context.note_other(title, group.section)


def _note_powers(context: Context, named: list[tuple[Chain, Named]]) -> None:
    """Note the powers that are named together by their numbers alone, line by line or in one sentence.

    `Section 44`, `Section 43`, `Section 60` over tables; `s60: 14; s47A: nil; s43: 3`. One of them that the letter's
    own Act does not have tells what the others are.
    """
    bare = [chain for chain, (title, _) in named if title is None and chain.division is Division.SECTION]
    alone = [chain.groups[0] for chain in bare if _stands_alone(context, chain)]
    _note_together(context, alone)
    sentences: dict[int, list[Group]] = {}
    for chain in bare:
        for group in chain.groups:
            if group.section and not group.limbs:
                sentences.setdefault(context.layout.sentence(group.first)[0], []).append(group)
    for together in sentences.values():
        if len(together) > 1:
            _note_together(context, together)


def _note_together(context: Context, together: list[Group]) -> None:
    """Note the Acts of some powers, if one of them is in no information Act."""
    if all(cited_bare(context.default, group.section) for group in together):
        return
    known = [(group, power_beside(group.section, context.vocabulary)) for group in together]
    if any(act is not None and not cited_bare(context.default, group.section) for group, act in known):
        for group, act in known:
            if act is not None and is_exempting_number(context.default, group.section):
                context.note_other(act, group.section)
                context.powers[group.first] = act


def _stands_alone(context: Context, chain: Chain) -> bool:
    """Whether nothing but the word `section` and one number without limbs stands in a line."""
    first, end = context.layout.line(chain.first)
    one = len(chain.groups) == 1 and chain.groups[0].marked and not chain.groups[0].limbs
    rest = context.t.kinds[first : chain.first] + context.t.kinds[chain.after : end]
    return one and chain.division is Division.SECTION and WORD not in rest and NUMBER not in rest


def _note_own(context: Context, named: list[tuple[Chain, Named]]) -> None:
    """Note the sections that the letter cites of its own Act beyond doubt, so that a bare one follows them."""
    for chain, (title, _) in named:
        for group in chain.groups:
            if group.first in context.powers:
                continue
            favour = in_favour(context, group) if group.section and title is None else 0
            plain = favour and group.limbs and against(context, chain, group)[0] is None
            if (title in INFORMATION and group.section) or favour >= 3 or plain:
                context.own.add(group.section)


def _split(context: Context, chain: Chain) -> list[Chain]:
    """Part `Police Act 1997, sections 28 and 29, and section 93 of RIPA`: each Act has the numbers beside it."""
    marks = [number for number, group in enumerate(chain.groups) if group.marked]
    if len(marks) < 2:
        return [chain]
    before = named_before(context.t, context.mentions, chain.first)
    after = named_after(context.t, context.layout, context.mentions, chain.after)
    if before is None or after is None or before[0].title in (None, after.title):
        return [chain]
    return [Chain(chain.division, chain.groups[: marks[-1]]), Chain(chain.division, chain.groups[marks[-1] :])]


def _named(context: Context, chain: Chain) -> Named:
    after = named_after(context.t, context.layout, context.mentions, chain.after)
    if after is not None:
        return _title(context, after, chain), True
    before = named_before(context.t, context.mentions, chain.first)
    return (_title(context, before[0], chain), before[1]) if before is not None else (None, False)


def _title(context: Context, mention: Mention, chain: Chain) -> str:
    """The title that a mention stands for; `the Act` without a definition is the letter's own where that fits."""
    if mention.title is not None:
        return mention.title
    first = chain.groups[0]
    power = power_beside(first.section, context.t.words[mention.after : mention.after + _BEHIND])
    if power is not None and power in context.titles and not first.limbs:
        return power
    own = context.default.full_title
    if all(has(context.default, group.section) for group in chain.groups if group.section):
        return own
    earlier = context.mentions.last_between(0, mention.first)
    return earlier.title or own if earlier is not None else own


def _bound(context: Context, chain: Chain, group: Group, beside: Named, done: list[Bound]) -> Bound | None:
    title, sure = beside
    if chain.division in OTHER_DIVISIONS:
        return bind_division(context, chain, group, title)
    if not group.section:
        return bind_subsections(context, chain, group, title, done)
    if title is not None and (sure or not _doubtful(context, group, title)):
        return _as(context, chain, group, title)
    if chain.division in (Division.EXEMPTION, Division.NONE):
        return _as(context, chain, group, context.default.full_title) if _is_own(context, group) else None
    return _weighed(context, chain, group)


def _doubtful(context: Context, group: Group, title: str) -> bool:
    """Whether the Act before a comma can hardly be meant: it lacks the section, or the number is an exemption's."""
    info = INFORMATION.get(title)
    return not has_limbs(info, group.section, ()) if info else is_exempting_number(context.default, group.section)


def _is_own(context: Context, group: Group) -> bool:
    return is_exempting_number(context.default, group.section) or has_limbs(context.default, group.section, ())


def _as(context: Context, chain: Chain, group: Group, title: str, why: str | None = None) -> Bound:
    info = INFORMATION.get(title)
    if info is None:
        return Bound(chain, group, context.with_year(title, group.section), None, expand(group, None), why)
    return Bound(chain, group, info.value, info, expand(group, limbs_of(info, group.section)), why)


def _weighed(context: Context, chain: Chain, group: Group) -> Bound | None:
    """Bind a number beside which no Act is named."""
    own = context.default
    if group.first in context.powers:
        return _as(context, chain, group, context.powers[group.first])
    dotted = group.limbs and context.t.kinds[group.limbs[0].first] == "."
    if dotted and not (is_exempting_number(own, group.section) and has_every(own, group)):
        return None  # `section 4.2` of some report
    other, weight = against(context, chain, group)
    if not cited_bare(own, group.section):
        return _as(context, chain, group, other) if other is not None else _guessed(context, chain, group)
    favour = in_favour(context, group)
    by_limb_alone = favour == 1 and group.section in KNOWN_BY_NUMBER
    if other is None or (favour >= weight and favour and not by_limb_alone):
        return _as(context, chain, group, own.full_title, doubt(context, group, other, favour))
    context.titles.setdefault(other)
    also = f"section {group.section} is also in the {own.value}"
    read = f"no Act is named beside it; read as the {other} from the words around it, but {also}"
    return _as(context, chain, group, other, None if weight >= 3 else read)


def _guessed(context: Context, chain: Chain, group: Group) -> Bound:
    """Bind a number that the letter's own Act does not have, or that nobody cites from it."""
    named = guess(context, group)
    if named is not None:
        why = f"no Act is named beside it; read as the {named} from the words around it"
        return _as(context, chain, group, named, why)
    why = f"no Act is named, and the {context.default.value} has no section {group.section} that letters cite"
    return Bound(chain, group, UNKNOWN_ACT, None, expand(group, None), why)
