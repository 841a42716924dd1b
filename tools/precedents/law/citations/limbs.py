"""The grammar of what follows a section's number: brackets, joined brackets, named subsections, and their misprints.

Nothing here knows an Act. Whether `(a)(b)` are two paragraphs or one inside the other is decided when the Act is
known; here the limbs are read off one by one, with their places.
"""

from __future__ import annotations

from dataclasses import dataclass

from precedents.law.citations.tokens import CLOSE, DASH, GAPS, LINE, NUMBER, OPEN, WORD, Tokens
from precedents.law.citations.vocabulary import DOUBLED, JOINERS, MARKERS, ROMAN, SUBDIVISIONS, THROUGH, Division

MOST = 30
"""The most limbs that are read after one number: more than any section has, so that no text is read over and over."""
_MISPRINTS = 2  # brackets without their end that one citation can have; in more nobody meant a limb
_VIRTUE = (["by", "virtue", "of"], ["read", "with"], ["together", "with"])
_UNOPENED = CLOSE + NUMBER + CLOSE
_AFTER_OPEN_END = frozenset((LINE, "p", "$", ",", ";", ".", ":", DASH, OPEN, "&", CLOSE))


@dataclass(slots=True)
class Limb:
    """One limb as printed: its text, the tokens it spans, and whether it closes a range (`(a) to (c)`)."""

    text: str
    first: int
    after: int
    through: bool = False
    outermost: bool = False
    """Whether the letter calls it a subsection, so that it cannot stand below a paragraph."""


def limbs(t: Tokens, at: int) -> tuple[list[Limb], int]:
    """limbs = dotted? (bracket | joiner bracket | named)* letter?     e.g. `(1) (a) & (b)`, `.1`, ` subsection 2(c)`"""
    found, at = _dotted(t, at)
    unclosed = 0
    while True:
        opened = None if found and t.kinds[at] == LINE else bracket(t, at)
        unclosed += opened is not None and t.kinds[opened[1] - 1] != CLOSE
        read = opened or _joined(t, at) or _named(t, at) or _unopened(t, at, bool(found))
        if read is None or len(found) > MOST or unclosed > _MISPRINTS:
            return _letters(t, found, at) or _glued_letter(t, found, at)
        found += read[0]
        at = read[1]


def bracket(t: Tokens, at: int) -> tuple[list[Limb], int] | None:
    """bracket = LINE? '('+ item (inner item)* ')'* ; inner = ',' | '&' | 'and' | '/' | '-' | 'to'     e.g. `(a & b)`

    Without its closing bracket only one item is read, and only where nothing that could be a gloss follows.
    """
    start = at + 1 if t.kinds[at] == LINE else at
    if t.kinds[start] != OPEN:
        return None
    at = start + 1
    if t.kinds[at] == OPEN and t.glued(at):
        at += 1
    first = item(t, at)
    if first is None:
        return None
    text, after = first
    found = [Limb(text, start, after)]
    closed = _inner(t, found, after)
    if closed is None:
        return _unclosed(t, start, found[0])
    return found, closed


def item(t: Tokens, at: int) -> tuple[str, int] | None:
    """item = NUMBER letter? | letter | roman | doubled letter     e.g. `5B`, `5 B`, `a`, `ii`, `ac`"""
    kind, word = t.kinds[at], t.words[at]
    if kind == NUMBER and not (len(word) > 2 and word[:3].isdecimal()):
        if word.isdecimal() and t.kinds[at + 1] == WORD and len(t.words[at + 1]) == 1 and t.kinds[at + 2] == CLOSE:
            return word + t.words[at + 1].upper(), at + 2
        return word, at + 1
    if kind == WORD and (len(word) == 1 or word in ROMAN or word in DOUBLED) and word.isascii():
        return word, at + 1
    return None


