"""What speaks for the letter's own Act, and what for another, where no Act is named beside a number."""

from __future__ import annotations

from typing import Final

from precedents.law.citations.context import INFORMATION, Context
from precedents.law.citations.grammar import Chain, Group
from precedents.law.citations.known import cited_bare, has_limbs, is_exempting_number, title_words
from precedents.law.citations.nearby import named_earlier, named_further
from precedents.law.citations.powers import power_beside, powers
from precedents.law.citations.tokens import CLOSE, OPEN
from precedents.law.citations.vocabulary import Division, wordset

_EXEMPTION_WORDS: Final = wordset(
    "exemption exemptions exempt exempted exempts exception exceptions withheld withhold withholding",
    "refuse refused foia",
    "refusal refusing engaged applies applied rely relying relied relies virtue pursuant prejudice",
    "factors favouring harm",
    "attract attracts attracted claimed claim cite cited invoke invoked",
    "interest absolute qualified pit ncnd confirm deny",
)
_NEAR, _BESIDE, _AROUND = 7, 5, 40


def in_favour(context: Context, group: Group) -> int:
    """How much speaks for the letter's own Act.

    3: the exemption's own title follows, its line lists exemptions, or a limb stands beside the word exemption.
    2: that word alone, a limb of two steps that the Act has, or the letter citing the section beyond doubt elsewhere.
    1: a limb that the Act has. 0: nothing.
    """
    following = [word for word in context.t.words[group.after : group.after + 5] if word.isalpha()]
    titles = title_words(context.default, group.section)
    if not titles.isdisjoint(following[:2]) or context.layout.line(group.first)[0] in context.listing:
        return 3
    exempting = is_exempting_number(context.default, group.section)
    if not _EXEMPTION_WORDS.isdisjoint(context.around(group, _NEAR)):
        return 3 if exempting and group.limbs else 2
    limbs = tuple(limb.text.upper() for limb in group.limbs[:1])
    if limbs and exempting and has_limbs(context.default, group.section, limbs):
        return 2 if len(group.limbs) > 1 else 1
    return 2 if group.section in context.own else 0


def against(context: Context, chain: Chain, group: Group) -> tuple[str | None, int]:
    """The other Act that most is to be said for, and how much: 3 as good as named, 2 in its sentence, 1 elsewhere."""
    if group.first not in context.against:
        context.against[group.first] = _against(context, chain, group)
    return context.against[group.first]


def _against(context: Context, chain: Chain, group: Group) -> tuple[str | None, int]:
    number = not group.limbs and chain.division is Division.SECTION and cited_bare(context.default, group.section)
    if number and _of_powers(context, chain):
        act = power_beside(group.section, context.vocabulary)
        if act is not None:
            return act, 3  # `searched under section 44, section 43 and section 60`
    further = named_further(context.t, context.layout, context.mentions, chain)
    if further is not None and further.title is not None:
        return (further.title, 3) if further.title not in INFORMATION else (None, 0)
    beside = context.after(group, _BESIDE)
    close = power_beside(group.section, beside)
    earlier = named_earlier(context.layout, context.mentions, group.first)
    if earlier is not None:
        if earlier.title in INFORMATION:
            return (close, 2) if close else (None, 0)
        aside = context.t.kinds[earlier.after : group.first]
        return earlier.title, 1 if aside.count(CLOSE) > aside.count(OPEN) else 2
    bound = next(iter(context.elsewhere.get(group.section, {})), None)
    if close is not None:
        adjacent = power_beside(group.section, beside[:1]) is not None and not group.limbs
        return bound or close, 3 if adjacent else 2
    led = power_beside(group.section, context.before(group, _BESIDE))
    if bound is not None:
        return bound, 2 if led else 1
    company = next((power.act for power in powers(group.section) if power.act in context.titles), None)
    return led or company, 1 if led or company else 0


def _of_powers(context: Context, chain: Chain) -> bool:
    """Whether one of the numbers cited together is a power that the letter's own Act does not have."""
    known = context.chains_of_powers.get(chain.first)
    if known is None:
        known = any(
            not cited_bare(context.default, each.section) and any(powers(each.section)) for each in chain.groups
        )
        context.chains_of_powers[chain.first] = known
    return known


def doubt(context: Context, group: Group, other: str | None, favour: int) -> str | None:
    """Why a number read as the letter's own may be another Act's; None when little speaks for that."""
    if favour >= 3:
        return None
    if other is not None and (favour < 2 or any(power.act == other for power in powers(group.section))):
        return f"no Act is named beside it, and the words around it could mean the {other}"
    bound = next(iter(context.elsewhere.get(group.section, {})), None)
    if bound is not None and favour < 2:
        return f"no Act is named beside it, and the letter also cites section {group.section} of the {bound}"
    return None


def guess(context: Context, group: Group) -> str | None:
    """The likeliest Act of a number that the letter's own Act does not have: by its paragraph, else by the letter."""
    paragraph = named_earlier(context.layout, context.mentions, group.first, whole_line=True)
    if paragraph is not None and paragraph.title not in INFORMATION:
        return paragraph.title
    known = power_beside(group.section, context.around(group, _AROUND))
    return known or power_beside(group.section, context.vocabulary)
