# ruff: noqa: E501 - a pattern is read more surely in one line
"""What a web page holds that its readers do not see, by its markup and the simple rules of its own style sheets.

Hidden text that is known to belong to the page (menus, cookie notices, words for screen readers) is left out; all else
is named, and stops the import: it may be what the authority meant to remove.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from precedents.letters.web_parts import PAGE_PARTS, VOID
from precedents.letters.web_styles import plain
from precedents.records.chrome import is_chrome, is_navigation

_OFF_SCREEN = re.compile(
    r"(?:^|;)(?:left|right|top|text-indent|margin-left|margin-top):-(?:\d{4,}px|\d{3,}(?:em|rem)|\d{3,}%)|(?:^|;)clip:rect\((?:0|1px)(?:px)?[ ,]"
    r"|(?:^|;)clip-path:inset\((?:50|100)%|(?:^|;)transform:translate[xy]?\(-\d{4,}",
)
_NOT_SHOWN = re.compile(r"(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|content-visibility:hidden)")
_NO_SIZE = re.compile(
    r"(?:^|;)(?:font-size:(?:0(?:\.0*)?[a-z%]*|0?\.\d+(?:px|pt)|[012](?:\.\d+)?(?:px|pt))(?:;|!| |$)|opacity:0(?:\.0\d?)?(?:;|!| |$)"
    r"|(?:max-)?height:0(?:px)?;.*overflow:hidden)"
)
_COLOUR = re.compile(r"(?:^|;)color:([^;!]+)")
_BLACK = re.compile(r"black|#000|#000000|rgba?\(0,0,0(?:,1(?:\.0)?)?\)")
_INLINE = frozenset(["a", "abbr", "b", "em", "font", "i", "mark", "small", "span", "strong", "u"])
"""Elements within a line: a black one is a bar over its words, where a black block may be a page's header."""
_BACKGROUND = re.compile(r"(?:^|;)background(?:-color|-image)?:([^;!]+)")
_WHITE = re.compile(
    r"(?:white|#f[c-f]f[c-f]f[c-f]|#fff|rgba?\(25[2-5],25[2-5],25[2-5](?:,1(?:\.0)?)?\)|snow|ghostwhite)"
)
_CLEAR = re.compile(r"(?:none|transparent|inherit|initial|rgba\(\d+,\d+,\d+,0(?:\.0)?\))")
_NAMED_HIDDEN = frozenset(
    [
        "hidden",
        "hide",
        "sr-only",
        "visually-hidden",
        "visuallyhidden",
        "offscreen",
        "screen-reader-text",
        "element-invisible",
        "u-hidden",
        "is-hidden",
        "d-none",
    ]
)
_CONTROLS = frozenset(["a", "button", "label", "option", "select", "legend", "summary"])
_NEVER = frozenset(["template", "noscript", "dialog"])
_OF_PAGE = re.compile(
    r"\bcookies?\b|javascript|\bbrowser\b|loading|skip to|close\b.{0,20}$|newsletter|screen ?reader|opens in|search\b|toggle|menu\b|page \d|captcha|robot|feedback|thank you for your|required field|e-?mail address|\berror\b|please (?:enter|select|tick|complete|sign)|sign in|log ?in\b|\bshare\b|subscribe",
    re.IGNORECASE,
)
_OF_PAGE_CLASSES = frozenset(
    [
        "modal",
        "dialog",
        "popup",
        "overlay",
        "alert",
        "toast",
        "tooltip",
        "loader",
        "spinner",
        "lightbox",
        "dropdown",
        "flyout",
        "drawer",
        "toolbar",
    ]
)
_SHORT, _FEW = 40, 5  # characters and words, as long as what is written for screen readers


@dataclass(slots=True)
class _Element:
    key: str
    why: str  # why its text is not seen; empty for an element that is seen
    line: int
    named: bool = False  # hidden by the name of its class alone, which a style sheet may contradict
    of_page: bool = False
    background: bool = False
    words: list[str] = field(default_factory=list)
    loose: bool = False  # whether words stand in it outside links and buttons


