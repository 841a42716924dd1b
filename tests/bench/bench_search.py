"""What searching takes in a real browser, over a line of 9 Mbit/s with 60 ms of latency, beside Pagefind and Material.

    python tests/bench/bench_search.py 1000 10000 --upto material=1000 --work /tmp/bench

Twenty fixed questions (`questions.py`), each asked in two ways:

- cold: a browser that has never seen the site opens the address of the question. Counted are the bytes on the line,
  headers included, how many of them are of the search, which is its programs and its index, and how many of its index
  alone; the requests; and the milliseconds from the start of the navigation until the first results are
  painted, more than a screen shows. "Whole" is when nothing is missing any more: the other results of the page, their
  passages, the counts of the facets; "of search" counts from the first request for
  anything of the search on. Bytes and requests are those of the whole.
- warm: it is the second question in a page that was opened with another one, the next of the twenty.

The server is `serving.py`, on this machine; each question is asked `--runs` times of every engine in turn, and the
middle of the times counts. Pagefind gets the same letters, with our facets as its filters, and loads them only for
questions that have one; ours shows counts of every facet always. Pagefind shows five results, ours ten.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))  # run by its path, Python looks for modules in tests/bench only

from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402 - the path comes first

from tests.bench import sites  # noqa: E402
from tests.bench.engines import ENGINES, INSTALL, Engine, pagefind_program  # noqa: E402
from tests.bench.measuring import MB, machine, weight  # noqa: E402
from tests.bench.questions import QUESTIONS, Question  # noqa: E402
from tests.bench.serving import Line, Log, served  # noqa: E402
from tests.browser import chromium  # noqa: E402

SIZES = (200,)
RUNS = 1
BITS, LATENCY = 9, 60
PATIENCE = 180_000  # milliseconds

_WATCH = """
window.bench = { begin(ask) { this.shown = this.whole = null; this.start = performance.now(); ask(); }, waits: {} };
bench.shown = bench.whole = null;
bench.start = 0;
function note(name, ready) {
  if (bench[name] !== null || bench.waits[name] || !ready) return;
  bench.waits[name] = true;
  requestAnimationFrame(() => setTimeout(() => { bench[name] = performance.now(); bench.waits[name] = false; }));
}
new MutationObserver(() => {
  note("shown", READY);
  note("whole", WHOLE);
}).observe(document, { subtree: true, childList: true, attributes: true });
"""
"""Notes when results stand in the page and have been painted, and when nothing is missing from them any more."""


@dataclass(frozen=True)
class Asked:
    """What asking one question took: bytes on the line, those of the search and of its index alone, requests.

    `time` are milliseconds to the results, `searching` those of them since the first request for anything of the
    search, 0 when nothing of it was asked for, and `whole` milliseconds until nothing was missing from the results.
    """

    size: int
    search: int
    index: int
    requests: int
    time: float
    searching: float
    whole: float
    total: str


def opened(browser: Browser, engine: Engine, address: str, log: Log) -> tuple[Page, Asked]:
    """Open an address in a browser that has seen nothing of the site; return its page, and what that took."""
    log.taken()
    page = _page(browser, engine)
    page.goto(address, wait_until="commit")
    return page, _answer(page, engine, log)


def _page(browser: Browser, engine: Engine) -> Page:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(PATIENCE)
    context.add_init_script(_WATCH.replace("READY", engine.ready).replace("WHOLE", engine.whole))
    return context.new_page()


def _answer(page: Page, engine: Engine, log: Log) -> Asked:
    page.wait_for_function("() => window.bench && bench.shown !== null && bench.whole !== null")
    shown, whole, started, origin, total = page.evaluate(
        f"() => [bench.shown, bench.whole, bench.start, performance.timeOrigin, {engine.total}]"
    )
    answers = log.taken()
    searching = [answer for answer in answers if engine.search.match(answer.path)]
    first = min((answer.at for answer in searching), default=0.0) * 1000
    return Asked(
        sum(answer.size for answer in answers),
        sum(answer.size for answer in searching),
        sum(answer.size for answer in searching if engine.index.match(answer.path)),
        len(answers),
        shown - started,
        origin + shown - first if first else 0.0,
        whole - started,
        total,
    )


def _over(pairs: Sequence[tuple[Asked, Asked]], of: Callable[[list[float]], float]) -> tuple[Asked, Asked]:
    """Return the middle, or the worst, of several answers cold and warm, number by number."""
    cold_, warm_ = ([pair[place] for pair in pairs] for place in (0, 1))
    return _one_of(cold_, of), _one_of(warm_, of)


def _one_of(asked: Sequence[Asked], of: Callable[[list[float]], float]) -> Asked:
    return Asked(
        round(of([each.size for each in asked])),
        round(of([each.search for each in asked])),
        round(of([each.index for each in asked])),
        round(of([each.requests for each in asked])),
        of([each.time for each in asked]),
        of([each.searching for each in asked]),
        of([each.whole for each in asked]),
        asked[0].total,
    )


Results = dict[str, dict[Question, tuple[Asked, Asked]]]


def measured(browser: Browser, place: Path, names: Sequence[str], runs: int, line: Line) -> Results:
    """Ask every question of every engine, in turn; return cold and warm answers by engine and question."""
    firsts: dict[str, dict[Question, list[Asked]]] = {name: defaultdict(list) for name in names}
    seconds: dict[str, dict[Question, list[Asked]]] = {name: defaultdict(list) for name in names}
    for turn in range(runs):
        for name in names:
            engine, questions = ENGINES[name], list(_questions(name))
            with served(place / engine.folder, line) as (address, log):
                for at, question in enumerate(questions):
                    second = questions[at - 1]
                    cold, warm = _cold_and_warm(browser, engine, address, log, question, second)
                    firsts[name][question].append(cold)
                    seconds[name][second].append(warm)
            print(f"  run {turn + 1}, {engine.name}", file=sys.stderr, flush=True)
    return {
        name: {
            question: (_one_of(colds, median), _one_of(seconds[name][question], median))
            for question, colds in rows.items()
        }
        for name, rows in firsts.items()
    }


def _questions(name: str) -> Iterator[Question]:
    """The questions that an engine can be asked: filters are nothing to Material's own search."""
    for question in QUESTIONS:
        if name == "ours" or (question.other is not None and not (name == "material" and question.filters)):
            yield question


