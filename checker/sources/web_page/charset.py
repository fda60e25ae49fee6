"""The encoding that a page declares, by the names that browsers give encodings."""

from __future__ import annotations

import re

_PRESCAN = 4096
"""Bytes; browsers look at 1024 of them, and pages are saved with banners above their head."""
_META = re.compile(rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._:-]{1,40})")
_AS_BROWSERS_DO = {
    **dict.fromkeys(("ascii", "us-ascii", "latin1", "latin-1", "iso-8859-1", "iso8859-1", "l1"), "windows-1252"),
    **dict.fromkeys(("latin5", "iso-8859-9", "iso8859-9", "l5"), "windows-1254"),
    **dict.fromkeys(("iso-8859-11", "tis-620"), "cp874"),
    **dict.fromkeys(("gb2312", "gb_2312-80", "gbk", "x-gbk"), "gb18030"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "korean"), "cp949"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j"), "cp932"),
    "big5": "big5hkscs",
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be"), "utf-8"),
}
"""Label -> the encoding that browsers read it as.

Source:
    WHATWG Encoding, 4.2 Names and labels; a page in ASCII letters that says UTF-16 is UTF-8 (HTML, 13.2.3.3).
"""


def declared_charset(raw: bytes) -> str:
    """Give the encoding that a page or XML file declares near its start, or "".

    >>> declared_charset(b'<meta charset="ISO-8859-1">')
    'windows-1252'
    """
    head = raw[:_PRESCAN]
    found = _XML.match(head) or _META.search(head)
    return as_browsers_do(found.group(1).decode("ascii")) if found else ""


def as_browsers_do(label: str) -> str:
    """Give the encoding that browsers read a *label* as.

    >>> as_browsers_do("Latin1"), as_browsers_do("koi8-r")
    ('windows-1252', 'koi8-r')
    """
    return _AS_BROWSERS_DO.get(label.strip().lower(), label.strip())
