"""FOISA 2002 as the registry holds it: the exemptions, the procedure that police letters cite, and what can found NCND.

The same number means something else than in FOIA 2000: 31 is national security, 34 investigations, 35 law enforcement,
38 personal information, 39(1) health and safety; 17 is notice that information is not held, and 18 alone is for NCND.
"""

from __future__ import annotations

import datetime

from precedents.law import foisa_25_to_32, foisa_33_to_37, foisa_38_to_41, foisa_procedural
from precedents.law.provisions import Act, Provision
from precedents.law.sections import Period

FOISA = (
    *foisa_procedural.SECTIONS,
    *foisa_25_to_32.SECTIONS,
    *foisa_33_to_37.SECTIONS,
    *foisa_38_to_41.SECTIONS,
)

FOUNDS_NCND = {
    **{
        Provision.parse(text, Act.FOISA): Period()
        for text in ("28", "29", "30", "31", "32", "33", "34", "35", "39(1)", "41")
    },
    Provision(Act.FOISA, "38"): Period(datetime.date(2013, 5, 31)),
}
"""The exemptions on which a notice under section 18(1) can be founded, and since when.

Sources: the text of 2005, and the explanatory notes to the Freedom of Information (Amendment) (Scotland) Act 2013,
which added section 38; the day is from memory (see the changes of section 18).
"""
