"""FOIA 2000 as the registry holds it: Part II whole, and the sections on procedure that letters cite."""

from __future__ import annotations

from precedents.law import (
    foia_21_to_26,
    foia_27_to_31,
    foia_32_to_36,
    foia_37_to_39,
    foia_40,
    foia_41_to_44,
    foia_procedural_1_to_9,
    foia_procedural_10_to_14,
    foia_procedural_16_to_50,
)

FOIA = (
    *foia_procedural_1_to_9.SECTIONS,
    *foia_procedural_10_to_14.SECTIONS,
    *foia_procedural_16_to_50.SECTIONS,
    *foia_21_to_26.SECTIONS,
    *foia_27_to_31.SECTIONS,
    *foia_32_to_36.SECTIONS,
    *foia_37_to_39.SECTIONS,
    *foia_40.SECTIONS,
    *foia_41_to_44.SECTIONS,
)
