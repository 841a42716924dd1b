# ruff: noqa: E501 - a pattern, or a row of a table, is read more surely in one line
"""The sentences that begin to tell how the requester may complain.

Most patterns begin with the sentence and fail at its first word. Those that look further into it are asked only of a
sentence that holds a word of theirs.
"""

from __future__ import annotations

import re
from typing import Final

from precedents.records.cues import Cued, in_small_letters

_COMPLAINT = re.compile(
    r"^\W*(?:(?:if|should) you (?:are|be|feel|remain|wish|were)\b.{0,80}(?:dissatisf|unhappy|not satisfied"
    r"|complain|review|appeal|decision)|"
    r"you (?:have|may) (?:the|a)? ?(?:right|wish)\b.{0,60}(?:complain|review|appeal)|(?:your )?right of complaint|"
    r"your attention is drawn to|i (?:would|also) .{0,40}your (?:attention|right).{0,60}(?:review|complain"
    r"|appeal|attached)|"
    r"details of your right|complaint rights|for a complaint|are you unhappy|"
    r"if you (?:have any (?:complaint|concern)|require an internal|would like (?:us )?to review|disagree))",
    re.IGNORECASE,
)
_COMPLAINT_WITHIN: Final = Cued(
    re.compile(
        r"^\W*(?:.{0,60}\b(?:provides?|gives?|offers?) you (?:with )?(?:the|a) right to request"
        r"|.{0,40}\bright to request (?:an? )?(?:internal )?(?:review|re-?examination)"
        r"|.{0,60}if you are (?:dissatisfied|unhappy|not (?:satisfied|content)) with)",
        re.IGNORECASE,
    ),
    ("right to request", "if you are "),
)
_MAY_COMPLAIN = re.compile(
    r"^\W*(?:please )?(?:note )?"
    r"(?:you (?:can|may|could|have|do have|will|'?ve)\b.{0,120}\b(?:internal review|reviewed?|re-?examination|complain|appeal|(?:information )?commissioner|representations)\b"
    r"|you['’](?:ve|ll)\b.{0,120}\b(?:review|reconsideration|complain|appeal|commissioner|representations)\b"
    r"|if you(?:['’]re| are| do not| don['’]t| disagree| feel| remain| wish| want| think)\b.{0,120}\b(?:review|complain\w*|appeal|agree|dissatisfied|unhappy|(?:not been|in)(?: properly)? ?handled|handling|commissioner|reg(?:ulation)?\.? 11)\b"
    r"|should you\b.{0,60}\b(?:complaint|complain|review|appeal|dissatisfied)\b|if,? following an internal review|we take our responsibilities under\b.{0,160}\bdissatisfied"
    r"|(?:your )?(?:right|rights) of (?:review|appeal|complaint)\b|appeals?\s?(?:within|to the|[-–—:]|section)|complaints?\s?[:–—-]|any complaint\b|how to (?:complain|appeal)\b"
    r"|(?:the )?information commissioner(?:['’]s office)?,? (?:can be contacted|wycliffe))",
    re.IGNORECASE,
)
_MAY_COMPLAIN_WITHIN: Final = Cued(
    re.compile(
        r"^\W*(?:please )?(?:note )?.{0,60}\bprovides? you (?:with )?(?:the|a) right\b",
        re.IGNORECASE,
    ),
    ("you the right", "you a right", "you with the right", "you with a right"),
)
_COMPLAINED = re.compile(
    r"^(?:.{0,200}\byou (?:have |had |then |also )?(?:asked|sought|requested|wrote|complained)\b"
    r"|.{0,60}\byour complaint (?:about|of|that)\b)",
    re.IGNORECASE,
)


def complains(text: str) -> bool:
    """Whether a line begins to tell how the requester may complain."""
    small = in_small_letters(text)
    if _tells(text, small):
        return True
    may = _MAY_COMPLAIN.match(text) or _MAY_COMPLAIN_WITHIN.match(text, small)
    return may is not None and not _COMPLAINED.match(text)


def tells_of_complaint(text: str) -> bool:
    """Whether a line tells so, even within the request, where the requester may speak of a complaint too."""
    return _tells(text, in_small_letters(text))


def _tells(text: str, small: str) -> bool:
    return bool(_COMPLAINT.match(text) or _COMPLAINT_WITHIN.match(text, small))
