"""Time against size for text made to be slow: what is linear doubles from column to column."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from precedents.checks import run
from precedents.law import LAW, find_citations
from precedents.records.archive import Archive
from precedents.records.fidelity import compare
from precedents.records.reader import read_record

SIZES = (100_000, 200_000, 400_000)
BAITS = (
    "(",
    "[",
    "section ",
    "s.1(",
    "31(1)(a)",
    "31(",
    "1",
    "# a\n",
    "*a ",
    "\\\\",
    "| ",
    "\n- ",
    "<b ",
    "](",
    "> ",
    "\u200b",
)


def seconds(work: Callable[[str], object], text: str) -> float:
    """Processor seconds of one call."""
    start = time.process_time()
    work(text)
    return time.process_time() - start


def check(text: str) -> object:
    """Read a record whose letter is `text` and run every check on it."""
    content = f"---\ntitle: t\nforce: none\nreference: none\ndate: unknown\nexemptions: []\n---\n\n{text}"
    record = read_record("responses/f/r.md", content.encode(), forces=(), topics=(), law=LAW)
    return run(Archive((record,), (), (), LAW))


def render(text: str) -> object:
    """Render a letter that is `text`."""
    from precedents.records.body import render as rendering

    return rendering(text).html


WORK: dict[str, Callable[[str], object]] = {
    "citations": find_citations,
    "checks": check,
    "rendering": render,
    "comparison": lambda text: compare(text, text[::-1]),
}


def main() -> int:
    """Print a row for each work and bait: seconds at each size, and how much four times the size costs."""
    print(f"{'work':<12} {'bait':<12}" + "".join(f"{size // 1000:>8} KB" for size in SIZES) + "   x4 costs")
    for name, work in WORK.items():
        for bait in BAITS:
            times = [seconds(work, bait * (size // len(bait))) for size in SIZES]
            ratio = times[-1] / max(times[0], 1e-4)
            print(
                f"{name:<12} {bait!r:<12}" + "".join(f"{taken:>9.3f} s" for taken in times) + f"{ratio:>10.1f}",
                flush=True,
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
