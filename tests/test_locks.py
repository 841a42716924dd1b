"""The lists of packages that `make` installs: pinned, hashed, of no machine in particular, and fitting each other."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("site", "test", "lock")

_ENTRY = re.compile(
    r"(?P<name>[a-z0-9][a-z0-9.-]*)==(?P<version>\S+)(?: ; (?P<marker>[^\\]+?))?(?P<hashes>( \\\n    --hash=\S+)+)\n"
)


def entries(text: str) -> dict[tuple[str, str, str], frozenset[str]]:
    """The hashes of every entry of a lock file, by name, version and marker.

    Raises ValueError when anything in the file is neither a comment nor a pinned entry with SHA-256 hashes.
    """
    body = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("#"))
    found, at = {}, 0
    while at < len(body):
        entry = _ENTRY.match(body, at)
        if entry is None:
            raise ValueError(f"not a pinned entry: {body[at : at + 80]!r}")
        hashes = frozenset(re.findall(r"--hash=(\S+)", entry["hashes"]))
        if not all(re.fullmatch(r"sha256:[0-9a-f]{64}", each) for each in hashes):
            raise ValueError(f"not SHA-256: {entry['name']}")
        found[entry["name"], entry["version"], entry["marker"] or ""] = hashes
        at = entry.end()
    return found


def lock(name: str) -> dict[tuple[str, str, str], frozenset[str]]:
    return entries((ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8"))


def normal(requirement: str) -> str:
    """The name that a requirement starts with, as package indexes compare names."""
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name, requirement
    return re.sub(r"[-_.]+", "-", name[0]).lower()


@pytest.mark.parametrize("name", LOCKS)
def test_everything_is_pinned_and_hashed(name: str) -> None:
    assert lock(name)


@pytest.mark.parametrize("name", LOCKS)
def test_no_index_or_place_of_one_machine_is_named(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    assert not re.search(r"://|--(index|extra|find|trusted)|file:|^/|@ ", text, re.MULTILINE)


def test_what_serves_the_site_is_a_part_of_what_tests_it() -> None:
    # `make test` installs over what `make serve` installed: nothing may change its version on the way.
    site, test = lock("site"), lock("test")
    assert site.items() <= test.items()
    assert len(site) < len(test)


def test_the_locks_fit_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    build, wanted = project["build-system"]["requires"], project["project"]["dependencies"]
    extra = project["project"]["optional-dependencies"]["test"]
    site, test = ({name for name, _, _ in lock(each)} for each in ("site", "test"))
    assert {normal(each) for each in [*build, *wanted]} <= site
    assert {normal(each) for each in [*build, *wanted, *extra]} <= test
    assert not {normal(each) for each in extra} & site


@pytest.mark.parametrize(
    "text",
    [
        "lunr>=0.8\n",  # not pinned
        "lunr==0.8.0\n",  # not hashed
        "lunr==0.8.0 \\\n    --hash=md5:d41d8cd98f00b204e9800998ecf8427e\n",
        "--index-url https://example.org/simple\n",
        "lunr @ https://example.org/lunr.whl\n",
    ],
)
def test_finds_what_is_not_pinned(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a pinned entry|not SHA-256"):
        entries(text)
