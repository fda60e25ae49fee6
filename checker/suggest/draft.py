"""A rule as it would be written down, and its YAML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from checker.suggest.told import Side


@dataclass(frozen=True, slots=True)
class Draft:
    """A rule to try.

    Args:
        value: name and type of the compared value.
        slots: names and types of the others that a phrase holds.
        years: whether the year is part of the key.
        level: the severity that the example expects, or "" for any.
        verdict: what the two sentences come to.
        with_dates: whether the examples say when the articles are of.
    """

    id: str
    title: str
    why: str
    phrases: tuple[str, ...]
    value: tuple[str, str]
    slots: tuple[tuple[str, str], ...]
    years: bool
    over_time: str
    level: str
    verdict: str
    sides: tuple[Side, Side]
    with_dates: bool
    settle: str = ""


def rule_text(draft: Draft) -> str:
    """Give the rule file."""
    return "\n".join(_lines(draft)) + "\n"


def _lines(draft: Draft) -> Iterator[str]:
    name, kind = draft.value
    yield "rules_version: 1"
    yield "rules:"
    yield f"  - id: {draft.id}"
    yield f"    title: {_scalar(draft.title)}"
    yield f"    why: {_scalar(draft.why)}"
    yield "    find:"
    yield from (f"      - {phrase}" for phrase in draft.phrases)
    yield "    values:"
    yield f"      {name}: {kind}"
    yield from (f"      {slot}: {of}" for slot, of in draft.slots)
    if draft.years:
        yield "      year: year"
    key = [*(slot for slot, _ in draft.slots), *(["year"] if draft.years else [])]
    yield f"    same_if: [{', '.join(key)}]"
    yield f"    compare: {name}"
    if draft.over_time != "fixed":
        yield f"    over_time: {draft.over_time}"
    yield "    report:"
    yield f"      {_CONDITIONS[draft.level or 'warning']}: differs"
    yield f"      message: <{name}> here but <other.{name}> in <other.source>"
    if draft.settle:
        yield f"      settle: {_scalar(draft.settle)}"
    yield "    examples:"
    yield from _pair(draft)
    yield from _finds(draft)


_CONDITIONS = {"error": "error_if", "warning": "warn_if", "note": "note_if"}


def _pair(draft: Draft) -> Iterator[str]:
    for lead, name, side in zip(("- ", "  "), ("first", "second"), draft.sides, strict=True):
        yield f"      {lead}{name}: {_scalar(side.text)}"
        if draft.with_dates and side.as_of:
            yield f"        {name}_date: {side.as_of.isoformat()}"
    yield f"        verdict: {draft.verdict}"
    if draft.level:
        yield f"        level: {draft.level}"


def _finds(draft: Draft) -> Iterator[str]:
    for side in draft.sides:
        yield f"      - text: {_scalar(side.text)}"
        if draft.with_dates and side.as_of:
            yield f"        article_date: {side.as_of.isoformat()}"
        yield "        finds:"
        yield f"          - {draft.value[0]}: {_scalar(side.quote)}"


def _scalar(text: str) -> str:
    """Give *text* as YAML on one line; within quotation marks where the loader or YAML would misread it."""
    return (
        yaml.safe_dump(text, allow_unicode=True, width=float("inf"), default_style=_style(text))
        .strip()
        .removesuffix("\n...")
    )


def _style(text: str) -> str | None:
    return "'" if ": " in text or " #" in text or text[:1] in "\"'<>|&*!%@`-?:,[]{}#" else None
