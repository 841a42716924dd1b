"""P: whether `exemptions` names provisions that the Act has, or had on the day, and that somebody can refuse by."""

from __future__ import annotations

from collections.abc import Iterator

from precedents.checks.case import Case
from precedents.checks.findings import Breach
from precedents.law import Law
from precedents.law.drafting import COMMENCEMENT
from precedents.law.provisions import Act, Provision
from precedents.law.sections import Role
from precedents.records.record import FaultKind
from precedents.records.response import Reliance


def wrong_provision(case: Case) -> Iterator[Breach]:
    """An entry of `exemptions` is not one provision.

    Each entry is one provision: the number of the section, then its limbs, each in brackets. What letters write in
    one breath is written apart: section 31(1)(a)(b) stands for 31(1)(a) and 31(1)(b).

    Bad:

        exemptions: [s31 (1) a and b]

    Good:

        exemptions: [31(1)(a), 31(1)(b)]
    """
    return case.reported(FaultKind.WRONG_PROVISION)


def not_in_the_act(case: Case) -> Iterator[Breach]:
    """A provision that the Act has never had, and the letter does not cite.

    Section numbers mean nothing without the Act: 31(3) is an exemption of FOIA 2000, and section 31 of FOISA 2002 is
    about something else. If the provision is of another Act than the record says, correct `act`. If the letter itself
    prints a provision that does not exist, the record repeats it, and this check says nothing: see P004.

    Bad:

        exemptions: [31(9)]

    Good:

        exemptions: [31(3)]

    Source: the text of the Acts at legislation.gov.uk, as the pages of the exemptions show it.
    """
    for reliance in _unknown(case):
        if reliance.provision not in case.cited:
            yield Breach(reliance.span, _absent(reliance.provision, case.law), _instead(reliance.provision, case.law))


def not_in_force(case: Case) -> Iterator[Breach]:
    """A provision that was not in force on the date of the response, and the letter does not cite.

    Provisions come and go. Section 40(5)(b)(i) was the limb for neither confirming nor denying until 24 May 2018, and
    section 40(5B)(a)(i) took its place on 25 May 2018; section 22A came on 1 October 2014. The date of the response
    decides, not that of the request. Where the date is unknown or too vague to tell, this check says nothing. If the
    letter itself cites the old form, the record repeats it: see P005.

    Bad:

        date: 2019-03-01
        exemptions: [40(5)(b)(i)]

    Good:

        date: 2019-03-01
        exemptions: [40(5B)(a)(i)]

    Source: Data Protection Act 2018, Schedule 19 paragraph 58 and Schedule 20 paragraph 52 (section 40); Intellectual
    Property Act 2014, section 20 (section 22A).
    """
    for reliance in _not_then(case):
        if reliance.provision not in case.cited:
            fact = f"{reliance.provision.cited} was not in force; the response is of {case.response.date.in_words()}"
            remedy = f"correct the provision, or the date: it is law {_spells(reliance.provision, case.law)}"
            yield Breach(reliance.span, fact, remedy)


def cites_what_never_was(case: Case) -> Iterator[Breach]:
    """The letter cites a provision that the Act has never had, and the record repeats it.

    A record says what the letter says, misprints included. Before it does, make sure that the misprint is the
    letter's own and was not made in copying it. The provision is shown without an explanation.

    Bad: `exemptions: [31(9)]` when the letter, looked at again, has 31(3)

    Good: `exemptions: [31(9)]` when the published letter really prints 31(9)
    """
    for reliance in _unknown(case):
        if reliance.provision in case.cited:
            fact = f"{_absent(reliance.provision, case.law)}, and the letter cites it"
            remedy = "compare with the published copy; if it prints just this, leave it"
            yield Breach(reliance.span, fact, remedy)


def cites_a_superseded_form(case: Case) -> Iterator[Breach]:
    """The letter cites a provision that was not in force on its date, and the record repeats it.

    Letters go on citing section 40(5) or 40(3)(a)(i) long after May 2018. A record says what the letter says, so there
    is nothing to mend, unless the date is wrong.

    Bad: `date: 2019` instead of 2016 above a letter that cites section 40(5)(b)(i)

    Good: `exemptions: [40(5)(b)(i)]` with `date: 2019-03-01`, when the letter says both

    Source: Data Protection Act 2018, Schedule 19 paragraph 58.
    """
    for reliance in _not_then(case):
        if reliance.provision in case.cited:
            spells = _spells(reliance.provision, case.law)
            fact = f"the letter, of {case.response.date.in_words()}, cites {reliance.provision.cited}, law {spells}"
            yield Breach(reliance.span, fact, "make sure that the date is right; if it is, leave it")


