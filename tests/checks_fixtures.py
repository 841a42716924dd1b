"""The broken records of `tests/fixtures/checks`, each with the findings that it states on its own lines.

A record states a finding on the offending line, in a YAML remark or in the letter's text:

    ncnd: yes # expect: F008
    <u>Harm</u> <expect: B002>

`expect-next:` speaks of the line below, `expect-first:` of the first line of the file, and `# path: ...` puts the
record elsewhere than in the folder of Northumbria Police. Where the fault leaves no room for a remark (no text, no
front matter at all), a file of the same name and `.expect` has lines such as `14: F001`. A file of the same name and
`.capture.txt` (or another ending) is the published copy that is kept beside the record.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from precedents import checks, store
from precedents.checks.formats import full
from precedents.records.archive import Archive
from precedents.spans import Lines
from tests.checks_records import TODAY

FOLDER = Path(__file__).parent / "fixtures" / "checks"
_LISTS = ("forces.toml", "topics.toml")

_CODES = r"(?P<codes>[A-Z]\d{3}(?: [A-Z]\d{3})*)"
_MARK = re.compile(rf"[#<] ?expect(?P<where>-next|-first)?: {_CODES}")
_ROW = re.compile(rf"(?P<line>\d+): {_CODES}")
_BESIDE = re.compile(r"\.expect$|\.md\.capture\.\w+$")
_PATH = re.compile(r"# path: (\S[^\r\n]*)")


@dataclass(frozen=True)
class Fixture:
    """One broken file: its name, its bytes, and the text of its `.expect` file, if there is one."""

    name: str
    content: bytes
    aside: str = ""
    captures: tuple[tuple[str, bytes], ...] = ()

    @cached_property
    def text(self) -> str:
        return self.content.decode(errors="replace").replace("\r\n", "\n").replace("\r", "\n")

    @property
    def file(self) -> str:
        """Where the file lies in the archive that all fixtures make up."""
        if self.name in _LISTS:
            return f"responses/{self.name}"
        path = _PATH.search(self.text)
        return path[1] if path else f"responses/northumbria-police/{self.name.lower()}"

    @property
    def expected(self) -> list[tuple[int, str]]:
        """The lines and codes of the findings that it states, in order."""
        found = [(int(row["line"]), code) for row in _ROW.finditer(self.aside) for code in row["codes"].split()]
        for number, line in enumerate(self.text.split("\n"), 1):
            for mark in _MARK.finditer(line):
                where = {None: number, "-next": number + 1, "-first": 1}[mark["where"]]
                found += [(where, code) for code in mark["codes"].split()]
        return sorted(found)


def fixtures() -> tuple[Fixture, ...]:
    """Every fixture, in order of name."""
    names = sorted(path.name for path in FOLDER.iterdir() if not _BESIDE.search(path.name) and path.name[0] != ".")
    return tuple(Fixture(name, (FOLDER / name).read_bytes(), _aside(name), _captures(name)) for name in names)


def _aside(name: str) -> str:
    path = FOLDER / f"{name}.expect"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _captures(name: str) -> tuple[tuple[str, bytes], ...]:
    """The names and bytes of the copies that are kept beside a fixture."""
    paths = sorted(FOLDER.glob(f"{name}.capture.*"))
    return tuple((path.name.removeprefix(f"{name}."), path.read_bytes()) for path in paths)


def lay_out(root: Path) -> Path:
    """Write all fixtures into an archive below `root` and return it."""
    for fixture in fixtures():
        path = root / fixture.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(fixture.content)
        for name, content in fixture.captures:
            path.with_suffix("").mkdir(exist_ok=True)
            (path.with_suffix("") / name).write_bytes(content)
    return root


def golden_lines(archive: Archive, root: Path) -> Iterator[str]:
    """Everything that is found in the fixtures, laid out below `root`, in the full format."""
    lines = {record.file: record.lines for record in archive.records}
    lines |= {each.file: Lines(each.text) for each in archive.lists}
    yield from full(checks.run(archive, today=TODAY, captures=store.captures(root)), lines.get)


def main() -> None:
    """Print what the golden file is to hold."""
    with tempfile.TemporaryDirectory() as folder:
        root = lay_out(Path(folder))
        for line in golden_lines(store.load(root), root):
            print(line)


if __name__ == "__main__":
    main()
