"""How a measure lives in time, on made articles with their days."""

from datetime import date

import pytest

from checker.reconcile.neighbours import MOST_SHOWN
from tests.reconcile.rule_text import outcome, report_on

AGES = """
rules:
  - id: age-of
    title: How old somebody is
    find:
      - <who> , <age> ,
      - <who> died <age>
    values: {who: {type: choice, of: office}, age: age}
    same_if: [who]
    compare: age
    over_time: age
    report: {warn_if: differs}
    examples: [{text: Nothing., finds: nothing}, {first: a, second: b, verdict: agree}]
names:
  office: {Harbour Master: [], Mayor: []}
"""
THEN = date(2019, 3, 1)


def said(age: int, day: date | None) -> tuple[str, date | None]:
    return f"The Harbour Master, {age}, spoke of the storm.", day


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (said(36, THEN), said(37, date(2021, 3, 1)), "disagree warning"),
        (said(36, THEN), said(36, date(2021, 3, 1)), "disagree warning"),
        (said(36, THEN), said(38, date(2021, 3, 1)), "agree"),
        (said(36, THEN), said(39, date(2021, 3, 1)), "disagree warning"),
        (said(36, THEN), said(38, date(2021, 2, 28)), "agree"),
        (said(36, THEN), said(37, date(2021, 2, 28)), "agree"),
        (said(36, THEN), said(36, THEN), "agree"),
        (said(36, THEN), said(37, THEN), "disagree warning"),
        (said(37, THEN), said(36, date(2019, 3, 2)), "disagree warning"),
        (said(36, THEN), said(37, date(2019, 3, 2)), "agree"),
        (said(36, THEN), said(36, None), "agree"),
        (said(36, THEN), said(37, None), "cannot check"),
    ],
)
def test_an_age_goes_with_the_time_between(tmp_path, first, second, expected):
    assert outcome(report_on(tmp_path, AGES, first, second)) == expected
    assert outcome(report_on(tmp_path, AGES, second, first)) == expected


def test_a_dead_person_grows_no_older(tmp_path):
    first = ("The Harbour Master died aged 86 in the night.", date(2015, 1, 1))
    same, other = (f"The Harbour Master died aged {age} three years ago." for age in (86, 87))
    assert outcome(report_on(tmp_path, AGES, first, (same, date(2018, 1, 1)))) == "agree"
    assert outcome(report_on(tmp_path, AGES, first, (other, date(2018, 1, 1)))) == "disagree warning"
    report = report_on(tmp_path, AGES, first, said(36, THEN))
    assert {one.reason for one in report.unchecked} == {"an age in life and an age at death are not compared"}


def test_an_age_is_shown_as_printed_and_its_day_is_told(tmp_path):
    (finding,) = report_on(tmp_path, AGES, said(36, THEN), said(36, date(2021, 3, 1))).findings
    assert [camp.value for camp in finding.camps] == ["36 years on 2019-03-01", "36 years on 2021-03-01"]
    assert finding.message.endswith("; as of 2019-03-01 and 2021-03-01")
    later = report_on(tmp_path, AGES, said(36, date(2019, 3, 5)), said(36, date(2021, 3, 9))).findings
    assert later[0].id == finding.id


def test_an_age_with_an_event_of_old_is_of_no_known_day(tmp_path):
    old = "The Harbour Master, 36, spoke of the storm of 3 May 2013."
    report = report_on(tmp_path, AGES, (old, THEN), said(37, THEN))
    assert outcome(report) == "cannot check"
    born = "The Harbour Master, 36, who was born on 3 May 1982, spoke."
    assert outcome(report_on(tmp_path, AGES, (born, THEN), said(37, THEN))) == "disagree warning"


TOLL = """
rules:
  - id: toll
    title: How many the storm killed
    find:
      - storm ... killed <n> people
      - (toll|number) ... to <n> people
    values: {n: count}
    same_if: []
    compare: n
    over_time: only_grows
    report: {error_if: differs}
    examples: [{text: Nothing., finds: nothing}, {first: a, second: b, verdict: agree}]
"""


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("The storm killed 45 people.", "changed note"),
        ("The storm killed 38 people.", "disagree error"),
        ("The toll of the storm was revised down to 38 people.", "changed note"),
        ("Officials lowered the number of dead to 38 people.", "changed note"),
        ("The toll rose to 45 people.", "changed note"),
        ("The toll fell to 38 people.", "disagree error"),
    ],
)
def test_a_toll_goes_down_only_by_a_correction(tmp_path, second, expected):
    first = ("The storm killed 41 people.", date(2019, 3, 1))
    assert outcome(report_on(tmp_path, TOLL, first, (second, date(2019, 3, 4)))) == expected


def test_the_earlier_of_two_corrects_nothing(tmp_path):
    first = ("The toll of the storm was revised to 45 people.", date(2019, 3, 1))
    second = ("The storm killed 41 people.", date(2019, 3, 4))
    assert outcome(report_on(tmp_path, TOLL, first, second)) == "disagree error"


LENGTHS = """
rules:
  - id: length
    title: How long a bridge is
    find:
      - <bridge> is <length> long
    values: {bridge: {type: place}, length: measure}
    same_if: [bridge]
    compare: length
    report: {error_if: differs}
    examples: [{text: Nothing., finds: nothing}, {first: a, second: b, verdict: agree}]
"""


def test_a_lonely_fact_tells_the_nearest_others_and_not_all(tmp_path):
    names = [f"{first}{second}o" for first in "BDFGH" for second in ("ran", "lin", "mol")]
    articles = [f"In {name} Bridge is 40 metres long." for name in names]
    report = report_on(tmp_path, LENGTHS.replace("<bridge> is", "In <bridge> is"), *articles)
    reasons = {one.reason for one in report.unchecked}
    assert len(report.unchecked) == len(names)
    assert all(reason.endswith(" and others)") and reason.count(",") == MOST_SHOWN - 1 for reason in reasons), reasons
