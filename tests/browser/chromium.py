"""Find the Chromium that the browser tests drive, or install one where that is possible without asking.

`python -m tests.browser.chromium` is what `make test` runs first. It finds a browser, or, as root on a machine with
apt-get, installs one after saying so. Elsewhere the browser tests are skipped, loudly; with `CI=true` in the
environment a missing browser is a failure.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge")
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
VARIABLE = "CHROMIUM"
"""The environment variable that names the browser to use, before every other."""

MISSING = "no browser to test with"
INSTALL = (
    ("apt-get", "update", "-q"),
    # Playwright drives the browser with a Node.js of its own, which needs libatomic; a small Debian lacks it.
    ("apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium", "libatomic1"),
)
REMEDY = (
    "install one (Debian: sudo apt-get install chromium libatomic1; elsewhere: .venv/bin/python -m playwright install "
    f"chromium) or name one in the variable {VARIABLE}"
)
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # The tests open nothing but the site that they have just built, and in most containers the sandbox cannot start.
    "--no-sandbox",
)


@dataclass(frozen=True)
class Machine:
    """What finding and installing need of a machine, so that the tests can put another in its place.

    `which` gives the path of a command or None; `starts` tells whether a browser at a path answers, `drives`
    whether Playwright does; `own` is the path of a browser that Playwright has downloaded, or None, and is asked only
    when Playwright answers; `run` runs a command and tells whether it succeeded.
    """

    environment: Mapping[str, str]
    is_root: bool
    which: Callable[[str], str | None]
    starts: Callable[[str], bool]
    drives: Callable[[], bool]
    own: Callable[[], str | None]
    run: Callable[[Sequence[str]], bool]


def find(machine: Machine) -> str | None:
    """Return the path of a Chromium that starts: the one named in `CHROMIUM`, one installed, or Playwright's own.

    None when there is none, and also when Playwright, which must drive it, does not start.
    """
    if not machine.drives():
        return None
    named = machine.environment.get(VARIABLE)
    if named:
        return named if machine.starts(named) else None
    candidates = [machine.which(name) for name in NAMES] + [*PLACES, machine.own()]
    return next((path for path in candidates if path and machine.starts(path)), None)


def ensure(machine: Machine, say: Callable[[str], None]) -> int:
    """Find a browser or install one, saying so first. Return 0, or 1 when there is none and `CI` is `true`."""
    if find(machine):
        return 0
    if not machine.environment.get(VARIABLE) and machine.is_root and machine.which("apt-get"):
        say(f"{MISSING}: installing Debian's packages chromium and libatomic1 with apt-get")
        if all(machine.run(command) for command in INSTALL) and find(machine):
            return 0
        say("installing them did not help")
    if required(machine.environment):
        say(f"{MISSING}, and CI=true allows no browser test to be skipped: {REMEDY}")
        return 1
    say(f"{MISSING.upper()}: THE BROWSER TESTS WILL BE SKIPPED. To run them, {REMEDY}")
    return 0


def required(environment: Mapping[str, str]) -> bool:
    """Whether a missing browser is a failure."""
    return environment.get("CI", "").lower() == "true"


def this_machine() -> Machine:
    """Return the machine that this runs on."""
    return Machine(
        environment=os.environ,
        is_root=hasattr(os, "geteuid") and os.geteuid() == 0,
        which=shutil.which,
        starts=lambda path: _answers(path, "--version"),
        drives=lambda: _answers(sys.executable, "-m", "playwright", "--version"),
        own=_own,
        run=_run,
    )


def _answers(*command: str) -> bool:
    try:
        answer = subprocess.run(command, capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


def _own() -> str | None:
    from playwright.sync_api import sync_playwright  # imported here: a second that few machines need to spend

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _run(command: Sequence[str]) -> bool:
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, env=quiet, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(ensure(this_machine(), lambda text: print(f"precedents: {text}", file=sys.stderr)))
