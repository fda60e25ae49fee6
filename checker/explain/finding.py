"""A finding in full, from the report of the last run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import fill
from typing import Any

from checker.explain.told_values import decision_of, value_of
from checker.model import Severity, place_words, show_value
from checker.reports.escaping import one_line
from checker.reports.wording import SEVERITY_WORDS, allowed_words, decision_words

_FINDING_LABELS = (
    ("Comparable because", "why_comparable"),
    ("Arithmetic", "arithmetic"),
    ("Diagnosis", "diagnosis"),
    ("To settle", "settle"),
)


def explain_finding(finding: Mapping[str, Any]) -> str:
    """Give all that is known of *finding*, a dict of the JSON contract."""
    return "\n".join(_finding_lines(finding)) + "\n"


def _finding_lines(finding: Mapping[str, Any]) -> Iterator[str]:
    severity: Severity = finding["severity"]
    yield f"{SEVERITY_WORDS[severity]}: {one_line(finding['title'])}  [{finding['id']}]"
    yield fill(one_line(finding["message"].removeprefix(f"{finding['title']}: ")), 88)
    yield ""
    yield f"Rule: {finding['rule']} (checker explain {finding['rule']})"
    for label, name in _FINDING_LABELS:
        if finding[name] and finding[name] not in finding["message"]:
            yield fill(f"{label}: {one_line(finding[name])}", 88, subsequent_indent="  ")
    if finding["decision"]:
        words = decision_words(decision_of(finding["decision"]))
        yield fill(f"Decided: {one_line(words)}", 88, subsequent_indent="  ")
    for camp in finding["camps"]:
        yield from _statement_lines(camp["value"], camp["statements"])
    yield from _statement_lines("Fits more than one of these", finding["fits_several"])


def _statement_lines(heading: str, statements: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    if statements:
        yield ""
        yield one_line(heading)
    for statement in statements:
        yield f"  {one_line(statement['source'])}{_where(statement)}"
        yield fill(one_line(f"“{statement['sentence']}”"), 84, initial_indent="    ", subsequent_indent="    ")
        yield f"    printed: {one_line(statement['quote'])}; stands for: {_stands_for(statement['value'])}"
        for label, said in (
            ("as of", statement["as_of"]),
            ("said by", statement["attribution"]),
            ("inferred", "; ".join(statement["inferred"])),
        ):
            if said:
                yield f"    {label}: {one_line(said)}"


def _where(statement: Mapping[str, Any]) -> str:
    return one_line(place_words(statement["line"], statement["column"], statement["place"]))


def _stands_for(told: Any) -> str:
    if told is None:
        return "not stated"
    values = [value_of(one) for one in (told if isinstance(told, list) else [told])]
    return one_line(", ".join(allowed_words(value) or show_value(value) for value in values))
