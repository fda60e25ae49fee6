"""One decision -> its entry in the file: YAML, and above it a line that a person can read."""

from __future__ import annotations

import re
from typing import Any

import yaml

from checker.decisions.entry import KEYS
from checker.model import Decision
from checker.reports.escaping import one_line, visible

_MARK = "- "
_ODD_BLANK = re.compile(r"[^\S ]")


def entry_text(decision: Decision, title: str = "", indent: str = "  ") -> str:
    r"""Give the entry of *decision*, line ends included.

    Args:
        title: of its rule, for the line above; that line is no part of the decision.
        indent: what stands before the dash.

    >>> print(entry_text(Decision("waived", "toll", (("year", "2019"),), ("41", "45"), "Counted on two days.")), end="")
      # toll (2019): 41 / 45
      - decision: waived
        rule: toll
        key:
          year: '2019'
        values:
        - '41'
        - '45'
        reason: Counted on two days.
    """
    fields = _fields(decision)
    # What is hidden or turns the direction is written as an escape, so that the file shows what it says.
    plain = all(visible(text) == text and not _ODD_BLANK.search(text) for text in _texts(fields))
    written = yaml.safe_dump(fields, allow_unicode=plain, sort_keys=False, width=float("inf"))
    what = title or decision.rule or "a figure of a draft"
    first, *rest = written.splitlines()
    lines = [f"# {context_line(decision, what)}", f"{_MARK}{first}", *(f"{' ' * len(_MARK)}{line}" for line in rest)]
    return "".join(f"{indent}{line}\n" for line in lines)


def _fields(decision: Decision) -> dict[str, Any]:
    is_settled = decision.kind == "settled"
    said: dict[str, Any] = {
        "decision": decision.kind,
        "rule": decision.rule,
        "key": dict(sorted(decision.key)),
        "values": [] if is_settled else sorted(decision.values),
        "value": decision.values[0] if is_settled else "",
        "quote": decision.quote,
        "sentence": decision.sentence,
        "source": decision.source,
        "reason": decision.reason,
        "by": decision.by,
        "until": decision.until,
        "sources": decision.sources,
        "baseline": decision.baseline,
    }
    return {key: said[key] for key in KEYS if said[key]}


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for pair in value.items() for one in pair for text in _texts(one)]
    if isinstance(value, list):
        return [text for one in value for text in _texts(one)]
    return [value] if isinstance(value, str) else []


def context_line(decision: Decision, title: str = "") -> str:
    """Give what is decided about in one line: what it is, of what, and the values; without the first if not told."""
    key = ", ".join(value for _, value in sorted(decision.key))
    values = " / ".join(decision.values) or f"“{decision.quote}”"
    return _ODD_BLANK.sub(" ", one_line(f"{title}{f' ({key})' if key else ''}: {values}"))
