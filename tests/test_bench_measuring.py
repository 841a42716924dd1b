"""What the benchmarks measure with: costs of commands whose costs are known, and the growth of known functions."""

from __future__ import annotations

import math
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.bench.measuring import Cost, Costs, exponent, interleaved, measure, weight

MIB = 1024 * 1024


def python(code: str, tmp_path: Path) -> Cost:
    return measure([sys.executable, "-c", code], cwd=tmp_path)


def test_waiting_takes_no_processor_time(tmp_path: Path) -> None:
    cost = python("import time; time.sleep(0.5)", tmp_path)
    assert cost.wall >= 0.5
    assert cost.cpu < 0.5


@pytest.mark.parametrize(
    "code",
    [
        "import time\nwhile time.process_time() < 0.5: pass",
        # its children's time is its own
        "import os, time\nif os.fork() == 0:\n    while time.process_time() < 0.5: pass\nelse: os.wait()",
    ],
    ids=["alone", "in a fork"],
)
def test_working_takes_processor_time(code: str, tmp_path: Path) -> None:
    assert 0.5 <= python(code, tmp_path).cpu < 1.5


def test_memory_is_that_of_the_command_and_not_of_these_tests(tmp_path: Path) -> None:
    held = bytearray(b"x") * (200 * MIB)
    assert python("pass", tmp_path).memory < 100 * MIB < len(held)
    assert 300 * MIB < python(f"x = bytearray(b'x') * {300 * MIB}", tmp_path).memory < 400 * MIB


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="this system cannot tell shared pages apart")
def test_memory_of_several_processes_is_added_up_and_what_they_share_counted_once(tmp_path: Path) -> None:
    code = f"""
import os, time
shared = bytearray(b'x') * {100 * MIB}
for _ in range(2):
    if os.fork() == 0:
        own = bytearray(b'x') * {50 * MIB}
        time.sleep(1)
        os._exit(0)
os.wait(), os.wait()
"""
    assert 200 * MIB < python(code, tmp_path).memory < 270 * MIB


def test_a_command_that_fails_says_what_it_printed(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=r"ended with 3:\nwhat is wrong"):
        python("import sys; print('what is wrong'); sys.exit(3)", tmp_path)


def test_a_command_may_have_findings(tmp_path: Path) -> None:
    measure([sys.executable, "-c", "raise SystemExit(1)"], cwd=tmp_path, accept=(0, 1))


@pytest.mark.parametrize(
    ("points", "power"),
    [
        ({1000: 3.0, 2000: 6.0, 4000: 12.0}, 1.0),
        ({10: 1.0, 100: 100.0}, 2.0),
        ({10: 5.0, 100: 5.0}, 0.0),
        ({0: 1.0, 10: 5.0, 100: 50.0}, 1.0),  # a site without records has no logarithm
    ],
)
def test_growth_is_the_power_of_the_size(points: Mapping[int, float], power: float) -> None:
    assert exponent(points) == pytest.approx(power)


@pytest.mark.parametrize("points", [{}, {10: 1.0}, {10: 1.0, 20: -0.1}])
def test_growth_is_unknown_from_one_size(points: Mapping[int, float]) -> None:
    assert math.isnan(exponent(points))


def test_contestants_take_turns() -> None:
    order: list[str] = []

    def run(name: str) -> Cost:
        order.append(name)
        return Cost(float(len(order)), 1.0, len(order))

    found = interleaved(3, {"a": lambda: run("a"), "b": lambda: run("b")})
    assert order == ["a", "b", "a", "b", "a", "b"]
    assert (found["a"].wall, found["a"].spread, found["a"].memory) == (1.0, "1.0 to 5.0", 5)


def test_the_least_time_and_the_most_memory_count() -> None:
    costs = Costs((Cost(9.0, 1.0, 3), Cost(1.0, 2.0, 1)))
    assert (costs.wall, costs.cpu, costs.memory) == (1.0, 1.0, 3)


def test_the_weight_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "one").write_bytes(b"123")
    (tmp_path / "two").write_bytes(b"45")
    assert weight(tmp_path) == (2, 5)
