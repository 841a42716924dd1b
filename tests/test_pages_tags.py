"""Tags say in words what a provision is; no two kinds share their words."""

from __future__ import annotations

import pytest

from precedents.dates import PartialDate
from precedents.law import LAW as REAL_LAW
from precedents.law.provisions import Provision
from precedents.law.sections import Basis, Role, Standing
from precedents.pages import tags
from tests.pages_archive import LAW

OLD, NEW = PartialDate(2018, 5, 24), PartialDate(2018, 5, 25)


def words(text: str, on: PartialDate = NEW) -> list[str]:
    return [tag.words for tag in tags.of_provision(LAW, Provision.parse(text), on)]


@pytest.mark.parametrize(
    ("text", "on", "expected"),
    [
        ("31", NEW, ["qualified", "prejudice based"]),
        ("31(1)(a)", NEW, ["qualified", "prejudice based"]),
        ("31(3)", NEW, ["NCND limb", "qualified", "prejudice based"]),
        ("40(5)", OLD, ["NCND limb", "absolute or qualified, by limb", "class based"]),
        ("40(5)", NEW, ["NCND limb", "absolute or qualified, by limb", "class based"]),  # as it last stood
        ("40(5)(a)", OLD, ["NCND limb", "absolute or qualified, by limb", "class based"]),  # said once
        ("40(3)", OLD, ["condition", "absolute", "class based"]),
        ("12", NEW, ["refusal, not an exemption"]),
        ("16", NEW, ["procedure"]),
        ("31(9)", NEW, []),  # the Act has no such limb: nothing can be said of it
        ("99", NEW, []),
    ],
)
def test_a_provision_is_tagged(text: str, on: PartialDate, expected: list[str]) -> None:
    assert words(text, on) == expected


def test_a_limb_repeats_nothing_of_what_it_is_a_limb_of() -> None:
    section = LAW.entry(Provision.parse("31"))
    limb = LAW.entry(Provision.parse("31(3)"))
    assert section is not None
    assert limb is not None
    assert [tag.words for tag in tags.of_entry(limb, section)] == ["NCND limb"]
    assert [tag.words for tag in tags.of_entry(limb)] == ["NCND limb", "qualified", "prejudice based"]


def test_every_standing_basis_and_role_of_the_law_has_its_words() -> None:
    assert all(tags.of_standing(standing) for standing in Standing if standing is not Standing.NONE)
    assert all(tags.of_basis(basis) for basis in Basis if basis is not Basis.NONE)
    unsaid = {entry.role for section in REAL_LAW.sections() for entry in section.entries if not tags.of_entry(entry)}
    assert unsaid <= {Role.EXEMPTS}
