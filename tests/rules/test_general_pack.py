"""The general pack: that its rules report what they should, and above all what they leave alone."""

from datetime import date
from pathlib import Path

import pytest

from checker import Document, check
from checker.rules import load_rules, read_rules

PACK = Path(__file__).parents[2] / "rules" / "general"
RULES = load_rules("general")
DAY = date(2016, 5, 10)

DISAGREE = {
    "growth-fits": "Sales of tickets climbed 12 percent to 6,310 from 4,871 a year before.",
    "decline-fits": "Exports of timber dropped 8.5 percent, to 71.3 million euros from 97.2 million euros.",
    "rise-adds-up": "The staff of the port grew by 45 to 311 from 251.",
    "fall-subtracts": "The reserve shrank by 1.3 million tonnes to 8.1 million tonnes from 9.9 million tonnes.",
    "points-fit": "Support for the bridge increased 4 percentage points to 55% from 48%.",
    "doubled-fits": "The fleet doubled from 31 buses to 43 buses.",
    "conversion-of-length": "The tower is 210 metres (968 feet) high.",
    "share-fits": "In all 11 of the 44 streets, or 31 percent, are closed.",
    "per-head-fits": "The village got $450,000 for its 900 residents, or $5,000 each.",
    "parts-make-total": "The boat carried 17 passengers, nine women and 11 men.",
    "part-within-whole": "By then 31 of the 24 houses had been rebuilt.",
    "list-has-its-length": "The line links four cities: Oslo, Bergen and Trondheim.",
    "days-after-fits": "The road was opened on 9 March 2016, ten days after the storm on 3 March 2016.",
    "days-long-fits": "A three-day congress is held from 2 to 14 March 2016.",
    "told-as-past": "The museum closed on 12 May 2016.",
    "lifetime-fits": "The composer was born on 4 March 1931 and died on 2 March 2016, aged 85.",
    "weekday-fits-date": "The court sits on Friday, 11 May 2016.",
}
"""A rule -> a sentence of an article of `DAY` in which it reports."""

SILENT = (
    # Percent is not points, and points are not percent.
    "The rate rose 2 percentage points to 12% from 10%.",
    # Another base than the values beside it.
    "Sales rose 3 percent on a comparable basis to $210 million from $180 million.",
    "Output grew 9 percent year-on-year to 4.1 million tonnes from 4.0 million tonnes in March.",
    # A rise of one thing beside the value of another.
    "The bank has $3 billion in deposits and its loans, up 12 percent from $2 billion, are growing.",
    "Rents went up 25 percent and the council opened 819 flats, against 655 in the year before.",
    # Inverse rates.
    "The euro fell 1.5 percent to 0.88 pounds from 0.87 pounds.",
    # A hedge is kept.
    "Visits more than doubled from 1,200 to 3,900.",
    "Some 30 tonnes, a rise of about 20 percent from 25 tonnes, were landed.",
    # Print is a range, and a cut off digit is no news.
    "Arrivals rose 26.5 percent to 8,504,918 from 6,720,440.",
    "The path is 3 miles (5 km) long and climbs 500 feet (150 m).",
    # Not all parts are told.
    "The bus carried 40 people, including three men and two women.",
    "The storm killed 12 people, 300 cows and 40 sheep.",
    "They asked three countries, including Norway and Sweden, for help.",
    # Plans, conditions and the future.
    "The museum will be opened on 12 May 2016.",
    "The museum opens on 12 May 2016.",
    # Several answers are no shares of one whole.
    "Prices rose 60 percent in the north and 55 percent in the south.",
    # Months pass between two ages.
    "Fridtjof Nansen, 67, left Oslo on Monday.",
    # Part of a price, and what is no price.
    "Google bought YouTube in a year in which it earned $3.1 billion.",
    "In 2015 a fire in Izmit killed 12 people; in 2016 a fire in Izmit killed 3 people.",
)


def findings(*texts):
    documents = [Document.from_text(text, f"article {n}", DAY) for n, text in enumerate(texts)]
    return [(one.rule, one.severity) for one in check(documents, rules=RULES).findings]


@pytest.mark.parametrize(("rule", "text"), DISAGREE.items(), ids=DISAGREE)
def test_a_sentence_that_does_not_fit_is_reported_by_its_rule_alone(rule, text):
    assert [found for found, severity in findings(text) if severity != "note"] == [rule]


@pytest.mark.parametrize("text", SILENT)
def test_a_known_trap_stays_silent(text):
    assert findings(text) == []


def test_all_traps_in_one_article_stay_silent():
    assert findings("\n\n".join(SILENT)) == []


def test_a_headline_in_billions_and_a_body_in_millions_are_reported():
    text = "Google bought YouTube for $1.65 million\n\nIn 2006 Google bought YouTube for $1.65 billion in shares.\n"
    assert findings(text) == [("deal-value", "error")]


def test_tolls_of_two_places_are_two_facts():
    assert findings("The flood in Izmit killed 12 people.", "The flood in Duzce killed 30 people.") == []
    assert findings("The flood in Izmit killed 12 people.", "The flood in Izmit killed 30 people.") == [
        ("death-toll", "warning")
    ]


@pytest.mark.parametrize("rule", read_rules([PACK], general=False).rules, ids=lambda rule: rule.id)
def test_each_rule_can_be_read_aloud(rule):
    assert rule.why.endswith(".")
    assert rule.report.settle.endswith("."), "says what to do"
    assert len(rule.examples) >= 3
    assert not any(len(phrase.text) > 170 for phrase in rule.find)
