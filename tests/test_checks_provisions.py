"""P: provisions against the Act and against the letter. Many rows must find nothing: a letter is never corrected."""

from __future__ import annotations

import pytest

from tests.checks_records import codes, findings, read, text_of

NCND_5 = "We neither confirm nor deny, by virtue of section 40(5)(b)(i).\n"
NCND_5B = "We neither confirm nor deny, by virtue of section 40(5B)(a)(i).\n"
REFUSED = {"ncnd": "none", "outcome": "refused"}


@pytest.mark.parametrize(
    ("letter", "changed", "expected"),
    [
        (NCND_5, {"exemptions": "[40(5)(b)(i)]", "date": "2018-05-24"}, []),  # its last day
        (NCND_5, {"exemptions": "[40(5)(b)(i)]", "date": "2018-05-25"}, ["P005"]),
        (NCND_5, {"exemptions": "[40(5)(b)(i)]", "date": "2018-05"}, []),  # a month with both: too vague to tell
        (NCND_5, {"exemptions": "[40(5)(b)(i)]", "date": "2018"}, []),
        (NCND_5, {"exemptions": "[40(5)(b)(i)]", "date": "2019"}, ["P005"]),
        (NCND_5, {"exemptions": "[40(5)(b)(i)]", "date": "unknown"}, []),  # only what is wrong on every date
        (NCND_5B, {"exemptions": "[40(5B)(a)(i)]", "date": "2018-05-25"}, []),
        (NCND_5B, {"exemptions": "[40(5B)(a)(i)]", "date": "2018-05-24"}, ["P005"]),
        (NCND_5B, {"exemptions": "[40(5B)(a)(i)]", "date": "unknown"}, []),
        (NCND_5B, {"exemptions": "[40(5)(b)(i)]", "date": "2019-01-01"}, ["P003", "P008"]),  # not what the letter says
        (NCND_5B, {"exemptions": "[40(5)(b)(i)]", "date": "unknown"}, ["P007", "P008"]),
    ],
)
def test_the_date_of_the_response_decides(letter: str, changed: dict[str, str], expected: list[str]) -> None:
    assert sorted(codes(text_of(letter, **changed))) == expected


@pytest.mark.parametrize(
    ("letter", "changed", "expected"),
    [
        # Not in the Act: an error only when the letter does not print it.
        ("We rely on section 31(3) and section 31(9).", {"exemptions": "[31(3), 31(9)]"}, ["P004"]),
        ("We rely on section 31(3).", {"exemptions": "[31(3), 31(9)]"}, ["P002"]),
        # As precise as the letter, neither more nor less.
        ("We rely on section 31.", REFUSED | {"exemptions": "[31]"}, []),
        ("We rely on section 31(1)(a).", REFUSED | {"exemptions": "[31]"}, ["P006"]),
        ("We rely on section 31(1)(a).", REFUSED | {"exemptions": "[31(1)]"}, ["P006"]),
        ("We rely on section 31.", REFUSED | {"exemptions": "[31(1)(a)]"}, ["P007"]),
        # Bare beside its limb: both are what the letter says.
        ("We rely on section 31 and section 31(1)(a).", REFUSED | {"exemptions": "[31, 31(1)(a)]"}, []),
        # The letter names a limb, and later the section alone, as letters do.
        ("We rely on section 31(3).\n\n## Section 31\n\nSection 31 is qualified.", {}, []),
        # Every spelling counts as citing it.
        ("We rely on S.31 (3), and neither confirm nor deny.", {}, []),
        ("We neither confirm nor deny.", {}, ["P007"]),
        # The limbs of one section, some listed and some not.
        ("We rely on section 31(1)(a) and section 31(1)(b).", REFUSED | {"exemptions": "[31(1)(a), 31]"}, ["P006"]),
        ("We rely on section 31(1)(a) and section 31(1)(b).", REFUSED | {"exemptions": "[31(1)(a)]"}, ["P008"]),
        # Relied on and not listed is a note, said of the limb when section and limb are both there.
        ("We rely on section 23(5) and section 31(3).", {}, ["P008"]),
        ("We rely on section 24. We rely on section 24(2) and section 31(3).", {}, ["P008"]),
        # Procedural sections are not missed.
        ("A notice under section 17. We rely on section 31(3). See section 16 and section 50.", {}, []),
        # Another Act's section 31 is no citation of ours.
        ("We rely on section 31(3) of the Police Act 1996.", {}, ["P007"]),
        # Sections 12 and 14 are grounds of refusal without being exemptions.
        ("We rely on section 12(1).", REFUSED | {"exemptions": "[12(1)]", "outcome": "cost"}, []),
        ("We rely on section 14(1).", REFUSED | {"exemptions": "[14(1)]", "outcome": "vexatious"}, []),
        ("This is a notice under section 17(5).", REFUSED | {"exemptions": "[17(5)]"}, ["P010"]),
        # Conditions of an exemption are listed when the letter lists them.
        (
            "We rely on section 40(2) and section 40(3).",
            REFUSED | {"exemptions": "[40(2), 40(3)]", "date": "unknown"},
            [],
        ),
    ],
)
def test_the_letter_has_the_last_word(letter: str, changed: dict[str, str], expected: list[str]) -> None:
    assert sorted(codes(text_of(letter, **changed))) == expected


