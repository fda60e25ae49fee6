import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from checker import Document, check
from checker.model import IdleDecision, RuleNote
from checker.reports.escaping import one_line
from checker.reports.sarif import render_sarif
from checker.reports.sarif_places import plain
from tests.reports.hostile import PAYLOADS
from tests.reports.made import LENGTH, OPENING_SOURCE, SUM, TEXTS, empty, full, quiet
from tests.reports.poisoned import WAIVED, poisoned, waived

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json").read_text("utf-8"))
VALIDATOR = Draft4Validator(SCHEMA, format_checker=Draft4Validator.FORMAT_CHECKER)
LINK = re.compile(r"(?<!\\)\[((?:[^\\\]]|\\.)*)\]\(([0-9]+)\)", re.DOTALL)


def run_of(report):
    return json.loads(render_sarif(report))["runs"][0]


REPORTS = {
    "full": full(),
    "quiet": quiet(),
    "empty": empty(),
    "waived": waived(full()),
    "nothing cited": replace(full(), findings=(replace(LENGTH, camps=()),)),
    "idle": replace(full(), decisions=(IdleDecision(WAIVED, "expired", "its last day is over"),)),
}


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_a_log_is_as_the_official_schema_says(report):
    log = json.loads(render_sarif(report))
    assert [f"{fault.json_path}: {fault.message}" for fault in VALIDATOR.iter_errors(log)] == []


@pytest.mark.parametrize("field", ["level", "message", "ruleId"])
def test_the_schema_sees_what_is_broken(field):
    log = json.loads(render_sarif(full()))
    log["runs"][0]["results"][0][field] = 7
    assert list(VALIDATOR.iter_errors(log))


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_a_result_has_one_location_and_a_rule(report):
    run = run_of(report)
    for result in run["results"]:
        assert len(result["locations"]) == 1
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_every_link_of_a_message_leads_to_the_quotation_that_it_shows(report):
    for result in run_of(report)["results"]:
        related = {place["id"]: place["physicalLocation"] for place in result["relatedLocations"]}
        links = LINK.findall(result["message"]["text"])
        assert {int(number) for _, number in links} == set(related)
        for shown, number in links:
            assert shown == plain(related[int(number)]["region"]["snippet"]["text"])


def test_a_finding_that_cites_nothing_is_a_notification():
    run = run_of(REPORTS["nothing cited"])
    assert run["results"] == []
    said = [one["message"]["text"] for one in run["invocations"][0]["toolExecutionNotifications"]]
    assert f"{LENGTH.id}: {LENGTH.message}" in said


def test_regions_are_the_quotations():
    for result in run_of(full())["results"]:
        for place in result["relatedLocations"]:
            region = place["physicalLocation"]["region"]
            uri = place["physicalLocation"]["artifactLocation"]["uri"]
            text = next(text for name, text in TEXTS.items() if name in uri)
            start = region["charOffset"]
            quote = text[start : start + region["charLength"]]
            line = text.split("\n")[region["startLine"] - 1]
            assert region["snippet"]["text"] == quote == line[region["startColumn"] - 1 : region["endColumn"] - 1]
            context = place["physicalLocation"]["contextRegion"]
            around = text[context["charOffset"] : context["charOffset"] + context["charLength"]]
            assert around == context["snippet"]["text"]
            assert quote in around


def test_columns_are_code_points_also_behind_an_emoji_and_over_a_line_end():
    text = "Fair\r\n\r\n🎪🎪 The fair opened on Monday,\r\n9 August 2016.\r\n"
    report = check(Document.from_text(text, "fair.txt"))
    places = [place["physicalLocation"]["region"] for place in run_of(report)["results"][0]["relatedLocations"]]
    lines = text.split("\r\n")
    for region in places:
        assert text[region["charOffset"] :].startswith(region["snippet"]["text"])
        start = lines[region["startLine"] - 1][region["startColumn"] - 1 :]
        assert region["snippet"]["text"].startswith(start[: len(region["snippet"]["text"].split("\r\n")[0])])
        assert lines[region["endLine"] - 1][: region["endColumn"] - 1].endswith(
            region["snippet"]["text"].split("\n")[-1]
        )
    assert run_of(report)["columnKind"] == "unicodeCodePoints"


