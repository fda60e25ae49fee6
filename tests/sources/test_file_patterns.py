"""Many patterns at once fit what each of them fits alone, and plain names cost nothing but a look-up."""

from __future__ import annotations

import glob
import sys
from collections.abc import Callable
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from checker.errors import Problem
from checker.sources.file_patterns import FilePatterns
from checker.sources.found_files import FoundFile, matches
from checker.sources.naming import name_sources
from checker.sources.sources_yaml import read_side_files, read_side_text

NAMES = st.lists(st.text("ab.[]*?!-", min_size=1, max_size=4), min_size=1, max_size=3).map("/".join)


@given(NAMES, st.lists(NAMES | NAMES.map(glob.escape), max_size=4))
def test_they_fit_as_each_alone(name: str, patterns: list[str]) -> None:
    alone = tuple(number for number, pattern in enumerate(patterns) if matches(name, pattern))
    assert FilePatterns(patterns).fitting(name) == alone


@given(NAMES.filter(lambda name: not name.startswith("./")))
def test_an_escaped_name_is_the_name(name: str) -> None:
    assert FilePatterns([glob.escape(name)]).fitting(name) == (0,)


def _calls(run: Callable[[], object]) -> int:
    """Count the functions that *run* calls, those written in C as well."""
    count = 0

    def note(_: object, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        run()
    finally:
        sys.setprofile(before)
    return count


def _work_of_entries(number: int) -> int:
    names = [f"notes [{index}].txt" for index in range(number)]
    raw = "".join(f'"{glob.escape(name)}": {{title: "{name}"}}\n' for name in names).encode()
    side, problems = read_side_text(raw, Path("articles"), "sources.yaml")
    assert not problems
    side.patterns.fitting("other.txt")
    return _calls(lambda: [side.said_of(Path("articles", name)) for name in names])


def test_the_work_of_a_file_does_not_grow_with_the_entries() -> None:
    assert _work_of_entries(100) < 2.5 * _work_of_entries(50)


def test_the_work_of_a_folder_does_not_grow_with_the_other_folders(tmp_path: Path) -> None:
    def read(number: int) -> int:
        files = []
        for index in range(number):
            folder = tmp_path / f"{number}" / f"{index}"
            folder.mkdir(parents=True)
            (folder / "sources.yaml").write_text("a.txt: {title: x}\n", encoding="utf-8")
            path = folder / "a.txt"
            files.append(FoundFile(path, path.as_posix(), path.name, folder))
        problems: list[Problem] = []
        work = _calls(lambda: problems.extend(read_side_files(tuple(files))[1]))
        assert problems == []
        return work

    assert read(40) < 2.5 * read(20)


class _Compared(str):
    """A name that counts how often it is compared."""

    __slots__ = ()
    times = 0

    def __eq__(self, other: object) -> bool:
        _Compared.times += 1
        return str.__eq__(self, other)

    __hash__ = str.__hash__


def test_each_name_is_looked_up_and_not_sought_among_all() -> None:
    names = [_Compared(f"{number}.txt") for number in range(300)]
    assert name_sources([("", name, f"x/{name}") for name in names]) == (tuple(names), ())
    assert _Compared.times < 10 * len(names)
