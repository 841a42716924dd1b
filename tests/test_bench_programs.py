"""The programs that measure ask what they say, and what they measure with is true. Nothing is timed here."""

from __future__ import annotations

import gzip
import http.client
import math
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

from precedents import cli, store
from precedents.search.facets import FACETS
from tests.bench import bench_build, bench_phases, killed, sites
from tests.bench.engines import ENGINES
from tests.bench.measuring import Cost, Costs
from tests.bench.questions import QUESTIONS, Question
from tests.bench.serving import Line, Log, content_of, served

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """The project's own records, to be changed."""
    shutil.copytree(ROOT / "responses", tmp_path / "archive" / "responses")
    return tmp_path / "archive"


# --- the questions ---


def test_there_are_twenty_questions_and_no_two_are_the_same() -> None:
    assert len(QUESTIONS) == len({str(question) for question in QUESTIONS}) == 20


def test_the_core_phrase_is_the_first() -> None:
    assert str(QUESTIONS[0]) == '"neither confirm nor deny"'


@pytest.mark.parametrize("question", QUESTIONS, ids=str)
def test_a_question_is_the_same_in_an_address_and_on_the_command_line(question: Question) -> None:
    """The names of filters are those of facets, so that none is passed over in silence."""
    asked = dict.fromkeys(name for name, _ in parse_qsl(question.address))
    assert asked.keys() <= {"q", *(facet.name for facet in FACETS)}
    options = [word.removeprefix("--") for word in question.words if word.startswith("--") and word != "--"]
    assert set(options) == asked.keys() - {"q"}
    assert ("--" in question.words) == bool(question.text)


def test_every_question_can_be_asked_on_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    """2 would be wrong usage; 0 and 1 are found and not found."""
    assert {cli.main(["--root", str(ROOT), "search", *question.words]) for question in QUESTIONS} <= {0, 1}
    capsys.readouterr()


@pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES)
def test_an_engine_is_asked_the_words_of_the_question(engine: object) -> None:
    question = Question("words", "zebra", elsewhere="zebra")
    for asked in (ENGINES[name] for name in ENGINES if ENGINES[name] is engine):
        assert "zebra" in asked.address(question)
        assert "zebra" in asked.ask(question)


# --- the server ---


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[str, Log]]:
    (tmp_path / "site" / "inner").mkdir(parents=True)
    (tmp_path / "site" / "inner" / "index.html").write_text("word " * 1000, encoding="utf-8")
    (tmp_path / "site" / "picture.png").write_bytes(bytes(range(256)))
    (tmp_path / "secret.html").write_text("not of the site", encoding="utf-8")
    with served(tmp_path / "site", Line(1000, 1)) as found:
        yield found


def asked(address: str, path: str) -> tuple[int, bytes, str | None]:
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=30)
    connection.request("GET", path)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, content, answer.headers["Content-Encoding"]


def test_text_is_sent_compressed_and_all_bytes_are_counted(server: tuple[str, Log]) -> None:
    address, log = server
    status, content, encoding = asked(address, "/inner/")
    assert (status, encoding) == (200, "gzip")
    assert gzip.decompress(content) == b"word " * 1000
    [answer] = log.taken(quiet=0)
    assert (answer.path, answer.status) == ("/inner/", 200)
    assert len(content) < answer.size < len(content) + 300  # with the headers
    assert log.taken(quiet=0) == []


def test_what_is_compressed_already_is_sent_as_it_is(server: tuple[str, Log]) -> None:
    assert asked(server[0], "/picture.png") == (200, bytes(range(256)), None)


@pytest.mark.parametrize("path", ["/nothing", "/../secret.html", "/%2e%2e/secret.html"])
def test_nothing_else_is_sent(server: tuple[str, Log], path: str) -> None:
    assert asked(server[0], path)[0] == 404


def test_compressing_gives_the_same_bytes_each_time(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("[]", encoding="utf-8")
    first = content_of(path)
    content_of.cache_clear()
    assert content_of(path) == first == (gzip.compress(b"[]", 6, mtime=0), True)


# --- changes of records ---


def test_one_changed_letter_is_one_and_another_each_time(archive: Path) -> None:
    first = killed.tree(archive)
    sites.change_one(archive)
    second = killed.tree(archive)
    sites.change_one(archive)
    [name] = killed.differences(first, second)
    assert killed.differences(second, killed.tree(archive)) == [name]


def test_one_changed_title_is_read_as_another_title(archive: Path) -> None:
    before = {response.path: response.title for response in store.load(archive).responses}
    sites.retitle_one(archive)
    after = {response.path: response.title for response in store.load(archive).responses}
    [path] = [path for path in before if before[path] != after[path]]
    assert after[path].startswith(before[path])


def test_the_two_states_of_an_archive_are_left_as_they_were_entered(archive: Path) -> None:
    now, then = killed.states(archive)
    first, records = killed.tree(archive), len(store.load(archive).responses)
    then.enter()
    second = killed.tree(archive)
    now.enter()
    assert killed.tree(archive) == first
    then.enter()
    assert killed.tree(archive) == second
    assert len(killed.differences(first, second)) >= 4
    assert len(store.load(archive).responses) == records + 1


def test_a_difference_is_a_file_that_changed_came_or_went() -> None:
    assert killed.differences({"a": "1", "b": "2", "c": "3"}, {"a": "1", "b": "4", "d": "5"}) == ["b", "c", "d"]


# --- steps and reckoning ---


def test_every_step_of_a_build_is_a_function_of_the_program() -> None:
    assert [name for name, owner, attribute in bench_phases.steps() if not callable(getattr(owner, attribute))] == []


def of(seconds: float) -> Costs:
    return Costs((Cost(seconds, 2 * seconds, 1),))


@pytest.mark.parametrize(
    ("found", "wall"),
    [
        ({1000: {"x": of(2)}, 2000: {}}, 4.0),  # one size: in proportion
        ({1000: {"x": of(2)}, 2000: {"x": of(8)}, 4000: {}}, 32.0),  # two: with the power between them
        ({1000: {"x": of(2)}, 2000: {"x": of(2)}, 4000: {}}, 2.0),
    ],
)
def test_what_is_not_measured_is_reckoned_from_what_is(found: dict[int, dict[str, Costs]], wall: float) -> None:
    reckoned = bench_build._reckoned(max(found), found)
    assert math.isclose(reckoned["x"].wall, wall)
    assert math.isclose(reckoned["x"].cpu, 2 * wall)


def test_what_is_measured_is_not_reckoned() -> None:
    assert bench_build._reckoned(2000, {1000: {"x": of(2)}, 2000: {"x": of(5)}}) == {}
