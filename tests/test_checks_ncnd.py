"""N: stance, outcome and provisions agree, and nobody is asked to mend what the letter says."""

from __future__ import annotations

import pytest

from precedents.checks import Severity
from tests.checks_records import codes, findings, read, text_of

RING = "We will neither confirm nor deny, by virtue of the following exemptions.\n\nSection 24\n\nSection 31\n"


@pytest.mark.parametrize(
    ("letter", "changed", "expected"),
    [
        # A bare section on an NCND letter is what the letter says: a note at most.
        (RING, {"exemptions": "[24, 31]"}, ["N002"]),
        (RING, {"exemptions": "[24, 31]", "ncnd": "partial", "outcome": "disclosed"}, ["N002"]),
        # The letter cites the limb, and the record lacks it: an error.
        (RING + "\nWe rely on section 31(3).\n", {"exemptions": "[24]"}, ["N001", "P008"]),
        (RING + "\nWe rely on section 31(3).\n", {"exemptions": "[24, 31]"}, ["N001", "P006"]),
        (RING + "\nWe rely on section 31(3).\n", {"exemptions": "[24, 31(3)]"}, []),
        # The limb of another year shows the stance all the same.
        ("We rely on section 40(5).\n", {"exemptions": "[40(5)]", "date": "2020"}, ["P005"]),
        ("We rely on section 40(5).\n", {"exemptions": "[40(5)]", "date": "unknown"}, []),
        # A limb below an NCND limb is one too.
        ("We rely on section 40(5)(b)(i).\n", {"exemptions": "[40(5)(b)(i)]", "date": "2016"}, []),
        # Listed, and said not to be NCND.
        ("We rely on section 31(3).\n", {"ncnd": "none", "outcome": "refused"}, ["N003"]),
        ("We rely on section 31(1)(a).\n", {"exemptions": "[31(1)(a)]", "ncnd": "none", "outcome": "refused"}, []),
    ],
)  # fmt: skip
def test_limbs(letter: str, changed: dict[str, str], expected: list[str]) -> None:
    assert sorted(codes(text_of(letter, **changed))) == expected


@pytest.mark.parametrize(
    ("ncnd", "outcome", "fires"),
    [
        ("whole", "ncnd", False),
        ("whole", "unknown", False),
        ("whole", "refused", True),
        ("whole", "mixed", True),
        ("partial", "disclosed", False),
        ("partial", "mixed", False),
        ("partial", "not-held", False),
        ("partial", "ncnd", True),
        ("none", "ncnd", True),
        ("none", "refused", False),
    ],
)
def test_outcome_and_stance(ncnd: str, outcome: str, fires: bool) -> None:
    assert ("N004" in codes(text_of(ncnd=ncnd, outcome=outcome))) is fires


def test_a_stance_that_cannot_be_read_contradicts_nothing() -> None:
    assert codes(text_of(ncnd="maybe", outcome="ncnd")) == ["F008"]


def test_only_a_limb_that_the_letter_cites_is_an_error() -> None:
    severities = [finding.severity for finding in findings(read(text_of(RING, exemptions="[24, 31]")))]
    assert severities == [Severity.NOTE]
