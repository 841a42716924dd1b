"""FOIA 2000 as the registry holds it: Part II whole, and the sections on procedure that letters cite."""

from __future__ import annotations

from precedents.law import foia_21_to_26, foia_27_to_31, foia_40

FOIA = (*foia_21_to_26.SECTIONS, *foia_27_to_31.SECTIONS, *foia_40.SECTIONS)
