"""One file of `responses/` becomes a `Record`: everything that is written, what it means, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from precedents.dates import UNKNOWN, PartialDate
from precedents.law import Law
from precedents.law.provisions import Act
from precedents.records.body import Body
from precedents.records.decoding import decode
from precedents.records.front_matter import read_front_matter
from precedents.records.legible import CONTROL, in_short
from precedents.records.lists import find_force, names_of, nearest
from precedents.records.provision_text import read_provisions
from precedents.records.record import Fault, FaultKind, Record, Value
from precedents.records.response import Attachment, Extent, Force, Ncnd, Outcome, Reliance, Response, Topic
from precedents.records.values import Values
from precedents.spans import Lines, Span

_ADDRESS = re.compile(r"https?://[^\s/?#<>\"]+[^\s<>\"]*", re.IGNORECASE)
_ALIAS = re.compile(r"[a-z0-9][a-z0-9.-]*/[a-z0-9][a-z0-9._-]*")


def read_record(
    file: str,
    content: bytes,
    *,
    forces: Sequence[Force],
    topics: Sequence[Topic],
    law: Law,
    attachments: Sequence[Attachment] = (),
) -> Record:
    """Read one record file.

    `file` is its path from the root of the archive (`responses/<force>/<slug>.md`), `content` its bytes; `forces`
    and `topics` are the lists it is read against; `law` says which provisions there are; `attachments` are the
    files kept beside it. Never raises: a value that cannot be read takes its neutral form and gives a fault.
    """
    text, wrong_bytes = decode(content)
    sheet = read_front_matter(text)
    values = Values(sheet.fields)
    response = None
    if sheet.present:
        values.report_unknown()
        if sheet.fields or not any(fault.kind is FaultKind.UNREADABLE for fault in sheet.faults):
            values.report_missing(sheet.opening)  # else the front matter is wrong as a whole, and said to be
        meaning = _Meaning(values, forces, topics, law)
        path = file.removeprefix("responses/").removesuffix(".md")
        response = meaning.response(path, Body(sheet.body_span.of(text)), tuple(attachments))
    faults = sorted([*wrong_bytes, *sheet.faults, *values.faults], key=lambda fault: fault.span)
    return Record(file, text, sheet.fields, sheet.body_span, tuple(faults), response, Lines(text))


def unreadable_record(file: str, fact: str, remedy: str) -> Record:
    """Return the record of a file that could not be opened, so that it is reported with all the others."""
    return Record(file, "", (), Span(0, 0), (Fault(FaultKind.NOT_TEXT, Span(0, 0), fact, remedy),), None)


@dataclass(slots=True)
class _Meaning:
    """What the values of one record mean: each key in its own type, in its neutral form where it cannot be read."""

    values: Values
    forces: Sequence[Force]
    topics: Sequence[Topic]
    law: Law

    def response(self, path: str, body: Body, attachments: tuple[Attachment, ...]) -> Response:
        """Return the response, reporting wrong values on the way."""
        force = self.force()
        act = self.act(force)
        return Response(
            path=path,
            title=self.values.single("title") or path.rsplit("/", 1)[-1],
            body=body,
            force=force,
            reference=self.reference(),
            date=self.date(),
            exemptions=self.exemptions(act),
            ncnd=self.values.choice("ncnd", Ncnd),
            outcome=self.values.choice("outcome", Outcome) or Outcome.UNKNOWN,
            topics=self.listed_topics(),
            act=act,
            extent=self.values.choice("extent", Extent) or Extent.UNKNOWN,
            source=self.source(),
            licence=self.values.single("licence"),
            aliases=self.aliases(),
            attachments=attachments,
        )

    def force(self) -> Force | None:
        """The force by name, alias or slug; an unknown name is reported with the nearest known ones."""
        value = self.values.value("force")
        if value is None:
            return None
        force = find_force(value.text, self.forces)
        if force is None:
            owners = {name: known.name for known in self.forces for name in names_of(known)}
            near = " or ".join(dict.fromkeys(f"`{owners[name]}`" for name in nearest(value.text, owners)))
            remedy = f"did you mean {near}?" if near else "write a name from responses/forces.toml"
            fact = f"no force is called `{in_short(value.text)}`"
            self.values.wrong(FaultKind.UNKNOWN_FORCE, value.span, fact, remedy)
        return force

    def act(self, force: Force | None) -> Act:
        """The Act of the record: what it says, else the Act under which its force answers, else FOIA 2000."""
        default = force.act if force else Act.FOIA
        value = self.values.value("act")
        if value is None:
            return default
        written = " ".join(value.text.split()).upper()
        for act in Act:
            if written == act.value:
                return act
        likely = next(
            (act for act in Act if act.value.split()[0] in written or act.full_title.upper() == written), None
        )
        remedy = f"write `act: {likely.value}`" if likely else f"write one of {', '.join(Act)}"
        self.values.no(value, "Act of the archive", remedy)
        return likely or default

    def reference(self) -> str | None:
        """The reference as printed; None where the record says `none`."""
        reference = self.values.single("reference")
        return None if reference is None or reference.lower() == "none" else reference

    def date(self) -> PartialDate:
        """The date of the response."""
        value = self.values.value("date")
        if value is None:
            return UNKNOWN
        try:
            return PartialDate.parse(value.text.strip().lower())
        except ValueError as problem:
            remedy = "write the date as YYYY-MM-DD, YYYY-MM or YYYY, or `unknown` when the copy shows none"
            self.values.wrong(FaultKind.WRONG_DATE, value.span, in_short(str(problem), 120), remedy)
            return UNKNOWN

    def source(self) -> str | None:
        """The address of publication: http or https only, for it becomes a link."""
        value = self.values.value("source")
        if value is None:
            return None
        if _ADDRESS.fullmatch(value.text) and not CONTROL.search(value.text):
            return value.text
        remedy = "write the whole address, beginning with https://, or leave the key out"
        self.values.no(value, "http or https address", remedy)
        return None

    def exemptions(self, act: Act) -> tuple[Reliance, ...]:
        """The provisions relied on, in the order of the front matter."""
        reliances = []
        for value, questions in self.values.many("exemptions"):
            provisions, fault = read_provisions(value, act, self.law)
            if fault is not None:
                self.values.faults.append(fault)
            reliances += [Reliance(provision, questions, value.span) for provision in provisions]
        return tuple(reliances)

    def listed_topics(self) -> tuple[Topic, ...]:
        """The topics by slug; an unknown one is reported with the nearest known ones, a double is kept once."""
        topics: dict[str, Topic] = {}
        for value, _ in self.values.many("topics"):
            slug = value.text.strip().lower()
            topic = next((topic for topic in self.topics if topic.slug == slug), None)
            if topic is None:
                self.unknown_topic(value, {topic.slug: topic for topic in self.topics})
            else:
                topics[topic.slug] = topic
        return tuple(topics.values())

    def unknown_topic(self, value: Value, known: Mapping[str, Topic]) -> None:
        """Report a topic that is in no list, with the one that has this title or synonym, else those of like name."""
        written = value.text.strip()
        named = {name.casefold(): topic.slug for topic in known.values() for name in (*topic.synonyms, topic.title)}
        meant = named.get(written.casefold())
        names = " or ".join(f"`{slug}`" for slug in ((meant,) if meant else nearest(written, known)))
        remedy = f"did you mean {names}?" if names else "write a slug from responses/topics.toml"
        self.values.wrong(FaultKind.UNKNOWN_TOPIC, value.span, f"no topic is called `{in_short(written)}`", remedy)

    def aliases(self) -> tuple[str, ...]:
        """Former paths of the record (`force/slug`)."""
        aliases = []
        for value, _ in self.values.many("aliases"):
            if _ALIAS.fullmatch(value.text):
                aliases.append(value.text)
            else:
                remedy = "write the old path without `responses/` and `.md`, such as `northumbria-police/ocg`"
                self.values.no(value, "path of a record", remedy)
        return tuple(aliases)
