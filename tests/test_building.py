"""A site that is built again is the site that would be built anew, whatever happened to it in between."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from precedents import spreading, store
from precedents.building import pouring
from precedents.building.folder import SiteFolder
from precedents.building.pouring import Pouring
from precedents.pages.shell import Shell
from precedents.pages.site import Settings, sheets
from precedents.pages.templates import Templates
from precedents.search import chunking
from precedents.store.cache import FOLDER, Cache

ROOT = Path(__file__).resolve().parent.parent
SHELL = Shell(
    (
        "<title>",
        "PRECEDENTS-SLOT-TITLE",
        "</title>",
        "PRECEDENTS-SLOT-TOC",
        "<article>",
        "PRECEDENTS-SLOT-CONTENT",
        "</article>",
    ),
    policy=False,
)


def build(
    root: Path, site: Path, shell: Shell = SHELL, settings: Settings | None = None, *, cached: bool = True
) -> int:
    """Build without the generator's prose; return how many files were written."""
    settings = settings or Settings(page_size=5)
    cache = Cache(root if cached else None)
    archive = store.load(root)
    folder = SiteFolder(site, cache)
    laid_out = list(sheets(archive, Templates(store.read_templates()), settings))
    Pouring(root, archive, laid_out, shell, settings, folder, cache).run()
    return folder.finish()[1]


def tree(folder: Path) -> dict[str, str]:
    """Every file below a folder, hidden ones included, by the digest of its content."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An archive of the five records and twenty that are made of them."""
    made = tmp_path / "archive"
    shutil.copytree(ROOT / "responses", made / "responses")
    for number, path in enumerate(sorted((made / "responses").glob("*/*.md")) * 4):
        text = path.read_text(encoding="utf-8").replace("reference:", f"reference: {number}-", 1)
        (path.parent / f"copy-{number}.md").write_text(text, encoding="utf-8")
    return made


_FRESH: dict[str, dict[str, str]] = {}


@pytest.fixture
def fresh(tmp_path: Path) -> Callable[[Path], dict[str, str]]:
    """Build an archive as if for the first time; the same archive is built once."""

    def built(root: Path) -> dict[str, str]:
        key = repr(sorted(tree(root / "responses").items()))
        if key not in _FRESH:
            folder = tmp_path / "fresh"
            shutil.rmtree(folder, ignore_errors=True)
            build(root, folder, cached=False)
            _FRESH[key] = tree(folder)
        return _FRESH[key]

    return built


def test_nothing_is_written_twice(root: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert build(root, site) == len(tree(site))
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}
    assert build(root, site) == 0
    assert {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()} == before


