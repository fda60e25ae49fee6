"""Start a desk off: what is not there is written, what is there is left as it is, and all of it is said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.errors import CheckerError, Problem
from checker.init.settings_text import settings_text, table_text
from checker.init.sources_text import Listed, list_sources
from checker.model import Document
from checker.reports.files import write_whole
from checker.reports.wording import counted
from checker.settings import OWN_FILE, SHARED_FILE, Settings, load_settings
from checker.sources import FORMATS, read_sources
from checker.sources.found_files import suffix_of
from checker.sources.sources_yaml import FILE_NAME

RULES = Path("rules")
FIRST_RULE = RULES / "first-rule.yaml"
_TEMPLATE = Path(__file__).with_name("first_rule.yaml")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that a desk needs.

    Args:
        path: the file.
        written: whether it was written now.
        words: what it says, or why it was left alone.
        copy: text for a person to copy into it, or "".
    """

    path: str
    written: bool
    words: str
    copy: str = ""


@dataclass(frozen=True, slots=True)
class Started:
    """What starting a desk did.

    Args:
        problems: articles that could not be read.
        read: how many articles of each suffix were read, as a text ("2 .docx, 1 .eml"), or "".
        empty: folders without an article.
    """

    steps: tuple[Step, ...]
    problems: tuple[Problem, ...]
    read: str = ""
    empty: tuple[str, ...] = ()


def start_desk(folders: Sequence[Path]) -> Started:
    """Write what is missing for a desk in the current folder whose articles are in *folders*.

    Nothing that is there is ever written to, so that a second run writes nothing.

    Raises:
        CheckerError: there is no such folder, or a file cannot be written.
    """
    settings = load_settings(Path())
    folders = folders or settings.sources or (Path(),)
    for folder in folders:
        if not folder.is_dir():
            what = "is no folder; name the folder that the articles are in" if folder.exists() else "is not there"
            raise CheckerError(f"{folder.as_posix()}: error: this {what}")
    documents, problems = read_sources(folders, exclude=settings.exclude)
    inside = {folder: [one for one in documents if Path(one.source.path).is_relative_to(folder)] for folder in folders}
    steps = (*(_sources(*one) for one in inside.items()), _first_rule(settings), _settings(settings, folders))
    empty = tuple(folder.as_posix() for folder, found in inside.items() if not found)
    return Started(steps, problems, _read(documents), empty)


def _read(documents: Sequence[Document]) -> str:
    suffixes = Counter(suffix_of(Path(one.source.path), FORMATS) for one in documents)
    return ", ".join(f"{count} {suffix}" for suffix, count in sorted(suffixes.items()))


def _sources(folder: Path, documents: Sequence[Document]) -> Step:
    path = folder / FILE_NAME
    listed = list_sources(folder, documents)
    if path.exists():
        return _known_sources(path, listed)
    if not listed.text:
        why = "not needed: every article says itself when it was published" if documents else "there is no article yet"
        return Step(path.as_posix(), False, why)
    write_whole(path, listed.text)
    unknown = f"; the day of {len(listed.undated)} is unknown" if listed.undated else ""
    return Step(path.as_posix(), True, f"title and day of {counted(listed.articles, 'article')}{unknown}")


def _known_sources(path: Path, listed: Listed) -> Step:
    if not listed.undated:
        return Step(path.as_posix(), False, "it is there")
    names = ", ".join(listed.undated[:3]) + (" ..." if len(listed.undated) > 3 else "")
    return Step(path.as_posix(), False, f"it is there; no day is known of {names}")


def _first_rule(settings: Settings) -> Step:
    if settings.rules:
        return Step(FIRST_RULE.as_posix(), False, f"the settings name rules: {_names(settings.rules)}")
    known = sorted(RULES.rglob("*.y*ml")) if RULES.is_dir() else []
    if known:
        return Step(FIRST_RULE.as_posix(), False, f"there are rules already: {_names(known[:3])}")
    write_whole_in_folder(FIRST_RULE, _TEMPLATE.read_text(encoding="utf-8"))
    return Step(FIRST_RULE.as_posix(), True, "a first rule with its examples; change it into yours")


def _settings(settings: Settings, folders: Sequence[Path]) -> Step:
    if settings.path:
        return Step(settings.path, False, "it has settings")
    if Path(SHARED_FILE).exists():
        return Step(SHARED_FILE, False, "it is there; copy this into it", table_text(folders, RULES))
    write_whole(Path(OWN_FILE), settings_text(folders, RULES))
    return Step(OWN_FILE, True, "where articles and rules are, so that 'checker check' needs no more words")


def _names(paths: Sequence[Path]) -> str:
    return ", ".join(path.as_posix() for path in paths)


def write_whole_in_folder(path: Path, text: str) -> None:
    """Write *text* to *path*, whose folder is made if it is not there.

    Raises:
        CheckerError: it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"{path.parent.as_posix()}: error: cannot be made: {error.strerror}"
        raise CheckerError(message) from error
    write_whole(path, text)
