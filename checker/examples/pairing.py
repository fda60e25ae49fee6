"""The rows that an example expects and the statements that were found, paired one to one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pairing:
    """What fits nothing on the other side, by index.

    Args:
        rows: expected and not found.
        statements: found and not expected.
    """

    rows: tuple[int, ...]
    statements: tuple[int, ...]

    @property
    def complete(self) -> bool:
        """Whether each row has a statement of its own, and each statement a row."""
        return not self.rows and not self.statements


def pair(rows: int, statements: int, fits: Callable[[int, int], bool]) -> Pairing:
    """Pair as many of *rows* rows with *statements* statements as *fits* allows, each once.

    Source:
        Kuhn's augmenting paths: a row may take a statement from another row that has a second choice.

    >>> pair(2, 2, lambda row, statement: statement == 0 or row == 0)
    Pairing(rows=(), statements=())
    >>> pair(2, 2, lambda row, statement: statement == 0)
    Pairing(rows=(1,), statements=(1,))
    """
    allowed = [[other for other in range(statements) if fits(row, other)] for row in range(rows)]
    holder: dict[int, int] = {}
    unpaired = tuple(row for row in range(rows) if not _place(row, allowed, holder, set()))
    return Pairing(unpaired, tuple(other for other in range(statements) if other not in holder))


def _place(row: int, allowed: Sequence[Sequence[int]], holder: dict[int, int], tried: set[int]) -> bool:
    for other in allowed[row]:
        if other in tried:
            continue
        tried.add(other)
        if other not in holder or _place(holder[other], allowed, holder, tried):
            holder[other] = row
            return True
    return False
