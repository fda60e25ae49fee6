"""The command line as a new user meets it: one clear line for each fault, the exit code, the rest still checked."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli import main

ROOT = Path(__file__).parents[1]
AGREES = "The fair opened on Tuesday, 9 August 2016.\n"
DISAGREES = "The fair opened on Monday, 9 August 2016.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(AGREES, encoding="utf-8")
    return tmp_path


def run(capsys, *arguments: str) -> tuple[int, str, str]:
    code = main(arguments)
    said = capsys.readouterr()
    return code, said.out, said.err


def test_nothing_found_ends_with_0(folder, capsys):
    code, out, err = run(capsys, "check", "a.txt")
    assert (code, err) == (0, "")
    assert "1 sum fits" in out


def test_a_finding_ends_with_1(folder, capsys):
    Path("b.txt").write_text(DISAGREES, encoding="utf-8")
    code, out, _ = run(capsys, "check", ".")
    assert code == 1
    assert "9 August 2016 does not fall on a Monday" in out
    assert run(capsys, "check", ".", "--fail-on", "never")[0] == 0


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("bad.txt", b"", "bad.txt: error: the file is empty"),
        ("bad.txt", b" \n\t\n", "bad.txt: error: the file holds only white space"),
        ("bad.txt", b"text\x00with\x00nulls", "bad.txt: error:"),
        ("bad.rtf", b"text", "bad.rtf: error:"),
        ("bad.md", b"---\npublished: 2022-13-45\n---\nText.\n", "bad.md:2:12: error:"),
    ],
)
def test_a_bad_source_is_one_line_and_the_rest_is_checked(folder, capsys, name, content, message):
    Path(name).write_bytes(content)
    Path("b.txt").write_text(DISAGREES, encoding="utf-8")
    code, out, _ = run(capsys, "check", "a.txt", "b.txt", name)
    assert code == 2
    assert [line for line in out.splitlines() if line.startswith(message)], out
    assert "does not fall on a Monday" in out


def test_a_missing_path(folder, capsys):
    code, out, _ = run(capsys, "check", "a.txt", "none.txt")
    assert code == 2
    assert "none.txt: error:" in out
    assert "1 sum fits" in out


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_source(folder, capsys):
    Path("b.txt").write_text(DISAGREES, encoding="utf-8")
    Path("b.txt").chmod(0)
    code, out, _ = run(capsys, "check", "a.txt", "b.txt")
    assert code == 2
    assert "b.txt: error:" in out


def test_a_broken_rule_file_ends_with_2_and_the_rest_is_checked(folder, capsys):
    Path("b.txt").write_text(DISAGREES, encoding="utf-8")
    Path("rules.yaml").write_text("rules_version: 1\nrules:\n  - idd: x\n", encoding="utf-8")
    code, out, _ = run(capsys, "check", "b.txt", "--rules", "rules.yaml")
    assert code == 2
    assert "rules.yaml:3:5: error: unknown key 'idd' in a rule; did you mean 'id'?" in out
    assert "does not fall on a Monday" in out
    code, _, err = run(capsys, "validate", "rules.yaml")
    assert code == 2
    assert "    ^" in err


def test_a_rule_that_matches_nothing_is_unchecked(folder, capsys):
    Path("a.txt").write_text("Nothing here is dated.\n", encoding="utf-8")
    code, out, _ = run(capsys, "check", "a.txt", "--all")
    assert code == 0
    listed = out[out.index("Rules that found nothing") :].split("\n\n")[0]
    assert "weekday-fits-date" in listed
    assert ": the rule found nothing" not in listed


def test_a_source_without_a_date_is_said(folder, capsys):
    Path("a.txt").write_text("The fair opened on Tuesday.\n", encoding="utf-8")
    code, out, _ = run(capsys, "check", "a.txt")
    assert code == 0
    assert "no date" in out
    _, out, _ = run(capsys, "check", "a.txt", "--published", "2016-08-10")
    assert "no date" not in out


def test_several_formats_in_one_run(folder, capsys):
    code, out, _ = run(capsys, "check", "a.txt", "--format", "text,json=r.json,html=r.html")
    assert code == 0
    assert "1 sum fits" in out
    assert json.loads(Path("r.json").read_text(encoding="utf-8"))["schema_version"] == "1.0"
    assert Path("r.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_format_that_is_not_there(folder, capsys):
    code, _, err = run(capsys, "check", "a.txt", "--format", "xml")
    assert code == 2
    assert "no format 'xml'" in err


def test_a_report_that_cannot_be_written(folder, capsys):
    code, _, err = run(capsys, "check", "a.txt", "--format", "json=none/r.json")
    assert code == 2
    assert "none/r.json: error: cannot be written" in err


def test_standard_input(folder):
    command = [sys.executable, "-m", "checker", "check", "-"]
    done = subprocess.run(command, input=DISAGREES.encode(), capture_output=True, check=False, cwd=folder)
    assert done.returncode == 1
    assert b"does not fall on a Monday" in done.stdout


def test_settings_name_sources_and_rules(folder, capsys):
    Path("checker.toml").write_text('sources = ["."]\nfail_on = "never"\n', encoding="utf-8")
    Path("b.txt").write_text(DISAGREES, encoding="utf-8")
    code, out, _ = run(capsys, "check")
    assert code == 0
    assert "does not fall on a Monday" in out


def test_no_sources_at_all(folder, capsys):
    code, _, err = run(capsys, "check")
    assert code == 2
    assert err.startswith("error: no sources")


def test_figures_lists_them_all(folder, capsys):
    Path("a.txt").write_text("About 700 people came at 10:30 to see a Su-24.\n", encoding="utf-8")
    code, out, _ = run(capsys, "figures", "a.txt", "--format", "jsonl", "--all")
    assert code == 0
    rows = [json.loads(line) for line in out.splitlines()]
    assert [bool(row["set_apart"]) for row in rows] == [False, True, True]
    assert (rows[0]["low"], rows[0]["high"], rows[0]["mod"]) == ("630", "770", "APPROX")
    _, out, _ = run(capsys, "figures", "a.txt", "--format", "csv")
    assert len(out.splitlines()) == 2


def test_statements_and_explain(folder, capsys):
    _, out, _ = run(capsys, "statements", "a.txt")
    assert "weekday-fits-date" in out
    code, out, _ = run(capsys, "explain", "weekday-fits-date")
    assert code == 0
    assert "Must hold: weekday(day) = weekday" in out
    code, _, err = run(capsys, "explain", "weekday-fits-dat")
    assert code == 2
    assert "did you mean 'weekday-fits-date'?" in err


def test_examples_that_fail_are_told(folder, capsys):
    text = (ROOT / "rules" / "general" / "calendar.yaml").read_text(encoding="utf-8")
    Path("mine.yaml").write_text(text.replace("verdict: agree", "verdict: disagree", 1), encoding="utf-8")
    code, out, _ = run(capsys, "test", "mine.yaml")
    assert code == 1
    assert "expected  verdict: disagree" in out
    assert "found     verdict: agree" in out


TOWER = """\
rules_version: 1
rules:
  - id: tower-height
    title: Height
    find:
      - tower is <height> (high|tall)
      - height of the tower is <height>
    values: {height: measure}
    same_if: []
    compare: height
    report: {error_if: differs by more than 20%, warn_if: differs}
    examples:
      - text: The tower is 30 metres high.
        finds: [{height: 30 metres}]
      - first: The tower is 30 metres high.
        second: The tower is 40 metres high.
        verdict: disagree
        level: error
  - id: tower-age
    title: Age
    find:
      - tower is <age> old
    values: {age: duration}
    same_if: []
    compare: age
    report: {warn_if: differs}
    examples:
      - text: The tower is old.
        finds: nothing
