"""Hundreds of bad files: each ends in one clear line or is read, within limits, and a sound one beside it is read.

A sample that is drawn anew for each format keeps the suite short; `HOSTILE=all` in the environment runs them all.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from checker.errors import Problem
from checker.sources import FORMATS, guarded, read_sources
from tests.sources.hostile_files import Hostile, bombs, hostile_files
from tests.sources.sound_files import TEXT, sound_files

ALL = os.environ.get("HOSTILE") == "all"
SAMPLE = 10
MOST_LINES = 25
"""What is said of one file; a table of ten thousand bad lines is not ten thousand lines on a screen."""


def sample(suffix: str) -> list[Hostile]:
    files = list(hostile_files(frozenset({suffix})))
    return files if ALL else random.Random(suffix).sample(files, min(SAMPLE, len(files)))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def said_of(path: Path, problems: tuple[Problem, ...]) -> list[Problem]:
    shown = path.as_posix()
    return [one for one in problems if one.path == shown or one.path.startswith(f"{shown}#")]


def is_said(hostile: Hostile, said: list[Problem]) -> bool:
    levels = {one.level for one in said}
    return {"error": "error" in levels, "said": bool(levels), "any": True}[hostile.wanted]


SUFFIXES = sorted(suffix for suffix in sound_files(frozenset(FORMATS)))


def test_there_are_over_three_hundred_and_no_two_share_a_name() -> None:
    few = [
        hostile_files(frozenset({suffix}))
        for suffix in (".txt", ".md", ".eml", ".html", ".csv", ".json", ".jsonl", ".rss")
    ]
    names = [hostile.name for files in few for hostile in files]
    assert len(names) > 300
    assert len(names) == len(set(names))


@pytest.mark.skipif(sys.platform == "win32", reason="names with a line end in them cannot be made there")
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_each_is_said_or_read_and_the_others_go_on(here: Path, suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    files = sample(suffix)
    Path("in").mkdir()
    for hostile in files:
        Path("in", hostile.name).write_bytes(hostile.raw)
    Path("in", "zz sound.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(guarded, "SECONDS", 60)  # by the clock of a machine that may be busy with other tests
    documents, problems = read_sources([Path("in")])
    assert "zz sound.txt" in [one.source.name for one in documents]
    said = {hostile.name: said_of(Path("in", hostile.name), problems) for hostile in files}
    assert [one.name for one in files if not is_said(one, said[one.name])] == []
    assert [name for name, lines in said.items() if len(lines) > MOST_LINES] == []
    assert [str(one) for one in problems if "broke off" in one.message] == [], (
        "a library's fault is caught by its reader"
    )
    assert [str(one) for one in problems if one.message.startswith("reading it took over")] == []
    assert [str(one) for one in problems if "\n" in one.message or "Traceback" in one.message] == []


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_sound_file_is_read(here: Path, suffix: str) -> None:
    Path(f"sound{suffix}").write_bytes(sound_files(frozenset({suffix}))[suffix])
    documents, problems = read_sources([Path(f"sound{suffix}")])
    assert [problem for problem in problems if problem.level == "error"] == []
    assert any("41" in one.text for one in documents)


@pytest.mark.skipif(sys.platform != "linux", reason="no /proc to ask for the peak of a process")
def test_bombs_cost_little(here: Path) -> None:
    """Of the process that reads them; where they are made, they are whole."""

    files = list(bombs(frozenset(SUFFIXES)))
    for hostile in files:
        Path(hostile.name).write_bytes(hostile.raw)
    done = subprocess.run([sys.executable, "-c", READ_ALL_HERE], capture_output=True, text=True, check=True)
    problems, seconds, largest = (float(word) for word in done.stdout.split())
    assert problems >= sum(hostile.wanted != "any" for hostile in files)
    assert seconds < 2 * len(files), "seconds of the processor"
    assert largest < 2**20, "KiB, the larger of the process and its reader"


READ_ALL_HERE = """
import resource
from pathlib import Path
from checker.sources import read_sources

problems = read_sources([Path()])[1]
used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
largest = max(int(status["VmHWM"].split()[0]), used[1].ru_maxrss)
print(len(problems), sum(one.ru_utime + one.ru_stime for one in used), largest)
"""
"""Counted by the process itself: the children of the tests' own process are many, and some are large. Its own peak is
not `ru_maxrss`, which Linux carries over from the process that started this one."""


def test_every_line_of_the_command_names_its_place_and_what_to_do(here: Path) -> None:
    """The whole way, as a person runs it: exit code 2, one line a file, nothing of Python's."""
    for hostile in (*hostile_files(frozenset({".txt"})), *sample(".eml")):
        if hostile.wanted == "error":
            Path(hostile.name).write_bytes(hostile.raw)
    Path("good.txt").write_text("The fair opened on Monday, 9 August 2016.", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "checker", "check", "."], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 2
    assert "9 August 2016 does not fall on a Monday" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert not {"\x1b[31m", "\u202e"} & set(done.stdout + done.stderr)
