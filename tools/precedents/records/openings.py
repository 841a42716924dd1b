# ruff: noqa: E501 - a pattern, or a row of a table, is read more surely in one line
"""The sentences that open a part of a notice where no heading does."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from precedents.records.complaining import complains, tells_of_complaint
from precedents.records.cues import Cued, in_small_letters
from precedents.records.headings import PartKind

_KNOWN = 8192  # lines that letters share: much of every letter is the force's own boilerplate

_INTRODUCES_REQUEST = re.compile(
    r"(?:you (?:have )?(?:seek|sought|asked|requested|request|wrote|stated|ask|were seeking|are seeking|would like)\b|"
    r"your (?:request|e-?mail|letter|questions?|enquiry|correspondence)\b|request(?:ed|ing) (?:the following"
    r"|information)|"
    r"following information|request for information|requested:|seeking (?:the following|information)|asking for)",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"^(?:\W*)(?:in (?:it|which) )?(?:you (?:have )?(?:asked|requested|wrote|sought)|i note (?:that )?you|"
    r"your request (?:was|is|read|reads|stated|asked|for information)|the request (?:was|is|read)|specifically,? you)",
    re.IGNORECASE,
)
_AUTHORITY = (
    r"(?:(?:the )?(?:[A-Z][\w&'’-]+ (?:and )?){1,6}(?:[Pp]olice|POLICE|[Cc]onstabulary|CONSTABULARY|[Cc]onstabularies"
    r"|[Ss]ervice|[Ff]orce|MPS|Scotland)|[Tt]he (?:MPS|PSNI|BTP|force|Force)|MPS|PSNI|BTP|GMP|"
    r"[Tt]his force|[Tt]he [Cc]onstabulary|[Tt]he [Pp]olice [Ss]ervice)"
)
_ANSWERS_REQUEST = re.compile(
    rf"""^\W*(?:\d{{1,2}}[.)]\s)?(?:
      i\ have\ (?:today|now|considered|decided|concluded|completed|been|conducted|contacted|spoken|attached|provided|looked|reviewed|examined)\b
    | (?:we|i)\ (?:can|are|am|do|does|have|will|neither|regret|hold|would\ (?:advise|like\ to\ (?:advise|confirm|inform)))\b(?!.*\?\s*$)
    | (?:in|our|my|in\ (?:our|my|the|a))\ (?:response|reply)\b | by\ way\ of\ (?:a\ |an\ )?(?:response|reply|answer)\b | you\ (?:then|subsequently|sought|argue[sd]?|say|said|complain|complained|contacted|were\ (?:told|informed|advised|sent))\b | response\b | answer\b | decision\b | our\ response
    | your\ request\ (?:for\ information\ )?(?:is|was|cannot|can|will)\b | following\ (?:a|our|the|extensive|thorough)\ (?:\w+\ )?search | (?:a|the)\ (?:total|number|figure)\b.{{0,120}}\b(?:is|was|were|are)\ (?:\d|£|nil|zero|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)
    | (?-i:{_AUTHORITY.replace(" ", chr(92) + " ")})['’]s\ (?:response|reply|answer|decision)\b
    | (?:your|the|this)\ request\ (?:for\ information\ )?(?:has|have|was\ (?:received|considered)|is\ (?:now|being)|as\ it|would)\b
    | (?:following|on|upon)\ (?:the\ )?receipt\ of\ your | having\ (?:completed|considered|conducted|reviewed|now)
    | (?:to|in\ order\ to)\ locate\ the\ information | searches?\ (?:were|was|have|has) | following\ (?:your|the)\ (?:request|enquir)
    | in\ (?:accordance|line|regard|relation\ to\ your)\b | under\ (?:section\ 1|s1|the\ (?:freedom|foi)) | section\ 1\b | section\ 17\b
    | in\ terms\ of\ (?:section|s\.?\s?\d) | as\ at\ \d | a\ search\ (?:for|of|has|was) | the\ (?:reply|response)\ (?:that\ )?(?:you|we)\b
    | pursuant\ to | please\ (?:find|see|note\ that\ the|be\ advised) | (?:attached|enclosed)\ (?:is|are|you|please|herewith|to\ this) | there\ (?:are|is|was|were)\ (?:\d|no\b|none|one|two|three|four|five|six|seven|eight|nine|ten|currently) | the\ freedom\ of\ information | the\ (?:information|data)\ (?:you|requested|is|below|has)
    | this\ (?:letter|response|notice|is\ to\ inform|serves) | thank\ you\ for\ your | it\ is\ (?:our|my)\ (?:decision|belief) | part\ of\ the\ information
    | (?:answered|replied|responded|reply\ sent|response\ sent)\b.{{0,30}}\d | unfortunately | no\ information\ (?:is\ )?held | information\ (?:not|is\ not)\ held | exemption | refusal
    | (?-i:{_AUTHORITY.replace(" ", chr(92) + " ")})\ (?:does|do|can|cannot|will|neither|holds?|has|have|is|are|would|may|shall|confirms?|considers?|receive[sd]?|record(?:s|ed)|had|uses?|used|spent|paid|employ(?:s|ed)?|relie[sd]|refuse[sd]|decided|responded|replied)\b
    | the\ (?:above|attached|following)\ (?:table|figures|data|information) | i\ (?:must|should)\ (?:advise|inform|also)
    | as\ (?:you\ (?:may|will)\ be\ aware) | with\ (?:regards?|reference)\ to\ your | by\ virtue | where\ information\ is
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_SPEAKS = re.compile(
    r"^(?!\W*(?:i|if|please|could|can|would)\b).{0,180}?\b(?:i|we) (?:can|must|have to|am able to|am unable to|are unable to|are able to|regret to|will|shall) (?:now |also |therefore )?(?:neither|confirm|advise|inform|tell|provide|disclose)\b"
    r"|\b(?:is|are|was|were) (?:therefore )?(?:exempt|withheld|refused)\b(?=.{0,80}(?:\bs(?:ection)?\.? ?\d|\.|$))|\bs(?:ection)?\.? ?\d\d?(?:\(\d\w?\))?(?:\(\w\))? (?:applies|is engaged)\b"
    r"|\b(?:you|your) (?:rely|quote|are quite (?:right|correct)|will (?:find|see)|have been (?:told|sent))\b",
    re.IGNORECASE,
)
_ADVICE = re.compile(
    r"^\W*(?:(?:in (?:line|keeping) with|to comply with) (?:section|s\.?) ?16\b|advi[cs]e (?:\(|[:–—-]|and assistance)|(?:for|to be of|by way of) (?:your |some |further )?(?:advice|assistance|help)\b|regulation 9\b|reg\.? 9\b"
    r"|to (?:assist|help) you\b|you (?:may|might) (?:wish|want|like) to (?:consider )?(?:refin|narrow|reduc|limit|resubmit)\w*|if you (?:were|are able|wish|would like) to (?:narrow|refine|reduce|limit|restrict|resubmit)\b|(?:in accordance with|under|pursuant to|in compliance with) (?:our |its |my )?(?:duty "
    r"|duties )?(?:under )?(?:section|s\.?) ?16\b|"
    r"(?:by way of|in terms of|to provide) (?:advice|assistance)|under (?:our|the) duty to (?:assist|advise)|"
    r"(?:section|s\.?) ?16 .{0,60}(?:advice|assist))",
    re.IGNORECASE,
)
_BALANCES = re.compile(
    r"^\W*(?:(?:it is )?therefore,? (?:it is )?(?:our|my) (?:opinion|belief|view).{0,80}balance|on balance\b|the balance (?:is|lies|of|falls)\b|(?:the|our|my) (?:conclusion|balance)\b.{0,40}\b(?:is|that)\b"
    r"|having (?:weighed|considered) (?:up )?(?:the |both ))",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"^(?:[-•]\s)?(?:question|request|q|part|you asked|your (?:question|request)|information requested|the request|foi request"
    r"|details of (?:your |the )?request)(?:\s?\([^)\d]{2,30}\))?\s?(?:no\.?\s?)?(?P<number>\d{0,2}[a-z]?)\s?[:.)–-]\s?(?=\S)",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"^(?:[-•]\s)?(?:[\w&'’]+ ){0,5}?(?:answer|ans|response|reply|a)\s?(?:(?:to )?(?:question"
    r"|q)?\s?(?P<number>\d{1,2}[a-z]?))?\s?[:.)–-]\s?(?=\S)",
    re.IGNORECASE,
)
_NO_WORDS = re.compile(
    r"\W*(?:[\w/.-]*\d[\w/.-]*[/.-][\w/.-]*\W*)?(?:\d{1,2}(?:st|nd|rd|th)?\s[A-Za-z]{3,9}\s\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})\W*|\W*(?=[\w.-]*\d)[\w.-]+[/_][\w/_.-]+\W*",
    re.ASCII,
)
"""What follows the label of a reference or a date: `Request: COL/19/846  29th November 2019`, `Reply: 25/04/2012`."""
_ASKS = re.compile(
    r"\?[\s\"'”’)]*$|^(?:\W*\w{1,2}[.)]\s*|q\w{0,3}\W+|question \w{1,3}\W+)?(?:please|could you|can you"
    r"|how (?:many|much)|what|when|who|which|where)\b",
    re.IGNORECASE,
)
_WEIGHED: Final = frozenset({PartKind.AGAINST, PartKind.FAVOURING, PartKind.PUBLIC_INTEREST, PartKind.HARM})
_FIXED: Final = frozenset({PartKind.COMPLAINT})
_MAY_ADVISE: Final = frozenset(
    {
        PartKind.OPENING,
        PartKind.DECISION,
        PartKind.ANSWERS,
        PartKind.EXEMPTION,
        PartKind.BALANCE,
        PartKind.FAVOURING,
        PartKind.AGAINST,
        PartKind.PUBLIC_INTEREST,
        PartKind.ATTACHMENTS,
    }
)
_GIVES_ANSWER = re.compile(
    r"\b(?:i|we|force|police|constabulary) (?:can|am|are|will|would|have)\b.{0,80}\b(?:advise|respond|confirm"
    r"|provid|inform|answer|disclos)|\b(?:our|my|the) (?:response|reply|answers?) (?:is|are|to)\b",
    re.IGNORECASE,
)
_LEADS_ON = 400


@lru_cache(maxsize=_KNOWN)
def opening_kind(text: str, current: PartKind, *, headed: bool) -> tuple[PartKind | None, bool]:
    """Return the part that a line opens within the part `current`, and whether the line itself belongs to it.

    `headed` says whether the current part has a heading of its own. None when the line goes on with what there is.
    """
    if current in _FIXED:
        return None, True
    if current is not PartKind.REQUEST and complains(text):
        return PartKind.COMPLAINT, True
    labelled = _labelled(text, current)
    if labelled is not None:
        return labelled, True
    if current in (PartKind.OPENING, PartKind.OTHER) and introduces_request(text):
        return PartKind.REQUEST, False
    if current is PartKind.REQUEST and ends_request(text):
        return PartKind.DECISION, True
    if current in _MAY_ADVISE and _ADVICE.match(text):
        return PartKind.ADVICE, True
    if current in _WEIGHED and _BALANCES.match(text):
        return PartKind.BALANCE, True
    return None, True


def asks(text: str) -> bool:
    """Whether a line is a question as the requester put it: it ends with a question mark, or begins as questions do."""
    return bool(_ASKS.search(text)) and not re.match(r"^please (?:find|see|note|be )", text, re.IGNORECASE)


def _labelled(text: str, current: PartKind) -> PartKind | None:
    """`Question: how many ...?`, `Q1. How many ...?`, `Answer: 12`: a part that its label opens."""
    if current in (PartKind.COMPLAINT, PartKind.HARM, PartKind.FAVOURING, PartKind.AGAINST):
        return None
    question, answer = _QUESTION.match(text), _ANSWER.match(text)
    if (question or answer) and _NO_WORDS.fullmatch(text.partition(":")[2]):
        return None
    if question and (asks(text) or (not question["number"] and current in (PartKind.OPENING, PartKind.ANSWERS))):
        return PartKind.REQUEST
    if answer and not asks(text) and (len(answer[0]) > 3 or current is PartKind.REQUEST):
        return PartKind.ANSWERS
    return None


def introduces_request(text: str) -> bool:
    """Whether what follows this line is the request: `I note you seek access to the following information:`."""
    if (
        re.search(
            r"request (?:is|has been|was) (?:replicated|repeated|reproduced|set out|copied|shown"
            r"|detailed) below|together with (?:the|our|my) (?:response|answer)",
            text,
            re.IGNORECASE,
        )
        and len(text) < 300
    ):
        return True
    if _ENDS_WITH_ASKING.search(text) and len(text) < 250:
        return True
    closes = text.rstrip().endswith((":", ";", ":-", ": -", "…", "...", "-", "–", "“", '"'))
    if len(text) > _LEADS_ON * 3 or not (closes or (_ASKED.match(text) and len(text) < 120)):
        return False
    if closes and len(text) < 200 and _FIRST_PERSON.match(text):
        return True
    last = text[-_LEADS_ON:]
    if _GIVES_ANSWER.search(last[-160:]):
        return False
    return bool(_INTRODUCES_REQUEST.search(last)) and not re.search(r"exempt|virtue of", last, re.IGNORECASE)


_FIRST_PERSON = re.compile(
    r"^\W*(?:dear .{0,30}, )?(?:(?:i|we) (?:would|should|wish|want|am (?:writing to )?request|request|seek)\b.{0,60}\b(?:like|grateful|request|know|supply|provide|obtain|receive|seek|ask)\b"
    r"|please (?:can|could|would|will)? ?(?:you )?(?:provide|supply|send|tell|let|give|state|confirm|answer)\b|under the (?:freedom|foi)\b.{0,60}\b(?:i|please)\b|(?:can|could) (?:you|i) )",
    re.IGNORECASE,
)
_ENDS_WITH_ASKING = re.compile(
    r"\byou (?:have |had )?(?:asked(?: for)?|requested|sought|wrote|wish(?:ed)? to know)\W*$", re.IGNORECASE
)
_IN_FULL: Final = Cued(
    re.compile(
        r"\byour (?:request|e-?mail|letter|enquiry|application|correspondence|communication)\b(?! (?:has|is|was|for (?:an? )?(?:internal )?review)\b)[^.]{0,120}?\b(?:concerning|about|regarding|relating to|asking|for (?:the|a|all|any|details|copies|copy|figures|how)\b|in which you (?:ask(?:ed)?|request(?:ed)?))\b(?P<told>.{20,})|"
        r"\b(?:you|we were|i was) (?:have |had |also |recently |e-?mailed us |wrote )?(?:(?:on|by|in) [^,.]{3,40},? )?(?:asked|requested|sought|wish(?:ed)?|wanted|would like|are seeking|enquired)\b"
        r"(?! (?:the following|us to review|that we|for (?:an? )?(?:internal )?review)\b)(?P<what>.{25,})",
        re.IGNORECASE,
    ),
    (
        *("your request", "your e", "your letter", "your application", "your correspondence", "your communication"),
        *("asked", "requested", "sought", "wish", "wanted", "would like", "are seeking", "enquired"),
    ),
)


def asks_in_full(text: str) -> bool:
    """Whether a sentence tells the whole request: `You asked on 3 May for the names of the dogs.`"""
    if len(text) > 900 or not text.rstrip("\"'”’ ").endswith((".", "?")):
        return False
    match = _IN_FULL.search(text, in_small_letters(text))
    if match is None or re.search(
        r"\bfollowing\b|\bbelow\b|\breview\b|\bclarif", match["what"] or match["told"], re.IGNORECASE
    ):
        return False
    return match.start() < 200 and not _GIVES_ANSWER.search(text)


def is_label_and_question(text: str) -> bool:
    """Whether a line is a label without a number and the one question of the request: `You asked: how many dogs?`"""
    match = _QUESTION.match(text)
    return match is not None and not match["number"] and text.rstrip("\"'”’ ").endswith("?")


def goes_on(text: str) -> bool:
    """Whether a line may go on with a request that was told in a sentence: an entry of a list, or a question."""
    return _GOES_ON.match(text) is not None or text.endswith("?") or text[:1].islower()


_GOES_ON = re.compile(
    r"^(?:(?:[-•]|\(?\w{1,2}[.)])\s|(?:i|please|if|for example|also|note|n\.?b|thank)\b)", re.IGNORECASE
)


def ends_request(text: str) -> bool:
    """Whether a line within the request is the authority speaking again."""
    if _ANSWERS_REQUEST.match(text) or tells_of_complaint(text):
        return True
    return not text.endswith("?") and _SPEAKS.search(text, 0, 250) is not None
