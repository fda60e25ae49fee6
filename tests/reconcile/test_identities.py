"""Identities on made sentences: what holds, what does not, what is not checked, and what is said of it."""

from datetime import date

import pytest

from tests.reconcile.rule_text import outcome, report_on

EXAMPLES = "    examples: [{text: Nothing was counted., finds: nothing}]\n"


def rule(find: str, values: str, must_hold: str, *, name: str = "fits") -> str:
    return (
        f"  - id: {name}\n    title: The figures fit\n    find:\n      - {find}\n    values: {{{values}}}\n"
        f"    must_hold: {must_hold}\n    report: {{warn_if: broken}}\n{EXAMPLES}"
    )


def rules(*texts: str) -> str:
    return "rules:\n" + "".join(texts)


GROWTH = rules(
    rule(
        "rose by <growth> to <new> ... from <old>",
        "growth: percent, new: figure, old: figure",
        "old * (1 + growth / 100) = new",
    )
)
PARTS = rules(
    rule(
        "<whole> people ... <part> (, <part>|) (, <part>|) and <part>",
        "whole: count, part: {type: count, how_many: several}",
        "sum(part) = whole",
    )
)
LISTED = rules(
    rule(
        "<n> (cities|towns) , <city> (, <city>|) and <city>",
        "n: count, city: {type: place, how_many: several}",
        "count(city) = n",
    )
)
POINTS = rules(
    rule(
        "rose (by|) <points> to <new> from <old>",
        "points: points, new: percent, old: percent",
        "old + points = new",
    )
)
LATER = rules(
    rule(
        "shut (on|in) <first> for <n> , until <second>", "first: date, n: duration, second: date", "first + n = second"
    )
)
YEARS = rules(rule("from <then> for <n> , until <now>", "then: year, n: duration, now: year", "then + n = now"))
BORN = rules(
    rule(
        "born on <born> ... (was|turned) <age> ... on <day>",
        "born: date, age: age, day: date",
        "years(born, day) = age",
    )
)
OPENED = rules(rule("(opened|open) on <day>", "day: day", "day <= published"))
SPEED = rules(
    rule("<speed> for <n> ... <way>", "speed: measure, n: duration, way: measure", "speed * n = way"),
)
CONVERTED = rules(rule("<one> \\( <other> \\)", "one: measure, other: measure", "one = other"))


@pytest.mark.parametrize(
    ("text", "checked", "expected"),
    [
        (GROWTH, "Sales rose by 25% to $819 million from $655 million.", "agree"),
        (GROWTH, "Sales rose by 25% to $819 million from $555 million.", "disagree warning"),
        (GROWTH, "Sales rose by 25% to 819 million from $655 million.", "agree"),
        (GROWTH, "Sales rose by 26.5% to 506.4 million from 400.0 million.", "disagree note"),
        (PARTS, "The crash hurt 12 people: 7 men, 3 women and 2 children.", "agree"),
        (PARTS, "The crash hurt 12 people: 7 men and 4 women.", "disagree warning"),
        (PARTS, "The crash hurt 30 people: 17 men and 14 women.", "disagree note"),
        (LISTED, "It runs to 3 towns, Orvik, Solnes and Tarm.", "agree"),
        (LISTED, "It runs to 3 towns, Orvik and Tarm.", "disagree warning"),
        (POINTS, "The rate rose 2 percentage points to 12% from 10%.", "agree"),
        (POINTS, "The rate rose 5 percentage points to 12% from 10%.", "disagree warning"),
        (POINTS, "The rate rose by 50 basis points to 2.25% from 1.75%.", "agree"),
        (POINTS, "The rate rose by 50 basis points to 2.75% from 1.75%.", "disagree warning"),
        (LATER, "It was shut on 5 August 2016 for four days, until 9 August 2016.", "agree"),
        (LATER, "It was shut on 5 August 2016 for five days, until 9 August 2016.", "disagree warning"),
        (LATER, "It was shut in November 2015 for seven months, until 28 June 2016.", "agree"),
        (LATER, "It was shut in November 2015 for three months, until 28 June 2016.", "disagree warning"),
        (YEARS, "It stood empty from 1991 for 25 years, until 2016.", "agree"),
        (YEARS, "It stood empty from 1991 for 23 years, until 2016.", "disagree warning"),
        (BORN, "The keeper, born on 3 May 1980, was aged 36 when he retired on 9 August 2016.", "agree"),
        (BORN, "The keeper, born on 3 May 1980, was aged 35 when he retired on 9 August 2016.", "disagree warning"),
        (OPENED, "The bridge opened on 5 July 2016.", "agree"),
        (OPENED, "The bridge opened on 12 July 2016.", "disagree warning"),
        (OPENED, "The bridge will open on 12 July 2016.", "cannot check"),
        (SPEED, "It ran at 90 kilometres per hour for two hours and made 180 kilometres.", "agree"),
        (SPEED, "It ran at 90 kilometres per hour for two hours and made 800 kilometres.", "disagree warning"),
        (CONVERTED, "The line is 7 kilometres (4 miles) long.", "agree"),
        (CONVERTED, "The line is 7 kilometres (40 miles) long.", "disagree warning"),
        (CONVERTED, "The crate weighs 20 kilograms (20 pounds).", "disagree warning"),
        (CONVERTED, "It was 20 degrees Celsius (68 degrees Fahrenheit) there.", "agree"),
        (CONVERTED, "It was 20 degrees Celsius (90 degrees Fahrenheit) there.", "disagree warning"),
    ],
)
def test_what_one_sentence_comes_to(tmp_path, text, checked, expected):
    assert outcome(report_on(tmp_path, text, checked)) == expected


