"""What a Word file holds that its readers do not see: hidden, blacked or whited out, tracked, commented."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = ("0", "false", "off", "none")
_TRACKED = {
    "ins": "text inserted with tracked changes",
    "del": "text deleted with tracked changes",
    "moveFrom": "text moved with tracked changes",
    "moveTo": "text moved with tracked changes",
}
_ROWS = {"del": _TRACKED["del"], "ins": _TRACKED["ins"], "hidden": "hidden text"}
_DARK, _LIGHT = "000000", "FFFFFF"
_SMALLEST = 4  # half points: text of 2 points and less cannot be read


def hidden_styles(part: Element | None) -> frozenset[str]:
    """Return the names of the styles that hide their text."""
    if part is None:
        return frozenset()
    return frozenset(
        style.get(f"{W}styleId", "")
        for style in part.iter(f"{W}style")
        if _why(style.find(f"{W}rPr"), frozenset()) is not None
    )


def hidden_in(root: Element, name: str, styles: frozenset[str]) -> Iterator[str]:
    """Yield what is hidden in one part of a Word file: what it is, in which paragraph, and its first words."""
    if name == "word/comments.xml":
        for comment in root.iter(f"{W}comment"):
            yield f"comment: {_words(comment)}"
        return
    where = name.removeprefix("word/").removesuffix(".xml")
    yield from _rows(root, where)
    for number, paragraph in enumerate(root.iter(f"{W}p"), 1):
        place = f"{where}, paragraph {number}"
        for change, what in _TRACKED.items():
            for element in paragraph.iter(f"{W}{change}"):
                if _words(element):
                    yield f"{place}: {what}: {_words(element)}"
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        whole = style is not None and style.get(f"{W}val", "") in styles
        for run in paragraph.iter(f"{W}r"):
            why = "hidden by its style" if whole else _why(run.find(f"{W}rPr"), styles)
            if why is not None and _words(run):
                yield f"{place}: {why}: {_words(run)}"


def _rows(root: Element, where: str) -> Iterator[str]:
    """Yield the rows of tables that are hidden, or that a tracked change inserted or deleted."""
    for row in root.iter(f"{W}tr"):
        for change, what in _ROWS.items():
            if row.find(f"{W}trPr/{W}{change}") is not None and _words(row):
                yield f"{where}, a table's row: {what}: {_words(row)}"


def _why(properties: Element | None, styles: frozenset[str]) -> str | None:
    """Say why the text of a run is not seen; None when it is."""
    if properties is None:
        return None
    if _value(properties, "rStyle") in styles - {""}:
        return "hidden by its style"
    if any(_is_on(properties, name) for name in ("vanish", "webHidden", "specVanish")):
        return "hidden text"
    size = _value(properties, "sz")
    if size.isdigit() and int(size) <= _SMALLEST:
        return "text too small to be read"
    return _by_colour(properties)


def _by_colour(properties: Element) -> str | None:
    text = _colour(_value(properties, "color"))
    highlight = {"black": _DARK, "white": _LIGHT}.get(_value(properties, "highlight"))
    shade = properties.find(f"{W}shd")
    fill = highlight or (_colour(shade.get(f"{W}fill", "")) if shade is not None else None)
    pattern = shade.get(f"{W}val", "") if shade is not None else ""
    if pattern == "solid" and shade is not None and highlight is None:
        fill = _colour(shade.get(f"{W}color", "")) or _DARK
    if highlight == _DARK or fill == _DARK:
        return None if text == _LIGHT else "text blacked out"
    if text == _LIGHT and fill in (None, _LIGHT):
        return "white text on white"
    if text is not None and text == fill:
        return "text in the colour of its background"
    if highlight == _LIGHT and text in (_LIGHT, None):
        return "text with white highlighting"
    return None


def _colour(value: str) -> str | None:
    value = value.upper()
    return value if value not in ("", "AUTO") else None


def _value(properties: Element, name: str) -> str:
    child = properties.find(f"{W}{name}")
    return child.get(f"{W}val", "") if child is not None else ""


def _is_on(properties: Element, name: str) -> bool:
    child = properties.find(f"{W}{name}")
    return child is not None and child.get(f"{W}val", "1").lower() not in _OFF


def _words(element: Element) -> str:
    text = "".join(node.text or "" for node in element.iter() if node.tag in (f"{W}t", f"{W}delText"))
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:59] + "…"
