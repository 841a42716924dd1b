"""Addresses of pages, and links between them that hold in any folder of any host."""

from __future__ import annotations

from urllib.parse import unquote, urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.law.provisions import Act, Provision
from precedents.pages import addresses
from precedents.search.keys import exemption_key
from tests.pages_archive import BARE, DRONES, HOSTILE, KENT, WHOLE

# What a file name can hold; a dot alone would be a way up, and no record has such a name.
_name = st.text(st.characters(exclude_characters="/\\\x00", exclude_categories=("Cs", "Cc")), min_size=1, max_size=12)
_folder = _name.filter(lambda name: name.strip(".") != "")
_url = st.lists(_folder, max_size=5).map(lambda names: "".join(f"{name}/" for name in names))


@given(_url, _url)
def test_a_link_leads_from_any_page_to_any_other(origin: str, target: str) -> None:
    here = "https://host.example/some/folder/" + "/".join(map(_quoted, origin.split("/")))
    there = urlsplit(urljoin(here, addresses.rel(origin, target)))
    assert there.netloc == "host.example"
    assert unquote(there.path) == f"/some/folder/{target}"
    assert not there.query
    assert not there.fragment


def _quoted(name: str) -> str:
    return addresses.rel("", name) if name else ""


@pytest.mark.parametrize(
    ("origin", "target", "link"),
    [
        ("", "", "./"),  # an empty address would be understood, yet reads as a mistake
        ("", "forces/", "forces/"),
        ("exemptions/31/", "", "../../"),
        ("exemptions/31/page/2/", "exemptions/31/", "../../../../exemptions/31/"),
        ("", "responses/quoted/a b#c?d%e/", "responses/quoted/a%20b%23c%3Fd%25e/"),  # a file name is no syntax
        ("", "javascript:alert(1)/", "javascript%3Aalert%281%29/"),  # nor is it a scheme
    ],
)
def test_a_link_is_relative_and_quoted(origin: str, target: str, link: str) -> None:
    assert addresses.rel(origin, target) == link


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (addresses.response(WHOLE), "responses/kent-police/114-18/"),
        (addresses.record(WHOLE), "responses/kent-police/114-18.md"),
        (addresses.provision(Provision.parse("31(1)(a)")), "exemptions/31-1-a/"),
        (addresses.provision(Provision.parse("12(4)(b)", Act.EIR)), "exemptions/eir-12-4-b/"),  # not FOIA's section 12
        (addresses.topic(DRONES), "topics/drones/"),
        (addresses.force(KENT), "forces/kent-police/"),
        (addresses.ncnd("whole"), "ncnd/whole/"),
        (addresses.year("unknown"), "years/unknown/"),
        (addresses.part("exemptions/31/", 1), "exemptions/31/"),  # the first part is the page itself
        (addresses.part("exemptions/31/", 2), "exemptions/31/page/2/"),
        (addresses.narrowed("exemption", "31(1)(a)"), "search/?exemption=31%281%29%28a%29"),
    ],
)
def test_everything_has_one_address(address: str, expected: str) -> None:
    assert address == expected


@pytest.mark.parametrize(
    ("provision", "value"),
    [
        (Provision.parse("40(5B)(a)(i)"), "40(5b)(a)(i)"),
        (Provision.parse("12(4)(b)", Act.EIR), "eir 12(4)(b)"),
        (Provision.parse("34(1)(b)", Act.FOISA), "foisa 34(1)(b)"),
    ],
)
def test_provisions_are_named_as_the_search_names_them(provision: Provision, value: str) -> None:
    assert addresses.facet_value(provision) == value == exemption_key(addresses.facet_value(provision))


def test_the_repository_is_asked_in_addresses_that_a_name_cannot_break() -> None:
    repository = "https://forge.example/archive/"
    assert addresses.edit(repository, "main", addresses.record(HOSTILE)) == (
        "https://forge.example/archive/edit/main/responses/quoted/a%20b%23c%3Fd%25e.md"
    )
    assert addresses.problem(repository, f"Problem with {BARE.path} & more") == (
        "https://forge.example/archive/issues/new?title=Problem%20with%20police-scotland%2F22-0001%20%26%20more"
    )
