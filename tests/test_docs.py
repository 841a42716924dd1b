"""The prose says what is so: its commands, files, keys and values exist, and everything that exists is explained."""

from __future__ import annotations

import argparse
import re
import shlex
import tomllib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest

from precedents import cli
from precedents.law.provisions import Act
from precedents.records.archive import Archive
from precedents.records.keys import KEYS
from precedents.records.reader import read_record
from precedents.records.response import Extent, Ncnd, Outcome
from precedents.search.vocabulary import FACET_NAMES, FIELD_NAMES

ROOT = Path(__file__).resolve().parent.parent
PROSE = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
}
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z]+):.*##", MAKEFILE, re.MULTILINE))

PLACEHOLDERS = re.compile(r"\b(TODO|FIXME|XXX|TBD|TBC|lorem|ipsum|placeholder text|coming soon)\b", re.IGNORECASE)
CODE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
NAMED = re.compile(
    r"`((?:responses|docs|tools|tests|requirements|\.github|\.ci)/[A-Za-z0-9_./-]*|[A-Za-z0-9_./-]+\.(?:md|py|toml|yml|sh))`"
)
"""Names of files and folders of the project, as prose writes them; one with `<...>` in it stands for many."""


def shell_lines(text: str) -> Iterator[str]:
    """The lines of a page's shell examples, and inline code that begins with a command, without remarks."""
    for language, code in CODE.findall(text):
        if language == "sh":
            yield from (line.split("  #")[0].strip() for line in code.splitlines() if line.strip())
    yield from re.findall(r"`((?:make|precedents|\.venv/bin/precedents) [^`]+)`", CODE.sub("", text).replace("\n", " "))


def commands() -> dict[str, argparse.ArgumentParser]:
    """Every command of the command line with its parser."""
    for action in cli.parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    raise AssertionError("the command line has no commands")


@pytest.mark.parametrize("name", PROSE)
def test_every_make_command_exists(name: str) -> None:
    named = [line.split()[1] for line in shell_lines(PROSE[name]) if line.startswith("make ")]
    assert set(named) <= TARGETS


@pytest.mark.parametrize("name", PROSE)
def test_every_command_with_its_options_exists(name: str) -> None:
    known = commands()
    for line in shell_lines(PROSE[name]):
        if not re.match(r"(\.venv/bin/)?precedents\b", line):
            continue
        words = shlex.split(line)[1:]
        assert words[0] in known, line
        options = {word.split("=")[0] for word in words[1:] if re.match("--?[a-z]", word)}
        assert options <= set(known[words[0]]._option_string_actions), line


def test_every_command_is_explained() -> None:
    assert {name for name in commands() if not any(f"precedents {name}" in text for text in PROSE.values())} == set()


def test_the_two_commands_come_early_in_the_readme() -> None:
    lines = PROSE["README.md"].splitlines()
    for command in ("make serve", "make test"):
        assert any(line.startswith(command) for line in lines[:30])


@pytest.mark.parametrize("name", PROSE)
def test_every_file_that_is_named_exists(name: str) -> None:
    text = CODE.sub("", PROSE[name])
    missing = [each for each in NAMED.findall(text) if not exists(each, name)]
    assert missing == []


def exists(named: str, page: str) -> bool:
    """Whether there is what a page names, seen from the project, from the page, or among the modules."""
    return any((place / named).exists() for place in (ROOT, (ROOT / page).parent, ROOT / "tools" / "precedents"))


@pytest.mark.parametrize("name", [name for name in PROSE if "/" not in name])
def test_every_link_between_files_resolves(name: str) -> None:
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", CODE.sub("", PROSE[name]))
    assert [link for link in links if "://" not in link and not (ROOT / link).exists()] == []


@pytest.mark.parametrize("name", PROSE)
def test_nothing_is_left_to_be_written(name: str) -> None:
    assert PLACEHOLDERS.findall(PROSE[name]) == []


def section(title: str) -> str:
    """The text below one heading of the page on the record format."""
    found = re.search(rf"^### {title}\n(.*?)(?=^##|\Z)", PROSE["docs/record-format.md"], re.MULTILINE | re.DOTALL)
    assert found, title
    return found[1]


def test_every_key_of_a_record_is_explained_in_its_order() -> None:
    rows = re.findall(r"^\| \[`(\w+)`\]\(#(\w+)\) \| (yes|no) \|", PROSE["docs/record-format.md"], re.MULTILINE)
    assert rows == [(key.name, key.name, "yes" if key.required else "no") for key in KEYS]


@pytest.mark.parametrize("key", [key.name for key in KEYS])
def test_every_key_of_a_record_has_a_section(key: str) -> None:
    text = section(key)
    assert f"Example: `{key}: " in text or "| Value |" in text


@pytest.mark.parametrize(("key", "values"), [("ncnd", Ncnd), ("outcome", Outcome), ("act", Act), ("extent", Extent)])
def test_every_value_of_a_key_is_explained_and_no_other(key: str, values: type[StrEnum]) -> None:
    assert re.findall(r"^\| `([^`]+)` \|", section(key), re.MULTILINE) == [value.value for value in values]


@pytest.mark.parametrize("name", [name for name in PROSE if "```markdown\n---" in PROSE[name]])
def test_every_example_of_a_record_is_read_without_a_fault(name: str, archive: Archive) -> None:
    for language, code in CODE.findall(PROSE[name]):
        if language == "markdown":
            file = "responses/northumbria-police/114-18.md"
            record = read_record(file, code.encode(), forces=archive.forces, topics=archive.topics, law=archive.law)
            assert record.faults == ()
            assert record.response


def test_every_field_and_filter_of_the_search_is_explained() -> None:
    named = set(re.findall(r"`-?([a-z]+):", PROSE["docs/how-to-search.md"]))
    assert named == {*FIELD_NAMES, *FACET_NAMES} - {"ref", "letter", "section", "answer"}  # other names for the same


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = project["project"]["dependencies"] + project["project"]["optional-dependencies"]["test"]
    table = re.findall(r"^\| ([A-Za-z0-9., -]+) \| [\d.]+ MB \|", PROSE["docs/architecture.md"], re.MULTILINE)
    named = {name for row in table for name in row.split(", ")}
    assert {re.split("[><=]", each)[0] for each in wanted} <= named


def test_every_make_target_says_what_it_does() -> None:
    phony = re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)
    assert phony
    assert set(phony[1].split()) - {"gone"} == TARGETS