@pytest.mark.parametrize(
    ("text", "checked", "reason"),
    [
        (
            GROWTH,
            "Support rose by 3 percentage points to 412 from 400.",
            "growth is in percentage points, not in percent",
        ),
        (GROWTH, "Sales rose by 25% to $819 million from 655 shops.", "a count and USD are not compared"),
        (GROWTH, "Sales rose by 25% to $819 million from €655 million.", "mixed currencies: EUR, USD"),
        (GROWTH, "Sales rose by 25% to 819 tonnes from $655 million.", "USD and tonne are not compared"),
        (
            OPENED,
            "The bridge will open on 12 July 2016.",
            "said as planned, so it is not compared with the day of the article",
        ),
    ],
)
def test_a_trap_stays_silent_and_the_reason_is_told(tmp_path, text, checked, reason):
    report = report_on(tmp_path, text, checked)
    assert (report.findings, report.held) == ((), ())
    assert [item.reason for item in report.unchecked] == [reason]


def test_the_day_of_the_article_must_be_known(tmp_path):
    report = report_on(tmp_path, OPENED, ("The bridge opened on 12 July 2016.", None))
    assert [item.reason for item in report.unchecked] == ["the article has no date"]


def test_the_message_shows_the_sum_and_what_one_figure_would_have_to_be(tmp_path):
    (finding,) = report_on(tmp_path, PARTS, "The crash hurt 12 people: 7 men and 4 women.").findings
    assert finding.arithmetic == "7 men + 4 women gives 11, but 12 people is printed"
    assert finding.message == f"The figures fit: {finding.arithmetic}"
    assert finding.diagnosis == "it would fit if “12 people” were 11, or if “7 men” were 8, or if “4 women” were 5"


def test_the_nearest_repair_stands_first_and_none_that_cannot_be(tmp_path):
    (finding,) = report_on(tmp_path, PARTS, "The crash hurt 3 people: 40 men and 2 women.").findings
    assert "if “40 men” were 1" in finding.diagnosis
    assert "“2 women”" not in finding.diagnosis


def test_a_weekday_tells_which_it_is(tmp_path):
    text = rules(rule("<weekday> , <day>", "weekday: weekday, day: day", "weekday(day) = weekday"))
    (finding,) = report_on(tmp_path, text, "It opened on Monday, 9 August 2016.").findings
    assert finding.message.endswith("the weekday of 9 August 2016 is Tuesday, but Monday is printed")
    assert finding.diagnosis == "it would fit if “Monday” were Tuesday"


