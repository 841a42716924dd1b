"""Tables that came out of a page one cell a line, put together again where the cells leave no doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from precedents.letters.letter import Kind, Source

_NUMBER = re.compile(
    r"(?:<\s?|>\s?|£|less than )?\d{1,3}(?:,\d{3})+(?:\.\d+)?%?|(?:<\s?|£)?\d+(?:\.\d+)?\s?%?|nil|n/a|-|\*",
    re.IGNORECASE,
)
_LONGEST_CELL = 60
_FEWEST_ROWS = 3


def flattened_tables(sources: Sequence[Source]) -> list[Source]:
    """Return the lines with each run `label, number, label, number ...` of at least three pairs made rows of a table.

    Two short lines right above such a run are its header. All else is left as it is: a table that cannot be told for
    certain stays lines, and no cell is lost in either case.
    """
    result: list[Source] = []
    at = 0
    while at < len(sources):
        end = _run(sources, at)
        if end - at < 2 * _FEWEST_ROWS:
            result.append(sources[at])
            at += 1
            continue
        rows = [_row(sources[place], sources[place + 1]) for place in range(at, end, 2)]
        if len(result) > 1 and all(_cell(source) and not _is_number(source) for source in result[-2:]):
            header = _row(*result[-2:])
            del result[-2:]
            rows.insert(0, header)
        result += rows
        at = end
    return result


def _run(sources: Sequence[Source], at: int) -> int:
    """The end of the run of pairs that begins here. A label may be a year; then every label must be one."""
    end = at
    years = _cell(sources[at]) and _is_year(sources[at])
    while end + 1 < len(sources) and _cell(sources[end]) and _cell(sources[end + 1]):
        label, value = sources[end], sources[end + 1]
        if not _is_number(value) or (not _is_year(label) if years else _is_number(label)):
            break
        end += 2
    return end


def _cell(source: Source) -> bool:
    return (
        source.kind is Kind.TEXT and 0 < len(source.text) <= _LONGEST_CELL and not source.text.endswith((":", ".", "?"))
    )


def _is_number(source: Source) -> bool:
    return _NUMBER.fullmatch(source.text) is not None


def _is_year(source: Source) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d(?:\s?[/–-]\s?(?:\d\d){1,2})?", source.text) is not None


def _row(label: Source, value: Source) -> Source:
    return Source(f"{label.text} | {value.text}", Kind.ROW, firm=True)
