"""The few errors that a user is told of; everything else is a fault of ours and shows its traceback.

A disagreement between statements is a value (`checker.model.Finding`), never an exception. A source or a rule that
cannot be read is one `Problem`: one line with its place. What can still be read goes on.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault of an input, told in one line.

    Args:
        path: the file as the user named it.
        line: counted from 1, or 0 where the whole file is meant.
        column: counted from 1 in code points, or 0.
        message: what is the matter and, where it is known, what would do.
        level: "error" (exit code 2) or "warning" (said, and the run goes on).
        excerpt: the faulty line as it stands in the file; shown with a caret where given.

    >>> print(Problem("rules/trade.yaml", 4, 7, "unknown key 'fnd'"))
    rules/trade.yaml:4:7: error: unknown key 'fnd'
    >>> print(Problem("a.txt", 0, 0, "the file is empty"))
    a.txt: error: the file is empty
    """

    path: str
    line: int
    column: int
    message: str
    level: str = "error"
    excerpt: str = ""

    def __str__(self) -> str:
        place = ":".join([self.path, *(str(number) for number in (self.line, self.column) if number)])
        return f"{place}: {self.level}: {self.message}"

    def to_json(self) -> dict[str, object]:
        """Give the contract's dict."""
        return {
            "path": self.path,
            "line": self.line,
            "column": self.column,
            "level": self.level,
            "message": self.message,
        }


class CheckerError(Exception):
    """What the command line prints in one line, without a traceback, ending with exit code 2."""


class RuleError(CheckerError):
    """Rule files cannot be loaded; carries all their faults, not only the first."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
