"""Which files are sources: those named, and those of a known format in the folders named."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from checker.errors import Problem

STANDARD_INPUT = "-"
KNOWN = "text, web pages, Word, PDF, tables, mail and feeds are read"
"""What is read, for a person who asks why a file is not; the README has the suffixes."""

_DATA_AND_CODE = (
    ".yaml .yml .json .jsonl .toml .ini .cfg .lock .log .py .pyc .js .ts .css .sh .sql .jinja .sarif .rdjson .sqlite"
)
_PICTURES_AND_SOUND = ".png .jpg .jpeg .gif .svg .webp .ico .mp3 .mp4 .mov .bak .tmp"
_NEVER_ARTICLES = frozenset(f"{_DATA_AND_CODE} {_PICTURES_AND_SOUND}".split())
"""Suffixes that are passed over in a folder without a word, where no format has them; any other unknown one is said."""

_PROJECT_FILES = "license licence notice makefile dockerfile codeowners requirements.txt robots.txt thumbs.db"
_SETTINGS_FILES = "package.json package-lock.json composer.json tsconfig.json manifest.json"
_NEVER_ARTICLE_NAMES = frozenset(f"{_PROJECT_FILES} {_SETTINGS_FILES}".split())
"""Names that are passed over, in lower case, whatever their suffix."""

_SAVE_AS = {
    ".doc": "save it as .docx",
    ".rtf": "save it as .docx",
    ".odt": "save it as .docx",
    ".pages": "save it as .docx",
    ".xls": "save it as .xlsx",
    ".numbers": "save it as .xlsx",
    ".ppt": "save it as .pdf",
    ".pptx": "save it as .pdf",
    ".odp": "save it as .pdf",
    ".mht": "save it as .html",
    ".mhtml": "save it as .html",
    ".msg": "save it as .eml",
    **dict.fromkeys((".zip", ".rar", ".7z", ".gz", ".tgz", ".xz", ".tar"), "unpack it"),
}
"""What to do with formats that desks have and that are not read."""

_LOCK = "~$"
"""What the name of the file begins with that Office keeps beside one that is open: no document, and gone with it."""

_NEVER_ENTERED = frozenset({"node_modules", "__pycache__", "__MACOSX"})


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read.

    Args:
        shown: the path as the user named it, with forward slashes.
        name: relative to the folder given, or as given.
        folder: the folder given, or the file's own where the file was named.
        suffix: of its format, lower case with the dot; "" for standard input whose name says none.
        named: whether the user named the file, not a folder that holds it.
        is_standard_input: whether it is no file.
    """

    path: Path
    shown: str
    name: str
    folder: Path
    suffix: str = ""
    named: bool = True
    is_standard_input: bool = False


def find_files(
    paths: Sequence[Path], suffixes: frozenset[str], exclude: Sequence[str], standard_input_name: str = ""
) -> tuple[tuple[FoundFile, ...], tuple[Problem, ...]]:
    """Give the files to read, each once, in an order that does not depend on that of *paths*.

    Args:
        suffixes: of the known formats, lower case with the dot.
        exclude: globs over the name and the path; `*` also matches "/", a pattern without "/" matches in any folder,
            and one that matches a folder excludes what is in it.
        standard_input_name: what "-" is called: its suffix says the format, and problems name it.
    """
    files: dict[str, FoundFile] = {}
    problems: list[Problem] = []
    for path in sorted(set(paths), key=lambda one: one.as_posix()):
        given = Path(standard_input_name or path) if path.as_posix() == STANDARD_INPUT else None
        for found in _of_path(path, suffixes, exclude) if given is None else [_of_standard_input(given, suffixes)]:
            if isinstance(found, Problem):
                problems.append(found)
                continue
            identity = STANDARD_INPUT if found.is_standard_input else os.path.realpath(found.path)
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


