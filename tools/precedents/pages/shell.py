"""The shell: one page as the site generator draws it, cut once and filled for every page of the archive.

The generator renders a single placeholder page through its theme. `Shell.cut` finds the slots in it and
`Shell.fill` pours a `Page` into them. The shell is trusted text, the page's values are escaped, and the page's
HTML is the only markup that is poured as it stands. Filled text is never searched for slots again.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import escape

from precedents.pages.page import Page, TocEntry

SHELL_URL = "precedents-shell/"
"""Where the placeholder page stands, one folder deep; nothing is written there."""

TITLE = "PRECEDENTS-SLOT-TITLE"
DESCRIPTION = "PRECEDENTS-SLOT-DESCRIPTION"
ANCHOR = "PRECEDENTS-SLOT-ANCHOR"
CONTENT = "PRECEDENTS-SLOT-CONTENT"
_TOC = "PRECEDENTS-SLOT-TOC"
_URL = "PRECEDENTS-SLOT-URL"
_ROOT = "PRECEDENTS-SLOT-ROOT"

CONTENT_ID = "content"
"""The id of the element around the content: what "skip to content" leads to."""

_SLOT = re.compile(r"(PRECEDENTS-SLOT-[A-Z]+)")
_TO_ROOT = re.compile(r'(?<=")\.\.(?=["/])')
_EMPTY_TOC = re.compile(r'<nav class="md-nav md-nav--secondary"[^>]*>\s*</nav>')
_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_BLANK_LINES = re.compile(r"\s*\n\s*")
_CHARSET = '<meta charset="utf-8">'
_TAB = re.compile(r'<li class="md-tabs__item">(\s*<a href="([^"]*)")')
_TAB_OF = {"responses": "forces"}
"""Folders that have no tab of their own: a response stands under its force."""


class ShellError(ValueError):
    """The placeholder page does not have a slot that pouring needs: the theme is not the one that is expected."""


@dataclass(frozen=True)
class Shell:
    """A placeholder page cut at its slots: text and slot names in turn, beginning and ending with text.

    `policy` says whether each page carries a content security policy with the hashes of the shell's own scripts.
    """

    parts: tuple[str, ...]
    policy: bool = True

    @classmethod
    def cut(cls, html: str, *, policy: bool = True) -> Shell:
        """Cut the placeholder page as the generator rendered it at `SHELL_URL`.

        Raises ShellError, naming the slot, when one is missing.
        """
        html = _TO_ROOT.sub(_ROOT, _BLANK_LINES.sub("\n", html)).replace(SHELL_URL, _URL)
        html = _EMPTY_TOC.sub(_TOC, html, count=1)
        for slot in (TITLE, ANCHOR, CONTENT, _TOC, _ROOT):
            if slot not in html:
                raise ShellError(f"the placeholder page has no {slot}")
        if policy and _CHARSET not in html:
            raise ShellError(f"the placeholder page has no {_CHARSET}")
        return cls(tuple(_SLOT.split(html)), policy)

    def fill(self, page: Page) -> str:
        """Return the complete HTML of `page`: its values escaped, its article poured as it stands."""
        values = {
            TITLE: escape(page.title),
            DESCRIPTION: escape(page.description),
            ANCHOR: CONTENT_ID,
            CONTENT: page.html,
            _TOC: contents(page.toc),
            _URL: escape(page.url),
        }
        folder, root = page.url.partition("/")[0], _way_up(page.url.count("/"))
        parts = self._placed(root, _TAB_OF.get(folder, folder))
        html = "".join(part if place % 2 == 0 else values[part] for place, part in enumerate(parts))
        return html if page.moved_to is None else html.replace(_CHARSET, _CHARSET + _redirect(root, page.moved_to), 1)

    def _placed(self, root: str, tab: str) -> tuple[str, ...]:
        """Return the parts for a place: every way to the root spelled out, its tab marked, and the policy added."""
        found = self._places.get((root, tab))
        if found is None:
            text = _TAB.sub(
                lambda item: _marked(item) if item[2] == f"{root}/{tab}/" else item[0],
                "".join(root if part == _ROOT else part for part in self.parts),
            )
            found = tuple(_SLOT.split(with_policy(text) if self.policy else text))
            self._places[root, tab] = found
        return found

    @cached_property
    def _places(self) -> dict[tuple[str, str], tuple[str, ...]]:
        return {}


def _redirect(root: str, address: str) -> str:
    """Return what sends a reader, and a search engine, on to the address that took the place of a page."""
    target = escape(f"{root}/{address}")
    return f'<meta http-equiv="refresh" content="0; url={target}"><meta name="robots" content="noindex">'


def _marked(item: re.Match[str]) -> str:
    """Return the tab that a page stands under as the theme marks one, and as a screen reader needs it."""
    return f'<li class="md-tabs__item md-tabs__item--active">{item[1]} aria-current="true"'


def with_policy(html: str) -> str:
    """Return a page of trusted HTML with a content security policy that allows exactly its own inline scripts.

    The policy (W3C Content Security Policy Level 3, sections 6.1 and 8.4) forbids every other host. It must be
    added before any third-party text is poured in, so that no script that came with such text is ever allowed.
    """
    hashes = sorted({f"'sha256-{_digest(script)}'" for script in _INLINE_SCRIPT.findall(html)})
    directives: Mapping[str, Iterable[str]] = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *hashes],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
    }
    policy = "; ".join(f"{name} {' '.join(sources)}" for name, sources in directives.items())
    return html.replace(_CHARSET, f'{_CHARSET}<meta http-equiv="Content-Security-Policy" content="{policy}">', 1)


def contents(entries: tuple[TocEntry, ...]) -> str:
    """Return a page's table of contents as the theme writes one, nested by level; an empty list leaves it empty."""
    title = '<label class="md-nav__title" for="__toc"><span class="md-nav__icon md-icon"></span>Contents</label>'
    lists = f'{title}<ul class="md-nav__list" data-md-component="toc" data-md-scrollfix>{_nested(entries)}</ul>'
    return f'<nav class="md-nav md-nav--secondary" aria-label="Contents">{lists if entries else ""}</nav>'


def _nested(entries: tuple[TocEntry, ...]) -> str:
    """Return the list entries for `entries`; what is deeper than an entry and follows it becomes its own list."""
    html, at = [], 0
    while at < len(entries):
        entry = entries[at]
        end = next((i for i in range(at + 1, len(entries)) if entries[i].level <= entry.level), len(entries))
        name = escape(entry.text)
        below = _nested(entries[at + 1 : end])
        inner = f'<nav class="md-nav" aria-label="{name}"><ul class="md-nav__list">{below}</ul></nav>' if below else ""
        html.append(
            f'<li class="md-nav__item"><a href="#{escape(entry.anchor)}" class="md-nav__link">'
            f'<span class="md-ellipsis">{name}</span></a>{inner}</li>'
        )
        at = end
    return "".join(html)


def _way_up(depth: int) -> str:
    """Return the relative address of the site's root from a folder `depth` deep: `.`, `..`, `../..`."""
    return "/".join([".."] * depth) or "."


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
