"""What the archive knows of one published response: the typed, frozen record that everything else reads."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from precedents.dates import UNKNOWN, PartialDate
from precedents.law.provisions import Act, Provision
from precedents.records.body import Body
from precedents.spans import Span

if TYPE_CHECKING:
    from precedents.records.anatomy import Section

INERT = re.compile(r"csv|docx?|gif|jpe?g|od[st]|pdf|png|pptx?|rtf|txt|webp|xlsx?|zip", re.IGNORECASE)
"""Endings of files that no browser runs as a page of the site that hands them out."""


class Ncnd(StrEnum):
    """How far a response neither confirms nor denies that information is held."""

    NONE = "none"
    PARTIAL = "partial"
    WHOLE = "whole"


class Outcome(StrEnum):
    """What the requester received, as the letter says it."""

    DISCLOSED = "disclosed"
    PARTLY_DISCLOSED = "partly-disclosed"
    REFUSED = "refused"
    NCND = "ncnd"
    NOT_HELD = "not-held"
    COST = "cost"
    VEXATIOUS = "vexatious"
    MIXED = "mixed"
    UNKNOWN = "unknown"


class Extent(StrEnum):
    """How much of the notice the published copy shows."""

    FULL = "full"
    EXTRACT = "extract"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Force:
    """A police force or national policing body, from `responses/forces.toml`.

    `aliases` are the names that its letters use; `nation` is `England`, `Wales`, `England and Wales`,
    `Scotland`, `Northern Ireland` or `United Kingdom`; `act` is the Act it answers under by default.
    """

    slug: str
    name: str
    aliases: tuple[str, ...] = ()
    nation: str = "England"
    act: Act = Act.FOIA
    domains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject from the controlled list `responses/topics.toml`; `synonyms` are words that people search by."""

    slug: str
    title: str
    description: str = ""
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reliance:
    """A provision that the letter relies on; `questions` names the questions that it answers, when the letter says."""

    provision: Provision
    questions: tuple[str, ...] = ()
    span: Span = field(default=Span(0, 0), compare=False)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file kept beside a record: its name, its size in bytes and the SHA-256 of its bytes in hexadecimal.

    The file whose stem is `capture` is the raw copy of the published original.
    """

    name: str
    size: int
    sha256: str

    @property
    def is_capture(self) -> bool:
        """Whether this is the raw copy of the published original."""
        return self.name.split(".", 1)[0] == "capture"

    @property
    def published_as(self) -> str:
        """The name under which the site hands it out.

        A browser runs what is in an HTML, SVG or XML file as a page of the site that it came from, so that every kind
        of file that is not known to be inert gets `.txt` appended: its source is shown, byte for byte.
        """
        _, dot, ending = self.name.rpartition(".")
        return self.name if dot and INERT.fullmatch(ending) else f"{self.name}.txt"


@dataclass(frozen=True, slots=True)
class Response:
    """One published response. `path` is its identity (`northumbria-police/114-18`) and its place on the site.

    A value that the record does not give readably has its neutral form here (`unknown`, None, an empty tuple);
    what was wrong with it is a fault of the `Record`, never an exception. `force` is None when the name is in
    no list. `reference` is None when the copy shows none. `exemptions` keeps the order of the front matter.
    `said` tells what the record says (all but `body` and `attachments`) from what any other says; it is empty where a
    response was not read from a file.
    """

    path: str
    title: str
    body: Body
    force: Force | None = None
    reference: str | None = None
    date: PartialDate = UNKNOWN
    exemptions: tuple[Reliance, ...] = ()
    ncnd: Ncnd | None = None
    outcome: Outcome = Outcome.UNKNOWN
    topics: tuple[Topic, ...] = ()
    act: Act = Act.FOIA
    extent: Extent = Extent.UNKNOWN
    source: str | None = None
    licence: str | None = None
    aliases: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    said: bytes = field(default=b"", compare=False, repr=False)

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """The provisions relied on, each once, in the order of the statute."""
        return tuple(sorted({reliance.provision for reliance in self.exemptions}))

    @property
    def sections(self) -> tuple[Section, ...]:
        """The parts of the letter (request, decision, harm ...), in order; spans count in `body.markdown`."""
        return self.body.sections

    @property
    def capture(self) -> Attachment | None:
        """The raw copy of the published original, if it is kept."""
        return next((attachment for attachment in self.attachments if attachment.is_capture), None)
