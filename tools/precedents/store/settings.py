"""What is read of the project beside its records: where its repository is, and the templates of its pages."""

from __future__ import annotations

import configparser
import re
from collections.abc import Mapping
from pathlib import Path

_TEMPLATES = Path(__file__).parent.parent / "pages" / "templates"


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
