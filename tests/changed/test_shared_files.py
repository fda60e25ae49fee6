"""What a change of a file that articles share touches: no more than it says otherwise than before."""

import json
from pathlib import Path

import pytest

from checker.cli import main
from tests.changed.desk import RULES, SETTINGS, article, commit, git, write

OLD_FINDING = "9 August 2016 does not fall on a Monday"


def stage(folder: Path) -> None:
    git(folder, "add", "--all")


def disagreement(desk: Path) -> None:
    """Commit a finding of the desk's own rule beside the one on a weekday."""
    write(desk, "articles/new.txt", article("197 million euros"))
    commit(desk)


def test_a_changed_rule_file_touches_all_its_findings(desk, checked):
    disagreement(desk)
    write(desk, "rules/bridge.yaml", RULES.replace("What the bridge", "What a bridge"))
    stage(desk)
    code, out, _ = checked("--changed")
    assert code == 1
    assert "What a bridge cost" in out
    assert OLD_FINDING not in out
    assert "1 finding touches what is staged; 1 other is not shown" in out


def test_a_rule_file_that_another_uses(desk, checked):
    write(desk, "rules/words.yaml", "rules_version: 1\nwords:\n  COST:\n    - cost\n")
    using = RULES.replace("rules:", "use: [words.yaml]\nrules:", 1).replace(
        "- bridge cost <amount>", "- bridge <COST> <amount>"
    )
    write(desk, "rules/bridge.yaml", using)
    disagreement(desk)
    write(desk, "rules/words.yaml", "rules_version: 1\nwords:\n  COST:\n    - cost\n    - swallowed\n")
    stage(desk)
    assert "1 finding touches what is staged; 1 other is not shown" in checked("--changed")[1]


def test_a_rule_that_takes_from_a_changed_one(desk, checked):
    more = """\
rules_version: 1
rules:
  - id: bridge-cost-fits
    title: Cost fits the budget
    given:
      cost: {rule: bridge-cost}
    must_hold: cost < 100
    report:
      error_if: broken
    examples:
      - given: {cost: 90 euros}
        verdict: agree
      - given: {cost: 110 euros}
        verdict: disagree
"""
    write(desk, "rules/fits.yaml", more)
    commit(desk)
    before = checked("--all")[1]
    assert "Cost fits the budget" in before, "the test needs a finding of the second rule"
    write(desk, "rules/bridge.yaml", RULES.replace("What the bridge", "What a bridge"))
    stage(desk)
    assert "Cost fits the budget" in checked("--changed")[1]


def test_a_new_name_touches_what_names_it_alone(desk, checked):
    rule = """\
rules_version: 1
names:
  place:
    Velm: []
    Tarn: []
rules:
  - id: bridges
    title: Bridges of a place
    find:
      - <where> has <number> bridges
    values:
      where: place
      number: number
    same_if: [where]
    compare: number
    report:
      error_if: differs
    examples:
      - text: Velm has 12 bridges.
        finds:
          - {where: Velm, number: 12}
      - text: Velm has bridges.
        finds: nothing
"""
    write(desk, "rules/names.yaml", "rules_version: 1\nnames:\n  place:\n    Velm: []\n    Tarn: []\n")
    write(desk, "rules/places.yaml", rule.replace(rule[rule.index("names:") : rule.index("rules:\n")], ""))
    write(desk, "articles/one.txt", "Velm has 12 bridges. Tarn has 5 bridges.\n")
    write(desk, "articles/two.txt", "Velm has 14 bridges. Tarn has 7 bridges.\n")
    commit(desk)
    assert "Bridges of a place" in checked("--all")[1]
    write(desk, "rules/names.yaml", "rules_version: 1\nnames:\n  place:\n    Velm: [Velmstadt]\n    Tarn: []\n")
    stage(desk)
    code, out, _ = checked("--changed")
    assert code == 1
    assert "Velm has 14" in out
    assert "Tarn has 7" not in out.replace("Velm has 14 bridges. Tarn has 7", "")
    assert "1 finding touches what is staged; 2 others are not shown" in out


def test_a_broken_rule_file_counts_though_it_did_not_change(desk, checked):
    write(desk, "rules/bridge.yaml", RULES.replace("find:", "fnd:"))
    commit(desk)
    write(desk, "articles/new.txt", "Nothing is counted here.\n")
    stage(desk)
    code, out, _ = checked("--changed")
    assert code == 2
    assert "rules/bridge.yaml:5:5: error: unknown key 'fnd'" in out


def test_an_article_that_cannot_be_read_counts_if_it_changed(desk, checked):
    write(desk, "articles/empty.txt", "")
    stage(desk)
    assert checked("--changed")[0] == 2
    commit(desk)
    write(desk, "articles/new.txt", "Nothing is counted here.\n")
    stage(desk)
    code, out, _ = checked("--changed")
    assert code == 0
    assert "empty.txt" not in out
    assert "1 error in a file that did not change is not shown (checker check shows all)" in out


