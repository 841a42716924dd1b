"""The search page asks early for the scripts of its worker: loaded one by one they would cost half a second."""

from __future__ import annotations

import re
from pathlib import Path

from tests.building import ROOT

THEME = ROOT / "tools/precedents/theme"


def test_the_search_page_asks_early_for_every_script_of_its_worker(built_site: Path) -> None:
    [imported] = re.findall(r"importScripts\((.*?)\)", (THEME / "assets/search-worker.js").read_text(encoding="utf-8"))
    page = (built_site / "search/index.html").read_text(encoding="utf-8")
    asked = re.findall(r'<link rel="preload" as="script" href="\.\./assets/([^"]+)">', page)
    assert sorted(asked) == sorted(["search-worker.js", *re.findall(r'"([^"]+)"', imported)])


def test_no_other_page_asks_for_them(built_site: Path) -> None:
    assert 'rel="preload" as="script"' not in (built_site / "about/index.html").read_text(encoding="utf-8")
