"""Whose words they are: where a letter quotes its requester, and where it lists the exemptions that it relies on.

Letters announce both by their lines: `You asked`, `I note you seek access to the following`, then `Response` or
`I have today decided`; `by virtue of the following exemptions:` and then one exemption a line.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from precedents.law.citations.cues import (
    DESCRIBES,
    EXAMPLES,
    LISTING,
    NEGATIONS,
    NOUNS,
    POSSIBLY,
    REFUSES,
    RELIES,
    VERBS,
)
from precedents.law.citations.known import is_exempting_number
from precedents.law.citations.layout import Layout
from precedents.law.citations.tokens import CLOSE, LINE, NUMBER, OPEN, PARAGRAPH, WORD, Tokens
from precedents.law.citations.vocabulary import MARKERS, Division, wordset
from precedents.law.provisions import Act

_AFTER_LIST: Final = wordset(
    "harm evidence factors reason reasons public balance balancing decision explanation rationale overall disclosure",
    "response in pit prejudice considerations request question regards yours dear test if please",
)
_WHOLE: Final = 12  # tokens: a longer line without a colon at its end says all that it announces
_LONGEST_ENTRY: Final = 45
_LONGEST_TITLE: Final = 12
_ANNOUNCED: Final = NOUNS | {word for word, division in MARKERS.items() if division is Division.SECTION}
Line = tuple[int, int, list[str], str]


def _phrases(*lines: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Group phrases by their first word."""
    grouped: dict[str, list[tuple[str, ...]]] = {}
    for phrase in "|".join(lines).split("|"):
        words = tuple(phrase.split())
        grouped.setdefault(words[0], []).append(words)
    return {first: tuple(phrases) for first, phrases in grouped.items()}


_OPENS: Final = _phrases(
    "you asked|you requested|you have asked|you have requested|you also asked|you also requested|you sought|you seek",
    "you wrote|you have complained|you complained|you state|you stated|you have stated|you argue|you have argued",
    "you contend|you submit|you said|you were|you went on|you then|you subsequently|you appealed|you dispute|you challenge",
    "i note you seek|i note that you seek|i note you have requested|i note you requested|i note that you have",
    "i note your request|your request|your original request|your complaint|your email|your appeal|your internal review",
    "original request|the request|your questions|in your request|in your email|in your letter|in your complaint",
    "within your request|specifically you|where you|in which you|in it you|your correspondence|the applicant|the requester",
    "the complainant|requester's|complaint|request for internal review|i would like to appeal|dear sir",
)
_OPEN_HEADS: Final = frozenset(
    (
        "request",
        "question",
        "questions",
        "query",
        "q",
        "information requested",
        "details of request",
        "request details",
        "foi request",
        "request received",
        "information request",
        "the question",
        "summary of request",
        "request summary",
        "request information",
        "freedom of information request",
        "description",
    )
)
_CLOSES: Final = _phrases(
    "response|in response|our response|answer|answers|reply|a|decision|outcome|result|results|findings|finding",
    "i have today|i have now|i have decided|i have considered|i have carried|i have reviewed|i have completed|i have conducted",
    "i have attached|i have enclosed|i have determined|i have concluded|i have received|i have been|i have provided",
    "i have applied|i have contacted|i have looked|i have examined|i have liaised|i have set out|i have sought",
    "i can confirm|i can advise|i can inform|i can neither|i can now|i am able|i am unable|i am writing to inform",
    "i am writing to confirm|i am writing to advise|i am writing in response|i am not obliged|i am pleased|i am sorry",
    "i am satisfied|i am of the|i am required|i am refusing|i am withholding|i am afraid|i regret|i must|i confirm",
    "i apologise|i write|i wish to inform|i wish to advise|i enclose|i neither|i consider|i conclude|i uphold|i agree",
    "i do not uphold|i find|i believe that section|i will now|i attach|i approached",
    "we have|we can|we are|we do|we neither|we confirm|we hold|we will|we consider|we regret|we shall|we apologise",
    "we would|we believe|we attach|we enclose|we now|we conclude|we estimate|we must|we rely",
    "please find|please see|please note|please be advised|please be aware|thank you for|following receipt|following a",
    "following the|following your|following an|having considered|having completed|having reviewed|having made|having located",
    "in accordance|in compliance|in line with|in respect of your|in relation to your|in answer|in reply|in reference",
    "with regard to your|with reference|with regards|further to|under the freedom|under section|under the act",
    "under the terms|this letter|this response|this is to|this email|this request|this information|this notice|this serves",
    "this means|this constitutes|the information|the requested|the data|the following information|the following data",
    "the following exemption|the following exemptions|the freedom of information act|the metropolitan police",
    "the force|the constabulary|the mps|the npcc|the nca|the police service|the psni|the exemptions|the exemption",
    "the answer|the following response|the following answer|the review|the decision|the cost|the law|the act",
    "the figures|the table|the attached|the disclosure|the internal review|the purpose|the response",
    "unfortunately|regrettably|it has|it is|it would|it should|it was|there is no|there are no|there is|no information",
    "your request has|your request for information has|your request has now|your request is|your request will",
    "your request falls|your request was|your request would|your request cannot|your request exceeds",
    "your request for information was|your request for information is|your application|your complaint has",
    "searches|enquiries|extent of searches|to locate|to provide|to answer|to assist|to comply|to confirm|in order to comply",
    "some of|part of|parts of|all of|most of|any other|as such|as you may|as this|as per|as the|therefore|however",
    "section|sections|s|exemption|exemptions|pursuant|whilst|although|reason|reasons for|harm|disclosure|evidence of harm|factors",
    "public interest|before i|refusal notice|internal review decision|internal review outcome|review decision",
    "attached|enclosed|a search|a response|all requests|complaint rights|unless|although|accordingly|on this occasion",
    "neither|by virtue|explanation|considerations|overall|balance|article|please refer|notice|signed",
)
_BODIES: Final = wordset(
    "police constabulary force service mps psni nca npcc btp cnc modp acro acpo crimestoppers pcc opcc"
)
_WE_DO: Final = wordset("are have can cannot do will consider rely neither hold believe would must estimate confirm")
_ACTS_AS_BODY: Final = wordset(
    "neither can cannot does do has have will is are holds hold considers estimates confirms would did was considered must",
    "believes relies could may",
)


