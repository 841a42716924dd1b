"""The names and messages of the query language, as data that the manifest hands to the browser."""

from __future__ import annotations

from collections.abc import Mapping

FIELD_NAMES: Mapping[str, str] = {
    # what may be typed -> the field or part of the letter
    "title": "title",
    "reference": "reference",
    "ref": "reference",
    "force": "force",
    "date": "date",
    "provision": "provisions",
    "text": "text",
    "letter": "text",
    "request": "request",
    "decision": "decision",
    "answers": "answers",
    "answer": "answers",
    "harm": "harm",
    "interest": "interest",
    "favouring": "favouring",
    "against": "against",
    "balance": "balance",
}
FACET_NAMES: Mapping[str, str] = {
    "exemption": "exemption",
    "section": "exemption",
    "year": "year",
    "ncnd": "ncnd",
    "outcome": "outcome",
    "topic": "topic",
    "extent": "extent",
    "act": "act",
}


def _named(names: Mapping[str, str]) -> str:
    *most, last = dict.fromkeys(names.values())
    return f"{', '.join(most)} and {last}"


MESSAGES: Mapping[str, str] = {
    "unclosed": "The quotation mark before “%s” is never closed: everything after it was searched as one phrase.",
    "bracket": "A bracket that does not pair was left out.",
    "deep": "Brackets deeper than %s levels were left out.",
    "field": "“%s:” is no field: it was searched as a word. "
    + f"Fields are {_named(FIELD_NAMES)}; filters are {_named(FACET_NAMES)}.",
    "apart": "“%s:” was searched as a word, because a blank follows it. To search in it, write “%s:word”.",
    "empty": "There is nothing to search for in “%s”: every record is listed.",
    "long": "The query is longer than %s characters: only its beginning was searched.",
    "many": "The query has more than %s parts: only the first ones were searched.",
    "star": "A “*” has a meaning only at the end of a word of at least two characters: it was left out.",
    "inside": "A “*” has a meaning only at the end of a word: “%s” was searched as “%s”.",
    "quoted": "A “%s” between quotation marks has no meaning: the phrase was searched without it.",
    "fuzzy": "A “~” has a meaning only at the end of a word of at least three letters: it was left out.",
    "alike": "“%s~” was searched as %s.",
    "unlike": "No word of the archive is spelled like “%s”.",
    "sign": "“%s” has no meaning here and was left out: write %s.",
    "small": "“%s” in small letters was searched as a word. For a choice between words, write OR.",
    "dangling": "“%s” has nothing to join or leave out: it was left out.",
    "value": "No record has “%s” under %s.",
    "endings": "More than %s words begin with “%s”: only the first ones in alphabetical order were searched.",
}
SIGNS: Mapping[str, str] = {
    "|": "OR for a choice between words",
    "!": "-word to leave a word out",
    "?": "word* for any ending",
    "^": "the word alone",
}
"""What other search engines read as operators, and what to write here: a query must never be misread in silence."""

LONGEST, MOST, DEEPEST = 1000, 64, 8
"""Characters, parts and levels of brackets that are read of a query: no reader needs more, and work stays bounded."""

ENDINGS = 500
"""How many words a trailing `*` stands for at most."""

MOST_RUNS = 6
"""Runs of letters and of digits in a reference that is also sought in its parts."""

MOST_ALIKE = 25
"""How many words a trailing `~` stands for at most."""

MONTHS_IN_FULL = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_NAMES = "|".join(f"{name[:3]}(?:{name[3:]})?" if name[3:] else name for name in MONTHS_IN_FULL)
MONTH = rf"({_NAMES}|sept)(?:\.?,? {{1,2}}|-)([12][0-9]{{3}})(?![0-9a-z./_'-])"
"""A month without a day, as a query names it: `February 2018`, `Feb. 2018`, `feb-2018`."""

NUMBERED_MONTH = r"([12][0-9]{3})-(0[1-9]|1[0-2])(?![0-9a-z./_'-])"
"""A month as computers write it: `2018-02`; but `2018-19` and `2011-12` are years of account."""

_PLURALS = """\
alias aliases, analysis analyses, appendix appendices, axis axes, basis bases, bias biases, bonus bonuses,
bureau bureaux, bus buses, campus campuses, canvas canvases, census censuses, child children, corpus corpora,
crisis crises, criterion criteria, die dies, focus focuses, foot feet, formula formulae, gas gases, half halves,
hypothesis hypotheses, index indices, knife knives, lens lenses, lie lies, life lives, man men, matrix matrices,
memorandum memoranda, ox oxen, person people, phenomenon phenomena, policeman policemen, policewoman policewomen,
quiz quizzes, referendum referenda, self selves, shelf shelves, status statuses, synopsis synopses, thesis theses,
thief thieves, tie ties, tooth teeth, virus viruses, wife wives, woman women"""
OTHER_NUMBER: Mapping[str, str] = {
    one: other for pair in _PLURALS.split(",") for one, other in (pair.split(), pair.split()[::-1])
}
"""Singular -> plural and plural -> singular of the nouns whose two forms have no common stem."""

LANGUAGE: Mapping[str, object] = {
    "fields": FIELD_NAMES,
    "facets": FACET_NAMES,
    "messages": MESSAGES,
    "longest": LONGEST,
    "most": MOST,
    "deepest": DEEPEST,
    "endings": ENDINGS,
    "runs": MOST_RUNS,
    "alike": MOST_ALIKE,
    "signs": SIGNS,
    "months": MONTHS_IN_FULL,
    "month": MONTH,
    "numbered": NUMBERED_MONTH,
    "numbers": OTHER_NUMBER,
}
"""All that the browser's parser must know; the manifest carries it."""


def message(name: str, *values: object) -> str:
    """Return the note of this name with its values filled in."""
    return MESSAGES[name] % values


def shortened(text: str) -> str:
    """Return the beginning of a text, for quoting it in a note."""
    return text if len(text) <= 40 else text[:40] + "…"