def repeated(case: Case) -> Iterator[Breach]:
    """A provision stands in `exemptions` twice.

    Each provision is written once, however often the letter cites it. When it answers several questions, one entry
    names them all.

    Bad:

        exemptions: [31(3), 40(5), 31(3)]

    Good:

        exemptions: [31(3), 40(5)]
        exemptions: [{provision: 31(3), questions: [1, 2]}, 40(5)]
    """
    seen: set[Provision] = set()
    for reliance in case.response.exemptions:
        if reliance.provision in seen:
            yield Breach(reliance.span, f"{reliance.provision} stands in `exemptions` a second time", "delete it here")
        seen.add(reliance.provision)


def no_ground(case: Case) -> Iterator[Breach]:
    """A provision that nobody can refuse by.

    `exemptions` has the provisions by which information was withheld, or by which the authority neither confirmed nor
    denied: exemptions, sections 12 (cost) and 14 (vexatious or repeated), and section 18 of FOISA 2002. Section 1 is
    the right to ask, section 10 the time to answer in, section 16 advice, section 17 the refusal notice itself:
    letters cite them, but do not refuse by them.

    Bad:

        exemptions: [1(1)(b), 17, 31(3)]

    Good:

        exemptions: [31(3)]
    """
    for reliance in case.response.exemptions:
        provision = reliance.provision
        if case.law.section(provision) is not None and not is_ground(provision, case.law):
            yield Breach(
                reliance.span, f"{provision.cited} is no ground of refusal", f"delete `{provision}` from `exemptions`"
            )


def act_of_the_force(case: Case) -> Iterator[Breach]:
    """The record says one Act, and the force answers under another.

    Police Scotland and the other Scottish authorities answer under the Freedom of Information (Scotland) Act 2002,
    whose sections have other numbers; every other force answers under the Freedom of Information Act 2000. Either can
    answer under the Environmental Information Regulations 2004 instead. A record without `act` is one under FOIA 2000.

    Bad:

        force: Police Scotland
        exemptions: [35(1)(a)]

    Good:

        force: Police Scotland
        exemptions: [35(1)(a)]
        act: FOISA 2002
    """
    force, act = case.response.force, case.response.act
    if force is not None and act not in (force.act, Act.EIR):
        fact = f"{force.name} answers under {force.act.value}, and the record is under {act.value}"
        yield Breach(case.at("act" if case.record.field("act") else "force"), fact, f"write `act: {force.act.value}`")


def is_ground(provision: Provision, law: Law) -> bool:
    """Whether a request can be refused by it: an exemption, sections 12 and 14 of FOIA 2000, or an NCND limb.

    An NCND limb may stand outside the exemptions, as section 18(1) of FOISA 2002 does, and be cited without its number.
    """
    section = law.section(provision)
    if section is None:
        return False
    if section.is_exemption or law.role(provision.whole_section) is Role.REFUSES:
        return True
    return any(law.is_ncnd_limb(limb) for limb in (provision, *law.limbs(provision)))


def was_not_law(provision: Provision, case: Case) -> bool:
    """Whether a provision was certainly not in force on the date of the response."""
    return case.law.in_force(provision, case.response.date) is False


def _unknown(case: Case) -> Iterator[Reliance]:
    """The entries that the Act has never had, as far as the registry goes."""
    return (reliance for reliance in case.response.exemptions if not case.law.knows(reliance.provision))


def _not_then(case: Case) -> Iterator[Reliance]:
    """The entries that the Act has or had, but certainly not on the date of the response.

    Before anybody could make a request nothing was in force; then it is the date that is wrong: see D002.
    """
    latest = case.response.date.latest
    for reliance in case.response.exemptions:
        known = case.law.knows(reliance.provision)
        if known and latest and latest >= COMMENCEMENT and was_not_law(reliance.provision, case):
            yield reliance


def _absent(provision: Provision, law: Law) -> str:
    """Say that a provision is not there: for certain where the registry holds its section, else with care."""
    if law.section(provision) is not None:
        return f"{provision.cited} has never existed"
    return f"{provision.cited} is no provision that anybody is known to refuse by"


def _instead(provision: Provision, law: Law) -> str:
    """Say what to write: another Act that has the provision, or the limbs of the nearest provision that exists."""
    other = next((act for act in Act if law.knows(Provision(act, provision.section, provision.limbs))), None)
    if other is not None:
        return f"write `act: {other.value}` if the letter is under it; else correct the provision"
    known = [outer for outer in provision.lineage() if law.knows(outer)]
    if not known:
        return "correct it to the provision that the letter cites"
    limbs = law.limbs(known[-1])
    if not limbs:
        return f"write `{known[-1]}`, which has no limbs"
    return f"correct it: the limbs of {known[-1]} are {', '.join(str(limb) for limb in limbs)}"


def _spells(provision: Provision, law: Law) -> str:
    return " and ".join(period.in_words() for period in law.periods(provision))
