"""What the values of a record are called wherever a reader meets them: on pages, in search, on the command line."""

from __future__ import annotations

from collections.abc import Mapping

from precedents.records.response import Extent, Ncnd, Outcome

OUTCOMES: Mapping[Outcome, str] = {
    Outcome.DISCLOSED: "Disclosed",
    Outcome.PARTLY_DISCLOSED: "Partly disclosed",
    Outcome.REFUSED: "Refused",
    Outcome.NCND: "Neither confirmed nor denied",
    Outcome.NOT_HELD: "Not held",
    Outcome.COST: "Refused on cost",
    Outcome.VEXATIOUS: "Refused as vexatious",
    Outcome.MIXED: "Mixed, by question",
    Outcome.UNKNOWN: "Not known",
}
"""What the requester received."""

NCND: Mapping[Ncnd, str] = {Ncnd.WHOLE: "Whole", Ncnd.PARTIAL: "Partial", Ncnd.NONE: "None"}
"""How far a response neither confirms nor denies, in one word."""

EXTENTS: Mapping[Extent, str] = {
    Extent.FULL: "The whole notice",
    Extent.EXTRACT: "An extract of the notice",
    Extent.UNKNOWN: "Not known",
}
"""How much of the notice the published copy shows."""
