"""The searches that are compared in a browser: ours, Pagefind's and Material's own; how each is asked and made.

An engine's page is opened at an address that asks the question (cold), or asked in a page that is open (warm). It has
answered when its results stand in the page and the browser has painted them.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from tests.bench import sites
from tests.bench.measuring import Cost, measure
from tests.bench.questions import Question

ROOT = Path(__file__).resolve().parents[2]
PAGEFIND = ROOT / ".cache" / "pagefind" / "bin" / "python"
INSTALL = "python3 -m venv .cache/pagefind && .cache/pagefind/bin/pip install pagefind-bin"


@dataclass(frozen=True)
class Engine:
    """One search: the folder of its site in a place, how to make that, and how it is asked.

    `make` takes the place and returns what making the site cost, None when it was there. `address` gives the address
    from the site's root that asks a question, `ask` the script that asks it in an open page. `ready` is an expression
    that is true when first results stand in the page, `whole` one for when nothing is to be added to them any more;
    `total` gives what the page says of their number. `opening` is the address of the open page.
    `index` tells the files of the index from those of the page.
    """

    name: str
    folder: str
    make: Callable[[Path], Cost | None]
    address: Callable[[Question], str]
    ask: Callable[[Question], str]
    ready: str
    whole: str
    total: str
    opening: str
    search: re.Pattern[str]
    index: re.Pattern[str]
    stored: str


def pagefind_program() -> list[str] | None:
    """Return the command that runs Pagefind: one that is installed, or the one in `.cache/pagefind`."""
    if found := shutil.which("pagefind"):
        return [found]
    return [str(PAGEFIND), "-m", "pagefind_bin"] if PAGEFIND.exists() else None


def _make_ours(place: Path) -> Cost | None:
    archive = place / "archive"
    if (archive / "site" / "search" / "manifest.json").exists():
        return None
    return measure([sys.executable, "-m", "precedents", "build", "--site-dir", "site"], cwd=archive)


def _make_material(place: Path) -> Cost | None:
    out = place / "material"
    if (out / "site" / "search" / "search_index.json").exists():
        return None
    if not out.is_dir():
        sites.material_site(place / "archive", out)
    return measure([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=out)


def _make_pagefind(place: Path) -> Cost | None:
    out = place / "pagefind"
    if (out / "pagefind").is_dir():
        return None
    if not out.is_dir():
        # In a process of its own: the letters' HTML would else stay in this one's memory.
        program = (
            "import sys, pathlib; from tests.bench import sites; sites.pagefind_site(*map(pathlib.Path, sys.argv[1:]))"
        )
        path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
        command = [sys.executable, "-c", program, str(place / "archive"), str(out)]
        subprocess.run(command, check=True, env=os.environ | {"PYTHONPATH": path})
    return measure([*(pagefind_program() or []), "--silent", "--site", str(out)], cwd=out)


def _ask_ours(question: Question) -> str:
    return f'history.pushState({{}}, "", "?{question.address}"); dispatchEvent(new PopStateEvent("popstate"))'


def _asked_of_pagefind(question: Question) -> str:
    filters = {name: values[0] if len(values) == 1 else {"any": values} for name, values in question.filters.items()}
    return json.dumps([question.other, filters])


def _ask_material(question: Question) -> str:
    return f"""
const box = document.querySelector("[data-md-component=search-query]");
document.querySelector(".md-search-result__meta").textContent = "";
box.value = {json.dumps(question.other)};
for (const name of ["focus", "input", "keyup"]) box.dispatchEvent(new Event(name, {{bubbles: true}}));
"""


OURS = Engine(
    "ours",
    "archive/site",
    _make_ours,
    lambda question: f"search/?{question.address}",
    _ask_ours,
    """document.querySelector("#pr-find-results:is([data-shown=first], [data-shown=results], [data-shown=all])")""",
    """document.querySelector("#pr-find-results[data-shown=all]")""",
    """document.querySelector("#pr-find-results [role=status]").textContent""",
    "search/",
    re.compile(r"^/search/.*\.json$|^/assets/(search|lunr).*\.js$"),
    re.compile(r"^/search/.*\.json$"),
    "search",
)
PAGEFIND_ENGINE = Engine(
    "Pagefind",
    "pagefind",
    _make_pagefind,
    lambda question: f"?asked={quote(_asked_of_pagefind(question))}",
    lambda question: f"delete list.dataset.total; ask(...{_asked_of_pagefind(question)})",
    """document.querySelector("#list[data-total]")""",
    """document.querySelector("#list[data-total]")""",
    """document.querySelector("#list").dataset.total""",
    "?asked=" + quote('["police", {}]'),
    re.compile(r"^/pagefind/"),
    re.compile(r"^/pagefind/(?!.*\.js$|wasm)"),
    "pagefind",
)
MATERIAL = Engine(
    "Material",
    "material/site",
    _make_material,
    lambda question: f"?q={quote(question.other or '')}",
    _ask_material,
    """/matching/.test(document.querySelector(".md-search-result__meta")?.textContent)""",
    """/matching/.test(document.querySelector(".md-search-result__meta")?.textContent)""",
    """document.querySelector(".md-search-result__meta").textContent.trim()""",
    "?q=police",
    re.compile(r"^/search/.*\.json$|^/assets/javascripts/workers/"),
    re.compile(r"^/search/.*\.json$"),
    "search",
)
ENGINES = {"ours": OURS, "pagefind": PAGEFIND_ENGINE, "material": MATERIAL}
