"""Write a report to a file so that it is whole or not there: temporary file, fsync, rename."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from checker.errors import CheckerError


def write_whole(path: Path, text: str) -> None:
    """Write *text* as UTF-8 with the line ends it has.

    Raises:
        CheckerError: the file cannot be written; what stood there before still stands.
    """
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise CheckerError(f"{path.as_posix()}: error: cannot be written: {error.strerror}") from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise CheckerError(f"{path.as_posix()}: error: cannot be written: {error.strerror}") from error
