"""The MkDocs plugin: hooks only. MkDocs draws the prose and one placeholder page; the archive is poured into it.

What is written here is all that knows MkDocs. Reading is the store's, meaning is the archive's, pages are
`precedents.pages`, and the index is `precedents.search`.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Literal

import mkdocs.contrib.search
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as DrawnPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from precedents import checks, store
from precedents.building.afterwards import Afterwards
from precedents.building.folder import SiteFolder
from precedents.building.pouring import Pouring
from precedents.building.sitemap import sitemaps
from precedents.checks.findings import Severity
from precedents.checks.formats.visible import visible
from precedents.pages import prose, scripts, shell
from precedents.pages.page import Sheet
from precedents.pages.site import Settings
from precedents.pages.site import sheets as laid_out
from precedents.pages.templates import Templates
from precedents.records.archive import Archive
from precedents.spreading import spread
from precedents.store.cache import Cache

log = get_plugin_logger("precedents")

_SHELL_FILE = shell.SHELL_URL.rstrip("/") + ".md"
_SITEMAP = "sitemap.xml"
_ASSETS = Path(__file__).parent / "theme" / "assets"
_LUNR = Path(mkdocs.contrib.search.__file__).parent / "templates" / "search" / "lunr.js"


class PrecedentsConfig(Config):
    """The plugin's settings in `mkdocs.yml`; every one has a default."""

    page_size = config_options.Type(int, default=100)
    """How many responses one page of a listing shows."""


