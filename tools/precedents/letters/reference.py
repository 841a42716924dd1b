"""The reference of the response, told from the look-alikes of a letter.

Years (13/14), offence codes (59/41), dates, numbers of other requests (`FOIs 512/17 and 88/17 refer`), of crimes, and
of the regulator (`FS50...`, `IC-...-X1Y2`) are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from precedents.letters.evidence import Found
from precedents.letters.letter import Letter
from precedents.records.headings import PartKind
from precedents.spans import Span

_PREFIX = (
    r"(?:(?:XD/|HQ/|IM-)?FOIA?|RFI|FOISA|EIR|GSA|ENQ|CR|DPA|COL|F|SAR|REQ|REF|LASA|IR|ACPO|NPCC|IGO|FI|TVP|CCU|DIS)"
)
_TOKEN = (
    rf"(?:{_PREFIX}[ ]\d{{5,6}}[ ]\d\d(?!\d)|(?:{_PREFIX}[ ])?\d\d-\d\d:[ ]?\d{{2,5}}|"
    r"\d{2,4}[ ][–-][ ]\d\d[ ][–-][ ]\d{2,5}|"
    r"(?-i:(?!NO|REF|OUR|FOR|REQ|ACT|THE|AND|TEL|FAX|BOX)[A-Z]{2,4}[ ](?=\d{2,6}[/_-]\d))?"
    rf"(?:{_PREFIX}[ ]?(?:No\.?[ ]?|[ ]?:[ ]?|[-–][ ])?(?=[\w/.-]{{0,12}}\d))?"
    r"(?=[A-Za-z/._-]{0,14}\d)[A-Za-z0-9](?:[A-Za-z0-9]|[/._–-](?=[A-Za-z0-9])|[/](?=[ ]?\d)[ ]?|[ ][/][ ]?(?=\d))*"
    r"(?:[ ]?[/][ ]?(?-i:IR|REV)\b)?)"
)
_LABEL = (
    r"(?:(?:(?:our|force|case|request|application|foia?|foisa"
    r"|freedom\sof\sinformation(?:\sact)?(?:\s\(scotland\))?(?:\s(?:act\s)?(?:2000"
    r"|2002))?(?:\sact)?(?:\s\(foia?\))?|information|disclosure|enquiry|"
    r"response|log|eir|unique|publication|document|file|internal|review)\s?[-–:]?\s?(?:request|application"
    r"|enquiry|response|case|disclosure|release|log|review|access)?\s?[-–:]?\s?)?"
    r"\(?(?:reference|ref|refs?|id|urn)\)?(?:erence)?\s?\.?\s?(?:(?:(?:number|no|num|nos|id)\b|n[°º])\.?)?|"
    r"(?:freedom\sof\sinformation|foia?|foisa|information|foi\sact|eir|rfi)(?:\s(?:act|2000"
    r"|\(foi\)))*\s(?:request|application|enquiry|response|disclosure|case)\s?[-–:]?\s?(?:(?:number|no|num"
    r"|id)\b\.?)?|"
    r"request\s(?:number|no|id)\b\.?|(?<![\w ])request(?=\s?:)|case\s(?:number|no)\b\.?|"
    r"(?:foia?|foisa|rfi)\s(?:number|no)\b\.?"
    r"|application\s(?:number|no)\b\.?|disclosure\s(?:number|no|log)\b\.?)"
)
_LABELLED = re.compile(
    rf"\b{_LABEL}(?:\s(?:is|was|of))?\s?[:;.#=|,–-]{{0,2}}\s*(?:e-?case\s?:?\s)?\(?[\[“\"']?(?P<token>{_TOKEN})",
    re.IGNORECASE,
)
_BARE = re.compile(rf"(?<![\w/.£-])(?P<token>{_TOKEN})(?![\w£%@]|/\d|\.\d)")
_SHAPE = re.compile(
    r"(?:(?-i:[A-Z]{2,4})[ ]\d{2,6}[/_-]\d{2,6}|FOI[ ]\d{5,6}[ ]\d\d|(?:FOI[ ])?\d\d-\d\d:[ ]?\d{2,5}"
    r"|\d{2,4}[ ][–-][ ]\d\d[ ][–-][ ]\d{2,5}"
    r"|\d{1,6}[A-Z]{0,2}[/_–-]\d{2,4}|(?:19|20)\d\d\.\d{3,6}|\d{1,5}\.\d{4}-\d{2}|\d{2}/\d{2}/\d{3,6}|\d{2,6}[._]\d{2,4}"
    r"|\d{4}[/-]\d{3,6}|(?=.*[A-Z])(?=.*\d)[A-Z0-9]+(?:[/._-][A-Z0-9]+)+|"
    rf"{_PREFIX}[ /._:-]{{0,3}}\d[\d/._-]{{2,16}}|\d{{10,16}}|{_PREFIX}\d{{4}}/\d{{3,6}})(?:[ ]?/[ ]?(?:IR|REV))?",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"\W*(?:(?:foi|foia|freedom of information)?\s?(?:request|response|disclosure|ref)?\s?)?[-–:]?\s?", re.IGNORECASE
)
_REGULATOR = re.compile(r"^(?:FS\d{6,}|FER\d{6,}|IC-\d+-\w{4}|RFA\d+|EA/\d{4}/\d{4}|ENQ\d{5,}|GIA)", re.IGNORECASE)
_NO_REFERENCE = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-](?:(?:19|20)\d{2}|\d{2})|(?:19|20)\d{2}|\d{1,3}|\d{1,2}(?:st|nd|rd|th)"
    r"|s{0,2}\.?\d{1,2}[A-C]?(?:\(.*)?|[A-Z]{1,2}\d{1,2}[A-Z]?[ ]?\d[A-Z]{2}|\d+(?:\.\d+)?(?:%|k|m)?|"
    r"\d{1,2}\.[A-Za-z]{2,}|(?:foi|foia|act|of)?\s?2000|24/7|24-7|9/11|7/7|covid-?19|.{0,3}v\d(?:\.\d)*|\d+(?:am|pm)",
    re.IGNORECASE,
)
_YOURS = re.compile(r"\b(?:your|eich)\b.{0,6}\b(?:ref|cyf)", re.IGNORECASE)
_LONG_NUMBER = re.compile(r"\d{4,}(?:\.\d{2,6})?")
_ELSEWHERE = re.compile(
    r"(?:previous|earlier|refers?\b|similar|see\b|answered (?:in|under)|linked|other request|also request"
    r"|commissioner|\bico\b|crime (?:ref|number|no)|incident|"
    r"occurrence|complaint|decision notice|case of|act \d{4}(?=\W{0,3}$)|s\.?i\.?|code\b|your ref"
    r"|your reference|postcode"
    r"|tel\b|telephone|fax|charity|company|vat|iso\b|page\b|published (?:under|as)|same as|combined with"
    r"|in response to foi|charge|invoice|purchase order)[^.\n]{0,30}$",
    re.IGNORECASE,
)
_REFER_AFTER = re.compile(
    r"^[^.\n]{0,40}\brefers?\b|^[^.\n]{0,30}\b(?:also refer|is relevant|for (?:a|the) (?:previous|similar))",
    re.IGNORECASE,
)
_OFFICIAL = re.compile(r"(?i:act|regulations?|order)\s\(?$")


def find_reference(letter: Letter) -> Found[str | None]:
    """Return the reference as printed; None when the copy shows none that can be told to be this response's."""
    found = list(_candidates(letter))
    best = max(found, key=lambda one: one[0], default=None)
    if best is None or best[0] < 2:
        return Found(None, "the copy shows no reference")
    score, token, span, why = best
    rivals = {other for points, other, _, _ in found if points >= max(score - _NEAR, 4) and not _same(other, token)}
    if rivals:
        why = f"{why}; the letter also shows {', '.join(sorted(rivals)[:3])}"
    return Found(token, why, span, confirm=score < 4 or bool(rivals))


