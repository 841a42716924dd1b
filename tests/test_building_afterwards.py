from __future__ import annotations

import threading
from collections.abc import Callable

from precedents.building.afterwards import Afterwards


def test_work_is_done_while_others_go_on() -> None:
    done = threading.Event()
    afterwards = Afterwards()
    afterwards.start(lambda stopped: done.set())
    assert done.wait(10)
    afterwards.wait()
    afterwards.wait()  # and again, when there is nothing to wait for


def test_new_work_ends_the_old_before_it_begins() -> None:
    told: list[str] = []
    begun = threading.Event()

    def first(stopped: Callable[[], bool]) -> None:
        begun.set()
        while not stopped():
            pass
        told.append("first ended")

    afterwards = Afterwards()
    afterwards.start(first)
    assert begun.wait(10)
    afterwards.start(lambda stopped: told.append(f"second began, stopped: {stopped()}"))
    afterwards.wait()
    assert told == ["first ended", "second began, stopped: False"]


def test_stopping_waits_for_the_end() -> None:
    told: list[str] = []

    def work(stopped: Callable[[], bool]) -> None:
        while not stopped():
            pass
        told.append("ended")

    afterwards = Afterwards()
    afterwards.start(work)
    afterwards.stop()
    assert told == ["ended"]
