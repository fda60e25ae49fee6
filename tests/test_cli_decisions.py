"""Deciding from the command line: waive, settle, a baseline, and what a check makes of them."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest

from checker.cli import main
from checker.decisions import FILE_NAME, Decision, decide, load_decisions, write

ONE = "The fair opened on Monday, 9 August 2016.\n"
OTHER = "The fair closed on Monday, 16 August 2016.\n"
RULES = """
rules_version: 1
rules:
  - id: visitors-of
    title: How many came
    find:
      - <many> came to the <venue> in <year>
    values: {many: count, venue: {type: choice, of: venue}, year: year}
    same_if: [venue, year]
    compare: many
    report: {error_if: differs, settle: Ask the gate.}
    examples:
      - {text: Nobody says., finds: nothing}
      - {first: 40 people came to the fair in 2016., second: 40 people came to the fair in 2016., verdict: agree}
names:
  venue: {fair: [], mill: []}
"""


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("articles").mkdir()
    Path("rules.yaml").write_text(RULES, encoding="utf-8")
    Path("checker.toml").write_text('sources = ["articles"]\nrules = ["rules.yaml"]\n', encoding="utf-8")
    article("a", "They say 412 people came to the fair in 2016.\n")
    article("b", "In all 530 people came to the fair in 2016.\n")
    return tmp_path


def article(name: str, text: str) -> None:
    Path("articles", f"{name}.txt").write_text(text, encoding="utf-8")


def run(capsys, *arguments: str) -> tuple[int, str, str]:
    code = main(arguments)
    said = capsys.readouterr()
    return code, said.out, said.err


def last() -> dict:
    return json.loads(Path(".checker/report.json").read_text("utf-8"))


def an_id() -> str:
    return last()["findings"][0]["id"]


def waived(capsys, *options: str) -> str:
    assert run(capsys, "check")[0] == 1
    found = an_id()
    assert run(capsys, "waive", found[:5], "--reason", "Two gates.", *options)[0] == 0
    return found


def test_a_waived_finding_ends_with_0_and_is_told_apart(folder, capsys):
    found = waived(capsys, "--by", "the desk")
    code, _, err = run(capsys, "check")
    assert (code, err) == (0, "")
    decision = last()["findings"][0]["decision"]
    assert (last()["findings"][0]["id"], decision["reason"], decision["by"]) == (found, "Two gates.", "the desk")


def test_a_waiver_outlives_another_name_another_text_and_one_more_article(folder, capsys):
    waived(capsys)
    Path("articles/a.txt").rename("articles/renamed.txt")
    article("b", "A long new beginning.\n\nIn all 530 people came to the fair in 2016, and more.\n")
    article("c", "We hear that 530 people came to the fair in 2016.\n")
    assert run(capsys, "check")[0] == 0
    assert last()["findings"][0]["decision"]["note"] == "1 more source joins"
    assert last()["decisions"] == []


def test_a_waiver_dies_with_its_figure(folder, capsys):
    waived(capsys)
    article("b", "In all 540 people came to the fair in 2016.\n")
    assert run(capsys, "check")[0] == 1
    assert last()["findings"][0]["decision"] is None
    assert [one["state"] for one in last()["decisions"]] == ["matches nothing"]


def test_a_waiver_expires(folder, capsys):
    waived(capsys, "--until", "2026-12-31")
    assert run(capsys, "check", "--today", "2026-12-31")[0] == 0
    assert run(capsys, "check", "--today", "2027-01-01")[0] == 1
    assert [one["state"] for one in last()["decisions"]] == ["expired"]


def test_a_waiver_is_taken_back(folder, capsys):
    found = waived(capsys)
    code, out, _ = run(capsys, "waive", found, "--undo")
    assert (code, "1 decision removed" in out) == (0, True)
    assert run(capsys, "check")[0] == 1


def test_all_findings_are_waived_at_once(folder, capsys):
    article("c", ONE)
    run(capsys, "check")
    assert len(last()["findings"]) == 2
    assert "2 findings waived" in run(capsys, "waive", "--all", "--reason", "Known.")[1]
    assert run(capsys, "check")[0] == 0
    assert "0 findings waived" in run(capsys, "waive", "--all", "--reason", "Other.")[1]


def test_all_waivers_are_taken_back_without_a_check_between(folder, capsys):
    article("c", ONE)
    run(capsys, "check")
    run(capsys, "waive", "--all", "--reason", "Known.")
    code, out, _ = run(capsys, "waive", "--all", "--undo")
    assert (code, out.splitlines()[-1]) == (0, f"2 findings taken back; {FILE_NAME}: 2 decisions removed")
    assert load_decisions(Path(FILE_NAME)).entries == ()


def test_what_is_waived_already_keeps_its_reason_without_a_check_between(folder, capsys):
    run(capsys, "check")
    run(capsys, "waive", "--all", "--reason", "Known.")
    assert "0 findings waived" in run(capsys, "waive", "--all", "--reason", "Other.")[1]
    assert [one.reason for one in load_decisions(Path(FILE_NAME)).entries] == ["Known."]


def test_a_waiver_that_is_over_is_waived_anew_with_all_others(folder, capsys):
    waived(capsys, "--until", "2020-12-31")
    assert "1 finding waived" in run(capsys, "waive", "--all", "--reason", "Other.")[1]


def test_taking_back_all_leaves_what_is_no_waiver_and_what_is_of_other_articles(folder, capsys):
    run(capsys, "check")
    of_others = Decision("waived", "visitors-of", values=("1", "2"), reason="Another desk's.")
    confirmed = decide(last()["findings"][0], "confirmed", "")
    write(Path(FILE_NAME), [of_others, confirmed])
    before = Path(FILE_NAME).read_bytes()
    assert "0 findings taken back" in run(capsys, "waive", "--all", "--undo")[1]
    assert Path(FILE_NAME).read_bytes() == before


def test_what_was_never_waived_is_not_taken_back(folder, capsys):
    run(capsys, "check")
    code, out, _ = run(capsys, "waive", an_id(), "--undo")
    assert (code, out) == (0, f"0 findings taken back; {FILE_NAME}: nothing to change\n")
    assert not Path(FILE_NAME).exists()


@pytest.mark.parametrize("day", ["20190301", "2019-W09-5", "2019-3-1", "2019-02-30"])
def test_a_day_is_written_in_one_way(folder, capsys, day):
    run(capsys, "check")
    with pytest.raises(SystemExit):
        main(["waive", an_id(), "--reason", "x", "--until", day])
    assert f"'{day}' is no date; write YYYY-MM-DD" in capsys.readouterr().err


def test_a_figure_printed_twice_in_one_sentence_is_ticked(folder, capsys):
    Path("draft.md").write_text("The fair had 412 guests on Friday and 412 guests on Sunday.\n", encoding="utf-8")
    run(capsys, "check", "draft.md", "--against", "articles")
    twice = [one["id"] for one in last()["audit"] if "412" in one["quote"]]
    assert len(twice) == 2
    assert len(set(twice)) == 1
    code, out, err = run(capsys, "tick", twice[0], "confirmed")
    assert (code, err) == (0, "")
    assert "confirmed at 2 places;" in out
    assert len(load_decisions(Path(FILE_NAME)).entries) == 1
    assert "is no figure of the last run" in run(capsys, "tick", "zzzzzz", "confirmed")[2]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("waive", "--reason", "x"), "error: which finding?"),
        (("waive", "ffff", "--reason", "x"), "error: 'ffff' is no finding of the last run"),
        (("waive", "--all"), "error: give --reason"),
        (("waive", "--all", "--reason", " "), "error: give --reason"),
        (("waive", "ffff", "--reason", "x", "--report", "no.json"), "no.json: error: no report"),
        (("settle", "visitors-of", "--value", "412", "--source", "x"), "add venue=... year=..."),
        (("settle", "visitors-of", "venue", "--value", "412", "--source", "x"), "write name=value"),
        (("settle", "visitors-of", "veneu=fair", "--value", "412", "--source", "x"), "did you mean 'venue'?"),
        (("settle", "visitors-of", "venue=fair", "year=soon", "--value", "412", "--source", "x"), "'soon' is no year"),
        (("settle", "visitors-of", "--value", "many", "--source", "x"), "'many' cannot be read as count"),
        (("settle", "visitors-fo", "--value", "412", "--source", "x"), "did you mean 'visitors-of'?"),
        (("settle", "weekday-fits-date", "--value", "412", "--source", "x"), "compares no value of its own"),
        (("check", "--baseline", " "), "error: a baseline needs a reason"),
        (("check", "--baseline", "x", "--changed"), "error:"),
    ],
)
def test_what_cannot_be_decided_is_one_clear_line(folder, capsys, arguments, message):
    run(capsys, "check")
    code, _, err = run(capsys, *arguments)
    assert (code, message in err) == (2, True), err
    assert len(err.splitlines()) == 1
    assert not Path(FILE_NAME).exists()


def test_without_a_run_there_is_nothing_to_waive(folder, capsys):
    code, _, err = run(capsys, "waive", "abcd", "--reason", "x")
    assert (code, "run 'checker check' first" in err) == (2, True)


def test_a_baseline_takes_in_today_and_nothing_of_tomorrow(folder, capsys):
    code, _, err = run(capsys, "check", "--baseline", "Known when we began.")
    assert (code, "1 finding adopted" in err) == (0, True)
    before = Path(FILE_NAME).read_bytes()
    assert last()["findings"][0]["decision"]["baseline"] is True
    article("c", ONE)
    code, _, err = run(capsys, "check", "--baseline", "Known when we began.")
    assert code == 1
    assert "is there already, so nothing was adopted; 1 finding is not decided" in err
    assert Path(FILE_NAME).read_bytes() == before


def test_a_broken_file_of_decisions_ends_with_2_and_the_report_is_made(folder, capsys):
    Path(FILE_NAME).write_text("decisions:\n  - decision: wavied\n", encoding="utf-8")
    code, out, _ = run(capsys, "check")
    assert code == 2
    assert f"{FILE_NAME}:2:15" in out
    assert last()["findings"]


def test_a_claim_is_settled_by_its_rule_and_key(folder, capsys):
    Path("articles/b.txt").unlink()
    arguments = ("settle", "visitors-of", "year=2016", "venue=fair", "--value", "530", "--source", "the gate's book")
    code, out, _ = run(capsys, *arguments)
    assert (code, out) == (0, f"visitors-of (fair, 2016) settled at 530; {FILE_NAME}\n")
    assert run(capsys, "check")[0] == 1
    assert "settled: 530, source the gate's book" in [one["value"] for one in last()["findings"][0]["camps"]]
    article("a", "They say 530 people came to the fair in 2016.\n")
    assert run(capsys, "check")[0] == 0
    assert [one["decision"]["kind"] for one in last()["held"] if one["decision"]] == ["settled"]
    assert "settled so already" in run(capsys, *arguments)[1]


def test_a_claim_is_settled_by_a_finding(folder, capsys):
    run(capsys, "check")
    run(capsys, "settle", an_id(), "--value", "412", "--source", "the gate's book")
    (decision,) = load_decisions(Path(FILE_NAME)).entries
    assert (decision.rule, decision.key) == ("visitors-of", (("venue", "fair"), ("year", "2016")))
    run(capsys, "check")
    (finding,) = last()["findings"]
    assert finding["severity"] == "error"
    assert run(capsys, "waive", finding["id"], "--reason", "The other gate.")[0] == 0
    assert run(capsys, "check")[0] == 0


def test_a_sum_is_not_settled(folder, capsys):
    article("c", ONE)
    run(capsys, "check")
    found = next(one["id"] for one in last()["findings"] if one["arithmetic"])
    code, _, err = run(capsys, "settle", found, "--value", "Tuesday", "--source", "x")
    assert (code, "is a sum of several figures" in err) == (2, True)


def test_a_review_is_served_until_it_is_stopped(folder):
    command = [sys.executable, "-m", "checker", "review", "--today", "2026-11-22"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ)
    try:
        url = process.stdout.readline().split()[-1]
        page = urlopen(url, timeout=30).read().decode()
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
    finally:
        process.kill()
    assert url.startswith("http://127.0.0.1:")
    assert f'name="checker-live" content="{url.partition("token=")[2]}"' in page
    assert "connect-src 'self'" in page
    assert (process.returncode, err) == (0, "\nStopped.\n")
