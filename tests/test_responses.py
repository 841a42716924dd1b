"""What stands in `responses/`: the facts and the words of the first records, and the two lists that records use."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from precedents.law.provisions import Act
from precedents.records.archive import Archive
from precedents.records.fidelity import Change, compare
from precedents.records.lists import find_force, names_of, read_forces, read_topics
from precedents.records.response import Extent, Force, Ncnd, Outcome, Topic
from precedents.spans import Lines

RESPONSES = Path(__file__).resolve().parent.parent / "responses"


@dataclass(frozen=True)
class Facts:
    """What one published response says of itself, and the SHA-256 of the copy that it was taken from."""

    title: str
    force: str
    reference: str | None
    date: str
    exemptions: tuple[str, ...]
    ncnd: Ncnd
    outcome: Outcome
    topics: tuple[str, ...]
    sha256: str
    chrome: tuple[str, ...] = ()


COOKIES = """Quickly exit this site by pressing the Escape key Leave this site
We use some essential cookies to make our website work. We’d like to set additional cookies so we can remember your \
preferences and understand how you use our site.
You can manage your preferences and cookie settings at any time by clicking on “Customise Cookies” below. For more \
information on how we use cookies, please see our Cookies notice.
Your cookie preferences have been saved. You can update your cookie settings at any time on the cookies page.
Your cookie preferences have been saved. You can update your cookie settings at any time on the cookies page.
Sorry, there was a technical problem. Please try again.
This site is a beta, which means it's a work in progress and we'll be adding more to it over the next few weeks. Your \
feedback helps us make things better, so please let us know what you think."""
BETA = "BETAThis is a new service. Your feedback will help us to improve it.\nFont Size:\nSpeech:"

FACTS = {
    "northumbria-police/114-18": Facts(  # dated, every limb an NCND limb, limbs out of the order of the statute
        "OCG Mapping Group",
        "Northumbria Police",
        "114/18",
        "2018-02-19",
        ("23(5)", "24(2)", "31(3)", "38(2)", "40(5)"),
        Ncnd.WHOLE,
        Outcome.NCND,
        ("organised-crime",),
        "e486512cbc76430f15c87eed7d6bde1f8e9ad3e6c7c2364060e0c5252b5dd82f",
        (BETA, "back to top"),
    ),
    "metropolitan-police-service/01-foi-22-023919": Facts(  # a reference with dots, `31(1)(a)(b)`, a table
        "High-risk declarable association reports, 2020 and 2021",
        "Metropolitan Police Service",
        "01.FOI.22.023919",
        "unknown",
        ("31(1)(a)", "31(1)(b)", "40(2)", "40(3)", "40(4)"),
        Ncnd.NONE,
        Outcome.PARTLY_DISCLOSED,
        ("professional-standards",),
        "e0e6e00a06f64ea2e28c536e27629859a1371fd623377171742b0b4f4550147c",
        (COOKIES,),
    ),
    "west-midlands-police/3070-15": Facts(  # a reference that YAML reads as a number; a date of the request only
        "High Tech Crime",
        "West Midlands Police",
        "3070_15",
        "unknown",
        ("23(5)", "31(3)"),
        Ncnd.PARTIAL,
        Outcome.PARTLY_DISCLOSED,
        ("child-sexual-abuse", "cyber-crime-and-digital-forensics"),
        "c8bbbaf7536ef9e13e0b2eafef94580b6502eef19c498aae17086bdf2ae92215",
        ("Bookmark the permalink.\n\nComments are closed",),
    ),
    "west-midlands-police/658a-22": Facts(  # reasons alone: neither request nor decision in the copy
        "Statistical data relating to serious offences",
        "West Midlands Police",
        "658A/22",
        "unknown",
        ("31(1)(a)", "31(1)(b)"),
        Ncnd.NONE,
        Outcome.REFUSED,
        ("crime-statistics",),
        "a860effffbfb39ff9c72cd5df690670a8a9e1ba5c827a8e5329ff9677dd35e15",
    ),
    "northumbria-police/ring-cameras": Facts(  # neither reference nor date; bare sections
        "Commercial agreements with Ring Inc",
        "Northumbria Police",
        None,
        "unknown",
        ("24", "31"),
        Ncnd.WHOLE,
        Outcome.NCND,
        ("technology-and-suppliers", "covert-surveillance"),
        "e797a2411691b3de928e67108cea06afa97a1347f1d0e350a48f88f4e64e6e9c",
    ),
}
HEADINGS = {
    "northumbria-police/114-18": """
        2 You asked: | 2 In Response: | 3 Section 23(5) Information relating to the Security bodies
        | 3 Section 40 (2) - Personal Information | 3 Evidence of Harm
        | 3 Section 24 | 4 Factors favouring confirming or denying | 4 Factors favouring neither confirming nor denying
        | 3 Section 31 | 4 Factors favouring confirming or denying | 4 Factors favouring neither confirming or denying
        | 3 Section 38 | 4 Factors favouring confirming or denying | 4 Factors favouring neither confirming or denying
        | 3 Balance Test""",
    "metropolitan-police-service/01-foi-22-023919": "2 Reason for decision | 2 Disclosure",
    "west-midlands-police/3070-15": """
        2 Request | 2 Response
        | 3 Harm in complying with Section 1(1)(a) – to confirm or nor whether information is held
        | 3 Public Interest Considerations – Section 31 | 4 Factors favouring complying with Section 1(1)(a)
        | 4 Factors against complying with Section 1(1)(a) | 4 Balancing Test | 2 Attachments""",
    "west-midlands-police/658a-22": """
        2 Harm | 2 Public Interest Test | 3 S31 - Factors Favouring Disclosure:
        | 3 S31 - Factors Favouring Non-Disclosure: | 3 Balancing Test""",
    "northumbria-police/ring-cameras": "2 You asked: | 2 In Response:",
}
FIRST = sorted(FACTS)
EVERY = sorted(str(file.relative_to(RESPONSES).with_suffix("")) for file in RESPONSES.glob("*/*.md"))


def body_of(archive: Archive, path: str) -> str:
    return next(record.body_text for record in archive.records if record.file == f"responses/{path}.md")


def copy_of(path: str) -> str:
    return (RESPONSES / path / "capture.txt").read_bytes().decode("utf-8")


# The records


@pytest.mark.parametrize("path", FIRST)
def test_a_record_says_what_its_letter_says(archive: Archive, path: str) -> None:
    facts, response = FACTS[path], archive.by_path[path]
    assert response.force is not None
    assert facts == Facts(
        response.title,
        response.force.name,
        response.reference,
        str(response.date),
        tuple(str(reliance.provision) for reliance in response.exemptions),
        response.ncnd or Ncnd.NONE,
        response.outcome,
        tuple(topic.slug for topic in response.topics),
        facts.sha256,
        facts.chrome,
    )
    assert response.ncnd is not None
    assert (response.act, response.extent, response.source) == (Act.FOIA, Extent.EXTRACT, None)


@pytest.mark.parametrize("path", FIRST)
def test_a_record_has_the_headings_of_its_letter(archive: Archive, path: str) -> None:
    headings = archive.by_path[path].body.headings
    expected = [" ".join(heading.split()) for heading in HEADINGS[path].split("|")]
    assert [f"{heading.level} {heading.text}" for heading in headings] == expected


@pytest.mark.parametrize("path", EVERY)
def test_a_record_is_read_without_a_fault_and_stands_in_the_folder_of_its_force(archive: Archive, path: str) -> None:
    record = next(record for record in archive.records if record.file == f"responses/{path}.md")
    assert record.faults == ()
    assert record.response is not None
    assert record.response.force is not None
    assert record.response.force.slug == path.split("/")[0]


@pytest.mark.parametrize("path", FIRST)
def test_the_published_copy_is_kept_byte_for_byte(archive: Archive, path: str) -> None:
    content = (RESPONSES / path / "capture.txt").read_bytes()
    capture = archive.by_path[path].capture
    assert hashlib.sha256(content).hexdigest() == FACTS[path].sha256
    assert capture is not None
    assert (capture.size, capture.sha256) == (len(content), hashlib.sha256(content).hexdigest())


def test_the_table_of_the_letter_is_a_table(archive: Archive) -> None:
    html = archive.by_path["metropolitan-police-service/01-foi-22-023919"].body.html
    assert (html.count("<table"), len(re.findall(r"<th\b", html)), len(re.findall(r"<td\b", html))) == (1, 2, 40)


# The words of the letters


@pytest.mark.parametrize("path", EVERY)
def test_a_record_has_the_words_of_its_copy_and_no_others(archive: Archive, path: str) -> None:
    assert compare(body_of(archive, path), copy_of(path)) == ()


@pytest.mark.parametrize("path", FIRST)
def test_nothing_was_left_out_but_these_lines_of_the_site(archive: Archive, path: str) -> None:
    found = compare(body_of(archive, path), copy_of(path), chrome=())
    assert [difference.change for difference in found] == [Change.OMITTED] * len(FACTS[path].chrome)
    assert tuple(re.sub(r"\n\n+$", "", difference.published) for difference in found) == FACTS[path].chrome


@pytest.mark.parametrize("path", FIRST)
def test_every_passage_and_heading_as_it_is_shown_stands_in_the_copy_in_order(archive: Archive, path: str) -> None:
    # Another way to the same: what a reader sees, looked up in the copy, without the comparison that is tested above.
    copy = squeezed(re.sub(r"</?u>|^•|^-|^\d\.|\|", " ", copy_of(path), flags=re.MULTILINE))
    body = archive.by_path[path].body
    for sequence in ([passage.text for passage in body.passages], [heading.text for heading in body.headings]):
        assert sequence
        at = 0
        for text in sequence:
            at = copy.index(squeezed(text.replace("|", " ")), at) + len(squeezed(text.replace("|", " ")))


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("path", FIRST)
def test_an_altered_word_is_found_where_it_stands(archive: Archive, path: str) -> None:
    body, copy = body_of(archive, path), copy_of(path)
    for word in list(re.finditer(r"[A-Za-z]{2,}", body))[::53]:
        for other in ("", "other" + word[0]):
            found = compare(body[: word.start()] + other + body[word.end() :], copy)
            assert len(found) == 1, word[0]
            assert found[0].change is (Change.ALTERED if other else Change.OMITTED)
            assert abs(found[0].record.start - word.start()) <= 200, "far from where it was altered"


@pytest.mark.parametrize("path", FIRST)
def test_every_dropped_not_is_found(archive: Archive, path: str) -> None:
    body, copy = body_of(archive, path), copy_of(path)
    for word in re.finditer(r"\b(?:not|neither|nor) ", body):
        assert [found.published for found in compare(body[: word.start()] + body[word.end() :], copy)] == [
            word[0].strip()
        ]


@pytest.mark.parametrize("path", FIRST)
def test_swapped_and_dropped_paragraphs_and_added_sentences_are_found(archive: Archive, path: str) -> None:
    copy = copy_of(path)
    blocks = body_of(archive, path).strip().split("\n\n")
    for at in range(0, len(blocks) - 1, 7):
        before, this, that, after = blocks[:at], blocks[at], blocks[at + 1], blocks[at + 2 :]
        assert compare("\n\n".join([*before, that, this, *after]), copy)
        assert [found.change for found in compare("\n\n".join([*before, that, *after]), copy)] == [Change.OMITTED]
        (added,) = compare("\n\n".join([*before, this + " We also hold more.", that, *after]), copy)
        assert (added.change, squeezed(added.published)) == (Change.ADDED, "")


def test_a_difference_leads_to_its_line_in_the_record(archive: Archive) -> None:
    path = "northumbria-police/114-18"
    altered = body_of(archive, path).replace("is of paramount importance", "is of some importance")
    (found,) = compare(altered, copy_of(path))
    line = Lines(altered).position(found.record.start).line
    assert (found.written, found.published) == ("some", "paramount")
    assert "is of some importance" in Lines(altered).line(line)


# The lists

TERRITORIAL = """
    Avon and Somerset Police | Bedfordshire Police | Cambridgeshire Constabulary | Cheshire Constabulary
    | City of London Police | Cleveland Police | Cumbria Constabulary | Derbyshire Constabulary
    | Devon & Cornwall Police | Dorset Police | Durham Constabulary | Dyfed-Powys Police | Essex Police
    | Gloucestershire Constabulary | Greater Manchester Police | Gwent Police
    | Hampshire and Isle of Wight Constabulary | Hertfordshire Constabulary | Humberside Police | Kent Police
    | Lancashire Constabulary | Leicestershire Police | Lincolnshire Police | Merseyside Police
    | Metropolitan Police Service | Norfolk Constabulary | North Wales Police | North Yorkshire Police
    | Northamptonshire Police | Northumbria Police | Nottinghamshire Police | South Wales Police
    | South Yorkshire Police | Staffordshire Police | Suffolk Constabulary | Surrey Police | Sussex Police
    | Thames Valley Police | Warwickshire Police | West Mercia Police | West Midlands Police | West Yorkshire Police
    | Wiltshire Police"""
NATIONAL = """
    Police Scotland | Police Service of Northern Ireland | British Transport Police | Ministry of Defence Police
    | Civil Nuclear Constabulary | National Crime Agency | National Police Chiefs' Council | College of Policing
    | Association of Chief Police Officers | ACRO Criminal Records Office | Independent Office for Police Conduct"""
CALLED = {  # as letters, contributors and former years call a force
    "MPS": "metropolitan-police-service",
    "the met": "metropolitan-police-service",
    "GMP": "greater-manchester-police",
    "WMP": "west-midlands-police",
    "BTP": "british-transport-police",
    "Hampshire Constabulary": "hampshire-and-isle-of-wight-constabulary",
    "Heddlu Gogledd Cymru": "north-wales-police",
    "Devon and Cornwall Police": "devon-and-cornwall-police",
    "National Police Chiefs’ Council": "national-police-chiefs-council",
    "IPCC": "independent-office-for-police-conduct",
    "HMIC": "hmicfrs",
    "Police Service of Scotland": "police-scotland",
    "northumbria-police": "northumbria-police",
}
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@pytest.fixture(scope="module")
def forces() -> tuple[Force, ...]:
    found, faults = read_forces((RESPONSES / "forces.toml").read_text(encoding="utf-8"))
    assert faults == ()
    return found


@pytest.fixture(scope="module")
def topics() -> tuple[Topic, ...]:
    found, faults = read_topics((RESPONSES / "topics.toml").read_text(encoding="utf-8"))
    assert faults == ()
    return found


def parts(names: str) -> set[str]:
    return {" ".join(name.split()) for name in names.split("|")}


def repeated(names: list[str]) -> list[str]:
    return [name for name, times in Counter(" ".join(name.casefold().split()) for name in names).items() if times > 1]


def test_every_force_is_listed(forces: tuple[Force, ...]) -> None:
    names = {force.name for force in forces}
    assert len(parts(TERRITORIAL)) == 43
    assert parts(TERRITORIAL) - names == set()
    assert parts(NATIONAL) - names == set()
    of_wales = {force.name for force in forces if force.nation == "Wales"}
    assert of_wales == {"Dyfed-Powys Police", "Gwent Police", "North Wales Police", "South Wales Police"}


def test_no_name_alias_or_slug_belongs_to_two_forces(forces: tuple[Force, ...]) -> None:
    assert repeated([name for force in forces for name in (force.name, *force.aliases)]) == []
    assert repeated([name for force in forces for name in {name.casefold() for name in names_of(force)}]) == []
    assert repeated([domain for force in forces for domain in force.domains]) == []


def test_forces_are_in_order_and_well_formed(forces: tuple[Force, ...]) -> None:
    assert [force.name for force in forces] == sorted((force.name for force in forces), key=str.casefold)
    assert [force.slug for force in forces if not SLUG.fullmatch(force.slug)] == []
    assert [force.domains for force in forces if any(not re.fullmatch(r"[a-z0-9.-]+", d) for d in force.domains)] == []


def test_only_the_scottish_answer_under_the_scottish_act(forces: tuple[Force, ...]) -> None:
    for force in forces:
        assert (force.act is Act.FOISA) == (force.nation == "Scotland"), force.name


@pytest.mark.parametrize(("name", "slug"), CALLED.items())
def test_a_force_is_found_by_what_it_is_called(forces: tuple[Force, ...], name: str, slug: str) -> None:
    found = find_force(name, forces)
    assert found is not None
    assert found.slug == slug


@pytest.mark.parametrize("place", ["Kent", "Durham", "West Midlands", "Scotland", "Police"])
def test_a_place_or_a_common_word_is_no_force(forces: tuple[Force, ...], place: str) -> None:
    assert find_force(place, forces) is None


def test_topics_are_few_in_order_and_complete(topics: tuple[Topic, ...]) -> None:
    assert 30 <= len(topics) <= 45
    assert [topic.slug for topic in topics] == sorted({topic.slug for topic in topics})
    for topic in topics:
        assert SLUG.fullmatch(topic.slug)
        assert topic.synonyms, topic.slug
        assert re.fullmatch(r"[A-Z0-9].*[^.]\.", topic.description), topic.slug
        assert ". " not in topic.description, topic.slug


def test_no_title_or_synonym_belongs_to_two_topics(topics: tuple[Topic, ...]) -> None:
    assert repeated([topic.title for topic in topics]) == []
    assert repeated([synonym for topic in topics for synonym in topic.synonyms]) == []
    titles = {topic.title.casefold(): topic.slug for topic in topics}
    for topic in topics:
        for synonym in topic.synonyms:
            assert titles.get(synonym.casefold(), topic.slug) == topic.slug, synonym
