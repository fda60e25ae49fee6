"""The formats: one module each, imported when the first file of its kind is met.

A new format is one module with a `Reader`, and its suffixes in this table.
"""

from __future__ import annotations

from importlib import import_module
from typing import cast

from checker.sources.article import Reader

FORMATS: dict[str, str] = {
    ".md": "markdown:read_markdown",
    ".txt": "plain_text:read_plain_text",
}
"""Suffix, in lower case with its dot -> module and function."""

__all__ = ["FORMATS", "reader_for"]


def reader_for(suffix: str) -> Reader:
    """Give the reader of files with *suffix*, whatever its case; one without a known suffix is plain text.

    >>> reader_for(".MD").__name__
    'read_markdown'
    """
    module, function = FORMATS.get(suffix.lower(), FORMATS[".txt"]).split(":")
    return cast(Reader, getattr(import_module(f"{__name__}.{module}"), function))
