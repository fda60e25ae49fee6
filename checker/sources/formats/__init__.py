"""The formats: one module each, imported when the first file of its kind is met.

A new format is one module with a `Reader`, and its suffixes in this table.
"""

from __future__ import annotations

from importlib import import_module
from typing import cast

from checker.sources.article import Reader

FORMATS: dict[str, str] = {
    ".docm": "docx:read_docx",
    ".docx": "docx:read_docx",
    ".eml": "mail:read_mail",
    ".mbox": "mail:read_mail_box",
    ".md": "markdown:read_markdown",
    ".atom": "feed:read_feed",
    ".csv": "delimited:read_csv",
    ".htm": "html:read_html",
    ".html": "html:read_html",
    ".json": "json:read_json",
    ".jsonl": "json:read_json_lines",
    ".ndjson": "json:read_json_lines",
    ".ods": "workbook:read_ods",
    ".pdf": "pdf:read_pdf",
    ".rss": "feed:read_feed",
    ".tsv": "delimited:read_tsv",
    ".txt": "plain_text:read_plain_text",
    ".xhtml": "html:read_html",
    ".xlsm": "workbook:read_xlsx",
    ".xlsx": "workbook:read_xlsx",
    ".warc": "web_archive:read_web_archive",
    ".warc.gz": "web_archive:read_web_archive",
    ".xml": "feed:read_feed",
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
