"""The line that says how far a run is: on a terminal alone, after a while, and gone at the end."""

import io
import re
from queue import Queue

import pytest

from checker.cli.progress import EVERY, FIRST_AFTER, progress

OVER = object()


class Terminal(io.StringIO):
    def isatty(self):
        return True


class Clock:
    """Stands for the time that passes: the writer waits until the test lets it look at the line, or ends the run."""

    def __init__(self):
        self.ticks, self.looked, self.seconds = Queue(), Queue(), []

    def wait(self, seconds):
        self.looked.put(seconds)
        self.seconds.append(seconds)
        return self.ticks.get(timeout=5) is OVER

    def tick(self):
        """Let the writer look once, and wait until it has."""
        self.looked.get(timeout=5)
        self.ticks.put(None)
        self.looked.put(self.looked.get(timeout=5))

    def end(self):
        self.ticks.put(OVER)


@pytest.fixture(autouse=True)
def _a_terminal_of_80_columns(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")


def on_screen(stream):
    """Give what stands in the line, as a terminal shows it."""
    return stream.getvalue().rpartition("\r")[2].replace("\x1b[K", "")


def test_the_line_rewrites_itself_and_leaves_nothing_behind():
    stream, clock = Terminal(), Clock()
    with progress(stream, clock.wait) as tell:
        tell("reading 1 of 2,500 articles")
        assert stream.getvalue() == ""
        clock.tick()
        assert on_screen(stream) == "reading 1 of 2,500 articles"
        tell("reading 2 of 2,500 articles")
        clock.tick()
        assert on_screen(stream) == "reading 2 of 2,500 articles"
        clock.tick()
        clock.end()
    assert on_screen(stream) == ""
    assert "\n" not in stream.getvalue()
    assert len(re.findall("reading", stream.getvalue())) == 2
    assert clock.seconds == [FIRST_AFTER, EVERY, EVERY, EVERY]


def test_a_short_run_writes_nothing():
    stream, clock = Terminal(), Clock()
    with progress(stream, clock.wait) as tell:
        tell("reading 1 of 1 articles")
        clock.end()
    assert stream.getvalue() == ""


def test_a_file_gets_nothing():
    clock = Clock()
    with progress(stream := io.StringIO(), clock.wait) as tell:
        tell("reading 1 of 2 articles")
    assert (stream.getvalue(), clock.seconds) == ("", [])


def test_a_terminal_that_cannot_rewrite_a_line_gets_nothing(monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    clock = Clock()
    with progress(stream := Terminal(), clock.wait) as tell:
        tell("reading 1 of 2 articles")
    assert (stream.getvalue(), clock.seconds) == ("", [])


def fail(stream, clock):
    with progress(stream, clock.wait) as tell:
        tell("reading 1 of 2 articles")
        clock.tick()
        clock.end()
        raise ValueError("no article")


def test_the_line_is_erased_where_the_run_fails():
    stream = Terminal()
    with pytest.raises(ValueError, match="no article"):
        fail(stream, Clock())
    assert on_screen(stream) == ""
    assert "reading" in stream.getvalue()


def test_a_line_never_breaks_and_nothing_in_it_acts(monkeypatch):
    monkeypatch.setenv("COLUMNS", "20")
    stream, clock = Terminal(), Clock()
    with progress(stream, clock.wait) as tell:
        tell("reading \x1b[31m and then many more articles")
        clock.tick()
        assert on_screen(stream) == "reading <U+001B>[31"
        clock.end()
