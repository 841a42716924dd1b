"""The keys of a record's front matter, in the order in which a record has them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """One key: its name, whether every record must have it, and what kind of value it takes.

    `prose` values are free text, in which a `#` is more likely a part of the value than the start of a remark.
    `many` values are lists. `example` is a valid value, as a record would have it.
    """

    name: str
    example: str
    required: bool = False
    many: bool = False
    prose: bool = False


KEYS: tuple[Key, ...] = (
    Key("title", "Organised crime group mapping", required=True, prose=True),
    Key("force", "Northumbria Police", required=True),
    Key("reference", "114/18", required=True, prose=True),
    Key("date", "2018-02-19", required=True),
    Key("exemptions", "[31(3), 40(5)]", required=True, many=True),
    Key("ncnd", "whole", required=True),
    Key("outcome", "ncnd", required=True),
    Key("topics", "[organised-crime]", many=True),
    Key("act", "FOIA 2000"),
    Key("extent", "full"),
    Key("source", "https://www.example.police.uk/114-18", prose=True),
    Key("licence", "Open Government Licence v3.0", prose=True),
    Key("aliases", "[northumbria-police/ocg-mapping]", many=True),
)
"""Every key, in canonical order. A key that is not required has a default: see `Response`."""

BY_NAME = {key.name: key for key in KEYS}
