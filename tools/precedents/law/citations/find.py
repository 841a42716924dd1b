"""Find: tokens to citations, the steps in their order."""

from __future__ import annotations

from precedents.law.citations.citation import UNKNOWN_ACT, Citation, CitationRole
from precedents.law.citations.expand import expand
from precedents.law.citations.grammar import Chain, chain
from precedents.law.citations.naming import Mentions, find_mentions
from precedents.law.citations.tokens import WORD, Tokens, tokenise
from precedents.law.citations.vocabulary import MARKERS, Division, wordset
from precedents.law.provisions import Act, Provision
from precedents.spans import Span

_CONNECTORS = wordset("of under in from to the within both at as by ( ) , -") | {"\n"}
_CUES = ("virtue of", "rely", "relying", "following exemption", "exempt under", "engaged", "applied", "applicable")


def find_citations(text: str, *, default_act: Act = Act.FOIA) -> tuple[Citation, ...]:
    """Return every provision that a text cites, in order of place, each with its Act and its role.

    `default_act` is the Act under which the letter was written: what a bare `section 31` and `the Act` mean.
    """
    t = tokenise(text)
    mentions = find_mentions(t)
    found: list[Citation] = []
    at = 0
    while at < len(t):
        read = chain(t, at) if t.kinds[at] == WORD and t.words[at] in MARKERS else None
        if read is None:
            at += 1
            continue
        found += _citations(t, read, mentions, default_act)
        at = max(read.after, at + 1)
    return tuple(found)


def _act(t: Tokens, read: Chain, mentions: Mentions, default: Act) -> str:
    at = read.after
    for _ in range(5):
        if at in mentions.starting:
            return mentions.starting[at].title or default.title
        if t.words[at] not in _CONNECTORS:
            break
        at += 1
    at = read.first
    for _ in range(3):
        if at in mentions.ending:
            return mentions.ending[at].title or default.title
        at -= 1
        if t.words[at] not in (",", "(", ":", "-"):
            break
    return default.title


def _citations(t: Tokens, read: Chain, mentions: Mentions, default: Act) -> list[Citation]:
    title = _act(t, read, mentions, default)
    act = {each.title: each for each in Act}.get(title)
    if read.division not in (Division.SECTION, Division.REGULATION, Division.EXEMPTION):
        act = None
    found = []
    for group in read.groups:
        for part in expand(group, None):
            provision = Provision(act, group.section, part.limbs) if act else None
            label = str(Provision(Act.FOIA, group.section, part.limbs))
            start, end = t.starts[part.first], t.ends[part.after - 1]
            name = act.value if act else (title if title != default.title else UNKNOWN_ACT)
            role = _role(t, read, provision)
            found.append(Citation(name, provision, label, t.text[start:end], Span(start, end), role))
    return found


def _role(t: Tokens, read: Chain, provision: Provision | None) -> CitationRole:
    if provision is None:
        return CitationRole.OTHER_ACT
    if not (provision.section.rstrip("ABC") in {str(n) for n in range(21, 45)} or provision.act is not Act.FOIA):
        return CitationRole.PROCEDURAL
    line = t.text.rfind("\n", 0, t.starts[read.first]) + 1
    before = t.text[max(line - 200, 0) : t.starts[read.first]].lower()
    return CitationRole.RELIED if any(cue in before for cue in _CUES) else CitationRole.MENTIONED
