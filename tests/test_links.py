"""Every link inside the built site leads somewhere: to a file that is there, and to an anchor that is in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

import pytest

_ADDRESSES = {"href", "src", "action", "poster", "data", "srcset"}
_HOST = "https://site.invalid"


@dataclass
class Document(HTMLParser):
    """The links and anchors of one HTML page."""

    links: list[str] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" or (name == "name" and tag == "a"):
                self.anchors.append(value or "")
            elif name in _ADDRESSES and value is not None:
                self.links.append(value)


def broken(site: Path, below: str = "/archive/") -> Iterator[str]:
    """Yield every link of a page in `site` that leads nowhere, when the site is served below a folder of its host."""
    read = cache(_read)

    def fault(address: SplitResult) -> str:
        target = site / unquote(address.path).removeprefix(below)
        if not address.path.startswith(below):
            return "leads out of the site"
        if target.is_dir() and not address.path.endswith("/"):
            return "needs a slash at its end"
        if target.is_dir():
            target /= "index.html"
        if not target.is_file():
            return "leads nowhere"
        wanted = unquote(address.fragment)
        return "leads to no anchor" if wanted and wanted not in read(target).anchors else ""

    for page in sorted(site.rglob("*.html")):
        place = page.relative_to(site).as_posix().removesuffix("index.html")
        for link in read(page).links:
            address = urlsplit(urljoin(f"{_HOST}{below}{place}", link))
            if f"{address.scheme}://{address.netloc}" == _HOST and (said := fault(address)):
                yield f"{place}: {link} {said}"


def _read(page: Path) -> Document:
    document = Document()
    document.feed(page.read_text(encoding="utf-8"))
    return document


def twice(site: Path) -> Iterator[str]:
    """Yield every anchor that stands twice on its page, so that a link to it is a matter of luck."""
    for page in sorted(site.rglob("*.html")):
        seen = set()
        for anchor in _read(page).anchors:
            if anchor in seen:
                yield f"{page.relative_to(site).as_posix()}: two anchors {anchor}"
            seen.add(anchor)


def test_every_link_in_the_site_resolves(built_site: Path) -> None:
    assert len(list(built_site.rglob("*.html"))) > 20
    # The page that a server gives for a missing address is read below any address, so its links start at the root.
    assert [each for each in broken(built_site) if not each.startswith("404.html")] == []


def test_every_anchor_in_the_site_is_unique(built_site: Path) -> None:
    assert list(twice(built_site)) == []


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("b/", []),
        ("b/#here", []),
        ("b/?q=x#here", []),
        ("#top", ["a/: #top leads to no anchor"]),
        ("../a/b/#there", ["a/: ../a/b/#there leads to no anchor"]),
        ("b", ["a/: b needs a slash at its end"]),
        ("c/", ["a/: c/ leads nowhere"]),
        ("/a/b/", ["a/: /a/b/ leads out of the site"]),  # works at the root of a host, not below a folder
        ("../../x", ["a/: ../../x leads out of the site"]),
        ("b/capture%20one.txt", []),
        ("b/capture%20two.txt", ["a/: b/capture%20two.txt leads nowhere"]),
        ("https://www.legislation.gov.uk/ukpga/2000/36", []),
        ("mailto:foi@example.org", []),
    ],
)
def test_finds_links_that_lead_nowhere(tmp_path: Path, link: str, found: list[str]) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "index.html").write_text(f'<p><a href="{link}">x</a>')
    (tmp_path / "a" / "b" / "index.html").write_text('<p id="here">x</p>')
    (tmp_path / "a" / "b" / "capture one.txt").write_text("x")
    assert list(broken(tmp_path)) == found


def test_finds_anchors_that_stand_twice(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<p id="p1"><p id="p2"><h2 id="p1">')
    assert list(twice(tmp_path)) == ["index.html: two anchors p1"]
