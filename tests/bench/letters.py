"""Letters that nobody wrote, as long and as repetitive as real ones, each from its facts and a chance of its own."""

from __future__ import annotations

import datetime
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from precedents.law import LAW
from precedents.law.provisions import Act, Provision
from tests.bench import phrases
from tests.bench.register import Entry
from tests.bench.vocabulary import Vocabulary, chance_of

_MEDIAN, _SPREAD = 8_200, 0.42
"""Of the length of a letter in characters: log-normal, with a mean of about 9,000."""
_SHORTEST, _LONGEST = 1_500, 45_000
_WORDS_A_LETTER = 140
_SENTENCE = re.compile(r"(?<=[.;?])\s+")
_CONTENT = re.compile(r"\b[a-z]{5,}\b")
_UNFIT = re.compile(r"[0-9#|*_`<>{}\[\]%]|section|Northumbria|Midlands|Met\b|confirm|den[iy]|neither", re.IGNORECASE)
"""What a letter says of itself: its grounds, its force, and that it neither confirms nor denies, stand in no other."""
_MARKER = re.compile(r"^(?:- |[0-9a-z]+[.)] )")


@dataclass(frozen=True)
class Sentence:
    """A sentence with gaps (`%s`) for words."""

    text: str
    gaps: int


def sentences_of(letters: Iterable[str], vocabulary: Vocabulary, chance: random.Random) -> tuple[Sentence, ...]:
    """Return the sentences of real letters twice each, with different gaps: their order of words is English."""
    found = []
    for letter in letters:
        for paragraph in letter.split("\n"):
            for sentence in _SENTENCE.split(" ".join(_MARKER.sub("", paragraph).split())):
                if 6 <= sentence.count(" ") <= 45 and not _UNFIT.search(sentence):
                    found += [_with_gaps(sentence, vocabulary, share, chance) for share in (0.45, 0.8)]
    return tuple(found)


def _with_gaps(sentence: str, vocabulary: Vocabulary, share: float, chance: random.Random) -> Sentence:
    def gap(word: re.Match[str]) -> str:
        return "%s" if word[0] not in vocabulary.common and chance.random() < share else word[0]

    text = _CONTENT.sub(gap, sentence)
    return Sentence(text, text.count("%s"))


