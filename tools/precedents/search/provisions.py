"""A provision in prose as one lexeme: `s31(3)`, `Section 40(2)(3)&(4)`, `sections 23(5), 24(2) and 31(3)`.

It counts for each limb cited, for every level above it up to the section, and for the plain number. It asks for
the limbs alone, so that a section finds its limbs and a limb does not find its siblings.
"""

from __future__ import annotations

from precedents.search.pieces import Lexeme, Node, Piece, chunk, every, made, pattern, term, word

_PREFIX, _ENTRY, _LIMB, _ROMAN, _BETWEEN = map(pattern, ("prefix", "entry", "limb", "roman", "between"))
_NUMERALS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_WIDEST = 26

Path = tuple[str, ...]


def provision(spelling: str) -> Lexeme:
    """Return the analysis of a folded spelling that the specification calls a provision."""
    prefix = _PREFIX.match(spelling)
    name = prefix[1] if prefix else ""
    pieces: list[Piece] = [word(name, 0, 0)] if len(name) > 2 else []
    core: list[tuple[str, int]] = []
    asked: list[Node] = []
    at = 0
    for entry in _ENTRY.finditer(spelling, prefix.end() if prefix else 0):
        start, end = entry.span()
        if entry[1] is None:
            pieces.append(word(entry[0], at, start))
            core.append((pieces[-1].form, at))
        else:
            leaves = paths(limbs(entry[2] or ""))
            forms = ["§" + shown(entry[1], leaf) for leaf in leaves]
            levels = {"§" + shown(entry[1], leaf[:depth]): 0 for leaf in leaves for depth in range(len(leaf) + 1)}
            whole = start if at else 0  # the first includes the word before it
            pieces += [made(form, at, whole, end) for form in levels]
            if name.startswith("r"):
                pieces += [made(_of_regulations(form), at, whole, end) for form in levels]
                asked += [term(_of_regulations(form)) for form in forms]
            else:
                asked += [term(form) for form in forms]
            pieces += chunk(entry[1], at, start)[:1]
            if not name and entry[0][len(entry[1])] == " ":
                pieces += _counted(entry[2], at, start + len(entry[1]))
            pieces += _words(entry[2] or "", at, start + len(entry[1]))
            core += [(form, at) for form in forms]
        at += 1
    return Lexeme("provision", tuple(dict.fromkeys(pieces)), at, tuple(core), every(asked))


def shown(section: str, limbs: Path) -> str:
    """Return `31(1)(a)` for section `31` and its limbs `1` and `a`."""
    return section + "".join(f"({limb})" for limb in limbs)


def _of_regulations(form: str) -> str:
    return "§r" + form[1:]


def _counted(limbs: str, at: int, start: int) -> list[Piece]:
    """The numbers of `12 (3)`, which in a table is a figure with another in brackets as often as it is a provision."""
    numbers = [found for found in _LIMB.finditer(limbs) if found[1].isdigit()]
    return [made(found[1], at, start + found.start(1), start + found.end(1)) for found in numbers]


def _words(row: str, at: int, start: int) -> list[Piece]:
    """The words between limbs, which are words of the letter too: `section 31, subsection (3)`, `(1) and (3)`."""
    return [word(found[1], at, start + found.start()) for found in _BETWEEN.finditer(row) if found[1]]


def limbs(row: str) -> list[str]:
    """Return the limbs of a row as they follow each other, those that a range leaves out included: `(a) to (c)`."""
    found: list[str] = []
    ranging = False
    for limb in _LIMB.finditer(row):
        found += [*(_left_out(found[-1], limb[1]) if ranging else ()), limb[1]]
        ranging = bool(limb[2])
    return found


def _left_out(first: str, last: str) -> list[str]:
    """The limbs between two of a kind: numbers, letters of the alphabet, or numerals that begin with (i)."""
    if first.isdigit() and last.isdigit():
        return [str(number) for number in range(int(first) + 1, min(int(last), int(first) + _WIDEST))]
    if first in _NUMERALS and last in _NUMERALS and (first == "i" or len(first + last) > 2):
        return list(_NUMERALS[_NUMERALS.index(first) + 1 : _NUMERALS.index(last)])
    if len(first) == len(last) == 1 and first.isalpha() and last.isalpha():
        return [chr(code) for code in range(ord(first) + 1, ord(last))]
    return []


def paths(limbs: list[str]) -> list[Path]:
    """Return the provisions that a row of limbs cites, below its section.

    `(1)(a)(b)` is two: (1)(a) and (1)(b); `(2)(3)` is two; `(5)(b)(i)` is one; `(1)(h)(2)(c)` is (1)(h) and (2)(c).
    No limb at all is the section itself, the empty path.
    """
    found: list[Path] = []
    path: Path = ()
    for limb in limbs:
        further = _step(path, limb)
        if path and further[: len(path)] != path:
            found.append(path)
        path = further
    return [*found, path]


def _step(path: Path, limb: str) -> Path:
    """A number opens a subsection, a letter a paragraph, and a roman numeral after a paragraph goes below it.

    Only a letter that follows in the alphabet, as (i) follows (h), is the next paragraph although it looks roman.
    """
    if limb[0].isdigit():
        return (limb,)
    outer = path[:1] if path and path[0][0].isdigit() else ()
    letters = path[len(outer) :]
    if letters and _ROMAN.fullmatch(limb):
        follows = len(letters) == 1 and len(limb) == 1 and ord(limb) == ord(letters[0][0]) + 1
        if not follows:
            return (*outer, letters[0], limb)
    return (*outer, limb)
