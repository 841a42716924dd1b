"""What the modules that state FOISA 2002 share: the Act's usual sources, and the drafter of its sections."""

from __future__ import annotations

from precedents.law.drafting import Drafter, verified
from precedents.law.provisions import Act

FOISA_2005 = verified("FOISA-2005", as_at="2005-08-02")
STATUTE = verified("FOISA-2005", as_at="2005-08-02", note="follows from the words of the statute")
PROCEDURE = verified("FOISA-2005", "SIC-063-2019")
EXEMPTIONS = verified(
    "FOISA-2005",
    "DPA18-SCH19",
    "FOISA-P2-2018",
    note="the text of 2005 and the amendment of section 38 in 2018; other amendments since were not fully read",
)
SECTION_2_2 = verified("FOISA-S2-NOW", "DPA18-SCH19")

foisa = Drafter(Act.FOISA, limbs=EXEMPTIONS, heading=EXEMPTIONS, standing=SECTION_2_2)
proceedings = Drafter(Act.FOISA, limbs=PROCEDURE, heading=PROCEDURE, standing=SECTION_2_2)
