"""The two lists that records are read against: `responses/forces.toml` and `responses/topics.toml`."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from precedents.law.provisions import Act
from precedents.records.record import Fault, FaultKind
from precedents.records.response import Force, Topic
from precedents.spans import Lines, Span

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NATIONS = ("England", "Wales", "England and Wales", "Scotland", "Northern Ireland", "United Kingdom")
_LONGEST_NAME = 100
_AT = re.compile(r" \(at line (\d+), column (\d+)\)| \(at end of document\)")

T = TypeVar("T")


def read_forces(text: str) -> tuple[tuple[Force, ...], tuple[Fault, ...]]:
    """Read `forces.toml`: tables `[[force]]` with `slug`, `name`, `aliases`, `nation`, `act` and `domains`.

    Returns the forces that can be read, in order, and what is wrong, with spans in `text`. Never raises.
    """
    return _read(text, "force", {"slug", "name", "aliases", "nation", "act", "domains"}, _force, names_of)


def read_topics(text: str) -> tuple[tuple[Topic, ...], tuple[Fault, ...]]:
    """Read `topics.toml`: tables `[[topic]]` with `slug`, `title`, `description` and `synonyms`.

    Returns the topics that can be read, in order, and what is wrong, with spans in `text`. Never raises.
    """
    return _read(
        text, "topic", {"slug", "title", "description", "synonyms"}, _topic, lambda topic: (topic.title, topic.slug)
    )


def missing_list(file: str) -> tuple[Fault, ...]:
    """Return the fault of a list that cannot be opened."""
    return (Fault(FaultKind.UNREADABLE, Span(0, 0), f"{file} cannot be opened", "every archive has this list"),)


def find_force(name: str, forces: Sequence[Force]) -> Force | None:
    """Return the force with this name, alias or slug, in any letter case; None when there is none."""
    exact = next((force for force in forces if name in (force.name, force.slug)), None)
    if exact is not None:
        return exact
    wanted = _folded(name)
    return next((force for force in forces if wanted in {_folded(known) for known in names_of(force)}), None)


def names_of(force: Force) -> tuple[str, ...]:
    """Every name that a record may give a force: its name, its aliases and its slug."""
    return (force.name, *force.aliases, force.slug)


def nearest(name: str, names: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """Return the names most like `name`, the best first, for "did you mean"; at most `most`, often none."""
    if len(name) > _LONGEST_NAME:
        return ()
    by_folded = {_folded(known): known for known in names}
    close = difflib.get_close_matches(_folded(name), list(by_folded), n=most, cutoff=0.6)
    within = [folded for folded in by_folded if _folded(name) and _folded(name) in folded]
    return tuple(by_folded[folded] for folded in dict.fromkeys([*close, *within]))[:most]


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


@dataclass(slots=True)
class _Table:
    """One table of a list: its values and where its keys stand; wrong values are reported and left out."""

    values: Mapping[str, object]
    place: Span
    places: Mapping[str, Span]
    faults: list[Fault] = field(default_factory=list)

    def where(self, key: str) -> Span:
        return self.places.get(key, self.place)

    def wrong(self, key: str, fact: str, remedy: str, kind: FaultKind = FaultKind.WRONG_FORM) -> None:
        self.faults.append(Fault(kind, self.where(key), fact, remedy))

    def text(self, key: str, default: str | None = None) -> str:
        value = self.values.get(key, default)
        if isinstance(value, str) and (value.strip() or default is not None):
            return value.strip()
        if key in self.values:
            self.wrong(key, f"`{key}` is no text", f'write `{key} = "..."`')
        else:
            self.wrong(key, f"`{key}` is missing", f'add `{key} = "..."`', FaultKind.MISSING_KEY)
        return default or ""

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key, [])
        if isinstance(value, list) and all(isinstance(part, str) and part.strip() for part in value):
            return tuple(part.strip() for part in value)
        self.wrong(key, f"`{key}` is no list of texts", f'write `{key} = ["...", "..."]`')
        return ()

    def report_unknown(self, name: str, keys: set[str]) -> None:
        for key in self.values:
            if key not in keys:
                near = nearest(key, keys, 1)
                remedy = f"did you mean `{near[0]}`?" if near else f"a {name} has {', '.join(sorted(keys))}"
                self.wrong(key, f"a {name} has no key `{key}`", remedy, FaultKind.UNKNOWN_KEY)

    def slug(self) -> str:
        slug = self.text("slug")
        if slug and not _SLUG.fullmatch(slug):
            self.wrong("slug", f"`{slug}` is no slug", "write small letters, digits and single hyphens")
            return ""
        return slug


def _force(table: _Table) -> Force | None:
    slug, name = table.slug(), table.text("name")
    nation = table.text("nation", "England")
    if nation not in _NATIONS:
        table.wrong("nation", f"`{nation}` is no nation", f"write one of {', '.join(_NATIONS)}")
        nation = "United Kingdom"
    act = table.text("act", Act.FOIA.value)
    if act not in set(Act):
        table.wrong("act", f"`{act}` is no Act of the archive", f"write one of {', '.join(Act)}")
    aliases, domains = table.texts("aliases"), table.texts("domains")
    if not slug or not name:
        return None
    return Force(slug, name, aliases, nation, Act(act) if act in set(Act) else Act.FOIA, domains)


def _topic(table: _Table) -> Topic | None:
    slug, title = table.slug(), table.text("title")
    topic = Topic(slug, title, table.text("description", ""), table.texts("synonyms"))
    return topic if slug and title else None


def _read(
    text: str,
    name: str,
    keys: set[str],
    make: Callable[[_Table], T | None],
    names: Callable[[T], tuple[str, ...]],
) -> tuple[tuple[T, ...], tuple[Fault, ...]]:
    """Read the tables `[[name]]`: `make` turns each into a value, which no two may call by one of their `names`."""
    try:
        document = tomllib.loads(text.removeprefix("\ufeff"))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        return (), (_not_toml(text, str(error)),)
    faults = [
        Fault(FaultKind.UNKNOWN_KEY, _key_place(text, key), f"`{key}` is no part of this list", f"write `[[{name}]]`")
        for key in document
        if key != name
    ]
    tables = document.get(name, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        fact = f"`{name}` is no list of tables"
        return (), (*faults, Fault(FaultKind.WRONG_FORM, _key_place(text, name), fact, f"write `[[{name}]]`"))
    found: list[T] = []
    taken: set[str] = set()
    for table in _tables(text, name, tables):
        table.report_unknown(name, keys)
        made = make(table)
        if made is not None:
            known = {_folded(each): each for each in names(made)}
            for folded in sorted(known.keys() & taken):
                fact = f"another {name} is called `{known[folded]}` too"
                table.wrong("slug", fact, f"give each {name} its own names", FaultKind.DUPLICATE_KEY)
            if _folded(table.slug()) not in taken:
                found.append(made)
            taken |= known.keys()
        faults.extend(table.faults)
    return tuple(found), tuple(faults)


def _tables(text: str, name: str, values: Sequence[Mapping[str, object]]) -> list[_Table]:
    """Pair each table with the places of its header and keys (tomllib tells no places)."""
    header = re.compile(rf"(?m)^[ \t]*\[\[[ \t]*{name}[ \t]*\]\]")
    places = [Span(*match.span()) for match in header.finditer(text)]
    if len(places) != len(values):  # headers inside multi-line texts, or tables written inline
        return [_Table(value, Span(0, 0), {}) for value in values]
    ends = [*(place.start for place in places[1:]), len(text)][: len(places)]
    key = re.compile(r"(?m)^[ \t]*([A-Za-z_-]+)[ \t]*=[^\r\n]*")
    return [
        _Table(value, place, {m[1]: Span(m.start(1), m.end()) for m in key.finditer(text, place.end, end)})
        for value, place, end in zip(values, places, ends, strict=True)
    ]


def _key_place(text: str, key: str) -> Span:
    found = re.search(rf"(?m)^[ \t\[]*{re.escape(key)}\b", text)
    return Span(*found.span()) if found else Span(0, 0)


def _not_toml(text: str, problem: str) -> Fault:
    at = _AT.search(problem)
    offset = len(text)
    if at and at[1]:
        lines = Lines(text)
        offset = lines.starts[min(int(at[1]), len(lines.starts)) - 1] + int(at[2]) - 1
    place = Span(min(offset, len(text)), min(offset + 1, len(text)))
    fact = _AT.sub("", problem).rstrip(".")
    return Fault(FaultKind.UNREADABLE, place, f"the list is no TOML: {fact[:1].lower()}{fact[1:]}", "correct this line")
