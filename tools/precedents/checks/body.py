"""B: whether the letter is there, and what of its text would not come out as it is meant."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import chain

from precedents.checks.case import Case
from precedents.checks.findings import Breach
from precedents.spans import Span


def line_pattern(pattern: str) -> Callable[[str], Iterator[re.Match[str]]]:
    """Return what finds the lines of a text that begin with a pattern, in any letter case, as the group `line`.

    Looking behind each line end takes a tenth of the time of asking at each character whether a line begins there.
    """
    first = re.compile(f"(?P<line>{pattern})", re.IGNORECASE)
    behind = re.compile(f"\n(?P<line>{pattern})", re.IGNORECASE)

    def lines(text: str) -> Iterator[re.Match[str]]:
        at_once = first.match(text)
        return behind.finditer(text) if at_once is None else chain((at_once,), behind.finditer(text))

    return lines


_LONGEST = 60
_WORD = re.compile(r"\w")
# The elements that word processors and web pages leave behind. `<redacted>` and `<Name removed>` are none of them.
_ELEMENTS = (
    "a|abbr|article|aside|b|big|blockquote|body|br|button|center|code|col|dd|del|details|div|dl|dt|em|embed|font|footer|"
    "form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|meta|nav|noscript|object|ol|option|p|pre|"
    "s|script|section|select|small|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|"
    "title|tr|u|ul|video"
)
_TAG = re.compile(rf"</?(?P<name>{_ELEMENTS})(?:\s[^<>\r\n]{{0,300}})?/?>|<!--", re.IGNORECASE)
_INSTEAD = {
    **dict.fromkeys(("b", "strong"), "`**words**`"),
    **dict.fromkeys(("i", "em"), "`*words*`"),
    **dict.fromkeys(("p", "br", "div"), "an empty line between paragraphs"),
    **dict.fromkeys(("ul", "ol", "li"), "lines that begin with `- ` or `1. `"),
    **dict.fromkeys(("table", "thead", "tbody", "tr", "td", "th"), "a table of Markdown, `| a | b |`"),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "`## Heading`"),
    "a": "`[words](https://...)`",
}
_FIRST_LEVEL = line_pattern(r" {0,3}#[ \t]+(?=\S)[^\r\n]*")
_LINK = re.compile(r"\[[^\[\]\r\n]{0,500}\]\([ \t]{0,9}<?(?P<target>[^\s()<>]{1,2000})", re.IGNORECASE)
_SAFE = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u180e\u200b\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
_CHROME = line_pattern(
    r"[ \t>*-]*(?:"
    # these only as a line of their own
    r"(?:back to (?:the )?top|bookmark the permalink|comments are closed|leave this site|skip to (?:main )?content"
    r"|share this page|print this page)[.:]?[ \t]*(?=[\r\n]|\Z)"
    # and these as the beginning of one
    r"|(?:quickly exit this site|we use (?:some )?(?:essential )?cookies|your cookie preferences have been saved"
    r"|this site is a beta|beta ?this is a new service)\b[^\r\n]*)"
)


def body_empty(case: Case) -> Iterator[Breach]:
    """There is no letter below the front matter.

    A record is the letter in its own words, complete and in its order. Front matter alone says what somebody thought
    of a letter that nobody can read.

    Bad:

        ---
        title: Organised crime group mapping
        ...
        ---

    Good:

        ---
        title: Organised crime group mapping
        ...
        ---
        ## Request
        For the calendar years 2013 to 2017 please provide ...
    """
    if not _WORD.search(case.record.body_text):
        yield Breach(
            case.record.body_span, "there is no letter below the front matter", "put the words of the letter there"
        )


def raw_html(case: Case) -> Iterator[Breach]:
    """The letter has HTML in it.

    Records are written in Markdown. HTML is not carried out: `<u>Harm</u>` would be shown with the signs. What the
    letter itself prints between angle brackets, such as `<redacted>` or `<Name removed>`, is shown as it stands and is
    no finding.

    Bad: `<u>Harm</u>`

    Good: `### Harm`
    """
    for found, times in _each_once(_TAG, case, key="name"):
        name = (found["name"] or "").lower()
        fact = f"`{found[0]}` would be shown as these very signs{_often(times)}"
        yield Breach(
            _span(found), fact, f"delete it; write {_INSTEAD[name]} for it" if name in _INSTEAD else "delete it"
        )


def first_level_heading(case: Case) -> Iterator[Breach]:
    """A heading of the letter has the level of the page's title.

    The page of a response has one heading of the first level, its title. The letter's own headings begin with two
    hashes, and their parts with three. A heading with one hash is shown as if it had two, so the parts below it may
    come out on its own level. A line of the letter that begins with a hash, such as `# 1 Costs`, needs a backslash
    before it.

    Bad: `# Harm`

    Good: `## Harm`
    """
    for found in _FIRST_LEVEL(case.record.body_text):
        words = _short(found["line"].strip("# \t"))
        fact = f"`# {words}` is a heading of the level of the page's title"
        yield Breach(_of_line(found, case), fact, f"write `## {words}`, or `\\# {words}` if the letter prints the hash")


def link_left_out(case: Case) -> Iterator[Breach]:
    """A link leads nowhere from here.

    The address of a link begins with `http://`, `https://` or `mailto:`. Others become no link, and are shown with
    their brackets: `javascript:` and `data:` because they are dangerous, and addresses within the force's own site
    (`/foi/log.pdf`) because they lead to nothing here.

    Bad: `[our log](/foi/log.pdf)`

    Good: `[our log](https://www.example.police.uk/foi/log.pdf)`
    """
    for found in _LINK.finditer(case.record.text, case.record.body_span.start):
        if not _SAFE.match(found["target"]):
            fact = f"the address `{_short(found['target'])}` is no http, https or mailto address"
            yield Breach(Span(*found.span("target")), fact, "write the whole address, or the words without a link")


def invisible_characters(case: Case) -> Iterator[Breach]:
    """The record has characters that cannot be seen.

    Zero-width blanks and soft hyphens come along when text is copied from web pages; a word with one inside is not
    found by any search. Signs that turn the direction of writing can make a line read otherwise than it is stored.

    Bad: `Northumbria Pol(zero-width space)ice`

    Good: `Northumbria Police`
    """
    if case.record.text.replace("\n", "").replace("\xa0", " ").isprintable():
        return  # as nearly always; looking for each of them takes twice the time
    found_by: Counter[str] = Counter()
    firsts: dict[str, re.Match[str]] = {}
    for found in _INVISIBLE.finditer(case.record.text, 1):
        firsts.setdefault(found[0], found)
        found_by[found[0]] += 1
    for character, found in firsts.items():
        name = unicodedata.name(character, "a character without a name").lower()
        fact = f"U+{ord(character):04X} ({name}) cannot be seen{_often(found_by[character])}"
        yield Breach(_span(found), fact, "delete it")


def site_chrome(case: Case) -> Iterator[Breach]:
    """The letter has words of the web site around it.

    Menus, notices about cookies, buttons and "Bookmark the permalink" are no part of the letter. The record leaves
    them out; the copy kept beside it has them still.

    Bad: a last line "back to top"

    Good: the letter's own last line
    """
    for found in _CHROME(case.record.body_text):
        fact = f"`{_short(found['line'])}` belongs to the web site, not to the letter"
        yield Breach(_of_line(found, case), fact, "delete the line")


def _each_once(pattern: re.Pattern[str], case: Case, key: str) -> Iterator[tuple[re.Match[str], int]]:
    """Yield the first match of each kind in the letter, with the number of matches of its kind."""
    firsts: dict[str, re.Match[str]] = {}
    times: Counter[str] = Counter()
    for found in pattern.finditer(case.record.text, case.record.body_span.start):
        kind = (found[key] or "").lower()
        firsts.setdefault(kind, found)
        times[kind] += 1
    return ((found, times[kind]) for kind, found in firsts.items())


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else words[:_LONGEST] + "…"


def _often(times: int) -> str:
    return f" ({times} times)" if times > 1 else ""


def _of_line(found: re.Match[str], case: Case) -> Span:
    return Span(*found.span("line")).shifted(case.record.body_span.start)


def _span(found: re.Match[str]) -> Span:
    return Span(*found.span())
