"""A provision of an information Act: how it is written, printed, ordered and addressed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, total_ordering


class Act(StrEnum):
    """The Acts under which UK police forces answer requests; the value is what a record's `act:` says."""

    FOIA = "FOIA 2000"
    FOISA = "FOISA 2002"
    EIR = "EIR 2004"

    @property
    def full_title(self) -> str:
        """The full title of the Act or Regulations."""
        return _TITLES[self]

    @property
    def division(self) -> str:
        """What a numbered part of it is called: `section` or `regulation`."""
        return "regulation" if self is Act.EIR else "section"

    @property
    def ground(self) -> str:
        """What a ground of refusal is called in it: `exemption` or `exception`."""
        return "exception" if self is Act.EIR else "exemption"

    @property
    def slug(self) -> str:
        """The prefix of its provisions' addresses: empty for FOIA 2000, else `foisa` or `eir`."""
        return {Act.FOIA: "", Act.FOISA: "foisa", Act.EIR: "eir"}[self]


_TITLES = {
    Act.FOIA: "Freedom of Information Act 2000",
    Act.FOISA: "Freedom of Information (Scotland) Act 2002",
    Act.EIR: "Environmental Information Regulations 2004",
}

_SECTION = re.compile(r"(?P<number>[1-9]\d{0,2})(?P<letter>[A-Z]{0,2})", re.IGNORECASE | re.ASCII)
_LIMB = re.compile(r"\(\s*(?P<limb>\d{1,2}[A-Z]{0,2}|[a-z]{1,4})\s*\)", re.IGNORECASE | re.ASCII)
_PREFIX = re.compile(r"(?:(?:sections?|sect|sec|ss?|regulations?|regs?|r)\.?\s*)?", re.IGNORECASE | re.ASCII)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_LONGEST = 80


@total_ordering
@dataclass(frozen=True)
class Provision:
    """One provision: an Act, a section (or regulation) such as `22A`, and its limbs, outermost first.

    `Provision(Act.FOIA, "40", ("5B", "a", "i"))` is section 40(5B)(a)(i). Numbers keep their capital letters
    (`5B`), paragraphs are lower case. Provisions order as the statute does: 22, 22A, 23; 40(5) before 40(5A);
    31(1)(h), 31(1)(i); roman numerals below a lettered paragraph by their value.
    """

    act: Act
    section: str
    limbs: tuple[str, ...] = ()

    @classmethod
    def parse(cls, text: str, act: Act = Act.FOIA) -> Provision:
        """provision = prefix? section limb* ; prefix = 'section' | 'sec' | 's' | 'regulation' | 'reg' ... '.'?

        section = digit+ letter* ; limb = '(' (digit+ letter* | letter+) ')' ; blanks may stand between them.

        Reads one provision in any of the spellings that people type (`31(1)(a)`, `s.31 (1) (a)`). It reads the
        form only; whether the Act has such a provision is for `Law` to say. Raises ValueError when the text is
        not one provision.
        """
        refusal = ValueError(f"`{_shown(text)}` is not one provision such as `31(3)` or `40(5B)(a)(i)`")
        if len(text) > _LONGEST:
            raise refusal
        head = _PREFIX.match(text.strip())
        rest = text.strip()[head.end() if head else 0 :]
        number = _SECTION.match(rest)
        if number is None:
            raise refusal
        limbs: list[str] = []
        at = number.end()
        while at < len(rest):
            limb = _LIMB.match(rest, at + len(rest[at:]) - len(rest[at:].lstrip()))
            if limb is None:
                raise refusal
            limbs.append(normal_limb(limb["limb"]))
            at = limb.end()
        return cls(act, number["number"] + number["letter"].upper(), tuple(limbs))

    def __str__(self) -> str:
        """The canonical form, without the Act: `31(1)(a)`."""
        return self.section + "".join(f"({limb})" for limb in self.limbs)

    @property
    def cited(self) -> str:
        """The form for a reader, with the Act: `section 31(1)(a) FOIA 2000`, `regulation 12(4)(b) EIR 2004`."""
        return f"{self.act.division} {self} {self.act.value}"

    @property
    def slug(self) -> str:
        """Its address on the site, lower case: `31-1-a`, `40-5b-a-i`, `foisa-34-1-b`, `eir-12-4-b`."""
        return "-".join(part.lower() for part in (self.act.slug, self.section, *self.limbs) if part)

    @property
    def parent(self) -> Provision | None:
        """The provision one limb further out; None for a whole section."""
        return Provision(self.act, self.section, self.limbs[:-1]) if self.limbs else None

    @property
    def whole_section(self) -> Provision:
        """The section that it belongs to."""
        return Provision(self.act, self.section)

    def lineage(self) -> Iterator[Provision]:
        """Yield the section, then each limb on the way down to and including this provision."""
        for depth in range(len(self.limbs) + 1):
            yield Provision(self.act, self.section, self.limbs[:depth])

    def covers(self, other: Provision) -> bool:
        """Whether `other` is this provision or a limb of it (31 covers 31(3); 31(3) does not cover 31)."""
        return (self.act, self.section) == (other.act, other.section) and (other.limbs[: len(self.limbs)] == self.limbs)

    @cached_property
    def _key(self) -> tuple[object, ...]:
        number = _SECTION.fullmatch(self.section)
        section = (int(number["number"]), number["letter"].upper()) if number else (10**6, self.section)
        ranks = [_rank(limb, outer) for limb, outer in zip(self.limbs, ("0", *self.limbs), strict=False)]
        return (list(Act).index(self.act), section, tuple(ranks))

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Provision):
            return NotImplemented
        return self._key < other._key


def normal_limb(text: str) -> str:
    """Return a limb in its canonical case: the letters after a number are capitals (`5b` is `5B`), others small."""
    return text.upper() if text[0].isdigit() else text.lower()


def _rank(limb: str, outer: str) -> tuple[int, int, str]:
    """Order limbs of one parent: numbers by value, then paragraphs; below a paragraph, roman numerals by value."""
    digits = re.match(r"\d+", limb)
    if digits:
        return (0, int(digits[0]), limb[digits.end() :])
    if not outer[0].isdigit() and limb in _ROMAN:
        return (1, _ROMAN.index(limb), "")
    return (1, 0, limb) if outer[0].isdigit() else (2, 0, limb)


def _shown(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
