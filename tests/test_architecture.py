"""The rules that keep the parts apart: which way imports run, what the core may touch, how long anything may be.

Each rule is a function from source text to what breaks it, so that the rules are themselves tested on small
examples below; then they are held against every module.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parent.parent / "tools"

# A part may import itself and what stands in a row above its own; parts of one row never import each other.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("",),
    ("spans", "dates", "digests"),
    ("law",),
    ("records",),
    ("checks", "letters", "search", "pages"),
    ("store", "spreading"),
    ("building",),
    ("plugin", "commands"),
    ("cli",),
    ("__main__",),
)
CORE = frozenset({"", "spans", "dates", "digests", "law", "records", "checks", "letters", "search", "pages"})

FORBIDDEN_MODULES = {
    "the disk": "fileinput glob importlib.metadata importlib.resources linecache os pathlib pkgutil shutil tempfile",
    "the environment or the process": "argparse atexit ctypes getpass locale os platform signal sys",
    "the clock or chance": "random secrets time uuid",
    "other processes or threads": "asyncio concurrent multiprocessing subprocess threading",
    "the network": "ftplib http requests smtplib socket ssl urllib.request urllib3",
    "the terminal or a log": "curses getopt logging pprint warnings",
}
ALLOWED_PACKAGES = frozenset(
    {"frontmatter", "jinja2", "lunr", "markdown", "markupsafe", "nh3", "numpy", "pdfminer", "yaml"}
)
EXCEPTIONS = {
    (
        "precedents.letters.pdf",
        "logging",
    ): "pdfminer logs what it meets in a broken file; its log is switched off there",
}
PURE_NAMES = frozenset({"pathlib.PurePosixPath", "pathlib.PurePath"})
FORBIDDEN_CALLS = frozenset({"open", "print", "input", "exec", "eval", "breakpoint", "__import__"})
CLOCK_CALLS = frozenset({"now", "today", "utcnow"})
FORBIDDEN_NAMES = frozenset({"FileSystemLoader", "PackageLoader", "ModuleLoader", "markdownFromFile", "import_module"})
EMPTY_NAMES = frozenset({"utils", "util", "helpers", "helper", "manager", "data", "item", "misc", "common"})

LONGEST_MODULE = 300
LONGEST_FUNCTION = 60


@dataclass(frozen=True)
class Module:
    """One module of the package by its dotted name, with its source."""

    name: str
    source: str
    is_package: bool = False

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.source)

    @property
    def part(self) -> str:
        """The part of the package that it belongs to; empty for the package itself."""
        return part(self.name)

    def imports(self) -> Iterator[tuple[int, str]]:
        """Yield line and full dotted name of everything imported anywhere in it, names from modules included."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                base = self.absolute(node)
                yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)

    def absolute(self, node: ast.ImportFrom) -> str:
        """The module that a `from` imports from, relative ones resolved."""
        if not node.level:
            return node.module or ""
        above = self.name.split(".")
        above = above[: len(above) - node.level + self.is_package]
        return ".".join([*above, *([node.module] if node.module else [])])


def part(name: str) -> str:
    """The part of the package in a dotted name: `precedents.law.registry` is of `law`."""
    return name.split(".")[1] if name.count(".") else ""


def row(of: str) -> int:
    """The row of a part in the layers; a part that is in none has no place in the package."""
    return next(number for number, parts in enumerate(LAYERS) if of in parts)


def parts() -> set[str]:
    return {name for names in LAYERS for name in names}


def upward(module: Module) -> Iterator[str]:
    """Imports that run upwards or sideways."""
    for line, name in module.imports():
        if name.split(".")[0] != "precedents":
            continue
        target = part(name) if part(name) in parts() else ""
        if target != module.part and row(target) >= row(module.part):
            yield f"{module.name}:{line}: {module.part} imports {target}"


