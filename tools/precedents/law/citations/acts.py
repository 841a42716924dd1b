"""The Acts that police letters cite, read from the table of their names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from precedents.law.citations.act_names import NAMES


@dataclass(frozen=True, slots=True)
class ActName:
    """One Act (or several of one title): its title without year, its years, its short forms."""

    title: str
    years: tuple[str, ...]
    short: tuple[str, ...]
    settled: bool
    """Whether the title alone means the first year."""

    def dated(self, year: str | None) -> str:
        """The title with its year as far as it can be told: `Terrorism Act 2000`."""
        if year is None and self.settled:
            year = self.years[0]
        return f"{self.title} {year}" if year else self.title


def _read(lines: str) -> tuple[ActName, ...]:
    names = []
    for line in lines.strip().splitlines():
        title, years, short = (part.strip() for part in line.split("|"))
        dated = years.split()
        settled = len(dated) == 1 or bool(dated and dated[0].endswith("!"))
        forms = tuple(form.strip() for form in short.split(",") if form.strip())
        names.append(ActName(title, tuple(year.rstrip("!") for year in dated), forms, settled))
    return tuple(names)


WITHOUT_SECTIONS: Final = frozenset(("General Data Protection Regulation", "European Convention on Human Rights"))
"""They have articles: a section named in the same breath is of another Act."""

ACTS: Final = _read(NAMES)
