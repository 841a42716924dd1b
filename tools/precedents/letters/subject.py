# ruff: noqa: E501 - a pattern, or a row of a table, is read more surely in one line
"""What a letter is about: its title, and the topics that it may be filed under."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from precedents.letters.evidence import Found
from precedents.letters.letter import Kind, Letter
from precedents.letters.response_date import dates_in
from precedents.records.chrome import is_navigation
from precedents.records.headings import PartKind, heading_kind, plain_heading
from precedents.records.openings import asks_in_full
from precedents.records.response import Topic

_LABEL = re.compile(
    r"^(?:subject(?: matter)?|title|re|request title|foi title|disclosure title|description)\s?[:–-]\s?(?=\S)",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"^(?:re\W+freedom|dear|thank|i write|i am|we |i |our ref|your ref|ref\b|reference|date"
    r"|provision of information|freedom of information\W*(?:\(scotland\)\W*)?(?:act|application|request"
    r"|response|disclosure|team|unit|office|officer|manager|decision|review|$)|foi(?:a)?\b\W*(?:request"
    r"|response|disclosure|ref|reference|no|number|team|act|$)|"
    r"request (?:number|reference|ref|no|id)|information (?:request|access|governance|management|rights)|www"
    r"|http|tel\b|telephone|e-?mail|fax|po box|page \d|from:|to:|sent:|disclosure (?:log|unit|team)|response$"
    r"|request$|not protectively|protect\b|protective marking|official|restricted|unclassified|classification|security"
    r"|private|"
    r"chief constable|headquarters|police headquarters|mr |mrs |ms |miss |home$|this (?:is|response|request)"
    r"|you (?:asked|requested)|the (?:police|freedom)|published|posted|.{0,20}\b(?:our|your) ref"
    r"|.{0,60}\b(?:unit|department|branch|bureau|headquarters|street|road|lane|avenue)(?:$|,)"
    r"|(?:[a-z]+ )?[A-Z]{1,2}\d{1,2} ?\d[A-Z]{2}|applicable exemption|case (?:number|no\b|ref)|quick links|on the \d|information requested|decision on|outcome of|response date"
    r"|outcome|status|rights of access|question|q\d|\d{1,2}[.)]|[-•]|in respect of|with reference|following"
    r"|under section)",
    re.IGNORECASE,
)
_REFERENCE_AT_END = re.compile(
    r"\s*[-–—:|(\[]*\s*\(?(?:(?:foi|foia|ref|reference|rfi|our ref|request)\W{0,3}(?:no\W{0,2}"
    r"|number\W{0,2})?)?[A-Za-z0-9]*\d[\w./-]*[\w]\)?\]?\s*$",
    re.IGNORECASE,
)
_REFERENCE_AT_START = re.compile(
    r"^(?!(?:19|20)\d\d\b)(?:(?:foi|foia|ref|reference|rfi|request)[\s:.#-]{0,3}(?:request\s|no\W{0,2}"
    r"|number\W{0,2}|ref\W{0,2})?)?(?=[A-Za-z./_-]{0,8}\d)[A-Za-z0-9][\w./-]*\d[\w./-]*(?:\s*[-–—:|]\s*"
    r"|\s+)(?=[A-Z][a-z])",
    re.IGNORECASE,
)
_FOR_SHORT = re.compile(
    r"^(?:freedom of information|foi)(?: act)?(?: 2000)?(?: request| response| disclosure)?\s?[-–—:|]\s?(?=[A-Za-z]{3})",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"\b(?:asked (?:(?:us|[A-Z][\w&]+(?: [A-Z]\w+){0,4}) )?(?:for|about|how|whether)|you (?:sought|requested|asked)(?: (?:us|the (?:force|police|constabulary)|[\w ]{3,40}? (?:police|constabulary|service)))?(?: (?:for|about))?|request (?:dated|of"
    r"|received on) (?:\S+ ){1,4}?(?:for|about|regarding|concerning)|request(?:ed)? (?:for|about|regarding"
    r"|concerning)|seeking|(?:information|request|enquiry|application) (?:about|regarding|concerning"
    r"|relating to|in relation to|on))\s(?!information\b(?! (?:about|regarding|on|conc"
    r"|rel)))(?:information (?:about|regarding|concerning|relating to|on) )?(?P<words>[^.:\n]{14,400})",
    re.IGNORECASE,
)
_FORCES_ONLY = re.compile(
    r"(?:(?:[\w'’-]+ (?:& |and )?){0,4}(?:police|constabulary)(?: service)?(?: (?:(?:foi )?disclosure log|home|foi|foi log))?"
    r"|heddlu [\w -]{2,20})(?:\W{1,3}(?:and )?(?:(?:[\w'’-]+ ){0,3}(?:police|constabulary)|heddlu [\w -]{2,20}"
    r"|home))?",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"\s*[|–—-]\s*[^|–—]*(?:police|constabulary|psni|foi|freedom of information|disclosure log|home)[^|–—]*$",
    re.IGNORECASE,
)
_POLITE = re.compile(
    r"^(?:(?:under|pursuant to|in accordance with) the [^,]{0,80},?\s*)?(?:(?:dear \w+[,.]?|i am writing to"
    r"|i(?: would|['’]d)(?: also)? like to|i (?:wish|want|seek) to|may i|please(?: could| can"
    r"| would)?(?: you)?|(?:could|can|would) you(?: please)?|kindly|also|i (?:formally )?request)\s+)+"
    r"(?:request|know|make a request for|provide|confirm|tell|send|supply|state|disclose|list|advise|give"
    r"|answer|inform|let|see|obtain|have|for|detail|describe)?\s*(?:me|us)?\s*(?:with|of|for|to|on"
    r"|about)?\s*(?:the following(?: information)?(?: regarding| about| relating to"
    r"| on)?\s*)?(?:information (?:regarding|about|on|relating to|concerning"
    r"|in relation to)\s*)?(?:please\b,?\s*)?",
    re.IGNORECASE,
)
_MARKER = re.compile(
    r"^[\"“'‘\s>]*(?:[-•]\s|\(?\w{1,2}[.):]\s?|\d{1,2}\s(?=[A-Z])|(?:q|question|request)\s?\d*\s?[.):–-]\s?"
    r"|q\d{1,2}\s)?[\"“'‘\s]*",
    re.IGNORECASE,
)
_LONGEST, _HEAD_LINES, _MARKED_LINES = 110, 14, 30


def find_title(letter: Letter, reference: str | None) -> Found[str]:
    """Return a title: labelled as such, or standing at the head, or the page's, else made of the request's first words."""
    labelled = _labelled(letter)
    if labelled is not None:
        return labelled
    standing = _standing(letter)
    if standing is not None:
        return standing
    page = _bare(_SITE.sub("", letter.page.title))
    if _is_title(page):
        return Found(page, "the title of the page")
    asked = _asked(letter) or _inline(letter)
    if asked is not None:
        return asked
    name = f"Response {reference}" if reference else "Response without a title"
    return Found(name, "the copy shows neither a title nor the request", confirm=True)


_SALUTATION = re.compile(r"(?:dear|good (?:morning|afternoon)|annwyl)\b", re.IGNORECASE)


def _labelled(letter: Letter) -> Found[str] | None:
    for line in letter.lines[:30]:
        label = _LABEL.match(line.text)
        rest = _bare(line.text[label.end() :]) if label else ""
        if _is_title(rest):
            return Found(rest, "its label", line.span)
    return None


def _standing(letter: Letter) -> Found[str] | None:
    """A title at the head of a page; a letter with a salutation has names and addresses there, and its title below."""
    salutation = next((at for at, line in enumerate(letter.lines[:40]) if _SALUTATION.match(line.text)), None)
    first = 0 if salutation is None else salutation + 1
    marked = next((line for line in letter.lines[:_MARKED_LINES] if line.marked and _is_title(_bare(line.text))), None)
    if marked is not None and not heading_kind(marked.text):
        return Found(_bare(marked.text), "the heading of the page", marked.span)
    for line in letter.lines[first : first + (_HEAD_LINES if salutation is None else 3)]:
        over = letter.part_at(line.span.start) is not PartKind.OPENING or len(line.text) > 250
        if over and (line.kind is not Kind.HEADING or heading_kind(line.text) is not None):
            return None
        title = _bare(line.text)
        if line.kind in (Kind.TEXT, Kind.HEADING) and _is_title(title) and not line.text.endswith((".", ":", ";", ",")):
            return Found(
                title, "it stands at the head of the letter", line.span, confirm=title == line.text and line.marked == 0
            )
    return None


_OF_THE_OFFICE = re.compile(
    r"\b(?:[\w&'’-]+\s)?(?:police|constabulary|constabularies|heddlu)\b|\b(?:freedom|information|foia?|disclosures?|log|logs|unit|team|office|department|requests?|responses?|act|acts|regulations?"
    r"|environmental|management|governance|joint|headquarters|corporate|public|access|rights|compliance|crest|logo|internal|review|letter|reply|records|and|of|the|for|to|our|your|service|section|force|central|civil|hq|data|protection|association|chief|officers|national|council|chiefs|england|wales|ireland|northern|ref|reference|no|eir|foisa|scotland)\b"
    r"|[\W\d_]+",
    re.IGNORECASE,
)
_MOTTO = re.compile(
    r"(?:keeping|making|working|protecting|serving|proud|building|be|policing|putting|here|together)\b.{0,50}\b(?:safe|safer|safest|together|secure|communit\w+|people|victims|first|serve|you|difference|proud)\b.{0,20}",
    re.IGNORECASE,
)
_LABELS = re.compile(
    r"(?:responded to|date\w*|disclosure date|response date|reply|replied|sent|published|publication(?: date)?|created|last (?:modified|updated)|ref(?:erence)?\b.{0,12}|contact|e-?mail|in an emergency|search this|keyword|classification)\b\s?(?:[:\d]|$)|in an emergency|search (?:this|the|our)\b|[\w.-]+\.(?:police\.)?uk$|.*\b[A-Z]{1,2}\d{1,2}[A-Z]?(?: \d[A-Z]{2})?$",
    re.IGNORECASE,
)


def _is_title(text: str) -> bool:
    if (
        len(re.findall(r"[^\W\d_]", _OF_THE_OFFICE.sub(" ", text))) < 4
        or is_navigation(text)
        or _MOTTO.fullmatch(text)
        or _LABELS.match(text)
    ):
        return False
    if not 4 <= len(text) <= _LONGEST or _NO_TITLE.match(text) or heading_kind(text) is not None:
        return False
    if next(dates_in(text), None) is not None and len(text) < 24:
        return False
    letters = sum(character.isalpha() for character in text)
    return (
        letters > len(text) * 0.6
        and not _FORCES_ONLY.fullmatch(text)
        and re.fullmatch(
            r"(?:[\w&'’-]+ ){0,4}(?:police|constabulary|council|agency|service|police force)(?: \([A-Z]{2,6}\))?",
            text,
            re.IGNORECASE,
        )
        is None
    )


def _bare(text: str) -> str:
    """A title without the reference beside it: `OCG Mapping Group - 114/18` is `OCG Mapping Group`."""
    text = _REFERENCE_AT_START.sub("", _FOR_SHORT.sub("", plain_heading(text)))
    shorter = _REFERENCE_AT_END.sub("", text)
    year = re.search(r"(?:19|20)\d\d\)?$", text)
    return (text if year or len(shorter) < 4 else shorter).rstrip(" -–—:|([").strip()


def _asked(letter: Letter) -> Found[str] | None:
    for line in letter.lines_of(PartKind.REQUEST):
        if line.kind is Kind.HEADING or len(line.text) < 12 or asks_in_full(line.text):
            continue
        words = _POLITE.sub("", _MARKER.sub("", line.text)).strip(" :,-\"“”'‘’")
        if (
            sum(character.isalpha() for character in words) < 12
            or words.endswith((":", "following"))
            or line.text.endswith(":")
        ):
            continue
        return Found(
            _shortened(words[0].upper() + words[1:]), "made of the first words of the request", line.span, confirm=True
        )
    return None


_TELLS_REQUEST = (PartKind.OPENING, PartKind.REQUEST, PartKind.DECISION, PartKind.OTHER)


def _inline(letter: Letter) -> Found[str] | None:
    """The request as a sentence of the opening tells it: `you asked for the number of sightings`."""
    for line in letter.lines[:20]:
        if letter.part_at(line.span.start) in _TELLS_REQUEST:
            match = _INLINE.search(line.text)
            if match and not re.match(
                r"(?:(?:information )?regarding the below|(?:that |which )?(?:the )?(?:first|second"
                r"|third) question|under|which|that was|dated|received|the following|from|an internal|a review"
                r"|regarding the|the below|a copy of your)\b|for an? (?:internal )?review",
                match["words"],
                re.IGNORECASE,
            ):
                words = match["words"].strip(" \"“'‘")
                return Found(
                    _shortened(words[0].upper() + words[1:]), "made of the words that tell the request", line.span, True
                )
    return None


def _shortened(text: str) -> str:
    text = re.split(r",? (?:which|that) (?:has|have|was|were|is) ", text, maxsplit=1)[0]
    sentence = re.split(r"(?<=[a-z\d)])[.?;](?:\s|$)", text, maxsplit=1)[0]
    if len(sentence) <= 90:
        return sentence.rstrip(" .?:,")
    return sentence[:90].rpartition(" ")[0].rstrip(" ,;:-(") + "…"


def find_topics(letter: Letter, title: str, topics: Sequence[Topic]) -> Found[tuple[Topic, ...]]:
    """Return at most three topics by their titles and synonyms in the title and the request; always to be confirmed."""
    counts: Counter[str] = Counter()
    for slug in _hits(title, topics):
        counts[slug] += 4
    request = " ".join(line.text for line in letter.lines_of(PartKind.REQUEST))[:20_000]
    for slug in _hits(request, topics):
        counts[slug] += 1
    rests_on = "words of the title and the request"
    if not counts:
        rests_on = "words of the letter; it shows no request"
        counts.update(slug for slug, count in Counter(_hits(letter.text[:50_000], topics)).items() if count >= 2)
        counts = Counter(
            dict(Counter(slug for slug in _hits(letter.text[:50_000], topics) if slug in counts).most_common(1))
        )
    best = max(counts.values(), default=0)
    chosen = [
        slug for slug, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])) if count * 2 >= best
    ][:3]
    by_slug = {topic.slug: topic for topic in topics}
    return Found(
        tuple(by_slug[slug] for slug in chosen), rests_on if chosen else "no topic's words occur", confirm=True
    )


def _hits(text: str, topics: Sequence[Topic]) -> Iterator[str]:
    pattern, owners = _words(tuple(topics))
    for match in pattern.finditer(text):
        word = match[0]
        slug = owners.get(word) or owners.get(word.casefold()) or owners.get(word.casefold().removesuffix("s"))
        if slug:
            yield slug


@lru_cache(maxsize=4)
def _words(topics: tuple[Topic, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    owners: dict[str, str] = {}
    exact, folded = [], []
    for topic in topics:
        for name in (topic.title, *topic.synonyms):
            if name.isupper() or (name[:1].isupper() and len(name) < 6):
                owners.setdefault(name, topic.slug)
                exact.append(name)
            else:
                for form in {name.casefold(), name.casefold().removesuffix("s")}:
                    owners.setdefault(form, topic.slug)
                    folded.append(form)
    loose = "|".join(re.escape(name) for name in sorted(folded, key=len, reverse=True))
    firm = "|".join(re.escape(name) for name in sorted(exact, key=len, reverse=True))
    return re.compile(rf"\b(?:(?i:(?:{loose})s?)|(?:{firm}))\b"), owners
