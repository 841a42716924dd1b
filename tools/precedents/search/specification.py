"""What a token is, as data: regular expressions and tables that the command line and the browser both run.

Every expression keeps to what Python's `re` and JavaScript's `u` expressions share and mean alike: no `\\w`, `\\d`,
`\\s` or `\\b` (which differ outside ASCII), no named groups, no lookbehind, non-ASCII ranges as literal characters.
They are matched against folded text (see `folding`): lower case, without accents, every blank a plain blank.
The index carries `SPECIFICATION` in its manifest, and the browser's tokeniser has no other copy.
"""

from __future__ import annotations

from collections.abc import Mapping

_LETTERS_ABROAD = "À-ÖØ-öø-ˁͰ-ͽͿ-\u1fffⰀ-ⷿ々-〇〡-〩〱-〵ぁ-\ud7ff豈-\ufdffﹰ-ﻼ\U00010000-\U0010ffff"
"""Everything beyond ASCII that is not plainly punctuation: blocks, so that no table of Unicode must be shipped."""

_W = f"[0-9a-z{_LETTERS_ABROAD}]"
_GAP = " {0,2}"
_NUMBER = "[1-9][0-9]{0,2}[a-z]{0,2}"
_LIMB = r"\( {0,2}(?:[0-9]{1,2}[a-z]{0,2}|[a-z]{1,4}) {0,2}\)"
_LEVEL = r"(?:(?:sub-?sections?|paragraphs?|paras?\.?|limbs?) {0,2})"
_LIMBS = rf"(?:(?:{_GAP}(?:,|&|-|\.(?=\()|,? ?and|,? ?or|,? ?to))?{_GAP}{_LEVEL}?{_LIMB})"
_PLURAL = r"(?:sections|secs|ss|regulations|regs|§§)\.?"
_SINGULAR = r"(?:sections?|sect|secs?|ss?|regulations?|regs?|§{1,2})\.?"
_BARE = rf"{_NUMBER} ?\( {{0,2}}[0-9]{{1,2}}[a-z]{{0,2}} {{0,2}}\){_LIMBS}*"
_ENTRY = f"{_NUMBER}(?!{_W}){_LIMBS}*"
_LISTED = rf"{_GAP}(?:,|&|,? ?and |,? ?or |to ){_GAP}{_ENTRY}"

_PROVISION = rf"(?:{_PLURAL}{_GAP}{_ENTRY}(?:{_LISTED})*|{_SINGULAR}{_GAP}{_ENTRY}|r\.? ?{_BARE}|{_BARE})"

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""How the month of a written date is known: by its first three letters."""

_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = "[0-3]?[0-9](?:st|nd|rd|th)?"
_YEAR = rf"(?:[12][0-9]{{3}}|[0-9]{{2}}(?![.,:/-][0-9]))(?!{_W})"
_DAY_FIRST = rf"{_DAY}(?:{_GAP}(?:of )?{_MONTH}\.?,? {{0,2}}|-{_MONTH}-|/{_MONTH}/|\.{_MONTH}\.){_YEAR}"
_MONTH_FIRST = rf"{_MONTH}\.? {{1,2}}{_DAY},? {{1,2}}[12][0-9]{{3}}(?!{_W})"
_DATE = f"(?:{_DAY_FIRST}|{_MONTH_FIRST})"

_INITIALS = rf"[a-z](?:\.[a-z])+(?!{_W})"
_THOUSANDS = rf"[0-9]{{1,3}}(?:,[0-9]{{3}})+(?:\.[0-9]+)?(?!{_W})"
_GLUED_PROVISION = rf"(?!(?:{_SINGULAR}{_GAP})?{_NUMBER} ?\( {{0,2}}[0-9])"
_RUN = rf"{_W}+(?:['./_\-]{_GLUED_PROVISION}{_W}+)*"

LONGEST = 64
"""Characters that a form keeps: more is no word, and a letter pasted with binary content must not swell the index."""

_BLANKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_UNSEEN = "\xad\u034f\u061c\u180e\u2060\u2061\u2062\u2063\u2064\ufeff" + "".join(
    map(chr, [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xFE00, 0xFE10)])
)
_APOSTROPHES = "‘’‚‛ʼʹʻ′`´＇\u02bd"
_QUOTES = "“”„‟«»″〝〞"
_HYPHENS = "‐‑‒–—―−֊־﹘﹣－⁃"
_LETTERS = {"ß": "ss", "ς": "σ", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ð": "d", "þ": "th", "ı": "i"}

REPLACED: Mapping[str, str] = {
    **dict.fromkeys(_BLANKS, " "),
    **dict.fromkeys(_UNSEEN, ""),
    **dict.fromkeys(_APOSTROPHES, "'"),
    **dict.fromkeys(_QUOTES, '"'),
    **dict.fromkeys(_HYPHENS, "-"),
    **_LETTERS,
    "⁄": "/",
}
"""Characters that are read as others, before and after Unicode's own decomposition; an empty text drops one."""

MARKS = "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
"""Combining marks: what is left of an accent after decomposition, and dropped."""

SPECIFICATION: Mapping[str, object] = {
    "replaced": REPLACED,
    "marks": MARKS,
    "longest": LONGEST,
    "lexeme": f"{_PROVISION}|{_DATE}|{_INITIALS}|{_THOUSANDS}|{_RUN}",
    "provision": _PROVISION,
    "date": _DATE,
    "initials": _INITIALS,
    "thousands": _THOUSANDS,
    "prefix": r"(sections?|sect|secs?|ss?|regulations?|regs?|r|§{1,2})\.? {0,2}",
    "entry": f"({_NUMBER})({_LIMBS}*)|[a-z]+",
    "limb": r"\( {0,2}([0-9a-z]+) {0,2}\)( {0,2}(?:to|-) {0,2})?",
    "between": r"\([^)]*\)|([a-z]+)",
    "roman": "(?:ix|iv|v?i{0,3}|xi{0,2})",
    "calendar": r"([12][0-9]{3})[\-./]([01][0-9])[\-./]([0-3][0-9])"
    r"|([0-3]?[0-9])[\-./]([01]?[0-9])[\-./]([0-9]{2}|[12][0-9]{3})",
    "months": list(MONTHS),
    "letters": f"[a-z{_LETTERS_ABROAD}]+",
    "digits": "[0-9]+",
}
"""The whole specification, as the manifest carries it. Unicode's decomposition (NFKD) comes from the platform."""
