"""The bytes of a file as text: nothing is lost on the way, and what is wrong with them is a fault with its place."""

from __future__ import annotations

import codecs
import re

from precedents.records.legible import CONTROL
from precedents.records.record import Fault, FaultKind
from precedents.spans import Span

_MARKED = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CARRIAGE = re.compile(r"\r\n|\r")
_BOM = "\ufeff"
_SAID = bytes({*range(0x20), 0x7F} - {*b"\t\n"})  # control characters and CR
_PERHAPS_SAID = re.compile(b"\xc2[\x80-\x9f]|\xef(?:\xbb\xbf|\xbf)")  # controls of Latin-1, marks, non-characters


def decode(content: bytes) -> tuple[str, tuple[Fault, ...]]:
    """Return the text of a file and what is wrong with its bytes.

    When no fault of kind NOT_TEXT is among the faults, `text.encode()` is `content` again, byte-order mark and
    line ends included. Otherwise bytes that are no UTF-8 stand as U+FFFD.
    """
    text, wrong = _decoded(content)
    if wrong is None and _is_plain(content):
        return text, ()
    faults = [wrong] if wrong else []
    faults.extend(_of_text(text))
    return text, tuple(faults)


def _is_plain(content: bytes) -> bool:
    """Whether there is no sign in UTF-8 that anything could be said about: seen in its bytes in a fifth of the time."""
    return len(content.translate(None, _SAID)) == len(content) and not _PERHAPS_SAID.search(content)


def _decoded(content: bytes) -> tuple[str, Fault | None]:
    for mark, name in _MARKED:
        if content.startswith(mark):
            text = content.decode(name, errors="replace")
            fact = f"the file is {name.upper()}, not UTF-8"
            return text, Fault(FaultKind.NOT_TEXT, Span(0, min(1, len(text))), fact, "save it as UTF-8")
    try:
        return content.decode(), None
    except UnicodeDecodeError as error:
        before = len(content[: error.start].decode(errors="replace"))
        byte = content[error.start]
        meant = _as_windows(byte)
        fact = f"the byte 0x{byte:02X} is not UTF-8" + (f" (`{meant}` in Windows-1252)" if meant else "")
        return content.decode(errors="replace"), Fault(
            FaultKind.NOT_TEXT, Span(before, before + 1), fact, "save the file as UTF-8"
        )


def _as_windows(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return ""


def _of_text(text: str) -> list[Fault]:
    faults = []
    if text.startswith(_BOM):
        fact = "the file begins with a byte-order mark, which hides the front matter from many programs"
        faults.append(Fault(FaultKind.BYTE_ORDER_MARK, Span(0, 1), fact, "save it as UTF-8 without a byte-order mark"))
    carriage = _CARRIAGE.search(text) if "\r" in text else None
    if carriage:
        name = "CR LF" if carriage[0] == "\r\n" else "CR"
        fact = f"the line ends in {name}"
        faults.append(Fault(FaultKind.LINE_ENDS, Span(*carriage.span()), fact, "end every line in LF alone"))
    control = CONTROL.search(text)
    if control:
        code = ord(control[0])
        meant = _as_windows(code) if 0x80 <= code <= 0x9F else ""
        fact = f"the control character U+{code:04X} has no place in a text"
        remedy = f"write `{meant}`, which it stands for in Windows-1252" if meant else "delete it"
        faults.append(Fault(FaultKind.NOT_TEXT, Span(*control.span()), fact, remedy))
    return faults
