"""The settings file of a project, read strictly: every key is known, every fault is told with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path

from checker.errors import CheckerError, Problem
from checker.interval import read_day
from checker.settings.changes import SeverityChange, WordChange, Written, read_severities, read_word_changes
from checker.severities import FAIL_ON

KEYS = ("sources", "rules", "exclude", "fail_on", "published", "severity", "words")
OWN_FILE, SHARED_FILE, _TABLE = "checker.toml", "pyproject.toml", "tool.checker"
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


class SettingsError(CheckerError):
    """Settings cannot be used; carries all their faults, not only the first."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run takes from the project where the command line says nothing.

    Args:
        folder: where the settings stand; `sources` and `rules` are relative to it and already joined to it.
        exclude: globs of files in `sources` not to read.
        fail_on: the mildest severity that ends a run with exit code 1: "error", "warning", "note" or "never".
        published: the day for articles that have none.
        path: the file they were read from, or "" where there is none.
        severity: what the findings of single rules are worth here, or that a rule is off.
        words: what word lists gain.
        of_all_rules: whether every rule of the project is read; if not, a name here may belong to one that is not.
    """

    folder: Path
    sources: tuple[Path, ...] = ()
    rules: tuple[Path, ...] = ()
    exclude: tuple[str, ...] = ()
    fail_on: str = "warning"
    published: date | None = None
    path: str = ""
    severity: tuple[SeverityChange, ...] = ()
    words: tuple[WordChange, ...] = ()
    of_all_rules: bool = True

    @property
    def name(self) -> str:
        """The name of the file, for people."""
        return Path(self.path).name


def load_settings(folder: Path) -> Settings:
    """Give the settings of the project in *folder*; the defaults where it has none.

    Raises:
        SettingsError: a file cannot be read, both files have settings, or a key or value is not known; it names every
            fault with its line.
    """
    problems: list[Problem] = []
    own = _read_table(folder / OWN_FILE, problems)
    shared = _read_table(folder / SHARED_FILE, problems)
    if own is not None and shared is not None:
        message = f"settings stand here and in [{_TABLE}] of {SHARED_FILE}; keep one of the two"
        problems.append(Problem(own.path, 0, 0, message))
    table = own or shared
    settings = table.settings(folder, problems) if table is not None else Settings(folder)
    if problems:
        raise SettingsError(tuple(sorted(problems)))
    return settings


@dataclass(frozen=True, slots=True)
class _Table:
    """The keys of one file, and its text to find their lines in."""

    written: Written

    @property
    def path(self) -> str:
        return self.written.path

    @property
    def values(self) -> Mapping[str, object]:
        return self.written.values

    def settings(self, folder: Path, problems: list[Problem]) -> Settings:
        unknown = [key for key in self.values if key not in KEYS]
        problems.extend(self._problem(key, f"unknown key '{key}'{self._hint(key)}") for key in unknown)
        return Settings(
            folder=folder,
            sources=tuple(folder / path for path in self._texts("sources", problems)),
            rules=tuple(folder / path for path in self._texts("rules", problems)),
            exclude=self._texts("exclude", problems),
            fail_on=self._fail_on(problems),
            published=self._published(problems),
            path=self.path,
            severity=read_severities(self.written, problems),
            words=read_word_changes(self.written, problems),
        )

    def _hint(self, key: str) -> str:
        if key == "tool" and not self.written.above:
            return f"; in {OWN_FILE} the keys stand without [{_TABLE}]"
        near = get_close_matches(key, KEYS, 1, 0.7)
        return f"; did you mean '{near[0]}'?" if near else f"; known are {', '.join(KEYS)}"

    def _texts(self, key: str, problems: list[Problem]) -> tuple[str, ...]:
        value = self.values.get(key, [])
        if isinstance(value, list) and all(isinstance(item, str) and item for item in value):
            return tuple(value)
        problems.append(self._problem(key, f'\'{key}\' takes a list of texts, such as {key} = ["a", "b"]'))
        return ()

    def _fail_on(self, problems: list[Problem]) -> str:
        value = self.values.get("fail_on", "warning")
        if isinstance(value, str) and value in FAIL_ON:
            return value
        problems.append(self._problem("fail_on", f"'fail_on' is one of {', '.join(FAIL_ON)}"))
        return "warning"

    def _published(self, problems: list[Problem]) -> date | None:
        value = self.values.get("published")
        if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
            return value
        if isinstance(value, str):
            with suppress(ValueError):
                return read_day(value)
        problems.append(self._problem("published", "'published' takes a day, such as 2019-03-01"))
        return None

    def _problem(self, key: str, message: str) -> Problem:
        return self.written.place(key).problem(message)


def _read_table(path: Path, problems: list[Problem]) -> _Table | None:
    """Give the settings' table of a file, or None where the file or the table is not there."""
    shown = path.as_posix()
    try:
        text = path.read_bytes().decode("utf-8")
        whole = tomllib.loads(text)
    except FileNotFoundError:
        return None
    except OSError as error:
        problems.append(Problem(shown, 0, 0, f"cannot be read: {error.strerror}"))
        return None
    except UnicodeDecodeError as error:
        problems.append(Problem(shown, 0, 0, f"this is not UTF-8 (byte {error.start})"))
        return None
    except tomllib.TOMLDecodeError as error:
        problems.append(_syntax_problem(shown, str(error)))
        return None
    if path.name == OWN_FILE:
        return _Table(Written(shown, text, (), whole))
    table: object = whole.get("tool", {})
    table = table.get("checker") if isinstance(table, dict) else None
    if table is not None and not isinstance(table, dict):
        problems.append(Problem(shown, 0, 0, f"[{_TABLE}] is a table of keys"))
        return None
    return _Table(Written(shown, text, tuple(_TABLE.split(".")), table)) if table is not None else None


def _syntax_problem(shown: str, said: str) -> Problem:
    place = _PLACE.search(said)
    line, column = (int(place.group(1) or 0), int(place.group(2) or 0)) if place else (0, 0)
    return Problem(shown, line, column, f"this is no TOML: {_PLACE.sub('', said)}")
