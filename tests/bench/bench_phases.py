"""Where the time of a build goes: processor time of each step, in one process and one after the other.

Run it with `make bench`, or `python tests/bench/bench_phases.py 1000 10000`: archives of these sizes are made for it.
Drawing the prose and writing the files, which are MkDocs' and the system's work, are left out.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))  # run by its path, Python looks for modules in tests/bench only

from precedents import checks, search, store  # noqa: E402 - the path comes first
from precedents.pages.site import Settings, pages  # noqa: E402
from precedents.pages.templates import Templates  # noqa: E402
from tests.bench import corpus  # noqa: E402
from tests.bench.measuring import exponent, machine  # noqa: E402

SIZES = (250, 1000)
T = TypeVar("T")


def phases(root: Path) -> Iterator[tuple[str, float]]:
    """Yield each step of a build with the seconds of processor time that it takes."""
    archive, seconds = timed(lambda: store.load(root))
    yield "read the records", seconds
    yield "check them", timed(lambda: checks.run(archive))[1]
    yield "turn letters into HTML", timed(lambda: [response.body.html for response in archive.responses])[1]
    templates = Templates(store.read_templates())
    yield "make the pages", timed(lambda: [page.url for page in pages(archive, templates, Settings())])[1]
    yield "make the search index", timed(lambda: search.site_files(archive))[1]


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """Return what some work returns, and the seconds of processor time that it took."""
    start = time.process_time()
    return work(), time.process_time() - start


def main() -> None:
    """Print a row for each step: seconds at each size, milliseconds a record, and the growth."""
    parser = argparse.ArgumentParser(description="measure the steps of a build")
    parser.add_argument("sizes", type=int, nargs="*", metavar="N", default=SIZES, help="how many records")
    sizes = sorted(parser.parse_args().sizes)
    print(f"{machine()}; seconds of processor time\n")
    found: dict[str, dict[int, float]] = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder) / "archive"
            corpus.write(size, root)
            for phase, seconds in phases(root):
                found.setdefault(phase, {})[size] = seconds
    found["all"] = {size: sum(step[size] for step in found.values()) for size in sizes}
    print(f"{'records:':24}" + "".join(f"{size:9}" for size in sizes) + f"{'ms each':>9}{'share':>7}{'power':>7}")
    for phase, step in found.items():
        last = step[sizes[-1]]
        print(
            f"{phase:24}"
            + "".join(f"{step[size]:9.2f}" for size in sizes)
            + f"{last / sizes[-1] * 1000:9.2f}{last / found['all'][sizes[-1]]:7.0%}{exponent(step):7.2f}"
        )


if __name__ == "__main__":
    main()
