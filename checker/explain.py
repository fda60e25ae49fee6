"""A rule's manual page, from the rule itself; a finding in full, from the report of the last run."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from textwrap import fill, wrap
from typing import Any

from checker.model import Severity, plain
from checker.reports.escaping import one_line
from checker.reports.wording import SEVERITY_WORDS
from checker.rules import Rule
from checker.rules.rule import Example, Given, Level, ValueSpec

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")

_OVER_TIME = {
    "fixed": "It does not change over time: any two different values disagree.",
    "changes": "It may change over time: what was so within {days} is compared; farther apart, time explains it.",
    "only_grows": "It only grows: later and higher is a change, later and lower disagrees.",
}


def explain_rule(rule: Rule) -> str:
    """Give what *rule* looks for, when two statements are about one fact, what is reported, and its examples."""
    return "\n".join(_lines(rule)) + "\n"


def explain_finding(finding: Mapping[str, Any]) -> str:
    """Give all that is known of *finding*, a dict of the JSON contract."""
    return "\n".join(_finding_lines(finding)) + "\n"


def _finding_lines(finding: Mapping[str, Any]) -> Iterator[str]:
    severity: Severity = finding["severity"]
    yield f"{SEVERITY_WORDS[severity]}: {one_line(finding['title'])}  [{finding['id']}]"
    yield fill(one_line(finding["message"]), 88)
    yield ""
    yield f"Rule: {finding['rule']} (checker explain {finding['rule']})"
    for label, name in _FINDING_LABELS:
        if finding[name]:
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
        yield f"  {statement['source']}:{statement['line']}:{statement['column']}"
        yield fill(one_line(f"“{statement['sentence']}”"), 84, initial_indent="    ", subsequent_indent="    ")
        yield f"    printed: {one_line(statement['quote'])}; stands for: {_ends(value)}"
        for label, said in (
            ("as of", statement["as_of"]),
            ("said by", statement["attribution"]),
            ("inferred", "; ".join(statement["inferred"])),
        ):
            if said:
                yield f"    {label}: {one_line(said)}"


def _ends(value: Mapping[str, Any]) -> str:
    unit = _unit(value["unit"]) if value["unit"] and value["kind"] != "count" else ""
    if value["low"] == value["high"]:
        return "not known" if value["low"] is None else f"{_grouped(value['low'])}{unit}"
    low, high = (
        f"no {name} end" if value[end] is None else _grouped(value[end]) + ("" if value[f"{end}_closed"] else _EXCLUDED)
        for end, name in (("low", "lower"), ("high", "upper"))
    )
    return f"{low} to {high}{unit}"


_EXCLUDED = " (excluded)"


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


_FINDING_LABELS = (
    ("Comparable because", "why_comparable"),
    ("Arithmetic", "arithmetic"),
    ("Diagnosis", "diagnosis"),
    ("To settle", "settle"),
)


def _lines(rule: Rule) -> Iterator[str]:
    yield f"{rule.title}  [{rule.id}]"
    yield f"{rule.place.path}:{rule.place.line}"
    if rule.why:
        yield ""
        yield fill(rule.why, 88)
    yield from _section("Looks for", [phrase.text for phrase in rule.find])
    yield from _section("Passes over", [phrase.text for phrase in rule.skip])
    yield from _section("Word lists", [line for name, entries in rule.words for line in _words(name, entries)])
    yield from _section("Values", [_value(spec) for spec in rule.values])
    yield from _section("Takes", [_given(one) for one in rule.given])
    yield ""
    if rule.must_hold:
        yield f"Must hold: {rule.must_hold.text}"
    else:
        key = ", ".join(rule.same_if)
        yield f"About one fact if the same: {key}" if key else "All statements are about one fact."
        yield f"Compared: {rule.compare}"
        days = "1 day" if rule.window_days == 1 else f"{rule.window_days} days"
        yield _OVER_TIME[rule.over_time].format(days=days)
    yield from _section("Reports", [_level(level, is_sum=bool(rule.must_hold)) for level in rule.report.levels])
    if rule.report.settle:
        yield f"To settle: {rule.report.settle}"
    yield from _section("Examples", [line for example in rule.examples for line in _example(example)])


def _section(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield f"{title}:"
        yield from (f"  {line}" for line in lines)


def _words(name: str, entries: Sequence[str]) -> list[str]:
    return wrap(f"<{name}>: {' | '.join(entries)}", 86, subsequent_indent="  ", break_long_words=False)


def _value(spec: ValueSpec) -> str:
    parts = [f"{spec.name}: {spec.type}"]
    if spec.of:
        parts.append(f"one of the list '{spec.of}'")
    if spec.how_many > 1:
        parts.append(f"{spec.how_many} of them" + (", in any order" if spec.any_order else ""))
    if spec.if_missing:
        parts.append(f"where the sentence does not say, from the {spec.if_missing.replace('_', ' ')}")
    return "; ".join(parts)


def _given(given: Given) -> str:
    """Give where a value of a sum is taken from; a capital letter stands for whatever is the same in all of them."""
    where = ", ".join(f"{slot} is {' and '.join(wanted)}" for slot, wanted in given.where)
    return f"{given.name} from the rule {given.rule}" + (f", where {where}" if where else "")


def _level(level: Level, *, is_sum: bool) -> str:
    """Give when *level* is reported.

    >>> _level(Level("error", Decimal("0.05")), is_sum=False), _level(Level("warning"), is_sum=True)
    ('error if they differ by more than 5%', 'warning if it does not hold')
    """
    words = f"{level.severity} if " + ("it does not hold" if is_sum else "they differ")
    if not level.more_than:
        return words
    return f"{words}{', and the sides differ' if is_sum else ''} by more than {plain(level.more_than * 100)}%"


def _example(example: Example) -> Iterator[str]:
    outcome = f"-> {example.verdict}" + (f", {example.level}" if example.level else "")
    if example.given:
        yield ", ".join(f"{name} {text}" for name, text in example.given)
    for text, day in zip(example.texts, (*example.dates, None, None), strict=False):
        yield f"“{text}”" + (f" ({day.isoformat()})" if day else "")
    if example.topic:
        yield f"    about {' and '.join(example.topic)}"
    if example.finds is not None:
        found = "; ".join(", ".join(f"{name} {' and '.join(texts)}" for name, texts in row) for row in example.finds)
        verdict = f", {outcome.removeprefix('-> ')}" if example.verdict else ""
        outcome = f"-> finds {found or 'nothing'}{verdict}"
    yield f"    {outcome}"