@pytest.mark.parametrize(
    ("letter", "listed", "expected"),
    [
        ("Under section 18(1) of FOISA we neither confirm nor deny that we hold it.", "18(1)", []),
        ("Under section 18 of FOISA we neither confirm nor deny that we hold it.", "18", ["N002"]),
        ("This is a notice under section 16(1) of FOISA.", "16(1)", ["N002", "P010"]),
    ],
)
def test_in_scotland_the_section_on_ncnd_is_a_ground_though_no_exemption(
    letter: str, listed: str, expected: list[str]
) -> None:
    record = text_of(letter, force="Police Scotland", act="FOISA 2002", exemptions=f"[{listed}]")
    assert sorted(codes(record, "responses/police-scotland/a.md")) == expected


@pytest.mark.parametrize(
    ("changed", "file", "expected"),
    [
        ({"force": "Police Scotland", "act": "FOISA 2002"}, "responses/police-scotland/a.md", []),
        (
            {"force": "Police Scotland"},
            "responses/police-scotland/a.md",
            [],
        ),  # its own Act, unless the record says otherwise
        ({"force": "Police Scotland", "act": "FOIA 2000"}, "responses/police-scotland/a.md", ["P011"]),
        ({"act": "FOISA 2002"}, "responses/northumbria-police/a.md", ["P011"]),
        ({"act": "EIR 2004"}, "responses/northumbria-police/a.md", []),  # open to every force
    ],
)
def test_the_act_is_the_force_s_own(changed: dict[str, str], file: str, expected: list[str]) -> None:
    letter = "We refuse.\n"
    record = text_of(letter, **(REFUSED | {"exemptions": "[]"} | changed))
    assert codes(record, file) == expected


def test_a_limb_that_does_not_exist_is_answered_with_those_that_do() -> None:
    (finding,) = findings(read(text_of(exemptions="[31(3), 31(9)]")))
    assert finding.fact == "section 31(9) FOIA 2000 has never existed"
    assert finding.remedy == "correct it: the limbs of 31 are 31(1), 31(2), 31(3)"


def test_a_finding_about_a_citation_stands_in_the_letter() -> None:
    record = read(text_of("By virtue of the following exemptions: section 23(5) and section 31(3).\n"))
    (finding,) = findings(record)
    assert finding.span.of(record.text) == "section 23(5)"
    assert finding.position == record.lines.position(record.text.index("section 23(5)"))


def test_a_letter_with_very_many_citations_is_checked_to_its_end() -> None:
    cited = ", ".join(f"section {number % 24 + 21}({number % 97})({number % 89})" for number in range(10_000))
    listed = ", ".join(f"31({number})" for number in range(400))
    record = read(text_of(f"We rely on {cited}.\n", exemptions=f"[{listed}]"))
    assert findings(record)
