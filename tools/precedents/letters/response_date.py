"""The date of the response: not of the request, of the page, or of what was asked about. Nothing is guessed."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from precedents.dates import UNKNOWN, PartialDate
from precedents.letters.evidence import Found
from precedents.letters.letter import Letter, Line
from precedents.records.headings import PartKind
from precedents.spans import Span

_MONTHS = {
    name.casefold(): number
    for number in range(1, 13)
    for name in (calendar.month_name[number], calendar.month_abbr[number])
} | {"sept": 9}
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + ")"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s{1,2})?"
_DATE = re.compile(
    rf"(?<![\d/.-]){_WEEKDAY}(?:(?P<d1>\d{{1,2}})\s?(?:st|nd|rd"
    rf"|th)?,?\s?(?:day\s)?(?:of\s)?[-,.]?\s?(?P<m1>{_MONTH})\.?,?[-\s]\s?(?P<y1>(?:19|20)\d\d|\d\d(?!\d))"
    rf"|(?P<m2>{_MONTH})\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y2>(?:19|20)\d\d)"
    r"|(?P<y3>20\d\d)-(?P<m3>\d\d)-(?P<d3>\d\d)"
    r"|(?P<d4>\d{1,2})\s?(?P<sep>[/.-])\s?(?P<m4>\d{1,2})\s?(?P=sep)\s?(?P<y4>(?:19|20)\d\d|\d\d)"
    rf"|(?P<m5>{_MONTH}),?\s(?P<y5>(?:19|20)\d\d))(?![\d/]|\.\d|-\d)",
    re.IGNORECASE,
)
_OF_RESPONSE = re.compile(
    r"(?:date\s?(?:of\s)?(?:our\s|the\s|foi\s)?(?:respon(?:ded|se|d)|repl(?:y|ied)|answered|completed"
    r"|completion|sent|issued|disclos(?:ed|ure)|released?|closed|provided)(?:\s(?:sent|provided|date))?|"
    r"(?:response|respon[ds]e?d?|replied|reply|answered|completion|completed|disclosure|issued?|release"
    r"|sent)\s(?:on|date|sent(?:\son)?|issued(?:\son)?|dated?)|(?:responded|disclosed|released|answered"
    r"|completed))\s?(?:\(.{0,12}\))?\s?[:|–-]?\s*(?:on\s)?(?:the\s)?$",
    re.IGNORECASE,
)
_OF_LETTER = re.compile(
    r"(?:^|\|)\s*(?:date|dated|dyddiad / date|our date|letter date|date of letter)\s?[:|–-]?\s*$|\bdate\s?:\s*$",
    re.IGNORECASE,
)
_OF_PAGE = re.compile(
    r"(?:publish(?:ed)?|publication|posted|uploaded|added|updated|modified|created|last\s(?:updated|modified"
    r"|reviewed)|reviewed|live)(?:\s(?:date|on|at|by|to the .{0,20}))*\s?[:|–-]?\s*(?:on\s)?$",
    re.IGNORECASE,
)
_OF_REQUEST = re.compile(
    r"(?:request(?:ed|s)?|receiv(?:ed|al)|received?|submitted|sub(?:mission)?|enquiry|e-?mail|letter"
    r"|correspondence|application|clarif\w+|acknowledg\w+|between|from|since|until|to|up to|by|on or before"
    r"|deadline|due|asked|made|logged|registered|birth|born)\b"
    r"[^.\n]{0,40}$",
    re.IGNORECASE,
)
_RESPONSE = re.compile(r"\W*(?:our |final )?(?:response|reply|answer)\b", re.IGNORECASE)
_SIGNED = re.compile(r"yours\s(?:sincerely|faithfully|truly)|kind regards", re.IGNORECASE)
_SALUTATION = re.compile(r"^(?:dear|good (?:morning|afternoon)|hello)\b", re.IGNORECASE)


def dates_in(text: str) -> Iterator[tuple[PartialDate, Span]]:
    """Yield every date in a text, the day before the month as British letters write it, with its place."""
    for match in _DATE.finditer(text):
        found = _date(match)
        if found is not None:
            yield found, Span(*match.span())


def _date(match: re.Match[str]) -> PartialDate | None:
    number = next(number for number in "12345" if match[f"y{number}"])
    year, month = match[f"y{number}"], match[f"m{number}"]
    day = match[f"d{number}"] if number != "5" else None
    whole_year = int(year) if len(year) == 4 else 2000 + int(year)
    try:
        found = PartialDate(whole_year, _MONTHS.get(month.casefold()) or int(month), int(day) if day else None)
    except ValueError:
        return None
    return found if 2004 <= whole_year <= 2099 else None


def find_date(letter: Letter) -> Found[PartialDate]:
    """Return the date of the response; UNKNOWN when the copy shows none.

    A label (`Date Responded`, `Response date`, `Date`) decides; else a date that stands alone at the head of the
    letter, or beside the signature. What is labelled as the date of the request or of the publication is not taken.
    """
    found = list(_candidates(letter))
    if found:
        best = max(found, key=lambda candidate: (candidate[0], candidate[1].day is not None))
        rivals = {date for score, date, _, _ in found if score == best[0]}
        sure = best[0] >= 4 and len(rivals) == 1
        return Found(best[1], best[3], best[2], confirm=not sure)
    if letter.page.sent.known:
        return Found(letter.page.sent, "the day on which the mail was sent; its text shows no date", confirm=True)
    page = _page_date(letter)
    if page:
        return Found(UNKNOWN, f"the letter shows no date of response; the page says `{page}`", confirm=True)
    return Found(UNKNOWN, "the copy shows no date of response")


def _candidates(letter: Letter) -> Iterator[tuple[float, PartialDate, Span, str]]:
    signature = max((match.start() for match in _SIGNED.finditer(letter.text)), default=len(letter.text) + 1)
    head = _head_end(letter)
    previous = ""
    for line in letter.lines:
        if any(character.isdigit() for character in line.text):
            for date, span in dates_in(line.text):
                judged = _judge(letter, line, span, previous, head, signature)
                if judged is not None:
                    yield judged[0], date, span.shifted(line.span.start), judged[1]
        previous = line.text


def _judge(
    letter: Letter, line: Line, span: Span, previous: str, head: int, signature: int
) -> tuple[float, str] | None:
    """How sure a date is that of the response, and why; None when it is not."""
    before = line.text[: span.start]
    alone = len(line.text) - (span.end - span.start) <= 3
    if alone:
        before = previous + " " if len(previous) <= 40 else ""
    labels = before[-80:]
    at = line.span.start
    labelled = _labelled(line, labels, at < head)
    if labelled:
        return (labelled, "its label") if at < 4000 or alone else (3, "its label")
    if _OF_PAGE.search(labels):
        return None
    in_request = letter.part_at(at) is PartKind.REQUEST and at >= head
    if _OF_LETTER.search(labels) and not in_request and (at < head or at > signature - 200):
        return 5, "its label"
    if _OF_REQUEST.search(labels) and not alone:
        return None
    if alone and at < head:
        return 4.5, "it stands alone at the head of the letter"
    if at >= signature - 200 and (alone or len(line.text) < 80):
        return 4, "it stands beside the signature"
    if alone and line.span.end > len(letter.text) - 60:
        return 4, "it stands alone at the end of the letter"
    if at < head and len(line.text) < 90 and not _SALUTATION.match(line.text):
        return (3, "it stands at the head of the letter") if not _OF_REQUEST.search(line.text[: span.start]) else None
    return None


def _labelled(line: Line, labels: str, at_head: bool) -> float:
    """How surely the words before a date say that it is that of the response; 0 when they do not."""
    label = _OF_RESPONSE.search(labels)
    if label is None:
        return 0
    if label.start() <= 3 or labels[: label.start()].rstrip()[-1:] in ("|", ",", "-", "–", ";", ""):
        return 6
    return 4.5 if at_head and len(line.text) < 120 and _RESPONSE.match(line.text) else 0


def _head_end(letter: Letter) -> int:
    """Where the head of a letter ends: at the request, or at the first long paragraph after a few lines."""
    for number, line in enumerate(letter.lines):
        if letter.part_at(line.span.start) is not PartKind.OPENING or (number >= 3 and len(line.text) > 220):
            return line.span.start
        if number > 25:
            return line.span.start
    return len(letter.text)


def _page_date(letter: Letter) -> str:
    """What the page itself says of a date, as printed."""
    for line in (
        *letter.page.dropped,
        *(line.text for line in letter.lines[:8]),
        *(line.text for line in letter.lines[-4:]),
    ):
        for _, span in dates_in(line):
            if len(line) < 150 and _OF_PAGE.search(line[: span.start][-60:]):
                return " ".join(line.split())
    return ""
