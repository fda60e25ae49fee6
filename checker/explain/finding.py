"""A finding in full, from the report of the last run."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from textwrap import fill
from typing import Any

from checker.model import Severity, place_words
from checker.reports.escaping import one_line
from checker.reports.wording import SEVERITY_WORDS

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
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
    for camp in finding["camps"]:
        yield from _statement_lines(camp["value"], camp["statements"])
    yield from _statement_lines("Fits more than one of these", finding["fits_several"])


def _statement_lines(heading: str, statements: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    if statements:
        yield ""
        yield one_line(heading)
    for statement in statements:
        value = statement["value"]
        yield f"  {one_line(statement['source'])}{_where(statement)}"
        yield fill(one_line(f"“{statement['sentence']}”"), 84, initial_indent="    ", subsequent_indent="    ")
        yield f"    printed: {one_line(statement['quote'])}; stands for: {_ends(value)}"
        for label, said in (
            ("as of", statement["as_of"]),
            ("said by", statement["attribution"]),
            ("inferred", "; ".join(statement["inferred"])),
        ):
            if said:
                yield f"    {label}: {one_line(said)}"


def _where(statement: Mapping[str, Any]) -> str:
    # A report of an older version has no places in a format's own terms.
    return one_line(place_words(statement["line"], statement["column"], statement.get("place", "")))


def _ends(value: Mapping[str, Any]) -> str:
    unit = _unit(value["unit"]) if value["unit"] and value["kind"] != "count" else ""
    if value["low"] == value["high"]:
        return "not known" if value["low"] is None else f"{_grouped(value['low'])}{unit}"
    low, high = (
        "" if value[end] is None else f"{'' if value[f'{end}_closed'] else beyond}{_grouped(value[end])}"
        for end, beyond in (("low", "over "), ("high", "under "))
    )
    if not low or not high:
        return f"{low or high}{unit}{_or_beyond(value)}"
    return f"{low} to {high}{unit}"


def _or_beyond(value: Mapping[str, Any]) -> str:
    """Give what goes with the one end that is known, where that end itself is allowed."""
    if value["low"] is None:
        return " or less" if value["high_closed"] else ""
    return " or more" if value["low_closed"] else ""


def _grouped(end: str) -> str:
    """Give a number with its thousands separated; a day or a name as it is.

    >>> _grouped("3127000000"), _grouped("2.205"), _grouped("2019-03-01"), _grouped("Turkey")
    ('3,127,000,000', '2.205', '2019-03-01', 'Turkey')
    """
    return f"{Decimal(end):,f}" if _NUMBER.fullmatch(end) else end


def _unit(unit: str) -> str:
    """Give a unit as it stands behind a number, with its blank: " USD", "%", " metric ton".

    >>> [_unit(unit) for unit in ("USD", "percent", "metric_ton")]
    [' USD', '%', ' metric ton']
    """
    return "%" if unit == "percent" else f" {unit.replace('_', ' ')}"
