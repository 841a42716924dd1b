"""Where the time of a build goes: each step of `precedents build`, cold, unchanged, and with one letter changed.

    python tests/bench/bench_phases.py 1000 10000

Each build is a process of its own, in which the functions that are the steps keep time. Seconds on the clock; seconds
of all processors, those of processes that the step started and ended included; and the most memory that the building
process itself had held by the end of the step. What is in no step is MkDocs': starting, drawing the prose.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))  # run by its path, Python looks for modules in tests/bench only

from tests.bench import sites  # noqa: E402 - the path comes first
from tests.bench.measuring import exponent, machine  # noqa: E402

SIZES = (200, 800)
STATES: Mapping[str, Callable[[Path], object]] = {
    "cold": sites.forget,
    "nothing changed": lambda archive: None,
    "one letter changed": sites.change_one,
}
REST, ALL = "MkDocs: start, prose, shell", "all"
_MB_OF_MAXRSS = 1024 if sys.platform != "darwin" else 1024 * 1024


@dataclass
class Step:
    """What one step took so far: seconds on the clock, seconds of processors, and MB held at its end."""

    wall: float = 0.0
    cpu: float = 0.0
    memory: float = 0.0


def steps() -> list[tuple[str, Any, str]]:
    """Return each step with where its function is found: an object and the name of its attribute."""
    from precedents import checks, plugin, store
    from precedents.building.folder import SiteFolder
    from precedents.building.indexing import Indexing
    from precedents.building.pouring import Pouring

    return [
        ("read the records", store, "load"),
        ("check them", checks, "run"),
        ("lay out the pages", plugin, "laid_out"),
        ("look through the site's folder", SiteFolder, "__init__"),
        ("move the prose", SiteFolder, "take"),
        ("letters: render, pour, count", Pouring, "_chunks_poured"),
        ("listings", Pouring, "_listings_poured"),
        ("copies", Pouring, "_copied"),
        ("put the index together", Indexing, "write"),
        ("tidy and keep the state", SiteFolder, "finish"),
    ]


def build(archive: Path) -> dict[str, Step]:
    """Build the archive in this process and return what its steps took."""
    names = [name for name, _, _ in steps()]
    found = {name: Step() for name in [*names, REST, ALL]}
    running = [found[ALL]]
    for name, owner, attribute in steps():
        setattr(owner, attribute, _timed(getattr(owner, attribute), found[name], running))
    from precedents.cli import main

    _timed(main, found[REST], running)(["--root", str(archive), "build", "--site-dir", str(archive / "site")])
    found[ALL].wall, found[ALL].cpu = -found[ALL].wall, -found[ALL].cpu
    found[ALL].memory = found[REST].memory
    return found


def _timed(function: Callable[..., Any], step: Step, running: list[Step]) -> Callable[..., Any]:
    """Let a function keep time. What a step takes within another is taken off that one."""

    @wraps(function)
    def timed(*args: Any, **kwargs: Any) -> Any:
        running.append(step)
        wall, cpu = time.perf_counter(), _cpu()
        result = function(*args, **kwargs)
        if hasattr(result, "__next__"):
            result = iter(list(result))  # a generator works when it is read
        taken = time.perf_counter() - wall, _cpu() - cpu
        running.pop()
        for each, sign in ((step, 1), (running[-1], -1)):
            each.wall += sign * taken[0]
            each.cpu += sign * taken[1]
        step.memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MB_OF_MAXRSS
        return result

    return timed


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def built(archive: Path) -> dict[str, Step]:
    """Build the archive in a process of its own and return what its steps took."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, __file__, "--in", str(archive)]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if run.returncode:
        raise RuntimeError(run.stderr[-4000:])
    return {name: Step(*row) for name, row in json.loads(run.stdout.splitlines()[-1]).items()}


def main() -> None:
    """Print, for each size and state, a row for each step; and how each grows when built cold."""
    parser = argparse.ArgumentParser(description="measure the steps of a build")
    parser.add_argument("sizes", type=int, nargs="*", metavar="N", default=SIZES, help="how many records")
    parser.add_argument("--work", type=Path, metavar="FOLDER", help="keep archives and sites here, and reuse them")
    parser.add_argument("--in", type=Path, dest="archive", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.archive:
        print(json.dumps({name: list(vars(step).values()) for name, step in build(args.archive).items()}))
        return
    print(machine())
    grown: dict[str, dict[int, float]] = {}
    with sites.workshop(args.work) as folder:
        for size in sorted(args.sizes):
            archive = sites.place_of(size, folder) / "archive"
            for state, prepare in STATES.items():
                prepare(archive)
                rows = built(archive)
                _print_rows(size, state, rows)
                for name, step in rows.items() if state == "cold" else ():
                    grown.setdefault(name, {})[size] = step.cpu
    if len(args.sizes) > 1:
        print("\nCold, processor time grows with this power of the number of records:")
        for name, seconds in grown.items():
            print(f"  {name:34}{exponent(seconds):5.2f}")


def _print_rows(size: int, state: str, rows: Mapping[str, Step]) -> None:
    print(f"\n{f'{size:,} records, {state}':34}{'wall s':>8}{'CPU s':>8}{'share':>7}{'ms each':>9}{'MB':>6}")
    for name, step in rows.items():
        share = step.cpu / rows[ALL].cpu
        print(
            f"{name:34}{step.wall:8.2f}{step.cpu:8.2f}{share:7.0%}{step.cpu / size * 1000:9.2f}{step.memory:6.0f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
