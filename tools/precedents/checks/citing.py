"""P: whether `exemptions` and the letter cite the same provisions, the letter having the last word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from precedents.checks.case import Case, lineages
from precedents.checks.findings import Breach
from precedents.checks.provisions import is_ground, was_not_law
from precedents.law.provisions import Provision

_MOST_SHOWN = 8


def less_precise_than_the_letter(case: Case) -> Iterator[Breach]:
    """The record has a bare section where the letter relies on its limbs.

    Two limbs of one section can be as different as two exemptions: 31(1)(a) withholds information, 31(3) neither
    confirms nor denies. A record is as precise as the letter. Where the letter itself cites the bare section, the
    record does so too, and nothing is amiss.

    Bad: `exemptions: [31]` above a letter that relies on section 31(1)(a) and (b)

    Good: `exemptions: [31(1)(a), 31(1)(b)]`
    """
    missing = _more_precise(case)
    for reliance in case.response.exemptions:
        bare, limbs = reliance.provision, missing.get(reliance.provision)
        if limbs:
            line = case.line(case.relied[limbs[0]])
            fact = f"the letter relies on {_listed(limbs, ' and ')} (line {line}), not only on {bare}"
            yield Breach(reliance.span, fact, f"write `{_listed(limbs, ', ')}` instead of `{bare}`")


def never_cited(case: Case) -> Iterator[Breach]:
    """A provision of the record that the letter never cites.

    `exemptions` has what the letter says it relies on, and nothing that somebody has concluded from it. The letter is
    searched for every spelling of the provision. If the letter cites only the section without the limb, so does the
    record.

    Bad: `exemptions: [24(2)]` above a letter that says no more than "Section 24 National Security"

    Good: `exemptions: [24]`
    """
    cited_or_wider = lineages(case.cited)
    for reliance in case.response.exemptions:
        provision = reliance.provision
        if provision in cited_or_wider:
            continue
        if not case.law.knows(provision) or was_not_law(provision, case):
            continue  # said by P002 and P003
        wider = [outer for outer in provision.lineage() if outer in case.cited]
        if wider:
            fact = f"the letter never cites {provision}, only {wider[-1]}"
            yield Breach(reliance.span, fact, f"write `{wider[-1]}`")
        else:
            remedy = "delete it, or correct it to what the letter cites"
            yield Breach(reliance.span, f"the letter never cites {provision}", remedy)


def not_listed(case: Case) -> Iterator[Breach]:
    """The letter seems to rely on a provision that the record lacks.

    The letter was searched for citations of the Act, and this one looks relied on. Letters also explain provisions
    that they do not rely on, so only a reader can tell: this is a note, and it may stay.

    Bad: `exemptions: [31(3)]` above a letter that lists section 23(5) and section 31(3)

    Good: `exemptions: [23(5), 31(3)]`
    """
    listed_or_wider = lineages(case.listed)
    for provision in case.most_precise:
        if (
            not is_ground(provision, case.law)
            or provision in listed_or_wider
            or case.listed.intersection(provision.lineage())
        ):
            continue
        citation = case.relied[provision]
        fact = f"the letter cites `{citation.printed}`, and `exemptions` has no {provision}"
        remedy = f"if the letter relies on it, add `{provision}` to `exemptions`; else leave it"
        yield Breach(case.place(citation), fact, remedy)


def _more_precise(case: Case) -> Mapping[Provision, list[Provision]]:
    """Return, by listed provision, the limbs below it that the letter relies on and nothing else in the list has."""
    missing: defaultdict[Provision, list[Provision]] = defaultdict(list)
    for provision in case.most_precise:
        covering = [outer for outer in provision.lineage() if outer in case.listed]
        if covering and covering[-1] != provision and case.law.knows(provision):
            missing[covering[-1]].append(provision)
    return missing


def _listed(provisions: list[Provision], between: str) -> str:
    shown = between.join(str(provision) for provision in provisions[:_MOST_SHOWN])
    return shown if len(provisions) <= _MOST_SHOWN else f"{shown}{between}…"
