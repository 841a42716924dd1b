"""The only reader and writer of files: what it finds in a folder, and how it writes."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from precedents import store
from precedents.records.reader import read_record
from precedents.records.record import FaultKind, Record
from precedents.store.cache import FOLDER, Cache
from precedents.store.writing import put
from tests import checks_fixtures

FORCES = b'[[force]]\nslug = "kent-police"\nname = "Kent Police"\n'
TOPICS = b'[[topic]]\nslug = "dogs"\ntitle = "Dogs"\n'
RECORD = b"""---
title: Police dogs
force: Kent Police
reference: 1/18
date: 2018
exemptions: []
ncnd: none
outcome: disclosed
topics: [dogs]
---
We have ten.
"""
FILES = {
    "responses/forces.toml": FORCES,
    "responses/topics.toml": TOPICS,
    "responses/kent-police/1-18.md": RECORD,
    "responses/kent-police/1-18/capture.html": b"<p>We have ten.",
    "responses/kent-police/1-18/dogs.csv": b"year,dogs\n2018,10\n",
}


def lay_out(root: Path, files: Mapping[str, bytes]) -> Path:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return root


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay_out(tmp_path / "archive", FILES)


def test_the_root_is_the_nearest_folder_above_with_the_list_of_forces(root: Path) -> None:
    below = root / "responses" / "kent-police" / "1-18"
    assert store.find_root(root) == store.find_root(below) == root
    assert store.find_root(below / "capture.html") == root


def test_no_root(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"no archive here or above \(no responses/forces.toml\)"):
        store.find_root(tmp_path)


def test_load(root: Path) -> None:
    archive = store.load(root)
    (record,) = archive.records
    (response,) = archive.responses
    assert (record.file, record.faults) == ("responses/kent-police/1-18.md", ())
    assert response.path == "kent-police/1-18"
    assert response.force == archive.forces[0]
    assert response.topics == archive.topics
    assert [(each.name, each.size, each.sha256) for each in response.attachments] == [
        ("capture.html", 15, hashlib.sha256(b"<p>We have ten.").hexdigest()),
        ("dogs.csv", 18, hashlib.sha256(b"year,dogs\n2018,10\n").hexdigest()),
    ]
    assert archive.files == tuple(sorted(FILES))
    assert [(each.file, each.text, each.faults) for each in archive.lists] == [
        ("responses/forces.toml", FORCES.decode(), ()),
        ("responses/topics.toml", TOPICS.decode(), ()),
    ]


def test_records_come_in_the_order_of_their_paths(root: Path) -> None:
    lay_out(root, {f"responses/{name}.md": RECORD for name in ("kent-police/b", "kent-police/B", "a-force/z")})
    assert [record.file for record in store.load(root).records] == [
        "responses/a-force/z.md",
        "responses/kent-police/1-18.md",
        "responses/kent-police/B.md",
        "responses/kent-police/b.md",
    ]


STRAYS = [
    "responses/kent-police.md",  # in no folder
    "responses/kent-police/notes.txt",
    "responses/kent-police/1-18/more/deep.md",
    "responses/kent-police/1-18/inner.md",  # an attachment, whatever its ending
    "responses/kent-police/x.md/y.txt",  # a folder that is called like a record
    "responses/kent-police/2-18.MD",
    "responses/kent-police/3-18/capture.txt",  # beside no record
]


def test_files_that_are_no_record_are_named_and_not_read(root: Path) -> None:
    lay_out(root, dict.fromkeys(STRAYS, b"x"))
    archive = store.load(root)
    assert [record.file for record in archive.records] == ["responses/kent-police/1-18.md"]
    assert set(STRAYS) <= set(archive.files)


def test_hidden_files_are_left_out(root: Path) -> None:
    lay_out(
        root, {"responses/.gitattributes": b"", "responses/.git/x/a.md": RECORD, "responses/kent-police/.a.md": b""}
    )
    assert store.load(root).files == tuple(sorted(FILES))


def test_only_the_chosen_records_are_read(root: Path) -> None:
    lay_out(root, {"responses/kent-police/2-18.md": RECORD, "responses/a-force/1.md": RECORD})

    def read(*paths: Path) -> list[str]:
        return [record.file.removeprefix("responses/") for record in store.load(root, paths).records]

    assert read(Path("responses/kent-police")) == ["kent-police/1-18.md", "kent-police/2-18.md"]
    assert read(root / "responses" / "a-force" / "1.md", Path("responses/kent-police/2-18.md")) == [
        "a-force/1.md",
        "kent-police/2-18.md",
    ]
    assert read(root) == ["a-force/1.md", "kent-police/1-18.md", "kent-police/2-18.md"]
    assert read() == []
    assert read(Path("responses/kent-police/2")) == []  # a part of a name is not a path
    with pytest.raises(ValueError, match="is not in the subpath of"):
        read(root.parent)


def unread(root: Path) -> list[tuple[str, str]]:
    archive = store.load(root)
    return [(record.file, record.faults[0].fact) for record in archive.records if record.response is None]


def test_a_file_that_is_too_large_is_not_read(root: Path) -> None:
    lay_out(root, {"responses/kent-police/big.md": b"a" * (5 * 1024**2 + 1)})
    assert unread(root) == [("responses/kent-police/big.md", "the file is larger than 5 MB")]


def test_links_that_lead_out_of_the_archive_are_not_followed(root: Path, tmp_path: Path) -> None:
    secret = lay_out(tmp_path, {"secret/a.md": RECORD}) / "secret"
    (root / "responses/kent-police/secret.md").symlink_to(secret / "a.md")
    (root / "responses/kent-police/1-18/secret.txt").symlink_to(secret / "a.md")
    (root / "responses/secret").symlink_to(secret)
    archive = store.load(root)
    assert unread(root) == [
        ("responses/kent-police/secret.md", "the file is a symbolic link that leads out of the archive")
    ]
    assert [each.name for each in archive.responses[0].attachments] == ["capture.html", "dogs.csv"]
    assert "responses/secret" in archive.files  # as a stray file, not as a folder


def test_links_to_what_git_keeps_to_itself_are_not_followed(root: Path) -> None:
    lay_out(root, {".git/config": b"[remote]"})
    (root / "responses/kent-police/1-18/config.txt").symlink_to(root / ".git/config")
    assert [each.name for each in store.load(root).responses[0].attachments] == ["capture.html", "dogs.csv"]


def test_links_within_the_archive_are_read(root: Path) -> None:
    (root / "responses/kent-police/2-18.md").symlink_to("1-18.md")
    assert [response.path for response in store.load(root).responses] == ["kent-police/1-18", "kent-police/2-18"]


def test_broken_links_and_what_is_no_file(root: Path) -> None:
    (root / "responses/kent-police/a.md").symlink_to("nothing")
    (root / "responses/kent-police/b.md").symlink_to("b.md")
    os.mkfifo(root / "responses/kent-police/c.md")
    found = dict(unread(root))
    assert found["responses/kent-police/a.md"] == "the file cannot be read: No such file or directory"
    assert found["responses/kent-police/b.md"].startswith("the file cannot be read: ")
    assert found["responses/kent-police/c.md"] == "this is no file"


def test_a_file_that_may_not_be_read(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: not str(path).endswith("1-18.md"))
    assert unread(root) == [("responses/kent-police/1-18.md", "the file cannot be read: permission denied")]


def test_a_file_name_that_is_no_text(root: Path) -> None:
    (root / "responses/kent-police" / os.fsdecode(b"caf\xe9.md")).write_bytes(RECORD)
    assert unread(root) == [(r"responses/kent-police/caf\xe9.md", "the file name is not UTF-8")]
    for name in store.load(root).files:
        name.encode()


@pytest.mark.parametrize("name", ["forces", "topics"])
def test_a_list_that_is_missing_or_broken_is_a_fault(root: Path, name: str) -> None:
    path = root / "responses" / f"{name}.toml"
    path.write_bytes(b"\xff = [")
    (fault,) = next(each.faults for each in store.load(root).lists if each.file.endswith(path.name))
    assert fault.kind is FaultKind.UNREADABLE
    path.unlink()
    (fault,) = next(each.faults for each in store.load(root).lists if each.file.endswith(path.name))
    assert fault.fact == f"responses/{name}.toml cannot be opened"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every broken record of the checks, and what is no record at all."""
    root = checks_fixtures.lay_out(tmp_path_factory.mktemp("hostile"))
    (root / "responses/kent-police").mkdir(exist_ok=True)
    (root / "responses/kent-police/gone.md").symlink_to("nothing")
    (root / "responses/kent-police" / os.fsdecode(b"caf\xe9.md")).write_bytes(RECORD)
    return root


