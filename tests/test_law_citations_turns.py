"""Turns of phrase by which whole letters rely on a provision, and those that look like them and do not."""

from __future__ import annotations

import pytest

from precedents.law.citations import CitationRole, find_citations

RELIED = (
    # an opinion, and then a verb that says which
    ("I consider that Section 31(1)(a) of the Act is engaged", "31(1)(a)"),
    # `because of`
    ("I can say neither; this is because of section 40(5B)(a)(i).", "40(5B)(a)(i)"),
    # an `if` that asks, and makes no condition
    ("We cannot say if this is held: section 12(2) of the FOIA applies", "12(2)"),
    # glosses between the limbs of one section, in round and in square brackets
    ("exempt under Section 31(1)(a) (prevention of crime) and (b) (apprehension) of the Act", "31(1)(a) 31(1)(b)"),
    ("exempt under s.43(1) [trade secrets] and (2) [interests]", "43(1) 43(2)"),
    # semicolons between titles, before two subsections of one section
    ("Exemptions: Section 30(1) – inquiries; Section 31(1)(a) – Law; Section 31(3).", "30(1) 31(1)(a) 31(3)"),
    # after a title, a semicolon begins a clause
    ("We rely on section 31(3) Law Enforcement; section 40 was then weighed", "31(3)"),
    # nothing is thought yet
    ("I have considered whether section 38(1)(a) should be used", ""),
    # a bracket that begins no limb of the same provision
    ("exempt under section 31(1)(a) (prevention of crime), (2) names of officers", "31(1)(a)"),
    # only a comma between the refusal and its ground
    ("As to which stations: these are withheld, section 31(1)(a).", "31(1)(a)"),
    # a section of which the one limb that is cited is given up
    ("Section 38 had no harm. We no longer rely on section 38(2). Section 24(2) is engaged.", "24(2)"),
    # ... and one of which another limb stays
    ("We rely on section 31(1)(a). We no longer rely on section 31(3).", "31(1)(a)"),
    # a list of bodies, and no exemption
    ("S23(5) - the body is listed at 23(3)(c).\nS24(2) applies.", "23(5) 24(2)"),
    # likely, and not decided
    ("Section 12(2) applies. Advice would be likely to attract section 42, but we make no decision.", "12(2)"),
    # said not to be exempt
    ("Section 40(2) is engaged. Such a record can't be exempt by section 36 or 42.", "40(2)"),
    # said not to arise, the verb left out
    ("Section 40(2) applies. Section 40(3A)(b) doesn't arise; section 40(3B) nor.", "40(2)"),
)


@pytest.mark.parametrize(("text", "expected"), RELIED)
def test_what_is_relied_on(text: str, expected: str) -> None:
    found = [each.label for each in find_citations(text) if each.role is CitationRole.RELIED]
    assert found == expected.split()
