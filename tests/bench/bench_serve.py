"""How long a writer waits: with `precedents serve` running, from saving a letter until its page shows the change.

    python tests/bench/bench_serve.py 1000 10000

Seconds on the clock from the end of writing the file; the server looks for changes every so often, which is part of
it. The search follows later, behind the server: "searchable" is when a word that no letter had stands in the index.
"""

from __future__ import annotations

import argparse
import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))  # run by its path, Python looks for modules in tests/bench only

from precedents.commands.serve import free_port  # noqa: E402 - the path comes first
from tests.bench import sites  # noqa: E402
from tests.bench.measuring import machine  # noqa: E402

SIZES = (200,)
RUNS = 3
PATIENCE = 1800.0
HOST, FIRST_PORT = "127.0.0.1", 8700
_PAUSE = 0.02


@contextmanager
def serving(archive: Path) -> Iterator[tuple[int, float]]:
    """Run `precedents serve` on an archive; yield its port and how many seconds it took to answer."""
    port = free_port(HOST, FIRST_PORT)
    if port is None:
        raise RuntimeError("no free port")
    start = time.perf_counter()
    command = [sys.executable, "-m", "precedents", "serve", "--port", str(port)]
    server = subprocess.Popen(
        command, cwd=archive, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        _until(lambda: server.poll() is not None or b"<html" in page(port, ""))
        if server.poll() is not None:
            raise RuntimeError(f"`precedents serve` ended with {server.returncode}")
        yield port, time.perf_counter() - start
    finally:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()


def page(port: int, path: str) -> bytes:
    """Return what stands at a path of the server, nothing as long as it does not answer."""
    connection = http.client.HTTPConnection(HOST, port, timeout=PATIENCE)
    try:
        connection.request("GET", f"/{path}")
        return connection.getresponse().read()
    except OSError:
        return b""
    finally:
        connection.close()


def shown_after(archive: Path, port: int, number: int) -> tuple[float, float]:
    """Change a letter; return the seconds until its page shows it, and until the index holds its new word."""
    records = sorted(archive.glob("responses/*/*.md"))
    record = records[(number * 37 + len(records) // 2) % len(records)]
    path = record.relative_to(archive).with_suffix("").as_posix() + "/"
    word = f"zq{time.time_ns()}"
    record.write_bytes(record.read_bytes() + f"\nOne more word: {word}.\n".encode())
    start = time.perf_counter()
    _until(lambda: word.encode() in page(port, path))
    shown = time.perf_counter() - start
    _until(lambda: _is_indexed(port, word))
    return shown, time.perf_counter() - start


def _is_indexed(port: int, word: str) -> bool:
    """Whether a word stands in the index that the server shows, asked as the command line's search asks."""
    from precedents.search import Index, search

    try:
        found = search(Index(lambda name: _found(page(port, f"search/{name}"))), word)
    except (ValueError, KeyError, FileNotFoundError):  # the index is being written
        return False
    return found.total == 1


def _found(content: bytes) -> bytes:
    if content[:1] not in (b"{", b"["):
        raise FileNotFoundError
    return content


def _until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > end:
            raise TimeoutError("nothing has changed for half an hour")
        time.sleep(_PAUSE)


def main() -> None:
    """Print a row for each size."""
    parser = argparse.ArgumentParser(description="measure the waiting for a changed page")
    parser.add_argument("sizes", type=int, nargs="*", metavar="N", default=SIZES, help="how many records")
    parser.add_argument("--runs", type=int, default=RUNS, help="changes (default: %(default)s)")
    parser.add_argument("--work", type=Path, metavar="FOLDER", help="keep archives and sites here, and reuse them")
    args = parser.parse_args()
    print(f"{machine()}; the middle of {args.runs} changes, and their spread\n")
    print(f"{'records':>8}{'started, s':>12}{'shown after, s':>24}{'searchable after, s':>24}")
    with sites.workshop(args.work) as folder:
        for size in args.sizes:
            archive = sites.place_of(size, folder) / "archive"
            with serving(archive) as (port, started):
                changes = [shown_after(archive, port, number) for number in range(args.runs)]
            columns = [_spread(list(column)) for column in zip(*changes, strict=True)]
            print(f"{size:8}{started:12.1f}" + "".join(f"{column:>24}" for column in columns), flush=True)


def _spread(seconds: list[float]) -> str:
    return f"{median(seconds):.2f} ({min(seconds):.2f} to {max(seconds):.2f})"


if __name__ == "__main__":
    main()