def _cold_and_warm(
    browser: Browser, engine: Engine, address: str, log: Log, question: Question, second: Question
) -> tuple[Asked, Asked]:
    """Open the page of one question, and ask another there."""
    page, first = opened(browser, engine, address + engine.address(question), log)
    log.taken()
    page.evaluate(f"() => bench.begin(() => {{ {engine.ask(second)} }})")
    answer = _answer(page, engine, log)
    page.context.close()
    return first, answer


def _print_questions(name: str, rows: dict[Question, tuple[Asked, Asked]]) -> None:
    print(f"\n{ENGINES[name].name:58}{'cold':>50}{'warm':>29}")
    head = (
        f"{'KB':>6}{'search':>8}{'index':>7}{'requests':>9}{'ms':>7}{'whole':>6}{'of search':>10}"
        f"{'KB':>8}{'requests':>9}{'ms':>6}{'whole':>6}"
    )
    print(f"{'question':42}{'found':>13}{head}")
    for question, (first, second) in rows.items():
        said = first.total.partition(",")[0] if not first.total.isdigit() else first.total
        number = "".join(filter(str.isdigit, first.total.split(" ")[0])) or said[:10]
        print(f"{str(question)[:41]:42}{number:>13}{_columns(first, second)}")
    middles, worsts = (_over(list(rows.values()), of) for of in (median, max))
    for what, (first, second) in (("middle", middles), ("worst", worsts)):
        print(f"{what:55}{_columns(first, second)}")


