# ruff: noqa: E501 - a pattern is read more surely in one line
"""The turns of phrase by which letters state what they decide, and those by which they only explain the Act."""

from __future__ import annotations

import re
from enum import StrEnum


class Verdict(StrEnum):
    """One decision that a sentence can state."""

    DISCLOSED = "disclosed"
    PARTIAL = "partial"
    REFUSED = "refused"
    NOT_HELD = "not-held"
    COST = "cost"
    NCND = "ncnd"
    VEXATIOUS = "vexatious"
    FIGURE = "figure"
    """A figure, or yes or no, that nothing announces as an answer: given, but to be confirmed."""


_SHORT_FORMS = {
    "can't": "cannot", "won't": "will not", "shan't": "shall not", "n't": " not", "i'm": "I am", "it's": "it is", "that's": "that is",
    "they're": "they are", "we're": "we are", "we've": "we have", "i've": "I have", "they've": "they have", "you've": "you have",
    "we'll": "we will", "there's": "there is",
}  # fmt: skip
_SHORT_FORM = re.compile(
    r"\b(?:can|wo|sha)n't\b|n't\b|\b(?:i'm|it's|that's|they're|we're|we've|i've|they've|you've|we'll|there's)\b",
    re.IGNORECASE,
)


def spelt_out(text: str) -> str:
    """Return a sentence with its short forms (`doesn't`, `we've`) in full, for reading only: places shift."""
    text = text.replace("’", "'")
    return _SHORT_FORM.sub(lambda found: _SHORT_FORMS[found[0].lower()], text) if "'" in text else text


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
        r"|state|confirm) (?:whether|if)\b|\bNCND(?:['’]?d)?\b",
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
        r"\bholds? no (?:relevant |recorded |such |other |further )*(?:information|data|records?|documents?|correspondence|papers|files?)\b|"
        r"\b(?:do|does|did) not have (?:any|one|a|an|this|such|that|the)\b(?! (?:right|duty|obligation|impact|effect|time|staff|resources?|to)\b)|"
        r"(?:^|[:–-]\s)(?:information |data |details? )?not held\b|\bno information(?: is)? held\b|\bnil (?:return"
        r"|response|held)\b|\binformation not held\b|\bnothing (?:is )?held\b|\bnot (?:information )?held by\b",
    ),
    (
        Verdict.COST,
        r"\b(?:exceeds?|exceeding|exceeded|in excess of|over|above|beyond)\b.{0,60}\b(?:appropriate (?:limit"
        r"|level)|(?:cost|fees?|time|statutory|upper|18[- ]hour|eighteen hour)\w* (?:limit|threshold|ceiling)"
        r"|18 hours|eighteen hours|40 hours|£450|£600|fees regulations|prescribed (?:limit|amount|cost))"
        r"|\b(?:cannot|not possible|unable|impossible|not able)\b.{0,80}\bwithin (?:the )?(?:18|eighteen|40|cost|appropriate|time|fees?)(?: hours| limit)?\b|\bwithin (?:the )?(?:18|eighteen) hours\b.{0,60}\b(?:cannot|not possible|impossible|unable)\b|\btoo costly\b|\bexcessive cost of compliance\b"
        r"|\b(?:refus\w+|exempt\w*|declin\w+)\b.{0,80}\b(?:section|s\.?) ?12\b(?! ?\()|\bnot able to be (?:answered|provided) within the limit\b|\b(?:section|s\.?) ?12(?:\(1\))? (?:is )?engaged\b|\bit is (?:therefore |then )?(?:section|s\.?) ?12\b"
        r"|\bsection 12(?:\(1\))?\b.{0,60}\b(?:would|will|does|therefore|is|has been)? ?(?:apply|applies"
        r"|applied|engaged)\b",
    ),
    (
        Verdict.VEXATIOUS,
        r"^(?:response\W+)?(?:vexatious|repeated?) request\W*$|\brequests?\b.{0,160}\b(?:is|are|was|were|as|be|been|being|to be) (?:therefore |also |considered |deemed |indeed |both |manifestly |clearly )*(?:to be )?(?:vexatious|repeated|a repeat)\b"
        r"|\b(?:find|found|conclude[ds]?|consider(?:s|ed)?|deem(?:s|ed)?|decided|satisfied|treat(?:s|ed|ing)?|view|refus(?:e|es|ed|ing)|believe[sd]?)\b.{0,120}\bvexatious\b"
        r"|\b(?:section|s\.?) ?14 ?(?:\([12]\))?.{0,40}\b(?:applies|is engaged|has been (?:applied|engaged|cited)|is applied)\b"
        r"|\b(?:vexatious|repeated) request\b.{0,60}\bsection 14\b|\b(?:refus\w+|declin\w+|not (?:obliged|required|going) to (?:comply|answer|respond))\b.{0,100}\b(?:section|s\.?) ?14\b",
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
        r"|\b(?:names?|details?|parts?|it|this|that|e-?mails?|passages?|lines?|paragraphs?|sections?)\b.{0,60}\b(?:has|have|is|are|was|were) (?:been )?(?:removed|redacted|blanked|blacked|taken out|left out)\b"
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
        r"^(?:attached|enclosed)\b|\b(?:i|we) (?:now |also |hereby |do |can )?(?:attach|enclose|annex|append)(?:ed)?\b(?!.{0,40}\b(?:sheet|leaflet|complaint|appeal|rights?|procedure)\b)|\b(?:is|are) (?:annexed|appended)\b|\b(?:is|are) (?:now |hereby )?being (?:provided|disclosed|released|supplied)\b|[:–-] (?:please see |see )?(?:attached|enclosed)\b|\b(?:see|find) (?:the )?(?:attached|enclosed|below)\b|\b(?:copy|copies|letter|reports?|documents?|spreadsheet|csv|pdfs?|it|they|figures|log|minutes|policy|data|information)\b.{0,30}\b(?:is|are|has been|have been) (?:now |also )?(?:attached|enclosed)\b|\b(?:is|are|has been|have been|can be|was|were) (?:now |hereby "
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
        r"\b(?:can|would|i|we) confirm that\b(?!.{0,100}\b(?:hold|held|holds|not)\b)|\bdisclosed in full\b"
        r"|\b(?:can|will|to) answer(?: \w+){0,3} in full\b"
        r"|\bfull disclosure\b.{0,20}\b(?:is|has)|\bresponse attached\b|\bcan be found (?:at|on|via|here"
        r"|below)\b",
    ),
)  # fmt: skip
COMPILED = tuple((verdict, re.compile(pattern, re.IGNORECASE)) for verdict, pattern in _PATTERNS)
HINT = re.compile(
    r"confirm|hold|held|record|nil|hours|limit|£450|£600|regulations|threshold|disclos|provid|releas|suppl"
    r"|redact|withh|exempt|refus|attach|enclos|below|find|see|table|follows|"
    r"\btotal|there |^(?:yes|no|none|zero|£?\d)|duty|trace|retain|collat|captur|possess|number|found|exist"
    r"|part|obliged|required|keep|own|answer|vexatious|repeat|section|uphold|upheld|maintain|favour|against|remov|s\.? ?14",
    re.IGNORECASE,
)
EXPLAINS = re.compile(
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
