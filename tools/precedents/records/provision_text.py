"""The provisions that one entry of `exemptions` names, when it names them in a way that records should not."""

from __future__ import annotations

import re

from precedents.law import Law
from precedents.law.provisions import Act, Provision, normal_limb
from precedents.records.legible import in_short
from precedents.records.record import Fault, FaultKind, Value

_JOINED = re.compile(r"\s*(?:,|;|&|\+|\band\b)\s*", re.IGNORECASE)
_HEAD = re.compile(
    r"(?:\D{0,20}?)(?P<section>\d{1,3}[A-Z]{0,2})(?P<rest>(?:\s*\([^()]{1,6}\))+)", re.IGNORECASE | re.ASCII
)
_LIMB = re.compile(r"\(\s*(\d{1,2}[a-z]{0,2}|[a-z]{1,4})\s*\)", re.IGNORECASE | re.ASCII)
_LONGEST = 120


def read_provisions(value: Value, act: Act, law: Law) -> tuple[tuple[Provision, ...], Fault | None]:
    """Return the provisions that `value` names, and a fault unless it names exactly one, and clearly.

    `31(1)(a)(b)` is how letters write 31(1)(a) and 31(1)(b): where the Act has no limb (b) below 31(1)(a) but one
    beside it, both are returned and the fault's remedy is to write them one by one.
    """
    text = value.text
    try:
        single = Provision.parse(text, act)
    except ValueError as problem:
        several = _expanded(text, act, law)
        if several:
            return several, _fault(value, several)
        remedy = "write one provision such as `31(3)` or `40(5B)(a)(i)`"
        return (), Fault(FaultKind.WRONG_PROVISION, value.span, in_short(str(problem), 120), remedy)
    if not law.knows(single):
        several = _expanded(text, act, law)
        if len(several) > 1:
            return several, _fault(value, several)
    return (single,), None


def _fault(value: Value, several: tuple[Provision, ...]) -> Fault:
    names = ", ".join(str(provision) for provision in several)
    fact = f"`{in_short(value.text)}` is not one provision"
    return Fault(FaultKind.WRONG_PROVISION, value.span, fact, f"write {names}")


def _expanded(text: str, act: Act, law: Law) -> tuple[Provision, ...]:
    """Return the provisions of a text such as `31(1)(a)(b)` or `40(2)(3)&(4)`; nothing when it is not of that form.

    Each limb stands below the one before it if the Act has it there, else beside one of those further out.
    """
    if len(text) > _LONGEST:
        return ()
    match = _HEAD.fullmatch(_JOINED.sub("", text.strip()))
    if match is None:
        return ()
    current = Provision(act, match["section"].upper())
    if not law.knows(current):
        return ()
    found: list[Provision] = []
    for limb in _LIMB.findall(match["rest"]):
        below = _below(current, normal_limb(limb), law)
        if below is None:
            return ()
        if found and current.covers(below):
            found.pop()
        found.append(below)
        current = below
    return tuple(dict.fromkeys(found))


def _below(current: Provision, limb: str, law: Law) -> Provision | None:
    for outer in reversed(list(current.lineage())):
        candidate = Provision(outer.act, outer.section, (*outer.limbs, limb))
        if law.knows(candidate):
            return candidate
    return None
