"""The formats in which letters are published: from the bytes of a copy to its lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from precedents.letters.letter import Page, Source
from precedents.letters.mail import read_mail
from precedents.letters.text import clean, read_plain
from precedents.letters.web import address_of, read_page
from precedents.letters.word import read_word


class Format(StrEnum):
    """A format that can be read; the value is the ending under which a copy is kept."""

    TEXT = "txt"
    HTML = "html"
    WORD = "docx"
    PDF = "pdf"
    MAIL = "eml"


class UnreadableCopyError(ValueError):
    """The bytes are not a letter that can be read; the message says why and what to do."""


class HiddenTextError(UnreadableCopyError):
    """The copy holds text that a reader of it does not see; `places` say what was found and where."""

    def __init__(self, places: Sequence[str]) -> None:
        self.places = tuple(places)
        super().__init__("the copy holds text that its readers do not see: " + "; ".join(self.places))


@dataclass(frozen=True, slots=True)
class Copy:
    """A published copy as read: its format, the cleaned lines of the letter, and what the page around it said."""

    format: Format
    sources: tuple[Source, ...]
    page: Page


_HTML = re.compile(
    rb"^\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype|html|head|body|div|main|article|section|h[1-6]|p|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_MAIL = re.compile(rb"^(?:[A-Za-z][\w-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}", re.ASCII)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,20})""", re.IGNORECASE)


def format_of(content: bytes, name: str = "") -> Format:
    """Tell the format by the bytes, and by the name where the bytes leave it open. Raises UnreadableCopyError."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    head = content[:4096]
    if content.startswith(b"%PDF") or b"%PDF-" in head[:1024]:
        return Format.PDF
    if content.startswith(b"PK\x03\x04"):
        return Format.WORD
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadableCopyError("an old Word or Outlook file: open it and save it as .docx, .pdf or .eml")
    if content.startswith(b"{\\rtf"):
        raise UnreadableCopyError("an RTF file: open it and save it as .docx")
    if _HTML.match(content.removeprefix(b"\xef\xbb\xbf")) or ending in ("html", "htm", "xhtml"):
        return Format.HTML
    headers = _MAIL.match(head)
    if ending == "eml" or (
        headers and re.search(rb"(?im)^(?:mime-version|message-id|received|return-path):", headers[0])
    ):
        return Format.MAIL
    if b"\x00" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableCopyError("neither text nor HTML, Word (.docx), PDF or mail (.eml)")
    return Format.TEXT


def read_copy(content: bytes, name: str = "", url: str | None = None) -> Copy:
    """Read a published copy: `name` is its file name, `url` the address it was published at.

    Raises HiddenTextError for text that readers of the copy do not see, UnreadableCopyError for what cannot be read.
    """
    found = format_of(content, name)
    page, raw = _raw(found, content)
    sources, dropped = clean(raw)
    return Copy(found, tuple(sources), replace(page, dropped=(*page.dropped, *dropped), url=url or page.url))


def _raw(found: Format, content: bytes) -> tuple[Page, list[Source]]:
    hidden: list[str] = []
    page = Page()
    try:
        if found is Format.HTML:
            markup = decoded(content)
            title, lines, dropped, hidden = read_page(markup)
            page = Page(title, tuple(dropped), address_of(markup))
        elif found is Format.MAIL:
            page, lines, hidden = read_mail(content)
        elif found is Format.WORD:
            lines, hidden = read_word(content)
        elif found is Format.PDF:
            from precedents.letters.pdf import read_pdf  # a slow import that only PDFs need

            lines, hidden = read_pdf(content)
        else:
            lines = read_plain(decoded(content))
    except ValueError as error:
        raise UnreadableCopyError(str(error)) from None
    if hidden:
        raise HiddenTextError(hidden)
    return page, lines


def decoded(content: bytes) -> str:
    """Return the text of bytes: by byte-order mark, by what an HTML page declares, as UTF-8, else as Windows-1252."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            return content.decode(encoding, errors="replace").removeprefix("\ufeff")
    declared = _CHARSET.search(content[:2048])
    names = [declared[1].decode("ascii")] if declared else []
    for encoding in (*names, "utf-8"):
        try:
            return content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("cp1252", errors="replace")
