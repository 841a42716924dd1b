"""A file of `responses/` as a record: typed values, neutral forms where one cannot be read, and a fault for each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.dates import UNKNOWN
from precedents.law import LAW
from precedents.law.provisions import Act
from precedents.records.keys import KEYS
from precedents.records.reader import read_record, unreadable_record
from precedents.records.record import FaultKind, Record
from precedents.records.response import Attachment, Extent, Force, Ncnd, Outcome, Response, Topic

FORCES = (
    Force("northumbria-police", "Northumbria Police", ("Northumbria",)),
    Force("metropolitan-police-service", "Metropolitan Police Service", ("MPS", "Met", "the Met")),
    Force("police-scotland", "Police Scotland", ("Police Service of Scotland",), "Scotland", Act.FOISA),
    Force("cafe-police", "Café Police"),
)
TOPICS = (
    Topic("organised-crime", "Organised crime", "", ("gangs", "OCG")),
    Topic("stop-and-search", "Stop and search"),
)
FILE = "responses/northumbria-police/114-18.md"
FRONT = {
    "title": "Organised crime group mapping",
    "force": "Northumbria Police",
    "reference": "114/18",
    "date": "2018-02-19",
    "exemptions": "[23(5), 31(3)]",
    "ncnd": "whole",
    "outcome": "ncnd",
}


def record(**changes: str | None) -> Record:
    """The record of `FRONT` with some values changed, added or (None) left out."""
    front = {**FRONT, **changes}
    lines = [f"{key}: {value}" for key, value in front.items() if value is not None]
    text = "\n".join(["---", *lines, "---", "## Request", "", "A letter.", ""])
    return read_record(FILE, text.encode(), forces=FORCES, topics=TOPICS, law=LAW)


def response_of(found: Record) -> Response:
    assert found.response is not None
    return found.response


def test_a_whole_record() -> None:
    found = record(
        topics="[organised-crime]",
        act="FOIA 2000",
        extent="extract",
        source="https://www.northumbria.police.uk/114-18?a=b",
        licence="Open Government Licence v3.0",
        aliases="[northumbria-police/ocg]",
    )
    response = response_of(found)
    assert found.faults == ()
    assert found.body_text == "## Request\n\nA letter.\n"
    assert found.file == FILE
    assert response.path == "northumbria-police/114-18"
    assert response.title == "Organised crime group mapping"
    assert response.force is FORCES[0]
    assert (response.reference, str(response.date)) == ("114/18", "2018-02-19")
    assert [str(provision) for provision in response.provisions] == ["23(5)", "31(3)"]
    assert [reliance.span.of(found.text) for reliance in response.exemptions] == ["23(5)", "31(3)"]
    assert (response.ncnd, response.outcome, response.extent) == (Ncnd.WHOLE, Outcome.NCND, Extent.EXTRACT)
    assert response.topics == (TOPICS[0],)
    assert response.act is Act.FOIA
    assert response.source == "https://www.northumbria.police.uk/114-18?a=b"
    assert response.licence == "Open Government Licence v3.0"
    assert response.aliases == ("northumbria-police/ocg",)
    assert response.body.markdown == found.body_text


def test_what_may_be_left_out() -> None:
    found = record()
    response = response_of(found)
    assert found.faults == ()
    assert (response.topics, response.act, response.extent) == ((), Act.FOIA, Extent.UNKNOWN)
    assert (response.source, response.licence, response.aliases) == (None, None, ())


def test_keys_are_read_in_any_letter_case() -> None:
    text = "---\n" + "".join(f"{key.upper()}: {value}\n" for key, value in FRONT.items()) + "---\n"
    found = read_record(FILE, text.encode(), forces=FORCES, topics=TOPICS, law=LAW)
    assert found.faults == ()
    assert response_of(found).ncnd is Ncnd.WHOLE


def test_the_examples_of_the_keys_are_valid() -> None:
    found = record(**{key.name: key.example for key in KEYS})
    assert found.faults == ()


# A changed line, the attribute of the response that comes of it, and its value: all without a fault.
READ = [
    ("force", "the MET", "force", FORCES[1]),  # an alias, in any letter case
    ("force", "northumbria-police", "force", FORCES[0]),  # the slug
    ("force", "CAFÉ  police", "force", FORCES[3]),
    ("reference", "none", "reference", None),
    ("reference", "None", "reference", None),
    ("reference", "3070_15", "reference", "3070_15"),
    ("reference", "0123", "reference", "0123"),
    ("date", "unknown", "date", UNKNOWN),
    ("ncnd", "Whole", "ncnd", Ncnd.WHOLE),
    ("outcome", "partly-disclosed", "outcome", Outcome.PARTLY_DISCLOSED),
    ("exemptions", "[]", "exemptions", ()),
    ("act", "foisa  2002", "act", Act.FOISA),
    ("topics", "[organised-crime, Organised-Crime]", "topics", (TOPICS[0],)),  # once each
    ("title", "'a\u00a0 b'", "title", "a b"),
    ("title", "a\x00b", "title", "a\ufffdb"),  # what no page can hold is replaced (the fault is of the bytes)
]


@pytest.mark.parametrize(("key", "value", "attribute", "expected"), READ)
def test_values(key: str, value: str, attribute: str, expected: object) -> None:
    found = record(**{key: value})
    assert getattr(response_of(found), attribute) == expected
    assert [fault for fault in found.faults if fault.kind is not FaultKind.NOT_TEXT] == []


def test_the_act_is_that_of_the_force_unless_the_record_says_otherwise() -> None:
    scottish = response_of(record(force="Police Scotland", exemptions="[34(1)(b)]"))
    assert scottish.act is Act.FOISA
    assert scottish.provisions[0].slug == "foisa-34-1-b"
    assert response_of(record(force="Police Scotland", act="EIR 2004")).act is Act.EIR


def test_questions_stay_with_their_exemption() -> None:
    (first, second) = response_of(record(exemptions="[{provision: 31(3), questions: [1, 2a]}, 40(2)]")).exemptions
    assert (str(first.provision), first.questions) == ("31(3)", ("1", "2a"))
    assert (str(second.provision), second.questions) == ("40(2)", ())


# A changed line, the kind of the fault, what stands at its place, the fact, the remedy, and what is read all the same.
WRONG = [
    (
        "force",
        "Northumbria Constabulary",
        FaultKind.UNKNOWN_FORCE,
        "Northumbria Constabulary",
        "no force is called `Northumbria Constabulary`",
        "did you mean `Northumbria Police`?",
        None,
    ),
    (
        "force",
        "Xyzzy",
        FaultKind.UNKNOWN_FORCE,
        "Xyzzy",
        "no force is called `Xyzzy`",
        "write a name from responses/forces.toml",
        None,
    ),
    (
        "topics",
        "[gangs]",
        FaultKind.UNKNOWN_TOPIC,
        "gangs",
        "no topic is called `gangs`",
        "did you mean `organised-crime`?",  # of which it is a synonym
        (),
    ),
    (
        "topics",
        "[organized-crime]",
        FaultKind.UNKNOWN_TOPIC,
        "organized-crime",
        "no topic is called `organized-crime`",
        "did you mean `organised-crime`?",
        (),
    ),
    (
        "topics",
        "organised-crime, stop-and-search",
        FaultKind.WRONG_FORM,
        "organised-crime, stop-and-search",
        "`topics` takes a list, not a text",
        "write `topics: [organised-crime, stop-and-search]`",
        TOPICS,
    ),
    (
        "date",
        "2022-13-45",
        FaultKind.WRONG_DATE,
        "2022-13-45",
        "`2022-13-45` is in no calendar",
        "write the date as YYYY-MM-DD, YYYY-MM or YYYY, or `unknown` when the copy shows none",
        UNKNOWN,
    ),
    (
        "date",
        "19/02/2018",
        FaultKind.WRONG_DATE,
        "19/02/2018",
        "`19/02/2018` is not of the form YYYY-MM-DD, YYYY-MM, YYYY or `unknown`",
        "write the date as YYYY-MM-DD, YYYY-MM or YYYY, or `unknown` when the copy shows none",
        UNKNOWN,
    ),
    (
        "ncnd",
        "no",
        FaultKind.WRONG_FORM,
        "no",
        "`no` is no ncnd (one of none, partial, whole)",
        "did you mean `none`?",
        None,
    ),
    (
        "ncnd",
        "true",
        FaultKind.WRONG_FORM,
        "true",
        "`true` is no ncnd (one of none, partial, whole)",
        "write one of none, partial, whole",
        None,
    ),
    (
        "outcome",
        "partially disclosed",
        FaultKind.WRONG_FORM,
        "partially disclosed",
        "`partially disclosed` is no outcome (one of disclosed, partly-disclosed, refused, ncnd, not-held, cost, "
        "vexatious, mixed, unknown)",
        "did you mean `partly-disclosed`?",
        Outcome.UNKNOWN,
    ),
    (
        "outcome",
        "[refused, cost]",
        FaultKind.WRONG_FORM,
        "refused, cost",
        "`outcome` takes one value, not a list",
        "write `outcome: ncnd`",
        Outcome.REFUSED,
    ),
    (
        "act",
        "FOIA",
        FaultKind.WRONG_FORM,
        "FOIA",
        "`FOIA` is no Act of the archive",
        "write `act: FOIA 2000`",
        Act.FOIA,
    ),
    (
        "act",
        "Data Protection Act 2018",
        FaultKind.WRONG_FORM,
        "Data Protection Act 2018",
        "`Data Protection Act 2018` is no Act of the archive",
        "write one of FOIA 2000, FOISA 2002, EIR 2004",
        Act.FOIA,
    ),
    (
        "source",
        "javascript:alert(1)",
        FaultKind.WRONG_FORM,
        "javascript:alert(1)",
        "`javascript:alert(1)` is no http or https address",
        "write the whole address, beginning with https://, or leave the key out",
        None,
    ),
    (
        "source",
        "www.northumbria.police.uk",
        FaultKind.WRONG_FORM,
        "www.northumbria.police.uk",
        "`www.northumbria.police.uk` is no http or https address",
        "write the whole address, beginning with https://, or leave the key out",
        None,
    ),
    (
        "aliases",
        "[/responses/old.md]",
        FaultKind.WRONG_FORM,
        "/responses/old.md",
        "`/responses/old.md` is no path of a record",
        "write the old path without `responses/` and `.md`, such as `northumbria-police/ocg`",
        (),
    ),
    (
        "title",
        "",
        FaultKind.WRONG_FORM,
        "title",
        "`title` has no value",
        "write a value, such as `title: Organised crime group mapping`",
        "114-18",
    ),
    (
        "title",
        "''",
        FaultKind.WRONG_FORM,
        "title",
        "`title` has no value",
        "write a value, such as `title: Organised crime group mapping`",
        "114-18",
    ),
    ("exemptions", "", FaultKind.WRONG_FORM, "exemptions", "`exemptions` has no value", "write `exemptions: []`", ()),
    (
        "exemption",
        "[31(3)]",
        FaultKind.UNKNOWN_KEY,
        "exemption",
        "no record has the key `exemption`",
        "did you mean `exemptions`?",
        None,
    ),
    (
        "zzz",
        "1",
        FaultKind.UNKNOWN_KEY,
        "zzz",
        "no record has the key `zzz`",
        "delete it, or put the fact into the letter's text",
        None,
    ),
]


@pytest.mark.parametrize(("key", "value", "kind", "place", "fact", "remedy", "read"), WRONG)
def test_wrong_values(key: str, value: str, kind: FaultKind, place: str, fact: str, remedy: str, read: object) -> None:
    found = record(**{key: value})
    (fault,) = found.faults
    assert (fault.kind, fault.span.of(found.text), fault.fact, fault.remedy) == (kind, place, fact, remedy)
    assert getattr(response_of(found), key, None) == read


@pytest.mark.parametrize("key", FRONT)
def test_a_missing_key(key: str) -> None:
    found = record(**{key: None})
    (fault,) = found.faults
    assert (fault.kind, fault.span.of(found.text)) == (FaultKind.MISSING_KEY, "---")
    assert fault.fact == f"the key `{key}` is missing"
    assert fault.remedy.startswith(f"add a line such as `{key}: ")


def test_front_matter_that_is_wrong_as_a_whole_is_said_once() -> None:
    found = read_record(FILE, b'---\n{"title": "a"}\n---\n', forces=FORCES, topics=TOPICS, law=LAW)
    assert [fault.fact for fault in found.faults] == ["the front matter is a JSON object here"]
    assert response_of(found).title == "114-18"


# What stands in `exemptions`, what is read, and the remedies: see also the tests of the front matter.
PROVISIONS: list[tuple[str, list[str], list[str]]] = [
    ("[S31(3), 's. 24 (2)']", ["31(3)", "24(2)"], []),
    ("31(3), 24(2)", ["31(3)", "24(2)"], ["write `exemptions: [31(3), 24(2)]`"]),
    ("31(3)", ["31(3)"], ["write `exemptions: [31(3)]`"]),
    ("'31(3); 24(2)'", ["31(3)", "24(2)"], ["write `exemptions: [31(3), 24(2)]`"]),
    ("[31(1)(a)(b)]", ["31(1)(a)", "31(1)(b)"], ["write 31(1)(a), 31(1)(b)"]),
    ("[Section 31(1)(a) & (b)]", ["31(1)(a)", "31(1)(b)"], ["write 31(1)(a), 31(1)(b)"]),
    ("[40(2)(3)&(4)]", ["40(2)", "40(3)", "40(4)"], ["write 40(2), 40(3), 40(4)"]),
    ("[30(1)(a)(i)(b)]", ["30(1)(a)(i)", "30(1)(b)"], ["write 30(1)(a)(i), 30(1)(b)"]),
    ("[31(1)(a)(z)]", ["31(1)(a)(z)"], []),  # no such limb, nor one beside it: a check of the law's says so
    ("[99]", ["99"], []),
    ("[Law Enforcement]", [], ["write one provision such as `31(3)` or `40(5B)(a)(i)`"]),
    ("['31(3) Law Enforcement']", [], ["write one provision such as `31(3)` or `40(5B)(a)(i)`"]),
    ("[3070_15]", [], ["write one provision such as `31(3)` or `40(5B)(a)(i)`"]),
]


@pytest.mark.parametrize(("value", "provisions", "remedies"), PROVISIONS)
def test_provisions(value: str, provisions: list[str], remedies: list[str]) -> None:
    found = record(exemptions=value)
    assert [str(reliance.provision) for reliance in response_of(found).exemptions] == provisions
    assert [fault.remedy for fault in found.faults] == remedies


def test_a_provision_that_is_several_has_its_place() -> None:
    found = record(exemptions="[23(5), 31(1)(a)(b)]")
    (fault,) = found.faults
    assert (fault.kind, fault.fact) == (FaultKind.WRONG_PROVISION, "`31(1)(a)(b)` is not one provision")
    assert fault.span.of(found.text) == "31(1)(a)(b)"


def test_the_parts_of_a_text_that_should_be_a_list_have_their_own_places() -> None:
    found = record(exemptions="31(3) ,  24(2)")
    assert [reliance.span.of(found.text) for reliance in response_of(found).exemptions] == ["31(3)", "24(2)"]


@pytest.mark.parametrize("content", [b"", b"A letter without front matter.\n", "---\n".encode("utf-16")[:3]])
def test_nothing_to_show_is_no_response(content: bytes) -> None:
    found = read_record(FILE, content, forces=FORCES, topics=TOPICS, law=LAW)
    assert found.response is None
    assert found.faults
    assert found.body_text == found.text.removeprefix("\ufeff")


def test_faults_come_in_the_order_of_the_file() -> None:
    text = "\ufeff---\r\ntitle: a\r\ntitle: b\r\ndate: x\r\n---\r\n\x00"
    found = read_record(FILE, text.encode(), forces=FORCES, topics=TOPICS, law=LAW)
    starts = [fault.span.start for fault in found.faults]
    assert starts == sorted(starts)
    assert {fault.kind for fault in found.faults} == {
        FaultKind.BYTE_ORDER_MARK,
        FaultKind.LINE_ENDS,
        FaultKind.MISSING_KEY,
        FaultKind.DUPLICATE_KEY,
        FaultKind.WRONG_DATE,
        FaultKind.NOT_TEXT,
    }
    assert found.lines.position(found.faults[-1].span.start).line == 6


def test_attachments_are_kept() -> None:
    capture = Attachment("capture.html", 3, "0" * 64)
    found = read_record(FILE, b"---\ntitle: a\n---\n", forces=FORCES, topics=TOPICS, law=LAW, attachments=[capture])
    assert response_of(found).capture == capture


def test_a_file_that_cannot_be_opened_is_a_record_with_a_fault() -> None:
    found = unreadable_record(FILE, "the file is too large", "split it")
    assert found.response is None
    assert [(fault.kind, fault.fact, fault.remedy) for fault in found.faults] == [
        (FaultKind.NOT_TEXT, "the file is too large", "split it")
    ]


keys = st.sampled_from([key.name for key in KEYS] + ["NCND", "zzz", "<<"])
values = st.one_of(st.sampled_from([key.example for key in KEYS]), st.text(max_size=30))
sheets = st.lists(st.tuples(keys, values), max_size=12).map(lambda pairs: "".join(f"{k}: {v}\n" for k, v in pairs))


@given(st.one_of(st.binary(), sheets.map(lambda sheet: f"---\n{sheet}---\nbody".encode(errors="surrogatepass"))))
def test_no_bytes_raise_and_everything_has_its_place(content: bytes) -> None:
    found = read_record(FILE, content, forces=FORCES, topics=TOPICS, law=LAW)
    for fault in found.faults:
        assert 0 <= fault.span.start <= fault.span.end <= len(found.text)
        assert fault.fact
        assert fault.remedy
        assert "\n" not in fault.fact
    if found.response is not None:
        for text in (found.response.title, found.response.reference, found.response.source, found.response.licence):
            (text or "").encode()
        for reliance in found.response.exemptions:
            assert 0 < reliance.span.start < reliance.span.end <= len(found.text)
