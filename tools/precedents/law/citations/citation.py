"""What the recogniser hands out: one citation of one provision, as printed and as meant."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from precedents.law.provisions import Provision
from precedents.spans import Span

UNKNOWN_ACT = "unknown"


class CitationRole(StrEnum):
    """What a letter does with a provision that it cites."""

    RELIED = "relied-on"
    """The authority refuses by it: an exemption, or section 12 or 14 FOIA 2000 as the ground of a refusal.

    So it is taken to do where the letter refuses, cites the exemption, and says neither that it relies on it nor that
    it does not: `ambiguous` says so.
    """
    PROCEDURAL = "procedural"
    """A provision that exempts nothing: the duty, the notice, advice, the code of practice, the Commissioner."""
    MENTIONED = "mentioned"
    """An exemption described, quoted or given as an example, named without the limb that is relied on elsewhere, or
    relied on before, by others, or in an attachment only."""
    WITHDRAWN = "withdrawn"
    """An exemption that the authority relied on before and gives up in this letter, or says does not apply."""
    REQUESTER = "requester"
    """In the words of the requester: the request or the complaint, told or between quotation marks."""
    OTHER_ACT = "other-act"
    """A provision of an Act that is no information Act, or of one that cannot be told."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One provision cited in a text.

    `act` is the value of an information Act (`FOIA 2000`, `FOISA 2002`, `EIR 2004`), the title of another Act
    (`Terrorism Act 2000`) or `unknown`. `provision` is None when the Act is none of the three. `label` is the
    canonical text of the provision whatever the Act: `31(1)(a)`, `44(2)`, `article 8`, `schedule 7`. `printed` are
    the words of the text at `span` (code points): of `Section 31(1)(a)(b)` the first citation has
    `Section 31(1)(a)` and the second `(b)`. `ambiguous` says why a person should look, when the letter leaves the
    reading open.
    """

    act: str
    provision: Provision | None
    label: str
    printed: str = field(compare=False)
    span: Span = field(compare=False)
    role: CitationRole
    ambiguous: str | None = None
