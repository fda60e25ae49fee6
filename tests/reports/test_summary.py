from dataclasses import replace

import pytest

from checker.model import SPELLING_RULE, Decision, FigureCounts, IdleDecision, Source, SourceReport, Unchecked
from checker.reports import summary
from tests.reports.made import CHANGED, HELD, LENGTH, OPENING_SOURCE, REVIEW_SOURCE, SPELLED, empty, full, quiet


def test_every_figure_is_accounted_for():
    report = full()
    counts = summary.coverage(report)
    assert counts.seen == sum(source.figures.seen for source in report.sources) == 21
    assert summary.coverage_words(report) == (
        "3 articles, 21 figures: 11 tied to a claim, 5 stand alone, 3 set apart, 1 in boilerplate, 1 could not be read"
    )


@pytest.mark.parametrize(("name", "one", "many"), summary.FATES)
def test_each_fate_has_its_words_in_singular_and_plural(name, one, many):
    for number, words in ((1, f"1 figure: 1 {one}"), (2, f"2 figures: 2 {many}")):
        report = replace(empty(), sources=(SourceReport(OPENING_SOURCE, FigureCounts(**{name: number})),))
        assert summary.coverage_words(report) == f"1 article, {words}"


def test_findings_are_counted_by_sort_and_by_severity():
    report = full()
    assert summary.findings_words(report) == "1 disagreement, 1 sum that does not fit, 1 difference that time explains"
    two = replace(report, findings=(LENGTH, LENGTH))
    assert summary.findings_words(two) == "2 disagreements"


def test_names_spelled_in_two_ways_are_no_disagreement_on_a_fact():
    named = replace(CHANGED, rule=SPELLING_RULE, verdict="disagree")
    report = replace(full(), findings=(LENGTH, named, named))
    assert summary.findings_words(report) == "1 disagreement, 2 names spelled in two ways"


def test_of_many_names_that_differ_a_few_stand_in_the_line():
    line = summary.spelling_words(replace(full(), spellings=(SPELLED,) * 5))
    assert line.startswith("5 names are spelled differently from article to article: ")
    assert line.count("Hollow-Bridge") == summary.SHOWN_NAMES
    assert line.endswith(", ...")


def test_no_finding_never_reads_as_all_is_well():
    assert summary.findings_words(quiet()) == (
        "No disagreement in what was compared, but 5 stand alone and 1 could not be read"
    )
    assert summary.findings_words(replace(quiet(), held=())) == "Nothing was compared: no claim was found in two places"
    assert summary.findings_words(empty()) == "Nothing was read, so nothing was compared"
    whole = replace(quiet(), sources=(SourceReport(OPENING_SOURCE, FigureCounts(claimed=2)),))
    assert summary.findings_words(whole) == "No disagreement in what was compared"


def test_facts_and_sums_that_hold_are_told_apart():
    assert summary.held_words(full()) == "1 fact agrees, 1 sum fits"
    assert summary.held_words(replace(full(), held=HELD[:1] * 2)) == "2 facts agree"
    assert summary.held_words(empty()) == ""


def test_a_rule_that_found_nothing_in_several_sources_is_one_rule():
    nothing = Unchecked("bridge-width", "no sentence gives a width", "opening")
    report = replace(empty(), unchecked=(nothing, replace(nothing, source="review")))
    assert summary.unchecked_words(report) == ("1 rule found nothing",)


def test_dates_that_were_not_read_are_counted_in_undated_articles_alone():
    report = full()
    advice = " -> give published: in the front matter or sources.yaml"
    assert summary.undated_words(report) == f"2 articles have no date, so 1 date was not read{advice}"
    dated = replace(report, sources=(SourceReport(OPENING_SOURCE, FigureCounts()),))
    assert summary.undated_words(dated) == ""
    elsewhere = replace(report, sources=(SourceReport(REVIEW_SOURCE, FigureCounts()),))
    assert summary.undated_words(elsewhere) == f"1 article has no date{advice}"


@pytest.mark.parametrize(
    ("paths", "advice"),
    [
        (["a.txt", "in/b.MD"], "give published: in the front matter or sources.yaml"),
        (["a.txt", "b.docx"], "write the days into sources.yaml ('checker init FOLDER' makes it)"),
        (["-"], "give the day with --published"),
        (["-", "a.pdf"], "write the days into sources.yaml ('checker init FOLDER' makes it)"),
    ],
)
def test_a_day_can_be_written_where_it_says(paths, advice):
    sources = tuple(SourceReport(Source(path, path), FigureCounts()) for path in paths)
    assert summary.undated_words(replace(empty(), sources=sources)).endswith(f" -> {advice}")


def test_errors_and_warnings_are_counted_apart():
    assert summary.problem_words(full()) == "1 error, 1 warning in files and rules"
    assert summary.problem_words(quiet()) == ""


def test_what_is_also_to_know_holds_every_line_and_no_empty_one():
    lines = summary.also_to_know(full())
    assert lines == (
        "1 fact agrees, 1 sum fits",
        "1 comparison could not be made",
        "1 comparison is ambiguous",
        "1 comparison was of different things",
        "1 fact stands in one place only",
        "2 rules found nothing",
        "1 name is spelled differently from article to article: Hollow Bridge / Hollow-Bridge",
        "2 articles have no date, so 1 date was not read -> give published: in the front matter or sources.yaml",
        "1 error, 1 warning in files and rules",
    )
    assert summary.also_to_know(empty()) == ()


WAIVED = replace(LENGTH, decision=Decision("waived", LENGTH.rule))


def test_what_is_waived_is_no_disagreement_and_is_counted_apart():
    report = replace(full(), findings=(WAIVED, CHANGED))
    assert summary.findings_words(report) == "1 difference that time explains"
    assert summary.severity_words(report.open_findings) == "1 For information"
    assert summary.decided_words(report) == "1 finding is waived"
    assert "1 finding is waived" in summary.also_to_know(report)
    alone = replace(full(), findings=(WAIVED, WAIVED))
    assert summary.findings_words(alone) == "Nothing is left open"
    assert summary.decided_words(alone) == "2 findings are waived"


def test_decisions_that_decide_nothing_are_counted_by_why():
    idle = [IdleDecision(WAIVED.decision, state, "x") for state in ("expired", "matches nothing", "matches nothing")]
    report = replace(empty(), decisions=tuple(idle), sources=full().sources)
    assert summary.decided_words(report) == "1 decision has expired, 2 decisions match nothing"
    assert summary.decided_words(empty()) == ""
    assert summary.decided_words(replace(report, sources=())) == "", "where nothing was read, nothing can match"


def test_the_rows_hold_what_was_read_and_found_and_nothing_empty():
    rows = dict(summary.rows(full()))
    assert list(rows) == ["Read", "Found", "Agrees", "Not compared", "Names", "Dates", "Faults"]
    assert rows["Found"].endswith("(1 Conflict, 1 Check, 1 For information)")
    assert list(dict(summary.rows(empty()))) == ["Read", "Found"] == list(summary.FOREMOST)
