"""Where the parts of a record stand: the lines of `---`, each key with the lines of its value, and the letter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from precedents.records.keys import BY_NAME
from precedents.records.legible import Legible, make_legible
from precedents.records.record import Fault, FaultKind
from precedents.spans import Span

LARGEST = 64 * 1024
"""The most code points of front matter that are read; real records have less than 2,000."""
MOST_KEYS = 100
"""The most keys that are read; a record has 13 at most."""

_MARK = re.compile(r"---\s*")
_END = re.compile(r"(?:---|\.\.\.)\s*")
_HEADING = re.compile(r"#{1,6}\s")
_ENTRY = re.compile(
    r"""(?P<indent>\s*) (?P<quote>["']?) (?P<key><<|[^\W_][\w\ .\-]{0,60}) (?P=quote) [ \t]* : (?P<gap>\s*)""",
    re.VERBOSE,
)
_LINE = re.compile(r"[^\r\n]*")
_LINE_END = re.compile(r"\r\n|\r|\n")
_FIRST_SIGN = re.compile(r"\s*(\S?)")
_RUNS_ON = ("[", "{", '"', "'", "|", ">")


@dataclass(frozen=True, slots=True)
class Entry:
    """One key as written, and the span of all that belongs to its value, blanks and remarks included."""

    key: str
    key_span: Span
    value_span: Span


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of a record. `legible` is the text up to the end of the front matter, as YAML can take it."""

    present: bool
    opening: Span
    front: Span
    body: Span
    entries: tuple[Entry, ...]
    legible: Legible
    faults: tuple[Fault, ...]


def lay_out(text: str) -> Layout:
    """Find the parts of a record's text. Never raises.

    Front matter stands between a first line `---` and the next line `---`. Where the second is missing, it ends at
    the first blank line or heading; a line `...` ends it too; both are faults.
    """
    faults: list[Fault] = []
    lines = _lines(text)
    opening = _opening(text, lines, faults)
    if opening is None:
        start = 1 if text.startswith("\ufeff") else 0
        empty = Span(start, start)
        return Layout(False, empty, empty, Span(start, len(text)), (), make_legible(""), tuple(faults))
    inner, body_start = _front_lines(text, lines, opening, faults)
    front = Span(inner[0].start, inner[-1].end) if inner else Span(opening.end, opening.end)
    collector = _Collector(text, faults.append)
    for line in inner:
        collector.take(line)
    entries = collector.finished()
    return Layout(
        True, opening, front, Span(body_start, len(text)), entries, make_legible(text[: front.end]), tuple(faults)
    )


def _lines(text: str) -> Iterator[Span]:
    """Yield the spans of the lines, their ends left out, as they are asked for."""
    at = 1 if text.startswith("\ufeff") else 0
    while True:
        line = _LINE.match(text, at)
        end = line.end() if line else at
        yield Span(at, end)
        following = _LINE_END.match(text, end)
        if following is None:
            return
        at = following.end()


def _opening(text: str, lines: Iterator[Span], faults: list[Fault]) -> Span | None:
    """Return the line that opens the front matter, or None when there is none."""
    first = next((line for line in lines if line.of(text).strip()), None)
    if first is None:
        faults.append(Fault(FaultKind.NO_FRONT_MATTER, Span(0, 0), "the file is empty", "begin it with a line `---`"))
        return None
    written = first.of(text)
    if _MARK.fullmatch(written.lstrip()):
        if text[: first.start].strip("\ufeff") or written[:1].isspace():
            fact = "the line `---` that opens the front matter is not the first of the file, or is indented"
            faults.append(Fault(FaultKind.WRONG_FORM, first, fact, "delete the blanks above and before it"))
        return first
    entry = _ENTRY.match(written)
    if entry and entry["key"].strip().lower() in BY_NAME:
        remedy = "write a line `---` above the first key and another below the last"
    else:
        remedy = "begin the file with a line `---`, the keys (`title: ...`), and another line `---`"
    shown = Span(first.start, min(first.end, first.start + 80))
    faults.append(Fault(FaultKind.NO_FRONT_MATTER, shown, "the file does not begin with front matter", remedy))
    return None


def _front_lines(text: str, lines: Iterator[Span], opening: Span, faults: list[Fault]) -> tuple[list[Span], int]:
    """Return the lines of the front matter, and where the letter begins."""
    inner: list[Span] = []
    likely_end: int | None = None
    fact, remedy = "no line `---` ends the front matter that begins here", "write a line `---` below the last key"
    for line in lines:
        if line.end - opening.end > LARGEST:
            fact = f"the front matter that begins here is longer than {LARGEST} characters"
            break
        written = line.of(text)
        if _END.fullmatch(written):
            if not written.startswith("---"):
                fact = "a line `...` does not end front matter"
                faults.append(Fault(FaultKind.UNREADABLE, line, fact, "write `---`"))
            return inner, _after_line_end(text, line.end)
        if likely_end is None and (not written.strip() or _HEADING.match(written)):
            likely_end = len(inner)
        inner.append(line)
    kept = inner if likely_end is None else inner[:likely_end]
    faults.append(Fault(FaultKind.UNREADABLE, opening, fact, remedy))
    return kept, _after_line_end(text, kept[-1].end if kept else opening.end)


def _after_line_end(text: str, end: int) -> int:
    found = _LINE_END.match(text, end)
    return found.end() if found else end


@dataclass(slots=True)
class _Collector:
    """Sorts the lines of the front matter into keys, what belongs to them, and what belongs to nothing."""

    text: str
    report: Callable[[Fault], None]
    entries: list[Entry] = field(default_factory=list)
    stray: Span | None = None

    def take(self, line: Span) -> None:
        """Take the next line."""
        written = line.of(self.text)
        words = written.lstrip()
        if not words or words.startswith("#"):
            self.extend(line)
            return
        match = _ENTRY.match(written)
        if match is not None and self.begins(match, written):
            self.begin(match, line)
        elif self.stray is None and self.continues(written):
            self.extend(line)
        else:
            self.stray = Span(self.stray.start if self.stray else line.start, line.end)

    def finished(self) -> tuple[Entry, ...]:
        """Return the entries when all lines have been taken."""
        self.report_stray()
        if len(self.entries) > MOST_KEYS:
            fact = f"the front matter has more than {MOST_KEYS} keys; the rest is not read"
            remedy = "keep the keys of a record only"
            self.report(Fault(FaultKind.UNREADABLE, self.entries[MOST_KEYS].key_span, fact, remedy))
        return tuple(self.entries[:MOST_KEYS])

    def begins(self, match: re.Match[str], written: str) -> bool:
        """Whether a line that looks like `key: value` begins an entry, rather than belonging to the one above."""
        known = match["key"].strip().lower() in BY_NAME
        if not match["gap"] and match.end() < len(written) and not known:
            return False  # `https://...`, `10:30`
        if not match["indent"] or not self.entries:
            return True
        return known and self.sign_above() not in ("", *_RUNS_ON)

    def begin(self, match: re.Match[str], line: Span) -> None:
        """Begin an entry, reporting blanks that do not belong there."""
        self.report_stray()
        key = match["key"].rstrip()
        key_span = Span(line.start + match.start("key"), line.start + match.start("key") + len(key))
        self.entries.append(Entry(key, key_span, Span(line.start + match.end(), line.end)))
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
        if not self.entries:
            return False
        if written[0].isspace() or re.match(r"-(?:\s|$)", written):
            return True
        return self.sign_above() in _RUNS_ON

    def sign_above(self) -> str:
        """The first sign of the value above; empty when it has none yet."""
        value = self.entries[-1].value_span
        match = _FIRST_SIGN.match(self.text, value.start, value.end)
        return match[1] if match else ""

    def extend(self, line: Span) -> None:
        """Count a line to the entry above."""
        if self.stray is not None or not self.entries:
            return
        written = line.of(self.text)
        indent = written[: len(written) - len(written.lstrip())]
        if indent.strip(" ") and written.strip():
            fact = f"{_blank_name(indent)} stands before the first word of the line"
            self.wrong(Span(line.start, line.start + len(indent)), fact, "indent with plain blanks")
        last = self.entries[-1]
        self.entries[-1] = Entry(last.key, last.key_span, Span(last.value_span.start, line.end))

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
