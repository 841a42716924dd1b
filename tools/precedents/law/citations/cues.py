"""The words by which letters rely, describe, doubt and withdraw, as data."""

from __future__ import annotations

from typing import Final

from precedents.law.citations.vocabulary import wordset

RELIES: Final = wordset(
    "rely relies relying relied reliance virtue citing cited cite cites invoking invoked invoke invokes",
    "engages engaged",
    "engaging engage applied applying apply applies applicable claim claiming claimed claims utilising",
    "utilised pursuant upheld",
    "uphold upholding maintain maintained maintains attracts attract attracted",
)
"""A provision after one of these is relied on: `by virtue of`, `we have applied`, `engages`."""

REFUSES: Final = wordset(
    "exempt exempted excepted withheld withhold withholding refused refuse refuses refusing refusal",
    "redacted redact redacting",
    "decline declined declining neither deny denies denying ncnd removed exempting falls fall fell falling covered",
    "captured caught protected subject",
)
"""With a link such as `under`, these rely too: `exempt from disclosure under`, `neither confirm nor deny ... by`."""

UPHOLDS: Final = wordset("uphold upheld upholding")
REFUSALS: Final = wordset(
    "exempt exempted withheld withhold withholding refuse refused refuses refusing refusal redacted redact redaction",
    "redactions removed excepted exception exceptions ncnd neither nor",
)
"""A letter that gives all it was asked for has none of these."""

EXCEEDS: Final = wordset("exceed exceeds exceeded exceeding excess excessive vexatious")
HOURS: Final = frozenset(("hours", "hrs"))
NEITHER: Final = frozenset(("neither", "ncnd"))
DECIDING: Final = UPHOLDS | REFUSALS | EXCEEDS | HOURS | NEITHER
"""Words by which a letter may decide whatever it cites."""
ESTIMATES: Final = wordset(
    "estimate estimated estimates take taken takes taking require required excess exceed minutes mins min =",
)
"""Beside a number of hours: what the work would cost."""
COSTS: Final = wordset("limit hours cost costs threshold time")
"""Beside `exceeds`: what is exceeded."""
NOUNS: Final = wordset("exemption exemptions exception exceptions ground grounds")
LINKS: Final = wordset("under by at in within per to of using as through with see")
LISTING: Final = wordset(
    "following applicable relevant applied cited used these below relied engaged appropriate are is"
)

PREDICATES: Final = wordset(
    "engaged engages applies apply applied applicable invoked cited claimed upheld relied maintained attracted "
    "relevant utilised appropriate berthnasol stands stand",
)
"""A provision before one of these is relied on: `is engaged`, `applies`, `has been applied`."""

DESCRIBES: Final = wordset(
    "provides provide states state stated says requires require required allows allow permits permit",
    "places gives give sets ",
    "relates relate refers covers concerns describes defines makes confers imposes creates oblige obliges enables "
    "contains includes deals reads explains stipulates specifies lists entitles grants gave outlines clarifies",
)
EXEMPTS: Final = wordset("exempts exempt removes protects absolves prevents prohibits")
CONCLUDES: Final = wordset("refuse refused refusing refusal withhold withheld withholding exempt unable decline cannot")
SPEAKING: Final = wordset("we i is are been it request information")
FITTING: Final = wordset("correct right available needed necessary claimed relevant")
PERMITS: Final = wordset("allow allows permit permits enable enables let lets")
PREVENTS: Final = wordset("prevents precludes forbids bars prohibits")
WEIGHED: Final = wordset("weighed discussed contemplated explored examined discounted rejected touched raised")
KINDS: Final = wordset("class prejudice absolute qualified harm conditional class-based prejudice-based")

NEGATIONS: Final = wordset(
    "not no none never longer cannot don't doesn't didn't isn't aren't wasn't weren't won't nor without",
    "unable incorrect",
)
OPINIONS: Final = wordset("consider believe think accept agree find satisfied persuaded convinced view see claim feel")
ADVISED: Final = wordset("forces authorities authority advises advised advice advise allows entitled recommends told")
"""`forces are advised to cite section 31(3)`: nobody cites it here."""
AFFIRMED: Final = wordset("only hesitation doubt doubts option choice alternative")
"""`not only rely`, `no hesitation to uphold`, `no option but to apply`: no negation."""
POSSIBLY: Final = wordset("may might could can")
COMMONLY: Final = wordset("usually normally ordinarily generally routinely otherwise")
"""`we would usually refuse under section 12`: and do not now."""
CONDITIONS: Final = wordset("if whether unless where when should had were")
EXAMPLES: Final = wordset("example e.g eg instance such like")
DISCUSSED: Final = wordset(
    "consider considered considering whether regarding about concerning described defined amended purposes",
    "guidance understand overview between",
)

WITHDRAWS: Final = wordset(
    "withdraw withdraws withdrawing withdrawn withdrew overturn overturned overturning disapply disapplied disapplying "
    "removing remove abandoned abandon dropped rescind rescinded",
)
ERRORS: Final = wordset(
    "incorrectly erroneously wrongly mistakenly inappropriately withdrawn overturned disapplied rescinded lapsed",
    "expired reversed superseded",
)
OF_REQUESTS: Final = wordset("request requests treated deemed considered consent complaint")

VERBS: Final = wordset(
    "is are was were has have had be been am do does did will would shall should can could may might",
    "must provides states",
    "requires required allows said says gives places",
)
COPULAS: Final = wordset("is are was were be been being has have also considered deemed found remains remain as")
OPENERS: Final = wordset("and or but that also then , ; ( -")
"""What may stand before `where` or `when` at the head of a clause."""
HEADS: Final = wordset(
    "factors factor favouring favour favoring against harm interest test exemption exemptions balance",
    "balancing evidence",
    "prejudice considerations consideration disclosure disclosing pit reason reasons reasoning explanation rationale",
    "confirming confirm denying deny applied engaged engagement refusal ncnd overall arguments maintaining withholding",
)
"""A heading that does not begin with the section has one of these."""
SPEAKERS: Final = frozenset(("i", "we", "i've", "we've"))
DECIDES: Final = wordset(
    "uphold upheld maintain rely refuse refusing withhold withholding withdraw withdrawing withdrawn overturn",
    "overturned longer hesitation therefore exempt",
)
"""After `I` or `we`, within two words: the authority decides."""
ASKS: Final = wordset("you your please i my me wrong wrongly dispute challenge appeal why how complaint disagree")
"""Words of a requester who speaks of reliance: `you have refused under section 31`, `why does section 31 apply`."""
