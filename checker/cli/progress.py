"""One line on standard error that says how far a long run is, on a terminal alone; it leaves nothing behind."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import TextIO

from checker.reports.columns import beginning
from checker.reports.escaping import one_line

FIRST_AFTER, EVERY = 2.0, 0.2
"""Seconds until the line is shown, and between two writings of it."""

_ERASE = "\r\x1b[K"


@contextmanager
def progress(
    stream: TextIO | None = None, wait: Callable[[float], bool] | None = None
) -> Iterator[Callable[[str], None]]:
    """Give what a run tells its state to; the line is shown once the run takes long, and erased at the end.

    A thread of its own writes the line, so that it is shown in a long step that tells nothing, and so that telling
    costs next to nothing.

    Args:
        stream: where the line stands; standard error where None. Nothing is ever written to what is no terminal.
        wait: waits so many seconds and gives whether the run is over; tests pass their own.
    """
    stream = sys.stderr if stream is None else stream
    over = Event()
    line = _Line(stream)
    if not _can_rewrite(stream):
        yield line.tell
        return
    writer = Thread(target=line.keep_writing, args=(wait or over.wait,), daemon=True)
    writer.start()
    try:
        yield line.tell
    finally:
        over.set()
        writer.join()
        line.erase()


def _can_rewrite(stream: TextIO) -> bool:
    return stream.isatty() and os.environ.get("TERM") != "dumb"


class _Line:
    """The line: what was told last, and whether anything of it stands on the screen."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._said = ""
        self._shown = ""

    def tell(self, said: str) -> None:
        """Take *said* for the next writing."""
        self._said = said

    def keep_writing(self, wait: Callable[[float], bool]) -> None:
        """Write what was told last, again and again, until the run is over."""
        seconds = FIRST_AFTER
        while not wait(seconds):
            seconds = EVERY
            if self._said != self._shown:
                self._shown = self._said
                width = shutil.get_terminal_size().columns - 1  # the last column would break the line
                self._stream.write(_ERASE + beginning(one_line(self._shown), width))
                self._stream.flush()

    def erase(self) -> None:
        """Leave the screen as it was."""
        if self._shown:
            self._stream.write(_ERASE)
            self._stream.flush()
