"""What a letter decides, sentence by sentence: disclosed, withheld, not held, beyond the cost limit, NCND.

Only the authority's own decisions count: the request, the reasons of harm and public interest, and the complaint
rights are left out, and so are sentences that explain the Act or speak of what would be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from precedents.letters.evidence import sentences
from precedents.letters.letter import Kind, Letter, Line
from precedents.records.headings import PartKind
from precedents.records.openings import asks
from precedents.spans import Span


class Verdict(StrEnum):
    """One decision that a sentence can state."""

    DISCLOSED = "disclosed"
    PARTIAL = "partial"
    REFUSED = "refused"
    NOT_HELD = "not-held"
    COST = "cost"
    NCND = "ncnd"


@dataclass(frozen=True, slots=True)
class Statement:
    """A verdict, the sentence that states it, and the part that it stands in."""

    verdict: Verdict
    span: Span
    part: PartKind


_REASONS = frozenset(
    {
        PartKind.HARM,
        PartKind.FAVOURING,
        PartKind.AGAINST,
        PartKind.PUBLIC_INTEREST,
        PartKind.COMPLAINT,
        PartKind.REQUEST,
    }
)

_PATTERNS: tuple[tuple[Verdict, str], ...] = (
    (
        Verdict.NCND,
        r"\bneither (?:to )?confirm(?:s|ed)?,? (?:n?or|and) (?:to )?(?:den(?:y|ies|ied)|refute)\b"
        r"|\bneither confirm\w*\b.{0,40}\bden(?:y|ies)\b|"
        r"\b(?:refus\w+|unable|not (?:able|obliged|required|in a position|going)|cannot|can not|will not|won't"
        r"|would not|shall not|declin\w+|not) (?:to )?(?:either )?confirm (?:n?or|and) (?:to )?deny\b|"
        r"\bexempt\w*\b.{0,60}\b(?:duty|requirement|obligation|having|need)\b.{0,30}\bconfirm (?:n?or|and) deny\b|"
        r"\b(?:duty|obligation|requirement|section 1\(1\)\(a\)|s1\(1\)\(a\))\b.{0,120}\b(?:does not|do not"
        r"|did not|will not) (?:arise|apply)\b|"
        r"\bconfirmation or denial\b.{0,60}\b(?:is|are) exempt|\bnot (?:a )?(?:required|obliged) to (?:say"
        r"|state|confirm) (?:whether|if)\b",
    ),
    (
        Verdict.NOT_HELD,
        r"\b(?:does|do|did) not (?:currently |actually |routinely |centrally |in fact |have or |record or "
        r"|itself )*(?:hold|record|retain|possess|capture|collate|collect|keep|own|have access to|have (?:any"
        r"|a|the) (?:information|data|record|recorded))\b|"
        r"\bno (?:relevant |recorded |such |specific |other |further )*(?:information|data|records?|documents?"
        r"|results|correspondence|e-?mails|trace)\b.{0,60}\b(?:held|located|found|recorded|identified|exists?"
        r"|retrieved)\b|"
        r"\b(?:information|data|questions? \w+|this|it|these)\b.{0,50}\b(?:is|are|was|were) not (?:currently "
        r"|centrally |information )?(?:held|recorded|retained|collated|collected|captured)\b|"
        r"^(?:information |data |details? )?not held\b|\bno information(?: is)? held\b|\bnil (?:return"
        r"|response|held)\b|\binformation not held\b|\bnothing (?:is )?held\b|\bnot (?:information )?held by\b",
    ),
    (
        Verdict.COST,
        r"\b(?:exceeds?|exceeding|exceeded|in excess of|over|above|beyond)\b.{0,60}\b(?:appropriate (?:limit"
        r"|level)|(?:cost|fees?|time|statutory|upper|18[- ]hour|eighteen hour)\w* (?:limit|threshold|ceiling)"
        r"|18 hours|eighteen hours|40 hours|£450|£600|fees regulations|prescribed (?:limit|amount|cost))"
        r"|\bsection 12(?:\(1\))?\b.{0,60}\b(?:would|will|does|therefore|is|has been)? ?(?:apply|applies"
        r"|applied|engaged)\b",
    ),
    (
        Verdict.PARTIAL,
        r"\b(?:disclos|provid|releas|suppl)\w* (?:of )?(?:you (?:with )?)?(?:some|part|partial|a redacted"
        r"|limited|most)\b|\bpartial(?:ly)?\W{0,3}(?:disclos|refus|exempt|releas|withh)"
        r"|\bsome (?:of the )?(?:requested )?(?:data|information|details?|parts?).{0,40}\b(?:withheld|exempt"
        r"|redacted|removed|not (?:been )?(?:provided|disclosed))|"
        r"\b(?:has|have) been (?:partially )?redacted\b|\bredacted (?:copy|copies|version|document)"
        r"|\bremainder of\b.{0,60}\b(?:exempt|withheld)|\bnot all\b.{0,40}\b(?:disclos|provid|releas)"
        r"|\bpart of your request\b.{0,60}\b(?:exempt|refus|withh)|"
        r"\bdisclose (?:the|all)\b.{0,60}\b(?:except|apart from|excluding|with the exception)"
        r"|\bfollowing redactions?\b|\bredactions? (?:have|has) been\b|\brefusal notice,? in part\b"
        r"|\bnot (?:\w+ ){0,4}(?:disclos|provid|releas|suppl)\w* (?:you with )?all\b",
    ),
    (
        Verdict.REFUSED,
        r"\b(?:not (?:to|be|being)|unable to|cannot|can not|will not|won't|refus\w+ to|not (?:able|required"
        r"|obliged|going|prepared) to) (?:be )?(?:disclos|provid|releas|suppl|communicat)\w*|"
        r"\b(?:is|are|being|been|be) (?:therefore |also |considered |fully |wholly |entirely "
        r"|hereby )*(?:exempt(?:ed)?|withheld|refused)\b|\bto (?:refuse|withhold|exempt)\b.{0,40}\b(?:your|the"
        r"|this|information)\b|\brefusal notice\b|\brefus(?:e|ing|ed) (?:your|the|this) request|"
        r"\bexempt(?:ed)? (?:from disclosure|by virtue|under|information)|\bdecided (?:not to|to withhold"
        r"|to refuse)\b|\bwithhold(?:ing|s)? (?:the|this|all|that)|\bapplicable exemption",
    ),
    (
        Verdict.DISCLOSED,
        r"\b(?:please (?:find|see|refer to|note)|find|see|we enclose|i enclose|i attach"
        r"|we attach)\b.{0,70}\b(?:attached|enclosed|tables?|spreadsheet|answers?|figures|following|link|data"
        r"|document|information below|below information)\b|"
        r"^(?:attached|enclosed)\b|\b(?:is|are|has been|have been|can be|was|were) (?:now |hereby "
        r"|also )?(?:provided|disclosed|supplied|attached|enclosed|shown|detailed|set out|contained|listed"
        r"|given|released|outlined|presented|found)\b.{0,30}\b(?:below|attached|in the (?:table|attached"
        r"|spreadsheet|document|enclosed|following)|herewith|above|within|to you|on our website|as follows)|"
        r"\b(?:decided|able|pleased|agreed|happy|prepared|going) to (?:disclose|provide|release|supply|give"
        r"|answer|advise|confirm)\b|\b(?:i|we|force|police|constabulary|service|mps) (?:have |has |can |will "
        r"|hereby )?(?:today |also |now )?(?:disclosed?|provided?|released?|suppl(?:y|ied)) (?:you |to you "
        r"|the |all |below|some |most |what )|"
        r"\b(?:(?<!freedom of )information|data|figures|answers?|details|results)\b.{0,40}\b(?:is|are"
        r"|as) (?:as follows|follows|below)\b|\bas follows\W*$|\bthe (?:following|below|attached) (?:table"
        r"|information|data|figures|document|spreadsheet)\b.{0,40}\b(?:provid|show|disclos|relat|detail"
        r"|contain|outlin|is|are|list)|\b(?:table|figures|data|information) below\b|\bbelow (?:is|are|table)\b"
        r"|"
        r"\b(?:there (?:were|was|are|is|have been|has been)|a total of|totals?|the (?:total|number"
        r"|figure) (?:is|was|of .{0,60} (?:is|was|were)))\b.{0,40}(?:\d|\b(?:one|two|three|four|five|six|seven"
        r"|eight|nine|ten|eleven|twelve|none|zero)\b)|"
        r"\b(?:can|would|i|we) confirm that\b(?!.{0,100}\b(?:hold|held|holds|not)\b)|\bdisclosed in full\b"
        r"|\b(?:can|will|to) answer(?: \w+){0,3} in full\b"
        r"|\bfull disclosure\b.{0,20}\b(?:is|has)|\bresponse attached\b|\bcan be found (?:at|on|via|here"
        r"|below)\b",
    ),
)  # fmt: skip
_COMPILED = tuple((verdict, re.compile(pattern, re.IGNORECASE)) for verdict, pattern in _PATTERNS)
_HINT = re.compile(
    r"confirm|hold|held|record|nil|hours|limit|£450|£600|regulations|threshold|disclos|provid|releas|suppl"
    r"|redact|withh|exempt|refus|attach|enclos|below|find|see|table|follows|"
    r"\btotal|there |^(?:yes|no|none|zero|£?\d)|duty|trace|retain|collat|captur|possess|number|found|exist"
    r"|part|obliged|required|keep|own|answer",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    r"\bpublic authorit(?:y|ies)\b(?! (?:is|are) (?:hereby|not))(?!.{0,20}\bneither\b.{0,60}\bvirtue)"
    r"|\b(?:there (?:may|might|can|will) be|in some|certain) (?:occasions|circumstances|cases|instances|times)"
    r"|\b(?:first|second|two)\b.{0,30}\bdut(?:y|ies)\b|\bplaces? (?:two|a) dut"
    r"|\bunless (?:an )?exemptions? appl|"
    r"\b(?:allows?|enables?|permits?|entitles?|provides?) (?:a |an |the )?(?:public authorit|general right"
    r"|polic|force|us to|for )|\bduty (?:at |under |in )?(?:s(?:ection)?\.? ?1\S*)? ?(?:is|of a|being) "
    r"|\bright of access\b.{0,60}\bexemption|\brequires?\b.{0,60}\b(?:when refusing|to provide (?:you"
    r"|the applicant) with a notice|that we provide)|"
    r"\bin (?:most|many|such) cases|\bif (?:the|any|this|such|it|we|held|you|a|that|there)\b.{0,60}\b(?:were"
    r"|was|is|are|held|holds?|had|would|wish|require)\b|\bapplicants?\b.{0,40}\b(?:entitled|right)"
    r"|\bdisclosure under (?:the act|foia?)\b|\b(?:would|could|may|might) (?:not )?(?:be|also|then"
    r"|have)\b.{0,20}\b(?:confirm|disclos)|\bdoes or does not\b|\bdo(?:es)? not take\b|\bno inference\b|"
    r"\bshould not be (?:taken|seen|construed|regarded)\b|\bnecessarily\b.{0,30}\b(?:conclusive|taken|indicat)"
    r"|\bis exempt information (?:if|where|unless)\b"
    r"|\bwhether (?:or not )?(?:the |any )?(?:information|data) is (?:held|exempt)",
    re.IGNORECASE,
)
_OF_THE_LETTER = re.compile(
    r"legal annex|complain|appeal|harm|public interest|explanation|rationale|reason|refusal|your right"
    r"|legislation|leaflet|copyright|definition|exemptions?\b|section \d|ncnd|neither|notes?:|caveat",
    re.IGNORECASE,
)
_NOT_GIVEN = re.compile(r"\b(?:not|unable|cannot|un?less|nor|neither|unfortunately|would|could|harm)\b", re.IGNORECASE)
_HEDGED = re.compile(
    r"\b(?:if|whether|irrespective|regardless|or not|or is not|would|could|does or|any .{0,20}may)\b", re.IGNORECASE
)
_LONGEST = 1500


def statements(letter: Letter, lines: tuple[Line, ...] | None = None) -> tuple[Statement, ...]:
    """Return the decisions that a letter (or some of its lines) states, in order."""
    return tuple(_statements(letter, letter.lines if lines is None else lines))


def _statements(letter: Letter, lines: tuple[Line, ...]) -> Iterator[Statement]:
    tables = _tables(lines)
    for line in lines:
        part = letter.part_at(line.span.start)
        if part in _REASONS or line.kind is Kind.HEADING or (line.text.endswith("?") and asks(line.text)):
            continue
        if line.kind is Kind.ROW:
            if (
                line in tables
                and part is not PartKind.OPENING
                and not re.search(r"section|exempt", line.text, re.IGNORECASE)
            ):
                yield Statement(Verdict.DISCLOSED, line.span, part)
            continue
        for sentence in sentences(line.text):
            text = sentence.of(line.text)[:_LONGEST]
            if _HINT.search(text):
                for verdict in _verdicts(text, part):
                    yield Statement(verdict, sentence.shifted(line.span.start), part)


def _tables(lines: tuple[Line, ...]) -> frozenset[Line]:
    """The rows that give something: with a figure, or of a table; one alone may be a signature in columns."""
    rows = [line.kind is Kind.ROW for line in lines]
    return frozenset(
        line
        for at, line in enumerate(lines)
        if rows[at] and (any(rows[max(at - 1, 0) : at] + rows[at + 1 : at + 2]) or re.search(r"\d", line.text))
    )


def _verdicts(text: str, part: PartKind) -> Iterator[Verdict]:
    """The verdicts that one sentence states; the first of a kind keeps weaker readings of the same words away."""
    explains = bool(_EXPLAINS.search(text))
    found: set[Verdict] = set()
    for verdict, pattern in _COMPILED:
        match = pattern.search(text)
        if match is None or (part is PartKind.BALANCE and verdict not in (Verdict.NCND, Verdict.REFUSED)):
            continue
        if _states(verdict, text, match, explains, found):
            found.add(verdict)
            yield verdict


def _states(verdict: Verdict, text: str, match: re.Match[str], explains: bool, found: set[Verdict]) -> bool:
    before = text[: match.start()]
    if verdict is Verdict.NCND:
        return (
            not explains
            or re.search(
                r"\b(?:can|will|shall|must|does|do)?\s?neither confirms?\b.{0,200}\b(?:virtue|hold)",
                text,
                re.IGNORECASE,
            )
            is not None
        )
    if verdict is Verdict.NOT_HELD:
        scattered = re.search(
            r"retriev|accessible|readily|searchable|manual|in an? (?:easily|format)",
            text[match.start() :],
            re.IGNORECASE,
        )
        return Verdict.NCND not in found and not scattered and not _HEDGED.search(before[-60:]) and not explains
    if verdict is Verdict.DISCLOSED:
        own = not _OF_THE_LETTER.search(before[-50:] + match[0]) and not _OF_THE_LETTER.search(
            text[match.end() : match.end() + 40]
        )
        plain = not found & {Verdict.NCND, Verdict.NOT_HELD, Verdict.COST, Verdict.REFUSED}
        return (
            plain
            and own
            and not _NOT_GIVEN.search(match[0])
            and not re.search(r"\b(?:not|un|never)\s?$", before)
            and not explains
        )
    if verdict is Verdict.REFUSED:
        return not explains and Verdict.NOT_HELD not in found
    return not explains
