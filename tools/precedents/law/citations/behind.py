"""The words behind a citation: the first verb that says what becomes of it.

section 31 is engaged / applies             relied on
section 31 may be engaged / would apply     possible, likely
section 30 is not engaged / no longer applies, was applied in error      given up
section 23 is an absolute exemption         classed
section 12 allows / provides / requires     described, unless `we therefore refuse` follows
"""

from __future__ import annotations

from typing import Final

from precedents.law.citations import cues
from precedents.law.citations.evidence import Evidence, Level, conditional
from precedents.law.citations.grammar import Chain, gloss
from precedents.law.citations.layout import Layout
from precedents.law.citations.tokens import NUMBER, PARAGRAPH, Tokens
from precedents.law.citations.vocabulary import MARKERS

_FORTH: Final = 20
_SENTENCE: Final = 40
_FOLLOWS: Final = 90  # tokens of a quotation of the Act, up to what the letter concludes from it
_USED: Final = frozenset(("been", "being", "exemption", "exemptions"))
_ALONE: Final = frozenset(("applies", "apply", "applied", "stands", "stand"))  # they need no `is` before them
_BOUND: Final = frozenset(("required", "obliged"))
_NOTICE: Final = frozenset(("refusal", "refused", "redaction", "redactions", "redacted", "withheld"))
_TURNS: Final = cues.FITTING | {"arise", "required", "obliged"}
_GROUND: Final = frozenset(("ground", "grounds", "reason"))
_ACTS_BY: Final = frozenset(("under", "by", "of", "to", "with"))
_THAT: Final = (["that"], ["this"], ["the"])
_DECIDED: Final = (["decision"], ["refusal"], ["exemption"], ["reliance"], ["finding"], ["position"])
_PERHAPS: Final = frozenset(("may", "might", "could"))
_TAKES_BACK: Final = frozenset(("rely", "uphold", "disagree"))
_IT: Final = frozenset(("it", "this", "that", "them", "these"))
_ITS_ACT: Final = frozenset(("of", "the", "act", "foia", "freedom", "information", "2000", "foisa", "scotland", "2002"))


def said_behind(t: Tokens, layout: Layout, chain: Chain) -> Evidence | None:
    """The first verb after a chain that says what becomes of it; None when there is none."""
    at = gloss(t, chain.after) or chain.after
    whole = layout.sentence(chain.after - 1)[1]
    end = min(whole, at + _FORTH)
    if _in_error(t, at, end) or _taken_back(t, whole):
        return Evidence(Level.NONE, withdrawn=True)
    if t.words[at] in _NOTICE and at < end:
        return Evidence(Level.RELIED)  # `S.12(1) refusal`
    if t.words[at] == "considered":
        return Evidence(Level.NONE)
    if t.words[at] == "nor" and t.kinds[at + 1] in ".;np":
        return Evidence(Level.NONE, denied=True)  # `section 24 does not arise; section 38 nor.`
    found = _verb(t, layout, chain, at, end)
    if found is not None:
        concluded = found.level is Level.DESCRIBED and _concluded(t, chain.after)
        return Evidence(Level.RELIED, predicate=True) if concluded else found
    if _not_relied(t, at, whole):
        return Evidence(Level.NONE, denied=True)
    while at < end and t.words[at] in _ITS_ACT:
        at += 1
    possible = not _PERHAPS.isdisjoint(t.words[at : min(end, at + 2)])  # `may need to be considered`
    return Evidence(Level.NONE) if possible else None


def _verb(t: Tokens, layout: Layout, chain: Chain, at: int, end: int) -> Evidence | None:
    """What the first verb between two places that says anything of the provision says."""
    copula = False
    for here in range(at, end):
        word = t.words[here]
        if word in MARKERS and t.kinds[here + 1] in (NUMBER, "."):
            break
        if _is_predicate(t, at, here, copula=copula):
            return _predicated(t, layout, chain, t.words[max(at, here - 3) : here])
        if copula and word in cues.KINDS:
            return Evidence(Level.NONE if conditional(t, layout, chain.first) else Level.CLASSED)
        described = _described(t, layout, chain, here, near=here - at <= (2 if word in cues.PREVENTS else 8))
        if described is not None and not (copula and described.level is Level.DESCRIBED and word in cues.DESCRIBES):
            return described
        turned = _turned(t, chain, at, here) if copula or word in _TURNS else None
        if turned is not None:
            return turned
        copula = copula or word in cues.COPULAS
    return None


