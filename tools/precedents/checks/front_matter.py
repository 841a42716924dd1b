"""F: whether the front matter can be read, and has the keys that a record has, each once, in the usual form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from precedents.checks.case import Case
from precedents.checks.findings import Breach, Edit
from precedents.checks.reorder import in_canonical_order, rank
from precedents.records.keys import BY_NAME
from precedents.records.record import FaultKind
from precedents.spans import Span

_CARRIAGE = re.compile(r"\r\n|\r")


def not_text(case: Case) -> Iterator[Breach]:
    """The file is not plain text in UTF-8.

    A record is a text file in UTF-8. Bytes that are not UTF-8, and control characters that no letter prints, mostly
    come from saving a copied letter in an old encoding: the apostrophes and dashes of Word stand at places where
    Windows-1252 and UTF-8 differ.

    Bad: a file saved as Windows-1252 or UTF-16; a PDF renamed to `.md`

    Good: the same letter saved as UTF-8
    """
    return case.reported(FaultKind.NOT_TEXT)


def no_front_matter(case: Case) -> Iterator[Breach]:
    """The file does not begin with front matter.

    What the archive knows of a letter stands above it, between two lines of three hyphens. A file that does not begin
    with such a line, in its very first line, is not shown at all.

    Bad:

        # Our response to your request
        ...

    Good:

        ---
        title: Organised crime group mapping
        force: Northumbria Police
        ...
        ---
        ## Request
        ...
    """
    return case.reported(FaultKind.NO_FRONT_MATTER)


def duplicate_key(case: Case) -> Iterator[Breach]:
    """A key stands in the front matter twice.

    Most YAML readers let the last value win and lose the first without a word. Here the first is read, and the second
    has to go, because nobody can tell which one was meant. Letter case makes no difference: `NCND` and `ncnd` are
    one key.

    Bad:

        reference: 114/18
        reference: 118/14

    Good:

        reference: 114/18
    """
    return case.reported(FaultKind.DUPLICATE_KEY)


def unreadable(case: Case) -> Iterator[Breach]:
    """A part of the front matter cannot be read.

    Each line of the front matter is a key, a colon, a blank and a value, and a list stands in square brackets. A value
    with a colon and a blank in it, or one that begins with a sign such as `@`, `[` or a quotation mark, needs single
    quotes around the whole of it.

    Bad:

        title: Operation Sanctuary: costs

    Good:

        title: 'Operation Sanctuary: costs'
    """
    return case.reported(FaultKind.UNREADABLE)


def forbidden_yaml(case: Case) -> Iterator[Breach]:
    """The front matter uses a part of YAML that records do without.

    Anchors (`&name`), aliases (`*name`), tags (`!tag`) and merge keys (`<<`) make one value depend on another, or turn
    it into something that is not what is written. A record says each thing once, as text.

    Bad:

        title: &t Stop and search
        source: *t

    Good:

        title: Stop and search
        source: https://www.example.police.uk/stop-and-search
    """
    return case.reported(FaultKind.FORBIDDEN_YAML)


def unknown_key(case: Case) -> Iterator[Breach]:
    """A key that no record has.

    The keys of a record are a fixed list, so that a misspelt one is noticed instead of being ignored. What can be
    computed from the letter or the law (absolute or qualified, similar responses) is never stored in a record.

    Bad:

        exemption: [31(3)]

    Good:

        exemptions: [31(3)]
    """
    return case.reported(FaultKind.UNKNOWN_KEY)


def missing_key(case: Case) -> Iterator[Breach]:
    """A key that every record has is missing.

    Every record says title, force, reference, date, exemptions, ncnd and outcome. Where the published copy does not
    tell, the record says just that: `reference: none`, `date: unknown`, `outcome: unknown`; where the letter relies on
    no exemption, `exemptions: []`. A missing key would leave open whether anybody has looked.

    Bad: no line for the reference, because the copy shows none

    Good:

        reference: none
    """
    return case.reported(FaultKind.MISSING_KEY)


def wrong_form(case: Case) -> Iterator[Breach]:
    """A value has a form that its key does not take.

    `ncnd`, `outcome`, `act` and `extent` each have a short list of values; `topics`, `exemptions` and `aliases` are
    lists; `source` is an address that begins with `http://` or `https://`; all others are one line of text. Values are
    read as the text that is written: `3070_15`, `0123` and `no` need no quotes. Only a `#` after a blank does.

    Bad:

        ncnd: yes
        reference: FOI #123

    Good:

        ncnd: whole
        reference: 'FOI #123'
    """
    return case.reported(FaultKind.WRONG_FORM)


def byte_order_mark(case: Case) -> Iterator[Breach]:
    """The file begins with a byte-order mark.

    Some editors put an invisible character before the first line. Many programs then no longer see that the file
    begins with front matter. `precedents check --fix` removes it.

    Bad: a file saved as "UTF-8 with BOM"

    Good: the same file saved as "UTF-8"
    """
    for breach in case.reported(FaultKind.BYTE_ORDER_MARK):
        yield breach._replace(fix=(Edit(Span(0, 1), ""),))


def line_ends(case: Case) -> Iterator[Breach]:
    """Lines end in CR LF or CR.

    Records have the line ends of Unix, so that a correction of one word shows as a change of one line and not of the
    whole file. `precedents check --fix` changes the line ends and nothing else.

    Bad: lines ending in CR LF, as Windows writes them

    Good: lines ending in LF
    """
    for breach in case.reported(FaultKind.LINE_ENDS):
        ends = _CARRIAGE.finditer(case.record.text)
        yield breach._replace(fix=tuple(Edit(Span(*found.span()), "\n") for found in ends))


def key_case(case: Case) -> Iterator[Breach]:
    """A key is not written in small letters.

    Keys are read in any letter case; records have them in small letters, so that a search over the files finds all of
    them. `precedents check --fix` writes them so.

    Bad:

        NCND: whole

    Good:

        ncnd: whole
    """
    for field in case.record.fields:
        if field.printed != field.key and field.key in BY_NAME:
            yield Breach(
                field.key_span,
                f"the key `{field.printed}` is not in small letters",
                f"write `{field.key}`",
                (Edit(_name_of(field.key_span, case.record.text), field.key),),
            )


def key_order(case: Case) -> Iterator[Breach]:
    """The keys are not in the usual order.

    Any order is read. Records keep one order, so that two of them can be compared line by line: title, force,
    reference, date, exemptions, ncnd, outcome, topics, act, extent, source, licence, aliases. `precedents check --fix`
    moves the lines, and remarks above a key move with it.

    Bad:

        force: Northumbria Police
        title: Organised crime group mapping

    Good:

        title: Organised crime group mapping
        force: Northumbria Police
    """
    # Of a key that stands twice, only the first: where the second belongs is not the question.
    fields = [field for field in case.record.fields if field.key in BY_NAME and case.record.field(field.key) is field]
    for before, field in pairwise(fields):
        if rank(field) < rank(before):
            successor = next(other for other in fields if rank(other) > rank(field))
            fact = f"`{field.printed}` stands below `{before.printed}`, which comes after it in a record"
            remedy = f"move it above `{successor.printed}`"
            yield Breach(field.key_span, fact, remedy, in_canonical_order(case.record))
            return


def _name_of(key_span: Span, text: str) -> Span:
    """Return the span of a key without the quotes that may stand around it."""
    quoted = key_span.of(text)[:1] in ("'", '"')
    return Span(key_span.start + 1, key_span.end - 1) if quoted else key_span