def test_the_location_is_the_article_under_review():
    first = run_of(full())["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    reviewed = run_of(replace(full(), under_review=("review",)))["results"][0]["locations"][0]["physicalLocation"]
    assert first == "news/opening.md"
    assert reviewed["artifactLocation"]["uri"] == "news/review.txt"
    assert reviewed["region"]["snippet"]["text"] == "2.6 km"


def test_fingerprints_know_no_line():
    def moved(report):
        return with_every_number(report, 40)

    given = [result["partialFingerprints"] for result in run_of(full())["results"]]
    assert given == [result["partialFingerprints"] for result in run_of(moved(full()))["results"]]
    assert len({json.dumps(one) for one in given}) == len(given)


def with_every_number(report, lines):
    def down(statement):
        cited = statement.citation
        return replace(statement, citation=replace(cited, line=cited.line + lines, start=cited.start + 1))

    findings = tuple(
        replace(
            finding, camps=tuple(replace(camp, statements=tuple(map(down, camp.statements))) for camp in finding.camps)
        )
        for finding in report.findings
    )
    return replace(report, findings=findings)


def test_a_waiver_is_a_suppression_with_its_reason_and_all_results_say_whether_they_have_one():
    results = run_of(waived(full()))["results"]
    assert results[0]["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "waived by the desk until 2027-01-31: two banks, two lengths",
        }
    ]
    assert [result["suppressions"] for result in results[1:]] == [[], []]


def test_another_decision_suppresses_nothing():
    assert run_of(waived(full(), replace(WAIVED, kind="open")))["results"][0]["suppressions"] == []


def test_levels_are_the_severities():
    assert [result["level"] for result in run_of(full())["results"]] == ["error", "warning", "note"]


def test_rules_say_what_they_are_good_for_and_what_to_do():
    note = RuleNote(LENGTH.rule, "Length of a bridge", "Lengths are copied.", "Ask the roads agency.")
    rules = {rule["id"]: rule for rule in run_of(replace(full(), rules=(note,)))["tool"]["driver"]["rules"]}
    assert rules[LENGTH.rule]["fullDescription"]["text"] == "Lengths are copied."
    assert rules[LENGTH.rule]["help"]["text"].splitlines() == [
        "Length of a bridge",
        "Lengths are copied.",
        "To settle: Ask the roads agency.",
    ]
    assert rules[SUM.rule]["shortDescription"]["text"] == SUM.title


def test_faults_doubts_and_idle_decisions_are_notifications():
    invocation = run_of(REPORTS["idle"])["invocations"][0]
    assert invocation["executionSuccessful"] is False
    said = {one["message"]["text"]: one["level"] for one in invocation["toolExecutionNotifications"]}
    assert said["unknown key 'fnd'; did you mean 'find'?"] == "error"
    assert said["ends in mid-sentence"] == "note"
    assert said["its last day is over"] == "warning"
    assert run_of(quiet())["invocations"][0]["executionSuccessful"] is True


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("news/a b#c?.md", "news/a%20b%23c%3F.md"),
        ("news/žalgiris 100%.md", "news/%C5%BEalgiris%20100%25.md"),
        ("c:odd.md", "c%3Aodd.md"),
        ("news/\udcff.md", "news/%FF.md"),
        ("javascript:alert(1)", "javascript%3Aalert%281%29"),
    ],
)
def test_paths_are_relative_references(path, uri):
    report = full()
    first = replace(report.sources[0], source=replace(OPENING_SOURCE, path=path))
    run = run_of(replace(report, sources=(first, *report.sources[1:])))
    assert run["artifacts"][0]["location"]["uri"] == uri
    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_strings_leave_the_log_valid(payload):
    log = json.loads(render_sarif(poisoned(payload)))
    assert list(VALIDATOR.iter_errors(log)) == []
    for result in log["runs"][0]["results"]:
        related = {place["id"] for place in result["relatedLocations"]}
        assert {int(number) for _, number in LINK.findall(result["message"]["text"])} == related
        assert not re.match(r"[a-z]+:|/", result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])


@given(st.text())
def test_what_is_escaped_in_a_message_reads_as_it_was(text):
    read = re.sub(r"\\([\\\[\]])", r"\1", plain(text).replace("{{", "{").replace("}}", "}"))
    assert read == one_line(text)
    assert LINK.findall(f"{plain(text)} [1](2)")[-1:] == [("1", "2")]
    assert len(LINK.findall(plain(text))) == 0
