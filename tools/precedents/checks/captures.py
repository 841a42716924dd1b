"""B: whether the letter says what was published, by the copy that is kept beside it."""

from __future__ import annotations

from collections.abc import Iterator

from precedents.checks.case import Case
from precedents.checks.findings import Breach
from precedents.records.fidelity import Change, Difference, compare
from precedents.spans import Span

_MOST = 10
_LONGEST = 80


def words_not_as_published(case: Case) -> Iterator[Breach]:
    """The letter's words are not those of the copy kept beside it.

    A record is the letter in its own words, all of them, in their order, misprints included: a dropped "not" turns a
    letter into its opposite. So each word and each punctuation mark is compared with the copy. White space, bullets,
    numbers of lists, the bars of tables and Markdown's own marks may differ, and what belongs to the web page around
    the letter may be left out: the lines that `tools/precedents/records/chrome.py` knows; one that it does not know yet
    is to be added there. The first ten differences are reported.

    Bad: `It is in the public interest to confirm` where the copy says `It is not in the public interest to confirm`

    Good: the words of the copy
    """
    published = case.published
    if published is None or published.unread is not None:
        return
    found = compare(case.record.body_text, published.text, published.chrome)
    for number, difference in enumerate(found[:_MOST], 1):
        fact, remedy = _told(difference)
        if number == _MOST < len(found):
            fact += f" (and {len(found) - _MOST} more)"
        yield Breach(difference.record.shifted(case.record.body_span.start), fact, remedy)


def capture_not_compared(case: Case) -> Iterator[Breach]:
    """The copy kept beside the record cannot be compared with it.

    The words of a record are held against the published copy. That takes a copy with text in it: a saved web page, a
    plain text, a Word file (.docx), a PDF with text, or a mail (.eml). A scan has none; nor is a copy compared that
    holds text which its readers do not see, and which should perhaps not be here at all.

    Bad: `capture.png`

    Good: `capture.pdf`, saved with its text
    """
    published = case.published
    if published is not None and published.unread is not None and case.response.capture is not None:
        fact = f"`{case.response.capture.name}` cannot be compared with the letter: {_short(published.unread)}"
        yield Breach(Span(0, 0), fact, "keep a copy with text, and read the letter against it")


def _told(difference: Difference) -> tuple[str, str]:
    """Return the fact and the remedy."""
    written, published = _short(difference.written), _short(difference.published)
    if difference.change is Change.ADDED:
        return f"`{written}` does not stand in the copy", "delete it"
    if difference.change is Change.OMITTED:
        return f"the copy has `{published}` here", "put it back"
    return f"`{written}` stands here, where the copy has `{published}`", "write the words of the copy"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else words[:_LONGEST] + "…"
