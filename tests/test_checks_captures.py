"""The words of every record stand in its copy: checked in every run, for every format, and only where a copy is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from precedents import checks, cli, store
from precedents.checks import Finding
from precedents.records.fidelity import Published
from precedents.records.response import Response
from tests.building import ROOT
from tests.checks_records import LETTER, text_of
from tests.test_letters_formats import MAIL, pdf, word

FILE = "responses/northumbria-police/114-18.md"
SAID = "We do not hold it by virtue of section 31(3)."
BODY = f"{SAID}\n\nIt is not in the public interest to confirm.\n\nYou may complain to us first.\n"
FORCES = '[[force]]\nslug = "northumbria-police"\nname = "Northumbria Police"\n'
TOPICS = '[[topic]]\nslug = "organised-crime"\ntitle = "Organised crime"\n'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for file, text in (("forces.toml", FORCES), ("topics.toml", TOPICS)):
        (tmp_path / "responses").mkdir(exist_ok=True)
        (tmp_path / "responses" / file).write_text(text, encoding="utf-8")
    return tmp_path


def lay(root: Path, body: str, copy: bytes | None = BODY.encode(), name: str = "capture.txt", file: str = FILE) -> Path:
    path = root / file
    path.with_suffix("").mkdir(parents=True, exist_ok=True)
    path.write_bytes(text_of(body).encode())
    if copy is not None:
        (path.with_suffix("") / name).write_bytes(copy)
    return path


def found(root: Path, reports_on: Callable[[str], bool] = lambda file: True) -> list[Finding]:
    run = checks.run(store.load(root), captures=store.captures(root), reports_on=reports_on)
    return [finding for finding in run if finding.code in ("B007", "B008")]


ALTERED = {
    "a changed word": (BODY.replace("may", "must"), "must", "`must` stands here, where the copy has `may`"),
    "a dropped not": (BODY.replace("is not", "is"), "", "the copy has `not` here"),
    "an added sentence": (BODY + "\nWe hold nothing else.\n", "We hold nothing else.", "does not stand in the copy"),
    "a dropped paragraph": (BODY.replace("You may complain to us first.\n", ""), "", "the copy has `You may"),
    "another limb": (BODY.replace("31(3)", "31(1)"), "1", "`1` stands here, where the copy has `3`"),
    "a mended misprint": (BODY.replace("complain", "complaint"), "complaint", "where the copy has `complain`"),
    "a heading of one's own": ("## Decision\n\n" + BODY, "Decision", "`Decision` does not stand in the copy"),
}


@pytest.mark.parametrize(("body", "at", "fact"), ALTERED.values(), ids=ALTERED.keys())
def test_an_altered_letter_is_an_error_where_it_was_altered(root: Path, body: str, at: str, fact: str) -> None:
    text = lay(root, body).read_text(encoding="utf-8")
    (finding,) = found(root)
    assert (finding.file, finding.code, finding.severity) == (FILE, "B007", checks.Severity.ERROR)
    assert fact in finding.fact
    assert finding.span.of(text) == at


def test_a_dropped_word_is_reported_at_its_place(root: Path) -> None:
    text = lay(root, BODY.replace("is not", "is")).read_text(encoding="utf-8")
    (finding,) = found(root)
    assert text[: finding.span.start].endswith("It is")
    assert finding.position.line == text[: finding.span.start].count("\n") + 1


SAME = {
    "as published": BODY.encode(),
    "in one line, of Windows": BODY.replace("\n\n", " ").encode("utf-16"),
    "with the page around it": f"Skip to content\n* Share this page\n{BODY}\n© Northumbria Police\n".encode(),
    "with navigation above": f"Home\nContact us\n{BODY}".encode(),
}


@pytest.mark.parametrize("copy", SAME.values(), ids=SAME.keys())
def test_what_is_no_word_of_the_letter_may_differ(root: Path, copy: bytes) -> None:
    lay(root, BODY, copy)
    assert found(root) == []


FORMATS = {
    "capture.html": f"<!doctype html><title>x</title><nav><a>Home</a></nav><p>{SAID}<br>Bye".encode(),
    "capture.docx": word((SAID, ""), ("Bye", "")),
    "capture.pdf": pdf(
        f"BT /F1 12 Tf 50 700 Td ({SAID[:-8]}\\(3\\).) Tj ET BT /F1 12 Tf 50 600 Td (Bye) Tj ET".replace(
            "sectio\\(3\\).", "section 31\\(3\\)."
        )
    ),
    "capture.eml": MAIL + f"{SAID}\n\nBye".encode(),
}


@pytest.mark.parametrize("name", FORMATS)
def test_a_copy_of_any_format_is_compared(root: Path, name: str) -> None:
    lay(root, f"{SAID}\n\nBye\n", FORMATS[name], name)
    assert found(root) == []
    lay(root, f"{SAID.replace('not ', '')}\n\nBye\n", FORMATS[name], name)
    assert [finding.fact for finding in found(root)] == ["the copy has `not` here"]


UNREAD = {
    "capture.png": (b"\x89PNG\r\n\x1a\n\x00\x00", "neither text nor HTML"),
    "capture.pdf": (pdf(""), ""),  # a scan
    "capture.docx": (word((SAID, ""), ("Name", "<w:vanish/>")), "does not see"),
    "capture.doc": (b"\xd0\xcf\x11\xe0", "old Word"),
}


@pytest.mark.parametrize("name", UNREAD)
def test_a_copy_that_cannot_be_compared_is_a_warning(root: Path, name: str) -> None:
    copy, why = UNREAD[name]
    lay(root, BODY, copy, name)
    (finding,) = found(root)
    assert (finding.code, finding.severity) == ("B008", checks.Severity.WARNING)
    assert f"`{name}` cannot be compared" in finding.fact
    assert why in finding.fact or "do not see" in finding.fact


def test_ten_differences_are_reported_and_the_rest_counted(root: Path) -> None:
    words = [f"word{number} same{number}" for number in range(15)]
    lay(root, " ".join(words).replace("word", "other"), " ".join(words).encode())
    facts = [finding.fact for finding in found(root)]
    assert len(facts) == 10
    assert [fact for fact in facts if "more" in fact] == [facts[-1]]
    assert facts[-1].endswith("(and 5 more)")


def test_a_record_without_a_copy_asks_for_none(root: Path) -> None:
    lay(root, BODY, None)
    asked: list[str] = []

    def captures(response: Response) -> Published | None:
        asked.append(response.path)
        return None

    assert checks.run(store.load(root), captures=captures) == ()
    assert asked == []
    assert found(root) == []


def test_only_the_copies_of_what_is_reported_on_are_read(root: Path) -> None:
    lay(root, BODY.replace("not ", ""))
    lay(root, LETTER, b"other words", file=FILE.replace("114", "115"))
    assert {finding.file for finding in found(root, lambda file: file == FILE)} == {FILE}
    assert len({finding.file for finding in found(root)}) == 2
    asked: list[str] = []

    def captures(response: Response) -> Published | None:
        asked.append(response.path)
        return None

    checks.run(store.load(root), captures=captures, reports_on=lambda file: file == FILE)
    assert set(asked) == {"northumbria-police/114-18"}


def test_a_copy_that_vanishes_while_it_is_read_is_a_warning(root: Path) -> None:
    path = lay(root, BODY)
    archive = store.load(root)
    (path.with_suffix("") / "capture.txt").unlink()
    (finding,) = checks.run(archive, captures=store.captures(root))
    assert finding.fact == "`capture.txt` cannot be compared with the letter: No such file or directory"


def test_the_command_compares(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lay(root, BODY)
    assert cli.main(["--root", str(root), "check"]) == 0
    lay(root, BODY.replace("is not", "is"))
    assert cli.main(["--root", str(root), "check", "--format", "concise"]) == 1
    assert "B007 error: the copy has `not` here" in capsys.readouterr().out


def test_every_record_of_the_archive_has_a_copy_that_is_compared() -> None:
    archive = store.load(ROOT)
    captures = store.captures(ROOT)
    for response in archive.responses:
        published = captures(response)
        assert published is not None, response.path
        assert published.unread is None, response.path
