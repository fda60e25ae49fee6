"""Which files are sources: those named, and those of a known format in the folders named."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from checker.errors import Problem

STANDARD_INPUT = "-"
_DATA_AND_CODE = (
    ".yaml .yml .json .jsonl .toml .ini .cfg .lock .log .py .pyc .js .ts .css .sh .sql .jinja .sarif .sqlite"
)
_PICTURES_AND_ARCHIVES = ".png .jpg .jpeg .gif .svg .webp .ico .mp3 .mp4 .mov .zip .gz .xz .tar .bak .tmp"
_NEVER_ARTICLES = frozenset(f"{_DATA_AND_CODE} {_PICTURES_AND_ARCHIVES}".split())
"""Suffixes that are passed over in a folder without a word; any other unknown one is said."""

_NEVER_ARTICLE_NAMES = frozenset({"license", "licence", "notice", "makefile", "dockerfile", "codeowners"})
_NEVER_ENTERED = frozenset({"node_modules", "__pycache__"})


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read.

    Args:
        shown: the path as the user named it, with forward slashes.
        name: relative to the folder given, or as given.
        folder: the folder given, or the file's own where the file was named.
    """

    path: Path
    shown: str
    name: str
    folder: Path


def find_files(
    paths: Sequence[Path], suffixes: frozenset[str], exclude: Sequence[str]
) -> tuple[tuple[FoundFile, ...], tuple[Problem, ...]]:
    """Give the files to read, each once, in an order that does not depend on that of *paths*.

    Args:
        suffixes: of the known formats, lower case with the dot.
        exclude: globs over the name and the path; `*` also matches "/", a pattern without "/" matches in any folder,
            and one that matches a folder excludes what is in it.
    """
    files: dict[str, FoundFile] = {}
    problems: list[Problem] = []
    for path in sorted(set(paths), key=lambda one: one.as_posix()):
        for found in _of_path(path, suffixes, exclude):
            if isinstance(found, Problem):
                problems.append(found)
                continue
            identity = found.shown if found.shown == STANDARD_INPUT else os.path.realpath(found.path)
            known = files.get(identity)
            if known is None or _precedence(found) < _precedence(known):
                files[identity] = found
    return tuple(sorted(files.values(), key=lambda one: one.shown)), tuple(problems)


def matches(name: str, pattern: str) -> bool:
    """Tell whether a POSIX path fits a glob (see `find_files`).

    >>> matches("2019/a.txt", "*.txt"), matches("2019/a.txt", "2019"), matches("2019/a.txt", "a*")
    (True, True, True)
    """
    pattern = pattern.removeprefix("./").rstrip("/")
    whole = [name, *(str(parent) for parent in PurePosixPath(name).parents if str(parent) not in (".", "/"))]
    if any(fnmatchcase(one, pattern) for one in whole):
        return True
    return "/" not in pattern and any(fnmatchcase(part, pattern) for part in PurePosixPath(name).parts)


def _precedence(file: FoundFile) -> tuple[int, int, str]:
    """Order the ways to reach one file: the outermost folder given, for it may hold a sources.yaml."""
    return len(Path(os.path.realpath(file.folder)).parts), len(file.name), file.name


def _of_path(path: Path, suffixes: frozenset[str], exclude: Sequence[str]) -> Iterator[FoundFile | Problem]:
    shown = path.as_posix()
    if shown == STANDARD_INPUT:
        yield FoundFile(path, shown, shown, Path())
        return
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: a NUL in the name
        yield Problem(shown, 0, 0, "there is no such file or folder")
        return
    except OSError as error:
        yield Problem(shown, 0, 0, f"cannot be opened: {error.strerror}")
        return
    if stat.S_ISDIR(mode):
        yield from _of_folder(path, suffixes, exclude)
    else:
        yield _of_file(path, stat.S_ISREG(mode), suffixes, exclude)


def _of_file(path: Path, regular: bool, suffixes: frozenset[str], exclude: Sequence[str]) -> FoundFile | Problem:
    shown = path.as_posix()
    if not regular:
        return Problem(shown, 0, 0, "this is neither a regular file nor a folder")
    if any(matches(shown, pattern) for pattern in exclude):
        return Problem(shown, 0, 0, "not read: it is named, but also excluded", "warning")
    if path.suffix.lower() not in suffixes:
        suffix = f"the suffix '{path.suffix}' is not known" if path.suffix else "a file without a suffix is not read"
        return Problem(shown, 0, 0, f"{suffix}; known are {', '.join(sorted(suffixes))}")
    return FoundFile(path, shown, shown, path.parent)


def _of_folder(folder: Path, suffixes: frozenset[str], exclude: Sequence[str]) -> Iterator[FoundFile | Problem]:
    shown = folder.as_posix()
    failures: list[Problem] = []
    unread: Counter[str] = Counter()
    sources = excluded = 0
    for path in walk_folder(folder, failures):
        name = path.relative_to(folder).as_posix()
        suffix = path.suffix.lower()
        if any(matches(one, pattern) for pattern in exclude for one in (name, path.as_posix())):
            excluded += 1
        elif suffix in suffixes and not path.stem.lower().startswith("readme"):
            sources += 1
            yield FoundFile(path, path.as_posix(), name, folder)
        elif suffix not in suffixes and not _is_no_article(path, suffix):
            unread[suffix or "no suffix"] += 1
    yield from failures
    if unread:
        counts = ", ".join(f"{suffix} ({count})" for suffix, count in sorted(unread.items()))
        known = ", ".join(sorted(suffixes))
        yield Problem(shown, 0, 0, f"not read, as their format is not known: {counts}; known are {known}", "warning")
    if not sources:
        because = f"; {excluded} excluded" if excluded else ""
        yield Problem(shown, 0, 0, f"the folder holds no source ({', '.join(sorted(suffixes))}){because}")


def _is_no_article(path: Path, suffix: str) -> bool:
    return suffix in _NEVER_ARTICLES or (not suffix and path.name.lower() in _NEVER_ARTICLE_NAMES)


def walk_folder(folder: Path, failures: list[Problem]) -> Iterator[Path]:
    """Give the files beneath *folder* in order, hidden ones and links to folders passed over."""

    def refuse(error: OSError) -> None:
        failures.append(Problem(Path(error.filename).as_posix(), 0, 0, f"cannot be opened: {error.strerror}"))

    for parent, folders, names in os.walk(folder, onerror=refuse):
        here = Path(parent)
        links = sorted(name for name in folders if (here / name).is_symlink() and not name.startswith("."))
        for name in links:
            message = "a link to a folder is not followed; name the folder itself"
            failures.append(Problem((here / name).as_posix(), 0, 0, message, "warning"))
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and name not in _NEVER_ENTERED and name not in links
        )
        yield from (here / name for name in sorted(names) if not name.startswith("."))
