"""What a disclosure log of all forces holds: who answers how much, when, about what, with which result and grounds.

The shares are estimates from published logs, rounded; they need to be of the right order, not exact.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from precedents.dates import PartialDate
from precedents.law import LAW
from precedents.law.provisions import Act, Provision
from precedents.records.response import Force, Topic
from tests.bench.vocabulary import chance_of

_LARGE: Final = (
    "metropolitan-police-service", "west-midlands-police", "greater-manchester-police", "west-yorkshire-police",
    "thames-valley-police", "police-scotland", "northumbria-police", "kent-police", "essex-police",
    "merseyside-police", "hampshire-and-isle-of-wight-constabulary", "avon-and-somerset-police", "south-wales-police",
    "police-service-of-northern-ireland", "sussex-police", "south-yorkshire-police", "west-mercia-police",
    "lancashire-constabulary", "devon-and-cornwall-police", "nottinghamshire-police", "staffordshire-police",
)  # fmt: skip

_GROUNDS: Final = {
    Act.FOIA: (
        ("40(2)", 34), ("31(1)(a)", 22), ("31(1)(b)", 12), ("21(1)", 7), ("30(1)(a)", 6), ("30(1)(a)(i)", 2),
        ("24(1)", 5), ("38(1)(a)", 4), ("38(1)(b)", 2), ("43(2)", 4), ("23(1)", 3), ("22(1)", 3), ("41(1)", 1.5),
        ("42(1)", 1.5), ("31", 1.5), ("40", 1.5), ("40(3A)(a)", 2), ("40(3)(a)(i)", 2), ("44(1)(a)", 0.8),
        ("36(2)(b)(i)", 0.7), ("36(2)(c)", 0.7), ("31(1)(c)", 0.5), ("31(1)(g)", 0.5), ("27(1)(a)", 0.4),
        ("21", 1), ("32(1)(a)", 0.3), ("37(1)(b)", 0.3), ("26(1)(b)", 0.2), ("22A(1)", 0.1), ("35(1)(a)", 0.1),
        ("28(1)", 0.1), ("29(1)(a)", 0.1), ("33(2)", 0.1), ("30(2)(a)(i)", 0.4), ("31(1)(f)", 0.2), ("39(1)(a)", 0.1),
    ),
    Act.FOISA: (
        ("38(1)(b)", 30), ("35(1)(a)", 25), ("35(1)(b)", 15), ("34(1)(b)", 8), ("25(1)", 8), ("30(c)", 5),
        ("33(1)(b)", 3), ("39(1)", 4), ("31(1)", 2), ("36(1)", 1), ("26(a)", 1),
    ),
    Act.EIR: (("12(4)(b)", 4), ("12(5)(b)", 4), ("13(1)", 4), ("12(5)(a)", 2), ("12(4)(a)", 2)),
}  # fmt: skip

_NCND_LIMBS: Final = (
    ("23(5)", 70), ("31(3)", 80), ("24(2)", 50), ("30(3)", 22), ("40(5)", 30), ("40(5B)(a)(i)", 30), ("38(2)", 8),
    ("27(4)", 2), ("44(2)", 1), ("43(3)", 1),
)  # fmt: skip

_OUTCOMES: Final = {
    "none": (("disclosed", 48), ("partly-disclosed", 20), ("refused", 12), ("not-held", 9), ("cost", 8),
             ("vexatious", 1), ("mixed", 1), ("unknown", 1)),
    "partial": (("disclosed", 22), ("partly-disclosed", 40), ("refused", 25), ("not-held", 8), ("cost", 4),
                ("mixed", 1)),
}  # fmt: skip

_REFERENCES: Final = (
    "{n}/{yy}", "{n}_{yy}", "01.FOI.{yy}.{n:06}", "{n}A/{yy}", "FOI/{n5}", "HQ/PA/{n:06}/{yy}", "RFI {year}-{n}",
    "{year}/{n5}", "XD/FOI {n}/{yy}", "FOI-{year}-{n:05}", "F-{year}-{n:05}", "IM-FOI-{year}-{n:04}", "{n5}/{yy}",
    "FOIA {yy}/{n}", "{n:06}/{yy}",
)  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """The facts of one letter; `reference` is empty when its copy shows none."""

    force: Force
    act: Act
    date: PartialDate
    reference: str
    topics: tuple[Topic, ...]
    ncnd: str
    outcome: str
    provisions: tuple[Provision, ...]
    extent: str


class Register:
    """Draws entries; no two of one force have the same reference."""

    def __init__(self, forces: Sequence[Force], topics: Sequence[Topic], seed: int) -> None:
        self._forces, self._topics = forces, topics
        order = {slug: 60 / (rank + 3) for rank, slug in enumerate(_LARGE)}
        self._force_weights = [order.get(force.slug, 1.2) for force in forces]
        shuffled = chance_of(f"topics {seed}").sample(range(len(topics)), len(topics))
        self._topic_weights = [1 / (rank + 4) for rank in shuffled]

    def draw(self, chance: random.Random, number: int) -> Entry:
        """Return the facts of the letter with this number."""
        force = chance.choices(self._forces, self._force_weights)[0]
        act = Act.EIR if chance.random() < 0.004 else force.act
        date = _date(chance)
        ncnd = "none" if act is Act.EIR else chance.choices(("none", "partial", "whole"), (50, 32, 18))[0]
        outcome = "ncnd" if ncnd == "whole" else _one(_OUTCOMES[ncnd], chance)
        topics = dict.fromkeys(chance.choices(self._topics, self._topic_weights, k=chance.choice((1, 1, 2, 2, 3))))
        return Entry(
            force=force,
            act=act,
            date=date,
            reference="" if chance.random() < 0.04 else _reference(force, date, number, chance),
            topics=tuple(topics),
            ncnd=ncnd,
            outcome=outcome,
            provisions=_provisions(act, date, ncnd, outcome, chance),
            extent=chance.choices(("full", "extract", "unknown"), (55, 40, 5))[0],
        )


def _date(chance: random.Random) -> PartialDate:
    share = chance.random()
    year = 2026 - min(21, int(chance.expovariate(1 / 4.5)))
    last = 300 if year == 2026 else 365
    day = datetime.date(year, 1, 1) + datetime.timedelta(days=chance.randrange(last))
    if share < 0.08:
        return PartialDate.parse("unknown")
    return PartialDate.parse(f"{day:%Y}" if share < 0.09 else f"{day:%Y-%m}" if share < 0.13 else f"{day:%Y-%m-%d}")


def _reference(force: Force, date: PartialDate, number: int, chance: random.Random) -> str:
    """Return a reference in one of the two styles that the force has had; the number makes it the force's only one."""
    style = _REFERENCES[(sum(force.slug.encode()) + (chance.random() < 0.2)) % len(_REFERENCES)]
    year = date.year or 2019
    # Not the year of the letter: the request may be older, and nothing may be read from a reference.
    year -= chance.random() < 0.1
    return style.format(n=number, n5=10_000 + number, yy=f"{year % 100:02}", year=year)


