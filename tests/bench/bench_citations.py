"""The recogniser of citations: MB/s on letters beside eyecite's on the same text, and time against size.

    python tests/bench/bench_citations.py

eyecite is for this comparison only and no dependency of the project. It reads another country's citations; what is
compared is the cost of reading legal prose, on the same text, in the same run.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))  # run by its path, Python looks for modules in tests/bench only

from precedents.law import find_citations  # noqa: E402 - the path comes first
from tests.test_law_citations_properties import HOSTILE  # noqa: E402

LETTER = 9_000
LETTERS = 10_000
ROUNDS = 5
MEGABYTE = 1_000_000


def seconds(work: Callable[[str], object], texts: list[str]) -> float:
    """The least of several rounds, in seconds of the processor: other work on the machine does not count."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        for text in texts:
            work(text)
        best = min(best, time.process_time() - start)
    return best


def letters() -> list[str]:
    """Every letter of the archive and of the fixtures, as text."""
    files = sorted([*(ROOT / "responses").glob("*/*.md"), *(ROOT / "tests/fixtures/citations").glob("*.txt")])
    return [file.read_text(encoding="utf-8") for file in files]


def beside_eyecite(texts: list[str]) -> None:
    """Print the speed on letters, and eyecite's."""
    size = sum(len(text) for text in texts)
    ours = seconds(find_citations, texts)
    print(f"{len(texts)} letters, {size / 1000:.0f} kB")
    print(f"precedents  {size / ours / MEGABYTE:6.2f} MB/s   {1000 * ours * LETTER / size:6.2f} ms for 9 kB", end="   ")
    print(f"{ours * LETTER / size * LETTERS:6.1f} s for 10,000 letters of 9 kB")
    try:
        from eyecite import get_citations  # type: ignore[import-not-found]  # no dependency, only compared with
    except ImportError:
        print("eyecite     not installed: make an environment with this project and eyecite in it, and run this there")
        return
    theirs = seconds(get_citations, texts)
    print(f"eyecite     {size / theirs / MEGABYTE:6.2f} MB/s   {1000 * theirs * LETTER / size:6.2f} ms for 9 kB")
    print(f"ratio       {theirs / ours:6.2f} times eyecite's speed")


def against_size() -> None:
    """Print the time of text made to be slow, at a quarter of a megabyte and at one: linear is four times."""
    print(f"\n{'repeated to':28}{'250 kB':>9}{'1 MB':>9}{'growth':>9}")
    for unit in HOSTILE:
        times = []
        for size in (MEGABYTE // 4, MEGABYTE):
            text = unit * (size // len(unit))
            start = time.process_time()
            find_citations(text)
            times.append(time.process_time() - start)
        growth = f"{times[1] / times[0]:8.1f}x" if times[0] > 0.01 else "        -"
        print(f"{unit!r:28}{times[0]:8.2f}s{times[1]:8.2f}s{growth}", flush=True)


if __name__ == "__main__":
    beside_eyecite(letters())
    against_size()
