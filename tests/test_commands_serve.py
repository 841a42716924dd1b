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


@pytest.mark.parametrize("host", ["192.0.2.1", "no such host", "256.1.1.1"])  # 192.0.2.0/24 is nobody's (RFC 5737)
def test_an_address_that_is_not_this_machines(host: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["serve", "--host", host]) == 2
    assert f"--host {host}: no address of this machine" in capsys.readouterr().err


def test_every_port_taken(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("precedents.commands.serve.free_port", lambda host, first: None)
    assert cli.main(["serve", "--port", "8000"]) == 2
    assert "no free port from 8000 to 8019" in capsys.readouterr().err