def _inner(t: Tokens, found: list[Limb], at: int) -> int | None:
    """Read further items up to the closing bracket into `found`; return the place after it, None when there is none."""
    while True:
        if t.kinds[at] in GAPS and t.kinds[at + 1] == CLOSE:
            at += 1  # `S 40 (2`, and the bracket on the next line
        if t.kinds[at] == CLOSE:
            found[-1].after = at + 1
            return at + 1
        if (t.words[at] not in JOINERS and t.words[at] not in THROUGH) or len(found) > MOST:
            return None
        further = item(t, at + 1)
        if further is None:
            return None
        text, after = further
        found.append(Limb(text, at + 1, after, through=t.words[at] in THROUGH))
        at = after


def _unclosed(t: Tokens, start: int, limb: Limb) -> tuple[list[Limb], int] | None:
    """unclosed = '(' item, all glued, before another bracket or a stop     e.g. `31(1(a)`"""
    glued = t.glued(start) and t.glued(start + 1)
    if not glued or t.kinds[limb.after] not in _AFTER_OPEN_END:
        return None
    if t.kinds[limb.after] == "." and t.glued(limb.after + 1) and t.kinds[limb.after + 1] == WORD:
        return None  # `(i.e. ...`, `(e.g. ...`
    if t.kinds[limb.after] == OPEN and not t.glued(limb.after):
        return None
    return [limb], limb.after


def joiner(t: Tokens, at: int) -> int | None:
    """joiner = (LINE? (',' | ';' | '&' | '/' | '+' | 'and' | 'or' | 'plus') 'also'? LINE?)+ ; at most three"""
    joined = 0
    start = at
    while joined < 3:
        here = at + 1 if t.kinds[at] == LINE else at
        if t.words[here] not in JOINERS:
            break
        at = here + 1
        joined += 1
    if not joined:
        return None
    if t.words[at] == "also":
        at += 1
    return at + 1 if t.kinds[at] == LINE and at > start else at


def _joined(t: Tokens, at: int) -> tuple[list[Limb], int] | None:
    """joined = (joiner | 'to' | '-') bracket     e.g. `, (b)`, ` & (4)`, ` to (c)`, ` - (2)`

    Not the number of the next point of a list: `31(1)(a), (2) section 40`.
    """
    through = t.words[at] in THROUGH
    here = at + 1 if through else joiner(t, at)
    virtue = at if here is None else here
    for link in _VIRTUE:
        if t.words[virtue : virtue + len(link)] == link and t.kinds[virtue + len(link) + 1] == NUMBER:
            here = virtue + len(link)  # `section 40(2), by virtue of (3)(a)(i)`
    if here is None or t.kinds[here] != OPEN:
        return None
    read = bracket(t, here)
    if read is None or t.kinds[read[1] - 1] != CLOSE:
        return None
    if MARKERS.get(t.words[read[1]]) is Division.SECTION and not through:
        return None
    if t.kinds[at] == ";" and read[0][0].text.isdecimal() and t.words[read[1]] in ("was", "were", "is", "are"):
        return None
    read[0][0].through = through
    return read


def _named(t: Tokens, at: int) -> tuple[list[Limb], int] | None:
    """named = ('-' | LINE | joiner)? subdivision named-limbs"""
    here = joiner(t, at)
    if here is None:
        here = at + 1 if t.kinds[at] in (DASH, LINE) else at
    subdivision = subdivision_word(t, here)
    if subdivision is None:
        return None
    read = named_limbs(t, subdivision)
    if read is None:
        return None
    found, after = read
    found[0].first = here
    return found, after


def subdivision_word(t: Tokens, at: int) -> int | None:
    """subdivision = 'subsection' | 'paragraph' | ... | 'sub' '-'? 'section'     ; returns the place after it"""
    if t.kinds[at] != WORD or t.words[at] not in SUBDIVISIONS:
        return None
    if t.words[at] != "sub":
        return at + 1
    at += 2 if t.kinds[at + 1] == DASH else 1
    return at + 1 if t.words[at] in SUBDIVISIONS or MARKERS.get(t.words[at]) is Division.SECTION else at


