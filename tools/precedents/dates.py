"""Dates as far as a letter tells them: a day, a month, a year, or unknown.

Nothing is guessed: a letter dated `June 2016` has the date `2016-06` and no day, and a copy without a date has
`unknown`. The archive orders such dates and compares them with the days on which the law changed.
"""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import total_ordering

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@total_ordering
@dataclass(frozen=True, slots=True, eq=True)
class PartialDate:
    """A date known to the day, the month or the year, or not at all (`year` is None).

    Order: by the first day that the date can mean; on the same first day the vaguer date comes first
    (2018 < 2018-01 < 2018-01-01); an unknown date comes before every known one, so that "newest first,
    unknown last" is simply the reverse order.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if (self.year is None and self.month is not None) or (self.month is None and self.day is not None):
            raise ValueError("a day needs its month and a month needs its year")
        if self.year is not None:
            datetime.date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """date = 'unknown' | YYYY | YYYY '-' MM | YYYY '-' MM '-' DD  (ISO 8601 calendar dates)

        Raises ValueError, saying what is wrong, for any other form and for days that are in no calendar.
        """
        if text == "unknown":
            return UNKNOWN
        match = _FORM.fullmatch(text)
        if match is None or not text.isascii():
            raise ValueError(f"`{text}` is not of the form YYYY-MM-DD, YYYY-MM, YYYY or `unknown`")
        year, month, day = (int(part) if part else None for part in match.groups())
        try:
            return cls(year, month, day)
        except ValueError:
            raise ValueError(f"`{text}` is in no calendar") from None

    @property
    def known(self) -> bool:
        """Whether at least the year is known."""
        return self.year is not None

    @property
    def earliest(self) -> datetime.date | None:
        """The first day that this date can mean; None when unknown."""
        return None if self.year is None else datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> datetime.date | None:
        """The last day that this date can mean; None when unknown."""
        if self.year is None:
            return None
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """The form that a record has: `2018-02-19`, `2018-02`, `2018` or `unknown`."""
        if self.year is None:
            return "unknown"
        parts = [f"{self.year:04d}"] + [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def in_words(self) -> str:
        """The form that a reader sees: `19 February 2018`, `February 2018`, `2018` or `date unknown`."""
        if self.year is None:
            return "date unknown"
        words = [str(self.day)] if self.day else []
        words += [calendar.month_name[self.month]] if self.month else []
        return " ".join([*words, str(self.year)])

    @property
    def rank(self) -> tuple[int, int, int]:
        """What orders dates: quicker to sort by than the dates themselves."""
        return (self.year or 0, self.month or 0, self.day or 0)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self.rank < other.rank


UNKNOWN = PartialDate()
