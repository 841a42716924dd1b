"""What all tests share: the real archive, and the real site built once for the whole run."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from precedents import store
from precedents.records.archive import Archive
from tests.browser import chromium
from tests.building import ROOT, build_site
from tests.hostile import build_hostile_site

settings.register_profile("untimed", settings(), deadline=None)  # how busy a machine is tells nothing of the program
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def archive() -> Archive:
    """The archive as it stands in `responses/`."""
    return store.load(ROOT)


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Callable[[Path], None]], Path]:
    """Make a folder once for all the processes that the tests run in; the others wait for it.

    `once(name, make)` calls `make(folder)` in the first process that asks and returns the folder in each. A failure
    is not kept: the next process that asks tries again, and fails with the same message.
    """
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent

    def made(name: str, make: Callable[[Path], None]) -> Path:
        folder, done = shared / name, shared / f"{name}.done"
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                folder.mkdir(exist_ok=True)
                make(folder)
                done.touch()
        return folder

    return made


@pytest.fixture(scope="session")
def built_site(once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """The folder of the real site, built strictly and without a warning."""
    return once("real", lambda folder: build_site(ROOT, folder / "site")) / "site"


@pytest.fixture(scope="session")
def hostile_site(once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """The folder of a site whose archive holds a record that attacks it."""
    return once("hostile", build_hostile_site) / "site"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly, below everything else, how many tests found no browser."""
    skipped = terminalreporter.stats.get("skipped", [])
    without = [report for report in skipped if chromium.MISSING in str(report.longrepr)]
    if without:
        terminalreporter.write_sep("!", f"{len(without)} BROWSER TESTS WERE SKIPPED: {chromium.MISSING}", red=True)
        terminalreporter.write_line(f"To run them, {chromium.REMEDY}")
