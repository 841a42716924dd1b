"""What `precedents check` takes: the first time, again, and after one record has changed.

Run it with `make bench`, or `python tests/bench/bench_check.py 1000 10000`: archives of these sizes are made for it.
The first time means that nothing of an earlier run is kept; the files themselves are in the memory of the system, and
Python's modules are compiled.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))  # run by its path, Python looks for modules in tests/bench only

from tests.bench import corpus  # noqa: E402 - the path comes first
from tests.bench.measuring import MB, Cost, Costs, exponent, interleaved, machine, measure  # noqa: E402
from tests.bench.sites import change_one, forget  # noqa: E402

SIZES = (250, 1000)
RUNS = 3


def costs(archive: Path, runs: int) -> dict[str, Costs]:
    """Check an archive so many times in each state."""
    command = [sys.executable, "-m", "precedents", "check", "--format", "concise"]

    def run() -> Cost:
        return measure(command, cwd=archive)

    def cold() -> Cost:
        forget(archive)
        return run()

    def changed() -> Cost:
        change_one(archive)
        return run()

    return interleaved(runs, {"cold": cold, "warm": run, "one changed": changed})


def main() -> None:
    """Print the table, and how the time grows."""
    parser = argparse.ArgumentParser(description="measure `precedents check`")
    parser.add_argument("sizes", type=int, nargs="*", metavar="N", default=SIZES, help="how many records")
    parser.add_argument("--runs", type=int, default=RUNS, help="how often each (default: %(default)s)")
    args = parser.parse_args()
    print(f"{machine()}; the fastest of {args.runs} runs\n")
    print(f"{'records':>8} {'state':12}{'wall s':>8} {'spread':16}{'CPU s':>8}{'ms each':>9}{'MB':>7}")
    grown: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for size in sorted(args.sizes):
            archive = Path(folder) / str(size)
            corpus.write(size, archive)
            for state, cost in costs(archive, args.runs).items():
                print(
                    f"{size:8} {state:12}{cost.wall:8.2f} {cost.spread:16}{cost.cpu:8.2f}"
                    f"{cost.cpu / size * 1000:9.2f}{cost.memory / MB:7.0f}",
                    flush=True,
                )
                grown |= {size: cost.cpu} if state == "cold" else {}
    print(f"\nprocessor time, cold, grows with the power {exponent(grown):.2f} of the number of records")


if __name__ == "__main__":
    main()
