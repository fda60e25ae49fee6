"""Lines for a terminal: what fits on a line, what is painted, where the carets go."""

from __future__ import annotations

from dataclasses import dataclass

from checker.reports.columns import beginning, display_width, ending, wrapped
from checker.reports.escaping import one_line
from checker.reports.quotation import Quotation

CUT = "..."
_CODES = {"bold": "1", "dim": "2", "red": "31", "yellow": "33", "cyan": "36", "green": "32"}


@dataclass(frozen=True, slots=True)
class Screen:
    """What the terminal can show: colours or none, and so many columns."""

    colour: bool
    width: int

    def paint(self, text: str, *looks: str) -> str:
        """Give *text* in bold, dim or a colour; unchanged where there are no colours."""
        if not self.colour or not text:
            return text
        return f"\x1b[{';'.join(_CODES[look] for look in looks)}m{text}\x1b[0m"

    def wrap(self, text: str, first: str = "", rest: str = "") -> str:
        """Give *text* on lines of the screen's width, the first led by *first*, the others by *rest*."""
        return "\n".join(wrapped(one_line(text), self.width, first, rest))

    def holds(self, quotation: Quotation, lead: str) -> bool:
        """Tell whether all marked figures and the words between them fit on one line."""
        return display_width(one_line("".join(quotation.marked))) <= self.width - display_width(lead) - 2 * len(CUT)

    def quote(self, quotation: Quotation, lead: str) -> tuple[str, str]:
        """Give the line with the figures and the line of carets under them, both led by *lead*.

        A sentence that is too long is cut around its figures, at word borders where it has some.
        """
        room = self.width - display_width(lead)
        marked = tuple(one_line(piece) for piece in quotation.marked)
        before, middle, after = cut_around(quotation.before, "".join(marked), quotation.after, room)
        pieces = marked if middle == "".join(marked) else (middle,)
        shown = "".join(self.paint(one, "bold") if index % 2 == 0 else one for index, one in enumerate(pieces))
        carets = "".join(
            _caret(one) if index % 2 == 0 else " " * display_width(one) for index, one in enumerate(pieces)
        )
        under = " " * display_width(before) + self.paint(carets, "bold", "red")
        return f"{lead}{before}{shown}{after}".rstrip(), lead + under


def cut_around(before: str, figure: str, after: str, room: int) -> tuple[str, str, str]:
    """Give the three parts of a sentence, escaped and on one line, in at most *room* columns.

    The figure stays whole as long as it fits; what is cut away left and right is shown as "...".

    >>> cut_around("After ten years of work the bridge, ", "2.4 km", " long, opened to its walkers.", 40)
    ('... the bridge, ', '2.4 km', ' long, opened ...')
    """
    before, figure, after = one_line(before).lstrip(), one_line(figure), one_line(after).rstrip()
    left, right, spare = display_width(before), display_width(after), room - display_width(figure)
    if left + right <= spare:
        return before, figure, after
    if spare < 2 * (len(CUT) + 1):
        return "", _head(figure, room), ""
    # Each side may have half, and what the other side leaves over.
    before = _tail(before, max(spare // 2, spare - right))
    return before, figure, _head(after, spare - display_width(before))


def _caret(figure: str) -> str:
    return "^" * max(1, display_width(figure))


def _head(text: str, room: int) -> str:
    """Give the beginning of *text*, cut at a word border where there is one."""
    if display_width(text) <= room:
        return text
    taken = beginning(text, room - len(CUT) - 1)
    if text[len(taken)] != " ":
        border = taken.rfind(" ")
        if border < 0:
            return taken + CUT
        taken = taken[:border]
    return f"{taken} {CUT}"


def _tail(text: str, room: int) -> str:
    """Give the end of *text*, cut at a word border where there is one."""
    if display_width(text) <= room:
        return text
    taken = ending(text, room - len(CUT) - 1)
    if text[len(text) - len(taken) - 1] != " ":
        border = taken.find(" ")
        if border < 0:
            return CUT + taken
        taken = taken[border + 1 :]
    return f"{CUT} {taken}"
