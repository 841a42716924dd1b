"""From a draft to the record file: its place, its front matter, its body."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

from precedents.law import Act
from precedents.letters.draft import Draft
from precedents.letters.markdown import markdown
from precedents.records.response import Force

_PLAIN = re.compile(r"[A-Za-z0-9£][\w £().,/&+%’'–—?-]*")
_UNSAFE_END = re.compile(r"[\s:]$")
_LONGEST_SLUG = 60


def slug_of(draft: Draft, taken: Container[str] = ()) -> str:
    """Return the name of the record's file: its reference in lower case with hyphens, else its title.

    `taken` are the names that the force has already; a number is added where one would be used twice.
    """
    slug = slugified(draft.reference or "") or slugified(draft.title) or "response"
    if slug not in taken:
        return slug
    number = 2
    while f"{slug}-{number}" in taken:
        number += 1
    return f"{slug}-{number}"


def slugified(text: str) -> str:
    """Return text as a part of an address: lower case, letters and digits, hyphens between; at most 60 characters."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")
    return words if len(words) <= _LONGEST_SLUG else words[:_LONGEST_SLUG].rpartition("-")[0].strip("-")


def record_text(draft: Draft, force: Force, source: str | None = None) -> str:
    """Return the whole record file of a draft, filed under `force`; `source` is the address it was published at."""
    fields = [
        ("title", quoted(draft.title)),
        ("force", quoted(force.name)),
        ("reference", quoted(draft.reference) if draft.reference else "none"),
        ("date", str(draft.date)),
        ("exemptions", f"[{', '.join(str(provision) for provision in draft.exemptions)}]"),
        ("ncnd", draft.ncnd.value),
        ("outcome", draft.outcome.value),
        ("topics", f"[{', '.join(topic.slug for topic in draft.topics)}]"),
        ("act", draft.act.value if isinstance(draft.act, Act) else str(draft.act)),
        ("extent", draft.extent.value),
    ]
    if source:
        fields.append(("source", quoted(source)))
    front = "".join(f"{key}: {value}\n" for key, value in fields)
    return f"---\n{front}---\n\n{markdown(draft.letter)}"


def quoted(value: str) -> str:
    """Return a value as front matter writes it: plain where that cannot be misread, else in double quotes."""
    value = " ".join(value.split())
    if _PLAIN.fullmatch(value) and not _UNSAFE_END.search(value) and value.lower() not in ("none", "unknown"):
        return value
    if re.fullmatch(r"https?://[^\s#]+", value):
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
