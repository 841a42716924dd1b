"""The built site in a real browser. A test fails when a page asks another host for anything or reports an error."""

from __future__ import annotations

import functools
import http.server
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Route, expect, sync_playwright

from tests.browser import chromium

_HERE = Path(__file__).parent
_PATIENCE = 20_000
"""Milliseconds to wait for what must come: a machine that runs much else at the same time is slow, not wrong."""

expect.set_options(timeout=_PATIENCE)
_PREFIX = "archive"
"""The site is served below a folder, as on GitHub Pages, so that only relative links work."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a browser."""
    for test in items:
        if _HERE in test.path.parents:
            test.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def executable() -> str:
    """The path of the browser; without one the tests are skipped, or fail where nothing may be skipped."""
    path = chromium.find(chromium.this_machine())
    if path is None and chromium.required(os.environ):
        pytest.fail(f"{chromium.MISSING}: {chromium.REMEDY}")
    if path is None:
        pytest.skip(chromium.MISSING)
    return path


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright, started once in each process."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(executable: str, playwright: Playwright) -> Iterator[Browser]:
    """One browser for each process."""
    started = playwright.chromium.launch(executable_path=executable, args=list(chromium.FLAGS))
    yield started
    started.close()


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Answers below the prefix only, and keeps no log."""

    def translate_path(self, path: str) -> str:
        prefix = f"/{_PREFIX}/"
        return super().translate_path(path.removeprefix(prefix[:-1]) if path.startswith(prefix) else "/not there")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name is the base class's)
        pass


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a built site below a folder of a free port; yield its address, which ends in a slash."""
    handler = functools.partial(_Handler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/{_PREFIX}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """The address of the real site, ending in a slash."""
    with served(built_site) as address:
        yield address


@dataclass
class Watch:
    """What a page did that it should not have: requests to other hosts, messages of errors, failed requests."""

    host: str
    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def route(self, route: Route) -> None:
        """Let a request through to the site's own host; stop and note any other."""
        address = urlsplit(route.request.url)
        if address.netloc == self.host or address.scheme in {"data", "blob"}:
            route.continue_()
            return
        self.outside.append(route.request.url)
        route.abort()

    def page(self, page: Page) -> None:
        """Note what this page reports."""
        page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))


NewContext = Callable[..., BrowserContext]


@pytest.fixture
def watched(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Make watched contexts: `watched(address, **options)`; the test fails when one of their pages misbehaved."""
    opened: list[tuple[BrowserContext, Watch]] = []

    def context(address: str, **options: Any) -> BrowserContext:
        watch = Watch(urlsplit(address).netloc)
        made = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        made.set_default_timeout(_PATIENCE)
        made.route("**/*", watch.route)
        made.on("page", watch.page)
        opened.append((made, watch))
        return made

    yield context
    for made, _ in opened:
        made.close()
    assert [watch.outside for _, watch in opened if watch.outside] == [], "a page asked another host for something"
    assert [watch.errors for _, watch in opened if watch.errors] == [], "a page reported errors"


@pytest.fixture
def context(watched: NewContext, site_url: str) -> BrowserContext:
    """A fresh, watched browser context for the real site."""
    return watched(site_url)


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A fresh, watched page; `page.goto(site_url)` opens the real site."""
    return context.new_page()
