"""What one example came to, with the places in its text that explain a failure."""

from __future__ import annotations

from dataclasses import dataclass

from checker.rules import Rule
from checker.rules.rule import Example


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of an example's text and what is to be said of it.

    Args:
        text: which of the example's texts, counted from 0.
        start: as `end` a code point of that text; both are 0 where what is said stands nowhere in it.
        missed: whether it was expected and not found; else it was found.
    """

    text: int
    start: int
    end: int
    label: str
    missed: bool = False


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """One example: whether it gives what it says, and if not, what was expected and what was found.

    Args:
        fired: whether the rule found anything in it.
        severity: of what the rule reports on it, or "".
        marks: places in its text that explain a failure.
    """

    rule: Rule
    example: Example
    expected: str = ""
    found: str = ""
    fired: bool = False
    severity: str = ""
    marks: tuple[Mark, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether the example gives what it says."""
        return not self.expected
