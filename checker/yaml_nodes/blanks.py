"""Characters that a reader of the file does not see: controls, foreign line ends, blanks that are no spaces."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# YAML 1.2, 5.1, without the line ends that editors do not show as such; a byte order mark stands first in a file only.
_REFUSED = re.compile("[^\t\n\r -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_LINE_END = re.compile(r"\r\n|\n|\r")
_NAMES = {"\x85": "next line", "\ufeff": "byte order mark"}


@dataclass(frozen=True, slots=True)
class Odd:
    """A fault at a line (counted from 0) and a column (from 1)."""

    line: int
    column: int
    message: str
    excerpt: str = ""


def odd_character(text: str) -> Odd | None:
    r"""Give the first character of *text* that may not stand in YAML, or None.

    >>> odd_character("a: b\nc: d\u2028e").message
    'the character U+2028 (line separator) may not stand here; delete it'
    """
    found = _REFUSED.search(text)
    if found is None:
        return None
    line, begin = 0, 0
    for end in _LINE_END.finditer(text, 0, found.start()):
        line, begin = line + 1, end.end()
    character = found.group()
    name = _NAMES.get(character) or unicodedata.name(character, "control character").lower()
    message = f"the character U+{ord(character):04X} ({name}) may not stand here; delete it"
    excerpt = _REFUSED.sub(" ", _LINE_END.split(text[begin : begin + 300], maxsplit=1)[0])
    return Odd(line, found.start() - begin + 1, message, excerpt)


def odd_blank(line: str, column: int = 0) -> Odd | None:
    r"""Give the first blank from *column* (counted from 0) on that indents *line* and is no space, or None.

    >>> odd_blank("  \tsum: money").message
    'the line is indented with a tab; use spaces'
    >>> odd_blank("\u00a0 sum: money").message
    'the line is indented with a no-break space; use spaces'
    """
    for at in range(column, len(line)):
        if not line[at].isspace():
            return None
        if line[at] != " ":
            name = "tab" if line[at] == "\t" else unicodedata.name(line[at], "blank").lower()
            article = "an" if name[0] in "aeiou" else "a"
            return Odd(0, at + 1, f"the line is indented with {article} {name}; use spaces")
    return None
