"""Readers that may hang or blow up are run in a process of their own, which is killed when it takes too long.

The process is started once for a run and serves one file after the other (`checker.sources.reading_process`). What a
reader breaks on is one line for its file, and the next file gets a new process.
"""

from __future__ import annotations

import os
import pickle
import signal
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Timer
from typing import BinaryIO, cast

from checker.errors import Problem
from checker.sources.article import Article, unreadable
from checker.sources.reading_process import NEEDS_MEMORY, SIZE, Request, read_here

SECONDS = 10
"""That reading one file may take by the clock on the wall; an article takes some milliseconds."""

_SECONDS_TO_START = 60
"""An interpreter starts in a tenth of a second, and slowly where others are busy."""

_NEED_NO_GUARD = frozenset({"", ".md", ".txt"})
"""Suffixes of what is decoded and nothing else."""

_PROGRAM = "from checker.sources.reading_process import serve; serve()"
_TAIL = 8 * 1024
"""Bytes of what the process wrote to standard error that are looked at for its last words."""


class _NoAnswerError(Exception):
    """The process has ended without an answer; its last words say why, "" where it took too long."""


@dataclass(frozen=True, slots=True)
class _Process:
    """A process that reads, with the file that its standard error goes to."""

    popen: subprocess.Popen[bytes]
    errors: BinaryIO

    def ask(self, request: Request | tuple[()], seconds: float) -> tuple[Article, ...]:
        """Send *request* and give the answer.

        Raises:
            _NoAnswerError: there is none, or none within *seconds*.
        """
        late = Event()
        timer = Timer(seconds, self._stop, (late,))
        timer.daemon = True
        timer.start()
        try:
            answer = self._asked(pickle.dumps(request, pickle.HIGHEST_PROTOCOL))
        except (OSError, EOFError, struct.error) as error:
            words = self.end()
            raise _NoAnswerError("" if late.is_set() else words) from error
        finally:
            timer.cancel()
        return cast("tuple[Article, ...]", pickle.loads(answer))

    def runs(self) -> bool:
        """Tell whether the process can be asked; the time may have been up just when it answered."""
        return self.popen.poll() is None

    def _stop(self, late: Event) -> None:
        late.set()
        self.popen.kill()

    def _asked(self, content: bytes) -> bytes:
        requests, answers = cast(BinaryIO, self.popen.stdin), cast(BinaryIO, self.popen.stdout)
        requests.write(SIZE.pack(len(content)))
        requests.write(content)
        requests.flush()
        size = SIZE.unpack(answers.read(SIZE.size))[0]
        answer = answers.read(size)
        if len(answer) < size:
            raise EOFError
        return answer

    def end(self) -> str:
        """End the process, and give its last words: the last line it wrote, or the signal that ended it."""
        for stream in (self.popen.stdin, self.popen.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        try:
            code = self.popen.wait(timeout=0.2)  # one that breaks off writes down why before it ends
        except subprocess.TimeoutExpired:
            self.popen.kill()
            code = self.popen.wait()
        with self.errors as errors:
            errors.seek(max(0, errors.seek(0, os.SEEK_END) - _TAIL))
            lines = [line.strip() for line in errors.read().decode("utf-8", "replace").splitlines()]
        words = next((line for line in reversed(lines) if line), "")
        return words or (signal.Signals(-code).name if code < 0 else f"exit code {code}")


@dataclass(slots=True)
class GuardedReading:
    """Reads files one after the other; see `guarded_reading`.

    Args:
        unguarded: why no process can be started, or "".
    """

    _process: _Process | None = None
    unguarded: str = ""

    def read(self, suffix: str, raw: bytes, path: str, declared: str) -> tuple[Article, ...]:
        """Give what the reader of *suffix* gives, or an article without a text whose problem says why there is none.

        Args:
            path: the file, as problems name it.
            declared: the encoding that sources.yaml declares, or "".
        """
        request = (suffix, raw, path, declared)
        if suffix in _NEED_NO_GUARD or self.unguarded:
            return read_here(*request)
        if self._process is not None and not self._process.runs():
            self.close()
        if self._process is None:
            try:
                self._process = _started()
            except (OSError, _NoAnswerError) as error:
                self.unguarded = f"{error}"
                return (*read_here(*request), Article(None, problems=(_no_guard(path, error),)))
        try:
            return self._process.ask(request, SECONDS)
        except _NoAnswerError as error:
            self._process = None
            return unreadable(path, _why(str(error)))

    def close(self) -> None:
        """End the process, whatever it does."""
        if self._process is not None:
            self._process.popen.kill()
            self._process.end()
            self._process = None


@contextmanager
def guarded_reading() -> Iterator[GuardedReading]:
    """Give what reads files, each within limits on time and memory; its process ends with the context.

    The process is started for the first file that needs it. Where none can be started, files are read all the same, and
    that is said once.

    >>> with guarded_reading() as reading:
    ...     reading.read(".txt", b"Bridge opens", "a.txt", "")[0].text
    'Bridge opens'
    """
    reading = GuardedReading()
    try:
        yield reading
    finally:
        reading.close()


def _started() -> _Process:
    """Give a process that has shown that it is alive.

    Raises:
        OSError: there is no interpreter, or it cannot be started.
        _NoAnswerError: it ended at once.
    """
    if not sys.executable or getattr(sys, "frozen", False):
        raise OSError("there is no Python interpreter to start")
    # Modules are looked for where this process does, and never in the folder that it was started in (-P): that may hold
    # what somebody sent.
    places = os.pathsep.join(str(Path(place).absolute()) for place in sys.path)
    errors = cast(BinaryIO, tempfile.TemporaryFile())  # noqa: SIM115 - closed with the process
    try:
        popen = subprocess.Popen(
            [sys.executable, "-P", "-c", _PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            env={**os.environ, "PYTHONPATH": places},
        )
    except OSError:
        errors.close()
        raise
    process = _Process(popen, errors)
    process.ask((), _SECONDS_TO_START)
    return process


def _no_guard(path: str, error: Exception) -> Problem:
    message = f"this and what follows is read without limits on time and memory: no process can be started ({error})"
    return Problem(path, 0, 0, message, "warning")


def _why(words: str) -> str:
    """Give what is said of a file whose reading ended with *words*, "" where it took too long."""
    if not words:
        return f"reading it took over {SECONDS} s; it is not read"
    if words.startswith(("MemoryError", "memory allocation of")):
        return NEEDS_MEMORY
    return f"its reader broke off ({words}); it is not read"
