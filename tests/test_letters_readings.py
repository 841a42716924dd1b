"""What a person is asked to look at among the provisions of a letter, and that plain letters ask nothing."""

from __future__ import annotations

import pytest

from precedents.law import LAW, Act, Provision
from precedents.law.citations import CitationRole, find_citations
from precedents.letters.readings import doubts

_REFUSED = "The information is exempt under section 31(1)(a) of the Freedom of Information Act 2000.\n\n"

ASKED: list[tuple[str, str]] = [
    # another exemption, which the letter only explains
    (_REFUSED + "I have considered whether section 38 might also be engaged.", "names without relying on it: 38"),
    # one that is given up on review
    (_REFUSED + "I no longer rely on section 38(2).", "gives up: 38(2)"),
    # a section whole, beside limbs of others
    (_REFUSED + "The names are exempt under section 40.", "names no limb of: 40"),
    # the requester's own words
    ("You asked:\nWhy does section 43(2) apply?\n\nResponse\n" + _REFUSED, "requester names: 43(2)"),
    # the cost limit, in a letter that refuses by something else
    (_REFUSED + "As to question 4, section 12(2).", "speaks of: 12(2)"),
    # a letter that relies on nothing, and tells of a repeated request
    ("As section 14(2) of the Act has it, an authority need not comply again.", "relies on nothing"),
]

PLAIN: list[str] = [
    _REFUSED,  # one exemption
    _REFUSED + "Section 31 is a qualified exemption.",  # the same by its number alone
    "You asked:\nHow many?\n\nResponse\nThere were 12.",  # none
    _REFUSED + "Under section 16 you may narrow it; section 50 lets you complain.",  # none but procedure
    "The names are exempt under section 40(2) by virtue of section 40(3A)(a).",  # with its condition
]


def _doubts(text: str) -> str | None:
    found = find_citations(text)
    relied: dict[Provision, None] = {}
    for one in found:
        if one.role is CitationRole.RELIED and one.provision is not None:
            relied[one.provision] = None
    return doubts(found, tuple(relied), LAW)


@pytest.mark.parametrize(("text", "reason"), ASKED)
def test_a_choice_between_provisions_is_told(text: str, reason: str) -> None:
    assert reason in (_doubts(text) or "")


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_letter_leaves_no_choice(text: str) -> None:
    assert _doubts(text) is None


def test_many_provisions_are_not_all_named() -> None:
    text = _REFUSED + " ".join(f"I have considered whether section {n} is engaged." for n in (22, 24, 27, 35, 36, 38))
    reason = _doubts(text) or ""
    assert reason.endswith("and others")
    assert str(Provision(Act.FOIA, "38")) not in reason
