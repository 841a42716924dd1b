"""`precedents serve` before it serves: which port it takes, and which it refuses."""

from __future__ import annotations

import socket

import pytest

from precedents import cli
from precedents.commands.serve import free_port


@pytest.mark.parametrize("port", ["0", "-5", "65536", "99999", "http", "9" * 5000])
def test_a_port_that_is_none(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["serve", f"--port={port}"]) == 2
    assert "write a number from 1 to 65535" in capsys.readouterr().err


def test_the_last_port_is_not_passed() -> None:
    assert free_port("127.0.0.1", 65535) in (65535, None)


def test_a_port_in_use_is_passed_over() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        first = taken.getsockname()[1]
        assert free_port("127.0.0.1", first) != first
