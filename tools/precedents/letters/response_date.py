"""The date of the response: not of the request, of the page, or of what was asked about. Nothing is guessed."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from typing import NamedTuple

from precedents.dates import UNKNOWN, PartialDate
from precedents.letters.evidence import Found
from precedents.letters.letter import Kind, Letter, Line
from precedents.records.headings import PartKind
from precedents.spans import Span

_MONTHS = {
    name.casefold(): number
    for number in range(1, 13)
    for name in (calendar.month_name[number], calendar.month_abbr[number])
} | {"sept": 9}
_WELSH = "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr".split()  # noqa: SIM905 - months in a row are read more easily than a list
_MONTHS |= {name: number for number, name in enumerate(_WELSH, 1)}
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + ")"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s{1,2})?"
_DATE = re.compile(
    rf"(?<![\d/._-]){_WEEKDAY}(?:(?P<d1>\d{{1,2}})\s?(?:st|nd|rd"
    rf"|th|eg|ain|fed|af|ydd)?,?\s?(?:day\s)?(?:of\s)?[-,.]?\s?(?P<m1>{_MONTH})(?:\s?/\s?{_MONTH})?\.?,?[-\s]\s?(?P<y1>(?:19|20)\d\d|\d\d(?!\d))"
    rf"|(?P<m2>{_MONTH})\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y2>(?:19|20)\d\d)"
    r"|(?P<y3>20\d\d)-(?P<m3>\d\d)-(?P<d3>\d\d)"
    r"|(?P<d4>\d{1,2})\s?(?P<sep>[/.-])\s?(?P<m4>\d{1,2})\s?(?P=sep)\s?(?P<y4>(?:19|20)\d\d|\d\d)"
    rf"|(?P<m5>{_MONTH}),?\s(?P<y5>(?:19|20)\d\d))(?![\d/_]|\.\d|-\d|[\w-]{{0,20}}\.(?:pdf|docx?|xlsx?|csv|zip|txt|msg|jpe?g|png|html?)\b)",
    re.IGNORECASE,
)
_OF_RESPONSE = re.compile(
    r"(?:date\s?(?:of\s)?(?:our\s|the\s|foi\s)?(?:respon(?:ded|se|d)|repl(?:y|ied)|answered|completed"
    r"|completion|sent|issued|disclos(?:ed|ure)|released?|closed|provided)(?:\s(?:sent|provided|date))?|"
    r"(?:response|respon[ds]e?d?|replied|reply|answered|completion|completed|disclosure|issued?|release"
    r"|sent)\s(?:due\s?/\s?sent|on|date|sent(?:\son)?|issued(?:\son)?|dated?)|(?:respon(?:ded|ding)(?:\sto)?|disclosed|released"
    r"|answered|completed|(?:reply|response|answer|decision)(?=\s?[:|])))"
    r"\s?(?:\(.{0,12}\))?\s?[:|\s–-]*(?:on\s)?(?:the\s)?$",
    re.IGNORECASE,
)
_OF_LETTER = re.compile(
    r"(?:^|\|)\s*(?:date|dated(?: this)?|(?:dyddiad\s?/\s?)?(?:date|dyddiad)|our date|letter date"
    r"|date of letter|sent)\s?[:|\s–-]*(?:the\s)?$"
    r"|\b(?:date|dyddiad)\s?[:|][:|\s–-]*$",
    re.IGNORECASE,
)
_OF_PAGE = re.compile(
    r"(?:publish(?:ed)?|publication|posted|uploaded|added|updated|modified|created|last\s(?:updated|modified"
    r"|reviewed)|reviewed|live)(?:\s(?:date|on|at|by|to the .{0,20}))*\s?[:|\s–-]*(?:on\s)?$",
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
_REFERENCE_BEFORE = re.compile(r"\W*(?:[A-Za-z]+\s?){0,4}[:.]?\s*(?=[\w/.-]*\d)[\w/.-]+[\s|,;–-]*")
_FIRST_PAGE = 2500
_TITLE_LINES = 12
_MONTH_ALONE = re.compile(
    r"(?:date(?:d)?|(?:date of )?(?:response|reply)(?: date)?|date (?:responded|answered))"
    r"\s?[:|]\s?(0?[1-9]|1[0-2])/((?:20)?\d\d)",
    re.IGNORECASE,
)
"""`Date: 06/16`: a month and a year, which only a label tells from other numbers."""
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


class _Ends(NamedTuple):
    """Where the head of a letter ends, and where its signature begins."""

    head: int
    signature: int


def _candidates(letter: Letter) -> Iterator[tuple[float, PartialDate, Span, str]]:
    signature = max((match.start() for match in _SIGNED.finditer(letter.text)), default=len(letter.text) + 1)
    ends = _Ends(_head_end(letter), signature)
    previous = ""
    for line in letter.lines:
        month = _MONTH_ALONE.fullmatch(line.text)
        if month:
            yield 3, PartialDate(2000 + int(month[2]) % 100, int(month[1])), line.span, "its label"
        if any(character.isdigit() for character in line.text):
            for date, span in dates_in(line.text):
                judged = _judge(letter, line, span, _header(line, span, previous), ends)
                if judged is not None:
                    yield judged[0], date, span.shifted(line.span.start), judged[1]
        previous = line.text


def _header(line: Line, span: Span, previous: str) -> str:
    """What may label a date from the line above: the cell above it in a table, else that line."""
    if line.kind is not Kind.ROW or " | " not in previous or any(character.isdigit() for character in previous):
        return previous
    if re.search(r"[A-Za-z]{3,}", _DATE.sub("", line.text[: span.start])):
        return ""  # the cell before it is its label
    column = line.text[: span.start].count(" | ")
    cells = previous.split(" | ")
    return cells[column] if len(cells) == line.text.count(" | ") + 1 else previous


def _judge(letter: Letter, line: Line, span: Span, previous: str, ends: _Ends) -> tuple[float, str] | None:
    """How sure a date is that of the response, and why; None when it is not."""
    before = line.text[: span.start]
    alone = len(line.text) - (span.end - span.start) <= 3
    if alone or (_is_cell(line, span) and previous and " | " not in previous):
        before = previous + " " if len(previous) <= 40 else ""
    labelled = _by_label(letter, line, before[-80:], ends, alone=alone)
    if labelled is not None:
        return labelled if labelled[0] else None
    at = line.span.start
    if _REFERENCE_BEFORE.fullmatch(before) and at < ends.head:
        return 3.5, "it stands beside the reference at the head of the letter"
    if _OF_REQUEST.search(before[-80:]) and not alone:
        return None
    return _by_place(letter, line, span, ends, alone=alone)


def _by_label(letter: Letter, line: Line, labels: str, ends: _Ends, *, alone: bool) -> tuple[float, str] | None:
    """What the words before a date say of it; 0 when they give it to the page, None when they say nothing."""
    at = line.span.start
    labelled = _labelled(line, labels, at < ends.head)
    if labelled:
        return (labelled, "its label") if at < 4000 or alone else (3, "its label")
    if _OF_PAGE.search(labels):
        return 0, ""
    in_request = letter.part_at(at) is PartKind.REQUEST and at >= ends.head
    if _OF_LETTER.search(labels) and not in_request and (at < ends.head or at > ends.signature - 200):
        return 5, "its label"
    return None


def _by_place(letter: Letter, line: Line, span: Span, ends: _Ends, *, alone: bool) -> tuple[float, str] | None:
    """What the place of a date says of it, where no words do."""
    at = line.span.start
    if alone and at < ends.head:
        return 4.5, "it stands alone at the head of the letter"
    if at >= ends.signature - 200 and (alone or _beside_signature(line, span)):
        return 4, "it stands beside the signature"
    if alone and line.span.end > len(letter.text) - 60:
        return 4, "it stands alone at the end of the letter"
    if alone and re.match(r"\D{0,12}\d{1,2}\D", line.text) and at < _FIRST_PAGE and line.kind is Kind.TEXT:
        return 3, "it stands alone above the answer"
    short = at < ends.head and len(line.text) < 90 and not _SALUTATION.match(line.text)
    if short and not _OF_REQUEST.search(line.text[: span.start]):
        return 3, "it stands at the head of the letter"
    return None


def _is_cell(line: Line, span: Span) -> bool:
    """Whether a date fills its cell of a table."""
    start, end = line.text.rfind(" | ", 0, span.start) + 3, line.text.find(" | ", span.end)
    return line.kind is Kind.ROW and start <= span.start + 2 and end in (-1, span.end)


def _beside_signature(line: Line, span: Span) -> bool:
    """Whether a line near the end is hardly more than a date: `Signed, 4 May 2012`; no answer, and no entry of one."""
    rest = line.text[: span.start] + line.text[span.end :]
    return line.kind is Kind.TEXT and len(rest) <= 30 and not any(character.isdigit() for character in rest)


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
        part = letter.part_at(line.span.start)
        over = part is not PartKind.OPENING and (part is not PartKind.OTHER or number > _TITLE_LINES)
        if over or (number >= 3 and len(line.text) > 220):
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
