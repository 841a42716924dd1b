"""Text into lexemes, and every spelling of a lexeme into its analysis.

A lexeme is what the specification's one expression finds: a provision or a list of them, a date, a number, a
reference, or a run of words held together by hyphens and apostrophes. What a lexeme means depends on its own text
alone, so the analysis of each spelling is done once and kept.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from precedents.search.folding import fold
from precedents.search.pieces import Lexeme, Node, Piece, chunk, every, is_word, made, near, pattern, term, word
from precedents.search.provisions import provision
from precedents.search.specification import LONGEST, MONTHS

LEXEME = pattern("lexeme")
_PROVISION, _DATE, _INITIALS, _THOUSANDS = map(pattern, ("provision", "date", "initials", "thousands"))
_CALENDAR, _DIGITS = map(pattern, ("calendar", "digits"))
_CHUNK = re.compile("[^./_' ,-]+")
_MOST_CHUNKS = 8


class Placed(NamedTuple):
    """A lexeme where it stands: from `start` to `end` in the folded text, its first place in phrases at `at`."""

    lexeme: Lexeme
    start: int
    end: int
    at: int


BREAK = "\x01"
"""What stands between two texts that are read in one go."""

_FIGURE = re.compile("[0-9]")


class _Read(dict[str, str]):
    """The one lexeme of a text between two blanks, found when it is first met; it has exactly one, or a KeyError."""

    def __missing__(self, text: str) -> str:
        found = LEXEME.findall(text)
        if len(found) != 1:
            raise KeyError(text)
        if len(self) > _MOST_READ:
            self.clear()
        lexeme = self[text] = str(found[0])
        return lexeme


_MOST_READ = 2**17
_READ = _Read()


def spellings(text: str) -> list[str]:
    """Return the spellings of all lexemes of a text, folded, in order, with each `BREAK` that stands between them."""
    found: list[str] = []
    for part in text.split(BREAK):
        found += _spellings(part)
        found.append(BREAK)
    return found[:-1]


@lru_cache(maxsize=2**14)
def _spellings(text: str) -> list[str]:
    """Letters repeat whole paragraphs of each other, so the last ones read are kept.

    A lexeme with a blank in it has a figure, too: texts without figures are read word by word, three times faster.
    """
    folded = fold(text)
    if _FIGURE.search(folded) is None:
        try:
            return [_READ[word] for word in folded.split(" ") if word]
        except KeyError:
            pass
    return LEXEME.findall(folded)


def placed(text: str) -> Iterator[Placed]:
    """Yield the lexemes of a text with their places in `fold(text)`."""
    at = 0
    for match in LEXEME.finditer(fold(text)):
        lexeme = analyse(match[0])
        yield Placed(lexeme, match.start(), match.end(), at)
        at += lexeme.width


@lru_cache(maxsize=2**18)
def analyse(spelling: str) -> Lexeme:
    """Return what one lexeme counts for and asks for. `spelling` is folded and matches the specification."""
    if spelling.isascii() and spelling.isalpha():
        return _lone(word(spelling, 0, 0))
    if _PROVISION.fullmatch(spelling):
        return provision(spelling)
    if _DATE.fullmatch(spelling):
        return _written_date(spelling)
    if _INITIALS.fullmatch(spelling):
        form = spelling.replace(".", "")
        return _lone(word(form, 0, 0)._replace(end=len(spelling)))
    if _THOUSANDS.fullmatch(spelling):
        return _thousands(spelling)
    if _DIGITS.fullmatch(spelling):
        return _number(spelling)
    return _code(spelling) if _DIGITS.search(spelling) else _words(spelling)


def _lone(piece: Piece) -> Lexeme:
    return Lexeme("word", (piece,), 1, ((piece.form, 0),), term(piece.term))


def _words(spelling: str) -> Lexeme:
    """words = compound (('.' | '/' | '_') compound)* ; compound = word ('-' word)*

    `counter-terrorism` is `counter`, `terrorism` and, written together, `counterterrorism`. It asks for either.
    """
    if is_word(spelling):
        return _lone(word(spelling, 0, 0))
    pieces: list[Piece] = []
    parts: list[Piece] = []
    asked: list[Node] = []
    for compound in re.finditer("[^./_]+", spelling):
        start = compound.start()
        words = [
            word(each[0], len(parts) + place, start + each.start())
            for place, each in enumerate(re.finditer("[^-]+", compound[0]))
        ]
        if len(words) > 1:
            joined = word(compound[0].replace("-", ""), len(parts), start)._replace(end=compound.end())
            pieces.append(joined)
            asked.append(("or", term(joined.term), near(words)))
        else:
            asked.append(term(words[0].term))
        pieces += words
        parts += words
    core = tuple((part.form, part.at) for part in parts)
    kind = "word" if len(pieces) == 1 else "compound"
    return Lexeme(kind, tuple(pieces), len(parts), core, every(asked))


def _number(spelling: str) -> Lexeme:
    """A number of four digits or more may also be a reference written without its punctuation."""
    piece = made(spelling, 0, 0, len(spelling))
    plain = term(piece.term)
    asked = ("or", plain, term("#" + piece.term)) if len(spelling) >= 4 else plain
    return Lexeme("number", (piece,), 1, ((piece.form, 0),), asked)


def _thousands(spelling: str) -> Lexeme:
    """`1,200` is the number 1200; as `100,200,300` may be three numbers, each group counts too."""
    lexeme = analyse(spelling.replace(",", ""))
    whole = [piece._replace(start=0, end=len(spelling)) for piece in lexeme.pieces]
    groups = [piece._replace(at=0) for piece in _chunks(spelling)]
    return lexeme._replace(pieces=tuple(dict.fromkeys([*whole, *groups])))


def _chunks(spelling: str) -> list[Piece]:
    return [
        piece
        for place, found in enumerate(_CHUNK.finditer(spelling))
        for piece in chunk(found[0], place, found.start())
    ]


def _heads(pieces: list[Piece]) -> list[Piece]:
    """The first piece at each place: what stands there in a phrase."""
    return list({piece.at: piece for piece in reversed(pieces)}.values())[::-1]


def _code(spelling: str) -> Lexeme:
    """code = chunk (('.' | '/' | '_' | '-' | "'") chunk)* with at least one digit: `01.FOI.22.023919`, `114/18`.

    With a letter in it, it is the same with and without punctuation; of digits alone, the punctuation counts
    (114/18 is not 11/418), but any will do, and none will do where it is asked for as one number.
    """
    pieces = _chunks(spelling)
    heads = _heads(pieces)
    names = [found[0] for found in _CHUNK.finditer(spelling)]
    joined = "".join(names)
    core = tuple((head.form, head.at) for head in heads)
    day = _calendar_day(spelling)
    asked: Node
    if len(names) > _MOST_CHUNKS or len(joined) > LONGEST:
        asked = near(heads)
        whole = []
    elif _DIGITS.fullmatch(joined):
        whole = [f"#{'.'.join(names)}", f"#{joined}"]
        asked = term(whole[0])
    else:
        whole = [f"#{joined}"]
        asked = ("or", term(whole[0]), near(heads)) if len(heads) > 1 else term(whole[0])
    if day:
        whole.append(day)
        asked = term(day)
    made_whole = [made(form, 0, 0, len(spelling)) for form in whole]
    kind = "date" if day else "code"
    return Lexeme(kind, tuple(dict.fromkeys([*made_whole, *pieces])), len(heads), core, asked)


def _calendar_day(spelling: str) -> str | None:
    """`2018-02-19`, `19/02/2018` and `19.2.18` are `@2018-02-19`: day before month, as British letters have it."""
    found = _CALENDAR.fullmatch(spelling)
    if found is None:
        return None
    if found[1]:
        return _day(found[1], found[2], found[3])
    return _day(_year(found[6]), found[5], found[4])


def _year(written: str) -> str:
    return written if len(written) == 4 else ("19" if written >= "70" else "20") + written


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return f"@{datetime.date(int(year), int(month), int(day)).isoformat()}"
    except ValueError:
        return None


def _written_date(spelling: str) -> Lexeme:
    """`19th February 2018`: its own words, and the day that they mean, which it asks for in any spelling."""
    pieces = _chunks(spelling)
    heads = _heads(pieces)
    words = [piece for piece in pieces if not piece.form.startswith("#") and piece.form not in _ORDINALS]
    numbers = [piece.form for piece in words if _DIGITS.fullmatch(piece.form)]
    month = next(place for place, name in enumerate(MONTHS, 1) for piece in words if piece.form.startswith(name))
    asked = every([term(piece.term) for piece in words])
    day = _day(_year(numbers[1]), str(month), numbers[0])
    if day:
        pieces.insert(0, made(day, 0, 0, len(spelling)))
        asked = ("or", term(day), asked)
    core = tuple((head.form, head.at) for head in heads)
    return Lexeme("date", tuple(dict.fromkeys(pieces)), len(heads), core, asked)


_ORDINALS = frozenset(("st", "nd", "rd", "th", "of"))
