"""The bytes of record files become records: by reading them, or from what was kept of an earlier reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from precedents.law import LAW
from precedents.records.reader import read_record, unreadable_record
from precedents.records.record import Record
from precedents.records.response import Attachment, Force, Topic
from precedents.records.snapshot import Unpacker, packed
from precedents.store.cache import Cache, digest

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
    """Reads the records of an archive, some at a time.

    `lists` is a digest of the two lists, which decide what a record says as much as its bytes do. `keys` is what
    `Archive.keys` is.
    """

    forces: tuple[Force, ...]
    topics: tuple[Topic, ...]
    lists: bytes
    cache: Cache
    keys: dict[str, bytes] = field(default_factory=dict)
    _records: list[Record] = field(default_factory=list)
    _new: dict[bytes, bytes] = field(default_factory=dict)

    def read(self, files: Sequence[Found]) -> None:
        """Read the next files."""
        unpacker = Unpacker.of(self.forces, self.topics)
        keys = [digest(found.file, found.content, self.lists) for found in files]
        kept = self.cache.found(_KIND, keys)
        for found, key in zip(files, keys, strict=True):
            self.keys[found.file] = digest(key, found.why or "", *map(str, found.attachments))
            snapshot = kept.get(key) if found.why is None else None
            if snapshot is None:
                self._records.append(self._anew(found, key))
            else:
                record = unpacker.unpacked(found.file, found.content, snapshot, found.attachments)
                self._records.append(record)

    def finished(self) -> tuple[Record, ...]:
        """Keep what was read anew, and return all records."""
        self.cache.keep(_KIND, self._new)
        return tuple(self._records)

    def _anew(self, found: Found, key: bytes) -> Record:
        if found.why is not None:
            return unreadable_record(found.file, found.why, found.remedy)
        record = read_record(
            found.file,
            found.content,
            forces=self.forces,
            topics=self.topics,
            law=LAW,
            attachments=found.attachments,
        )
        if _is_utf8(found.content):  # else its text would have to be guessed again
            self._new[key] = packed(record)
        return record


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True
