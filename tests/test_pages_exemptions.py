"""The pages of the law: every exemption with its count, limbs in the order of the statute, what records cite."""

from __future__ import annotations

import pytest

from precedents.law import LAW as REAL_LAW
from precedents.law.provisions import Act
from precedents.pages.page import Page
from precedents.records.archive import Archive
from tests.pages_archive import HOSTILE, WHOLE, archive, pages, relied
from tests.pages_html import Html


@pytest.fixture(scope="module")
def site() -> dict[str, Page]:
    return pages()


def rows(page: Page, of: str) -> list[list[str]]:
    """The rows of the tables of a page that have this heading, without the heading itself."""
    found: list[list[str]] = []
    inside = False
    for row in Html(page.html).rows():
        if of in row:
            inside = True
        elif row[-1] in {"Responses", "NCND"}:
            inside = False
        elif inside:
            found.append(row)
    return found


def test_lists_every_exemption_with_what_it_is_and_how_many_rely_on_it(site: dict[str, Page]) -> None:
    assert rows(site["exemptions/"], "NCND limb") == [
        ["31", "Law enforcement", "qualified", "prejudice based", "31(3)", "3"],
        ["40", "Personal information", "absolute or qualified, by limb", "class based", "40(5), 40(5B)", "3"],
        ["12", "Exceptions", "qualified", "class based", "none", "0"],  # of the EIR
    ]


def test_what_refuses_without_being_an_exemption_stands_apart(site: dict[str, Page]) -> None:
    text = Html(site["exemptions/"].html).text
    assert ["12", "Cost above the limit", "0"] in Html(site["exemptions/"].html).rows()
    assert "These are no exemptions" in text
    assert "Duty to advise" not in text  # procedure that no record cites


def test_procedure_has_a_page_once_a_record_cites_it() -> None:
    cited = pages(archive([WHOLE.__class__(path="a/b", title="A", body=WHOLE.body, exemptions=relied("16"))]))
    assert "exemptions/16/" in cited
    assert "Duty to advise" in Html(cited["exemptions/"].html).text


def test_limbs_stand_in_order_with_their_kind_and_days(site: dict[str, Page]) -> None:
    assert rows(site["exemptions/40/"], "Limb") == [
        ["40(2)", "somebody else's personal data", "", "0"],
        ["40(3)", "the first condition until 24 May 2018", "condition absolute", "1"],
        ["40(5)", "no duty to confirm or deny until 24 May 2018", "NCND limb", "1"],
        ["40(5)(a)", "to the subject until 24 May 2018", "NCND limb", "0"],
        ["40(5B)", "no duty to confirm or deny, new form from 25 May 2018", "NCND limb", "1"],
    ]


def test_only_limbs_that_a_record_relies_on_are_links(site: dict[str, Page]) -> None:
    links = Html(site["exemptions/40/"].html).links()
    assert "../../exemptions/40-5/" in links
    assert "../../exemptions/40-2/" not in links


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("exemptions/40/", "Personal data (not confirmed)"),  # a fact that nobody has seen at its source
        ("exemptions/40/", "date not confirmed A later change. (not confirmed)"),
        ("exemptions/40/", "25 May 2018 (5B) in place of (5)."),
        ("exemptions/40/", "40(5) ended on 24 May 2018, though letters kept citing it."),
        ("exemptions/31/", "would, or would be likely to, prejudice"),
        ("exemptions/eir-12/", "No: other authorities rely on it."),
        ("exemptions/12/", "No response in the archive relies on this section yet."),
        ("exemptions/eir-12/", "No response in the archive relies on this regulation yet."),
        ("exemptions/99-1/", "Not found in the Freedom of Information Act 2000, on any date."),
        ("exemptions/40-5/", "no duty to confirm or deny until 24 May 2018"),
        ("exemptions/31-1/", "31(1)(a) in 1"),  # the limbs below it that records cite
    ],
)
def test_says(site: dict[str, Page], url: str, said: str) -> None:
    text = " ".join(element.text for element in Html(site[url].html).elements if element.tag in {"div", "p", "ul"})
    assert said in " ".join(text.split())


def test_a_limb_that_the_act_lacks_is_named_on_the_page_of_its_section() -> None:
    wrong = WHOLE.__class__(path="a/b", title="A", body=WHOLE.body, exemptions=relied("31(9)", "31(1)(z)"))
    site = pages(archive([wrong, HOSTILE]))
    text = " ".join(Html(site["exemptions/31/"].html).text.split())
    assert "Cited in letters, but not found in the Act: 31(1)(z), 31(9)." in text
    assert {"exemptions/31-9/", "exemptions/31-1-z/"} <= set(site)


@pytest.mark.parametrize(
    ("url", "description"),
    [
        ("exemptions/31/", "Section 31 FOIA 2000 (Law enforcement): 3 published police responses that rely on it."),
        (
            "exemptions/12/",
            "Section 12 FOIA 2000 (Cost above the limit). "
            "No published police response in the archive relies on it yet.",
        ),
        ("exemptions/99/", "Section 99 FOIA 2000: 1 published police response that relies on it."),
    ],
)
def test_describes_a_page_in_a_sentence(site: dict[str, Page], url: str, description: str) -> None:
    assert site[url].description == description


def test_the_way_to_a_limb_leads_through_what_contains_it(site: dict[str, Page]) -> None:
    assert Html(site["exemptions/31-1-a/"].html).links()[:3] == [
        "../../exemptions/",
        "../../exemptions/31/",
        "../../exemptions/31-1/",
    ]


def test_the_real_law_has_a_page_for_every_exemption_of_every_act() -> None:
    site = pages(Archive((), (), (), REAL_LAW))
    for act in Act:
        for section in REAL_LAW.exemptions(act):
            page = site[f"exemptions/{section.provision.slug}/"]
            assert section.heading in page.title
            assert len(rows(page, "Limb")) == len({e.provision for e in section.entries if e.provision.limbs})
