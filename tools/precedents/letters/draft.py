"""The draft of a record: everything that could be told from a letter, and what each field rests on. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from precedents.dates import PartialDate
from precedents.law import Act, Law, Provision
from precedents.letters.coverage import find_extent
from precedents.letters.evidence import Flag, Found, flag
from precedents.letters.force import find_forces
from precedents.letters.grounds import find_act, find_grounds
from precedents.letters.headings import find_headings
from precedents.letters.letter import Letter, Page, Source
from precedents.letters.outcome import find_outcome
from precedents.letters.questions import Question, find_questions
from precedents.letters.reference import find_reference
from precedents.letters.response_date import find_date
from precedents.letters.stance import find_stance
from precedents.letters.subject import find_title, find_topics
from precedents.letters.text import clean, read_plain
from precedents.letters.verdicts import statements
from precedents.records.anatomy import Section
from precedents.records.response import Extent, Force, Ncnd, Outcome, Topic


@dataclass(frozen=True)
class Draft:
    """What a letter says, as far as it could be told; a person confirms it.

    `forces` has two or more members for a joint response and none when no force could be told; `reference` is None and
    `date` unknown when the copy shows none. `exemptions` are relied on, `mentioned` only named, in the letter's order,
    each once; `other_acts` are titles. `sections` and everything else that has a place count in `letter.text`.
    """

    forces: tuple[Force, ...]
    reference: str | None
    date: PartialDate
    act: Act
    title: str
    exemptions: tuple[Provision, ...]
    mentioned: tuple[Provision, ...]
    other_acts: tuple[str, ...]
    ncnd: Ncnd
    outcome: Outcome
    topics: tuple[Topic, ...]
    extent: Extent
    questions: tuple[Question, ...]
    flags: tuple[Flag, ...]
    letter: Letter

    @property
    def force(self) -> Force | None:
        """The force that is named first; None when none could be told."""
        return self.forces[0] if self.forces else None

    @property
    def text(self) -> str:
        """The cleaned letter."""
        return self.letter.text

    @property
    def sections(self) -> tuple[Section, ...]:
        """The parts of the letter, in order."""
        return self.letter.sections


def draft_letter(
    text: str,
    *,
    url: str | None = None,
    force: Force | None = None,
    forces: Sequence[Force],
    topics: Sequence[Topic],
    law: Law,
) -> Draft:
    """Draft the record of a letter given as plain text.

    `url` is the address it was published at, `force` the force that the person who imports names; `forces` and
    `topics` are the lists of the archive. Never raises, whatever the text; what is not there is `unknown` or `none`.
    """
    sources, dropped = clean(read_plain(text))
    page = Page(dropped=tuple(dropped), url=url)
    return draft_sources(sources, page, force=force, forces=forces, topics=topics, law=law)


def draft_sources(
    sources: Sequence[Source],
    page: Page,
    *,
    force: Force | None = None,
    forces: Sequence[Force],
    topics: Sequence[Topic],
    law: Law,
) -> Draft:
    """Draft the record of a letter given as cleaned lines, and what the page around it said."""
    letter = Letter.of(find_headings(sources), page)
    reference, date = find_reference(letter), find_date(letter)
    whose = find_forces(letter, forces, force, reference.value)
    act = find_act(letter, whose.value)
    said = statements(letter)
    grounds = find_grounds(letter, act.value, law, said)
    stance = find_stance(letter, said, grounds.relied.value, law, date.value)
    questions = find_questions(letter, said, grounds.citations, law)
    answers = {question.outcome for question in questions}
    outcome = find_outcome(letter, said, grounds, stance.value, law, answers)
    relied = _doubted(grounds.relied, outcome.value)
    title = find_title(letter, reference.value)
    subjects, extent = find_topics(letter, title.value, topics), find_extent(letter)
    fields: dict[str, Found[Any]] = {
        "force": whose, "reference": reference, "date": date, "act": act, "title": title, "exemptions": relied,
        "ncnd": stance, "outcome": outcome, "topics": subjects, "extent": extent,
    }  # fmt: skip
    return Draft(
        whose.value,
        reference.value,
        date.value,
        act.value,
        title.value,
        grounds.relied.value,
        grounds.mentioned,
        grounds.other_acts,
        stance.value,
        outcome.value,
        subjects.value,
        extent.value,
        questions,
        tuple(flag(name, found, letter.text) for name, found in fields.items()),
        letter,
    )


_REFUSING = frozenset({Outcome.REFUSED, Outcome.COST, Outcome.VEXATIOUS, Outcome.NCND})


def _doubted(relied: Found[tuple[Provision, ...]], outcome: Outcome) -> Found[tuple[Provision, ...]]:
    """The provisions relied on, to be confirmed where there are none though the letter refuses."""
    if relied.value or outcome not in _REFUSING:
        return relied
    return Found((), "the letter refuses, and no provision is clearly relied on", relied.span, confirm=True)
