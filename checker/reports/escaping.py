"""Hidden and direction-changing characters of an article, a file name or a rule, made visible.

A right-to-left override inside a figure reverses it on the reader's screen, an escape sequence repaints the terminal,
a zero-width space hides in a number. None of them may act in a report, and none may be dropped: each is shown as a
token that names it.

Source:
    Boucher and Anderson, Trojan Source (CVE-2021-42574); Unicode Standard Annex 44: general categories Cc, Cf, Cs, Zl
    and Zp, and the letters and marks that Unicode lists as ignorable by default.
"""

from __future__ import annotations

import re

# The Arabic and Syriac number signs (U+0600 to U+0605, U+06DD, U+070F, U+08E2 and others) are format characters that
# leave ink, and the emoji selectors U+FE0E and U+FE0F only choose a look: both stay as they are.
_CONTROLS = "\x00-\x1f\x7f-\x9f"
_BEYOND_CONTROLS = (
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164"
    "\ud800-\udfff\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_HIDDEN = re.compile(f"[{_CONTROLS}{_BEYOND_CONTROLS}]")
_HIDDEN_IN_JSON = re.compile(f"[\x7f-\x9f{_BEYOND_CONTROLS}]")
_LINE_ENDS = re.compile(r" *[\t\r\n][ \t\r\n]*")


def visible(text: str) -> str:
    r"""Give *text* with each hidden character as a token that names it, line ends included.

    >>> visible("3.\u202e9 billion")
    '3.<U+202E>9 billion'
    """
    return _HIDDEN.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)


def one_line(text: str) -> str:
    r"""Give *text* on one line: line ends and tabs become one space, what else is hidden a token.

    >>> one_line("a bridge\n  of 2.4\u00a0km\x1b[31m")
    'a bridge of 2.4\xa0km<U+001B>[31m'
    """
    return visible(_LINE_ENDS.sub(" ", text))


def escaped_json(text: str) -> str:
    r"""Give JSON *text* with each hidden character written as ``\uXXXX``; it parses to the same value.

    Args:
        text: what `json.dumps` wrote; it has escaped the controls below U+0020 itself, so the line ends left are its
            own.

    >>> escaped_json('"3.\u202e9"')
    '"3.\\u202e9"'
    """
    return _HIDDEN_IN_JSON.sub(lambda found: "".join(f"\\u{unit:04x}" for unit in _utf_16(ord(found[0]))), text)


def _utf_16(code: int) -> tuple[int, ...]:
    if code < 0x10000:
        return (code,)
    return (0xD800 + (code - 0x10000 >> 10), 0xDC00 + (code - 0x10000 & 0x3FF))
