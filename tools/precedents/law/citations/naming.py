"""Where a text names an Act: by title, by short form, by a definition of its own, or as `the Act`.

mention = (title | short-form | capitals 'Act') year? definition? | ('the' | 'that' | 'this' | year) 'Act'
definition = '(' 'hereafter'? 'the'? (short-form | 'Act') ')'
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress, islice
from typing import Final

from precedents.law.citations.acts import ActName
from precedents.law.citations.mentions import Mention, Mentions
from precedents.law.citations.titles import INITIALS, KINDS, SHORTS, SMALL, TITLES, TRIGGERS
from precedents.law.citations.tokens import CLOSE, LINE, NAMING, NUMBER, OPEN, QUOTE, WORD, Tokens
from precedents.law.citations.vocabulary import MARKERS, wordset
from precedents.law.provisions import Act

_SKIPPED: Final = frozenset((OPEN, CLOSE, ",", "-", ".", QUOTE, LINE, "*", "_", "&"))
_NOT_NAMES: Final = wordset(
    "the this that these those an a any each such said same under in on at by as of for to and or our your his her",
    "their its relevant above new if when where per see also both which following with within from",
)
_LONGEST: Final = 14  # words of a title, small ones included
_DEFINED: Final = 14  # tokens of a definition in brackets


def find_mentions(t: Tokens) -> Mentions:
    """Return every mention of an Act in the text, in one pass."""
    found = Mentions()
    aliases: dict[str, str] = {}
    for at in _places(t, aliases):
        mention = _named_at(t, at, found, aliases)
        if mention is not None:
            found.add(mention)
            if mention.title is not None:
                # whatever else a letter defines, `the Act` stays the one that it answers under
                other = mention.title not in _INFORMATION and aliases.get("the act") in _INFORMATION
                after, defined = _define(t, mention.after, mention.title, acts=not other)
                found.ending[after] = mention
                aliases.update(defined)
    return found


def _named_at(t: Tokens, at: int, found: Mentions, aliases: dict[str, str]) -> Mention | None:
    """The mention that ends at a word (or has its year behind it), by whatever form it has."""
    word = t.words[at]
    mention = _titled(t, at) if word in TITLES or word == "acts" else None
    if mention is None and (word not in TITLES or word in SHORTS) and t.capital(at):
        mention = _short(t, at, aliases)
    if mention is None and (word in KINDS or word == "thereof"):
        mention = _general(t, at) or _definite(t, at, found, aliases)
    return mention


_NAMING: Final = re.compile(f"[{NAMING}]")


def _places(t: Tokens, aliases: dict[str, str]) -> Iterator[int]:
    """The words at which a mention may end, in order; `aliases` grows as the letter defines its own short forms."""
    at = -1
    for place in _NAMING.finditer(t.signs):
        at = place.start()
        yield at
        if not aliases.keys() <= TRIGGERS:
            break
    else:
        return
    triggers = _Triggers(aliases)
    for here in compress(range(at + 1, len(t)), map(triggers.__contains__, islice(t.words, at + 1, None))):
        if t.kinds[here] == WORD:
            yield here


class _Triggers:
    """The words of the table, and those that a letter has defined so far."""

    def __init__(self, aliases: dict[str, str]) -> None:
        self.aliases = aliases

    def __contains__(self, word: str) -> bool:
        return word in TRIGGERS or word in self.aliases


def _titled(t: Tokens, at: int) -> Mention | None:
    """The longest title of the table that ends at a word; brackets, commas and line ends inside it do not count."""
    node = TITLES.get("act" if t.words[at] == "acts" else t.words[at])
    here, best, first = at, None, at
    while node is not None:
        if node.name is not None:
            best, first = node.name, here
        here -= 1
        while here >= 0 and t.kinds[here] in _SKIPPED:
            if t.kinds[here] == "&" and "and" in node.below:
                break
            here -= 1
        if here < 0:
            break
        node = node.below.get("and" if t.kinds[here] == "&" else t.words[here])
    return _dated(t, first, at, best) if best is not None else None


def _short(t: Tokens, at: int, aliases: dict[str, str]) -> Mention | None:
    """A short form of one word, in capitals: `PACE`, `FOIA`, `FOI(S)A`, or one that the text defined."""
    word = t.words[at]
    if word in aliases and t.capital(at):
        _, after = _year(t, at + 1)
        return Mention(at, after, aliases[word])
    printed = t.text[t.starts[at] : t.ends[at]]
    if not printed[0].isupper() or printed[1:].islower():
        return None
    if _in_reference(t, at):
        return None
    last = at
    if t.kinds[at + 1] == OPEN and t.words[at + 2] == "s" and t.kinds[at + 3] == CLOSE and t.glued(at + 4):
        word, last = f"{word}s{t.words[at + 4]}", at + 4
    by_year = _by_initials(t, at)
    if by_year is not None:
        return by_year
    name = SHORTS.get(word) or SHORTS.get(t.words[at])
    return _dated(t, at, last if word in SHORTS else at, name) if name is not None else None


def _by_initials(t: Tokens, at: int) -> Mention | None:
    """An Act by its initials and its year: `MCA 1988`, `FA 1968`, `MDR 2001`."""
    if t.kinds[at + 1] != NUMBER or not _is_upper(t, at):
        return None
    name = INITIALS.get((t.words[at], t.words[at + 1]))
    return Mention(at, at + 2, f"{name.title} {t.words[at + 1]}") if name is not None else None


def _is_upper(t: Tokens, at: int) -> bool:
    return t.text[t.starts[at] : t.ends[at]].isupper()


def _in_reference(t: Tokens, at: int) -> bool:
    """Whether a short form is a part of a reference: `01.FOI.22.023919`, `IM-FOI-2021-1234`, `FOI/20417`."""
    before = t.glued(at) and t.kinds[at - 1] in ("-", ".", "/", NUMBER)
    return before or (t.glued(at + 1) and t.kinds[at + 1] in ("-", "/", NUMBER) and t.kinds[at + 2] == NUMBER)


def _general(t: Tokens, at: int) -> Mention | None:
    """capitals 'Act': `Any Name of (Capital) Words Act 1999`; regulations, orders and rules need their year."""
    kind = KINDS.get(t.words[at])
    if kind is None or not t.capital(at):
        return None
    first, here = at, at - 1
    while here >= 0 and at - here <= _LONGEST:
        if t.kinds[here] == WORD:
            if t.words[here] in MARKERS or not (t.capital(here) or t.words[here] in SMALL):
                break
            if t.words[here] not in _NOT_NAMES:
                first = here
        elif t.kinds[here] not in (OPEN, CLOSE, ",", "&", "-") and not _wrapped(t, here):
            break
        here -= 1
    year, after = _year(t, at + 1)
    if first == at or (year is None and kind != "act"):
        return None
    return Mention(first, after, _general_title(t, first, at, year))


def _wrapped(t: Tokens, at: int) -> bool:
    """Whether a line end stands inside running text: `under the Coroners / Rules 1984`, and not below a heading."""
    return t.kinds[at] == LINE and at > 1 and t.kinds[at - 2] == WORD and not t.capital(at - 2)


def _general_title(t: Tokens, first: int, at: int, year: str | None) -> str:
    """The title as printed, in one line; a misprinted name of an information Act is still that Act."""
    words = set(t.words[first : at + 1])
    if "freedom" in words and words & {"act", "acts"}:
        return Act.FOISA.full_title if words & {"scotland", "scottish"} else Act.FOIA.full_title
    title = " ".join(t.printed(first, at + 1).split())
    return f"{title} {year}" if year else title


def _definite(t: Tokens, at: int, found: Mentions, aliases: dict[str, str]) -> Mention | None:
    """`the Act` (as defined), `that Act`, `the said Act` (the last one named), `the 2018 Act` (of that year)"""
    if t.words[at] == "thereof":
        last = next((mention.title for mention in reversed(found.ordered[-3:]) if mention.title), None)
        return Mention(at, at + 1, last) if last else None
    if t.words[at] not in ("act", "acts", "regulations"):
        return None
    before = t.words[at - 1] if at else ""
    if before in ("that", "said", "same", "aforementioned", "this", "former", "latter", "above"):
        last = next((mention.title for mention in reversed(found.ordered[-3:]) if mention.title), None)
        return Mention(at - 1, at + 1, last)
    if t.kinds[at - 1] == NUMBER and len(before) == 4:
        year = _of_year(found, before)
        return Mention(at - 1, at + 1, year) if year else None
    first = at - 1 if before in ("the", '"') else at
    if t.words[at] == "regulations":
        return Mention(first, at + 1, aliases.get("the regulations")) if before == "the" else None
    if not t.capital(at) and "the" not in (before, t.words[at - 2] if at > 1 else ""):
        return None
    return Mention(first, at + 1, aliases.get("the act"))


_INFORMATION: Final = frozenset(act.full_title for act in Act)
_NATIONS: Final = wordset("scotland northern ireland ni wales england uk")
_YEARS: Final = {
    "2000": Act.FOIA.full_title,
    "2002": Act.FOISA.full_title,
    "2018": "Data Protection Act 2018",
    "1998": "Data Protection Act 1998",
}


def _of_year(found: Mentions, year: str) -> str | None:
    for mention in reversed(found.ordered[-30:]):
        if mention.title and mention.title.endswith(year):
            return mention.title
    return _YEARS.get(year)


def _dated(t: Tokens, first: int, at: int, name: ActName) -> Mention:
    year, after = _year(t, at + 1)
    if name.title == "Freedom of Information Act":
        return Mention(first, after, Act.FOISA.full_title if year == "2002" else Act.FOIA.full_title)
    if name.settled and year is not None and year not in name.years:
        year = None if len(name.years) == 1 else year
    return Mention(first, after, name.dated(year))


def _year(t: Tokens, at: int) -> tuple[str | None, int]:
    """year = (',' | '(' | LINE | 'of')? NUMBER of four digits ')'?"""
    here = at + 1 if t.kinds[at] in (",", OPEN, LINE) or t.words[at] == "of" else at
    if t.kinds[here] != NUMBER or len(t.words[here]) != 4 or not "1300" < t.words[here] < "2100":
        return None, at
    if t.kinds[at] == OPEN:
        return (t.words[here], here + 2) if t.kinds[here + 1] == CLOSE else (None, at)
    return t.words[here], here + 1


def _define(t: Tokens, at: int, title: str, *, acts: bool) -> tuple[int, dict[str, str]]:
    """definition = '(' (quote | word)* ')' right after a mention: its capitals, and `the Act`, now mean that Act.

    Returns the place after the definition and what it defines; `at` and nothing when there is none.
    """
    if t.kinds[at] != OPEN:
        return at, {}
    defined: dict[str, str] = {}
    for here in range(at + 1, min(at + _DEFINED, len(t))):
        word = t.words[here]
        if t.kinds[here] == CLOSE:
            return here + 1 if defined else at, defined
        if word in ("act", "regulations"):
            if acts or word != "act":
                defined["the " + word] = title
        elif t.kinds[here] == WORD and len(word) > 1 and word not in _NATIONS and _is_upper(t, here):
            defined[word] = title
    return at, {}
