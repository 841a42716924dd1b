"""What `precedents search` takes, from the start of the command to its end, for the twenty fixed questions.

    python tests/bench/bench_command.py 1000 10000

The first search builds the index that the command keeps; it is shown apart. Each question is then asked `--runs`
times, and the fastest counts; Python's own start is in it.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))  # run by its path, Python looks for modules in tests/bench only

from tests.bench import sites  # noqa: E402 - the path comes first
from tests.bench.measuring import MB, Costs, machine, measure  # noqa: E402
from tests.bench.questions import QUESTIONS  # noqa: E402

SIZES = (200,)
RUNS = 3


def main() -> None:
    """Print a row for each question and size."""
    parser = argparse.ArgumentParser(description="measure `precedents search`")
    parser.add_argument("sizes", type=int, nargs="*", metavar="N", default=SIZES, help="how many records")
    parser.add_argument("--runs", type=int, default=RUNS, help="how often each (default: %(default)s)")
    parser.add_argument("--work", type=Path, metavar="FOLDER", help="keep archives and sites here, and reuse them")
    args = parser.parse_args()
    print(f"{machine()}; the fastest of {args.runs} runs")
    command = [sys.executable, "-m", "precedents", "search", "--format", "json"]
    with sites.workshop(args.work) as folder:
        for size in args.sizes:
            archive = sites.place_of(size, folder) / "archive"
            start = measure([sys.executable, "-m", "precedents", "--version"], cwd=archive, accept=(0, 2))
            first = measure([*command, "police"], cwd=archive)
            told = f"the first search {first.wall:.1f} s, a command that does nothing {start.wall:.2f} s"
            print(f"\n{size:,} records; {told}")
            print(f"{'question':50}{'wall s':>8} {'spread':14}{'CPU s':>7}{'MB':>6}")
            walls = []
            for question in QUESTIONS:
                costs = Costs(
                    tuple(measure([*command, *question.words], cwd=archive, accept=(0, 1)) for _ in range(args.runs))
                )
                walls.append(costs.wall)
                spread = f"{costs.wall:.2f} to {max(run.wall for run in costs.runs):.2f}"
                print(f"{str(question)[:49]:50}{costs.wall:8.2f} {spread:14}{costs.cpu:7.2f}{costs.memory / MB:6.0f}")
            print(f"{'middle and worst':50}{median(walls):8.2f} {max(walls):.2f}", flush=True)


if __name__ == "__main__":
    main()
