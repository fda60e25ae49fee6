"""Reports of many findings, of the lengths that real ones have, on harbours that do not exist."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from checker.interval import Interval
from checker.model import (
    Camp,
    Citation,
    FigureCounts,
    Finding,
    Held,
    Name,
    Quantity,
    Report,
    Severity,
    Slot,
    Source,
    SourceReport,
    Statement,
    Unchecked,
    finding_id,
)

_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "warning", "note")
_PORTS = ("Almar", "Brenholm", "Castrel", "Dunvik", "Eskerra", "Fallow Quay", "Grenna", "Halden Reach", "Iskar")
_PAPERS = ("The Almar Courier", "Coast Weekly", "Harbour Ledger", "The Northern Tide", "Freight Notes")
_RULES = (
    ("cargo-of-port", "Cargo handled by a port", "tonnes", "Ask the port authority which cargo it counts."),
    ("ships-of-port", "Ships that called at a port", "calls", "Say whether ferries are in the number."),
    ("dock-cost", "Cost of the new dock", "crowns", "Give the year of the estimate."),
    ("dock-workers", "People employed on the docks", "people", "Name the payroll that was counted."),
)
_SENTENCES = (
    "The port of {port} handled {figure} last year, which its director called a good result after the long strike.",
    "Figures that the council published on Monday put the total for {port} at {figure}, a little more than expected.",
    "According to the yearly survey of the coast, {figure} were counted in {port}, most of them in the inner basin.",
    "In {port}, where the old quay was closed in spring, it came to {figure} before the storms set in.",
)


def many(number: int, sources: int = 0) -> Report:
    """Give a report of *number* findings from *sources* articles (a twenty-fifth of the findings, but at least 12)."""
    papers = tuple(_source(index) for index in range(sources or max(12, number // 25)))
    findings = tuple(_finding(index, papers) for index in range(number))
    held = tuple(_held(index, papers) for index in range(number // 10))
    unchecked = tuple(_unchecked(index, papers) for index in range(number // 10))
    ranked = tuple(sorted(findings, key=lambda one: ("error", "warning", "note").index(one.severity)))
    counts = FigureCounts(24, 31, 6, 2, 0)
    return Report(tuple(SourceReport(one, counts) for one in papers), ranked, held, unchecked, version="0.1.0")


def _source(index: int) -> Source:
    port = _PORTS[index % len(_PORTS)]
    return Source(
        name=f"harbour-news-{index:03}",
        path=f"articles/2021/harbour-news-{index:03}.md",
        title=f"{port} counts its ships again, and its cargo",
        publisher=_PAPERS[index % len(_PAPERS)],
        published=date.fromordinal(date(2021, 1, 4).toordinal() + index),
        published_from="front matter",
        url=f"https://news.example/2021/coast/{port.lower().replace(' ', '-')}-counts-its-ships-{index}",
        sha256="0" * 64,
    )


def _finding(index: int, papers: tuple[Source, ...]) -> Finding:
    rule, title, unit, settle = _RULES[index % len(_RULES)]
    port, year = _PORTS[index % len(_PORTS)], str(1900 + index % 120)
    low = 1200 + index * 7
    others = 2 if index % 5 else 3
    stated = [
        _statement(rule, papers[(index * 3 + at) % len(papers)], port, year, low * (10 + at) // 10, unit, at + index)
        for at in range(others)
    ]
    values = tuple(f"{one.compared.value.printed[0]:,f}" for one in stated)  # type: ignore[union-attr]
    key = (("port", port), ("year", year), ("count", str(index)))
    return Finding(
        id=finding_id(rule, key, values),
        rule=rule,
        title=title,
        verdict="changed" if index % 11 == 10 else "disagree",
        severity=_SEVERITIES[index % len(_SEVERITIES)],
        message=f"The number for {port} in {year} is {values[0]} here but {values[1]} in "
        f"{stated[1].citation.source}; they differ by at least 9%",
        key=key,
        camps=tuple(Camp(value, (one,)) for value, one in zip(values, stated, strict=True)),
        diagnosis="the figure of another year" if index % 7 == 0 else "",
        why_comparable=f"same port ({port}); same year ({year}); same unit ({unit})",
        settle=settle,
    )


def _held(index: int, papers: tuple[Source, ...]) -> Held:
    rule, title, unit, _ = _RULES[index % len(_RULES)]
    port, year = _PORTS[index % len(_PORTS)], str(1800 + index)
    stated = tuple(
        _statement(rule, papers[(index + at) % len(papers)], port, year, 500 + index, unit, at) for at in range(2)
    )
    return Held(rule, title, (("port", port), ("year", year)), stated)


def _unchecked(index: int, papers: tuple[Source, ...]) -> Unchecked:
    rule, _, unit, _ = _RULES[index % len(_RULES)]
    port = _PORTS[index % len(_PORTS)]
    stated = _statement(rule, papers[index % len(papers)], port, "1750", 90 + index, unit, index)
    return Unchecked(rule, "seen once", stated.citation.source, (("port", port),), (stated,))


def _statement(rule: str, source: Source, port: str, year: str, value: int, unit: str, at: int) -> Statement:
    quote = f"{value:,} {unit}"
    sentence = _SENTENCES[at % len(_SENTENCES)].format(port=port, figure=quote)
    start = sentence.index(quote)
    cited = Citation(
        source=source.name,
        start=start + 1000,
        end=start + 1000 + len(quote),
        quote=quote,
        line=12 + at % 60,
        column=start + 1,
        zone="body",
        sentence=sentence,
        sentence_start=1000,
        prefix=sentence[max(0, start - 32) : start],
        suffix=sentence[start + len(quote) : start + len(quote) + 32],
    )
    number = Decimal(value)
    allowed = Interval(number - 5, number + 5, True, False)
    compared = Slot("count", Quantity("count", (number, number), allowed, allowed, unit), citation=cited)
    key = (Slot("port", Name("place", port)), Slot("year", Name("text", year)))
    return Statement(rule, cited, compared, key, (*key, compared))
