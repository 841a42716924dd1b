"""Judge: what one chain of citations says, from its line, the words before it and the words behind it."""

from __future__ import annotations

from typing import Final

from precedents.law.citations import cues
from precedents.law.citations.before import said_before
from precedents.law.citations.behind import said_behind
from precedents.law.citations.evidence import Evidence, Level
from precedents.law.citations.grammar import Chain
from precedents.law.citations.known import title_words
from precedents.law.citations.layout import Layout
from precedents.law.citations.parts import Parts
from precedents.law.citations.tokens import WORD, Tokens
from precedents.law.citations.vocabulary import Division
from precedents.law.provisions import Act

_HEADING: Final = 20  # tokens of a heading beside the citation
_TITLE: Final = 18  # tokens of a title between two entries of a list
_COORDINATE: Final = 36
_OPENERS: Final = frozenset((";", ".", ":", "-"))


def judge(t: Tokens, layout: Layout, parts: Parts, chain: Chain, previous: tuple[Chain | None, Evidence]) -> Evidence:
    """Return the evidence of a chain from its line, then from the words before it, then from those behind it.

    `previous` is the chain before it with its evidence: a list that runs on within a sentence shares what opens it.
    """
    if _in_passing(t, chain):
        return Evidence(Level.NONE)
    before = said_before(t, layout, chain)
    behind = said_behind(t, layout, chain)
    if behind is None and t.words[chain.after : chain.after + 3] == ["by", "virtue", "of"]:
        behind = Evidence(Level.CLASSED)  # `section 40(2) by virtue of 40(3A)(a)`: the condition is what is met
    for said in (before, behind):
        if said is not None and (said.withdrawn or said.denied):
            return said
    line = layout.line(chain.first)
    listed = line[0] in parts.listing and _opens(t, line[0], chain.first)
    if chain.division is Division.EXEMPTION:
        listed = listed or not cues.RELIES.isdisjoint(t.words[chain.first : chain.groups[0].number])
    if listed and (behind is None or behind.level >= Level.CLASSED):
        return Evidence(Level.RELIED)
    if before is not None and before.level is Level.RELIED:
        return before
    if behind is None and previous[0] is not None:
        titled = previous[1].level is Level.RELIED and not previous[1].predicate
        if _runs_on(t, layout, previous[0], chain, linked=before is None, titled=titled):
            return previous[1]
    heading = Evidence(Level.HEADING) if _heads(t, line, chain) and _titled(t, chain) else None
    return _weightiest([each for each in (behind, before, heading) if each is not None])


def _weightiest(found: list[Evidence]) -> Evidence:
    """What weighs most of several pieces of evidence; one that says no outweighs all."""
    if not found:
        return Evidence(Level.UNSAID)
    doubted = any(each.level is Level.NONE for each in found)
    return Evidence(Level.NONE) if doubted else max(found, key=lambda each: each.level)


def _in_passing(t: Tokens, chain: Chain) -> bool:
    """Whether a chain is a range, stands in section 17 as quoted, or says where a page stands on its site.

    `a claim that section 12 or 14 applies`; `FOI > Section 31 > 2016`
    """
    crumb = t.kinds[chain.first - 1] == t.kinds[chain.after] == "*" and t.words[chain.first - 2] != "*"
    return chain.ranged or crumb or t.words[max(0, chain.first - 2) : chain.first] == ["claim", "that"]


