"""A site served over a line that is as slow as a reader's: `with served(site, Line(9, 60)) as (address, log)`.

What is modelled: everything that is on its way shares one line of so many bits a second, and every request waits one
latency before its answer begins. Text is compressed with gzip, as any host of static files does, and compressing takes
no time. Browsers keep the connections open (HTTP/1.1) and use six of them. Not modelled: setting up a connection, TLS
and the growth of a connection's speed; a host that speaks HTTP/2 needs fewer rounds than this one.
"""

from __future__ import annotations

import gzip
import mimetypes
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

_PIECE = 2_048  # bytes that one answer sends before it is another's turn
_TEXT = {".css", ".html", ".js", ".json", ".map", ".svg", ".txt", ".xml"}
_LEVEL = 6  # what nginx and most hosts compress with, or a little more


@dataclass(frozen=True)
class Answer:
    """One answer: the path asked for, its status, its bytes with its headers, when it was asked for (Unix time)."""

    path: str
    status: int
    size: int
    at: float


class Line:
    """A line that all answers share; `bits` are megabits a second, 0 for no limit, `latency` milliseconds."""

    def __init__(self, bits: float = 0, latency: float = 0) -> None:
        self.bits, self.latency = bits, latency
        self._free = 0.0
        self._lock = threading.Lock()

    def wait(self, size: int) -> None:
        """Return when so many bytes have gone over the line, after those that were there before them."""
        if not self.bits:
            return
        with self._lock:
            self._free = max(self._free, time.perf_counter()) + size * 8 / (self.bits * 1_000_000)
            until = self._free
        time.sleep(max(0.0, until - time.perf_counter()))


@dataclass
class Log:
    """What was answered since the last time that somebody asked."""

    _answers: list[Answer] = field(default_factory=list)
    _busy: int = 0
    _last: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Count a request as on its way."""
        with self._lock:
            self._busy += 1
        try:
            yield
        finally:
            with self._lock:
                self._busy -= 1
                self._last = time.perf_counter()

    def add(self, answer: Answer) -> None:
        """Note an answer."""
        with self._lock:
            self._answers.append(answer)

    def taken(self, quiet: float = 0.2) -> list[Answer]:
        """Wait until nothing was on its way for so many seconds; return what was answered, and forget it."""
        while True:
            with self._lock:
                if not self._busy and time.perf_counter() - self._last >= quiet:
                    answers, self._answers = self._answers, []
                    return answers
            time.sleep(0.01)


@lru_cache(maxsize=4096)
def content_of(path: Path) -> tuple[bytes, bool]:
    """Return what a file sends, and whether that is compressed."""
    content = path.read_bytes()
    return (gzip.compress(content, _LEVEL, mtime=0), True) if path.suffix in _TEXT else (content, False)


@contextmanager
def served(site: Path, line: Line | None = None) -> Iterator[tuple[str, Log]]:
    """Serve a folder on a free port of this machine; yield its address, which ends in a slash, and the log."""
    log = Log()
    answering = type("Answering", (_Handler,), {"site": site.resolve(), "line": line or Line(), "log": log})
    with ThreadingHTTPServer(("127.0.0.1", 0), answering) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/", log
        finally:
            server.shutdown()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    """Answers with files of a folder."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    site: Path
    line: Line
    log: Log

    def do_GET(self) -> None:
        """Answer one request, as fast as the line is."""
        asked = time.time()
        with self.log.answering():
            start = time.perf_counter()
            status, answer = self._answer()
            time.sleep(max(0.0, self.line.latency / 1000 - (time.perf_counter() - start)))
            for at in range(0, len(answer), _PIECE):
                piece = answer[at : at + _PIECE]
                self.line.wait(len(piece))
                self.wfile.write(piece)
            self.log.add(Answer(urlsplit(self.path).path, status, len(answer), asked))

    def _answer(self) -> tuple[int, bytes]:
        path = self.site / unquote(urlsplit(self.path).path).lstrip("/")
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file() or not path.resolve().is_relative_to(self.site):
            return 404, b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
        content, zipped = content_of(path)
        head = [
            "HTTP/1.1 200 OK",
            f"Content-Type: {mimetypes.guess_type(path.name)[0] or 'application/octet-stream'}",
            f"Content-Length: {len(content)}",
            "Cache-Control: max-age=600",
            *(["Content-Encoding: gzip"] if zipped else []),
        ]
        return 200, "\r\n".join(head).encode() + b"\r\n\r\n" + content

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        """Keep the terminal for the results."""
