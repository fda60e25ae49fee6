"""The bytes of a file or of standard input, up to a size that is still an article."""

from __future__ import annotations

import stat
import sys
from pathlib import Path
from typing import BinaryIO

from checker.errors import Problem
from checker.sources.found_files import FoundFile

LARGEST = 64 * 1024 * 1024
"""Bytes; an article has some thousands."""


def read_raw(file: FoundFile, standard_input: BinaryIO | None = None) -> bytes | Problem:
    """Give the bytes of *file*, or the problem that keeps them from being read.

    Args:
        standard_input: read for "-"; by default the process's own.
    """
    try:
        raw = _read(file, standard_input)
    except OSError as error:
        return Problem(file.shown, 0, 0, f"cannot be read: {error.strerror or error}")
    if raw is None:
        return Problem(file.shown, 0, 0, "this is no regular file")
    if len(raw) > LARGEST:
        return Problem(file.shown, 0, 0, f"larger than {LARGEST // 2**20} MiB, which is the limit for one source")
    if not raw:
        return Problem(file.shown, 0, 0, "the file is empty")
    return raw


def _read(file: FoundFile, standard_input: BinaryIO | None) -> bytes | None:
    if file.is_standard_input:
        stream = standard_input if standard_input is not None else sys.stdin.buffer
        return stream.read(LARGEST + 1)
    path = Path(file.path)
    if not stat.S_ISREG(path.stat().st_mode):
        return None  # a pipe or a device would block or never end
    with path.open("rb") as stream:
        return stream.read(LARGEST + 1)