def _runs_on(t: Tokens, layout: Layout, previous: Chain, chain: Chain, *, linked: bool, titled: bool) -> bool:
    """Whether a chain goes on where another of its sentence left off.

    Nothing but a title stands between them (`23(5) Security bodies Section 24(2)`), or the second has a link of its own
    and no verb (`refused the survey under regulation 12(4)(d), and the names of complainants under regulation 13(1)`).
    A semicolon parts only what is more than titles: `exemptions: Section 30(1) - Investigations; Section 31(1)(a)`.
    """
    between = t.words[previous.after : min(chain.first, previous.after + _COORDINATE + 1)]
    if layout.sentence(previous.after - 1) != layout.sentence(chain.first):
        return False
    if t.words[chain.first - 1] == "and" and t.words[chain.first - 2] in (";", ",") and len(between) <= _COORDINATE:
        return t.kinds[chain.after] in (",", ".", ";") and t.words[chain.after] != "and"
    if ";" in between:
        clause = t.kinds[chain.after] == WORD and not t.capital(chain.after) and t.words[chain.after] != "and"
        alone = len(between) <= _TITLE and (cues.VERBS | cues.PREDICATES).isdisjoint(between)
        return titled and alone and not clause
    if len(between) <= _TITLE and cues.VERBS.isdisjoint(between):
        return True
    coordinate = linked and "and" in between and t.words[chain.first - 1] in ("under", "of", "to", "by", ",")
    return coordinate and len(between) <= _COORDINATE and cues.DESCRIBES.isdisjoint(between)


def _opens(t: Tokens, first: int, at: int) -> bool:
    return at - first <= 6 and not any(word in cues.VERBS for word in t.words[first:at])


def _titled(t: Tokens, chain: Chain) -> bool:
    """Whether a heading with section 12 or 14 names the ground: those sections head procedure too."""
    section = chain.groups[0].section
    following = t.words[chain.after : chain.after + 6]
    return section not in ("12", "14") or not title_words(Act.FOIA, section).isdisjoint(following)


def _heads(t: Tokens, line: tuple[int, int], chain: Chain) -> bool:
    """Whether the chain is, or is in, a heading: a short line without a verb and without a stop at its end."""
    first, end = _cell(t, line, chain)
    last = end - 1
    while last > first and t.kinds[last] in ("n", "p", "*", "_", "|"):
        last -= 1
    if last - first - (chain.after - chain.first) > _HEADING or t.kinds[last] in (".", "?", ";"):
        return _runs_in(t, first, chain)
    words = t.words[first : last + 1]
    begins = all(kind != WORD for kind in t.kinds[first : chain.first])
    if cues.VERBS.isdisjoint(words) and (begins or not cues.HEADS.isdisjoint(words)):
        return True
    return _runs_in(t, first, chain)


def _cell(t: Tokens, line: tuple[int, int], chain: Chain) -> tuple[int, int]:
    """The cell of a table in which a chain stands; the whole line where there is no table."""
    before, behind = t.kinds.rfind("|", line[0], chain.first), t.kinds.find("|", chain.after, line[1])
    return line[0] if before < 0 else before + 1, line[1] if behind < 0 else behind


def _runs_in(t: Tokens, first: int, chain: Chain) -> bool:
    """Whether the line begins with the chain, and its text follows on: `Section 40 - Personal - Details`.

    So does what follows a colon, a stop or a dash: `3. Section 43(2) Commercial Interests.`
    """
    opens = chain.first - first <= 3 and all(kind != WORD for kind in t.kinds[first : chain.first])
    opens = opens or t.kinds[chain.first - 1] in _OPENERS
    behind = chain.after
    while t.kinds[behind] in ("*", "_", ")"):
        behind += 1
    return opens and (t.words[behind] in ("-", ":") or _is_title(t, behind, chain))


def _is_title(t: Tokens, at: int, chain: Chain) -> bool:
    """Whether the exemption's own title follows, and then a stop: `Section 42 Legal Professional Privilege.`"""
    titles = title_words(Act.FOIA, chain.groups[-1].section) | title_words(Act.EIR, chain.groups[-1].section)
    end = at
    while end < at + _HEADING and (t.kinds[end] in (WORD, ",", "&", "(", ")")):
        end += 1
    words = t.words[at:end]
    return not titles.isdisjoint(words[:3]) and cues.VERBS.isdisjoint(words) and t.kinds[end] in ".;:-np$|"
