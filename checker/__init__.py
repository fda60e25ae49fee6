"""Checker shows where articles disagree on a figure or a fact, with an exact quotation of each.

The face of the package; everything is imported when it is first used, so that the command starts fast.

>>> import checker
>>> one = checker.Document.from_text("The fair opened on Monday, 9 August 2016.", "one")
>>> [finding.message for finding in checker.check([one]).findings]
['9 August 2016 does not fall on a Monday']
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.errors import CheckerError, RuleError
    from checker.figures import read_figures
    from checker.model import Document, Report
    from checker.rules import RuleSet, load_rules
    from checker.run import check

_WHERE = {
    "CheckerError": "checker.errors",
    "Document": "checker.model",
    "Report": "checker.model",
    "RuleError": "checker.errors",
    "RuleSet": "checker.rules",
    "check": "checker.run",
    "load_rules": "checker.rules",
    "read_figures": "checker.figures",
}

__all__ = ["CheckerError", "Document", "Report", "RuleError", "RuleSet", "check", "load_rules", "read_figures"]


def __getattr__(name: str) -> object:
    if name in _WHERE:
        return getattr(import_module(_WHERE[name]), name)
    raise AttributeError(f"module 'checker' has no attribute '{name}'")


def __dir__() -> list[str]:
    return sorted([*globals(), *_WHERE])
