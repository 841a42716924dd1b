"""What the pages of a built site weigh, compressed as they are sent, and which hosts they ask in a real browser.

    python tests/bench/bench_pages.py 1000 10000

Every page is compressed with gzip as a host does. The pages of a few responses are opened in a real browser that has
seen nothing of the site: what is counted are the bytes of all that they ask for, and the hosts that they ask.
"""

from __future__ import annotations

import argparse
import gzip
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))  # run by its path, Python looks for modules in tests/bench only

from playwright.sync_api import Browser, sync_playwright  # noqa: E402 - the path comes first

from tests.bench import sites  # noqa: E402
from tests.bench.measuring import machine  # noqa: E402
from tests.bench.serving import served  # noqa: E402
from tests.browser import chromium  # noqa: E402

SIZES = (200,)
OPENED = 10
WEIGHED = 2000  # pages of one kind; of more than that, as many drawn by lot
LEVEL = 6


def weights(site: Path) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    """Yield each kind of page with the bytes compressed, the bytes, and the address of its pages."""
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    kinds: dict[str, list[str]] = {"responses": [], "listings and prose": []}
    for page in pages:
        kinds["responses" if page.startswith("responses/") else "listings and prose"].append(page)
    chance = random.Random(1)  # noqa: S311 - the same pages each time
    for kind, names in kinds.items():
        chosen = names if len(names) <= WEIGHED else chance.sample(names, WEIGHED)
        rows = []
        for name in chosen:
            content = (site / name).read_bytes()
            rows.append((len(gzip.compress(content, LEVEL, mtime=0)), len(content), name))
        yield f"{kind} ({len(names):,})", sorted(rows)


def opened(browser: Browser, site: Path, names: list[str]) -> tuple[list[int], set[str]]:
    """Open pages, each in a browser that has seen nothing; return the bytes of each, and all hosts that were asked."""
    sizes, hosts = [], set()
    with served(site) as (address, log):
        for name in names:
            log.taken()
            context = browser.new_context()
            page = context.new_page()
            page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
            page.goto(address + name.removesuffix("index.html"), wait_until="networkidle")
            sizes.append(sum(answer.size for answer in log.taken()))
            context.close()
        hosts.discard(urlsplit(address).netloc)
    return sizes, hosts


def main() -> None:
    """Print a row for each kind of page."""
    parser = argparse.ArgumentParser(description="weigh the pages of a site")
    parser.add_argument("sizes", type=int, nargs="*", metavar="N", default=SIZES, help="how many records")
    parser.add_argument("--work", type=Path, metavar="FOLDER", help="keep archives and sites here, and reuse them")
    args = parser.parse_args()
    executable = chromium.find(chromium.this_machine())
    heads = f"{'gzip KB: middle':>16}{'99 of 100':>11}{'largest':>9}{'HTML KB':>9}"
    print(f"{machine()}\n\n{'records':>8} {'pages':32}{heads}")
    with sites.workshop(args.work) as folder:
        for size in args.sizes:
            archive = sites.place_of(size, folder) / "archive"
            site = archive / "site"
            if not site.is_dir():
                build = [sys.executable, "-m", "precedents", "build", "--site-dir", "site"]
                subprocess.run(build, cwd=archive, check=True, capture_output=True)
            for kind, rows in weights(site):
                packed = [row[0] / 1000 for row in rows]
                print(
                    f"{size:8} {kind:32}{median(packed):16.1f}{packed[int(len(packed) * 0.99)]:11.1f}{packed[-1]:9.1f}"
                    f"{median(row[1] for row in rows) / 1000:9.1f}   largest: {rows[-1][2]}",
                    flush=True,
                )
            if executable:
                _print_opened(executable, site)


def _print_opened(executable: str, site: Path) -> None:
    names = [path.relative_to(site).as_posix() for path in sorted(site.glob("responses/*/*/index.html"))]
    chosen = random.Random(2).sample(names, min(OPENED, len(names)))  # noqa: S311 - the same pages each time
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(chromium.FLAGS))
        sizes, hosts = opened(browser, site, chosen)
        browser.close()
    told = f"{median(sizes) / 1000:.0f} KB with all that they ask for"
    print(f"{len(chosen)} responses opened: {told}; other hosts: {', '.join(sorted(hosts)) or 'none'}")


if __name__ == "__main__":
    main()
