"""How long letters take to become HTML: a letter, and hostile text of three sizes, whose ratios show what grows faster.

Run it with `make bench`, or `python tests/bench/bench_rendering.py`. A ratio of about 4 from 100 KB to 400 KB is time
in proportion to size; 16 would be its square.
"""

from __future__ import annotations

import time
from pathlib import Path

from precedents.records.rendering import rendered

RESPONSES = Path(__file__).resolve().parents[2] / "responses"

HOSTILE = {
    "paragraphs": "a\n\n",
    "paragraphs of one emphasis": "*a*\n\n",
    "one paragraph": "a few words\n",
    "headings": "# a\n",
    "hashes": "#",
    "rules": "---\n",
    "quotations in lines": ">> a\n",
    "deep quotations": "> ",
    "quotations and lines": "> a\nb\n",
    "list": "- a\n",
    "loose list": "1. a\n\n",
    "deep lists": "- ",
    "lists in lists": "- a\n    - b\n        - c\n    - d\n",
    "one long entry": "  b\n",
    "tables": "|a|\n|-|\n|b|\n\n",
    "table rows": "|a|b|\n",
    "bars": "|",
    "blank lines": "\n",
    "blanks": " ",
    "tabs": "\t",
    "stars": "*",
    "stars and letters": "*a",
    "opening stars": " *a",
    "closing stars": "a* ",
    "both marks": "*a _b ",
    "crossing marks in lines": "*a _b* c_\n",
    "escapes": "\\\\",
    "escapes in lines": "\\\\\n",
    "lines of many marks": ("*a" + "b" * 70) * 100 + "\n",
    "lines of crossing marks": ("*a _b" + "b" * 70) * 24 + "* c_ " * 24 + "\n",
    "lines of links": ("[*a*](https://e.org/)" + "b" * 40) * 80 + "\n",
    "brackets": "[",
    "links": "[a](https://e.org) ",
    "links that do not end": "[a](https://e.org/",
    "elements": "<b>",
    "addresses that do not end": "<https://",
    "line breaks": "a  \n",
    "backticks": "`a` ",
}
HEADS = {"table rows": "|a|b|\n|-|-|\n", "one long entry": "- a\n"}
SIZES = (100_000, 200_000, 400_000)


def seconds(markdown: str) -> float:
    """The processor time that a letter takes."""
    started = time.process_time()
    rendered(markdown)
    return time.process_time() - started


def main() -> None:
    """Print the two tables."""
    letters = [path.read_text(encoding="utf-8").split("---\n", 2)[2] for path in sorted(RESPONSES.glob("*/*.md"))]
    rendered("a")
    each = sum(min(seconds(letter) for _ in range(5)) for letter in letters) / len(letters)
    size = sum(map(len, letters)) / len(letters) / 1000
    print(f"{len(letters)} letters of {size:.1f} KB: {each * 1000:.2f} ms each\n")
    print(f"{'hostile text':30}{'100 KB':>9}{'200 KB':>9}{'400 KB':>9}{'ratio':>7}")
    for name, text in HOSTILE.items():
        taken = [seconds(HEADS.get(name, "") + text * (size // len(text))) for size in SIZES]
        print(f"{name:30}" + "".join(f"{each:8.2f}s" for each in taken) + f"{taken[2] / max(taken[0], 0.001):7.1f}")


if __name__ == "__main__":
    main()
