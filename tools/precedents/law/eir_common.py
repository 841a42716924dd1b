"""What the modules that state EIR 2004 share: the Regulations' usual sources, and the drafter of each regulation."""

from __future__ import annotations

from precedents.law.drafting import RECALLED, Drafter, verified
from precedents.law.provisions import Act

EIR_2017 = verified("EIR-2017", as_at="2017-05-16")
STATUTE = verified("EIR-2017", as_at="2017-05-16", note="follows from the words of the regulations")

eir = Drafter(Act.EIR, limbs=EIR_2017, heading=RECALLED, standing=verified("EIR-2017", "DPA18-SCH19", "ICO-S40"))
