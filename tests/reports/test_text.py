import re
from dataclasses import replace
from decimal import Decimal

import pytest

from checker.errors import Problem
from checker.interval import Interval
from checker.model import Camp, Decision, IdleDecision, SourceReport
from checker.reports.cited_lines import SHOWN_STATEMENTS
from checker.reports.text import render_text
from tests.reports.made import CHANGED, ERRORS, LENGTH, LENGTHS, SUM, empty, full, quiet

LENGTH_SHOWN = """\
Conflict: Length of the bridge  [bridge-length-1f3a9c]
  Three lengths are given for Hollow Bridge: 2.4 km, 2.45 km and 2.6 km.

  2.4 km   stands for 2.35 to under 2.45 kilometers
    news/opening.md:3:31  (opening)
    | The crossing over the Orle is 2.4 km long, and about 700 people walked over it on Tuesday, ...
    |                               ^^^^^^
    inferred: bridge from the article's topic

  2.45 km  stands for 2.445 to under 2.455 kilometers
    leaflet:1:16
    | Hollow Bridge: 2.45 km of walking, 18 arches, opened last week.
    |                ^^^^^^^

  2.6 km   stands for 2.55 to under 2.65 kilometers
    news/review.txt:3:51  (review, according to the roads agency)
    | ... nine years in the making, measures 2.6 km from bank to bank according to the roads ...
    |                                        ^^^^^^

  diagnosis       digits swapped or two places measured
  why comparable  same bridge (once from the article's topic), same measure; neither gives a day
  to settle       Ask the roads agency where it measured from.
"""
SUM_SHOWN = """\
Check: Cost and its parts  [bridge-cost-77b0e2]
  The parts add up to 89 million euros, the total is given as 84 million.

    news/opening.md:4:9, 4:27 and 4:57  (opening)
    | It cost 84 million euros: 51 million from the state and 38 million from the two towns.
    |         ^^^^^^^^^^^^^^^^  ^^^^^^^^^^                    ^^^^^^^^^^
    inferred: bridge from the article's topic
    inferred: unit from a neighbouring figure

  arithmetic      51,000,000 + 38,000,000 = 89,000,000 (88 to 90 million); the total stands for 83.5
                  to 84.5 million
  why comparable  one sentence, one currency
"""
CHANGED_SHOWN = """\
For information: People on the first day  [first-day-0c55d1]
  The later article has a lower number.

  about 700 people  stands for 630 to under 770 persons
    news/opening.md:3:48  (opening)
    | ... over the Orle is 2.4 km long, and about 700 people walked over it on Tuesday, 9 August.
    |                                       ^^^^^^^^^
    inferred: bridge from the article's topic

  some 690 people   stands for 680 to under 700 persons
    news/review.txt:5:21  (review)
    | modest at the time. Some 690 people came on the first day.
    |                     ^^^^^^^^

  fits more than one of these values
    news/review.txt:3:16  (review)
    | Hollow Bridge, nine years in the making, measures 2.6 km from bank to bank according to ...
    |                ^^^^^^^^^^
"""
REST_SHOWN = """\
news/review.txt: ends in mid-sentence

rules/bridges.yaml:4:3: error: unknown key 'fnd'; did you mean 'find'?
  | fnd: the bridge is <length>
  | ^
news/photo.md: warning: holds NUL bytes, so it is not a text

Read          3 articles, 21 figures: 11 tied to a claim, 5 stand alone, 3 set apart, 1 in
              boilerplate, 1 could not be read
Found         1 disagreement, 1 sum that does not fit, 1 difference that time explains (1 Conflict,
              1 Check, 1 For information)
Agrees        1 fact agrees, 1 sum fits
Not compared  1 comparison could not be made, 1 comparison is ambiguous, 1 comparison was of
              different things, 1 fact stands in one place only, 2 rules found nothing
Names         1 name is spelled differently from article to article: Hollow Bridge / Hollow-Bridge
Dates         2 articles have no date, so 1 date was not read -> give published: in the front matter
              or sources.yaml
Faults        1 error, 1 warning in files and rules

Next          checker explain bridge-length-1f3a9c               all about the first finding
              checker waive bridge-length-1f3a9c --reason "..."  let it stand
              the same with --all                                what agrees, what was not compared
"""


def test_the_whole_report():
    assert render_text(full()) == "\n".join((LENGTH_SHOWN, SUM_SHOWN, CHANGED_SHOWN, REST_SHOWN))


def test_nothing_found_is_said_together_with_what_was_not_compared():
    shown = render_text(quiet())
    assert "Found         No disagreement in what was compared, but 5 stand alone and 1 could not be read\n" in shown
    assert "2 rules found nothing\n" in shown
    assert "checker explain" not in shown
    assert shown.endswith("Next          the same with --all  what agrees, what was not compared\n")
    assert render_text(empty()) == (
        "Read          0 articles, 0 figures\nFound         Nothing was read, so nothing was compared\n"
    )


