"""What a file is by its first bytes, where that is not what its suffix says."""

from __future__ import annotations

import re
from collections.abc import Mapping

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

_OPENINGS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "PDF file"),
    (b"{\\rtf", "RTF file"),
    (b"WARC/1.", "web archive"),
    (b"\x1f\x8b", "gzip file"),
    (b"\x89PNG\r\n", "PNG picture"),
    (b"\xff\xd8\xff", "JPEG picture"),
    (b"GIF87a", "GIF picture"),
    (b"GIF89a", "GIF picture"),
    (b"Rar!\x1a\x07", "RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "7z archive"),
    (b"SQLite format 3\0", "SQLite database"),
    (b"PAR1", "Parquet file"),
    (b"\x7fELF", "program"),
)

_MEMBER = re.compile(rb"PK(?:\x01\x02[\s\S]{42}|\x03\x04[\s\S]{26})(word|xl|ppt)/")
"""The header of a member of a zip archive, in its directory or before its content."""

_BY_MEMBER: Mapping[bytes, str] = {
    b"word": "Word document",
    b"xl": "Excel workbook",
    b"ppt": "PowerPoint presentation",
}
_MIME_TYPES: Mapping[bytes, str] = {
    b"application/vnd.oasis.opendocument.spreadsheet": "OpenDocument spreadsheet",
    b"application/vnd.oasis.opendocument.text": "OpenDocument text",
    b"application/epub+zip": "EPUB book",
}

_PAGE = re.compile(rb"\s*(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+html|html[\s>])", re.IGNORECASE)
_FEED = re.compile(rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)*<(?:rss|feed|rdf:RDF)[\s>]")
_MAIL = re.compile(rb"(?:Received|Return-Path|Delivered-To|MIME-Version|Message-ID):\s", re.IGNORECASE)
_MARK = b"\xef\xbb\xbf"
_LOOKED_AT = 2048

_SUFFIXES: Mapping[str, tuple[str, ...]] = {
    "PDF file": (".pdf",),
    "web page": (".html", ".htm", ".xhtml"),
    "Word document": (".docx", ".docm"),
    "Excel workbook": (".xlsx", ".xlsm"),
    "OpenDocument spreadsheet": (".ods",),
    "web archive": (".warc",),
    "gzip file": (".warc.gz",),
    "feed": (".rss", ".atom", ".xml"),
    "mail": (".eml", ".mbox"),
}
"""What can be read -> the suffixes that say so, the one to rename it to first."""

_INSTEAD: Mapping[str, str] = {
    "RTF file": "save it as .docx",
    "OpenDocument text": "save it as .docx",
    "PowerPoint presentation": "save it as .pdf",
    "old Office file": "save it as .docx or .xlsx",
    "Office file with a password": "save it without one",
    "gzip file": "unpack it",
    "zip archive": "unpack it",
    "RAR archive": "unpack it",
    "7z archive": "unpack it",
}
"""What to do with what cannot be read as it is."""

_TEXT_MAY_BE = frozenset({"web page", "feed", "mail"})
"""What is a text, too: under `.txt` or `.md` somebody may have meant it so."""

_SAID_BY_SUFFIX: Mapping[str, str] = {
    ".txt": "a plain text",
    ".md": "a Markdown text",
    ".html": "a web page",
    ".htm": "a web page",
    ".xhtml": "a web page",
    ".docm": "a Word document",
    ".docx": "a Word document",
    ".pdf": "a PDF file",
    ".xlsm": "an Excel workbook",
    ".xlsx": "an Excel workbook",
    ".ods": "an OpenDocument spreadsheet",
    ".csv": "a table of text",
    ".tsv": "a table of text",
    ".eml": "a mail",
    ".mbox": "a mail box",
    ".warc": "a web archive",
    ".warc.gz": "a compressed web archive",
}

_BINARY_SUFFIXES = frozenset({".docm", ".docx", ".xlsm", ".xlsx", ".ods", ".pdf", ".warc.gz"})


def kind_of(raw: bytes) -> str:
    """Give what *raw* is by its first bytes, or "" where they do not say it.

    >>> kind_of(b"%PDF-1.7 ..."), kind_of(b"<!DOCTYPE html><title>Bridge"), kind_of(b"Bridge opens")
    ('PDF file', 'web page', '')
    """
    for opening, kind in _OPENINGS:
        if raw.startswith(opening):
            return kind
    if raw.startswith(_ZIP):
        return _kind_of_zip(raw)
    if raw.startswith(_OLE):
        return "Office file with a password" if _ENCRYPTED in raw else "old Office file"
    head = raw.removeprefix(_MARK)[:_LOOKED_AT]
    if _PAGE.match(head):
        return "web page"
    if _FEED.match(head):
        return "feed"
    return "mail" if _MAIL.match(head) else ""


def suffix_of_kind(raw: bytes) -> str:
    """Give the suffix that files of the kind of *raw* have, or ".txt": for what comes without a name.

    >>> suffix_of_kind(b"<html><p>Bridge"), suffix_of_kind(b"Bridge opens")
    ('.html', '.txt')
    """
    return _SUFFIXES.get(kind_of(raw), (".txt",))[0]


def mismatch(raw: bytes, suffix: str) -> str:
    """Give, in words for a person, that *raw* is something else than *suffix* says, or "".

    >>> mismatch(b"%PDF-1.7 ...", ".docx")
    'this is a PDF file, not a Word document as its suffix says; rename it to .pdf'
    >>> mismatch(b"%PDF-1.7 ...", ".pdf")
    ''
    """
    kind = kind_of(raw)
    if not kind or suffix in _SUFFIXES.get(kind, ()) or _may_be(kind, suffix):
        return ""
    said = f", not {_SAID_BY_SUFFIX[suffix]} as its suffix says" if suffix in _SAID_BY_SUFFIX else ""
    return f"this is {_with_article(kind)}{said}; {_what_to_do(kind)}"


def _may_be(kind: str, suffix: str) -> bool:
    """Tell whether a file of *kind* may well be meant as *suffix* says."""
    if kind in _TEXT_MAY_BE:
        return suffix in (".md", ".txt")
    return kind == "zip archive" and suffix in _BINARY_SUFFIXES  # its reader says what is missing in it


def _what_to_do(kind: str) -> str:
    if kind in _INSTEAD:
        return _INSTEAD[kind]
    return f"rename it to {_SUFFIXES[kind][0]}" if kind in _SUFFIXES else "it is not read"


def _with_article(kind: str) -> str:
    return f"{'an' if kind[0] in 'AEIOaeio' or kind.startswith('RTF') else 'a'} {kind}"


def _kind_of_zip(raw: bytes) -> str:
    # By the names of its members alone, wherever they stand: the archive may be cut off, or made to be opened.
    found = _MEMBER.search(raw)
    if found:
        return _BY_MEMBER[found[1]]
    # OpenDocument and EPUB begin with their type, which is not compressed.
    return next((kind for start, kind in _MIME_TYPES.items() if start in raw[:200]), "zip archive")
