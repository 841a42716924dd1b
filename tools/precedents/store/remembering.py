"""The bytes of record files become records: by reading them, or from what was kept of an earlier reading."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from precedents.digests import digest
from precedents.law import LAW
from precedents.records.record import Record
from precedents.records.response import Attachment, Force, Topic
from precedents.records.snapshot import Unpacker, packed
from precedents.store.cache import Cache

Spread: TypeAlias = Callable[[Callable[[int], tuple[int, bytes]], Sequence[int]], Iterable[tuple[int, bytes]]]
"""`map`, or what does the same over several processes, in whatever order."""

_KIND = "record"


@dataclass(frozen=True, slots=True)
class Found:
    """What lies under the name of a record: its bytes and the files beside it, or why it was not opened."""

    file: str
    content: bytes = b""
    attachments: tuple[Attachment, ...] = ()
    why: str | None = None
    remedy: str = ""


@dataclass(slots=True)
class Reading:
    """Reads the records of an archive.

    `lists` is a digest of the two lists, which decide what a record says as much as its bytes do. `keys` is what
    `Archive.keys` is.
    """

    forces: tuple[Force, ...]
    topics: tuple[Topic, ...]
    lists: bytes
    cache: Cache | None
    keys: dict[str, bytes] = field(default_factory=dict)

    def records(self, files: Sequence[Found], spread: Spread | None) -> tuple[Record, ...]:
        """Return the records of the files, in order, and keep what was read anew."""
        digests = [digest(found.file, found.content, self.lists) for found in files]
        for found, key in zip(files, digests, strict=True):
            self.keys[found.file] = digest(key, found.why or "", *map(str, found.attachments))
        kept = self.cache.found(_KIND, digests) if self.cache is not None else {}
        snapshots = {number: kept[key] for number, key in enumerate(digests) if key in kept}
        anew = [number for number, found in enumerate(files) if number not in snapshots and _is_utf8(found)]
        new: dict[int, bytes] = {}
        if self.cache is not None or spread is not None:
            new = dict((spread or map)(lambda number: (number, packed(self._read(files[number]))), anew))
            snapshots |= new
        if self.cache is not None:
            self.cache.keep(_KIND, {digests[number]: snapshot for number, snapshot in new.items()})
        unpacker = Unpacker.of(self.forces, self.topics)
        return tuple(
            unpacker.unpacked(found.file, found.content, snapshots[number], found.attachments)
            if number in snapshots
            else self._read(found)
            for number, found in enumerate(files)
        )

    def _read(self, found: Found) -> Record:
        from precedents.records.reader import read_record, unreadable_record  # YAML, which what is kept does not need

        if found.why is not None:
            return unreadable_record(found.file, found.why, found.remedy)
        return read_record(
            found.file,
            found.content,
            forces=self.forces,
            topics=self.topics,
            law=LAW,
            attachments=found.attachments,
        )


def _is_utf8(found: Found) -> bool:
    """Whether the text of a file is its bytes; else it would have to be guessed again."""
    try:
        found.content.decode()
    except UnicodeDecodeError:
        return False
    return found.why is None