class Writer:
    """Writes the letter, and its title, that the facts of one entry call for."""

    def __init__(self, entry: Entry, vocabulary: Vocabulary, sentences: Sequence[Sentence], chance: random.Random):
        self.entry, self.vocabulary, self.sentences, self.chance = entry, vocabulary, sentences, chance
        # Whoever uses a rare word uses it again: each letter has its own few words, most of them more than once.
        self._own = vocabulary.words.draw(chance, _WORDS_A_LETTER)
        self._bag: list[str] = []
        self._names = vocabulary.names.draw(chance, 6)
        force = entry.force
        self._force = chance.choice((force.name, force.name, *force.aliases[:2], "the force"))
        habits = chance_of(force.slug)
        self._headings = (habits if chance.random() < 0.8 else chance).choice(phrases.HEADINGS)
        self._forms = habits.sample(phrases.CITATION_FORMS, 3)
        self._length = min(_LONGEST, max(_SHORTEST, chance.lognormvariate(0, _SPREAD) * _MEDIAN))

    def title(self) -> str:
        """Return a title that is valid as it stands in front matter."""
        title = self._filled(self.chance.choice(phrases.TITLES)).replace(": ", " - ")
        return title[:1].upper() + title[1:]

    def letter(self) -> str:
        """Return the body of the record, in Markdown."""
        blocks = [*self._opening(), *self._decision()]
        if self.entry.provisions:
            blocks += self._reasons()
        blocks += self._closing()
        return "\n\n".join(self._padded(blocks)) + "\n"

    def _opening(self) -> Iterator[str]:
        request, _, _, _, _, _ = self._headings
        reference = self.entry.reference
        yield f"Freedom of Information request reference no: {reference}" if reference else "Freedom of Information"
        if self.entry.date.known and self.chance.random() < 0.6:
            yield f"Date responded: {self.entry.date.in_words()}"
        yield f"## {request}"
        questions = self.chance.choices(phrases.QUESTIONS, k=self.chance.choice((1, 2, 3, 3, 4, 6, 9)))
        yield "\n".join(f"{at}. {self._filled(question)}" for at, question in enumerate(questions, 1))

    def _decision(self) -> Iterator[str]:
        yield f"## {self._headings[1]}"
        if self.chance.random() < 0.7:
            yield self._filled(self.chance.choice(phrases.DUTIES))
        if self.entry.outcome in ("disclosed", "partly-disclosed", "mixed", "cost", "not-held"):
            yield " ".join(self._filled(answer) for answer in self.chance.choices(phrases.ANSWERS, k=3))
            if self.chance.random() < 0.45:
                yield self._table()
        if self.entry.ncnd != "none":
            any_ = "any other" if self.entry.ncnd == "partial" else "any"
            yield self._filled(self.chance.choice(phrases.NCND_OPENING).replace("{any}", any_))
        for provision in self.entry.provisions:
            yield self._ground(provision)

    def _reasons(self) -> Iterator[str]:
        _, _, harm, favouring, against, balance = self._headings
        boilerplate: list[str] = []
        if self.entry.ncnd != "none":
            share = self.chance.choice((0.2, 0.35, 0.5, 0.75))
            boilerplate = [text for text in phrases.NCND if self.chance.random() < share]
        cut = len(boilerplate) // 3
        section = self.chance.choice(self.entry.provisions).section
        yield f"### {harm}"
        yield from boilerplate[:cut]
        yield self._paragraph()
        for heading, texts in ((favouring, boilerplate[cut : 2 * cut]), (against, boilerplate[2 * cut :])):
            yield f"### {heading.format(section=section)}"
            yield self._paragraph()
            yield from texts
        yield f"### {balance}"
        yield self._filled(self.chance.choice(phrases.PUBLIC_INTEREST))
        yield self._paragraph()

    def _closing(self) -> Iterator[str]:
        for text in phrases.CLOSING:
            if self.chance.random() < 0.3:
                yield self._filled(text)

    def _padded(self, blocks: list[str]) -> list[str]:
        """Add paragraphs, and here and there a table, until the letter has its length."""
        missing = self._length - sum(len(block) + 2 for block in blocks)
        at = next((i for i, block in enumerate(blocks) if i > 3 and block.startswith("### ")), len(blocks)) + 1
        while missing > 300:
            block = self._table() if self.chance.random() < 0.025 else self._paragraph()
            missing -= len(block) + 2
            blocks.insert(min(len(blocks), at + self.chance.randrange(3)), block)
            at += 1
        return blocks

    def _paragraph(self) -> str:
        return " ".join(self._sentences(self.chance.choice((1, 2, 3, 3, 4, 5))))

    def _sentences(self, number: int) -> Iterator[str]:
        for sentence in self.chance.choices(self.sentences, k=number):
            share = self.chance.random()
            if share < 0.12:
                yield self._filled(self.chance.choice(phrases.FILLED))
            elif share < 0.17 and self.entry.provisions:
                yield f"{self._cited(self.chance.choice(self.entry.provisions))} is engaged in this case."
            else:
                yield sentence.text % tuple(self._words(sentence.gaps))

    def _ground(self, provision: Provision) -> str:
        section = LAW.section(provision)
        name = section.short_title if section else "exemption"
        return f"{self._cited(provision)} {self.chance.choice(('-', '–', ''))} {name}".replace("  ", " ")

    def _cited(self, provision: Provision) -> str:
        if self.entry.act is Act.EIR:
            return f"Regulation {provision}"
        spaced = str(provision).replace("(", " (", 1)
        return self.chance.choice(self._forms).format(p=provision, spaced=spaced)

    def _table(self) -> str:
        columns, rows = self.chance.randint(2, 6), self.chance.choice((3, 5, 8, 12, 12, 20, 40))
        head = ["Year", *self._words(columns - 1)] if self.chance.random() < 0.5 else self._words(columns)
        lines = [head, ["---"] * columns]
        for row in range(rows):
            first = str(2005 + row) if head[0] == "Year" else self.chance.choice(self._names)
            lines.append([first, *(str(int(self.chance.expovariate(1 / 300))) for _ in range(columns - 1))])
        return "\n".join(f"| {' | '.join(line)} |" for line in lines)

    def _words(self, number: int) -> list[str]:
        while len(self._bag) < number:
            self._bag += self.vocabulary.words.draw(self.chance, 60) + self.chance.choices(self._own, k=240)
            self.chance.shuffle(self._bag)
        taken, self._bag = self._bag[:number], self._bag[number:]
        return taken

    def _filled(self, text: str) -> str:
        """Return a phrase with its gaps filled."""
        if "{" not in text:
            return text
        chance, entry = self.chance, self.entry
        year = (entry.date.year or 2016) - chance.randrange(4)
        day = datetime.date(year, chance.randint(1, 12), chance.randint(1, 28))
        topic = chance.choice(entry.topics)
        number = int(chance.paretovariate(0.8) * 3) % 90_000
        return text.format(
            *self._words(4),
            force=self._force,
            reference=entry.reference or "of this letter",
            department=chance.choice(phrases.DEPARTMENTS),
            topic=topic.title,
            synonym=chance.choice(topic.synonyms or (topic.title,)),
            place=chance.choice(self._names),
            year=year,
            later=year + 1 + chance.randrange(3),
            short=f"{(year + 1) % 100:02}",
            date=day.strftime(chance.choice(("%d/%m/%Y", "%d %B %Y", "%B %Y", "%d.%m.%y"))),
            n=number,
            m=number // 3,
            three=f"{chance.randrange(1000):03}",
            code=f"{chance.randrange(10, 99)}{chance.choice('ABCDEFHKT')}/{chance.randrange(9999)}/{year % 100:02}",
        )
