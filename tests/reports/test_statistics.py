"""Findings by rule and by article, and the fate of the figures, in numbers that add up."""

from dataclasses import replace

from checker.model import Camp, Decision, FigureCounts, Source, SourceReport, Unchecked
from checker.reports.statistics import MOST_ARTICLES, render_statistics
from tests.reports.made import CHANGED, LENGTH, LENGTHS, SUM, empty, full

WHOLE = """\
Findings by rule  Conflict  Check  For information  Agrees  Not compared  Statements
bridge-cost              -      1                -       -             -           3
bridge-length            1      -                -       -             1           3
first-day                -      -                1       -             1           2
bridge-arches            -      -                -       -             1           -
opening-day              -      -                -       -             1           1
weekday                  -      -                -       1             -           -
years-of-work            -      -                -       1             -           2
... and 2 rules that found nothing

Findings by article  Conflict  Check  For information  Figures  tied to a claim  stand alone  set apart  \
in boilerplate  could not be read
opening                     1      1                1       11                7            2          1  \
             1                  -
review                      1      -                1        7                3            1          2  \
             -                  1
leaflet                     1      -                -        3                1            2          -  \
             -                  -

21  figures
11  tied to a claim       52%
 5  stand alone           24%
 3  set apart             14%
 1  in boilerplate         5%
 1  could not be read      5%
"""


def test_the_whole_of_it():
    assert render_statistics(full()) == WHOLE


def test_nothing_read_is_said():
    assert render_statistics(empty()) == "No rule found anything\n\nNo article was read\n\n0  figures\n"


def test_what_is_waived_has_a_column_of_its_own():
    waived = replace(LENGTH, decision=Decision("waived", LENGTH.rule))
    lines = render_statistics(replace(empty(), findings=(waived, SUM))).splitlines()
    assert lines[0].split() == ["Findings", "by", "rule", "Check", "Waived"]
    assert lines[1:3] == ["bridge-cost           1       -", "bridge-length         -       1"]


def test_a_rule_that_found_something_in_one_place_and_nothing_in_another_is_not_silent():
    report = replace(empty(), findings=(CHANGED,), unchecked=(Unchecked("first-day", "no figure", "leaflet"),))
    assert "found nothing" not in render_statistics(report)
    assert "first-day" in render_statistics(report)


def test_all_lists_the_rules_that_found_nothing():
    assert "bridge-width" not in render_statistics(full())
    assert "bridge-width" in render_statistics(full(), show_all=True)


def test_of_many_articles_those_with_findings_stand_first_and_the_rest_is_counted():
    many = tuple(SourceReport(Source(f"a{number:03}", ""), FigureCounts(claimed=1)) for number in range(50))
    cited = replace(LENGTHS[0], citation=replace(LENGTHS[0].citation, source="a049"))
    report = replace(empty(), sources=many, findings=(replace(LENGTH, camps=(Camp("2.4 km", (cited,)),)),))
    lines = render_statistics(report).split("\n\n")[1].splitlines()
    assert lines[1].startswith("a049 ")
    assert len(lines) == MOST_ARTICLES + 2
    assert lines[-1] == "... and 30 more articles; --all shows every one"
    assert len(render_statistics(report, show_all=True).split("\n\n")[1].splitlines()) == 51


def test_a_name_that_hides_something_shows_it_and_keeps_the_columns():
    report = replace(empty(), findings=(replace(LENGTH, rule="橋\u202e"), SUM))
    lines = render_statistics(report).splitlines()
    assert lines[2] == "橋<U+202E>               1      -"
    assert lines[1] == "bridge-cost              -      1"