@pytest.mark.parametrize(
    ("text", "checked", "slip"),
    [
        (GROWTH, "Sales rose by 25% to $819 billion from $655 million.", "off by a factor of 1,000"),
        (
            LATER,
            "It was shut on 5 August 2015 for four days, until 9 August 2016.",
            "the year before or after",
        ),
    ],
)
def test_a_likely_slip_is_named(tmp_path, text, checked, slip):
    (finding,) = report_on(tmp_path, text, checked).findings
    assert slip in finding.diagnosis


SHARED = rules(
    rule(
        "rose by <growth> from <old> to <new>",
        "growth: percent, new: money, old: money",
        "old * (1 + growth / 100) = new",
        name="growth",
    ),
    rule(
        "to <total> , with <part> at home and <part> abroad",
        "total: money, part: {type: money, how_many: several}",
        "sum(part) = total",
        name="parts",
    ),
)


def test_two_sums_that_hold_alone_and_share_a_figure_may_not_both_stand(tmp_path):
    checked = (
        "Sales rose by 10% from $90 million to about $100 million, with $40 million at home and $52 million abroad."
    )
    report = report_on(tmp_path, SHARED, checked)
    assert len(report.held) == 2
    (finding,) = report.findings
    assert (finding.verdict, finding.severity) == ("disagree", "warning")
    assert "“about $100 million”" in finding.message
    assert "$90 million × (1 + 10%)" in finding.message
    assert "$40 million + $52 million" in finding.message
    assert {one.citation.source for camp in finding.camps for one in camp.statements} == {"s0"}


def test_two_sums_that_share_a_figure_and_fit_are_no_finding(tmp_path):
    checked = (
        "Sales rose by 10% from $90 million to about $100 million, with $47 million at home and $52 million abroad."
    )
    report = report_on(tmp_path, SHARED, checked)
    assert len(report.held) == 2
    assert report.findings == ()


TRADE = """
rules:
  - id: total
    title: What the port handles in a year
    find:
      - handled <total> in <year>
    values: {total: money, year: year}
    same_if: [year]
    compare: total
    report: {warn_if: differs}
    examples: [{text: Nothing., finds: nothing}, {first: a, second: b, verdict: agree}]
  - id: change
    title: By how much more it handles
    find:
      - <change> more than in the year before
    values: {change: money}
    same_if: []
    compare: change
    report: {warn_if: differs}
    examples: [{text: Nothing., finds: nothing}, {first: a, second: b, verdict: agree}]
  - id: inbound
    title: What comes in
    find:
      - Inbound goods ... worth <back>
    values: {back: money}
    same_if: []
    compare: back
    report: {warn_if: differs}
    examples: [{text: Nothing., finds: nothing}, {first: a, second: b, verdict: agree}]
  - id: ratio
    title: How many times as much comes in
    find:
      - <ratio> what it was
    values: {ratio: number}
    same_if: []
    compare: ratio
    report: {warn_if: differs}
    examples: [{text: Nothing., finds: nothing}, {first: a, second: b, verdict: agree}]
  - id: outbound-before
    title: What went out the year before
    find:
      - outbound ... <old> the year before
    values: {old: money}
    same_if: []
    compare: old
    report: {warn_if: differs}
    examples: [{text: Nothing., finds: nothing}, {first: a, second: b, verdict: agree}]
  - id: two-ways
    title: Two ways to the year before
    given:
      total: {rule: total}
      change: {rule: change}
      back: {rule: inbound}
      ratio: {rule: ratio}
      old: {rule: outbound-before}
    must_hold: total - change = back / ratio + old
    report: {warn_if: broken}
    examples: [{text: Nothing., finds: nothing}]
"""
PORT = (
    "The port handled $5.20 billion in 2019. That was $1.10 billion more than in the year before. Inbound goods were"
    " worth $3.60 billion. That is 1.50 times what it was. What went outbound was worth {old} the year before."
)


