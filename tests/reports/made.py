"""Reports made by hand on a footbridge that does not exist, written so that every part of a report is filled."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from checker.errors import Problem
from checker.interval import Interval, one_day, point
from checker.model import (
    AuditedFigure,
    AuditedQuotation,
    Camp,
    Citation,
    Figure,
    FigureCounts,
    Finding,
    ForAPerson,
    Held,
    Mention,
    Name,
    Period,
    Quantity,
    Report,
    Slot,
    Source,
    SourceReport,
    SpelledName,
    Spelling,
    SpellingUse,
    Statement,
    Unchecked,
    WordingChange,
    Zone,
)

OPENING = (
    "Hollow Bridge opens after nine years\n"
    "\n"
    "The crossing over the Orle is 2.4 km long, and about 700 people walked over it on Tuesday, 9 August.\n"
    "It cost 84 million euros: 51 million from the state and 38 million from the two towns.\n"
)
REVIEW = (
    "Was the bridge worth it?\n"
    "\n"
    "Hollow Bridge, nine years in the making, measures 2.6 km from bank to bank according to the roads agency, which\n"
    "had promised to finish within five years and within a budget that the council of the smaller town called\n"
    "modest at the time. Some 690 people came on the first day.\n"
)
LEAFLET = "Hollow Bridge: 2.45 km of walking, 18 arches, opened last week.\n"
TEXTS = {"opening": OPENING, "review": REVIEW, "leaflet": LEAFLET}

OPENING_SOURCE = Source(
    "opening",
    "news/opening.md",
    "Hollow Bridge opens",
    "The Orle Post",
    date(2022, 8, 10),
    "front matter",
    "https://post.example/hollow-bridge?page=1#top",
    ("Hollow Bridge",),
    "ab" * 32,
)
REVIEW_SOURCE = Source("review", "news/review.txt", "Was the bridge worth it?", "Valley Weekly", sha256="cd" * 32)
LEAFLET_SOURCE = Source("leaflet", "", url="ftp://leaflets.example/hollow.txt", sha256="ef" * 32)


def number(printed: str, low: str, high: str, unit: str | None = None, **others: object) -> Quantity:
    value = Decimal(printed)
    allowed = Interval(Decimal(low), Decimal(high), True, low == high)
    kind = others.pop("kind", "measure")
    return replace(Quantity("number", (value, value), allowed, allowed, unit), kind=kind, **others)  # type: ignore[arg-type]


def citation(source: str, quote: str, zone: Zone = "body") -> Citation:
    """Cite the first *quote* in the text of *source*, its line taken for the sentence."""
    text = TEXTS[source]
    start = text.index(quote)
    end = start + len(quote)
    line_start = text.rfind("\n", 0, start) + 1
    return Citation(
        source=source,
        start=start,
        end=end,
        quote=quote,
        line=text.count("\n", 0, start) + 1,
        column=start - line_start + 1,
        zone=zone,
        sentence=text[line_start : text.index("\n", start)],
        sentence_start=line_start,
        prefix=text[max(0, start - 32) : start],
        suffix=text[end : end + 32],
        byte_column=len(text[line_start:start].encode()) + 1,
    )


BRIDGE = Slot("bridge", Name("place", "Hollow Bridge"))
TOPIC = Slot("bridge", Name("place", "Hollow Bridge"), "the article's topic")


def statement(
    rule: str, source: str, quote: str, value: Quantity | Period, *key: Slot, zone: Zone = "body"
) -> Statement:
    compared = Slot("value", value, citation=citation(source, quote, zone))
    return Statement(rule, citation(source, quote, zone), compared, key, (*key, compared))


LENGTHS = (
    statement("bridge-length", "opening", "2.4 km", number("2.4", "2.35", "2.45", "kilometer"), TOPIC),
    replace(
        statement("bridge-length", "review", "2.6 km", number("2.6", "2.55", "2.65", "kilometer"), BRIDGE),
        attribution="the roads agency",
        as_of=date(2022, 9, 1),
    ),
    statement("bridge-length", "leaflet", "2.45 km", number("2.45", "2.445", "2.455", "kilometer"), BRIDGE),
)
COST = (
    statement("bridge-cost", "opening", "84 million euros", number("84000000", "83500000", "84500000", "EUR"), TOPIC),
    statement("bridge-cost", "opening", "51 million", number("51000000", "50500000", "51500000", "EUR"), TOPIC),
    statement(
        "bridge-cost",
        "opening",
        "38 million",
        number("38000000", "37500000", "38500000", "EUR", unit_from="neighbour", kind="money"),
        TOPIC,
    ),
)
WALKERS = (
    statement("first-day", "opening", "about 700", number("700", "630", "770", "person", mod="APPROX"), TOPIC),
    statement("first-day", "review", "Some 690", number("690", "680", "700", "person", mod="APPROX"), BRIDGE),
)
YEARS = (
    statement("years-of-work", "opening", "nine years", number("9", "9", "9", "year"), TOPIC, zone="headline"),
    statement("years-of-work", "review", "nine years", number("9", "9", "9", "year"), BRIDGE),
)
OPENED = statement(
    "opening-day",
    "opening",
    "Tuesday, 9 August",
    Period(
        one_day(date(2022, 8, 9)), one_day(date(2022, 8, 9)), "day", inferred="year from the date published", weekday=1
    ),
    TOPIC,
)
LAST_WEEK = Mention(54, 63, "last week", Period(None, None, "week", missing="anchor"))

LENGTH = Finding(
    id="bridge-length-1f3a9c",
    rule="bridge-length",
    title="Length of the bridge",
    verdict="disagree",
    severity="error",
    message="Three lengths are given for Hollow Bridge: 2.4 km, 2.45 km and 2.6 km.",
    key=(("bridge", "Hollow Bridge"),),
    camps=(
        Camp("2.4 km", (LENGTHS[0],)),
        Camp("2.45 km", (LENGTHS[2],)),
        Camp("2.6 km", (LENGTHS[1],)),
    ),
    diagnosis="digits swapped or two places measured",
    why_comparable="same bridge (once from the article's topic), same measure; neither gives a day",
    settle="Ask the roads agency where it measured from.",
)
SUM = Finding(
    id="bridge-cost-77b0e2",
    rule="bridge-cost",
    title="Cost and its parts",
    verdict="disagree",
    severity="warning",
    message="The parts add up to 89 million euros, the total is given as 84 million.",
    key=(("bridge", "Hollow Bridge"),),
    camps=(Camp("84 million euros", COST[:1]), Camp("51 million + 38 million = 89 million", COST[1:])),
    arithmetic="51,000,000 + 38,000,000 = 89,000,000 (88 to 90 million); the total stands for 83.5 to 84.5 million",
    why_comparable="one sentence, one currency",
)
CHANGED = Finding(
    id="first-day-0c55d1",
    rule="first-day",
    title="People on the first day",
    verdict="changed",
    severity="note",
    message="The later article has a lower number.",
    key=(("bridge", "Hollow Bridge"),),
    camps=(Camp("about 700 people", WALKERS[:1]), Camp("some 690 people", WALKERS[1:])),
    fits_several=(YEARS[1],),
)
HELD = (
    Held("years-of-work", "Years of work", (("bridge", "Hollow Bridge"),), YEARS),
    Held(
        "weekday",
        "Weekday and date",
        (),
        (OPENED,),
        arithmetic="9 August 2022 was a Tuesday",
    ),
)
UNCHECKED = (
    Unchecked("bridge-arches", "only one article gives it", "leaflet", (("bridge", "Hollow Bridge"),), (LENGTHS[2],)),
    Unchecked("bridge-width", "no sentence gives a width"),
    Unchecked("bridge-height", "no sentence gives a height"),
    Unchecked("opening-day", "no date to read 'last week' against", "leaflet", (), (OPENED,), "cannot check"),
    Unchecked("first-day", "two figures in one passage fit", "review", (), WALKERS[1:], "ambiguous"),
    Unchecked("bridge-length", "one is the whole bridge, one is its middle span", "", (), LENGTHS[:2], "unrelated"),
)
ERRORS = (
    Problem(
        "rules/bridges.yaml", 4, 3, "unknown key 'fnd'; did you mean 'find'?", excerpt="  fnd: the bridge is <length>"
    ),
    Problem("news/photo.md", 0, 0, "holds NUL bytes, so it is not a text", level="warning"),
)
DISPUTED = AuditedFigure(
    citation("review", "2.6 km"),
    LENGTHS[1].compared.value,  # type: ignore[arg-type]
    "disputed",
    LENGTHS[:1],
    "another length",
    "the same bridge",
    1,
)
ALTERED = AuditedQuotation(
    citation("review", "worth it"), "altered", (citation("opening", "nine years"),), (WordingChange("nine", "worth"),)
)
SUPERLATIVE = ForAPerson(citation("review", "modest"), "superlative", "is it?")
SPELLED = SpelledName(
    (
        Spelling(
            "Hollow Bridge",
            (
                SpellingUse("opening", 2, citation("opening", "Hollow Bridge", "headline")),
                SpellingUse("review", 1, citation("review", "Hollow Bridge")),
            ),
        ),
        Spelling("Hollow-Bridge", (SpellingUse("leaflet", 1, citation("leaflet", "Hollow Bridge")),)),
    ),
    "a hyphen or a space",
)


def full() -> Report:
    """Give a report in which every part is filled."""
    return Report(
        sources=(
            SourceReport(OPENING_SOURCE, FigureCounts(7, 2, 1, 1, 0)),
            SourceReport(REVIEW_SOURCE, FigureCounts(3, 1, 2, 0, 1), ("ends in mid-sentence",)),
            SourceReport(LEAFLET_SOURCE, FigureCounts(1, 2, 0, 0, 0)),
        ),
        findings=(LENGTH, SUM, CHANGED),
        held=HELD,
        unchecked=UNCHECKED,
        statements=(*LENGTHS, *COST, *WALKERS, *YEARS, OPENED),
        errors=ERRORS,
        figures=(
            Figure("leaflet", LAST_WEEK, 1, 1, "body"),
            Figure("leaflet", Mention(0, 17, "Tuesday, 9 August", OPENED.compared.value), 1, 1, "body"),
            Figure("opening", LAST_WEEK, 1, 1, "body"),
            Figure("review", Mention(0, 7, "10 p.m.", None, "clock time"), 1, 1, "body"),
        ),
        version="0.1.0",
        spellings=(SPELLED,),
    )


def draft() -> Report:
    """Give the report on a draft: one figure and one quotation to look at, two that are borne out, one for a person."""
    return replace(
        quiet(),
        under_review=("review",),
        audit=(DISPUTED, replace(DISPUTED, citation=citation("review", "nine years"), status="supported")),
        quotations=(ALTERED, replace(ALTERED, citation=citation("review", "bridge"), status="exact", changes=())),
        for_a_person=(SUPERLATIVE,),
    )


def quiet() -> Report:
    """Give a report without findings in which much was not compared."""
    return replace(full(), findings=(), errors=())


def empty() -> Report:
    """Give the report of a run that read nothing."""
    return Report(())


def exact(value: int) -> Quantity:
    """Give a count that stands for itself alone."""
    return Quantity("count", (Decimal(value), Decimal(value)), point(value), point(value), "arch")
