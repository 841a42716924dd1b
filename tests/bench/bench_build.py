"""What building the site takes, beside plain MkDocs with Material and its search, and beside a bare Hugo.

Run it with `make bench`, or `python tests/bench/bench_build.py 1000 10000`. All build the same records:

- ours: everything that `precedents build` does, with checks, listings, search, and files kept beside records. Cold
  means that neither a site nor anything kept from an earlier build is there; warm, that nothing changed since; one
  changed, that one letter got another sentence.
- Material: the records as pages that are not in the navigation, no plugin but its own search, no link validated.
  MkDocs keeps nothing between builds; `--dirty` draws only changed pages, and leaves the search with only those.
- Hugo, where it is installed: three templates of a few lines, no search. It shows what reading Markdown and writing
  files cost by themselves in a compiled program.

Files are in the memory of the system and Python's modules are compiled before the first run.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))  # run by its path, Python looks for modules in tests/bench only

from tests.bench import corpus, sites  # noqa: E402 - the path comes first
from tests.bench.measuring import MB, Cost, Costs, exponent, interleaved, machine, measure, weight  # noqa: E402

SIZES = (250, 1000)
RUNS = 3
OURS, WARM, CHANGED = "ours, cold", "ours, warm", "ours, one changed"
MATERIAL, DIRTY, HUGO = "Material, cold", "Material, --dirty, one changed", "Hugo, cold"

Contestants = dict[str, Callable[[], Cost]]


def ours(archive: Path) -> Contestants:
    """Return our three builds of an archive; each leaves its site in `site`."""
    command = [sys.executable, "-m", "precedents", "build", "--site-dir", "site"]

    def run() -> Cost:
        return measure(command, cwd=archive)

    def cold() -> Cost:
        sites.forget(archive)
        return run()

    def changed() -> Cost:
        sites.change_one(archive)
        return run()

    return {OURS: cold, WARM: run, CHANGED: changed}


def material(archive: Path, out: Path, *, dirty: bool) -> Contestants:
    """Return Material's builds of the same records."""
    sites.material_site(archive, out)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]

    def cold() -> Cost:
        sites.forget(out)
        return measure(command, cwd=out)

    def changed() -> Cost:
        sites.change_one(out / "docs")
        return measure([*command, "--dirty"], cwd=out)

    return {MATERIAL: cold} | ({DIRTY: changed} if dirty else {})


def hugo(archive: Path, out: Path) -> Contestants:
    """Return Hugo's build of the same records; nothing where it is not installed."""
    program = shutil.which("hugo")
    if program is None:
        return {}
    sites.hugo_site(archive, out)

    def cold() -> Cost:
        sites.forget(out)
        return measure([program, "--quiet", "--destination", "site"], cwd=out)

    return {HUGO: cold}


def of_size(size: int, folder: Path, runs: int, *, peers: bool) -> Mapping[str, Costs]:
    """Build an archive of this size with everyone and print a row for each."""
    archive = folder / "ours"
    corpus.write(size, archive)
    contestants = ours(archive) if size else {OURS: ours(archive)[OURS]}
    if peers:
        contestants |= material(archive, folder / "material", dirty=bool(size))
        contestants |= hugo(archive, folder / "hugo") if size else {}
    costs = interleaved(runs, contestants)
    for name, cost in costs.items():
        files, total = weight(folder / name.partition(",")[0].lower() / "site")
        plain = costs.get(MATERIAL, cost)
        ratios = f"{cost.wall / plain.wall:7.2f}{cost.cpu / plain.cpu:7.2f}" if peers else " " * 14
        print(
            f"{size:7} {name:32}{cost.wall:8.1f} {cost.spread:16}{cost.cpu:8.1f}{cost.memory / MB:7.0f}"
            f"{ratios}{files:8}{total / MB:7.0f}",
            flush=True,
        )
    return costs


def main() -> None:
    """Print the tables, and how the time of each grows."""
    parser = argparse.ArgumentParser(description="measure the building of sites")
    parser.add_argument("sizes", type=int, nargs="*", metavar="N", default=SIZES, help="how many records")
    parser.add_argument("--runs", type=int, default=RUNS, help="how often each (default: %(default)s)")
    parser.add_argument("--alone", action="store_true", help="leave Material and Hugo out")
    args = parser.parse_args()
    print(f"{machine()}; the fastest of {args.runs} runs in turn; ratios to Material's times\n")
    times = f"{'wall s':>8} {'spread':16}{'CPU s':>8}{'MB':>7}{'wall:':>7}{'CPU:':>7}"
    print(f"{'records':>7} {'':32}{times}{'files':>8}{'MB out':>7}", flush=True)
    found: dict[int, Mapping[str, Costs]] = {}
    for size in sorted({0, *args.sizes}):
        with tempfile.TemporaryDirectory() as folder:
            found[size] = of_size(size, Path(folder), args.runs, peers=not args.alone)
    if len(found) > 2:
        _print_growth(found)


def _print_growth(found: Mapping[int, Mapping[str, Costs]]) -> None:
    print("\nThe processor time beyond that of a site without records grows with this power of their number:")
    for name in found[max(found)]:
        empty = found[0].get(name) or found[0].get(OURS if name.startswith("ours") else MATERIAL)
        start = empty.cpu if empty and name != HUGO else 0.0
        print(f"  {name:32}{exponent({size: costs[name].cpu - start for size, costs in found.items() if size}):5.2f}")


if __name__ == "__main__":
    main()