def _columns(first: Asked, second: Asked) -> str:
    return (
        f"{first.size / 1000:6.0f}{first.search / 1000:8.0f}{first.index / 1000:7.0f}{first.requests:9}"
        f"{first.time:7.0f}{first.whole:6.0f}{first.searching:10.0f}"
        f"{second.size / 1000:8.1f}{second.requests:9}{second.time:6.0f}{second.whole:6.0f}"
    )


def _print_ratios(results: Results) -> None:
    """Print what the others took for one of ours, on the questions that both were asked.

    Their pages differ, and Pagefind's is an empty one: what is compared is the search alone.
    """
    for name, rows in results.items():
        if name == "ours" or "ours" not in results:
            continue
        both = [(rows[question], results["ours"][question]) for question in rows]
        size = median(theirs[0].search / own[0].search for theirs, own in both)
        first = median(theirs[0].searching / own[0].searching for theirs, own in both)
        second = median(theirs[1].time / own[1].time for theirs, own in both)
        print(
            f"\n{ENGINES[name].name} beside ours, middle of {len(both)} questions: "
            f"{size:.2f} of the bytes of the search, {first:.2f} of its time cold, {second:.2f} warm"
        )


def _of_size(size: int, place: Path, browser: Browser, args: argparse.Namespace) -> None:
    names = [name for name in args.only if size <= args.upto.get(name, size)]
    if "pagefind" in names and pagefind_program() is None:
        print(f"Pagefind is not installed, and left out: {INSTALL}")
        names.remove("pagefind")
    print(f"\n== {size:,} records")
    for name in names:
        engine = ENGINES[name]
        cost = engine.make(place)
        taken = f"{cost.wall:.1f} s, {cost.cpu:.1f} s of CPU, {cost.memory / MB:.0f} MB" if cost else "made before"
        files, total = weight(place / engine.folder / engine.stored)
        what = "site and index" if name != "pagefind" else "index alone"
        print(f"{engine.name}: {what} {taken}; the index has {files:,} files, {total / MB:.1f} MB", flush=True)
    line = Line(args.bits, args.latency)
    for name in names:
        with served(place / ENGINES[name].folder, line) as (address, log):
            page, first = opened(browser, ENGINES[name], address + ENGINES[name].opening, log)
            page.context.close()
        told = f"{first.size / 1000:.0f} KB, {first.requests} requests, {first.time:.0f} ms"
        print(f"{ENGINES[name].name}, opened: {told}")
    results = measured(browser, place, names, args.runs, line)
    for name, rows in results.items():
        _print_questions(name, rows)
    _print_ratios(results)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="measure searching in a browser")
    parser.add_argument("sizes", type=int, nargs="*", metavar="N", default=SIZES, help="how many records")
    parser.add_argument("--runs", type=int, default=RUNS, help="how often each (default: %(default)s)")
    parser.add_argument("--only", type=lambda text: text.split(","), default=list(ENGINES), metavar="NAMES")
    parser.add_argument("--upto", type=_limit, action="append", default=[], metavar="NAME=N")
    parser.add_argument("--bits", type=float, default=BITS, help="megabits a second (default: %(default)s)")
    parser.add_argument("--latency", type=float, default=LATENCY, help="milliseconds (default: %(default)s)")
    parser.add_argument("--work", type=Path, metavar="FOLDER", help="keep archives and sites here, and reuse them")
    args = parser.parse_args()
    args.upto = dict(args.upto)
    executable = chromium.find(chromium.this_machine())
    if executable is None:
        print(f"{chromium.MISSING}, and nothing is measured: {chromium.REMEDY}")
        return
    print(f"{machine()}; {args.bits:g} Mbit/s, {args.latency:g} ms; the middle of {args.runs} runs in turn")
    with sites.workshop(args.work) as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(chromium.FLAGS))
        for size in args.sizes:
            _of_size(size, sites.place_of(size, folder), browser, args)
        browser.close()


def _limit(text: str) -> tuple[str, int]:
    name, _, number = text.partition("=")
    return name, int(number)


if __name__ == "__main__":
    main()