@pytest.mark.parametrize(("old", "expected"), [("$1.70 billion", "agree"), ("$1.50 billion", "disagree warning")])
def test_two_ways_to_one_figure_over_five_passages(tmp_path, old, expected):
    report = report_on(tmp_path, TRADE, PORT.format(old=old))
    assert outcome(report) == expected
    said = report.findings[0].arithmetic if report.findings else report.held[0].arithmetic
    assert said.startswith("$5.20 billion − $1.10 billion gives 4.09 to 4.11 billion, ")
    assert f"$3.60 billion / 1.50 times + {old} " in said


DATES = """
rules:
  - id: strike
    title: When the strike began
    find:
      - strike (began|broke out) ... <day>
    values: {day: date}
    same_if: []
    compare: day
    report: {warn_if: differs}
    examples: [{text: Nothing., finds: nothing}, {first: a, second: b, verdict: agree}]
  - id: silence
    title: How long nobody spoke
    find:
      - after (a|) <long> silence
      - <long> before the talks
    values: {long: duration}
    same_if: []
    compare: long
    report: {warn_if: differs}
    examples: [{text: Nothing., finds: nothing}, {first: a, second: b, verdict: agree}]
  - id: talks
    title: When they talked again
    find:
      - (talks|met) (on|in) <when>
    values: {when: date}
    same_if: []
    compare: when
    report: {warn_if: differs}
    examples: [{text: Nothing., finds: nothing}, {first: a, second: b, verdict: agree}]
  - id: silence-fits
    title: The silence fits its two ends
    given: {day: {rule: strike}, long: {rule: silence}, when: {rule: talks}}
    must_hold: day + long = when
    report: {warn_if: broken}
    examples: [{text: Nothing., finds: nothing}]
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The strike broke out last November. After a seven-month silence both sides held talks in June 2016.",
            "agree",
        ),
        (
            "The strike broke out last November. After a two-month silence both sides held talks in June 2016.",
            "disagree warning",
        ),
        ("The strike began on 1 July, four days before the talks. Both sides met on Tuesday.", "agree"),
        ("The strike began on 1 July, six days before the talks. Both sides met on Tuesday.", "disagree warning"),
    ],
)
def test_dates_in_several_passages(tmp_path, text, expected):
    """Published on Friday, 8 July 2016: Tuesday is the 5th."""
    assert outcome(report_on(tmp_path, DATES, text)) == expected


def test_values_of_two_articles_make_no_sum(tmp_path):
    first, second = PORT.format(old="$1.50 billion").split(" Inbound", 1)
    report = report_on(tmp_path, TRADE, first, f"Inbound{second}", ("Nothing.", date(2016, 7, 8)))
    assert not [one for one in report.findings if one.rule == "two-ways"]
    assert "no article states all of total, change, back, ratio, old" in {item.reason for item in report.unchecked}


def test_of_several_values_only_the_fitting_one_is_told(tmp_path):
    text = PORT.format(old="$1.70 billion") + " The other port handled $9.90 billion in 2018."
    report = report_on(tmp_path, TRADE, text)
    assert not [one for one in report.findings if one.rule == "two-ways"]
    (held,) = [one for one in report.held if one.rule == "two-ways"]
    assert held.statements[0].citation.quote == "$5.20 billion"
    (ambiguous,) = [one for one in report.unchecked if one.rule == "two-ways"]
    assert ambiguous.verdict == "ambiguous"
    assert ambiguous.reason == "several values of the article would fit the rule; with others of them it holds"


def test_where_none_of_several_values_fits_it_is_not_clear_which_is_meant(tmp_path):
    text = PORT.format(old="$1.50 billion") + " The other port handled $9.90 billion in 2018."
    report = report_on(tmp_path, TRADE, text)
    assert not [one for one in report.findings if one.rule == "two-ways"]
    found = [one for one in report.unchecked if one.rule == "two-ways"]
    assert [one.verdict for one in found] == ["ambiguous", "ambiguous"]
    assert {one.statements[0].citation.quote for one in found} == {"$5.20 billion", "$9.90 billion"}


def test_too_many_ways_are_told(tmp_path):
    totals = " ".join(f"The port handled ${number}.20 billion in {1801 + number}." for number in range(1, 205))
    text = PORT.format(old="$1.50 billion").split(" ", 7)[-1]
    report = report_on(tmp_path, TRADE, f"{totals} {text}")
    assert "more than 200 ways to take its values from the article; the rest is not checked" in {
        one.reason for one in report.unchecked
    }


@pytest.mark.parametrize(("silence", "expected"), [("seven-month", "agree"), ("two-month", "disagree warning")])
def test_a_length_of_time_leads_to_the_day_of_the_article(tmp_path, silence, expected):
    until_now = DATES.replace(", when: {rule: talks}", "").replace("day + long = when", "day + long = published")
    text = f"The strike broke out last November. After a {silence} silence the owners wrote a letter."
    assert outcome(report_on(tmp_path, until_now, text)) == expected


def test_what_is_not_asserted_makes_no_sum(tmp_path):
    text = PORT.format(old="$1.70 billion")
    text += "\n\nAn earlier version of this article said that the port handled $9.90 billion in 2018."
    report = report_on(tmp_path, TRADE, text)
    assert [one.rule for one in report.held] == ["two-ways"]
    assert not [one for one in report.unchecked if one.rule == "two-ways"]


BY_YEAR = """
rules:
  - id: total
    title: What the port handles in a year
    find:
      - handled <total> in <year>
    values: {total: money, year: year}
    same_if: [year]
    compare: total
    report: {warn_if: differs}
    examples: [{text: Nothing., finds: nothing}, {first: a, second: b, verdict: agree}]
  - id: flow
    title: What goes in or out in a year
    find:
      - <way> goods <amount> in <year>
    values: {way: {type: choice, of: way}, amount: money, year: year}
    same_if: [way, year]
    compare: amount
    report: {warn_if: differs}
    examples: [{text: Nothing., finds: nothing}, {first: a, second: b, verdict: agree}]
  - id: both-ways
    title: Both ways make the total
    given:
      total: {rule: total, where: {year: Y}}
      back: {rule: flow, where: {way: inbound, year: Y}}
      out: {rule: flow, where: {way: outbound, year: Y}}
    must_hold: out + back = total
    report: {warn_if: broken}
    examples: [{text: Nothing., finds: nothing}]
