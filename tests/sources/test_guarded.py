"""A reader that hangs, breaks off or takes all memory costs its own file one line, and no other file anything."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.sources import guarded, read_sources, reading_process
from checker.sources.guarded import guarded_reading


class Does:
    """What, once it has arrived in the reading process, does there what a bad reader would."""

    def __init__(self, call: Callable[..., object], *arguments: object) -> None:
        self.call, self.arguments = call, arguments

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return self.call, self.arguments


def problem_of(suffix: object) -> str:
    """Give what is said of a file whose reader does *suffix*, after which another file is read."""
    with guarded_reading() as reading:
        (article,) = reading.read(suffix, b"x", "a.html", "")
        (good,) = reading.read(".unknown", b"Bridge opens", "b.x", "")
    assert article.text is None
    assert good.text == "Bridge opens"
    return str(article.problems[0])


def test_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    before = time.monotonic()
    with guarded_reading() as reading:
        reading.read(".unknown", b"x", "b.x", "")  # the start of the process has a time of its own
        monkeypatch.setattr(guarded, "SECONDS", 0.3)
        (article,) = reading.read(Does(time.sleep, 60), b"x", "a.html", "")
    assert str(article.problems[0]) == "a.html: error: reading it took over 0.3 s; it is not read"
    assert time.monotonic() - before < 20


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its address space")
def test_too_much_memory() -> None:
    assert (
        problem_of(Does(bytearray, 2**31)) == "a.html: error: reading it needs more memory than 1 GiB; it is not read"
    )


@pytest.mark.parametrize(
    ("does", "words"),
    [
        (Does(os._exit, 7), "exit code 7"),
        (Does(os.abort), "SIGABRT"),
        (Does(int, "x"), "ValueError: invalid literal for int() with base 10: 'x'"),
        (Does(sys.exit, "panic: no such part"), "panic: no such part"),
    ],
)
def test_a_reader_that_breaks_off(does: Does, words: str) -> None:
    assert problem_of(does) == f"a.html: error: its reader broke off ({words}); it is not read"


def test_what_comes_back_is_what_a_reader_gives() -> None:
    page = b"<html><head><title>Weir</title></head><body><table><tr><th>cost<td>$41 million</table><p>3.</body></html>"
    with guarded_reading() as reading:
        assert reading.read(".html", page, "a.html", "") == reading_process.read_here(".html", page, "a.html", "")


def test_what_a_library_prints_is_no_answer(capfd: pytest.CaptureFixture[str]) -> None:
    with guarded_reading() as reading:
        (article,) = reading.read(".unknown", b"Bridge", Does(print, "loud"), "")
        assert article.text == "Bridge"
    assert capfd.readouterr() == ("", "")


def test_one_process_serves_all_files_and_ends_with_them() -> None:
    with guarded_reading() as reading:
        assert reading._process is None
        reading.read(".txt", b"x", "a.txt", "")
        assert reading._process is None, "plain text needs none"
        reading.read(".unknown", b"x", "a.x", "")
        process = reading._process
        assert process is not None
        reading.read(".unknown", b"x", "b.x", "")
        assert reading._process is process
    assert process.popen.returncode is not None


def test_where_no_process_can_be_started_files_are_read_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "")
    with guarded_reading() as reading:
        first = reading.read(".unknown", b"One", "a.x", "")
        second = reading.read(".unknown", b"Two", "b.x", "")
    assert [article.text for article in (*first, *second)] == ["One", None, "Two"]
    assert [str(problem) for article in first for problem in article.problems] == [
        "a.x: warning: this and what follows is read without limits on time and memory: "
        "no process can be started (there is no Python interpreter to start)"
    ]


def test_the_folder_it_runs_in_gives_no_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("pickle.py", "struct.py", "encodings.py", "checker.py", "charset_normalizer.py"):
        (tmp_path / name).write_text("raise SystemExit('taken over')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with guarded_reading() as reading:
        assert reading.read(".unknown", b"Bridge \xe9t\xe9", "a.x", "")[0].text


def test_a_script_without_a_main_guard(tmp_path: Path) -> None:
    """What a person writes first: the reading process must not run it once more."""
    page = tmp_path / "a.html"
    page.write_text("<html><p>Bridge opens", encoding="utf-8")
    script = tmp_path / "script.py"
    script.write_text(
        "from pathlib import Path\nfrom checker.sources import read_sources\n"
        f"print('once', read_sources([Path({str(page)!r})])[1])\n",
        encoding="utf-8",
    )
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=True)
    assert done.stdout.count("once") == 1
    assert done.stderr == ""


@pytest.mark.skipif(not hasattr(signal, "SIGINT") or sys.platform == "win32", reason="no such signals here")
def test_an_interrupted_run_leaves_no_process_behind(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import time\nfrom checker.sources.guarded import guarded_reading\n"
        "class Sleeps:\n    def __reduce__(self): return time.sleep, (60,)\n"
        "with guarded_reading() as reading:\n"
        "    reading.read('.unknown', b'x', 'a.x', '')\n"
        "    print(reading._process.popen.pid, flush=True)\n"
        "    reading.read(Sleeps(), b'x', 'b.x', '')\n",
        encoding="utf-8",
    )
    run = subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
    )
    assert run.stdout is not None
    with run.stdout as said:
        reader = int(said.readline())
        os.killpg(run.pid, signal.SIGINT)
        run.wait(timeout=30)
    with pytest.raises(ProcessLookupError):
        os.kill(reader, 0)


def test_what_is_larger_than_any_article_is_not_compared_for_hours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_process, "LARGEST_ARTICLE", 2**20)
    monkeypatch.setattr(reading_process, "LARGEST_FILE", 2 * 2**20)
    with guarded_reading() as reading:
        said = [reading.read(".txt", b"It cost 3.\n" * lines, "a.txt", "")[0] for lines in (95_000, 96_000, 200_000)]
    assert [article.text is None for article in said] == [False, True, True]
    assert [str(problem) for article in said for problem in article.problems] == [
        "a.txt: error: an article of more than 1 million characters; split it",
        "a.txt: error: it holds more than 2 million characters; split it",
    ]


def test_sources_go_on_after_a_file_that_hangs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.html", "b.html"):
        Path(name).write_text("<html><body><p>The bridge cost $3 million.</p></body></html>", encoding="utf-8")
    read = guarded.GuardedReading.read

    def first_hangs(self: guarded.GuardedReading, suffix: str, raw: bytes, path: str, declared: str) -> object:
        return read(self, Does(os._exit, 1) if path == "a.html" else suffix, raw, path, declared)

    monkeypatch.setattr(guarded.GuardedReading, "read", first_hangs)
    documents, problems = read_sources([Path("a.html"), Path("b.html")])
    assert [one.source.name for one in documents] == ["b.html"]
    assert [str(one) for one in problems] == ["a.html: error: its reader broke off (exit code 1); it is not read"]
