"""The small tags that say what a provision is. Each says it in words; its kind only adds a look."""

from __future__ import annotations

from dataclasses import dataclass

from precedents.dates import UNKNOWN, PartialDate
from precedents.law import Law
from precedents.law.provisions import Provision
from precedents.law.sections import Basis, Entry, Role, Standing


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: its words, and the kind that the style sheet knows (`absolute`, `qualified`, `mixed`, `ncnd`, `other`)."""

    words: str
    kind: str


_STANDING = {
    Standing.ABSOLUTE: Tag("absolute", "absolute"),
    Standing.QUALIFIED: Tag("qualified", "qualified"),
    Standing.BY_LIMB: Tag("absolute or qualified, by limb", "mixed"),
    Standing.UNSETTLED: Tag("absolute or qualified, not settled", "mixed"),
}
_BASIS = {
    Basis.CLASS: Tag("class based", "other"),
    Basis.PREJUDICE: Tag("prejudice based", "other"),
    Basis.BY_LIMB: Tag("class or prejudice based, by limb", "other"),
    Basis.OTHER: Tag("a test of its own", "other"),
}
_ROLE = {
    Role.NCND: Tag("NCND limb", "ncnd"),
    Role.CONDITION: Tag("condition", "other"),
    Role.PURPOSE: Tag("purpose", "other"),
    Role.DEFINITION: Tag("definition", "other"),
    Role.CERTIFICATE: Tag("certificate", "other"),
    Role.PROCEDURE: Tag("procedure", "other"),
    Role.REFUSES: Tag("refusal, not an exemption", "other"),
}


def of_standing(standing: Standing) -> tuple[Tag, ...]:
    """The tag for absolute or qualified; none for what exempts nothing."""
    return (_STANDING[standing],) if standing in _STANDING else ()


def of_basis(basis: Basis) -> tuple[Tag, ...]:
    """The tag for class or prejudice based; none for what exempts nothing."""
    return (_BASIS[basis],) if basis in _BASIS else ()


def of_entry(entry: Entry, within: Entry | None = None) -> tuple[Tag, ...]:
    """What a provision does; then its standing and its basis, unless the provision that it is `within` has the same."""
    role = (_ROLE[entry.role],) if entry.role in _ROLE else ()
    standing = of_standing(entry.standing) if within is None or entry.standing is not within.standing else ()
    basis = of_basis(entry.basis) if within is None or entry.basis is not within.basis else ()
    return role + standing + basis


def of_provision(law: Law, provision: Provision, on: PartialDate = UNKNOWN) -> tuple[Tag, ...]:
    """The tags of a provision as it stood on a date; as it last stood, when it was not law then; none if unknown."""
    entry = law.entry(provision, on) or law.entry(provision)
    if entry is None:
        return ()
    limb = (_ROLE[Role.NCND],) if law.is_ncnd_limb(provision) else ()
    return limb + tuple(tag for tag in of_entry(entry) if tag not in limb)
