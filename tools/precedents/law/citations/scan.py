"""Scan: one walk over the tokens that reads every chain of citations, marked or not.

Numbers without the word `section` are read where their form or their place says what they are: a limb that an
exemption has (`31(1)(a)`), a heading with the exemption's own title (`31 Law enforcement`), or the object of
`exempt under`.
"""

from __future__ import annotations

import re

from precedents.law.citations.chains import chain, extend
from precedents.law.citations.grammar import Chain, Group, group
from precedents.law.citations.known import has_every, is_exempting_number, title_words
from precedents.law.citations.layout import Layout
from precedents.law.citations.limbs import limbs, named_limbs, subdivision_word
from precedents.law.citations.tokens import (
    CLOSE,
    DASH,
    END,
    LINE,
    MARKER,
    NUMBER,
    OPEN,
    PARAGRAPH,
    QUOTE,
    SUBDIVISION,
    TAG,
    WORD,
    Tokens,
)
from precedents.law.citations.vocabulary import AFTER_BARE, MARKERS, SUBDIVISIONS, Division, wordset
from precedents.law.provisions import Act

_NOT_BEFORE = wordset(
    "article articles paragraph paragraphs para paras rule rules question questions q order table page",
    "pages annex part",
    "appendix figure item line no number note point clause chapter schedule version cpr reference ref",
    "volume vol £ $ # @",
    "row column age aged over under_ form year years week day operation route junction unit room level grade band ward",
)
_MAY_PRECEDE_GLUED = frozenset((OPEN, QUOTE, "*", "|", "_", ">", ":", TAG))
_BEFORE_OBJECT = wordset("under of to by at")
_REFUSING = wordset(
    "exempt exempted exemption exemptions exempts withheld withhold withholding refused refuse refusing",
    "refusal redacted",
    "virtue pursuant relying rely relied reliance withdraw withdrawn upheld",
)
_APPLIES = wordset("applies apply engaged exemption exemptions foia act absolute upheld stands withdrawn")
_NEAR, _CONTEXT = 6, 30
_LONGEST_TITLE = 10
_SMALL = wordset("and by or of the information exemption &") | {","}
_DEEPEST = 3  # `sub-paragraph (i) of paragraph (a) of subsection (1) of section 30`
_ENDS = frozenset((LINE, PARAGRAPH, END, ",", "&", ";", DASH, OPEN))
_BULLETS = frozenset(("*", DASH, QUOTE, "|", "_", OPEN))


_LEADS = re.compile(f"[{NUMBER}{MARKER}{SUBDIVISION}]")


def find_chains(t: Tokens, layout: Layout, default: Act, scopes: frozenset[int]) -> list[Chain]:
    """Return the chains of a text in order. `scopes` are the first tokens of lines that list exemptions."""
    found: list[Chain] = []
    done = 0
    for lead in _LEADS.finditer(t.leads):
        at = lead.start()
        if at < done:
            continue
        if lead[0] == NUMBER:
            read = _unmarked(t, layout, at, default, scopes)
        else:
            read = chain(t, at) if lead[0] == MARKER else inverted(t, at)
        if read is not None:
            _specify(t, read, default)
            found.append(read)
            done = read.after
    return found


def _specify(t: Tokens, read: Chain, default: Act) -> None:
    """Add limbs that stand behind the title: `Section 31 - Law Enforcement (1)(a) & (b)`, `... - subsection (1)(a)`."""
    last = read.groups[-1]
    titles = title_words(default, last.section)
    if last.limbs or not titles:
        return
    at, titled = last.after, False
    while at < last.after + _LONGEST_TITLE and (
        t.kinds[at] in (DASH, OPEN, CLOSE, ":") or t.words[at] in titles | _SMALL
    ):
        if t.kinds[at] == OPEN and t.kinds[at + 1] == NUMBER:
            break
        titled = titled or t.words[at] in titles
        at += 1
    subdivision = subdivision_word(t, at)
    if not titled or not (subdivision or t.kinds[at] == OPEN):
        return
    found = named_limbs(t, subdivision) if subdivision else limbs(t, at)
    if found is None or not found[0]:
        return
    specified = Group(last.section, last.first, last.number, found[1], found[0], last.marked)
    if has_every(default, specified):
        read.groups[-1] = specified


