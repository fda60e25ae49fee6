"""Reports of this program that lie among articles: their figures are those of the articles once more."""

from __future__ import annotations

import re

from checker.sources.signatures import kind_of
from checker.sources.zipped import ArchiveError, open_archive

_MARK = b"\xef\xbb\xbf"
_LOOKED_AT = 4096

_COUNTED = rb"\d[\d,]* articles?, \d[\d,]* figures?: "
_FATES = rb"\d[\d,]* (?:tied to a claim|stands? alone|set apart|in boilerplate|could not be read)"
_NAME = rb'"(?:[^"\\\n]|\\.){1,300}"'

_OPENINGS = (
    # of reports
    rb"<!doctype html>[\s\S]{0,3000} - Checker report</title>",
    rb'\{\s*"schema_version":\s*"[\d.]+",\s*"tool":\s*\{\s*"name":\s*"checker"',
    rb'\{\s*"\$schema":\s*"[^"\n]*sarif[^"\n]*",\s*"version":\s*"[\d.]+",\s*"runs":\s*\[\s*\{\s*'
    rb'"tool":\s*\{\s*"driver":\s*\{\s*"name":\s*"checker"',
    rb'\{\s*"source":\s*\{\s*"name":\s*"checker"\s*\},\s*"diagnostics":',
    rb'<\?xml[^>]*\?>\s*<testsuites name="checker"',
    rb"::(?:error|warning|notice) (?:file|title)=[^\n]{1,600}::",
    rb"#{1,2} [^\n]*\n\n" + _COUNTED,
    _COUNTED + _FATES,
    rb"fact,figure as printed,source,where,",
    rb"Findings by rule {2,}\S[^\n]*\n[\w-]+ {2,}[\d-]",
    rb"No rule found anything\n(?:\.\.\. and [^\n]*\n)?\n(?:Findings by article|No article was read)",
    # of listings
    rb"place,figure,kind,range,unit,remark\n",
    rb"PLACE +FIGURE +KIND +RANGE +UNIT +REMARK\n",
    rb"rule,about,figure,value,source,as of,inferred,sentence\n",
    rb"RULE +ABOUT +FIGURE +VALUE +SOURCE +AS OF +INFERRED +SENTENCE\n",
    rb"source,figure,compared as,measures,scope,",
    rb"SOURCE +FIGURE +COMPARED AS +MEASURES +SCOPE ",
    rb'\{"source": ' + _NAME + rb', (?:"start": \d+, "end": \d+, )?"line": \d+, "column": \d+, "place": "',
    # of what 'explain' and 'suggest' print: a rule, a finding, a new rule
    rb"[^\n]+  \[[a-z0-9-]+\]\n(?:[^\n]+\.ya?ml:\d+|built in)\n",
    rb"[^\n]+  \[[0-9a-f]{10}\]\n(?:[^\n]+\n)+\nRule: [a-z0-9-]+ \(checker explain [a-z0-9-]+\)\n",
    rb"rules_version: \d+\nrules:\n",
)
_OPENING = re.compile(b"|".join(_OPENINGS))

_LAST_LINE = re.compile(
    rb"\d[\d,]* rules?(?:, \d[\d,]* examples?: \d+ passed, \d+ failed| with \d[\d,]* examples?: no faults)"
)
"""How 'test' and 'validate' end."""

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
    opening = raw.removeprefix(_MARK)[:_LOOKED_AT].replace(b"\r\n", b"\n")
    if _OPENING.match(opening) or _LAST_LINE.match(raw[-_LOOKED_AT:].rstrip().rpartition(b"\n")[2]):
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
