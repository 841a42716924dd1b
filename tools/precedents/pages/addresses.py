"""The addresses of the site: what each thing is called there, and how one page links to another.

Addresses are written from the root of the site, without a slash before them, and end with a slash:
`exemptions/31-3/`. Links in pages are relative, so that the site works in any folder of any host.
"""

from __future__ import annotations

from urllib.parse import quote

from precedents.law.provisions import Act, Provision
from precedents.records.response import Force, Response, Topic

HOME = ""
EXEMPTIONS = "exemptions/"
TOPICS = "topics/"
FORCES = "forces/"
NCND = "ncnd/"
YEARS = "years/"
SEARCH = "search/"
CONTRIBUTE = "contribute/"
ABOUT = "about/"
LAW = "law/"

EXEMPTIONS_OF = {Act.FOIA: "foia", Act.FOISA: "foisa", Act.EIR: "eir"}
"""The anchors of the Acts on the page of all exemptions."""


def root(url: str) -> str:
    """Return the way from a page up to the root of the site: empty for the front page, else `../` once per folder."""
    return "../" * url.count("/")


def rel(origin: str, target: str) -> str:
    """Return a link from the page at address `origin` to the page at address `target`, quoted for a `href`."""
    return root(origin) + quote(target) or "./"


def response(shown: Response) -> str:
    """The address of a response: its identity."""
    return f"responses/{shown.path}/"


def record(shown: Response) -> str:
    """The file of a response's record, from the archive's root."""
    return f"responses/{shown.path}.md"


def provision(cited: Provision) -> str:
    """The address of a section or of one of its limbs."""
    return f"{EXEMPTIONS}{cited.slug}/"


def topic(listed: Topic) -> str:
    """The address of a topic."""
    return f"{TOPICS}{listed.slug}/"


def force(listed: Force) -> str:
    """The address of a force."""
    return f"{FORCES}{listed.slug}/"


def ncnd(value: str) -> str:
    """The address of the responses that neither confirm nor deny so far (`whole`, `partial`, `none`)."""
    return f"{NCND}{value}/"


def year(value: str) -> str:
    """The address of a year (`2018`), or of the responses whose year is `unknown`."""
    return f"{YEARS}{value}/"


def narrowed(facet: str, value: str) -> str:
    """The address of the search narrowed to one value of a facet: `search/?force=kent-police`."""
    return f"{SEARCH}?{facet}={quote(value, safe='')}"


def facet_value(cited: Provision) -> str:
    """How the search names a provision: `31(3)`, with the Act before it when that is not FOIA 2000."""
    return f"{cited.act.slug} {cited}".strip().lower()


def part(url: str, number: int) -> str:
    """The address of part `number` (from 1) of the listing that begins at `url`."""
    return url if number == 1 else f"{url}page/{number}/"


def edit(repository: str, branch: str, file: str) -> str:
    """Where a file of the archive is edited in its repository (the address form of GitHub)."""
    return f"{repository.rstrip('/')}/edit/{quote(branch)}/{quote(file)}"


def problem(repository: str, title: str) -> str:
    """Where a problem is reported in the repository, with its title filled in (the address form of GitHub)."""
    return f"{repository.rstrip('/')}/issues/new?title={quote(title, safe='')}"
