"""The typed values of a record's fields: each key's own form, and a fault with one remedy where a value lacks it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from precedents.dates import UNKNOWN, PartialDate
from precedents.law import Law
from precedents.law.provisions import Act
from precedents.records.body import Body
from precedents.records.front_matter import FrontMatter
from precedents.records.keys import BY_NAME, KEYS
from precedents.records.legible import CONTROL, printable
from precedents.records.lists import find_force, names_of, nearest
from precedents.records.provision_text import read_provisions
from precedents.records.record import Fault, FaultKind, Field, Value
from precedents.records.response import Attachment, Extent, Force, Ncnd, Outcome, Reliance, Response, Topic
from precedents.spans import Span

E = TypeVar("E", bound=StrEnum)

_PARTS = re.compile(r"[^,;]+")
_ADDRESS = re.compile(r"https?://[^\s/?#<>\"]+[^\s<>\"]*", re.IGNORECASE)
_ALIAS = re.compile(r"[a-z0-9][a-z0-9.-]*/[a-z0-9][a-z0-9._-]*")


@dataclass(slots=True)
class Values:
    """Turns the fields of one record into typed values, collecting faults."""

    text: str
    sheet: FrontMatter
    forces: Sequence[Force]
    topics: Sequence[Topic]
    law: Law
    faults: list[Fault] = field(default_factory=list)

    def response(self, path: str, attachments: tuple[Attachment, ...]) -> Response:
        """Return the response, reporting unknown, missing and wrong values on the way."""
        self.report_keys()
        force = self.force()
        act = self.act(force)
        title = self.single("title")
        return Response(
            path=path,
            title=title or path.rsplit("/", 1)[-1],
            body=Body(self.sheet.body_span.of(self.text)),
            force=force,
            reference=self.reference(),
            date=self.date(),
            exemptions=self.exemptions(act),
            ncnd=self.choice("ncnd", Ncnd),
            outcome=self.choice("outcome", Outcome) or Outcome.UNKNOWN,
            topics=self.listed_topics(),
            act=act,
            extent=self.choice("extent", Extent) or Extent.UNKNOWN,
            source=self.source(),
            licence=self.single("licence"),
            aliases=self.aliases(),
            attachments=attachments,
        )

    def wrong(self, kind: FaultKind, span: Span, fact: str, remedy: str) -> None:
        """Report a fault."""
        self.faults.append(Fault(kind, span, fact, remedy))

    def report_keys(self) -> None:
        """Report keys that no record has and required keys that this record lacks."""
        present = {found.key for found in self.sheet.fields}
        for found in self.sheet.fields:
            if found.key not in BY_NAME and found.key != "<<":
                near = nearest(found.key, BY_NAME, 1)
                remedy = f"did you mean `{near[0]}`?" if near else "delete it, or put the fact into the letter's text"
                self.wrong(FaultKind.UNKNOWN_KEY, found.key_span, f"no record has the key `{found.printed}`", remedy)
        if not present and any(fault.kind is FaultKind.UNREADABLE for fault in self.sheet.faults):
            return  # the front matter as a whole is wrong, and said to be
        top = self.sheet.opening
        for key in KEYS:
            if key.required and key.name not in present:
                remedy = f"add a line such as `{key.name}: {key.example}`"
                self.wrong(FaultKind.MISSING_KEY, top, f"the key `{key.name}` is missing", remedy)

    def found(self, key: str) -> Field | None:
        """The field with this key; the first of doubles."""
        return next((found for found in self.sheet.fields if found.key == key), None)

    def single(self, key: str) -> str | None:
        """The text of a key that takes one value; None when there is none."""
        value = self.value(key)
        return " ".join(printable(value.text).split()) if value else None

    def value(self, key: str) -> Value | None:
        """The one value of a key; a list, or no value, is reported."""
        found = self.found(key)
        if found is None:
            return None
        example = BY_NAME[key].example
        if found.is_list or len(found.values) > 1:
            span = _whole(found)
            self.wrong(FaultKind.WRONG_FORM, span, f"`{key}` takes one value, not a list", f"write `{key}: {example}`")
        if not found.values or not found.values[0].text.strip():
            if not found.is_list:
                remedy = f"write a value, such as `{key}: {example}`"
                self.wrong(FaultKind.WRONG_FORM, found.key_span, f"`{key}` has no value", remedy)
            return None
        return found.values[0]

    def choice(self, key: str, kind: type[E]) -> E | None:
        """The value of a key that takes one of a few words, in any letter case."""
        value = self.value(key)
        if value is None:
            return None
        written = value.text.strip()
        try:
            return kind(written.lower())
        except ValueError:
            near = nearest(written, kind, 1)
            words = ", ".join(kind)
            remedy = f"did you mean `{near[0]}`?" if near else f"write one of {words}"
            self.wrong(FaultKind.WRONG_FORM, value.span, f"`{_short(written)}` is no {key} (one of {words})", remedy)
            return None

    def force(self) -> Force | None:
        """The force by name, alias or slug; an unknown name is reported with the nearest known ones."""
        value = self.value("force")
        if value is None:
            return None
        force = find_force(value.text, self.forces)
        if force is None:
            owners = {name: known.name for known in self.forces for name in names_of(known)}
            near = " or ".join(dict.fromkeys(f"`{owners[name]}`" for name in nearest(value.text, owners)))
            remedy = f"did you mean {near}?" if near else "write a name from responses/forces.toml"
            fact = f"no force is called `{_short(value.text)}`"
            self.wrong(FaultKind.UNKNOWN_FORCE, value.span, fact, remedy)
        return force

    def act(self, force: Force | None) -> Act:
        """The Act of the record: what it says, else the Act under which its force answers, else FOIA 2000."""
        default = force.act if force else Act.FOIA
        value = self.value("act")
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
        self.wrong(FaultKind.WRONG_FORM, value.span, f"`{_short(value.text)}` is no Act of the archive", remedy)
        return likely or default

    def reference(self) -> str | None:
        """The reference as printed; None where the record says `none`."""
        reference = self.single("reference")
        return None if reference is None or reference.lower() == "none" else reference

    def date(self) -> PartialDate:
        """The date of the response."""
        value = self.value("date")
        if value is None:
            return UNKNOWN
        try:
            return PartialDate.parse(value.text.strip().lower())
        except ValueError as problem:
            remedy = "write the date as YYYY-MM-DD, YYYY-MM or YYYY, or `unknown` when the copy shows none"
            self.wrong(FaultKind.WRONG_DATE, value.span, _short(str(problem), 120), remedy)
            return UNKNOWN

    def source(self) -> str | None:
        """The address of publication: http or https only, for it becomes a link."""
        value = self.value("source")
        if value is None:
            return None
        if _ADDRESS.fullmatch(value.text) and not CONTROL.search(value.text):
            return value.text
        remedy = "write the whole address, beginning with https://, or leave the key out"
        self.wrong(FaultKind.WRONG_FORM, value.span, f"`{_short(value.text)}` is no http or https address", remedy)
        return None

    def many(self, key: str) -> tuple[tuple[Value, tuple[str, ...]], ...]:
        """The values of a key that takes a list, with their questions; one text of several values is reported."""
        found = self.found(key)
        if found is None:
            return ()
        questions = found.questions or ((),) * len(found.values)
        if found.is_list:
            return tuple(zip(found.values, questions, strict=True))
        parts = [part for value in found.values for part in _split(value)]
        listed = f"`{key}: [{', '.join(part.text for part in parts)}]`"
        remedy = f"write {listed}" if len(listed) < 200 else "write it as a list: [first, second]"
        fact = f"`{key}` takes a list, not a text" if parts else f"`{key}` has no value"
        self.wrong(FaultKind.WRONG_FORM, _whole(found), fact, remedy)
        if len(parts) == len(questions):
            return tuple(zip(parts, questions, strict=True))
        return tuple((part, ()) for part in parts)

    def exemptions(self, act: Act) -> tuple[Reliance, ...]:
        """The provisions relied on, in the order of the front matter."""
        reliances = []
        for value, questions in self.many("exemptions"):
            provisions, fault = read_provisions(value, act, self.law)
            if fault is not None:
                self.faults.append(fault)
            reliances += [Reliance(provision, questions, value.span) for provision in provisions]
        return tuple(reliances)

    def listed_topics(self) -> tuple[Topic, ...]:
        """The topics by slug; an unknown one is reported with the nearest known ones, a double is kept once."""
        known = {topic.slug: topic for topic in self.topics}
        titles = {name.casefold(): topic.slug for topic in self.topics for name in (*topic.synonyms, topic.title)}
        topics: dict[str, Topic] = {}
        for value, _ in self.many("topics"):
            written = value.text.strip()
            topic = known.get(written.lower())
            if topic is not None:
                topics[topic.slug] = topic
                continue
            by_title = titles.get(written.casefold())
            near = (by_title,) if by_title else nearest(written, known)
            names = " or ".join(f"`{slug}`" for slug in near)
            remedy = f"did you mean {names}?" if names else "write a slug from responses/topics.toml"
            self.wrong(FaultKind.UNKNOWN_TOPIC, value.span, f"no topic is called `{_short(written)}`", remedy)
        return tuple(topics.values())

    def aliases(self) -> tuple[str, ...]:
        """Former paths of the record (`force/slug`)."""
        aliases = []
        for value, _ in self.many("aliases"):
            if _ALIAS.fullmatch(value.text):
                aliases.append(value.text)
            else:
                remedy = "write the old path without `responses/` and `.md`, such as `northumbria-police/ocg`"
                self.wrong(FaultKind.WRONG_FORM, value.span, f"`{_short(value.text)}` is no path of a record", remedy)
        return tuple(aliases)


def _split(value: Value) -> list[Value]:
    """Split one text at commas and semicolons into values with spans of their own where they can be told."""
    quoted = value.span.end - value.span.start != len(value.text)
    parts = []
    for match in _PARTS.finditer(value.text):
        text = match[0].strip()
        start = value.span.start + match.start() + len(match[0]) - len(match[0].lstrip())
        if text:
            parts.append(Value(text, value.span if quoted else Span(start, start + len(text))))
    return parts


def _whole(found: Field) -> Span:
    if not found.values:
        return found.key_span
    return Span(found.values[0].span.start, found.values[-1].span.end)


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[:most] + "…"
