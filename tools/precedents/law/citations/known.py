"""What the registry of the law says that the recogniser needs, in the shape in which it asks."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from precedents.law.citations.expand import Known, Limbs, expand
from precedents.law.citations.grammar import Group
from precedents.law.citations.vocabulary import wordset
from precedents.law.provisions import Act, Provision
from precedents.law.registry import LAW
from precedents.law.sections import Role

_REMEMBERED: Final = 4096  # provisions: more than the Acts have, and no end of those that no Act has
_LIMBS: Final = {
    (act, section.number): frozenset(entry.provision.limbs for entry in section.entries)
    for act in Act
    for section in LAW.sections(act)
}

OTHER_SECTIONS: Final = {
    Act.FOIA: wordset("3 4 5 6 7 15 18 46 47 48 49 51 52 54 55 56 57 58 59 60 61 77 78 84"),
    Act.FOISA: wordset("3 5 7 9 11 13 22 23 24 48 49 50 51 56 60 61 65 73"),
    Act.EIR: wordset("2 3 4 6 8 10 15 16 18 19"),
}
"""Sections that letters cite now and then, and that the registry does not hold because nothing is refused by them."""

_CITED_BARE: Final = wordset("46 48 77 84")
_GROUNDS: Final = {act: frozenset(section.number for section in LAW.exemptions(act)) for act in Act}
_REFUSES: Final = {
    act: frozenset(section.number for section in LAW.sections(act) if LAW.role(section.provision) is Role.REFUSES)
    for act in Act
} | {Act.FOISA: frozenset(("12", "14", "18"))}  # 18 FOISA: a notice that neither confirms nor denies rests on it

_TOO_COMMON: Final = wordset(
    "information public certain other with from where means exemption authority authorities conducted provided section",
    "and the for relating general right held confirm deny request notice days issue working limit like",
    "her under not out",
    "within which such state made etc sections further disclosure requests part provisions use that",
)
_IN_USE: Final = {
    (Act.FOIA, "12"): "cost costs fees exceed exceeds exceeding excess excessive time fee",
    (Act.FOIA, "14"): "vexatious repeated repeat",
    (Act.FOIA, "21"): "reasonably accessible available already otherwise publicly",
    (Act.FOIA, "22"): "future intended publication published",
    (Act.FOIA, "23"): "security supplied bodies body relating concerning",
    (Act.FOIA, "30"): "investigations investigation proceedings criminal investigatory confidential",
    (Act.FOIA, "31"): "law enforcement prevention detection crime",
    (Act.FOIA, "36"): "effective conduct prejudice affairs",
    (Act.FOIA, "38"): "health safety endanger endangerment endangering",
    (Act.FOIA, "40"): "personal third data",
    (Act.FOIA, "41"): "confidence confidential confidentiality",
    (Act.FOIA, "42"): "legal lpp privilege",
    (Act.FOIA, "43"): "commercial trade prejudice",
    (Act.FOIA, "44"): "prohibitions prohibition prohibited statutory",
    (Act.FOISA, "38"): "personal third data",
    (Act.FOISA, "39"): "health safety endanger",
    (Act.EIR, "12"): "exceptions manifestly internal course",
    (Act.EIR, "13"): "personal",
}
"""Words of the titles that letters give a section beside the statute's own."""


def _titles() -> dict[tuple[Act, str], frozenset[str]]:
    found = {}
    for act in Act:
        for section in LAW.sections(act):
            spaced = "".join(sign if sign.isalpha() else " " for sign in f"{section.short_title} {section.heading}")
            words = {word for word in spaced.lower().split() if len(word) > 2} - _TOO_COMMON
            found[act, section.number] = frozenset(words) | wordset(_IN_USE.get((act, section.number), ""))
    return found


_TITLES: Final = _titles()


def limbs_of(act: Act, section: str) -> Known | None:
    """Return a question to a section, `has it these limbs?`, or None when the registry lacks the section."""
    known = _LIMBS.get((act, section))
    return known.__contains__ if known is not None else None


