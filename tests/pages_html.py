"""Reading the HTML of a page in tests: its elements, its text, its links and its headings."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"br", "hr", "img", "input", "link", "meta", "wbr"}


@dataclass
class Element:
    """One element: its tag, its attributes, and all text within."""

    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class Html(HTMLParser):
    """What is in a piece of HTML. A tag that is not closed, or closed twice, fails at once."""

    source: str
    elements: list[Element] = field(default_factory=list)
    text: str = ""

    def __post_init__(self) -> None:
        super().__init__()
        self.open: list[Element] = []
        self.feed(str(self.source))  # markup would escape what is added to it
        self.close()
        assert not self.open, f"not closed: {[element.tag for element in self.open]}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute twice in {tag}"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()
        if tag == "dt":
            self.handle_data(" ")  # a term and what it is stand apart on the page

    def handle_data(self, data: str) -> None:
        self.text += data
        for element in self.open:
            element.text += data

    def all(self, tag: str) -> list[Element]:
        """Every element with this tag, in order."""
        return [element for element in self.elements if element.tag == tag]

    def links(self) -> list[str]:
        """Every address in an `href` or an `action`, in order."""
        return [
            element.attributes[name]
            for element in self.elements
            for name in ("href", "action")
            if name in element.attributes
        ]

    def ids(self) -> list[str]:
        """Every anchor, in order."""
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]

    def rows(self) -> list[list[str]]:
        """The cells of every row of every table, with blanks as one space."""
        return [[" ".join(cell.split()) for cell in row] for row in self._rows()]

    def _rows(self) -> list[list[str]]:
        rows: list[list[str]] = []
        for element in self.elements:
            if element.tag == "tr":
                rows.append([])
            elif element.tag in {"td", "th"}:
                rows[-1].append(element.text)
        return rows
