"""From a PDF with text to the lines of the letter in it. Text that its readers do not see stops the import."""

from __future__ import annotations

import io
import logging
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

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
from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFTextSeq
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter, PDFResourceManager, PDFTextState
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.utils import Matrix

from precedents.letters.letter import Source
from precedents.letters.text import read_plain

_MOST_PAGES = 300
_COVERING = frozenset({"Square", "Redact", "Stamp", "FreeText", "Polygon"})
_MOST_BOXES = 2000
_SMALLEST = 1.0  # points
_SCAN = 0.6  # a picture that covers more of the page than this is a scan of it


def read_pdf(content: bytes) -> tuple[list[Source], list[str]]:
    """Return the lines of a PDF, and the text in it that is not seen, with pages.

    Not seen is what lies under boxes or beyond the edge of the page, has the colour of the paper or no size, or is
    drawn invisibly; the invisible text over the picture of a scanned page is what was recognised in it, and is read.

    Raises ValueError for a file that cannot be read, that is encrypted, or that holds pictures of text only.
    """
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    lines: list[Source] = []
    hidden: list[str] = []
    try:
        for number, (page, boxes, undrawn) in enumerate(_pages(content), 1):
            hidden += [f"page {number}: {place}" for place in _hidden(page, boxes, undrawn)]
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


class _Device(PDFPageAggregator):
    """Collects a page as it is drawn; `undrawn` are the characters of text that is placed but not painted (Tr 3, 7)."""

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources, laparams=None)
        self.undrawn: set[int] = set()
        self._invisible = False

    def begin_page(self, page: PDFPage, ctm: Matrix) -> None:
        self.undrawn = set()
        super().begin_page(page, ctm)

    def render_string(
        self, textstate: PDFTextState, seq: PDFTextSeq, ncs: PDFColorSpace, graphicstate: PDFGraphicState
    ) -> None:
        self._invisible = textstate.render in (3, 7)
        super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(self, *args: Any, **named: Any) -> float:
        width = super().render_char(*args, **named)
        if self._invisible:
            self.undrawn.add(id(next(iter(reversed(self.cur_item._objs)))))
        return width


def _pages(content: bytes) -> Iterator[tuple[LTPage, list[_Box], set[int]]]:
    """Yield each page as drawn, in order, with the boxes that annotations lay over it, and what is not painted."""
    document = PDFDocument(PDFParser(io.BytesIO(content)))
    resources = PDFResourceManager()
    device = _Device(resources)
    interpreter = PDFPageInterpreter(resources, device)
    for page in PDFPage.create_pages(document):
        interpreter.process_page(page)
        yield device.get_result(), list(_annotations(page)), device.undrawn


def _annotations(page: PDFPage) -> Iterator[_Box]:
    for reference in resolve1(page.annots) or []:
        note = resolve1(reference)
        subtype = getattr(note.get("Subtype"), "name", "") if isinstance(note, dict) else ""
        corners = resolve1(note.get("Rect")) if subtype in _COVERING else None
        if isinstance(corners, list) and len(corners) == 4:
            x0, y0, x1, y1 = (float(resolve1(corner)) for corner in corners)
            yield _Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _hidden(page: LTPage, notes: list[_Box], undrawn: Container[int]) -> Iterator[str]:
    """Yield what is not seen: characters under what is drawn after them, and characters that nobody can make out."""
    drawn = list(_drawn(page))
    found: dict[str, list[str]] = {}
    above: list[_Box] = [*notes]
    below = [item for item in drawn if not isinstance(item, LTChar)]
    scan = any(isinstance(item, LTImage) and _is_large(item, page) for item in below)
    for item in reversed(drawn):
        if isinstance(item, LTChar):
            why = _why(item, page, above, below, unpainted=id(item) in undrawn and not scan)
            if why:
                found.setdefault(why, []).append(item.get_text())
        elif _hides(item, page):
            above.append(_as_box(item))
    for what, letters in found.items():
        words = " ".join("".join(reversed(letters)).split())
        if words:
            yield f"{what}: {words if len(words) <= 80 else words[:79] + '…'}"


def _why(item: LTChar, page: LTPage, above: list[_Box], below: list[LTComponent], *, unpainted: bool) -> str:
    """Say why a character is not seen; empty when it is."""
    if len(above) <= _MOST_BOXES and any(box.covers(item) for box in above):
        return "text under a box"
    if unpainted:
        return "invisible text"
    if not _as_box(page).covers(item):
        return "text beyond the edge of the page"
    if max(item.width, item.height) < _SMALLEST:
        return "text too small to be read"
    dark = any(_is_dark(box) and _as_box(box).covers(item) for box in below[:_MOST_BOXES])
    return "white text" if _is_white(item.graphicstate.ncolor) and not dark else ""


def _drawn(item: LTComponent) -> Iterator[LTComponent]:
    waiting = [item]
    while waiting:
        node = waiting.pop()
        if isinstance(node, (LTChar, LTCurve, LTImage)):
            yield node
        elif isinstance(node, (LTContainer, LTFigure)):
            waiting += reversed(list(node))


def _hides(item: LTComponent, page: LTPage) -> bool:
    if isinstance(item, LTImage):
        return not _is_large(item, page)
    return isinstance(item, LTCurve) and bool(item.fill) and item.height > 4 and item.width > 4


def _is_large(item: LTComponent, page: LTPage) -> bool:
    return item.width * item.height > _SCAN * page.width * page.height


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
