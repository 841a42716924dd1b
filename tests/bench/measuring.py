"""What a command costs: seconds on the clock, seconds of the processors, and memory, all its processes together."""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import linear_regression

MB = 1_000_000
_RARELY = 20
"""The share of the time that watching memory may take: one part in so many."""

_LAUNCHER = """
import json, os, sys, time
start = time.perf_counter()
process = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, 2, 1)])
_, status, usage = os.wait4(process, 0)
wall = time.perf_counter() - start
print(json.dumps([os.waitstatus_to_exitcode(status), wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024]))
"""
"""A process counts the memory of the one that started it as its own, so a small one has to start what is measured."""


@dataclass(frozen=True)
class Cost:
    """What one run took: seconds on the clock, seconds of processor time, bytes of memory at the peak."""

    wall: float
    cpu: float
    memory: int


@dataclass(frozen=True)
class Costs:
    """What several runs of the same took: times of the fastest, since whatever else the machine does only adds."""

    runs: tuple[Cost, ...]

    @property
    def wall(self) -> float:
        """The least seconds on the clock."""
        return min(run.wall for run in self.runs)

    @property
    def cpu(self) -> float:
        """The least seconds of processor time."""
        return min(run.cpu for run in self.runs)

    @property
    def memory(self) -> int:
        """The greatest of the peaks, in bytes."""
        return max(run.memory for run in self.runs)

    @property
    def spread(self) -> str:
        """The least and the greatest number of seconds on the clock."""
        return f"{min(run.wall for run in self.runs):.1f} to {max(run.wall for run in self.runs):.1f}"


def measure(command: Sequence[str | Path], *, cwd: Path, accept: tuple[int, ...] = (0,)) -> Cost:
    """Run a command to its end and return what it and all that it started took.

    Processor time is what the system accounts to it and to its processes that ended. Memory is the most of two: the
    greatest resident size of any one process, which the system knows exactly, and, on Linux, the sum over all
    processes with shared pages counted once, looked at several times a second.

    Raises RuntimeError with what the command printed when its exit code is not one of `accept`.
    """
    with tempfile.TemporaryFile() as printed:
        launcher = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", _LAUNCHER, *map(str, command)],
            cwd=cwd,
            env=_environment(),
            stdout=subprocess.PIPE,
            stderr=printed,
            start_new_session=True,
        )
        with _Watch(launcher.pid) as watch:
            answer, _ = launcher.communicate()
        code, wall, cpu, memory = json.loads(answer)
        if code not in accept:
            printed.seek(0)
            text = printed.read().decode(errors="replace")[-4000:]
            raise RuntimeError(f"{command[0]} ended with {code}:\n{text}")
    return Cost(wall, cpu, max(memory, watch.peak))


def interleaved(runs: int, contestants: Mapping[str, Callable[[], Cost]]) -> dict[str, Costs]:
    """Measure each contestant so many times, in turn, so that a busy minute of the machine falls on all of them.

    Each run is told on standard error at once: a long series that is stopped has not been for nothing.
    """
    found: dict[str, list[Cost]] = {name: [] for name in contestants}
    for turn in range(1, runs + 1):
        for name, run in contestants.items():
            cost = run()
            told = f"{cost.wall:.1f} s, {cost.cpu:.1f} s of the processors, {cost.memory / MB:.0f} MB"
            print(f"  run {turn}, {name}: {told}", file=sys.stderr, flush=True)
            found[name].append(cost)
    return {name: Costs(tuple(costs)) for name, costs in found.items()}


def exponent(points: Mapping[int, float]) -> float:
    """Return the power of the size with which a time grows: 1 in proportion, 2 with the square.

    The slope of the straight line through the logarithms, by least squares; NaN for fewer than two sizes.
    """
    logarithms = [(math.log(size), math.log(value)) for size, value in points.items() if size > 0 and value > 0]
    if len(logarithms) < 2:
        return math.nan
    return linear_regression(*zip(*logarithms, strict=True)).slope


def weight(folder: Path) -> tuple[int, int]:
    """Return how many files a folder holds, and how many bytes are in them."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes)


def machine() -> str:
    """Say what this is measured on, and how much else it has to do at the moment."""
    described = Path("/proc/cpuinfo").read_text(encoding="utf-8") if Path("/proc/cpuinfo").exists() else ""
    models = [line.partition(":")[2].strip() for line in described.splitlines() if line.startswith("model name")]
    load = os.getloadavg()[0]
    return f"{os.cpu_count()} cores, {models[0] if models else os.uname().machine}, load {load:.1f} before the run"


def _environment() -> dict[str, str]:
    return {key: value for key, value in os.environ.items() if key not in {"SITE_URL", "REPOSITORY_URL"}} | {
        "NO_MKDOCS_2_WARNING": "1"
    }


class _Watch:
    """Looks at the memory of a session's processes until it is left."""

    def __init__(self, session: int) -> None:
        self.peak = 0
        self._session = session
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> _Watch:
        if Path("/proc/self/smaps_rollup").exists():
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        if self._thread.is_alive():
            self._thread.join()

    def _look(self) -> None:
        pause = 0.1
        while not self._done.wait(pause):
            start = time.perf_counter()
            self.peak = max(self.peak, _memory_of(self._session))
            pause = max(0.1, _RARELY * (time.perf_counter() - start))


def _memory_of(session: int) -> int:
    """Return the bytes that the processes of a session hold, shared pages counted once, its leader left out."""
    total = 0
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit() or folder.name == str(session):
            continue
        try:
            after_name = (folder / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            if int(after_name[3]) == session:
                rollup = (folder / "smaps_rollup").read_text(encoding="ascii")
                total += next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")) * 1024
        except (OSError, ValueError, StopIteration):  # it has ended meanwhile
            continue
    return total