@dataclass(frozen=True, slots=True)
class Parts:
    """The first tokens of lines in the requester's words, and of those that list exemptions."""

    request: frozenset[int]
    listing: frozenset[int]


def find_parts(t: Tokens, layout: Layout, act: Act) -> Parts:
    """Walk the lines once and tell which are the requester's and which list exemptions."""
    request: set[int] = set()
    listing: set[int] = set()
    asking, listed, complete = False, False, False
    seen: set[str] = set()
    gaps: set[str] = set()
    lines = _lines(t, layout)
    for number, (first, end, words, head) in enumerate(lines):
        listed = listed and head not in seen and _is_entry(t, first, end, words, head)
        gap = t.kinds[first - 1] if first else LINE
        if listed and seen and gaps == {LINE} and gap == PARAGRAPH:
            listed = False  # entries stood line by line, so what follows a blank line is no entry but a heading
        if listed:
            gaps |= {gap} if seen else set()
            listing.add(first)
            seen |= {head or " ", head.partition("(")[0]} - {""}
        following = lines[number + 1] if number + 1 < len(lines) else None
        announces = _announces(t, first, end) or (following is not None and _introduces(t, first, end, following, act))
        if announces or listed or _closes(t, first, end, words):
            asking = complete = False
        elif _opens(words, t, first, end):
            asking, complete = True, end - first > _WHOLE and ":" not in t.kinds[max(first, end - 4) : end]
        elif complete:
            asking = complete = False
        if asking or "?" in t.kinds[max(first, end - 3) : end]:
            request.add(first)
        if announces:
            listed, seen, gaps = True, set(), set()
    return Parts(frozenset(request), frozenset(listing))


def _lines(t: Tokens, layout: Layout) -> list[Line]:
    """The lines that hold anything: first token, end, leading words, and the number at their head."""
    found = []
    for first, end in zip(layout.lines, [*layout.lines[1:], layout.end], strict=True):
        words, head = _leading(t, first, end), _head(t, first, end)
        if words or head:
            found.append((first, end, words, head))
    return found


def _introduces(t: Tokens, first: int, end: int, following: Line, act: Act) -> bool:
    """Whether a line ends with a colon and the next one is an entry with the number of an exemption."""
    if ":" not in t.kinds[max(first, end - 3) : end]:
        return False
    words = t.words[max(first, end - 30) : end]
    if not (POSSIBLY | EXAMPLES | NEGATIONS | DESCRIBES).isdisjoint(words) or "act" in words[-6:]:
        return False
    section = following[3].partition("(")[0]
    return is_exempting_number(act, section) and _is_entry(t, *following)


