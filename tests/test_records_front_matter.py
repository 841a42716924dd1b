"""The loss-free reader of front matter: every value as it is written, where it is written, whatever is wrong."""

from __future__ import annotations

import frontmatter
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from precedents.records import yaml_text
from precedents.records.front_matter import FrontMatter, RecordHandler, read_front_matter
from precedents.records.record import FaultKind, Field
from precedents.records.yaml_text import quoted


class PurePythonLoader(yaml.SafeLoader):
    """What `TextLoader` is where PyYAML was built without libyaml."""


@pytest.fixture(params=["libyaml", "pure Python"])
def both_loaders(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run a test with either of PyYAML's parsers: a record must read alike on every machine."""
    if request.param == "pure Python":
        monkeypatch.setattr(yaml_text, "TextLoader", PurePythonLoader)


def read(front: str) -> tuple[FrontMatter, str]:
    text = f"---\n{front}\n---\nbody\n"
    return read_front_matter(text), text


def texts(field: Field) -> list[str]:
    return [value.text for value in field.values]


# One line of front matter, and the text of its value: YAML would make something else of every one of them.
AS_WRITTEN = {
    "a number with an underscore": ("reference: 3070_15", "3070_15"),
    "an octal number": ("reference: 0123", "0123"),
    "a number that ends in 0": ("reference: 24.10", "24.10"),
    "a sexagesimal number": ("reference: 12:30", "12:30"),
    "a truth value": ("ncnd: no", "no"),
    "a null": ("reference: ~", "~"),
    "a date": ("date: 2018-02-19", "2018-02-19"),
    "an impossible date, which raises in PyYAML": ("date: 2022-13-45", "2022-13-45"),
    "infinity": ("reference: .inf", ".inf"),
    "a slash and letters": ("reference: FOI/20417", "FOI/20417"),
    "a hash without a blank before it": ("reference: FOI#123", "FOI#123"),
    "a colon without a blank behind it": ("source: https://example.org/a:b", "https://example.org/a:b"),
    "single quotes, with an apostrophe": ("title: 'The force''s dogs'", "The force's dogs"),
    "double quotes, with escapes": (r'title: "A \"B\" \u00e9 \\ \t."', 'A "B" é \\ \t.'),
    "quotes inside a plain value": ("title: The 'Ring' letter", "The 'Ring' letter"),
    "quoted, with what would be YAML": ("title: '*Redacted*: [a] #1'", "*Redacted*: [a] #1"),
    "a remark behind a quoted value": ("title: 'Dogs' # as printed", "Dogs"),
    "a remark behind a value that is no free text": ("ncnd: whole   # none, partial or whole", "whole"),
    "lines folded into one": ("title: Body worn\n  video\n  cameras", "Body worn video cameras"),
    "lines folded in quotes": ("title: 'Body worn\n  video'", "Body worn video"),
    "a block of lines": ("title: |\n  Body worn\n  video", "Body worn\nvideo\n"),
    "a value on the line below": ("title:\n  Body worn video", "Body worn video"),
    "a character outside the basic plane": ("title: 🚓 cars 🚓", "🚓 cars 🚓"),
    "non-breaking blanks inside": ("title: a\u00a0b", "a\u00a0b"),
    "a next-line character, which YAML takes for a line end": ("title: a\x85b", "a\x85b"),
    "a line separator, which YAML takes for a line end": ("title: a\u2028b", "a\u2028b"),
    "a byte-order mark inside": ("title: a\ufeffb", "a\ufeffb"),
    "a tab inside": ("title: a\tb", "a\tb"),
    "a tab in quotes": ("title: 'a\tb'", "a\tb"),
    "a NUL": ("title: a\x00b", "a\x00b"),
    "a lone surrogate": ("title: a\ud800b", "a\ud800b"),
    "a private-use character beside one that needs a stand-in": ("title: '\ue000\x00\ue001'", "\ue000\x00\ue001"),
    "the key that crashes python-frontmatter": ("content: x", "x"),
}


@pytest.mark.usefixtures("both_loaders")
@pytest.mark.parametrize(("line", "value"), AS_WRITTEN.values(), ids=AS_WRITTEN.keys())
def test_a_value_is_the_text_that_is_written(line: str, value: str) -> None:
    front, text = read(f"force: Met\n{line}\nact: FOIA 2000")
    assert front.faults == ()
    assert [field.key for field in front.fields] == ["force", line.split(":")[0], "act"]
    field = front.fields[1]
    assert texts(field) == [value]
    assert field.span.of(text) == (line.split(" # ")[0].rstrip() if " # " in line else line)
    assert field.key_span.of(text) == field.printed
    assert not field.is_list


LISTS = {
    "in brackets": ("exemptions: [31(3), 24(2)]", ["31(3)", "24(2)"]),
    "without blanks": ("exemptions: [31(1)(a),24(2)]", ["31(1)(a)", "24(2)"]),
    "over lines": ("exemptions: [31(3),\n  24(2)]", ["31(3)", "24(2)"]),
    "closed at the start of a line": ("exemptions: [\n  31(3)\n]", ["31(3)"]),
    "of dashes": ("exemptions:\n  - 31(3)\n  - 24(2)", ["31(3)", "24(2)"]),
    "of dashes that are not indented": ("exemptions:\n- 31(3)\n- 24(2)", ["31(3)", "24(2)"]),
    "with a remark between": ("exemptions:\n- 31(3)\n# why\n- 24(2)", ["31(3)", "24(2)"]),
    "quoted entries": ("exemptions: ['31(3)', \"24(2)\"]", ["31(3)", "24(2)"]),
    "a comma at the end": ("exemptions: [31(3),]", ["31(3)"]),
    "empty": ("exemptions: []", []),
    "numbers stay text": ("exemptions: [24, 0123]", ["24", "0123"]),
}


@pytest.mark.usefixtures("both_loaders")
@pytest.mark.parametrize(("line", "values"), LISTS.values(), ids=LISTS.keys())
def test_lists(line: str, values: list[str]) -> None:
    front, text = read(line)
    assert front.faults == ()
    (field,) = front.fields
    assert texts(field) == values
    assert [value.span.of(text).strip("'\"") for value in field.values] == values
    assert field.is_list
    assert field.span.of(text) == line


@pytest.mark.parametrize(
    "line",
    [
        "exemptions: [{provision: 31(3), questions: [1, 2]}, 24(2)]",
        "exemptions:\n  - provision: 31(3)\n    questions: [1, 2]\n  - 24(2)",
        "exemptions:\n- Questions:\n  - 1\n  - 2\n  PROVISION: 31(3)\n- 24(2)",  # any order and letter case
    ],
)
@pytest.mark.usefixtures("both_loaders")
def test_an_exemption_may_name_its_questions(line: str) -> None:
    front, text = read(line)
    assert front.faults == ()
    (field,) = front.fields
    assert texts(field) == ["31(3)", "24(2)"]
    assert field.questions == (("1", "2"), ())
    assert [value.span.of(text) for value in field.values] == ["31(3)", "24(2)"]


# What is wrong, the line that says it, and what stands at the place: (front matter, kind, place, fact, remedy, values
# that are still read by key).
WRONG: dict[str, tuple[str, FaultKind, str, str, str, dict[str, list[str]]]] = {
    "text that YAML would drop as a remark": (
        "reference: FOI #123",
        FaultKind.WRONG_FORM,
        "#123",
        "YAML takes `#123` for a remark and drops it",
        "write `reference: 'FOI #123'`, or put the remark in a line of its own",
        {"reference": ["FOI #123"]},
    ),
    "a value that YAML would drop whole": (
        "reference: #123",
        FaultKind.WRONG_FORM,
        "#123",
        "YAML takes `#123` for a remark and drops it",
        "write `reference: '#123'`, or put the remark in a line of its own",
        {"reference": ["#123"]},
    ),
    "a provision that YAML would drop": (
        "exemptions: [31(3), #24(2)\n  40(5)]",
        FaultKind.WRONG_FORM,
        "#24(2)",
        "YAML takes `#24(2)` for a remark and drops it",
        "delete it, or put a blank after the `#` of a remark",
        {"exemptions": ["31(3)", "40(5)"]},
    ),
    "a colon in a value": (
        "title: Operation Foo: review",
        FaultKind.UNREADABLE,
        ":",
        "a colon before a blank or at the end needs quotes around the whole value",
        "write `title: 'Operation Foo: review'`",
        {"title": ["Operation Foo: review"]},
    ),
    "quotes around a part": (
        'title: "Ring" cameras',
        FaultKind.UNREADABLE,
        '"Ring" cameras',
        "the quotes of `title` do not enclose the whole value",
        "write `title: 'Ring\" cameras'`",
        {"title": ['"Ring" cameras']},
    ),
    "an apostrophe in single quotes": (
        "title: 'The force's dogs'",
        FaultKind.UNREADABLE,
        "'The force's dogs'",
        "the quotes of `title` do not enclose the whole value",
        "write `title: 'The force''s dogs'`",
        {"title": ["The force's dogs"]},
    ),
    "quotes that do not close": (
        'title: "Ring cameras',
        FaultKind.UNREADABLE,
        '"Ring cameras',
        "the quotes of `title` do not enclose the whole value",
        "write `title: 'Ring cameras'`",
        {"title": ['"Ring cameras']},
    ),
    "a list that does not close": (
        "exemptions: [31(3), 24(2)",
        FaultKind.UNREADABLE,
        "[31(3), 24(2)",
        "the list of `exemptions` is not readable",
        "write `exemptions: [first, second]`",
        {"exemptions": ["31(3)", "24(2)"]},
    ),
    "a sign that begins no value": (
        "title: @NorthumbriaPolice",
        FaultKind.UNREADABLE,
        "@",
        "a value without quotes cannot begin with `@`",
        "write `title: '@NorthumbriaPolice'`",
        {"title": ["@NorthumbriaPolice"]},
    ),
    "an alias": (
        "title: *Redacted*",
        FaultKind.FORBIDDEN_YAML,
        "*Redacted*",
        "an alias (`*`) is YAML that no record uses",
        "if it is meant as text, put it in quotes: '*Redacted*'",
        {"title": ["*Redacted*"]},
    ),
    "an alias that YAML would expand": (
        "title: *t",
        FaultKind.FORBIDDEN_YAML,
        "*t",
        "an alias (`*`) is YAML that no record uses",
        "if it is meant as text, put it in quotes: '*t'",
        {"title": ["*t"]},
    ),
    "a tag that is none": (
        "title: !important] notice",
        FaultKind.FORBIDDEN_YAML,
        "!important] notice",
        "a tag (`!`) is YAML that no record uses",
        "if it is meant as text, put it in quotes: '!important] notice'",
        {"title": ["!important] notice"]},
    ),
    "an anchor": (
        "title: &t Ring cameras",
        FaultKind.FORBIDDEN_YAML,
        "&t Ring cameras",
        "an anchor (`&`) is YAML that no record uses",
        "if it is meant as text, put it in quotes: '&t Ring cameras'",
        {"title": ["&t Ring cameras"]},
    ),
    "a tag": (
        "title: !!python/object:os.system x",
        FaultKind.FORBIDDEN_YAML,
        "!!python/object:os.system x",
        "a tag (`!`) is YAML that no record uses",
        "if it is meant as text, put it in quotes: '!!python/object:os.system x'",
        {"title": ["!!python/object:os.system x"]},
    ),
    "no blank after the colon": (
        "title:Ring cameras",
        FaultKind.WRONG_FORM,
        ":",
        "no blank follows the colon of `title`",
        "write `title: Ring cameras`",
        {"title": ["Ring cameras"]},
    ),
    "a non-breaking blank after the colon": (
        "title:\u00a0Ring cameras",
        FaultKind.WRONG_FORM,
        "\u00a0",
        "a non-breaking blank stands after the colon of `title`",
        "write one plain blank",
        {"title": ["Ring cameras"]},
    ),
    "a tab after the colon": (
        "title:\tRing cameras",
        FaultKind.WRONG_FORM,
        "\t",
        "a tab stands after the colon of `title`",
        "write one plain blank",
        {"title": ["Ring cameras"]},
    ),
    "an indented key": (
        "force: Met\n  title: Ring cameras",
        FaultKind.WRONG_FORM,
        "  ",
        "blanks stand before the key `title`",
        "begin the line with the key",
        {"force": ["Met"], "title": ["Ring cameras"]},
    ),
    "a key indented with a non-breaking blank": (
        "force: Met\n\u00a0title: Ring cameras",
        FaultKind.WRONG_FORM,
        "\u00a0",
        "blanks stand before the key `title`",
        "begin the line with the key",
        {"force": ["Met"], "title": ["Ring cameras"]},
    ),
    "a list indented with tabs": (
        "exemptions:\n\t- 31(3)",
        FaultKind.WRONG_FORM,
        "\t",
        "a tab stands before the first word of the line",
        "indent with plain blanks",
        {"exemptions": ["31(3)"]},
    ),
    "an empty entry of a list": (
        "exemptions:\n- 31(3)\n-\n- 24(2)",
        FaultKind.WRONG_FORM,
        "",
        "an entry of `exemptions` is empty",
        "delete it or write its value",
        {"exemptions": ["31(3)", "24(2)"]},
    ),
    "a list in a list": (
        "topics: [[a, b], c]",
        FaultKind.WRONG_FORM,
        "[a, b]",
        "`topics` holds a value of a form that no record has",
        "write `topics: [organised-crime]`",
        {"topics": ["[a, b]", "c"]},
    ),
    "a mapping where a text belongs": (
        "force: {name: Met}",
        FaultKind.WRONG_FORM,
        "{name: Met}",
        "`force` holds a value of a form that no record has",
        "write `force: Northumbria Police`",
        {"force": ["{name: Met}"]},
    ),
    "a part of an exemption that there is not": (
        "exemptions: [{provision: 31(3), limb: x}]",
        FaultKind.WRONG_FORM,
        "limb",
        "`limb` is no part of an exemption",
        "write `{provision: 31(3), questions: [1, 2]}`",
        {"exemptions": ["31(3)"]},
    ),
    "nesting without end": (
        "topics: " + "[" * 5000 + "]" * 5000,
        FaultKind.UNREADABLE,
        "[" * 5000 + "]" * 5000,
        "the list of `topics` is not readable",
        "write `topics: [first, second]`",
        {"topics": []},
    ),
    "a character number that there is not": (
        r'title: "\UFFFFFFFF"',
        FaultKind.UNREADABLE,
        r'"\UFFFFFFFF"',
        "the quotes of `title` do not enclose the whole value",
        r"write `title: '\UFFFFFFFF'`",
        {"title": [r"\UFFFFFFFF"]},
    ),
    "half a character": (
        r'title: "\ud83d"',
        FaultKind.UNREADABLE,
        r'"\ud83d"',
        "the quotes of `title` do not enclose the whole value",
        r"write `title: '\ud83d'`",
        {"title": [r"\ud83d"]},
    ),
    "what libyaml alone takes for a remark": (
        "title: |#words",
        FaultKind.UNREADABLE,
        "|",
        "a value without quotes cannot begin with `|`",
        "write `title: '|#words'`",
        {"title": ["|#words"]},
    ),
    "a key that stands twice": (
        "NCND: whole\nncnd: none",
        FaultKind.DUPLICATE_KEY,
        "ncnd",
        "the key `ncnd` stands here again (first in line 2)",
        "keep one of the two",
        {"ncnd": ["whole"]},
    ),
    "a line that is no key": (
        "title: Dogs\nDear Sir or Madam\nThank you\nforce: Met",
        FaultKind.UNREADABLE,
        "Dear Sir or Madam\nThank you",
        "the line is not of the form `key: value`",
        "write each fact as `key: value` in a line of its own",
        {"title": ["Dogs"], "force": ["Met"]},
    ),
    "a list as front matter": (
        "- title\n- force",
        FaultKind.UNREADABLE,
        "- title\n- force",
        "the front matter is a list here",
        "write each fact as `key: value` in a line of its own",
        {},
    ),
    "a JSON object as front matter": (
        '{"title": "Dogs", "force": "Met"}',
        FaultKind.UNREADABLE,
        '{"title": "Dogs", "force": "Met"}',
        "the front matter is a JSON object here",
        "write each fact as `key: value` in a line of its own",
        {},
    ),
    "a scalar as front matter": (
        "Dear Sir or Madam",
        FaultKind.UNREADABLE,
        "Dear Sir or Madam",
        "the line is not of the form `key: value`",
        "write each fact as `key: value` in a line of its own",
        {},
    ),
    "a complex key": (
        "? [a, b]\n: c",
        FaultKind.FORBIDDEN_YAML,
        "? [a, b]\n: c",
        "a complex key (`?`) is YAML that no record uses",
        "write each fact as `key: value` in a line of its own",
        {},
    ),
    "a directive": (
        "%YAML 1.1\ntitle: Dogs",
        FaultKind.FORBIDDEN_YAML,
        "%YAML 1.1",
        "a directive (`%`) is YAML that no record uses",
        "write each fact as `key: value` in a line of its own",
        {"title": ["Dogs"]},
    ),
    "a second document": (
        "title: Dogs\n--- force: Met",
        FaultKind.UNREADABLE,
        "--- force: Met",
        "`---` begins a second document here",
        "write each fact as `key: value` in a line of its own",
        {"title": ["Dogs"]},
    ),
}


@pytest.mark.usefixtures("both_loaders")
@pytest.mark.parametrize(("lines", "kind", "place", "fact", "remedy", "values"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_is_said_and_the_rest_is_read(
    lines: str, kind: FaultKind, place: str, fact: str, remedy: str, values: dict[str, list[str]]
) -> None:
    front, text = read(lines)
    (fault,) = front.faults
    assert (fault.kind, fault.span.of(text), fault.fact, fault.remedy) == (kind, place, fact, remedy)
    first = {field.key: texts(field) for field in reversed(front.fields)}
    assert first == values


def test_a_merge_key_is_forbidden_and_merges_nothing() -> None:
    front, _ = read("title: Dogs\n<<: {force: Met}")
    assert [fault.kind for fault in front.faults] == [FaultKind.FORBIDDEN_YAML, FaultKind.WRONG_FORM]
    assert front.faults[0].fact == "a merge key (`<<`) is YAML that no record uses"
    assert [field.key for field in front.fields] == ["title", "<<"]


def test_a_broken_value_costs_no_other() -> None:
    front, _ = read('title: "Dogs\nforce: Met\nexemptions: [31(3)\nreference: a: b\nncnd: whole')
    assert {field.key: texts(field) for field in front.fields} == {
        "title": ['"Dogs'],
        "force": ["Met"],
        "exemptions": ["31(3)"],
        "reference": ["a: b"],
        "ncnd": ["whole"],
    }


# Whole files: how front matter begins and ends.
FILES: dict[str, tuple[str, bool, list[tuple[FaultKind, str]], str]] = {
    "as it should be": ("---\ntitle: a\n---\nbody", True, [], "body"),
    "blanks behind the hyphens": ("--- \t\ntitle: a\n---  \nbody", True, [], "body"),
    "CR LF": ("---\r\ntitle: a\r\n---\r\nbody", True, [], "body"),
    "CR alone, on which python-frontmatter loses all": ("---\rtitle: a\r---\rbody", True, [], "body"),
    "a byte-order mark": ("\ufeff---\ntitle: a\n---\nbody", True, [], "body"),
    "nothing behind the end": ("---\ntitle: a\n---", True, [], ""),
    "a rule in the letter": ("---\ntitle: a\n---\nbody\n---\nmore", True, [], "body\n---\nmore"),
    "`...` ends a YAML document": (
        "---\ntitle: a\n...\nbody",
        True,
        [(FaultKind.UNREADABLE, "a line `...` does not end front matter")],
        "body",
    ),
    "no end": (
        "---\ntitle: a\n\n## Request\nbody",
        True,
        [(FaultKind.UNREADABLE, "no line `---` ends the front matter that begins here")],
        "\n## Request\nbody",
    ),
    "no end, and no blank line": (
        "---\ntitle: a\n## Request\nbody",
        True,
        [(FaultKind.UNREADABLE, "no line `---` ends the front matter that begins here")],
        "## Request\nbody",
    ),
    "a blank line above": (
        "\n---\ntitle: a\n---\nbody",
        True,
        [
            (
                FaultKind.WRONG_FORM,
                "the line `---` that opens the front matter is not the first of the file, or is indented",
            )
        ],
        "body",
    ),
    "none": (
        "# A letter\ntitle: a",
        False,
        [(FaultKind.NO_FRONT_MATTER, "the file does not begin with front matter")],
        "# A letter\ntitle: a",
    ),
    "an empty file": ("", False, [(FaultKind.NO_FRONT_MATTER, "the file is empty")], ""),
    "a file of blanks": (" \n\n", False, [(FaultKind.NO_FRONT_MATTER, "the file is empty")], " \n\n"),
    "dashes made typographic by a word processor": (
        "———\ntitle: a\n———\nbody",
        False,
        [(FaultKind.NO_FRONT_MATTER, "the file does not begin with front matter")],
        "———\ntitle: a\n———\nbody",
    ),
}


@pytest.mark.parametrize(("text", "present", "faults", "body"), FILES.values(), ids=FILES.keys())
def test_files(text: str, present: bool, faults: list[tuple[FaultKind, str]], body: str) -> None:
    front = read_front_matter(text)
    assert front.present is present
    assert [(fault.kind, fault.fact) for fault in front.faults] == faults
    assert front.body_span.of(text) == body
    assert [texts(field) for field in front.fields] == ([["a"]] if present else [])


def test_a_missing_first_line_is_named_when_keys_begin_the_file() -> None:
    (fault,) = read_front_matter("title: a\nforce: Met\n---\nbody").faults
    assert fault.remedy == "write a line `---` above the first key and another below the last"


def test_python_frontmatter_gives_the_fields_through_the_handler() -> None:
    text = "---\r\nTitle: 0123\r\ncontent: x\r\n---\r\n\r\nbody\r\n"
    handler = RecordHandler(text)
    metadata, content = frontmatter.parse(text, handler=handler)
    assert {key: value.values[0].text for key, value in metadata.items() if isinstance(value, Field)} == {
        "title": "0123",
        "content": "x",
    }
    assert content == "body"
    assert handler.detect(text)
    assert handler.export(metadata) == "Title: 0123\ncontent: x"


@given(st.text())
@example("\U0001f693\r\n\x85\u2028'\"\t")
def test_any_text_written_in_quotes_reads_back_exactly(value: str) -> None:
    one_line = value.replace("\n", "").replace("\r", "")
    front, text = read(f"force: Met\ntitle: {quoted(one_line)}\nncnd: whole")
    assert front.faults == ()
    (title,) = (field for field in front.fields if field.key == "title")
    assert texts(title) == [one_line]
    assert title.values[0].span.of(text) == quoted(one_line)


# What stands in front matter that people get wrong, put together at random.
SIGNS = list("[]{}:,#'\"&*!|>%@`?-. \t\n\r\\")
WORDS = [
    "title",
    "force: ",
    "exemptions",
    ": ",
    "- ",
    "31(3)",
    "  ",
    "---",
    "...",
    "<<",
    "\\u0041",
    "''",
    "ncnd: whole\n",
]
ODD = ["\r\n", "\ufeff", "\u00a0", "\x85", "\u2028", "\x00", "\ud800", "😀", "é"]
pieces = st.sampled_from([*SIGNS, *WORDS, *ODD])
messy = st.lists(pieces, max_size=40).map("".join)


@given(messy)
def test_no_front_matter_raises_and_every_span_lies_in_the_text(front: str) -> None:
    text = f"---\n{front}\n---\nbody"
    found = read_front_matter(text)
    for field in found.fields:
        assert 0 <= field.key_span.start < field.key_span.end <= field.span.end <= len(text)
        assert field.key_span.of(text) == field.printed
        for value in field.values:
            assert field.key_span.end <= value.span.start <= value.span.end <= field.span.end
    for fault in found.faults:
        assert 0 <= fault.span.start <= fault.span.end <= len(text)
        assert fault.fact
        assert fault.remedy


VALUES = [
    "a",
    "31(3)",
    "a b",
    "[a, b]",
    "[a, {b: c}]",
    "'q'",
    '"d"',
    "- x",
    "#c",
    " # c",
    ": ",
    ":",
    "|",
    ">",
    "-",
    "?",
]
BREAKS = ["\n  ", "\n- ", "\n ", "\n", "\n\n", "|-", ">+", "  "]
keys = st.lists(st.sampled_from(["title", "force", "exemptions", "topics", "foo"]), min_size=1, max_size=3, unique=True)
values = st.lists(
    st.sampled_from([*VALUES, *BREAKS, "a:b", "{", "}", "[", "]", ",", "~", "1_0", "é", "''"]), max_size=4
)


@given(keys.flatmap(lambda names: st.tuples(*[st.tuples(st.just(name), values.map("".join)) for name in names])))
@settings(max_examples=250)
def test_what_is_read_without_a_fault_is_what_yaml_reads(entries: tuple[tuple[str, str], ...]) -> None:
    """PyYAML, told to guess no types, is the oracle for everything that the reader does not complain about."""
    front = "\n".join(f"{name}: {value}" for name, value in entries)
    found, _ = read(front)
    if found.faults or front.startswith("---"):
        return
    expected = yaml.load(front + "\n", Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but texts
    assert [field.key for field in found.fields] == list(expected)
    for field in found.fields:
        wanted = expected[field.key]
        if not isinstance(wanted, dict) and not any(isinstance(entry, dict) for entry in wanted):
            assert (texts(field) if field.is_list else "".join(texts(field))) == wanted


HOSTILE = {
    "brackets": "title: " + "[" * 60_000,
    "quotes": "title: " + "'" * 60_000,
    "dashes": "title:\n" + "- " * 30_000,
    "hashes": "title: a" + " #" * 30_000,
    "lines of remarks": "title: a\n" + "#\n" * 30_000 + "ncnd: b",
    "colons": ":" * 60_000,
    "keys": "a: b\n" * 12_000,
    "unknown keys": "".join(f"titl{number}: b\n" for number in range(5_000)),
    "list": "topics: [" + "a, " * 20_000 + "]",
    "one huge value": "title: " + "a" * 5_000_000,
    "a huge quoted value": "title: '" + "a " * 30_000 + "'",
    "tabs": "title: a" + "\t" * 60_000 + "b",
    "anchors": "topics: [" + "&a b, " * 10_000 + "]",
    "control characters": "title: " + "\x00\x01\u2028" * 20_000,
    "lines that are no keys": "x\n" * 30_000,
    "indented keys": "  title: a\n" * 6_000,
    "blanks": "title:" + " " * 60_000 + "\n" + (" " * 600 + "\n") * 100,
    "no end": "a: b\n" * 1_000_000,
}


@pytest.mark.parametrize("front", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_front_matter_is_read_and_gives_few_fields(front: str) -> None:
    found, _ = read(front)
    assert len(found.fields) <= 100
