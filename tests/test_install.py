"""Setting up on machines that lack something: what `requirements/install.sh` says and does there.

The script runs for real, among pretended commands: nothing is fetched or installed.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
NAMES = ("python3.14", "python3.13", "python3.12", "python3.11", "python3", "python")

# It answers the questions that the script asks a Python, and makes environments in which it stands again. What it is
# asked to do is noted in $NOTES.
PYTHON = """#!/bin/sh
case "$*" in
    *"import pip"* | *"version_info <"*) exit {old} ;;
    *"import ensurepip"*) test -e "$NOTES.ensurepip" ;;
    *"version_info["*) echo python3.11-venv ;;
    --version) echo "Python {version}" ;;
    "-m venv"*) mkdir -p "$4/bin"; cp "$0" "$4/bin/python"; echo "$*" >> "$NOTES" ;;
    *) echo "$*" >> "$NOTES" ;;
esac
"""
APT = """#!/bin/sh
echo "apt-get $*" >> "$NOTES"
case "$1" in install) touch "$NOTES.ensurepip" ;; esac
"""


class Pretended:
    """A folder of pretended commands that stands before the real ones."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "bin with a blank"
        self.folder.mkdir()
        self.notes = folder / "notes"
        self.venv = folder / "environment"

    def command(self, name: str, text: str) -> None:
        path = self.folder / name
        path.write_text(text)
        path.chmod(0o755)

    def pythons(self, *suitable: str) -> None:
        for name in NAMES:
            old = name not in suitable
            self.command(name, PYTHON.format(old=int(old), version="3.9.2" if old else "3.11.2"))

    def install(self, lock: str = "site", **environment: str) -> subprocess.CompletedProcess[str]:
        path = f"{self.folder}:{os.environ['PATH']}"
        return subprocess.run(
            [str(ROOT / "requirements" / "install.sh"), str(self.venv), lock],
            env={"PATH": path, "NOTES": str(self.notes), **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    @property
    def done(self) -> list[str]:
        return self.notes.read_text().splitlines() if self.notes.exists() else []


@pytest.fixture
def machine(tmp_path: Path) -> Pretended:
    made = Pretended(tmp_path)
    made.command("id", "#!/bin/sh\necho 1000\n")
    (tmp_path / "notes.ensurepip").touch()
    return made


def installing(lock: str) -> str:
    return f"-m pip install --quiet --require-hashes --only-binary :all: -r requirements/{lock}.txt"


EDITABLE = "-m pip install --quiet --no-deps --no-build-isolation --editable ."


@pytest.mark.parametrize("name", ["python3", "python3.12", "python"])
def test_the_first_python_that_is_new_enough_makes_the_environment(machine: Pretended, name: str) -> None:
    machine.pythons(name)
    run = machine.install()
    assert run.returncode == 0, run.stderr
    assert machine.done == [f"-m venv --clear {machine.venv}", installing("site"), EDITABLE]


def test_an_environment_that_works_is_kept(machine: Pretended) -> None:
    machine.pythons("python3")
    machine.install("site")
    machine.notes.unlink()
    machine.install("test")
    assert machine.done == [installing("test"), EDITABLE]


def test_an_environment_whose_python_has_gone_is_made_again(machine: Pretended) -> None:
    machine.pythons("python3")
    machine.install()
    (machine.venv / "bin" / "python").unlink()
    machine.notes.unlink()
    assert machine.install().returncode == 0
    assert machine.done[0] == f"-m venv --clear {machine.venv}"


def test_the_tool_that_locks_does_not_install_the_project(machine: Pretended) -> None:
    machine.pythons("python3")
    machine.install("lock")
    assert machine.done[1:] == [installing("lock")]


def test_says_which_python_is_needed(machine: Pretended) -> None:
    machine.pythons()
    run = machine.install()
    assert run.returncode == 1
    assert "Python 3.11 or newer is needed, and none was found (python3 is: Python 3.9.2)" in run.stderr
    assert "make PYTHON=" in run.stderr
    assert machine.done == []


def test_a_python_that_was_named_is_not_replaced_by_another(machine: Pretended) -> None:
    machine.pythons("python3")
    run = machine.install(PYTHON="python3.12")
    assert run.returncode == 1
    assert run.stderr == "precedents: PYTHON=python3.12 is no Python 3.11 or newer\n"


def test_says_which_package_of_debian_is_missing(machine: Pretended) -> None:
    machine.pythons("python3")
    machine.notes.with_name("notes.ensurepip").unlink()
    run = machine.install()
    assert run.returncode == 1
    assert "on Debian or Ubuntu: sudo apt-get install python3.11-venv" in run.stderr
    assert machine.done == []


def test_root_with_apt_get_installs_that_package_and_says_so(machine: Pretended) -> None:
    machine.pythons("python3")
    machine.notes.with_name("notes.ensurepip").unlink()
    machine.command("id", "#!/bin/sh\necho 0\n")
    machine.command("apt-get", APT)
    run = machine.install()
    assert run.returncode == 0, run.stderr
    assert "installing python3.11-venv with apt-get" in run.stderr
    assert machine.done[:2] == ["apt-get update -q", "apt-get install -q -y --no-install-recommends python3.11-venv"]


def test_a_failing_installation_is_a_failure(machine: Pretended) -> None:
    machine.pythons("python3")
    failing = PYTHON.format(old=0, version="3.11.2").replace(
        '    *) echo "$*"', '    "-m pip"*) exit 3 ;;\n    *) echo "$*"'
    )
    machine.command("python3", failing)
    assert machine.install().returncode == 3
