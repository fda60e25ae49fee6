"""Reports of this program that lie among articles: their figures are those of the articles once more."""

from __future__ import annotations

import re

from checker.sources.signatures import kind_of
from checker.sources.zipped import ArchiveError, open_archive

_MARK = b"\xef\xbb\xbf"
_LOOKED_AT = 4096

_OPENING = re.compile(
    rb"<!doctype html>[\s\S]{0,3000} - Checker report</title>"
    rb'|\{\s*"schema_version": "[\d.]+",\s*"tool": \{\s*"name": "checker"'
    rb"|fact,figure as printed,source,where,"
    rb"|place,figure,kind,range,unit,remark\r?\n"
    rb"|rule,about,figure,value,source,as of,inferred,sentence\r?\n"
    rb'|\{"source": "[^"\n]{1,300}", "line": \d+, "column": \d+, "place": "'
    rb"|RULE +ABOUT +FIGURE +VALUE +SOURCE +AS OF +INFERRED +SENTENCE\r?\n"
    rb"|PLACE +FIGURE +KIND +RANGE +UNIT +REMARK\r?\n"
    rb'|<\?xml[^>]*\?>\s*<testsuites name="checker"'
    rb"|#{1,2} [^\n]*\n\n\d+ articles?, \d+ figures?: "
    rb"|::(?:error|warning|notice) (?:file=[^\n:]{1,300},)?title=[^\n]{1,300}::"
)

_COUNTS = b"Read          "
_CLOSING = re.compile(rb"\d[\d,]* articles?, \d[^\n]*\n(?: {14}[^\n]*\n)*Found {9}\S")
"""How the report for a terminal ends; it begins with whatever was found."""

_MOST_PARTS = 60
"""A workbook of one sheet has some ten parts; one with more is no fact sheet, and is not opened here to see."""

_HEADS = (
    b"fact",
    b"figure as printed",
    b"source",
    b"where",
    b"what the others say",
    b"verdict",
    b"checked by",
    b"note",
)
_FACT_SHEET = re.compile(rb">" + rb"(?:<[^<>]*>\s*)+".join(_HEADS) + rb"<")
_TEXTS = ("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml")
"""Where a workbook's texts stand, by the program that wrote it."""


def is_own_report(raw: bytes) -> bool:
    """Tell whether *raw* is a report that this program wrote, or a listing.

    A Word file with this program's comments is none: somebody may go on writing in it. Its reader leaves them out.

    >>> is_own_report(b"fact,figure as printed,source,where,what the others say,verdict,checked by,note")
    True
    """
    if _OPENING.match(raw.removeprefix(_MARK)[:_LOOKED_AT]):
        return True
    counts = raw.rfind(b"\n" + _COUNTS) + 1
    if raw.startswith(_COUNTS, counts) and _CLOSING.match(raw, counts + len(_COUNTS)):
        return True
    return kind_of(raw) == "Excel workbook" and _is_fact_sheet(raw)


def _is_fact_sheet(raw: bytes) -> bool:
    """Tell whether the first row of the workbook is the head of a fact sheet, also after a desk has filled it in."""
    if raw.count(b"PK\x01\x02") > _MOST_PARTS:
        return False
    try:
        archive = open_archive(raw)
        texts = [archive.opening(name, _LOOKED_AT) for name in _TEXTS if name in archive.names]
    except ArchiveError:
        return False  # its reader says what is the matter
    return any(_FACT_SHEET.search(one) for one in texts)