def named_limbs(t: Tokens, at: int) -> tuple[list[Limb], int] | None:
    """The limbs after the word `subsection`, bracketed or not: `2`, `(2)`, `3A, 3B and 4A`, `2(c)`, `(1)(a) and (b)`"""
    while t.kinds[at] in (".", ":", LINE):
        at += 1
    read = bracket(t, at) or _bare(t, at)
    if read is None:
        return None
    found, at = read
    found[0].outermost = found[0].text[0].isdigit()
    while len(found) <= MOST:
        read = bracket(t, at) or _joined(t, at)
        if read is None:
            here = joiner(t, at)
            read = _bare(t, here) if here is not None and t.kinds[here] == NUMBER else None
            if read is None or t.words[read[1]] in SUBDIVISIONS:
                return found, at
            read[0][0].outermost = True
        found += read[0]
        at = read[1]
    return found, at


def _bare(t: Tokens, at: int) -> tuple[list[Limb], int] | None:
    read = item(t, at)
    if read is None or (t.kinds[at] == WORD and t.words[at] in ("a", "i") and not _ends(t, read[1])):
        return None
    return [Limb(read[0], at, read[1])], read[1]


def _ends(t: Tokens, at: int) -> bool:
    return t.kinds[at] != WORD or t.words[at] in ("of", "and")


def _dotted(t: Tokens, at: int) -> tuple[list[Limb], int]:
    """dotted = ('.' NUMBER | '.' letter)*, all glued     e.g. `31.1.a`; more than one digit is no subsection"""
    found: list[Limb] = []
    while t.kinds[at] == "." and t.glued(at) and t.glued(at + 1):
        read = item(t, at + 1)
        if read is None or (not found and t.kinds[at + 1] != NUMBER):
            break
        found.append(Limb(read[0], at, read[1]))
        at = read[1]
    return found, at


def _unopened(t: Tokens, at: int, deeper: bool) -> tuple[list[Limb], int] | None:
    """unopened = NUMBER of one digit, then '(' letter ')'; or a glued NUMBER ')'     e.g. `31 1(a)`, `31)3)`"""
    if deeper:
        return None
    if t.kinds[at] == NUMBER and len(t.words[at]) == 1 and t.kinds[at + 1] == OPEN:
        read = bracket(t, at + 1)
        if read and read[0][0].text.isalpha() and t.kinds[read[1] - 1] == CLOSE:
            return [Limb(t.words[at], at, at + 1), *read[0]], read[1]
    if t.kinds[at : at + 3] == _UNOPENED and t.glued(at) and t.glued(at + 1) and t.glued(at + 2):
        return [Limb(t.words[at + 1], at, at + 3)], at + 3
    return None


def _letters(t: Tokens, found: list[Limb], at: int) -> tuple[list[Limb], int] | None:
    """letters = letter? (joiner letter)+     paragraphs without brackets, in order: `31(1) a & b`, `31.1.a & b`"""
    if not found or t.kinds[at - 1] not in (CLOSE, WORD, NUMBER):
        return None
    more = [Limb(t.words[at], at, at + 1)] if found[-1].text[0].isdigit() and _is_letter(t, at) else []
    if not more and t.kinds[at - 1] != WORD:
        return None
    last = more[-1] if more else found[-1]
    here = joiner(t, last.after)
    while here is not None and _is_letter(t, here) and t.words[here] > last.text:
        last = Limb(t.words[here], here, here + 1)
        more.append(last)
        here = joiner(t, last.after)
    joined = len(more) > 1 or (more and more[0].first > at)
    return ([*found, *more], last.after) if joined else None


def _is_letter(t: Tokens, at: int) -> bool:
    return t.kinds[at] == WORD and len(t.words[at]) == 1 and t.words[at].isascii() and t.kinds[at + 1] != NUMBER


def _glued_letter(t: Tokens, found: list[Limb], at: int) -> tuple[list[Limb], int]:
    """A paragraph without brackets at the end of others: `31(1)a`."""
    if found and t.kinds[at] == WORD and t.glued(at) and len(t.words[at]) == 1 and t.kinds[at - 1] == CLOSE:
        found.append(Limb(t.words[at], at, at + 1))
        at += 1
    return found, at
