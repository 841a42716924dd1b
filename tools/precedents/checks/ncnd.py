"""N: whether `ncnd`, `outcome` and the provisions listed tell the same story.

Only the record is judged here. That a letter neither confirms nor denies without citing a limb which allows it is
something to be said about the letter, to its readers; the person who copied it faithfully has nothing to mend.
"""

from __future__ import annotations

from collections.abc import Iterator

from precedents.checks.case import Case
from precedents.checks.findings import Breach
from precedents.law.citations import CitationRole
from precedents.law.provisions import Provision
from precedents.records.response import Ncnd, Outcome


def limb_left_out(case: Case) -> Iterator[Breach]:
    """The letter cites a limb for neither confirming nor denying, and the record lacks it.

    An exemption withholds information; its NCND limb, such as 23(5), 24(2) or 31(3), removes the duty to say whether
    there is any. A record that says `ncnd: whole` or `ncnd: partial` names the limb, if the letter does. Where the
    letter cites bare sections only, there is nothing to mend: see N002.

    Bad: above a letter that relies on section 31(3)

        exemptions: [31(1)(a)]
        ncnd: whole

    Good:

        exemptions: [31(3)]
        ncnd: whole

    Source: Freedom of Information Act 2000, sections 1(1)(a) and 2(1).
    """
    if _neither(case) and not _limbs(case, case.listed):
        limbs = _limbs(case, _of_the_authority(case))
        if limbs:
            citation = next(each for each in case.citations if each.provision == limbs[0])
            fact = f"no listed provision is an NCND limb, and the letter cites {limbs[0]} (line {case.line(citation)})"
            yield Breach(case.at("exemptions"), fact, f"add `{limbs[0]}` to `exemptions`, or write `ncnd: none`")


def no_limb_found(case: Case) -> Iterator[Breach]:
    """The record says NCND, and neither the record nor the letter was found to name a limb for it.

    This is no error: a letter that neither confirms nor denies under a bare `24` makes a record with a bare `24`. Look
    once whether the letter cites a limb in a spelling that was not recognised; if it does not, leave the record as it
    is. What the missing limb means for the letter is for its readers to judge.

    Bad: `exemptions: [24]` above a letter in which a scanner has turned section 24(2) into "section 24(Z)"

    Good: `exemptions: [24]` above a letter that says "Section 24 National Security" and no more
    """
    if _neither(case) and not _limbs(case, case.listed) and not _limbs(case, _of_the_authority(case)):
        listed = ", ".join(str(provision) for provision in case.response.provisions) or "none"
        fact = f"`ncnd: {case.response.ncnd}`, and no NCND limb in `exemptions` ({listed}) or in the letter"
        remedy = "if the letter cites one, add it to `exemptions`; if it does not, leave the record as it is"
        yield Breach(case.at("ncnd"), fact, remedy)


def limb_without_ncnd(case: Case) -> Iterator[Breach]:
    """The record lists a limb for neither confirming nor denying, and says `ncnd: none`.

    Whoever relies on 23(5), 24(2), 31(3) or another NCND limb says of some of the request that it will neither be
    confirmed nor denied whether the information is held: of all of it (`whole`), or of a part, such as "any other
    information" (`partial`). A letter may cite the limb by mistake; then this warning stays.

    Bad:

        exemptions: [31(1)(a), 31(3)]
        ncnd: none

    Good:

        exemptions: [31(1)(a), 31(3)]
        ncnd: partial
    """
    limbs = _limbs(case, case.listed)
    if case.response.ncnd is Ncnd.NONE and limbs:
        reliance = next(each for each in case.response.exemptions if each.provision == limbs[0])
        fact = f"{limbs[0]} removes the duty to confirm or deny, and the record says `ncnd: none`"
        yield Breach(reliance.span, fact, "write `ncnd: whole` or `ncnd: partial`, or correct the provision")


def outcome_against_ncnd(case: Case) -> Iterator[Breach]:
    """`ncnd` and `outcome` contradict each other.

    `ncnd: whole` says that nothing was confirmed, denied or given, and that is `outcome: ncnd`. Whoever also received
    information, or a refusal of information that is held, received a letter with `ncnd: partial`, and its outcome says
    what they received. `outcome: unknown` goes with everything.

    Bad:

        ncnd: whole
        outcome: refused

    Good:

        ncnd: whole
        outcome: ncnd

    Good:

        ncnd: partial
        outcome: refused
    """
    ncnd, outcome = case.response.ncnd, case.response.outcome
    if ncnd is None or outcome is Outcome.UNKNOWN or (ncnd is Ncnd.WHOLE) == (outcome is Outcome.NCND):
        return
    fact = f"`outcome: {outcome}` contradicts `ncnd: {ncnd}`"
    if ncnd is Ncnd.WHOLE:
        yield Breach(
            case.at("outcome"),
            fact,
            "write `outcome: ncnd`, or `ncnd: partial` if only a part is neither confirmed nor denied",
        )
    else:
        yield Breach(case.at("outcome"), fact, "write `ncnd: whole`, or the outcome of the part that was answered")


def _neither(case: Case) -> bool:
    return case.response.ncnd in (Ncnd.WHOLE, Ncnd.PARTIAL)


def _of_the_authority(case: Case) -> frozenset[Provision]:
    """Return what the letter cites in the authority's own words, as still relied on or as a mention."""
    own = (CitationRole.RELIED, CitationRole.MENTIONED)
    return frozenset(each.provision for each in case.citations if each.provision is not None and each.role in own)


def _limbs(case: Case, provisions: frozenset[Provision]) -> list[Provision]:
    """Return those of the provisions that are NCND limbs, in the order of the statute.

    On any date: a letter that cites the limb of another year shows its stance all the same.
    """
    return sorted(provision for provision in provisions if case.law.is_ncnd_limb(provision))
