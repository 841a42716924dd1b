"""Which Act is named beside a citation: right after it, right before it, or in its sentence."""

from __future__ import annotations

from typing import Final

from precedents.law.citations.acts import WITHOUT_SECTIONS
from precedents.law.citations.grammar import Chain, gloss
from precedents.law.citations.layout import Layout
from precedents.law.citations.mentions import Mention, Mentions
from precedents.law.citations.powers import DOCUMENTS
from precedents.law.citations.tokens import CLOSE, DASH, LINE, OPEN, QUOTE, WORD, Tokens
from precedents.law.citations.vocabulary import MARKERS, Division, wordset

_BETWEEN_AFTER: Final = wordset(
    "of under in from within contained the both out set as per provided exemption exemptions exception exceptions",
    "provision provisions power powers for to respectively mentioned above found at uk current relevant",
) | {LINE, "\n", DASH, QUOTE, "*", "_", CLOSE}
_BETWEEN_BEFORE: Final = wordset('at in under by from - : ( " * _') | {"\n"}
_LINKS: Final = wordset("of under in within from")
_THIS: Final = wordset("this the your our that a an my their its attached above")
_BESIDE_SECTIONS: Final = (Division.SCHEDULE, Division.ARTICLE)
_STEPS = 7
_REACH = 14  # tokens in which an Act may follow what a power is called: `section 1 stop and search powers under PACE`


def named_after(t: Tokens, layout: Layout, mentions: Mentions, at: int) -> Mention | None:
    """The Act that follows, with nothing but links between: `of the Terrorism Act 2000`, ` (search) of PACE`."""
    for _ in range(_STEPS):
        if at in layout.heads:
            return None
        if at in mentions.starting:
            return mentions.starting[at]
        if t.words[at] in ("and", "or", "&") and MARKERS.get(t.words[at + 1]) in _BESIDE_SECTIONS:
            at += 3  # `section 31 and Schedule 3 of the Police Reform Act`
            continue
        if t.words[at : at + 2] == ["of", ","]:
            return _named_for_several(mentions, at)
        if t.kinds[at] == OPEN:
            inside = at + 1 if at + 1 in mentions.starting else at + 2
            if inside in mentions.starting and (inside == at + 1 or t.words[at + 1] in ("the", "of", "under", "see")):
                return mentions.starting[inside]
            skipped = gloss(t, at)
            if skipped is None:
                return None
            at = skipped
        elif t.words[at] in _BETWEEN_AFTER or (t.kinds[at] == "," and _act_follows(t, mentions, at + 1)):
            at += 1
        else:
            return None
    return None


def _named_for_several(mentions: Mentions, at: int) -> Mention | None:
    """The Act at the end of `of, or Schedule 2, 3 or 4 to, the Data Protection Act 2018`."""
    places = range(at + 2, at + _REACH + 4)
    return next((mentions.starting[here] for here in places if here in mentions.starting), None)


def _act_follows(t: Tokens, mentions: Mentions, at: int) -> bool:
    return at in mentions.starting or (t.words[at] in ("of", "the") and at + 1 in mentions.starting)


def named_before(t: Tokens, mentions: Mentions, at: int) -> tuple[Mention, bool] | None:
    """The Act that stands right before, and whether it is sure: `PACE s1`, `Act 2000 (s44)`; less so after a comma."""
    sure = True
    for _ in range(4):
        if at in mentions.ending:
            return mentions.ending[at], sure
        before = t.words[at - 1] if at else ""
        if before not in _BETWEEN_BEFORE and before != ",":
            return None
        sure = sure and before in (OPEN, DASH, "*", "_", "under", "at", "in")
        at -= 1
    return None


def named_further(t: Tokens, layout: Layout, mentions: Mentions, read: Chain) -> Mention | None:
    """The Act that `of` or `under` brings in behind a few words: `section 23 drug searches under the MDA`."""
    end = min(layout.sentence(read.after - 1)[1], read.after + _REACH)
    for at in range(read.after, end):
        if t.words[at] in MARKERS or t.kinds[at] in (";", "."):
            return None
        if t.words[at] in _LINKS:
            here = at + 2 if t.words[at + 1] == "the" else at + 1
            if here in mentions.starting:
                return mentions.starting[here]
    return None


def named_earlier(
    layout: Layout, mentions: Mentions, at: int, *, whole_line: bool = False, sections: bool = True
) -> Mention | None:
    """The last Act named before a place in its sentence (or in its line, which is a paragraph of the letter).

    With `sections` only one that has sections counts.
    """
    begin = layout.line(at)[0] if whole_line else layout.sentence(at)[0]
    return mentions.last_between(begin, at, WITHOUT_SECTIONS if sections else frozenset())


def in_document(t: Tokens, mentions: Mentions, at: int) -> bool:
    """Whether what is numbered is no Act: `section 3 of this form`, `section 2 of your request`."""
    if t.words[at] not in ("of", "in", "on"):
        return False
    here = at + 1
    if t.words[here] in _THIS:
        here += 1
    if here in mentions.starting:
        return False
    following = [
        word for kind, word in zip(t.kinds[here : here + 4], t.words[here : here + 4], strict=True) if kind == WORD
    ]
    return here > at + 1 and any(word in DOCUMENTS for word in following[:3]) and "act" not in following
