"""An archive of any number of records to measure on: `python tests/bench/corpus.py 10000 /tmp/archive`.

The folder can be checked, built and searched like the archive itself: it holds the project's own records and lists,
its prose and its `mkdocs.yml`, and letters that nobody wrote for the rest. They are like real ones in what costs time:
length, vocabulary, boilerplate, tables, spellings of provisions, forms of references, and the mix of forces, dates,
grounds, topics and outcomes. It is for measuring only, and must never enter `responses/`.

The same number, seed and archive give the same files, byte for byte; a smaller corpus is the beginning of a larger one.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))  # run by its path, Python looks for modules in tests/bench only

from precedents.law import LAW  # noqa: E402 - the path comes first
from precedents.records.lists import read_forces, read_topics  # noqa: E402
from precedents.records.response import Topic  # noqa: E402
from tests.bench.letters import Writer, sentences_of  # noqa: E402
from tests.bench.register import Entry, Register  # noqa: E402
from tests.bench.vocabulary import Vocabulary, chance_of  # noqa: E402

SEED = 2018
_FIRST_NUMBER = 1000
_MARKS = re.compile(r"^(?:#+ |\| ---.*\n)", re.MULTILINE)
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class Made:
    """One file of a made record: its path from the archive's root and its text."""

    file: str
    text: str


def write(number: int, out: Path, *, seed: int = SEED, captures: bool = False, root: Path = ROOT) -> None:
    """Write an archive of `number` records into the new folder `out`; with `captures` each has a published copy.

    Raises FileExistsError when `out` is not empty, so that nothing is ever mixed into an archive.
    """
    if out.exists() and any(out.iterdir()):
        raise FileExistsError(f"{out} is not empty")
    real = sorted((root / "responses").glob("*/*.md"))[:number]
    _copy_frame(root, out)
    for record in real:
        target = out / record.relative_to(root)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(record, target)
        if record.with_suffix("").is_dir():
            shutil.copytree(record.with_suffix(""), target.with_suffix(""))
    for made in _records(number - len(real), root, seed, captures=captures):
        path = out / made.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made.text.encode())


def _copy_frame(root: Path, out: Path) -> None:
    """Copy all but the records; the theme stays where it is."""
    (out / "responses").mkdir(parents=True)
    for name in ("forces.toml", "topics.toml"):
        shutil.copyfile(root / "responses" / name, out / "responses" / name)
    shutil.copytree(root / "docs", out / "docs")
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    theme = f"custom_dir: {(root / 'tools/precedents/theme').as_posix()}"
    (out / "mkdocs.yml").write_text(re.sub(r"custom_dir: tools/\S+", theme, settings), encoding="utf-8")


def _records(number: int, root: Path, seed: int, *, captures: bool) -> Iterator[Made]:
    forces, _ = read_forces((root / "responses/forces.toml").read_text(encoding="utf-8"))
    topics, _ = read_topics((root / "responses/topics.toml").read_text(encoding="utf-8"))
    letters = [file.read_text(encoding="utf-8") for file in sorted((root / "responses").glob("*/*.md"))]
    chance = chance_of(f"words {seed}")
    vocabulary = Vocabulary.of([*letters, *_other_texts(topics)], chance)
    sentences = sentences_of((letter.partition("\n---\n")[2] for letter in letters), vocabulary, chance)
    register = Register(forces, topics, seed)
    for at in range(number):
        chance = chance_of(f"{seed} {at}")
        entry = register.draw(chance, _FIRST_NUMBER + at)
        writer = Writer(entry, vocabulary, sentences, chance)
        title, letter = writer.title(), writer.letter()
        slug = _NOT_SLUG.sub("-", (entry.reference or f"{title[:40]} {at}").lower()).strip("-")
        file = f"responses/{entry.force.slug}/{slug}"
        yield Made(f"{file}.md", f"{_front_matter(entry, title)}\n{letter}")
        if captures:
            yield Made(f"{file}/capture.txt", _MARKS.sub("", letter))


def _other_texts(topics: Sequence[Topic]) -> Iterator[str]:
    for topic in topics:
        yield f"{topic.title} {topic.description} {' '.join(topic.synonyms)}"
    for section in LAW.sections():
        yield f"{section.heading} {section.test} {' '.join(entry.gist for entry in section.entries)}"


def _front_matter(entry: Entry, title: str) -> str:
    return f"""\
---
title: {title}
force: {entry.force.name}
reference: {entry.reference or "none"}
date: {entry.date}
exemptions: [{", ".join(map(str, entry.provisions))}]
ncnd: {entry.ncnd}
outcome: {entry.outcome}
topics: [{", ".join(topic.slug for topic in entry.topics)}]
act: {entry.act.value}
extent: {entry.extent}
---
"""


def main() -> None:
    """Write a corpus as the command line says."""
    parser = argparse.ArgumentParser(description="write an archive to measure on")
    parser.add_argument("number", type=int, metavar="N", help="how many records")
    parser.add_argument("out", type=Path, metavar="OUT", help="a folder that is new or empty")
    parser.add_argument(
        "--seed", type=int, default=SEED, help="another seed gives other letters (default: %(default)s)"
    )
    parser.add_argument("--captures", action="store_true", help="put a published copy beside each record")
    args = parser.parse_args()
    start = time.perf_counter()
    try:
        write(args.number, args.out, seed=args.seed, captures=args.captures)
    except FileExistsError as error:
        parser.error(str(error))
    print(f"{args.number} records in {args.out}, {time.perf_counter() - start:.1f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
