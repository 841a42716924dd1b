"""From a folder to an `Archive`.

Everything that stands in the folder is read or named: a file that cannot be read is a record with a fault, not an
exception, so that one bad file never hides the others.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from precedents.law import LAW
from precedents.records.archive import Archive, ListFile
from precedents.records.lists import missing_list, read_forces, read_topics
from precedents.records.reader import read_record, unreadable_record
from precedents.records.record import Record
from precedents.records.response import Attachment

FORCES = "responses/forces.toml"
TOPICS = "responses/topics.toml"
LARGEST_RECORD = 5 * 1024 * 1024
"""The most bytes that a record may have; a long letter has 50,000."""

LONGEST_NAME = 200
"""The most bytes of a file name: most file systems take 255, and the site and the index append endings to it."""


def find_root(start: Path) -> Path:
    """Return the folder of the archive: `start` or the nearest folder above it that holds `responses/forces.toml`.

    Raises FileNotFoundError when there is none.
    """
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / FORCES).is_file():
            return folder
    raise FileNotFoundError(f"{start}: no archive here or above (no {FORCES})")


def load(root: Path, paths: Iterable[Path] | None = None) -> Archive:
    """Read the archive in the folder `root`.

    With `paths` (files or folders, absolute or from `root`) only the records among them are read; lists and the
    names of all files are read in any case. Symbolic links that lead out of the archive are not followed. Raises
    ValueError for a path outside the archive; never raises for what a file holds.
    """
    forces_text, topics_text = _list_text(root, FORCES), _list_text(root, TOPICS)
    forces, force_faults = read_forces(forces_text) if forces_text is not None else ((), missing_list(FORCES))
    topics, topic_faults = read_topics(topics_text) if topics_text is not None else ((), missing_list(TOPICS))
    files = tuple(sorted(_walk(root)))
    chosen = None if paths is None else tuple(_from_root(root, path) for path in paths)
    beside = _beside(files)
    records = []
    for file in files:
        if _is_record(file) and (chosen is None or any(_within(file, path) for path in chosen)):
            content = _content(root, file)
            if isinstance(content, Record):
                records.append(content)
                continue
            attachments = tuple(_attachments(root, beside.get(file.removesuffix(".md"), ())))
            record = read_record(file, content, forces=forces, topics=topics, law=LAW, attachments=attachments)
            records.append(record)
    lists = (ListFile(FORCES, forces_text or "", force_faults), ListFile(TOPICS, topics_text or "", topic_faults))
    return Archive(tuple(records), forces, topics, LAW, lists, tuple(_printable(file) for file in files))


def _walk(root: Path) -> Iterator[str]:
    """Yield the files below `responses/`, hidden ones left out, as paths from the root with `/` in them."""
    for folder, folders, names in os.walk(root / "responses"):
        folders[:] = [name for name in folders if not name.startswith(".")]
        inside = Path(folder).relative_to(root).as_posix()
        links = [name for name in folders if (Path(folder) / name).is_symlink()]
        for name in (*names, *links):
            if not name.startswith("."):
                yield f"{inside}/{name}"


def _is_record(file: str) -> bool:
    path = PurePosixPath(file)
    return path.suffix == ".md" and len(path.parts) == 3


def _beside(files: Iterable[str]) -> Mapping[str, list[str]]:
    """Return by folder (`responses/<force>/<slug>`) the files that are kept beside a record."""
    found: dict[str, list[str]] = defaultdict(list)
    for file in files:
        if file.count("/") == 3:
            found[file.rpartition("/")[0]].append(file)
    return found


def _attachments(root: Path, files: Iterable[str]) -> Iterator[Attachment]:
    for file in files:
        path = root / file
        if _problem(root, path) is None and _publishable(path.name):
            with path.open("rb") as opened:
                digest = hashlib.file_digest(opened, "sha256").hexdigest()
            yield Attachment(path.name, path.stat().st_size, digest)


def _publishable(name: str) -> bool:
    """Whether a page can link to a file of this name, and every file system hold it."""
    return _printable(name) == name and len(os.fsencode(name)) <= LONGEST_NAME


def _content(root: Path, file: str) -> bytes | Record:
    """Return the bytes of a record file, or a record that says why there are none."""
    shown = _printable(file)
    if shown != file:
        return unreadable_record(shown, "the file name is not UTF-8", "give the file a name of small letters")
    path = root / file
    problem = _problem(root, path)
    if len(os.fsencode(path.name)) > LONGEST_NAME:
        problem = f"the file name is longer than {LONGEST_NAME} bytes"
        return unreadable_record(file, problem, "give the file the shortest name that tells it apart")
    if problem is None and path.stat().st_size > LARGEST_RECORD:
        problem = f"the file is larger than {LARGEST_RECORD // 1024**2} MB"
    if problem is None:
        try:
            return path.read_bytes()
        except OSError as error:
            problem = f"the file cannot be read: {error.strerror}"
    return unreadable_record(file, problem, "put a readable text file in its place, or delete it")


def _problem(root: Path, path: Path) -> str | None:
    """Say why a path is not to be opened; None when it may be."""
    try:
        if path.is_symlink() and not path.resolve().is_relative_to(root.resolve()):
            return "the file is a symbolic link that leads out of the archive"
        if not stat.S_ISREG(path.stat().st_mode):
            return "this is no file"
        if not os.access(path, os.R_OK):
            return "the file cannot be read: permission denied"
    except (OSError, RuntimeError) as error:  # a broken link, or links in a circle
        return f"the file cannot be read: {getattr(error, 'strerror', None) or error}"
    return None


def _list_text(root: Path, file: str) -> str | None:
    path = root / file
    if _problem(root, path) is not None:
        return None
    return path.read_bytes().decode(errors="replace")


def _from_root(root: Path, path: Path) -> PurePosixPath:
    """Return a path as seen from the root. Raises ValueError when it lies outside."""
    absolute = path if path.is_absolute() else root / path
    return PurePosixPath(absolute.resolve().relative_to(root.resolve()).as_posix())


def _within(file: str, chosen: PurePosixPath) -> bool:
    return PurePosixPath(file).is_relative_to(chosen)


def _printable(file: str) -> str:
    return os.fsencode(file).decode(errors="backslashreplace")
