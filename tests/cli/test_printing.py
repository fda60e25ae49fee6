"""Width and colour: what the terminal can do, unless the environment says otherwise."""

import os
import sys

import pytest

from checker.cli import printing


@pytest.fixture
def terminal(monkeypatch):
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr(printing.shutil, "get_terminal_size", lambda: os.terminal_size((72, 24)))
    return monkeypatch


def test_a_terminal_gives_its_width_and_colour(terminal):
    assert (printing.columns(), printing.terminal_columns(), printing.in_colour()) == (72, 72, True)


def test_a_very_wide_terminal_is_not_filled(terminal):
    terminal.setattr(printing.shutil, "get_terminal_size", lambda: os.terminal_size((300, 24)))
    assert printing.columns() == printing.WIDEST


def test_what_is_piped_is_plain(terminal):
    terminal.setattr(sys.stdout, "isatty", lambda: False)
    assert (printing.columns(), printing.terminal_columns(), printing.in_colour()) == (100, None, False)


@pytest.mark.parametrize(("asked", "width"), [("60", 60), ("200", 200), ("0", 72), ("", 72), ("wide", 72), ("²", 72)])
def test_columns_may_be_asked_for(terminal, asked, width):
    terminal.setenv("COLUMNS", asked)
    assert printing.columns() == width


@pytest.mark.parametrize(
    ("settings", "is_terminal", "coloured"),
    [
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"TERM": "dumb"}, True, False),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "0"}, True, False),
        ({"FORCE_COLOR": ""}, False, False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
    ],
)
def test_colour_may_be_asked_for_and_refused(terminal, settings, is_terminal, coloured):
    for name, value in settings.items():
        terminal.setenv(name, value)
    terminal.setattr(sys.stdout, "isatty", lambda: is_terminal)
    assert printing.in_colour() is coloured
