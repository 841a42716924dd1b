from __future__ import annotations

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from precedents.building.sitemap import MOST_ADDRESSES, sitemaps

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def _addresses(content: bytes) -> list[str]:
    return [found.text or "" for found in ElementTree.fromstring(content).iter(f"{SPACE}loc")]  # noqa: S314 - our own


def test_a_small_site_has_one_file() -> None:
    files = sitemaps("https://archive.example/foi", ["", "exemptions/31/", "responses/a/b c&d/"])
    assert list(files) == ["sitemap.xml"]
    assert _addresses(files["sitemap.xml"]) == [
        "https://archive.example/foi/",
        "https://archive.example/foi/exemptions/31/",
        "https://archive.example/foi/responses/a/b%20c%26d/",
    ]


def test_without_an_address_of_the_site_there_is_none() -> None:
    assert sitemaps("", ["", "about/"]) == {}


def test_an_empty_site_has_an_empty_map() -> None:
    assert _addresses(sitemaps("https://archive.example/", [])["sitemap.xml"]) == []


def test_a_site_of_more_than_the_protocol_allows_has_an_index() -> None:
    urls = [f"responses/a/{number}/" for number in range(MOST_ADDRESSES + 1)]
    files = sitemaps("https://archive.example/", urls)
    assert list(files) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
    assert len(_addresses(files["sitemap-1.xml"])) == MOST_ADDRESSES
    assert _addresses(files["sitemap.xml"]) == [f"https://archive.example/sitemap-{number}.xml" for number in (1, 2)]


@given(st.lists(st.text(max_size=30), max_size=40), st.integers(1, 9), st.integers(500, 900))
def test_every_address_is_in_one_file_and_no_file_is_too_large(urls: list[str], most: int, size: int) -> None:
    urls = [url.encode("utf-8", "ignore").decode() for url in urls]
    files = sitemaps("https://a.example/", urls, most, size)
    inside = [content for name, content in files.items() if len(files) == 1 or name != "sitemap.xml"]
    found = [address for content in inside for address in _addresses(content)]
    assert found == _addresses(sitemaps("https://a.example/", urls)["sitemap.xml"])
    for content in inside:
        assert len(_addresses(content)) <= most
        assert len(content) <= size or len(_addresses(content)) == 1
