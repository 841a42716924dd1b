"""Where what a letter relies on had to be told from other provisions that it names, so that a person should look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from precedents.law import Citation, CitationRole, Law, Provision, Role

_MOST = 4  # provisions named in one reason: more do not help a reader
_LIMITS = ("12", "14")
_GROUNDS = (("1",), ("2",))  # their subsections by which a request is refused


def doubts(citations: Sequence[Citation], relied: Sequence[Provision], law: Law) -> str | None:
    """Return why a person should look at what a letter relies on, or None where its citations leave no choice.

    They leave one where the letter, or its requester, names another exemption than those relied on, or another limb of
    one; gives one up; relies on a whole section beside limbs of others; or, relying on nothing, speaks of a limb of the
    cost limit or of vexatious requests.
    """
    return next((reason for reason in _reasons(citations, relied, law) if reason), None)


def _reasons(citations: Sequence[Citation], relied: Sequence[Provision], law: Law) -> Iterator[str | None]:
    yield _naming("it gives up", (p for p in _of_role(citations, CitationRole.WITHDRAWN) if _exempts(p, law)))
    if not relied:
        limits = (p for p in _of_role(citations, CitationRole.PROCEDURAL) if p.limbs and p.section in _LIMITS)
        yield _naming("it relies on nothing, and speaks of", limits)
        return
    sections = {(p.act, p.section) for p in relied}
    mentioned = [p for p in _of_role(citations, CitationRole.MENTIONED) if _exempts(p, law)]
    asked = (p for p in _of_role(citations, CitationRole.REQUESTER) if _exempts(p, law))
    limits = (p for p in _of_role(citations, CitationRole.PROCEDURAL) if p.limbs in _GROUNDS and p.section in _LIMITS)
    yield _naming("it speaks of", (p for p in limits if (p.act, p.section) not in sections))
    yield _naming("it names without relying on it", (p for p in mentioned if (p.act, p.section) not in sections))
    yield _naming("its requester names", (p for p in asked if (p.act, p.section) not in sections))
    yield _naming("it names another limb", (p for p in mentioned if p.limbs and _apart(p, relied)))
    if any(p.limbs for p in relied):
        yield _naming("it names no limb of", (p for p in relied if not p.limbs and _exempts(p, law)))


def _exempts(provision: Provision, law: Law) -> bool:
    section = law.section(provision)
    return section is not None and section.is_exemption and law.role(provision) is not Role.PROCEDURE


def _apart(provision: Provision, relied: Iterable[Provision]) -> bool:
    return not any(provision.covers(one) for one in relied)


def _of_role(citations: Iterable[Citation], role: CitationRole) -> Iterator[Provision]:
    return (one.provision for one in citations if one.role is role and one.provision is not None)


def _naming(said: str, provisions: Iterable[Provision]) -> str | None:
    named = list(dict.fromkeys(map(str, provisions)))
    more = " and others" if len(named) > _MOST else ""
    return f"{said}: {', '.join(named[:_MOST])}{more}" if named else None
