"""The same records as a site of ours, of plain MkDocs with Material, and of a bare Hugo, to be built side by side."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from precedents import store
from precedents.records.response import Response

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


def _write(path: Path, response: Response, archive: Path) -> None:
    """Write a record as any generator reads it: its title as front matter, then its letter."""
    letter = (archive / "responses" / f"{response.path}.md").read_text(encoding="utf-8").partition("\n---\n")[2]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\ntitle: {json.dumps(response.title)}\n---\n\n{letter}", encoding="utf-8")
