"""The archive to measure on: it is valid, it is always the same, and it is like a real one in what costs time."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from precedents import cli, store
from precedents.law import find_citations
from precedents.records.archive import Archive
from precedents.records.response import Ncnd, Outcome
from tests.bench import corpus, vocabulary

ROOT = Path(__file__).resolve().parent.parent
NUMBER, FEWER = 60, 25
FEW_WORDS = {"SIZE": 8_000, "NAMES": 1_000}
"""A smaller vocabulary, because coining all of its words takes longer than everything else here."""

OTHER_PROCESS = f"""
import sys
from pathlib import Path
from tests.bench import corpus, vocabulary

vars(vocabulary).update({FEW_WORDS})
corpus.write({FEWER}, Path(sys.argv[1]))
"""


@pytest.fixture(scope="module", autouse=True)
def few_words() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name, size in FEW_WORDS.items():
            patch.setattr(vocabulary, name, size)
        yield


@pytest.fixture(scope="module")
def made(few_words: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus that no test changes."""
    out = tmp_path_factory.mktemp("corpus") / "archive"
    corpus.write(NUMBER, out)
    return out


@pytest.fixture(scope="module")
def read(made: Path) -> Archive:
    return store.load(made)


def records_in(root: Path) -> Mapping[str, bytes]:
    """The records of an archive: their bytes by path."""
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in root.glob("responses/*/*.md")}


def test_there_are_as_many_records_as_were_asked_for(made: Path) -> None:
    assert len(records_in(made)) == NUMBER


def test_the_real_records_are_among_them_unchanged(made: Path) -> None:
    real = records_in(ROOT)
    assert len(real) > 0
    assert real.items() <= records_in(made).items()


def test_a_corpus_smaller_than_the_archive_holds_only_real_records(tmp_path: Path) -> None:
    corpus.write(2, tmp_path / "two")
    assert len(records_in(tmp_path / "two")) == 2
    assert records_in(tmp_path / "two").items() <= records_in(ROOT).items()


def test_check_finds_no_error(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = cli.main(["--root", str(made), "check", "--format", "json"])
    errors = [row for row in json.loads(capsys.readouterr().out) if row["severity"] == "error"]
    assert (code, errors) == (0, [])


def test_every_record_is_read_without_a_fault(read: Archive) -> None:
    assert [(record.file, record.faults) for record in read.records if record.faults or not record.response] == []


def test_another_process_writes_the_same_and_a_smaller_corpus_is_the_beginning(made: Path, tmp_path: Path) -> None:
    """Each process orders its sets in its own way, so that a letter which depends on that order would differ."""
    out = tmp_path / "again"
    subprocess.run([sys.executable, "-c", OTHER_PROCESS, str(out)], cwd=ROOT, check=True, timeout=300)
    assert len(records_in(out)) == FEWER
    assert records_in(out).items() <= records_in(made).items()


def test_another_seed_gives_other_letters(made: Path, tmp_path: Path) -> None:
    corpus.write(FEWER, tmp_path / "other", seed=corpus.SEED + 1)
    same = records_in(tmp_path / "other").items() & records_in(made).items()
    assert same == records_in(ROOT).items()


def test_records_are_as_long_as_real_ones(made: Path) -> None:
    sizes = [len(content) for content in records_in(made).values()]
    assert 7_000 < sum(sizes) / NUMBER < 12_000
    assert min(sizes) > 1_000
    assert max(sizes) < 50_000


@pytest.mark.parametrize(
    ("of", "least"),
    [
        (lambda read: {each.force for each in read.responses}, 15),  # every page of a force lists only its own
        (lambda read: {each.outcome for each in read.responses}, 5),
        (lambda read: {each.date.year for each in read.responses}, 6),
        (lambda read: {topic for each in read.responses for topic in each.topics}, 12),
        (lambda read: set(read.by_provision), 20),
        (lambda read: {each.ncnd for each in read.responses}, len(Ncnd)),
    ],
    ids=["forces", "outcomes", "years", "topics", "provisions", "ncnd"],
)
def test_records_are_as_mixed_as_real_ones(of: Callable[[Archive], set[object]], least: int, read: Archive) -> None:
    assert len(of(read)) >= least


def test_letters_share_their_boilerplate(made: Path) -> None:
    holding = sum(b"neither confirm" in content.lower() for content in records_in(made).values())
    assert 0.3 < holding / NUMBER < 0.7


def test_outcomes_agree_with_what_is_relied_on(read: Archive) -> None:
    disclosed = [each for each in read.responses if each.outcome is Outcome.DISCLOSED]
    assert disclosed
    assert [each.path for each in disclosed if each.ncnd is Ncnd.WHOLE] == []


def test_provisions_are_spelled_in_many_ways(made: Path) -> None:
    """What makes the recogniser work, and what a search has to see through."""
    letters = [content.decode().partition("\n---\n")[2] for content in records_in(made).values()]
    printed = Counter(citation.printed for letter in letters for citation in find_citations(letter))
    of_31_3 = {each for each in printed if re.sub(r"\D", "", each) == "313"}
    assert len(of_31_3) >= 4, printed


def test_words_are_spread_as_in_a_language(made: Path) -> None:
    """Few words make up most of the text, and most words are rare: both cost time in an index."""
    text = " ".join(content.decode() for content in records_in(made).values())
    counted = Counter(re.findall(r"[a-z]+", text.lower()))
    assert sum(times for _, times in counted.most_common(100)) > 0.4 * counted.total()
    assert sum(times <= 2 for times in counted.values()) > 0.4 * len(counted)


def test_the_site_of_it_can_be_built(made: Path) -> None:
    settings = (made / "mkdocs.yml").read_text(encoding="utf-8")
    (theme,) = re.findall(r"custom_dir: (\S+)", settings)
    assert Path(theme).is_absolute()
    assert (Path(theme) / "assets").is_dir()
    assert (made / "docs" / "index.md").is_file()


def test_each_letter_can_have_its_published_copy(tmp_path: Path) -> None:
    out = tmp_path / "copied"
    corpus.write(FEWER, out, captures=True)
    with_one = {response.path for response in store.load(out).responses if response.capture is not None}
    made_here = records_in(out).keys() - records_in(ROOT).keys()
    assert {f"responses/{path}.md" for path in with_one} >= made_here
    assert (out / sorted(made_here)[0].removesuffix(".md") / "capture.txt").read_text(encoding="utf-8")[:3] != "---"


def test_nothing_is_ever_mixed_into_an_archive(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("", encoding="utf-8")
    with pytest.raises(FileExistsError, match="is not empty"):
        corpus.write(1, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]