@dataclass(slots=True)
class Hidden:
    """Follows the tags of a page and collects the text that is not seen: `places` what must be looked at, `dropped`
    what belongs to the page."""

    rules: Mapping[str, str]
    places: list[str] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    _open: list[_Element] = field(default_factory=list)
    _depths: dict[str, int] = field(default_factory=dict)
    _keys: Counter[str] = field(default_factory=Counter)
    _controls: int = 0
    _shaded: int = 0  # how many open elements have a background or belong to the page
    _of_page: int = 0

    def start(self, tag: str, attrs: Mapping[str, str | None], line: int, *, of_page: bool) -> None:
        """Take a start tag; `line` is where it stands, `of_page` whether it belongs to the page around the content."""
        if tag in VOID:
            return
        self._end_paragraph(tag)
        depth = self._depths[tag] = self._depths.get(tag, 0) + 1
        self._controls += tag in _CONTROLS
        style = self._style(tag, attrs)
        element = _Element(f"{tag}/{depth}", "", line, of_page=of_page or tag in PAGE_PARTS or _opens_by_itself(attrs))
        element.background = _is_coloured(style) or _is_filled(attrs)
        element.why, element.named = self._why(tag, attrs, style, element)
        if element.why or element.background or element.of_page:
            self._open.append(element)
            self._count(element, 1)

    def end(self, tag: str) -> None:
        """Take an end tag."""
        depth = self._depths.get(tag, 0)
        if not depth:
            return
        self._controls -= tag in _CONTROLS
        self._depths[tag] = depth - 1
        while self._keys[f"{tag}/{depth}"]:
            self._close()

    def takes(self, data: str) -> bool:
        """Take text; False when readers of the page see it."""
        at = next((at for at, element in enumerate(self._open) if element.why), None)
        if at is None:
            return False
        self._open[at].words.append(data)
        self._open[at].loose = self._open[at].loose or bool(data.strip() and not self._controls)
        return True

    def parts(self) -> None:
        """Note that a block begins or ends, so that hidden text is read line by line."""
        for element in self._open:
            if element.why:
                element.words.append("\n")
                return

    def finish(self) -> None:
        """End what is open at the end of the page."""
        while self._open:
            self._close()

    def _close(self) -> None:
        element = self._open.pop()
        self._count(element, -1)
        self._judge(element)

    def _count(self, element: _Element, by: int) -> None:
        self._keys[element.key] += by
        self._of_page += by * element.of_page
        self._shaded += by * (element.of_page or element.background)

    def _end_paragraph(self, tag: str) -> None:
        """A paragraph, entry or cell that has no end tag ends where the next one begins."""
        key = self._open[-1].key.partition("/")[0] if self._open else ""
        if (key == "p" and tag in _ENDS_PARAGRAPH) or (key == tag and tag in ("li", "td", "th", "tr", "option")):
            self._depths[key] -= 1
            self._close()

    def _style(self, tag: str, attrs: Mapping[str, str | None]) -> str:
        names = [f".{name}" for name in (attrs.get("class") or "").split()] + [f"#{attrs.get('id')}"]
        found = [self.rules.get(key, "") for name in names for key in (name.lower(), f"{tag}{name.lower()}")]
        return ";".join([*filter(None, found), plain(attrs.get("style") or "")])

    def _why(self, tag: str, attrs: Mapping[str, str | None], style: str, element: _Element) -> tuple[str, bool]:
        if tag in _NEVER:
            return f"text in a <{tag}>", False
        if "hidden" in attrs and (attrs.get("hidden") or "").lower() != "until-found":
            return "the attribute `hidden`", False
        if _NOT_SHOWN.search(style):
            return "text that is not displayed", False
        if _OFF_SCREEN.search(style):
            return "text off the screen", False
        if _NO_SIZE.search(style):
            return "text without size", False
        colour = _COLOUR.findall(style)[-1:] or ([plain(attrs.get("color") or "")] if tag == "font" else [])
        own = _BACKGROUND.findall(style)[-1:]
        if colour and own and colour[0] == own[0].strip():
            return "text in the colour of its background", False
        if tag in _INLINE and own and not colour and _BLACK.fullmatch(own[0].strip()):
            return "text blacked out", False
        if colour and _WHITE.fullmatch(colour[0]) and not element.background and not self._shaded:
            return "white text on white", False
        names = set((attrs.get("class") or "").lower().split())
        return ("text that its class hides", True) if names & _NAMED_HIDDEN else ("", False)

    def _judge(self, element: _Element) -> None:
        lines = [" ".join(line.split()) for line in "".join(element.words).split("\n")]
        lines = [line for line in lines if line]
        if not lines:
            return
        self.dropped += lines
        within = element.of_page or bool(self._of_page)
        words = [line for line in lines if not (is_chrome(line) or is_navigation(line))]
        text = " ".join(words)
        few = len(text) <= _SHORT and len(text.split()) <= _FEW
        short = few and (element.named or not any(character.isalpha() for character in text))
        if within or not element.loose or not words or short or all(map(_OF_PAGE.search, words)):
            return
        shown = text if len(text) <= 80 else text[:79] + "…"
        self.places.append(f"line {element.line}: {element.why}: {shown}")


_ENDS_PARAGRAPH = frozenset(
    [
        "p",
        "div",
        "ul",
        "ol",
        "table",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "section",
        "article",
        "blockquote",
        "hr",
        "pre",
        "form",
        "footer",
        "header",
        "main",
        "nav",
    ]
)


def _opens_by_itself(attrs: Mapping[str, str | None]) -> bool:
    """Whether an element is a box that a page shows when something happens: its class says so."""
    names = re.split(r"[\s_-]+", f"{attrs.get('class') or ''} {attrs.get('id') or ''}".lower())
    return not _OF_PAGE_CLASSES.isdisjoint(names)


def _is_coloured(style: str) -> bool:
    return any(
        not _WHITE.fullmatch(value.strip()) and not _CLEAR.fullmatch(value.strip())
        for value in _BACKGROUND.findall(style)
    )


def _is_filled(attrs: Mapping[str, str | None]) -> bool:
    return bool(attrs.get("background")) or _WHITE.fullmatch(plain(attrs.get("bgcolor") or "white")) is None
