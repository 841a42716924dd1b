"""Every check, written out: its code, how grave a breach is, and the generator that finds it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from precedents.checks import body, captures, citing, dates, front_matter, ncnd, places, provisions
from precedents.checks.case import Case, Context
from precedents.checks.findings import Breach, Severity

RecordRule: TypeAlias = Callable[[Case], Iterator[Breach]]
ArchiveRule: TypeAlias = Callable[[Context], Iterator[tuple[str, Breach]]]


class Scope(StrEnum):
    """What a check looks at, and so when it can be run."""

    RECORD = "record"
    """Any record file, readable or not."""
    RESPONSE = "response"
    """A record that could be read, alone."""
    RELATIONS = "relations"
    """A record that could be read, with the others around it."""
    DAY = "day"
    """A record that could be read, on the day of the run."""
    ARCHIVE = "archive"
    """The archive as a whole."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """What every check has, whatever it looks at."""

    code: str
    severity: Severity

    @property
    def _run(self) -> Callable[..., object]:
        raise NotImplementedError

    @property
    def slug(self) -> str:
        """Its name in words: `duplicate-key`."""
        return self._run.__name__.replace("_", "-")

    @property
    def title(self) -> str:
        """What it finds, in a few words: the first line of its docstring."""
        return _documentation(self._run).partition("\n")[0].removesuffix(".")

    @property
    def explanation(self) -> str:
        """The page that a contributor reads, in Markdown: its docstring without the first line."""
        return _documentation(self._run).partition("\n")[2].strip() + "\n"


@dataclass(frozen=True, slots=True)
class Check(_Rule):
    """A check of one record. `run` yields what is wrong with it."""

    run: RecordRule
    scope: Scope = Scope.RESPONSE

    @property
    def _run(self) -> Callable[..., object]:
        return self.run


@dataclass(frozen=True, slots=True)
class ArchiveCheck(_Rule):
    """A check of the archive as a whole. `run` yields the path of a file and what is wrong with it."""

    run: ArchiveRule
    scope: Scope = Scope.ARCHIVE

    @property
    def _run(self) -> Callable[..., object]:
        return self.run


AnyCheck: TypeAlias = Check | ArchiveCheck

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

CHECKS: Final[tuple[AnyCheck, ...]] = (
    Check("F001", _E, front_matter.not_text, Scope.RECORD),
    Check("F002", _E, front_matter.no_front_matter, Scope.RECORD),
    Check("F003", _E, front_matter.duplicate_key, Scope.RECORD),
    Check("F004", _E, front_matter.unreadable, Scope.RECORD),
    Check("F005", _E, front_matter.forbidden_yaml, Scope.RECORD),
    Check("F006", _E, front_matter.unknown_key, Scope.RECORD),
    Check("F007", _E, front_matter.missing_key, Scope.RECORD),
    Check("F008", _E, front_matter.wrong_form, Scope.RECORD),
    Check("F009", _W, front_matter.byte_order_mark, Scope.RECORD),
    Check("F010", _W, front_matter.line_ends, Scope.RECORD),
    Check("F011", _N, front_matter.key_case, Scope.RECORD),
    Check("F012", _N, front_matter.key_order, Scope.RECORD),
    Check("D001", _E, dates.wrong_date, Scope.RECORD),
    Check("D002", _E, dates.before_the_act),
    Check("D003", _E, dates.in_the_future, Scope.DAY),
    Check("P001", _E, provisions.wrong_provision, Scope.RECORD),
    Check("P002", _E, provisions.not_in_the_act),
    Check("P003", _E, provisions.not_in_force),
    Check("P004", _W, provisions.cites_what_never_was),
    Check("P005", _N, provisions.cites_a_superseded_form),
    Check("P006", _W, citing.less_precise_than_the_letter),
    Check("P007", _W, citing.never_cited),
    Check("P008", _N, citing.not_listed),
    Check("P009", _W, provisions.repeated),
    Check("P010", _W, provisions.no_ground),
    Check("P011", _W, provisions.act_of_the_force),
    Check("N001", _E, ncnd.limb_left_out),
    Check("N002", _N, ncnd.no_limb_found),
    Check("N003", _W, ncnd.limb_without_ncnd),
    Check("N004", _E, ncnd.outcome_against_ncnd),
    Check("A001", _E, places.unknown_force, Scope.RECORD),
    Check("A002", _E, places.unknown_topic, Scope.RECORD),
    Check("A003", _E, places.folder_and_force),
    Check("A004", _E, places.form_of_the_address, Scope.RECORD),
    Check("A005", _E, places.address_taken, Scope.RELATIONS),
    Check("A006", _E, places.reference_taken, Scope.RELATIONS),
    Check("A007", _N, places.letter_repeated, Scope.RELATIONS),
    Check("A008", _E, places.alias_taken, Scope.RELATIONS),
    ArchiveCheck("A009", _W, places.stray_file),
    ArchiveCheck("A010", _E, places.list_at_fault),
    Check("B001", _E, body.body_empty),
    Check("B002", _W, body.raw_html),
    Check("B003", _N, body.first_level_heading),
    Check("B004", _W, body.link_left_out),
    Check("B005", _W, body.invisible_characters),
    Check("B006", _W, body.site_chrome),
    Check("B007", _E, captures.words_not_as_published),
    Check("B008", _W, captures.capture_not_compared),
)
"""Every check, family by family. A code is never given to another check; a check that is dropped leaves a gap."""


def find_check(name: str) -> AnyCheck | None:
    """Return the check with this code (`F003`) or name (`duplicate-key`), in any letter case; else None."""
    wanted = name.strip().casefold()
    return next((check for check in CHECKS if wanted in (check.code.casefold(), check.slug)), None)


def _documentation(run: Callable[..., object]) -> str:
    return inspect.cleandoc(run.__doc__ or "")
