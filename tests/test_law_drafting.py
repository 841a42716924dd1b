"""The words in which sections are stated: what is filled in, what a statement may say for itself."""

from __future__ import annotations

import datetime

import pytest

from precedents.law import Act, Basis, Role, Standing
from precedents.law.drafting import Drafter, exempts, memory, ncnd, paragraphs, purpose, verified, version

_READ = verified("FOIA-2008", as_at="2008-06-10")
foia = Drafter(Act.FOIA, limbs=_READ, heading=_READ, standing=_READ)


def test_a_section_fills_in_what_its_statements_leave_open() -> None:
    section = foia.section(
        "31",
        "Law enforcement",
        "Law Enforcement",
        ncnd("31(3)", "to confirm or deny"),
        exempts("31(1)", "disclosure", a="crime"),
        purpose("31(2)", "purposes", a="compliance"),
        standing=Standing.QUALIFIED,
        basis=Basis.PREJUDICE,
        test="prejudice",
    )
    told = [(str(entry.provision), entry.role, entry.standing, entry.basis) for entry in section.entries]
    qualified = (Standing.QUALIFIED, Basis.PREJUDICE)
    assert told == [  # in statutory order, whatever the order of the statements; the section itself first
        ("31", Role.EXEMPTS, *qualified),
        ("31(1)", Role.EXEMPTS, *qualified),
        ("31(1)(a)", Role.EXEMPTS, *qualified),
        ("31(2)", Role.PURPOSE, Standing.NONE, Basis.NONE),
        ("31(2)(a)", Role.PURPOSE, Standing.NONE, Basis.NONE),
        ("31(3)", Role.NCND, *qualified),
    ]
    assert {entry.provenance for entry in section.entries} == {_READ}
    assert {entry.period.first for entry in section.entries} == {datetime.date(2005, 1, 1)}
    assert section.attribution.short_title == memory()  # the title in use, unless somebody says where it was seen


def test_the_innermost_version_prevails() -> None:
    (draft,) = version(
        version(ncnd("40(5)", "old"), standing=Standing.UNSETTLED, last="2018-05-24"),
        standing=Standing.ABSOLUTE,
        basis=Basis.CLASS,
        first="2005-01-01",
        last="2030-01-01",
    )
    assert (draft.standing, draft.basis) == (Standing.UNSETTLED, Basis.CLASS)
    assert (draft.first, draft.last) == (datetime.date(2005, 1, 1), datetime.date(2018, 5, 24))


def test_a_section_stated_in_versions_has_no_other_entry_of_its_own() -> None:
    section = foia.section(
        "37",
        "Honours",
        "Honours",
        version(exempts("37", "old"), last="2011-01-18", standing=Standing.QUALIFIED),
        version(exempts("37", "new"), first="2011-01-19"),
        standing=Standing.BY_LIMB,
        basis=Basis.CLASS,
    )
    assert [(entry.gist, entry.standing) for entry in section.entries] == [
        ("old", Standing.QUALIFIED),
        ("new", Standing.BY_LIMB),
    ]


def test_paragraphs_have_a_role_of_their_own() -> None:
    assert [(draft.text, draft.role) for draft in paragraphs(Role.CONDITION, "22(1)", a="held", b="already")] == [
        ("22(1)(a)", Role.CONDITION),
        ("22(1)(b)", Role.CONDITION),
    ]


@pytest.mark.parametrize("text", ["31()", "31(1", "thirty-one", ""])
def test_a_misprinted_provision_is_an_error_of_the_registry(text: str) -> None:
    with pytest.raises(ValueError, match="is not one provision"):
        foia.section("31", "Law enforcement", "Law Enforcement", exempts(text, "misprint"))
