"""How many columns a text takes in a terminal, and what of it fits into so many.

Letters of most alphabets take one column; that wide characters take two, marks none and an emoji with its selector
two is told by wcwidth, which is imported only for a text that needs it.

Source:
    Unicode Standard Annex 11, East Asian Width; Annex 29, Unicode Text Segmentation (nothing is cut inside a letter).
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Sequence

# Latin, Greek, Cyrillic and Armenian letters, dashes, quotation marks and signs of currencies: one column each. Left
# out are marks that stand on another letter, and what is hidden.
_NARROW = re.compile(
    r"[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0587\u1e00-\u1fff\u2010-\u2027\u2030-\u203b\u20a0-\u20c0]*"
)


def display_width(text: str) -> int:
    r"""Give the columns that *text* takes in a terminal.

    >>> display_width("3.9 km"), display_width("39億"), display_width("e\u0301"), display_width("⚠\ufe0f")
    (6, 4, 1, 2)
    """
    if _NARROW.fullmatch(text):
        return len(text)
    return sum(width for _, width in _letters(text))


def beginning(text: str, room: int) -> str:
    """Give as much of the beginning of *text* as fits into *room* columns, whole letters alone.

    >>> beginning("39億", 3)
    '39'
    """
    if _NARROW.fullmatch(text):
        return text[: max(room, 0)]
    return _fitting(_letters(text), room)


def ending(text: str, room: int) -> str:
    r"""Give as much of the end of *text* as fits into *room* columns, whole letters alone.

    >>> ending("cafe\u0301 e\u0301", 3) == "e\u0301 e\u0301"
    True
    """
    if _NARROW.fullmatch(text):
        return text[-room:] if room > 0 else ""
    letters = list(_letters(text))
    taken = _fitting(reversed(letters), room)
    return text[len(text) - len(taken) :]


def padded(text: str, width: int) -> str:
    """Give *text* with blanks behind it up to *width* columns."""
    return text + " " * (width - display_width(text))


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Give *text* on lines of at most *width* columns, broken between words; a longer word stands alone on its line.

    Args:
        first: what leads the first line.
        rest: what leads the others.
    """
    if _NARROW.fullmatch(text):
        return textwrap.wrap(
            text,
            width,
            initial_indent=first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )
    from wcwidth import wrap

    return wrap(
        text, width, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )


def aligned(rows: Sequence[Sequence[str]], *, widest: int = 44, gap: str = "  ") -> list[str]:
    """Give *rows* in columns, each as wide as its widest cell up to *widest*; the last one is as long as it is.

    >>> aligned([("a.txt:1", "about 700"), ("b.txt:12", "690")])
    ['a.txt:1   about 700', 'b.txt:12  690']
    """
    if not rows:
        return []
    widths = [min(max(display_width(row[at]) for row in rows), widest) for at in range(len(rows[0]) - 1)]
    return [gap.join([*map(padded, row[:-1], widths), row[-1]]).rstrip() for row in rows]


def _letters(text: str) -> Iterable[tuple[str, int]]:
    """Give what a reader takes for one letter, with its columns."""
    from wcwidth import iter_graphemes, wcswidth

    # A control has no width (-1); a report shows it as a token before it gets here.
    return ((letter, max(wcswidth(letter), 0)) for letter in iter_graphemes(text))


def _fitting(letters: Iterable[tuple[str, int]], room: int) -> str:
    """Give as many of *letters* as fit; in the order of the letters, only its length counts."""
    taken, width = [], 0
    for letter, columns in letters:
        width += columns
        if width > room:
            break
        taken.append(letter)
    return "".join(taken)
