"""What building the site takes, beside plain MkDocs with Material and its search, and beside a bare Hugo.

    python tests/bench/bench_build.py 1000 5000 10000 --upto material=5000
    python tests/bench/bench_build.py 50000 --only ours --runs 1

All build the same records:

- ours: everything that `precedents build` does, with checks, listings, search, and files kept beside records. Cold
  means that neither a site nor anything kept from an earlier build is there; then nothing has changed, one letter has
  got another sentence, one record another title.
- Material: the records as pages that are not in the navigation, no plugin but its own search, no link validated.
  MkDocs keeps nothing between builds; `--dirty` draws only changed pages, and leaves the search with only those.
- Hugo, where it is installed: three templates of a few lines, no search. It shows what reading Markdown and writing
  files cost by themselves in a compiled program.

Files are in the memory of the system and Python's modules are compiled before the first run. A row that was not
measured but reckoned from smaller sizes says so.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))  # run by its path, Python looks for modules in tests/bench only

from tests.bench import sites  # noqa: E402 - the path comes first
from tests.bench.measuring import MB, Cost, Costs, exponent, interleaved, machine, measure, weight  # noqa: E402

SIZES = (200, 800)
RUNS = 1
OURS, MATERIAL, HUGO = "ours, cold", "material, cold", "hugo, cold"
DIRTY = "material, --dirty, one letter"
FOLDERS = {"ours": "archive", "material": "material", "hugo": "hugo"}

Contestants = dict[str, Callable[[], Cost]]


def ours(place: Path) -> Contestants:
    """Return our builds of an archive; each leaves its site in `site`."""
    archive = place / "archive"
    command = [sys.executable, "-m", "precedents", "build", "--site-dir", "site"]

    def run() -> Cost:
        return measure(command, cwd=archive)

    def after(change: Callable[[Path], None]) -> Callable[[], Cost]:
        def changed() -> Cost:
            change(archive)
            return run()

        return changed

    return {
        OURS: after(sites.forget),
        "ours, nothing changed": run,
        "ours, one letter": after(sites.change_one),
        "ours, one title": after(sites.retitle_one),
    }


def material(place: Path) -> Contestants:
    """Return Material's builds of the same records."""
    out = place / "material"
    if not out.is_dir():
        sites.material_site(place / "archive", out)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]

    def cold() -> Cost:
        sites.forget(out)
        return measure(command, cwd=out)

    def changed() -> Cost:
        sites.change_one(out / "docs")
        shutil.copytree(out / "site", out / "whole")
        cost = measure([*command, "--dirty"], cwd=out)
        shutil.rmtree(out / "site")
        (out / "whole").rename(out / "site")  # the search of the whole site, for those who measure that
        return cost

    return {MATERIAL: cold, DIRTY: changed}


def hugo(place: Path) -> Contestants:
    """Return Hugo's build of the same records; nothing where it is not installed."""
    program = shutil.which("hugo")
    if program is None:
        return {}
    out = place / "hugo"
    if not out.is_dir():
        sites.hugo_site(place / "archive", out)

    def cold() -> Cost:
        sites.forget(out)
        return measure([program, "--quiet", "--destination", "site"], cwd=out)

    return {HUGO: cold}


SYSTEMS = {"ours": ours, "material": material, "hugo": hugo}


def contestants_for(size: int, place: Path, upto: Mapping[str, int]) -> Contestants:
    """Return what is built at this size. Without records there is nothing for Hugo, and nothing to change."""
    found: Contestants = {}
    for name, largest in upto.items():
        if size <= largest and (size or name != "hugo"):
            found |= SYSTEMS[name](place)
    return found if size else {name: run for name, run in found.items() if name in (OURS, MATERIAL)}


