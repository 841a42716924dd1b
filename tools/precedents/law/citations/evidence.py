"""What the words around a citation say about it: relied on, a heading, described, conditional, or given up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from precedents.law.citations import cues
from precedents.law.citations.grammar import Chain, gloss
from precedents.law.citations.layout import Layout
from precedents.law.citations.parts import Parts
from precedents.law.citations.tokens import NUMBER, WORD, Tokens
from precedents.law.citations.vocabulary import MARKERS

_BACK, _FORTH, _OPENING = 26, 20, 6
_REFUSING = cues.REFUSES | cues.EXCEEDS
_HEADING, _TITLE, _COORDINATE = 20, 18, 36


class Level(IntEnum):
    """How much a citation says that its provision is relied on."""

    NONE = 0
    """Conditional, an example, or in passing."""
    DESCRIBED = 1
    """`section 31 provides that`"""
    CLASSED = 2
    """`section 23 is an absolute class-based exemption`: nobody says that of what is not relied on."""
    HEADING = 3
    """It heads the argument: `Section 40(2) - Personal information`, `Factors favouring disclosure - S31`."""
    RELIED = 4
    """`by virtue of`, `is engaged`, or an entry of the list of exemptions."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one chain says: the level, whether it is given up there, and whether the authority speaks."""

    level: Level
    withdrawn: bool = False
    denied: bool = False
    """Whether it is said not to apply: given up if it was relied on before, else only weighed and found wanting."""
    predicate: bool = False
    """Whether it rests on a verb behind it alone (`applies`): said of conditions too, which are not relied on."""


def weigh(t: Tokens, layout: Layout, parts: Parts, chain: Chain, previous: tuple[Chain | None, Evidence]) -> Evidence:
    """Return the evidence of a chain from its line, then from the words before it, then from those after it.

    `previous` is the chain before it with its evidence: a list that runs on within a sentence shares what opens it.
    """
    if chain.ranged or t.words[max(0, chain.first - 2) : chain.first] == ["claim", "that"]:
        return Evidence(Level.NONE)  # a range; section 17 as quoted: `a claim that section 12 or 14 applies`
    line = layout.line(chain.first)
    listed = line[0] in parts.listing and _opens(t, line[0], chain.first)
    before = _before(t, layout, chain)
    after = _after(t, layout, chain)
    for said in (before, after):
        if said is not None and (said.withdrawn or said.denied):
            return said
    if listed and (after is None or after.level >= Level.CLASSED):
        return Evidence(Level.RELIED)
    if before is not None and before.level is Level.RELIED:
        return before
    if after is None and previous[0] is not None and _runs_on(t, layout, previous[0], chain, linked=before is None):
        return previous[1]
    found = [each for each in (after, before) if each is not None]
    if _heads(t, line, chain):
        found.append(Evidence(Level.HEADING))
    doubted = any(each.level is Level.NONE for each in found)
    return Evidence(Level.NONE) if doubted or not found else max(found, key=lambda each: each.level)


def _runs_on(t: Tokens, layout: Layout, previous: Chain, chain: Chain, *, linked: bool) -> bool:
    """Whether a chain goes on where another of its sentence left off.

    Nothing but a title stands between them (`23(5) Security bodies Section 24(2)`), or the second has a link of its own
    and no verb (`refused the survey under regulation 12(4)(d), and the names of complainants under regulation 13(1)`).
    """
    between = t.words[previous.after : min(chain.first, previous.after + _COORDINATE + 1)]
    if layout.sentence(previous.after - 1) != layout.sentence(chain.first) or ";" in between:
        return False
    if len(between) <= _TITLE and cues.VERBS.isdisjoint(between):
        return True
    coordinate = linked and "and" in between and t.words[chain.first - 1] in ("under", "of", "to", "by")
    return coordinate and len(between) <= _COORDINATE and cues.DESCRIBES.isdisjoint(between)


def _opens(t: Tokens, first: int, at: int) -> bool:
    return at - first <= 6 and not any(word in cues.VERBS for word in t.words[first:at])


def _before(t: Tokens, layout: Layout, chain: Chain) -> Evidence | None:
    """The nearest word before a chain that governs it; None when none does."""
    begin = max(layout.sentence(chain.first)[0], chain.first - _BACK)
    linked = chain.first
    found: Evidence | None = None
    for at in range(chain.first - 1, begin - 1, -1):
        word = t.words[at]
        if (word in cues.LINKS and linked - at <= 6) or (at == chain.first - 1 and word in (":", "-", "(")):
            linked = at
        elif word in cues.WITHDRAWS and chain.first - at <= 12:
            of_request = not cues.OF_REQUESTS.isdisjoint(t.words[max(begin, at - 4) : at])
            return None if of_request else Evidence(Level.NONE, withdrawn=True)
        elif word in cues.EXAMPLES and chain.first - at <= 4:
            return Evidence(Level.NONE)
        elif word in cues.RELIES:
            return _governed(t, layout, begin, at)
        elif word in _REFUSING and (linked < chain.first or at == chain.first - 1):
            return _refused(t, layout, begin, at)
        elif (word in cues.DISCUSSED or word in cues.DESCRIBES) and chain.first - at <= (9 if found else 6):
            return Evidence(Level.NONE)
        elif word in cues.NOUNS and _lists(t, begin, at):
            return Evidence(Level.NONE if _conditional(t, layout, at) else Level.RELIED)
        elif word in cues.NOUNS and linked < chain.first and chain.first - at <= 6:
            found = Evidence(Level.NONE if _conditional(t, layout, at) else Level.CLASSED)
        elif word == ";":
            break
    return found or _led_by(t, layout, chain)


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
    negated = any(each in cues.NEGATIONS for each in near) and "only" not in near
    if word == "virtue":
        quoted = "not" in t.words[max(begin, at - 6) : at] and "exempt" in t.words[max(begin, at - 6) : at]
        return Evidence(Level.DESCRIBED if quoted or _conditional(t, layout, at) else Level.RELIED)
    if negated:
        return Evidence(Level.NONE, withdrawn="longer" in near, denied=True)
    if any(each in cues.POSSIBLY for each in near) or _conditional(t, layout, at):
        return Evidence(Level.NONE)
    if word in ("apply", "engage") and t.words[max(0, at - 3) : at] == ["in", "order", "to"]:
        return Evidence(Level.DESCRIBED)
    return Evidence(Level.RELIED)