@pytest.mark.parametrize("width", [40, 60, 80, 100, 200])
def test_no_line_of_a_quotation_is_wider_than_the_screen(width):
    lines = render_text(full(), width=width, show_all=True).splitlines()
    quoted = [line for line in lines if line.lstrip().startswith("|")]
    assert quoted
    assert max(len(line) for line in quoted) <= width
    assert all("^" in under for line, under in zip(quoted[::2], quoted[1::2], strict=True))


def test_parts_that_do_not_fit_on_one_line_are_quoted_one_by_one():
    shown = render_text(replace(full(), findings=(SUM,)), width=50)
    assert "4:27 and" not in shown
    assert "news/opening.md:4:27  (opening)\n" in shown
    assert "news/opening.md:4:57  (opening)\n" in shown


def test_the_first_screen_has_ten_findings_and_says_how_many_are_left():
    many = replace(full(), findings=tuple(replace(CHANGED, id=f"first-day-{number}") for number in range(13)))
    short, whole = render_text(many), render_text(many, show_all=True)
    assert short.count("For information: ") == 10
    assert "... and 3 more findings (3 For information); --all shows every one." in short
    assert whole.count("For information: ") == 13
    assert "more finding" not in whole
    assert "more finding" not in render_text(replace(many, findings=many.findings[:10]))


def test_of_many_statements_of_one_value_a_few_are_shown_from_as_many_articles_as_can_be():
    opening, review = LENGTHS[0], replace(LENGTHS[1], attribution="")
    many = replace(LENGTH, camps=(Camp("2.4 km", (*[opening] * 9, review)), LENGTH.camps[1]))
    short = render_text(replace(full(), findings=(many,)))
    whole = render_text(replace(full(), findings=(many,)), show_all=True)
    value = short[: short.index("  2.45 km")]
    assert value.count("news/opening.md:3:31") == SHOWN_STATEMENTS - 1
    assert value.count("news/review.txt:3:51") == 1
    assert "    ... and 6 more statements in 1 article; --all shows them.\n" in value
    assert whole[: whole.index("  2.45 km")].count("news/opening.md:3:31") == 9
    assert "more statement" not in whole


WAIVED = replace(LENGTH, decision=Decision("waived", LENGTH.rule, reason="measured twice", by="the desk"))


def test_what_is_waived_is_counted_apart_and_shown_last_where_all_is_asked_for():
    report = replace(full(), findings=(WAIVED, SUM))
    short, whole = render_text(report), render_text(report, show_all=True)
    assert "Length of the bridge" not in short
    assert "Found         1 sum that does not fit (1 Check)\n" in short
    assert "Decided       1 finding is waived\n" in short
    assert f"checker explain {SUM.id}" in short
    assert whole.index("Cost and its parts") < whole.index("Length of the bridge")
    assert "  decided         waived by the desk: measured twice\n" in whole


def test_where_all_is_waived_nothing_is_called_agreement():
    shown = render_text(replace(full(), findings=(WAIVED,)))
    assert "Found         Nothing is left open\n" in shown
    assert "checker explain" not in shown


def test_a_decision_that_decides_nothing_is_said_with_its_place():
    decision = replace(WAIVED.decision, path="checker-decisions.yaml", line=4)
    idle = IdleDecision(decision, "expired", "waived bridge-length: expired on 2026-01-31; renew it or take it out")
    shown = render_text(replace(full(), decisions=(idle,)))
    assert "\nchecker-decisions.yaml:4: waived bridge-length: expired on 2026-01-31; renew it or take it out\n" in shown
    assert "Decided       1 decision has expired\n" in shown


def test_a_title_and_a_sum_that_the_message_repeats_are_said_once():
    said = "51 million + 38 million gives 89 million, but 84 million euros is printed"
    shown = render_text(replace(full(), findings=(replace(SUM, message=f"{SUM.title}: {said}", arithmetic=said),)))
    assert shown.startswith(f"Check: {SUM.title}  [{SUM.id}]\n  {said}\n\n")
    assert shown.count("gives 89 million") == 1


def test_what_was_inferred_is_said_beside_its_statement_alone():
    why = "same year (2022); inferred: bridge from the article's topic"
    shown = render_text(replace(full(), findings=(replace(LENGTH, why_comparable=why),)))
    assert "  why comparable  same year (2022)\n" in shown
    other = render_text(replace(full(), findings=(replace(LENGTH, why_comparable=f"{why}, place from a caption"),)))
    assert "inferred: bridge from the article's topic, place from a caption\n" in other


