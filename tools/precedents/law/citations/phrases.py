"""How letters announce whose words follow, as data: the first words of their lines.

Phrases are separated by `|` and line ends.
"""

from __future__ import annotations

from typing import Final, TypeAlias

from precedents.law.citations.vocabulary import wordset

Phrases: TypeAlias = dict[str, tuple[list[str], ...]]


def _read(text: str) -> Phrases:
    """Group phrases by their first word; what a shorter one begins as well is left out."""
    grouped: dict[str, list[list[str]]] = {}
    for words in sorted((phrase.split() for phrase in text.strip().replace("\n", "|").split("|")), key=len):
        phrases = grouped.setdefault(words[0], [])
        if all(words[: len(shorter)] != shorter for shorter in phrases):
            phrases.append(words)
    return {first: tuple(phrases) for first, phrases in grouped.items()}


def begins(words: list[str], phrases: Phrases) -> bool:
    """Whether a line that begins with these words begins with one of the phrases."""
    if words:
        for phrase in phrases.get(words[0], ()):
            if words[: len(phrase)] == phrase:
                return True
    return False


ASKING: Final = _read("""
you asked | you requested | you have asked | you have requested | you also asked | you also requested | you sought
you seek | you wrote | you have complained | you complained | you state | you stated | you have stated | you argue
you have argued | you contend | you submit | you said | you were | you went on | you then | you subsequently
you appealed | you dispute | you challenge | i note you seek | i note that you seek | i note you have requested
i note you requested | i note that you have | i note your request | your request | your original request
your complaint | your email | your appeal | your internal review | original request | your questions
in your request | in your email | in your letter | in your complaint | within your request | specifically you
where you | in which you | in it you | your correspondence | the applicant | the requester | the complainant
requester's | complaint | request for internal review | i would like to appeal
""")
"""What the requester said or wants comes next."""

ASKING_HEADS: Final = frozenset(
    """request|the request|question|questions|query|q|information requested|details of request|request details
foi request|request received|information request|the question|summary of request|request summary|request information
freedom of information request|description""".replace("\n", "|").split("|")
)
"""Headings, alone on their line, over the request."""

ANSWERING: Final = _read("""
response | in response | our response | answer | answers | reply | decision | outcome | result | results
findings | finding | i have today | i have now | i have decided | i have considered | i have carried
i have reviewed | i have completed | i have conducted | i have attached | i have enclosed | i have determined
i have concluded | i have received | i have been | i have provided | i have applied | i have contacted
i have looked | i have examined | i have liaised | i have set out | i have sought | i can confirm | i can advise
i can inform | i can neither | i can now | i am able | i am unable | i am writing to inform
i am writing to confirm | i am writing to advise | i am writing in response | i am not obliged | i am pleased
i am sorry | i am satisfied | i am of the | i am required | i am refusing | i am withholding | i am afraid
i regret | i must | i confirm | i apologise | i write | i wish to inform | i wish to advise | i enclose | i neither
i consider | i conclude | i uphold | i agree | i do not uphold | i find | i believe that section | i will now
i attach | i approached | we have | we can | we are | we do | we neither | we confirm | we hold | we will
we consider | we regret | we shall | we apologise | we would | we believe | we attach | we enclose | we now
we conclude | we estimate | we must | we rely | please find | please see | please note | please be advised
please be aware | thank you for | following receipt | following a | following the | following your | following an
having considered | having completed | having reviewed | having made | having located | in accordance
in compliance | in line with | in respect of your | in relation to your | in answer | in reply | in reference
with regard to your | with reference | with regards | further to | under the freedom | under section | under the act
under the terms | this letter | this response | this is to | this email | this request | this information
this notice | this serves | this means | this constitutes | the information | the requested | the data
the following information | the following data | the following exemption | the following exemptions
the freedom of information act | the metropolitan police | the force | the constabulary | the mps | the npcc
the nca | the police service | the psni | the exemptions | the exemption | the answer | the following response
the following answer | the review | the decision | the cost | the law | the act | the figures | the table
the attached | the disclosure | the internal review | the purpose | the response | unfortunately | regrettably
it has | it is | it would | it should | it was | there is no | there are no | there is | no information
your request has | your request for information has | your request has now | your request is | your request will
your request falls | your request was | your request would | your request cannot | your request exceeds
your request for information was | your request for information is | your application | your complaint has
searches | enquiries | extent of searches | to locate | to provide | to answer | to assist | to comply | to confirm
in order to comply | some of | part of | parts of | all of | most of | any other | as such | as you may | as this
as per | as the | therefore | however | section | sections | exemption | exemptions | pursuant | whilst
although | reason | reasons for | harm | disclosure | evidence of harm | factors | public interest | before i
refusal notice | internal review decision | internal review outcome | review decision | attached | enclosed
a search | a response | all requests | complaint rights | unless | accordingly | on this occasion | neither
by virtue | explanation | considerations | overall | balance | article | please refer | notice | signed
""")
"""The authority speaks, or speaks again."""

BODIES: Final = wordset(
    "police constabulary force service mps psni nca npcc btp cnc modp acro acpo crimestoppers pcc opcc",
)
BODIES_DO: Final = wordset(
    "neither can cannot does do has have will is are holds hold considers estimates confirms would did was considered",
    "must believes relies could may",
)
"""A line with `Police neither`, `Constabulary has` is the authority's own."""

WE_DO: Final = wordset("are have can cannot do will consider rely neither hold believe would must estimate confirm")
"""After `we`: requesters are seldom several."""

AFTER_LIST: Final = wordset(
    "harm evidence factors reason reasons public balance balancing decision explanation rationale overall disclosure",
    "response in pit prejudice considerations request question regards yours dear test if please",
)
"""First words of short lines that end a list of exemptions."""