def inverted(t: Tokens, at: int, depth: int = 0) -> Chain | None:
    """inverted = subdivision named-limbs ('of' | 'to' | 'under' | 'in') 'the'? (inverted | chain)

    `subsection (2) of section 40`, `paragraph (a) of subsection (1) of section 31`. Without a section behind it the
    chain has a group without a number: which section is meant is for binding to find.
    """
    start = subdivision_word(t, at)
    read = named_limbs(t, start) if start is not None else None
    if read is None:
        return None
    named, after = read
    here = after + 1 if t.words[after] in ("of", "to", "under", "in") else after
    here += 1 if t.words[here] == "the" else 0
    outer = None
    if here > after:
        deeper = t.words[here] in SUBDIVISIONS and depth < _DEEPEST
        outer = inverted(t, here, depth + 1) if deeper else chain(t, here)
    if outer is None or outer.division not in (Division.SECTION, Division.REGULATION, Division.NONE):
        return Chain(Division.NONE, [Group("", at, after - 1, after, named, marked=True, inverted=True)])
    inner = outer.groups[0]
    for limb in named:
        limb.outermost = limb.outermost and not inner.limbs
    outer.groups[0] = Group(
        inner.section, at, inner.number, inner.after, [*inner.limbs, *named], marked=True, inverted=True
    )
    return outer


def _unmarked(t: Tokens, layout: Layout, at: int, default: Act, scopes: frozenset[int]) -> Chain | None:
    """unmarked = number limbs further*     only where nothing but an exemption can be meant"""
    word = _plain(t.words[at])
    if not is_exempting_number(default, word) and not is_exempting_number(Act.FOIA, word):
        return None
    before = t.words[at - 1] if at else ""
    if (t.glued(at) and t.kinds[at - 1] not in _MAY_PRECEDE_GLUED) or before in _NOT_BEFORE:
        return None
    read = group(t, at, at, marked=False)
    if read is None or (t.kinds[read.after] in "./" and t.glued(read.after) and t.kinds[read.after + 1] == NUMBER):
        return None
    act = default if is_exempting_number(default, read.section) else Act.FOIA
    first = _opens_line(t, layout, at)
    sure = (
        read.limbs
        and has_every(act, read)
        and (first or _shaped(t, read) or (_tight(t, read) and _expected(t, layout, read)))
    )
    entry = first and (_titled(t, read, act) or (layout.line(at)[0] in scopes and _alone(t, read)))
    if not (sure or entry or _is_object(t, layout, read)):
        return None
    found = Chain(Division.NONE, [read])
    extend(t, found)
    return found


def _plain(word: str) -> str:
    return word.replace("L", "1").replace("O", "0") if len(word) == 2 else word


def _shaped(t: Tokens, read: Group) -> bool:
    """Whether the limbs are too many to be anything else: `31(1)(a)`, `40 (5B) (a) (i)`."""
    return len(read.limbs) > 1 and read.limbs[0].text[0].isdigit()


def _expected(t: Tokens, layout: Layout, read: Group) -> bool:
    """Whether the sentence speaks of exemptions or sections, or the words behind say that it applies."""
    begin, end = layout.sentence(read.first)
    before = t.words[max(begin, read.first - _CONTEXT) : read.first]
    behind = t.words[read.after : min(end, read.after + 4)]
    counts = t.kinds[read.first - 1] == ":"  # `section 136 detentions: 24(2)`
    led = not _REFUSING.isdisjoint(before) or (not counts and any(word in MARKERS for word in before))
    return led or not _APPLIES.isdisjoint(behind)


def _tight(t: Tokens, read: Group) -> bool:
    """Whether the first bracket touches the number and is closed: `31(3)`."""
    return t.glued(read.limbs[0].first) and t.kinds[read.limbs[0].after - 1] == CLOSE


def _opens_line(t: Tokens, layout: Layout, at: int) -> bool:
    """Whether nothing but bullets stands before the number in its line."""
    first = layout.line(at)[0]
    if t.kinds[first + 1] in (".", CLOSE) and len(t.words[first]) <= 2 and first + 1 < at:
        first += 2  # the number of a point: `2. 40(2)`
    return at - first <= 3 and all(kind in _BULLETS for kind in t.kinds[first:at])


def _titled(t: Tokens, read: Group, act: Act) -> bool:
    """Whether the title of the exemption follows: `31 - Law enforcement`, `23 Information supplied by ...`."""
    following = [word for word in t.words[read.after : read.after + 5] if word.isalpha()]
    return not title_words(act, read.section).isdisjoint(following[:2])


def _alone(t: Tokens, read: Group) -> bool:
    """Whether nothing that the number could count or number stands behind it: not `31 officers`, `23. Please`."""
    return t.kinds[read.after] in _ENDS or bool(read.limbs and t.kinds[read.after] != WORD)


def _is_object(t: Tokens, layout: Layout, read: Group) -> bool:
    """Whether the number is what something is refused by: `exempt under 31`, `withheld by virtue of 40`."""
    if t.words[read.first - 1] not in _BEFORE_OBJECT or not read.first > 1:
        return False
    begin = max(layout.sentence(read.first)[0], read.first - _NEAR)
    kind, word = t.kinds[read.after], t.words[read.after]
    counted = kind in (NUMBER, "%") or (kind == WORD and word not in AFTER_BARE)
    return not counted and not _REFUSING.isdisjoint(t.words[begin : read.first])
