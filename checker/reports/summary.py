"""How a run stands, in counts: what was read, what differs, what agrees, what was not compared and why."""

from __future__ import annotations

from collections import Counter

from checker.model import SEVERITIES, FigureCounts, Period, Report, Severity
from checker.reports.wording import UNCHECKED_WORDS, counted, why_unchecked

FATES: tuple[tuple[str, str, str], ...] = (
    ("claimed", "tied to a claim", "tied to a claim"),
    ("unclaimed", "stands alone", "stand alone"),
    ("set_apart", "set apart", "set apart"),
    ("boilerplate", "in boilerplate", "in boilerplate"),
    ("unreadable", "could not be read", "could not be read"),
)
"""The fields of `FigureCounts` and their words, singular and plural; together they are every figure seen."""


def coverage(report: Report) -> FigureCounts:
    """Give the fate of all figures of all sources."""
    each = [source.figures for source in report.sources]
    return FigureCounts(**{name: sum(getattr(one, name) for one in each) for name, _, _ in FATES})


def coverage_words(report: Report) -> str:
    """Give how many articles and figures were read and what became of the figures."""
    counts = coverage(report)
    read = f"{counted(len(report.sources), 'article')}, {counted(counts.seen, 'figure')}"
    fates = [counted(getattr(counts, name), one, many) for name, one, many in FATES if getattr(counts, name)]
    return f"{read}: {', '.join(fates)}" if fates else read


def severity_counts(report: Report) -> dict[Severity, int]:
    """Give the number of findings of each severity, the gravest first, zeros included."""
    counts = Counter(finding.severity for finding in report.findings)
    return {severity: counts[severity] for severity in reversed(SEVERITIES)}


def findings_words(report: Report) -> str:
    """Give how many findings there are of each sort, or that there is none."""
    changed = sum(finding.verdict == "changed" for finding in report.findings)
    sums = sum(finding.verdict == "disagree" and bool(finding.arithmetic) for finding in report.findings)
    apart = len(report.findings) - changed - sums
    said = (
        (apart, counted(apart, "disagreement")),
        (sums, counted(sums, "sum that does not fit", "sums that do not fit")),
        (changed, counted(changed, "difference that time explains", "differences that time explains")),
    )
    return ", ".join(words for number, words in said if number) or _no_finding(report)


def held_words(report: Report) -> str:
    """Give how many facts agree and how many sums fit, or "" where there is none."""
    sums = sum(bool(held.arithmetic) for held in report.held)
    facts = len(report.held) - sums
    said = ((facts, counted(facts, "fact agrees", "facts agree")), (sums, counted(sums, "sum fits", "sums fit")))
    return ", ".join(words for number, words in said if number)


def unchecked_words(report: Report) -> tuple[str, ...]:
    """Give how many rules and statements were not compared, one line for each reason in `UNCHECKED_WORDS`."""
    counts = Counter(why_unchecked(item) for item in report.unchecked if why_unchecked(item) != "not found")
    counts["not found"] = len({item.rule for item in report.unchecked if why_unchecked(item) == "not found"})
    return tuple(counted(counts[why], *words) for why, words in UNCHECKED_WORDS.items() if counts[why])


def undated_words(report: Report) -> str:
    """Give what could not be dated and what would do, or "" where every article has its date."""
    undated = {source.source.name for source in report.sources if source.source.published is None}
    if not undated:
        return ""
    unread = sum(
        figure.source in undated and isinstance(figure.mention.value, Period) and bool(figure.mention.value.missing)
        for figure in report.figures
    )
    articles = counted(len(undated), "article has no date", "articles have no date")
    dates = f", so {counted(unread, 'date was not read', 'dates were not read')}" if unread else ""
    return f"{articles}{dates} -> give published: in the front matter or sources.yaml"


def problem_words(report: Report) -> str:
    """Give how many faults files and rules have, or "" where they have none."""
    errors = sum(problem.level == "error" for problem in report.errors)
    warnings = len(report.errors) - errors
    said = ((errors, counted(errors, "error")), (warnings, counted(warnings, "warning")))
    words = ", ".join(words for number, words in said if number)
    return f"{words} in files and rules" if words else ""


def also_to_know(report: Report) -> tuple[str, ...]:
    """Give the lines that stand below the findings' count: what holds, what was not compared, what is missing."""
    lines = (held_words(report), *unchecked_words(report), undated_words(report), problem_words(report))
    return tuple(line for line in lines if line)


def _no_finding(report: Report) -> str:
    """Give what no finding means: how much was not compared must stand in the same breath."""
    if not report.sources:
        return "Nothing was read, so nothing was compared"
    if not report.held:
        return "Nothing was compared: no claim was found in two places"
    counts = coverage(report)
    left = [(name, counted(getattr(counts, name), one, many)) for name, one, many in FATES[1:]]
    said = " and ".join(words for name, words in left if name in ("unclaimed", "unreadable") and getattr(counts, name))
    return f"No disagreement in what was compared{f', but {said}' if said else ''}"
