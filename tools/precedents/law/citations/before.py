"""The words before a citation: the nearest one that governs it says whether it is relied on.

by virtue of / relying on / have applied ... section 31      relied on
exempt ... under / withheld ... under section 40             relied on: a refusal with a link
such as / whether / described in section 24                  not
no longer rely on / withdraw section 30                      given up
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from typing import Final

from precedents.law.citations import cues
from precedents.law.citations.evidence import Evidence, Level, conditional
from precedents.law.citations.grammar import Chain
from precedents.law.citations.layout import Layout
from precedents.law.citations.tokens import Tokens

_BACK: Final = 26
_OPENING: Final = 6
_OPINIONS: Final = frozenset(("consider", "considers", "considered"))
_NONE: Final = frozenset(("no", "none"))  # `no exemption under section 40 applies`
_CLASSES: Final = frozenset(
    ("absolute", "qualified")
)  # `the absolute exemptions are sections 21, 23 ...`: any letter's
_NOT: Final = frozenset(("not", "cannot", "can't", "isn't", "aren't"))
_BY: Final = frozenset(("application", "reason"))  # `by application of`, `by reason of`
_BOUND: Final = frozenset(("required", "obliged"))
_SIGNS: Final = (":", "-", "(")


class Cue(Enum):
    """What a word before a citation does."""

    LINK = "under"
    WITHDRAWS = "withdraw"
    EXAMPLE = "such as"
    RELIES = "by virtue of"
    REFUSES = "exempt"
    DISCUSSED = "whether"
    NOUN = "exemption"


# A word of two sets is what the later line says.
_CUES: Final = {
    **dict.fromkeys(cues.NOUNS, Cue.NOUN),
    **dict.fromkeys(cues.DISCUSSED | cues.DESCRIBES, Cue.DISCUSSED),
    **dict.fromkeys(cues.REFUSES | cues.EXCEEDS, Cue.REFUSES),
    **dict.fromkeys(cues.RELIES | _BY, Cue.RELIES),
    **dict.fromkeys(cues.EXAMPLES, Cue.EXAMPLE),
    **dict.fromkeys(cues.WITHDRAWS, Cue.WITHDRAWS),
    **dict.fromkeys(cues.LINKS, Cue.LINK),
}


@dataclass(slots=True)
class _Walk:
    """A walk back from a chain to the beginning of its sentence, with what it has met."""

    t: Tokens
    layout: Layout
    first: int
    begin: int
    linked: int
    noun: Evidence | None = None


def said_before(t: Tokens, layout: Layout, chain: Chain) -> Evidence | None:
    """What the nearest word that governs a chain makes of it; None when none does."""
    begin = max(layout.sentence(chain.first)[0], chain.first - _BACK)
    linked = chain.first - 1 if t.words[chain.first - 1] in _SIGNS else chain.first
    walk = _Walk(t, layout, chain.first, begin, linked)
    if t.words[chain.first - 1] in ("neither", "nor"):
        return Evidence(Level.NONE, denied=True)  # `neither section 31 nor section 40 is engaged`
    if t.words[chain.first - 1] == "alongside":
        return Evidence(Level.NONE)  # `section 31 cannot be claimed alongside section 30`
    for at in range(chain.first - 1, begin - 1, -1):
        word = t.words[at]
        cue = _CUES.get(word)
        if cue is not None:
            found = _READ[cue](walk, at)
            if found is not None:
                return found
        elif word == ";":
            break
        elif chain.first - at > 3:
            continue
        elif word == "because" and t.words[at + 1] == "of":
            return Evidence(Level.NONE if conditional(t, layout, at) else Level.RELIED)
        elif word == "that" and _disbelieved(t, begin, at):
            return Evidence(Level.NONE, denied=True)
    return walk.noun or _led_by(t, layout, chain)


def _unbound(t: Tokens, begin: int, at: int, first: int) -> bool:
    """Whether the authority is not bound by a provision: `we are not required under section 21 to give`."""
    near = t.words[max(begin, at - 6) : at]
    return first - at <= 3 and t.words[first - 1] in ("under", "by") and "not" in near and "authority" not in near


def _disbelieved(t: Tokens, begin: int, at: int) -> bool:
    """Whether `that` follows an opinion denied: `we do not consider that section 31`, `I am not satisfied that`."""
    near = t.words[max(begin, at - 4) : at]
    return not cues.NEGATIONS.isdisjoint(near) and not cues.OPINIONS.isdisjoint(near)


def _link(walk: _Walk, at: int) -> None:
    if walk.linked - at <= 6:
        walk.linked = at


def _withdraws(walk: _Walk, at: int) -> Evidence | None:
    of_request = not cues.OF_REQUESTS.isdisjoint(walk.t.words[max(walk.begin, at - 4) : at])
    return None if of_request or walk.first - at > 12 else Evidence(Level.NONE, withdrawn=True)


def _example(walk: _Walk, at: int) -> Evidence | None:
    words = walk.t.words
    example = words[at] != "such" or words[at + 1] == "as"
    return Evidence(Level.NONE) if example and walk.first - at <= 4 else None


def _relies(walk: _Walk, at: int) -> Evidence | None:
    if walk.t.words[at] in _BY and walk.t.words[at - 1] not in ("by", "through"):
        return None  # `your application under section 1`
    return _governed(walk.t, walk.layout, walk.begin, at)


def _refuses(walk: _Walk, at: int) -> Evidence | None:
    beside = walk.first - 2 if walk.t.words[walk.first - 1] == "," else walk.first - 1  # `withheld, section 31(1)(a)`
    linked = walk.linked < walk.first or at == beside
    return _refused(walk.t, walk.layout, walk.begin, at) if linked else None


def _discussed(walk: _Walk, at: int) -> Evidence | None:
    if walk.t.words[at] in _BOUND and _unbound(walk.t, walk.begin, at, walk.first):
        return Evidence(Level.RELIED)
    if walk.t.words[at] in _OPINIONS and (walk.t.words[at + 1] == "that" or _to_apply(walk)):
        return None  # `I consider that section 31 is engaged`: what follows the number says which
    return Evidence(Level.NONE) if walk.first - at <= (9 if walk.noun else 6) else None


def _to_apply(walk: _Walk) -> bool:
    """Whether the sentence ends in what is thought of the provision: `we consider section 44 ... to apply`."""
    behind = walk.t.words[walk.first : min(walk.layout.sentence(walk.first)[1], walk.first + 2 * _BACK)]
    return any(one == "to" and two in ("apply", "be") for one, two in pairwise(behind))


def _noun(walk: _Walk, at: int) -> Evidence | None:
    """`the following exemptions:` lists; `the exemption at` only names, unless a word further back relies on it."""
    if walk.t.words[at - 1] in _CLASSES and walk.t.words[at + 1] in ("are", "include", "in"):
        return Evidence(Level.NONE)
    unsure = conditional(walk.t, walk.layout, at)
    if not _NONE.isdisjoint(walk.t.words[max(walk.begin, at - 3) : min(at + 4, walk.first)]):
        return Evidence(Level.NONE, denied=True)
    if _lists(walk.t, walk.begin, at):
        return Evidence(Level.NONE if unsure else Level.RELIED)
    if walk.linked < walk.first and walk.first - at <= 6:
        walk.noun = Evidence(Level.NONE if unsure else Level.CLASSED)
    return None


_READ: Final[dict[Cue, Callable[[_Walk, int], Evidence | None]]] = {
    Cue.LINK: _link,
    Cue.WITHDRAWS: _withdraws,
    Cue.EXAMPLE: _example,
    Cue.RELIES: _relies,
    Cue.REFUSES: _refuses,
    Cue.DISCUSSED: _discussed,
    Cue.NOUN: _noun,
}


def _led_by(t: Tokens, layout: Layout, chain: Chain) -> Evidence | None:
    """A sentence that begins `Under section 22 ...` or `In accordance with section 40(2) ...` says what it acts by."""
    begin = layout.sentence(chain.first)[0]
    if chain.first - begin > 2 * _OPENING:
        return None
    opening = [word for word in t.words[begin : chain.first] if word.isalpha()]
    led = opening[:1] == ["under"] or opening[:3] in (["in", "accordance", "with"], ["in", "line", "with"])
    return Evidence(Level.CLASSED) if led and len(opening) <= _OPENING else None


def _lists(t: Tokens, begin: int, at: int) -> bool:
    """Whether `exemption` at a place opens a list in the sentence: `the following exemptions:`, `Exemption - `."""
    before = t.words[max(begin, at - 2) : at]
    behind = at + 4 if t.words[at + 1 : at + 4] == ["(", "s", ")"] else at + 1
    return "following" in before or t.words[behind] == ":" or (t.words[behind] == "-" and not before)


def _governed(t: Tokens, layout: Layout, begin: int, at: int) -> Evidence:
    """What a word such as `relying` or `virtue` makes of the chain behind it."""
    word, near = t.words[at], t.words[max(begin, at - 3) : at]
    negated = any(each in cues.NEGATIONS for each in near) and cues.AFFIRMED.isdisjoint(near)
    if word == "virtue":
        quoted = "not" in t.words[max(begin, at - 6) : at] and "exempt" in t.words[max(begin, at - 6) : at]
        return Evidence(Level.NONE if quoted or conditional(t, layout, at) else Level.RELIED)
    if not cues.WITHDRAWS.isdisjoint(near) or (word == "reliance" and "removed" in near):
        return Evidence(Level.NONE, withdrawn=True)  # `I withdraw reliance upon section 30(3)`
    if negated:
        return Evidence(Level.NONE, withdrawn="longer" in near, denied=True)
    advised = t.words[at - 1] == "to" and not cues.ADVISED.isdisjoint(t.words[max(begin, at - 5) : at])
    likely = t.words[max(begin, at - 2) : at] == ["likely", "to"]
    if advised or likely or any(each in cues.POSSIBLY for each in near) or conditional(t, layout, at):
        return Evidence(Level.NONE)
    if word in ("apply", "engage") and t.words[max(0, at - 3) : at] == ["in", "order", "to"]:
        return Evidence(Level.DESCRIBED)
    return Evidence(Level.RELIED)


def _refused(t: Tokens, layout: Layout, begin: int, at: int) -> Evidence:
    """What `exempt ... under` or `neither confirm nor deny ... by` makes of the chain behind it."""
    near = t.words[max(begin, at - 3) : at]
    doubtful = t.words[at] not in ("neither", "deny", "denies") and not cues.POSSIBLY.isdisjoint(near)
    doubtful = doubtful or ("would" in near and not cues.COMMONLY.isdisjoint(near))
    if doubtful or not _NOT.isdisjoint(near) or conditional(t, layout, at):
        return Evidence(Level.NONE)
    return Evidence(Level.RELIED)
