"""Finding and installing the browser, on machines that do not exist."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.browser.chromium import INSTALL, NAMES, Machine, ensure, find


class Pretended:
    """A machine that has some commands and browsers, and notes what is run on it."""

    def __init__(
        self,
        *,
        paths: dict[str, str] | None = None,
        broken: tuple[str, ...] = (),
        own: str | None = None,
        root: bool = False,
        environment: dict[str, str] | None = None,
        installs: bool = True,
        drives: bool = True,
    ) -> None:
        self.paths = dict(paths or {})
        self.broken = broken
        self.own = own
        self.installs = installs
        self.drives = drives
        self.ran: list[Sequence[str]] = []
        self.said: list[str] = []
        self.machine = Machine(
            environment=environment or {},
            is_root=root,
            which=self.paths.get,
            starts=self.starts,
            drives=lambda: self.drives,
            own=lambda: own,
            run=self.run,
        )

    def starts(self, path: str) -> bool:
        there = {*self.paths.values(), self.own, "/opt/mine"}
        return path in there and path not in self.broken

    def run(self, command: Sequence[str]) -> bool:
        self.ran.append(command)
        if "install" in command and self.installs:
            self.paths["chromium"] = "/usr/bin/chromium"
            self.drives = True
        return self.installs

    def ensure(self) -> int:
        return ensure(self.machine, self.said.append)


APT = {"apt-get": "/usr/bin/apt-get"}


@pytest.mark.parametrize(
    ("pretended", "found"),
    [
        pytest.param(Pretended(), None, id="nothing is installed"),
        *(pytest.param(Pretended(paths={name: f"/bin/{name}"}), f"/bin/{name}", id=name) for name in NAMES),
        # Ubuntu's package puts a script in place that only tells to install the snap.
        pytest.param(
            Pretended(paths={"chromium": "/bin/stub", "google-chrome": "/bin/chrome"}, broken=("/bin/stub",)),
            "/bin/chrome",
            id="one that does not start is passed over",
        ),
        pytest.param(Pretended(own="/cache/chrome"), "/cache/chrome", id="downloaded by Playwright"),
        pytest.param(
            Pretended(paths={"chromium": "/bin/chromium"}, environment={"CHROMIUM": "/opt/mine"}),
            "/opt/mine",
            id="the one that is named comes first",
        ),
        pytest.param(
            Pretended(paths={"chromium": "/bin/chromium"}, environment={"CHROMIUM": "/typo"}),
            None,
            id="a wrong name is not passed over in silence",
        ),
        pytest.param(
            Pretended(paths={"chromium": "/bin/chromium"}, drives=False), None, id="Playwright cannot drive it"
        ),
    ],
)
def test_finds_a_browser_that_starts(pretended: Pretended, found: str | None) -> None:
    assert find(pretended.machine) == found


def test_installs_nothing_when_there_is_a_browser() -> None:
    pretended = Pretended(paths={"chromium": "/bin/chromium", **APT}, root=True)
    assert pretended.ensure() == 0
    assert (pretended.ran, pretended.said) == ([], [])


@pytest.mark.parametrize("there", [{}, {"chromium": "/bin/chromium"}], ids=["neither", "a browser without its driver"])
def test_root_with_apt_get_installs_and_says_so_first(there: dict[str, str]) -> None:
    pretended = Pretended(paths={**APT, **there}, root=True, environment={"CI": "true"}, drives=False)
    assert pretended.ensure() == 0
    assert pretended.ran == list(INSTALL)
    assert pretended.said == [
        "no browser to test with: installing Debian's packages chromium and libatomic1 with apt-get"
    ]


@pytest.mark.parametrize(
    "pretended",
    [
        pytest.param(Pretended(paths=APT), id="not root"),
        pytest.param(Pretended(root=True), id="root without apt-get"),
        pytest.param(Pretended(paths=APT, root=True, environment={"CHROMIUM": "/typo"}), id="a browser was named"),
    ],
)
def test_elsewhere_skips_loudly_and_names_the_command(pretended: Pretended) -> None:
    assert pretended.ensure() == 0
    assert pretended.ran == []
    (said,) = pretended.said
    assert said.startswith("NO BROWSER TO TEST WITH: THE BROWSER TESTS WILL BE SKIPPED.")
    assert "apt-get install chromium" in said


@pytest.mark.parametrize(("ci", "code"), [("true", 1), ("True", 1), ("false", 0), ("", 0)])
def test_a_failed_installation_fails_only_where_nothing_may_be_skipped(ci: str, code: int) -> None:
    pretended = Pretended(paths=APT, root=True, environment={"CI": ci}, installs=False)
    assert pretended.ensure() == code
    assert pretended.ran == list(INSTALL[:1])
