"""Work on many records, spread over the cores of this machine."""

from __future__ import annotations

import ctypes
import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

R = TypeVar("R")

# numpy's linear algebra, which nothing here uses, would start threads: a fork takes none of them with it.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

FEWEST = 200
"""From how many pieces on it pays to start processes: below, starting them takes longer than the work."""

PIECES_AT_ONCE = 32
_SIGNAL_OF_PARENTS_END = 1  # PR_SET_PDEATHSIG, see prctl(2)
_work: Callable[[int], Any] | None = None


_BETWEEN_COLLECTIONS = 100_000


def seldom_collecting() -> None:
    """Let Python look for circles among objects only when 100,000 have been made: an archive's stay, and have none."""
    gc.set_threshold(_BETWEEN_COLLECTIONS)


def spread(
    function: Callable[[int], R],
    numbers: Sequence[int],
    *,
    fewest: int | None = None,
    at_once: int = PIECES_AT_ONCE,
) -> Iterator[R]:
    """Yield what `function` returns for each number, in order, like `map`, working on every core.

    `fewest` is from how many numbers on processes are started (None: `FEWEST`); each is given `at_once` at a time.

    The processes are forks of this one: `function` and all that it knows are simply there, and only numbers and
    results travel. Where forking is no good (Windows; macOS, whose libraries do not survive it), it is `map`.
    """
    cores = _cores()
    forks = "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"
    alone = threading.active_count() == 1  # a fork takes only the thread that forks, and the locks of all
    if cores < 2 or not alone or len(numbers) < (FEWEST if fewest is None else fewest) or not forks:
        yield from map(function, numbers)
        return
    global _work  # noqa: PLW0603 - what a fork inherits has to be where it can find it
    _work = function
    gc.freeze()  # else the collector of each fork copies all of the archive by touching it
    try:
        with multiprocessing.get_context("fork").Pool(cores, _follow, (os.getpid(),)) as pool:
            yield from pool.imap(_call, numbers, at_once)
    finally:
        _work = None
        gc.unfreeze()


def _call(number: int) -> Any:
    if _work is None:
        raise RuntimeError("no work was given before the process was forked")
    return _work(number)


def _follow(parent: int) -> None:
    """End with the parent, however it ends: after it was killed, a fork would wait for work for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent stops, and ends its forks
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SIGNAL_OF_PARENTS_END, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)


def _cores() -> int:
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
