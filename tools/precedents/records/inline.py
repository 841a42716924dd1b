r"""The markup inside a paragraph of a letter: emphasis, links, escapes; everything else is the letter's own text.

    emphasis = '*' text '*' | '_' text '_' ; strong = '**' text '**' | '__' text '__'
    link     = '!'? '[' text ']' '(' address ')' | '<' address '>' ; address = http:, https: or mailto:
    escape   = '\' punctuation ; break = two blanks at the end of a line

A mark inside a word (`3070_attachment_01`, `2*3*4`) is text. So are raw HTML, entities, code, footnotes and reference
links. An image is shown as a link to it, so that no page fetches anything. One pass, in linear time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

_TOKEN = re.compile(
    r"""
    \\(?P<escaped>[\\`*_{}\[\]()<>\#+\-.!|])
  | <(?P<auto>(?:https?://|mailto:)[^\s<>"]{1,2000}|[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,8})>
  | !?\[(?P<label>[^\[\]]{1,1000})\]\((?P<address>(?:https?://|mailto:)(?:[^\s()<>"]|\([^\s()<>"]{0,200}\)){1,2000}+)\)
  | (?P<marks>\*+|_+)
  | (?P<br>(?<![ ])[ ]{2,}\n)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SPECIAL = re.compile(r"[\\<\[*_]|  \n")
# Where a line begins as a block of another kind would: an escape goes behind the number, or before the mark.
_BLOCK_MARK = re.compile(
    r"""(?:\A | (?<=[\r\n])) ([ \t]*)
        (?: (\d{1,9})(?=\.[ \t]) | (?=\#{1,6}[ \t] | [-*+][ \t] | (?:-{3,} | \*{3,})[ \t]*(?:[\r\n]|\Z) | >) )""",
    re.VERBOSE,
)
_BEGINS, _ENDS = "([{", ")]}.,;:!?"  # `(*)` and `*.` are marks of a footnote, not of emphasis
_LONGEST_RUN = 3  # `*****` is a redaction
_DEEPEST = 32  # how many marks may wait for their partners: no page needs elements nested deeper


@dataclass(slots=True)
class _Marks:
    """A run of `*` or `_`: how many are left as text, and the tags that the others have become."""

    mark: str
    left: int
    opens: bool
    closes: bool
    closing: str = ""
    opening: str = ""

    def html(self) -> str:
        return self.closing + self.mark * self.left + self.opening


def inline(text: str) -> tuple[str, str]:
    """Return the text of a paragraph as HTML and as plain text. Only `em`, `strong`, `a` and `br` elements occur."""
    if not _SPECIAL.search(text):
        return escape(text, quote=False), text
    pieces: list[tuple[str, str] | _Marks] = []
    at = 0
    for token in _TOKEN.finditer(text):
        if token.start() > at:
            pieces.append(_literal(text[at : token.start()]))
        pieces.append(_piece(token, text))
        at = token.end()
    pieces.append(_literal(text[at:]))
    _pair([piece for piece in pieces if isinstance(piece, _Marks)])
    html = "".join(piece.html() if isinstance(piece, _Marks) else piece[0] for piece in pieces)
    plain = "".join(piece.mark * piece.left if isinstance(piece, _Marks) else piece[1] for piece in pieces)
    return html, plain


def literal(text: str) -> str:
    """Return `text` as Markdown that shows exactly `text`, with no more escapes than that takes.

    A bar is always escaped, so that the result can also be a cell of a table.
    """
    pieces = []
    at = 0
    while (token := _TOKEN.search(text, at)) is not None:
        pieces.append(text[at : token.start()])
        written = token[0]
        if token["br"]:
            pieces.append(" \n")
        elif not token["marks"]:
            written = written[0]  # what follows it may be markup of its own
            pieces.append("\\" + written)
        elif isinstance(_piece(token, text), _Marks):
            pieces.append("".join("\\" + mark for mark in written))
        else:
            pieces.append(written)
        at = token.start() + len(written)
    pieces.append(text[at:])
    return _BLOCK_MARK.sub(r"\1\2\\", "".join(pieces).replace("|", "\\|"))


def _literal(text: str) -> tuple[str, str]:
    return escape(text, quote=False), text


def _piece(token: re.Match[str], text: str) -> tuple[str, str] | _Marks:
    if token["escaped"]:
        return _literal(token["escaped"])
    if token["br"]:
        return "<br>\n", "\n"
    if token["auto"]:
        address = token["auto"]
        return _link(address if ":" in address else "mailto:" + address, *_literal(address))
    if token["label"]:
        return _link(token["address"], *_without_links(token["label"]))
    marks = token["marks"]
    before, after = text[max(0, token.start() - 1) : token.start()], text[token.end() : token.end() + 1]
    opens = bool(after) and not after.isspace() and after not in _ENDS and not before.isalnum()
    closes = bool(before) and not before.isspace() and before not in _BEGINS and not after.isalnum()
    if len(marks) > _LONGEST_RUN or not (opens or closes):
        return _literal(marks)
    return _Marks(marks[0], len(marks), opens, closes)


def _without_links(label: str) -> tuple[str, str]:
    html, plain = inline(label)
    return re.sub(r"</?a\b[^>]*>", "", html), plain


def _link(address: str, html: str, plain: str) -> tuple[str, str]:
    return f'<a href="{escape(address)}" rel="nofollow noopener">{html}</a>', plain


def _pair(runs: list[_Marks]) -> None:
    """Turn runs of marks into tags, innermost first; what finds no partner stays text."""
    stack: list[_Marks] = []
    places: dict[str, list[int]] = {"*": [], "_": []}
    for run in runs:
        while run.closes and run.left and places[run.mark]:
            place = places[run.mark][-1]
            opener = stack[place]
            for dropped in reversed(stack[place + 1 :]):
                places[dropped.mark].pop()
            del stack[place + 1 :]
            used = 2 if run.left >= 2 and opener.left >= 2 else 1
            tag = "strong" if used == 2 else "em"
            opener.left -= used
            run.left -= used
            opener.opening = f"<{tag}>{opener.opening}"
            run.closing += f"</{tag}>"
            if not opener.left:
                stack.pop()
                places[run.mark].pop()
        if run.opens and run.left and len(stack) < _DEEPEST:
            places[run.mark].append(len(stack))
            stack.append(run)
