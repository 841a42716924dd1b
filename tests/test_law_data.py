"""The invariants of the registry's own content: complete, ordered, sourced, and in accord with the Acts' own lists."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

from precedents.dates import UNKNOWN, PartialDate
from precedents.law import LAW, Act, Basis, Entry, Provenance, Provision, Role, Section, Standing
from precedents.law.report import as_markdown, unconfirmed
from precedents.law.sources import SOURCES

_TODAY, _BEFORE_2011, _BEFORE_2018 = (PartialDate.parse(day) for day in ("2026-11-22", "2011-01-18", "2018-05-24"))
_SECTIONS = [section for act in Act for section in LAW.sections(act)]
_ENTRIES = [entry for section in _SECTIONS for entry in section.entries]
_PART_II = [*(str(number) for number in range(21, 45)), "22A"]
_PROCEDURAL = ["1", "2", "8", "9", "10", "11", "12", "13", "14", "16", "17", "19", "20", "45", "50"]


def named(section: Section) -> str:
    return f"{section.act.name} {section.number}"


def provenances(section: Section) -> Iterator[Provenance]:
    stated = section.attribution
    yield from (each for each in (stated.heading, stated.short_title, stated.standing, stated.guidance) if each)
    yield from (entry.provenance for entry in section.entries)
    yield from (change.provenance for change in section.changes)
    yield from (remark.provenance for remark in section.remarks)


def provisions(texts: str, act: Act = Act.FOIA) -> set[Provision]:
    return {Provision.parse(text, act) for text in texts.split()}


def test_no_section_is_missing() -> None:
    numbers = {section.number for section in LAW.sections(Act.FOIA)}
    assert numbers >= {*_PART_II, *_PROCEDURAL}
    assert {section.number for section in LAW.sections(Act.FOISA)} >= {str(number) for number in range(25, 42)}
    assert {section.number for section in LAW.sections(Act.EIR)} >= {"5", "7", "11", "12", "13", "14"}


def test_the_exemptions_are_those_of_part_2() -> None:
    assert {section.number for section in LAW.exemptions()} == set(_PART_II) - {"25"}  # 25 is about certificates
    assert {section.number for section in LAW.exemptions(Act.FOISA)} == {str(number) for number in range(25, 42)}
    assert {section.number for section in LAW.exemptions(Act.EIR)} == {"12", "13"}


@pytest.mark.parametrize("act", list(Act))
def test_sections_are_unique_and_in_statutory_order(act: Act) -> None:
    order = [section.provision for section in LAW.sections(act)]
    assert order == sorted(set(order))


@pytest.mark.parametrize("section", _SECTIONS, ids=named)
def test_entries_are_unique_in_order_and_of_their_section(section: Section) -> None:
    keys = [(entry.provision, entry.period.first or datetime.date.min) for entry in section.entries]
    assert keys == sorted(set(keys))
    assert section.entries[0].provision == section.provision
    assert {entry.provision.whole_section for entry in section.entries} == {section.provision}


@pytest.mark.parametrize("section", _SECTIONS, ids=named)
def test_every_limb_has_its_parent(section: Section) -> None:
    for entry in section.entries:
        assert entry.provision.parent is None or LAW.knows(entry.provision.parent), entry.provision


def test_every_limb_is_written_as_it_is_read() -> None:
    for entry in _ENTRIES:
        assert Provision.parse(str(entry.provision), entry.provision.act) == entry.provision


@pytest.mark.parametrize("section", _SECTIONS, ids=named)
def test_the_periods_of_one_provision_do_not_overlap(section: Section) -> None:
    for entry in section.entries:
        periods = LAW.periods(entry.provision)
        for earlier, later in pairwise(periods):
            assert earlier.last is not None, entry.provision
            assert later.first is not None, entry.provision
            assert earlier.last < later.first, entry.provision
        for period in periods:
            assert period.first is None or period.last is None or period.first <= period.last


@pytest.mark.parametrize("section", _SECTIONS, ids=named)
def test_every_fact_has_a_source(section: Section) -> None:
    for provenance in provenances(section):
        assert provenance.status in {"verified", "memory"}
        assert provenance.sources
        assert set(provenance.sources) <= set(SOURCES)
        assert (provenance.sources == ("MEM",)) is (provenance.status == "memory")
        assert provenance.as_at is None or datetime.date.fromisoformat(provenance.as_at)
        assert not (provenance.status == "memory" and provenance.recalled)


def test_every_source_is_cited_and_whole() -> None:
    cited = {key for section in _SECTIONS for provenance in provenances(section) for key in provenance.sources}
    assert cited == set(SOURCES)
    for key, source in SOURCES.items():
        assert source.key == key
        assert source.title
        assert source.note
        assert source.url is None or re.fullmatch(r"https?://[^\s<>\"]+", source.url)
    assert [key for key, source in SOURCES.items() if source.url is None] == ["LETTERS", "MEM"]


@pytest.mark.parametrize("section", _SECTIONS, ids=named)
def test_every_section_says_what_it_is(section: Section) -> None:
    assert section.heading
    assert section.short_title
    assert section.is_exemption is (section.basis is not Basis.NONE)
    assert section.is_exemption is bool(section.test)
    assert section.is_exemption is (section.attribution.standing is not None)
    assert (section.guidance_title is None) is (section.attribution.guidance is None)
    assert section.guidance_url is None or section.guidance_url.startswith("https://ico.org.uk/")
    assert section.statute_url.endswith(f"/{section.number}")
    changes = [change.on for change in section.changes if change.on is not None]
    assert changes == sorted(changes)


@pytest.mark.parametrize("section", [section for section in _SECTIONS if section.is_exemption], ids=named)
def test_every_ground_has_standing_and_basis(section: Section) -> None:
    grounds = [entry for entry in section.entries if entry.role in {Role.EXEMPTS, Role.NCND, Role.CONDITION}]
    assert any(entry.role is Role.EXEMPTS for entry in grounds)
    for entry in grounds:
        assert entry.standing is not Standing.NONE, entry.provision
        assert entry.basis is not Basis.NONE, entry.provision
    for entry in set(section.entries) - set(grounds):
        assert entry.standing is Standing.NONE, entry.provision


@pytest.mark.parametrize("section", _SECTIONS, ids=named)
def test_a_section_differs_by_limb_only_if_its_limbs_differ(section: Section) -> None:
    def told(on: PartialDate) -> tuple[set[Standing], set[Basis]]:
        held = [entry for entry in section.entries if entry.period.holds(on) and entry.role is Role.EXEMPTS]
        held += [entry for entry in section.entries if entry.period.holds(on) and entry.role is Role.CONDITION]
        return (
            {entry.standing for entry in held} - {Standing.BY_LIMB, Standing.NONE},
            {entry.basis for entry in held} - {Basis.BY_LIMB, Basis.NONE},
        )

    standings, bases = told(_TODAY)
    if section.is_exemption:
        assert (section.standing is Standing.BY_LIMB) is (len(standings) > 1)
        assert (section.basis is Basis.BY_LIMB) is (len(bases) > 1)
        assert section.standing is Standing.BY_LIMB or standings == {section.standing}
        assert section.basis is Basis.BY_LIMB or bases == {section.basis}


def test_every_gist_is_a_phrase() -> None:
    for entry in _ENTRIES:
        assert entry.gist == entry.gist.strip(), entry.provision
        assert 2 <= len(entry.gist) <= 130, entry.provision
        assert not entry.gist.endswith(".") or entry.provision.parent is None, entry.provision


def test_by_limb_is_said_of_nothing_that_has_no_limbs() -> None:
    leaves = [entry for entry in _ENTRIES if not LAW.has_limbs(entry.provision) and entry.role is Role.EXEMPTS]
    assert [entry.provision.cited for entry in leaves if entry.basis is Basis.BY_LIMB] == []
    by_condition = [entry.provision.cited for entry in leaves if entry.standing is Standing.BY_LIMB]
    assert by_condition == ["section 38(1)(b) FOISA 2002"]  # its conditions stand in (2A), (2B) and (3A)


def _outermost(entries: list[Entry]) -> set[Provision]:
    found = {entry.provision for entry in entries}
    return {provision for provision in found if not any(each in found for each in list(provision.lineage())[:-1])}


def _absolute(on: PartialDate, act: Act = Act.FOIA) -> set[Provision]:
    exempting = {Role.EXEMPTS, Role.CONDITION}
    entries = [entry for section in LAW.exemptions(act) for entry in section.entries]
    held = [entry for entry in entries if entry.period.holds(on) and entry.role in exempting]
    return _outermost([entry for entry in held if entry.standing is Standing.ABSOLUTE])


def test_absolute_exemptions_are_those_of_section_2_3() -> None:
    """Section 2(3) FOIA as it stands; (e), on section 36, is for information that either House of Parliament holds."""
    assert _absolute(_TODAY) == provisions("21 23 32 34 37(1)(a) 37(1)(aa) 37(1)(ab) 40(1) 40(3A) 41 44")


def test_absolute_exemptions_are_those_of_section_2_3_before_2018() -> None:
    """(f) named 40(1), and 40(2) where the first condition was met by virtue of (3)(a)(i) or (b)."""
    expected = provisions("21 23 32 34 37(1)(a) 37(1)(aa) 37(1)(ab) 40(1) 40(3)(a)(i) 40(3)(b) 41 44")
    assert _absolute(_BEFORE_2018) == expected
    assert _absolute(_BEFORE_2011) == expected - provisions("37(1)(a) 37(1)(aa) 37(1)(ab)")


def test_absolute_exemptions_are_those_of_foisa_section_2_2() -> None:
    expected = provisions("25 26 36(2) 37 38(1)(a) 38(1)(c) 38(1)(d) 38(2A)", Act.FOISA)
    assert _absolute(_TODAY, Act.FOISA) == expected


@pytest.mark.parametrize(
    ("on", "in_40"),
    [(_TODAY, "40(5A) 40(5B)"), (_BEFORE_2018, "40(5)"), (UNKNOWN, "40(5) 40(5A) 40(5B)")],
)
def test_ncnd_limbs_are_exactly_these(on: PartialDate, in_40: str) -> None:
    """FOIA Part II: every exemption but 21 has one; 25 is no exemption."""
    expected = provisions(
        "22(2) 22A(2) 23(5) 24(2) 26(3) 27(4) 28(3) 29(2) 30(3) 31(3) 32(3) 33(3) 34(2) 35(3) 36(3) 37(2) 38(2) 39(2) "
        "41(2) 42(2) 43(3) 44(2)"
    ) | provisions(in_40)
    found = {limb for section in LAW.sections() for limb in section.ncnd_limbs(on)}
    assert found == expected


def test_ncnd_limbs_of_the_other_acts_are_exactly_these() -> None:
    scottish = {limb for section in LAW.sections(Act.FOISA) for limb in section.ncnd_limbs()}
    environmental = {limb for section in LAW.sections(Act.EIR) for limb in section.ncnd_limbs()}
    assert scottish == provisions("18(1)", Act.FOISA)
    assert environmental == provisions("12(6) 13(5) 13(5A)", Act.EIR)


def test_section_40_has_two_forms() -> None:
    def form(on: PartialDate) -> set[Provision]:
        section = LAW.section(Provision(Act.FOIA, "40"))
        assert section is not None
        return {entry.provision for entry in section.entries if entry.period.holds(on)}

    common = "40 40(1) 40(2) 40(2)(a) 40(2)(b) 40(7) "
    assert form(_BEFORE_2018) == provisions(
        common + "40(3) 40(3)(a) 40(3)(a)(i) 40(3)(a)(ii) 40(3)(b) 40(4) 40(5) 40(5)(a) 40(5)(b) 40(5)(b)(i) "
        "40(5)(b)(ii) 40(6)"
    )
    assert form(_TODAY) == provisions(
        common + "40(3A) 40(3A)(a) 40(3A)(b) 40(3B) 40(4A) 40(4A)(a) 40(4A)(b) 40(5A) 40(5B) 40(5B)(a) 40(5B)(a)(i) "
        "40(5B)(a)(ii) 40(5B)(b) 40(5B)(c) 40(5B)(d) 40(8)"
    )


def test_what_is_not_open_to_a_police_force() -> None:
    closed = {section.provision.cited for section in _SECTIONS if not section.open_to_police}
    assert closed == {"section 25 FOIA 2000", "section 33 FOIA 2000", "section 35 FOIA 2000", "section 29 FOISA 2002"}


@pytest.mark.parametrize(
    ("cited", "kind", "doubt"),
    [
        ("section 23(3)(o) FOIA 2000", "limb", "all of it"),
        ("section 23(3)(n) FOIA 2000", "limb", "all of it"),
        ("section 23(3)(m) FOIA 2000", "limb", "the date"),
        ("section 37(1)(aa) FOIA 2000", "limb", "the date of commencement"),
        ("section 31 FOIA 2000", "change", "all of it"),
        ("section 45(2)(da) FOIA 2000", "limb", "all of it"),
        ("section 36 FOIA 2000", "remark", "all of it"),
        ("section 30 FOIA 2000", "title of guidance", "all of it"),
        ("section 30 FOIA 2000", "short title", "all of it"),
        ("section 18 FOISA 2002", "change", "the date"),
    ],
)
def test_what_rests_on_memory_stays_marked(cited: str, kind: str, doubt: str) -> None:
    assert (cited, kind, doubt) in {(row.provision.cited, row.kind, row.doubt) for row in unconfirmed(LAW)}


def test_what_was_verified_is_not_listed() -> None:
    listed = {row.provision.cited for row in unconfirmed(LAW) if row.kind == "limb"}
    assert not listed & {"section 31(3) FOIA 2000", "section 40(5B)(a)(i) FOIA 2000", "regulation 12(6) EIR 2004"}


def test_the_table_has_a_row_a_fact_and_its_cells_hold() -> None:
    rows = unconfirmed(LAW)
    lines = as_markdown(rows).splitlines()
    assert lines[:2] == ["| Provision | Kind of fact | Fact | To confirm |", "|---|---|---|---|"]
    assert len(lines) == len(rows) + 2
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in lines} == {5}
    assert as_markdown(()) == "Every fact in the registry has been confirmed at a source.\n"


def test_an_unconfirmed_note_says_so() -> None:
    section = LAW.section(Provision(Act.FOIA, "36"))
    assert section is not None
    assert [note for note in section.notes if note.endswith("(Not confirmed at a source.)")] == [
        "Chief constables and the Commissioner of Police of the Metropolis are authorised. (Not confirmed at a source.)"
    ]
