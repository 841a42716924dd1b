"""The only reader and writer of files: from a folder to an `Archive`, and from bytes to a file.

Everything it finds is read or named: a file that cannot be read is a record with a fault, not an exception, so that
one bad file never hides the others.
"""

from __future__ import annotations

import configparser
import hashlib
import os
import re
import stat
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path, PurePosixPath

from precedents.law import LAW
from precedents.records.archive import Archive, ListFile
from precedents.records.chrome import SITE_CHROME, is_chrome
from precedents.records.fidelity import Captures, Published
from precedents.records.lists import missing_list, read_forces, read_topics
from precedents.records.reader import read_record, unreadable_record
from precedents.records.record import Record
from precedents.records.response import Attachment, Response

FORCES = "responses/forces.toml"
TOPICS = "responses/topics.toml"
LARGEST_RECORD = 5 * 1024 * 1024
"""The most bytes that a record may have; a long letter has 50,000."""

LONGEST_NAME = 200
"""The most bytes of a file name: most file systems take 255, and the site and the index append endings to it."""

_TEMPLATES = Path(__file__).parent / "pages" / "templates"


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


def read_capture(root: Path, response: Response) -> bytes:
    """Return the raw copy of the published original. Raises FileNotFoundError when none is kept."""
    if response.capture is None:
        raise FileNotFoundError(f"{response.path}: no capture is kept")
    return attachment_path(root, response, response.capture).read_bytes()


def captures(root: Path) -> Captures:
    """Return what gives the published copies that are kept beside the records, each read when it is asked for."""
    return partial(_published, root)


def _published(root: Path, response: Response) -> Published | None:
    """Read the copy that is kept beside a record, in any format that can be imported; None when none is kept."""
    from precedents.letters import formats  # only who compares needs the readers of all formats

    if response.capture is None:
        return None
    try:
        content = read_capture(root, response)
        copy = formats.read_copy(content, response.capture.name)
    except (OSError, formats.UnreadableCopyError) as error:
        return Published(unread=str(getattr(error, "strerror", None) or error))
    lines = [source.text for source in copy.sources]
    text = formats.decoded(content) if copy.format is formats.Format.TEXT else "\n".join(lines)
    bare = (line.lstrip("-*• \t") for line in lines)  # a menu may be a list
    around = (*copy.page.dropped, *(line for line in bare if is_chrome(line)))
    return Published(text, SITE_CHROME | {" ".join(line.split()).casefold() for line in around})


def attachment_path(root: Path, response: Response, attachment: Attachment) -> Path:
    """Return where a file that is kept beside a record lies."""
    return root / "responses" / response.path / attachment.name


def copy_attachments(root: Path, archive: Archive, site: Path) -> int:
    """Copy the captures and attachments of all responses into the site; return how many were written anew."""
    return sum(
        write_if_changed(
            site / "responses" / response.path / attachment.published_as,
            attachment_path(root, response, attachment).read_bytes(),
        )
        for response in archive.responses
        for attachment in response.attachments
    )


def repository(root: Path) -> str | None:
    """Return the web address of the repository that a checkout was cloned from; None when it has none on the web.

    Read from the `origin` of `.git/config` (git-config(1), section "remote"); an address for `ssh` is given as the
    one for `https` of the same host.
    """
    config = configparser.ConfigParser(strict=False, interpolation=None)
    try:
        config.read_string(re.sub(r"(?m)^[ \t]+", "", (root / ".git" / "config").read_text(encoding="utf-8")))
        origin = config.get('remote "origin"', "url")
    except (OSError, UnicodeDecodeError, configparser.Error):
        return None
    web = re.fullmatch(r"(?:https://(?:[^@/]+@)?|git@|ssh://git@)([\w.-]+\.[a-z]+)[:/]([\w./~-]+?)(?:\.git)?/?", origin)
    return f"https://{web[1]}/{web[2]}" if web else None


def read_templates() -> Mapping[str, str]:
    """Return the templates of the pages: their text by name (`response.html`)."""
    return {
        path.relative_to(_TEMPLATES).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(_TEMPLATES.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }


def write_if_changed(path: Path, content: bytes) -> bool:
    """Write a file unless it holds just that already; return whether it was written.

    The file is replaced in one step, so that a reader, or a crash, never meets half of it. Folders are made.
    """
    try:
        if path.stat().st_size == len(content) and path.read_bytes() == content:
            return False
        mode: int | None = stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        mode = None
    draft = path.with_name(f".{os.getpid()}-{threading.get_ident()}.tmp")
    try:
        draft.write_bytes(content)
        if mode is not None:
            draft.chmod(mode)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return True


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
