"""Names by their days: one spelling of two names, a place renamed, two terms of one office."""

from datetime import date

import pytest

from checker import Document, check, load_rules
from checker.errors import RuleError
from checker.rules.names import Alias, make_names

RULES = """rules_version: 1
names:
  person:
    Binali Yildirim:
      - {name: Turkish Prime Minister, from: 2016-05-24, to: 2018-07-09}
    Ahmet Davutoglu:
      - {name: Turkish Prime Minister, from: 2014-08-28, to: 2016-05-22}
  place:
    Astana:
      - {name: Nur-Sultan, from: 2019-03-23, to: 2022-09-17}
rules:
  - id: guest
    title: Who came to the opening of a bridge
    find:
      - the bridge was opened by the <guest>
      - <guest> opened the bridge
    values: {guest: person}
    same_if: []
    compare: guest
    report: {error_if: differs}
    examples:
      - text: Ada Lunn opened the bridge.
        finds: [{guest: Ada Lunn}]
      - {text: The bridge is closed., finds: nothing}
  - id: span
    title: How long the bridge of a place is
    find:
      - the bridge (in|of) <place> is <length> long
    values: {place: place, length: measure}
    same_if: [place]
    compare: length
    report: {error_if: differs}
    examples:
      - text: The bridge of Astana is 300 metres long.
        finds: [{place: Astana, length: 300 metres}]
      - {text: The bridge is closed., finds: nothing}
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory):
    path = tmp_path_factory.mktemp("names") / "names.yaml"
    path.write_text(RULES, encoding="utf-8")
    return load_rules(path, general=False)


def report_on(rules, **texts):
    days = {"early": date(2016, 2, 6), "late": date(2016, 6, 28), "between": date(2016, 5, 23), "undated": None}
    return check([Document.from_text(text, name, days[name]) for name, text in texts.items()], rules=rules)


OPENED = "The bridge was opened by the Turkish Prime Minister."


def guests(report):
    return {one.citation.source: one.compared.value and one.compared.value.canonical for one in report.statements}


def test_an_office_is_its_holder_on_the_day_of_the_article(rules):
    report = report_on(rules, early=OPENED, late=OPENED)
    assert guests(report) == {"early": "Ahmet Davutoglu", "late": "Binali Yildirim"}
    assert [one.verdict for one in report.findings] == ["disagree"]


def test_the_holder_by_name_agrees_with_the_office(rules):
    report = report_on(rules, early=OPENED, undated="Ahmet Davutoglu opened the bridge.")
    assert not report.findings
    assert [one.rule for one in report.held] == ["guest"]


def test_the_date_of_a_caption_goes_before_that_of_the_article(rules):
    caption = "The bridge was opened by the Turkish Prime Minister on 6 February 2016. (Photo by the port authority)"
    text = f"A bridge for the port\n\n{caption}\n\nIt has been used since then by all."
    assert guests(report_on(rules, late=text)) == {"late": "Ahmet Davutoglu"}


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("undated", "and the day is not known"),
        ("between", "the rules list nobody and nothing of that name on 2016-05-23"),
    ],
)
def test_without_its_day_it_is_not_clear_who_is_meant(rules, name, why):
    report = report_on(rules, **{name: OPENED, "late": OPENED})
    assert guests(report) == {name: None, "late": "Binali Yildirim"}
    (unclear,) = [one for one in report.unchecked if one.verdict == "cannot check"]
    assert unclear.reason.startswith(
        "guest not clear: 'Turkish Prime Minister' may be Binali Yildirim (from 2016-05-24 to 2018-07-09) or Ahmet"
    )
    assert unclear.reason.endswith(why)
    assert not report.findings


def test_a_dated_alias_is_the_same_name_on_any_day(rules):
    text = "The bridge of {} is {} metres long."
    report = report_on(rules, early=text.format("Nur-Sultan", 300), late=text.format("Astana", 300))
    assert not report.findings
    assert [one.key for one in report.held] == [(("place", "Astana"),)]
    apart = report_on(rules, early=text.format("Nur-Sultan", 300), late=text.format("Astana", 400))
    assert [one.key for one in apart.findings] == [(("place", "Astana"),)]


def test_two_terms_of_one_holder():
    terms = [
        Alias("person", "Ada Lunn", "the mayor", date(2001, 1, 1), date(2004, 12, 31)),
        Alias("person", "Ole Berg", "the mayor", date(2005, 1, 1), date(2008, 12, 31)),
        Alias("person", "Ada Lunn", "the mayor", date(2009, 1, 1)),
    ]
    names = make_names(terms)
    days = (date(2001, 1, 1), date(2004, 12, 31), date(2005, 1, 1), date(2030, 1, 1))
    found = [names.canonical("person", "the mayor", day) for day in days]
    assert found == ["Ada Lunn", "Ada Lunn", "Ole Berg", "Ada Lunn"]
    assert names.canonical("person", "the mayor", date(2000, 12, 31)) is None
    assert names.canonical("person", "the mayor") is None


def test_days_that_overlap_are_a_fault(tmp_path):
    path = tmp_path / "names.yaml"
    path.write_text(RULES.replace("to: 2016-05-22", "to: 2016-05-24"), encoding="utf-8")
    with pytest.raises(RuleError, match="on one day it can be one of them") as refused:
        load_rules(path, general=False)
    assert len(refused.value.problems) == 1


def test_a_spelling_without_days_is_asked_for_them(tmp_path):
    path = tmp_path / "names.yaml"
    path.write_text(RULES.replace(", from: 2014-08-28, to: 2016-05-22", ""), encoding="utf-8")
    with pytest.raises(RuleError, match=r"give each its days: \{name: \.\.\., from: \.\.\., to: \.\.\.\}"):
        load_rules(path, general=False)
