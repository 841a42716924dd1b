"""A project whose archive holds a record, and files beside it, that attack the site in every field."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.building import ROOT, run_mkdocs

RECORD_PATH = "responses/northumbria-police/attack/"
TITLE = """<script>window.hacked=1</script><img src=x onerror="window.hacked=2">{{ 7*7 }}{% raw %}${7*7}<!--"""
BODY = """\
## You asked: <script>window.hacked=3</script> "><svg onload=window.hacked=4>

Who is <Name removed> and <redacted>? <b onmouseover="window.hacked=5">Bold</b> {{ config.site_name }} {% include "x" %}

<script>window.hacked=6</script>

<iframe srcdoc="<script>parent.hacked=7</script>"></iframe>

[a link](javascript:window.hacked=8) and [another](data:text/html,<script>window.hacked=9</script>)
and ![an image](https://evil.example/pixel.png) and <https://evil.example/" onclick="window.hacked=10>

| A table | of <u>two</u> |
|---|---|
| <td onclick=window.hacked=11> | `<script>window.hacked=12</script>` |

</article></main></body></html><script>window.hacked=13</script>

PRECEDENTS-SLOT-TITLE PRECEDENTS-SLOT-CONTENT <!-- precedents:unconfirmed --> --><base href="https://evil.example/">
"""
RECORD = """\
---
title: {title}
force: Northumbria Police
reference: '<img src=x onerror="window.hacked=20">'
date: 2020-02-02
exemptions: [31(3), 40(2)]
ncnd: whole
outcome: ncnd
topics: [organised-crime]
act: FOIA 2000
extent: extract
source: 'javascript:window.hacked=21'
licence: '"><script>window.hacked=22</script>{{{{ 7*7 }}}}'
---

{body}"""
CAPTURE = "<!doctype html><title>x</title><script>window.hacked=30</script>"


def build_hostile_site(folder: Path) -> None:
    """Build the real site with one hostile record more, into `folder / "site"`."""
    project = folder / "project"
    for name in ("docs", "responses"):
        shutil.copytree(ROOT / name, project / name)
    shutil.copy(ROOT / "mkdocs.yml", project)
    (project / "tools").symlink_to(ROOT / "tools")
    record = project / "responses" / "northumbria-police" / "attack.md"
    record.write_text(RECORD.format(title=f"'{TITLE}'", body=BODY), encoding="utf-8")
    record.with_suffix("").mkdir()
    for name in ("capture.html", "drawing.svg", "page.xhtml", 'x" onclick="window.hacked=31.txt'):
        (record.with_suffix("") / name).write_text(CAPTURE, encoding="utf-8")
    run_mkdocs(project, "build", "--site-dir", str(folder / "site"))
