"""The published copies and other files that are kept beside the records: read for comparison, copied into the site."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from precedents.records.chrome import SITE_CHROME, is_chrome
from precedents.records.fidelity import Captures, Published
from precedents.records.response import Attachment, Response


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
    around = (*copy.page.dropped, *filter(is_chrome, lines))
    bare = (line.lstrip("-*• \t") for line in around)  # a menu may be a list
    return Published(text, SITE_CHROME | {" ".join(line.split()).casefold() for line in bare})


def attachment_path(root: Path, response: Response, attachment: Attachment) -> Path:
    """Return where a file that is kept beside a record lies."""
    return root / "responses" / response.path / attachment.name
