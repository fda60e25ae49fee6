"""Reports on disk: written so that they are whole or not there (temporary file, fsync, rename), and read back."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Any

from checker.errors import CheckerError


def write_whole(path: Path, content: str | bytes) -> None:
    """Write *content*, a text as UTF-8 with the line ends it has.

    Raises:
        CheckerError: the file cannot be written; what stood there before still stands.
    """
    if not path.parent.is_dir():
        there_is_none = f"there is no folder '{path.parent.as_posix()}'; make it first"
        raise CheckerError(f"{path.as_posix()}: error: cannot be written: {there_is_none}")
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise CheckerError(f"{path.as_posix()}: error: cannot be written: {error.strerror}") from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode("utf-8") if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise CheckerError(f"{path.as_posix()}: error: cannot be written: {error.strerror}") from error


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
    write_whole(LAST_REPORT.parent / ".gitignore", "*\n")
    write_whole(LAST_REPORT, text)


def read_report(path: Path) -> dict[str, Any]:
    """Give the JSON report at *path*.

    Raises:
        CheckerError: it is not there, or is no report.
    """
    shown = path.as_posix()
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise CheckerError(
            f"{shown}: error: no report; run 'checker check' first, or name one with --report"
        ) from error
    except (OSError, ValueError) as error:
        raise CheckerError(f"{shown}: error: cannot be read as a report: {error}") from error
    if not isinstance(report, dict) or "findings" not in report:
        raise CheckerError(f"{shown}: error: this is no report of checker")
    return report
