"""Kill builds at random moments and build again: is the site the one that a clean build makes, byte by byte?

    python tests/bench/killed.py 1000

An archive goes back and forth between two states that differ in a few records: letters, a title, a record more. In
every other round the site and all that is kept from earlier builds are taken away first, so that the build that is
killed is a long one. The whole group of processes gets SIGKILL at a random moment within the time that such a build
takes; then the site is built, and compared with one that was built from nothing. It is no timed test: it fails when
a site differs, whatever the moment.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))  # run by its path, Python looks for modules in tests/bench only

from tests.bench import sites  # noqa: E402 - the path comes first
from tests.bench.measuring import machine  # noqa: E402

NUMBER = 200
ROUNDS = 20
SITE = "site"


@dataclass(frozen=True)
class State:
    """A state of the archive: some of its records with what they hold, None for one that is not there."""

    records: dict[Path, bytes | None]

    def enter(self) -> None:
        """Write the records as they are in this state."""
        for path, content in self.records.items():
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(content)


def states(archive: Path) -> tuple[State, State]:
    """Return the archive as it is, and another state of it."""
    records = sorted(archive.glob("responses/*/*.md"))
    letters = [records[len(records) * part // 5] for part in (1, 2, 3)]
    titled, more = records[len(records) * 4 // 5], records[-1].with_name("one-record-more.md")
    now: dict[Path, bytes | None] = {path: path.read_bytes() for path in (*letters, titled)}
    then = {path: (content or b"") + b"\nA paragraph about zebras.\n" for path, content in now.items()}
    then[titled] = titled.read_bytes().replace(b"\ntitle: ", b"\ntitle: Zebras and ", 1)
    then[more] = records[-1].read_bytes().replace(b"\nreference: ", b"\nreference: 1-", 1)
    return State({more: None, **now}), State(dict(then))


def build(archive: Path, site: Path, *prefix: str) -> None:
    """Build to the end."""
    subprocess.run([*prefix, *_command(site)], cwd=archive, env=_environment(), check=True, capture_output=True)


def killed(archive: Path, site: Path, after: float) -> bool:
    """Begin to build and kill all its processes after so many seconds; return whether it was still at work."""
    running = subprocess.Popen(
        _command(site),
        cwd=archive,
        env=_environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    time.sleep(after)
    at_work = running.poll() is None
    try:
        os.killpg(running.pid, signal.SIGKILL)
    except ProcessLookupError:
        at_work = False
    running.wait()
    return at_work


def _command(site: Path) -> list[str]:
    return [sys.executable, "-m", "precedents", "build", "--site-dir", str(site)]


def _environment() -> dict[str, str]:
    return {key: value for key, value in os.environ.items() if key not in {"SITE_URL", "REPOSITORY_URL"}} | {
        "NO_MKDOCS_2_WARNING": "1"
    }


def tree(folder: Path) -> dict[str, str]:
    """Every file below a folder, hidden ones included, by the digest of its content."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def differences(one: dict[str, str], other: dict[str, str]) -> list[str]:
    """The names of files that only one of two sites has, or that differ."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def main() -> int:
    """Print a row for each round; 1 when a site differed."""
    parser = argparse.ArgumentParser(description="kill builds and build again")
    parser.add_argument("number", type=int, nargs="?", metavar="N", default=NUMBER, help="how many records")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how many builds are killed (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=None, help="for the same moments again (default: others each time)")
    parser.add_argument("--work", type=Path, metavar="FOLDER", help="keep the archive here, and reuse it")
    args = parser.parse_args()
    seed = random.SystemRandom().randrange(1_000_000) if args.seed is None else args.seed
    chance = random.Random(seed)  # noqa: S311 - moments that can be had again
    print(f"{machine()}; {args.number:,} records; --seed {seed}\n")
    with sites.workshop(args.work) as folder:
        failed = _rounds(sites.place_of(args.number, folder) / "archive", args.rounds, chance)
    print(f"\n{args.rounds} builds killed; after {failed or 'none'} of them the next one made another site")
    return 1 if failed else 0


def _rounds(archive: Path, rounds: int, chance: random.Random) -> int:
    site, both = archive / SITE, states(archive)
    clean: list[dict[str, str]] = []
    cold = 0.0
    for state in reversed(both):
        state.enter()
        sites.forget(archive)
        start = time.perf_counter()
        build(archive, site)
        cold = time.perf_counter() - start
        clean.insert(0, tree(site))
    both[1].enter()
    start = time.perf_counter()
    build(archive, site)
    warm = time.perf_counter() - start
    print(f"a clean build takes {cold:.1f} s, one of the changes {warm:.1f} s; the two sites differ", end=" ")
    print(f"in {len(differences(*clean)):,} of {len(clean[0]):,} files\n")
    failed = 0
    for number in range(rounds):
        both[number % 2].enter()
        from_nothing = number % 4 >= 2
        if from_nothing:
            sites.forget(archive)
        after = chance.uniform(0.1, 1.0) * (cold if from_nothing else warm)
        at_work = killed(archive, site, after)
        present = len(tree(site)) if site.is_dir() else 0
        build(archive, site)
        differing = differences(tree(site), clean[number % 2])
        failed += bool(differing)
        verdict = f"DIFFERS in {len(differing)}: {', '.join(differing[:3])}" if differing else "the same"
        what = "from nothing" if from_nothing else "of the changes"
        found = f"killed at work, {present:,} files there" if at_work else "had ended before"
        print(f"{number + 1:3}  {what:15}{after:7.2f} s  {found:36}{verdict}", flush=True)
    both[0].enter()
    return failed


if __name__ == "__main__":
    sys.exit(main())