_NEAR = 2.0  # how much less may speak for a number that might as well be the reference


def _same(one: str, other: str) -> bool:
    """Whether two numbers are the same but for what stands before or between: `FOI 377/18` and `377-18`."""
    bare = [re.sub(r"[\W_]", "", token).casefold() for token in (one, other)]
    return bare[0] in bare[1] or bare[1] in bare[0]


def _candidates(letter: Letter) -> Iterator[tuple[float, str, Span, str]]:
    text = letter.text
    head = _head(letter)
    for match in _LABELLED.finditer(text):
        token, span = _trimmed(match, text)
        theirs = _YOURS.search(text, max(match.start() - 8, 0), match.start("token"))
        if theirs or _impossible(token, text, span, labelled=True):
            continue
        score = 5.0 + (2 if span.start < head else 0) - _elsewhere(letter, match.start(), span)
        score += 1 if _SHAPE.fullmatch(token) else 0
        score -= 1.5 if token.isdigit() and len(token) < 4 else 0
        yield score, token, span, "its label"
    for line in letter.lines:
        if line.span.start >= head or len(line.text) > 200:
            continue
        for match in _BARE.finditer(line.text):
            token, span = _without_word(*_trimmed(match, line.text, line.span.start))
            if not _SHAPE.fullmatch(token) or _impossible(token, text, span, labelled=False):
                continue
            whole = len(token) >= len(line.text.strip()) - 2
            ends = (
                line.text.rstrip(" ).]").endswith(token)
                or _LEADS.fullmatch(line.text[: match.start("token")]) is not None
            )
            score = 2.0 + 2 * whole + 1.5 * ends + (1 if token[0].isalpha() else 0)
            yield (
                score - _elsewhere(letter, span.start, span),
                token,
                span,
                "its form and its place at the head of the letter",
            )
    for match in _BARE.finditer(letter.page.title):
        token = match["token"].rstrip("./-_–")
        if _SHAPE.fullmatch(token) and not _impossible(token, letter.page.title, Span(*match.span()), labelled=False):
            yield 3.5, token, Span(0, 0), "the title of the page"


