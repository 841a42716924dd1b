"""The names and messages of the query language, as data that the manifest hands to the browser."""

from __future__ import annotations

from collections.abc import Mapping

FIELD_NAMES: Mapping[str, str] = {
    "title": "title",
    "reference": "reference",
    "ref": "reference",
    "force": "force",
    "date": "date",
    "provision": "provisions",
    "text": "text",
    "letter": "text",
}
FACET_NAMES: Mapping[str, str] = {
    "exemption": "exemption",
    "section": "exemption",
    "year": "year",
    "ncnd": "ncnd",
    "outcome": "outcome",
    "topic": "topic",
    "extent": "extent",
    "act": "act",
}
MESSAGES: Mapping[str, str] = {
    "unclosed": "The quotation mark before “%s” is never closed: everything after it was searched as one phrase.",
    "bracket": "A bracket that does not pair was left out.",
    "deep": "Brackets deeper than %s levels were left out.",
    "field": "“%s:” is no field: it was searched as a word. Fields are title, reference, force, date and text; "
    "filters are exemption, year, ncnd, outcome, topic, extent and act.",
    "empty": "There is nothing to search for in “%s”: every record is listed.",
    "long": "The query is longer than %s characters: only its beginning was searched.",
    "many": "The query has more than %s parts: only the first ones were searched.",
    "star": "A “*” has a meaning only at the end of a word of at least two characters: it was left out.",
    "dangling": "“%s” has nothing to join or leave out: it was left out.",
    "value": "No record has “%s” under %s.",
    "endings": "More than %s words begin with “%s”: only the first ones in alphabetical order were searched.",
}
LONGEST, MOST, DEEPEST = 1000, 64, 8
"""Characters, parts and levels of brackets that are read of a query: no reader needs more, and work stays bounded."""

ENDINGS = 500
"""How many words a trailing `*` stands for at most."""

LANGUAGE: Mapping[str, object] = {
    "fields": FIELD_NAMES,
    "facets": FACET_NAMES,
    "messages": MESSAGES,
    "longest": LONGEST,
    "most": MOST,
    "deepest": DEEPEST,
    "endings": ENDINGS,
}
"""All that the browser's parser must know; the manifest carries it."""


def message(name: str, *values: object) -> str:
    """Return the note of this name with its values filled in."""
    return MESSAGES[name] % values


def shortened(text: str) -> str:
    """Return the beginning of a text, for quoting it in a note."""
    return text if len(text) <= 40 else text[:40] + "…"
