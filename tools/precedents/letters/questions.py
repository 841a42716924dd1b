# ruff: noqa: E501 - a pattern, or a row of a table, is read more surely in one line
"""The answers question by question, where a letter gives them so."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from precedents.law import Citation, CitationRole, Law, Provision
from precedents.letters.letter import Kind, Letter, Line
from precedents.letters.turns_of_phrase import Verdict
from precedents.letters.verdicts import Statement, statements
from precedents.records.headings import PartKind
from precedents.records.openings import asks
from precedents.records.response import Outcome

_ANSWER = re.compile(
    r"^(?:[-•]\s?)?(?:(?:in\s)?(?:response|answer|reply)(?:\sto)?\s(?:question|q|part|point)?\s?|(?:question"
    r"|ques|q|part|point|item)s?[\s.]{0,2}(?:no\.?\s?)?|(?:in (?:relation|respect|regards?) to"
    r"|with (?:regards?|respect) to|as (?:regards|to|for)|turning to|finally,?|lastly,?|on|for|regarding)\s(?:question|part|point|q)s?\s?)(?P<number>\d{1,2}[a-z]?)"
    r"(?P<more>(?:(?:\s?(?:,|&|and|to)\s?|[-–])(?:q(?:uestion)?\s?)?\d{1,2}[a-z]?\b(?!\s(?:of"
    r"|[a-z]{4,}))){0,12})(?=\W|$)|^(?P<plain>\d{1,2}[a-z]?)[.)]\s",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:questions?|q|parts?|points?)s?\s?(?:no\.?\s?)?(?P<list>\d{1,2}[a-z]?(?:\s?(?:,|&|and|to|-"
    r"|–)\s?(?:q(?:uestion)?\s?)?\d{1,2}[a-z]?){0,20})(?![\w/(])",
    re.IGNORECASE,
)
_GIVES = re.compile(
    r"(?<![\dq(])(?:\d+ [a-z]|£\d|\d+%?\W*$)|^\W*(?:\w{1,8}\W+)?(?:yes|no|none|nil|zero)\b", re.IGNORECASE
)
_OUTCOMES = {
    Verdict.DISCLOSED: Outcome.DISCLOSED,
    Verdict.PARTIAL: Outcome.PARTLY_DISCLOSED,
    Verdict.REFUSED: Outcome.REFUSED,
    Verdict.NOT_HELD: Outcome.NOT_HELD,
    Verdict.COST: Outcome.COST,
    Verdict.NCND: Outcome.NCND,
    Verdict.VEXATIOUS: Outcome.VEXATIOUS,
    Verdict.FIGURE: Outcome.DISCLOSED,
}
_ANSWERING = (PartKind.DECISION, PartKind.ANSWERS, PartKind.OTHER, PartKind.EXEMPTION)


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the request: its number as printed, what came of it, and the provisions the letter names for it."""

    number: str
    outcome: Outcome
    exemptions: tuple[Provision, ...] = ()


def find_questions(
    letter: Letter, said: Sequence[Statement], citations: Sequence[Citation], law: Law
) -> tuple[Question, ...]:
    """Return the questions that the letter answers one by one, or names for an exemption; empty when it does neither."""
    outcomes: dict[str, Outcome] = {}
    grounds: dict[str, dict[Provision, None]] = defaultdict(dict)
    relied = [citation for citation in citations if citation.role is CitationRole.RELIED and citation.provision]
    places = [citation.span.start for citation in relied]
    for numbers, lines in _answers(letter):
        low, high = (bisect_left(places, place) for place in (lines[0].span.start, lines[-1].span.end))
        outcome = _outcome(statements(letter, tuple(lines)), lines, relied[low:high], law)
        for number in numbers:
            outcomes.setdefault(number, outcome)
            for citation in relied[low:high]:
                _cite(grounds[number], citation)
    for statement in said:
        numbers = [] if statement.verdict is Verdict.FIGURE else _named(statement.span.of(letter.text))
        for number in numbers:
            known = outcomes.get(number, Outcome.UNKNOWN)
            if known is Outcome.UNKNOWN:
                outcomes[number] = _OUTCOMES[statement.verdict]
    _by_sentence(letter, citations, outcomes, grounds, law)
    ordered = sorted(outcomes, key=lambda number: (int(re.match(r"\d+", number)[0]), number))  # type: ignore[index]
    limbs = [citation.provision for citation in relied if citation.provision]
    return tuple(Question(number, outcomes[number], _limbs(grounds.get(number, {}), limbs)) for number in ordered)


def _limbs(named: Iterable[Provision], relied: Sequence[Provision]) -> tuple[Provision, ...]:
    """Name for a whole section the limbs of it that the letter relies on."""
    found: dict[Provision, None] = {}
    for provision in named:
        limbs = [other for other in relied if other.limbs and provision.covers(other)] if not provision.limbs else []
        found.update(dict.fromkeys(limbs or [provision]))
    return tuple(found)