def _is_predicate(t: Tokens, at: int, here: int, *, copula: bool) -> bool:
    """Whether a word says of the provision that it applies: `applies`, `is engaged`, `exemption is used`."""
    word = t.words[here]
    if word == "used":
        return not _USED.isdisjoint(t.words[max(at, here - 3) : here])
    return (word in cues.PREDICATES and (copula or here - at <= 1 or word in _ALONE)) or (copula and word in _GROUND)


def _turned(t: Tokens, chain: Chain, at: int, here: int) -> Evidence | None:
    """What rarer words say: weighed, not needed, `under section 40(5) the duty does not arise`, `we need not`."""
    word, near = t.words[here], t.words[max(at, here - 3) : here]
    if word in cues.WEIGHED or (word == "considered" and t.words[here - 1] == "being"):
        return Evidence(Level.NONE)
    if cues.NEGATIONS.isdisjoint(near):
        return None
    if word in cues.FITTING:
        return Evidence(Level.NONE, denied=True)
    if t.words[chain.first - 1] not in _ACTS_BY:
        return None
    if word == "arise":
        return Evidence(Level.NONE if t.words[here + 1] == "if" else Level.RELIED)
    if word in _BOUND and "authority" not in t.words[at:here]:
        return Evidence(Level.RELIED, predicate=True)
    return None


def _predicated(t: Tokens, layout: Layout, chain: Chain, near: list[str]) -> Evidence:
    """What `applies` or `is engaged` says with the words right before it."""
    if any(each in cues.NEGATIONS for each in near) and "only" not in near:
        if "longer" not in near and conditional(t, layout, chain.first):
            return Evidence(Level.NONE)  # `if section 36 were not held to apply`
        return Evidence(Level.NONE, withdrawn="longer" in near, denied=True)
    possible = any(each in cues.POSSIBLY for each in near) or conditional(t, layout, chain.first)
    level = Level.NONE if possible else (Level.CLASSED if "would" in near else Level.RELIED)
    return Evidence(level, predicate=True)


def _described(t: Tokens, layout: Layout, chain: Chain, here: int, *, near: bool) -> Evidence | None:
    """What a verb that describes the provision says: nothing of reliance, but for what it forbids the authority."""
    word = t.words[here]
    if word in cues.PERMITS and t.words[here - 1] in cues.NEGATIONS and t.words[here + 1] in ("us", "me"):
        return Evidence(Level.RELIED, predicate=True)  # `does not allow us to give`
    if word in cues.PREVENTS and near and not conditional(t, layout, chain.first):
        return Evidence(Level.CLASSED)
    return Evidence(Level.DESCRIBED) if word in cues.EXEMPTS or (word in cues.DESCRIBES and near) else None


def _concluded(t: Tokens, at: int) -> bool:
    """Whether the letter concludes from a provision that it has quoted: `... We therefore refuse your request.`"""
    for here in range(at, min(len(t), at + _FOLLOWS)):
        if t.kinds[here] == PARAGRAPH and t.kinds[here - 1] not in ':"':
            return False
        if t.words[here] == "therefore" and not cues.CONCLUDES.isdisjoint(t.words[max(at, here - 3) : here + 6]):
            return not cues.SPEAKING.isdisjoint(t.words[max(at, here - 6) : here])
    return False


def _in_error(t: Tokens, at: int, end: int) -> bool:
    """Whether what follows takes a reliance back, before another citation comes: `was applied in error`, `falls.`"""
    for here in range(at, end):
        if t.words[here] in MARKERS and t.kinds[here + 1] in (NUMBER, "."):
            return False
        if t.words[here] in cues.ERRORS or (t.words[here] == "error" and t.words[here - 1] == "in"):
            return True
        if t.words[here] in ("fall", "falls") and t.kinds[here + 1] in (".", ";", ",", PARAGRAPH):
            return True
    return False


def _taken_back(t: Tokens, at: int) -> bool:
    """Whether the next sentence takes it back: `That decision is overturned`."""
    opening = t.words[at : at + 8]
    return opening[:1] in _THAT and opening[1:2] in _DECIDED and not cues.ERRORS.isdisjoint(opening)


def _not_relied(t: Tokens, at: int, end: int) -> bool:
    """Whether the sentence goes on to say that it is not relied on: `so that there is no need to rely on it`."""
    if _TAKES_BACK.isdisjoint(t.words[at : min(end, at + _SENTENCE)]):
        return False
    other = False
    for here in range(at, min(end, at + _SENTENCE)):
        word = t.words[here]
        other = other or (word in MARKERS and t.kinds[here + 1] == NUMBER)
        if word == "disagree" and not other:
            return True
        if (word == "uphold" and not other) or (word == "rely" and t.words[here + 2] in _IT):
            return not cues.NEGATIONS.isdisjoint(t.words[max(at, here - 4) : here])
    return False
