"""The recognition of legal citations in prose: `find_citations(text)`, and the `Citation` that it returns.

A pipeline by verb: clean and tokenise, find (one grammar), name (which Acts the text names), bind each citation to
its Act, expand limbs to provisions, and assign the role that each plays in the letter.
"""

from precedents.law.citations.citation import UNKNOWN_ACT, Citation, CitationRole
from precedents.law.citations.find import find_citations

__all__ = ["UNKNOWN_ACT", "Citation", "CitationRole", "find_citations"]
