"""A small law and a small archive for the tests of the pages: made up, and held against nothing real.

One response is whole, one has no date, one has hardly anything, and one attacks every field that it has.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from precedents.dates import UNKNOWN, PartialDate
from precedents.law import Law
from precedents.law.drafting import (
    Drafter,
    Guidance,
    change,
    condition,
    exempts,
    memory,
    ncnd,
    refuses,
    remarks,
    verified,
    version,
)
from precedents.law.provisions import Act, Provision
from precedents.law.sections import Basis, Role, Section, Standing
from precedents.pages import site
from precedents.pages.page import Page
from precedents.pages.templates import Templates
from precedents.records.archive import Archive
from precedents.records.body import render
from precedents.records.record import Record
from precedents.records.response import Attachment, Extent, Force, Ncnd, Outcome, Reliance, Response, Topic
from precedents.spans import Span

TEMPLATES_FOLDER = Path(site.__file__).parent / "templates"
SEEN = verified("STATUTE")


def templates() -> Templates:
    """The real templates."""
    return Templates({path.name: path.read_text(encoding="utf-8") for path in sorted(TEMPLATES_FOLDER.glob("*.html"))})


def _sections() -> Iterable[Section]:
    foia = Drafter(Act.FOIA, SEEN, SEEN, SEEN)
    yield foia.section(
        "12", "Cost above the limit", "Cost", refuses("12(1)", "above the limit"), role=Role.REFUSES, titled=SEEN
    )
    yield foia.section("16", "Duty to advise", "Advice", role=Role.PROCEDURE)
    yield foia.section(
        "31",
        "Law enforcement",
        "Law Enforcement",
        exempts("31(1)", "disclosure would prejudice:", a="the detection of crime", b="the arrest of offenders"),
        ncnd("31(3)", "to confirm or deny would prejudice a matter in (1)"),
        standing=Standing.QUALIFIED,
        basis=Basis.PREJUDICE,
        test="would, or would be likely to, prejudice",
        titled=SEEN,
        guidance=Guidance("Law enforcement", "https://regulator.example/31", SEEN),
    )
    yield foia.section(
        "40",
        "Personal information",
        "Personal Data",
        exempts("40(2)", "somebody else's personal data"),
        version(condition("40(3)", "the first condition"), last="2018-05-24", standing=Standing.ABSOLUTE),
        version(ncnd("40(5)", "no duty to confirm or deny", a="to the subject"), last="2018-05-24"),
        version(ncnd("40(5B)", "no duty to confirm or deny, new form"), first="2018-05-25"),
        standing=Standing.BY_LIMB,
        basis=Basis.CLASS,
        titled=SEEN,
        guidance=Guidance("Personal data"),
        changes=(change("2018-05-25", "(5B) in place of (5).", SEEN), change(None, "A later change.", memory())),
        notes=remarks(SEEN, "40(5) ended on 24 May 2018, though letters kept citing it."),
    )
    eir = Drafter(Act.EIR, SEEN, SEEN, SEEN)
    yield eir.section(
        "12",
        "Exceptions",
        "Exceptions",
        exempts("12(4)", "may be refused so far as:", b="the request is manifestly unreasonable"),
        standing=Standing.QUALIFIED,
        basis=Basis.CLASS,
        titled=SEEN,
        open_to_police=False,
    )


LAW = Law(_sections(), {})

KENT = Force("kent-police", "Kent Police", ("Kent Constabulary",), "England")
SCOTS = Force("police-scotland", "Police Scotland", (), "Scotland", Act.FOISA)
QUOTED = Force("quoted", """O'Neill's "Own" <b>Force</b> & {{ 7*7 }}""", ("""<i>alias</i> "a" """,), "Wales")
FORCES = (KENT, SCOTS, QUOTED)

DRONES = Topic("drones", "Drones", "Unmanned aircraft.", ("UAV", "unmanned aircraft"))
WEAPONS = Topic("weapons", "Weapons", "Firearms & knives.")
TOPICS = (WEAPONS, DRONES)

LETTER = """\
## Request

How many drones does the force have?

## Response