def _by_sentence(
    letter: Letter,
    citations: Sequence[Citation],
    outcomes: dict[str, Outcome],
    grounds: dict[str, dict[Provision, None]],
    law: Law,
) -> None:
    """Exemptions that a sentence applies to numbered questions: `Section 31 and Section 40 to questions 1, 1b and 1c`."""
    starts = [line.span.start for line in letter.lines]
    for citation in citations:
        if citation.provision is None or citation.role not in (CitationRole.RELIED, CitationRole.MENTIONED):
            continue
        at = bisect_right(starts, citation.span.start) - 1
        line = letter.lines[at].text if at >= 0 else ""
        if len(line) > 1200 or letter.part_at(citation.span.start) is PartKind.REQUEST:
            continue
        for number in _named(line):
            _cite(grounds[number], citation)
            if outcomes.get(number, Outcome.UNKNOWN) is Outcome.UNKNOWN:
                ncnd = law.is_ncnd_limb(citation.provision)
                outcomes[number] = Outcome.NCND if ncnd else Outcome.REFUSED


def _cite(grounds: dict[Provision, None], citation: Citation) -> None:
    if citation.provision is not None:
        grounds[citation.provision] = None


def _named(text: str) -> list[str]:
    return [number for match in _NAMED.finditer(text) for number in _numbers(match["list"])]


def _numbers(text: str) -> list[str]:
    """`1, 1b and 1c` as three; `3 to 6` as four."""
    found: list[str] = []
    previous = ""
    for match in re.finditer(r"(to|-|–)?[\s,&]*(?:and|q(?:uestion)?)?\s*(\d{1,2}[a-z]?)", text, re.IGNORECASE):
        number = match[2].lower()
        if match[1] and previous.isdigit() and number.isdigit():
            found += [str(between) for between in range(int(previous) + 1, min(int(number), int(previous) + 40))]
        found.append(number)
        previous = number
    return list(dict.fromkeys(found))


def _answers(letter: Letter) -> list[tuple[list[str], list[Line]]]:
    """The stretches of the answering parts that begin with a question's number."""
    between = _interleaved(letter)
    if between:
        return between
    found: list[tuple[list[str], list[Line]]] = []
    asked = {number for line in letter.lines_of(PartKind.REQUEST) if (number := _leading(line))}
    for line in letter.lines_of(*_ANSWERING):
        numbers = _opens(line, asked)
        if numbers:
            found.append((numbers, [line]))
        elif found and line.kind is not Kind.HEADING:
            found[-1][1].append(line)
        elif found:
            found.append(([], [line]))
    return [(numbers, lines) for numbers, lines in found if numbers]


def _interleaved(letter: Letter) -> list[tuple[list[str], list[Line]]]:
    """Answers that stand each under its own question; nothing when the questions stand together."""
    found: list[tuple[list[str], list[Line]]] = []
    number = ""
    for line in letter.lines:
        part = letter.part_at(line.span.start)
        if part in (PartKind.COMPLAINT, PartKind.ADVICE):
            number = ""
            continue
        asked = _asked_number(line, part)
        if asked:
            number = asked
        elif number and part is not PartKind.REQUEST and line.kind is not Kind.HEADING and not asks(line.text):
            if found and found[-1][0] == [number]:
                found[-1][1].append(line)
            else:
                found.append(([number], [line]))
    return found if len(found) > 1 and len({numbers[0] for numbers, _ in found}) == len(found) else []


def _asked_number(line: Line, part: PartKind) -> str:
    """The number of a question of the requester, when the line is one: in the request, or ending as questions do."""
    match = _ASKED.match(line.text)
    if match is None or not (part is PartKind.REQUEST or asks(line.text)):
        return ""
    return match["number"].lower()


_ASKED = re.compile(
    r"^(?:[-•]\s?)?(?:(?:question|request|q|part|point)\s?(?:no\.?\s?)?)?(?P<number>\d{1,2}[a-z]?)(?:[.):\s–-]|$)",
    re.IGNORECASE,
)


def _leading(line: Line) -> str:
    match = _ANSWER.match(line.text)
    return (match["plain"] or match["number"] or "").lower() if match else ""


def _opens(line: Line, asked: set[str]) -> list[str]:
    match = _ANSWER.match(line.text)
    if match is None:
        return []
    if match["plain"]:
        return [match["plain"].lower()] if match["plain"].lower() in asked else []
    return _numbers(match["number"] + (match["more"] or ""))


def _outcome(said: Sequence[Statement], lines: Sequence[Line], relied: Sequence[Citation], law: Law) -> Outcome:
    verdicts = list(dict.fromkeys(statement.verdict for statement in said))
    if not verdicts and relied:
        ncnd = all(citation.provision is not None and law.is_ncnd_limb(citation.provision) for citation in relied)
        return Outcome.NCND if ncnd else Outcome.REFUSED
    if not verdicts:
        given = any(line.kind is Kind.ROW or _GIVES.search(line.text) for line in lines)
        return Outcome.DISCLOSED if given else Outcome.UNKNOWN
    gives = {Verdict.DISCLOSED, Verdict.FIGURE} & set(verdicts)
    if gives and len(verdicts) > len(gives):
        return Outcome.PARTLY_DISCLOSED
    return _OUTCOMES[verdicts[0]]