class PrecedentsPlugin(BasePlugin[PrecedentsConfig]):
    """Read the archive once per build, let MkDocs draw the shell, and pour the archive's pages into it."""

    def __init__(self) -> None:
        self.serving = False
        self.root = Path()
        self.archive: Archive | None = None
        self.cache = Cache(None)
        self.settings = Settings()
        self.sheets: Mapping[str, Sheet] = {}
        self.drawn: frozenset[str] = frozenset()
        self.prose: tuple[str, ...] = ()
        self.shell: shell.Shell | None = None
        self.site: Path | None = None
        self.aside = ""
        self.served = False
        self.afterwards = Afterwards()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Keep one instance for all builds of `mkdocs serve`."""
        self.serving = command == "serve"

    @event_priority(-100)  # what other plugins set up is in place
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the archive, report what is wrong with it, and lay out its pages.

        MkDocs empties the folder that it builds into. It is given one of its own, so that the site's folder keeps what
        does not change, and so that a build that fails leaves the site as it was.
        """
        self.afterwards.stop()
        self.root = store.find_root(Path(config.docs_dir).parent)
        self.cache = Cache(self.root)
        self.archive = store.load(self.root, cache=self.cache, spread=spread)
        self._report(config)
        self.settings = Settings(
            repository=config.repo_url or store.repository(self.root),
            branch=config.extra.get("branch", "main"),
            page_size=self.config.page_size,
        )
        templates = Templates(store.read_templates())
        self.sheets = {sheet.url: sheet for sheet in laid_out(self.archive, templates, self.settings)}
        config.theme.static_templates.discard(_SITEMAP)  # the theme's own knows the prose only
        self._set_aside(config)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add what is generated: the placeholder page, a page per check, the scripts of the search."""
        generated = {_SHELL_FILE: f"---\nprecedents_shell: true\n---\n\n# {shell.TITLE}\n"}
        generated |= prose.check_pages(checks.CHECKS)
        for name, text in generated.items():
            inclusion = InclusionLevel.INCLUDED if name == "checks/index.md" else InclusionLevel.NOT_IN_NAV
            files.append(File.generated(config, name, content=text, inclusion=inclusion))
        _put_together(files, config)
        if (mapped := files.get_file_from_path(_SITEMAP)) is not None:
            files.remove(mapped)
        self.prose = tuple(_url(file.url) for file in files.documentation_pages() if file.src_uri != _SHELL_FILE)
        self.drawn = frozenset(self.prose) & self.sheets.keys()
        return files

    def on_page_markdown(self, markdown: str, *, page: DrawnPage, config: MkDocsConfig, files: Files) -> str:
        """Give the archive's own pages the full width, and fill in what the registry of the law generates."""
        if page.file.src_uri == _SHELL_FILE:
            page.meta.update(title=shell.TITLE, description=shell.DESCRIPTION)
        if page.file.src_uri == _SHELL_FILE or _url(page.url) in self.drawn:
            page.meta["hide"] = ["navigation"]
        return prose.with_generated_parts(markdown, self._read.law)

    def on_page_content(self, html: str, *, page: DrawnPage, config: MkDocsConfig, files: Files) -> str:
        """Frame the tables of the prose; leave a slot below the prose of a page that the archive completes."""
        html = prose.framed(html)
        if page.file.src_uri == _SHELL_FILE:
            page.toc = TableOfContents([AnchorLink(shell.TITLE, shell.ANCHOR, 1)])
        return f"{html}\n{shell.CONTENT}" if _url(page.url) in self.drawn else html

    def on_post_page(self, output: str, *, page: DrawnPage, config: MkDocsConfig) -> str:
        """Keep the placeholder page instead of writing it; complete the pages that the archive adds to.

        The security policy is computed before any text of the archive is poured in.
        """
        if page.file.src_uri == _SHELL_FILE:
            self.shell = shell.Shell.cut(output, policy=not self.serving)
            return ""
        output = output if self.serving else shell.with_policy(output)
        url = _url(page.url)
        return output.replace(shell.CONTENT, self.sheets[url].draw().html, 1) if url in self.drawn else output

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Give the page for missing addresses the same security policy as every other page."""
        policed = template_name.endswith(".html") and not self.serving
        return shell.with_policy(output) if policed else output

    @event_priority(-100)  # whatever other plugins write is in its place
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Pour every other page, write the search index, and copy the files kept beside the records."""
        if self.shell is None or self.site is None:
            raise PluginError("MkDocs drew no placeholder page: is another plugin removing it?")
        site = SiteFolder(self.site, self.cache)
        site.take(Path(config.site_dir))
        moved = {f"responses/{path}/" for path in self._read.moved}
        for name, content in sitemaps(config.site_url or "", sorted({*self.prose, *self.sheets} - moved)).items():
            site.write(name, content)
        sheets = [sheet for sheet in self.sheets.values() if sheet.url not in self.drawn]
        pouring = Pouring(self.root, self._read, sheets, self.shell, self.settings, site, self.cache)
        if self.serving and self.served:
            pouring.pour(count=False)
            self.afterwards.start(partial(_index, pouring))
        else:
            pouring.run()
            _finish(site)
        self.served = True
        config.site_dir = str(self.site)
        self._drop_aside()

    def on_shutdown(self) -> None:
        """End what goes on behind the server."""
        self.afterwards.stop()

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the site as it was."""
        self._drop_aside()

    def _set_aside(self, config: MkDocsConfig) -> None:
        self._drop_aside()
        self.site = Path(config.site_dir)
        self.aside = config.site_dir = tempfile.mkdtemp(prefix="precedents-")

    def _drop_aside(self) -> None:
        if self.aside:
            shutil.rmtree(self.aside, ignore_errors=True)
        self.aside = ""

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[], None]
    ) -> LiveReloadServer:
        """Rebuild when a record, a list or a template changes, not only when the prose does."""
        server.watch(str(self.root / "responses"))
        for folder in (Path(__file__).parent / "theme", Path(__file__).parent / "pages" / "templates"):
            server.watch(str(folder))
        return server

    def _report(self, config: MkDocsConfig) -> None:
        """Say every error of a record in the log; a strict build ends after the last of them, even a quiet one."""
        errors = checks.run(
            self._read,
            least=Severity.ERROR,
            spread=spread,
            captures=store.captures(self.root),
            kept=self.cache,
        )
        for finding in errors:
            place, fact, remedy = (visible(text) for text in (finding.place, finding.fact, finding.remedy))
            log.warning("%s: %s: %s; %s", place, finding.code, fact, remedy)
        if errors and config.strict:
            raise PluginError(f"errors in records: {len(errors)}; `precedents check` shows each with its line")

    @property
    def _read(self) -> Archive:
        """The archive of this build. MkDocs calls `on_config` before every other hook."""
        if self.archive is None:
            raise PluginError("the archive has not been read yet")
        return self.archive


def _index(pouring: Pouring, stopped: Callable[[], bool]) -> None:
    """Bring the search index up to date behind a server, which shows the changed pages already."""
    try:
        if pouring.index.write(stopped):
            _finish(pouring.site)
    except Exception:
        log.exception("The search index was not brought up to date")


def _put_together(files: Files, config: MkDocsConfig) -> None:
    """Put the scripts of the search in the place of their sources."""
    sources = {name: (_ASSETS / f"{name}.js").read_text(encoding="utf-8") for name in {*scripts.PROGRAM, *scripts.PAGE}}
    for name in sources:
        if (source := files.get_file_from_path(f"assets/{name}.js")) is not None:
            files.remove(source)
    for name, script in scripts.bundles(sources, _LUNR.read_text(encoding="utf-8")).items():
        files.append(File.generated(config, f"assets/{name}.js", content=script))


def _finish(site: SiteFolder) -> None:
    files, new = site.finish()
    log.info("The site has %s files, of which %s were written", f"{files:,}", f"{new:,}")


def _url(url: str) -> str:
    """Return an address as the archive writes it: the front page, `.` or `./` to MkDocs, is the empty text."""
    return "" if url in {".", "./"} else url
