"""Line breaks inside sentences: which lines of a text are the rest of the line above."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from precedents.letters.letter import Kind, Source
from precedents.records.headings import heading_kind, names_section

_ENDS = re.compile(r"""[.!?:;]["'”’)\]]*$""")
_OPEN_END = re.compile(
    r"(?:,|\b(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|nor|that|which|is|are|was|were|be|been|has"
    r"|have|had|will|would|may|"
    r"not|any|this|these|those|its|their|your|our|as|if|than|into|under|over|between|section|regarding|whether"
    r"|who|i|we|you))$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"^[(\"'“‘]?[a-z]")
_LETTERED = re.compile(r"^\(?(?:[a-z]|[ivx]{1,4}|\d{1,2}[a-z]?)\s?[.)]\s?\S", re.IGNORECASE)
_LABEL = re.compile(r"^[A-Z][\w /&'’()-]{0,40}:(?:\s|$)")
_CUT = re.compile(r"\b(?:s|ss|sec|sections?|regulations?|reg)\b\.? ?\d{1,2}[A-C]? ?(?:\(\w{1,4}\) ?)+$", re.IGNORECASE)
_LIMBS_GO_ON = re.compile(
    r"^\((?:[a-z]|[ivx]{1,4}|\d{1,2}[A-C]?)\)(?:\s?(?:[,&/]|and|or)?\s?\((?:[a-z]|[ivx]{1,4}|\d{1,2}[A-C]?)\))*"
    r"(?:[.,;:]|\s?[-–]|\s(?:of the|under|foia?|and)\b|$)",
    re.IGNORECASE,
)
"""The limbs of a provision that a line end has cut off from its number: `by section 31(1)` / `(a), (b) & (c) of`."""
_DAY = re.compile(rf"^(?:\w+ )?\d{{1,2}}(?:st|nd|rd|th)? (?:{'|'.join(calendar.month_name[1:])})$", re.IGNORECASE)
_YEAR = re.compile(r"^20\d\d$")
_WIDEST, _NARROWEST = 150, 40


def join_broken(sources: Sequence[Source]) -> list[Source]:
    """Return the lines with those joined that a fixed width, or scraping, has broken; gaps (empty lines) are dropped.

    A text is of fixed width when many of its lines break off inside sentences at about the same length. Only there a
    line that begins with a capital is joined to a long line above; elsewhere only what is plainly the rest of a
    sentence is.
    """
    width = _width(sources)
    result: list[Source] = []
    pieces: list[str] = []  # of the last line of the result, joined at its end: linear time
    last, gap = "", False
    for source in sources:
        if not source.text:
            gap = True
            continue
        if result and _continues(result[-1], last, source, gap, width):
            pieces.append(
                source.text if pieces[-1].endswith("-") and pieces[-1][-2:-1].isalpha() else " " + source.text
            )
        else:
            if pieces:
                result[-1] = replace(result[-1], text="".join(pieces))
            result.append(source)
            pieces = [source.text]
        last, gap = source.text, False
    if pieces:
        result[-1] = replace(result[-1], text="".join(pieces))
    return result


def _width(sources: Sequence[Source]) -> int:
    """The width at which a text was broken into lines; 0 when it was not."""
    lengths, broken = [], 0
    for above, below in pairwise(sources):
        if not above.text or above.firm or above.kind is Kind.ROW:
            continue
        lengths.append(len(above.text))
        if below.text and below.kind is Kind.TEXT and _GOES_ON.match(below.text) and not _ENDS.search(above.text):
            broken += len(above.text) >= _NARROWEST
    if broken < 3 or broken * 6 < len(lengths):
        return 0
    lengths.sort()
    width = lengths[(len(lengths) * 9) // 10]
    return width if width <= _WIDEST else 0


def _continues(first: Source, last: str, source: Source, gap: bool, width: int) -> bool:
    """Whether `source` is the rest of the paragraph or entry `first`, whose last line as broken is `last`."""
    if Kind.ROW in (first.kind, source.kind) or Kind.HEADING in (first.kind, source.kind):
        return False
    if first.firm or source.firm or source.kind is Kind.ENTRY:
        return False
    if not gap and _cut_off(last, source.text):
        return True
    if _LETTERED.match(source.text):
        return False
    if _ENDS.search(last):
        full = bool(width) and not gap and len(last) >= width * 0.8 and not last.endswith(":")
        return full and not _begins_anew(source.text)
    goes_on = bool(_GOES_ON.match(source.text))
    if gap:
        return goes_on and len(last) >= _NARROWEST and bool(_OPEN_END.search(last))
    if width:
        reaches = len(last) >= width * 0.6
        return (goes_on and (reaches or bool(_OPEN_END.search(last)))) or (reaches and not _begins_anew(source.text))
    return goes_on and len(last) >= _NARROWEST and (bool(_OPEN_END.search(last)) or last.endswith("-"))


def _cut_off(last: str, text: str) -> bool:
    """Whether a line end stands inside a provision, or before the year of a date that stands alone."""
    if len(last) >= _NARROWEST and _CUT.search(last):
        return _LIMBS_GO_ON.match(text) is not None
    return _DAY.match(last) is not None and _YEAR.match(text) is not None


def _begins_anew(text: str) -> bool:
    """Whether a line that begins with a capital is a heading or a label rather than the rest of a sentence."""
    short = len(text) < 90
    return short and (heading_kind(text) is not None or names_section(text) is not None or bool(_LABEL.match(text)))
