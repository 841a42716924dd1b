"""What can be worked out for each record by itself: over several processes, and not again while nothing changes."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from precedents.checks.case import folder_of
from precedents.checks.findings import Finding
from precedents.checks.likeness import Twin, fingerprint, twins
from precedents.checks.verdicts import Kept, Verdict
from precedents.digests import digest
from precedents.records.archive import Archive
from precedents.records.record import Record

Work: TypeAlias = tuple[int, bytes | None, bytes | None]
"""What was worked out for one record: its number, the verdict on it, and the fingerprint of its letter."""

_FINDINGS, _FINGERPRINT, _TWINS = "findings", "fingerprint", "twins"


@dataclass
class Separate:
    """Findings and fingerprints by the numbers of records.

    `check_record` gives what the checks with some codes find in a record, `codes` are those that are wanted, and
    `rules` says in a text what findings depend on besides the record's key and the check. What earlier runs found is
    kept with the codes of their checks, so that only other checks are run. A record without a key is worked out each
    time.
    """

    archive: Archive
    check_record: Callable[[Record, Collection[str]], tuple[Finding, ...]]
    codes: frozenset[str]
    rules: str
    kept: Kept
    _verdicts: dict[int, Verdict] = field(default_factory=dict)
    _fingerprints: dict[int, bytes] = field(default_factory=dict)
    _twins: dict[str, Twin] | None = None

    def work(
        self,
        spread: Callable[[Callable[[int], Work], Sequence[int]], Iterable[Work]],
        chosen: Sequence[int],
        *,
        with_letters: bool,
    ) -> None:
        """Work out the findings of the chosen records, and the twins among all records if letters are compared."""
        known = self._known(_FINDINGS, chosen, self._findings_key)
        self._verdicts = {number: Verdict.read(known[number]) if number in known else Verdict() for number in chosen}
        unchecked = frozenset(number for number in chosen if not self.codes <= self._verdicts[number].codes)
        unprinted: frozenset[int] = frozenset()
        if with_letters:
            self._twins = self._known_twins()
            if self._twins is None:
                letters = [number for number, record in enumerate(self.archive.records) if record.response is not None]
                self._fingerprints = self._known(_FINGERPRINT, letters, self._key)
                unprinted = frozenset(letters).difference(self._fingerprints)

        def one(number: int) -> Work:
            record = self.archive.records[number]
            verdict = self._completed(number).written() if number in unchecked else None
            return number, verdict, fingerprint(record.body_text) if number in unprinted else None

        new: dict[int, bytes] = {}
        for number, verdict, printed in spread(one, sorted(unchecked | unprinted)):
            if verdict is not None:
                new[number], self._verdicts[number] = verdict, Verdict.read(verdict)
            if printed is not None:
                self._fingerprints[number] = printed
        self._keep(_FINDINGS, new, self._findings_key)
        self._keep(_FINGERPRINT, {number: self._fingerprints[number] for number in unprinted}, self._key)

    def findings(self, number: int) -> tuple[Finding, ...]:
        """Return the findings of a record for which they were worked out."""
        return self._verdicts[number].found(self.archive.records[number].file, self.codes)

    def _completed(self, number: int) -> Verdict:
        """Run those of the wanted checks that are missing in the verdict on a record."""
        known = self._verdicts[number]
        missing = self.codes - known.codes
        return known.and_of(missing, self.check_record(self.archive.records[number], missing))

    def twins(self) -> dict[str, Twin]:
        """Return by file which earlier letter a letter repeats, when letters were to be compared."""
        if self._twins is None:
            files = {number: self.archive.records[number].file for number in sorted(self._fingerprints)}
            self._twins = twins((file, folder_of(file), self._fingerprints[number]) for number, file in files.items())
            if key := self._key_of_all():
                rows = {file: [twin.file, twin.share] for file, twin in self._twins.items()}
                self.kept.keep(_TWINS, {key: json.dumps(rows).encode()})
        return self._twins

    def _known_twins(self) -> dict[str, Twin] | None:
        key = self._key_of_all()
        found = self.kept.found(_TWINS, [key]).get(key) if key else None
        return None if found is None else {file: Twin(*twin) for file, twin in json.loads(found).items()}

    def _known(self, kind: str, numbers: Iterable[int], key: Callable[[int], bytes]) -> dict[int, bytes]:
        keys = {number: key(number) for number in numbers if key(number)}
        found = self.kept.found(kind, list(keys.values()))
        return {number: found[key] for number, key in keys.items() if key in found}

    def _keep(self, kind: str, values: dict[int, bytes], key: Callable[[int], bytes]) -> None:
        self.kept.keep(kind, {key(number): value for number, value in values.items() if key(number)})

    def _key(self, number: int) -> bytes:
        return self.archive.keys.get(self.archive.records[number].file, b"")

    def _findings_key(self, number: int) -> bytes:
        key = self._key(number)
        return key and key + self._digest_of_rules

    @cached_property
    def _digest_of_rules(self) -> bytes:
        return digest(self.rules)

    def _key_of_all(self) -> bytes:
        keys = [self._key(number) for number in range(len(self.archive.records))]
        return digest(*keys) if all(keys) else b""
