"""`precedents new`: asks for the fields of a record one by one, and writes a valid record."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from precedents.commands import CLEAN, Subparsers, UsageError, root_of

if TYPE_CHECKING:
    from precedents.records.archive import Archive

_END = "."


def register(subparsers: Subparsers) -> None:
    """Add the command and its options to the command line."""
    parser = subparsers.add_parser("new", help="write a record, asked field by field (Tab completes)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Ask, write the record, and say where it stands."""
    from precedents import store
    from precedents.letters.recording import quoted, slugified
    from precedents.records.lists import find_force

    root = root_of(args)
    archive = store.load(root, paths=[])
    answers = ask_all(archive)
    force = find_force(answers["force"], archive.forces)
    assert force is not None  # noqa: S101 - ask_all has taken nothing else
    slug = slugified("" if answers["reference"] == "none" else answers["reference"]) or slugified(answers["title"])
    path = root / "responses" / force.slug / f"{slug or 'response'}.md"
    if path.exists():
        raise UsageError(f"{path.relative_to(root)} is there already: give the record another reference or title")
    body = _body()
    prose = {"title", "reference", "source"}
    written = {
        key: quoted(value) if key in prose and value != "none" else value for key, value in answers.items() if value
    }
    written["force"] = quoted(force.name)
    front = "".join(f"{key}: {value}\n" for key, value in written.items())
    store.write_if_changed(path, f"---\n{front}---\n\n{body}\n".encode())
    print(path.relative_to(root))
    print("next: keep the published copy beside it, and run `precedents check`", file=sys.stderr)
    return CLEAN


def ask_all(archive: Archive) -> dict[str, str]:
    """Ask for every field; each answer is taken only when a record could hold it."""
    from precedents.dates import PartialDate
    from precedents.law import LAW, Act
    from precedents.records.lists import find_force, names_of
    from precedents.records.response import Extent, Ncnd, Outcome

    answers: dict[str, str] = {}
    answers["title"] = _ask("title", _not_empty)
    names = [name for force in archive.forces for name in names_of(force)]

    def a_force(text: str) -> str:
        force = find_force(text, archive.forces)
        if force is None:
            raise ValueError(f"`{text}` is no force in responses/forces.toml")
        return force.name

    answers["force"] = _ask("force", a_force, names)
    answers["reference"] = _ask("reference (none when the copy shows none)", _not_empty, default="none")
    answers["date"] = _ask(
        "date of the response (YYYY-MM-DD, YYYY-MM, YYYY)", lambda t: str(PartialDate.parse(t)), default="unknown"
    )
    force = find_force(answers["force"], archive.forces)
    act = Act(
        _ask("act", _one_of([each.value for each in Act]), list(Act), default=(force.act if force else Act.FOIA).value)
    )
    limbs = [str(entry.provision) for section in LAW.sections(act) for entry in section.entries]
    answers["exemptions"] = _ask(
        "exemptions relied on, with commas", lambda t: _provisions(t, act), limbs, default="[]", shown="none"
    )
    answers["ncnd"] = _ask("ncnd", _one_of(list(Ncnd)), list(Ncnd), default="none")
    answers["outcome"] = _ask("outcome", _one_of(list(Outcome)), list(Outcome), default="unknown")
    slugs = [topic.slug for topic in archive.topics]
    answers["topics"] = _ask("topics, with commas", lambda t: _listed(t, slugs), slugs, default="[]", shown="none")
    answers["act"] = act.value
    answers["extent"] = _ask("extent", _one_of(list(Extent)), list(Extent), default="unknown")
    answers["source"] = _ask("source (its address)", lambda text: text, default="", shown="none")
    return answers


def _ask(
    question: str, take: Callable[[str], str], words: Sequence[str] = (), default: str | None = None, shown: str = ""
) -> str:
    """Ask until the answer can be taken. Raises UsageError at the end of input.

    An empty answer takes the `default`, which is `shown` to the person in plain words where it is not one itself.
    """
    from precedents.checks.formats.visible import visible

    with_default = f" [Enter: {shown or default}]" if default is not None else ""
    while True:
        try:
            answer = _read(f"{question}{with_default}: ", words).strip()
        except EOFError:
            raise UsageError("stopped: nothing was written") from None
        if not answer and default is not None:
            return default
        try:
            return default if shown and answer.casefold() == shown and default is not None else take(answer)
        except ValueError as error:
            print(f"  {visible(str(error))}", file=sys.stderr)


def _read(prompt: str, words: Sequence[str]) -> str:
    """Read one line; where readline is present, Tab completes `words`, also behind a comma.

    The prompt goes to standard error: what the command prints is the path of the record alone. Only where both ends
    are a terminal does readline write it itself, to know where the line begins. Raises EOFError.
    """
    if sys.stdin.isatty() and sys.stdout.isatty():
        _complete(words)
        return input(prompt)
    print(prompt, end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line


def _complete(words: Sequence[str]) -> None:
    """Let the Tab key complete words in what is read next."""
    try:
        import readline
    except ImportError:  # Windows, and some builds of Python
        return

    def complete(text: str, state: int) -> str | None:
        known = [word for word in words if word.casefold().startswith(text.casefold().lstrip())]
        return known[state] if state < len(known) else None

    readline.set_completer_delims(",")
    readline.set_completer(complete)
    readline.parse_and_bind("tab: complete")


def _body() -> str:
    """Read the letter from standard input, up to a line with a single dot or the end."""
    print(f"The letter, as Markdown; end it with a line `{_END}`:", file=sys.stderr)
    lines: list[str] = []
    for line in sys.stdin:
        if line.rstrip("\r\n") == _END:
            break
        lines.append(line.rstrip("\r\n"))
    text = "\n".join(lines).strip("\n")
    if not text.strip():
        raise UsageError("a record needs the words of its letter: nothing was written")
    return text


def _not_empty(text: str) -> str:
    if not text:
        raise ValueError("an answer is needed")
    return text


def _one_of(words: Iterable[str]) -> Callable[[str], str]:
    known = [str(word) for word in words]

    def take(text: str) -> str:
        found = next((word for word in known if word.casefold() == text.casefold()), None)
        if found is None:
            raise ValueError(f"`{text}` is none of {', '.join(known)}")
        return found

    return take


def _provisions(text: str, act: object) -> str:
    from precedents.law import LAW, Act, Provision

    assert isinstance(act, Act)  # noqa: S101 - for the type checker
    found = []
    for part in text.strip("[] ").split(","):
        provision = Provision.parse(part.strip(), act)
        if not LAW.knows(provision):
            raise ValueError(f"`{provision}` is not in the {act.value}")
        found.append(str(provision))
    return f"[{', '.join(found)}]"


def _listed(text: str, known: Sequence[str]) -> str:
    found = [part.strip() for part in text.strip("[] ").split(",") if part.strip()]
    for slug in found:
        if slug not in known:
            raise ValueError(f"`{slug}` is no topic in responses/topics.toml")
    return f"[{', '.join(found)}]"