def main() -> None:
    """Print the tables, and how the time of each grows."""
    args = _arguments()
    upto = {name: args.upto.get(name, max(args.sizes)) for name in args.only}
    if "hugo" in upto and not shutil.which("hugo"):
        print("Hugo is not installed, and left out (Debian: apt-get install hugo)")
    print(f"{machine()}; the fastest of {args.runs} runs in turn; ratios to Material's times\n")
    times = f"{'wall s':>8} {'spread':16}{'CPU s':>8}{'MB':>7}{'wall:':>7}{'CPU:':>7}"
    print(f"{'records':>7} {'':32}{times}{'files':>8}{'MB out':>7}", flush=True)
    found: dict[int, dict[str, Costs]] = {}
    with sites.workshop(args.work) as folder:
        for size in sorted({0, *args.sizes}):
            place = sites.place_of(size, folder)
            found[size] = interleaved(args.runs, contestants_for(size, place, upto))
            _print_rows(size, place, found)
            if args.work is None:
                shutil.rmtree(place)
    _print_growth(found)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="measure the building of sites")
    parser.add_argument("sizes", type=int, nargs="*", metavar="N", default=SIZES, help="how many records")
    parser.add_argument("--runs", type=int, default=RUNS, help="how often each (default: %(default)s)")
    parser.add_argument("--only", type=_names, default=tuple(SYSTEMS), metavar="NAMES", help="of ours,material,hugo")
    parser.add_argument(
        "--upto", type=_limit, action="append", default=[], metavar="NAME=N", help="reckon one for more than N records"
    )
    parser.add_argument("--work", type=Path, metavar="FOLDER", help="keep archives and sites here, and reuse them")
    args = parser.parse_args()
    args.upto = dict(args.upto)
    return args


def _names(text: str) -> tuple[str, ...]:
    names = tuple(text.split(","))
    if not SYSTEMS.keys() >= set(names):
        raise argparse.ArgumentTypeError(f"`{text}` has other names than {', '.join(SYSTEMS)}")
    return names


def _limit(text: str) -> tuple[str, int]:
    name, _, number = text.partition("=")
    return _names(name)[0], int(number)


def _print_rows(size: int, place: Path, found: Mapping[int, Mapping[str, Costs]]) -> None:
    costs = found[size]
    reckoned = _reckoned(size, found)
    plain = costs[MATERIAL] if MATERIAL in costs else reckoned.get(MATERIAL)
    for name, cost in costs.items():
        files, total = weight(place / FOLDERS[name.partition(",")[0]] / "site")
        print(
            f"{size:7} {name:32}{cost.wall:8.1f} {cost.spread:16}{cost.cpu:8.1f}{cost.memory / MB:7.0f}"
            f"{_ratios(cost, plain)}{files:8}{total / MB:7.0f}",
            flush=True,
        )
    for name, row in reckoned.items():
        print(f"{size:7} {name:32}{row.wall:8.1f} {'reckoned':16}{row.cpu:8.1f}{'':7}{_ratios(row, plain)}", flush=True)


def _ratios(cost: Cost | Costs, plain: Cost | Costs | None) -> str:
    return f"{cost.wall / plain.wall:7.2f}{cost.cpu / plain.cpu:7.2f}" if plain else " " * 14


def _reckoned(size: int, found: Mapping[int, Mapping[str, Costs]]) -> dict[str, Cost]:
    """Return what each that was left out at this size would take if it went on growing as it did."""
    before = [each for each in sorted(found) if 0 < each < size]
    names = {name: None for each in before for name in found[each] if name not in found[size]}
    reckoned = {}
    for name in names:
        runs = {each: found[each][name] for each in before if name in found[each]}
        last = max(runs)
        powers = [exponent({each: of(run) for each, run in runs.items()}) for of in (_wall, _cpu)]
        wall, cpu = (1.0 if power != power else power for power in powers)  # NaN from one size: in proportion
        reckoned[name] = Cost(runs[last].wall * (size / last) ** wall, runs[last].cpu * (size / last) ** cpu, 0)
    return reckoned


def _wall(costs: Costs) -> float:
    return costs.wall


def _cpu(costs: Costs) -> float:
    return costs.cpu


def _print_growth(found: Mapping[int, Mapping[str, Costs]]) -> None:
    """Print the power of the number of records that each grows with, beyond what a site without records takes."""
    lines = []
    for name in {name: None for costs in found.values() for name in costs}:
        empty = found[0].get(OURS if name.startswith("ours") else MATERIAL)
        start = empty.cpu if empty and name != HUGO else 0.0
        measured = {size: costs[name].cpu - start for size, costs in found.items() if size and name in costs}
        if len(measured) > 1:
            lines.append(f"  {name:32}{exponent(measured):5.2f}")
    if lines:
        print("\nThe processor time beyond that of a site without records grows with this power of their number:")
        print("\n".join(lines))


if __name__ == "__main__":
    main()
