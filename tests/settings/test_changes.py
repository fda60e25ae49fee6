"""What settings change of rules: read strictly, told at their lines, and seen wherever the rule is."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import check, load_rules
from checker.errors import RuleError
from checker.model import Document
from checker.rules import read_rules
from checker.settings import SettingsError, load_settings

RULES = """\
rules_version: 1
words:
  SOLD: [sold, shipped]
rules:
  - id: sales
    title: Cars sold
    find:
      - factory <SOLD> <n> cars in <year>
    values: {n: count, year: year}
    same_if: [year]
    compare: n
    report: {error_if: differs by more than 50%, warn_if: differs by more than 5%}
    examples:
      - text: The factory sold 300 cars in 2020.
        finds: [{n: 300 cars, year: 2020}]
  - id: doubling
    title: Twice the cars
    given: {n: {rule: sales}}
    must_hold: n > 1
    report: {warn_if: broken}
    examples:
      - {given: {n: 3 cars}, verdict: agree}
"""
ONE = Document.from_text("The factory sold 3,000 cars in 2020.", "one")
TWO = Document.from_text("The factory sold 9,000 cars in 2020.", "two")
NEAR = Document.from_text("The factory sold 3,100 cars in 2020.", "near")
OTHER_WORD = Document.from_text("The factory delivered 9,000 cars in 2020.", "two")


def settings_of(folder: Path, text: str, name: str = "checker.toml"):
    (folder / name).write_text(text, encoding="utf-8")
    return load_settings(folder)


def rules_with(folder: Path, text: str, name: str = "checker.toml"):
    settings = settings_of(folder, text, name)
    (folder / "r.yaml").write_text(RULES, encoding="utf-8")
    return load_rules(folder / "r.yaml", general=False, settings=settings)


def faults(folder: Path, text: str, name: str = "checker.toml") -> list[str]:
    with pytest.raises((SettingsError, RuleError)) as caught:
        rules_with(folder, text, name)
    return [str(one).replace(f"{folder.as_posix()}/", "") for one in caught.value.problems]


def test_the_rules_as_they_are(tmp_path):
    rules = rules_with(tmp_path, "")
    assert [one.severity for one in check([ONE, TWO], rules=rules).findings] == ["error"]
    assert [rule.changed for rule in rules.rules] == [(), ()]


@pytest.mark.parametrize("severity", ["error", "warning", "note"])
def test_every_finding_of_a_rule_is_worth_what_the_settings_say(tmp_path, severity):
    rules = rules_with(tmp_path, f'[severity]\nsales = "{severity}"\n')
    assert [one.severity for one in check([ONE, TWO], rules=rules).findings] == [severity]
    # What the rule lets pass (3% here) is still let pass.
    assert check([ONE, NEAR], rules=rules).findings == ()
    article = {"error": "an error", "warning": "a warning", "note": "a note"}[severity]
    assert rules.rule("sales").changed == (f"checker.toml makes each of its findings {article}",)


def test_a_rule_that_is_off_is_said_and_still_gives_its_values_to_others(tmp_path):
    rules = rules_with(tmp_path, 'severity = {sales = "off"}\n')
    report = check([ONE, TWO], rules=rules)
    assert report.findings == ()
    off = [(one.rule, one.reason) for one in report.unchecked if one.off]
    assert off == [("sales", "switched off in checker.toml")]
    assert [held.rule for held in report.held] == ["doubling", "doubling"]
    assert rules.rule("sales").changed == ("checker.toml switches the rule off",)


def test_the_phrases_of_a_rule_that_is_off_are_not_looked_for(tmp_path):
    rules = rules_with(tmp_path, '[severity]\nsales = "off"\ndoubling = "off"\n')
    report = check([ONE, TWO], rules=rules)
    assert (report.statements, report.findings, report.held) == ((), (), ())
    assert sorted(one.rule for one in report.unchecked if one.off) == ["doubling", "sales"]


def test_words_are_added_to_a_list(tmp_path):
    plain = rules_with(tmp_path, "")
    assert check([ONE, OTHER_WORD], rules=plain).findings == ()
    rules = rules_with(tmp_path, '[words]\nSOLD = ["delivered", "sold"]\n')
    assert len(check([ONE, OTHER_WORD], rules=rules).findings) == 1
    assert dict(rules.rule("sales").words) == {"SOLD": ("sold", "shipped", "delivered")}
    assert rules.rule("sales").changed == ("checker.toml adds 'delivered' and 'sold' to <SOLD>",)


def test_words_take_the_place_of_a_list(tmp_path):
    rules = rules_with(tmp_path, '[words]\nSOLD = {replace = ["delivered"]}\n')
    assert [one.citation.source for one in check([ONE, OTHER_WORD], rules=rules).statements] == ["two"]
    assert rules.rule("sales").changed == ("checker.toml puts 'delivered' in the place of the words of <SOLD>",)


def test_the_shared_file(tmp_path):
    text = (
        '[project]\nname = "x"\n[tool.checker.severity]\nsales = "note"\n[tool.checker.words]\nSOLD = ["delivered"]\n'
    )
    rules = rules_with(tmp_path, text, "pyproject.toml")
    assert rules.rule("sales").changed == (
        "pyproject.toml makes each of its findings a note",
        "pyproject.toml adds 'delivered' to <SOLD>",
    )


def test_a_run_with_other_settings_is_not_given_the_rules_of_the_last(tmp_path):
    for text, expected in (('severity = {sales = "note"}', ["note"]), ("", ["error"])):
        rules = rules_with(tmp_path, text)
        assert [one.severity for one in check([ONE, TWO], rules=rules).findings] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[severity]\nsale = "note"\n', "2:1: error: no rule 'sale' is loaded; did you mean 'sales'?"),
        (
            'severity = {sales = "note", sale = "note"}\n',
            "1:29: error: no rule 'sale' is loaded; did you mean 'sales'?",
        ),
        ('severity.sale = "note"\n', "1:1: error: no rule 'sale' is loaded; did you mean 'sales'?"),
        ('[severity]\nsales = "warn"\n', "2:1: error: 'warn' is no level for 'sales'; did you mean 'warning'?"),
        ("[severity]\nsales = 5\n", "2:1: error: this is no level for 'sales'; there are error, warning, note, off"),
        ('severity = "note"\n', "1:1: error: 'severity' takes rules with a level, such as trade-total = \"note\""),
        (
            "words = []\n",
            "1:1: error: 'words' takes word lists, such as TRADE = [\"commerce\"], which adds, or "
            'TRADE = {replace = ["commerce"]}',
        ),
        (
            '[words]\nSOLD = "delivered"\n',
            "2:1: error: 'SOLD' takes a list of texts, such as TRADE = [\"commerce\"], which adds, or "
            'TRADE = {replace = ["commerce"]}',
        ),
        (
            '[words]\nSOLD = {replaces = ["delivered"]}\n',
            "2:1: error: 'SOLD' takes a list of texts, such as TRADE = [\"commerce\"], which adds, or "
            'TRADE = {replace = ["commerce"]}',
        ),
        ("[words]\nSOLD = []\n", "2:1: error: 'SOLD' lists no word"),
        ('[words]\nSOLDS = ["x"]\n', "2:1: error: no rule file has a word list 'SOLDS'; did you mean 'SOLD'?"),
        (
            '[tool.checker]\nfail_on = "note"\n',
            "1:2: error: unknown key 'tool'; in checker.toml the keys stand without [tool.checker]",
        ),
    ],
)
def test_faults_are_told_at_their_lines(tmp_path, text, expected):
    assert faults(tmp_path, text) == [f"checker.toml:{expected}"]


def test_a_word_that_is_no_phrase_is_told_in_the_settings(tmp_path):
    text = '[words]\nSOLD = [\n  "delivered",\n  "handed (over",\n]\n'
    (fault,) = faults(tmp_path, text)
    assert fault.startswith("checker.toml:4:")


def test_names_of_rules_that_are_not_read_are_no_fault_where_few_are_read(tmp_path):
    from dataclasses import replace

    settings = settings_of(tmp_path, '[severity]\nelsewhere = "off"\n[words]\nOTHER = ["x"]\n')
    (tmp_path / "r.yaml").write_text(RULES, encoding="utf-8")
    assert (
        read_rules([tmp_path / "r.yaml"], general=False, settings=replace(settings, of_all_rules=False)).problems == ()
    )
    assert len(read_rules([tmp_path / "r.yaml"], general=False, settings=settings).problems) == 2


# ---------------------------------------------------------------------------------------------------------- commands


@pytest.fixture
def desk(tmp_path, monkeypatch):
    (tmp_path / "r.yaml").write_text(RULES, encoding="utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("The factory sold 3,000 cars in 2020.\n")
    (tmp_path / "in" / "b.txt").write_text("The factory delivered 9,000 cars in 2020.\n")
    monkeypatch.chdir(tmp_path)

    def write(text: str) -> None:
        (tmp_path / "checker.toml").write_text('sources = ["in"]\nrules = ["r.yaml"]\n' + text)

    return write


def run(capsys, *words: str) -> tuple[int, str, str]:
    from checker.cli import main

    code = main(list(words))
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_check_and_statements_take_words_and_levels(desk, capsys):
    desk('[words]\nSOLD = ["delivered"]\n[severity]\nsales = "note"\n')
    code, out, _ = run(capsys, "check")
    assert code == 0
    assert "For information: Cars sold" in out
    assert run(capsys, "statements")[1].count("9,000") >= 1
    desk("")
    assert "9,000 cars" not in run(capsys, "statements")[1]


def test_check_says_what_is_off(desk, capsys):
    desk('[words]\nSOLD = ["delivered"]\n[severity]\nsales = "off"\n')
    code, out, _ = run(capsys, "check")
    assert (code, "1 rule is off by the settings" in out) == (0, True)
    assert "sales: switched off in checker.toml" in run(capsys, "check", "--all")[1]


def test_explain_tells_what_the_settings_change(desk, capsys):
    desk('[words]\nSOLD = ["delivered"]\n[severity]\nsales = "off"\n')
    _, out, _ = run(capsys, "explain", "sales")
    assert "checker.toml switches the rule off" in out
    assert "checker.toml adds 'delivered' to <SOLD>" in out


def test_examples_are_run_with_the_words_and_with_the_rules_own_levels(desk, capsys):
    desk('[words]\nSOLD = {replace = ["delivered"]}\n[severity]\ndoubling = "off"\n')
    code, out, _ = run(capsys, "test")
    assert code == 1
    assert "1 failed" in out
    desk('[severity]\nsales = "off"\n')
    assert run(capsys, "test")[0] == 0


@pytest.mark.parametrize("command", ["check", "statements", "test", "validate"])
def test_an_unknown_list_ends_with_2(desk, capsys, command):
    desk('[words]\nSOLDS = ["delivered"]\n')
    code, out, err = run(capsys, command)
    assert code == 2
    assert "checker.toml:4:1: error: no rule file has a word list 'SOLDS'; did you mean 'SOLD'?" in out + err


def test_a_general_rule_may_be_named_beside_the_own_ones(desk, capsys):
    name = next(name for rule in load_rules().rules for name, _ in rule.words)
    desk(f'[severity]\nweekday-fits-date = "off"\n[words]\n{name} = ["a surge"]\n')
    for command in ("check", "statements", "test", "validate"):
        code, out, err = run(capsys, command)
        assert (code, err) == (0, ""), (command, out)


def test_validate_reads_the_tables_too(desk, capsys, tmp_path):
    text = (
        RULES
        + """\
  - id: register
    title: Cars by the register
    given: {n: {rule: sales}}
    reference: {table: cars.csv, match: {year: year}, value: cars}
    report: {warn_if: differs}
    examples:
      - text: "The factory sold 3,000 cars in 2020."
        table: "year,cars\\n2020,3000"
        verdict: agree
"""
    )
    (tmp_path / "r.yaml").write_text(text)
    (tmp_path / "cars.csv").write_text("year,cars\n2020,many\n2021,\x1b[31mfew\n")
    desk("")
    assert run(capsys, "test")[0] == 0
    code, _, err = run(capsys, "validate")
    assert code == 2
    assert "cars.csv:2:6: error: 'many' is no number" in err
    assert "\x1b" not in err
    assert "    2021,<U+001B>[31mfew\n         ^" in err


def test_an_unknown_rule_ends_with_2(desk, capsys):
    desk('[severity]\nsaless = "off"\n')
    code, out, _ = run(capsys, "check")
    assert code == 2
    assert "checker.toml:4:1: error: no rule 'saless' is loaded; did you mean 'sales'?" in out
    assert run(capsys, "validate")[0] == 2
