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
# Markup that is harmless when read once and turns into script when a parser mends it, or when it is read again.
MENDED = (
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<textarea><img title='</textarea><img src=x onerror=alert(1)>'>",
    "<template><script>alert(1)</script></template>",
    "<plaintext>",
    "<xmp><p title='</xmp><svg onload=alert(1)>'>",
    "<select><option><style></option></select><img src=x onerror=alert(1)></style>",
    "<table><td><form><input name=q><style></table><img src=x onerror=alert(1)></style>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror=alert(1)&gt;'>",
    "<math><annotation-xml encoding='text/html'><script>alert(1)</script></annotation-xml></math>",
    "<svg></p><style><a id='</style><img src=x onerror=alert(1)>'>",
    "<svg><foreignObject><iframe srcdoc='<script>alert(1)</script>'></iframe></foreignObject></svg>",
    "<svg><script xlink:href=data:,alert(1)></script></svg>",
    "<svg><use href='data:image/svg+xml,<svg id=x onload=alert(1)>#x'/></svg>",
    "<svg><set attributeName=onmouseover to=alert(1)><a href=#><text y=9>x</text></a></svg>",
    "<svg><title><![CDATA[</title><script>alert(1)</script>]]></svg>",
    "</p></div></section></main></body></html><script>alert(1)</script>",
    "<div style=display:none><!-- <p>",
    "<a href='",
    "<b <script>alert(1)</script>0",
    "<img src=`x`onerror=alert(1)//",
    "<img/src/onerror=alert(1)>",
    "<img src=x onerror=&#97;lert&#40;1&#41;>",
    "<a href='jav&#x09;ascript:alert(1)'>x</a>",
    "&lt;img src=x onerror=alert(1)&gt;&amp;lt;img src=x onerror=alert(1)&amp;gt;",
    "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
)
HANDLERS = (
    "<input autofocus onfocus=alert(1)>",
    "<video src=x onerror=alert(1)><source onerror=alert(1)></video>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<p onpointerenter=alert(1) onwheel=alert(1) tabindex=0 style=position:fixed;inset:0>x</p>",
    "<p style='animation:x' onanimationstart=alert(1)>x</p>",
    "<button popovertarget=x onclick=alert(1)>x</button><p popover id=x onbeforetoggle=alert(1)>",
    "<dialog open onclose=alert(1)><form method=dialog><button>x</button></form></dialog>",
    "<embed src='data:text/html,<script>alert(1)</script>'>",
    "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
    "<img srcset='https://x.example/x.png 2x' src=https://x.example/x.png>",
    "<link rel=prefetch href=https://x.example/x>",
    '<meta http-equiv=Content-Security-Policy content="script-src *">',
)
STYLES = (
    "</style><style>@import url(https://x.example/x.css);",
    "*{background:url(https://x.example/x.png)}",
    '" style="position:fixed;inset:0;background:url(https://x.example/x.png)',
    "x:expression(alert(1))",
    "background:url(javascript:alert(1))",
    "\\3c script\\3e alert(1)\\3c /script\\3e",
    "}*{display:none!important}",
    "/*",
    "--ink:red;}body{visibility:hidden",
)
# Read by a template engine, a script's string or the keys of an object, if anything reads them at all.
PROGRAMS = (
    "{{constructor.constructor('alert(1)')()}}",
    "{{ self.__init__.__globals__ }}",
    "{%- raw -%}",
    "{# note",
    "<%= 7 * 7 %>",
    "#{7*7}",
    "[[${7*7}]]",
    "@{7*7}",
    "';alert(1)//",
    '";alert(1)//',
    "`;alert(1)//",
    "\\';alert(1)//",
    "'-alert(1)-'",
    "${alert(1)}",
    "</script><!--<script>",
    "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    "__proto__",
    "constructor",
    "#finding-x",
    "' id='filter' name='elements",
    "<form id=filter><input name=elements><input name=hidden></form>",
    "<a id=violations name=location></a>",
    "%",
    "%E0%A4%A",
    "a&status=waived&severity=note",
    "- rule: x\n  kind: waived",
    "'\n\"\n!!python/object/apply:os.system [x]",
    "&a [*a, *a]",
)
LONG = (
    "unbroken" * 500,
    "<" * 500,
    "&" * 500,
    '"' * 500,
    "wide\u0301\u0302\u0303" * 100,
    "\U0001f9d1\u200d\U0001f680" * 50,
    "\ufdfd" * 40,
)
PAYLOADS = MARKUP + ADDRESSES + CONTROLS + MENDED + HANDLERS + STYLES + PROGRAMS + LONG


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