def test_a_cache_changes_nothing_but_time(hostile: Path, tmp_path: Path) -> None:
    without = store.load(hostile)
    for _ in range(2):  # what is new is kept, and then found
        cached = store.load(hostile, cache=Cache(tmp_path))
        assert cached == without
        assert cached.keys == without.keys
        for ours, theirs in zip(cached.records, without.records, strict=True):
            assert ours.fields == theirs.fields
            assert ours.lines.starts == theirs.lines.starts


def test_the_way_of_reading_makes_no_difference(hostile: Path, tmp_path: Path) -> None:
    def backwards(work: Callable[[int], tuple[int, bytes]], numbers: Sequence[int]) -> Iterable[tuple[int, bytes]]:
        return [work(number) for number in reversed(numbers)]

    without = store.load(hostile)
    assert store.load(hostile, spread=backwards) == without
    for _ in range(2):
        assert store.load(hostile, cache=Cache(tmp_path), spread=backwards) == without


def test_an_unchanged_record_is_not_read_again(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(root, {"responses/kent-police/2-18.md": RECORD})
    first = store.load(root, cache=Cache(tmp_path))
    read: list[str] = []

    def watched(file: str, content: bytes, **known: Any) -> Record:
        read.append(file)
        return read_record(file, content, **known)

    monkeypatch.setattr("precedents.records.reader.read_record", watched)
    lay_out(root, {"responses/kent-police/2-18.md": RECORD.replace(b"ten", b"two")})
    second = store.load(root, cache=Cache(tmp_path))
    assert read == ["responses/kent-police/2-18.md"]
    assert second.records[0] == first.records[0]
    assert second.records[1].body_text == "We have two.\n"
    lay_out(root, {"responses/topics.toml": TOPICS + TOPICS.replace(b"ogs", b"rones")})  # another list, another reading
    store.load(root, cache=Cache(tmp_path))
    assert len(read) == 3


def test_the_key_of_a_record_tells_all_that_it_depends_on(root: Path) -> None:
    keys = []
    for name, content in [
        ("responses/kent-police/1-18.md", RECORD),
        ("responses/kent-police/1-18.md", RECORD + b"\n"),
        ("responses/kent-police/1-18/dogs.csv", b"year,dogs\n2018,11\n"),
        ("responses/kent-police/1-18/more.csv", b""),
        ("responses/topics.toml", TOPICS + b"\n"),
        ("responses/forces.toml", FORCES + b"\n"),
    ]:
        lay_out(root, {name: content})
        keys.append(store.load(root).keys["responses/kent-police/1-18.md"])
    assert len(set(keys)) == len(keys)
    assert store.load(root).keys["responses/kent-police/1-18.md"] == keys[-1]


def test_an_unchanged_file_beside_a_record_is_not_read_again(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    reading = Path.read_bytes

    def watched(path: Path) -> bytes:
        read.append(path.name)
        return reading(path)

    def digests() -> dict[str, str]:
        read.clear()
        (response,) = store.load(root, cache=Cache(tmp_path)).responses
        return {each.name: each.sha256 for each in response.attachments}

    monkeypatch.setattr(Path, "read_bytes", watched)
    lists = ["forces.toml", "topics.toml"]
    first = digests()
    assert digests() == first
    assert read == [*lists, "capture.html", "dogs.csv"]  # written a moment ago, they may be written again unnoticed
    later = time.time_ns() + 10**10
    monkeypatch.setattr(time, "time_ns", lambda: later)
    assert digests() == digests() == first
    assert read == lists
    path = root / "responses/kent-police/1-18/dogs.csv"
    before = path.stat()
    path.write_bytes(b"year,dogs\n2019,10\n")  # of the same length
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert digests()["dogs.csv"] == hashlib.sha256(path.read_bytes()).hexdigest() != first["dogs.csv"]


def test_a_cache_that_cannot_be_used_changes_nothing(root: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert store.load(root, cache=Cache(tmp_path / "file")) == store.load(root)
    store.load(root, cache=Cache(tmp_path))
    (kept,) = (tmp_path / FOLDER).glob("*.db")
    kept.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    assert store.load(root, cache=Cache(tmp_path)) == store.load(root)


def test_an_empty_archive(tmp_path: Path) -> None:
    assert store.load(tmp_path).records == ()


def test_captures(root: Path) -> None:
    (response,) = store.load(root).responses
    assert store.read_capture(root, response) == b"<p>We have ten."
    (root / "responses/kent-police/1-18/capture.html").unlink()
    (response,) = store.load(root).responses
    with pytest.raises(FileNotFoundError, match="kent-police/1-18: no capture is kept"):
        store.read_capture(root, response)


def test_templates_are_read_by_name() -> None:
    templates = store.read_templates()
    assert templates
    assert all("\\" not in name and text for name, text in templates.items())


def test_a_file_is_written_only_if_it_changes(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "c.html"
    assert store.write_if_changed(path, b"one")
    before = path.stat()
    assert not store.write_if_changed(path, b"one")
    assert path.stat().st_ino == before.st_ino
    assert store.write_if_changed(path, b"two")
    assert path.read_bytes() == b"two"
    assert [each.name for each in path.parent.iterdir()] == ["c.html"]


def test_a_written_file_may_be_read_by_a_server_and_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "a"
    store.write_if_changed(path, b"one")
    assert path.stat().st_mode & 0o777 == 0o666 & ~current_umask()
    path.chmod(0o640)
    store.write_if_changed(path, b"two")
    assert path.stat().st_mode & 0o777 == 0o640


def current_umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    store.write_if_changed(path, b"one")

    def fail(source: str, target: str) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="no space left"):
        store.write_if_changed(path, b"two")
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"a": b"one"}


def test_what_is_told_of_a_written_file_is_what_lies_there(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b"
    for content, anew in ((b"one", True), (b"one", False), (b"", True), (b"x" * 100_000, True)):
        written, status = put(str(path), content)
        assert written is anew
        now = path.stat()
        assert (status.st_size, status.st_mtime_ns) == (now.st_size, now.st_mtime_ns)
        assert path.read_bytes() == content


def test_a_disk_that_takes_a_file_piece_by_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = os.write
    monkeypatch.setattr(os, "write", lambda opened, content: whole(opened, bytes(content[:7])))
    put(str(tmp_path / "a"), bytes(range(100)))
    assert (tmp_path / "a").read_bytes() == bytes(range(100))


@pytest.mark.parametrize(
    ("origin", "web"),
    [
        ("https://github.com/example/precedents.git", "https://github.com/example/precedents"),
        ("https://github.com/example/precedents", "https://github.com/example/precedents"),
        ("git@github.com:example/precedents.git", "https://github.com/example/precedents"),
        ("ssh://git@codeberg.org/example/precedents.git", "https://codeberg.org/example/precedents"),
        ("https://somebody:secret@github.com/example/precedents.git", "https://github.com/example/precedents"),
        ("/home/somebody/precedents", None),  # a clone of a folder has no place on the web
        ("file:///home/somebody/precedents", None),
        ("javascript:alert(1)", None),
    ],
)
def test_the_repository_is_where_the_checkout_came_from(tmp_path: Path, origin: str, web: str | None) -> None:
    (tmp_path / ".git").mkdir()
    config = f'[core]\n\tbare = false\n[remote "origin"]\n\turl = {origin}\n\tfetch = +refs/heads/*:refs/*\n'
    (tmp_path / ".git" / "config").write_text(config)
    assert store.repository(tmp_path) == web


def test_a_folder_that_is_no_checkout_has_no_repository(tmp_path: Path) -> None:
    assert store.repository(tmp_path) is None


@pytest.mark.parametrize(
    "name",
    [
        b"caf\xe9.pdf",  # a page cannot link to a name that is no text
        b"M" * 255,  # `.txt` is appended to it, which no file system holds
    ],
)
def test_a_file_beside_a_record_whose_name_cannot_be_published_is_left_out(root: Path, name: bytes) -> None:
    (root / "responses/kent-police/1-18" / os.fsdecode(name)).write_bytes(b"x")
    (response,) = store.load(root).responses
    assert [attachment.name for attachment in response.attachments] == ["capture.html", "dogs.csv"]


def test_a_record_whose_name_leaves_no_room_for_an_ending(root: Path) -> None:
    (root / f"responses/kent-police/{'l' * 251}.md").write_bytes(RECORD)
    ((_, fact),) = unread(root)
    assert fact == "the file name is longer than 200 bytes"