def test_a_changed_letter_changes_its_page_and_the_index_alone(root: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(root, site)
    before = tree(site)
    record = root / "responses/northumbria-police/copy-1.md"
    record.write_text(record.read_text(encoding="utf-8") + "\nA paragraph about zebras.\n", encoding="utf-8")
    build(root, site)
    changed = {name for name in before.keys() | tree(site).keys() if before.get(name) != tree(site).get(name)}
    assert "responses/northumbria-police/copy-1/index.html" in changed
    assert {name for name in changed if not name.startswith("search/")} == {
        "responses/northumbria-police/copy-1/index.html"
    }


def test_any_row_of_changes_ends_in_the_site_of_a_first_build(
    root: Path, tmp_path: Path, fresh: Callable[[Path], dict[str, str]]
) -> None:
    site = tmp_path / "site"
    chance = random.Random(7)  # noqa: S311 - a row of changes, always the same
    build(root, site)
    for _ in range(6):
        for _ in range(chance.randint(1, 3)):
            _change(root, chance)
        build(root, site)
        assert tree(site) == fresh(root)


def _change(root: Path, chance: random.Random) -> None:
    records = sorted((root / "responses").glob("*/*.md"))
    record = chance.choice(records)
    text = record.read_text(encoding="utf-8")
    kind = chance.randrange(6)
    if kind == 0:
        record.unlink()
    elif kind == 1:
        (record.parent / f"new-{chance.randrange(1000)}.md").write_text(text, encoding="utf-8")
    elif kind == 2:
        record.write_text(text.replace("date: 20", "date: 200", 1), encoding="utf-8")  # unreadable: no date
    elif kind == 3:
        record.write_text(text.replace("title: ", f"title: Number {chance.randrange(1000)}, ", 1), encoding="utf-8")
    elif kind == 4:
        record.write_text(text + f"\nMore: {chance.randrange(1000)}.\n", encoding="utf-8")
    else:
        beside = record.with_suffix("")
        beside.mkdir(exist_ok=True)
        (beside / "table.csv").write_text(f"a,{chance.randrange(1000)}\n", encoding="utf-8")


def test_what_lists_settings_and_shell_say_is_shown_at_once(root: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(root, site)
    forces = root / "responses/forces.toml"
    forces.write_text(forces.read_text(encoding="utf-8").replace("Northumbria Police", "Northumbrian Police"), "utf-8")
    build(root, site)
    assert "Northumbrian" in (site / "forces/northumbria-police/index.html").read_text(encoding="utf-8")
    build(root, site, Shell((*SHELL.parts[:-1], "</article><footer>New</footer>"), policy=False))
    assert "New" in (site / "forces/northumbria-police/index.html").read_text(encoding="utf-8")
    build(root, site, settings=Settings(repository="https://forge.example/a", page_size=5))
    assert "forge.example" in (site / "responses/northumbria-police/copy-1/index.html").read_text(encoding="utf-8")


def _a_file_for_a_folder(site: Path, root: Path) -> None:
    shutil.rmtree(site / "forces")
    (site / "forces").write_text("a file", encoding="utf-8")


def _a_folder_for_a_file(site: Path, root: Path) -> None:
    (site / "forces/index.html").unlink()
    (site / "forces/index.html/x").mkdir(parents=True)


def _a_link_for_a_folder(site: Path, root: Path) -> None:
    shutil.rmtree(site / "forces")
    (site / "forces").symlink_to(root / "responses")


HARMS: dict[str, Callable[[Path, Path], object]] = {
    "the cache is gone": lambda site, root: shutil.rmtree(root / FOLDER),
    "the cache is damaged": lambda site, root: next((root / FOLDER).glob("*.db")).write_bytes(b"no database"),
    "the site is gone": lambda site, root: shutil.rmtree(site),
    "a page was edited": lambda site, root: (site / "forces/index.html").write_text("edited", "utf-8"),
    "a page is gone": lambda site, root: (site / "forces/index.html").unlink(),
    "an empty folder": lambda site, root: (site / "left/over").mkdir(parents=True),
    "a file of nobody's": lambda site, root: (site / "left.html").write_text("left over", "utf-8"),
    "half a file": lambda site, root: (site / "search/.123-456.tmp").write_text("half", "utf-8"),
    "half a file at the root": lambda site, root: (site / ".123-456.tmp").write_text("half", "utf-8"),
    "a file for a folder": _a_file_for_a_folder,
    "a folder for a file": _a_folder_for_a_file,
    "a link for a folder": _a_link_for_a_folder,
}


@pytest.mark.parametrize("harm", HARMS.values(), ids=HARMS)
def test_whatever_happens_to_the_folder_is_mended(
    root: Path, tmp_path: Path, fresh: Callable[[Path], dict[str, str]], harm: Callable[[Path, Path], object]
) -> None:
    site = tmp_path / "site"
    build(root, site)
    harm(site, root)
    build(root, site)
    assert tree(site) == fresh(root)
    assert not any(path.is_dir() and not any(path.iterdir()) for path in site.rglob("*"))
    assert tree(root / "responses")  # and nothing behind a link was touched


def test_what_is_hidden_at_the_root_of_the_site_stays(root: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / ".git").mkdir(parents=True)
    (site / ".git/config").write_text("kept", encoding="utf-8")
    (site / ".nojekyll").touch()
    build(root, site)
    build(root, site)
    assert (site / ".git/config").read_text(encoding="utf-8") == "kept"
    assert (site / ".nojekyll").exists()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked here")
def test_any_number_of_processes_builds_the_same_site(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trees = []
    for cores in (1, 2, 3):
        monkeypatch.setattr(spreading, "_cores", lambda cores=cores: cores)
        monkeypatch.setattr(pouring, "_FEWEST_CHUNKS", 1)
        monkeypatch.setattr(pouring, "_FEWEST_PAGES", 1)
        site = tmp_path / f"site-{cores}"
        build(root, site, cached=False)
        trees.append(tree(site))
    assert trees[0] == trees[1] == trees[2]


def test_a_build_that_was_killed_is_completed_by_the_next(
    root: Path, tmp_path: Path, fresh: Callable[[Path], dict[str, str]]
) -> None:
    site = tmp_path / "site"
    program = "import sys, pathlib, tests.test_building as t; t.build(*map(pathlib.Path, sys.argv[1:]))"
    chance = random.Random(11)  # noqa: S311 - always the same moments, as far as a machine has them
    for _ in range(4):
        _change(root, chance)
        running = subprocess.Popen([sys.executable, "-c", program, str(root), str(site)], cwd=ROOT)
        time.sleep(0.4 + chance.random())
        running.send_signal(signal.SIGKILL)
        running.wait()
        if chance.random() < 0.5:
            build(root, site)
            assert tree(site) == fresh(root)
    build(root, site)
    assert tree(site) == fresh(root)


@pytest.mark.parametrize("harm", ["every letter changed", "texts lost", "parts lost"])
def test_what_forks_find_current_stays(
    root: Path,
    tmp_path: Path,
    fresh: Callable[[Path], dict[str, str]],
    monkeypatch: pytest.MonkeyPatch,
    harm: str,
) -> None:
    """Every chunk is worked on by another process than the one that knows what the site has."""
    for name, value in {"_MEAN": 4, "_SHORTEST": 2, "_LONGEST": 5}.items():
        monkeypatch.setattr(chunking, name, value)
    monkeypatch.setattr(spreading, "_cores", lambda: 2)
    site = tmp_path / "site"
    build(root, site)
    chunks = chunking.chunks(store.load(root))
    assert len(chunks) >= pouring._FEWEST_CHUNKS
    if harm == "every letter changed":
        responses = store.load(root).responses
        for chunk in chunks:
            path = root / "responses" / f"{responses[chunk.start].path}.md"
            path.write_text(path.read_text(encoding="utf-8") + "\nOne more line.\n", encoding="utf-8")
    elif harm == "texts lost":
        shutil.rmtree(site / "search" / "texts")
    else:
        Cache(root).keep_only("part", [])
    build(root, site)
    assert tree(site) == fresh(root)
