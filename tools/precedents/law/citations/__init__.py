"""The recognition of legal citations in prose: `find_citations(text)`, and the `Citation` that it returns.

A pipeline by verb, each step a module or two over one list of tokens:

    tokenise   tokens              the only step that looks at characters
    lay out    layout, parts, listing, phrases   lines and sentences; the requester's words; lists of exemptions
    name       naming, mentions, titles, acts, act_names   where the text names an Act
    scan       scan, chains, grammar, limbs   the numbers that it cites, marked or not
    bind       bind, context, nearby, weighing, divisions, powers   each to its Act
    expand     expand              limbs to provisions: `31(1)(a)(b)` is two
    judge      judge, before, behind, evidence, cues   what is said of each
    place      quotations, history, decisions, statements   whose words they are, of when, and what the letter decides
    assign     reliance            what the letter relies on, and the role of each

Every step is one pass with a bounded look around it, so that the time is in proportion to the text whatever it holds.
"""

from precedents.law.citations.citation import UNKNOWN_ACT, Citation, CitationRole
from precedents.law.citations.find import find_citations

__all__ = ["UNKNOWN_ACT", "Citation", "CitationRole", "find_citations"]
