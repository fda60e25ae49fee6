"""How a run stands, in counts: what was read, what differs, what agrees, what was not compared and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from checker.model import SEVERITIES, SPELLING_RULE, FigureCounts, Finding, Period, Report, Source
from checker.reports.wording import SEVERITY_WORDS, UNCHECKED_WORDS, counted, why_unchecked

FATES: tuple[tuple[str, str, str], ...] = (
    ("claimed", "tied to a claim", "tied to a claim"),
    ("unclaimed", "stands alone", "stand alone"),
    ("set_apart", "set apart", "set apart"),
    ("boilerplate", "in boilerplate", "in boilerplate"),
    ("unreadable", "could not be read", "could not be read"),
)
"""The fields of `FigureCounts` and their words, singular and plural; together they are every figure seen."""


SHOWN_NAMES = 3
"""Of the names that are spelled differently so many stand in the one line; the table has them all."""


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


def severity_words(findings: Sequence[Finding]) -> str:
    """Give how many of *findings* are of each severity, the gravest first, in the words that stand above them.

    >>> severity_words(())
    ''
    """
    counts = Counter(SEVERITY_WORDS[finding.severity] for finding in findings)
    words = (SEVERITY_WORDS[severity] for severity in reversed(SEVERITIES))
    return ", ".join(f"{counts[word]:,} {word}" for word in words if counts[word])


def findings_words(report: Report) -> str:
    """Give how many findings there are of each sort, or that there is none; those that are waived stand apart."""
    found = report.open_findings
    changed = sum(finding.verdict == "changed" for finding in found)
    sums = sum(finding.verdict == "disagree" and bool(finding.arithmetic) for finding in found)
    names = sum(finding.rule == SPELLING_RULE for finding in found)
    apart = len(found) - changed - sums - names
    said = (
        (apart, counted(apart, "disagreement")),
        (sums, counted(sums, "sum that does not fit", "sums that do not fit")),
        (changed, counted(changed, "difference that time explains", "differences that time explains")),
        (names, counted(names, "name spelled in two ways", "names spelled in two ways")),
    )
    words = ", ".join(words for number, words in said if number)
    return words or (_no_finding(report) if not report.findings else "Nothing is left open")


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
    advice = _how_to_date([one.source for one in report.sources if one.source.name in undated])
    return f"{articles}{dates} -> {advice}"


_STANDARD_INPUT = "-"
_HAS_FRONT_MATTER = ("", ".txt", ".md")


def _how_to_date(sources: Iterable[Source]) -> str:
    """Give where the day of *sources* may be written: a Word file has no front matter, standard input no file."""
    paths = {one.path for one in sources}
    if paths == {_STANDARD_INPUT}:
        return "give the day with --published"
    if all(PurePosixPath(path).suffix.lower() in _HAS_FRONT_MATTER for path in paths):
        return "give published: in the front matter or sources.yaml"
    return "write the days into sources.yaml ('checker init FOLDER' makes it)"


def spelling_words(report: Report) -> str:
    """Give how many names the articles spell in different ways, and a few of them, or "" where there is none."""
    if not report.spellings:
        return ""
    number = counted(len(report.spellings), "name is spelled", "names are spelled")
    shown = ", ".join(" / ".join(one.text for one in name.spellings) for name in report.spellings[:SHOWN_NAMES])
    return (
        f"{number} differently from article to article: {shown}{', ...' if len(report.spellings) > SHOWN_NAMES else ''}"
    )


def problem_words(report: Report) -> str:
    """Give how many faults files and rules have, or "" where they have none."""
    errors = sum(problem.level == "error" for problem in report.errors)
    warnings = len(report.errors) - errors
    said = ((errors, counted(errors, "error")), (warnings, counted(warnings, "warning")))
    words = ", ".join(words for number, words in said if number)
    return f"{words} in files and rules" if words else ""


def decided_words(report: Report) -> str:
    """Give how many findings a person let stand, and how many decisions decide nothing any more, or ""."""
    waived = len(report.findings) - len(report.open_findings)
    states = Counter(one.state for one in report.decisions if report.sources)
    said = (
        (waived, counted(waived, "finding is waived", "findings are waived")),
        (states["expired"], counted(states["expired"], "decision has expired", "decisions have expired")),
        (
            states["matches nothing"],
            counted(states["matches nothing"], "decision matches nothing", "decisions match nothing"),
        ),
    )
    return ", ".join(words for number, words in said if number)


def scope_words(report: Report) -> tuple[str, ...]:
    """Give which part of what was found is shown, where it is what touches a change; else nothing."""
    scope = report.scope
    if scope is None:
        return ()
    if scope.why_all:
        return (f"Everything is reported: {scope.why_all}",)
    said = f"{counted(len(report.findings), 'finding touches', 'findings touch')} {scope.changed}"
    others = counted(scope.findings_left_out, "other is", "others are")
    errors = counted(
        scope.errors_left_out, "error in a file that did not change is", "errors in files that did not change are"
    )
    return (
        f"{said}; {others} not shown (checker check shows all)" if scope.findings_left_out else said,
        f"{errors} not shown (checker check shows all)" if scope.errors_left_out else "",
    )


def also_to_know(report: Report) -> tuple[str, ...]:
    """Give the lines that stand below the findings' count: what holds, what was not compared, what is missing."""
    said = (*scope_words(report), held_words(report), *unchecked_words(report), spelling_words(report))
    lines = (*said, undated_words(report), decided_words(report), problem_words(report))
    return tuple(line for line in lines if line)


FOREMOST = ("Read", "Found")
"""The rows that a hurried reader looks for."""


def rows(report: Report) -> tuple[tuple[str, str], ...]:
    """Give how the run stands as rows with a label: what was read, found, holds, was not compared, is missing."""
    severities = severity_words(report.open_findings)
    said = (
        ("Read", coverage_words(report)),
        ("Found", findings_words(report) + (f" ({severities})" if severities else "")),
        *(("Scope", words) for words in scope_words(report)),
        ("Agrees", held_words(report)),
        ("Not compared", ", ".join(unchecked_words(report))),
        ("Names", spelling_words(report)),
        ("Dates", undated_words(report)),
        ("Decided", decided_words(report)),
        ("Faults", problem_words(report)),
    )
    return tuple((label, words) for label, words in said if words)


def _no_finding(report: Report) -> str:
    """Give what no finding means: how much was not compared must stand in the same breath."""
    if not report.sources:
        return "Nothing was read, so nothing was compared"
    if report.scope and not report.scope.why_all:
        return (
            f"No disagreement touches {report.scope.changed}{'' if report.held else ', of which nothing was compared'}"
        )
    if not report.held:
        return "Nothing was compared: no claim was found in two places"
    counts = coverage(report)
    left = [(name, counted(getattr(counts, name), one, many)) for name, one, many in FATES[1:]]
    said = " and ".join(words for name, words in left if name in ("unclaimed", "unreadable") and getattr(counts, name))
    return f"No disagreement in what was compared{f', but {said}' if said else ''}"