names:
  way: {inbound: [], outbound: []}
"""


def test_each_year_has_its_own_sum(tmp_path):
    text = (
        "The port handled $5 million in 2018. It took inbound goods $3 million in 2018 and outbound goods $2 million in"
        " 2018. The port handled $9 million in 2019. It took inbound goods $3 million in 2019. It took outbound goods"
        " $4 million in 2019."
    )
    report = report_on(tmp_path, BY_YEAR, text)
    (finding,) = report.findings
    (held,) = [one for one in report.held if one.rule == "both-ways"]
    assert dict(finding.key) == {"year": "2019"}
    assert dict(held.key) == {"year": "2018"}
    assert not [one for one in report.unchecked if one.rule == "both-ways"]


@pytest.mark.parametrize(
    ("text", "checked", "said"),
    [
        (GROWTH, "Sales rose by 25% to 819 from 655.", "655 × (1 + 25%) gives 815.48 to 822.02, which fits 819"),
        (GROWTH, "Sales rose by 25% to 919 from 655.", "655 × (1 + 25%) gives 815.48 to 822.02, but 919 is printed"),
        (
            rules(rule("<weekday> , <day>", "weekday: weekday, day: day", "weekday(day) = weekday")),
            "It opened on Tuesday, 9 August 2016.",
            "the weekday of 9 August 2016 is Tuesday",
        ),
        (
            rules(rule("<part> of <whole> people", "part: number, whole: count", "part <= whole")),
            "It carried 301 of 211 people.",
            "301 is not at most 211 people",
        ),
        (
            rules(rule("<part> of <whole> people", "part: number, whole: count", "part <= whole")),
            "It carried 100 of 200 people.",
            "100 is at most 200 people",
        ),
    ],
)
def test_a_sum_is_read_aloud_as_a_sentence(tmp_path, text, checked, said):
    report = report_on(tmp_path, text, checked)
    assert [one.arithmetic for one in (*report.findings, *report.held)] == [said]