def _head(letter: Letter) -> int:
    """Where the head of the letter ends: its first lines, before the request."""
    request = next((part.span.start for part in letter.sections if part.kind is PartKind.REQUEST), len(letter.text))
    return max(min(request, 900), letter.lines[min(2, len(letter.lines) - 1)].span.end if letter.lines else 0)


def _trimmed(match: re.Match[str], text: str, base: int = 0) -> tuple[str, Span]:
    start = match.start("token")
    token = match["token"].rstrip("./-_–:")
    label, colon, rest = token.rpartition(":")
    if colon and not any(character.isdigit() for character in label):
        start, token = start + len(label) + 1 + len(rest) - len(rest.lstrip()), rest.strip()
    return token, Span(base + start, base + start + len(token))


def _without_word(token: str, span: Span) -> tuple[str, Span]:
    """`FOI NOT-004418/20` has no form that references have; its last word has."""
    first, blank, last = token.rpartition(" ")
    if _SHAPE.fullmatch(token) or not blank or not _SHAPE.fullmatch(last):
        return token, span
    return last, Span(span.start + len(first) + 1, span.end)


def _impossible(token: str, text: str, span: Span, *, labelled: bool) -> bool:
    if not any(character.isdigit() for character in token) or _REGULATOR.match(token) or len(token) > 40:
        return True
    if _NO_REFERENCE.fullmatch(token) and not (labelled and _LONG_NUMBER.fullmatch(token) and not _is_year(token)):
        return True
    if _OFFICIAL.search(text[max(span.start - 20, 0) : span.start]):
        return True
    return not labelled and _is_financial_year(token)


def _is_year(token: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", token) is not None


def _is_financial_year(token: str) -> bool:
    """`13/14`, `2013/14`, `2013-2014`: a year and the next."""
    match = re.fullmatch(rf"(?:{_PREFIX}[ ])?((?:19|20)?\d\d)[/–_-]((?:19|20)?\d\d)", token)
    if match is None:
        return False
    first, second = int(match[1]) % 100, int(match[2]) % 100
    return (
        (first + 1) % 100 == second
        or (len(match[1]) == 4 and len(match[2]) == 4)
        or (len(match[1]) == 4 and first < second)
    )


def _elsewhere(letter: Letter, at: int, span: Span) -> float:
    """How much speaks for the number of another request, or of something else altogether."""
    text = letter.text
    part = letter.part_at(span.start)
    line_start = max(text.rfind("\n", 0, at) + 1, at - 80)
    penalty = 4.0 if _ELSEWHERE.search(text[line_start : span.start]) else 0.0
    if _REFER_AFTER.match(text[span.end : span.end + 60]):
        penalty += 4
    if part is PartKind.REQUEST:
        penalty += 3
    elif part in (PartKind.OPENING, PartKind.COMPLAINT):
        penalty += 0
    elif span.start > 2500:
        penalty += 1.5
    return penalty
