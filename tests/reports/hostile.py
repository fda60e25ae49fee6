"""Strings that an article, a file name or a rule may hold and that must stay text in every report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

T = TypeVar("T")

MARKUP = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><animate onbegin=alert(1) attributeName=x>",
    "<body onload=alert(1)>",
    "<iframe src=javascript:alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "<style>*{display:none}</style>",
    "</style><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</mark></bdi></blockquote><script>alert(1)</script>",
    "<!--",
    "--><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?>",
    "<meta http-equiv=refresh content='0;url=https://x.example'>",
    "<base href=https://x.example/>",
    "<link rel=stylesheet href=https://x.example/x.css>",
    "<form action=https://x.example><input name=q autofocus onfocus=alert(1)>",
    "<object data=javascript:alert(1)>",
    "<math><mi xlink:href=javascript:alert(1)>",
    "<details open ontoggle=alert(1)>",
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    "` onmouseover=`alert(1)",
    '"><script>alert(1)</script>',
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;",
    "{{ 7 * 7 }}",
    "{% for x in y %}",
    "${7*7}",
    "%3Cscript%3E",
    "<<script>script>alert(1)<</script>/script>",
    "<scr\x00ipt>alert(1)</scr\x00ipt>",
    "<ScRiPt\n>alert(1)</sCrIpT\t>",
)
ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "\x01javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "file:///etc/hosts",
    "file://x.example/hosts",
    "ftp://x.example/hosts",
    "//x.example/",
    "https://",
    "https://[",
    "https://user:pass@x.example/",
    'https://x.example/"onmouseover="alert(1)',
    "https://x.example/'><script>alert(1)</script>",
    "https://x.example/\u202egpj.exe",
    "https://x.example/ javascript:alert(1)",
)
CONTROLS = (
    "\x1b[31mred\x1b[0m",
    "\x1b]8;;https://x.example\x07link\x1b]8;;\x07",
    "\x1b]0;title\x07",
    "\x9b31m",
    "\x90payload\x9c",
    "bell\x07",
    "back\x08\x08\x08space",
    "return\rover",
    "two\nlines",
    "two\r\nlines",
    "tab\there",
    "form\x0cfeed\x0b",
    "nul\x00",
    "del\x7f",
    "next\x85line",
    "3.\u202e9 billion",
    "\u202d39\u202c",
    "\u2066x\u2069 \u2067y\u2069 \u2068z\u2069",
    "\u200e\u200f\u061c",
    "3\u200b.\u200c9\u200d",
    "\ufeff39",
    "soft\xadhyphen",
    "line\u2028separator\u2029",
    "tag\U000e0041\U000e007f",
    "half\ud800",
    "3\u3164\uffa0\u115f9",
    "39\ufe01\U000e0100",
    "e\u034f3",
)
PAYLOADS = MARKUP + ADDRESSES + CONTROLS


def with_every_string(value: T, change: Callable[[str], str], keep: tuple[str, ...] = ()) -> T:
    """Give *value* with *change* applied to every string in it, but for fields named in *keep*."""
    if isinstance(value, str):
        return change(value)  # type: ignore[return-value]
    if isinstance(value, tuple):
        return tuple(with_every_string(one, change, keep) for one in value)  # type: ignore[return-value]
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: with_every_string(getattr(value, field.name), change, keep)
            for field in fields(value)
            if field.name not in keep
        }
        return replace(value, **changed)
    return value
