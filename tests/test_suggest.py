"""`checker suggest`: the rule that it writes passes `validate` and `test` as it is, and finds what it was made from."""

from dataclasses import replace
from datetime import date

import pytest

from checker import CheckerError, Document, check, load_rules
from checker.cli import main
from checker.model import RULE_FREE, Report
from checker.reports.json import render_json
from checker.suggest import suggest_rule

DAY = date(2024, 5, 1)
PAIRS = [
    ("The quake in Duzce left 1,200 people homeless.", "In Duzce 2,100 people were made homeless by the quake."),
    ("The flood in Izmit injured 30 people.", "The Izmit flood left 45 people injured."),
    ("Police arrested 12 protesters in Oslo on Friday.", "Police in Oslo arrested 21 protesters on Friday."),
    ("Sund Arun, 36, won the race.", "The winner was 39-year-old Sund Arun."),
    ("The port is led by Sund Arun, 36, who came in May.", "Sund Arun, 38, took over the port in May."),
    ("Norway's exports to Spain were $3.9 billion in 2019.", "In 2019 Norway's exports to Spain reached $4.6 billion."),
    ("Brazil's foreign debt is 108 billion dollars.", "Brazil has a foreign debt of 118 billion dollars."),
    ("The new ferry carried 300 lorries to Velm in March.", "The new ferry carried 380 lorries to Velm in March."),
    ("The bridge over the Arun is 2.4 kilometres long.", "The bridge over the Arun is 4.2 kilometres long."),
    ("The cargo ship Marta unloaded 3,100 tonnes of wheat at Velm harbour.",
     "At Velm harbour the cargo ship Marta unloaded 1,300 tonnes of wheat."),
    ("The old bridge at Velm collapsed under a lorry on 14 May 2019.",
     "The old bridge at Velm collapsed under a lorry on 15 May 2019."),
]  # fmt: skip


def findings(one, other):
    """Give what is found without rules for claims; the general word tables stay."""
    rules = replace(load_rules(), rules=())
    documents = [Document.from_text(one, "one", DAY), Document.from_text(other, "other", DAY)]
    return [finding for finding in check(documents, rules=rules).findings if finding.rule in RULE_FREE]


def suggested(one, other):
    (finding,) = findings(one, other)
    return suggest_rule(finding.to_json())


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_the_rule_validates_and_its_examples_pass_as_it_stands(one, other, tmp_path, capsys):
    path = tmp_path / "suggested.yaml"
    path.write_text(suggested(one, other), encoding="utf-8")
    assert main(["validate", str(path)]) == 0
    assert main(["test", str(path)]) == 0
    assert "0 failed" in capsys.readouterr().out


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_the_rule_finds_what_it_was_made_from(one, other, tmp_path):
    path = tmp_path / "suggested.yaml"
    path.write_text(suggested(one, other), encoding="utf-8")
    rules = load_rules(path, general=False)
    documents = [Document.from_text(one, "one", DAY), Document.from_text(other, "other", DAY)]
    found = [finding.rule for finding in check(documents, rules=rules).findings]
    assert rules.rules[0].id in found


def test_every_kind_of_finding_is_among_the_pairs():
    kinds = {finding.rule for pair in PAIRS for finding in findings(*pair)}
    assert kinds == set(RULE_FREE)


def test_the_phrases_take_other_forms_of_their_words(tmp_path):
    path = tmp_path / "suggested.yaml"
    path.write_text(suggested(*PAIRS[2]), encoding="utf-8")
    rules = load_rules(path, general=False)
    others = ["Police arrest 40 protesters in Bergen.", "Police arrested 14 protesters in Bergen."]
    documents = [Document.from_text(text, str(number), DAY) for number, text in enumerate(others)]
    (finding,) = check(documents, rules=rules).findings
    assert dict(finding.key) == {"place": "Bergen"}


def test_a_text_that_yaml_would_misread_is_quoted():
    lead = "Traffic note: the new ferry carried"
    text = suggested(f"{lead} 300 lorries to Velm in March.", f"{lead} 380 lorries to Velm in March.")
    assert f"first: '{lead} 300" in text


def test_a_finding_of_a_rule_has_its_rule_already():
    text = "The fair opened on Monday, 9 August 2016."
    (finding,) = check([Document.from_text(text, "one")]).findings
    with pytest.raises(CheckerError, match="weekday-fits-date"):
        suggest_rule(finding.to_json())


def test_the_command_prints_the_rule_and_writes_nothing(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (found,) = findings(*PAIRS[7])
    report = tmp_path / "report.json"
    report.write_text(render_json(Report((), (found,))), encoding="utf-8")
    assert main(["suggest", found.id[:6], "--report", str(report)]) == 0
    assert capsys.readouterr().out == suggest_rule(found.to_json())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.json"]


def test_an_unknown_finding_is_told(tmp_path, capsys):
    report = tmp_path / "report.json"
    report.write_text(render_json(Report(())), encoding="utf-8")
    assert main(["suggest", "abcdef", "--report", str(report)]) == 2
    assert "no finding of the last run" in capsys.readouterr().err