def _head(t: Tokens, first: int, end: int) -> str:
    """The number that a line begins with, behind bullets and `section`, with its limbs as printed; else empty."""
    at = first
    while at < min(end, first + 6) and t.kinds[at] != NUMBER:
        if t.kinds[at] == WORD and t.words[at] not in MARKERS:
            return ""
        at += 1
    if at >= end or t.kinds[at] != NUMBER:
        return ""
    limit = min(end, at + 16)
    last = at + 1
    while last < limit and (t.kinds[last] in "()" or (t.kinds[last - 1] == OPEN and t.kinds[last + 1] == CLOSE)):
        last += 1
    return "".join(t.words[at:last])


def _leading(t: Tokens, first: int, end: int) -> list[str]:
    """The first words of a line, without bullets, numbers of points, and signs."""
    last = min(end, first + 16)
    return [word for kind, word in zip(t.kinds[first:last], t.words[first:last], strict=True) if kind == WORD][:7]


def _starts(words: list[str], phrases: dict[str, tuple[tuple[str, ...], ...]]) -> bool:
    return any(tuple(words[: len(phrase)]) == phrase for phrase in phrases.get(words[0], ()))


def _opens(words: list[str], t: Tokens, first: int, end: int) -> bool:
    if words in (["q"], ["question"]) or (
        words[:1] in (["q"], ["question"]) and "?" in t.kinds[max(first, end - 4) : end]
    ):
        return True
    if end - first <= 8 and " ".join(words) in _OPEN_HEADS:
        return True
    return bool(words) and _starts(words, _OPENS)


def _closes(t: Tokens, first: int, end: int, words: list[str]) -> bool:
    if t.kinds[end - 1] == "?" or (end - first > 1 and t.kinds[end - 2] == "?"):
        return False
    if not words:
        return False
    if words[0] in ("a", "q", "s") and not (t.kinds[first + 1] in (NUMBER, ":", ".", ")")):
        return False
    if _starts(words, _CLOSES):
        return True
    pairs = zip(words, words[1:], strict=False)
    return any(one in _BODIES and two in _ACTS_AS_BODY for one, two in pairs) or _we(t, first, end)


def _we(t: Tokens, first: int, end: int) -> bool:
    """Whether the authority speaks of itself in the line: `we are`, `we have`; requesters are seldom several."""
    last = min(end, first + 60)
    return any(t.words[at] == "we" and t.words[at + 1] in _WE_DO for at in range(first, last))


def _announces(t: Tokens, first: int, end: int) -> bool:
    """Whether a line announces a list of the exemptions relied on, by its last words or as a heading of its own."""
    last = end - 1
    while last > first and t.kinds[last] in ("n", "p", ":", "-", ".", "*", "_", ")"):
        last -= 1
    begin = max(first, last - 40)
    words = t.words[begin : last + 1]
    if _ANNOUNCED.isdisjoint(words):
        return False
    if (
        t.kinds[min(last + 1, end - 1)] == ":"
        and not NOUNS.isdisjoint(words)
        and words[-1] in ("below", "are", "follows")
    ):
        return True
    nouns = [number for number, word in enumerate(words) if word in NOUNS or MARKERS.get(word) is Division.SECTION]
    if not nouns or len(words) - nouns[-1] > 10:
        return False
    if not NEGATIONS.isdisjoint(words[max(0, nouns[-1] - 4) :]) or not POSSIBLY.isdisjoint(words[nouns[-1] :]):
        return False
    if t.kinds[last] == NUMBER or any(kind == NUMBER for kind in t.kinds[begin + nouns[-1] : last + 1]):
        return False
    near = words[max(0, nouns[-1] - 8) :]
    relies = not RELIES.isdisjoint(words) or not REFUSES.isdisjoint(words)
    return (
        (not LISTING.isdisjoint(near) and (relies or "following" in near))
        or (len(words) <= 4 and end - first <= 8 and not LISTING.isdisjoint(near))
        or (last - first < 2 and words[-1] in NOUNS)
    )


def _is_entry(t: Tokens, first: int, end: int, words: list[str], head: str) -> bool:
    """Whether a line can be an entry of such a list: a number with its title, or a short title of its own."""
    length = end - first
    if head:
        prose = len(words) > 1 and words[0] in MARKERS and words[1] in VERBS
        return length <= _LONGEST_ENTRY and not prose
    return length <= _LONGEST_TITLE and words[0] not in _AFTER_LIST and VERBS.isdisjoint(t.words[first:end])
