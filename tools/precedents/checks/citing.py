"""P: whether `exemptions` and the letter cite the same provisions, the letter having the last word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from precedents.checks.case import Case
from precedents.checks.findings import Breach
from precedents.checks.provisions import is_ground, was_not_law
from precedents.law.provisions import Provision


def less_precise_than_the_letter(case: Case) -> Iterator[Breach]:
    """The record has a bare section where the letter relies on its limbs.

    Two limbs of one section can be as different as two exemptions: 31(1)(a) withholds information, 31(3) neither
    confirms nor denies. A record is as precise as the letter. Where the letter itself cites the bare section, the
    record does so too, and nothing is amiss.

    Bad: `exemptions: [31]` above a letter that relies on section 31(1)(a) and (b)

    Good: `exemptions: [31(1)(a), 31(1)(b)]`
    """
    listed = case.response.provisions
    for reliance in case.response.exemptions:
        bare = reliance.provision
        limbs = [other for other in case.relied if bare.covers(other) and other != bare and case.law.knows(other)]
        missing = [limb for limb in limbs if not any(bare != other and other.covers(limb) for other in listed)]
        if missing:
            line = case.line(case.relied[missing[0]])
            fact = f"the letter relies on {_listed(missing)} (line {line}), not only on {bare}"
            yield Breach(reliance.span, fact, f"write {_entries(missing)} instead of `{bare}`")


def never_cited(case: Case) -> Iterator[Breach]:
    """A provision of the record that the letter never cites.

    `exemptions` has what the letter says it relies on, and nothing that somebody has concluded from it. The letter is
    searched for every spelling of the provision. If the letter cites only the section without the limb, so does the
    record.

    Bad: `exemptions: [24(2)]` above a letter that says no more than "Section 24 National Security"

    Good: `exemptions: [24]`
    """
    for reliance in case.response.exemptions:
        provision = reliance.provision
        if any(provision.covers(cited) for cited in case.cited):
            continue
        if not case.law.knows(provision) or was_not_law(provision, case):
            continue  # said by P002 and P003
        wider = max((cited for cited in case.cited if cited.covers(provision)), key=_depth, default=None)
        if wider is None:
            yield Breach(
                reliance.span,
                f"the letter never cites {provision}",
                "delete it, or correct it to what the letter cites",
            )
        else:
            fact = f"the letter never cites {provision}, only {wider}"
            yield Breach(reliance.span, fact, f"write `{wider}`")


def not_listed(case: Case) -> Iterator[Breach]:
    """The letter seems to rely on a provision that the record lacks.

    The letter was searched for citations of the Act, and this one looks relied on. Letters also explain provisions
    that they do not rely on, so only a reader can tell: this is a note, and it may stay.

    Bad: `exemptions: [31(3)]` above a letter that lists section 23(5) and section 31(3)

    Good: `exemptions: [23(5), 31(3)]`
    """
    listed = case.response.provisions
    for provision, citation in case.relied.items():
        if any(own.covers(provision) or provision.covers(own) for own in listed) or not is_ground(provision, case.law):
            continue
        fact = f"the letter cites `{citation.printed}`, and `exemptions` has no {provision}"
        yield Breach(
            case.place(citation), fact, f"if the letter relies on it, add `{provision}` to `exemptions`; else leave it"
        )


def _depth(provision: Provision) -> int:
    return len(provision.limbs)


def _listed(provisions: Iterable[Provision]) -> str:
    return " and ".join(str(provision) for provision in provisions)


def _entries(provisions: Iterable[Provision]) -> str:
    return ", ".join(f"`{provision}`" for provision in provisions)
