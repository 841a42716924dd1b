# ruff: noqa: E501 - a pattern, or a row of a table, is read more surely in one line
"""What the headings of a notice say: the same parts under the different words that forces give them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import Final

_KNOWN = 8192  # lines that letters share: much of every letter is the force's own boilerplate


class PartKind(StrEnum):
    """The parts of a notice."""

    OPENING = "opening"
    REQUEST = "request"
    DECISION = "decision"
    ANSWERS = "answers"
    EXEMPTION = "exemption"
    HARM = "harm"
    PUBLIC_INTEREST = "public-interest"
    FAVOURING = "factors-favouring"
    AGAINST = "factors-against"
    BALANCE = "balance"
    REASONS = "factors"
    """Reasons whose side the heading does not say (`Factors favouring Section 30`): only until they are read."""
    ADVICE = "advice"
    COMPLAINT = "complaint"
    ATTACHMENTS = "attachments"
    OTHER = "other"


_LIMBS = r"(?:\s?\(\w{1,4}\)|\s?[&,]\s?(?=\(|\d)|\s?and\s?(?=\(|\d))*"
SECTION_NAME: Final = (
    rf"(?:(?:exemption|exception)\s?[-:–]?\s?)?(?:(?:sections?|sect?|ss?|regulations?|reg)\b\.?|(?:s"
    rf"|ss)(?=\d))\s?\d{{1,2}}[A-C]?{_LIMBS}"
    rf"(?:\s?(?:and|&|,|/)\s?(?:section\s|s\.?\s?)?\d{{1,2}}[A-C]?{_LIMBS}){{0,6}}"
)
"""A provision as headings write it: `Section 24`, `S31`, `Sections 24(2) and 31(3)`."""

_PREFIX = re.compile(
    rf"^[\s*_#]*(?:(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})[.)]\s+)?(?:{SECTION_NAME}(?:\s?\(?(?:foia?|foisa|of the act)\)?)?"
    r"(?:\s?[-–—:,]+\s?[^:–—]{0,60}?)??\s?[-–—:,]*\s)?(?:the\s)?",
    re.IGNORECASE,
)
_REASONS = (
    r"(?:public interest (?:test )?[-–:]? ?)?(?:factors?|considerations?|arguments?|reasons?|points|public interest|pi)"
)
_SIDES = re.compile(
    rf"^{_REASONS}\b.{{0,40}}?\b(?:favou?r\w*|for|against|support\w*|not? (?:to )?disclos\w*|weigh\w*)\b|"
    r"^(?:in )?favou?r(?:ing|s|able)?\b|^(?:arguments |for|against) (?:non[- ]?)?(?:the )?(?:disclos|confirm"
    r"|maintain|releas|withh|not |neither|publi|compl)|^(?:for|against)$|^(?:for|against) \W?s(?:ection)?\.?\s?\d"
    r"|\bs(?:ection)?\.?\s?\d[\w().]*(?:\W{1,3}(?:for|against))$|"
    rf"^{_REASONS} in favou?r|^(?:favouring|against) ",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"\bagainst\b|\bnot in favou?r", re.IGNORECASE)
_WITHHOLDING = re.compile(
    r"\bnon[- ]?(?:disclos|releas|confirm)|\bnot (?:to )?(?:disclos|releas|confirm|comply)|withh|neither"
    r"|maintain|refus|"
    r"ncnd|(?:the )?(?:application|use|applying|engag\w+) (?:of )?(?:the |this |an )?(?:exemption|section|s\d)"
    r"|\bexempt",
    re.IGNORECASE,
)
_GIVING = re.compile(r"disclos|releas|confirm|comply|compliance|communicat|provi(?:sion|ding)", re.IGNORECASE)

_DECIDES = re.compile(
    r"(?:the |my |our )?reasons? for (?:the |my |our |this )?(?:decision|refus|(?:application|use|applying))",
    re.IGNORECASE,
)

_BODY = r"(?:(?:[\w&-]+ ){0,4}(?:police|constabulary|service|npcc|acro|btp|gmp|mps|psni|nca)(?:['’]s)? )"
_QUESTION_NUMBER = r"(?:\s?(?:no\.?\s?)?\d{1,2}[a-z]?)?"
_KINDS: Final = (
    (
        PartKind.BALANCE,
        r"(?:overall |public interest (?:test )?[-–:]? ?)?balanc(?:e|ing)\b.{0,60}|.{0,40}\bbalanc(?:e"
        r"|ing) (?:test|exercise)\b.{0,40}|conclusions?|overall conclusion",
    ),
    (
        PartKind.HARM,
        r"(?:overall |general |evidence(?: of)? |potential |summary of |prejudice[- /]*|substantive "
        r"|evidencing |identified |partial |ncnd |the )*(?:harm|prejudice)\b.{0,90}"
        r"|.{0,40}\bharm test\b.{0,30}|.{0,30}\bevidence of harm\b.{0,60}|.{0,30}- harm|adverse effect.{0,40}",
    ),
    (
        PartKind.PUBLIC_INTEREST,
        r"(?:the )?public interest\b.{0,60}|pit|p\.i\.t\.?|public interest test.{0,60}|.{0,40}\bpublic interest test",
    ),
    (
        PartKind.ADVICE,
        r"(?:duty to |section 16.{0,4})?\s?advi[cs]e (?:and|&) assist(?:ance)?.{0,40}|duty to advise.{0,30}|section 16.{0,40}"
        r"|s\.?16\b.{0,40}|duty to (?:assist|provide advice).{0,40}|right to assistance|refin\w+ your request",
    ),
    (
        PartKind.COMPLAINT,
        r"(?:your |legal annex|how to )*(?:right (?:of|to) |rights (?:of|to) )(?:complain\w*|appeal\w*)\b.{0,60}|how to (?:complain|appeal)\b.{0,60}"
        r"|(?:your )?(?:complaints?|appeals?)(?:,? (?:and|or|&) (?:complaints?|appeals?|reviews?))?(?: (?:rights?|procedures?|process|handling|information|advice"
        r"|(?:about|against|to|under|regarding) (?:this|our|the|your|my) (?:response|decision|handling|request|information commissioner|freedom).{0,40}))?"
        r"|.{0,20}\bcomplaints? (?:rights?|procedure)\b.{0,30}|(?:internal |request an? |your right to "
        r"|right of |review)+review.{0,50}|(?:your )?(?:right|rights) (?:to"
        r"|of) (?:request an? )?(?:internal )?(?:review|complaint|appeal).{0,50}|your rights?"
        r"|the information commissioner.{0,40}|are you unhappy.{0,80}|(?:if you are |not "
        r"|should you be )?(?:dis|un)satisf\w+.{0,60}|what (?:to do )?if .{0,20}(?:unhappy|dissatisfied"
        r"|not happy).{0,40}|freedom of information (?:act )?appeals? process",
    ),
    (
        PartKind.ATTACHMENTS,
        r"attachments?|attached (?:files?|documents?)|(?:supporting |related |associated )?documents?"
        r"|downloads?|(?:legal |the )?(?:appendi(?:x|ces)|annex(?:es)?|attachment)(?: [a-z\d]{1,3})?(?:\s?[-–—:(].{0,80})?",
    ),
    (
        PartKind.REQUEST,
        rf"(?:your |the |original |foi |foia |full |initial |freedom of information |details of (?:your "
        rf"|the )?)*(?:request|requests|questions?|enquiry|query){_QUESTION_NUMBER}(?: (?:received|details?"
        rf"|text|made|summary|information|for information|under the .{{0,40}}|is as follows|was as follows"
        rf"|asked))?|(?:what )?you (?:have )?(?:asked|requested|wrote|sought|wanted)(?: (?:us|for|the following"
        rf"|to know|for the following))*(?: information)?|(?:information|data) request(?:ed)?"
        rf"|request(?:ed)? information|i would like to (?:request|know).{{0,60}}|the request"
        rf"|q{_QUESTION_NUMBER}",
    ),
    (
        PartKind.DECISION,
        rf"{_BODY}?(?:my |our |the |foi |foia |in |full |police |formal )*(?:response|responses|reply|decision|result"
        r"|outcome|findings?|conclusions? of (?:the |this |my )?review|(?:outcome|result|findings) of (?:the |this |my |our )?(?:internal )?review)(?: (?:and reasons?.{0,40}|to your .{0,40}|letter|is as follows|notice|made))?"
        r"|we (?:responded|replied|said)|what we (?:said|did)|reasons? for (?:my |our |the )?(?:decision"
        r"|refusal|exemption\w*)|(?:partial )?refusal(?: notice)?.{0,40}|decision (?:and|&) .{0,40}"
        r"|(?:application of |applicable |applied |relevant |explanation of )?exemptions?(?: (?:applied"
        r"|explained|and explanation|relied .{0,20}))?|neither confirm (?:n?or) deny.{0,40}|ncnd.{0,30}"
        r"|section 17.{0,40}|in response to your request.{0,30}",
    ),
    (
        PartKind.ANSWERS,
        rf"(?:{_BODY}|our |the )?answers?{_QUESTION_NUMBER}|a{_QUESTION_NUMBER}|(?:the )?(?:partial )?(?:disclosure|information"
        rf"|data)(?: (?:disclosed|provided|released|held|supplied|disclosure))?|disclosed (?:information|data)"
        rf"|response to (?:question|q).{{0,10}}|results? of searches.{{0,20}}|table \d.{{0,60}}",
    ),
)
_WELSH: Final = {
    PartKind.REQUEST: ("cwestiwn", "cais", "eich cais", "y cais", "cwestiynau", "gofynnwyd"),
    PartKind.DECISION: ("ymateb", "ein hymateb", "penderfyniad", "ein penderfyniad", "yr ymateb"),
    PartKind.ANSWERS: ("ateb", "atebion"),
    PartKind.HARM: ("niwed", "prawf niwed", "tystiolaeth o niwed"),
    PartKind.PUBLIC_INTEREST: ("prawf budd y cyhoedd", "budd y cyhoedd"),
    PartKind.FAVOURING: ("ffactorau o blaid datgelu", "ystyriaethau o blaid datgelu", "ffactorau o blaid cadarnhau neu wadu"),
    PartKind.AGAINST: ("ffactorau yn erbyn datgelu", "ystyriaethau yn erbyn datgelu", "ffactorau o blaid peidio â datgelu"),
    PartKind.BALANCE: ("prawf cydbwyso", "y prawf cydbwyso", "casgliad"),
    PartKind.COMPLAINT: ("hawliau cwyno", "eich hawl i gwyno", "hawl i apelio", "cwynion"),
    PartKind.ADVICE: ("cyngor a chymorth",),
}  # fmt: skip
_WELSH_KINDS: Final = {words: kind for kind, headings in _WELSH.items() for words in headings}
_COMPILED = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _KINDS)
_SECTION_LINE = re.compile(rf"^[\s*_#]*(?:\d{{1,2}}[.)]\s+)?{SECTION_NAME}(?!\w)", re.IGNORECASE)
_LONGEST = 160


def plain_heading(text: str) -> str:
    """Return a heading without Markdown marks, surrounding blanks and what closes it (`:`, `-`, `.`)."""
    return " ".join(text.strip("#*_ \t").split()).rstrip(" :-–—.*_").lstrip("-–—• ")


@lru_cache(maxsize=_KNOWN)
def heading_kind(text: str) -> PartKind | None:
    """Return the part that a heading opens, REASONS when it does not say their side, None when it tells none.

    Only the words of the heading count; whether a line is a heading at all is for the caller to know.
    """
    heading = plain_heading(text)
    if not heading or len(heading) > _LONGEST:
        return None
    for candidate in _readings(heading):
        if candidate.casefold() in _WELSH_KINDS:
            return _WELSH_KINDS[candidate.casefold()]
        if _DECIDES.match(candidate):
            return PartKind.DECISION
        if _SIDES.search(candidate):
            return _side_of(candidate)
        for kind, pattern in _COMPILED:
            if pattern.fullmatch(candidate):
                return kind
    return PartKind.EXEMPTION if _SECTION_LINE.match(heading) else None


def names_section(text: str) -> str | None:
    """Return the provision with which a line begins (`Section 24(2)`), None when it begins with none."""
    match = _SECTION_LINE.match(text.strip())
    return match[0] if match else None


def leaning(text: str) -> int:
    """Say for which side reasons speak: above 0 for giving the information, below 0 against, 0 when it cannot be told."""
    folded = text.casefold()
    return sum(folded.count(cue) for cue in _FOR_GIVING) - sum(folded.count(cue) for cue in _AGAINST_GIVING)


_FOR_GIVING = (
    "public debate", "accountab", "transparen", "openness", "public funds", "public money", "better informed",
    "better-informed", "right to know", "reassur", "awareness", "entitled to know", "public confidence would",
    "would enable the public", "would allow the public", "scrutin", "informed debate", "would provide assurance",
)  # fmt: skip
_AGAINST_GIVING = (
    "compromis", "hinder", "undermin", "prejudic", "would be detrimental", "detriment", "criminals", "offenders",
    "evade", "avoid detection", "jeopardis", "disrupt", "vulnerab", "risk", "deter ", "would harm", "tactics",
    "less likely to", "reluctan", "impede", "not be in the public interest", "interfere",
)  # fmt: skip


def _readings(heading: str) -> Iterator[str]:
    """The words of a heading as they may be read: whole, without the provision before them, each language alone."""
    yield heading
    yield _without_prefix(heading)
    if " / " in heading:
        yield from heading.split(" / ")


def _without_prefix(heading: str) -> str:
    match = _PREFIX.match(heading + " ")
    return heading[match.end() :].strip() if match and match.end() <= len(heading) else heading


def _side_of(heading: str) -> PartKind:
    """Which side reasons are for; `against maintaining the exemption` speaks for disclosure."""
    against = bool(_AGAINST.search(heading))
    if re.search(r"(?:^|\s)(?:for|against)$", heading, re.IGNORECASE):
        return PartKind.AGAINST if against else PartKind.FAVOURING
    if _WITHHOLDING.search(heading):
        return PartKind.FAVOURING if against else PartKind.AGAINST
    if _GIVING.search(heading):
        return PartKind.AGAINST if against else PartKind.FAVOURING
    if against and not re.search(r"\bs(?:ection)?\.?\s?\d", heading, re.IGNORECASE):
        return PartKind.AGAINST
    return PartKind.REASONS
