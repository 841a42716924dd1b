"""From a folder to an `Archive`.

Everything that stands in the folder is read or named: a file that cannot be read is a record with a fault, not an
exception, so that one bad file never hides the others.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from pathlib import Path, PurePosixPath

from precedents.digests import digest
from precedents.law import LAW
from precedents.records.archive import Archive, ListFile
from precedents.records.lists import missing_list, read_forces, read_topics
from precedents.records.response import Attachment
from precedents.store.beside import LONGEST_NAME, attachments, printable, status_of
from precedents.store.cache import Cache
from precedents.store.remembering import Found, Reading, Spread

FORCES = "responses/forces.toml"
TOPICS = "responses/topics.toml"
LARGEST_RECORD = 5 * 1024 * 1024
"""The most bytes that a record may have; a long letter has 50,000."""


def find_root(start: Path) -> Path:
    """Return the folder of the archive: `start` or the nearest folder above it that holds `responses/forces.toml`.

    Raises FileNotFoundError when there is none.
    """
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / FORCES).is_file():
            return folder
    raise FileNotFoundError(f"{start}: no archive here or above (no {FORCES})")


def load(
    root: Path, paths: Iterable[Path] | None = None, cache: Cache | None = None, spread: Spread | None = None
) -> Archive:
    """Read the archive in the folder `root`.

    With `paths` (files or folders, absolute or from `root`) only the records among them are read; lists and the
    names of all files are read in any case. With a `cache`, what a file of the same bytes said before is taken from
    there, and what is new is kept; the archive is the same. With `spread` (such as `precedents.spreading.spread`) the
    rest is read in several processes. Symbolic links that lead out of the archive are not
    followed. Raises ValueError for a path outside the archive; never raises for what a file holds.
    """
    forces_text, topics_text = _list_text(root, FORCES), _list_text(root, TOPICS)
    forces, force_faults = read_forces(forces_text) if forces_text is not None else ((), missing_list(FORCES))
    topics, topic_faults = read_topics(topics_text) if topics_text is not None else ((), missing_list(TOPICS))
    files = tuple(sorted(_walk(root)))
    chosen = None if paths is None else tuple(_from_root(root, path) for path in paths)
    wanted = [file for file in files if _is_record(file) and (chosen is None or _within(file, chosen))]
    beside = attachments(root, _beside(files, {file.removesuffix(".md") for file in wanted}), cache)
    found = [_found(root, file, beside.get(file.removesuffix(".md"), ())) for file in wanted]
    reading = Reading(forces, topics, digest(forces_text or "", topics_text or ""), cache)
    records = reading.records(found, spread)
    lists = (ListFile(FORCES, forces_text or "", force_faults), ListFile(TOPICS, topics_text or "", topic_faults))
    names = tuple(printable(file) for file in files)
    return Archive(records, forces, topics, LAW, lists, names, reading.keys)


def _walk(root: Path) -> Iterator[str]:
    """Yield the files below `responses/`, hidden ones left out, as paths from the root with `/` in them."""
    above = len(os.path.join(root, ""))  # noqa: PTH118 - of ten thousand folders, each a Path, making them is the work
    for folder, folders, names in os.walk(root / "responses"):
        folders[:] = [name for name in folders if not name.startswith(".")]
        inside = folder[above:].replace(os.sep, "/")
        links = [name for name in folders if os.path.islink(f"{folder}/{name}")]  # noqa: PTH114 - see above
        for name in (*names, *links):
            if not name.startswith("."):
                yield f"{inside}/{name}"


def _is_record(file: str) -> bool:
    return file.endswith(".md") and file.count("/") == 2 and not file.endswith("/.md")


def _beside(files: Iterable[str], folders: Set[str]) -> Mapping[str, list[str]]:
    """Return by folder (`responses/<force>/<slug>`) the files that are kept beside a record."""
    found: dict[str, list[str]] = defaultdict(list)
    for file in files:
        folder = file.rpartition("/")[0]
        if folder in folders:
            found[folder].append(file)
    return found


def _found(root: Path, file: str, beside: tuple[Attachment, ...]) -> Found:
    """Return what lies in the folder under the name of a record: its bytes, or why there are none."""
    shown = printable(file)
    if shown != file:
        return Found(shown, why="the file name is not UTF-8", remedy="give the file a name of small letters")
    if len(os.fsencode(file.rpartition("/")[2])) > LONGEST_NAME:
        why = f"the file name is longer than {LONGEST_NAME} bytes"
        return Found(file, why=why, remedy="give the file the shortest name that tells it apart")
    path = f"{root}/{file}"
    status = status_of(root, path)
    if isinstance(status, str):
        why = status
    elif status.st_size > LARGEST_RECORD:
        why = f"the file is larger than {LARGEST_RECORD // 1024**2} MB"
    else:
        try:
            return Found(file, _content(path, status.st_size), beside)
        except OSError as error:
            why = f"the file cannot be read: {error.strerror}"
    return Found(file, why=why, remedy="put a readable text file in its place, or delete it")


def _content(path: str, size: int) -> bytes:
    """Return the bytes of a file: for files of the size that is expected, in two thirds of the time of `open`."""
    opened = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        found = content = os.read(opened, size + 1)
        while found and len(content) != size:  # a file that grows, or a disk that gives it piece by piece
            found = os.read(opened, size + 1)
            content += found
    finally:
        os.close(opened)
    return content


def _list_text(root: Path, file: str) -> str | None:
    if isinstance(status_of(root, f"{root}/{file}"), str):
        return None
    return (root / file).read_bytes().decode(errors="replace")


def _from_root(root: Path, path: Path) -> PurePosixPath:
    """Return a path as seen from the root. Raises ValueError when it lies outside."""
    absolute = path if path.is_absolute() else root / path
    return PurePosixPath(absolute.resolve().relative_to(root.resolve()).as_posix())


def _within(file: str, chosen: Iterable[PurePosixPath]) -> bool:
    return any(PurePosixPath(file).is_relative_to(path) for path in chosen)
