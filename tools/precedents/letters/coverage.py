"""How much of the notice a copy shows: all of it, or an extract without its opening and its end."""

from __future__ import annotations

import re

from precedents.letters.evidence import Found
from precedents.letters.letter import Letter
from precedents.records.headings import PartKind
from precedents.records.response import Extent
from precedents.spans import Span

_SALUTATION = re.compile(
    r"(?m)^(?:dear\b.{0,80}|good (?:morning|afternoon)\b.{0,40}|thank you for your (?:request|e-?mail|letter"
    r"|enquiry|correspondence|freedom)\b.*|i (?:write|am writing|respond|refer)\b.{0,200}|(?:in reply to"
    r"|further to|with reference to) your\b.*|your request for information (?:has|was)\b.*"
    r"|your request for information\b.{0,200}\breceived\b.*|yours (?:sincerely|faithfully)\b.*)",
    re.IGNORECASE,
)
_COMPLAINT = re.compile(
    r"internal review|information commissioner['’]?s? office|right (?:of|to) (?:complain|appeal|complaint)"
    r"|right to request a\b.{0,12}\b(?:review|re-?examination)|scottish information commissioner"
    r"|complaint rights|dissatisfied with (?:the|this|our|your)|wycliffe house|section 50 of",
    re.IGNORECASE,
)


def find_extent(letter: Letter) -> Found[Extent]:
    """Return `full` when the copy shows both an opening to the requester and the complaint rights, `extract` when it
    shows neither, else `unknown`."""
    opening = _SALUTATION.search(letter.text)
    complaint = next((part.span for part in letter.sections if part.kind is PartKind.COMPLAINT), None)
    if complaint is None:
        words = _COMPLAINT.search(letter.text)
        complaint = Span(*words.span()) if words and letter.part_at(words.start()) is not PartKind.REQUEST else None
    if opening and complaint:
        return Found(Extent.FULL, "it shows an opening and the complaint rights", Span(*opening.span()))
    if not opening and not complaint:
        return Found(Extent.EXTRACT, "it shows neither an opening nor the complaint rights")
    missing = "complaint rights are" if opening else "opening is"
    return Found(Extent.UNKNOWN, f"no {missing} shown", confirm=True)