def test_a_fault_that_names_a_changed_article_counts(desk, checked):
    write(desk, "articles/z.txt", "---\nid: one\n---\nNothing is counted here.\n")
    commit(desk)
    write(desk, "articles/b.txt", "---\nid: one\n---\nNothing is counted here, too.\n")
    stage(desk)
    code, out, _ = checked("--changed")
    assert code == 2
    assert "articles/z.txt: error: the id 'one' is also that of articles/b.txt" in out


def test_sources_yaml_touches_the_articles_of_which_it_says_something_new(desk, checked):
    known = "old.txt: {publisher: the courier}\nolder.txt: {publisher: the courier}\n"
    write(desk, "articles/sources.yaml", known)
    disagreement(desk)
    write(desk, "articles/sources.yaml", known + "new.txt: {publisher: the gazette}\n")
    stage(desk)
    assert "1 finding touches what is staged; 1 other is not shown" in checked("--changed")[1]
    write(
        desk, "articles/sources.yaml", known.replace("older.txt: {publisher: the courier}", "older.txt: {title: Old}")
    )
    stage(desk)
    assert OLD_FINDING in checked("--changed")[1]
    git(desk, "rm", "--quiet", "--force", "articles/sources.yaml")
    assert "2 findings touch what is staged" in checked("--changed")[1]


def test_settings_touch_everything(desk, checked):
    write(desk, "checker.toml", SETTINGS + 'exclude = ["x"]\n')
    stage(desk)
    code, out, _ = checked("--changed")
    assert code == 1
    assert "Everything is reported: the settings have changed" in out
    assert OLD_FINDING in out


def test_other_tables_of_pyproject_touch_nothing(desk, checked):
    git(desk, "rm", "--quiet", "checker.toml")
    table = f"[tool.checker]\n{SETTINGS}"
    write(desk, "pyproject.toml", table)
    commit(desk)
    write(desk, "pyproject.toml", f'{table}\n[project]\nname = "desk"\n')
    stage(desk)
    code, out, _ = checked("--changed")
    assert code == 0
    assert "0 findings touch what is staged; 1 other is not shown" in out


def test_a_reference_table_touches_the_findings_of_its_rule(desk, checked):
    rule = """\
  - id: bridge-cost-known
    title: What the bridge cost by the account
    given:
      amount: {rule: bridge-cost}
    reference:
      table: costs.csv
      value: cost
      unit: EUR
    report:
      error_if: differs
    examples:
      - text: Nothing of the kind is said here.
        finds: nothing
"""
    write(desk, "rules/bridge.yaml", RULES + "\n" + rule)
    write(desk, "rules/costs.csv", "cost\n150000000\n")
    commit(desk)
    assert "by the account" in checked()[1]
    write(desk, "rules/costs.csv", "cost\n151000000\n")
    stage(desk)
    code, out, _ = checked("--changed")
    assert code == 1
    assert "by the account" in out
    assert OLD_FINDING not in out


def test_a_decision_touches_what_it_decides(desk, checked, capsys):
    disagreement(desk)
    finding = next(one for one in last_findings() if one["rule"] == "bridge-cost")
    assert main(["waive", finding["id"], "--reason", "two ways to count"]) == 0
    capsys.readouterr()
    stage(desk)
    code, out, _ = checked("--changed")
    assert code == 0
    assert "1 finding is waived" in out
    assert "1 other is not shown" in out
    commit(desk)
    git(desk, "rm", "--quiet", "checker-decisions.yaml")
    code, out, _ = checked("--changed")
    assert code == 1
    assert "1 finding touches what is staged; 1 other is not shown" in out
    assert "waived" not in out


def test_a_waived_finding_that_does_not_touch_the_change_is_not_counted(desk, checked, capsys):
    disagreement(desk)
    finding = next(one for one in last_findings() if one["rule"] == "bridge-cost")
    assert main(["waive", finding["id"], "--reason", "two ways to count"]) == 0
    capsys.readouterr()
    commit(desk)
    write(desk, "articles/note.txt", "Nothing is counted here.\n")
    stage(desk)
    code, out, _ = checked("--changed")
    assert code == 0
    assert "0 findings touch what is staged; 1 other is not shown" in out


def last_findings():
    main(["check", "--format", "json=all.json"])
    report = json.loads(Path("all.json").read_text(encoding="utf-8"))
    Path("all.json").unlink()
    return report["findings"]


@pytest.mark.parametrize("name", ["checker.toml", "checker-decisions.yaml"])
def test_a_link_out_of_the_repository_touches_what_it_may_say_anew(name, desk, checked, tmp_path_factory):
    outside = write(tmp_path_factory.mktemp("outside"), name, SETTINGS if name == "checker.toml" else "")
    (desk / name).unlink(missing_ok=True)
    (desk / name).symlink_to(outside)
    stage(desk)
    code, out, err = checked("--changed")
    assert err == ""
    if name == "checker.toml":
        assert (code, OLD_FINDING in out) == (1, True)
    else:
        assert (code, OLD_FINDING in out) == (0, False)
