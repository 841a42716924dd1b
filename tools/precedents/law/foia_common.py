"""What the modules that state FOIA 2000 share: the Act's usual sources, and the drafter of its sections."""

from __future__ import annotations

from precedents.law.drafting import Drafter, change, verified
from precedents.law.provisions import Act

FOIA_2008 = verified("FOIA-2008", as_at="2008-06-10")
STATUTE = verified("FOIA-2008", as_at="2008-06-10", note="follows from the words of the statute")
LETTERS = verified("LETTERS")

SECTION_2_3 = verified(
    "FOIA-2008",
    "DPA18-SCH19",
    "CRAG-SCH7",
    note="section 2(3) as first in force and every amending text; no consolidated text after 2018 was seen",
)

INFORMATION_COMMISSION = change(
    None,
    "“Commissioner” becomes “Commission” (the Information Commission) once section 119 of the Data (Use and Access) "
    "Act 2025 is fully in force; the day was not found. Either name may stand in a notice.",
    verified("SI-2026-386"),
)

foia = Drafter(Act.FOIA, limbs=FOIA_2008, heading=FOIA_2008, standing=SECTION_2_3)
