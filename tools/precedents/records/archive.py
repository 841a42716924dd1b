"""All records at once, read once, never changed: the value that checks, pages and search are computed from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from precedents.law import Law
from precedents.law.provisions import Act, Provision
from precedents.records.record import Fault, Record
from precedents.records.response import Force, Response, Topic

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class ListFile:
    """One of the lists as it was read: its path from the archive's root, its text, and what is wrong with it."""

    file: str
    text: str
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class Archive:
    """Every record with the lists that it is read against.

    `records` are in order of their paths. A record that could not be read at all is here too, with its faults,
    so that nothing is lost; `responses` holds those that can be shown. `lists` are the files of `forces` and
    `topics`; `files` the paths of everything that lies in `responses/`, from the archive's root.

    `keys` has by file what tells a record from every other: a digest of its path, its bytes, the lists and the files
    beside it. What is computed from a record and the law alone is the same as long as its key is. An archive that was
    not read from files has none.
    """

    records: tuple[Record, ...]
    forces: tuple[Force, ...]
    topics: tuple[Topic, ...]
    law: Law
    lists: tuple[ListFile, ...] = ()
    files: tuple[str, ...] = ()
    keys: Mapping[str, bytes] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def responses(self) -> tuple[Response, ...]:
        """Every readable response, newest first; unknown dates last; equal dates in order of path."""
        readable = [record.response for record in self.records if record.response is not None]
        return tuple(sorted(sorted(readable, key=lambda r: r.path), key=lambda r: r.date.rank, reverse=True))

    @cached_property
    def by_path(self) -> Mapping[str, Response]:
        """Responses by identity."""
        return {response.path: response for response in self.responses}

    @cached_property
    def by_provision(self) -> Mapping[Provision, tuple[Response, ...]]:
        """Responses by every provision relied on and by everything that contains it, newest first.

        A response that relies on 31(1)(a) is under 31(1)(a), under 31(1) and under 31, once each.
        """
        known: dict[tuple[Provision, ...], set[Provision]] = {}  # ten thousand records rely on a few hundred groups

        def lineages(response: Response) -> set[Provision]:
            relied = tuple([reliance.provision for reliance in response.exemptions])
            if relied not in known:
                known[relied] = {up for provision in relied for up in provision.lineage()}
            return known[relied]

        return self._grouped(lineages)

    @cached_property
    def by_force(self) -> Mapping[str, tuple[Response, ...]]:
        """Responses by the slug of their force, newest first."""
        return self._grouped(lambda response: {response.force.slug} if response.force else set())

    @cached_property
    def by_topic(self) -> Mapping[str, tuple[Response, ...]]:
        """Responses by the slug of each of their topics, newest first."""
        return self._grouped(lambda response: {topic.slug for topic in response.topics})

    @cached_property
    def by_year(self) -> Mapping[str, tuple[Response, ...]]:
        """Responses by year of response (`2018`, or `unknown`), newest first."""
        return self._grouped(lambda response: {str(response.date.year or "unknown")})

    @cached_property
    def by_ncnd(self) -> Mapping[str, tuple[Response, ...]]:
        """Responses by how far they neither confirm nor deny (`whole`, `partial`, `none`), newest first."""
        return self._grouped(lambda response: {response.ncnd.value} if response.ncnd else set())

    @cached_property
    def by_outcome(self) -> Mapping[str, tuple[Response, ...]]:
        """Responses by outcome (`disclosed`, `refused` ...), newest first."""
        return self._grouped(lambda response: {response.outcome.value})

    @cached_property
    def by_act(self) -> Mapping[Act, tuple[Response, ...]]:
        """Responses by the Act that they were given under, newest first."""
        return self._grouped(lambda response: {response.act})

    @cached_property
    def moved(self) -> Mapping[str, Response]:
        """Responses by their former paths; a path that a record has today is not among them."""
        return {
            alias: response
            for response in reversed(self.responses)
            for alias in response.aliases
            if alias not in self.by_path
        }

    def _grouped(self, keys: Callable[[Response], Iterable[K]]) -> dict[K, tuple[Response, ...]]:
        groups: dict[K, list[Response]] = defaultdict(list)
        for response in self.responses:
            for key in keys(response):
                groups[key].append(response)
        return {key: tuple(group) for key, group in groups.items()}
