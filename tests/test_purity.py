"""The core touches nothing while it works, whatever its source looks like: Python itself reports what is touched.

`tests/test_architecture.py` reads the source; here the core runs over the real archive under an audit hook
(PEP 578), which sees every file, socket and process that is opened, by packages that the core uses too.
"""

from __future__ import annotations

import subprocess
import sys

from tests.building import ROOT

_SCRIPT = """
import sys
from pathlib import Path

from precedents import checks, search, store
from precedents.law import find_citations
from precedents.pages.site import Settings, pages
from precedents.pages.templates import Templates

def work(archive, templates):
    found = len(checks.run(archive))
    drawn = len(list(pages(archive, Templates(templates), Settings())))
    files = len(search.site_files(archive))
    cited = sum(len(find_citations(record.body_text)) for record in archive.records)
    return found, drawn, files, cited

root = Path(sys.argv[1])
templates = store.read_templates()
first = work(store.load(root), templates)  # what is imported late is imported now
again = store.load(root)

TOUCHES = ("os.", "socket.", "subprocess.", "shutil.", "tempfile.", "glob.", "pathlib.", "sqlite3.")

def hook(event, details):
    if event == "open" or event.startswith(TOUCHES):
        print("TOUCHED", event, details[:1], flush=True)
        raise AssertionError(event)

sys.addaudithook(hook)
second = work(again, templates)
assert first == second, (first, second)
assert second[1] > 20 and second[2] and second[3], second
if len(sys.argv) > 2:
    open(sys.argv[2])
print("UNTOUCHED")
"""


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(ROOT), *words], capture_output=True, text=True, check=False
    )


def test_the_core_opens_nothing_while_it_works() -> None:
    done = run()
    assert done.stdout == "UNTOUCHED\n", done.stdout + done.stderr


def test_the_hook_sees_what_is_opened() -> None:
    assert run("/dev/null").stdout == "TOUCHED open ('/dev/null',)\n"