def _provisions(act: Act, date: PartialDate, ncnd: str, outcome: str, chance: random.Random) -> tuple[Provision, ...]:
    found: list[str] = []
    if ncnd != "none":
        found += _ncnd_limbs(act, date, chance)
    if outcome == "cost":
        found.append(chance.choice(("12", "12(1)", "12(1)", "12(2)") if act is Act.FOIA else ("12(1)",)))
    elif outcome == "vexatious":
        found.append("14(1)")
    elif outcome in ("refused", "partly-disclosed", "mixed") and (ncnd == "none" or chance.random() < 0.6):
        for _ in range(chance.choices((1, 2, 3), (55, 30, 15))[0]):
            found.append(_one(_GROUNDS[act], chance))
        if "31(1)(a)" in found and chance.random() < 0.6:
            found.append("31(1)(b)")
    read = {Provision.parse(text, act) for text in found}
    return tuple(sorted(p for p in read if LAW.knows(p) and LAW.in_force(p, date) is not False))


def _ncnd_limbs(act: Act, date: PartialDate, chance: random.Random) -> list[str]:
    if act is Act.FOISA:
        return ["18(1)"]
    if chance.random() < 0.03:
        return ["24", "31"]  # a letter that names no limb
    old = (date.year or 2015) < 2018
    wrong = "40(5B)(a)(i)" if old else "40(5)"
    limbs = [limb for limb, share in _NCND_LIMBS if limb != wrong and chance.random() * 100 < share]
    return limbs or ["31(3)"]


def _one(table: Sequence[tuple[str, float]], chance: random.Random) -> str:
    return chance.choices([key for key, _ in table], [weight for _, weight in table])[0]
