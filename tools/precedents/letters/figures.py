# ruff: noqa: E501 - a pattern is read more surely in one line
"""Answers that no verb announces: `11,204`, `G4S £0`, `Flights in 2023: 412, of which 61 by night`, `Yes, two.`"""

from __future__ import annotations

import re
from typing import Final

_MARKER = re.compile(
    r"^(?!\W*ss?\W{0,2}\d)\W*(?:(?:in )?(?:answer|response|reply)(?: to)?\s?)?(?:(?:question|request|q|part|point|a)\s?)?"
    r"(?:\(?\d{1,2}[a-z]?|\(?[a-z]|\(?[ivx]{1,4})?\s?(?:[.):–-]+\s*|\s(?=£?\d[\d,.]*\W*$))",
    re.IGNORECASE,
)
_NO_FIGURE = re.compile(
    r"(?:\b(?:sections?|ss?|regulations?|reg|articles?|arts?|schedules?|parts?|paragraphs?|paras?|questions?|q|points?|pages?|annex|appendix|tables?|chapter|code|version|item|no|number|ref|reference|crime|log)\b\.?\s?(?:\d+[A-Za-z]?(?:\s?\(\w{1,4}\))*(?:\s?(?:,|and|&|to|-|–)\s?)?)+)"
    r"|\b\d{1,2}(?:st|nd|rd|th)\b|\b\d{1,2}(?P<sep>[/.-])\d{1,2}(?P=sep)\d{2,4}\b|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{4})?|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:\d{1,2},? )?\d{4}"
    r"|\b(?:19|20)\d\d(?:\s?[/–-]\s?(?:19|20)?\d\d)?\b(?!\s[a-z]+s\b)|\b\d{2}/\d{2}\b|[£]?(?:450|600)\b|\b0\d{2,4}[ \d]{5,}|\b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b|\b\w*[A-Za-z]\d\w*|\b\d+[/_.-]\d[\w/._-]*(?:[/_-])\w+|\b\d+/\d+\b|\b\d{1,2}[:.]\d\d\b|\b(?:24/7|999|101|111)\b|\(\d{1,2}\)",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"(?<![\w/.])[<>]?£?\d[\d,]*(?:\.\d+)?(?:%|k|m)?(?![\w/])", re.IGNORECASE)
_WORDS = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred)"
_COUNTED = re.compile(
    rf"\b{_WORDS}(?:-\w+)?\b(?!\s(?:months?|weeks?|working|days?|years?|hours?|minutes?|dut|grounds|exempt|parts?|questions?|requests?|reasons?|stages?|sections?|people who))",
    re.IGNORECASE,
)
_SHORT_ANSWER = re.compile(
    r"^(?:(?:yes|no|correct|not applicable)(?=\W*[.,;:!–-]|\W*$)|(?:none|nil|zero|n/a|nought)\b(?=\W*$|\s*[.,;:–-]|\s(?:were|was|have|had|has|recorded|reported|in|for|since|of (?:these|them|this|the \w+ (?:were|was|have|had)))\b))",
    re.IGNORECASE,
)
_NO_ANSWER: Final = re.compile(
    r"\b(?:minutes?|working days|would|could|might|if|estimat\w+|request(?:s|ed)? (?:that |which )?(?:you|received)|you (?:have|had) (?:sent|made|asked|submitted|written)"
    r"|your (?:request|e-?mail|letter|correspondence)|your \d+|since you|complain\w*|reviewed?|appeals?|appropriate limit|per hour|cost limit|threshold|fees?|acts?|regulations|exempt\w*|withh\w+|refus\w+|not (?:held|hold)"
    r"|confirm nor|neither|public interest|harm|prejudice\w*|undermin\w+|compromis\w+|disclos\w+ (?:of|would)|release of|telephone|tel|fax|post ?code|po box|to read|be read|search\w* of|manual\w*"
    r"|same request|previous(?:ly)?|answered in full|conviction|damages|convicted|for each record|each (?:file|record)|in order to|commissioner|duty|duties|entitle\w*|principles?|hours)\b|@|www\.|\?$",
    re.IGNORECASE,
)
_LONGEST = 400


def gives_figure(text: str) -> bool:
    """Whether a sentence of an answer gives a figure, or says yes or no: told by what it holds, so to be confirmed.

    Numbers that count nothing asked about are none: years, dates, provisions, telephone numbers, the cost limit, and
    whatever stands in a sentence about searching, refusing or complaining.
    """
    plain = _MARKER.sub("", text, count=1).strip() or text.strip()
    if not plain or len(plain) > _LONGEST or _NO_ANSWER.search(plain):
        return False
    if _SHORT_ANSWER.match(plain):
        return True
    if re.fullmatch(r"[<>]?£?\d[\d,]*(?:\.\d+)?%?\W*(?:\(\w+\)\W*)?", plain):
        return True
    bare = _NO_FIGURE.sub(" ", plain)
    return (
        _FIGURE.search(bare) is not None
        or _COUNTED.search(bare) is not None
        or re.fullmatch(rf"(?:one|{_WORDS})\W*", bare, re.IGNORECASE) is not None
    )
