"""Building a site in a process of its own, as a person does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_WARNINGS = ("WARNING", "ERROR", "CRITICAL")


def build_site(root: Path, site: Path) -> None:
    """Build the site of the project in `root` into `site`, as `mkdocs build --strict` does; no warning is allowed."""
    printed = run_mkdocs(root, "build", "--strict", "--site-dir", str(site))
    assert not [line for line in printed.splitlines() if line.startswith(_WARNINGS)], printed


def run_mkdocs(root: Path, *words: str) -> str:
    """Run MkDocs on the project in `root`, which must succeed; return what it printed."""
    environment = {key: value for key, value in os.environ.items() if key not in {"SITE_URL", "REPOSITORY_URL"}}
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", *words],
        cwd=root,
        env=environment | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout + run.stderr