def impure(module: Module) -> Iterator[str]:
    """What a module of the core does with the world."""
    for line, name in module.imports():
        if (module.name, name) in EXCEPTIONS:
            continue
        for what, forbidden in FORBIDDEN_MODULES.items():
            if (
                any(name == each or name.startswith(f"{each}.") for each in forbidden.split())
                and name not in PURE_NAMES
            ):
                yield f"{module.name}:{line}: imports {name}: {what}"
        top = name.split(".")[0]
        if top not in ALLOWED_PACKAGES | {"precedents"} and top not in STANDARD:
            yield f"{module.name}:{line}: imports {name}: no package of the core"
    clocks = set(_clocks(module.tree))
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FORBIDDEN_CALLS:
            yield f"{module.name}:{node.lineno}: calls {node.func.id}"
        if isinstance(node, ast.Attribute) and node.attr in CLOCK_CALLS and _root(node) in clocks:
            yield f"{module.name}:{node.lineno}: reads the clock: {node.attr}"
        if isinstance(node, ast.Name | ast.Attribute | ast.alias) and named(node) in FORBIDDEN_NAMES:
            yield f"{module.name}:{node.lineno}: uses {named(node)}"


def _clocks(tree: ast.Module) -> Iterator[str]:
    """The names under which a module knows `datetime` and its classes."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.asname or alias.name for alias in node.names if alias.name == "datetime")
        elif isinstance(node, ast.ImportFrom) and node.module == "datetime":
            yield from (alias.asname or alias.name for alias in node.names)


def _root(node: ast.Attribute) -> str:
    inner = node.value
    while isinstance(inner, ast.Attribute):
        inner = inner.value
    return inner.id if isinstance(inner, ast.Name) else ""


def named(node: ast.Name | ast.Attribute | ast.alias) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else node.name


def too_long(module: Module) -> Iterator[str]:
    """Modules and functions that are longer than a reader can keep in mind."""
    length = len(module.source.splitlines())
    if length > LONGEST_MODULE:
        yield f"{module.name}: {length} lines"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield f"{module.name}:{node.lineno}: {node.name} has {lines} lines"


def undocumented(module: Module) -> Iterator[str]:
    """Public modules, classes, functions and methods without a docstring."""
    if ast.get_docstring(module.tree) is None:
        yield f"{module.name}:1: the module has no docstring"
    yield from _undocumented(module, module.tree.body)


def _undocumented(module: Module, body: Iterable[ast.stmt]) -> Iterator[str]:
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            if ast.get_docstring(node) is None and not _is_overload(node):
                yield f"{module.name}:{node.lineno}: {node.name} has no docstring"
            if isinstance(node, ast.ClassDef):
                yield from _undocumented(module, node.body)


def _is_overload(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> bool:
    return any(isinstance(each, ast.Name) and each.id in {"overload", "override"} for each in node.decorator_list)


def circles(modules: Iterable[Module]) -> Iterator[str]:
    """Modules that import each other in a circle when they are loaded."""
    known = {module.name: module for module in modules}
    edges = {name: set(_loads(module, known)) - {name} for name, module in known.items()}
    while free := [name for name, targets in edges.items() if not targets & edges.keys()]:
        for name in free:
            del edges[name]
    if edges:
        yield f"in or above a circle: {', '.join(sorted(edges))}"


def _loads(module: Module, known: dict[str, Module]) -> Iterator[str]:
    # Only what runs when the module is loaded: imports in functions and for type checkers cannot go wrong.
    for node in module.tree.body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom):
            base = module.absolute(node)
            for alias in node.names:
                full = f"{base}.{alias.name}"
                yield full if full in known else base


def _modules() -> list[Module]:
    found = []
    for path in sorted((SOURCE / "precedents").rglob("*.py")):
        words = path.relative_to(SOURCE).with_suffix("").parts
        is_package = words[-1] == "__init__"
        name = ".".join(words[:-1] if is_package else words)
        found.append(Module(name, path.read_text(encoding="utf-8"), is_package))
    return found


def _standard() -> frozenset[str]:
    import sys

    return frozenset(sys.stdlib_module_names)


STANDARD = _standard()
MODULES = _modules()


def test_every_module_has_its_place() -> None:
    assert len(MODULES) > 20
    assert {module.part for module in MODULES} <= parts()


def test_imports_run_downwards_only() -> None:
    assert [each for module in MODULES for each in upward(module)] == []


def test_nothing_imports_in_a_circle() -> None:
    assert list(circles(MODULES)) == []


def test_the_core_touches_nothing() -> None:
    assert [each for module in MODULES if module.part in CORE for each in impure(module)] == []


def test_no_exception_outlives_its_reason() -> None:
    imported = {(module.name, name) for module in MODULES for _, name in module.imports()}
    assert EXCEPTIONS.keys() <= imported


def test_only_the_edges_know_the_generator_of_the_site() -> None:
    knowing = {module.part for module in MODULES for _, name in module.imports() if name.split(".")[0] == "mkdocs"}
    assert knowing <= {"plugin", "commands"}


def test_everything_is_short_enough_to_read() -> None:
    assert [each for module in MODULES for each in too_long(module)] == []


def test_everything_public_is_explained() -> None:
    assert [each for module in MODULES for each in undocumented(module)] == []


def test_names_say_something() -> None:
    assert [module.name for module in MODULES if module.name.rsplit(".", 1)[-1] in EMPTY_NAMES] == []


# The rules themselves, on examples that must be found and examples that must not.


@pytest.mark.parametrize(
    ("name", "source", "found"),
    [
        ("precedents.law.sections", "from precedents.records import response", 1),
        ("precedents.checks.dates", "import precedents.pages.page", 1),  # sideways
        ("precedents.records.body", "def late():\n    from precedents import store", 1),  # hidden in a function
        ("precedents.records.body", "from ..store import load", 1),  # relative
        ("precedents.store", "from precedents.records.archive import Archive\nfrom precedents import dates", 0),
        ("precedents.law.sections", "from .provisions import Act\nfrom precedents.law import provisions", 0),
        ("precedents.search.index", "from precedents import __version__", 0),
        ("precedents.dates", "from precedents.spans import Span", 1),  # parts of one row
        ("precedents.plugin", "from precedents.cli import main", 1),
    ],
)
def test_finds_imports_that_run_upwards(name: str, source: str, found: int) -> None:
    assert len(list(upward(Module(name, source)))) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import os", 2),  # the disk, and the environment
        ("import os.path", 2),
        ("from pathlib import Path", 1),
        ("from pathlib import PurePosixPath", 0),
        ("import posixpath, re, datetime, hashlib, zlib", 0),
        ("import importlib.resources", 1),
        ("from importlib import metadata", 1),
        ("import time", 1),
        ("import logging", 1),
        ("from mkdocs.config import Config", 1),
        ("import pandas", 1),
        ("import jinja2, nh3, yaml, markdown.util", 0),
        ("def f():\n    import subprocess", 1),  # hidden in a function
        ("from urllib.parse import quote", 0),
        ("from urllib.request import urlopen", 1),
        ("print('x')", 1),
        ("open('x')", 1),
        ("archive.open('word/document.xml')", 0),
        ("import datetime\ndatetime.date.today()", 1),
        ("import datetime\ndef f(context):\n    return context.today", 0),  # a day that is handed in
        ("from datetime import datetime as d\nclock = d.now", 1),  # handed on, not called
        ("from jinja2 import FileSystemLoader", 1),
        ("import jinja2\njinja2.PackageLoader('x')", 1),
    ],
)
def test_finds_what_the_core_must_not_touch(source: str, found: int) -> None:
    assert len(list(impure(Module("precedents.records.body", source)))) == found


@pytest.mark.parametrize(
    ("lines", "found"),
    [(LONGEST_FUNCTION - 1, 0), (LONGEST_FUNCTION, 1), (LONGEST_MODULE - 1, 1), (LONGEST_MODULE, 2)],
)
def test_finds_what_is_too_long(lines: int, found: int) -> None:
    source = "def f():\n" + "    x = 1\n" * lines
    assert len(list(too_long(Module("precedents.dates", source)))) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("x = 1", 1),
        ('"""M."""\ndef f(): ...', 1),
        ('"""M."""\ndef _f(): ...', 0),
        ('"""M."""\nclass C:\n    """C."""\n    def m(self): ...\n    def _p(self): ...', 1),
        ('"""M."""\nclass _C:\n    def m(self): ...', 0),
        ('"""M."""\ndef f():\n    """F."""\n    def inner(): ...', 0),
    ],
)
def test_finds_what_is_not_explained(source: str, found: int) -> None:
    assert len(list(undocumented(Module("precedents.dates", source)))) == found


@pytest.mark.parametrize(
    ("sources", "found"),
    [
        ({"precedents.a": "from precedents import b", "precedents.b": "import precedents.a"}, 1),
        ({"precedents.a": "from precedents import b", "precedents.b": "def f():\n    import precedents.a"}, 0),
        ({"precedents.a": "from precedents.b import x", "precedents.b": ""}, 0),
    ],
)
def test_finds_circles(sources: dict[str, str], found: int) -> None:
    assert len(list(circles(Module(name, source) for name, source in sources.items()))) == found