def test_no_range_is_told_for_values_in_two_units_or_without_an_end():
    mile = replace(LENGTHS[1].compared.value, unit="mile")
    in_miles = replace(LENGTHS[1], compared=replace(LENGTHS[1].compared, value=mile))
    open_end = replace(LENGTHS[2].compared.value, interval=Interval(Decimal(2), None))
    at_least = replace(LENGTHS[2], compared=replace(LENGTHS[2].compared, value=open_end))
    camps = (Camp("2.4 km", (LENGTHS[0], in_miles)), Camp("at least 2 km", (at_least,)))
    assert "stands for" not in render_text(replace(full(), findings=(replace(LENGTH, camps=camps),)))


def test_statements_that_share_a_value_stand_for_what_their_ranges_share():
    camps = (Camp("2.4 km", LENGTHS[::2]), LENGTH.camps[2])
    shown = render_text(replace(full(), findings=(replace(LENGTH, camps=camps),)))
    assert "  2.4 km  stands for 2.445 to under 2.45 kilometers\n" in shown


def test_an_id_is_never_broken_and_a_range_finds_its_line():
    shown = render_text(full(), width=40).splitlines()
    assert shown[:2] == ["Conflict: Length of the bridge", "  [bridge-length-1f3a9c]"]
    assert "    stands for 2.35 to under 2.45" in shown
    assert "Next          checker explain bridge-length-1f3a9c" in shown
    assert not [line for line in shown if line.startswith("Next") and "all about" in line]


def test_remarks_are_cut_as_well_and_never_in_silence():
    source = full().sources[1]
    many = replace(empty(), sources=(replace(source, remarks=tuple(f"remark {number}" for number in range(12))),))
    assert "... and 2 more remarks on articles; --all shows every one." in render_text(many)
    assert "remark 11" in render_text(many, show_all=True)


def test_all_shows_what_holds_and_what_was_not_checked_and_why():
    shown = render_text(full(), show_all=True)
    assert "Agrees: Years of work\n  bridge: Hollow Bridge\n    news/opening.md:1:27  (opening, headline)\n" in shown
    assert "Agrees: Weekday and date\n  9 August 2022 was a Tuesday\n" in shown
    assert "Rules that found nothing\n  bridge-width: no sentence gives a width\n" in shown
    assert "Ambiguous: more than one figure fits\n  first-day, review: two figures in one passage fit\n" in shown


def test_a_finding_without_message_and_title_still_says_what_it_is():
    shown = render_text(replace(full(), findings=(replace(LENGTH, message="", title=""),)))
    assert shown.startswith("Conflict: bridge-length  [bridge-length-1f3a9c]\n  The articles disagree\n")


def test_a_statement_that_is_not_asserted_says_so():
    planned = replace(LENGTH.camps[0].statements[0], modality="planned", attribution="the council")
    finding = replace(LENGTH, camps=(replace(LENGTH.camps[0], statements=(planned,)),))
    assert "news/opening.md:3:31  (opening, according to the council, planned)" in render_text(
        replace(full(), findings=(finding,))
    )


def test_colours_change_nothing_but_the_colours():
    plain, coloured = render_text(full(), show_all=True), render_text(full(), show_all=True, colour=True)
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    assert "\x1b[1;31mConflict:\x1b[0m" in coloured
    assert "\x1b[1m2.4 km\x1b[0m" in coloured


def test_an_excerpt_without_a_column_or_past_its_end_does_no_harm():
    problems = (Problem("a.yaml", 1, 0, "x", excerpt="abc"), Problem("a.yaml", 1, 9, "y", excerpt="abc"))
    assert "a.yaml:1: error: x\na.yaml:1:9: error: y\n  | abc\n  |    ^\n" in render_text(
        replace(empty(), errors=problems)
    )


def test_a_path_is_shown_as_the_user_gave_it_with_its_hidden_characters_as_tokens():
    report = full()
    source = replace(report.sources[0].source, path="news/a\nb\u202e.md")
    changed = replace(report, sources=(SourceReport(source, report.sources[0].figures), *report.sources[1:]))
    assert "    news/a<U+000A>b<U+202E>.md:3:31  (opening)\n" in render_text(changed)


def test_no_word_of_ours_judges():
    assert not re.search(r"\b(wrong|false|incorrect|mistake)\b", render_text(full(), show_all=True), re.IGNORECASE)
    assert ERRORS


def test_names_spelled_differently_are_one_line_until_all_is_asked_for():
    line = "1 name is spelled differently from article to article: Hollow Bridge / Hollow-Bridge"
    short, whole = render_text(full()), render_text(full(), show_all=True)
    assert line in short
    assert "a hyphen or a space" not in short
    table = """Names spelled differently from article to article

  a hyphen or a space
    Hollow Bridge
      news/opening.md:1:1  (2 times)
      news/review.txt:3:1  (1 time)
    Hollow-Bridge
      leaflet:1:1  (1 time)
"""
    assert table in whole