"""


def test_a_rule_that_none_of_its_examples_fires_is_a_failure(folder, capsys):
    Path("tower.yaml").write_text(TOWER, encoding="utf-8")
    code, out, _ = run(capsys, "test", "tower.yaml")
    assert code == 1
    assert "tower.yaml:19:5: tower-age: the rule finds nothing in any of its examples; write one in which" in out
    assert out.endswith("2 rules, 3 examples: 3 passed, 0 failed; 1 rule finds nothing in any example\n")


def test_one_rule_may_be_tested_alone(folder, capsys):
    Path("tower.yaml").write_text(TOWER, encoding="utf-8")
    code, out, _ = run(capsys, "test", "tower.yaml", "--rule", "tower-height")
    assert (code, out) == (0, "1 rule, 2 examples: 2 passed, 0 failed\n")
    code, _, err = run(capsys, "test", "tower.yaml", "--rule", "tower-hight")
    assert code == 2
    assert err == "error: no rule 'tower-hight' is loaded; did you mean 'tower-height'?\n"


def test_coverage_is_told_and_does_not_change_the_exit_code(folder, capsys):
    Path("tower.yaml").write_text(TOWER, encoding="utf-8")
    code, out, _ = run(capsys, "test", "tower.yaml", "--rule", "tower-height", "--coverage")
    assert code == 0
    assert out.splitlines() == [
        "tower.yaml:6:9: tower-height: in 'tower is <height> (high|tall)' no example has 'tall'",
        "tower.yaml:7:9: tower-height: no example has this phrase: height of the tower is <height>",
        "tower.yaml:11:59: tower-height: no example is reported as a warning",
        "The examples reach 1 of 2 phrases, 1 of 2 alternatives in them, 1 of 2 report levels.",
        "1 rule, 2 examples: 2 passed, 0 failed",
    ]


def test_all_packs_are_tested_where_nothing_is_named(folder, capsys):
    _, out, _ = run(capsys, "test", "--rule", "weekday-fits-date")
    assert out.startswith("1 rule, ")


def test_init_starts_a_desk(folder, capsys):
    code, out, _ = run(capsys, "init")
    assert code == 0
    assert Path("sources.yaml").is_file()
    assert "Next: write the days into sources.yaml, then checker test, then checker check.\n" in out


def test_a_fault_of_ours_ends_with_3(folder):
    program = "import checker.run, sys; checker.run.check_documents = 0; from checker.cli import main; sys.exit(main())"
    command = [sys.executable, "-c", program, "check", "a.txt"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    assert done.returncode == 3
    assert done.stderr.startswith("checker: a fault of ours")
    assert "Traceback" not in done.stderr
    done = subprocess.run([*command, "--debug"], capture_output=True, text=True, check=False, cwd=folder)
    assert "Traceback" in done.stderr


def test_a_closed_pipe_is_no_fault(folder):
    command = f"{sys.executable} -m checker figures {ROOT / 'seeds'} --all | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False, cwd=folder)
    assert done.returncode == 0
    assert done.stderr == ""


def test_statistics_stand_in_place_of_the_findings(folder, capsys):
    Path("b.txt").write_text(DISAGREES, encoding="utf-8")
    code, out, err = run(capsys, "check", ".", "none.txt", "--statistics")
    assert code == 2
    assert out.startswith("Findings by rule   Conflict  Agrees")
    assert "does not fall on a Monday" not in out
    assert err == "none.txt: error: there is no such file or folder\n"


def test_the_list_of_figures_ends_with_a_total_for_people_alone(folder, capsys):
    Path("a.txt").write_text("About 700 people came at 10:30 to see a Su-24.\n", encoding="utf-8")
    _, out, _ = run(capsys, "figures", "a.txt")
    assert out.endswith("\n\n3 figures: 1 read, 2 set apart (clock time: 1, part of a name: 1)\n")
    _, out, _ = run(capsys, "figures", "a.txt", "--format", "csv")
    assert "3 figures" not in out


def test_statements_with_context_lists_what_each_figure_measures(folder, capsys):
    text = "Norway's trade surplus with Sweden rose to 4 billion dollars in 2013. A storm killed 14 people in Bergen."
    (folder / "trade.txt").write_text(text, encoding="utf-8")
    assert main(["statements", "trade.txt", "--context", "--format", "jsonl"]) == 0
    amount, toll = map(json.loads, capsys.readouterr().out.splitlines())
    assert (amount["compared_as"], amount["measure"], amount["owner"], amount["partner"], amount["direction"]) == (
        ["same-amount", "same-words"],
        "surplus",
        "Norway",
        "Sweden",
        "rise",
    )
    assert amount["period"] == ["2013-01-01", "2014-01-01"]
    assert (toll["compared_as"], toll["outcome"], toll["names"], toll["line"]) == (
        ["same-outcome"],
        ["killed"],
        ["bergen"],
        1,
    )
    assert main(["statements", "trade.txt", "--context"]) == 0
    shown = capsys.readouterr().out
    assert "COMPARED AS" in shown
    assert "trade surplus" in shown
