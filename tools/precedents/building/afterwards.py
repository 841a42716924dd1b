"""Work that a server does after a build, so that the reader who waits for a changed page does not wait for it too."""

from __future__ import annotations

import threading
from collections.abc import Callable

Work = Callable[[Callable[[], bool]], None]
"""Something to do that asks, from time to time, whether it is to stop."""


class Afterwards:
    """At most one piece of work at a time, in a thread of its own. Another one, or `stop`, ends the one before."""

    def __init__(self) -> None:
        self._thread: threading.Thread | None = None
        self._enough = threading.Event()

    def start(self, work: Work) -> None:
        """Begin a piece of work when the one before has stopped. What it raises is for the thread to report."""
        self.stop()
        self._enough = threading.Event()
        self._thread = threading.Thread(target=work, args=(self._enough.is_set,), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Ask the work to stop, and wait until it has."""
        self._enough.set()
        self.wait()

    def wait(self) -> None:
        """Wait until the work is done."""
        if self._thread is not None:
            self._thread.join()
        self._thread = None
