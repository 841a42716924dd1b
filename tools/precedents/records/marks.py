r"""The markup inside a paragraph of a letter, as patterns for Python-Markdown.

    emphasis = '*' text '*' | '_' text '_' ; strong = '**' text '**' | '__' text '__'
    link     = '!'? '[' text ']' '(' address ')' | '<' address '>' ; address = http:, https: or mailto:
    escape   = '\' punctuation ; break = two blanks at the end of a line

A mark inside a word (`3070_attachment_01`, `2*3*4`) is text, and so are marks of footnotes (`(*)`, `*.`) and runs of
more than three (`*****` is a redaction). Raw HTML, entities, code, footnotes and reference links are text. An image is
shown as a link to it, so that no page fetches anything.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import ClassVar, TypeAlias
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import (
    DelimiterProcessor,
    EscapeInlineProcessor,
    InlineProcessor,
    Pattern,
    SubstituteTagInlineProcessor,
)
from markdown.util import AtomicString, Registry

ESCAPABLE = tuple(r"\`*_{}[]()<>#+-.!|")
"""The characters that a backslash makes text."""

ADDRESS = r'(?:https?://|mailto:)(?:[^\s()<>"]|\([^\s()<>"]{0,200}\)){1,2000}+'
AUTOMATIC = r'<((?:https?://|mailto:)[^\s<>"\x02]{1,2000}|[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,8})>'
LINK = rf"!?\[([^\[\]]{{1,1000}})\]\(({ADDRESS})\)"
BREAK = r"(?<! ) {2,}\n"

_Match: TypeAlias = tuple[Element | None, int, int]


def run_of_marks(mark: str) -> str:
    """Return the pattern of a run of `*` or `_` that begins emphasis, ends it, or may do either, as a named group."""
    sign = re.escape(mark)
    opens = rf"(?<![^\W_])(?<!{sign}){sign}{{1,3}}(?!{sign})(?=[^\s)\]}}.,;:!?])"
    closes = rf"(?<=[^\s(\[{{{sign}]){sign}{{1,3}}(?!{sign})(?![^\W_])"
    either = rf"(?<=[^\s(\[{{{sign}])(?<![^\W_]){sign}{{1,3}}(?!{sign})(?![^\W_])(?=[^\s)\]}}.,;:!?])"
    return f"(?P<ambiguous>{either})|(?P<end>{closes})|(?P<start>{opens})"


def inline_patterns(md: Markdown) -> Registry[Pattern]:
    """Return what is looked for in a paragraph, in this order."""
    patterns: Registry[Pattern] = Registry()
    patterns.register(EscapeInlineProcessor(r"\\(.)", md), "escape", 180)
    patterns.register(_Link(LINK, md), "link", 160)
    patterns.register(_Automatic(AUTOMATIC, md), "autolink", 120)
    patterns.register(SubstituteTagInlineProcessor(BREAK, "br"), "linebreak", 100)
    patterns.register(_Emphasis(md), "em_strong", 60)
    return patterns


class _Link(InlineProcessor):
    """`[text](address)`, and `![text](address)` too."""

    ANCESTOR_EXCLUDES: ClassVar[Collection[str]] = ("a",)

    def __init__(self, pattern: str, md: Markdown) -> None:
        super().__init__(pattern, md)
        self.compiled_re = re.compile(pattern, re.IGNORECASE)

    def handleMatch(self, m: re.Match[str], data: str) -> _Match:  # type: ignore[override]  # noqa: N802 - their name
        """Return the link. The text in it may have emphasis of its own."""
        link = Element("a", href=self.unescape(m[2]))
        link.text = m[1]
        return link, m.start(), m.end()


class _Automatic(_Link):
    """`<address>`."""

    def handleMatch(self, m: re.Match[str], data: str) -> _Match:  # type: ignore[override]  # noqa: N802 - their name
        """Return the link with its address for a text."""
        address = self.unescape(m[1])
        link = Element("a", href=address if ":" in address else "mailto:" + address)
        link.text = AtomicString(address)
        return link, m.start(), m.end()


class _Emphasis(DelimiterProcessor):
    """Emphasis that stands around words, and never loses a character of them.

    Markdown 3.11 keeps what it found in a paragraph for the next mark, and may then cut out the wrong text
    (`_x _a_ 2_3 _b_ y`), and loses a character where marks of both kinds cross. So nothing is kept, and an element
    is taken only when it holds the very text that stands between its marks.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__("*", "strong,em", md, smart=True)
        self.add("_", "strong,em", smart=True)
        for mark, delimiter in self.delimiters.items():
            delimiter.boundary = re.compile(run_of_marks(mark))

    def handleMatch(self, m: re.Match[str], data: str) -> _Match:  # type: ignore[override]  # noqa: N802 - their name
        """Return an element and where it stands, or none and what to leave as it is."""
        self.reset()
        element, start, end = super().handleMatch(m, data)
        self.reset()
        if start is None or end is None:
            return None, m.start(), m.end()
        if element is not None and not _faithful(element, data[start:end]):
            return None, m.start(), m.end()
        return element, start, end


def _faithful(element: Element, written: str) -> bool:
    """Whether an element shows what is written but for the marks that made it."""
    shown = "".join(element.itertext())
    marks = sum(4 if each.tag == "strong" else 2 for each in element.iter())
    without = str.maketrans("", "", "*_")
    return len(written) == len(shown) + marks and written.translate(without) == shown.translate(without)