def suffix_of(path: Path, suffixes: Collection[str]) -> str:
    """Give the suffix of *path* in lower case: the last two where *suffixes* knows them together, else the last.

    >>> suffix_of(Path("Crawl.2019.WARC.GZ"), {".warc.gz"}), suffix_of(Path("notes.v2.txt"), {".txt"})
    ('.warc.gz', '.txt')
    """
    double = "".join(path.suffixes[-2:]).lower()
    return double if double in suffixes else path.suffix.lower()


def _of_standard_input(given: Path, suffixes: frozenset[str]) -> FoundFile | Problem:
    shown = given.as_posix()
    suffix = suffix_of(given, suffixes)
    if suffix and suffix not in suffixes:
        return Problem(shown, 0, 0, _unknown(suffix))
    return FoundFile(given, shown, shown, Path(), suffix, is_standard_input=True)


def _unknown(suffix: str) -> str:
    if suffix in _SAVE_AS:
        return f"{suffix} files are not read; {_SAVE_AS[suffix]}"
    said = f"the suffix '{suffix}' is not known" if suffix else "a file without a suffix is not read"
    return f"{said}; {KNOWN}"


def _of_file(path: Path, regular: bool, suffixes: frozenset[str], exclude: Sequence[str]) -> FoundFile | Problem:
    shown = path.as_posix()
    if not regular:
        return Problem(shown, 0, 0, "this is neither a regular file nor a folder")
    if any(matches(shown, pattern) for pattern in exclude):
        return Problem(shown, 0, 0, "not read: it is named, but also excluded", "warning")
    if path.name.startswith(_LOCK):
        return Problem(shown, 0, 0, "this only marks a document that is open in Office; name the document itself")
    suffix = suffix_of(path, suffixes)
    if suffix not in suffixes:
        return Problem(shown, 0, 0, _unknown(suffix))
    return FoundFile(path, shown, shown, path.parent, suffix)


def _of_folder(folder: Path, suffixes: frozenset[str], exclude: Sequence[str]) -> Iterator[FoundFile | Problem]:
    shown = folder.as_posix()
    failures: list[Problem] = []
    unread: Counter[str] = Counter()
    sources = excluded = 0
    for path in walk_folder(folder, failures):
        name = path.relative_to(folder).as_posix()
        suffix = suffix_of(path, suffixes)
        if any(matches(one, pattern) for pattern in exclude for one in (name, path.as_posix())):
            excluded += 1
        elif _is_no_article(path):
            continue
        elif suffix in suffixes:
            sources += 1
            yield FoundFile(path, path.as_posix(), name, folder, suffix, named=False)
        elif suffix not in _NEVER_ARTICLES:
            unread[suffix or "no suffix"] += 1
    yield from failures
    if unread:
        counts = ", ".join(_counted(suffix, count) for suffix, count in sorted(unread.items()))
        yield Problem(shown, 0, 0, f"not read, as their format is not known: {counts}; {KNOWN}", "warning")
    if not sources:
        because = f"; {excluded} excluded" if excluded else ""
        yield Problem(shown, 0, 0, f"the folder holds no source; {KNOWN}{because}")


def _counted(suffix: str, count: int) -> str:
    return f"{suffix} ({count}, {_SAVE_AS[suffix]})" if suffix in _SAVE_AS else f"{suffix} ({count})"


def _is_no_article(path: Path) -> bool:
    name = path.name.lower()
    return name in _NEVER_ARTICLE_NAMES or name.startswith((_LOCK, "readme"))


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
        passed_over = _NEVER_ENTERED.union(links, _parts_of_saved_pages(names))
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in passed_over)
        yield from (here / name for name in sorted(names) if not name.startswith("."))


def _parts_of_saved_pages(names: Iterable[str]) -> Iterator[str]:
    """Give the folders that browsers put a page's pictures, scripts and advertisements into, beside "Weir.html"."""
    for name in names:
        stem, _, suffix = name.rpartition(".")
        if suffix.lower() in ("html", "htm"):
            yield from (f"{stem}_files", f"{stem}.files")