The force neither confirms nor denies that it holds anything.

### Harm

- It would tell criminals.
- It would cost.

| Year | Drones |
|---|---:|
| 2017 | 3 |
"""

ATTACK = """\
# <script>alert(1)</script> {{ 7*7 }} {% raw %}

<redacted> <img src=x onerror=alert(2)> [a link](javascript:alert(3)) <a href="javascript:alert(4)" onclick="x()">

| <b>Year</b> | "quoted" |
|---|---|
| 2017 | </table></section><script>alert(6)</script> |
"""
ATTACKED = """<script>alert("title")</script> {{ 7*7 }} {% include 'x' %} </title> 'q'"""


def relied(*texts: str, act: Act = Act.FOIA) -> tuple[Reliance, ...]:
    """Reliances on provisions as they are written."""
    return tuple(Reliance(Provision.parse(text, act)) for text in texts)


WHOLE = Response(
    path="kent-police/114-18",
    title="Drones held by the force",
    body=render(LETTER),
    force=KENT,
    reference="114/18",
    date=PartialDate(2018, 2, 19),
    exemptions=(*relied("31(3)"), Reliance(Provision.parse("40(5)"), ("1", "2"))),
    ncnd=Ncnd.WHOLE,
    outcome=Outcome.NCND,
    topics=(DRONES,),
    extent=Extent.EXTRACT,
    source="https://kent.example/disclosure-log?id=114&page=18",
    licence="Open Government Licence v3.0",
    attachments=(Attachment("capture.html", 10632, "ab" * 32), Attachment("table of drones.csv", 812, "cd" * 32)),
)
UNDATED = Response(
    path="kent-police/drones-and-knives",
    title="Drones and knives",
    body=render("Yes.\n\nNo."),
    force=KENT,
    exemptions=relied("31(1)(a)", "40(3)"),
    ncnd=Ncnd.PARTIAL,
    outcome=Outcome.PARTLY_DISCLOSED,
    topics=(WEAPONS, DRONES),
)
BARE = Response(path="police-scotland/22-0001", title="", body=render(""), date=PartialDate(2022))
HOSTILE = Response(
    path="quoted/a b#c?d%e",
    title=ATTACKED,
    body=render(ATTACK),
    force=QUOTED,
    reference='"><img src=x onerror=alert(7)>',
    date=PartialDate(2018, 2),
    exemptions=relied("31(3)", "99(1)", "40(5B)"),
    outcome=Outcome.REFUSED,
    topics=(Topic("t", '<svg onload="alert(8)">', "<b>described</b>"),),
    source="javascript:alert(9)",
    licence="<script>alert(10)</script>",
    attachments=(Attachment('x" onclick="alert(11).svg', 1, "ef" * 32),),
)
RESPONSES = (WHOLE, UNDATED, BARE, HOSTILE)


def archive(responses: Iterable[Response] = RESPONSES, law: Law = LAW) -> Archive:
    """An archive of these responses with the lists and the law of this module."""
    records = tuple(
        Record(f"responses/{response.path}.md", "", (), Span(0, 0), (), response)
        for response in sorted(responses, key=lambda each: each.path)
    )
    attacked = tuple(topic for response in responses for topic in response.topics if topic not in TOPICS)
    return Archive(records, FORCES, TOPICS + attacked, law)


def many(count: int) -> tuple[Response, ...]:
    """So many responses by one force on one provision, the first half of them dated."""
    return tuple(
        Response(
            path=f"kent-police/{number:05}",
            title=f"Response {number}",
            body=render(""),
            force=KENT,
            date=PartialDate(2020, 1 + number % 12) if number < count / 2 else UNKNOWN,
            exemptions=relied("31(1)(a)"),
            topics=(DRONES,),
        )
        for number in range(count)
    )


def pages(of: Archive | None = None, settings: site.Settings | None = None) -> dict[str, Page]:
    """Every page of an archive by its address; each address must occur once."""
    made = list(site.pages(of or archive(), templates(), settings or site.Settings()))
    found = {page.url: page for page in made}
    assert len(found) == len(made)
    return found
