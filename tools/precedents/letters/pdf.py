"""From a PDF with text to the lines of the letter in it. Text that its readers do not see stops the import."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import (
    LAParams,
    LTChar,
    LTComponent,
    LTContainer,
    LTCurve,
    LTFigure,
    LTImage,
    LTPage,
    LTTextBox,
    LTTextLine,
)
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1

from precedents.letters.letter import Source
from precedents.letters.text import read_plain

_MOST_PAGES = 300
_COVERING = frozenset({"Square", "Redact", "Stamp", "FreeText", "Polygon"})
_SCAN = 0.6  # a picture that covers more of the page than this is a scan of it


def read_pdf(content: bytes) -> tuple[list[Source], list[str]]:
    """Return the lines of a PDF, and the text in it that lies under boxes or has the colour of the paper, with pages.

    Raises ValueError for a file that cannot be read, that is encrypted, or that holds pictures of text only.
    """
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    lines: list[Source] = []
    hidden: list[str] = []
    try:
        for number, (page, boxes) in enumerate(_pages(content), 1):
            hidden += [f"page {number}: {place}" for place in _hidden(page, boxes)]
            page.analyze(LAParams())
            lines += _lines(page)
            if number >= _MOST_PAGES:
                break
    except Exception as error:
        raise ValueError(f"the PDF cannot be read: {type(error).__name__} {error}") from None
    if not any(line.text for line in lines):
        raise ValueError(
            "the PDF holds no text, only pictures of it: ask the force for the text, or have it recognised"
        )
    return lines, hidden


@dataclass(frozen=True, slots=True)
class _Box:
    x0: float
    y0: float
    x1: float
    y1: float

    def covers(self, item: LTComponent) -> bool:
        x, y = (item.x0 + item.x1) / 2, (item.y0 + item.y1) / 2
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1


def _pages(content: bytes) -> Iterator[tuple[LTPage, list[_Box]]]:
    """Yield each page as drawn, in order, with the boxes that annotations lay over it."""
    document = PDFDocument(PDFParser(io.BytesIO(content)))
    resources = PDFResourceManager()
    device = PDFPageAggregator(resources, laparams=None)
    interpreter = PDFPageInterpreter(resources, device)
    for page in PDFPage.create_pages(document):
        interpreter.process_page(page)
        yield device.get_result(), list(_annotations(page))


def _annotations(page: PDFPage) -> Iterator[_Box]:
    for reference in resolve1(page.annots) or []:
        note = resolve1(reference)
        subtype = getattr(note.get("Subtype"), "name", "") if isinstance(note, dict) else ""
        corners = resolve1(note.get("Rect")) if subtype in _COVERING else None
        if isinstance(corners, list) and len(corners) == 4:
            x0, y0, x1, y1 = (float(resolve1(corner)) for corner in corners)
            yield _Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _hidden(page: LTPage, notes: list[_Box]) -> Iterator[str]:
    """Yield what is not seen: characters under what is drawn after them, and characters of the paper's own colour."""
    drawn = list(_drawn(page))
    covered: list[str] = []
    pale: list[str] = []
    above: list[_Box] = [*notes]
    below = [item for item in drawn if not isinstance(item, LTChar)]
    for item in reversed(drawn):
        if isinstance(item, LTChar):
            if len(above) <= 2000 and any(box.covers(item) for box in above):
                covered.append(item.get_text())
            elif _is_white(item.graphicstate.ncolor) and not any(
                _is_dark(box) and _as_box(box).covers(item) for box in below[:2000]
            ):
                pale.append(item.get_text())
        elif _hides(item, page):
            above.append(_as_box(item))
    for what, letters in (("text under a box", covered), ("white text", pale)):
        words = " ".join("".join(reversed(letters)).split())
        if words:
            yield f"{what}: {words if len(words) <= 80 else words[:79] + '…'}"


def _drawn(item: LTComponent) -> Iterator[LTComponent]:
    waiting = [item]
    while waiting:
        node = waiting.pop()
        if isinstance(node, (LTChar, LTCurve, LTImage)):
            yield node
        elif isinstance(node, (LTContainer, LTFigure)):
            waiting += reversed(list(node))


def _hides(item: LTComponent, page: LTPage) -> bool:
    large = item.width * item.height > _SCAN * page.width * page.height
    if isinstance(item, LTImage):
        return not large
    return isinstance(item, LTCurve) and bool(item.fill) and item.height > 4 and item.width > 4


def _as_box(item: LTComponent) -> _Box:
    return _Box(item.x0, item.y0, item.x1, item.y1)


def _is_white(colour: object) -> bool:
    parts = _components(colour)
    return bool(parts) and (
        all(part >= 0.98 for part in parts) if len(parts) < 4 else all(part <= 0.02 for part in parts)
    )


def _is_dark(item: LTComponent) -> bool:
    if isinstance(item, LTImage):
        return True
    return isinstance(item, LTCurve) and bool(item.fill) and not _is_white(item.non_stroking_color)


def _components(colour: object) -> list[float]:
    values = colour if isinstance(colour, (tuple, list)) else [colour]
    return [float(value) for value in values if isinstance(value, (int, float))]


def _lines(page: LTPage) -> list[Source]:
    text: list[str] = []
    for box in _text_boxes(page):
        text += [line.get_text().rstrip("\n") for line in box if isinstance(line, LTTextLine)]
        text.append("")
    return read_plain("\n".join(text))


def _text_boxes(items: Iterable[object]) -> Iterator[LTTextBox]:
    for item in items:
        if isinstance(item, LTTextBox):
            yield item
