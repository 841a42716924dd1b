"""What is no section with its number: articles, schedules and regulations, and subsections without a section."""

from __future__ import annotations

from precedents.law.citations.context import INFORMATION, Bound, Context
from precedents.law.citations.expand import expand
from precedents.law.citations.grammar import Chain, Group
from precedents.law.citations.known import has, has_every, is_exempting_number, limbs_of
from precedents.law.citations.nearby import named_earlier, named_further
from precedents.law.citations.vocabulary import Division
from precedents.law.provisions import Act

OTHER_DIVISIONS = frozenset((Division.ARTICLE, Division.SCHEDULE, Division.REGULATION))
_LOOKED_AT = 8  # citations back in which the section of a bare subsection is looked for
_HAVE_ARTICLES = ("Convention", "General Data Protection", "Human Rights", "Order")


def bind_division(context: Context, chain: Chain, group: Group, title: str | None) -> Bound | None:
    """Bind an article, a schedule or a regulation; None when no Act that could have it is named."""
    if title is None:
        named = named_further(context.t, context.layout, context.mentions, chain) or named_earlier(
            context.layout, context.mentions, group.first, whole_line=True, sections=False
        )
        title = named.title if named is not None else None
    if chain.division is Division.REGULATION:
        return _regulation(context, chain, group, title)
    if chain.division is Division.ARTICLE and (title is None or not _has_articles(title)):
        title = next((each for each in context.titles if _has_articles(each)), title)
    if title is None:
        return None
    info = INFORMATION.get(title)
    return Bound(chain, group, info.value if info else title, None, expand(group, None))


def _regulation(context: Context, chain: Chain, group: Group, title: str | None) -> Bound | None:
    """Regulations are the EIR's when those are named, or when only the EIR have what is cited."""
    eir = Act.EIR.full_title
    if title is None or (title in INFORMATION and title != eir):
        own = context.default is Act.EIR or eir in context.titles
        deep = len(group.limbs) > 1 and has_every(Act.EIR, group)
        title = eir if (own or deep) and has(Act.EIR, group.section) else None
    if title is None:
        return None
    info = INFORMATION.get(title)
    known = limbs_of(info, group.section) if info else None
    return Bound(chain, group, info.value if info else title, info, expand(group, known))


def bind_subsections(
    context: Context, chain: Chain, group: Group, title: str | None, done: list[Bound]
) -> Bound | None:
    """Bind `subsections 3A and 4A of the Freedom of Information Act` to the last section cited that has them.

    Without an Act behind them only a section of the same sentence counts: `any matter in subsection (1)` is mostly a
    quotation of the statute.
    """
    info = INFORMATION.get(title) if title is not None else context.default
    if info is None:
        return None
    begin = context.layout.sentence(group.first)[0]
    for earlier in reversed(done[-_LOOKED_AT:]):
        near = earlier.group.first >= begin and is_exempting_number(info, earlier.group.section)
        if earlier.info is not info or (title is None and not near):
            continue
        whole = Group(earlier.group.section, group.first, group.number, group.after, group.limbs, True, True)
        if has_every(info, whole):
            return Bound(chain, whole, info.value, info, expand(whole, limbs_of(info, whole.section)))
    return None


def _has_articles(title: str) -> bool:
    return any(name in title for name in _HAVE_ARTICLES)
