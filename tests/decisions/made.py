"""Decisions, and findings to decide on, made for tests."""

from datetime import date

from hypothesis import strategies as st

from checker.decisions import Decisions
from checker.model import Camp, Decision, Finding, Name, Report, Slot, Statement, finding_id
from tests.reports.made import LENGTHS

TODAY = date(2026, 11, 22)
WAIVED = Decision(
    "waived",
    "trade-total",
    (("parties", "Ruritania, Sylvania"), ("year", "2019")),
    ("3,127,000,000 USD", "3,900,000,000 USD"),
    "Two ways to count.",
    sources=2,
)
SETTLED = Decision("settled", "toll", (("place", "Orle"),), ("45",), source="The district office")
TICK = Decision("confirmed", quote="45", sentence="At least 45 were hurt.", by="the desk")


def stated(value: str, source: str, line: int = 1) -> Statement:
    """Give a statement of *value* in *source*."""
    name = Name("text", value)
    citation = LENGTHS[0].citation
    moved = type(citation)(source, line, line + 3, value, line, 1, "body", value, line, "", "")
    return Statement("trade-total", moved, Slot("total", name), (), (Slot("total", name),))


def finding(
    camps: dict[str, tuple[str, ...]],
    *,
    rule: str = "trade-total",
    key: tuple[tuple[str, str], ...] = WAIVED.key,
    line: int = 1,
    arithmetic: str = "",
) -> Finding:
    """Give a finding whose camps are values with the sources that state them."""
    made = tuple(Camp(value, tuple(stated(value, one, line) for one in names)) for value, names in camps.items())
    return Finding(
        finding_id(rule, key, list(camps)),
        rule,
        "Trade of two countries",
        "disagree",
        "error",
        "they differ",
        key,
        made,
        arithmetic=arithmetic,
    )


def report(*findings: Finding) -> Report:
    """Give a report of *findings* alone."""
    return Report((), findings)


def decisions(*entries: Decision) -> Decisions:
    """Give *entries* as a file that holds them."""
    return Decisions(entries, path="checker-decisions.yaml")


# What a file of decisions may hold: any text on one line, controls, other scripts and look-alikes of YAML included.
LOOK_ALIKES = ("no", "1.10", "2019-03-01", "~", "- a", "a: b", "#x", "'", '"', "\\", "&a", "*a", "{a}", "[", "|", ">-")
TEXTS = st.sampled_from(LOOK_ALIKES) | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
LINES = TEXTS.map(lambda text: " ".join(text.split())).filter(bool)
KEYS = st.dictionaries(LINES, LINES, max_size=3).map(lambda key: tuple(sorted(key.items())))
DAYS = st.none() | st.dates(date(2000, 1, 1), date(2099, 12, 31))
WAIVERS = st.builds(
    Decision,
    st.sampled_from(["waived", "confirmed", "corrected", "open"]),
    LINES,
    KEYS,
    st.lists(LINES, min_size=1, max_size=3).map(lambda values: tuple(sorted(values))),
    LINES,
    LINES | st.just(""),
    DAYS,
    LINES | st.just(""),
    sources=st.integers(0, 9999),
    baseline=st.booleans(),
)
ONE = LINES.map(lambda value: (value,))
SETTLEMENTS = st.builds(Decision, st.just("settled"), LINES, KEYS, ONE, source=LINES, until=DAYS)
TICKS = st.builds(Decision, st.sampled_from(["confirmed", "corrected", "open"]), quote=LINES, sentence=LINES, by=LINES)
DECISIONS = WAIVERS | SETTLEMENTS | TICKS
