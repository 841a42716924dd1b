"""The lines of front matter, sorted: each key with the lines of its value, and lines that belong to nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from precedents.records.keys import BY_NAME
from precedents.records.record import Fault, FaultKind
from precedents.spans import Span

MOST_KEYS = 100
"""The most keys that are read; a record has 13 at most."""

ENTRY = re.compile(
    r"""(?P<indent>\s*) (?P<quote>["']?) (?P<key><<|[^\W_][\w\ .\-]{0,60}) (?P=quote) [ \t]* : (?P<gap>\s*)""",
    re.VERBOSE,
)
_FIRST_SIGN = re.compile(r"\s*(\S?)")
_RUNS_ON = ("[", "{", '"', "'", "|", ">")


@dataclass(frozen=True, slots=True)
class Entry:
    """One key as written, and the span of all that belongs to its value, blanks and remarks included."""

    key: str
    key_span: Span
    value_span: Span


@dataclass(slots=True)
class Entries:
    """Sorts the lines of the front matter of `text` as it takes them, one after the other, reporting faults."""

    text: str
    report: Callable[[Fault], None]
    found: list[Entry] = field(default_factory=list)
    stray: Span | None = None

    def take(self, line: Span) -> None:
        """Take the next line."""
        written = line.of(self.text)
        words = written.lstrip()
        if not words or words.startswith("#"):
            self.extend(line)
            return
        match = ENTRY.match(written)
        if match is not None and self.begins(match, written):
            self.begin(match, line)
        elif self.stray is None and self.continues(written):
            self.extend(line)
        else:
            self.stray = Span(self.stray.start if self.stray else line.start, line.end)

    def finished(self) -> tuple[Entry, ...]:
        """Return the entries when all lines have been taken."""
        self.report_stray()
        if len(self.found) > MOST_KEYS:
            fact = f"the front matter has more than {MOST_KEYS} keys; the rest is not read"
            remedy = "keep the keys of a record only"
            self.report(Fault(FaultKind.UNREADABLE, self.found[MOST_KEYS].key_span, fact, remedy))
        return tuple(self.found[:MOST_KEYS])

    def begins(self, match: re.Match[str], written: str) -> bool:
        """Whether a line that looks like `key: value` begins an entry, rather than belonging to the one above."""
        known = match["key"].strip().lower() in BY_NAME
        if not match["gap"] and match.end() < len(written) and not known:
            return False  # `https://...`, `10:30`
        if not match["indent"] or not self.found:
            return True
        return known and self.sign_above() not in ("", *_RUNS_ON)

    def begin(self, match: re.Match[str], line: Span) -> None:
        """Begin an entry, reporting blanks that do not belong there."""
        self.report_stray()
        key = match["key"].rstrip()
        key_span = Span(line.start + match.start("key"), line.start + match.start("key") + len(key))
        self.found.append(Entry(key, key_span, Span(line.start + match.end(), line.end)))
        indent, gap = match["indent"], match["gap"]
        if indent:
            fact = f"blanks stand before the key `{key}`"
            self.wrong(Span(line.start, line.start + len(indent)), fact, "begin the line with the key")
        if gap.strip(" "):
            fact = f"{_blank_name(gap)} stands after the colon of `{key}`"
            self.wrong(Span(line.start + match.start("gap"), line.start + match.end()), fact, "write one plain blank")
        elif not gap and match.end() < line.end - line.start:
            fact = f"no blank follows the colon of `{key}`"
            rest = line.of(self.text)[match.end() :].strip()[:60]
            self.wrong(Span(key_span.end, line.start + match.end()), fact, f"write `{key}: {rest}`")

    def continues(self, written: str) -> bool:
        """Whether a line that begins no entry belongs to the entry above."""
        if not self.found:
            return False
        if written[0].isspace() or re.match(r"-(?:\s|$)", written):
            return True
        return self.sign_above() in _RUNS_ON

    def sign_above(self) -> str:
        """The first sign of the value above; empty when it has none yet."""
        value = self.found[-1].value_span
        match = _FIRST_SIGN.match(self.text, value.start, value.end)
        return match[1] if match else ""

    def extend(self, line: Span) -> None:
        """Count a line to the entry above."""
        if self.stray is not None or not self.found:
            return
        written = line.of(self.text)
        indent = written[: len(written) - len(written.lstrip())]
        if indent.strip(" ") and written.strip():
            fact = f"{_blank_name(indent)} stands before the first word of the line"
            self.wrong(Span(line.start, line.start + len(indent)), fact, "indent with plain blanks")
        last = self.found[-1]
        self.found[-1] = Entry(last.key, last.key_span, Span(last.value_span.start, line.end))

    def report_stray(self) -> None:
        """Report lines that belong to nothing."""
        if self.stray is None:
            return
        written = self.stray.of(self.text).lstrip()
        first = "---" if written.startswith("---") else written[:1]
        kind = FaultKind.FORBIDDEN_YAML if first in tuple("?%!&*") else FaultKind.UNREADABLE
        what = _STRAY.get(first, "the line is not of the form `key: value`")
        self.report(Fault(kind, self.stray, what, "write each fact as `key: value` in a line of its own"))
        self.stray = None

    def wrong(self, span: Span, fact: str, remedy: str) -> None:
        """Report something of the wrong form."""
        self.report(Fault(FaultKind.WRONG_FORM, span, fact, remedy))


_STRAY = {
    "---": "`---` begins a second document here",
    "-": "the front matter is a list here",
    "{": "the front matter is a JSON object here",
    "[": "the front matter is a list here",
    "?": "a complex key (`?`) is YAML that no record uses",
    "%": "a directive (`%`) is YAML that no record uses",
    "!": "a tag (`!`) is YAML that no record uses",
    "&": "an anchor (`&`) is YAML that no record uses",
    "*": "an alias (`*`) is YAML that no record uses",
}


def _blank_name(blanks: str) -> str:
    odd = next(blank for blank in blanks if blank != " ")
    return {"\t": "a tab", "\xa0": "a non-breaking blank"}.get(odd, f"the blank U+{ord(odd):04X}")
