"""Reports on disk: written so that they are whole or not there (temporary file, fsync, rename), and read back."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from secrets import token_hex
from typing import Any, cast

from checker.errors import CheckerError


def write_whole(path: Path, content: str | bytes, *, through_link: bool = True) -> None:
    """Write *content*, a text as UTF-8 with the line ends it has.

    A file that is there keeps its mode; a new one has that of the umask. What is no regular file (a pipe, a device)
    cannot be put in place whole, and is written to as it stands.

    Args:
        through_link: whether a link stays and what it leads to is written; else the file takes its place.

    Raises:
        CheckerError: the file cannot be written; a regular one that stood there before still stands.
    """
    raw = content.encode("utf-8") if isinstance(content, str) else content
    target = Path(os.path.realpath(path)) if through_link else path
    folder = (target if path.is_symlink() else path).parent
    try:
        mode = _mode(path, through_link)
        if mode is not None and not stat.S_ISREG(mode):
            path.write_bytes(raw)
            return
        if folder.is_dir():
            _put_in_place(target, raw, mode)
            return
    except OSError as error:
        raise CheckerError(f"{path.as_posix()}: error: cannot be written: {error.strerror}") from error
    there_is_none = f"there is no folder '{folder.as_posix()}'; make it first"
    raise CheckerError(f"{path.as_posix()}: error: cannot be written: {there_is_none}")


def _mode(path: Path, through_link: bool) -> int | None:
    """Give the mode of what is written over, or None where that is nothing or a link."""
    try:
        mode = path.stat(follow_symlinks=through_link).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None
    return None if stat.S_ISLNK(mode) else mode


def _put_in_place(target: Path, raw: bytes, mode: int | None) -> None:
    temporary = target.with_name(f".{token_hex(8)}.part")  # not longer than the longest name, which *target* may have
    try:
        with temporary.open("xb") as file:
            if mode is not None:
                temporary.chmod(stat.S_IMODE(mode))
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except BaseException:  # of whatever sort: nothing half written is left
        with suppress(OSError):
            temporary.unlink()
        raise


LAST_REPORT = Path(".checker") / "report.json"
"""Where a check leaves its JSON report, for the commands that speak of its findings."""


def write_last(text: str) -> None:
    """Leave the JSON report *text* for the next command, in a folder that git does not see.

    Raises:
        CheckerError: it cannot be written.
    """
    try:
        LAST_REPORT.parent.mkdir(exist_ok=True)
    except OSError as error:
        message = f"{LAST_REPORT.parent.as_posix()}: error: cannot be written: {error.strerror}"
        raise CheckerError(message) from error
    # Nobody has named these files: a link among them, which a repository may carry, must not lead to somebody's own.
    write_whole(LAST_REPORT.parent / ".gitignore", "*\n", through_link=False)
    write_whole(LAST_REPORT, text, through_link=False)


def read_report(path: Path) -> dict[str, Any]:
    """Give the JSON report at *path*.

    Raises:
        CheckerError: it is not there, or is no report as this version writes it.
    """
    from fastjsonschema import JsonSchemaValueException

    shown = path.as_posix()
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise CheckerError(
            f"{shown}: error: no report; run 'checker check' first, or name one with --report"
        ) from error
    except (OSError, ValueError, RecursionError) as error:
        raise CheckerError(f"{shown}: error: cannot be read as a report: {error}") from error
    if not isinstance(report, dict) or not {"schema_version", "findings"} <= set(report):
        raise CheckerError(f"{shown}: error: this is no report of checker")
    try:
        _contract()(report)
    except JsonSchemaValueException as error:
        misfit = f"it{error.message[4:]}" if error.message.startswith("data ") else error.message.removeprefix("data.")
        message = f"this version of checker does not write reports so ({misfit}); run 'checker check' again"
        raise CheckerError(f"{shown}: error: {message}") from error
    return report


@cache
def _contract() -> Callable[[object], object]:
    """Give what raises JsonSchemaValueException for a report that is not as `report.schema.json` says."""
    from fastjsonschema import compile as compile_schema

    schema = json.loads(Path(__file__).with_name("report.schema.json").read_text(encoding="utf-8"))
    return cast("Callable[[object], object]", compile_schema(schema))
