"""Build with one process and with as many as there are cores: are the two sites the same, byte by byte?

    python tests/bench/processes.py 1000

Each build is one from nothing. `taskset` leaves the first build a single core, on which no process is started.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))  # run by its path, Python looks for modules in tests/bench only

from tests.bench import sites  # noqa: E402 - the path comes first
from tests.bench.killed import build, differences, tree  # noqa: E402
from tests.bench.measuring import machine  # noqa: E402

NUMBER = 200


def main() -> int:
    """Print how long each build took and whether the sites differ; 1 when they do."""
    parser = argparse.ArgumentParser(description="build with one process and with several")
    parser.add_argument("number", type=int, nargs="?", metavar="N", default=NUMBER, help="how many records")
    parser.add_argument("--work", type=Path, metavar="FOLDER", help="keep the archive here, and reuse it")
    args = parser.parse_args()
    taskset = shutil.which("taskset")
    if taskset is None or (os.cpu_count() or 1) < 2:
        print("this needs the command taskset and two cores")
        return 0
    print(f"{machine()}; {args.number:,} records\n")
    found = []
    with sites.workshop(args.work) as folder:
        archive = sites.place_of(args.number, folder) / "archive"
        for cores in ("0", f"0-{(os.cpu_count() or 2) - 1}"):
            sites.forget(archive)
            start = time.perf_counter()
            build(archive, archive / "site", taskset, "-c", cores)
            print(f"on cores {cores:5} {time.perf_counter() - start:6.1f} s", flush=True)
            found.append(tree(archive / "site"))
    differing = differences(*found)
    verdict = f"DIFFER in {len(differing)}: {', '.join(differing[:5])}" if differing else "are the same"
    print(f"\nthe two sites of {len(found[0]):,} files {verdict}")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
