from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.store.cache import FOLDER, Cache, digest, version


def _file(root: Path) -> Path:
    (found,) = (root / FOLDER).glob("*.db")
    return found


def test_what_is_kept_is_found_by_kind_and_key(tmp_path: Path) -> None:
    keys = [digest(str(number)) for number in range(1_200)]  # more than SQLite takes in one question
    Cache(tmp_path).keep("findings", {key: key * 2 for key in keys})
    again = Cache(tmp_path)
    assert again.found("findings", [*keys, digest("other")]) == {key: key * 2 for key in keys}
    assert again.found("letters", keys) == {}
    assert again.present("findings", [keys[0], digest("other")]) == {keys[0]}
    assert again.present("letters", keys) == set()
    assert again.one("findings", digest("7")) == digest("7") * 2
    assert again.one("findings", digest("no")) is None


def test_what_no_build_asks_for_again_is_forgotten(tmp_path: Path) -> None:
    kept = Cache(tmp_path)
    kept.keep("a", {b"1": b"one", b"2": b"two"})
    kept.keep("b", {b"1": b"other"})
    kept.keep_only("a", [b"2"])
    assert kept.found("a", [b"1", b"2"]) == {b"2": b"two"}
    assert kept.found("b", [b"1"]) == {b"1": b"other"}


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 5_000])
def test_a_damaged_file_costs_its_values_and_nothing_else(tmp_path: Path, content: bytes) -> None:
    Cache(tmp_path).keep("a", {b"1": b"one"})
    _file(tmp_path).write_bytes(content)
    damaged = Cache(tmp_path)
    assert damaged.found("a", [b"1"]) == {}
    damaged.keep("a", {b"1": b"one"})
    assert Cache(tmp_path).found("a", [b"1"]) in ({}, {b"1": b"one"})
    Cache(tmp_path).keep("a", {b"1": b"new"})
    assert Cache(tmp_path).one("a", b"1") == b"new"


def test_a_value_that_was_altered_on_the_disk_is_not_found(tmp_path: Path) -> None:
    Cache(tmp_path).keep("a", {b"1": b"right"})
    with sqlite3.connect(_file(tmp_path)) as connection:
        connection.execute("UPDATE kept SET value = ?", (b"wrong",))
    connection.close()
    assert Cache(tmp_path).one("a", b"1") is None


def test_another_version_of_the_program_begins_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Cache(tmp_path).keep("a", {b"1": b"old"})
    before = _file(tmp_path)
    monkeypatch.setattr("precedents.store.cache.version", lambda: "another")
    assert Cache(tmp_path).one("a", b"1") is None
    assert _file(tmp_path) != before  # and the old file is gone


def test_a_cache_that_somebody_commits_is_not_believed(tmp_path: Path) -> None:
    for name in ("theirs", "ours"):
        (tmp_path / name / ".git").mkdir(parents=True)
    Cache(tmp_path / "theirs").keep("a", {b"1": b"forged"})
    shutil.copytree(tmp_path / "theirs" / FOLDER, tmp_path / "ours" / FOLDER)
    assert Cache(tmp_path / "theirs").one("a", b"1") == b"forged"
    assert Cache(tmp_path / "ours").one("a", b"1") is None


def test_a_cache_that_has_grown_too_large_begins_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Cache(tmp_path).keep("a", {b"1": b"one"})
    monkeypatch.setattr("precedents.store.cache.LARGEST", 100)
    again = Cache(tmp_path)
    assert again.one("a", b"1") is None
    again.keep("a", {b"2": b"two"})
    assert again.one("a", b"2") == b"two"


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("a file where the folder should be", encoding="utf-8")
    kept = Cache(tmp_path)
    kept.keep("a", {b"1": b"one"})
    assert kept.one("a", b"1") is None
    nowhere = Cache(None)
    nowhere.keep("a", {b"1": b"one"})
    assert nowhere.one("a", b"1") is None


def test_a_forked_process_reads_for_itself(tmp_path: Path) -> None:
    kept = Cache(tmp_path)
    kept.keep("a", {b"1": b"one"})
    kept.close()
    child = os.fork()
    if child == 0:
        os._exit(0 if kept.one("a", b"1") == b"one" else 1)
    assert os.waitpid(child, 0)[1] == 0
    assert kept.one("a", b"1") == b"one"


@given(st.lists(st.text()), st.lists(st.text()))
def test_only_equal_parts_have_equal_digests(one: list[str], other: list[str]) -> None:
    assert (digest(*one) == digest(*other)) is (one == other)


def test_the_version_is_that_of_the_files_as_they_are() -> None:
    assert version() == version()
    assert len(version()) == 20
