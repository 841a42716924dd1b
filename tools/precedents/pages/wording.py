"""How the site says things: outcomes, dates, counts and sizes in the words that a reader sees."""

from __future__ import annotations

import datetime

from precedents.dates import PartialDate
from precedents.law.drafting import COMMENCEMENT
from precedents.law.provisions import Provision
from precedents.law.sections import Period, Section
from precedents.records import labels
from precedents.records.response import Ncnd, Response

OUTCOMES, NCND, EXTENTS = labels.OUTCOMES, labels.NCND, labels.EXTENTS
"""Outcomes, kinds of NCND and extents as search calls them too."""

NCND_SHORT = {Ncnd.WHOLE: "Yes, the whole request", Ncnd.PARTIAL: "Yes, part of the request", Ncnd.NONE: "No"}
"""How far, for the summary of a response."""

NCND_MEANING = {
    Ncnd.WHOLE: "The letter neither confirms nor denies that any of the information is held.",
    Ncnd.PARTIAL: "The letter answers part of the request, and neither confirms nor denies that anything else is held.",
    Ncnd.NONE: "The letter says whether the information is held.",
}
"""What each word means."""

_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def title(response: Response) -> str:
    """The title of a response; its reference or its path when the record gives none."""
    return response.title.strip() or response.reference or response.path


def full_title(response: Response) -> str:
    """A title that no other response has: `Drones (Kent Police, 114/18)`; the date stands in for a reference."""
    return f"{title(response)} ({force(response)}, {response.reference or response.date.in_words()})"


def force(response: Response) -> str:
    """The name of the force that answered, or that it is not in the list."""
    return response.force.name if response.force else "Force not listed"


def short_date(date: PartialDate) -> str:
    """A date for a narrow column: `19 Feb 2018`, `Feb 2018`, `2018`, `unknown`."""
    if date.year is None:
        return "unknown"
    words = [str(date.day)] if date.day else []
    words += [_MONTHS[date.month]] if date.month else []
    return " ".join([*words, str(date.year)])


def day(shown: datetime.date) -> str:
    """A full date: `25 May 2018`."""
    return PartialDate(shown.year, shown.month, shown.day).in_words()


def number(count: int) -> str:
    """A count with its thousands apart: `1,234`."""
    return f"{count:,}"


def counted(count: int, noun: str, plural: str | None = None) -> str:
    """A count with its noun: `1 response`, `1,234 responses`, `no response`."""
    if count == 1:
        return f"1 {noun}"
    return f"{number(count) if count else 'no'} {plural or noun + 's'}"


def size(count: int) -> str:
    """The size of a file: `812 bytes`, `10.4 KB`, `2.1 MB` (1 KB is 1,000 bytes)."""
    if count < 1000:
        return counted(count, "byte")
    return f"{count / 1000:.1f} KB" if count < 999_950 else f"{count / 1_000_000:,.1f} MB"


def named(provision: Provision) -> str:
    """A provision as a heading begins: `Section 31(1)(a)`, `Regulation 12(4)(b)`."""
    return f"{provision.act.division.capitalize()} {provision}"


def section_title(section: Section) -> str:
    """A section as the title of its page: `Section 31: Law enforcement`."""
    return f"{named(section.provision)}: {section.heading}"


def also_called(section: Section) -> str:
    """The short title that letters use, where it is not the statute's heading; else empty."""
    return section.short_title if section.short_title.casefold() != section.heading.casefold() else ""


def period(shown: Period) -> str:
    """The days of a form of a provision (`until 24 May 2018`); empty for one that has been law all along."""
    return Period(None if shown.first == COMMENCEMENT else shown.first, shown.last).in_words()


def web(address: str | None) -> str:
    """An address that may be linked, as it stands; empty for one that is none or is not of the web."""
    return address if address and address.lower().startswith(("https://", "http://")) else ""


def provisions(response: Response) -> str:
    """The provisions relied on, for a column: `23(5), 31(3)`."""
    return ", ".join(map(str, response.provisions))


def joined(parts: list[str] | tuple[str, ...]) -> str:
    """Words as a list in a sentence: `a`, `a and b`, `a, b and c`."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