def _refused(t: Tokens, layout: Layout, begin: int, at: int) -> Evidence:
    """What `exempt ... under` or `neither confirm nor deny ... by` makes of the chain behind it."""
    near = t.words[max(begin, at - 3) : at]
    doubtful = t.words[at] not in ("neither", "deny", "denies") and not cues.POSSIBLY.isdisjoint(near)
    if doubtful or "not" in near or _conditional(t, layout, at):
        return Evidence(Level.NONE)
    return Evidence(Level.RELIED)


def _conditional(t: Tokens, layout: Layout, at: int) -> bool:
    """Whether the clause up to a place is a condition: `if`, `where ...`, `whether section 31 applies`."""
    begin = max(layout.sentence(at)[0], at - _BACK)
    for here in range(at - 1, begin - 1, -1):
        word = t.words[here]
        if word not in cues.CONDITIONS:
            continue
        before = t.words[here - 1] if here > begin else ""
        if word == "if" and t.words[here + 1] not in ("held", "any", "it", "the", "so") and before != "even":
            return True
        if (word == "if" and before == "even") or word == "unless":
            return True
        if word == "whether" and at - here <= 6 and before not in ("deny", "denying", "not", "denied"):
            return True
        if word in ("where", "when") and (at - here <= 4 or not before or before in cues.OPENERS):
            return True
        if word in ("should", "had", "were") and here == layout.sentence(at)[0]:
            return True
    return False


def _after(t: Tokens, layout: Layout, chain: Chain) -> Evidence | None:
    """The first verb after a chain that says what becomes of it; None when there is none."""
    at = gloss(t, chain.after) or chain.after
    end = min(layout.sentence(chain.after - 1)[1], at + _FORTH)
    copula = False
    if _in_error(t, at, end):
        return Evidence(Level.NONE, withdrawn=True)
    for here in range(at, end):
        word = t.words[here]
        if word in MARKERS and t.kinds[here + 1] in (NUMBER, "."):
            return None
        near = t.words[max(at, here - 3) : here]
        if word in cues.PREDICATES and (copula or here - at <= 1 or word in ("applies", "apply", "applied")):
            if any(each in cues.NEGATIONS for each in near) and "only" not in near:
                return Evidence(Level.NONE, withdrawn="longer" in near, denied=True)
            possible = any(each in cues.POSSIBLY for each in near) or _conditional(t, layout, chain.first)
            level = Level.NONE if possible else (Level.CLASSED if "would" in near else Level.RELIED)
            return Evidence(level, predicate=True)
        if copula and word in cues.KINDS:
            return Evidence(Level.NONE if _conditional(t, layout, chain.first) else Level.CLASSED)
        if word in cues.EXEMPTS or (word in cues.DESCRIBES and not copula and here - at <= 8):
            return Evidence(Level.DESCRIBED)
        copula = copula or word in cues.COPULAS
    return None


def _in_error(t: Tokens, at: int, end: int) -> bool:
    """Whether what follows takes a reliance back, before another citation comes: `was applied in error`."""
    for here in range(at, end):
        if t.words[here] in MARKERS and t.kinds[here + 1] in (NUMBER, "."):
            return False
        if t.words[here] in cues.ERRORS or (t.words[here] == "error" and t.words[here - 1] == "in"):
            return True
    return False


def _heads(t: Tokens, line: tuple[int, int], chain: Chain) -> bool:
    """Whether the chain is, or is in, a heading: a short line without a verb and without a stop at its end."""
    first, end = line
    last = end - 1
    while last > first and t.kinds[last] in ("n", "p", "*", "_"):
        last -= 1
    if last - first - (chain.after - chain.first) > _HEADING or t.kinds[last] in (".", "?", ";"):
        return _runs_in(t, first, chain)
    words = t.words[first : last + 1]
    if not all(kind != WORD for kind in t.kinds[first : chain.first]) and cues.HEADS.isdisjoint(words):
        return False
    return cues.VERBS.isdisjoint(words)


def _runs_in(t: Tokens, first: int, chain: Chain) -> bool:
    """Whether the line begins with the chain and its title, and the text follows on: `Section 40 - Personal - Details`."""
    opens = chain.first - first <= 3 and all(kind != WORD for kind in t.kinds[first : chain.first])
    opens = opens or t.kinds[chain.first - 1] in (";", ".")
    behind = chain.after
    while t.kinds[behind] in ("*", "_", ")"):
        behind += 1
    return opens and t.words[behind] in ("-", ":")
