"""The same records as a site of ours, of plain MkDocs with Material, of a bare Hugo, and of plain pages for Pagefind.

A place is a folder for all sites of one size: `archive` (ours in its `site`), `material`, `hugo` and `pagefind`.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from precedents import store
from precedents.law import LAW
from precedents.records.response import Response
from precedents.search.facets import FACETS
from tests.bench import corpus

_MATERIAL = """\
site_name: UK police FOI precedents
site_url: ""
theme:
  name: material
  font: false
  features: [navigation.tabs, navigation.top, toc.follow]
  palette:
    - {media: "(prefers-color-scheme: light)", scheme: default, toggle: {icon: material/weather-night, name: Dark}}
    - {media: "(prefers-color-scheme: dark)", scheme: slate, toggle: {icon: material/weather-sunny, name: Light}}
plugins: [search]
markdown_extensions: [admonition, tables, {toc: {permalink: false}}]
not_in_nav: /responses/
validation:
  {omitted_files: ignore, absolute_links: ignore, unrecognized_links: ignore, anchors: ignore, not_found: ignore}
"""
"""As light as Material can be with its search: no record is in the navigation, and no link is checked."""

_HUGO = """\
baseURL = "http://127.0.0.1/"
title = "UK police FOI precedents"
paginate = 100
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]
"""
_HUGO_LAYOUTS = {
    "baseof": "<!doctype html><html lang=en><head><meta charset=utf-8><title>{{ .Title }}</title></head>"
    '<body>{{ block "main" . }}{{ end }}</body></html>',
    "single": '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}{{ end }}',
    "list": '{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range (.Paginate .RegularPagesRecursive).Pages }}'
    '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>'
    '{{ template "_internal/pagination.html" . }}{{ end }}',
}
"""The least that shows every record with its contents and lists all of them: no search, checks, law or groups."""


_PLAIN = """\
<!doctype html><html lang=en><head><meta charset=utf-8><title>{title}</title></head><body data-pagefind-body>
<h1>{title}</h1>{filters}{letter}</body></html>
"""
_ASKING = """\
<!doctype html><html lang=en><head><meta charset=utf-8><title>Search</title></head><body><ol id=list></ol>
<script type=module>
const pagefind = await import("./pagefind/pagefind.js");
const list = document.getElementById("list");
window.ask = async (words, filters) => {
  const found = await pagefind.search(words || null, { filters });
  const hits = await Promise.all(found.results.slice(0, 5).map((result) => result.data()));
  list.replaceChildren(...hits.map((hit) => {
    const item = document.createElement("li");
    item.innerHTML = `<a href="${hit.url}">${hit.meta.title}</a> ${hit.excerpt}`;
    return item;
  }));
  list.dataset.total = found.results.length;
};
const asked = new URLSearchParams(location.search).get("asked");
if (asked) await ask(...JSON.parse(asked));
</script></body></html>
"""
"""Pagefind's own search, with as many results as its own page shows at first."""


@contextmanager
def workshop(kept: Path | None) -> Iterator[Path]:
    """Give a folder to work in: one that is removed afterwards, or `kept`, whose archives and sites are reused."""
    if kept is None:
        with TemporaryDirectory() as folder:
            yield Path(folder)
    else:
        kept.mkdir(parents=True, exist_ok=True)
        yield kept


def place_of(size: int, folder: Path) -> Path:
    """Return the place for sites of so many records, with its archive in it."""
    place = folder / str(size)
    if not (place / "archive").is_dir():
        print(f"  writing {size:,} records", file=sys.stderr, flush=True)
        shutil.rmtree(place / "writing", ignore_errors=True)  # of a run that was stopped
        corpus.write(size, place / "writing")
        (place / "writing").rename(place / "archive")
    return place


def forget(archive: Path) -> None:
    """Remove what an earlier build or check of this archive has left."""
    for name in (".cache", "site"):
        shutil.rmtree(archive / name, ignore_errors=True)


def change_one(folder: Path) -> None:
    """Add a sentence that was not there before to one record, the same one each time."""
    records = sorted(folder.glob("responses/*/*.md"))
    record = records[len(records) // 2]
    text = record.read_bytes()
    record.write_bytes(text + f"\nThis letter was corrected once more at length {len(text)}.\n".encode())


def retitle_one(archive: Path) -> None:
    """Give one record another title, which every listing that it is in shows."""
    records = sorted(archive.glob("responses/*/*.md"))
    record = records[len(records) // 2]
    text = record.read_text(encoding="utf-8")
    record.write_text(
        re.sub(r"^(title: [^'\"].*)$", rf"\1, {len(text)}", text, count=1, flags=re.MULTILINE), encoding="utf-8"
    )


def material_site(archive: Path, out: Path) -> None:
    """Make a project for MkDocs with Material and its search: the prose, and each record as a page."""
    shutil.copytree(archive / "docs", out / "docs")
    (out / "mkdocs.yml").write_text(_MATERIAL, encoding="utf-8")
    for response in store.load(archive).responses:
        _write(out / "docs" / "responses" / f"{response.path}.md", response, archive)


def hugo_site(archive: Path, out: Path) -> None:
    """Make a project for Hugo: each record as a page, lists of all and of each force."""
    for name, layout in _HUGO_LAYOUTS.items():
        path = out / "layouts" / "_default" / f"{name}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(layout, encoding="utf-8")
    (out / "config.toml").write_text(_HUGO, encoding="utf-8")
    for response in store.load(archive).responses:
        _write(out / "content" / "responses" / f"{response.path}.md", response, archive)


def pagefind_site(archive: Path, out: Path) -> None:
    """Make pages for Pagefind: each record with its letter, its values of our facets as filters, and nothing else."""
    for response in store.load(archive).responses:
        pairs = [(facet.name, choice.key) for facet in FACETS for choice in facet.choices(response, LAW)]
        filters = "".join(f'<i hidden data-pagefind-filter="{name}:{escape(key)}"></i>' for name, key in pairs)
        page = _PLAIN.format(title=escape(response.title), filters=filters, letter=response.body.html)
        path = out / "responses" / response.path / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page, encoding="utf-8")
        response.body.forget()
    (out / "index.html").write_text(_ASKING, encoding="utf-8")


def _write(path: Path, response: Response, archive: Path) -> None:
    """Write a record as any generator reads it: its title as front matter, then its letter."""
    letter = (archive / "responses" / f"{response.path}.md").read_text(encoding="utf-8").partition("\n---\n")[2]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\ntitle: {json.dumps(response.title)}\n---\n\n{letter}", encoding="utf-8")
