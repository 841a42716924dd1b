"""The information Acts as dated facts, provisions, and the recognition of citations in prose."""

from precedents.law.citations import Citation, CitationRole, find_citations
from precedents.law.provisions import Act, Provision
from precedents.law.registry import LAW, Law
from precedents.law.sections import (
    Basis,
    Change,
    Entry,
    Period,
    Provenance,
    Remark,
    Role,
    Section,
    Source,
    Standing,
)

__all__ = [
    "LAW",
    "Act",
    "Basis",
    "Change",
    "Citation",
    "CitationRole",
    "Entry",
    "Law",
    "Period",
    "Provenance",
    "Provision",
    "Remark",
    "Role",
    "Section",
    "Source",
    "Standing",
    "find_citations",
]