def has(act: Act, section: str) -> bool:
    """Whether the registry holds the section, or it is one of the few others that letters cite."""
    return (act, section) in _LIMBS or section in OTHER_SECTIONS[act]


def cited_bare(act: Act, section: str) -> bool:
    """Whether a number alone, without any Act named, can be taken for a section of the Act."""
    return (act, section) in _LIMBS or (act is Act.FOIA and section in _CITED_BARE)


def has_limbs(act: Act, section: str, limbs: Limbs) -> bool:
    """Whether the Act has, or had, this very provision."""
    return limbs in _LIMBS.get((act, section), ())


def has_every(act: Act, group: Group) -> bool:
    """Whether the Act has every provision of a group as printed."""
    known = limbs_of(act, group.section)
    return known is not None and all(known(part.limbs) for part in expand(group, known))


@lru_cache(_REMEMBERED)
def provision_of(act: Act, section: str, limbs: Limbs) -> Provision:
    """Return a provision, the same object for the same words."""
    return Provision(act, section, limbs)


@lru_cache(_REMEMBERED)
def lineage(provision: Provision) -> tuple[Provision, ...]:
    """The section of a provision, then each limb on the way down to and including it."""
    return tuple(provision.lineage())


@lru_cache(_REMEMBERED)
def exemption_of(provision: Provision) -> Provision:
    """The exemption that a provision belongs to: its section, but each exception of regulation 12 EIR is one."""
    if provision.act is Act.EIR and provision.section == "12" and len(provision.limbs) > 1:
        return Provision(provision.act, provision.section, provision.limbs[:2])
    return provision.whole_section


@lru_cache(_REMEMBERED)
def is_ground(provision: Provision) -> bool:
    """Whether a request can be refused by it: an exemption of any limb, or section 12 or 14."""
    return is_exemption(provision) or provision.section in _REFUSES[provision.act]


@lru_cache(_REMEMBERED)
def is_exemption(provision: Provision) -> bool:
    """Whether it belongs to an exemption (an exception of the EIR)."""
    role = LAW.role(provision)
    # Regulation 12(1), (2) and (9) EIR are the public interest test, not exceptions.
    tests = provision.act is Act.EIR and provision.section == "12" and role is Role.CONDITION
    return provision.section in _GROUNDS[provision.act] and role is not Role.PROCEDURE and not tests


@lru_cache(_REMEMBERED)
def is_condition(provision: Provision) -> bool:
    """Whether it only sets a condition, lists purposes or defines, so that `it applies` does not mean a refusal."""
    if LAW.role(provision) not in (Role.CONDITION, Role.PURPOSE, Role.DEFINITION, Role.CERTIFICATE):
        return False
    outer = list(provision.lineage())[1:-1]  # a condition inside an exempting limb, 22(1)(a), is cited for the limb
    return not any(LAW.role(each) is Role.EXEMPTS for each in outer)


@lru_cache(_REMEMBERED)
def is_definition(provision: Provision) -> bool:
    """Whether it only defines what an exemption speaks of, as the list of bodies in section 23(3) does.

    What says when information is accessible otherwise, 21(2) FOIA and 25(2) FOISA, letters refuse by as well.
    """
    accessible = (provision.act, provision.section) in ((Act.FOIA, "21"), (Act.FOISA, "25"))
    return LAW.role(provision) is Role.DEFINITION and not accessible


@lru_cache(_REMEMBERED)
def is_certificate(provision: Provision) -> bool:
    """Whether it is about the certificate of a Minister, 23(2) or 24(3): evidence of an exemption, and none itself."""
    return LAW.role(provision) is Role.CERTIFICATE


def is_exempting_number(act: Act, section: str) -> bool:
    """Whether the section of this number is an exemption."""
    return section in _GROUNDS[act]


def title_words(act: Act, section: str) -> frozenset[str]:
    """The telling words of the titles that a section goes by; empty when the registry lacks it."""
    return _TITLES.get((act, section), frozenset())
